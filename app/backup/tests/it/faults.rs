//! Whatever happens to a file, it is found and has a name.

use backup::{BackupError, BackupReader, NoCrypto};
use pollster::block_on;

use crate::cipher::Native;
use crate::files::{PASSPHRASE, pieces, read, small, write};

const BOTH: [Option<&str>; 2] = [None, Some(PASSPHRASE)];

/// The number of the piece that a byte stands in: 0 is the header, and each block has its own.
fn piece_of(pieces: &[Vec<u8>], at: usize) -> u32 {
    let mut end = 0;
    let position = pieces.iter().position(|piece| {
        end += piece.len();
        at < end
    });
    u32::try_from(position.unwrap()).unwrap()
}

#[test]
fn every_flipped_byte_is_found_where_it_is() {
    for passphrase in BOTH {
        let pieces = pieces(&small(), passphrase);
        let file = pieces.concat();
        for at in 0..file.len() {
            for flip in [1, 0x80, 0xff] {
                let mut altered = file.clone();
                altered[at] ^= flip;
                let error = read(&altered, passphrase).unwrap_err();
                let expected = match (piece_of(&pieces, at), at) {
                    (0, 0..8) => BackupError::NotABackup,
                    // The length may now lead beyond the end of the file.
                    (0, 10..12) if error == BackupError::Truncated(0) => error,
                    (0, _) => BackupError::HeaderDamaged,
                    (block, _) => BackupError::BlockDamaged(block),
                };
                assert_eq!(error, expected, "byte {at} flip {flip}");
            }
        }
    }
}

#[test]
fn every_truncation_is_found() {
    for passphrase in BOTH {
        let pieces = pieces(&small(), passphrase);
        let file = pieces.concat();
        assert_eq!(read(&[], passphrase), Err(BackupError::NotABackup));
        for length in 1..file.len() {
            let whole = piece_of(&pieces, length).saturating_sub(1);
            let error = read(&file[..length], passphrase).unwrap_err();
            assert_eq!(error, BackupError::Truncated(whole), "{length}");
        }
    }
}

#[test]
fn blocks_that_are_missing_doubled_or_moved_are_found() {
    for passphrase in BOTH {
        let whole = pieces(&small(), passphrase);
        for at in 1..whole.len() {
            let mut missing = whole.clone();
            missing.remove(at);
            let error = read(&missing.concat(), passphrase).unwrap_err();
            let number = u32::try_from(at).unwrap();
            let last = at == whole.len() - 1;
            let expected = match last {
                true => BackupError::Truncated(number - 1),
                false => BackupError::BlockDamaged(number),
            };
            assert_eq!(error, expected);

            let mut doubled = whole.clone();
            doubled.insert(at, whole[at].clone());
            let error = read(&doubled.concat(), passphrase).unwrap_err();
            let expected = match last {
                true => BackupError::Trailing,
                false => BackupError::BlockDamaged(number + 1),
            };
            assert_eq!(error, expected);
        }
        let mut moved = whole.clone();
        moved.swap(2, 4);
        let error = read(&moved.concat(), passphrase).unwrap_err();
        assert_eq!(error, BackupError::BlockDamaged(2));
    }
}

#[test]
fn a_block_of_another_backup_does_not_fit() {
    let mut file = pieces(&small(), Some(PASSPHRASE));
    let other = {
        let mut other = pieces(&small(), Some("another"));
        other[0][30] ^= 1;
        other
    };
    file[2].clone_from(&other[2]);
    let error = read(&file.concat(), Some(PASSPHRASE)).unwrap_err();
    assert_eq!(error, BackupError::BlockDamaged(2));
    let mut plain = pieces(&small(), None);
    plain[2].clone_from(&file[2]);
    assert_eq!(
        read(&plain.concat(), None),
        Err(BackupError::BlockDamaged(2))
    );
}

#[test]
fn something_after_the_end() {
    for passphrase in BOTH {
        let mut file = write(&small(), passphrase);
        file.push(0);
        assert_eq!(read(&file, passphrase), Err(BackupError::Trailing));
    }
}

#[test]
fn other_files() {
    for other in [
        &b"PK\x03\x04 a workbook"[..],
        b"name,staff\n",
        b"\x89PNG\r\n\x1a\n",
        b"\0",
    ] {
        assert_eq!(read(other, None), Err(BackupError::NotABackup));
    }
}

/// Puts a header's hash right again, as someone would who altered it on purpose.
fn rehash(file: &mut [u8]) {
    let length = usize::from(u16::from_le_bytes([file[10], file[11]]));
    let hash = xxhash_rust::xxh3::xxh3_64(&file[..length - 8]);
    file[length - 8..length].copy_from_slice(&hash.to_le_bytes());
}

#[test]
fn a_newer_version_is_told_from_damage() {
    let mut file = write(&small(), None);
    file[8] = 2;
    assert_eq!(read(&file, None), Err(BackupError::HeaderDamaged));
    rehash(&mut file);
    assert_eq!(read(&file, None), Err(BackupError::Newer(2)));
}

#[test]
fn a_wrong_passphrase_is_told_from_damage_and_another_may_be_tried() {
    let file = write(&small(), Some(PASSPHRASE));
    assert_eq!(
        read(&file, Some("wrong")),
        Err(BackupError::WrongPassphrase)
    );
    assert_eq!(read(&file, None), Err(BackupError::Locked));
    block_on(async {
        let mut reader = BackupReader::<Native>::new();
        let crypto = Native::default();
        assert_eq!(
            reader.unlock(&crypto, "early").await,
            Err(BackupError::Locked)
        );
        reader.push(&file);
        reader.next().await.unwrap();
        assert_eq!(reader.next().await, Err(BackupError::Locked));
        assert_eq!(
            reader.unlock(&crypto, "").await,
            Err(BackupError::WrongPassphrase)
        );
        assert_eq!(reader.next().await, Err(BackupError::Locked));
        reader.unlock(&crypto, PASSPHRASE).await.unwrap();
        assert!(reader.next().await.unwrap().is_some());
    });
}

#[test]
fn a_header_altered_on_purpose_does_not_open() {
    for at in 13..41 {
        let mut file = write(&small(), Some(PASSPHRASE));
        file[at] ^= 1;
        rehash(&mut file);
        // Not the iterations: some of those would take long to find out.
        if (13..17).contains(&at) {
            continue;
        }
        assert_eq!(
            read(&file, Some(PASSPHRASE)),
            Err(BackupError::WrongPassphrase),
            "{at}"
        );
    }
    let mut file = write(&small(), Some(PASSPHRASE));
    file[12] = 0;
    rehash(&mut file);
    assert_eq!(read(&file, None), Err(BackupError::HeaderDamaged));
}

#[test]
fn so_many_iterations_that_a_page_would_hang_are_refused() {
    for iterations in [0, u32::MAX] {
        let mut file = write(&small(), Some(PASSPHRASE));
        file[13..17].copy_from_slice(&iterations.to_le_bytes());
        rehash(&mut file);
        assert_eq!(
            read(&file, Some(PASSPHRASE)),
            Err(BackupError::HeaderDamaged)
        );
    }
}

#[test]
fn an_error_stays() {
    let mut file = write(&small(), None);
    file[25] ^= 1;
    block_on(async {
        let mut reader = BackupReader::<NoCrypto>::new();
        reader.push(&file);
        reader.next().await.unwrap();
        for _ in 0..3 {
            assert_eq!(reader.next().await, Err(BackupError::BlockDamaged(1)));
        }
        assert_eq!(reader.finish(), Err(BackupError::BlockDamaged(1)));
    });
}
