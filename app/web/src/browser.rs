//! The one door to the browser: what the pages ask of it besides drawing.

mod clipboard;
pub mod control;
mod full_screen;
pub mod offline;
mod picture;
mod port;
mod setting;
mod sight;
mod space;
mod tab;

pub use clipboard::{copy, is_composing, is_from_field, pasted, pasted_as};
pub use full_screen::{has_full_screen, is_full_screen, leave_full_screen, toggle_full_screen};
pub use picture::download_picture;
pub use port::{Attachment, Port};
pub use setting::Setting;
pub use sight::{ends_below, scroll_on};
pub use space::{
    follow_space, has_spaces, is_to_reset, reset_done, set_space, space, takes_size_question,
    to_ask_size, to_reset,
};
pub use tab::{read_visit, write_visit};

use policy::Field;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

/// A field and what stands in it.
pub type Typed = Vec<(Field, String)>;

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}

/// The element that the application fills.
pub fn app_element() -> Option<HtmlElement> {
    document()?.get_element_by_id("app")?.dyn_into().ok()
}

/// The path of the site's root, with a slash at its end, as the start script found it.
pub fn root() -> String {
    document()
        .and_then(|document| document.document_element())
        .and_then(|html| html.get_attribute("data-root"))
        .unwrap_or_else(|| "/".to_owned())
}

/// The present year in the visitor's time zone.
pub fn this_year() -> i32 {
    i32::try_from(js_sys::Date::new_0().get_full_year()).unwrap_or_default()
}

/// Today, for a sheet's head.
pub fn today() -> Option<chrono::NaiveDate> {
    let now = js_sys::Date::new_0();
    chrono::NaiveDate::from_ymd_opt(this_year(), now.get_month() + 1, now.get_date())
}

/// A moment, given in milliseconds since 1970, in the visitor's time zone; `None` outside of the calendar.
pub fn local_time(ms: u64) -> Option<chrono::NaiveDateTime> {
    #[expect(
        clippy::cast_precision_loss,
        reason = "milliseconds of many thousand years are exact"
    )]
    let at = js_sys::Date::new(&JsValue::from_f64(ms as f64));
    let year = i32::try_from(at.get_full_year()).ok()?;
    chrono::NaiveDate::from_ymd_opt(year, at.get_month() + 1, at.get_date())?.and_hms_opt(
        at.get_hours(),
        at.get_minutes(),
        at.get_seconds(),
    )
}

/// What the visitor changed in the form of the page's HTML before the program ran.
pub fn typed_before_start(place: &HtmlElement) -> Typed {
    let mut typed = Typed::new();
    for &field in Field::ALL {
        let Some(element) = place
            .query_selector(&format!("#{}", field.wire()))
            .ok()
            .flatten()
        else {
            continue;
        };
        if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
            if input.value() != input.default_value() {
                typed.push((field, input.value()));
            }
        } else if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
            if area
                .default_value()
                .is_ok_and(|initial| initial != area.value())
            {
                typed.push((field, area.value()));
            }
        } else if let Some(select) = element.dyn_ref::<HtmlSelectElement>()
            && select
                .get_attribute("data-initial")
                .is_some_and(|initial| initial != select.value())
        {
            typed.push((field, select.value()));
        }
    }
    typed
}

/// The id of the element that has the focus.
pub fn focused_id() -> Option<String> {
    Some(document()?.active_element()?.id()).filter(|id| !id.is_empty())
}

/// Puts the focus on an element and brings it into view; what it is folded away in is unfolded.
pub fn focus(id: &str) {
    let Some(element) = document().and_then(|document| document.get_element_by_id(id)) else {
        return;
    };
    unfold(&element);
    if let Ok(element) = element.dyn_into::<HtmlElement>() {
        // An element that cannot take the focus stays as it is.
        let _ = element.focus();
    }
}

/// Opens what an element is folded away in, and the element itself if it is what folds.
fn unfold(element: &web_sys::Element) {
    while let Some(details) = element.closest("details:not([open])").ok().flatten() {
        // Only a malformed name could fail.
        let _ = details.set_attribute("open", "");
    }
}

/// What stands in a control; `None` where the element is none.
fn value_in(element: &web_sys::Element) -> Option<String> {
    let input = element.dyn_ref::<HtmlInputElement>();
    let select = element.dyn_ref::<HtmlSelectElement>();
    let area = element.dyn_ref::<HtmlTextAreaElement>();
    input
        .map(HtmlInputElement::value)
        .or_else(|| select.map(HtmlSelectElement::value))
        .or_else(|| area.map(HtmlTextAreaElement::value))
}

/// Sets or removes an attribute of the root element: language, theme and size.
pub fn set_root_attribute(name: &str, value: Option<&str>) {
    if let Some(html) = document().and_then(|document| document.document_element()) {
        let _ = match value {
            Some(value) => html.set_attribute(name, value),
            None => html.remove_attribute(name),
        };
    }
}

/// Sets the tab's title.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// The part of the address after `#`.
pub fn fragment() -> String {
    web_sys::window()
        .and_then(|window| window.location().hash().ok())
        .map(|hash| hash.trim_start_matches('#').to_owned())
        .unwrap_or_default()
}

/// Takes the fragment off the address, so that a reload does not open the link again over later edits.
pub fn drop_fragment() {
    let Some(window) = web_sys::window() else {
        return;
    };
    let location = window.location();
    if let (Ok(path), Ok(query), Ok(history)) =
        (location.pathname(), location.search(), window.history())
    {
        let state = history.state().unwrap_or(JsValue::NULL);
        let _ = history.replace_state_with_url(&state, "", Some(&format!("{path}{query}")));
    }
}

/// The address of this page with this fragment.
pub fn address_with(fragment: &str) -> String {
    let Some(location) = web_sys::window().map(|window| window.location()) else {
        return String::new();
    };
    format!(
        "{}{}#{fragment}",
        location.origin().unwrap_or_default(),
        location.pathname().unwrap_or_default()
    )
}

/// Opens the browser's print dialogue.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// Opens the print dialogue once what was asked to be drawn stands, and calls back when it has printed.
pub fn print_once_drawn(then: impl Fn() + 'static) {
    if let Some(window) = web_sys::window() {
        gloo_events::EventListener::once(&window, "afterprint", move |_| then()).forget();
    }
    gloo_timers::callback::Timeout::new(50, print).forget();
}

/// Milliseconds of the clock.
pub fn milliseconds() -> f64 {
    js_sys::Date::now()
}

/// How far the page is scrolled, in pixels.
pub fn scrolled_by() -> f64 {
    let by = web_sys::window().and_then(|window| window.scroll_y().ok());
    by.unwrap_or_default()
}

fn scrolled() -> Option<(f64, f64)> {
    let root = document()?.document_element()?;
    let above = scrolled_by();
    let below = f64::from(root.scroll_height()) - f64::from(root.client_height()) - above;
    Some((above, below))
}

/// Whether more of the page lies below what is seen.
pub fn has_more_below() -> bool {
    scrolled().is_some_and(|(_, below)| below > 2.0)
}

/// Whether more of the page lies above what is seen.
pub fn has_more_above() -> bool {
    scrolled().is_some_and(|(above, _)| above > 2.0)
}

/// The address of the page, without what stands behind `#`.
pub fn address() -> String {
    let location = web_sys::window().map(|window| window.location());
    let parts =
        location.and_then(|location| Some((location.origin().ok()?, location.pathname().ok()?)));
    parts.map_or_else(String::new, |(origin, path)| origin + &path)
}

/// Calls back whenever the page may be about to go away.
pub fn on_leaving(callback: impl Fn() + Clone + 'static) {
    for event in ["pagehide", "visibilitychange"] {
        if let Some(window) = web_sys::window() {
            let callback = callback.clone();
            gloo_events::EventListener::new(&window, event, move |_| callback()).forget();
        }
    }
}

/// A number that no other tab is likely to make.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "both are whole and within what a u64 holds"
)]
pub fn new_number() -> u64 {
    (js_sys::Date::now() as u64) << 20 | (js_sys::Math::random() * 1_048_576.0) as u64
}

/// Hands the visitor a text as a file.
pub fn download(name: &str, media_type: &str, content: &str) -> Option<()> {
    let parts = js_sys::Array::of1(&JsValue::from_str(content));
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    download_blob(name, &blob)
}

fn download_blob(name: &str, blob: &web_sys::Blob) -> Option<()> {
    port::with_address(blob, |url| {
        let anchor: web_sys::HtmlAnchorElement =
            document()?.create_element("a").ok()?.dyn_into().ok()?;
        anchor.set_href(url);
        anchor.set_download(name);
        anchor.click();
        Some(())
    })
}

/// Puts the focus on an element once the view that holds it is drawn.
pub fn focus_after_draw(id: impl Into<String>) {
    let id = id.into();
    gloo_timers::callback::Timeout::new(0, move || focus(&id)).forget();
}

/// The path of the address.
pub fn path() -> String {
    web_sys::window()
        .and_then(|window| window.location().pathname().ok())
        .unwrap_or_default()
}

/// Shows a page from its top, as after loading it.
pub fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Puts the focus on an element to be typed into, with what is in it chosen, or behind it.
pub fn focus_and_select(id: &str, whole: bool) {
    let id = id.to_owned();
    gloo_timers::callback::Timeout::new(0, move || {
        focus(&id);
        let element = document().and_then(|document| document.get_element_by_id(&id));
        if let Some(input) = element.and_then(|element| element.dyn_into::<HtmlInputElement>().ok())
        {
            let end = u32::try_from(input.value().encode_utf16().count()).unwrap_or_default();
            let start = if whole { 0 } else { end };
            let _ = input.set_selection_range(start, end);
        }
    })
    .forget();
}

/// Calls back once what is being drawn stands, and says whether the element of an event still does.
pub fn once_drawn(event: &web_sys::Event, then: impl FnOnce(bool) + 'static) {
    let element = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Node>().ok());
    gloo_timers::callback::Timeout::new(0, move || {
        then(element.is_some_and(|element| element.is_connected()));
    })
    .forget();
}

/// What stands in the control that an event came from.
pub fn value_of(event: &web_sys::Event) -> String {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target
        .and_then(|target| value_in(&target))
        .unwrap_or_default()
}

/// The file that was chosen in the field that an event came from; the field is emptied, so that the same one can be chosen
/// again.
pub fn chosen_file(event: &web_sys::Event) -> Option<web_sys::File> {
    let input = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    let file = input.files()?.get(0)?;
    input.set_value("");
    Some(file)
}

/// The most bytes of a file that the page reads itself: a set, a tour or a budget is far shorter.
const MOST_TEXT: f64 = 16.0 * 1024.0 * 1024.0;

/// The text of a file; `None` where it cannot be read, or is longer than any that the page reads.
pub async fn text_of(file: &web_sys::File) -> Option<String> {
    if file.size() > MOST_TEXT {
        return None;
    }
    let text = wasm_bindgen_futures::JsFuture::from(file.text()).await;
    text.ok()?.as_string()
}

/// Puts a value into the list that an event came from.
pub fn set_value(event: &web_sys::Event, value: &str) {
    let target = event.target();
    if let Some(select) = target.and_then(|target| target.dyn_into::<HtmlSelectElement>().ok()) {
        select.set_value(value);
    }
}

/// Loads the site anew at a path; the same one too.
pub fn load(path: &str) {
    if let Some(window) = web_sys::window() {
        // Only an address that is none could fail.
        let _ = window.location().assign(path);
    }
}

/// Scrolls no further than brings an element into view.
pub fn show_in_row(id: &str) {
    let id = id.to_owned();
    gloo_timers::callback::Timeout::new(0, move || {
        if let Some(element) = document().and_then(|document| document.get_element_by_id(&id)) {
            let options = web_sys::ScrollIntoViewOptions::new();
            options.set_block(web_sys::ScrollLogicalPosition::Nearest);
            options.set_inline(web_sys::ScrollLogicalPosition::Nearest);
            element.scroll_into_view_with_scroll_into_view_options(&options);
        }
    })
    .forget();
}

/// Adds an entry to the browser's history, with another fragment.
pub fn push_fragment(fragment: &str) {
    let Some(window) = web_sys::window() else {
        return;
    };
    if let (Ok(path), Ok(history)) = (window.location().pathname(), window.history()) {
        let address = if fragment.is_empty() {
            path
        } else {
            format!("{path}#{fragment}")
        };
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&address));
    }
}
