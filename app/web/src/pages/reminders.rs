//! 提醒: what is due, in order of urgency, and what is recorded of it; organisation life, the yearly checklist, elections.

mod act;
mod asked;
mod counts;
mod elections;
mod gone;
mod life;
mod life_grid;
mod list;
mod many;
mod named;
mod pager;
mod paste;
mod rows;
mod settle;
mod tick;
mod unit_year;
mod yearly;

use leptos::prelude::*;
use words::{DutyText, LedgerText, Page};

use self::elections::ElectionsPart;
use self::life::LifePart;
use self::list::ListPart;
pub use self::unit_year::UnitYear;
use self::yearly::YearlyPart;
use crate::app::href;
use crate::browser;
use crate::components::{ConfirmDialog, Confirmation, LocalTerms, Outline, PageHead};
use crate::state::{DutyPart, use_duties, use_lang, use_typed_cells};

/// The page.
#[component]
pub fn RemindersPage() -> impl IntoView {
    let lang = use_lang();
    let work = use_duties();
    let confirmation = Confirmation::provide();
    use_typed_cells();
    let address = browser::fragment();
    if let Some(part) = DutyPart::ALL
        .into_iter()
        .find(|part| part.wire() == address)
    {
        work.part.set(part);
    }
    let ledger = work.ledger;
    let empty = Memo::new(move |_| ledger.units() == 0);
    let open = Memo::new(move |_| ledger.is_open());
    let content = move || match (empty.get(), open.get()) {
        (true, true) => view! { <Empty/> }.into_any(),
        (true, false) if ledger.broken.get() => {
            view! { <p class="mistake" role="alert">{ledger.broken_text().say(lang)}</p> }
                .into_any()
        }
        (true, false) => {
            view! { <Outline page=Page::Reminders said=LedgerText::StepOpening.say(lang)/> }
                .into_any()
        }
        (false, _) => view! { <Parts/> }.into_any(),
    };
    view! {
        <PageHead page=Page::Reminders/>
        {content}
        <ConfirmDialog confirmation/>
    }
    .into_any()
}

#[component]
fn Empty() -> impl IntoView {
    let lang = use_lang();
    view! {
        <section class="sheet" id="no-ledger">
            <p>{DutyText::NoLedger.say(lang)}</p>
            <div class="row"><a class="primary" href=href(Page::Ledger)>{DutyText::ToLedger.say(lang)}</a></div>
        </section>
    }
}

#[component]
fn Parts() -> impl IntoView {
    let lang = use_lang();
    let work = use_duties();
    let buttons = DutyPart::ALL.map(|part| {
        view! {
            <button type="button" class="part" id=format!("part-{}", part.wire())
                aria-pressed=move || (work.part.get() == part).to_string()
                on:click=move |_| { work.part.set(part); browser::push_fragment(part.wire()); }>{name_of(part).say(lang)}</button>
        }
    });
    let part = move || match work.part.get() {
        DutyPart::List => view! { <ListPart/> }.into_any(),
        DutyPart::Life => view! { <LifePart/> }.into_any(),
        DutyPart::Yearly => view! { <YearlyPart/> }.into_any(),
        DutyPart::Elections => view! { <ElectionsPart/> }.into_any(),
    };
    let is_made_up = Memo::new(move |_| work.ledger.is_made_up());
    view! {
        <div class="duties">
            {move || is_made_up.get().then(|| view! { <p class="advice" data-state="info">{LedgerText::MadeUp.say(lang)}</p> })}
            <LocalTerms/>
            <div class="parts" role="group" aria-label=DutyText::Parts.say(lang)>{buttons.collect_view()}</div>
            {part}
        </div>
    }
}

fn name_of(part: DutyPart) -> DutyText {
    match part {
        DutyPart::List => DutyText::PartList,
        DutyPart::Life => DutyText::PartLife,
        DutyPart::Yearly => DutyText::PartYearly,
        DutyPart::Elections => DutyText::PartElections,
    }
}
