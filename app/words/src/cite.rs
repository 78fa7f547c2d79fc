use policy::{Clause, HigherRule, Source};

use crate::Lang;

const NUMERALS: [&str; 23] = [
    "",
    "一",
    "二",
    "三",
    "四",
    "五",
    "六",
    "七",
    "八",
    "九",
    "十",
    "十一",
    "十二",
    "十三",
    "十四",
    "十五",
    "十六",
    "十七",
    "十八",
    "十九",
    "二十",
    "二十一",
    "二十二",
];

/// A clause as people cite it: `（二十二）2 第三`.
pub fn cite(clause: Clause, lang: Lang) -> String {
    let Clause {
        article,
        item,
        point,
    } = clause;
    let numeral = |number: u8| {
        NUMERALS
            .get(usize::from(number))
            .copied()
            .unwrap_or_default()
    };
    match lang {
        Lang::Zh => {
            let mut text = format!("（{}）", numeral(article));
            if item > 0 {
                text.push_str(&item.to_string());
            }
            if point > 0 {
                text.push_str(" 第");
                text.push_str(numeral(point));
            }
            text
        }
        Lang::En => {
            let mut text = format!("Art. {article}");
            if item > 0 {
                text.push_str(&format!("({item})"));
            }
            if point > 0 {
                text.push_str(&format!(" pt {point}"));
            }
            text
        }
    }
}

/// Where a figure or rule comes from; a higher rule is named as such.
pub fn source(source: Source, lang: Lang) -> String {
    match source {
        Source::Municipal(clause) => cite(clause, lang),
        Source::Higher(HigherRule::DuesRules) => lang
            .pick("上位规定：党费收缴规定", "Higher rule: dues rules")
            .to_owned(),
        Source::Higher(HigherRule::IncomeTax) => lang
            .pick("上位规定：企业所得税", "Higher rule: income tax")
            .to_owned(),
        Source::Higher(HigherRule::BranchRegulations) => lang
            .pick(
                "上位规定：党章与支部条例",
                "Higher rule: constitution, branch rules",
            )
            .to_owned(),
    }
}
