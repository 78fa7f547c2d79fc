//! Writing and reading whole files.

use backup::{BackupError, BackupReader, BackupWriter, Block, Kind, Protection, Step, Totals};
use pollster::block_on;

use crate::cipher::Native;

pub const PASSPHRASE: &str = "团结 1921";
/// Enough for tests.
pub const FEW: u32 = 3;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Content {
    pub meta: Vec<u8>,
    pub chunks: Vec<(u32, Vec<u8>)>,
    pub edits: Vec<Vec<u8>>,
}

pub fn small() -> Content {
    Content {
        meta: b"meta".to_vec(),
        chunks: vec![(2, b"two units".to_vec()), (0, vec![]), (3, vec![7; 40])],
        edits: vec![b"an edit".to_vec(), vec![]],
    }
}

/// The bytes of a backup, piece by piece.
pub fn pieces(content: &Content, passphrase: Option<&str>) -> Vec<Vec<u8>> {
    block_on(async {
        let crypto = Native::default();
        let (mut writer, header) = match passphrase {
            None => BackupWriter::<Native>::plain(),
            Some(passphrase) => BackupWriter::locked_with(&crypto, passphrase, FEW)
                .await
                .unwrap(),
        };
        let mut pieces = vec![header, writer.meta(&content.meta).await.unwrap()];
        for (count, bytes) in &content.chunks {
            pieces.push(writer.chunk(bytes, *count).await.unwrap());
        }
        for bytes in &content.edits {
            pieces.push(writer.edit(bytes).await.unwrap());
        }
        pieces.push(writer.end().await.unwrap());
        pieces
    })
}

pub fn write(content: &Content, passphrase: Option<&str>) -> Vec<u8> {
    pieces(content, passphrase).concat()
}

/// Reads a file that arrives in parts of this length.
pub fn read_in_parts(
    file: &[u8],
    passphrase: Option<&str>,
    length: usize,
) -> Result<Content, BackupError> {
    let mut reader = BackupReader::<Native>::new();
    let mut content = Content::default();
    let mut end = None;
    block_on(async {
        for part in file.chunks(length) {
            reader.push(part);
            while let Some(step) = reader.next().await? {
                match step {
                    Step::Header(Protection::None) => assert_eq!(passphrase, None),
                    Step::Header(Protection::Passphrase) => {
                        let passphrase = passphrase.ok_or(BackupError::Locked)?;
                        reader.unlock(&Native::default(), passphrase).await?;
                    }
                    Step::Block(Block { kind, count, bytes }) => match kind {
                        Kind::Meta => content.meta = bytes,
                        Kind::Chunk => content.chunks.push((count, bytes)),
                        Kind::Edit => content.edits.push(bytes),
                        Kind::End => unreachable!("told as a step of its own"),
                    },
                    Step::End(totals) => end = Some(totals),
                }
            }
        }
        reader.finish()?;
        let counts = content.chunks.iter().map(|&(count, _)| u64::from(count));
        let totals = Totals {
            chunks: u32::try_from(content.chunks.len()).unwrap(),
            units: counts.sum(),
            edits: u32::try_from(content.edits.len()).unwrap(),
        };
        assert_eq!(end, Some(totals));
        Ok(content)
    })
}

pub fn read(file: &[u8], passphrase: Option<&str>) -> Result<Content, BackupError> {
    read_in_parts(file, passphrase, file.len().max(1))
}
