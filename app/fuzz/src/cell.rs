//! The cells of every column: what was read can be written, and reads the same again.

use ledger::cell::{read_by, write};
use ledger::{Column, DateSystem, Record};
use policy::Kind;

/// The first byte is the column, the rest the cell.
pub(crate) fn run(data: &[u8]) {
    let Some((&which, text)) = data.split_first() else {
        return;
    };
    let Ok(text) = std::str::from_utf8(text) else {
        return;
    };
    let column = Column::ALL[usize::from(which) % Column::COUNT];
    let dates = if which >= 128 {
        DateSystem::From1904
    } else {
        DateSystem::From1900
    };
    let mut record = any();
    if read_by(&mut record, column, text, dates).is_err() {
        assert_eq!(record, any(), "a mistake changes nothing");
        return;
    }
    let written = write(&record, column).into_owned();
    let mut again = any();
    let read = read_by(&mut again, column, &written, DateSystem::From1900);
    assert_eq!(read, Ok(()), "{column:?}: {text:?} became {written:?}");
    assert_eq!(record, again, "{column:?}: {text:?} became {written:?}");
}

fn any() -> Record {
    Record::new("甲", Kind::PrivateEnterprise)
}
