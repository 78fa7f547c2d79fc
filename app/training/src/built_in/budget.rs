//! What the budget holds for a unit: M4 to M8, their total, who pays.

use policy::{
    Affiliation, Choice, Field, Kind, Organisation, Reading, SecretarySource, StandardId, Status,
};

use super::made::{Made, unit};
use crate::case::{Case, Difficulty};
use crate::question::Question;

use Difficulty::{Easy, Hard, Middle};

pub(super) fn cases(year: i32) -> Vec<Case> {
    let made = [
        yearly(year),
        start_up(year),
        allowance(year),
        training(year),
        total(year),
    ]
    .concat();
    let made = made.into_iter();
    made.map(|(made, question, difficulty)| made.asks(question, difficulty))
        .collect()
}

type Asked = (Made, Question, Difficulty);

fn of(organisation: Organisation, year: i32) -> Made {
    unit(Kind::PrivateEnterprise, year)
        .staff(80)
        .full(7)
        .organisation(organisation)
}

/// A branch that is new in the budget year, with its secretary.
fn new_branch(year: i32) -> Made {
    of(Organisation::Branch, year)
        .probationary(2)
        .approved(0, 3, 18)
        .since(0, 3, 18)
}

/// A committee with two general branches and eight branches.
fn committee(year: i32) -> Made {
    of(Organisation::Committee, year)
        .staff(2_000)
        .full(210)
        .below(2, 8)
}

/// M4.
fn yearly(year: i32) -> Vec<Asked> {
    let ask = |made, difficulty| (made, Question::Yearly, difficulty);
    let joint = || of(Organisation::Branch, year).full(2).joint(4);
    vec![
        ask(of(Organisation::Branch, year), Easy),
        ask(of(Organisation::GeneralBranch, year).below(0, 3), Middle),
        ask(committee(year), Middle),
        ask(
            committee(year).read(Reading::SubsidyScope, Choice::TopOnly),
            Hard,
        ),
        ask(new_branch(year), Middle),
        ask(
            new_branch(year).read(Reading::FirstYear, Choice::ByMonth),
            Hard,
        ),
        ask(
            new_branch(year).read(Reading::FirstYear, Choice::StartUpOnly),
            Hard,
        ),
        ask(joint(), Middle),
        ask(
            joint().read(Reading::JointSubsidised, Choice::NotPaid),
            Hard,
        ),
        ask(
            of(Organisation::Branch, year).status(Status::Deregistered),
            Middle,
        ),
        ask(
            of(Organisation::Branch, year).status(Status::Suspended),
            Hard,
        ),
    ]
}

/// M5: the budget year's first day and its last, and the days beside them.
fn start_up(year: i32) -> Vec<Asked> {
    let on = |years, month, day| {
        let made = of(Organisation::Branch, year)
            .approved(years, month, day)
            .since(years, month, day);
        (made, Question::StartUp, Middle)
    };
    vec![
        on(-1, 12, 31),
        on(0, 1, 1),
        on(0, 12, 31),
        on(1, 1, 1),
        (of(Organisation::Committee, year), Question::StartUp, Easy),
    ]
}

/// M6.
fn allowance(year: i32) -> Vec<Asked> {
    let ask = |made, difficulty| (made, Question::Allowance, difficulty);
    let branch = || of(Organisation::Branch, year);
    let sent = || branch().sent_by(SecretarySource::CivilServant);
    let shared = || of(Organisation::GeneralBranch, year).below(0, 6).shared(2);
    vec![
        ask(branch(), Easy),
        ask(branch().vacant(), Easy),
        ask(new_branch(year), Middle),
        ask(
            new_branch(year).read(Reading::AllowanceMonths, Choice::FromNextMonth),
            Hard,
        ),
        ask(branch().since(-1, 12, 31), Middle),
        ask(branch().since(0, 1, 1), Middle),
        ask(branch().since(0, 12, 31), Middle),
        ask(branch().since(1, 1, 1), Middle),
        ask(sent(), Middle),
        ask(
            sent().read(Reading::CivilServantSecretary, Choice::Included),
            Hard,
        ),
        ask(shared(), Middle),
        ask(
            shared().read(Reading::ConcurrentPosts, Choice::EachPost),
            Hard,
        ),
    ]
}

/// M7.
fn training(year: i32) -> Vec<Asked> {
    let ask = |made, difficulty| (made, Question::Training, difficulty);
    let none = || unit(Kind::OtherSocial, year).staff(12).full(2);
    vec![
        ask(of(Organisation::Branch, year), Easy),
        ask(new_branch(year), Middle),
        ask(
            new_branch(year).read(Reading::TrainingMembers, Choice::FullOnly),
            Hard,
        ),
        ask(none(), Middle),
        ask(none().status(Status::Bankrupt), Hard),
        ask(
            of(Organisation::Branch, year).raised(StandardId::Training, 60_000),
            Middle,
        ),
    ]
}

/// M8, the total, and who pays.
fn total(year: i32) -> Vec<Asked> {
    let own = || new_branch(year).with(Field::OwnLines, "党群服务中心 30000\n专职岗位 4.8万");
    let ratio = || new_branch(year).city_percent(40);
    vec![
        (own(), Question::OwnLines, Easy),
        (own(), Question::Total, Hard),
        (new_branch(year), Question::Total, Middle),
        (
            new_branch(year).read(Reading::FirstYear, Choice::ByMonth),
            Question::Total,
            Hard,
        ),
        (committee(year), Question::Total, Hard),
        (
            committee(year).read(Reading::SubsidyScope, Choice::TopOnly),
            Question::Total,
            Hard,
        ),
        (
            unit(Kind::LawFirm, year)
                .staff(28)
                .full(4)
                .with(Field::PlannedOrganisation, Organisation::Branch.wire())
                .approved(0, 7, 1)
                .since(0, 7, 1)
                .sent_by(SecretarySource::Retired),
            Question::Total,
            Middle,
        ),
        (
            new_branch(year).of(Affiliation::City),
            Question::CityShare,
            Middle,
        ),
        (new_branch(year), Question::DistrictShare, Middle),
        (ratio(), Question::CityShare, Hard),
        (ratio(), Question::DistrictShare, Hard),
    ]
}
