//! Which units are behind a figure, as the ledger is asked for them.

use ledger::query::{Condition, Query};
use ledger::{Column, Named};
use policy::{Rulebook, StandardId, Status, Verdict};

use crate::dimension::Key;
use crate::rate::Measure;

/// Which units of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// All of them.
    All,
    /// Those with this verdict; `None` for those left open.
    Verdict(Option<Verdict>),
    /// Those that a rate is a share of.
    Below(Measure),
    /// Those that a rate still lacks.
    Lacking(Measure),
}

/// The units of some groups at once, within those that are looked at.
pub fn query(within: &Query, keys: &[Key], part: Part, book: &Rulebook) -> Query {
    let mut conditions = within.conditions.clone();
    conditions.extend(keys.iter().flat_map(Key::conditions));
    conditions.extend(part.conditions(book));
    Query {
        search: within.search.clone(),
        conditions,
        sort: None,
    }
}

impl Part {
    fn conditions(self, book: &Rulebook) -> Vec<Condition> {
        let operating = Condition::OneOf(Column::Status, vec![Status::Operating.name().to_owned()]);
        let due = || {
            let from = book.standards().value(StandardId::MembersForOwnBranch);
            Condition::Between(Column::FullMembers, Some(from), None)
        };
        let organisation = |names: &[&str]| {
            let names = names.iter().map(|name| (*name).to_owned());
            Condition::OneOf(Column::Organisation, names.collect())
        };
        let organised = || organisation(&["党支部", "党总支", "党委", "联合党支部"]);
        match self {
            Self::All => Vec::new(),
            Self::Verdict(verdict) => vec![Condition::Verdicts(vec![verdict])],
            Self::Below(measure) => match measure {
                Measure::Organised | Measure::Reached => vec![operating],
                Measure::DueFormed | Measure::OwnOfDue => vec![operating, due()],
                Measure::OwnOfOrganised => vec![operating, organised()],
            },
            Self::Lacking(measure) => match measure {
                Measure::Organised => vec![operating, organisation(&["无"])],
                Measure::Reached => vec![
                    operating,
                    organisation(&["无"]),
                    Condition::OneOf(Column::Instructor, vec!["无".to_owned()]),
                    Condition::OneOf(Column::MassOrganisations, vec!["无".to_owned()]),
                ],
                Measure::DueFormed => vec![operating, due(), organisation(&["无"])],
                Measure::OwnOfDue => vec![operating, due(), organisation(&["无", "联合党支部"])],
                Measure::OwnOfOrganised => vec![operating, organisation(&["联合党支部"])],
            },
        }
    }
}
