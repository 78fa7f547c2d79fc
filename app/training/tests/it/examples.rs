//! The worked examples of the policy, put as cases.

use crate::made::{YEAR, case, right};
use policy::*;
use training::*;

#[test]
fn forming() {
    assert_eq!(
        right("verdict employees=50 full=0 organisation=none"),
        "target_gap"
    );
    assert_eq!(
        right("verdict employees=49 full=0 organisation=none"),
        "work_coverage"
    );
    assert_eq!(
        right("verdict employees=100 full=2 probationary=1 organisation=none"),
        "target_gap"
    );
    assert_eq!(
        right("verdict employees=100 full=3 organisation=none"),
        "due_not_formed"
    );
    assert_eq!(
        right("verdict kind=law-firm employees=28 full=4 organisation=none"),
        "due_not_formed"
    );
    assert_eq!(
        right("verdict kind=law-firm employees=30 full=2 organisation=none"),
        "target_gap"
    );
    assert_eq!(
        right("way kind=law-firm employees=30 full=2 organisation=none"),
        "joint-branch"
    );
    assert_eq!(
        right("verdict employees=9 full=2 organisation=joint joint-units=6"),
        "reorganise"
    );
    assert_eq!(
        right("way employees=9 full=1 organisation=none neighbours=no"),
        "community"
    );
}

const BRANCH: &str = "employees=40 full=7 probationary=2 organisation=branch approved=2026-03-18 \
                      secretary=since secretary-since=2026-03-18 secretary-source=own";

const COMMITTEE: &str = "employees=900 full=210 organisation=committee approved=2020-01-01 \
                         secretary=since secretary-since=2020-01-01 secretary-source=own \
                         general-below=2 branches-below=8";

#[test]
fn budget() {
    let of = |question: &str, more: &str| right(&format!("{question} {BRANCH} {more}"));
    assert_eq!(of("m4", ""), "500000");
    assert_eq!(of("m5", ""), "500000");
    assert_eq!(of("m6", ""), "500000");
    assert_eq!(of("m7", ""), "495000");
    assert_eq!(of("total", ""), "1995000");
    assert_eq!(of("m4", "first_year=by-month"), "375000");
    assert_eq!(of("total", "first_year=by-month"), "1870000");
    assert_eq!(of("city", "funding_split=own-ratio city=40"), "798000");
    assert_eq!(right(&format!("total {COMMITTEE}")), "26570000");
    assert_eq!(
        right(&format!("total {COMMITTEE} subsidy_scope=top")),
        "14250000"
    );
}

#[test]
fn deduction_and_dues() {
    let of = |question: &str, spending: &str, rate: &str| {
        right(&format!(
            "{question} wages=12000000 spending={spending} tax-rate={rate}"
        ))
    };
    assert_eq!(of("m1-cap", "95000", "standard"), "12000000");
    assert_eq!(of("m1-deductible", "95000", "standard"), "9500000");
    assert_eq!(of("m1-saved", "95000", "standard"), "2375000");
    assert_eq!(of("m1-saved", "95000", "encouraged"), "1425000");
    assert_eq!(of("m1-saved", "95000", "small"), "475000");
    assert_eq!(of("m1-deductible", "150000", "standard"), "12000000");
    assert_eq!(of("m1-added-back", "150000", "standard"), "3000000");
    assert_eq!(of("m1-saved", "150000", "standard"), "3000000");
    for (base, dues) in [
        ("3000", "1500"),
        ("3000.50", "3001"),
        ("4200", "4200"),
        ("5000", "5000"),
        ("5001", "7502"),
        ("10001", "20002"),
    ] {
        assert_eq!(
            right(&format!("dues-month dues-bases={base}")),
            dues,
            "{base}"
        );
    }
    assert_eq!(right("dues-month pension-bases=5600"), "5600");
    assert_eq!(right("m2 dues-paid=7350"), "735000");
    assert_eq!(right("m2 dues-bases=4200,3000"), "68400");
    assert_eq!(right("m3-city retained-city=2400000"), "12000000");
    assert_eq!(right("m3-district retained-district=600000"), "3000000");
}

fn solution(line: &str) -> Solution {
    solve(&case(line), YEAR).unwrap()
}

#[test]
fn rules_stand_behind_answers() {
    let rules = |line: &str| {
        let rules = solution(line).rules;
        let names: Vec<_> = rules.iter().map(|rule| rule.wire()).collect();
        names.join(" ")
    };
    assert_eq!(
        rules("verdict employees=100 full=0 organisation=none"),
        "F1 F2"
    );
    assert_eq!(
        rules("verdict employees=100 full=3 organisation=none"),
        "F2 F5"
    );
    assert_eq!(
        rules("verdict employees=49 full=0 organisation=none"),
        "F1 F2 F5"
    );
    assert_eq!(
        rules("verdict full=1 organisation=branch status=bankrupt"),
        "F10 F12"
    );
    assert_eq!(rules("way employees=9 full=2 organisation=none"), "F6");
    assert_eq!(rules(&format!("total {BRANCH}")), "M4 M5 M6 M7");
    assert_eq!(rules("m2 dues-bases=4200"), "M2 dues");
    for &rule in RuleId::ALL {
        let is_municipal = matches!(rule.source(), Source::Municipal(_));
        let is_higher = matches!(rule, RuleId::Dues | RuleId::Type);
        assert_ne!(is_municipal, is_higher, "{rule:?}");
        assert_eq!(rule.forming().map(RuleId::of).unwrap_or(rule), rule);
    }
    assert_eq!(RuleId::F11.source(), Source::Municipal(Clause::article(10)));
    assert_eq!(
        RuleId::M2.source(),
        Source::Municipal(Clause::point(22, 2, 2))
    );
}

#[test]
fn the_derivation_comes_along() {
    let solved = solution("verdict employees=120 full=1 organisation=joint joint-units=3");
    let derivation = &solved.explained.derivation;
    assert_eq!(derivation.figure, Figure::Verdict);
    assert!(
        derivation
            .reasons
            .iter()
            .any(|reason| reason.rule == Rule::F2)
    );
    assert!(solved.swings.contains(&Swing {
        reading: Reading::JointMeetsTarget,
        choice: Choice::JointFails,
        answer: Answer::Verdict(Verdict::TargetGap),
    }));
    let solved = solution(&format!("m4 {BRANCH}"));
    assert_eq!(solved.explained.derivation.figure, Figure::Yearly);
    assert_eq!(
        solved
            .explained
            .derivation
            .result
            .known()
            .map(Answer::Money),
        Some(solved.answer)
    );
}
