//! Reads a file and prints how long it takes: `cargo run --release --example read_speed -- FILE`.
#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::print_stdout,
    clippy::expect_used,
    reason = "it runs natively, with a clock, and prints"
)]

use std::io::Read;
use std::time::Instant;

use exchange::read::{Sniffed, TextRows, Workbook, sniff};
use ledger::import::Row;

fn main() {
    let path = std::env::args().nth(1).expect("the file to read");
    let mut file = std::fs::File::open(&path).expect("the file opens");
    let start = Instant::now();
    let mut piece = vec![0; 4 << 20];
    let mut read = file.read(&mut piece).expect("the file can be read");
    let (mut rows, mut cells) = (0_u64, 0_u64);
    let mut each = |row: &Row| {
        rows += 1;
        cells += row.len() as u64;
    };
    match sniff(&piece[..read], false).expect("a table") {
        Sniffed::Text {
            encoding,
            separator,
        } => {
            let mut reader = TextRows::new(encoding, separator);
            while read > 0 {
                reader.push(&piece[..read], &mut each).expect("rows");
                read = file.read(&mut piece).expect("the file can be read");
            }
            reader.finish(&mut each).expect("an end");
        }
        Sniffed::Workbook => {
            let bytes = std::fs::read(&path).expect("the file can be read");
            let mut workbook = Workbook::open(bytes).expect("a workbook");
            println!("opened {:.0} ms", start.elapsed().as_secs_f64() * 1_000.0);
            let mut sheet = workbook.rows(0).expect("a sheet");
            let mut row = Row::default();
            while sheet.next(&mut row).expect("rows") {
                each(&row);
            }
        }
    }
    println!(
        "{rows} rows, {cells} cells, {:.0} ms",
        start.elapsed().as_secs_f64() * 1_000.0
    );
}
