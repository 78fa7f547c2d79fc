//! One edit in the log. Each is linked to the one before it, the first to the root of its generation, so that an edit can
//! neither be lost from the middle nor come from elsewhere without the link breaking.

use xxhash_rust::xxh3::Xxh3;

const NUMBER: usize = 8;
const HEADER: usize = NUMBER + 4;

/// The link from an edit back to what it follows.
pub(crate) fn link(previous: u64, generation: u32, number: u32, bytes: &[u8]) -> u64 {
    let mut hasher = Xxh3::new();
    hasher.update(&previous.to_le_bytes());
    hasher.update(&generation.to_le_bytes());
    hasher.update(&number.to_le_bytes());
    hasher.update(bytes);
    hasher.digest()
}

/// What lies in the database for an edit.
pub(crate) fn write(link: u64, number: u32, bytes: &[u8]) -> Vec<u8> {
    let mut written = Vec::with_capacity(HEADER + bytes.len());
    written.extend(link.to_le_bytes());
    written.extend(number.to_le_bytes());
    written.extend(bytes);
    written
}

/// What breaks a log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Break {
    /// This edit is missing, though later ones are there.
    Gap(u32),
    /// This edit is not what was written.
    Altered(u32),
}

/// Walks along a log and tells where it breaks.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Walk {
    pub(crate) generation: u32,
    /// The number of the last sound edit; 0 before the first.
    pub(crate) number: u32,
    /// The link of the last sound edit, or where the log begins.
    pub(crate) link: u64,
}

impl Walk {
    /// Takes the next of what lies in the log, in the order of the keys.
    pub(crate) fn next(&mut self, written: &[u8]) -> Result<Vec<u8>, Break> {
        let due = self.number + 1;
        let header = written.first_chunk::<HEADER>().ok_or(Break::Altered(due))?;
        let (stored, number) = header.split_at(NUMBER);
        let bytes = &written[HEADER..];
        let found = link(self.link, self.generation, due, bytes);
        if found.to_le_bytes() == *stored && due.to_le_bytes() == *number {
            (self.number, self.link) = (due, found);
            return Ok(bytes.to_vec());
        }
        let number = number.try_into().map_or(0, u32::from_le_bytes);
        Err(match number > due {
            true => Break::Gap(due),
            false => Break::Altered(due),
        })
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    const START: Walk = Walk {
        generation: 3,
        number: 0,
        link: 99,
    };

    fn log(edits: &[&[u8]]) -> Vec<Vec<u8>> {
        let mut previous = START.link;
        let written = edits.iter().zip(1..).map(|(bytes, number)| {
            previous = link(previous, START.generation, number, bytes);
            write(previous, number, bytes)
        });
        written.collect()
    }

    fn walk(mut from: Walk, log: &[Vec<u8>]) -> (Vec<Vec<u8>>, Option<Break>) {
        let mut sound = Vec::new();
        for written in log {
            match from.next(written) {
                Ok(bytes) => sound.push(bytes),
                Err(at) => return (sound, Some(at)),
            }
        }
        (sound, None)
    }

    #[test]
    fn a_sound_log_is_read_whole() {
        let (sound, broken) = walk(START, &log(&[b"one", b"", b"three"]));
        assert_eq!(sound, [&b"one"[..], b"", b"three"]);
        assert_eq!(broken, None);
    }

    #[test]
    fn what_stands_before_a_gap_is_sound() {
        let mut log = log(&[b"one", b"two", b"three"]);
        log.remove(1);
        let (sound, broken) = walk(START, &log);
        assert_eq!((sound.len(), broken), (1, Some(Break::Gap(2))));
    }

    #[test]
    fn every_flipped_byte_breaks_the_log_there_and_not_before() {
        let whole = log(&[b"one", b"two", b"three"]);
        for at in 0..whole[1].len() {
            let mut log = whole.clone();
            log[1][at] ^= 0x10;
            let (sound, broken) = walk(START, &log);
            assert_eq!(sound.len(), 1, "byte {at}");
            assert!(broken.is_some(), "byte {at}");
        }
        for cut in 0..HEADER {
            let mut log = whole.clone();
            log[1].truncate(cut);
            assert_eq!(walk(START, &log).1, Some(Break::Altered(2)));
        }
    }

    #[test]
    fn edits_of_another_generation_or_root_do_not_fit() {
        let log = log(&[b"one"]);
        let other_generation = Walk {
            generation: 4,
            ..START
        };
        let other_root = Walk { link: 98, ..START };
        for from in [other_generation, other_root] {
            assert_eq!(walk(from, &log).1, Some(Break::Altered(1)));
        }
    }
}
