//! The order of texts, letter by letter.
//!
//! Chinese readers look a name up by how it sounds. The common characters of GB 2312 stand in that order in the standard
//! itself (its first level; the second goes by radicals), so its codes give it without a dictionary: digits and Latin
//! letters come first, then the first level by sound, the second, and all others by their codes.

use encoding_rs::GB18030;

use crate::table::UnitId;

/// What is unknown comes last either way.
const LAST: u64 = u64::MAX;
/// Below this, a letter's rank stands in a table; the few beyond share the last rank.
const PLANE: usize = 0x1_0000;

/// The rank of every letter that occurs, from 1.
struct Letters {
    ranks: Vec<u16>,
    beyond: u16,
    bits: u32,
}

impl Letters {
    fn of<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let mut ranks = vec![0_u16; PLANE];
        for letter in texts.flat_map(str::chars) {
            if let Some(slot) = ranks.get_mut(letter as usize) {
                *slot = 1;
            }
        }
        let mut used: Vec<char> = (0_u32..)
            .zip(&ranks)
            .filter(|(_, used)| **used == 1)
            .filter_map(|(code, _)| char::from_u32(code))
            .collect();
        used.sort_by_cached_key(|letter| (place(*letter), *letter));
        let mut rank = 0;
        let mut before = None;
        for letter in used {
            let here = place(letter);
            // Large and small letters share a rank.
            if before != Some(here) {
                rank += 1;
            }
            before = Some(here);
            if let Some(slot) = ranks.get_mut(letter as usize) {
                *slot = rank;
            }
        }
        let beyond = rank.saturating_add(1);
        Self {
            ranks,
            beyond,
            // One rank stays free, so that no key is as great as the one of an empty text.
            bits: u32::BITS - (u32::from(beyond) + 1).leading_zeros(),
        }
    }

    /// How many letters go into a key.
    fn per_key(&self) -> usize {
        (u64::BITS / self.bits) as usize
    }

    /// A key's letters after the first `skip` keys of them, and whether the text goes on.
    fn key(&self, text: &str, skip: usize) -> (u64, bool) {
        let per_key = self.per_key();
        let mut letters = text.chars().skip(skip * per_key);
        let mut key = 0;
        for at in 0..per_key {
            let Some(letter) = letters.next() else {
                let left = u32::try_from(per_key - at).unwrap_or_default();
                // Where no letter is left at all, the shift is as wide as the key.
                let key = u64::checked_shl(key, self.bits * left).unwrap_or(0);
                return (key, false);
            };
            let rank = self.ranks.get(letter as usize).copied();
            key = key << self.bits | u64::from(rank.unwrap_or(self.beyond));
        }
        (key, letters.next().is_some())
    }
}

/// Where a letter stands among all.
fn place(letter: char) -> (u8, u32) {
    let small = letter.to_ascii_lowercase();
    if small.is_ascii() {
        return (0, small as u32);
    }
    let mut utf8 = [0; 4];
    let (code, ..) = GB18030.encode(small.encode_utf8(&mut utf8));
    match *code {
        [high @ 0xB0..=0xD7, low @ 0xA1..=0xFE] => (1, u32::from(high) << 8 | u32::from(low)),
        [high @ 0xD8..=0xF7, low @ 0xA1..=0xFE] => (2, u32::from(high) << 8 | u32::from(low)),
        _ => (3, small as u32),
    }
}

/// Orders units by a text of theirs; empty ones come last, equal ones as they came.
pub(super) fn sort<'a>(
    units: &mut [UnitId],
    text: impl Fn(UnitId) -> &'a str + Copy,
    descending: bool,
) {
    let letters = Letters::of(units.iter().map(|id| text(*id)));
    let mut keyed: Vec<(u64, UnitId)> = units.iter().map(|id| (0, *id)).collect();
    Sorting {
        letters,
        text,
        descending,
    }
    .sort(&mut keyed, 0);
    for (slot, (_, id)) in units.iter_mut().zip(keyed) {
        *slot = id;
    }
}

struct Sorting<T> {
    letters: Letters,
    text: T,
    descending: bool,
}

impl<'a, T: Fn(UnitId) -> &'a str + Copy> Sorting<T> {
    /// Orders units of which the first `skip` keys are equal.
    fn sort(&self, keyed: &mut [(u64, UnitId)], skip: usize) {
        let mut goes_on = false;
        for (key, id) in keyed.iter_mut() {
            let text = (self.text)(*id);
            let (letters, more) = self.letters.key(text, skip);
            goes_on |= more;
            *key = match (text.is_empty(), self.descending) {
                (true, _) => LAST,
                (false, true) => LAST - 1 - letters,
                (false, false) => letters,
            };
        }
        // By the place too, so that equal ones stay in the order in which they came.
        keyed.sort_unstable();
        if goes_on {
            for group in keyed.chunk_by_mut(|one, other| one.0 == other.0) {
                if group.len() > 1 {
                    self.sort(group, skip + 1);
                }
            }
        }
    }
}

/// The texts' numbers in their order; the empty one is not among them.
pub(super) fn order(texts: &[&str]) -> Vec<usize> {
    let letters = Letters::of(texts.iter().copied());
    let mut order: Vec<usize> = (0..texts.len())
        .filter(|at| texts.get(*at).is_some_and(|text| !text.is_empty()))
        .collect();
    order.sort_by_cached_key(|at| {
        let text = texts.get(*at).copied().unwrap_or_default();
        let ranks: Vec<u16> = text
            .chars()
            .map(|letter| {
                let rank = letters.ranks.get(letter as usize).copied();
                rank.unwrap_or(letters.beyond)
            })
            .collect();
        ranks
    });
    order
}
