//! Folding a long log into a new generation, while nobody asks for anything.
//!
//! It goes on between one thing asked and the next, so that nothing is changed meanwhile. Where something is asked, it
//! gives way at once, and begins anew when it is quiet again: until it is done, the old generation stands with its log.

use std::pin::{Pin, pin};
use std::rc::Rc;

use futures_channel::mpsc::UnboundedReceiver;
use futures_util::FutureExt;
use futures_util::future::{Either, select};
use futures_util::stream::Peekable;
use gloo_timers::future::TimeoutFuture;
use ledger::codec::write_places;
use protocol::{Role, Saved};
use store::{Commit, Position, StoreError, Writer};

use crate::desk::Shared;
use crate::door::{Asked, breathe};
use crate::keep::{CHUNK, Meta};

/// A log with more edits is long. On opening each is made anew, and one that touches a joint branch walks over the whole
/// ledger: so many take about as long as reading the units does.
const MOST_EDITS: u32 = 500;
/// A log with more bytes is long, though its edits be few: whole columns pasted, whole views removed. It is about what two
/// chunks take up.
const MOST_BYTES: usize = 1 << 20;
/// So long nobody must have asked for anything, in milliseconds: longer than one who fills in cells takes from one to the
/// next.
const QUIET_MS: u32 = 2_000;

/// What is asked, one after the other.
pub type Line = Peekable<UnboundedReceiver<Asked>>;

/// What the log has grown by since its generation was written, or since it could last not be folded in.
#[derive(Clone, Copy, Debug, Default)]
pub struct Gathered {
    edits: u32,
    bytes: usize,
}

impl Gathered {
    /// One more edit, of so many bytes.
    pub fn add(&mut self, bytes: usize) {
        self.edits = self.edits.saturating_add(1);
        self.bytes = self.bytes.saturating_add(bytes);
    }

    /// What another tab added, after which the ledger stands elsewhere.
    pub fn follow(&mut self, added: Self, from: &Position, to: &Position) {
        let before = if from.generation == to.generation {
            *self
        } else {
            Self::default()
        };
        self.edits = before.edits.saturating_add(added.edits);
        self.bytes = before.bytes.saturating_add(added.bytes);
    }

    /// Whether it is worth the work of folding it in.
    fn is_much(self) -> bool {
        self.edits >= MOST_EDITS || self.bytes >= MOST_BYTES
    }
}

impl<'a> FromIterator<&'a Vec<u8>> for Gathered {
    fn from_iter<T: IntoIterator<Item = &'a Vec<u8>>>(edits: T) -> Self {
        let mut gathered = Self::default();
        for edit in edits {
            gathered.add(edit.len());
        }
        gathered
    }
}

impl Shared {
    /// Folds the log in, if it is long, as soon as it is quiet. It returns when something is asked, or there is nothing to
    /// do.
    pub async fn fold_when_quiet(&self, line: &mut Line) {
        if self.may_fold().is_none() || !is_quiet(line).await {
            return;
        }
        // Another tab may have become the writer while this one waited.
        let Some(writer) = self.may_fold() else {
            return;
        };
        match self.fold(&writer, line).await {
            Ok(true) => self.tell_standing(),
            Ok(false) => {}
            // All is as it was, and nobody asked for it: so nobody is told, and it is left alone until the log has grown
            // as much again.
            Err(_) => self.desk.borrow_mut().gathered = Gathered::default(),
        }
    }

    /// The right to write, where there is a long log that is known to be whole.
    fn may_fold(&self) -> Option<Rc<Writer>> {
        let desk = self.desk.borrow();
        let whole = desk.role == Role::Writer && desk.saved == Saved::All && !desk.damaged.is_any();
        let long = !desk.position.is_empty() && desk.gathered.is_much();
        desk.writer.clone().filter(|_| whole && long)
    }

    /// Writes the places of all units anew, as they are in memory. `false` where it gave way.
    ///
    /// # Errors
    /// Why it could not be done; the ledger is as it was then.
    async fn fold(&self, writer: &Writer, line: &mut Line) -> Result<bool, StoreError> {
        let begun = self.desk.borrow().position;
        let mut writing = writer.begin_generation().await?;
        if !writing.follows(&begun) {
            // Something is on disk that is not in memory.
            return Err(StoreError::Stale);
        }
        for from in (0..).step_by(CHUNK) {
            breathe().await;
            if has_come(line) || self.desk.borrow().position != begun {
                writing.give_way();
                return Ok(false);
            }
            let written = {
                let desk = self.desk.borrow();
                let table = desk.live.table();
                (from < table.places()).then(|| write_places(table, from..from + CHUNK))
            };
            let Some((bytes, count)) = written else {
                break;
            };
            writing.renew_chunk(&bytes, count).await?;
        }
        let meta = {
            let desk = self.desk.borrow();
            Meta::of(desk.live.table(), desk.made_up).bytes()
        };
        let position = writing.commit(&meta, Commit::Compaction).await?;
        self.desk.borrow_mut().stands(position, Gathered::default());
        Ok(true)
    }
}

/// Whether nothing is asked for a while.
async fn is_quiet(line: &mut Line) -> bool {
    let asked = pin!(Pin::new(line).peek());
    let quiet = pin!(TimeoutFuture::new(QUIET_MS));
    matches!(select(asked, quiet).await, Either::Right(_))
}

/// Whether something is asked, or the page is gone.
fn has_come(line: &mut Line) -> bool {
    Pin::new(line).peek().now_or_never().is_some()
}
