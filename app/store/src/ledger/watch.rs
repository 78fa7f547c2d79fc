//! Those who do not write follow those who do.

use std::cell::Cell;
use std::rc::{Rc, Weak};

use gloo_timers::future::TimeoutFuture;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{BroadcastChannel, MessageEvent};

use super::entry::Walk;
use super::position::Position;
use super::{recover, tables};
use crate::error::StoreError;
use crate::store::Store;
use crate::transaction::{Purpose, run};

/// How often a follower looks for itself where nobody can tell it, in milliseconds.
const LOOK_MS: u32 = 1_000;

/// What was written since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CatchUp {
    /// These edits were added, in this order; none if there is nothing new. Now the ledger stands here.
    Edits(Vec<Vec<u8>>, Position),
    /// The ledger is another one: read it anew.
    Replaced,
}

/// Keeps a callback informed; dropping it ends that.
#[must_use = "dropping it ends the watch at once"]
pub struct Watch {
    channel: Option<BroadcastChannel>,
    listener: Option<Closure<dyn FnMut(MessageEvent)>>,
    _alive: Rc<()>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let (Some(channel), Some(listener)) = (&self.channel, &self.listener) {
            let listener = listener.as_ref().unchecked_ref();
            let _ = channel.remove_event_listener_with_callback(EVENT, listener);
        }
    }
}

const EVENT: &str = "message";

/// Tells the other tabs that something was written.
pub(super) fn tell(store: &Store) {
    if let Some(channel) = store.ledger().channel(store.name()) {
        let _ = channel.post_message(&JsValue::NULL);
    }
}

impl Store {
    /// Where the ledger stands.
    ///
    /// # Errors
    /// [`StoreError::Newer`] where a newer edition wrote it, and what became of the connection.
    pub async fn position(&self) -> Result<Position, StoreError> {
        let heads = run(
            self.connection(),
            &tables::HEADS,
            Purpose::Read,
            async |transaction| tables::both_heads(transaction).await,
        );
        if let [Some(Ok(head)), Some(Ok(copy))] = heads.await?
            && head == copy
        {
            return Ok(head.position());
        }
        run(
            self.connection(),
            &tables::ALL,
            Purpose::Read,
            async |transaction| Ok(recover::find(transaction).await?.head.position()),
        )
        .await
    }

    /// Reads what was written since the ledger stood there.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] where the log does not lead on from there, and as [`Store::position`].
    pub async fn catch_up(&self, from: &Position) -> Result<CatchUp, StoreError> {
        run(
            self.connection(),
            &tables::ALL,
            Purpose::Read,
            async |transaction| {
                let head = recover::find(transaction).await?.head;
                let now = head.position();
                let Some(tip) = head.current else {
                    return Ok(match from.is_empty() {
                        true => CatchUp::Edits(Vec::new(), now),
                        false => CatchUp::Replaced,
                    });
                };
                let mut walk = Walk {
                    generation: tip.generation,
                    number: 0,
                    link: 0,
                };
                // The same generation, or one that holds the same content and the edits up to a point.
                let folded = tip.folded.filter(|folded| {
                    folded.generation == from.generation && folded.edits <= from.edits
                });
                if from.generation == tip.generation && from.edits <= tip.edits {
                    (walk.number, walk.link) = (from.edits, from.link);
                } else if let Some(folded) = folded {
                    let root = tables::root(transaction, tip.generation, &mut Vec::new()).await?;
                    let (_, link) = root.ok_or(StoreError::Damaged)?;
                    walk.link = link;
                    let done = from.edits - folded.edits;
                    recover::read_log(transaction, &mut walk, done).await?;
                } else {
                    return Ok(CatchUp::Replaced);
                }
                let (edits, broken) = recover::read_log(transaction, &mut walk, tip.edits).await?;
                match broken {
                    Some(_) => Err(StoreError::Damaged),
                    None => Ok(CatchUp::Edits(edits, now)),
                }
            },
        )
        .await
    }

    /// Calls back soon after another tab has changed the ledger, until the watch is dropped; [`Store::catch_up`] then
    /// tells what it did. Where tabs cannot tell each other, this looks for itself every moment.
    pub fn watch(&self, callback: impl Fn() + 'static) -> Watch {
        let alive = Rc::new(());
        let channel = self.ledger().channel(self.name()).cloned();
        let listener = match &channel {
            Some(channel) => {
                let listener = Closure::<dyn FnMut(_)>::new(move |_: MessageEvent| callback());
                let function = listener.as_ref().unchecked_ref();
                let _ = channel.add_event_listener_with_callback(EVENT, function);
                Some(listener)
            }
            None => {
                spawn_local(look(self.clone(), Rc::downgrade(&alive), callback));
                None
            }
        };
        Watch {
            channel,
            listener,
            _alive: alive,
        }
    }
}

/// Looks whether anything was written, until the watch or the database is gone.
async fn look(store: Store, alive: Weak<()>, callback: impl Fn()) {
    let seen = Cell::new(store.position().await.ok());
    while alive.strong_count() > 0 && store.connection().lost.check().is_ok() {
        TimeoutFuture::new(LOOK_MS).await;
        if let Ok(now) = store.position().await
            && seen.replace(Some(now)) != Some(now)
            && alive.strong_count() > 0
        {
            callback();
        }
    }
}
