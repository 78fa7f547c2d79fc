//! How the store's own small records lie in the database: a mark, the number of the format, a hash over all of it, and
//! then the record. What was altered, and what a newer edition wrote, is told apart before any of it is read.

use serde::Serialize;
use serde::de::DeserializeOwned;
use xxhash_rust::xxh3::xxh3_64;

use crate::error::StoreError;

/// Why a sealed record cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Broken {
    /// Of a format that this edition does not know.
    Newer,
    /// Not what was sealed.
    Damaged,
}

impl From<Broken> for StoreError {
    fn from(broken: Broken) -> Self {
        match broken {
            Broken::Newer => Self::Newer,
            Broken::Damaged => Self::Damaged,
        }
    }
}

/// What a sealed record is, so that one is never taken for the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Head,
    Root,
}

impl Kind {
    const fn mark(self) -> [u8; 4] {
        match self {
            Self::Head => *b"LXHD",
            Self::Root => *b"LXRT",
        }
    }

    /// The format in which such records are sealed today. It goes up when a change to a record would mislead an older
    /// edition.
    const fn format(self) -> u32 {
        match self {
            // From the second on it lists retained ledgers: an edition that knows the first only would clear them away.
            Self::Head => 2,
            Self::Root => 1,
        }
    }
}

const MARK: usize = 4;
const HASHED: usize = MARK + 4;
const HEADER: usize = HASHED + 8;

/// The hash over all that is kept. XXH3 with 64 bits: several times as fast in the browser as a CRC, and with so many bits
/// that chance never makes an altered chunk look whole. It is no protection against malice, nor need it be: who can
/// write to the browser's storage can write the hash too.
pub(crate) fn fingerprint(bytes: &[u8]) -> u64 {
    xxh3_64(bytes)
}

/// Seals a record.
pub(crate) fn seal(kind: Kind, record: &impl Serialize) -> Result<Vec<u8>, StoreError> {
    seal_as(kind, kind.format(), record)
}

/// Seals a record as a certain edition did.
pub(super) fn seal_as(
    kind: Kind,
    format: u32,
    record: &impl Serialize,
) -> Result<Vec<u8>, StoreError> {
    let payload = postcard::to_allocvec(record)
        .map_err(|error| StoreError::Failed(format!("cannot be sealed: {error}")))?;
    let mut sealed = Vec::with_capacity(HEADER + payload.len());
    sealed.extend(kind.mark());
    sealed.extend(format.to_le_bytes());
    sealed.extend([0; 8]);
    sealed.extend(payload);
    let hash = fingerprint(&sealed);
    sealed[HASHED..HEADER].copy_from_slice(&hash.to_le_bytes());
    Ok(sealed)
}

/// Opens what [`seal`] sealed, in the format of today.
pub(crate) fn unseal<T: DeserializeOwned>(kind: Kind, sealed: &[u8]) -> Result<T, Broken> {
    match open(kind, sealed)? {
        (format, record) if format == kind.format() => read(record),
        _ => Err(Broken::Damaged),
    }
}

/// Checks a sealed record, of today's format or an earlier one, and gives its format and the bytes of the record.
pub(super) fn open(kind: Kind, sealed: &[u8]) -> Result<(u32, &[u8]), Broken> {
    let header = sealed.first_chunk::<HEADER>().ok_or(Broken::Damaged)?;
    if header[..MARK] != kind.mark() {
        return Err(Broken::Damaged);
    }
    let mut unhashed = sealed.to_vec();
    unhashed[HASHED..HEADER].fill(0);
    if header[HASHED..] != fingerprint(&unhashed).to_le_bytes() {
        return Err(Broken::Damaged);
    }
    // Only now: a flipped bit in the format's number is damage, not a newer edition.
    let format = header[MARK..HASHED]
        .try_into()
        .map_or(0, u32::from_le_bytes);
    match (1..=kind.format()).contains(&format) {
        true => Ok((format, &sealed[HEADER..])),
        false => Err(Broken::Newer),
    }
}

/// Reads the bytes of a record.
pub(super) fn read<T: DeserializeOwned>(record: &[u8]) -> Result<T, Broken> {
    match postcard::take_from_bytes(record) {
        Ok((record, [])) => Ok(record),
        _ => Err(Broken::Damaged),
    }
}

/// As a later edition would seal it: for tests.
#[doc(hidden)]
pub fn newer_head() -> Result<Vec<u8>, StoreError> {
    seal_as(Kind::Head, Kind::Head.format() + 1, &"of another shape")
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    type Record = (u32, Option<u64>, Vec<u8>);

    fn record() -> Record {
        (7, Some(u64::MAX), b"bytes".to_vec())
    }

    #[test]
    fn opens_what_was_sealed() {
        let sealed = seal(Kind::Root, &record()).unwrap();
        assert_eq!(unseal(Kind::Root, &sealed), Ok(record()));
        assert_eq!(unseal::<Record>(Kind::Head, &sealed), Err(Broken::Damaged));
    }

    #[test]
    fn every_flipped_bit_and_every_length_is_damage() {
        let sealed = seal(Kind::Root, &record()).unwrap();
        for at in 0..sealed.len() {
            for bit in 0..8 {
                let mut altered = sealed.clone();
                altered[at] ^= 1 << bit;
                let opened = unseal::<Record>(Kind::Root, &altered);
                assert_eq!(opened, Err(Broken::Damaged), "byte {at} bit {bit}");
            }
            let opened = unseal::<Record>(Kind::Root, &sealed[..at]);
            assert_eq!(opened, Err(Broken::Damaged), "cut at {at}");
        }
        let longer = [&sealed[..], &[0]].concat();
        assert_eq!(unseal::<Record>(Kind::Root, &longer), Err(Broken::Damaged));
    }

    #[test]
    fn another_format_is_newer() {
        assert_eq!(
            unseal::<Record>(Kind::Head, &newer_head().unwrap()),
            Err(Broken::Newer)
        );
    }
}
