//! Facts as they are to whoever overlooks one.

use chrono::NaiveDate;
use policy::{Field, Heads, Rulebook, Secretary, SecretarySource, Status, UnitFacts};

/// Facts that are easily overlooked.
pub(super) const OVERLOOKED: &[Field] = &[
    Field::Approved,
    Field::SecretarySince,
    Field::SecretarySource,
    Field::Probationary,
    Field::BranchesBelow,
    Field::GeneralBelow,
    Field::BranchPostsShared,
    Field::GeneralPostsShared,
    Field::Status,
    Field::Secretary,
    Field::FullMembers,
];

/// The facts as they are to whoever overlooks one; `None` where there is nothing to overlook.
pub(super) fn overlook(field: Field, facts: &UnitFacts, book: &Rulebook) -> Option<UnitFacts> {
    let mut facts = *facts;
    let last_day_before = || NaiveDate::from_ymd_opt(book.year() - 1, 12, 31);
    match field {
        Field::Approved => {
            let approved = facts.approved?;
            let is_new = approved >= book.first_day() && approved <= book.last_day();
            facts.approved = if is_new {
                last_day_before()
            } else {
                Some(book.first_day())
            };
        }
        Field::SecretarySince => {
            if matches!(facts.secretary, Secretary::Since(_)) {
                facts.secretary = Secretary::Since(last_day_before()?);
            }
        }
        Field::SecretarySource => facts.secretary_source = Some(SecretarySource::Own),
        Field::Probationary => facts.probationary = Heads::known(0),
        Field::FullMembers => facts.full_members = facts.probationary,
        Field::BranchesBelow => facts.branches_below = 0,
        Field::GeneralBelow => facts.general_below = 0,
        Field::BranchPostsShared => facts.branch_posts_shared = 0,
        Field::GeneralPostsShared => facts.general_posts_shared = 0,
        Field::Status => facts.status = Status::Operating,
        Field::Secretary if facts.secretary == Secretary::Vacant => {
            facts.secretary = Secretary::Since(last_day_before()?);
        }
        _ => return None,
    }
    Some(facts)
}
