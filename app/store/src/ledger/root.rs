use serde::{Deserialize, Serialize};

use super::seal::{Broken, Kind, fingerprint, seal, unseal};
use crate::error::StoreError;

/// A chunk as its generation knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChunkInfo {
    /// Its key in the database, never given twice. Generations may share a chunk.
    pub id: u32,
    /// How many units are in it, as whoever wrote it said.
    pub count: u32,
    /// Its length in bytes.
    pub bytes: u32,
    /// Over its bytes.
    pub hash: u64,
}

impl ChunkInfo {
    pub(crate) fn of(id: u32, count: u32, bytes: &[u8]) -> Option<Self> {
        Some(Self {
            id,
            count,
            bytes: u32::try_from(bytes.len()).ok()?,
            hash: fingerprint(bytes),
        })
    }

    pub(crate) fn fits(&self, bytes: &[u8]) -> bool {
        self.bytes as usize == bytes.len() && self.hash == fingerprint(bytes)
    }
}

/// One generation: what its writer says of it, and its chunks in order. Never changed once it is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Root {
    pub(crate) generation: u32,
    pub(crate) chunks: Vec<ChunkInfo>,
    pub(crate) meta: Vec<u8>,
}

impl Root {
    pub(crate) fn seal(&self) -> Result<Vec<u8>, StoreError> {
        seal(Kind::Root, self)
    }

    /// Opens the root of this generation, with the link that its log begins with.
    pub(crate) fn unseal(generation: u32, sealed: &[u8]) -> Result<(Self, u64), Broken> {
        let root: Self = unseal(Kind::Root, sealed)?;
        match root.generation == generation {
            true => Ok((root, fingerprint(sealed))),
            false => Err(Broken::Damaged),
        }
    }

    pub(crate) fn units(&self) -> u64 {
        self.chunks.iter().map(|chunk| u64::from(chunk.count)).sum()
    }

    /// How long all its chunks are together.
    pub(crate) fn bytes(&self) -> u64 {
        self.chunks.iter().map(|chunk| u64::from(chunk.bytes)).sum()
    }
}
