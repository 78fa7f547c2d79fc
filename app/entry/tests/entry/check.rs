use entry::{Draft, LineCause, Mistake, check};
use policy::{
    Affiliation, BaseKind, DuesBase, Fen, Field, Heads, Kind, MassOrganisation, MassOrganisations,
    Organisation, Rulebook, Secretary, SecretarySource, Status, TaxRate, UnitFacts,
};
use proptest::prelude::*;

use crate::typed::{YEAR, checked, day};

#[test]
fn a_new_draft_is_a_private_enterprise_of_which_nothing_is_known() {
    let checked = checked(&[]);
    let mut facts = UnitFacts::new(Kind::PrivateEnterprise);
    facts.probationary = Heads::known(0);
    assert_eq!(checked.facts, facts);
    assert_eq!(checked.planned, None);
    assert_eq!(checked.year, YEAR);
    assert_eq!(checked.deduction.rate, TaxRate::Standard);
    assert!(checked.mistakes.is_empty());
}

#[test]
fn everything_typed_arrives() {
    let checked = checked(&[
        (Field::Kind, "law-firm"),
        (Field::Status, "suspended"),
        (Field::Employees, "1.2万"),
        (Field::FullMembers, "２１０"),
        (Field::Probationary, "3名"),
        (Field::Organisation, "committee"),
        (Field::Approved, "2020年6月1日"),
        (Field::Secretary, "since"),
        (Field::SecretarySince, "2020/6/1"),
        (Field::SecretarySource, "retired"),
        (Field::GeneralBelow, "2"),
        (Field::GeneralPostsShared, "2"),
        (Field::BranchesBelow, "8"),
        (Field::BranchPostsShared, "1"),
        (Field::Affiliation, "city"),
        (Field::Instructor, "yes"),
        (Field::MassOrganisations, "union+women"),
        (Field::OwnerCandidate, "no"),
        (Field::TradeAssociation, "yes"),
        (Field::LeadingFirm, "no"),
        (Field::Year, "２０２４年"),
        (Field::Wages, "1200万元"),
        (Field::Spending, "95,000"),
        (Field::TaxRate, "own"),
        (Field::OwnRate, "12.5%"),
        (Field::DuesPaid, "7350"),
        (Field::DuesBases, "4,200\n5000"),
        (Field::PensionBases, "5600"),
        (Field::RetainedCity, "240万"),
        (Field::RetainedDistrict, "60万"),
        (Field::OwnLines, "服务中心 120000"),
    ]);
    assert_eq!(checked.mistakes, []);
    let facts = UnitFacts {
        employees: Heads::known(12_000),
        full_members: Heads::known(210),
        probationary: Heads::known(3),
        approved: Some(day(2020, 6, 1)),
        secretary: Secretary::Since(day(2020, 6, 1)),
        general_below: 2,
        branches_below: 8,
        general_posts_shared: 2,
        branch_posts_shared: 1,
        status: Status::Suspended,
        organisation: Some(Organisation::Committee),
        secretary_source: Some(SecretarySource::Retired),
        affiliation: Affiliation::City,
        instructor: Some(true),
        mass_organisations: Some(
            MassOrganisations::NONE
                .with(MassOrganisation::Union)
                .with(MassOrganisation::Women),
        ),
        owner_candidate: Some(false),
        ..UnitFacts::new(Kind::LawFirm)
    };
    assert_eq!(checked.facts, facts);
    assert_eq!(checked.around.trade_association, Some(true));
    assert_eq!(checked.around.leading_firm, Some(false));
    assert_eq!(checked.around.neighbours, None);
    assert_eq!(checked.year, 2024);
    assert_eq!(checked.deduction.wages, Some(Fen::yuan(12_000_000)));
    assert_eq!(checked.deduction.spending, Some(Fen::yuan(95_000)));
    assert_eq!(checked.deduction.rate, TaxRate::Own(1_250));
    let base = |kind, yuan| DuesBase {
        kind,
        base: Fen::yuan(yuan),
    };
    assert_eq!(
        checked.dues,
        [
            base(BaseKind::Pay, 4_200),
            base(BaseKind::Pay, 5_000),
            base(BaseKind::Pension, 5_600)
        ]
    );
    assert_eq!(checked.dues_paid, Some(Fen::yuan(7_350)));
    assert_eq!(checked.retained_city, Some(Fen::yuan(2_400_000)));
    assert_eq!(checked.retained_district, Some(Fen::yuan(600_000)));
    assert_eq!(checked.own_lines[0].amount, Fen::yuan(120_000));
}

#[test]
fn a_mistake_stays_with_its_field_and_the_rest_works() {
    let checked = checked(&[
        (Field::Employees, "-5"),
        (Field::FullMembers, "4"),
        (Field::Wages, "1e20"),
        (Field::Spending, "95000"),
        (Field::Year, "今年"),
        (Field::DuesBases, "4200\nabc"),
        (Field::PensionBases, "5600"),
        (Field::OwnLines, "服务中心"),
        (Field::Neighbours, "maybe"),
    ]);
    let years = Rulebook::YEARS;
    assert_eq!(
        checked.mistakes,
        [
            (Field::Employees, Mistake::Negative),
            (Field::Neighbours, Mistake::UnknownChoice),
            (
                Field::Year,
                Mistake::NotAYear {
                    first: *years.start(),
                    last: *years.end()
                }
            ),
            (Field::Wages, Mistake::Scientific),
            (
                Field::DuesBases,
                Mistake::Line {
                    line: 2,
                    cause: LineCause::NotANumber
                }
            ),
            (
                Field::OwnLines,
                Mistake::Line {
                    line: 1,
                    cause: LineCause::MissingAmount
                }
            ),
        ]
    );
    assert_eq!(checked.mistake(Field::Employees), Some(Mistake::Negative));
    assert_eq!(checked.mistake(Field::FullMembers), None);
    assert!(checked.facts.employees.is_unknown());
    assert_eq!(checked.facts.full_members, Heads::known(4));
    assert_eq!(checked.deduction.wages, None);
    assert_eq!(checked.deduction.spending, Some(Fen::yuan(95_000)));
    assert_eq!(checked.year, YEAR);
    assert_eq!(checked.dues.len(), 1);
}

#[test]
fn more_members_than_staff() {
    let of = |staff, full, probationary| {
        let checked = checked(&[
            (Field::Employees, staff),
            (Field::FullMembers, full),
            (Field::Probationary, probationary),
        ]);
        (
            checked.mistake(Field::FullMembers),
            checked.mistake(Field::Probationary),
            checked.facts.full_members.get(),
            checked.facts.probationary.get(),
        )
    };
    let too_many = |members, staff| Some(Mistake::MoreMembersThanStaff { members, staff });
    assert_eq!(of("10", "7", "3"), (None, None, Some(7), Some(3)));
    assert_eq!(of("10", "8", "3"), (too_many(11, 10), None, None, Some(3)));
    assert_eq!(of("10", "11", ""), (too_many(11, 10), None, None, None));
    assert_eq!(of("10", "5", "11"), (None, too_many(11, 10), Some(5), None));
    assert_eq!(of("10", "", "11"), (None, too_many(11, 10), None, None));
    assert_eq!(
        of("10", "11", "12"),
        (too_many(11, 10), too_many(12, 10), None, None)
    );
    assert_eq!(of("0", "0", "0"), (None, None, Some(0), Some(0)));
    assert_eq!(of("", "500", "3"), (None, None, Some(500), Some(3)));
}

#[test]
fn a_rate_of_ones_own_has_to_be_given() {
    let with = |rate, own| checked(&[(Field::TaxRate, rate), (Field::OwnRate, own)]);
    let missing = with("own", " ");
    assert_eq!(missing.mistakes, [(Field::OwnRate, Mistake::RateMissing)]);
    for unreadable in [missing, with("own", "101"), with("guess", "")] {
        assert_eq!(unreadable.deduction.rate, TaxRate::Unknown);
    }
    for (wire, rate) in [
        ("", TaxRate::Standard),
        ("standard", TaxRate::Standard),
        ("encouraged", TaxRate::Encouraged),
        ("small", TaxRate::Small),
        ("none", TaxRate::None),
    ] {
        assert_eq!(with(wire, "nonsense").deduction.rate, rate);
    }
}

#[test]
fn budget_years() {
    let year = |text| {
        let checked = checked(&[(Field::Year, text)]);
        (checked.year, checked.mistakes.is_empty())
    };
    assert_eq!(year("2000"), (2000, true));
    assert_eq!(year(" 2100年度 "), (2100, true));
    assert_eq!(year(""), (YEAR, true));
    for text in ["1999", "2101", "26", "2,026", "-2026", "2026.0"] {
        assert_eq!(year(text), (YEAR, false), "{text}");
    }
}

proptest! {
    #[test]
    fn no_draft_stops_the_check(
        texts in prop::collection::vec((0..Field::COUNT, "[-0-9a-z,.万年 \n]{0,12}|[a-z-]{4,9}"), 0..40),
        organisation in prop::sample::select(Organisation::ALL),
    ) {
        let mut draft = Draft::default();
        for (at, text) in texts {
            draft.set(Field::ALL[at], text);
        }
        draft.set(Field::Organisation, organisation.wire());
        let checked = check(&draft, YEAR);
        for &field in Field::ALL {
            prop_assert!(checked.mistakes.iter().filter(|&&(at, _)| at == field).count() <= 1);
        }
        if let (Some(staff), Some(full)) =
            (checked.facts.employees.get(), checked.facts.full_members.get())
        {
            prop_assert!(full + checked.facts.probationary.get().unwrap_or(0) <= staff);
        }
    }
}
