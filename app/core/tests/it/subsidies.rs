//! M4 to M7 and who pays: the worked examples, then every reading and every date on both sides.

use crate::case::{case, day, yuan};
use policy::*;

/// `expect` is the yearly subsidy, start-up money, allowance, training and total, in yuan.
fn check(line: &str, expect: &str) {
    let budget = case(line).budget();
    let found = [
        budget.yearly,
        budget.start_up,
        budget.allowance,
        budget.training,
        budget.total,
    ];
    assert_eq!(found.map(yuan).join(" "), expect, "{line}");
}

#[test]
fn example_7_a_branch_formed_in_march() {
    let branch = "律师事务所 org=支部 full=7 prob=2 approved=2026-03-18 since=2026-03-18";
    check(branch, "5000 5000 5000 4950 19950");
    check(
        &format!("{branch} first_year=by-month"),
        "3750 5000 5000 4950 18700",
    );
    check(
        &format!("{branch} first_year=start-up-only"),
        "0 5000 5000 4950 14950",
    );
}

#[test]
fn example_8_a_committee_with_organisations_below() {
    let committee = "非公企业 staff=900 org=党委 general=2 branches=8 full=210 since=2024-01-01";
    check(committee, "71000 0 79200 115500 265700");
    check(
        &format!("{committee} subsidy_scope=top"),
        "15000 0 12000 115500 142500",
    );
}

#[test]
fn example_9_a_district_is_the_sum_of_its_units() {
    let committee = "非公企业 staff=900 org=党委 full=100 since=2024-01-01";
    let general = "非公企业 staff=900 org=总支 full=50 since=2024-01-01";
    let branch = "非公企业 staff=90 org=支部 full=11 since=2024-01-01";
    let new_branch = "非公企业 staff=90 org=支部 full=14 approved=2026-01-01 since=2026-01-01";
    // 3 × 100 + 12 × 50 + 222 × 11 + 18 × 14 members, and one unit with the six that are left.
    let units = [
        (committee, 3),
        (general, 12),
        (branch, 222),
        (new_branch, 18),
    ];
    let rest = "非公企业 full=6";
    let all = units
        .iter()
        .flat_map(|&(line, count)| vec![case(line).budget(); count])
        .chain([case(rest).budget()]);
    let mut sums = [Amount::ZERO; 5];
    for budget in all {
        let parts = [
            budget.yearly,
            budget.start_up,
            budget.allowance,
            budget.training,
            budget.total,
        ];
        for (sum, part) in sums.iter_mut().zip(parts) {
            *sum = *sum + part;
        }
    }
    assert_eq!(
        sums.map(yuan).join(" "),
        "1341000 90000 1591200 1980000 5002200"
    );
}

#[test]
fn each_type_by_its_own_figures() {
    let of = |organisation: &str| format!("非公企业 org={organisation} since=2024-01-01");
    check(&of("无"), "0 0 0 0 0");
    check(&of("支部"), "5000 0 6000 0 11000");
    check(&of("联合"), "5000 0 6000 0 11000");
    check(&of("总支"), "8000 0 9600 0 17600");
    check(&of("党委"), "15000 0 12000 0 27000");
}

#[test]
fn only_a_committee_or_a_general_branch_has_others_below() {
    let of = |organisation: &str| format!("非公企业 org={organisation} general=1 branches=2");
    check(&of("党委"), "33000 0 21600 0 54600");
    check(&of("总支"), "18000 0 12000 0 30000");
    check(&of("支部"), "5000 0 0 0 5000");
    check(&of("联合"), "5000 0 0 0 5000");
    check(&of("无"), "0 0 0 0 0");
}

#[test]
fn approval_on_both_sides_of_the_year() {
    let on = |date: &str| format!("非公企业 org=支部 approved={date}");
    check(&on("2025-12-31"), "5000 0 0 0 5000");
    check(&on("2026-01-01"), "5000 5000 0 0 10000");
    check(&on("2026-12-31"), "5000 5000 0 0 10000");
    check(&on("2027-01-01"), "0 0 0 0 0");
}

#[test]
fn a_later_organisation_leaves_members_their_training() {
    check(
        "非公企业 org=支部 full=4 approved=2027-01-01 since=2026-03-01",
        "0 0 0 2200 2200",
    );
}

#[test]
fn first_year_by_month() {
    // From the month after approval, rounded half up to the fen.
    let months = [
        ("2026-01-01", "4583.33"),
        ("2026-01-31", "4583.33"),
        ("2026-02-28", "4166.67"),
        ("2026-06-15", "2500"),
        ("2026-11-30", "416.67"),
        ("2026-12-01", "0"),
    ];
    for (date, expect) in months {
        let line = format!("非公企业 org=支部 approved={date} first_year=by-month");
        assert_eq!(yuan(case(&line).budget().yearly), expect, "{date}");
    }
    // The organisation of an earlier year is not touched, nor are those below.
    check(
        "非公企业 org=支部 approved=2025-12-31 first_year=by-month",
        "5000 0 0 0 5000",
    );
    check(
        "非公企业 org=支部 approved=2025-12-31 first_year=start-up-only",
        "5000 0 0 0 5000",
    );
    check(
        "非公企业 org=党委 branches=2 approved=2026-12-31 first_year=by-month",
        "10000 5000 12000 0 27000",
    );
}

#[test]
fn months_in_post() {
    let months = [
        ("空缺", 0, 0),
        ("2025-12-31", 12, 12),
        ("2026-01-01", 12, 11),
        ("2026-01-31", 12, 11),
        ("2026-02-01", 11, 10),
        ("2026-11-30", 2, 1),
        ("2026-12-01", 1, 0),
        ("2026-12-31", 1, 0),
        ("2027-01-01", 0, 0),
    ];
    for (since, with_month, without) in months {
        let line = format!("非公企业 org=总支 since={since}");
        let allowance = |line: &str| case(line).budget().allowance;
        let paid = |months: i64| Amount::exactly(Fen::yuan(800 * months));
        assert_eq!(allowance(&line), paid(with_month), "{line}");
        let next = format!("{line} allowance_months=next-month");
        assert_eq!(allowance(&next), paid(without), "{next}");
    }
}

#[test]
fn where_the_secretary_comes_from() {
    let from = |source: &str| format!("非公企业 org=支部 since=2024-01-01 from={source}");
    for source in ["本单位", "招聘", "退休", "候鸟"] {
        check(&from(source), "5000 0 6000 0 11000");
    }
    check(&from("选派"), "5000 0 0 0 5000");
    check(
        &format!("{} civil_servant_secretary=included", from("选派")),
        "5000 0 6000 0 11000",
    );
    check("非公企业 org=支部 since=空缺 from=?", "5000 0 0 0 5000");
}

#[test]
fn one_person_in_several_posts() {
    let committee = "非公企业 org=党委 general=2 branches=8 general-shared=1 branch-shared=3";
    // 1 × 800 × 12 + 5 × 500 × 12; with each post 2 × 800 × 12 + 8 × 500 × 12.
    check(committee, "71000 0 39600 0 110600");
    check(
        &format!("{committee} concurrent_posts=each"),
        "71000 0 67200 0 138200",
    );
    // More shared posts than posts are no more than all of them.
    check(
        "非公企业 org=总支 branches=2 branch-shared=9",
        "18000 0 0 0 18000",
    );
}

#[test]
fn joint_branches_are_paid_once() {
    let joint = "非公企业 org=联合 full=2 approved=2026-05-01 since=2026-05-01";
    check(joint, "5000 5000 4000 1100 15100");
    check(&format!("{joint} bears=否"), "0 0 0 1100 1100");
    check(
        &format!("{joint} joint_subsidised=not-paid"),
        "0 0 0 1100 1100",
    );
    check(
        "非公企业 org=支部 bears=否 joint_subsidised=not-paid",
        "5000 0 0 0 5000",
    );
}

#[test]
fn closed_units() {
    let with = |status: &str| {
        format!("非公企业 status={status} org=支部 full=4 approved=2026-02-01 since=2026-02-01")
    };
    check(&with("停业"), "5000 5000 5500 2200 17700");
    check(&with("注销"), "0 0 0 2200 2200");
    check(&with("破产"), "0 0 0 2200 2200");
}

#[test]
fn training_of_members() {
    check("非公企业 full=1", "0 0 0 550 550");
    check("非公企业 full=7 prob=2", "0 0 0 4950 4950");
    check(
        "非公企业 full=7 prob=2 training_members=full-only",
        "0 0 0 3850 3850",
    );
}

#[test]
fn lines_of_ones_own_join_the_total() {
    let Case { facts, book } = case("非公企业 full=1");
    let own = [Fen::yuan(30_000), Fen(1)];
    let budget = budget(&facts, &own, &book, &mut Silent);
    assert_eq!(yuan(budget.own_lines), "30000.01");
    assert_eq!(yuan(budget.total), "30550.01");
}

#[test]
fn raised_floors_are_paid() {
    let mut choices = Choices::default();
    for (id, value) in [
        (StandardId::YearlyBranch, 600_000),
        (StandardId::StartUp, 700_000),
        (StandardId::Training, 60_000),
    ] {
        choices.standards.raise(id, value).unwrap();
    }
    let facts = case("非公企业 org=支部 full=10 approved=2026-01-01").facts;
    let book = Rulebook::new(choices, 2026);
    let budget = budget(&facts, &[], &book, &mut Silent);
    assert_eq!(
        [
            budget.yearly,
            budget.start_up,
            budget.training,
            budget.total
        ]
        .map(yuan)
        .join(" "),
        "6000 7000 6000 19000"
    );
}

#[test]
fn who_pays() {
    let check = |line: &str, total: i64, expect: &str| {
        let Case { facts, book } = case(line);
        let shares = share(Amount::exactly(Fen(total)), &facts, &book, &mut Silent);
        assert_eq!(
            [shares.city, shares.district].map(yuan).join(" "),
            expect,
            "{line}"
        );
    };
    check("非公企业 level=市", 1_000_001, "10000.01 0");
    check("非公企业 level=区", 1_000_001, "0 10000.01");
    // The city's half is rounded half up, the district pays the rest.
    let split = "非公企业 funding_split=own-ratio";
    check(split, 1_000_001, "5000.01 5000");
    check(&format!("{split} level=市"), 1_000_001, "5000.01 5000");
    check(&format!("{split} city=0"), 1_000_001, "0 10000.01");
    check(&format!("{split} city=100"), 1_000_001, "10000.01 0");
    check(&format!("{split} city=30"), 1_000_001, "3000 7000.01");
}

#[test]
fn who_pays_while_the_total_is_open() {
    let check = |line: &str, total: Amount, expect: &str| {
        let Case { facts, book } = case(line);
        let shares = share(total, &facts, &book, &mut Silent);
        assert_eq!(
            [shares.city, shares.district].map(yuan).join(" "),
            expect,
            "{line}"
        );
    };
    let range = Amount::between(Fen::yuan(100), Fen::yuan(300));
    let open = Amount::at_least(Fen::yuan(100));
    check("非公企业 level=市", range, "100~300 0");
    check("非公企业 level=市", open, "100~ 0");
    check("非公企业 level=区", open, "0 100~");
    check(
        "非公企业 funding_split=own-ratio city=40",
        range,
        "40~120 60~180",
    );
    check("非公企业 funding_split=own-ratio city=40", open, "40~ 60~");
    check("非公企业 funding_split=own-ratio city=0", open, "0 100~");
    check("非公企业 funding_split=own-ratio city=100", open, "100~ 0");
}

#[test]
fn the_budget_year() {
    let book = |year| Rulebook::new(Choices::default(), year);
    assert_eq!(book(2026).first_day(), day("2026-01-01"));
    assert_eq!(book(2026).last_day(), day("2026-12-31"));
    let held = [1999, 2000, 2100, 2101].map(|year| book(year).year());
    assert_eq!(held, [2000, 2000, 2100, 2100]);
    // The same facts in another year.
    let branch = "律师事务所 org=支部 full=7 prob=2 approved=2026-03-18 since=2026-03-18";
    check(&format!("{branch} year=2025"), "0 0 0 4950 4950");
    check(&format!("{branch} year=2027"), "5000 0 6000 4950 15950");
}

use crate::case::Case;
