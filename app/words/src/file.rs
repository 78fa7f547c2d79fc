//! Files: what they are, and why one cannot be read.

use ledger::import::{Encoding, FileLimit, FileMistake, Separator};

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
        FileMistake::OverLimit(limit) => return file_limit(limit, lang),
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

/// What a file has too much of, and what to do.
fn file_limit(limit: FileLimit, lang: Lang) -> String {
    let most = count(limit.most());
    let megabytes = limit.most() >> 20;
    match (limit, lang) {
        (FileLimit::WorkbookBytes, Lang::Zh) => format!("工作簿太大，最大 {megabytes} MB，没有读取。请拆成几个文件，或删去图片和无关的工作表。"),
        (FileLimit::WorkbookBytes, Lang::En) => format!("The workbook is larger than {megabytes} MB, so it was not read. Split it, or delete pictures and sheets that are not needed."),
        (FileLimit::TextBytes, Lang::Zh) => format!("文件太大，最大 {megabytes} MB，没有读取。请按区或街道拆成几个文件。"),
        (FileLimit::TextBytes, Lang::En) => format!("The file is larger than {megabytes} MB, so it was not read. Split it, for example by district."),
        (FileLimit::Parts, Lang::Zh) => format!("工作簿里的部件超过 {most} 个，没有读取。请把要导入的工作表复制到新的工作簿，另存为 .xlsx 再导入。"),
        (FileLimit::Parts, Lang::En) => format!("The workbook has more than {most} parts, so it was not read. Copy the sheet you need into a new workbook, save it as .xlsx and import that."),
        (FileLimit::Sheets, Lang::Zh) => format!("工作表太多，最多 {most} 个，没有读取。请把要导入的工作表复制到新的工作簿，再导入。"),
        (FileLimit::Sheets, Lang::En) => format!("The workbook has more than {most} sheets, so it was not read. Copy the sheet you need into a new workbook and import that."),
        (FileLimit::DeclaredTexts, Lang::Zh) => "工作簿写明的文字条数与实际大小不符，没有读取。请用 Excel 或 WPS 打开，另存为新的 .xlsx 再导入。".to_owned(),
        (FileLimit::DeclaredTexts, Lang::En) => "The workbook says it holds more texts than it can, so it was not read. Open it in Excel or WPS, save it as a new .xlsx and import that.".to_owned(),
        (FileLimit::SharedTexts, Lang::Zh) => format!("工作簿里不同的文字超过 {most} 条，没有读取。请拆成几个文件，或另存为 .csv 再导入。"),
        (FileLimit::SharedTexts, Lang::En) => format!("The workbook has more than {most} different texts, so it was not read. Split it, or save it as .csv and import that."),
        (FileLimit::Styles, Lang::Zh) => format!("工作簿里的字体或单元格格式太多（每种最多 {most} 个），没有读取。请把数据“只粘贴数值”到新的工作簿，或另存为 .csv 再导入。"),
        (FileLimit::Styles, Lang::En) => format!("The workbook has too many fonts or cell formats (more than {most} of a kind), so it was not read. Paste the values alone into a new workbook, or save it as .csv and import that."),
        (FileLimit::Names, Lang::Zh) => format!("工作簿里的名称或链接超过 {most} 个，没有读取。请把要导入的工作表复制到新的工作簿，再导入。"),
        (FileLimit::Names, Lang::En) => format!("The workbook has more than {most} names or links, so it was not read. Copy the sheet you need into a new workbook and import that."),
        (FileLimit::Nesting, Lang::Zh) => format!("工作簿的内部结构超过 {most} 层，不像表格程序生成的，没有读取。请核实文件来源，用 Excel 或 WPS 打开后另存为新的 .xlsx。"),
        (FileLimit::Nesting, Lang::En) => format!("Inside, the workbook nests more than {most} levels deep, which no spreadsheet program writes, so it was not read. Check where it comes from; open it in Excel or WPS and save it as a new .xlsx."),
        (FileLimit::RowCells, Lang::Zh) => format!("有一行超过 {most} 格，不像表格，没有读取。请删去多余的列，另存后再导入。"),
        (FileLimit::RowCells, Lang::En) => format!("A row has more than {most} cells, so the file was not read. Delete columns that are not needed, save it and import it again."),
        (FileLimit::LongItem, Lang::Zh) => format!("有一格或一处内容超过 {megabytes} MB，不像表格，没有读取。请核实文件来源，删去过长的内容后再导入。"),
        (FileLimit::LongItem, Lang::En) => format!("A cell or another entry is longer than {megabytes} MB, so the file was not read. Check where it comes from, and delete what is too long."),
    }
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
