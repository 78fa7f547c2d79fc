//! A guided tour over the pages: a ring around the control that a step points at, and a panel that says what to do there.
//! The pages know nothing of it: it finds their controls, watches what is done with them, and uses them itself if asked.

mod find;
mod guide;
mod panel;
mod ways;

use leptos::prelude::*;

use self::guide::Guide;
use self::panel::Panel;
pub use self::panel::tour_name;
use crate::state::use_tours;

/// The tour that is under way.
#[component]
pub fn TourLayer() -> impl IntoView {
    let tours = use_tours();
    let guide = Guide::start(tours);
    let is_walking = Memo::new(move |_| tours.walk.with(Option::is_some));
    move || {
        is_walking
            .get()
            .then(|| view! { <Ring guide/><Panel guide/> })
    }
}

/// A frame around what the step points at.
#[component]
fn Ring(guide: Guide) -> impl IntoView {
    const AROUND: f64 = 6.0;
    let pixels = |value: f64| format!("{value:.0}px");
    let area = move || guide.area.get();
    view! {
        <div class="tour-ring" aria-hidden="true" hidden=move || area().is_none()
            style:left=move || pixels(area().unwrap_or_default().left - AROUND)
            style:top=move || pixels(area().unwrap_or_default().top - AROUND)
            style:width=move || pixels(area().unwrap_or_default().width + 2.0 * AROUND)
            style:height=move || pixels(area().unwrap_or_default().height + 2.0 * AROUND)></div>
    }
}
