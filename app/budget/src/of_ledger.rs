//! A ledger's units, entered.

use ledger::{Place, Table, UnitId};
use policy::{Rulebook, UnitFacts, budget};

use crate::base::Units;
use crate::entries::{Entering, Entries, Entry};
use crate::line::{Line, Shared, StreetLine};
use crate::plan::{Plan, Projection};
use crate::recipient::Recipient;
use crate::terms::{Payers, Terms};

/// Into every breakdown.
pub(crate) fn enter(
    units: Units<'_>,
    book: &Rulebook,
    terms: &Terms,
    plan: &Plan,
    ahead: usize,
) -> Entries {
    let mut ledger = Broken::default();
    walk(&mut ledger, units, book, terms, plan, ahead);
    ledger.entries
}

/// Into one line.
pub(crate) fn enter_in_all(
    units: Units<'_>,
    book: &Rulebook,
    terms: &Terms,
    plan: &Plan,
    ahead: usize,
) -> (Line, Shared) {
    let mut all = InAll::default();
    walk(&mut all, units, book, terms, plan, ahead);
    (all.line, all.shared)
}

/// What units are entered into.
trait Book {
    /// Where in it.
    type At: Copy;

    fn at(&mut self, table: &Table, id: UnitId) -> Self::At;

    /// Some units, or what splits off one, with the same facts.
    fn enter(
        &mut self,
        at: Self::At,
        facts: &UnitFacts,
        units: u32,
        book: &Rulebook,
        payers: &Payers,
    );
}

#[inline]
fn walk<B: Book>(
    into: &mut B,
    units: Units<'_>,
    book: &Rulebook,
    terms: &Terms,
    plan: &Plan,
    ahead: usize,
) {
    let payers = Payers::planned(terms, book, plan, ahead);
    let mut projection = Projection::new(plan, book, ahead);
    for id in units.ids {
        let Some(facts) = units.table.facts(*id) else {
            continue;
        };
        let at = into.at(units.table, *id);
        if projection.is_none() {
            into.enter(at, facts, 1, book, &payers);
            continue;
        }
        let (facts, split) = projection.apply(facts);
        into.enter(at, &facts, 1, book, &payers);
        if let Some((more, facts)) = split {
            for _ in 0..more {
                into.enter(at, &facts, 0, book, &payers);
            }
        }
    }
}

/// One line for all of them.
#[derive(Default)]
struct InAll {
    line: Line,
    shared: Shared,
}

impl Book for InAll {
    type At = ();

    #[inline]
    fn at(&mut self, _: &Table, _: UnitId) {}

    #[inline]
    fn enter(&mut self, (): (), facts: &UnitFacts, units: u32, book: &Rulebook, payers: &Payers) {
        self.line.units += units;
        let budget = budget(facts, &[], book, &mut self.line);
        payers.add(budget.total, facts, &mut self.shared);
    }
}

/// District by district, street by street, and by all else that a budget is broken down by.
#[derive(Default)]
struct Broken {
    entries: Entries,
    places: Places,
}

impl Book for Broken {
    type At = (usize, usize);

    #[inline]
    fn at(&mut self, table: &Table, id: UnitId) -> (usize, usize) {
        self.places.of(table, id, &mut self.entries)
    }

    #[inline]
    fn enter(
        &mut self,
        (district, street): (usize, usize),
        facts: &UnitFacts,
        units: u32,
        book: &Rulebook,
        payers: &Payers,
    ) {
        let recipient = Recipient::of(facts.organisation);
        let Entries {
            districts,
            kinds,
            recipients,
            gaps,
            open,
            ..
        } = &mut self.entries;
        let Some(entry) = districts.get_mut(district) else {
            return;
        };
        let Some(street) = entry.streets.get_mut(street) else {
            return;
        };
        let kind = &mut kinds[facts.kind as usize];
        let recipient = &mut recipients[recipient.place()];
        for line in [&mut street.line, &mut *kind, &mut *recipient] {
            line.units += units;
        }
        let mut entering = Entering {
            line: &mut street.line,
            kind: Some(kind),
            recipient,
            calendar: &mut entry.calendar,
        };
        let budget = budget(facts, &[], book, &mut entering);
        payers.add(budget.total, facts, &mut street.shared);
        if budget.total.known().is_none() {
            *open += 1;
            gaps.add(facts, &budget, book);
        }
    }
}

/// Where a unit is entered: by the numbers of its district and street. Units that come one after another are mostly of
/// one street, so the last place is remembered.
#[derive(Default)]
struct Places {
    /// By the number of the district, and by that of the street: the place, where it is made already.
    districts: Vec<Option<usize>>,
    streets: Vec<Vec<Option<usize>>>,
    last: Option<((u32, u32), (usize, usize))>,
}

impl Places {
    #[inline]
    fn of(&mut self, table: &Table, id: UnitId, entries: &mut Entries) -> (usize, usize) {
        let numbers = (
            table.place_number(id, Place::District),
            table.place_number(id, Place::Street),
        );
        match self.last {
            Some((known, place)) if known == numbers => place,
            _ => {
                let place = self.find(table, numbers, entries);
                self.last = Some((numbers, place));
                place
            }
        }
    }

    fn find(
        &mut self,
        table: &Table,
        (district, street): (u32, u32),
        entries: &mut Entries,
    ) -> (usize, usize) {
        let at = slot(&mut self.districts, district);
        let district = *at.get_or_insert_with(|| {
            entries.districts.push(Entry {
                name: table.place_text(district, Place::District).to_owned(),
                ..Entry::default()
            });
            self.streets.push(Vec::new());
            entries.districts.len() - 1
        });
        let (Some(streets), Some(entry)) = (
            self.streets.get_mut(district),
            entries.districts.get_mut(district),
        ) else {
            return (district, 0);
        };
        let street = *slot(streets, street).get_or_insert_with(|| {
            entry.streets.push(StreetLine {
                name: table.place_text(street, Place::Street).to_owned(),
                line: Line::default(),
                shared: Shared::default(),
            });
            entry.streets.len() - 1
        });
        (district, street)
    }
}

fn slot(slots: &mut Vec<Option<usize>>, number: u32) -> &mut Option<usize> {
    let at = number as usize;
    if at >= slots.len() {
        slots.resize(at + 1, None);
    }
    &mut slots[at]
}
