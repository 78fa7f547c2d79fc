//! The browser's own locks, which are let go of by themselves when a tab closes or crashes.

use std::cell::Cell;
use std::rc::Rc;

use futures_channel::oneshot;
use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use crate::global;

/// A lock that is held until this is dropped.
pub(super) struct Lock {
    release: Function,
}

impl Drop for Lock {
    fn drop(&mut self) {
        let _ = self.release.call0(&JsValue::UNDEFINED);
    }
}

/// What became of a request.
pub(super) enum Answer {
    Granted(Lock),
    /// Someone else holds it.
    Taken,
    /// There are no locks here, or this page may not use them.
    NoLocks,
}

/// Whether to wait for a lock.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Wait {
    No,
    InLine,
}

/// A lock that may be granted one day; one takes one's place in line by asking.
pub(super) struct Request(oneshot::Receiver<Answer>);

impl Request {
    /// Asks for the lock of this name.
    pub(super) fn new(name: &str, wait: Wait) -> Self {
        let (sender, receiver) = oneshot::channel();
        let answer = Rc::new(Cell::new(Some(sender)));
        let request = ask(name, wait, Rc::clone(&answer));
        spawn_local(async move {
            // Settles when the lock is let go of, or at once where it is refused.
            let refused = match request {
                Some(request) => JsFuture::from(request).await.is_err(),
                None => true,
            };
            if let (true, Some(sender)) = (refused, answer.take()) {
                let _ = sender.send(Answer::NoLocks);
            }
        });
        Self(receiver)
    }

    pub(super) async fn answer(self) -> Answer {
        self.0.await.unwrap_or(Answer::NoLocks)
    }
}

type Asker = Rc<Cell<Option<oneshot::Sender<Answer>>>>;

/// `None` where there are no locks.
fn ask(name: &str, wait: Wait, answer: Asker) -> Option<Promise> {
    let locks = global::navigator("locks")?;
    let request: Function = Reflect::get(&locks, &"request".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let options = Object::new();
    let at_once = JsValue::from_bool(wait == Wait::No);
    Reflect::set(&options, &"ifAvailable".into(), &at_once).ok()?;
    let on_answer = Closure::once_into_js(move |lock: JsValue| -> Promise {
        let Some(sender) = answer.take() else {
            return Promise::resolve(&JsValue::UNDEFINED);
        };
        if lock.is_null() {
            let _ = sender.send(Answer::Taken);
            return Promise::resolve(&JsValue::UNDEFINED);
        }
        let mut release = None;
        let held = Promise::new(&mut |resolve, _| release = Some(resolve));
        if let Some(release) = release {
            // Where nobody waits for it any more, it is dropped and so let go of at once.
            let _ = sender.send(Answer::Granted(Lock { release }));
        }
        held
    });
    let asked = request.call3(&locks, &name.into(), &options, &on_answer);
    asked.ok()?.dyn_into().ok()
}
