//! What an import will do and what it did, as counts in one sentence: the same words before and after.

use ledger::import::Taken;

use crate::{Lang, count};

/// Rows of a file that do not change the ledger.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RowsLeft {
    /// Rows that say what the ledger says.
    pub same: u32,
    /// Rows set aside.
    pub aside: u32,
    /// Rows that say something else than the ledger, or than an earlier row.
    pub conflicts: u32,
}

/// What an import will do, for the button that does it: `写入台账：新增 5 个单位，更新 93 处，跳过 0 行`.
pub fn will_take_in(taken: Taken, left: RowsLeft, lang: Lang) -> String {
    let parts = parts(taken, left, lang);
    format!(
        "{}{}",
        lang.pick("写入台账：", "Put into the ledger: "),
        parts.join(lang.pick("，", ", "))
    )
}

/// What an import did.
pub fn took_in(taken: Taken, left: RowsLeft, lang: Lang) -> String {
    let parts = parts(taken, left, lang).join(lang.pick("，", ", "));
    if taken.changes() {
        return format!("{parts}{}", lang.pick("。", "."));
    }
    match lang {
        Lang::Zh => format!("台账没有变化：{parts}。"),
        Lang::En => format!("The ledger is unchanged: {parts}."),
    }
}

fn parts(taken: Taken, left: RowsLeft, lang: Lang) -> Vec<String> {
    let mut parts = Vec::new();
    let mut say = |number: u32, is_said: bool, zh: &str, en: &str| {
        if is_said || number > 0 {
            let one = number == 1 && lang == Lang::En;
            let text = if one {
                singular(en)
            } else {
                lang.pick(zh, en).to_owned()
            };
            parts.push(text.replace("{}", &count(number)));
        }
    };
    say(taken.added, false, "新增 {} 个单位", "{} new units");
    if taken.changed > 0 || left.conflicts > 0 {
        say(taken.cells, true, "更新 {} 处", "{} cells updated");
        say(taken.changed, false, "涉及 {} 个单位", "in {} units");
        say(
            taken.kept,
            false,
            "保留原样 {} 行",
            "{} rows left out as you chose",
        );
    }
    say(
        left.same,
        left.conflicts > 0,
        "跳过 {} 行（台账里已有）",
        "{} rows skipped (the ledger has them)",
    );
    say(left.aside, false, "搁置 {} 行", "{} rows set aside");
    say(
        taken.no_room,
        false,
        "放不下 {} 个单位",
        "no room for {} units",
    );
    parts
}

fn singular(en: &str) -> String {
    let words = [
        ("units", "unit"),
        ("cells", "cell"),
        ("rows", "row"),
        ("them", "it"),
    ];
    let mut text = en.to_owned();
    for (many, one) in words {
        text = text.replace(many, one);
    }
    text
}

/// Why there is nothing to write, of a file with so many rows.
pub fn nothing_to_take_in(rows: u32, left: RowsLeft, why: &str, lang: Lang) -> String {
    let (same, aside) = (count(left.same), count(left.aside));
    match (lang, left.same, left.aside) {
        (Lang::Zh, 0, 0) => "没有要写入的：表头下面没有数据行。请核对表头在第几行，或换一个工作表。".to_owned(),
        (Lang::En, 0, 0) => "Nothing to write: there are no rows below the headers. Check the row of the headers, or choose another sheet.".to_owned(),
        (Lang::Zh, _, 0) => format!("没有要写入的：{} 行台账里都有了，内容一样。", count(rows)),
        (Lang::En, _, 0) => format!("Nothing to write: the ledger has all {} rows already.", count(rows)),
        (Lang::Zh, 0, _) => format!("一个单位也没有读出：{aside} 行都搁置了，因为{why}。台账没有变化。"),
        (Lang::En, 0, _) => format!("No unit could be read: all {aside} rows are set aside, {why}. The ledger is unchanged."),
        (Lang::Zh, ..) => format!("没有要写入的：{same} 行台账里已有；另外 {aside} 行搁置了，没有导入，因为{why}。"),
        (Lang::En, ..) => format!("Nothing to write: the ledger has {same} rows already; {aside} more are set aside and not imported, {why}."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// That the ledger has it all is said only where all rows were read and are in it.
    #[test]
    fn what_is_said_of_nothing_to_write_is_so() {
        let said = |same, aside| {
            let left = RowsLeft {
                same,
                aside,
                conflicts: 0,
            };
            let rows = same + aside;
            [Lang::Zh, Lang::En].map(|lang| nothing_to_take_in(rows, left, "WHY", lang))
        };
        for (same, aside, has_all, has_why) in [
            (3, 0, true, false),
            (0, 3, false, true),
            (2, 1, false, true),
            (0, 0, false, false),
        ] {
            let [zh, en] = said(same, aside);
            assert_eq!(zh.contains("都有了"), has_all, "{zh}");
            assert_eq!(en.contains("has all"), has_all, "{en}");
            assert_eq!(
                zh.contains("WHY") && en.contains("WHY"),
                has_why,
                "{zh} {en}"
            );
        }
    }

    #[test]
    fn what_was_done_is_said_as_it_was_announced() {
        let taken = Taken {
            added: 5,
            changed: 40,
            cells: 93,
            kept: 2,
            no_room: 0,
        };
        let left = RowsLeft {
            same: 7,
            aside: 3,
            conflicts: 42,
        };
        for lang in [Lang::Zh, Lang::En] {
            let (will, did) = (will_take_in(taken, left, lang), took_in(taken, left, lang));
            let announced = will.strip_prefix(lang.pick("写入台账：", "Put into the ledger: "));
            let done = did.strip_suffix(lang.pick("。", "."));
            assert_eq!(announced, done);
            for number in ["5", "40", "93", "2", "7", "3"] {
                assert!(will.contains(number), "{will}");
            }
        }
        // Nothing is called done that changed nothing.
        let kept = Taken {
            kept: 42,
            ..Taken::default()
        };
        assert!(took_in(kept, left, Lang::Zh).starts_with("台账没有变化"));
    }
}
