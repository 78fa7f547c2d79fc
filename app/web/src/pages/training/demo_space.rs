//! The way into the made-up city's space.

use leptos::prelude::*;
use words::{Page, TrainingText};

use crate::app::href;
use crate::state::{NoDemo, enter_demo, is_demo, may_enter_demo, use_lang};

/// What can be shown in the made-up city.
const SHOWN: [Page; 4] = [Page::Ledger, Page::Coverage, Page::Reminders, Page::Budget];

const fn reason(why: NoDemo) -> TrainingText {
    match why {
        NoDemo::NotRemembered => TrainingText::DemoNotRemembered,
    }
}

/// Opens the made-up city, or says what can be shown in it.
#[component]
pub fn DemoSpace() -> impl IntoView {
    let lang = use_lang();
    let failed = RwSignal::new(None::<NoDemo>);
    let open = move |_| match may_enter_demo() {
        Ok(()) => enter_demo(Page::Ledger),
        Err(why) => failed.set(Some(why)),
    };
    let inside = || {
        let links =
            SHOWN.map(|page| view! { <li><a href=href(page)>{page.name().say(lang)}</a></li> });
        view! {
            <p id="demo-inside">{TrainingText::DemoInside.say(lang)}</p>
            <ul class="row demo-links">{links.into_iter().collect_view()}</ul>
        }
        .into_any()
    };
    let outside = || {
        view! {
            <p class="lede">{TrainingText::DemoLede.say(lang)}</p>
            <div class="row"><button type="button" class="quiet" id="demo-enter" on:click=open>{TrainingText::DemoOpen.say(lang)}</button></div>
            <p class="mistake" role="alert">{move || failed.get().map(|why| reason(why).say(lang))}</p>
        }
        .into_any()
    };
    view! {
        <section class="sheet" id="demo-space">
            <h2>{TrainingText::DemoTitle.say(lang)}</h2>
            {if is_demo() { inside() } else { outside() }}
        </section>
    }
}
