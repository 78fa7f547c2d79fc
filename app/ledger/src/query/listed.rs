//! Cells that hold one or several of a list: as numbers, so that a million need no text.

use policy::{Affiliation, Kind, Organisation, SecretarySource, Status};

use crate::choices::{EmergingField, Named, NamedSet, Trade};
use crate::column::Column;
use crate::table::{Table, UnitId};

/// What such a cell holds: a bit for each value of the column's list. `None` is unknown; no bit is a set without members.
pub(super) type Held = Option<u32>;

/// What a unit's cell holds of its column's list; `None` where the column has no list.
pub(super) fn reader(table: &Table, column: Column) -> Option<Box<dyn Fn(UnitId) -> Held + '_>> {
    let facts = move |id| table.facts(id);
    Some(match column {
        Column::Kind => Box::new(move |id| facts(id).and_then(|facts| one::<Kind>(facts.kind))),
        Column::Status => {
            Box::new(move |id| facts(id).and_then(|facts| one::<Status>(facts.status)))
        }
        Column::Organisation => {
            Box::new(move |id| facts(id)?.organisation.and_then(one::<Organisation>))
        }
        Column::SecretarySource => {
            Box::new(move |id| facts(id)?.secretary_source.and_then(one::<SecretarySource>))
        }
        Column::Affiliation => {
            Box::new(move |id| facts(id).and_then(|facts| one::<Affiliation>(facts.affiliation)))
        }
        Column::Trade => Box::new(move |id| table.trade(id).and_then(one::<Trade>)),
        Column::Field => Box::new(move |id| table.field(id).and_then(one::<EmergingField>)),
        Column::Instructor => Box::new(move |id| facts(id)?.instructor.map(two)),
        Column::OwnerCandidate => Box::new(move |id| facts(id)?.owner_candidate.map(two)),
        Column::Charter => Box::new(move |id| table.more(id).charter.map(two)),
        Column::OwnerMember => Box::new(move |id| table.more(id).owner_member.map(two)),
        Column::MassOrganisations => Box::new(move |id| facts(id)?.mass_organisations.map(several)),
        Column::SixHaves => Box::new(move |id| table.more(id).six_haves.map(several)),
        _ => return None,
    })
}

/// The bits of some values of a column's list, as a filter names them: whether unknown cells are wanted, whether empty
/// sets are, and which values.
pub(super) struct Wanted {
    unknown: bool,
    nothing: bool,
    bits: u32,
}

impl Wanted {
    pub(super) fn of(list: &[&str], is_set: bool, values: &[String]) -> Self {
        let has = |name: &str| values.iter().any(|value| value == name);
        let named = list.iter().enumerate().filter(|(_, name)| has(name));
        Self {
            unknown: has(""),
            nothing: is_set && has("无"),
            bits: named.fold(0, |bits, (at, _)| bits | 1 << at),
        }
    }

    pub(super) fn holds(&self, held: Held) -> bool {
        match held {
            None => self.unknown,
            Some(0) => self.nothing,
            Some(bits) => bits & self.bits != 0,
        }
    }
}

/// The names of a column's list in their order.
pub(super) fn names(column: Column) -> Vec<&'static str> {
    match column.form() {
        crate::Form::Choice(list) | crate::Form::Set(list) => list.to_vec(),
        crate::Form::Trade => Trade::NAMES.iter().map(|(_, name)| *name).collect(),
        _ => Vec::new(),
    }
}

fn one<T: Named>(value: T) -> Held {
    let at = T::NAMES.iter().position(|(known, _)| *known == value)?;
    Some(1 << at)
}

/// As the lists have it: yes stands before no.
fn two(yes: bool) -> u32 {
    if yes { 1 } else { 2 }
}

fn several<T: NamedSet>(set: T) -> u32 {
    let names = T::Item::NAMES.iter().enumerate();
    names
        .filter(|(_, (item, _))| set.contains(*item))
        .fold(0, |bits, (at, _)| bits | 1 << at)
}
