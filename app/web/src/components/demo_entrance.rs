//! The way into the made-up city's space, from a page of the visitor's own data.

use leptos::prelude::*;
use words::DemoText;

use crate::state::{NoDemo, may_enter_demo, use_lang};

/// A button that enters the made-up city's space, or says why that cannot be.
#[component]
pub fn DemoEntrance(
    /// The button's id.
    id: &'static str,
    /// Enters it, at a page.
    enter: fn(),
) -> impl IntoView {
    let lang = use_lang();
    let failed = RwSignal::new(None::<NoDemo>);
    let open = move |_| match may_enter_demo() {
        Ok(()) => enter(),
        Err(why) => failed.set(Some(why)),
    };
    let reason = move || {
        failed.get().map(|why| match why {
            NoDemo::NotRemembered => DemoText::NotRemembered.say(lang),
        })
    };
    view! {
        <button type="button" class="quiet" id=id on:click=open>{DemoText::Open.say(lang)}</button>
        <span role="alert" class="mistake">{reason}</span>
    }
}
