use backup::{BackupError, BackupReader, BackupWriter, ITERATIONS, NoCrypto};
use pollster::block_on;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::cipher::Native;
use crate::files::{Content, PASSPHRASE, read, read_in_parts, small, write};

fn bytes() -> impl Strategy<Value = Vec<u8>> {
    vec(any::<u8>(), 0..200)
}

fn content() -> impl Strategy<Value = Content> {
    let chunks = vec((any::<u32>(), bytes()), 0..8);
    (bytes(), chunks, vec(bytes(), 0..8)).prop_map(|(meta, chunks, edits)| Content {
        meta,
        chunks,
        edits,
    })
}

proptest! {
    #[test]
    fn what_was_written_is_read(
        content in content(),
        locked in any::<bool>(),
        length in 1_usize..300,
    ) {
        let passphrase = locked.then_some(PASSPHRASE);
        let file = write(&content, passphrase);
        prop_assert_eq!(read_in_parts(&file, passphrase, length), Ok(content));
    }

    #[test]
    fn bytes_of_any_kind_are_refused_without_a_panic(bytes in bytes(), of_ours in 0_usize..200) {
        let mut file = write(&small(), None);
        file.truncate(of_ours);
        file.extend(bytes);
        // Whatever it says, it says.
        let _ = read(&file, None);
    }
}

#[test]
fn an_empty_ledger_is_a_backup_too() {
    let empty = Content::default();
    assert_eq!(read(&write(&empty, None), None), Ok(empty));
}

#[test]
fn a_long_block() {
    let content = Content {
        chunks: vec![(1, vec![5; 3_000_000])],
        ..small()
    };
    for passphrase in [None, Some(PASSPHRASE)] {
        let file = write(&content, passphrase);
        assert_eq!(
            read_in_parts(&file, passphrase, 65_536),
            Ok(content.clone())
        );
    }
}

#[test]
fn nothing_of_a_locked_backup_can_be_seen() {
    let file = write(&small(), Some(PASSPHRASE));
    for secret in [&b"meta"[..], b"two units", &[7; 8], b"an edit"] {
        assert!(!file.windows(secret.len()).any(|window| window == secret));
    }
}

#[test]
fn the_same_block_twice_is_encrypted_in_two_ways() {
    let pieces = crate::files::pieces(
        &Content {
            chunks: vec![(1, vec![0; 64]); 2],
            ..Content::default()
        },
        Some(PASSPHRASE),
    );
    assert_ne!(pieces[2][13..], pieces[3][13..]);
}

#[test]
fn without_ciphers_plain_backups_work_and_locked_ones_say_so() {
    let content = small();
    let locked = write(&content, Some(PASSPHRASE));
    block_on(async {
        let begun = BackupWriter::locked(&NoCrypto, PASSPHRASE).await;
        assert_eq!(begun.err(), Some(BackupError::EncryptionUnavailable));
        let (mut writer, _) = BackupWriter::<NoCrypto>::plain();
        writer.meta(b"").await.unwrap();
        writer.end().await.unwrap();
        let mut reader = BackupReader::<NoCrypto>::new();
        reader.push(&locked);
        reader.next().await.unwrap();
        assert_eq!(reader.next().await, Err(BackupError::Locked));
        let opened = reader.unlock(&NoCrypto, PASSPHRASE).await;
        assert_eq!(opened, Err(BackupError::EncryptionUnavailable));
    });
}

#[test]
fn a_new_backup_derives_its_key_with_all_iterations() {
    let (_, header) = block_on(BackupWriter::locked(&Native::default(), PASSPHRASE)).unwrap();
    assert_eq!(header[13..17], ITERATIONS.to_le_bytes());
    assert_eq!(ITERATIONS, 600_000);
}
