//! The site on this device, for the time without a network: only for whoever asks for it.

use std::cell::Cell;
use std::rc::Rc;

use gloo_timers::future::TimeoutFuture;
use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    BroadcastChannel, MessageEvent, ServiceWorker, ServiceWorkerContainer,
    ServiceWorkerRegistration, ServiceWorkerState, window,
};

use super::root;

const SCRIPT: &str = "offline.js";
/// By which the script tells how far it is.
const CHANNEL: &str = "liangxin-offline";
/// What the names of its caches begin with, before the site's path.
const PREFIX: &str = "liangxin-site-";
/// How often it is looked whether all is kept, in milliseconds.
const LOOK: u32 = 150;

/// How long the script is waited for when it looks at what is kept, in milliseconds: it reads every file.
const PATIENCE: u32 = 20_000;

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotKept {
    /// This browser or address does not allow it.
    Impossible,
    /// A file could not be fetched or kept.
    Failed,
}

/// How the site is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SiteCopy {
    /// Not at all.
    None,
    /// All of this edition, and in use.
    Whole,
    /// All of this edition; this page uses it once it is loaded anew.
    AfterReload,
    /// All of another edition.
    OtherEdition,
    /// Files are missing or damaged: the browser has cleared them away.
    Incomplete,
}

/// `None` where the browser has none, as over plain HTTP.
fn container() -> Option<ServiceWorkerContainer> {
    let navigator: JsValue = window()?.navigator().into();
    let found = Reflect::get(&navigator, &"serviceWorker".into()).ok()?;
    found.dyn_into().ok()
}

async fn registration() -> Option<ServiceWorkerRegistration> {
    let asked = container()?.get_registration_with_document_url(&root());
    JsFuture::from(asked).await.ok()?.dyn_into().ok()
}

/// How the site is kept, by looking at every file.
///
/// # Errors
/// [`NotKept::Impossible`].
pub async fn look() -> Result<SiteCopy, NotKept> {
    let container = container().ok_or(NotKept::Impossible)?;
    let active = registration().await.and_then(|found| found.active());
    let Some(active) = active else {
        return Ok(SiteCopy::None);
    };
    let told = Told::listen(|_, _| ());
    Ok(told.ask(&active, "look", &container).await)
}

/// Keeps the site, or what is missing of it, and tells how many of how many files are there.
///
/// # Errors
/// Why it is not kept.
pub async fn keep(progress: impl Fn(u32, u32) + 'static) -> Result<SiteCopy, NotKept> {
    let container = container().ok_or(NotKept::Impossible)?;
    let told = Told::listen(progress);
    let registered = JsFuture::from(container.register(&(root() + SCRIPT))).await;
    let registration: ServiceWorkerRegistration = registered
        .ok()
        .and_then(|registered| registered.dyn_into().ok())
        .ok_or(NotKept::Failed)?;
    if registration.active().is_some()
        && let Ok(updating) = registration.update()
    {
        // Without a network there is no newer edition to be had.
        let _ = JsFuture::from(updating).await;
    }
    let active = loop {
        if let Some(waiting) = registration.waiting() {
            // It waits for the pages of the other edition to close; this one asks for it now.
            let _ = waiting.post_message(&asking("begin", 0));
            TimeoutFuture::new(LOOK).await;
            continue;
        }
        if registration.installing().is_none()
            && let Some(active) = registration.active()
            && active.state() == ServiceWorkerState::Activated
        {
            break active;
        }
        if registration.installing().is_none() && registration.active().is_none() {
            return Err(NotKept::Failed);
        }
        TimeoutFuture::new(LOOK).await;
    };
    let copy = told.ask(&active, "keep", &container).await;
    match copy {
        SiteCopy::Incomplete | SiteCopy::None => Err(NotKept::Failed),
        copy => Ok(copy),
    }
}

/// Takes the site off this device again.
pub async fn forget() {
    if let Some(registration) = registration().await
        && let Ok(asked) = registration.unregister()
    {
        let _ = JsFuture::from(asked).await;
    }
    let Some(caches) = window().and_then(|window| window.caches().ok()) else {
        return;
    };
    let Ok(names) = JsFuture::from(caches.keys()).await else {
        return;
    };
    // Other sites may live on the same host.
    let ours = format!("{PREFIX}{}@", root());
    let names = js_sys::Array::from(&names).to_vec();
    let names = names.iter().filter_map(JsValue::as_string);
    for name in names.filter(|name| name.starts_with(&ours)) {
        let _ = JsFuture::from(caches.delete(&name)).await;
    }
}

/// What the script tells, until this is dropped.
struct Told {
    channel: Option<BroadcastChannel>,
    /// The last answer: which question it answers, how many files are missing, whether they are of the page's edition.
    answer: Rc<Cell<Option<(u32, u32, bool)>>>,
    /// How often anything was told.
    heard: Rc<Cell<u32>>,
    _listener: Closure<dyn Fn(MessageEvent)>,
}

impl Told {
    fn listen(progress: impl Fn(u32, u32) + 'static) -> Self {
        let answer = Rc::new(Cell::new(None));
        let heard = Rc::new(Cell::new(0_u32));
        let listener = {
            let (answer, heard) = (Rc::clone(&answer), Rc::clone(&heard));
            Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
                heard.set(heard.get().wrapping_add(1));
                if let (Some(done), Some(all)) = (number(&event, "done"), number(&event, "all")) {
                    progress(done, all);
                }
                if let (Some(id), Some(missing)) = (number(&event, "id"), number(&event, "missing"))
                {
                    answer.set(Some((id, missing, number(&event, "current") == Some(1))));
                }
            })
        };
        let channel = BroadcastChannel::new(CHANNEL).ok();
        if let Some(channel) = &channel {
            channel.set_onmessage(Some(listener.as_ref().unchecked_ref()));
        }
        Self {
            channel,
            answer,
            heard,
            _listener: listener,
        }
    }

    /// Has the script look at what is kept, or keep what is missing first. One that says nothing for long, as that of an
    /// earlier edition, is taken for one that has not kept all.
    async fn ask(
        &self,
        script: &ServiceWorker,
        ask: &str,
        container: &ServiceWorkerContainer,
    ) -> SiteCopy {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "any number will do that another tab is unlikely to take"
        )]
        let id = super::new_number() as u32;
        if script.post_message(&asking(ask, id)).is_err() {
            return SiteCopy::Incomplete;
        }
        let (mut waited, mut heard) = (0, self.heard.get());
        while waited < PATIENCE {
            if let Some((of, missing, is_current)) = self.answer.get()
                && of == id
            {
                return match (missing, is_current) {
                    (0, false) => SiteCopy::OtherEdition,
                    (0, true) if container.controller().is_none() => SiteCopy::AfterReload,
                    (0, true) => SiteCopy::Whole,
                    _ => SiteCopy::Incomplete,
                };
            }
            TimeoutFuture::new(LOOK).await;
            waited += LOOK;
            if self.heard.get() != heard {
                heard = self.heard.get();
                waited = 0;
            }
        }
        SiteCopy::Incomplete
    }
}

/// What the script is asked, by the page of which edition.
fn asking(ask: &str, id: u32) -> Object {
    let question = Object::new();
    for (name, value) in [
        ("ask", JsValue::from_str(ask)),
        ("id", JsValue::from(id)),
        ("mine", JsValue::from_str(&files_of_page())),
    ] {
        let _ = Reflect::set(&question, &name.into(), &value);
    }
    question
}

/// The files that this page is made of, a line each: their content is in their names, so its edition is known by them.
fn files_of_page() -> String {
    const FILES: &str = "script[src], link[rel=modulepreload], link[rel=stylesheet]";
    let found = super::document().and_then(|page| page.query_selector_all(FILES).ok());
    let found = found
        .iter()
        .flat_map(|found| (0..found.length()).filter_map(|at| found.get(at)));
    let address = |file: web_sys::Node| {
        let of = |name: &str| Reflect::get(&file, &name.into()).ok()?.as_string();
        of("href").or_else(|| of("src"))
    };
    found.filter_map(address).collect::<Vec<_>>().join("\n")
}

impl Drop for Told {
    fn drop(&mut self) {
        if let Some(channel) = &self.channel {
            channel.close();
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "counts of files"
)]
fn number(event: &MessageEvent, name: &str) -> Option<u32> {
    let value = Reflect::get(&event.data(), &name.into()).ok()?.as_f64()?;
    Some(value as u32)
}
