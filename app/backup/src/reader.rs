use crate::block::{Block, FRAME, Frame, Kind, Totals, authenticated, plain_seal};
use crate::crypto::{Crypto, Key};
use crate::error::BackupError;
use crate::header::{Header, Protection, TAG};

/// What was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// The header. Where it names a passphrase, [`BackupReader::unlock`] comes next.
    Header(Protection),
    /// A block. It is sound, but whether the file is whole only the end tells.
    Block(Block),
    /// The end, with what came before it: everything is there.
    End(Totals),
}

/// Reads a backup: given its bytes bit by bit, it gives what they hold as soon as it can be told.
#[derive(Debug)]
pub struct BackupReader<C: Crypto> {
    input: Vec<u8>,
    /// How much of the input is done with.
    done: usize,
    header: Option<Header>,
    key: Option<C::Key>,
    /// How many blocks were read.
    number: u32,
    last: Option<Kind>,
    totals: Totals,
    failed: Option<BackupError>,
}

impl<C: Crypto> Default for BackupReader<C> {
    fn default() -> Self {
        Self::new()
    }
}

impl<C: Crypto> BackupReader<C> {
    /// Begins to read.
    pub const fn new() -> Self {
        Self {
            input: Vec::new(),
            done: 0,
            header: None,
            key: None,
            number: 0,
            last: None,
            totals: Totals {
                chunks: 0,
                units: 0,
                edits: 0,
            },
            failed: None,
        }
    }

    /// Takes the next bytes of the file.
    pub fn push(&mut self, bytes: &[u8]) {
        self.input.drain(..self.done);
        self.done = 0;
        self.input.extend(bytes);
    }

    /// What comes next; `None` where more of the file is needed.
    ///
    /// # Errors
    /// Whatever is wrong with the file, named; asked again, the same.
    pub async fn next(&mut self) -> Result<Option<Step>, BackupError> {
        if let Some(error) = self.failed {
            return Err(error);
        }
        let step = match self.header {
            None => self.header(),
            Some(header) => self.block(&header).await,
        };
        if let Err(error) = step
            && error != BackupError::Locked
        {
            self.failed = Some(error);
        }
        step
    }

    /// Tells the reader that the file ends here.
    ///
    /// # Errors
    /// [`BackupError::Truncated`] where the end of the backup was not reached, and whatever was wrong before that.
    pub fn finish(&self) -> Result<(), BackupError> {
        match (self.failed, self.header, self.last) {
            (Some(error), _, _) => Err(error),
            (None, _, Some(Kind::End)) => Ok(()),
            // Not even the mark.
            (None, None, _) if self.input.is_empty() => Err(BackupError::NotABackup),
            _ => Err(BackupError::Truncated(self.number)),
        }
    }

    /// Opens a backup that a passphrase protects, once its header was read; one that none protects is open already. After a
    /// wrong passphrase another may be tried.
    ///
    /// # Errors
    /// [`BackupError::WrongPassphrase`], [`BackupError::EncryptionUnavailable`].
    pub async fn unlock(&mut self, crypto: &C, passphrase: &str) -> Result<(), BackupError> {
        let Some(header) = self.header else {
            return Err(self.failed.unwrap_or(BackupError::Locked));
        };
        let Some(lock) = header.lock else {
            return Ok(());
        };
        let derived = crypto.derive(passphrase, &lock.salt, lock.iterations);
        let key = derived.await?;
        let before = header.before_proof();
        match key.open(lock.nonce(0), &before, &lock.proof).await? {
            Some(_) => self.key = Some(key),
            None => return Err(BackupError::WrongPassphrase),
        }
        Ok(())
    }

    fn rest(&self) -> &[u8] {
        &self.input[self.done..]
    }

    fn header(&mut self) -> Result<Option<Step>, BackupError> {
        let Some((header, length)) = Header::read(self.rest())? else {
            return Ok(None);
        };
        self.done += length;
        self.header = Some(header);
        Ok(Some(Step::Header(match header.lock {
            None => Protection::None,
            Some(_) => Protection::Passphrase,
        })))
    }

    async fn block(&mut self, header: &Header) -> Result<Option<Step>, BackupError> {
        if header.lock.is_some() && self.key.is_none() {
            return Err(BackupError::Locked);
        }
        if self.last == Some(Kind::End) {
            return match self.rest() {
                [] => Ok(None),
                _ => Err(BackupError::Trailing),
            };
        }
        let number = self.number.checked_add(1).ok_or(BackupError::TooLong)?;
        let damaged = BackupError::BlockDamaged(number);
        let Some((framed, rest)) = self.rest().split_first_chunk::<FRAME>() else {
            return Ok(None);
        };
        let frame = Frame::read(framed, header, number).ok_or(damaged)?;
        let Some(sealed) = rest.get(..frame.sealed_length()) else {
            return Ok(None);
        };
        let opened = match (&self.key, &header.lock) {
            (Some(key), Some(lock)) => {
                let authenticated = authenticated(header, framed);
                key.open(lock.nonce(number), &authenticated, sealed).await?
            }
            _ => open_plain(header, number, framed, sealed),
        };
        let bytes = opened.ok_or(damaged)?;
        if !frame.kind.may_follow(self.last) || bytes.len() != frame.length as usize {
            return Err(damaged);
        }
        self.done += FRAME + frame.sealed_length();
        self.number = number;
        self.last = Some(frame.kind);
        self.totals.add(frame.kind, frame.count);
        if frame.kind != Kind::End {
            let (kind, count) = (frame.kind, frame.count);
            return Ok(Some(Step::Block(Block { kind, count, bytes })));
        }
        match bytes == self.totals.write() {
            true => Ok(Some(Step::End(self.totals))),
            false => Err(damaged),
        }
    }
}

fn open_plain(
    header: &Header,
    number: u32,
    framed: &[u8; FRAME],
    sealed: &[u8],
) -> Option<Vec<u8>> {
    let (bytes, seal) = sealed.split_last_chunk::<TAG>()?;
    (*seal == plain_seal(header, number, framed, bytes)).then(|| bytes.to_vec())
}
