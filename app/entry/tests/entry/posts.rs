use entry::{DATE_YEARS, Mistake, check};
use policy::{Field, Heads, Organisation, Secretary};

use crate::typed::{YEAR, checked, day, draft};

#[test]
fn a_secretary_is_not_in_post_before_the_organisation() {
    let with = |approved, since| {
        checked(&[
            (Field::Organisation, "branch"),
            (Field::Approved, approved),
            (Field::Secretary, "since"),
            (Field::SecretarySince, since),
        ])
    };
    let same_day = with("2026-03-18", "2026-03-18");
    assert_eq!(same_day.mistakes, []);
    assert_eq!(same_day.facts.secretary, Secretary::Since(day(2026, 3, 18)));
    let before = with("2026-03-18", "2026-03-17");
    let approved = day(2026, 3, 18);
    assert_eq!(
        before.mistakes,
        [(Field::SecretarySince, Mistake::BeforeApproval { approved })]
    );
    assert_eq!(before.facts.secretary, Secretary::Unknown);
    assert_eq!(before.facts.approved, Some(approved));
    assert_eq!(with("", "2026-03-17").mistakes, []);
    assert_eq!(with("2026-03-18", "").facts.secretary, Secretary::Unknown);
    let unreadable = with("2026-02-30", "2026-03-17");
    assert_eq!(
        unreadable.mistakes,
        [(Field::Approved, Mistake::NoSuchDate)]
    );
    let early = with("1900-01-01", "2026-03-17");
    let (first, last) = (*DATE_YEARS.start(), *DATE_YEARS.end());
    assert_eq!(
        early.mistakes,
        [(Field::Approved, Mistake::DateOutOfRange { first, last })]
    );
}

#[test]
fn a_vacant_post_needs_no_date() {
    let checked = checked(&[
        (Field::Organisation, "branch"),
        (Field::Secretary, "vacant"),
        (Field::SecretarySince, "nonsense"),
    ]);
    assert_eq!(checked.mistakes, []);
    assert_eq!(checked.facts.secretary, Secretary::Vacant);
}

#[test]
fn what_a_unit_plans_stands_beside_what_it_is() {
    let plan = [
        (Field::Organisation, "none"),
        (Field::PlannedOrganisation, "branch"),
        (Field::Approved, "2026-03-18"),
        (Field::Secretary, "since"),
        (Field::SecretarySince, "2026-03-18"),
        (Field::FullMembers, "7"),
    ];
    let checked = checked(&plan);
    assert_eq!(checked.facts.organisation, Some(Organisation::None));
    assert_eq!(checked.facts.approved, None);
    assert_eq!(checked.facts.secretary, Secretary::Unknown);
    let planned = checked.planned.unwrap();
    assert_eq!(planned.organisation, Some(Organisation::Branch));
    assert_eq!(planned.approved, Some(day(2026, 3, 18)));
    assert_eq!(planned.secretary, Secretary::Since(day(2026, 3, 18)));
    assert_eq!(planned.full_members, Heads::known(7));
    let mut early = draft(&plan);
    early.set(Field::SecretarySince, "2026-03-01");
    assert!(check(&early, YEAR).mistake(Field::SecretarySince).is_some());
    for present in ["", "joint"] {
        early.set(Field::Organisation, present);
        assert_eq!(check(&early, YEAR).planned, None, "{present}");
    }
    let none = draft(&[
        (Field::Organisation, "none"),
        (Field::PlannedOrganisation, "none"),
    ]);
    let mistake = check(&none, YEAR).mistake(Field::PlannedOrganisation);
    assert_eq!(mistake, Some(Mistake::UnknownChoice));
}

#[test]
fn fields_that_do_not_apply_are_left_alone() {
    let nonsense = [
        Field::JointUnits,
        Field::Approved,
        Field::Secretary,
        Field::SecretarySince,
        Field::SecretarySource,
        Field::GeneralBelow,
        Field::BranchesBelow,
        Field::GeneralPostsShared,
        Field::BranchPostsShared,
        Field::OwnRate,
    ];
    for (organisation, read) in [
        ("", &[][..]),
        ("none", &[]),
        (
            "branch",
            &[Field::Approved, Field::Secretary, Field::SecretarySource],
        ),
        (
            "joint",
            &[
                Field::JointUnits,
                Field::Approved,
                Field::Secretary,
                Field::SecretarySource,
            ],
        ),
        (
            "general",
            &[
                Field::Approved,
                Field::Secretary,
                Field::SecretarySource,
                Field::BranchesBelow,
            ],
        ),
        (
            "committee",
            &[
                Field::Approved,
                Field::Secretary,
                Field::SecretarySource,
                Field::GeneralBelow,
                Field::BranchesBelow,
            ],
        ),
    ] {
        let mut draft = draft(&[(Field::Organisation, organisation)]);
        for field in nonsense {
            draft.set(field, "nonsense");
        }
        let faulty: Vec<Field> = check(&draft, YEAR)
            .mistakes
            .iter()
            .map(|&(field, _)| field)
            .collect();
        assert_eq!(faulty, read, "{organisation}");
    }
}

#[test]
fn shared_posts_are_posts() {
    let with = |below, shared| {
        checked(&[
            (Field::Organisation, "committee"),
            (Field::GeneralBelow, below),
            (Field::GeneralPostsShared, shared),
        ])
    };
    assert_eq!(with("2", "2").facts.general_posts_shared, 2);
    let beyond = with("2", "3");
    assert_eq!(
        beyond.mistakes,
        [(
            Field::GeneralPostsShared,
            Mistake::SharedPostsExceed { below: 2 }
        )]
    );
    assert_eq!(beyond.facts.general_below, 2);
    assert_eq!(beyond.facts.general_posts_shared, 0);
    assert_eq!(with("", "").mistakes, []);
    assert_eq!(
        with("x", "3").mistakes,
        [(Field::GeneralBelow, Mistake::NotANumber)]
    );
    assert_eq!(with("10000", "0").facts.general_below, 10_000);
    let max = 10_000;
    assert_eq!(
        with("10001", "0").mistakes,
        [(Field::GeneralBelow, Mistake::TooLarge { max })]
    );
}

#[test]
fn a_joint_branch_covers_units() {
    let with = |units| checked(&[(Field::Organisation, "joint"), (Field::JointUnits, units)]);
    assert_eq!(with("6").facts.joint_units, Heads::known(6));
    assert_eq!(
        with("0").mistakes,
        [(Field::JointUnits, Mistake::NoJointUnits)]
    );
    assert!(with("0").facts.joint_units.is_unknown());
    assert!(with("").mistakes.is_empty());
}
