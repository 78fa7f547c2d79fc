//! The ledger's worker's end: begins a reader, hears what it finds, and ends it.

use std::pin::pin;

use futures_channel::mpsc::{UnboundedReceiver, unbounded};
use futures_util::StreamExt;
use futures_util::future::{Either, select};
use js_sys::{Array, Uint8Array};
use protocol::{Failure, pack, unpack};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, Event, MessageEvent, Worker, WorkerOptions, WorkerType};

use super::NAME;
use super::message::{Found, Wanted};
use crate::door;
use crate::work::Work;

/// So many batches are under way at most.
const UNDER_WAY: u32 = 3;

enum Heard {
    Found(Found, Option<Uint8Array>),
    Stopped,
}

/// A file that is being read. To let go of it ends the reader, whatever it is doing.
pub struct FileReader {
    worker: Worker,
    heard: UnboundedReceiver<Heard>,
    _message: Closure<dyn Fn(MessageEvent)>,
    _error: Closure<dyn Fn(Event)>,
}

impl FileReader {
    /// Begins to read a file.
    ///
    /// # Errors
    /// [`Failure::ReaderStopped`] where the browser starts no worker.
    pub fn start(file: &Blob, wanted: &Wanted) -> Result<Self, Failure> {
        Self::try_start(file, wanted).map_err(|_| Failure::ReaderStopped)
    }

    fn try_start(file: &Blob, wanted: &Wanted) -> Result<Self, JsValue> {
        let address = door::address().ok_or(JsValue::NULL)?;
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        options.set_name(NAME);
        let worker = Worker::new_with_options(&address, &options)?;
        let (sender, heard) = unbounded();
        let stopped = sender.clone();
        // Whoever listens may be gone.
        let message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let _ = sender.unbounded_send(read(&event.data()).unwrap_or(Heard::Stopped));
        });
        let error = Closure::<dyn Fn(Event)>::new(move |event: Event| {
            // Or it would pass for an error of this worker.
            event.prevent_default();
            let _ = stopped.unbounded_send(Heard::Stopped);
        });
        worker.set_onmessage(Some(message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(error.as_ref().unchecked_ref()));
        let reader = Self {
            worker,
            heard,
            _message: message,
            _error: error,
        };
        // The program as it is compiled: it is not fetched and compiled once more.
        reader.worker.post_message(&wasm_bindgen::module())?;
        let wanted = Uint8Array::from(pack(wanted).as_slice());
        reader.worker.post_message(&Array::of2(&wanted, file))?;
        for _ in 0..UNDER_WAY {
            reader.ask_more();
        }
        Ok(reader)
    }

    /// What it found next, with the rows where some come along.
    ///
    /// # Errors
    /// Why the file cannot be read, [`Failure::ReaderStopped`] where the reader did, [`Failure::Cancelled`] at once where the
    /// work is given up.
    pub async fn next(&mut self, work: &Work) -> Result<(Found, Vec<u8>), Failure> {
        match select(self.heard.next(), pin!(work.cancelled())).await {
            Either::Left((Some(Heard::Found(Found::Failed(failure), _)), _)) => Err(failure),
            Either::Left((Some(Heard::Found(found, rows)), _)) => {
                Ok((found, rows.map(|rows| rows.to_vec()).unwrap_or_default()))
            }
            Either::Left((Some(Heard::Stopped) | None, _)) => Err(Failure::ReaderStopped),
            Either::Right(_) => Err(Failure::Cancelled),
        }
    }

    /// Says that a batch is taken, so that another may come.
    pub fn ask_more(&self) {
        // It fails only for what cannot be sent, and numbers can.
        let _ = self.worker.post_message(&JsValue::from(1));
    }
}

impl Drop for FileReader {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

fn read(data: &JsValue) -> Option<Heard> {
    let parts = data.dyn_ref::<Array>()?;
    let found = parts.get(0).dyn_into::<Uint8Array>().ok()?.to_vec();
    let rows = parts.get(1).dyn_into::<Uint8Array>().ok();
    Some(Heard::Found(unpack(&found)?, rows))
}
