//! Type, coverage, candidacy, ways forward and next steps.

use crate::case::case;
use policy::*;

/// The usual type, `+` where there are too many members for one branch, `委` where the branch elects a committee.
fn usual(line: &str) -> String {
    let case = case(line);
    advise_type(&case.facts, &case.book).map_or("-".to_owned(), |advice| {
        let many = if advice.too_many_for_branch { "+" } else { "" };
        let elects = if advice.elects_committee { "委" } else { "" };
        format!("{}{many}{elects}", advice.usual.wire())
    })
}

#[test]
fn the_usual_type_on_both_sides() {
    for (facts, at_least, more_than) in [
        ("full=?", "-", "-"),
        ("full=2 prob=5", "-", "-"),
        ("full=3", "branch", "branch"),
        ("full=6 prob=3", "branch", "branch"),
        ("full=7", "branch委", "branch委"),
        ("full=49", "branch委", "branch委"),
        ("full=49 prob=1", "branch委", "branch委"),
        ("full=49 prob=2", "branch+委", "branch+委"),
        ("full=50", "general委", "branch委"),
        ("full=50 prob=?", "general委", "branch委"),
        ("full=51", "general+委", "general+委"),
        ("full=99", "general+委", "general+委"),
        ("full=100", "committee+委", "general+委"),
        ("full=101", "committee+委", "committee+委"),
    ] {
        assert_eq!(usual(&format!("其他社会组织 {facts}")), at_least, "{facts}");
        let line = format!("其他社会组织 {facts} type_threshold=more-than");
        assert_eq!(usual(&line), more_than, "{line}");
    }
}

#[test]
fn where_a_unit_stands_in_coverage() {
    let check = |line: &str, in_base: Tri, reach: Reach| {
        let case = case(line);
        let found = standing(&case.facts, &case.judge(), &case.book);
        assert_eq!(found, CoverageStanding { in_base, reach }, "{line}");
    };
    use Reach::{Joint, PerhapsWork, Separate, Unknown, Work};
    use Tri::{No, Yes};
    check("非公企业", Yes, Reach::None);
    for own in ["支部", "总支", "党委"] {
        check(&format!("非公企业 org={own}"), Yes, Separate);
    }
    check("非公企业 org=联合", Yes, Joint);
    check("非公企业 org=?", Yes, Unknown);
    check("非公企业 instructor=是", Yes, Work);
    check("非公企业 instructor=是 mass=?", Yes, Work);
    for mass in ["工会", "共青团", "妇联", "统战"] {
        check(&format!("非公企业 mass={mass}"), Yes, Work);
        check(&format!("非公企业 instructor=? mass={mass}"), Yes, Work);
    }
    check("非公企业 instructor=?", Yes, PerhapsWork);
    check("非公企业 mass=?", Yes, PerhapsWork);
    check("非公企业 org=支部 instructor=是", Yes, Separate);
    for status in ["停业", "注销", "破产"] {
        check(&format!("非公企业 status={status} org=支部"), No, Separate);
        let line = format!("社会团体 status={status} coverage_base=with-duty");
        check(&line, No, Reach::None);
    }
}

#[test]
fn the_base_of_units_with_a_duty() {
    let base = |line: &str| {
        let case = case(&format!("{line} coverage_base=with-duty"));
        standing(&case.facts, &case.judge(), &case.book).in_base
    };
    for (line, expect) in [
        ("非公企业 staff=99", Tri::No),
        ("非公企业 staff=100", Tri::Yes),
        ("非公企业 staff=100 org=支部", Tri::Yes),
        ("非公企业 staff=?", Tri::Unknown),
        ("非公企业 staff=? full=3", Tri::Yes),
        ("非公企业 full=?", Tri::Unknown),
        ("非公企业 full=3", Tri::Yes),
        ("非公企业 full=2", Tri::No),
        ("社会团体", Tri::Yes),
        ("律师事务所 staff=29", Tri::No),
        ("律师事务所 staff=30", Tri::Yes),
        ("其他社会组织 staff=?", Tri::No),
        ("个体工商户 full=3", Tri::Yes),
    ] {
        assert_eq!(base(line), expect, "{line}");
    }
}

#[test]
fn candidacy_of_owners() {
    let check = |line: &str, expect: Candidacy| {
        let case = case(line);
        assert_eq!(
            candidacy(&case.facts, &case.judge(), &case.book),
            expect,
            "{line}"
        );
    };
    use Candidacy::{Free, Holds, Open, WouldHold};
    for kind in ["非公企业", "个体工商户"] {
        let at = |rest: &str, expect| check(&format!("{kind} {rest}"), expect);
        at("full=3 candidate=是", Holds);
        at("full=3 candidate=?", WouldHold);
        at("full=3 candidate=否", Free);
        at("full=2 candidate=是", Free);
        at("full=? candidate=是", Open);
        at("full=? candidate=?", Open);
        at("full=? candidate=否", Free);
        at("full=3 org=联合 candidate=是", Free);
        at("full=3 org=支部 candidate=是", Free);
        at("full=3 org=? candidate=是", Open);
        at("full=3 status=停业 candidate=是", Free);
    }
    // The clause speaks of the private economy only.
    check("律师事务所 full=3 candidate=是", Free);
    check("社会团体 full=3 candidate=是", Free);
    // Targets set it off under the other reading.
    let wide = |rest: &str, expect| {
        check(&format!("非公企业 candidate=是 {rest}"), Free);
        check(
            &format!("非公企业 candidate=是 candidacy_trigger=targets-too {rest}"),
            expect,
        );
    };
    wide("staff=49", Free);
    wide("staff=50", Holds);
    wide("staff=?", Open);
    wide("staff=99 full=1", Free);
    wide("staff=100 full=1", Holds);
    wide("staff=100 full=1 org=联合", Free);
    wide("staff=100 full=1 org=联合 joint_meets_target=fails", Free);
    wide("staff=50 org=支部", Free);
    check(
        "非公企业 full=3 candidate=是 candidacy_trigger=targets-too",
        Holds,
    );
}

/// Ways, best first, each with its modes.
fn ways(line: &str, around: Surroundings) -> String {
    let case = case(line);
    let advice = advise_route(&case.facts, around, &case.judge(), &case.book);
    let ways: Vec<String> = advice
        .ways
        .iter()
        .map(|(route, modes)| {
            let modes: Vec<_> = modes.iter().map(|mode| mode.wire()).collect();
            format!("{}({})", route.wire(), modes.join(" "))
        })
        .collect();
    ways.join("; ")
}

#[test]
fn ways_forward() {
    let check = |line: &str, expect: &str| {
        assert_eq!(ways(line, Surroundings::default()), expect, "{line}");
    };
    for own in ["支部", "总支", "党委"] {
        check(&format!("非公企业 full=? org={own}"), "keep()");
    }
    check("非公企业 full=3", "own-branch(separate)");
    check("非公企业 full=3 org=联合", "own-branch(separate)");
    check("非公企业 full=2 org=联合", "keep()");
    check("非公企业 full=0 org=联合", "keep()");
    check("非公企业 full=0", "prepare(sent)");
    check(
        "个体工商户 full=0",
        "community(area attached); prepare(sent)",
    );
    check(
        "非公企业 full=1",
        "joint-branch(area same-trade); community(attached sent)",
    );
    check(
        "非公企业 full=2",
        "joint-branch(area same-trade); community(attached sent)",
    );
    check(
        "个体工商户 full=2",
        "community(area attached); joint-branch(area same-trade)",
    );
    check(
        "非公企业 full=2 org=联合 units=6",
        "split-joint(); joint-branch(area same-trade); community(attached sent)",
    );
    check(
        "非公企业 full=3 org=联合 units=6",
        "split-joint(); own-branch(separate)",
    );
    check(
        "非公企业 full=0 org=联合 units=6",
        "split-joint(); prepare(sent)",
    );
    // What decides is missing.
    check("非公企业 full=?", "");
    check("非公企业 full=? org=联合", "");
    check("非公企业 full=3 org=?", "");
    check("非公企业 full=? org=联合 units=6", "split-joint()");
}

#[test]
fn ways_out_of_a_closed_unit() {
    let check = |line: &str, expect: &str| {
        assert_eq!(ways(line, Surroundings::default()), expect, "{line}");
    };
    check("非公企业 full=3 status=停业", "");
    check("非公企业 full=3 status=停业 org=支部", "dissolve()");
    check("非公企业 full=3 status=停业 org=联合", "leave-joint()");
    check("非公企业 full=3 status=注销", "move-members()");
    check(
        "非公企业 full=3 status=注销 org=联合 units=9",
        "move-members(); leave-joint()",
    );
    check("非公企业 status=注销 org=联合", "leave-joint()");
    check(
        "非公企业 full=3 status=注销 org=支部",
        "move-members(); dissolve()",
    );
    check("非公企业 status=注销 org=支部", "dissolve()");
    check("非公企业 status=注销", "");
    check(
        "非公企业 full=? status=注销 org=支部",
        "move-members(); dissolve()",
    );
}

#[test]
fn ways_by_what_is_around() {
    let check = |around: Surroundings, expect: &str| {
        assert_eq!(ways("非公企业 full=1", around), expect, "{around:?}");
    };
    let around = Surroundings::default();
    check(
        Surroundings {
            trade_association: Some(true),
            ..around
        },
        "trade-association(same-trade attached); joint-branch(area same-trade); \
         community(attached sent)",
    );
    check(
        Surroundings {
            trade_association: Some(false),
            ..around
        },
        "joint-branch(area same-trade); community(attached sent)",
    );
    check(
        Surroundings {
            leading_firm: Some(true),
            ..around
        },
        "joint-branch(leading area same-trade); community(attached sent)",
    );
    check(
        Surroundings {
            neighbours: Some(false),
            ..around
        },
        "community(attached sent)",
    );
    check(
        Surroundings {
            neighbours: Some(true),
            leading_firm: Some(false),
            ..around
        },
        "joint-branch(area same-trade); community(attached sent)",
    );
    check(
        Surroundings {
            leading_firm: Some(true),
            neighbours: Some(false),
            ..around
        },
        "joint-branch(leading area same-trade); community(attached sent)",
    );
}

/// Next steps, most urgent first.
fn steps(line: &str, around: Surroundings) -> String {
    let case = case(line);
    let judgement = case.judge();
    let advice = advise_route(&case.facts, around, &judgement, &case.book);
    let candidacy = candidacy(&case.facts, &judgement, &case.book);
    let steps: Vec<_> = next_steps(&case.facts, &judgement, &advice, candidacy)
        .iter()
        .map(|step| step.wire())
        .collect();
    steps.join(" ")
}

#[test]
fn what_to_do_next() {
    let check = |line: &str, expect: &str| {
        assert_eq!(steps(line, Surroundings::default()), expect, "{line}");
    };
    let due = "apply secretary subsidy six-haves charter registration";
    check("律师事务所 full=3", due);
    check("律师事务所 full=3 org=联合", due);
    check(
        "非公企业 full=3 candidate=是",
        "apply candidacy secretary subsidy six-haves charter registration",
    );
    check(
        "非公企业 full=3 candidate=?",
        "apply candidacy secretary subsidy six-haves charter registration",
    );
    check("非公企业 full=3", due);
    check(
        "律师事务所 staff=30 full=1",
        "partners apply instructor recruit registration",
    );
    check(
        "律师事务所 staff=30 prob=1",
        "partners apply instructor recruit registration",
    );
    check(
        "律师事务所 staff=30",
        "instructor recruit mass registration",
    );
    check(
        "非公企业 full=3 org=支部",
        "elections six-haves charter self-check screening ledger",
    );
    check(
        "非公企业 staff=50 full=1",
        "partners instructor recruit registration",
    );
    check(
        "非公企业 full=1",
        "partners instructor mass recruit registration",
    );
    check("非公企业", "instructor mass recruit registration");
    check(
        "个体工商户 full=1",
        "partners instructor mass recruit registration",
    );
    check("非公企业 full=?", "");
}

#[test]
fn who_has_no_neighbours_looks_for_no_partners() {
    let alone = Surroundings {
        neighbours: Some(false),
        ..Surroundings::default()
    };
    assert_eq!(
        steps("非公企业 full=1", alone),
        "instructor mass recruit registration"
    );
    let trade = Surroundings {
        trade_association: Some(true),
        ..alone
    };
    assert_eq!(
        steps("非公企业 full=1", trade),
        "partners instructor mass recruit registration"
    );
}

#[test]
fn what_to_do_where_something_must_go() {
    let check = |line: &str, expect: &str| {
        assert_eq!(steps(line, Surroundings::default()), expect, "{line}");
    };
    check("非公企业 full=1 org=联合 units=6", "split apply ledger");
    check(
        "非公企业 full=1 status=停业 org=支部",
        "move dissolve ledger",
    );
    check(
        "非公企业 full=1 status=注销 org=支部",
        "move dissolve ledger",
    );
    check("非公企业 full=1 status=注销", "move ledger");
    check("非公企业 status=注销", "ledger");
    check("非公企业 full=9 status=停业", "ledger");
    // Where nobody is there, nobody is moved.
    check("非公企业 status=停业 org=支部", "dissolve ledger");
    check("非公企业 status=破产 org=支部", "dissolve ledger");
    check(
        "非公企业 full=? status=破产 org=支部",
        "move dissolve ledger",
    );
    check(
        "非公企业 full=1 status=注销 org=联合 units=6",
        "move leave-joint ledger",
    );
    check("非公企业 status=停业 org=联合", "leave-joint ledger");
}

#[test]
fn sets() {
    let none = MassOrganisations::NONE;
    assert!(none.is_empty());
    for &one in MassOrganisation::ALL {
        let with = none.with(one);
        assert!(!with.is_empty());
        for &other in MassOrganisation::ALL {
            assert_eq!(with.has(other), one == other);
            assert!(with.with(other).has(one) && with.with(other).has(other));
        }
        assert_eq!(with.with(one), with);
    }
    let fields: FieldSet = [Field::Wages, Field::Kind].into_iter().collect();
    assert_eq!(
        fields.iter().collect::<Vec<_>>(),
        [Field::Kind, Field::Wages]
    );
    assert!(!fields.is_empty() && FieldSet::EMPTY.is_empty());
    assert!(fields.contains(Field::Kind) && !fields.contains(Field::Year));
    let judgement = case("非公企业 staff=100").judge();
    assert_eq!(
        judgement.applies.iter().collect::<Vec<_>>(),
        [Rule::F1, Rule::F2]
    );
    assert!(!judgement.applies.is_empty() && RuleSet::default().is_empty());
    assert!(case("非公企业").judge().applies.is_empty());
}

#[test]
fn head_counts() {
    assert_eq!(Heads::known(7).get(), Some(7));
    assert_eq!(Heads::UNKNOWN.get(), None);
    assert_eq!(Heads::from(None), Heads::UNKNOWN);
    assert_eq!(Heads::from(Some(0)).get(), Some(0));
    assert_eq!(Heads::known(u32::MAX).get(), Some(Heads::MAX));
    assert_eq!(Heads::known(Heads::MAX).get(), Some(Heads::MAX));
    assert!(Heads::UNKNOWN.is_unknown() && !Heads::known(0).is_unknown());
    assert_eq!(Heads::UNKNOWN.at_least(0), Tri::Yes);
    assert_eq!(Heads::UNKNOWN.at_least(1), Tri::Unknown);
    assert_eq!(Heads::known(2).at_least(3), Tri::No);
    assert_eq!(Heads::known(3).at_least(3), Tri::Yes);
    assert_eq!(format!("{:?} {:?}", Heads::known(3), Heads::UNKNOWN), "3 ?");
}

#[test]
fn three_valued_logic() {
    use Tri::{No, Unknown, Yes};
    for (one, other, and, or) in [
        (No, No, No, No),
        (No, Unknown, No, Unknown),
        (No, Yes, No, Yes),
        (Unknown, Unknown, Unknown, Unknown),
        (Unknown, Yes, Unknown, Yes),
        (Yes, Yes, Yes, Yes),
    ] {
        assert_eq!((one.and(other), other.and(one)), (and, and));
        assert_eq!((one.or(other), other.or(one)), (or, or));
    }
    assert_eq!([No, Unknown, Yes].map(Tri::negate), [Yes, Unknown, No]);
    assert_eq!([No, Unknown, Yes].map(Tri::is_yes), [false, false, true]);
    assert_eq!([No, Unknown, Yes].map(Tri::is_no), [true, false, false]);
    assert_eq!(
        [No, Unknown, Yes].map(Tri::is_unknown),
        [false, true, false]
    );
    assert_eq!([Tri::from(true), Tri::from(false)], [Yes, No]);
    assert_eq!(
        [Some(true), Some(false), None].map(Tri::from),
        [Yes, No, Unknown]
    );
}
