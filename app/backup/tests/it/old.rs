//! Files of every version stay readable.

use crate::files::{PASSPHRASE, read, small, write};

const PLAIN_1: &[u8] = include_bytes!("../old/1-plain.bin");
const LOCKED_1: &[u8] = include_bytes!("../old/1-locked.bin");

#[test]
fn version_1() {
    assert_eq!(read(PLAIN_1, None), Ok(small()));
    assert_eq!(read(LOCKED_1, Some(PASSPHRASE)), Ok(small()));
}

#[test]
fn todays_version_is_written_to_the_byte() {
    assert_eq!(write(&small(), None), PLAIN_1);
    assert_eq!(write(&small(), Some(PASSPHRASE)), LOCKED_1);
}
