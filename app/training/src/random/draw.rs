//! One case drawn by chance. All facts that its question needs are there.

use ledger::demo::Chance;
use policy::{Affiliation, Choice, Field, Kind, Organisation, Reading, SecretarySource, Status};

use super::aim::Aim;
use crate::built_in::made::{Made, money_of_its_own, unit};
use crate::case::{Case, Difficulty};
use crate::question::Question;

/// Kinds of which a reading says from which size on they are asked.
const SCOPED: &[Kind] = &[
    Kind::SocialAssociation,
    Kind::LawFirm,
    Kind::AccountingFirm,
    Kind::TaxFirm,
];

/// Sizes next to which something is asked of somebody.
const SIZES: [u32; 3] = [30, 50, 100];

pub(super) fn draw(chance: &mut Chance, aim: Aim, year: i32) -> Case {
    let Aim {
        difficulty,
        question,
        reading,
    } = aim;
    let made = match question {
        Question::Deductible => deduction(chance, year),
        Question::DuesMonth => dues(chance, 1, year),
        Question::Refund if difficulty == Difficulty::Middle => dues(chance, 3, year),
        Question::Refund => money_of_its_own(year).with(Field::DuesPaid, &hundreds(chance, 5, 900)),
        Question::SetAsideCity | Question::SetAsideDistrict => money_of_its_own(year)
            .with(Field::RetainedCity, &hundreds(chance, 2_000, 40_000))
            .with(Field::RetainedDistrict, &hundreds(chance, 500, 9_000)),
        _ => of_unit(chance, aim, year),
    };
    let made = match reading {
        Some(reading) => read_otherwise(chance, reading, made),
        None => made,
    };
    made.asks(question, difficulty)
}

/// A case that is known to fit, should chance not find one.
pub(super) fn certain(difficulty: Difficulty, year: i32) -> Case {
    let of = |kind| unit(kind, year);
    let made = match difficulty {
        Difficulty::Easy => of(Kind::SocialAssociation).staff(9),
        Difficulty::Middle => of(Kind::PrivateSchool).staff(30),
        Difficulty::Hard => of(Kind::LawFirm)
            .staff(29)
            .read(Reading::ThirtyScope, Choice::SchoolsHospitals),
    };
    made.asks(Question::Verdict, difficulty)
}

fn between(chance: &mut Chance, least: u32, most: u32) -> u32 {
    least + chance.below(most - least + 1)
}

/// So many hundred yuan.
fn hundreds(chance: &mut Chance, least: u32, most: u32) -> String {
    (u64::from(between(chance, least, most)) * 100).to_string()
}

fn deduction(chance: &mut Chance, year: i32) -> Made {
    let wages = between(chance, 20, 400);
    let spending = between(chance, 1, wages * 2);
    let whole = |thousands: u32, per: u64| (u64::from(thousands) * per).to_string();
    money_of_its_own(year)
        .with(Field::Wages, &whole(wages, 100_000))
        .with(Field::Spending, &whole(spending, 1_000))
}

fn dues(chance: &mut Chance, members: u32, year: i32) -> Made {
    let bases: Vec<String> = (0..members).map(|_| hundreds(chance, 25, 140)).collect();
    money_of_its_own(year).with(Field::DuesBases, &bases.join("\n"))
}

fn of_unit(chance: &mut Chance, aim: Aim, year: i32) -> Made {
    let Aim {
        difficulty,
        question,
        reading,
    } = aim;
    let kinds = match reading {
        Some(Reading::CandidacyTrigger) => &[Kind::PrivateEnterprise],
        Some(Reading::ThirtyScope) => SCOPED,
        _ => Kind::ALL,
    };
    let kind = *chance.pick(kinds);
    let staff = staff(chance, difficulty);
    let full = match (question, difficulty) {
        (Question::Type, _) => {
            let line = *chance.pick(&[50, 100]);
            between(chance, line - 1, line + 1)
        }
        (_, Difficulty::Easy) => *chance.pick(&[0, 0, 1, 6, 7, 9]),
        _ => between(chance, 0, 4),
    };
    let probationary = match difficulty {
        Difficulty::Easy => 0,
        _ => between(chance, 0, 3),
    };
    let organisation = organisation(chance, aim);
    let full = match (organisation, question) {
        (_, Question::Type) => full,
        (Organisation::Branch, _) => full.max(between(chance, 3, 12)),
        (Organisation::GeneralBranch, _) => between(chance, 52, 95),
        (Organisation::Committee, _) => between(chance, 105, 240),
        _ => full,
    };
    let staff = staff.max(full + probationary);
    let made = unit(kind, year)
        .staff(staff)
        .full(full)
        .probationary(probationary);
    let mut made = organised(chance, made, organisation, aim);
    if chance.one_in(8) {
        let closed = [Status::Suspended, Status::Deregistered, Status::Bankrupt];
        made = made.status(*chance.pick(&closed));
    }
    if question == Question::Candidacy || chance.one_in(6) {
        made = made.yes(Field::OwnerCandidate);
    }
    if question == Question::Way {
        for field in [
            Field::Neighbours,
            Field::TradeAssociation,
            Field::LeadingFirm,
        ] {
            made = if chance.one_in(2) {
                made.yes(field)
            } else {
                made.no(field)
            };
        }
    }
    if chance.one_in(4) {
        made = made.of(Affiliation::City);
    }
    made
}

fn staff(chance: &mut Chance, difficulty: Difficulty) -> u32 {
    match difficulty {
        Difficulty::Easy => *chance.pick(&[8, 12, 15, 18, 150, 180, 220, 260, 400]),
        Difficulty::Middle => {
            let line = *chance.pick(&SIZES);
            between(chance, line - 5, line + 5)
        }
        Difficulty::Hard => {
            let line = *chance.pick(&SIZES);
            between(chance, line - 1, line)
        }
    }
}

/// Which organisation there is, if any.
fn organisation(chance: &mut Chance, aim: Aim) -> Organisation {
    use Organisation::{Branch, Committee, GeneralBranch, JointBranch};
    let any: &[Organisation] = &[
        Branch,
        Branch,
        JointBranch,
        JointBranch,
        GeneralBranch,
        Committee,
    ];
    // A reading can only decide where what it is about is there.
    let (among, none_in) = match aim.reading {
        Some(Reading::CandidacyTrigger) => return Organisation::None,
        Some(Reading::JointMeetsTarget | Reading::HostCounts | Reading::JointSubsidised) => {
            (&[JointBranch][..], None)
        }
        Some(Reading::SubsidyScope | Reading::ConcurrentPosts) => {
            (&[GeneralBranch, Committee][..], None)
        }
        Some(Reading::TypeThreshold) => (&[Branch][..], None),
        // Where money is asked for, there is mostly somebody who gets it.
        _ if aim.question.money().is_some() => (any, Some(12)),
        _ => (any, Some(2)),
    };
    if none_in.is_some_and(|many| chance.one_in(many)) {
        return Organisation::None;
    }
    *chance.pick(among)
}

/// The organisation with what belongs to it: units, organisations below, days, a secretary.
fn organised(chance: &mut Chance, made: Made, organisation: Organisation, aim: Aim) -> Made {
    use Organisation::{Committee, GeneralBranch, JointBranch};
    let Aim {
        difficulty,
        question,
        ..
    } = aim;
    let mut made = match organisation {
        Organisation::None => return made,
        JointBranch => {
            let units = match difficulty {
                Difficulty::Easy => *chance.pick(&[2, 3, 9, 11]),
                Difficulty::Middle => between(chance, 3, 8),
                Difficulty::Hard => between(chance, 5, 7),
            };
            made.joint(units)
        }
        Committee => made
            .organisation(Committee)
            .below(between(chance, 0, 2), between(chance, 2, 6)),
        GeneralBranch => made
            .organisation(GeneralBranch)
            .below(0, between(chance, 2, 5)),
        own => made.organisation(own),
    };
    let branches = matches!(organisation, Committee | GeneralBranch);
    if branches && difficulty == Difficulty::Hard && chance.one_in(2) {
        made = made.shared(between(chance, 1, 2));
    }
    let is_new =
        question == Question::StartUp || (difficulty != Difficulty::Easy && chance.one_in(2));
    if is_new {
        let (month, day) = (between(chance, 1, 11), between(chance, 1, 28));
        made = made.approved(0, month, day);
        let month = between(chance, month, 12);
        let day = if month == 12 { 31 } else { 28 };
        made = made.since(0, month, day);
    }
    if difficulty == Difficulty::Hard && chance.one_in(4) {
        made = made.sent_by(SecretarySource::CivilServant);
    } else if chance.one_in(6) {
        made = made.vacant();
    }
    made
}

/// The reading that the case is about, answered otherwise; whether it decides is seen afterwards.
fn read_otherwise(chance: &mut Chance, reading: Reading, made: Made) -> Made {
    if reading == Reading::FundingSplit {
        return made.city_percent(*chance.pick(&[20, 30, 40, 60]));
    }
    let others = reading.choices().get(1..).unwrap_or_default();
    made.read(reading, *chance.pick(others))
}
