//! Who writes, where the browser has no locks, as over plain HTTP: a record in the database that the writer changes every
//! moment. Should two ever take themselves for the writer, the epoch in the head tells them apart at the next write.

use std::cell::Cell;
use std::rc::{Rc, Weak};

use gloo_timers::future::TimeoutFuture;
use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::prelude::*;
use js_sys::Math;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use super::patience::{Patience, Timing};
use super::tables::LEASE;
use crate::error::StoreError;
use crate::global;
use crate::lost::Lost;
use crate::store::Store;
use crate::transaction::{Purpose, run};

const KEY: &str = "writer";

/// What lies in the database: who writes, by a number drawn at random, and how often a sign of life was given.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Mark {
    holder: f64,
    beat: f64,
}

impl Mark {
    fn of_random_holder() -> Self {
        let holder = Math::random();
        Self { holder, beat: 0.0 }
    }

    fn to_js(self) -> JsValue {
        js_sys::Array::of2(&self.holder.into(), &self.beat.into()).into()
    }

    fn from_js(stored: &JsValue) -> Option<Self> {
        let part = |index| js_sys::Reflect::get_u32(stored, index).ok()?.as_f64();
        Some(Self {
            holder: part(0)?,
            beat: part(1)?,
        })
    }
}

/// A lease that is renewed until this is dropped.
pub(super) struct Lease(Rc<Held>);

struct Held {
    store: Store,
    mark: Cell<Mark>,
    replaced: Lost,
}

impl Lease {
    /// Takes the lease if it is free, or if its mark is still the one that was given up.
    pub(super) async fn take(
        store: &Store,
        given_up: Option<Mark>,
    ) -> Result<Option<Self>, StoreError> {
        let own = Mark::of_random_holder();
        let taken = on_lease(store, async |lease| {
            let found = get(lease).await?;
            if found.is_some() && found != given_up {
                return Ok(false);
            }
            put(lease, own)?;
            Ok(true)
        });
        if !taken.await? {
            return Ok(None);
        }
        let held = Rc::new(Held {
            store: store.clone(),
            mark: Cell::new(own),
            replaced: Lost::default(),
        });
        spawn_local(beat(Rc::downgrade(&held), store.ledger().timing.get()));
        Ok(Some(Self(held)))
    }

    /// Waits until the lease is free or its holder gives no more sign of life, and takes it.
    pub(super) async fn wait(store: &Store) -> Result<Self, StoreError> {
        let timing = store.ledger().timing.get();
        let mut patience = Patience::new(timing);
        loop {
            TimeoutFuture::new(timing.look_ms).await;
            let found = run(
                store.connection(),
                &[LEASE],
                Purpose::Read,
                async |transaction| get(&transaction.object_store(LEASE)?).await,
            )
            .await?;
            let free = match found {
                Some(mark) => patience.ends(mark, global::now_ms()),
                None => true,
            };
            if free && let Some(lease) = Self::take(store, found).await? {
                return Ok(lease);
            }
        }
    }

    pub(super) fn on_replaced(&self, callback: impl FnOnce() + 'static) {
        self.0.replaced.listen(|_| callback());
    }
}

impl Drop for Lease {
    /// Lets go of it, so that nobody need wait.
    fn drop(&mut self) {
        let (store, own) = (self.0.store.clone(), self.0.mark.get());
        spawn_local(async move {
            let _ = on_lease(&store, async |lease| {
                if get(lease)
                    .await?
                    .is_some_and(|mark| mark.holder == own.holder)
                {
                    drop(lease.delete(KEY).build()?);
                }
                Ok(())
            })
            .await;
        });
    }
}

/// Gives signs of life until the lease is let go of or someone else has taken it.
async fn beat(held: Weak<Held>, timing: Timing) {
    loop {
        TimeoutFuture::new(timing.beat_ms).await;
        let Some(held) = held.upgrade() else {
            return;
        };
        let own = held.mark.get();
        let next = Mark {
            beat: own.beat + 1.0,
            ..own
        };
        let beaten = on_lease(&held.store, async |lease| {
            let still = get(lease).await? == Some(own);
            if still {
                put(lease, next)?;
            }
            Ok(still)
        });
        match beaten.await {
            Ok(true) => held.mark.set(next),
            Ok(false) => return held.replaced.set(StoreError::Stale),
            // No room, or no database any more: whoever writes will learn of it.
            Err(_) => {}
        }
    }
}

async fn on_lease<T>(
    store: &Store,
    work: impl AsyncFnOnce(&ObjectStore<'_>) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    run(
        store.connection(),
        &[LEASE],
        Purpose::Tidy,
        async |transaction| work(&transaction.object_store(LEASE)?).await,
    )
    .await
}

async fn get(lease: &ObjectStore<'_>) -> Result<Option<Mark>, StoreError> {
    let stored: Option<JsValue> = lease.get(KEY).primitive()?.await?;
    Ok(stored.as_ref().and_then(Mark::from_js))
}

fn put(lease: &ObjectStore<'_>, mark: Mark) -> Result<(), StoreError> {
    let putting = lease.put(mark.to_js()).with_key(KEY).without_key_type();
    drop(putting.build()?);
    Ok(())
}
