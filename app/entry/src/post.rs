//! What is asked only of a unit that has an organisation or plans one.

use policy::{Field, Heads, Organisation, Secretary, SecretarySource, UnitFacts};

use crate::form::Form;
use crate::mistake::Mistake;

/// Organisations below one unit's top one at most: more is a typing error.
const MAX_BELOW: u32 = 10_000;

/// Reads what goes with this organisation into `facts`; fields that do not go with it stay unread.
pub(crate) fn read_post(form: &mut Form<'_>, organisation: Organisation, facts: &mut UnitFacts) {
    facts.approved = form.date(Field::Approved);
    facts.secretary = read_secretary(form, facts);
    facts.secretary_source = form.choice(Field::SecretarySource, SecretarySource::from_wire);
    if organisation == Organisation::JointBranch {
        facts.joint_units = read_joint_units(form);
    }
    if organisation == Organisation::Committee {
        (facts.general_below, facts.general_posts_shared) =
            read_below(form, Field::GeneralBelow, Field::GeneralPostsShared);
    }
    if matches!(
        organisation,
        Organisation::Committee | Organisation::GeneralBranch
    ) {
        (facts.branches_below, facts.branch_posts_shared) =
            read_below(form, Field::BranchesBelow, Field::BranchPostsShared);
    }
}

fn read_secretary(form: &mut Form<'_>, facts: &UnitFacts) -> Secretary {
    let in_post = form.choice(Field::Secretary, |wire| match wire {
        "since" => Some(true),
        "vacant" => Some(false),
        _ => None,
    });
    match in_post {
        None => Secretary::Unknown,
        Some(false) => Secretary::Vacant,
        Some(true) => match (form.date(Field::SecretarySince), facts.approved) {
            (Some(since), Some(approved)) if since < approved => {
                form.note(Field::SecretarySince, Mistake::BeforeApproval { approved });
                Secretary::Unknown
            }
            (Some(since), _) => Secretary::Since(since),
            (None, _) => Secretary::Unknown,
        },
    }
}

fn read_joint_units(form: &mut Form<'_>) -> Heads {
    match form.count(Field::JointUnits) {
        Some(0) => {
            form.note(Field::JointUnits, Mistake::NoJointUnits);
            Heads::UNKNOWN
        }
        units => units.into(),
    }
}

/// Organisations of one type below, and how many of their secretaries hold another post; empty is none.
fn read_below(form: &mut Form<'_>, below: Field, shared: Field) -> (u16, u16) {
    let narrow = |count: u32| u16::try_from(count).unwrap_or(u16::MAX);
    let Ok(count) = form.count_up_to(below, MAX_BELOW) else {
        return (0, 0);
    };
    let count = count.unwrap_or(0);
    let mut posts = form
        .count_up_to(shared, MAX_BELOW)
        .unwrap_or_default()
        .unwrap_or(0);
    if posts > count {
        form.note(shared, Mistake::SharedPostsExceed { below: count });
        posts = 0;
    }
    (narrow(count), narrow(posts))
}
