//! Activities as spreadsheets copy them.

use duties::{AsideReason, understand};
use entry::Mistake;
use ledger::UnitId;
use policy::{ActivityKind, Organisation};

use crate::city::{CODE, branch, day, table};

fn kind(cell: &str) -> Option<ActivityKind> {
    match cell {
        "党课" => Some(ActivityKind::Lecture),
        "主题党日" => Some(ActivityKind::ThemeDay),
        _ => None,
    }
}

#[test]
fn rows_in_any_order_of_columns() {
    let mut other = branch("乙公司", "", 5);
    other.district = "美兰区".to_owned();
    let mut without = branch("丙公司", "", 5);
    without.facts.organisation = Some(Organisation::None);
    let units = [
        branch("甲公司", CODE, 5),
        branch("乙公司", "", 5),
        other,
        without,
    ];
    let table = table(&units);
    let text = "单位\t种类\t日期\r\n\
                甲公司\t党课\t2026-03-01\r\n\
                2026/3/2\t91350100m000100y43\t主题党日\r\n\
                乙公司\t美兰区\t党课\t2026年3月3日\r\n\
                \r\n\
                乙公司\t党课\t2026-03-03\r\n\
                丁公司\t党课\t2026-03-03\r\n\
                甲公司\t跳舞\t2026-03-03\r\n\
                甲公司\t党课\r\n\
                甲公司\t党课\t2026-02-30\r\n\
                甲公司\t党课\t2026-07-02\r\n\
                丙公司\t党课\t2026-03-03\r\n\
                甲公司,党课,2026-03-09";
    let heads = |cell: &str| ["单位", "种类", "日期"].contains(&cell);
    let found = understand(text, &table, day("2026-07-01"), kind, heads);
    assert!(found.is_headed);
    let good = [
        (UnitId(0), (day("2026-03-01"), ActivityKind::Lecture)),
        (UnitId(0), (day("2026-03-02"), ActivityKind::ThemeDay)),
        (UnitId(2), (day("2026-03-03"), ActivityKind::Lecture)),
        (UnitId(0), (day("2026-03-09"), ActivityKind::Lecture)),
    ];
    assert_eq!(found.good, good);
    let aside: Vec<(u32, AsideReason)> = found
        .aside
        .iter()
        .map(|one| (one.number, one.reason))
        .collect();
    let expect = [
        (6, AsideReason::Ambiguous(2)),
        (7, AsideReason::NoUnit),
        (8, AsideReason::NoKind),
        (9, AsideReason::NoDay),
        (10, AsideReason::BadDay(Mistake::NoSuchDate)),
        (11, AsideReason::Ahead),
        (12, AsideReason::NoOrganisation),
    ];
    assert_eq!(aside, expect);
    // Every line that is not blank is somewhere.
    let lines = text.lines().filter(|line| !line.trim().is_empty()).count();
    assert_eq!(found.good.len() + found.aside.len() + 1, lines);
}
