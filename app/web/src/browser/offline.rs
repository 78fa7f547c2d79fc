//! The site on this device, for the time without a network: only for whoever asks for it.

use gloo_timers::future::TimeoutFuture;
use js_sys::Reflect;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    BroadcastChannel, MessageEvent, ServiceWorkerContainer, ServiceWorkerRegistration, window,
};

use super::root;

const SCRIPT: &str = "offline.js";
/// By which the script tells how far it is.
const CHANNEL: &str = "liangxin-offline";
/// What the names of its caches begin with, before the site's path.
const PREFIX: &str = "liangxin-site-";
/// How often it is looked whether all is kept, in milliseconds.
const LOOK: u32 = 150;

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotKept {
    /// This browser or address does not allow it.
    Impossible,
    /// A file could not be fetched or kept.
    Failed,
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

/// Whether the site is kept; an error where it cannot be.
///
/// # Errors
/// [`NotKept::Impossible`].
pub async fn is_kept() -> Result<bool, NotKept> {
    if container().is_none() {
        return Err(NotKept::Impossible);
    }
    Ok(registration()
        .await
        .is_some_and(|registration| registration.active().is_some()))
}

/// Keeps the site, and tells how many of how many files are there.
///
/// # Errors
/// Why it is not kept.
pub async fn keep(progress: impl Fn(u32, u32) + 'static) -> Result<(), NotKept> {
    let container = container().ok_or(NotKept::Impossible)?;
    let _told = Told::listen(progress);
    let registered = JsFuture::from(container.register(&(root() + SCRIPT))).await;
    let registration: ServiceWorkerRegistration = registered
        .ok()
        .and_then(|registered| registered.dyn_into().ok())
        .ok_or(NotKept::Failed)?;
    loop {
        if registration.active().is_some() {
            return Ok(());
        }
        if registration.installing().is_none() && registration.waiting().is_none() {
            return Err(NotKept::Failed);
        }
        TimeoutFuture::new(LOOK).await;
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
    _heard: Closure<dyn Fn(MessageEvent)>,
}

impl Told {
    fn listen(progress: impl Fn(u32, u32) + 'static) -> Self {
        let heard = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            if let (Some(done), Some(all)) = (number(&event, "done"), number(&event, "all")) {
                progress(done, all);
            }
        });
        let channel = BroadcastChannel::new(CHANNEL).ok();
        if let Some(channel) = &channel {
            channel.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        }
        Self {
            channel,
            _heard: heard,
        }
    }
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
