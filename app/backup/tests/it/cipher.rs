//! The same ciphers as the browser's, by another hand.

use std::cell::Cell;

use aes_gcm::aead::{Aead, Payload};
use aes_gcm::{Aes256Gcm, KeyInit};
use backup::{Crypto, Key, Unavailable};
use sha2::Sha256;

/// Draws the same "random" bytes each time, so that files can be compared.
#[derive(Default)]
pub struct Native(Cell<u8>);

pub struct NativeKey(Aes256Gcm);

impl Crypto for Native {
    type Key = NativeKey;

    fn random(&self, bytes: &mut [u8]) -> Result<(), Unavailable> {
        for byte in bytes {
            self.0.set(self.0.get().wrapping_mul(5).wrapping_add(77));
            *byte = self.0.get();
        }
        Ok(())
    }

    async fn derive(
        &self,
        passphrase: &str,
        salt: &[u8; 16],
        iterations: u32,
    ) -> Result<NativeKey, Unavailable> {
        let mut key = [0; 32];
        pbkdf2::pbkdf2_hmac::<Sha256>(passphrase.as_bytes(), salt, iterations, &mut key);
        Ok(NativeKey(Aes256Gcm::new(&key.into())))
    }
}

impl Key for NativeKey {
    async fn seal(
        &self,
        nonce: [u8; 12],
        authenticated: &[u8],
        plain: &[u8],
    ) -> Result<Vec<u8>, Unavailable> {
        let payload = Payload {
            msg: plain,
            aad: authenticated,
        };
        self.0
            .encrypt(&nonce.into(), payload)
            .map_err(|_| Unavailable)
    }

    async fn open(
        &self,
        nonce: [u8; 12],
        authenticated: &[u8],
        sealed: &[u8],
    ) -> Result<Option<Vec<u8>>, Unavailable> {
        let payload = Payload {
            msg: sealed,
            aad: authenticated,
        };
        Ok(self.0.decrypt(&nonce.into(), payload).ok())
    }
}
