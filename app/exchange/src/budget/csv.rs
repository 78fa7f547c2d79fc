//! A budget's tables as CSV: UTF-8 with a mark, amounts in yuan. What they hold is reckoned already; nothing in them is a
//! formula.

use budget::{Flipped, Item, Line, MONTHS, Shared, Sheet};
use policy::{Amount, Fen, Sum};
use words::{BudgetBookText as T, Lang, choice, kind, question, source};

use super::detail::stated;
use super::layout::{COMPARED, clause_of, clause_of_all, item_name};
use super::recipients::recipient_name;
use crate::guard::guarded;
use crate::write::{Lines, yuan};

/// The budget by item and by payer.
pub fn summary(sheet: &Sheet, lang: Lang) -> Vec<u8> {
    let mut table = Table::new(lang, &[T::Item, T::Clause, T::Lowest, T::Highest]);
    for item in Item::ALL {
        let name = [item_name(item, lang), clause_of(item, lang)];
        table.row(name, [sheet.line.item(item)]);
    }
    let minimum = [T::Minimum.say(lang).to_owned(), clause_of_all(lang)];
    table.row(minimum, [sheet.line.total()]);
    for (payer, sum) in payers(&sheet.shared) {
        let name = [payer.say(lang).to_owned(), clause_of(Item::Yearly, lang)];
        table.row(name, [sum.amount()]);
    }
    table.finish()
}

/// The budget by district and street. Rows of districts hold all of them, lines of one's own among it.
pub fn places(sheet: &Sheet, lang: Lang) -> Vec<u8> {
    let mut table = Table::new(lang, &[T::District, T::Street, T::Units]);
    table.amounts(Item::ALL.iter().map(|item| item_name(*item, lang)));
    table.amounts([T::Minimum, T::City, T::DistrictPays, T::Nobody].map(|text| text.say(lang)));
    let mut row = |district: &str, street: &str, line: &Line, shared: &Shared| {
        let names = [text(district), text(street), line.units.to_string()];
        let paid = payers(shared).map(|(_, sum)| sum.amount());
        table.row(names, amounts(line).into_iter().chain(paid));
    };
    let total = T::Total.say(lang);
    row(T::WholeCity.say(lang), total, &sheet.line, &sheet.shared);
    for district in &sheet.districts {
        let name = stated(&district.name, lang);
        row(name, total, &district.line, &district.shared);
        for street in &district.streets {
            row(
                name,
                stated(&street.name, lang),
                &street.line,
                &street.shared,
            );
        }
    }
    table.finish()
}

/// The budget by month.
pub fn months(sheet: &Sheet, lang: Lang) -> Vec<u8> {
    let mut table = Table::new(lang, &[T::Month]);
    table.amounts(Item::ALL.iter().map(|item| item_name(*item, lang)));
    table.amounts([T::Total.say(lang)]);
    for (at, month) in sheet.months.iter().enumerate() {
        let name = if at == MONTHS {
            T::Undated.say(lang).to_owned()
        } else {
            (at + 1).to_string()
        };
        let total: Amount = month.iter().copied().sum();
        table.row([name], month.iter().copied().chain([total]));
    }
    table.finish()
}

/// The budget by kind of unit, without lines of one's own.
pub fn kinds(sheet: &Sheet, lang: Lang) -> Vec<u8> {
    let rows = sheet
        .kinds
        .iter()
        .map(|(one, line)| (kind(*one, lang), line));
    by_line(T::Kind, rows, lang)
}

/// The budget by type of organisation, without lines of one's own.
pub fn recipients(sheet: &Sheet, lang: Lang) -> Vec<u8> {
    let rows = sheet.recipients.iter();
    let rows = rows.map(|(one, line)| (recipient_name(*one, lang), line));
    by_line(T::Recipient, rows, lang)
}

/// Each scenario by item beside the base.
pub fn scenarios(base: &Sheet, scenarios: &[(&str, &Sheet)], lang: Lang) -> Vec<u8> {
    let heads = [T::Scenario, T::Item, T::Clause];
    let mut table = Table::new(lang, &[&heads[..], &COMPARED].concat());
    let all = [(T::Base.say(lang), base)];
    for (name, sheet) in all.into_iter().chain(scenarios.iter().copied()) {
        for item in Item::ALL.into_iter().map(Some).chain([None]) {
            let of = |line: &Line| item.map_or_else(|| line.total(), |item| line.item(item));
            let title = item.map_or_else(
                || T::Minimum.say(lang).to_owned(),
                |item| item_name(item, lang),
            );
            let clause = item.map_or_else(|| clause_of_all(lang), |item| clause_of(item, lang));
            table.compared([text(name), title, clause], of(&sheet.line), of(&base.line));
        }
    }
    table.finish()
}

/// What each reading costs: every other answer alone.
pub fn readings(base: &Sheet, flipped: &[Flipped], lang: Lang) -> Vec<u8> {
    let heads = [T::Clause, T::Question, T::Answer];
    let mut table = Table::new(lang, &[&heads[..], &COMPARED, &[T::Note]].concat());
    for one in flipped {
        let names = [
            source(one.reading.source(), lang),
            question(one.reading, lang).to_owned(),
            choice(one.choice, lang).to_owned(),
        ];
        let mut cells = table.comparison(names, one.line.total(), base.line.total());
        let note = if one.moves_payers {
            T::PayersMove.say(lang)
        } else {
            ""
        };
        cells.push(note.to_owned());
        table.lines.line(cells);
    }
    table.finish()
}

fn by_line<'a>(
    head: T,
    rows: impl Iterator<Item = (&'static str, &'a Line)>,
    lang: Lang,
) -> Vec<u8> {
    let mut table = Table::new(lang, &[head, T::Units]);
    table.amounts(Item::ALL.iter().map(|item| item_name(*item, lang)));
    table.amounts([T::Total.say(lang)]);
    for (name, line) in rows {
        let names = [name.to_owned(), line.units.to_string()];
        table.row(names, amounts(line));
    }
    table.finish()
}

fn amounts(line: &Line) -> Vec<Amount> {
    let items = Item::ALL.into_iter().map(|item| line.item(item));
    items.chain([line.total()]).collect()
}

fn payers(shared: &Shared) -> [(T, &Sum); 3] {
    [
        (T::City, &shared.city),
        (T::DistrictPays, &shared.district),
        (T::Nobody, &shared.nobody),
    ]
}

/// A text of somebody's own.
fn text(text: &str) -> String {
    guarded(text).into_owned()
}

/// A table; its head is written with the first row.
struct Table {
    lines: Lines,
    heads: Vec<String>,
    lang: Lang,
}

impl Table {
    fn new(lang: Lang, heads: &[T]) -> Self {
        Self {
            lines: Lines::new(),
            heads: heads.iter().map(|head| head.say(lang).to_owned()).collect(),
            lang,
        }
    }

    /// Heads of columns with both ends of an amount each.
    fn amounts<S: AsRef<str>>(&mut self, names: impl IntoIterator<Item = S>) {
        for name in names {
            for end in [T::Lowest, T::Highest] {
                let head = words::aside(name.as_ref(), end.say(self.lang), self.lang);
                self.heads.push(head);
            }
        }
    }

    fn row<const N: usize>(
        &mut self,
        names: [String; N],
        amounts: impl IntoIterator<Item = Amount>,
    ) {
        self.head();
        let mut cells = names.to_vec();
        for amount in amounts {
            cells.push(yuan(amount.low()));
            cells.push(self.high(amount.high()));
        }
        self.lines.line(cells);
    }

    fn compared<const N: usize>(&mut self, names: [String; N], now: Amount, then: Amount) {
        let cells = self.comparison(names, now, then);
        self.lines.line(cells);
    }

    fn comparison<const N: usize>(
        &mut self,
        names: [String; N],
        now: Amount,
        then: Amount,
    ) -> Vec<String> {
        self.head();
        let mut cells = names.to_vec();
        let ends = now.high().zip(then.high());
        cells.push(yuan(now.low()));
        cells.push(self.high(now.high()));
        cells.push(yuan(now.low() - then.low()));
        cells.push(self.high(ends.map(|(now, then)| now - then)));
        cells.push(share(now.low(), then.low()));
        cells.push(match ends {
            Some((now, then)) => share(now, then),
            None => T::OpenEnd.say(self.lang).to_owned(),
        });
        cells
    }

    fn high(&self, high: Option<Fen>) -> String {
        high.map_or_else(|| T::OpenEnd.say(self.lang).to_owned(), yuan)
    }

    fn head(&mut self) {
        if !self.heads.is_empty() {
            let heads = std::mem::take(&mut self.heads);
            self.lines.line(heads);
        }
    }

    fn finish(mut self) -> Vec<u8> {
        self.head();
        self.lines.take()
    }
}

/// In percent with two decimals; a dash where there was nothing before.
fn share(now: Fen, then: Fen) -> String {
    if then == Fen::ZERO {
        return "—".to_owned();
    }
    let basis_points = Fen((now - then).0).ratio(10_000, then.0.max(1));
    format!("{}%", yuan(basis_points))
}
