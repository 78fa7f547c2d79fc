//! Units as bytes and back.

use ledger::codec::{CodecError, read_changes, read_chunk, write_changes, write_chunk};
use ledger::{Change, Column, Record, Table, UnitId};
use proptest::prelude::*;

use crate::made::{self, city};

fn records(table: &Table) -> Vec<Record> {
    table.ids().filter_map(|id| table.get(id)).collect()
}

#[test]
fn a_city_comes_back() {
    let table = city(3, 2_000);
    let mut again = Table::new();
    let ids: Vec<UnitId> = table.ids().collect();
    for chunk in ids.chunks(300) {
        let (bytes, count) = write_chunk(&table, chunk.iter().copied());
        assert_eq!(count as usize, chunk.len());
        assert_eq!(read_chunk(&mut again, &bytes), Ok(count));
    }
    assert_eq!(records(&again), records(&table));
}

/// What was written by the first edition is read by every later one.
#[test]
fn the_first_form_stays_readable() {
    let golden = include_str!("../golden/chunk-1.hex").trim();
    let digits: Vec<u8> = golden
        .bytes()
        .map(|digit| char::from(digit).to_digit(16).unwrap() as u8)
        .collect();
    let bytes: Vec<u8> = digits
        .chunks(2)
        .map(|pair| pair[0] << 4 | pair[1])
        .collect();
    let mut table = Table::new();
    assert_eq!(read_chunk(&mut table, &bytes), Ok(1));
    let cells: Vec<String> = Column::ALL
        .iter()
        .map(|column| table.cell(UnitId(0), *column))
        .collect();
    assert_eq!(
        cells.join("|"),
        include_str!("../golden/chunk-1.txt").trim()
    );
    assert_eq!(table.own(UnitId(0), 2), "备注");
}

#[test]
fn what_was_cut_or_goes_on_is_refused() {
    let table = city(9, 3);
    let (bytes, _) = write_chunk(&table, table.ids());
    for end in 0..bytes.len() {
        assert!(
            read_chunk(&mut Table::new(), &bytes[..end]).is_err(),
            "{end}"
        );
    }
    let longer = [&bytes[..], &[0]].concat();
    assert_eq!(
        read_chunk(&mut Table::new(), &longer),
        Err(CodecError::Length)
    );
    let mut newer = bytes;
    newer[0] = 2;
    assert_eq!(
        read_chunk(&mut Table::new(), &newer),
        Err(CodecError::Newer)
    );
}

proptest! {
    #[test]
    fn changes_come_back(record in made::record(), own in "[a-z党]{1,5}", id in any::<u32>()) {
        let mut with_own = record.clone();
        with_own.set_own(3, &own);
        let changes = [Change::Add(record), Change::Put(UnitId(id), with_own), Change::Remove(UnitId(id)), Change::Restore(UnitId(0))];
        prop_assert_eq!(read_changes(&write_changes(&changes)).unwrap(), changes);
    }

    #[test]
    fn no_bytes_stop_a_reader(bytes in proptest::collection::vec(any::<u8>(), 0..200), first in 0..2_u8) {
        let bytes = [&[first], &bytes[..]].concat();
        let _ = read_chunk(&mut Table::new(), &bytes);
        let _ = read_changes(&bytes);
    }

    #[test]
    fn a_flipped_bit_stops_no_reader(at in 0..400_usize, bit in 0..8_u8) {
        let table = city(11, 3);
        let (mut bytes, _) = write_chunk(&table, table.ids());
        let at = at % bytes.len();
        bytes[at] ^= 1 << bit;
        let _ = read_chunk(&mut Table::new(), &bytes);
    }
}
