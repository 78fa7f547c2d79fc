//! Rows that sum up the rows above them, as tables have them between and below the units.

use super::row::Row;
use crate::cell::trimmed;

/// What such a row is called, at the end of its name: 小计, 龙华区小计, 本页合计.
const TOTALS: [&str; 6] = ["小计", "合计", "总计", "共计", "累计", "页计"];
/// The same in Latin letters, as a whole.
const LATIN: [&str; 4] = ["total", "subtotal", "sub-total", "grand total"];

/// Whether a row is a total: by its name, or by its first cell that is not empty.
pub(super) fn is_total(row: &Row, name: Option<usize>) -> bool {
    if name.is_some_and(|at| says_total(row.cell(at))) {
        return true;
    }
    let first = (0..row.len()).find(|at| !trimmed(row.cell(*at)).is_empty());
    first.is_some_and(|at| Some(at) != name && says_total(row.cell(at)))
}

fn says_total(text: &str) -> bool {
    // Most cells have neither.
    if text.is_ascii() {
        let text = text.trim().trim_end_matches([':', '.']);
        return text.len() <= 12 && LATIN.iter().any(|word| word.eq_ignore_ascii_case(text));
    }
    text.contains('计') && is_named_total(text)
}

fn is_named_total(text: &str) -> bool {
    let mut depth = 0_u32;
    let mut plain = String::new();
    for letter in text.chars() {
        match letter {
            '(' | '（' | '[' | '【' => depth += 1,
            ')' | '）' | ']' | '】' => depth = depth.saturating_sub(1),
            _ if depth > 0 || letter.is_whitespace() || ":：、，,.。-—*".contains(letter) => {
            }
            _ => plain.push(letter),
        }
    }
    // 合计5家 is one, 合计投资公司 is a firm.
    let counted = |letter: char| {
        letter.is_ascii_digit()
            || ('０'..='９').contains(&letter)
            || "家个户人名共".contains(letter)
    };
    let plain = plain.trim_end_matches(counted);
    TOTALS.iter().any(|word| plain.ends_with(word))
}
