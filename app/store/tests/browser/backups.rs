//! Backups by the browser's ciphers.

use backup::{BackupError, BackupReader, BackupWriter, Block, Kind, Step, Totals};
use store::WebCrypto;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::faults::Replaced;

/// Written by other ciphers than the browser's.
const LOCKED: &[u8] = include_bytes!("../../../backup/tests/old/1-locked.bin");
const PASSPHRASE: &str = "团结 1921";

async fn read(file: &[u8], passphrase: &str) -> Result<(Vec<Block>, Option<Totals>), BackupError> {
    let mut reader = BackupReader::new();
    reader.push(file);
    let (mut blocks, mut end) = (Vec::new(), None);
    while let Some(step) = reader.next().await? {
        match step {
            Step::Header(_) => reader.unlock(&WebCrypto, passphrase).await?,
            Step::Block(block) => blocks.push(block),
            Step::End(totals) => end = Some(totals),
        }
    }
    reader.finish()?;
    Ok((blocks, end))
}

#[wasm_bindgen_test]
async fn a_backup_that_others_encrypted_opens() {
    let (blocks, end) = read(LOCKED, PASSPHRASE).await.unwrap();
    assert_eq!(blocks[0].bytes, b"meta");
    assert_eq!(blocks[1].bytes, b"two units");
    assert_eq!(
        end.map(|end| (end.chunks, end.units, end.edits)),
        Some((3, 5, 2))
    );
}

#[wasm_bindgen_test]
async fn written_and_read_by_the_browser() {
    assert!(WebCrypto.is_available());
    let chunk = vec![7; 500_000];
    let (mut writer, mut file) = BackupWriter::locked(&WebCrypto, PASSPHRASE).await.unwrap();
    file.extend(writer.meta("说明".as_bytes()).await.unwrap());
    file.extend(writer.chunk(&chunk, 5_000).await.unwrap());
    file.extend(writer.edit(b"").await.unwrap());
    file.extend(writer.end().await.unwrap());
    let (blocks, end) = read(&file, PASSPHRASE).await.unwrap();
    let kinds: Vec<Kind> = blocks.iter().map(|block| block.kind).collect();
    assert_eq!(kinds, [Kind::Meta, Kind::Chunk, Kind::Edit]);
    assert_eq!(blocks[1].bytes, chunk);
    assert!(end.is_some());
    assert_eq!(
        read(&file, "wrong").await,
        Err(BackupError::WrongPassphrase)
    );
    file[1_000] ^= 1;
    assert_eq!(
        read(&file, PASSPHRASE).await,
        Err(BackupError::BlockDamaged(2))
    );
    let (_, other) = BackupWriter::locked(&WebCrypto, PASSPHRASE).await.unwrap();
    assert_ne!(other, file[..other.len()], "salt and nonce are drawn anew");
}

#[wasm_bindgen_test]
async fn a_passphrase_counts_as_it_is_read() {
    let (mut writer, mut file) = BackupWriter::locked(&WebCrypto, "caf\u{e9}").await.unwrap();
    file.extend(writer.meta(b"").await.unwrap());
    file.extend(writer.end().await.unwrap());
    assert!(read(&file, "cafe\u{301}").await.is_ok());
}

#[wasm_bindgen_test]
async fn without_ciphers_it_says_so() {
    for (object, property) in [("Crypto.prototype", "subtle"), ("window", "crypto")] {
        let _none = Replaced::new(object, property, "value: undefined");
        assert!(!WebCrypto.is_available());
        let unavailable = BackupError::EncryptionUnavailable;
        let begun = BackupWriter::locked(&WebCrypto, PASSPHRASE).await;
        assert_eq!(begun.err(), Some(unavailable));
        assert_eq!(read(LOCKED, PASSPHRASE).await, Err(unavailable));
    }
}
