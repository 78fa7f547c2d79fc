//! A control of the page as a tour finds it: where it is, what stands in it, and how it is used in the visitor's stead.

use js_sys::Array;
use tours::Area;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, Event, EventInit, HtmlElement, HtmlInputElement, HtmlSelectElement,
    HtmlTextAreaElement, Node, ResizeObserver, ScrollIntoViewOptions, ScrollLogicalPosition,
};

use super::document;

/// Marks the control that a tour points at, for the style and for whoever looks for it.
const MARK: &str = "data-toured";

fn area_of(element: &Element) -> Area {
    let rect = element.get_bounding_client_rect();
    Area {
        left: rect.left(),
        top: rect.top(),
        width: rect.width(),
        height: rect.height(),
    }
}

/// How large the window is, without its scroll bars.
pub fn window_size() -> (f64, f64) {
    let html = document().and_then(|document| document.document_element());
    html.map_or((0.0, 0.0), |html| {
        (
            f64::from(html.client_width()),
            f64::from(html.client_height()),
        )
    })
}

/// Where the element of an id is.
pub fn box_of(id: &str) -> Option<Area> {
    let element = document()?.get_element_by_id(id)?;
    Some(area_of(&element))
}

/// Hears of an element's size as long as it is held.
pub struct SizeWatch {
    observer: ResizeObserver,
    _heard: Closure<dyn Fn()>,
}

impl SizeWatch {
    /// Calls `act` whenever the size of the element has changed, before it is drawn.
    pub fn start(element: &Element, act: impl Fn() + 'static) -> Option<Self> {
        let heard = Closure::<dyn Fn()>::new(act);
        let observer = ResizeObserver::new(heard.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self {
            observer,
            _heard: heard,
        })
    }
}

impl Drop for SizeWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Whether the focus is in the element of an id.
pub fn has_focus(id: &str) -> bool {
    let active = document().and_then(|document| document.active_element());
    is_within(id, active.as_deref())
}

/// Whether an event comes from within the element of an id.
pub fn is_from(id: &str, event: &Event) -> bool {
    is_within(id, source_of(event).as_ref())
}

fn is_within(id: &str, node: Option<&Node>) -> bool {
    let element = document().and_then(|document| document.get_element_by_id(id));
    element.is_some_and(|element| node.is_some() && element.contains(node))
}

fn source_of(event: &Event) -> Option<Node> {
    event.target()?.dyn_into().ok()
}

/// Whether a dialogue lies over the page.
pub fn is_dialog_open() -> bool {
    document().is_some_and(|document| {
        document
            .query_selector("dialog[open]")
            .ok()
            .flatten()
            .is_some()
    })
}

/// A control that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Control {
    /// What is used.
    used: Element,
    /// What is seen of it.
    seen: Element,
}

impl Control {
    /// The first that a selector finds and that is drawn. What a field is folded away in is unfolded.
    pub fn find(selector: &str) -> Option<Self> {
        let all = document()?.query_selector_all(selector).ok()?;
        let elements = (0..all.length()).filter_map(|at| all.get(at));
        let mut elements = elements.filter_map(|node| node.dyn_into::<Element>().ok());
        elements.find_map(|used| {
            let seen = seen_of(&used);
            unfold_around(&seen);
            let area = area_of(&seen);
            (area.width > 0.0 && area.height > 0.0).then_some(Self { used, seen })
        })
    }

    /// Where it is.
    pub fn area(&self) -> Area {
        area_of(&self.seen)
    }

    /// Whether it is still on the page, and drawn.
    pub fn is_there(&self) -> bool {
        let area = self.area();
        self.used.is_connected() && area.width > 0.0 && area.height > 0.0
    }

    /// Whether it takes nothing at the moment.
    pub fn is_disabled(&self) -> bool {
        self.used.matches(":disabled").unwrap_or(false)
    }

    /// Whether an event came from it.
    pub fn is_source_of(&self, event: &Event) -> bool {
        source_of(event).is_some_and(|source| {
            self.seen.contains(Some(&source)) || self.used.contains(Some(&source))
        })
    }

    /// Marks it, or takes the mark away.
    pub fn mark(&self, is_toured: bool) {
        let _ = match is_toured {
            true => self.seen.set_attribute(MARK, ""),
            false => self.seen.remove_attribute(MARK),
        };
    }

    /// What stands in it.
    pub fn value(&self) -> Option<String> {
        super::value_in(&self.used)
    }

    /// Whether pressing it has already led where it leads: what it opens is open, or it is chosen.
    pub fn is_pressed(&self) -> bool {
        let is_expanded = self.used.get_attribute("aria-expanded").as_deref() == Some("true");
        let is_open = self.used.tag_name() == "SUMMARY"
            && self
                .used
                .parent_element()
                .is_some_and(|details| details.has_attribute("open"));
        let is_checked = self
            .used
            .dyn_ref::<HtmlInputElement>()
            .is_some_and(HtmlInputElement::checked);
        is_expanded || is_open || is_checked
    }

    /// Brings it into view: to the middle, or to the top where little room is left.
    pub fn show(&self, to_top: bool) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(match to_top {
            true => ScrollLogicalPosition::Start,
            false => ScrollLogicalPosition::Center,
        });
        options.set_inline(ScrollLogicalPosition::Nearest);
        self.seen
            .scroll_into_view_with_scroll_into_view_options(&options);
    }

    /// Puts the focus on it. What takes none by itself takes it for this once.
    pub fn focus(&self) {
        let Some(element) = self.used.dyn_ref::<HtmlElement>() else {
            return;
        };
        let takes_none = element.tab_index() < 0 && !element.has_attribute("tabindex");
        if takes_none {
            let _ = element.set_attribute("tabindex", "-1");
        }
        let _ = element.focus();
    }

    /// Whether the focus is on it or in it.
    pub fn has_focus(&self) -> bool {
        let active = document().and_then(|document| document.active_element());
        active.is_some_and(|active| self.seen.contains(Some(&active)))
    }

    /// Presses it.
    pub fn press(&self) {
        if let Some(element) = self.used.dyn_ref::<HtmlElement>() {
            element.click();
        }
    }

    /// Enters a text, or chooses an option by its wire name.
    pub fn enter(&self, value: &str) {
        if let Some(input) = self.used.dyn_ref::<HtmlInputElement>() {
            input.set_value(value);
        } else if let Some(select) = self.used.dyn_ref::<HtmlSelectElement>() {
            select.set_value(value);
        } else if let Some(area) = self.used.dyn_ref::<HtmlTextAreaElement>() {
            area.set_value(value);
        }
        self.tell("input");
        self.tell("change");
    }

    /// Moves a slider to its middle.
    pub fn slide(&self) {
        let Some(input) = self.used.dyn_ref::<HtmlInputElement>() else {
            return;
        };
        let end = |name: &str| input.get_attribute(name)?.parse::<f64>().ok();
        let (least, most) = (
            end("min").unwrap_or_default(),
            end("max").unwrap_or_default(),
        );
        input.set_value_as_number(f64::midpoint(least, most));
        self.tell("input");
        self.tell("change");
    }

    /// Chooses a file that holds a text.
    pub fn choose(&self, name: &str, content: &str) -> Option<()> {
        let input = self.used.dyn_ref::<HtmlInputElement>()?;
        let parts = Array::of1(&JsValue::from_str(content));
        let file = web_sys::File::new_with_str_sequence(&parts, name).ok()?;
        let data = web_sys::DataTransfer::new().ok()?;
        data.items().add_with_file(&file).ok()?;
        input.set_files(data.files().as_ref());
        self.tell("change");
        Some(())
    }

    fn tell(&self, what: &str) {
        let init = EventInit::new();
        init.set_bubbles(true);
        if let Ok(event) = Event::new_with_event_init_dict(what, &init) {
            let _ = self.used.dispatch_event(&event);
        }
    }
}

/// What is seen of a control: of one that is hidden or very small, its label.
fn seen_of(used: &Element) -> Element {
    let is_boxed = used
        .dyn_ref::<HtmlInputElement>()
        .is_some_and(|input| matches!(input.type_().as_str(), "radio" | "checkbox" | "file"));
    let label = is_boxed
        .then(|| used.closest("label").ok().flatten())
        .flatten();
    label.unwrap_or_else(|| used.clone())
}

/// Opens what an element is folded away in; what a summary itself opens stays as it is.
fn unfold_around(element: &Element) {
    let mut around = element.parent_element();
    if element.tag_name() == "SUMMARY" {
        around = around.and_then(|details| details.parent_element());
    }
    if let Some(around) = around {
        super::unfold(&around);
    }
}
