//! By which way, what comes next, and what sizes mean: F5 to F15, types of organisation, the base of coverage.

use policy::{Choice, Field, Kind, Organisation, Reading, Status};

use super::made::{Made, unit};
use crate::case::{Case, Difficulty};
use crate::question::Question;

use Difficulty::{Easy, Hard, Middle};
use Kind::{LawFirm, OtherSocial, PrivateEnterprise, PrivateSchool, SoleTrader};

pub(super) fn cases(year: i32) -> Vec<Case> {
    let made = [forward(year), next(year), sizes(year), base(year)].concat();
    let made = made.into_iter();
    made.map(|(made, question, difficulty)| made.asks(question, difficulty))
        .collect()
}

type Asked = (Made, Question, Difficulty);

/// F5 to F12b: which way comes first.
fn forward(year: i32) -> Vec<Asked> {
    let of = |kind| unit(kind, year);
    let way = |made, difficulty| (made, Question::Way, difficulty);
    vec![
        way(of(PrivateEnterprise).staff(40).full(5), Easy),
        way(
            of(OtherSocial).staff(12).full(2).yes(Field::Neighbours),
            Easy,
        ),
        way(
            of(PrivateEnterprise)
                .staff(30)
                .full(1)
                .yes(Field::TradeAssociation),
            Middle,
        ),
        way(
            of(PrivateEnterprise)
                .staff(30)
                .full(2)
                .no(Field::Neighbours)
                .yes(Field::LeadingFirm),
            Middle,
        ),
        way(
            of(PrivateEnterprise).staff(6).full(1).no(Field::Neighbours),
            Middle,
        ),
        way(
            of(SoleTrader).staff(3).full(1).yes(Field::Neighbours),
            Middle,
        ),
        way(of(PrivateEnterprise).staff(45), Easy),
        way(of(SoleTrader).staff(2), Middle),
        way(of(OtherSocial).staff(10).full(2).joint(8), Middle),
        way(
            of(PrivateSchool)
                .staff(20)
                .organisation(Organisation::Branch)
                .full(4)
                .status(Status::Suspended),
            Middle,
        ),
        way(
            of(PrivateEnterprise)
                .staff(20)
                .full(2)
                .status(Status::Deregistered),
            Middle,
        ),
        way(of(LawFirm).staff(40).full(2).joint(3), Middle),
        way(
            of(OtherSocial).staff(0).joint(4).status(Status::Suspended),
            Middle,
        ),
    ]
}

/// F13 to F15: what comes next, and the owner.
fn next(year: i32) -> Vec<Asked> {
    let of = |kind| unit(kind, year);
    let due = || of(PrivateEnterprise).staff(80).full(3);
    let gap = || of(PrivateEnterprise).staff(100).full(2);
    let formed = || due().organisation(Organisation::Branch);
    vec![
        (formed(), Question::Screening, Easy),
        (due(), Question::Screening, Middle),
        (due(), Question::Approval, Easy),
        (formed(), Question::Approval, Middle),
        (
            formed().status(Status::Suspended),
            Question::Approval,
            Middle,
        ),
        (due().yes(Field::OwnerCandidate), Question::Candidacy, Easy),
        (
            due().open(Field::OwnerCandidate),
            Question::Candidacy,
            Middle,
        ),
        (
            due().full(2).yes(Field::OwnerCandidate),
            Question::Candidacy,
            Middle,
        ),
        (
            gap().yes(Field::OwnerCandidate),
            Question::Candidacy,
            Middle,
        ),
        (
            gap()
                .yes(Field::OwnerCandidate)
                .read(Reading::CandidacyTrigger, Choice::TargetsToo),
            Question::Candidacy,
            Hard,
        ),
        (
            of(LawFirm).staff(28).full(4).yes(Field::OwnerCandidate),
            Question::Candidacy,
            Hard,
        ),
    ]
}

/// Types of organisation by the number of members: higher rules, so advice.
fn sizes(year: i32) -> Vec<Asked> {
    let of = |full| {
        unit(PrivateEnterprise, year)
            .staff(900)
            .organisation(Organisation::Branch)
            .full(full)
    };
    let exact = |made: Made| made.read(Reading::TypeThreshold, Choice::MoreThan);
    vec![
        (of(20), Question::Type, Easy),
        (of(49), Question::Type, Middle),
        (of(50), Question::Type, Middle),
        (exact(of(50)), Question::Type, Hard),
        (exact(of(51)), Question::Type, Hard),
        (of(99), Question::Type, Middle),
        (of(100), Question::Type, Middle),
        (exact(of(100)), Question::Type, Hard),
        (exact(of(101)), Question::Type, Hard),
        (of(6), Question::BranchCommittee, Middle),
        (of(7), Question::BranchCommittee, Middle),
        (of(45).probationary(5), Question::TooManyMembers, Middle),
        (of(46).probationary(5), Question::TooManyMembers, Middle),
    ]
}

/// The base of organisation coverage.
fn base(year: i32) -> Vec<Asked> {
    let of = |staff| unit(PrivateEnterprise, year).staff(staff);
    let narrow = |made: Made| made.read(Reading::CoverageBase, Choice::UnitsWithDuty);
    vec![
        (of(20), Question::InBase, Easy),
        (narrow(of(99)), Question::InBase, Hard),
        (narrow(of(100)), Question::InBase, Hard),
        (of(200).status(Status::Suspended), Question::InBase, Middle),
    ]
}
