//! Files: what they are, and why one cannot be read.

use ledger::import::{Encoding, FileMistake, Separator};

use crate::{Lang, count};

/// Why a file cannot be read, and what to do.
pub fn file_mistake(mistake: FileMistake, lang: Lang) -> String {
    let text = match mistake {
        FileMistake::Empty => lang.pick("文件是空的，一个字节也没有。请重新导出或换一个文件。", "The file is empty. Export it again, or choose another."),
        FileMistake::NotATable => lang.pick("这不是表格文件。请选 .xlsx 或 .csv。", "This is no table. Choose an .xlsx or .csv file."),
        FileMistake::WebPage => lang.pick("这其实是网页或 XML，只是取了表格的名字。请用 Excel 或 WPS 打开，另存为 .xlsx。", "This is a web page or XML under a table's name. Open it in Excel or WPS and save it as .xlsx."),
        FileMistake::OldWorkbook => lang.pick("这是旧式工作簿（.xls 或 .xlsb）。请用 Excel 或 WPS 打开，另存为 .xlsx。", "This is a workbook of an old or binary kind (.xls, .xlsb). Open it in Excel or WPS and save it as .xlsx."),
        FileMistake::Encrypted => lang.pick("工作簿加了密码。请先在 Excel 或 WPS 里取消密码，再导入。", "The workbook is locked with a password. Take the password off in Excel or WPS, then import it."),
        FileMistake::Broken => lang.pick("工作簿不完整或已损坏，可能没有传完。请重新取得文件，或用 Excel 修复后另存。", "The workbook is cut off or damaged. Get it again, or repair and save it in Excel."),
        FileMistake::TooLarge => lang.pick("文件展开后大得不合常理，没有读取。请拆成几个文件，或删去无关的工作表。", "Unpacked, the file would be larger than makes sense, so it was not read. Split it, or delete sheets that are not needed."),
        FileMistake::NoRows => lang.pick("里面没有数据行。请换一个工作表或文件。", "There are no rows in it. Choose another sheet or file."),
        FileMistake::TooManyColumns { max } => return match lang {
            Lang::Zh => format!("列太多，最多 {} 列。请删去空列和无关的列。", count(max)),
            Lang::En => format!("Too many columns; {} at most. Delete empty columns and those not needed.", count(max)),
        },
        FileMistake::TooManyRows { max } => return match lang {
            Lang::Zh => format!("行太多，最多 {} 行。请拆成几个文件。", count(max)),
            Lang::En => format!("Too many rows; {} at most. Split the file.", count(max)),
        },
        FileMistake::OpenQuote { line } => return match lang {
            Lang::Zh => format!("第 {} 行有一个引号没有配对，后面的内容读不下去。请改正这一行，或换一种分隔符。", count(line)),
            Lang::En => format!("A quote on line {} is never closed, so the rest cannot be read. Mend that line, or try another separator.", count(line)),
        },
        FileMistake::CellTooLong { line } => return match lang {
            Lang::Zh => format!("第 {} 行有一格太长，不像表格。请核对这一行，或换一种分隔符。", count(line)),
            Lang::En => format!("A cell on line {} is too long for a table. Check that line, or try another separator.", count(line)),
        },
        FileMistake::NotInEncoding(named) => return match lang {
            Lang::Zh => format!("内容不是 {} 编码。请换一种编码。", encoding(named, lang)),
            Lang::En => format!("The text is not {}. Choose another encoding.", encoding(named, lang)),
        },
        FileMistake::Unreadable => lang.pick("浏览器读不到这个文件，可能已被移动、改动或占用。请重新选择。", "The browser cannot read the file: it may have been moved, changed or locked. Choose it again."),
    };
    text.to_owned()
}

/// Which row of a file.
pub fn file_row(number: u32, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("文件第 {} 行", count(number)),
        Lang::En => format!("row {} of the file", count(number)),
    }
}

/// An encoding's name.
pub fn encoding(encoding: Encoding, lang: Lang) -> &'static str {
    match encoding {
        Encoding::Utf8 => "UTF-8",
        Encoding::Gb18030 => lang.pick("GB18030（含 GBK、GB2312）", "GB18030 (GBK, GB2312)"),
        Encoding::Utf16Le => "UTF-16 LE",
        Encoding::Utf16Be => "UTF-16 BE",
    }
}

/// A separator's name.
pub fn separator(separator: Separator, lang: Lang) -> &'static str {
    match separator {
        Separator::Comma => lang.pick("逗号", "Comma"),
        Separator::Tab => lang.pick("制表符", "Tab"),
        Separator::Semicolon => lang.pick("分号", "Semicolon"),
        Separator::Bar => lang.pick("竖线", "Bar"),
    }
}
