//! Must an organisation be formed? F1 to F5, F10 to F12b.

use policy::{Choice, Kind, Organisation, Reading, Status};

use super::made::{Made, unit};
use crate::case::{Case, Difficulty};
use crate::question::Question;

use Difficulty::{Easy, Hard, Middle};
use Kind::{
    AccountingFirm, LawFirm, OtherSocial, PrivateEnterprise, PrivateHospital, PrivateSchool,
    SocialAssociation, SoleTrader, TaxFirm,
};

pub(super) fn cases(year: i32) -> Vec<Case> {
    let of = |kind| unit(kind, year);
    let made: Vec<(Made, Difficulty)> = vec![
        // F1 and F2: enterprises by their size.
        (of(PrivateEnterprise).staff(20), Easy),
        (of(PrivateEnterprise).staff(49), Middle),
        (of(PrivateEnterprise).staff(50), Middle),
        (of(PrivateEnterprise).staff(50).full(1), Middle),
        (of(PrivateEnterprise).staff(50).probationary(1), Hard),
        (of(PrivateEnterprise).staff(99).full(1), Middle),
        (of(PrivateEnterprise).staff(100).full(1), Middle),
        (
            of(PrivateEnterprise).staff(100).full(2).probationary(1),
            Hard,
        ),
        (of(PrivateEnterprise).staff(100).full(3), Middle),
        (of(PrivateEnterprise).staff(600), Easy),
        (of(PrivateEnterprise).staff(120).full(2).joint(4), Middle),
        (
            of(PrivateEnterprise)
                .staff(120)
                .full(2)
                .joint(4)
                .read(Reading::JointMeetsTarget, Choice::JointFails),
            Hard,
        ),
        // F3: associations at any size, unless they are read into the thirty.
        (of(SocialAssociation).staff(6), Easy),
        (of(SocialAssociation).staff(12).full(2).joint(3), Middle),
        (
            of(SocialAssociation)
                .staff(29)
                .read(Reading::ThirtyScope, Choice::AssociationsToo),
            Hard,
        ),
        (
            of(SocialAssociation)
                .staff(30)
                .read(Reading::ThirtyScope, Choice::AssociationsToo),
            Hard,
        ),
        // F4: thirty.
        (of(PrivateSchool).staff(29), Middle),
        (of(PrivateSchool).staff(30), Middle),
        (
            of(PrivateHospital)
                .staff(80)
                .full(6)
                .organisation(Organisation::Branch),
            Easy,
        ),
        (of(LawFirm).staff(29).full(2), Middle),
        (of(LawFirm).staff(30).full(2), Middle),
        (of(AccountingFirm).staff(12), Easy),
        (
            of(AccountingFirm)
                .staff(12)
                .read(Reading::ThirtyScope, Choice::SchoolsHospitals),
            Hard,
        ),
        (
            of(TaxFirm)
                .staff(30)
                .full(1)
                .joint(5)
                .read(Reading::JointMeetsTarget, Choice::JointFails),
            Hard,
        ),
        // F5: three full members, of any kind, and those alone.
        (of(LawFirm).staff(28).full(4), Middle),
        (of(OtherSocial).staff(15).full(2).probationary(5), Middle),
        (of(OtherSocial).staff(15).full(3), Middle),
        (of(SoleTrader).staff(5).full(2).joint(4), Middle),
        (of(SoleTrader).staff(5).full(3).joint(4), Middle),
        (
            of(OtherSocial)
                .staff(40)
                .full(9)
                .organisation(Organisation::Branch),
            Easy,
        ),
        // F11: five units and no more, with their host or without.
        (of(OtherSocial).staff(8).full(1).joint(5), Middle),
        (of(OtherSocial).staff(8).full(1).joint(6), Middle),
        (
            of(OtherSocial)
                .staff(8)
                .full(1)
                .joint(6)
                .read(Reading::HostCounts, Choice::HostOut),
            Hard,
        ),
        (
            of(OtherSocial)
                .staff(8)
                .full(1)
                .joint(7)
                .read(Reading::HostCounts, Choice::HostOut),
            Hard,
        ),
        (of(PrivateEnterprise).staff(150).full(4).joint(6), Hard),
        // F10, F12 and F12b: what is closed.
        (
            of(PrivateEnterprise).staff(0).status(Status::Deregistered),
            Middle,
        ),
        (
            of(PrivateEnterprise)
                .staff(2)
                .full(2)
                .status(Status::Deregistered),
            Middle,
        ),
        (
            of(PrivateEnterprise)
                .staff(60)
                .full(5)
                .organisation(Organisation::Branch)
                .status(Status::Bankrupt),
            Middle,
        ),
        (
            of(PrivateSchool)
                .staff(30)
                .full(4)
                .organisation(Organisation::Branch)
                .status(Status::Suspended),
            Middle,
        ),
        (
            of(PrivateEnterprise)
                .staff(120)
                .full(2)
                .status(Status::Suspended),
            Hard,
        ),
        (
            of(LawFirm)
                .staff(5)
                .full(1)
                .joint(4)
                .status(Status::Suspended),
            Middle,
        ),
        (
            of(OtherSocial)
                .staff(2)
                .full(2)
                .joint(6)
                .status(Status::Deregistered),
            Hard,
        ),
    ];
    let asks = |(made, difficulty): (Made, Difficulty)| made.asks(Question::Verdict, difficulty);
    made.into_iter().map(asks).collect()
}
