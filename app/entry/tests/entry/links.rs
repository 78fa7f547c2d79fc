//! Links made with version 1.

use entry::Draft;
use policy::{Choice, Choices, Field, Reading, StandardId};

/// Links made with version 1. They are never changed: such links are in people's hands.
pub const EMPTY: &str = "v=1&sum=4438fec0";
pub const LAW_FIRM: &str = "v=1&kind=law-firm&employees=28&full=4&sum=a7f7f64f";
pub const FULL: &str = "v=1&kind=school&employees=1.2%E4%B8%87&full=%EF%BC%92%EF%BC%91%EF%BC%90\
    &probationary=&organisation=none&status=suspended&joint-units=6\
    &approved=2026%E5%B9%B43%E6%9C%8818%E6%97%A5&secretary=since\
    &secretary-since=2026-03-18&secretary-source=civil-servant&general-below=2\
    &branches-below=8&general-shared=1&branch-shared=3&affiliation=city&instructor=yes\
    &mass=union%2Bfront&candidate=no&trade=yes&leading=no&neighbours=yes&year=2026\
    &wages=1%2C200%E4%B8%87%E5%85%83&spending=95000&tax-rate=own&own-rate=12.5%25\
    &dues-paid=7350&dues-bases=3000%0A3000.50%0A4%2C200&pension-bases=5600\
    &retained-city=240%E4%B8%87&retained-district=60%E4%B8%87&planned=branch\
    &own-lines=%E6%9C%8D%E5%8A%A1%E4%B8%AD%E5%BF%83%20%26%20%E5%9C%BA%E5%9C%B0%3D1%20120\
    000&s.m3-share=600&s.m5=600000&r.first_year=by-month&r.funding_split=own-ratio\
    &r.city-percent=60&sum=d44927b4";

pub fn full() -> (Draft, Choices) {
    let mut draft = Draft::default();
    for (field, text) in [
        (Field::Kind, "school"),
        (Field::Employees, "1.2万"),
        (Field::FullMembers, "２１０"),
        (Field::Probationary, ""),
        (Field::Organisation, "none"),
        (Field::Status, "suspended"),
        (Field::JointUnits, "6"),
        (Field::Approved, "2026年3月18日"),
        (Field::Secretary, "since"),
        (Field::SecretarySince, "2026-03-18"),
        (Field::SecretarySource, "civil-servant"),
        (Field::GeneralBelow, "2"),
        (Field::BranchesBelow, "8"),
        (Field::GeneralPostsShared, "1"),
        (Field::BranchPostsShared, "3"),
        (Field::Affiliation, "city"),
        (Field::Instructor, "yes"),
        (Field::MassOrganisations, "union+front"),
        (Field::OwnerCandidate, "no"),
        (Field::TradeAssociation, "yes"),
        (Field::LeadingFirm, "no"),
        (Field::Neighbours, "yes"),
        (Field::Year, "2026"),
        (Field::Wages, "1,200万元"),
        (Field::Spending, "95000"),
        (Field::TaxRate, "own"),
        (Field::OwnRate, "12.5%"),
        (Field::DuesPaid, "7350"),
        (Field::DuesBases, "3000\n3000.50\n4,200"),
        (Field::PensionBases, "5600"),
        (Field::RetainedCity, "240万"),
        (Field::RetainedDistrict, "60万"),
        (Field::PlannedOrganisation, "branch"),
        (Field::OwnLines, "服务中心 & 场地=1 120000"),
    ] {
        assert!(!Draft::default().get(field).eq(text));
        draft.set(field, text);
    }
    let mut choices = Choices::default();
    choices
        .standards
        .raise(StandardId::StartUp, 600_000)
        .unwrap();
    choices
        .standards
        .raise(StandardId::SetAsideShare, 600)
        .unwrap();
    choices.readings.choose(Reading::FirstYear, Choice::ByMonth);
    choices
        .readings
        .choose(Reading::FundingSplit, Choice::OwnRatio);
    choices.readings.set_city_percent(60);
    (draft, choices)
}
