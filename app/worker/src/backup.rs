//! The backup file: all that is kept, written and read block by block.

use backup::{BackupError, BackupReader, BackupWriter, Kind, Step as Found};
use chrono::NaiveDate;
use js_sys::{Array, Uint8Array};
use ledger::codec::{read_chunk, write_chunk};
use ledger::{Table, UnitId};
use protocol::{BackupFound, BackupMistake, Failure, Role, Say, Sealed, Step};
use serde::{Deserialize, Serialize};
use store::{Cause, WebCrypto};
use web_sys::Blob;

use crate::besides::Besides;
use crate::desk::Shared;
use crate::door;
use crate::export::give;
use crate::keep::{CHUNK, Meta};
use crate::reading::{PIECE, piece, size_of};
use crate::work::Work;

const TYPE: &str = "application/octet-stream";
/// From the second version on, what else is kept follows what stands before the units.
const VERSION: u32 = 2;

/// What stands before the units.
#[derive(Serialize, Deserialize)]
struct About {
    version: u32,
    day: NaiveDate,
    page: String,
    ledger: Vec<u8>,
}

/// What stands before the units, and what else is kept.
fn read_about(bytes: &[u8]) -> Option<(About, Besides)> {
    let (about, rest) = postcard::take_from_bytes::<About>(bytes).ok()?;
    let besides = match about.version {
        1 => Besides::default(),
        VERSION => postcard::from_bytes(rest).ok()?,
        _ => return None,
    };
    Some((about, besides))
}

/// What was read of a backup.
struct Read {
    about: About,
    besides: Besides,
    meta: Meta,
    table: Table,
    units: u64,
    cut: Option<BackupMistake>,
}

fn mistake(error: BackupError) -> BackupMistake {
    match error {
        BackupError::NotABackup => BackupMistake::NotABackup,
        BackupError::Newer(_) => BackupMistake::Newer,
        BackupError::Locked => BackupMistake::Locked,
        BackupError::WrongPassphrase => BackupMistake::WrongPassphrase,
        BackupError::EncryptionUnavailable => BackupMistake::NoCiphers,
        BackupError::Truncated(_) => BackupMistake::Truncated,
        BackupError::BlockDamaged(number) => BackupMistake::Damaged(number),
        BackupError::HeaderDamaged
        | BackupError::Trailing
        | BackupError::TooLong
        | BackupError::OutOfOrder => BackupMistake::Damaged(0),
    }
}

fn failed(error: BackupError) -> Failure {
    Failure::Backup(mistake(error))
}

impl Shared {
    /// Writes all that is kept into one file.
    pub async fn backup(
        &self,
        id: u32,
        passphrase: Option<&str>,
        page: &str,
        work: &Work,
    ) -> Result<(), Failure> {
        let besides = self.besides().await?;
        let (about, day, change, units) = {
            let desk = self.desk.borrow();
            let day = desk.live.walk().day();
            let about = About {
                version: VERSION,
                day,
                page: page.to_owned(),
                ledger: Meta::of(desk.live.table(), desk.made_up).bytes(),
            };
            let units: Vec<UnitId> = desk.live.table().ids().collect();
            (about, day, desk.change, units)
        };
        let parts = Array::new();
        let put = |bytes: Vec<u8>| {
            parts.push(&Uint8Array::from(bytes.as_slice()));
        };
        let (mut writer, header) = match passphrase {
            Some(passphrase) => BackupWriter::locked(&WebCrypto, passphrase)
                .await
                .map_err(failed)?,
            None => BackupWriter::plain(),
        };
        put(header);
        let mut about = postcard::to_allocvec(&about).map_err(|_| Failure::Full)?;
        about.extend(postcard::to_allocvec(&besides).map_err(|_| Failure::Full)?);
        put(writer.meta(&about).await.map_err(failed)?);
        for (at, some) in units.chunks(CHUNK).enumerate() {
            let (bytes, count) = {
                let desk = self.desk.borrow();
                if desk.change != change {
                    return Err(Failure::Changed);
                }
                write_chunk(desk.live.table(), some.iter().copied())
            };
            put(writer.chunk(&bytes, count).await.map_err(failed)?);
            let done = (at * CHUNK + some.len()) as u64;
            work.at(Step::Writing, done, units.len() as u64).await?;
        }
        put(writer.end().await.map_err(failed)?);
        give(id, &parts, &format!("两新党建备份-{day}.lxbak"), TYPE)
    }

    /// Tells what is in a backup.
    pub async fn look_into_backup(
        &self,
        id: u32,
        file: Option<Blob>,
        passphrase: Option<String>,
        work: &Work,
    ) -> Result<(), Failure> {
        let known = self.desk.borrow().backup.clone();
        let file = file.or(known.map(|(file, _)| file));
        let file = file.ok_or(Failure::NoFile)?;
        self.desk.borrow_mut().backup = Some((file.clone(), passphrase.clone()));
        let read = read(&file, passphrase.as_deref(), false, work).await?;
        let budgets = read.besides.budgets().map_or(0, |kept| kept.count());
        let found = BackupFound {
            budgets: u32::try_from(budgets).unwrap_or(u32::MAX),
            units: read.units,
            own: u32::try_from(read.meta.own.len()).unwrap_or(u32::MAX),
            made_up: read.meta.made_up,
            day: read.about.day,
            page: read.about.page,
            cut: read.cut,
            budgets_unread: read.besides.are_budgets_unread(),
            snapshots_unread: read.besides.are_snapshots_unread(),
        };
        door::say(id, &Say::Backup(Sealed::of(&found)));
        Ok(())
    }

    /// Puts a backup's ledger in place of the one that is there, damaged or not.
    pub async fn restore(
        &self,
        id: u32,
        budgets: Option<String>,
        work: &Work,
    ) -> Result<(), Failure> {
        let backup = self.desk.borrow().backup.clone();
        let (file, passphrase) = backup.ok_or(Failure::NoFile)?;
        let read = read(&file, passphrase.as_deref(), true, work).await?;
        // They only come besides what is there, so they come first: the ledger, which is replaced, ends it.
        let came = match budgets {
            Some(name) => {
                self.take_budgets_in(&read.besides, &read.about.page, &name)
                    .await?
            }
            None => None,
        };
        let settled = self.settle_damage(read.table, read.meta.made_up, Cause::Backup, work);
        if let Err(failure) = settled.await {
            if let Some(came) = came {
                self.take_budgets_out(&came).await?;
            }
            return Err(failure);
        }
        self.desk.borrow_mut().came = came;
        self.add_records(&read.besides.duties).await?;
        self.add_snapshots(&read.besides).await?;
        let ledger = {
            let mut desk = self.desk.borrow_mut();
            desk.backup = None;
            desk.ledger
        };
        door::say(id, &Say::Restored(ledger));
        Ok(())
    }

    /// Takes what is sound of a damaged ledger for the ledger.
    pub async fn keep_sound(&self, work: &Work) -> Result<(), Failure> {
        let (table, made_up) = {
            let desk = self.desk.borrow();
            if desk.role != Role::Damaged {
                return Err(Failure::Nothing);
            }
            (desk.live.table().clone(), desk.made_up)
        };
        self.settle_damage(table, made_up, Cause::Damage, work)
            .await
    }
}

/// Reads a backup to its end, or as far as it is sound; the units themselves only where they are wanted.
async fn read(
    file: &Blob,
    passphrase: Option<&str>,
    wanted: bool,
    work: &Work,
) -> Result<Read, Failure> {
    let size = size_of(file)?;
    let mut reader = BackupReader::<WebCrypto>::new();
    let mut found = None::<Read>;
    let mut at = 0;
    let cut = 'file: loop {
        loop {
            match reader.next().await {
                Ok(None) => break,
                Ok(Some(Found::Header(_))) => {
                    if let Some(passphrase) = passphrase {
                        reader
                            .unlock(&WebCrypto, passphrase)
                            .await
                            .map_err(failed)?;
                    }
                }
                Ok(Some(Found::End(_))) => break 'file None,
                Ok(Some(Found::Block(block))) => {
                    take(&mut found, block.kind, block.count, &block.bytes, wanted)?;
                }
                Err(error) => break 'file Some(mistake(error)),
            }
        }
        if at >= size {
            break Some(
                reader
                    .finish()
                    .map_or_else(mistake, |()| BackupMistake::Truncated),
            );
        }
        reader.push(&piece(file, at, PIECE).await?);
        at = at.saturating_add(PIECE);
        work.at(Step::Reading, u64::from(at.min(size)), u64::from(size))
            .await?;
    };
    match (found, cut) {
        (Some(mut read), cut) => {
            read.cut = cut;
            read.table.settle_joint_branches();
            Ok(read)
        }
        (None, Some(mistake)) => Err(Failure::Backup(mistake)),
        (None, None) => Err(Failure::Backup(BackupMistake::NotABackup)),
    }
}

fn take(
    found: &mut Option<Read>,
    kind: Kind,
    count: u32,
    bytes: &[u8],
    wanted: bool,
) -> Result<(), Failure> {
    let newer = Failure::Backup(BackupMistake::Newer);
    match (kind, found) {
        (Kind::Meta, found) => {
            let (about, besides) = read_about(bytes).ok_or(newer.clone())?;
            let meta = Meta::read(&about.ledger).ok_or(newer)?;
            let mut table = Table::new();
            for header in &meta.own {
                table.own_column(header);
            }
            *found = Some(Read {
                about,
                besides,
                meta,
                table,
                units: 0,
                cut: None,
            });
            Ok(())
        }
        (Kind::Chunk, Some(read)) => {
            read.units += u64::from(count);
            if wanted {
                read_chunk(&mut read.table, bytes).map_err(|_| newer)?;
            }
            Ok(())
        }
        _ => Ok(()),
    }
}
