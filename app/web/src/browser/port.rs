//! The line to the worker.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, Event, MessageEvent, Url, Worker, WorkerOptions, WorkerType};

use super::document;

/// A file that goes to the worker or comes from it. Its bytes stay where they are until somebody reads them.
#[derive(Clone, Debug)]
pub struct Attachment {
    blob: Blob,
    /// What it is called, where it came from the visitor's disk.
    pub name: String,
}

impl Attachment {
    /// A file that the visitor chose.
    pub fn of(file: web_sys::File) -> Self {
        Self {
            name: file.name(),
            blob: file.into(),
        }
    }

    /// Hands it to the visitor under a name.
    pub fn download(&self, name: &str) -> Option<()> {
        super::download_blob(name, &self.blob)
    }
}

/// The worker and what is heard from it.
pub struct Port {
    worker: Worker,
    _heard: Closure<dyn Fn(MessageEvent)>,
    _failed: Closure<dyn Fn(Event)>,
}

impl Port {
    /// Starts the worker that the page names; `None` where there is none or the browser has no workers.
    pub fn open(
        heard: impl Fn(u32, &[u8], Option<Attachment>) + 'static,
        stopped: impl Fn() + Clone + 'static,
    ) -> Option<Self> {
        let link = document()?
            .query_selector("link[rel=liangxin-worker]")
            .ok()??;
        let address = link.get_attribute("href")?;
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        // By its name it learns in which space it works, before it opens anything.
        options.set_name(super::space().wire());
        let worker = Worker::new_with_options(&address, &options).ok()?;
        let failed = stopped.clone();
        let heard = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            match read(&event.data()) {
                Some((id, bytes, file)) => heard(id, &bytes, file),
                // Anything else is the start script's word that the program could not be run.
                None => stopped(),
            }
        });
        let failed = Closure::<dyn Fn(Event)>::new(move |_| failed());
        worker.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        worker.set_onerror(Some(failed.as_ref().unchecked_ref()));
        Some(Self {
            worker,
            _heard: heard,
            _failed: failed,
        })
    }

    /// Asks the worker.
    pub fn send(&self, id: u32, bytes: &[u8], file: Option<&Attachment>) {
        let bytes = Uint8Array::from(bytes);
        let file = file.map_or(JsValue::UNDEFINED, |file| file.blob.clone().into());
        let message = Array::of3(&id.into(), &bytes, &file);
        // It fails only for what cannot be sent, and bytes and files can.
        let _ = self.worker.post_message(&message);
    }
}

impl Drop for Port {
    /// Ends the worker, and with it its right to write: what is left of one that stopped would hold on to it.
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the worker gives back the number that it was asked by"
)]
fn read(data: &JsValue) -> Option<(u32, Vec<u8>, Option<Attachment>)> {
    let parts = data.dyn_ref::<Array>()?;
    let id = parts.get(0).as_f64()? as u32;
    let bytes = parts.get(1).dyn_into::<Uint8Array>().ok()?.to_vec();
    let file = parts.get(2).dyn_into::<Blob>().ok().map(|blob| Attachment {
        blob,
        name: String::new(),
    });
    Some((id, bytes, file))
}

/// Keeps an address of a file alive only as long as it takes to hand it over.
pub(super) fn with_address(blob: &Blob, act: impl FnOnce(&str) -> Option<()>) -> Option<()> {
    let url = Url::create_object_url_with_blob(blob).ok()?;
    let done = act(&url);
    // A download that has begun keeps its file.
    let _ = Url::revoke_object_url(&url);
    done
}
