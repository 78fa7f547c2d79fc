//! A budget's tables as CSV: UTF-8 with a mark, amounts in yuan. What they hold is reckoned already; nothing in them is a
//! formula. Below each stands where the standards and readings that it was reckoned by differ from the policy.

mod detail;
mod table;

use budget::typed::whole;
use budget::{Flipped, Item, Line, MONTHS, Shared, Sheet};
use policy::{Amount, Choices, Fen, Sum};
use words::{BudgetBookText as T, CorrectionText, Lang, choice, kind, question, source};

use super::book::LastYear;
use super::detail::stated;
use super::layout::{COMPARED, clause_of, clause_of_all, item_name};
use super::recipients::recipient_name;
use crate::write::yuan;

pub use self::detail::DetailCsv;
use self::table::{Table, text};

/// The budget by item and by payer.
pub fn summary(sheet: &Sheet, choices: &Choices, lang: Lang) -> Vec<u8> {
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
    table.finish(choices)
}

/// The budget by district and street. Rows of districts hold all of them, lines of one's own among it.
pub fn places(sheet: &Sheet, choices: &Choices, lang: Lang) -> Vec<u8> {
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
    table.finish(choices)
}

/// The budget by month.
pub fn months(sheet: &Sheet, choices: &Choices, lang: Lang) -> Vec<u8> {
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
    table.finish(choices)
}

/// The budget by kind of unit, without lines of one's own.
pub fn kinds(sheet: &Sheet, choices: &Choices, lang: Lang) -> Vec<u8> {
    let rows = sheet
        .kinds
        .iter()
        .map(|(one, line)| (kind(*one, lang), line));
    by_line(T::Kind, rows, choices, lang)
}

/// The budget by type of organisation, without lines of one's own.
pub fn recipients(sheet: &Sheet, choices: &Choices, lang: Lang) -> Vec<u8> {
    let rows = sheet.recipients.iter();
    let rows = rows.map(|(one, line)| (recipient_name(*one, lang), line));
    by_line(T::Recipient, rows, choices, lang)
}

/// Each scenario by item beside the base.
pub fn scenarios(
    base: &Sheet,
    scenarios: &[(&str, &Sheet)],
    choices: &Choices,
    lang: Lang,
) -> Vec<u8> {
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
    table.finish(choices)
}

/// What each reading costs: every other answer alone.
pub fn readings(base: &Sheet, flipped: &[Flipped], choices: &Choices, lang: Lang) -> Vec<u8> {
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
        table.line(cells);
    }
    table.finish(choices)
}

/// Year by year, what is changed from each year on beside it.
pub fn years(years: &[(&Sheet, String)], choices: &Choices, lang: Lang) -> Vec<u8> {
    let mut table = Table::new(lang, &[T::Year, T::Changes]);
    table.amounts(Item::ALL.iter().map(|item| item_name(*item, lang)));
    table.amounts([T::Minimum.say(lang)]);
    for (sheet, changes) in years {
        table.row(
            [sheet.year.to_string(), text(changes)],
            amounts(&sheet.line),
        );
    }
    table.finish(choices)
}

/// Beside last year's figures, item by item, with what is said of each.
pub fn last_year(sheet: &Sheet, last: &[LastYear], choices: &Choices, lang: Lang) -> Vec<u8> {
    let heads = [T::Item, T::Clause, T::LastYear];
    let mut table = Table::new(lang, &[&heads[..], &COMPARED, &[T::Note]].concat());
    let figures: Vec<Option<Fen>> = last.iter().map(|one| one.amount).collect();
    let is_unread = last.iter().any(|one| one.is_unread);
    let all = whole(&figures, &sheet.line).filter(|_| !is_unread);
    let to_correct = CorrectionText::ToCorrect.say(lang);
    let mut row = |name: String,
                   clause: String,
                   (last, is_unread): (Option<Fen>, bool),
                   now: Amount,
                   note: &str| {
        let missing = if is_unread { to_correct } else { "" };
        let names = [name, clause, last.map_or_else(|| missing.to_owned(), yuan)];
        let cells = match last {
            Some(last) => table.comparison(names, now, Amount::exactly(last)),
            None => table.alone(names, now, COMPARED.len()),
        };
        table.line(cells.into_iter().chain([text(note)]));
    };
    for item in Item::ALL {
        let one = last.get(item as usize);
        let note = one.map_or("", |one| one.note.as_str());
        let amount = one.map_or((None, false), |one| (one.amount, one.is_unread));
        let names = (item_name(item, lang), clause_of(item, lang));
        row(names.0, names.1, amount, sheet.line.item(item), note);
    }
    let minimum = T::Minimum.say(lang).to_owned();
    row(
        minimum,
        clause_of_all(lang),
        (all, is_unread),
        sheet.line.total(),
        "",
    );
    table.finish(choices)
}

fn by_line<'a>(
    head: T,
    rows: impl Iterator<Item = (&'static str, &'a Line)>,
    choices: &Choices,
    lang: Lang,
) -> Vec<u8> {
    let mut table = Table::new(lang, &[head, T::Units]);
    table.amounts(Item::ALL.iter().map(|item| item_name(*item, lang)));
    table.amounts([T::Total.say(lang)]);
    for (name, line) in rows {
        let names = [name.to_owned(), line.units.to_string()];
        table.row(names, amounts(line));
    }
    table.finish(choices)
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
