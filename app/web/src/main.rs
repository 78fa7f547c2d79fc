//! The pages: what the visitor sees and types, around the rules and the words.

mod app;
mod browser;
mod components;
mod navigation;
mod pages;
mod state;

use leptos::prelude::*;

fn main() {
    console_error_panic_hook::set_once();
    browser::follow_space();
    if browser::is_to_reset() {
        // Before anything of it is read.
        browser::Setting::remove_of_space();
    }
    let Some(place) = browser::app_element() else {
        return;
    };
    // What was typed into the page's HTML while the program was on its way is taken over.
    let typed = browser::typed_before_start(&place);
    let focus = browser::focused_id();
    place.set_inner_html("");
    mount_to(place, move || view! { <app::App typed=typed/> }).forget();
    if let Some(id) = focus {
        browser::focus(&id);
    }
}
