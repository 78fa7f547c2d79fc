use entry::{LineCause, LinkError, Mistake};
use policy::{RaiseError, Standard};

use crate::{Lang, MoneyUnit, count, date, money, source, value};

/// What is wrong with a field and what to do.
pub fn mistake(mistake: Mistake, lang: Lang) -> String {
    match (mistake, lang) {
        (Mistake::TooLarge { max }, Lang::Zh) => {
            format!("数字过大，最多 {}。请核对位数", count(max))
        }
        (Mistake::TooLarge { max }, Lang::En) => {
            format!("Too large, {} at most. Please check the digits", count(max))
        }
        (Mistake::MoneyTooLarge { max }, Lang::Zh) => {
            format!(
                "金额过大，最多 {} 元。请核对位数",
                money(max, MoneyUnit::Yuan)
            )
        }
        (Mistake::MoneyTooLarge { max }, Lang::En) => {
            format!(
                "Too large, {} yuan at most. Please check the digits",
                money(max, MoneyUnit::Yuan)
            )
        }
        (Mistake::DateOutOfRange { first, last }, Lang::Zh) => {
            format!("年份要在 {first} 到 {last} 之间")
        }
        (Mistake::DateOutOfRange { first, last }, Lang::En) => {
            format!("The year must be between {first} and {last}")
        }
        (Mistake::NotAYear { first, last }, Lang::Zh) => {
            format!("请填 {first} 到 {last} 之间的年份，如 2026")
        }
        (Mistake::NotAYear { first, last }, Lang::En) => {
            format!("Enter a year between {first} and {last}, such as 2026")
        }
        (Mistake::MoreMembersThanStaff { members, staff }, Lang::Zh) => {
            format!(
                "党员 {} 名，多于从业人员 {} 人。请核对其中一项",
                count(members),
                count(staff)
            )
        }
        (Mistake::MoreMembersThanStaff { members, staff }, Lang::En) => {
            format!(
                "{} members are more than the {} employees. Please check one of the two",
                count(members),
                count(staff)
            )
        }
        (Mistake::BeforeApproval { approved }, Lang::Zh) => {
            format!(
                "早于党组织成立日期 {}。请核对两个日期",
                date(approved, lang)
            )
        }
        (Mistake::BeforeApproval { approved }, Lang::En) => {
            format!(
                "Earlier than the organisation's approval on {}. Please check both dates",
                date(approved, lang)
            )
        }
        (Mistake::SharedPostsExceed { below }, Lang::Zh) => {
            format!("不能多于下设的 {} 个", count(below))
        }
        (Mistake::SharedPostsExceed { below }, Lang::En) => {
            format!("Not more than the {} below", count(below))
        }
        (Mistake::TooManyLines { max }, Lang::Zh) => format!("最多 {} 行，请分几次算", count(max)),
        (Mistake::TooManyLines { max }, Lang::En) => {
            format!("{} lines at most; please split the list", count(max))
        }
        (Mistake::Line { line, cause }, Lang::Zh) => {
            format!("第 {line} 行：{}", line_cause(cause, lang))
        }
        (Mistake::Line { line, cause }, Lang::En) => {
            format!("Line {line}: {}", line_cause(cause, lang))
        }
        (plain, _) => plain_mistake(plain, lang).to_owned(),
    }
}

fn plain_mistake(mistake: Mistake, lang: Lang) -> &'static str {
    match mistake {
        Mistake::NotANumber => lang.pick(
            "要填数字，如 28 或 1.2万",
            "Enter a number, such as 28 or 1.2万",
        ),
        Mistake::Negative => lang.pick(
            "不能是负数，没有就填 0",
            "Not below zero; 0 if there is none",
        ),
        Mistake::Fractional => lang.pick("要填整数", "Enter a whole number"),
        Mistake::Scientific => lang.pick(
            "请写成普通数字，不用科学记数法",
            "Write it out, without an exponent",
        ),
        Mistake::TooManyDecimals => lang.pick(
            "最多精确到分（两位小数）",
            "To the fen at most (two decimals)",
        ),
        Mistake::NotADate => lang.pick(
            "请按年月日填，如 2026-03-18",
            "Enter year, month and day, such as 2026-03-18",
        ),
        Mistake::NoSuchDate => lang.pick(
            "日历上没有这一天，请核对",
            "The calendar has no such day; please check",
        ),
        Mistake::PercentOutOfRange => lang.pick(
            "请填 0 到 100 之间的百分比",
            "Enter a percentage between 0 and 100",
        ),
        Mistake::PercentTooFine => {
            lang.pick("百分比最多两位小数", "Two decimals of a percent at most")
        }
        Mistake::RateMissing => lang.pick(
            "选了自填税率，请填百分比",
            "Enter the rate that you chose to give",
        ),
        Mistake::NoJointUnits => lang.pick(
            "联合党支部至少覆盖 1 个单位",
            "A joint branch covers at least one unit",
        ),
        Mistake::UnknownChoice => lang.pick(
            "没有这个选项，请重新选",
            "No such choice; please choose again",
        ),
        _ => "",
    }
}

fn line_cause(cause: LineCause, lang: Lang) -> String {
    match (cause, lang) {
        (LineCause::NotANumber, _) => lang.pick("要填数字", "enter a number").to_owned(),
        (LineCause::Negative, _) => lang.pick("不能是负数", "not below zero").to_owned(),
        (LineCause::Scientific, _) => lang
            .pick("请写成普通数字", "write it out, without an exponent")
            .to_owned(),
        (LineCause::TooManyDecimals, _) => {
            lang.pick("最多两位小数", "two decimals at most").to_owned()
        }
        (LineCause::TooLarge { max }, Lang::Zh) => {
            format!("最多 {} 元", money(max, MoneyUnit::Yuan))
        }
        (LineCause::TooLarge { max }, Lang::En) => {
            format!("{} yuan at most", money(max, MoneyUnit::Yuan))
        }
        (LineCause::Ambiguous, _) => lang
            .pick(
                "分不清是一个数还是两个数，请一行写一个",
                "one number or two? Please write one a line",
            )
            .to_owned(),
        (LineCause::MissingName, _) => lang
            .pick(
                "缺名称，如：活动室租金 20000",
                "the name is missing, as in: Rent 20000",
            )
            .to_owned(),
        (LineCause::MissingAmount, _) => lang
            .pick(
                "缺金额，如：活动室租金 20000",
                "the amount is missing, as in: Rent 20000",
            )
            .to_owned(),
        (LineCause::NameTooLong { max }, Lang::Zh) => format!("名称最多 {max} 字"),
        (LineCause::NameTooLong { max }, Lang::En) => {
            format!("the name has {max} characters at most")
        }
    }
}

/// Why a link could not be opened. Nothing of what was entered has changed.
pub fn link_error(error: LinkError, lang: Lang) -> &'static str {
    match error {
        LinkError::Newer { .. } => lang.pick(
            "这个链接来自更新的版本，请刷新页面再打开。原来填的没有变。",
            "This link comes from a newer version; reload the page and open it again. What you entered is unchanged.",
        ),
        LinkError::NotOurs | LinkError::Damaged | LinkError::Unreadable | LinkError::TooLong => lang.pick(
            "链接不完整或被改动过，没有打开。请让对方重新复制。原来填的没有变。",
            "The link is incomplete or altered and was not opened. Ask for a new copy. What you entered is unchanged.",
        ),
    }
}

/// Why a standard cannot be set to a value.
pub fn raise_error(error: RaiseError, lang: Lang) -> String {
    let shown = |set: &Standard| value(set.value, set.measure, lang);
    match (error, lang) {
        (RaiseError::BelowFloor { standard }, Lang::Zh) => {
            format!(
                "不能低于 {}，见{}",
                shown(&standard),
                source(standard.source, lang)
            )
        }
        (RaiseError::BelowFloor { standard }, Lang::En) => {
            format!(
                "Not below {}: {}",
                shown(&standard),
                source(standard.source, lang)
            )
        }
        (RaiseError::Fixed { standard }, Lang::Zh) => {
            format!("这一项不能调，见{}", source(standard.source, lang))
        }
        (RaiseError::Fixed { standard }, Lang::En) => {
            format!("This one is fixed: {}", source(standard.source, lang))
        }
        (RaiseError::TooLarge { .. }, _) => lang
            .pick("数额过大，请核对位数", "Too large; please check the digits")
            .to_owned(),
    }
}
