//! A fact that is a set: a box for each member, and one that says that there are none. With no box ticked it is unknown,
//! which is something else.

use ledger::Column;
use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::UnitSheet;
use words::{LedgerText, Text};

use super::facts::Fact;
use crate::state::use_lang;

/// How files write that there are none.
const NONE: &str = "无";
/// What files put between the members.
const BETWEEN: &str = "、";

/// What was ticked and is on its way: boxes ticked one after the other must not undo each other.
#[derive(Clone, PartialEq)]
struct Pending {
    text: String,
    /// Taken by the worker, and not yet seen in what the page was told.
    taken: bool,
}

/// The boxes.
#[component]
pub fn SetField(
    fact: Fact,
    column: Column,
    list: &'static [&'static str],
    name: String,
    sheet: Signal<Option<UnitSheet>>,
) -> impl IntoView {
    let lang = use_lang();
    let pending = RwSignal::new(None::<Pending>);
    let now = Memo::new(move |_| match pending.get() {
        Some(pending) => pending.text,
        None => fact.value.get(),
    });
    Effect::new(move |_| {
        sheet.track();
        let seen = pending.with_untracked(|pending| pending.as_ref().is_some_and(|one| one.taken));
        if seen {
            pending.set(None);
        }
    });
    let write = move |text: String| {
        let sent = Pending {
            text: text.clone(),
            taken: false,
        };
        pending.set(Some(sent.clone()));
        spawn_local(async move {
            let taken = fact.write(text).await;
            let last = pending.try_get_untracked().flatten() == Some(sent.clone());
            if last {
                let here = fact.value.try_get_untracked().as_ref() == Some(&sent.text);
                let next = (taken && !here).then_some(Pending { taken, ..sent });
                pending.try_set(next);
            }
        });
    };
    let boxes = list.iter().map(|&one| {
        let said = words::cell_value(column, one, lang).into_owned();
        view! {
            <label><input type="checkbox" value=one prop:checked=move || now.with(|now| holds(now, one))
                on:change=move |_| write(toggled(list, &now.get_untracked(), one))/>{said}</label>
        }
    });
    let none = move |event: web_sys::Event| {
        let ticked = event_target_checked(&event);
        write(if ticked { NONE } else { "" }.to_owned());
    };
    let unknown = move || now.with(String::is_empty);
    let state = move || fact.failed.with(|failed| failed.as_ref().map(|_| "error"));
    view! {
        <fieldset class="field several wide" id=fact.id() tabindex="-1" data-state=state
            disabled=move || !fact.table.ledger.may_write()>
            <legend>{name} {move || unknown().then(|| view! { " " <span class="chip">{LedgerText::Unknown.say(lang)}</span> })}</legend>
            {boxes.collect_view()}
            <label><input type="checkbox" value=NONE prop:checked=move || now.with(|now| now == NONE) on:change=none/>
                {Text::MassNone.say(lang)}</label>
            <small class="mistake" role="alert">{move || fact.mistake(lang)}</small>
        </fieldset>
    }
}

fn holds(text: &str, one: &str) -> bool {
    text.split(BETWEEN).any(|known| known == one)
}

/// With one member more, or less. The last one taken away leaves it open again: that there are none is said by its own
/// box.
fn toggled(list: &[&str], text: &str, one: &str) -> String {
    let members = list
        .iter()
        .copied()
        .filter(|&other| holds(text, other) != (other == one));
    members.collect::<Vec<_>>().join(BETWEEN)
}
