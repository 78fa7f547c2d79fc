//! What would change a verdict.

use crate::case::{case, name};
use crate::random::{books, known_units};
use policy::*;
use proptest::prelude::*;

/// `expect` lists the moves and what the verdict becomes.
fn check(line: &str, expect: &str) {
    let case = case(line);
    let found: Vec<String> = changes(&case.facts, &case.book)
        .into_iter()
        .map(|change| format!("{:?} {}", change.by, name(change.becomes)))
        .collect();
    assert_eq!(found.join("; "), expect, "{line}");
}

#[test]
fn one_more_full_member_and_the_duty_applies() {
    check(
        "律师事务所 staff=30 full=2 prob=1",
        "JoinJointBranch 已达标; Convert(1) 应建未建; MoreFullMembers(1) 应建未建",
    );
    check(
        "律师事务所 staff=29 full=2",
        "JoinJointBranch 已达标; MoreFullMembers(1) 应建未建; MoreEmployees(1) 目标缺口",
    );
    check("律师事务所 staff=30 full=3", "FormBranch 已达标");
    check("律师事务所 staff=30 full=3 org=联合", "FormBranch 已达标");
    check("律师事务所 staff=30 full=3 org=支部", "");
}

#[test]
fn growth_is_followed_through_every_verdict() {
    check(
        "非公企业 staff=60",
        "MoreFullMembers(1) 已达标; MoreFullMembers(3) 应建未建",
    );
    check(
        "非公企业 staff=40 full=1",
        "JoinJointBranch 已达标; MoreFullMembers(2) 应建未建; MoreEmployees(10) 已达标; \
         MoreEmployees(60) 目标缺口",
    );
}

#[test]
fn thresholds_that_change_nothing_are_passed_over() {
    // Under a hundred there is still a member missing; under fifty nothing is asked.
    check("非公企业 staff=120", "MoreFullMembers(3) 应建未建");
    // The members' target is met, so only the next size matters.
    check(
        "非公企业 staff=40 full=1 org=联合 joint_meets_target=fails",
        "MoreFullMembers(2) 应单独组建; MoreEmployees(60) 目标缺口",
    );
    check("非公企业 staff=60 full=1 org=支部", "");
}

#[test]
fn a_joint_branch_gives_up_units() {
    check(
        "其他社会组织 full=1 org=联合 units=8",
        "FewerJointUnits(3) 已达标",
    );
    check(
        "其他社会组织 full=1 org=联合 units=8 host_counts=host-out",
        "FewerJointUnits(2) 已达标",
    );
    check(
        "其他社会组织 full=4 org=联合 units=8",
        "FewerJointUnits(3) 应单独组建; FormBranch 已达标",
    );
}

#[test]
fn closed_units_only_put_away_what_is_left() {
    let left = |rest: &str, organisation: &str, moves_members: bool| {
        let by = format!(
            "PutAway {{ organisation: {organisation}, moves_members: {moves_members} }} 已关停"
        );
        check(&format!("其他社会组织 {rest}"), &by);
    };
    left("full=4 status=停业 org=支部", "Some(Dissolve)", true);
    left("status=停业 org=党委", "Some(Dissolve)", false);
    left("full=4 status=注销 org=支部", "Some(Dissolve)", true);
    left("status=破产 org=联合", "Some(LeaveJointBranch)", false);
    left(
        "prob=1 status=停业 org=联合",
        "Some(LeaveJointBranch)",
        true,
    );
    left("full=1 status=破产", "None", true);
    check("其他社会组织 status=注销", "");
    check("其他社会组织 status=停业", "");
    check("其他社会组织 full=4 status=停业", "");
}

#[test]
fn nothing_is_promised_while_the_verdict_is_open() {
    check("非公企业 staff=?", "");
    check("非公企业 full=? org=支部", "");
}

fn apply(unit: &UnitFacts, by: Move) -> UnitFacts {
    let mut unit = *unit;
    let add = |heads: &mut Heads, more: i64| {
        let have = i64::from(heads.get().expect("a known head-count is moved"));
        *heads = Heads::known(u32::try_from(have + more).unwrap());
    };
    match by {
        Move::MoreFullMembers(count) => add(&mut unit.full_members, count.into()),
        Move::Convert(count) => {
            add(&mut unit.full_members, count.into());
            add(&mut unit.probationary, -i64::from(count));
        }
        Move::MoreEmployees(count) => add(&mut unit.employees, count.into()),
        Move::FewerJointUnits(count) => add(&mut unit.joint_units, -i64::from(count)),
        Move::FormBranch => unit.organisation = Some(Organisation::Branch),
        Move::JoinJointBranch => {
            unit.organisation = Some(Organisation::JointBranch);
            unit.joint_units = Heads::known(3);
        }
        Move::PutAway { .. } => {
            unit.organisation = Some(Organisation::None);
            unit.full_members = Heads::known(0);
            unit.probationary = Heads::known(0);
        }
    }
    unit
}

/// All moves of one kind up to `by`, smallest first.
fn up_to(by: Move) -> Vec<Move> {
    match by {
        Move::MoreFullMembers(count) => (1..=count).map(Move::MoreFullMembers).collect(),
        Move::Convert(count) => (1..=count).map(Move::Convert).collect(),
        Move::MoreEmployees(count) => (1..=count).map(Move::MoreEmployees).collect(),
        Move::FewerJointUnits(count) => (1..=count).map(Move::FewerJointUnits).collect(),
        single => vec![single],
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn each_move_keeps_its_promise_and_is_the_smallest(unit in known_units(), book in books()) {
        let verdict = |unit: &UnitFacts| judge(unit, &book, &mut Silent).verdict().unwrap();
        let now = verdict(&unit);
        for change in changes(&unit, &book) {
            prop_assert_ne!(change.becomes, now);
            let moves = up_to(change.by);
            let first = moves.iter().find(|&&by| verdict(&apply(&unit, by)) == change.becomes);
            prop_assert_eq!(first, Some(&change.by));
        }
    }

    /// Whatever changes the verdict, nobody has left for it: not a member, not one of the staff, but where the unit is gone.
    #[test]
    fn nobody_is_shed_for_a_verdict(unit in known_units(), book in books()) {
        for change in changes(&unit, &book) {
            let then = apply(&unit, change.by);
            if unit.status == Status::Operating {
                let heads = |unit: &UnitFacts| {
                    let [full, probationary] = [unit.full_members, unit.probationary].map(|heads| heads.get().unwrap());
                    (full + probationary, unit.employees.get().unwrap())
                };
                let (members, staff) = heads(&unit);
                prop_assert!(heads(&then).0 >= members && heads(&then).1 >= staff, "{:?}", change.by);
            } else {
                prop_assert_eq!(change.becomes, Verdict::Closed);
            }
        }
    }

    #[test]
    fn no_turn_is_left_out(unit in known_units(), book in books()) {
        let verdict = |unit: &UnitFacts| judge(unit, &book, &mut Silent).verdict().unwrap();
        let now = verdict(&unit);
        let found: Vec<Move> = changes(&unit, &book).iter().map(|change| change.by).collect();
        if unit.status != Status::Operating {
            return Ok(());
        }
        for moves in [up_to(Move::MoreFullMembers(10)), up_to(Move::MoreEmployees(120))] {
            let mut last = now;
            for by in moves {
                let becomes = verdict(&apply(&unit, by));
                prop_assert_eq!(becomes != last, found.contains(&by), "{:?}", by);
                last = becomes;
            }
        }
    }
}
