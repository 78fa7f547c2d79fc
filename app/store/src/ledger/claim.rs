//! Becoming the one who writes.

use super::lease::Lease;
use super::lock::{Answer, Lock, Request, Wait};
use super::patience::Timing;
use super::writer::{Writer, take_seat};
use crate::error::StoreError;
use crate::store::Store;

/// What makes a tab the writer, as long as it is kept.
pub(super) enum Claim {
    Lock(#[expect(dead_code, reason = "kept to be dropped")] Lock),
    Lease(Lease),
}

impl Claim {
    pub(super) fn on_replaced(&self, callback: impl FnOnce() + 'static) {
        match self {
            // Held as long as the tab lives; nobody takes it away.
            Self::Lock(_) => {}
            Self::Lease(lease) => lease.on_replaced(callback),
        }
    }
}

/// Whether this tab may write.
pub enum Turn {
    /// It may.
    Writer(Writer),
    /// Another one does. This one follows, and may wait until it is its turn.
    Follower(Waiting),
}

/// A place in the line of those who want to write.
pub struct Waiting {
    store: Store,
    line: Line,
}

enum Line {
    Lock(Request),
    Lease,
}

impl Store {
    /// Asks to be the one who writes, by a lock of the browser; where it has none, by a lease in the database. It stays so
    /// until the [`Writer`] is dropped or the tab is closed.
    ///
    /// Where the disk is full, the writer is told so when it writes; reading and clearing work all the same.
    ///
    /// # Errors
    /// [`StoreError::Newer`] where a newer edition wrote the ledger: this tab can only tell its user to load it again. And
    /// what became of the connection.
    pub async fn writer(&self) -> Result<Turn, StoreError> {
        let follower = |line| {
            let store = self.clone();
            Ok(Turn::Follower(Waiting { store, line }))
        };
        let name = self.lock_name();
        let claim = match Request::new(&name, Wait::No).answer().await {
            Answer::Granted(lock) => Claim::Lock(lock),
            Answer::Taken => return follower(Line::Lock(Request::new(&name, Wait::InLine))),
            Answer::NoLocks => match Lease::take(self, None).await? {
                Some(lease) => Claim::Lease(lease),
                None => return follower(Line::Lease),
            },
        };
        take_seat(self, claim).await.map(Turn::Writer)
    }

    /// Beats and looks at other times than usual: for tests.
    #[doc(hidden)]
    pub fn set_timing(&self, timing: Timing) {
        self.ledger().timing.set(timing);
    }

    fn lock_name(&self) -> String {
        format!("{}-ledger", self.name())
    }
}

impl Waiting {
    /// Waits until no other tab writes, and becomes the writer. What the others wrote must be read anew or caught up on
    /// then: see [`Store::catch_up`].
    ///
    /// # Errors
    /// As [`Store::writer`].
    pub async fn turn(self) -> Result<Writer, StoreError> {
        let Self { store, line } = self;
        let claim = match line {
            Line::Lease => Claim::Lease(Lease::wait(&store).await?),
            Line::Lock(request) => match request.answer().await {
                Answer::Granted(lock) => Claim::Lock(lock),
                Answer::Taken | Answer::NoLocks => Claim::Lease(Lease::wait(&store).await?),
            },
        };
        take_seat(&store, claim).await
    }
}
