use std::convert::Infallible;

/// Encryption cannot be had here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unavailable;

/// The ciphers, which the browser brings.
#[expect(async_fn_in_trait, reason = "used on one thread, as a browser's are")]
pub trait Crypto {
    /// A key that was derived.
    type Key: Key;

    /// Fills the bytes with random ones, good enough for secrets.
    ///
    /// # Errors
    /// Where there are none.
    fn random(&self, bytes: &mut [u8]) -> Result<(), Unavailable>;

    /// Derives a key of AES-256-GCM by PBKDF2 with SHA-256.
    ///
    /// # Errors
    /// Where there is no encryption.
    async fn derive(
        &self,
        passphrase: &str,
        salt: &[u8; 16],
        iterations: u32,
    ) -> Result<Self::Key, Unavailable>;
}

/// A key of AES-256-GCM.
#[expect(async_fn_in_trait, reason = "used on one thread, as a browser's are")]
pub trait Key {
    /// Encrypts, with the tag of 16 bytes at the end.
    ///
    /// # Errors
    /// Where there is no encryption.
    async fn seal(
        &self,
        nonce: [u8; 12],
        authenticated: &[u8],
        plain: &[u8],
    ) -> Result<Vec<u8>, Unavailable>;

    /// Decrypts; `None` where what is given, or what is authenticated with it, is not what was sealed.
    ///
    /// # Errors
    /// Where there is no encryption.
    async fn open(
        &self,
        nonce: [u8; 12],
        authenticated: &[u8],
        sealed: &[u8],
    ) -> Result<Option<Vec<u8>>, Unavailable>;
}

/// For places without encryption, and for backups that need none.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoCrypto;

impl Crypto for NoCrypto {
    type Key = Infallible;

    fn random(&self, _: &mut [u8]) -> Result<(), Unavailable> {
        Err(Unavailable)
    }

    async fn derive(&self, _: &str, _: &[u8; 16], _: u32) -> Result<Infallible, Unavailable> {
        Err(Unavailable)
    }
}

impl Key for Infallible {
    async fn seal(&self, _: [u8; 12], _: &[u8], _: &[u8]) -> Result<Vec<u8>, Unavailable> {
        match *self {}
    }

    async fn open(&self, _: [u8; 12], _: &[u8], _: &[u8]) -> Result<Option<Vec<u8>>, Unavailable> {
        match *self {}
    }
}
