//! What is said about cells that are pasted, and about numbers that are to be confirmed.

use ledger::paste::{Cell, Refusal};

use crate::{Lang, PasteText, cell_mistake, count};

/// Rows of the table as people count them, from 1.
fn rows_named((first, last): (u32, u32), lang: Lang) -> String {
    let (first, last) = (count(first + 1), count(last + 1));
    match (lang, first == last) {
        (Lang::Zh, true) => format!("第 {first} 行"),
        (Lang::Zh, false) => format!("第 {first}–{last} 行"),
        (Lang::En, true) => format!("row {first}"),
        (Lang::En, false) => format!("rows {first}–{last}"),
    }
}

/// What a paste came to: how many cells changed in which rows, and how many were refused.
pub fn pasted(
    changed: u32,
    rows: Option<(u32, u32)>,
    refused: u32,
    leaves_identity: bool,
    lang: Lang,
) -> String {
    let mut text = match (rows, lang) {
        (None, Lang::Zh) => "没有单元格改变。".to_owned(),
        (None, Lang::En) => "No cell changed.".to_owned(),
        (Some(rows), Lang::Zh) => {
            format!("已改 {} 格（{}）。", count(changed), rows_named(rows, lang))
        }
        (Some(rows), Lang::En) => {
            let cells = if changed == 1 { "cell" } else { "cells" };
            format!(
                "{} {cells} changed ({}).",
                count(changed),
                rows_named(rows, lang)
            )
        }
    };
    if refused > 0 {
        text.push_str(&match lang {
            Lang::Zh => format!("{} 格没有粘贴，见表格上方的清单。", count(refused)),
            Lang::En => format!(
                " {} not pasted: see the list above the table.",
                count(refused)
            ),
        });
    }
    if leaves_identity {
        text.push_str(lang.pick(
            "整行粘贴不改单位名称和信用代码。",
            " Pasting rows leaves names and credit codes as they are.",
        ));
    }
    text
}

/// What a large paste would come to, to be confirmed.
pub fn paste_question(
    (changed, units): (u32, u32),
    rows: Option<(u32, u32)>,
    beyond: u32,
    lang: Lang,
) -> String {
    let place = rows.map(|rows| rows_named(rows, lang)).unwrap_or_default();
    let mut text = match lang {
        Lang::Zh => format!(
            "粘贴将改 {} 格，涉及 {} 家单位（{place}）。",
            count(changed),
            count(units)
        ),
        Lang::En => format!(
            "This changes {} cells of {} units ({place}).",
            count(changed),
            count(units)
        ),
    };
    if beyond > 0 {
        text.push_str(&match lang {
            Lang::Zh => format!(
                "粘贴的内容比选中的多 {} 行，下面没有选中的行也会改。",
                count(beyond)
            ),
            Lang::En => format!(
                " It has {} more rows than are chosen: rows below them change too.",
                count(beyond)
            ),
        });
    }
    text.push_str(lang.pick("之后可以撤销。", " You can undo it."));
    text
}

/// Why a cell does not take what was pasted.
pub fn paste_refusal(why: &Refusal, cell: Option<Cell>, lang: Lang) -> String {
    let text = match why {
        Refusal::Mistake(mistake) => {
            return match cell {
                Some(Cell::Column(column)) => cell_mistake(*mistake, column, lang),
                Some(Cell::Own(_)) | None => String::new(),
            };
        }
        Refusal::CodeTaken(name) => {
            return match lang {
                Lang::Zh => format!("这个信用代码已属于：{name}"),
                Lang::En => format!("The credit code belongs to {name}"),
            };
        }
        Refusal::WorkedOut => PasteText::WorkedOut,
        Refusal::NotShown => PasteText::NotShown,
        Refusal::NoRow => PasteText::NoRow,
        Refusal::NoColumn => PasteText::NoColumn,
    };
    text.say(lang).to_owned()
}

/// Chosen rows that a block does not fill.
pub fn paste_misfit(chosen: u32, rows: u32, lang: Lang) -> String {
    let (chosen, rows) = (count(chosen), count(rows));
    match lang {
        Lang::Zh => format!(
            "选中的 {chosen} 行不相连，粘贴的内容有 {rows} 行，对不上，什么都没有改。请选相连的行，或只选一格。"
        ),
        Lang::En => format!(
            "The {chosen} chosen rows do not follow one another and {rows} are pasted: nothing was changed. Choose rows that follow one another, or only one cell."
        ),
    }
}
