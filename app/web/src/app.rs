//! The frame: router, header, pages, footer, the panel that answers "why".

use entry::Draft;
use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::path;
use words::{Page, Text};

use crate::browser::{self, Typed};
use crate::components::{Header, NoticeBar, SaveMark, WhyPanel};
use crate::pages;
use crate::state::{Notices, Settings, Work, start_keeping, use_lang};

/// The application.
#[component]
pub fn App(
    /// What was typed before the program ran.
    typed: Typed,
) -> impl IntoView {
    let settings = Settings::load();
    provide_context(settings);
    let mut draft = Draft::default();
    for (field, text) in &typed {
        draft.set(*field, text.as_str());
    }
    let work = Work::new(draft);
    provide_context(work);
    let notices = Notices::new();
    provide_context(notices);
    provide_context(start_keeping(work, notices, settings, typed));

    let root = browser::root();
    let base = root.trim_end_matches('/').to_owned();
    view! {
        <Router base=base>
            // Drawn anew in another language; what was entered lives outside and stays.
            {move || {
                settings.lang.track();
                view! { <Frame/> }
            }}
        </Router>
    }
}

#[component]
fn Frame() -> impl IntoView {
    let lang = use_lang();
    view! {
        <a class="skip" href="#main" on:click=|event| { event.prevent_default(); browser::focus("main"); }>
            {Text::SkipToContent.say(lang)}
        </a>
        <Header/>
        <NoticeBar/>
        <main id="main" tabindex="-1">
            <FlatRoutes fallback=|| pages::NotFound>
                <Route path=path!("/") view=pages::Home/>
                <Route path=path!("/check") view=pages::Check/>
                <Route path=path!("/subsidy") view=pages::Subsidy/>
                <Route path=path!("/standards") view=pages::Standards/>
                <Route path=path!("/about") view=pages::About/>
            </FlatRoutes>
        </main>
        <footer class="foot">
            <p>{Text::FooterPrivacy.say(lang)} " " {Text::FooterNotOfficial.say(lang)}</p>
            <SaveMark/>
        </footer>
        <WhyPanel/>
    }
}

/// The address of a page on this site.
pub fn href(page: Page) -> String {
    format!("{}{}", browser::root(), page.folder())
}
