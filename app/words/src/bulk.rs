//! What is said before many records are changed at once: always with how many they are.

use chrono::NaiveDate;
use policy::{ActivityKind, YearlyDuty};

use crate::{Lang, activity, count, date, yearly_duty};

/// What is done with reminders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settling {
    /// They are marked as dealt with.
    Dealt,
    /// They are put off until a day.
    PutOff(NaiveDate),
    /// They are opened again.
    Reopened,
}

/// The choice of all reminders that are listed.
pub fn all_listed(number: u32, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("全部 {} 条", count(number)),
        Lang::En => format!("All {}", count(number)),
    }
}

/// A button that does something to so many.
pub fn confirm_button(text: &str, number: u32, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{text} {} 条", count(number)),
        Lang::En => format!("{text}: {}", count(number)),
    }
}

/// A button that does something to so many units.
pub fn confirm_units(text: &str, number: u32, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{text} {} 家", count(number)),
        Lang::En => format!("{text}: {}", count(number)),
    }
}

/// A button that pastes into so many cells.
pub fn confirm_cells(text: &str, number: u32, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{text} {} 格", count(number)),
        Lang::En => format!("{text}: {}", count(number)),
    }
}

fn undone_later(lang: Lang) -> &'static str {
    lang.pick("之后可以撤销。", " You can undo it.")
}

/// Whether all listed reminders are to be dealt with.
pub fn settle_question(what: Settling, number: u32, lang: Lang) -> String {
    let number = count(number);
    let text = match (lang, what) {
        (Lang::Zh, Settling::Dealt) => format!("清单里全部 {number} 条提醒都将标为已办。"),
        (Lang::Zh, Settling::PutOff(day)) => {
            format!("清单里全部 {number} 条提醒都将缓办到 {}。", date(day, lang))
        }
        (Lang::Zh, Settling::Reopened) => format!("清单里全部 {number} 条提醒都将重新打开。"),
        (Lang::En, Settling::Dealt) => {
            format!("All {number} listed reminders will be marked as dealt with.")
        }
        (Lang::En, Settling::PutOff(day)) => format!(
            "All {number} listed reminders will be put off until {}.",
            date(day, lang)
        ),
        (Lang::En, Settling::Reopened) => {
            format!("All {number} listed reminders will be opened again.")
        }
    };
    format!("{text}{}", undone_later(lang))
}

/// Whether an activity is to be recorded for all units of a district, or of the city.
pub fn hold_question(
    (day, kind): (NaiveDate, ActivityKind),
    district: Option<&str>,
    number: u32,
    lang: Lang,
) -> String {
    let (number, day, kind) = (count(number), date(day, lang), activity(kind, lang));
    let text = match (lang, district) {
        (Lang::Zh, None) => {
            format!(
                "将给全市有党组织的单位登记 {day}的{kind}，共 {number} 条（同一联合党支部记一条）。"
            )
        }
        (Lang::Zh, Some(district)) => {
            format!(
                "将给{district}有党组织的单位登记 {day}的{kind}，共 {number} 条（同一联合党支部记一条）。"
            )
        }
        (Lang::En, None) => format!(
            "{kind} on {day} will be recorded for all organisations of the city: {number} records, one for each joint branch."
        ),
        (Lang::En, Some(district)) => format!(
            "{kind} on {day} will be recorded for all organisations of {district}: {number} records, one for each joint branch."
        ),
    };
    format!("{text}{}", undone_later(lang))
}

/// Whether something of a year's checklist is to be ticked off for all units listed.
pub fn tick_question(
    (duty, year): (YearlyDuty, i32),
    district: Option<&str>,
    number: u32,
    lang: Lang,
) -> String {
    let (number, duty) = (count(number), yearly_duty(duty, lang));
    let text = match (lang, district) {
        (Lang::Zh, None) => {
            format!("将把全市 {year} 年的“{duty}”记为已做，共 {number} 条；已记过的不变。")
        }
        (Lang::Zh, Some(district)) => {
            format!("将把{district} {year} 年的“{duty}”记为已做，共 {number} 条；已记过的不变。")
        }
        (Lang::En, None) => format!(
            "“{duty}” of {year} will be ticked off for the whole city: {number} records. Those ticked off before stay as they are."
        ),
        (Lang::En, Some(district)) => format!(
            "“{duty}” of {year} will be ticked off for {district}: {number} records. Those ticked off before stay as they are."
        ),
    };
    format!("{text}{}", undone_later(lang))
}

/// Whether many units are to be deleted.
pub fn remove_question(number: u32, lang: Lang) -> String {
    let number = count(number);
    match lang {
        Lang::Zh => format!("将从台账删除选中的 {number} 家单位，不在眼前的也在内。之后可以撤销。"),
        Lang::En => format!(
            "The {number} chosen units will be deleted from the ledger, those out of view among them. You can undo it."
        ),
    }
}

/// So many units were deleted.
pub fn removed(number: u32, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("已删除 {} 家单位。", count(number)),
        Lang::En => format!("Deleted: {}.", count(number)),
    }
}

/// Something that concerns all of a list was asked for without a number.
pub fn not_confirmed(number: u32, lang: Lang) -> String {
    let number = count(number);
    match lang {
        Lang::Zh => format!("这次要改 {number} 条，还没有确认，什么都没有改。请确认数量后再做。"),
        Lang::En => format!(
            "This concerns {number} records and was not confirmed: nothing was changed. Confirm the number first."
        ),
    }
}

/// Another number was confirmed than there is now.
pub fn count_changed(confirmed: u32, now: u32, lang: Lang) -> String {
    let (confirmed, now) = (count(confirmed), count(now));
    match lang {
        Lang::Zh => format!(
            "确认的是 {confirmed}，现在是 {now}，内容已有变化，什么都没有改。请核对后重新确认。"
        ),
        Lang::En => format!(
            "You confirmed {confirmed}; it is {now} by now, and nothing was changed. Check it and confirm again."
        ),
    }
}

/// A cell holds something else by now than when it was typed into.
pub fn cell_changed(now: &str, lang: Lang) -> String {
    match (lang, now) {
        (Lang::Zh, "") => "这一格后来清空了。".to_owned(),
        (Lang::Zh, now) => format!("这一格后来改成了“{now}”。"),
        (Lang::En, "") => "The cell was emptied since.".to_owned(),
        (Lang::En, now) => format!("The cell was changed to “{now}” since."),
    }
}
