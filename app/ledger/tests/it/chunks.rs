//! Units as bytes and back.

use ledger::codec::{
    CodecError, read_changes, read_chunk, write_changes, write_chunk, write_places,
};
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

fn without(mut table: Table, removed: impl Iterator<Item = u32>) -> Table {
    let changes: Vec<Change> = removed.map(|row| Change::Remove(UnitId(row))).collect();
    table.change(&changes).unwrap();
    table
}

#[test]
fn every_unit_keeps_its_place_where_others_were_removed() {
    let whole = city(3, 1_000);
    for removed in [
        vec![],
        vec![0],
        vec![999],
        vec![0, 1, 299, 300, 301, 998, 999],
        (300..600).collect(),
        (0..1_000).collect(),
    ] {
        let table = without(whole.clone(), removed.iter().copied());
        let mut again = Table::new();
        for from in (0..table.places()).step_by(300) {
            let (bytes, count) = write_places(&table, from..from + 300);
            let before = again.len();
            assert_eq!(read_chunk(&mut again, &bytes), Ok(count));
            assert_eq!(again.len() - before, count as usize);
        }
        assert_eq!(again.places(), table.places());
        assert_eq!(again.len(), 1_000 - removed.len());
        for id in (0..1_000).map(UnitId) {
            assert_eq!(again.get(id), table.get(id), "{id:?} of {removed:?}");
        }
        // And what was removed can be restored there.
        let back: Vec<Change> = removed
            .iter()
            .map(|row| Change::Restore(UnitId(*row)))
            .collect();
        again.change(&back).unwrap();
        assert_eq!(records(&again), records(&whole));
    }
}

/// What is the same is written the same, so that a chunk in which nothing was changed is known again.
#[test]
fn places_that_were_read_are_written_as_they_were() {
    let table = without(city(5, 900), [3, 4, 700].into_iter());
    let (bytes, count) = write_places(&table, 0..900);
    let mut again = Table::new();
    read_chunk(&mut again, &bytes).unwrap();
    assert_eq!(write_places(&again, 0..900), (bytes, count));
    // The form of the first edition where nothing was removed.
    let whole = city(5, 900);
    assert_eq!(
        write_places(&whole, 0..900),
        write_chunk(&whole, whole.ids())
    );
}

fn digits(hex: &str) -> Vec<u8> {
    let digits: Vec<u8> = hex
        .trim()
        .bytes()
        .map(|digit| char::from(digit).to_digit(16).unwrap() as u8)
        .collect();
    digits
        .chunks(2)
        .map(|pair| pair[0] << 4 | pair[1])
        .collect()
}

/// What was written by the first edition is read by every later one.
#[test]
fn the_first_form_stays_readable() {
    let bytes = digits(include_str!("../golden/chunk-1.hex"));
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
fn the_form_with_removed_units_stays_readable() {
    let bytes = digits(include_str!("../golden/chunk-2.hex"));
    let mut table = Table::new();
    assert_eq!(read_chunk(&mut table, &bytes), Ok(2));
    let names = |table: &Table| -> Vec<(u32, String)> {
        let ids = table.ids();
        ids.map(|id| (id.0, table.name(id).to_owned())).collect()
    };
    let (first, third) = ((0, "甲".to_owned()), (2, "丙".to_owned()));
    assert_eq!(names(&table), [first.clone(), third.clone()]);
    assert_eq!(write_places(&table, 0..9), (bytes, 2));
    table.change(&[Change::Restore(UnitId(1))]).unwrap();
    assert_eq!(names(&table), [first, (1, "乙".to_owned()), third]);
}

#[test]
fn what_was_cut_or_goes_on_is_refused() {
    let table = city(9, 3);
    let (bytes, _) = write_chunk(&table, table.ids());
    let gaps = write_places(&without(city(9, 5), [1, 3].into_iter()), 0..5).0;
    for bytes in [&bytes, &gaps] {
        for end in 0..bytes.len() {
            assert!(
                read_chunk(&mut Table::new(), &bytes[..end]).is_err(),
                "{end}"
            );
        }
    }
    let longer = [&bytes[..], &[0]].concat();
    assert_eq!(
        read_chunk(&mut Table::new(), &longer),
        Err(CodecError::Length)
    );
    let mut newer = bytes;
    newer[0] = 3;
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
    fn no_bytes_stop_a_reader(bytes in proptest::collection::vec(any::<u8>(), 0..200), first in 0..3_u8) {
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
