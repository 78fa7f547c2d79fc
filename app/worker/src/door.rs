//! The one door to the page: messages in and out, and the worker's clock.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use futures_channel::oneshot;
use gloo_timers::future::TimeoutFuture;
use js_sys::{Array, Uint8Array};
use protocol::{Ask, Failure, Say, pack, unpack};
use store::Space;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, DedicatedWorkerGlobalScope, MessageChannel, MessageEvent};

/// What came from the page: its number, what is asked, and a file where one comes along.
pub struct Asked {
    /// The page's number for it.
    pub id: u32,
    /// What is asked.
    pub ask: Ask,
    /// The file.
    pub file: Option<Blob>,
}

/// By which the worker tells of itself unasked.
pub const UNASKED: u32 = 0;

thread_local! {
    static TURNS: Option<Turns> = Turns::open();
}

/// Messages to oneself, each of which lets one go on who makes room.
struct Turns {
    channel: MessageChannel,
    waiting: Rc<RefCell<VecDeque<oneshot::Sender<()>>>>,
}

impl Turns {
    fn open() -> Option<Self> {
        let channel = MessageChannel::new().ok()?;
        let waiting = Rc::<RefCell<VecDeque<oneshot::Sender<()>>>>::default();
        let next = Rc::clone(&waiting);
        let listener = Closure::<dyn Fn()>::new(move || {
            let first = next.borrow_mut().pop_front();
            if let Some(first) = first {
                let _ = first.send(());
            }
        });
        let port = channel.port1();
        port.set_onmessage(Some(listener.as_ref().unchecked_ref()));
        // It listens as long as the worker lives.
        listener.forget();
        Some(Self { channel, waiting })
    }

    fn ask(&self) -> Option<oneshot::Receiver<()>> {
        let (sender, receiver) = oneshot::channel();
        self.channel.port2().post_message(&JsValue::NULL).ok()?;
        self.waiting.borrow_mut().push_back(sender);
        Some(receiver)
    }
}

/// Lets in what waits at the door. Timers would do the same, but are held back for some milliseconds each time.
pub async fn breathe() {
    let turn = TURNS.with(|turns| turns.as_ref()?.ask());
    match turn {
        Some(turn) => drop(turn.await),
        None => TimeoutFuture::new(0).await,
    }
}

/// The worker itself.
pub fn scope() -> Option<DedicatedWorkerGlobalScope> {
    js_sys::global().dyn_into().ok()
}

/// The address of the script that it was started by.
pub fn address() -> Option<String> {
    Some(scope()?.location().href())
}

/// The space that the page is in, by which it calls its worker; `None` where it does not say.
pub fn space() -> Option<Space> {
    Space::from_wire(&scope()?.name())
}

/// Calls back with everything that the page asks from now on.
pub fn listen(callback: impl Fn(Asked) + 'static) {
    let Some(scope) = scope() else {
        return;
    };
    let listener = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        match read(&event.data()) {
            Ok(asked) => callback(asked),
            // Whoever asked waits for an answer.
            Err(id) => say(id, &Say::Failed(Failure::OtherEdition)),
        }
    });
    scope.set_onmessage(Some(listener.as_ref().unchecked_ref()));
    // It listens as long as the worker lives.
    listener.forget();
}

/// What is asked; where it cannot be read, the number by which an answer is awaited, or [`UNASKED`] where not even that can
/// be read.
fn read(data: &JsValue) -> Result<Asked, u32> {
    let parts = data.dyn_ref::<Array>().ok_or(UNASKED)?;
    let id = number(&parts.get(0)).ok_or(UNASKED)?;
    let bytes = parts.get(1).dyn_into::<Uint8Array>().map_err(|_| id)?;
    Ok(Asked {
        id,
        ask: unpack(&bytes.to_vec()).ok_or(id)?,
        file: parts.get(2).dyn_into().ok(),
    })
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a page counts what it asks from 1"
)]
fn number(value: &JsValue) -> Option<u32> {
    value.as_f64().map(|number| number as u32)
}

/// Tells the page.
pub fn say(id: u32, what: &Say) {
    say_with(id, what, &JsValue::UNDEFINED);
}

/// Tells the page, with a file.
pub fn say_with(id: u32, what: &Say, file: &JsValue) {
    let bytes = Uint8Array::from(pack(what).as_slice());
    let message = Array::of3(&id.into(), &bytes, file);
    let transfer = Array::of1(&bytes.buffer());
    if let Some(scope) = scope() {
        // It fails only for what cannot be sent, and bytes and files can.
        let _ = scope.post_message_with_transfer(&message, &transfer);
    }
}

/// Milliseconds since the worker began.
pub fn now() -> f64 {
    scope()
        .and_then(|scope| scope.performance())
        .map_or(0.0, |clock| clock.now())
}
