//! Following what other tabs write.

use std::cell::{Cell, RefCell};

use futures_channel::oneshot;
use gloo_timers::future::TimeoutFuture;
use ledger::Change;
use ledger::codec::read_changes;
use protocol::{Role, Saved};
use store::{CatchUp, Position, Store, StoreError};

use crate::desk::{Desk, Shared};
use crate::fold::Gathered;
use crate::work::Work;

/// How long it waits before it looks again where the disk could not be read, in milliseconds.
const AGAIN_MS: u32 = 1_000;

/// One look after the other at what other tabs wrote: two at once would both make the same edits.
#[derive(Default)]
pub struct Following {
    under_way: Cell<bool>,
    /// Those who want a look that begins after they asked.
    waiting: RefCell<Vec<oneshot::Sender<bool>>>,
    /// Whether what is in memory is no state of the disk, so that no edit fits it and it has to be read anew.
    astray: Cell<bool>,
}

impl Following {
    /// What is in memory is no longer a state of the disk.
    pub fn go_astray(&self) {
        self.astray.set(true);
    }
}

/// What a look came to.
enum Look {
    /// What is in memory is what was on disk.
    Abreast,
    /// The ledger stands elsewhere in memory than when it was asked for.
    Moved,
    /// It could not be read.
    Failed,
}

/// What was written since.
enum News {
    Edits(Vec<Vec<Change>>, Gathered, Position),
    Replaced,
}

impl Shared {
    /// Takes over what other tabs wrote before this was called. `false` where that could not be read.
    pub async fn catch_up(&self) -> bool {
        let (sender, done) = oneshot::channel();
        self.following.waiting.borrow_mut().push(sender);
        if !self.following.under_way.replace(true) {
            loop {
                let waiting = self.following.waiting.take();
                if waiting.is_empty() {
                    break;
                }
                let abreast = loop {
                    match self.look().await {
                        Look::Abreast => break true,
                        Look::Failed => break false,
                        Look::Moved => {}
                    }
                };
                for waits in waiting {
                    // Those who were told by another tab do not wait.
                    let _ = waits.send(abreast);
                }
            }
            self.following.under_way.set(false);
        }
        done.await.unwrap_or(false)
    }

    /// Catches up, however often it takes; `false` where there is nothing to be read any more.
    pub async fn catch_up_at_last(&self) -> bool {
        loop {
            if self.catch_up().await {
                return true;
            }
            {
                let desk = self.desk.borrow();
                if desk.store.is_none() || desk.role == Role::Outdated {
                    return false;
                }
            }
            TimeoutFuture::new(AGAIN_MS).await;
        }
    }

    /// Takes over what is on disk now.
    async fn look(&self) -> Look {
        let (store, position) = {
            let desk = self.desk.borrow();
            if desk.writer.is_some() {
                // Nobody else writes; what is on its way to the disk is in memory already.
                return Look::Abreast;
            }
            (desk.store.clone(), desk.position)
        };
        let Some(store) = store else {
            return Look::Failed;
        };
        let found = match self.following.astray.get() {
            true => Ok(News::Replaced),
            false => news(&store, &position).await,
        };
        let found = match found {
            Ok(found) => found,
            // What is lost shows when it is read.
            Err(StoreError::Damaged) => News::Replaced,
            Err(StoreError::Newer) => {
                self.desk.borrow_mut().role = Role::Outdated;
                self.tell_standing();
                return Look::Failed;
            }
            Err(_) => return Look::Failed,
        };
        let followed = {
            let mut desk = self.desk.borrow_mut();
            if desk.writer.is_some() || desk.position != position {
                return Look::Moved;
            }
            match found {
                // With something owed, there are places in memory that are not on disk.
                News::Edits(edits, gathered, now) if desk.owed.is_empty() => {
                    let all = desk.follow(&edits, gathered, now);
                    self.following.astray.set(!all);
                    all
                }
                News::Edits(..) | News::Replaced => false,
            }
        };
        if !followed {
            let work = Work::new(crate::door::UNASKED, std::rc::Rc::default());
            let still = |desk: &Desk| desk.writer.is_none() && desk.position == position;
            match self.read_while(&store, None, &work, still).await {
                Ok(true) => self.following.astray.set(false),
                Ok(false) => return Look::Moved,
                // It is tried again with the next change that comes.
                Err(_) => return Look::Failed,
            }
        }
        self.look_for_kept().await;
        self.tell_standing();
        Look::Abreast
    }
}

impl Desk {
    /// Makes the edits of another tab. `false` where one of them does not fit.
    fn follow(&mut self, edits: &[Vec<Change>], gathered: Gathered, now: Position) -> bool {
        let all = edits.iter().all(|changes| self.make(changes).is_ok());
        let before = std::mem::replace(&mut self.position, now);
        self.gathered.follow(gathered, &before, &now);
        // What this tab could take back is no longer what was last done.
        self.undo.clear();
        self.redo.clear();
        // Nothing of this tab's own is on its way any more.
        self.saved = Saved::All;
        all
    }
}

/// What was written since the ledger stood there.
async fn news(store: &Store, position: &Position) -> Result<News, StoreError> {
    Ok(match store.catch_up(position).await? {
        CatchUp::Edits(edits, now) => {
            let changes: Option<Vec<Vec<Change>>> =
                edits.iter().map(|edit| read_changes(edit).ok()).collect();
            match changes {
                Some(changes) => News::Edits(changes, edits.iter().collect(), now),
                None => News::Replaced,
            }
        }
        CatchUp::Replaced => News::Replaced,
    })
}
