//! 明细: each entry with how many times it is paid each standard, and what that comes to.

mod amounts;
mod head;

use budget::{Base, Item, Opened, OwnLine, Rate, Sheet};
use ledger::{Place, Table, UnitId};
use policy::Organisation;
use words::{BudgetBookText as T, Lang, affiliation, kind, organisation};

use super::book::{BookError, BookOf};
use super::layout::Layout;
use super::placement::{Leaf, Placement};
use super::recipients::recipient_name;
use super::rows::{Look, Rows};
use crate::write::yuan;

pub(super) use head::head;

/// The row, from 0, of the first entry: below the title, the groups, the clauses and the heads.
pub(super) const FIRST: u32 = 5;

/// Entries, as they come.
pub(super) struct Detail {
    pub layout: Layout,
    pub rows: Rows,
    pub lang: Lang,
    pub by_ratio: bool,
}

/// How many times an entry is paid a rate, and for how many months.
#[derive(Clone, Copy)]
struct Filled {
    rate: Rate,
    least: u64,
    most: Option<u64>,
    twelfths: u32,
}

impl Detail {
    /// A unit of a ledger.
    pub(super) fn unit(
        &mut self,
        table: &Table,
        id: UnitId,
        opened: &Opened,
        place: u32,
    ) -> Result<(), BookError> {
        let Some(facts) = table.facts(id) else {
            return Ok(());
        };
        let lang = self.lang;
        let organised = facts
            .organisation
            .map_or(T::TypeUnknown.say(lang), |one| organisation(one, lang));
        let payer = self.payer(facts.affiliation);
        self.rows.open_row();
        self.rows
            .number(self.layout.place, &place.to_string(), Look::Number);
        let texts = [
            table.name(id),
            table.code(id),
            stated(table.place(id, Place::District), lang),
            stated(table.place(id, Place::Street), lang),
            kind(facts.kind, lang),
            organised,
            payer,
        ];
        for (column, text) in (self.layout.place + 1..).zip(texts) {
            self.rows.text(column, text);
        }
        self.paid(opened, facts.organisation);
        self.rows.close_row()
    }

    /// A district that is counted, type by type.
    pub(super) fn district(
        &mut self,
        name: &str,
        place: u32,
        entries: &[(budget::Recipient, Opened)],
    ) -> Result<(), BookError> {
        let lang = self.lang;
        let payer = self.payer(policy::Affiliation::District);
        for (recipient, opened) in entries {
            self.rows.open_row();
            self.rows
                .number(self.layout.place, &place.to_string(), Look::Number);
            let texts = [stated(name, lang), recipient_name(*recipient, lang), payer];
            for (column, text) in (self.layout.place + 1..).zip(texts) {
                self.rows.text(column, text);
            }
            let organised = match recipient {
                budget::Recipient::Organisation(one) => Some(*one),
                budget::Recipient::Unknown | budget::Recipient::Members => None,
            };
            self.paid(opened, organised);
            self.rows.close_row()?;
        }
        Ok(())
    }

    /// A line of one's own.
    pub(super) fn own(&mut self, own: &OwnLine, place: u32) -> Result<(), BookError> {
        let lang = self.lang;
        self.rows.open_row();
        self.rows
            .number(self.layout.place, &place.to_string(), Look::Number);
        let district = if own.district.is_empty() {
            T::WholeCity.say(lang)
        } else {
            &own.district
        };
        match self.layout.kind {
            Some(_) => {
                self.rows.text(1, &own.name);
                self.rows.text(3, district);
            }
            None => {
                self.rows.text(1, district);
                self.rows.text(2, &own.name);
            }
        }
        self.rows
            .text(self.layout.payer, affiliation(own.payer, lang));
        let amount = own.amount;
        match amount.known() {
            Some(known) => self.rows.number(self.layout.own, &yuan(known), Look::Input),
            // Whoever writes the amount here has all sums follow it.
            None => self.rows.text(self.layout.own, T::OpenEnd.say(self.lang)),
        }
        let typed = self.rows.at(self.layout.own);
        let low = match amount.known() {
            Some(_) => typed.clone(),
            None => format!("IF(ISNUMBER({typed}),{typed},0)"),
        };
        self.ends(self.layout.total, &low, &typed, amount);
        if let Some([city, district]) = self.layout.shares {
            let paid = match own.payer {
                policy::Affiliation::City => city,
                policy::Affiliation::District => district,
            };
            self.ends(paid, &low, &typed, amount);
        }
        self.rows.text(self.layout.note, &own.note);
        self.rows.close_row()
    }

    fn payer(&self, level: policy::Affiliation) -> &'static str {
        if self.by_ratio {
            T::ByRatio.say(self.lang)
        } else {
            affiliation(level, self.lang)
        }
    }

    /// The multiples, and what they come to.
    fn paid(&mut self, opened: &Opened, organised: Option<Organisation>) {
        let slots = self.filled(opened, organised);
        for (slot, filled) in self.layout.slots.iter().zip(&slots) {
            let Some(filled) = filled else { continue };
            self.rows
                .number(slot.least, &filled.least.to_string(), Look::Count);
            if slot.most != slot.least {
                match filled.most {
                    Some(most) => self.rows.number(slot.most, &most.to_string(), Look::Count),
                    None => self.rows.text(slot.most, T::OpenEnd.say(self.lang)),
                }
            }
            if let Some(months) = slot.months {
                self.rows
                    .number(months, &filled.twelfths.to_string(), Look::Count);
            }
        }
        let budget = &opened.budget;
        let amounts = [
            budget.yearly,
            budget.start_up,
            budget.allowance,
            budget.training,
        ];
        let items = [Item::Yearly, Item::StartUp, Item::Allowance, Item::Training];
        for ((item, ends), amount) in items.into_iter().zip(self.layout.items).zip(amounts) {
            self.item(item, ends, amount, &slots);
        }
        self.total(opened);
    }

    fn filled(&self, opened: &Opened, organised: Option<Organisation>) -> Vec<Option<Filled>> {
        let mut slots: Vec<Option<Filled>> = vec![None; self.layout.slots.len()];
        for multiple in &opened.multiples {
            let at = self.layout.slot_of(multiple, organised);
            let Some(slot) = at.and_then(|at| slots.get_mut(at)) else {
                continue;
            };
            let (least, most) = multiple.times;
            let before = slot.map_or((0, Some(0)), |filled| (filled.least, filled.most));
            *slot = Some(Filled {
                rate: multiple.rate,
                least: before.0 + u64::from(least),
                most: before
                    .1
                    .zip(most)
                    .map(|(before, most)| before + u64::from(most)),
                twelfths: multiple.twelfths,
            });
        }
        slots
    }
}

/// A name, or that there is none.
pub(super) fn stated(name: &str, lang: Lang) -> &str {
    if name.is_empty() {
        T::NotStated.say(lang)
    } else {
        name
    }
}

/// How many rows there are of a budget.
pub(super) fn entries(of: &BookOf) -> usize {
    let entries = match of.base {
        // Four types, and the members.
        Base::Counts(districts) => districts.len() * 5,
        Base::Ledger(units) => units.ids.iter().filter(|id| units.table.has(**id)).count(),
    };
    entries + of.terms.own.len()
}

/// Writes the districts that are counted; a ledger's units come one by one.
pub(super) fn counted(
    detail: &mut Detail,
    of: &BookOf,
    placement: &Placement,
    opening: &budget::Opening,
) -> Result<(), BookError> {
    let Base::Counts(districts) = of.base else {
        return Ok(());
    };
    for (at, district) in districts.iter().enumerate() {
        let place = placement.of_leaf(Leaf::Counted(at));
        detail.district(&district.name, place, &opening.district(district))?;
    }
    Ok(())
}

/// Lines of one's own with the rows that they are summed into.
pub(super) fn own_rows(of: &BookOf, sheet: &Sheet, placement: &Placement) -> Vec<(OwnLine, u32)> {
    let own = of.terms.own.iter();
    own.map(|own| (own.clone(), placement.of_own(sheet, &own.district)))
        .collect()
}
