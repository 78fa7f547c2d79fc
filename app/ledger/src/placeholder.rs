//! Text that stands where there is nothing to write: no name, no code, no id.

/// Words for nothing, as people and programs write them; of Latin ones, in either case.
const NOTHING: [&str; 24] = [
    "无",
    "暂无",
    "没有",
    "未知",
    "未填",
    "不详",
    "不明",
    "不清楚",
    "不适用",
    "待定",
    "待补",
    "待补充",
    "待填",
    "空",
    "空白",
    "否",
    "n/a",
    "na",
    "nan",
    "nil",
    "none",
    "null",
    "tbd",
    "没有填",
];

/// Answers to whether there is a joint branch, and words that every joint branch is called by: none tells which one.
const NO_ID: [&str; 16] = [
    "是",
    "有",
    "已建",
    "已建立",
    "已联合",
    "√",
    "✓",
    "✔",
    "y",
    "yes",
    "true",
    "联合",
    "联合支部",
    "联合党支部",
    "联合党组织",
    "联合党委",
];

/// The longest of them, in bytes.
const LONGEST: usize = 18;

/// Whether a text, trimmed, says that there is nothing: a dash, a stroke, 无, N/A.
pub fn is_placeholder(text: &str) -> bool {
    let Some(first) = text.chars().next() else {
        return false;
    };
    if text.len() > LONGEST {
        return false;
    }
    // Most texts are names, which begin otherwise: they are not compared with each word.
    if is_mark(first) {
        let bare = text.trim_matches(|letter| "()（）[]【】".contains(letter));
        return text.chars().all(is_mark) || NOTHING.contains(&bare);
    }
    "无暂没未不待空否".contains(first) && NOTHING.contains(&text)
        || "nNtT".contains(first) && is_one_of(&NOTHING, text)
}

/// Whether a text, trimmed, cannot be the id of a joint branch, as units of any branch have it.
pub(crate) fn is_no_id(text: &str) -> bool {
    text.len() <= LONGEST && is_one_of(&NO_ID, text)
}

fn is_one_of(words: &[&str], text: &str) -> bool {
    words.iter().any(|word| word.eq_ignore_ascii_case(text))
}

fn is_mark(letter: char) -> bool {
    matches!(
        letter,
        '-' | '_' | '/' | '\\' | '.' | '*' | '~' | '?' | '|' | '(' | ')' | '[' | ']' | '\u{2010}'
            ..='\u{2015}'
                | '\u{2212}'
                | '\u{FE58}'
                | '\u{FE63}'
                | '－'
                | '＿'
                | '／'
                | '＼'
                | '．'
                | '。'
                | '、'
                | '·'
                | '…'
                | '＊'
                | '×'
                | '～'
                | '？'
                | '｜'
                | '（'
                | '）'
                | '【'
                | '】'
                | '─'
                | '━'
    ) || letter.is_whitespace()
}
