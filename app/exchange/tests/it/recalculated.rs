//! The budget's workbook, worked out anew by LibreOffice: every formula comes to what the engine says, with the standards
//! it was written with and with a standard that is changed in it.

use std::io::{Cursor, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;

use budget::Base;
use calamine::Data;
use policy::{Choices, StandardId};

use crate::budget_made::{Made, Shown, city, example_8, example_9, fen, number, raise};
use crate::unread::{made, typed};
use words::Lang;

/// Names LibreOffice's program. `cargo xtask test` sets it, and gets LibreOffice where it is missing.
const VARIABLE: &str = "LIBREOFFICE";

/// LibreOffice, unless nobody said where it is.
fn office() -> Option<PathBuf> {
    let office = std::env::var_os(VARIABLE).filter(|value| !value.is_empty());
    if office.is_none() {
        eprintln!("skipped: {VARIABLE} does not name LibreOffice; `cargo xtask test` sets it");
    }
    office.map(PathBuf::from)
}

/// A budget, and its workbook as it is to be worked out.
struct Case {
    name: String,
    /// What is told of the budget by the engine.
    told: Shown,
    book: Vec<u8>,
}

impl Case {
    fn of(name: &str, book: Vec<u8>) -> Self {
        Self {
            name: name.to_owned(),
            told: Shown::of(&book),
            book,
        }
    }
}

/// Workbooks as LibreOffice works them out, with nothing to lean on: results are taken out of the files before. All at once,
/// as its start takes longer than its work.
fn assert_worked_out_to_the_fen(office: &Path, cases: &[Case]) {
    let thread = std::thread::current().id();
    let folder = format!("liangxin-{}-{thread:?}", std::process::id());
    let folder = std::env::temp_dir().join(folder.replace(['(', ')'], ""));
    let out = folder.join("out");
    std::fs::create_dir_all(&out).unwrap();
    let mut convert = Command::new(office);
    let profile = folder.join("profile");
    convert
        .arg(format!(
            "-env:UserInstallation=file://{}",
            profile.display()
        ))
        .args(["--headless", "--convert-to", "xlsx", "--outdir"])
        .arg(&out);
    for case in cases {
        let file = folder.join(format!("{}.xlsx", case.name));
        let book = parts(&case.book, |_, text| without_results(text));
        std::fs::write(&file, book).unwrap();
        convert.arg(file);
    }
    let said = convert.output();
    let said = said.unwrap_or_else(|error| panic!("{}: {error}", office.display()));
    for case in cases {
        let written = out.join(format!("{}.xlsx", case.name));
        assert!(
            written.is_file(),
            "{}{}",
            String::from_utf8_lossy(&said.stdout),
            String::from_utf8_lossy(&said.stderr)
        );
        let worked_out = Shown::of(&std::fs::read(written).unwrap());
        assert_same(&case.name, &case.told, &worked_out);
    }
    std::fs::remove_dir_all(folder).unwrap();
}

/// The file with the text of its sheets changed.
fn parts(book: &[u8], change: impl Fn(&str, &str) -> String) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(book)).unwrap();
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        if name.starts_with("xl/worksheets/sheet") {
            bytes = change(&name, &String::from_utf8(bytes).unwrap()).into_bytes();
        }
        zip.start_file(name, zip::write::SimpleFileOptions::default())
            .unwrap();
        zip.write_all(&bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A sheet without what its formulas came to.
fn without_results(sheet: &str) -> String {
    let mut text = String::new();
    let mut pieces = sheet.split("</f><v>");
    text.push_str(pieces.next().unwrap());
    for piece in pieces {
        text.push_str("</f>");
        text.push_str(piece.split_once("</v>").unwrap().1);
    }
    text
}

/// The file with another value in a standard's cell.
fn with_standard(book: &[u8], name: &str, yuan: &str) -> Vec<u8> {
    let shown = Shown::of(book);
    let row = shown.row_of("标准", 7, name) + 1;
    parts(book, |part, sheet| {
        if part != "xl/worksheets/sheet2.xml" {
            return sheet.to_owned();
        }
        let begins = format!("<c r=\"C{row}\"");
        let (before, rest) = sheet.split_once(&begins).unwrap();
        let (style, rest) = rest.split_once("<v>").unwrap();
        let (_, after) = rest.split_once("</v>").unwrap();
        format!("{before}{begins}{style}<v>{yuan}</v>{after}")
    })
}

/// Every formula of the file that was written comes to the same in both: amounts to the fen, all else as it is.
fn assert_same(name: &str, written: &Shown, worked_out: &Shown) {
    assert!(written.formulas.len() > 100);
    for key in written.formulas.keys() {
        let told = written.values.get(key);
        let found = worked_out.values.get(key);
        let agree = match (told.and_then(number), found.and_then(number)) {
            // A share of a whole is far below a fen, so that it is held to more places.
            (Some(told), Some(found)) if told.abs() < 1.0 => (told - found).abs() < 1e-9,
            (Some(told), Some(found)) => fen(told) == fen(found),
            _ => text(told) == text(found),
        };
        let formula = &written.formulas[key];
        assert!(
            agree,
            "{name} {key:?} {formula}: {told:?}, worked out {found:?}"
        );
    }
}

fn text(value: Option<&Data>) -> String {
    value.map(ToString::to_string).unwrap_or_default()
}

#[test]
fn every_budget_is_worked_out_to_the_fen() {
    let Some(office) = office() else { return };
    let mut cases = vec![Case::of("ledger", Made::rich().book_of_table(&city(2_000)))];
    for (name, city_pays, district_pays) in [("some", 33, 45), ("none", 0, 100)] {
        let mut made = Made::rich().by_ratio(city_pays, district_pays);
        made.lang = Lang::En;
        cases.push(Case::of(name, made.book_of_table(&city(400))));
    }
    let mut open = example_9();
    open.name = String::new();
    open.counts.members = policy::Heads::UNKNOWN;
    let districts = [example_8(), example_9(), open];
    for (name, made) in [
        ("counts", Made::plain()),
        ("counts-rich", Made::rich()),
        ("counts-ratio", Made::rich().by_ratio(70, 30)),
    ] {
        cases.push(Case::of(name, made.book(Base::Counts(&districts))));
    }
    let draft = typed();
    let districts = draft.read(&Choices::default()).districts;
    let book = made(&draft).book(Base::Counts(&districts));
    cases.push(Case::of("counts-unread", book));
    assert_worked_out_to_the_fen(&office, &cases);
}

#[test]
fn a_changed_standard_changes_all() {
    let Some(office) = office() else { return };
    let table = city(2_000);
    // One that lifts branches above committees, so that the highest of three is another; and fen that come out half.
    let changed = [
        (
            StandardId::YearlyBranch,
            "std_m4_branch",
            1_600_006,
            "16000.06",
        ),
        (StandardId::Training, "std_m7", 77_777, "777.77"),
    ];
    let cases = changed.map(|(id, name, value, yuan)| {
        let before = Made::rich();
        let mut after = Made::rich();
        assert_ne!(before.choices.standards.value(id), value);
        raise(&mut after.choices, id, value);
        Case {
            name: name.to_owned(),
            told: Shown::of(&after.book_of_table(&table)),
            book: with_standard(&before.book_of_table(&table), name, yuan),
        }
    });
    assert_worked_out_to_the_fen(&office, &cases);
}
