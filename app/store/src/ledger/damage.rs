use std::fmt;

use super::position::Position;

/// What was found wrong on opening. Units and edits are counted as whoever wrote them counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damage {
    /// One of the two copies of the head is missing, altered or behind. The other was taken.
    HeadCopy,
    /// Both copies of the head are lost; the newest generation that can be read was taken. It need not be the last.
    HeadLost,
    /// One of the two copies of the root of a generation is missing or altered. The other was taken.
    RootCopy,
    /// Both copies of the root of the current generation are lost, and with it which chunks make it up.
    RootLost,
    /// All is sound in itself, and yet an earlier state than one that was once saved: the browser has lost the rest.
    Behind {
        /// What was saved.
        saved: Position,
        /// What is left.
        found: Position,
    },
    /// A chunk is not there.
    ChunkMissing {
        /// Its place, from 0.
        index: usize,
        /// How many units were in it.
        count: u32,
    },
    /// A chunk is there and is not what was written.
    ChunkAltered {
        /// Its place, from 0.
        index: usize,
        /// How many units were in it.
        count: u32,
    },
    /// A chunk is there and the browser cannot read it.
    ChunkUnreadable {
        /// Its place, from 0.
        index: usize,
        /// How many units were in it.
        count: u32,
        /// What the browser calls the failure.
        cause: String,
    },
    /// The log ends too early, has a gap, or was altered. What stands before that is sound.
    LogBroken {
        /// How many edits are sound.
        sound: u32,
        /// How many there should be, where that is known.
        of: u32,
        /// How it breaks.
        how: LogBreak,
    },
}

/// How a log breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogBreak {
    /// The end is missing.
    Short,
    /// An edit is missing between others.
    Gap,
    /// An edit is not what was written.
    Altered,
    /// The browser cannot read it.
    Unreadable,
}

impl Damage {
    /// Whether something is lost: the ledger is then only to be read, until what is sound or a backup was written as a new
    /// generation. All else mends itself with the next change.
    pub const fn is_loss(&self) -> bool {
        !matches!(self, Self::HeadCopy | Self::RootCopy)
    }
}

impl fmt::Display for Damage {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::HeadCopy => out.write_str("one copy of the head was lost"),
            Self::HeadLost => out.write_str("the head was lost"),
            Self::RootCopy => out.write_str("one copy of a root was lost"),
            Self::RootLost => out.write_str("the root was lost"),
            Self::Behind { saved, found } => {
                write!(out, "{saved} was saved, and {found} is left")
            }
            Self::ChunkMissing { index, count } => {
                write!(out, "chunk {index} with {count} units is missing")
            }
            Self::ChunkAltered { index, count } => {
                write!(out, "chunk {index} with {count} units was altered")
            }
            Self::ChunkUnreadable {
                index,
                count,
                cause,
            } => write!(
                out,
                "chunk {index} with {count} units cannot be read: {cause}"
            ),
            Self::LogBroken { sound, of, how } => {
                write!(out, "{sound} of {of} edits are sound ({how:?})")
            }
        }
    }
}
