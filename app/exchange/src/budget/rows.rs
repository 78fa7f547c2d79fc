//! The rows of the largest sheet, packed as they come: a workbook's writer would keep a city of cells in memory until the
//! end. The workbook is made first, with one row that holds each format; here that row gives way to the real ones.

use std::fmt::Write as _;
use std::io::{Cursor, Read as _, Write};

use words::Lang;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::book::BookError;
use super::names::column_letters;
use super::page::Computed;

/// What is kept before it is packed.
const PIECE: usize = 128 * 1024;
const TAG: &str = "<sheetData>";
const END: &str = "</sheetData>";

/// The formats of the detail, in the order of its row of formats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    Number,
    Text,
    Count,
    Money,
    Input,
}

impl Look {
    pub(super) const ALL: [Self; 5] = [
        Self::Number,
        Self::Text,
        Self::Count,
        Self::Money,
        Self::Input,
    ];
}

/// Rows, one after the other.
pub(super) struct Rows {
    zip: ZipWriter<Cursor<Vec<u8>>>,
    xml: String,
    tail: String,
    /// The row that is being written, from 1.
    pub row: u32,
    letters: Vec<String>,
    looks: [u32; Look::ALL.len()],
    lang: Lang,
}

impl Rows {
    /// Takes a workbook apart at the row of formats of one of its sheets. `last` is the last row that is to come.
    pub(super) fn begin(
        book: Vec<u8>,
        part: &str,
        row_of_formats: u32,
        last: u32,
        columns: u16,
        lang: Lang,
    ) -> Result<Self, BookError> {
        let mut archive = ZipArchive::new(Cursor::new(book))?;
        let mut sheet = String::new();
        archive.by_name(part)?.read_to_string(&mut sheet)?;
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for at in 0..archive.len() {
            let file = archive.by_index_raw(at)?;
            if file.name()? != part {
                zip.raw_copy_file(file)?;
            }
        }
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            // Formulas repeat themselves; more effort takes twice as long and saves little.
            .compression_level(Some(1));
        zip.start_file(part, options)?;
        let letters: Vec<String> = (0..columns).map(column_letters).collect();
        let begins = format!("<row r=\"{row_of_formats}\"");
        let (head, rest) = sheet.split_once(&begins).ok_or(BookError::NotWritten)?;
        let (formats, tail) = rest.split_once("</row>").ok_or(BookError::NotWritten)?;
        if !head.contains(TAG) || !tail.starts_with(END) {
            return Err(BookError::NotWritten);
        }
        let end = letters.last().map_or("A", String::as_str);
        Ok(Self {
            zip,
            xml: sized(head, &format!("A1:{end}{last}")),
            tail: tail.to_owned(),
            row: row_of_formats,
            looks: looks(formats)?,
            letters,
            lang,
        })
    }

    pub(super) fn open_row(&mut self) {
        // Writing into a text cannot fail.
        let _ = write!(self.xml, "<row r=\"{}\">", self.row);
    }

    pub(super) fn close_row(&mut self) -> Result<(), BookError> {
        self.xml.push_str("</row>");
        self.row += 1;
        if self.xml.len() >= PIECE {
            self.pack()?;
        }
        Ok(())
    }

    pub(super) fn text(&mut self, column: u16, text: &str) {
        if text.is_empty() {
            return;
        }
        self.cell(column, Look::Text, " t=\"inlineStr\"");
        self.xml.push_str("<is><t xml:space=\"preserve\">");
        escape(text, &mut self.xml);
        self.xml.push_str("</t></is></c>");
    }

    pub(super) fn number(&mut self, column: u16, number: &str, look: Look) {
        self.cell(column, look, "");
        self.xml.push_str("<v>");
        self.xml.push_str(number);
        self.xml.push_str("</v></c>");
    }

    pub(super) fn formula(&mut self, column: u16, formula: &str, result: &Computed) {
        let kind = match result {
            Computed::Money(_) | Computed::Share(_) => "",
            Computed::Open | Computed::Text(_) => " t=\"str\"",
        };
        self.cell(column, Look::Money, kind);
        self.xml.push_str("<f>");
        escape(formula, &mut self.xml);
        self.xml.push_str("</f><v>");
        escape(&result.written(self.lang), &mut self.xml);
        self.xml.push_str("</v></c>");
    }

    /// The name of a cell in the row that is being written.
    pub(super) fn at(&self, column: u16) -> String {
        format!("{}{}", self.letters(column), self.row)
    }

    pub(super) fn finish(mut self) -> Result<Vec<u8>, BookError> {
        let tail = std::mem::take(&mut self.tail);
        self.xml.push_str(&tail);
        self.pack()?;
        Ok(self.zip.finish()?.into_inner())
    }

    fn letters(&self, column: u16) -> &str {
        self.letters
            .get(usize::from(column))
            .map_or("A", String::as_str)
    }

    fn cell(&mut self, column: u16, look: Look, kind: &str) {
        let style = self.looks[look as usize];
        let letters = self.letters.get(usize::from(column));
        let letters = letters.map_or("A", String::as_str);
        let _ = write!(
            self.xml,
            "<c r=\"{letters}{}\" s=\"{style}\"{kind}>",
            self.row
        );
    }

    fn pack(&mut self) -> Result<(), BookError> {
        self.zip.write_all(self.xml.as_bytes())?;
        self.xml.clear();
        Ok(())
    }
}

/// The head of a sheet that says how far its cells reach.
fn sized(head: &str, cells: &str) -> String {
    const BEGINS: &str = "<dimension ref=\"";
    let around = head
        .split_once(BEGINS)
        .and_then(|(before, after)| Some((before, after.split_once('"')?.1)));
    match around {
        Some((before, after)) => format!("{before}{BEGINS}{cells}\"{after}"),
        None => head.to_owned(),
    }
}

/// The numbers of the formats, as the row of formats holds them.
fn looks(row: &str) -> Result<[u32; Look::ALL.len()], BookError> {
    let mut numbers = row.split(" s=\"").skip(1).map(|after| {
        let number = after.split('"').next().unwrap_or_default();
        number.parse::<u32>().map_err(|_| BookError::NotWritten)
    });
    let mut looks = [0; Look::ALL.len()];
    for look in &mut looks {
        *look = numbers.next().ok_or(BookError::NotWritten)??;
    }
    Ok(looks)
}

/// A text as XML holds it; characters that it cannot hold are left out.
fn escape(text: &str, to: &mut String) {
    for character in text.chars() {
        match character {
            '&' => to.push_str("&amp;"),
            '<' => to.push_str("&lt;"),
            '>' => to.push_str("&gt;"),
            '\t' | '\n' => to.push(character),
            '\u{fffe}' | '\u{ffff}' => {}
            _ if character.is_control() => {}
            _ => to.push(character),
        }
    }
}
