//! What a form is made of: which control a field has, which choices, and which fields a page asks. The pages and the
//! HTML that stands before the program runs are both made from it.

use policy::{Affiliation, Field, Kind, Organisation, SecretarySource, Status};

use crate::{
    Lang, Text, affiliation, kind, organisation, secretary_source, status, tax_rate, yes_no,
};

/// The six that a verdict needs.
pub const CHECK_FIELDS: &[Field] = &[
    Field::Kind,
    Field::Employees,
    Field::FullMembers,
    Field::Probationary,
    Field::Organisation,
    Field::Status,
];

/// What else bears on the way of forming.
pub const AROUND_FIELDS: &[Field] = &[
    Field::Neighbours,
    Field::TradeAssociation,
    Field::LeadingFirm,
    Field::Instructor,
    Field::OwnerCandidate,
];

/// How a field is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Control {
    /// A whole number.
    Count,
    /// Money, a percentage or a date: typed as people write it.
    Typed,
    /// One of [`options`].
    Choice,
    /// One entry a line.
    Lines,
    /// Any of several, see [`policy::MassOrganisation`].
    Several,
}

/// The control of a field.
pub const fn control(field: Field) -> Control {
    match field {
        Field::Employees
        | Field::FullMembers
        | Field::Probationary
        | Field::JointUnits
        | Field::GeneralBelow
        | Field::BranchesBelow
        | Field::GeneralPostsShared
        | Field::BranchPostsShared
        | Field::Year => Control::Count,
        Field::Approved
        | Field::SecretarySince
        | Field::Wages
        | Field::Spending
        | Field::OwnRate
        | Field::DuesPaid
        | Field::RetainedCity
        | Field::RetainedDistrict => Control::Typed,
        Field::DuesBases | Field::PensionBases | Field::OwnLines => Control::Lines,
        Field::MassOrganisations => Control::Several,
        _ => Control::Choice,
    }
}

/// The choices of a field: what a draft holds, and what people read.
pub fn options(field: Field, lang: Lang) -> Vec<(&'static str, String)> {
    match field {
        Field::TaxRate => ["standard", "encouraged", "small", "own", "none"]
            .map(|wire| (wire, tax_rate(wire, lang)))
            .to_vec(),
        _ => names(field, lang)
            .into_iter()
            .map(|(wire, name)| (wire, name.to_owned()))
            .collect(),
    }
}

fn names(field: Field, lang: Lang) -> Vec<(&'static str, &'static str)> {
    let open = ("", Text::Unknown.say(lang));
    let with_open = |rest: Vec<(&'static str, &'static str)>| [vec![open], rest].concat();
    match field {
        Field::Kind => Kind::ALL
            .iter()
            .map(|&one| (one.wire(), kind(one, lang)))
            .collect(),
        Field::Status => Status::ALL
            .iter()
            .map(|&one| (one.wire(), status(one, lang)))
            .collect(),
        Field::Organisation => with_open(
            Organisation::ALL
                .iter()
                .map(|&one| (one.wire(), organisation(one, lang)))
                .collect(),
        ),
        Field::PlannedOrganisation => Organisation::ALL
            .iter()
            .map(|&one| match one {
                Organisation::None => ("", Text::NonePlanned.say(lang)),
                _ => (one.wire(), organisation(one, lang)),
            })
            .collect(),
        Field::Affiliation => Affiliation::ALL
            .iter()
            .map(|&one| (one.wire(), affiliation(one, lang)))
            .collect(),
        Field::Secretary => with_open(vec![
            ("since", Text::SecretarySince.say(lang)),
            ("vacant", Text::SecretaryVacant.say(lang)),
        ]),
        Field::SecretarySource => with_open(
            SecretarySource::ALL
                .iter()
                .map(|&one| (one.wire(), secretary_source(one, lang)))
                .collect(),
        ),
        _ => with_open(vec![
            ("yes", yes_no(Some(true), lang)),
            ("no", yes_no(Some(false), lang)),
        ]),
    }
}
