use xxhash_rust::xxh3::{Xxh3, xxh3_128};

use crate::error::BackupError;
use crate::header::{Header, TAG};

/// The longest content of a block, in bytes.
pub const MAX_LENGTH: usize = 64 << 20;

pub(crate) const FRAME: usize = 13;
const CHECKED: usize = FRAME - 4;

/// What a block is, in the order in which they stand in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// What is to be known of the whole; the first block, and one only.
    Meta,
    /// A number of units.
    Chunk,
    /// An edit made after the chunks were written.
    Edit,
    /// Nothing follows.
    End,
}

impl Kind {
    const fn wire(self) -> u8 {
        match self {
            Self::Meta => 1,
            Self::Chunk => 2,
            Self::Edit => 3,
            Self::End => 4,
        }
    }

    const fn from_wire(wire: u8) -> Option<Self> {
        Some(match wire {
            1 => Self::Meta,
            2 => Self::Chunk,
            3 => Self::Edit,
            4 => Self::End,
            _ => return None,
        })
    }

    /// Whether a block of this kind may stand after one of that kind, or at the beginning.
    pub(crate) fn may_follow(self, before: Option<Self>) -> bool {
        match before {
            None => self == Self::Meta,
            Some(before) => self > Self::Meta && self >= before && before < Self::End,
        }
    }
}

/// A block as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: Kind,
    /// How many units are in it, as its writer counted.
    pub count: u32,
    /// What was written.
    pub bytes: Vec<u8>,
}

/// What a backup holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// How many chunks.
    pub chunks: u32,
    /// How many units in them, as their writer counted.
    pub units: u64,
    /// How many edits.
    pub edits: u32,
}

impl Totals {
    pub(crate) fn add(&mut self, kind: Kind, count: u32) {
        match kind {
            Kind::Chunk => {
                self.chunks += 1;
                self.units += u64::from(count);
            }
            Kind::Edit => self.edits += 1,
            Kind::Meta | Kind::End => {}
        }
    }

    pub(crate) fn write(&self) -> Vec<u8> {
        let mut bytes = self.chunks.to_le_bytes().to_vec();
        bytes.extend(self.units.to_le_bytes());
        bytes.extend(self.edits.to_le_bytes());
        bytes
    }
}

/// What stands before the content of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Frame {
    pub(crate) kind: Kind,
    pub(crate) count: u32,
    pub(crate) length: u32,
}

impl Frame {
    pub(crate) fn new(kind: Kind, count: u32, bytes: &[u8]) -> Result<Self, BackupError> {
        if bytes.len() > MAX_LENGTH {
            return Err(BackupError::TooLong);
        }
        let length = u32::try_from(bytes.len()).map_err(|_| BackupError::TooLong)?;
        Ok(Self {
            kind,
            count,
            length,
        })
    }

    pub(crate) fn write(&self, header: &Header, number: u32) -> [u8; FRAME] {
        let mut bytes = [0; FRAME];
        bytes[0] = self.kind.wire();
        bytes[1..5].copy_from_slice(&self.count.to_le_bytes());
        bytes[5..CHECKED].copy_from_slice(&self.length.to_le_bytes());
        let check = check(header, number, &bytes[..CHECKED]);
        bytes[CHECKED..].copy_from_slice(&check);
        bytes
    }

    /// Reads the frame of the block with this number; `None` where it is not one.
    pub(crate) fn read(bytes: &[u8; FRAME], header: &Header, number: u32) -> Option<Self> {
        let [kind, a, b, c, d, e, f, g, h, found @ ..] = *bytes;
        let frame = Self {
            kind: Kind::from_wire(kind)?,
            count: u32::from_le_bytes([a, b, c, d]),
            length: u32::from_le_bytes([e, f, g, h]),
        };
        let sound = found == check(header, number, &bytes[..CHECKED]);
        (sound && frame.length as usize <= MAX_LENGTH).then_some(frame)
    }

    /// The length of content and seal.
    pub(crate) const fn sealed_length(&self) -> usize {
        self.length as usize + TAG
    }
}

fn check(header: &Header, number: u32, frame: &[u8]) -> [u8; 4] {
    let mut hasher = Xxh3::new();
    hasher.update(&header.hash());
    hasher.update(&number.to_le_bytes());
    hasher.update(frame);
    let [a, b, c, d, ..] = hasher.digest().to_le_bytes();
    [a, b, c, d]
}

/// The seal of a block that no passphrase protects.
pub(crate) fn plain_seal(
    header: &Header,
    number: u32,
    frame: &[u8; FRAME],
    bytes: &[u8],
) -> [u8; TAG] {
    let mut sealed = header.hash().to_vec();
    sealed.extend(number.to_le_bytes());
    sealed.extend(frame);
    sealed.extend(xxh3_128(bytes).to_le_bytes());
    xxh3_128(&sealed).to_le_bytes()
}

/// What is authenticated with an encrypted block: its frame, and which file it belongs to. Its number is in the nonce.
pub(crate) fn authenticated(header: &Header, frame: &[u8; FRAME]) -> Vec<u8> {
    [&header.hash()[..], frame].concat()
}
