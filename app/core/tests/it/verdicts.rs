//! The worked examples of the policy that end in a verdict, with every reason.

use crate::case::{case, outcome, reason};
use policy::Figure;

/// `expect` is the verdict, then each reason in the order of the rules asked.
fn check(line: &str, expect: &str) {
    let case = case(line);
    let derivation = case.derivation(Figure::Verdict);
    let mut found = vec![outcome(case.judge().outcome)];
    found.extend(derivation.reasons.iter().map(reason));
    assert_eq!(found.join("; "), expect, "{line}");
    assert_eq!(
        derivation.outcome,
        Some(case.judge().outcome),
        "{line}: told as judged"
    );
}

#[test]
fn example_1_fifty_staff_ask_for_a_member() {
    check(
        "非公企业 staff=50",
        "目标缺口; F1 缺 50/50（九）; F2 免 50/100（九）; F5 免 0/3（九）",
    );
    check(
        "非公企业 staff=49",
        "工作覆盖; F1 免 49/50（九）; F2 免 49/100（九）; F5 免 0/3（九）",
    );
}

#[test]
fn example_2_the_third_full_member_makes_it_a_duty() {
    check(
        "非公企业 staff=100 full=2 prob=1",
        "目标缺口; F1 达 100/50（九）; F2 缺 100/100（九）; F5 免 2/3（九）",
    );
    check(
        "非公企业 staff=100 full=3",
        "应建未建; F1 达 100/50（九）; F2 缺 100/100（九）; F5 缺 3/3（九）",
    );
}

#[test]
fn example_3_three_members_count_at_any_size() {
    check(
        "律师事务所 staff=28 full=4",
        "应建未建; F4 免 28/30（九）; F5 缺 4/3（九）",
    );
}

#[test]
fn example_4_a_joint_branch_meets_the_target() {
    check(
        "律师事务所 staff=30 full=2",
        "目标缺口; F4 缺 30/30（九）; F5 免 2/3（九）",
    );
    check(
        "律师事务所 staff=30 full=2 org=联合",
        "已达标; F11 免 3/5（十）; F4 达 30/30（九）; F5 免 2/3（九）",
    );
}

#[test]
fn example_5_six_units_are_too_many() {
    check(
        "非公企业 full=2 org=联合 units=6",
        "需调整; F11 缺 6/5（十）; F1 免 10/50（九）; F2 免 10/100（九）; F5 免 2/3（九）",
    );
}

#[test]
fn a_joint_branch_is_not_a_branch_of_its_own() {
    check(
        "其他社会组织 full=3 org=联合",
        "应单独组建; F11 免 3/5（十）; F5 缺 3/3（九）",
    );
    check("其他社会组织 full=3 org=支部", "已达标; F5 达 3/3（九）");
}

#[test]
fn an_association_at_any_size() {
    check("社会团体 staff=0", "目标缺口; F3 缺（九）; F5 免 0/3（九）");
    check("社会团体 org=支部", "已达标; F3 达（九）; F5 免 0/3（九）");
}

#[test]
fn closed_units_are_asked_only_for_what_is_left() {
    check(
        "非公企业 staff=200 full=9 status=停业",
        "已关停; F12 免（十）",
    );
    check("非公企业 staff=200 status=停业", "已关停; F12 免（十）");
    check(
        "非公企业 staff=200 full=9 status=停业 org=支部",
        "需调整; F12 缺（十）",
    );
    check(
        "非公企业 staff=200 full=9 status=注销 org=支部",
        "需调整; F10 缺（九）; F12 缺（十）",
    );
    check(
        "非公企业 full=1 status=破产",
        "需调整; F10 缺（九）; F12 免（十）",
    );
    check(
        "非公企业 prob=1 status=破产",
        "需调整; F10 缺（九）; F12 免（十）",
    );
    check(
        "社会团体 staff=200 status=注销",
        "已关停; F10 达（九）; F12 免（十）",
    );
}

#[test]
fn a_closed_unit_leaves_its_joint_branch_which_stays() {
    // Whoever leaves is not asked how wide the branch is that the others keep.
    check("非公企业 status=停业 org=联合", "需调整; F12b 缺（十）");
    check(
        "非公企业 full=3 status=停业 org=联合 units=9",
        "需调整; F12b 缺（十）",
    );
    check(
        "非公企业 status=注销 org=联合",
        "需调整; F10 达（九）; F12b 缺（十）",
    );
    check(
        "非公企业 full=2 status=破产 org=联合 units=6",
        "需调整; F10 缺（九）; F12b 缺（十）",
    );
}

#[test]
fn the_first_verdict_that_applies_wins() {
    // 需调整 before 应单独组建, 应单独组建 before 目标缺口, 应建未建 before 目标缺口.
    let first = |line, expect| assert_eq!(outcome(case(line).judge().outcome), expect, "{line}");
    first("非公企业 staff=200 full=5 org=联合 units=6", "需调整");
    first(
        "非公企业 staff=200 full=5 org=联合 units=5 joint_meets_target=fails",
        "应单独组建",
    );
    first("非公企业 staff=200 full=5", "应建未建");
    first(
        "非公企业 staff=200 full=2 org=联合 joint_meets_target=fails",
        "目标缺口",
    );
    first("非公企业 staff=200 org=支部", "目标缺口");
    first("非公企业 staff=200 prob=1 org=支部", "已达标");
}
