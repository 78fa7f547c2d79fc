//! Why rows of a file are set aside, and what is said of an import before and after it.

use ledger::import::{Reason, ReasonKind};

use crate::column::cell_mistake;
use crate::{Lang, count};

/// Why a row is set aside, and what to do; of cells that cannot be read, each with its column.
pub fn set_aside_reason(reason: &Reason, lang: Lang) -> String {
    match reason {
        Reason::Cells(cells) => {
            let each = cells.iter().map(|cell| {
                let text = cell_mistake(cell.mistake, cell.column, lang);
                let column = crate::column(cell.column, lang);
                format!("{column}{}{text}", lang.pick("：", ": "))
            });
            each.collect::<Vec<_>>().join(lang.pick("；", "; "))
        }
        Reason::Ambiguous(units) => match lang {
            Lang::Zh => format!("没有信用代码，台账里又有 {} 个同名的单位，分不清是哪一个。请补上信用代码或区", count(*units)),
            Lang::En => format!("It has no credit code and the ledger has {} units of its name. Add the code or the district", count(*units)),
        },
        Reason::NoRoom => lang.pick("台账已满，放不下了", "The ledger is full").to_owned(),
        Reason::Total => lang
            .pick(
                "这是合计行，不是单位。如果确实是单位，请把名称写成全称再导入",
                "This row is a total, not a unit. If it is a unit, write its full name and import it again",
            )
            .to_owned(),
        Reason::MoreCells { cells, headers } => match lang {
            Lang::Zh => format!("这一行有 {} 格，表头只有 {} 格，内容可能错位。请核对：可能是金额或人数里的逗号（如 1,200）把一格分成了两格", count(*cells), count(*headers)),
            Lang::En => format!("The row has {} cells and the header row {}, so its values may stand in the wrong columns. Check it: a comma within a number, such as 1,200, may have split a cell", count(*cells), count(*headers)),
        },
        Reason::SplitNumber(place) => match lang {
            Lang::Zh => format!("第 {} 格和下一格像是一个数（如 1,200）被逗号分成了两格，后面的内容会错位。请合成一格", count(u32::from(*place) + 1)),
            Lang::En => format!("Cell {} and the next look like one number, such as 1,200, that its comma split; the cells after it would move. Join the two", count(u32::from(*place) + 1)),
        },
        Reason::StrayQuote { first, last } if first == last => match lang {
            Lang::Zh => format!("第 {} 行的引号没有配对，几格连成了一格。请改正引号", count(*first)),
            Lang::En => format!("A quote on line {} has no partner and joined several cells. Mend the quote", count(*first)),
        },
        Reason::StrayQuote { first, last } => match lang {
            Lang::Zh => format!("第 {} 行到第 {} 行的引号没有配对，几行连成了一行。请改正引号，每个单位一行", count(*first), count(*last)),
            Lang::En => format!("Quotes on lines {} to {} have no partners and joined several lines. Mend them, one unit a line", count(*first), count(*last)),
        },
        Reason::MergedAcross { first, last } => match lang {
            Lang::Zh => format!("第 {} 列到第 {} 列合并成了一格，分不清内容属于哪一列。请取消合并后填好", count(u32::from(*first) + 1), count(u32::from(*last) + 1)),
            Lang::En => format!("Columns {} to {} are merged into one cell, so it is not clear which column it belongs to. Take the cells apart and fill them in", count(u32::from(*first) + 1), count(u32::from(*last) + 1)),
        },
        Reason::CodeOfAnother { row, name } => match lang {
            Lang::Zh => format!("信用代码和文件第 {} 行的“{name}”相同，名称却不同，不能当作一个单位。请核对代码", count(*row)),
            Lang::En => format!("It has the credit code of “{name}” on row {} of the file, and another name, so they are not taken for one unit. Check the code", count(*row)),
        },
    }
}

/// A kind of reason in a few words, to be counted.
fn kind(kind: ReasonKind, lang: Lang) -> &'static str {
    match kind {
        ReasonKind::Cells => lang.pick("有格子读不出", "with cells that cannot be read"),
        ReasonKind::Ambiguous => lang.pick("分不清是哪个单位", "that could be several units"),
        ReasonKind::NoRoom => lang.pick("台账放不下", "for which there is no room"),
        ReasonKind::Total => lang.pick("是合计行", "that are totals"),
        ReasonKind::MoreCells => lang.pick("格数多于表头", "with more cells than headers"),
        ReasonKind::SplitNumber => lang.pick("数字被逗号分开", "with a number split by its comma"),
        ReasonKind::StrayQuote => lang.pick("引号没有配对", "with quotes that have no partner"),
        ReasonKind::MergedAcross => lang.pick("跨列合并", "merged across columns"),
        ReasonKind::CodeOfAnother => {
            lang.pick("代码和别的单位相同", "with the code of another unit")
        }
    }
}

/// How many rows are set aside for what: `3 行是合计行，2 行有格子读不出`.
pub fn set_aside_counts(reasons: &[(ReasonKind, u32)], lang: Lang) -> String {
    let each = reasons.iter().map(|(reason, rows)| match lang {
        Lang::Zh => format!("{} 行{}", count(*rows), kind(*reason, lang)),
        Lang::En => format!("{} {}", count(*rows), kind(*reason, lang)),
    });
    each.collect::<Vec<_>>().join(lang.pick("，", ", "))
}

/// Numbers of rows, of which there are so many: `第 2、5、7 行等 12 行`.
pub fn row_numbers(first: &[u32], all: u32, lang: Lang) -> String {
    let numbers = first.iter().map(|row| count(*row));
    let numbers = numbers.collect::<Vec<_>>().join(lang.pick("、", ", "));
    let is_all = u32::try_from(first.len()).is_ok_and(|shown| shown >= all);
    match (lang, is_all) {
        (Lang::Zh, true) => format!("第 {numbers} 行"),
        (Lang::Zh, false) => format!("第 {numbers} 行等，共 {} 行", count(all)),
        (Lang::En, true) => format!("row {numbers}"),
        (Lang::En, false) => format!("rows {numbers} and others, {} in all", count(all)),
    }
}
