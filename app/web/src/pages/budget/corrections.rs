//! Entries that are to be corrected: on the page with a way to each, on paper as notes.

use budget::typed::{EntryPlace, LineField, UnreadEntry};
use leptos::prelude::*;
use policy::Affiliation;
use words::CorrectionText as T;

use crate::browser;
use crate::state::{use_budget, use_lang};

/// The entries that are to be corrected, each with a way to its field; nothing where there is none.
#[component]
pub fn Corrections() -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    let unread = Memo::new(move |_| budget.read.with(|read| read.unread.clone()));
    let entry = move |entry: UnreadEntry| {
        let id = field_of(entry.place);
        let said = words::unread_entry(&entry, lang);
        let go = move |event: web_sys::MouseEvent| {
            event.prevent_default();
            browser::focus(&id);
        };
        let href = format!("#{}", field_of(entry.place));
        view! { <li>{said} " " <a href=href on:click=go>{T::GoTo.say(lang)}</a></li> }
    };
    move || {
        let unread = unread.get();
        (!unread.is_empty()).then(|| {
            view! {
                <div class="advice" data-state="due" id="corrections" role="status">
                    <p><b>{T::Title.say(lang)}</b> {lang.pick("：", ": ")} {T::Lede.say(lang)}</p>
                    <ul>{unread.into_iter().map(entry).collect_view()}</ul>
                </div>
            }
        })
    }
}

/// The same on paper.
#[component]
pub fn CorrectionsOnPaper() -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    move || {
        let unread = budget.read.with(|read| read.unread.clone());
        (!unread.is_empty()).then(|| {
            let entry = |entry: UnreadEntry| view! { <li>{words::unread_entry(&entry, lang)}</li> };
            view! {
                <div id="paper-corrections"><b>{T::Title.say(lang)}</b> {lang.pick("：", ": ")} {T::Lede.say(lang)}
                    <ul>{unread.into_iter().map(entry).collect_view()}</ul></div>
            }
        })
    }
}

/// The id of the field that holds an entry, or of what stands nearest to it.
fn field_of(place: EntryPlace) -> String {
    match place {
        EntryPlace::Year => "budget-year".to_owned(),
        EntryPlace::Count(at, field) => format!("district-{at}-{}", field.wire()),
        EntryPlace::Ratio => "use-shared-payers".to_owned(),
        EntryPlace::Own(at, field) => {
            let cell = match field {
                LineField::Name => "name",
                LineField::Amount => "amount",
                LineField::Month => "month",
            };
            format!("own-{at}-{cell}")
        }
        EntryPlace::Retained(Affiliation::City) => "retained-0".to_owned(),
        EntryPlace::Retained(Affiliation::District) => "retained-1".to_owned(),
        EntryPlace::Scenario(at, _) => format!("scenario-{at}-name"),
        EntryPlace::YearAhead(at, _) => format!("year-{at}"),
        EntryPlace::LastYear(item) => format!("last-{}", item as usize),
    }
}
