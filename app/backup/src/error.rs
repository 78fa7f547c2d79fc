use std::fmt;

use crate::crypto::Unavailable;

/// Why a backup cannot be written or read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BackupError {
    /// Some other file.
    NotABackup,
    /// Written by a newer edition, as this version.
    Newer(u16),
    /// The header was altered.
    HeaderDamaged,
    /// This block, by its number from 1, was altered, or another stands in its place. Those before it are sound.
    BlockDamaged(u32),
    /// The file ends too early, after this many sound blocks.
    Truncated(u32),
    /// Something stands after the end.
    Trailing,
    /// A passphrase is needed.
    Locked,
    /// It is not this passphrase. Where someone altered the header on purpose and hid it, it looks the same.
    WrongPassphrase,
    /// Encryption is not available here, as over plain HTTP.
    EncryptionUnavailable,
    /// A block may not be as long, or a file hold as many.
    TooLong,
    /// The blocks are not given in the order of the file: meta, chunks, edits.
    OutOfOrder,
}

impl fmt::Display for BackupError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotABackup => out.write_str("not a backup"),
            Self::Newer(version) => write!(out, "a backup of version {version}"),
            Self::HeaderDamaged => out.write_str("the header was altered"),
            Self::BlockDamaged(block) => write!(out, "block {block} was altered"),
            Self::Truncated(blocks) => write!(out, "ends after {blocks} blocks"),
            Self::Trailing => out.write_str("something stands after the end"),
            Self::Locked => out.write_str("a passphrase is needed"),
            Self::WrongPassphrase => out.write_str("not this passphrase"),
            Self::EncryptionUnavailable => out.write_str("encryption is not available here"),
            Self::TooLong => out.write_str("too long"),
            Self::OutOfOrder => out.write_str("blocks out of order"),
        }
    }
}

impl std::error::Error for BackupError {}

impl From<Unavailable> for BackupError {
    fn from(_: Unavailable) -> Self {
        Self::EncryptionUnavailable
    }
}
