//! One case drawn by chance. All facts that its question needs are there.

use ledger::demo::Chance;
use policy::{Affiliation, Choice, Field, Kind, Organisation, Reading, SecretarySource, Status};

use crate::built_in::made::{Made, money_of_its_own, unit};
use crate::case::{Case, Difficulty};
use crate::question::Question;

/// Questions with how many chances each has.
const EASY: &[Question] = &[
    Question::Verdict,
    Question::Verdict,
    Question::Verdict,
    Question::Way,
    Question::Yearly,
    Question::Allowance,
    Question::Training,
    Question::StartUp,
    Question::Deductible,
    Question::DuesMonth,
    Question::Refund,
    Question::SetAsideCity,
    Question::SetAsideDistrict,
];

const MIDDLE: &[Question] = &[
    Question::Verdict,
    Question::Verdict,
    Question::Verdict,
    Question::Total,
    Question::Total,
    Question::DistrictShare,
    Question::Refund,
];

const HARD: &[Question] = &[
    Question::Verdict,
    Question::Verdict,
    Question::Verdict,
    Question::Total,
    Question::Total,
    Question::Yearly,
    Question::Allowance,
    Question::Training,
    Question::CityShare,
    Question::DistrictShare,
    Question::Candidacy,
    Question::InBase,
    Question::Type,
];

/// Sizes next to which something is asked of somebody.
const SIZES: [u32; 3] = [30, 50, 100];

pub(super) fn draw(chance: &mut Chance, difficulty: Difficulty, year: i32) -> Case {
    let question = *chance.pick(match difficulty {
        Difficulty::Easy => EASY,
        Difficulty::Middle => MIDDLE,
        Difficulty::Hard => HARD,
    });
    let made = match question {
        Question::Deductible => deduction(chance, year),
        Question::DuesMonth => dues(chance, 1, year),
        Question::Refund if difficulty == Difficulty::Middle => dues(chance, 3, year),
        Question::Refund => money_of_its_own(year).with(Field::DuesPaid, &hundreds(chance, 5, 900)),
        Question::SetAsideCity | Question::SetAsideDistrict => money_of_its_own(year)
            .with(Field::RetainedCity, &hundreds(chance, 2_000, 40_000))
            .with(Field::RetainedDistrict, &hundreds(chance, 500, 9_000)),
        _ => of_unit(chance, question, difficulty, year),
    };
    let made = if difficulty == Difficulty::Hard {
        other_readings(chance, question, made)
    } else {
        made
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

fn of_unit(chance: &mut Chance, question: Question, difficulty: Difficulty, year: i32) -> Made {
    let kind = *chance.pick(Kind::ALL);
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
    let staff = staff.max(full + probationary);
    let mut made = unit(kind, year)
        .staff(staff)
        .full(full)
        .probationary(probationary);
    made = organised(chance, made, question, difficulty);
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

fn organised(chance: &mut Chance, made: Made, question: Question, difficulty: Difficulty) -> Made {
    use Organisation::{Branch, Committee, GeneralBranch, JointBranch};
    let is_money = question.money().is_some();
    // Where money is asked for, there is mostly somebody who gets it.
    if chance.one_in(if is_money { 12 } else { 2 }) {
        return made;
    }
    let organisation = *chance.pick(&[
        Branch,
        Branch,
        JointBranch,
        JointBranch,
        GeneralBranch,
        Committee,
    ]);
    let mut made = match organisation {
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

/// One or two readings that may bear on the question, answered otherwise; whether one of them decides is seen afterwards.
fn other_readings(chance: &mut Chance, question: Question, mut made: Made) -> Made {
    for _ in 0..between(chance, 1, 2) {
        let reading = *chance.pick(bearing_on(question));
        let others = reading.choices().get(1..).unwrap_or_default();
        made = made.read(reading, *chance.pick(others));
        if reading == Reading::FundingSplit {
            let percent = *chance.pick(&[20, 30, 40, 60]);
            made = made.city_percent(percent);
        }
    }
    made
}

/// Readings that may bear on a question.
fn bearing_on(question: Question) -> &'static [Reading] {
    use Reading::{
        AllowanceMonths, CandidacyTrigger, CivilServantSecretary, ConcurrentPosts, CoverageBase,
        FirstYear, FundingSplit, HostCounts, JointMeetsTarget, JointSubsidised, SubsidyScope,
        ThirtyScope, TrainingMembers, TypeThreshold,
    };
    match question {
        Question::Candidacy => &[CandidacyTrigger],
        Question::InBase => &[CoverageBase, ThirtyScope],
        Question::Type => &[TypeThreshold],
        Question::Yearly => &[SubsidyScope, FirstYear, JointSubsidised],
        Question::Allowance => &[
            SubsidyScope,
            JointSubsidised,
            AllowanceMonths,
            ConcurrentPosts,
            CivilServantSecretary,
        ],
        Question::Training => &[TrainingMembers],
        Question::Total => &[
            SubsidyScope,
            FirstYear,
            JointSubsidised,
            AllowanceMonths,
            ConcurrentPosts,
            CivilServantSecretary,
            TrainingMembers,
        ],
        Question::CityShare | Question::DistrictShare => &[FundingSplit, FirstYear],
        _ => &[ThirtyScope, JointMeetsTarget, HostCounts],
    }
}
