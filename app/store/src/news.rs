//! Other tabs learn what was changed here. A broadcast channel works over plain HTTP too; where there is none, nobody
//! learns, and all else works.

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

use crate::key::RecordKey;

/// What another tab did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Saved or removed this record.
    Record(RecordKey),
    /// Removed all records.
    All,
}

/// Stands for [`Change::All`]; no record has this name.
const ALL: &str = "*";

impl Change {
    fn wire(self) -> &'static str {
        match self {
            Self::Record(key) => key.wire(),
            Self::All => ALL,
        }
    }

    fn from_wire(wire: &str) -> Option<Self> {
        match wire {
            ALL => Some(Self::All),
            key => RecordKey::from_wire(key).map(Self::Record),
        }
    }
}

/// Keeps a callback subscribed; dropping it ends that.
#[must_use = "dropping it ends the subscription at once; `forget` keeps it as long as the page lives"]
pub struct Subscription {
    channel: Option<BroadcastChannel>,
    listener: Closure<dyn FnMut(MessageEvent)>,
}

impl Subscription {
    /// Stays subscribed as long as the page lives.
    pub fn forget(self) {
        std::mem::forget(self);
    }
}

impl Drop for Subscription {
    fn drop(&mut self) {
        if let Some(channel) = &self.channel {
            let listener = self.listener.as_ref().unchecked_ref();
            let _ = channel.remove_event_listener_with_callback(EVENT, listener);
        }
    }
}

const EVENT: &str = "message";

/// The line to the other tabs that have the same database open.
pub(crate) struct News(Option<BroadcastChannel>);

impl News {
    pub(crate) fn new(database: &str) -> Self {
        Self(BroadcastChannel::new(database).ok())
    }

    /// Tells the others. Not oneself: a channel does not hear what it said.
    pub(crate) fn tell(&self, change: Change) {
        if let Some(channel) = &self.0 {
            let _ = channel.post_message(&JsValue::from_str(change.wire()));
        }
    }

    pub(crate) fn subscribe(&self, callback: impl Fn(Change) + 'static) -> Subscription {
        let listener = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let text = event.data().as_string();
            if let Some(change) = text.as_deref().and_then(Change::from_wire) {
                callback(change);
            }
        });
        if let Some(channel) = &self.0 {
            let listener = listener.as_ref().unchecked_ref();
            let _ = channel.add_event_listener_with_callback(EVENT, listener);
        }
        Subscription {
            channel: self.0.clone(),
            listener,
        }
    }
}

impl Drop for News {
    fn drop(&mut self) {
        if let Some(channel) = &self.0 {
            channel.close();
        }
    }
}
