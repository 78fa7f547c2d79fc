use crate::block::{FRAME, Frame, Kind, Totals, authenticated, plain_seal};
use crate::crypto::{Crypto, Key};
use crate::error::BackupError;
use crate::header::{Header, ITERATIONS, Lock};

/// Writes a backup: each call gives the bytes that come next in the file.
#[derive(Debug)]
pub struct BackupWriter<C: Crypto> {
    header: Header,
    key: Option<C::Key>,
    /// How many blocks were written.
    number: u32,
    last: Option<Kind>,
    totals: Totals,
}

impl<C: Crypto> BackupWriter<C> {
    /// Begins a backup that anyone can read.
    pub fn plain() -> (Self, Vec<u8>) {
        Self::of(Header { lock: None }, None)
    }

    /// Begins a backup that only this passphrase opens.
    ///
    /// # Errors
    /// [`BackupError::EncryptionUnavailable`].
    pub async fn locked(crypto: &C, passphrase: &str) -> Result<(Self, Vec<u8>), BackupError> {
        Self::locked_with(crypto, passphrase, ITERATIONS).await
    }

    /// As [`BackupWriter::locked`], with fewer iterations: for tests.
    ///
    /// # Errors
    /// As [`BackupWriter::locked`].
    #[doc(hidden)]
    pub async fn locked_with(
        crypto: &C,
        passphrase: &str,
        iterations: u32,
    ) -> Result<(Self, Vec<u8>), BackupError> {
        let (mut salt, mut nonce) = ([0; _], [0; _]);
        crypto.random(&mut salt)?;
        crypto.random(&mut nonce)?;
        let mut lock = Lock {
            iterations,
            salt,
            nonce,
            proof: [0; _],
        };
        let key = crypto.derive(passphrase, &salt, iterations).await?;
        let before = Header { lock: Some(lock) }.before_proof();
        let proof = key.seal(lock.nonce(0), &before, &[]).await?;
        lock.proof = proof
            .try_into()
            .map_err(|_| BackupError::EncryptionUnavailable)?;
        Ok(Self::of(Header { lock: Some(lock) }, Some(key)))
    }

    fn of(header: Header, key: Option<C::Key>) -> (Self, Vec<u8>) {
        let writer = Self {
            header,
            key,
            number: 0,
            last: None,
            totals: Totals::default(),
        };
        (writer, header.write())
    }

    /// What is to be known of the whole: first, and once.
    ///
    /// # Errors
    /// [`BackupError::TooLong`], [`BackupError::OutOfOrder`], [`BackupError::EncryptionUnavailable`].
    pub async fn meta(&mut self, bytes: &[u8]) -> Result<Vec<u8>, BackupError> {
        self.block(Kind::Meta, 0, bytes).await
    }

    /// A chunk with so many units in it.
    ///
    /// # Errors
    /// As [`BackupWriter::meta`].
    pub async fn chunk(&mut self, bytes: &[u8], count: u32) -> Result<Vec<u8>, BackupError> {
        self.block(Kind::Chunk, count, bytes).await
    }

    /// An edit that follows the chunks.
    ///
    /// # Errors
    /// As [`BackupWriter::meta`].
    pub async fn edit(&mut self, bytes: &[u8]) -> Result<Vec<u8>, BackupError> {
        self.block(Kind::Edit, 0, bytes).await
    }

    /// The end. Without it the file counts as truncated.
    ///
    /// # Errors
    /// As [`BackupWriter::meta`].
    pub async fn end(mut self) -> Result<Vec<u8>, BackupError> {
        let totals = self.totals.write();
        self.block(Kind::End, 0, &totals).await
    }

    async fn block(
        &mut self,
        kind: Kind,
        count: u32,
        bytes: &[u8],
    ) -> Result<Vec<u8>, BackupError> {
        if !kind.may_follow(self.last) {
            return Err(BackupError::OutOfOrder);
        }
        let number = self.number.checked_add(1).ok_or(BackupError::TooLong)?;
        let frame = Frame::new(kind, count, bytes)?;
        let framed = frame.write(&self.header, number);
        let sealed = self.seal(number, &framed, bytes).await?;
        self.number = number;
        self.last = Some(kind);
        self.totals.add(kind, count);
        let mut written = Vec::with_capacity(FRAME + sealed.len());
        written.extend(framed);
        written.extend(sealed);
        Ok(written)
    }

    async fn seal(
        &self,
        number: u32,
        framed: &[u8; FRAME],
        bytes: &[u8],
    ) -> Result<Vec<u8>, BackupError> {
        if let (Some(key), Some(lock)) = (&self.key, &self.header.lock) {
            let authenticated = authenticated(&self.header, framed);
            return Ok(key.seal(lock.nonce(number), &authenticated, bytes).await?);
        }
        let mut sealed = bytes.to_vec();
        sealed.extend(plain_seal(&self.header, number, framed, bytes));
        Ok(sealed)
    }
}
