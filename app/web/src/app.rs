//! The frame: header, pages, footer, the panel that answers "why".

use entry::Draft;
use leptos::prelude::*;
use words::{Page, Text};

use crate::browser::{self, Typed};
use crate::components::{Begun, Header, Later, NoticeBar, SaveMark, SpaceBar, UnreadBar, WhyPanel};
use crate::navigation::Navigation;
use crate::pages;
use crate::state::{
    BudgetWork, CaseForm, CoverageWork, DemoCity, DutyWork, Importing, Ledger, Notices, OwnSets,
    OwnTours, Room, Settings, TableView, TourWork, Touring, TrainingWork, TypedCells, Work,
    is_demo, start_keeping, use_lang,
};

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
    let ledger = Ledger::new(work);
    provide_context(ledger);
    provide_context(Room::<TypedCells>::empty());
    provide_context(Room::<TableView>::empty());
    provide_context(Room::<Importing>::empty());
    provide_context(Room::<BudgetWork>::empty());
    provide_context(Room::<CoverageWork>::empty());
    provide_context(Room::<DutyWork>::empty());
    provide_context(Room::<TrainingWork>::empty());
    provide_context(Room::<OwnSets>::empty());
    provide_context(Room::<CaseForm>::empty());
    provide_context(Room::<TourWork>::empty());
    provide_context(Room::<OwnTours>::empty());
    provide_context(Touring::start());
    let notices = Notices::new();
    provide_context(notices);
    settings.say_where_unread(notices);
    provide_context(start_keeping(work, notices, settings, typed));
    if is_demo() {
        provide_context(DemoCity::start(ledger));
    }

    provide_context(Navigation::start());
    provide_context(Begun::soon());

    // Drawn anew in another language; what was entered lives outside and stays.
    move || {
        settings.lang.track();
        view! { <Frame/> }
    }
}

#[component]
fn Frame() -> impl IntoView {
    let lang = use_lang();
    let navigation: Navigation = expect_context();
    view! {
        <a class="skip" href="#main" on:click=|event| { event.prevent_default(); browser::focus("main"); }>
            {Text::SkipToContent.say(lang)}
        </a>
        <Header/>
        <SpaceBar/>
        <NoticeBar/>
        <UnreadBar/>
        <main id="main" tabindex="-1">
            {move || match navigation.page() {
                Some(Page::Home) => view! { <pages::Home/> }.into_any(),
                Some(Page::Check) => view! { <pages::Check/> }.into_any(),
                Some(Page::Subsidy) => view! { <pages::Subsidy/> }.into_any(),
                Some(Page::Budget) => view! { <pages::Budget/> }.into_any(),
                Some(Page::Ledger) => view! { <pages::LedgerPage/> }.into_any(),
                Some(Page::Coverage) => view! { <pages::Coverage/> }.into_any(),
                Some(Page::Reminders) => view! { <pages::RemindersPage/> }.into_any(),
                Some(Page::Training) => view! { <pages::Training/> }.into_any(),
                Some(Page::Data) => view! { <pages::Data/> }.into_any(),
                Some(Page::Standards) => view! { <pages::Standards/> }.into_any(),
                Some(Page::About) => view! { <pages::About/> }.into_any(),
                None => view! { <pages::NotFound/> }.into_any(),
            }}
        </main>
        <footer class="foot">
            <p>{Text::FooterPrivacy.say(lang)} " " {Text::FooterNotOfficial.say(lang)}</p>
            <SaveMark/>
        </footer>
        <Later><WhyPanel/></Later>
        <pages::Tour/>
    }
}

/// The address of a page on this site.
pub fn href(page: Page) -> String {
    format!("{}{}", browser::root(), page.folder())
}
