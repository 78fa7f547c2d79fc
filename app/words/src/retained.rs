//! What is said of ledgers that were replaced and are retained, with their numbers.

use chrono::{NaiveDateTime, Timelike};

use crate::{Lang, count, date};

/// A moment, to the minute.
pub fn moment(at: NaiveDateTime, lang: Lang) -> String {
    format!(
        "{} {:02}:{:02}",
        date(at.date(), lang),
        at.hour(),
        at.minute()
    )
}

/// So many units.
pub fn units(units: u64, lang: Lang) -> String {
    let units = count(i64::try_from(units).unwrap_or(i64::MAX));
    match lang {
        Lang::Zh => format!("{units} 个单位"),
        Lang::En if units == "1" => "1 unit".to_owned(),
        Lang::En => format!("{units} units"),
    }
}

/// So many earlier ledgers.
pub fn earlier_ledgers(ledgers: u32, lang: Lang) -> String {
    match (lang, ledgers) {
        (Lang::Zh, _) => format!("{} 份历史台账", count(ledgers)),
        (Lang::En, 1) => "1 earlier ledger".to_owned(),
        (Lang::En, _) => format!("{} earlier ledgers", count(ledgers)),
    }
}

/// Asks whether an earlier ledger of so many units is to be put in place of the one that is there.
pub fn restore_question(earlier: u64, now: u64, lang: Lang) -> String {
    let (earlier, now) = (units(earlier, lang), units(now, lang));
    match lang {
        Lang::Zh => {
            format!(
                "用这一份（{earlier}）换下现在的台账（{now}）吗？现在的台账会留存在这里，可以再换回来。"
            )
        }
        Lang::En => format!(
            "Put this ledger ({earlier}) in place of the one that is there ({now})? That one stays here, and can be put back."
        ),
    }
}

/// Says that an earlier ledger of so many units is restored.
pub fn restored(earlier: u64, lang: Lang) -> String {
    let earlier = units(earlier, lang);
    match lang {
        Lang::Zh => format!("已恢复历史台账（{earlier}）。换下的台账已留存。"),
        Lang::En => {
            format!("The earlier ledger ({earlier}) is restored; the one before it is kept.")
        }
    }
}

/// Asks whether an earlier ledger of so many units is to be deleted for good.
pub fn delete_question(earlier: u64, lang: Lang) -> String {
    let earlier = units(earlier, lang);
    match lang {
        Lang::Zh => format!("彻底删除这一份（{earlier}）吗？删除后找不回来。"),
        Lang::En => format!("Delete this ledger ({earlier}) for good? It cannot be brought back."),
    }
}

/// Asks whether all earlier ledgers are to be deleted for good.
pub fn delete_all_question(ledgers: u32, lang: Lang) -> String {
    let ledgers = earlier_ledgers(ledgers, lang);
    match lang {
        Lang::Zh => format!("彻底删除全部 {ledgers}吗？删除后找不回来；现在的台账不受影响。"),
        Lang::En => format!(
            "Delete all of it ({ledgers}) for good? It cannot be brought back. The present ledger is not affected."
        ),
    }
}

/// Asks whether the ledger is to be cleared, which retains it.
pub fn clear_question(now: u64, lang: Lang) -> String {
    let now = units(now, lang);
    match lang {
        Lang::Zh => format!("清空现在的台账（{now}）吗？可以从“历史台账”恢复。"),
        Lang::En => {
            format!("Clear the ledger ({now})? It can be restored from the earlier ledgers.")
        }
    }
}

/// Asks whether the ledger and all earlier ones are to be deleted for good.
pub fn erase_question(now: u64, ledgers: u32, lang: Lang) -> String {
    let (now, ledgers) = (units(now, lang), earlier_ledgers(ledgers, lang));
    match lang {
        Lang::Zh => format!("彻底删除现在的台账（{now}）和 {ledgers}吗？删除后找不回来。"),
        Lang::En => format!(
            "Delete the ledger ({now}) and {ledgers} for good? They cannot be brought back."
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_deleted_is_said_with_its_numbers_in_both_languages() {
        let zh = erase_question(300_000, 6, Lang::Zh);
        assert!(
            zh.contains("300,000 个单位") && zh.contains("6 份历史台账"),
            "{zh}"
        );
        let en = erase_question(1, 1, Lang::En);
        assert!(
            en.contains("(1 unit)") && en.contains("1 earlier ledger "),
            "{en}"
        );
        for question in [delete_question, clear_question] {
            assert!(question(20_000, Lang::Zh).contains("20,000"));
            assert!(question(20_000, Lang::En).contains("20,000 units"));
        }
        let both = restore_question(300_000, 12, Lang::Zh);
        assert!(both.contains("300,000") && both.contains("12"), "{both}");
    }

    #[test]
    fn a_moment_is_told_to_the_minute() {
        let at =
            chrono::NaiveDate::from_ymd_opt(2026, 3, 9).and_then(|day| day.and_hms_opt(8, 5, 59));
        let at = at.unwrap_or_default();
        assert_eq!(moment(at, Lang::Zh), "2026年3月9日 08:05");
        assert_eq!(moment(at, Lang::En), "2026-03-09 08:05");
    }
}
