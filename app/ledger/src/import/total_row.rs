//! Rows that sum up the rows above them, as tables have them between and below the units.

use super::row::Row;
use crate::cell::trimmed;

/// What such a row is called, at the end of its name: 小计, 龙华区小计, 本页合计.
const TOTALS: [&str; 13] = [
    "小计",
    "合计",
    "总计",
    "共计",
    "累计",
    "页计",
    "总和",
    "总数",
    "汇总",
    "小计数",
    "合计数",
    "总计数",
    "累计数",
];
/// The same in Latin letters, as the last word.
const LATIN: [&str; 3] = ["total", "subtotal", "grandtotal"];
/// What is counted behind the name, with the number before it: 合计3个区, 合计5家.
const COUNTED: &str = "家个户人名区县市镇乡村街道社居党支部总组织单位企业所";

/// Whether a row is a total: by its name, or by its first cell that is not empty.
pub(super) fn is_total(row: &Row, name: Option<usize>) -> bool {
    if name.is_some_and(|at| is_total_name(row.cell(at))) {
        return true;
    }
    let first = (0..row.len()).find(|at| !trimmed(row.cell(*at)).is_empty());
    first.is_some_and(|at| Some(at) != name && is_total_name(row.cell(at)))
}

/// Whether a name is that of a total or a subtotal: 合 计：, 龙华区小计, 总计（区）, 合计3个区, Total.
pub fn is_total_name(text: &str) -> bool {
    if text.is_ascii() {
        return is_latin(text);
    }
    // Most names have none of these.
    if !text.contains(['计', '总']) && !text.contains(|letter: char| letter.is_ascii_alphabetic())
    {
        return false;
    }
    let plain = plain(text);
    let plain = without_count(&plain);
    let latin = plain.trim_start_matches(|letter: char| !letter.is_ascii());
    TOTALS.iter().any(|word| plain.ends_with(word)) || is_one_of(&LATIN, latin)
}

fn is_latin(text: &str) -> bool {
    let text = text.split(['(', '[']).next().unwrap_or_default();
    let is_part = |letter: char| !letter.is_ascii_alphanumeric();
    let mut words = text.split(is_part).filter(|word| !word.is_empty());
    let first = words.next();
    match words.next_back() {
        None => first.is_some_and(|only| is_one_of(&LATIN, only) || is_one_of(&["sum"], only)),
        Some(last) => is_one_of(&LATIN, last),
    }
}

fn is_one_of(words: &[&str], text: &str) -> bool {
    words.iter().any(|word| word.eq_ignore_ascii_case(text))
}

/// Its letters and digits, without those in brackets.
fn plain(text: &str) -> String {
    let mut depth = 0_u32;
    let mut plain = String::new();
    for letter in text.chars() {
        match letter {
            '(' | '（' | '[' | '【' => depth += 1,
            ')' | '）' | ']' | '】' => depth = depth.saturating_sub(1),
            _ if depth == 0 && letter.is_alphanumeric() => plain.push(letter),
            _ => {}
        }
    }
    plain
}

/// Without numbers behind it and what they count: 合计5家 is a total, 合计投资公司 and 合计镇 are not.
fn without_count(plain: &str) -> &str {
    let is_digit = |letter: char| {
        letter.is_ascii_digit()
            || ('０'..='９').contains(&letter)
            || "一二两三四五六七八九十百千万".contains(letter)
    };
    let mut rest = plain;
    loop {
        let number = rest.trim_end_matches(|letter| COUNTED.contains(letter));
        let before = number.trim_end_matches(is_digit);
        if before.len() == number.len() {
            break;
        }
        rest = before.trim_end_matches('共');
    }
    rest.trim_end_matches(|letter| "家个户人名共".contains(letter))
}
