//! Which page is on show. Pages are few and one level deep, so a signal over the browser's history is all it takes: a
//! router library weighs as much as the rules do.

use gloo_events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlAnchorElement, MouseEvent};
use words::Page;

use crate::browser;

/// The page on show; `None` for an address that no page has.
#[derive(Clone, Copy)]
pub struct Navigation(RwSignal<Option<Page>>);

impl Navigation {
    /// Follows the address: links within the site, back and forward.
    pub fn start() -> Self {
        let navigation = Self(RwSignal::new(page_of(&browser::path())));
        if let Some(window) = web_sys::window() {
            EventListener::new(&window, "popstate", move |_| {
                navigation.0.set(page_of(&browser::path()))
            })
            .forget();
            let may_prevent = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&window, "click", may_prevent, move |event| {
                if let Some((page, path)) = event.dyn_ref::<MouseEvent>().and_then(link_within) {
                    event.prevent_default();
                    navigation.go(page, &path);
                }
            })
            .forget();
        }
        navigation
    }

    /// The page on show.
    pub fn page(self) -> Option<Page> {
        self.0.get()
    }

    /// Goes to a page of this site.
    pub fn open(self, page: Page) {
        self.go(page, &(browser::root() + page.folder()));
    }

    fn go(self, page: Page, path: &str) {
        let history = web_sys::window().and_then(|window| window.history().ok());
        if let Some(history) = history {
            // It fails only on addresses of another origin, which do not come here.
            let _ = history.push_state_with_url(&JsValue::NULL, "", Some(path));
        }
        self.0.set(Some(page));
        browser::scroll_to_top();
        browser::focus_after_draw("main");
    }
}

fn page_of(path: &str) -> Option<Page> {
    let folder = path
        .strip_prefix(&browser::root())?
        .trim_end_matches("index.html")
        .trim_end_matches('/');
    Page::ALL
        .into_iter()
        .find(|page| page.folder().trim_end_matches('/') == folder)
}

/// The page that a plain click on a link of this site leads to. Clicks that ask for a new tab stay the browser's.
fn link_within(event: &MouseEvent) -> Option<(Page, String)> {
    let plain = event.button() == 0
        && !(event.ctrl_key()
            || event.meta_key()
            || event.shift_key()
            || event.alt_key()
            || event.default_prevented());
    let link = event
        .target()?
        .dyn_into::<web_sys::Element>()
        .ok()?
        .closest("a[href]")
        .ok()??;
    let link = link.dyn_into::<HtmlAnchorElement>().ok()?;
    let here = web_sys::window()?.location().origin().ok()?;
    let path = link.pathname();
    // A place on the page that is open is the browser's to find.
    let leads_away = link.hash().is_empty() || path != browser::path();
    let ours = plain && link.target().is_empty() && link.origin() == here && leads_away;
    ours.then(|| page_of(&path))
        .flatten()
        .map(|page| (page, path + &link.hash()))
}
