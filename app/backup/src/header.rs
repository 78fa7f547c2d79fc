use xxhash_rust::xxh3::xxh3_64;

use crate::error::BackupError;

/// The version that is written.
pub const VERSION: u16 = 1;

/// How often PBKDF2 is run for a new backup.
pub const ITERATIONS: u32 = 600_000;

/// More would make a page hang over a file that someone made up.
const MOST_ITERATIONS: u32 = 10_000_000;

const MARK: [u8; 8] = *b"\x89LXBAK\r\n";
/// Mark, version and length, which every version begins with.
const START: usize = MARK.len() + 4;
const HASH: usize = 8;
const SALT: usize = 16;
const NONCE: usize = 8;
pub(crate) const TAG: usize = 16;

/// What protects the content of a backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Protection {
    /// Nothing: it can be read by anyone.
    None,
    /// A passphrase.
    Passphrase,
}

/// What is to be known to derive the key, and to make each nonce.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Lock {
    pub(crate) iterations: u32,
    pub(crate) salt: [u8; SALT],
    pub(crate) nonce: [u8; NONCE],
    pub(crate) proof: [u8; TAG],
}

impl Lock {
    /// The nonce of a block. Salt and so key are new for each file, and the number for each block: none is used twice.
    pub(crate) fn nonce(&self, block: u32) -> [u8; 12] {
        let mut nonce = [0; 12];
        nonce[..NONCE].copy_from_slice(&self.nonce);
        nonce[NONCE..].copy_from_slice(&block.to_le_bytes());
        nonce
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Header {
    pub(crate) lock: Option<Lock>,
}

impl Header {
    /// All of the header before the proof, which the proof authenticates.
    pub(crate) fn before_proof(&self) -> Vec<u8> {
        let length = START + 1 + HASH + self.lock.map_or(0, |_| 4 + SALT + NONCE + TAG);
        let mut bytes = MARK.to_vec();
        bytes.extend(VERSION.to_le_bytes());
        // At most a few dozen.
        bytes.extend(u16::try_from(length).unwrap_or_default().to_le_bytes());
        bytes.push(u8::from(self.lock.is_some()));
        if let Some(lock) = &self.lock {
            bytes.extend(lock.iterations.to_le_bytes());
            bytes.extend(lock.salt);
            bytes.extend(lock.nonce);
        }
        bytes
    }

    pub(crate) fn write(&self) -> Vec<u8> {
        let mut bytes = self.before_proof();
        bytes.extend(self.lock.iter().flat_map(|lock| lock.proof));
        let hash = xxh3_64(&bytes);
        bytes.extend(hash.to_le_bytes());
        bytes
    }

    /// The hash at the end of a header, which ties each block to it.
    pub(crate) fn hash(&self) -> [u8; HASH] {
        let mut hash = [0; HASH];
        let bytes = self.write();
        hash.copy_from_slice(&bytes[bytes.len() - HASH..]);
        hash
    }

    /// Reads a header from the beginning of a file, with its length; `None` where more of the file is needed.
    pub(crate) fn read(file: &[u8]) -> Result<Option<(Self, usize)>, BackupError> {
        let marked = file.len().min(MARK.len());
        if file[..marked] != MARK[..marked] {
            return Err(BackupError::NotABackup);
        }
        let Some(start) = file.first_chunk::<START>() else {
            return Ok(None);
        };
        let [.., version_low, version_high, length_low, length_high] = *start;
        let version = u16::from_le_bytes([version_low, version_high]);
        let length = usize::from(u16::from_le_bytes([length_low, length_high]));
        let content = length.checked_sub(START + HASH);
        let content = content.ok_or(BackupError::HeaderDamaged)?;
        let Some(whole) = file.get(..length) else {
            return Ok(None);
        };
        let (hashed, hash) = whole.split_at(START + content);
        if xxh3_64(hashed).to_le_bytes() != *hash {
            return Err(BackupError::HeaderDamaged);
        }
        if version != VERSION {
            return Err(BackupError::Newer(version));
        }
        let header = Self::read_content(&hashed[START..]).ok_or(BackupError::HeaderDamaged)?;
        Ok(Some((header, length)))
    }

    fn read_content(content: &[u8]) -> Option<Self> {
        let (&protection, rest) = content.split_first()?;
        let lock = match protection {
            0 => None,
            1 => {
                let (iterations, rest) = rest.split_first_chunk()?;
                let (&salt, rest) = rest.split_first_chunk()?;
                let (&nonce, rest) = rest.split_first_chunk()?;
                let iterations = u32::from_le_bytes(*iterations);
                let bearable = (1..=MOST_ITERATIONS).contains(&iterations);
                Some(Lock {
                    iterations: bearable.then_some(iterations)?,
                    salt,
                    nonce,
                    proof: rest.try_into().ok()?,
                })
            }
            _ => return None,
        };
        (lock.is_some() || rest.is_empty()).then_some(Self { lock })
    }
}
