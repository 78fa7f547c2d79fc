use budget::{Base, Item, Opened, Opening, OwnLine, Terms};
use ledger::{Place, UnitId};
use policy::{Affiliation, Amount, Choices};
use words::{BudgetBookText as T, Lang, affiliation, kind, organisation};

use super::super::detail::stated;
use super::super::layout::item_name;
use super::super::recipients::recipient_name;
use super::table::{Table, text};

/// 明细: a row for each unit, or for each type of organisation in a district, and for each line of one's own. What was
/// written can be taken away at any time, so that a city of units need not be held.
pub struct DetailCsv {
    table: Table,
    opening: Opening,
    by_ratio: bool,
    choices: Choices,
    lang: Lang,
}

impl DetailCsv {
    /// Begins.
    pub fn new(choices: &Choices, year: i32, terms: &Terms, lang: Lang) -> Self {
        let heads = [
            T::UnitName,
            T::Code,
            T::District,
            T::Street,
            T::Kind,
            T::Organisation,
            T::Payer,
            T::Note,
        ];
        let mut table = Table::new(lang, &heads);
        table.amounts(Item::ALL.iter().map(|item| item_name(*item, lang)));
        table.amounts([T::Minimum, T::City, T::DistrictPays].map(|text| text.say(lang)));
        Self {
            table,
            opening: Opening::new(choices, year, terms),
            by_ratio: terms.ratio_by(choices).is_some(),
            choices: choices.clone(),
            lang,
        }
    }

    /// A unit of a ledger; nothing where there is no such unit.
    pub fn unit(&mut self, table: &ledger::Table, id: UnitId) {
        let Some(facts) = table.facts(id) else {
            return;
        };
        let lang = self.lang;
        let organised = facts
            .organisation
            .map_or(T::TypeUnknown.say(lang), |one| organisation(one, lang));
        let opened = self.opening.unit(facts);
        let names = [
            text(table.name(id)),
            text(table.code(id)),
            text(stated(table.place(id, Place::District), lang)),
            text(stated(table.place(id, Place::Street), lang)),
            kind(facts.kind, lang).to_owned(),
            organised.to_owned(),
            self.payer(facts.affiliation),
            String::new(),
        ];
        self.table.row(names, amounts(&opened));
    }

    /// What is no unit: districts that are counted, and lines of one's own.
    pub fn rest(&mut self, base: Base<'_>, own: &[OwnLine]) {
        if let Base::Counts(districts) = base {
            for district in districts {
                for (recipient, opened) in self.opening.district(district) {
                    let to = recipient_name(recipient, self.lang);
                    let payer = self.payer(Affiliation::District);
                    let names = self.names("", &district.name, to, payer, "");
                    self.table.row(names, amounts(&opened));
                }
            }
        }
        for line in own {
            let payer = affiliation(line.payer, self.lang).to_owned();
            let to = T::OwnLinesRow.say(self.lang);
            let district = match line.district.as_str() {
                "" => T::WholeCity.say(self.lang),
                district => district,
            };
            let names = self.names(&line.name, district, to, payer, &line.note);
            let amount = line.amount;
            let (city, district) = match line.payer {
                Affiliation::City => (amount, Amount::ZERO),
                Affiliation::District => (Amount::ZERO, amount),
            };
            let mut amounts = vec![Amount::ZERO; Item::ALL.len() - 1];
            amounts.extend([amount, amount, city, district]);
            self.table.row(names, amounts);
        }
        self.table.local_terms(&self.choices);
    }

    fn names(
        &self,
        name: &str,
        district: &str,
        to: &str,
        payer: String,
        note: &str,
    ) -> [String; 8] {
        let none = String::new;
        let district = text(stated(district, self.lang));
        [
            text(name),
            none(),
            district,
            none(),
            none(),
            to.to_owned(),
            payer,
            text(note),
        ]
    }

    fn payer(&self, level: Affiliation) -> String {
        let said = if self.by_ratio {
            T::ByRatio.say(self.lang)
        } else {
            affiliation(level, self.lang)
        };
        said.to_owned()
    }

    /// Takes away what was written by now.
    pub fn take(&mut self) -> Vec<u8> {
        self.table.take()
    }
}

fn amounts(opened: &Opened) -> [Amount; 8] {
    let budget = &opened.budget;
    [
        budget.yearly,
        budget.start_up,
        budget.allowance,
        budget.training,
        Amount::ZERO,
        budget.total,
        opened.city,
        opened.district,
    ]
}
