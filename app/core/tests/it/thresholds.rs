//! Both sides of every threshold, for every kind and under every reading.

use crate::case::{KINDS, case, outcome};

/// `expect` holds the verdict just below and just at the threshold.
fn sides(below: &str, at: &str, expect: [&str; 2]) {
    let of = |line: &str| outcome(case(line).judge().outcome);
    assert_eq!(of(below), expect[0], "{below}");
    assert_eq!(of(at), expect[1], "{at}");
}

/// The same for several kinds, with the two ends of the line given.
fn each(kinds: &[&str], below: &str, at: &str, expect: [&str; 2]) {
    for kind in kinds {
        sides(&format!("{kind} {below}"), &format!("{kind} {at}"), expect);
    }
}

const FIRMS: [&str; 3] = ["律师事务所", "会计师事务所", "税务师事务所"];
const SCHOOLS_HOSPITALS: [&str; 2] = ["民办学校", "民办医院"];
const NO_TARGET: [&str; 2] = ["其他社会组织", "个体工商户"];

#[test]
fn f1_fifty_employees() {
    each(
        &["非公企业"],
        "staff=49",
        "staff=50",
        ["工作覆盖", "目标缺口"],
    );
    // One member is enough, a probationary one too.
    each(
        &["非公企业"],
        "staff=50",
        "staff=50 full=1",
        ["目标缺口", "已达标"],
    );
    each(
        &["非公企业"],
        "staff=50",
        "staff=50 prob=1",
        ["目标缺口", "已达标"],
    );
    // An organisation without members does not stand in for a member.
    each(
        &["非公企业"],
        "staff=49 org=支部",
        "staff=50 org=支部",
        ["已达标", "目标缺口"],
    );
}

#[test]
fn f2_hundred_employees() {
    each(
        &["非公企业"],
        "staff=99 full=1",
        "staff=100 full=1",
        ["已达标", "目标缺口"],
    );
    each(
        &["非公企业"],
        "staff=99 full=1 org=联合 joint_meets_target=fails",
        "staff=100 full=1 org=联合 joint_meets_target=fails",
        ["已达标", "目标缺口"],
    );
    each(
        &["非公企业"],
        "staff=99 full=1 org=联合",
        "staff=100 full=1 org=联合",
        ["已达标", "已达标"],
    );
}

#[test]
fn f1_and_f2_concern_enterprises_only() {
    for kind in KINDS.into_iter().filter(|&kind| kind != "非公企业") {
        for staff in [49, 50, 99, 100] {
            let (with, without) = (
                case(&format!("{kind} staff={staff} full=1")),
                case(&format!("{kind} staff={staff}")),
            );
            assert_eq!(
                with.judge().outcome,
                without.judge().outcome,
                "{kind} {staff}"
            );
        }
    }
}

#[test]
fn f3_associations_at_any_size() {
    each(
        &["社会团体"],
        "staff=0",
        "staff=1",
        ["目标缺口", "目标缺口"],
    );
    each(
        &["社会团体"],
        "staff=29 thirty_scope=associations-too",
        "staff=30 thirty_scope=associations-too",
        ["工作覆盖", "目标缺口"],
    );
    each(
        &["社会团体"],
        "staff=29 thirty_scope=schools-hospitals",
        "staff=30 thirty_scope=schools-hospitals",
        ["目标缺口", "目标缺口"],
    );
}

#[test]
fn f4_thirty_staff_of_schools_and_hospitals() {
    for scope in ["all-five", "schools-hospitals", "associations-too"] {
        each(
            &SCHOOLS_HOSPITALS,
            &format!("staff=29 thirty_scope={scope}"),
            &format!("staff=30 thirty_scope={scope}"),
            ["工作覆盖", "目标缺口"],
        );
    }
}

#[test]
fn f4_thirty_staff_of_firms() {
    for scope in ["all-five", "associations-too"] {
        each(
            &FIRMS,
            &format!("staff=29 thirty_scope={scope}"),
            &format!("staff=30 thirty_scope={scope}"),
            ["工作覆盖", "目标缺口"],
        );
    }
    each(
        &FIRMS,
        "staff=0 thirty_scope=schools-hospitals",
        "staff=30 thirty_scope=schools-hospitals",
        ["目标缺口", "目标缺口"],
    );
}

#[test]
fn a_joint_branch_meets_targets_by_reading() {
    for kind in FIRMS.into_iter().chain(SCHOOLS_HOSPITALS) {
        sides(
            &format!("{kind} staff=30 org=联合 joint_meets_target=fails"),
            &format!("{kind} staff=30 org=联合"),
            ["目标缺口", "已达标"],
        );
    }
    sides(
        "社会团体 org=联合 joint_meets_target=fails",
        "社会团体 org=联合",
        ["目标缺口", "已达标"],
    );
}

#[test]
fn kinds_without_a_target() {
    for kind in NO_TARGET {
        for scope in ["all-five", "schools-hospitals", "associations-too"] {
            for staff in [0, 29, 30, 50, 100, 100_000] {
                let line = format!("{kind} staff={staff} thirty_scope={scope}");
                assert_eq!(outcome(case(&line).judge().outcome), "工作覆盖", "{line}");
            }
        }
    }
}

#[test]
fn f5_three_full_members_of_any_kind() {
    for kind in KINDS {
        let at = |full: &str| outcome(case(&format!("{kind} {full}")).judge().outcome);
        let before = if kind == "社会团体" {
            "目标缺口"
        } else {
            "工作覆盖"
        };
        assert_eq!(at("full=0"), before, "{kind}");
        assert_eq!(at("full=1"), before, "{kind}");
        assert_eq!(at("full=2"), before, "{kind}");
        assert_eq!(
            at("full=2 prob=9"),
            before,
            "{kind}: probationary members do not count"
        );
        assert_eq!(at("full=3"), "应建未建", "{kind}");
        assert_eq!(at("full=2 org=联合"), "已达标", "{kind}");
        assert_eq!(at("full=3 org=联合"), "应单独组建", "{kind}");
        for own in ["支部", "总支", "党委"] {
            assert_eq!(at(&format!("full=3 org={own}")), "已达标", "{kind} {own}");
        }
    }
}

#[test]
fn f11_more_than_five_units() {
    each(
        &KINDS,
        "full=1 org=联合 units=5",
        "full=1 org=联合 units=6",
        ["已达标", "需调整"],
    );
    each(
        &KINDS,
        "full=1 org=联合 units=6 host_counts=host-out",
        "full=1 org=联合 units=7 host_counts=host-out",
        ["已达标", "需调整"],
    );
    // The number is read for joint branches only.
    each(
        &KINDS,
        "full=3 org=支部 units=5",
        "full=3 org=支部 units=6",
        ["已达标", "已达标"],
    );
}
