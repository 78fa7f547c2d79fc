use policy::{Amount, Choice, Reading, Standard, StandardId};

use crate::{
    CorrectionText, Lang, MoneyUnit, choice, money_with_unit, percent, question, standard, value,
};

/// A floor is raised, in whole measures of the standard.
pub fn raised(id: StandardId, to: i64, lang: Lang) -> String {
    let name = standard(id, lang);
    let to = value(to, Standard::of(id).measure, lang);
    match lang {
        Lang::Zh => format!("{name}提到 {to}"),
        Lang::En => format!("{name}: raised to {to}"),
    }
}

/// A reading is answered otherwise.
pub fn read_otherwise(reading: Reading, answer: Choice, lang: Lang) -> String {
    format!("{} {}", question(reading, lang), choice(answer, lang))
}

/// Some of the units that are due and not formed get a branch of their own.
pub fn formed(share: u8, month: u8, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("应建未建单位的 {share}% 在 {month} 月组建党支部"),
        Lang::En => {
            format!(
                "{share}% of the units that are due and not formed get a branch in month {month}"
            )
        }
    }
}

/// Joint branches that cover too many units are split.
pub fn joint_split(month: u8, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("超过规定单位数的联合党支部在 {month} 月拆分"),
        Lang::En => format!("Joint branches that cover too many units are split in month {month}"),
    }
}

/// Members grow by so many hundredths of a percent, or become fewer.
pub fn members_grow(basis_points: i32, lang: Lang) -> String {
    let by = percent(i64::from(basis_points.unsigned_abs()));
    match (basis_points < 0, lang) {
        (false, Lang::Zh) => format!("党员增加 {by}"),
        (true, Lang::Zh) => format!("党员减少 {by}"),
        (false, Lang::En) => format!("{by} more members"),
        (true, Lang::En) => format!("{by} fewer members"),
    }
}

/// A line of one's own is added.
pub fn own_line_added(name: &str, amount: Amount, lang: Lang) -> String {
    let amount = match amount.known() {
        Some(known) => money_with_unit(known, MoneyUnit::Yuan, lang),
        None => CorrectionText::ToCorrect.say(lang).to_owned(),
    };
    match lang {
        Lang::Zh => format!("加自列项目“{name}” {amount}"),
        Lang::En => format!("Own line “{name}” added: {amount}"),
    }
}
