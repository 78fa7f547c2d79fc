//! A short checksum: finds what was cut or altered by accident, not what was forged.

use std::fmt;

/// CRC-32 (IEEE) over pairs.
#[derive(Clone)]
pub(crate) struct Checksum(u32);

impl Default for Checksum {
    fn default() -> Self {
        Self(u32::MAX)
    }
}

impl Checksum {
    /// Takes in a pair. Marks that no pair holds as typed stand behind key and value, so that a border moved is found.
    pub(crate) fn pair(&mut self, key: &str, value: &str) {
        self.bytes(key.as_bytes());
        self.bytes(&[0x1F]);
        self.bytes(value.as_bytes());
        self.bytes(&[0x1E]);
    }

    fn bytes(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 ^= u32::from(byte);
            for _ in 0..8 {
                let carry = self.0 & 1;
                self.0 = (self.0 >> 1) ^ (0xEDB8_8320 * carry);
            }
        }
    }
}

impl fmt::Display for Checksum {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:08x}", !self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_the_common_crc() {
        let mut checksum = Checksum::default();
        checksum.bytes(b"123456789");
        assert_eq!(checksum.to_string(), "cbf43926");
    }
}
