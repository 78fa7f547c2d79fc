use leptos::prelude::*;
use words::{Page, Text};

use crate::app::href;
use crate::components::DemoEntrance;
use crate::state::{enter_demo, use_lang};

/// A made-up city to look around in, for a visitor without a ledger: in a space of its own.
#[component]
pub fn DemoOffer() -> impl IntoView {
    let lang = use_lang();
    view! {
        <section class="latest" id="demo-offer">
            <h2>{Text::HomeDemo.say(lang)}</h2>
            <p class="lede">{Text::HomeDemoLede.say(lang)}</p>
            <div class="row">
                <DemoEntrance id="home-demo" enter=|| enter_demo(Page::Home)/>
                <a href=href(Page::Ledger)>{Text::HomeImport.say(lang)}</a>
            </div>
        </section>
    }
}
