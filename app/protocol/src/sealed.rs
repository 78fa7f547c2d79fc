use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeOwned, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{Failure, pack, unpack};

/// A part of a message that stays bytes until somebody opens it.
///
/// Every page passes messages on, but only some pages ask certain things; the code that reads an answer is then part of the
/// page that opens it, and not of the program that every visitor loads.
pub struct Sealed<T> {
    bytes: Vec<u8>,
    holds: PhantomData<fn() -> T>,
}

impl<T: Serialize> Sealed<T> {
    /// Seals it.
    pub fn of(what: &T) -> Self {
        Self {
            bytes: pack(what),
            holds: PhantomData,
        }
    }
}

impl<T: DeserializeOwned> Sealed<T> {
    /// Opens it.
    ///
    /// # Errors
    /// [`Failure::OtherEdition`] where the bytes are none of ours: whoever sent them is of another edition.
    pub fn open(&self) -> Result<T, Failure> {
        unpack(&self.bytes).ok_or(Failure::OtherEdition)
    }
}

impl<T> Clone for Sealed<T> {
    fn clone(&self) -> Self {
        Self {
            bytes: self.bytes.clone(),
            holds: PhantomData,
        }
    }
}

impl<T> fmt::Debug for Sealed<T> {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "Sealed({} bytes)", self.bytes.len())
    }
}

impl<T> PartialEq for Sealed<T> {
    fn eq(&self, other: &Self) -> bool {
        self.bytes == other.bytes
    }
}

impl<T> Serialize for Sealed<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_bytes(&self.bytes)
    }
}

impl<'de, T> Deserialize<'de> for Sealed<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let bytes = from.deserialize_byte_buf(Bytes)?;
        Ok(Self {
            bytes,
            holds: PhantomData,
        })
    }
}

struct Bytes;

impl Visitor<'_> for Bytes {
    type Value = Vec<u8>;

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("bytes")
    }

    fn visit_bytes<E>(self, bytes: &[u8]) -> Result<Vec<u8>, E> {
        Ok(bytes.to_vec())
    }

    fn visit_byte_buf<E>(self, bytes: Vec<u8>) -> Result<Vec<u8>, E> {
        Ok(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_comes_out_as_it_went_in() {
        type Inner = (u32, String, Vec<Option<i64>>);
        let inner: Inner = (7, String::from("路"), vec![None, Some(-3)]);
        let sent = pack(&(1_u8, Sealed::of(&inner), 2_u8));
        let come: Option<(u8, Sealed<Inner>, u8)> = unpack(&sent);
        let (before, sealed, after) = come.expect("it is a message");
        assert_eq!((before, after), (1, 2));
        assert_eq!(sealed.open(), Ok(inner));
    }

    #[test]
    fn what_is_none_of_ours_does_not_open() {
        let sealed: Sealed<String> = Sealed {
            bytes: vec![200, 1, 2],
            holds: PhantomData,
        };
        assert_eq!(sealed.open(), Err(Failure::OtherEdition));
    }
}
