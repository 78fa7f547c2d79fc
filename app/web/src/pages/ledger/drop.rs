//! A file dropped anywhere on the page goes into the import; what cannot be taken says why.

use gloo_events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use protocol::{Failure, Role};
use wasm_bindgen::JsCast;
use web_sys::{DataTransfer, DragEvent, Element, Event};
use words::{ImportText, Lang, LedgerText};

use crate::browser::Attachment;
use crate::components::failure_text;
use crate::state::{Ledger, Notice, Notices, use_importing, use_lang, use_ledger};

/// What is being dragged over the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Dragged {
    /// One file.
    File,
    /// Several.
    Files,
    /// Something else, from outside of the page.
    Other,
}

/// Listens on the whole window while the page is there, and says where a file goes while one is dragged.
#[component]
pub fn DropAnywhere() -> impl IntoView {
    let lang = use_lang();
    let ledger = use_ledger();
    let importing = use_importing();
    let notices: Notices = expect_context();
    let over = RwSignal::new(None::<Dragged>);
    // Whether the notice on show is of an earlier drop.
    let told = StoredValue::new(false);
    let tell = move |why: String| {
        told.set_value(true);
        notices.show(Notice::failed(why));
    };
    let show = move |now: Option<Dragged>| {
        // A drag tells of itself many times a second.
        if over.get_untracked() != now {
            over.set(now);
        }
    };
    // What is dragged from one place of the page to another is the browser's own matter. Files never come from the page,
    // and the end of a drag is not heard where its row was drawn anew meanwhile.
    let inside = StoredValue::new(false);
    let dragged = move |event: &DragEvent| {
        let data = event.data_transfer()?;
        what(event, &data).filter(|what| *what != Dragged::Other || !inside.get_value())
    };
    let dropped = move |event: &DragEvent| {
        show(None);
        let Some(what) = dragged(event) else {
            return;
        };
        event.prevent_default();
        let file = event.data_transfer().and_then(|data| only_file(&data));
        let refused = refusal(what, ledger, lang).or_else(|| {
            let busy = importing.job.with_untracked(Option::is_some);
            busy.then(|| failure_text(&Failure::Busy, lang))
        });
        match (refused, file) {
            (Some(why), _) => tell(why),
            (None, Some(file)) => {
                if told.get_value() {
                    told.set_value(false);
                    notices.dismiss();
                }
                importing.open(&Attachment::of(file));
            }
            // A picture out of another page calls itself a file and holds none.
            (None, None) => tell(ImportText::DropNoFile.say(lang).to_owned()),
        }
    };
    let listeners = [
        listen("dragstart", move |_| inside.set_value(true)),
        listen("dragend", move |_| inside.set_value(false)),
        listen("dragover", move |event| {
            let what = dragged(event);
            show(what);
            if let (Some(_), Some(data)) = (what, event.data_transfer()) {
                event.prevent_default();
                // Even what will be refused: only what is let go can be told why.
                data.set_drop_effect("copy");
            }
        }),
        listen("dragleave", move |event| {
            // Gone from the window, rather than from one element of it to the next.
            if event.related_target().is_none() {
                show(None);
            }
        }),
        listen("drop", move |event| dropped(event)),
    ];
    let listeners = StoredValue::new_local(Some(listeners));
    on_cleanup(move || drop(listeners.try_update_value(Option::take)));
    move || {
        over.get().map(|what| {
            let refused = refusal(what, ledger, lang);
            let state = if refused.is_some() { "gap" } else { "info" };
            let said = refused.unwrap_or_else(|| ImportText::DropNow.say(lang).to_owned());
            let stays = (state == "info").then(|| ImportText::Stays.say(lang));
            view! {
                <div class="drop-over" data-state=state><p><strong>{said}</strong><span>{stays}</span></p></div>
            }
        })
    }
}

fn listen(
    name: &'static str,
    mut heard: impl FnMut(&DragEvent) + 'static,
) -> Option<EventListener> {
    let window = web_sys::window()?;
    let may_prevent = EventListenerOptions::enable_prevent_default();
    let heard = move |event: &Event| {
        if let Some(event) = event.dyn_ref::<DragEvent>() {
            heard(event);
        }
    };
    Some(EventListener::new_with_options(
        &window,
        name,
        may_prevent,
        heard,
    ))
}

/// What a drag carries; `None` for text over a field, which takes it.
fn what(event: &DragEvent, data: &DataTransfer) -> Option<Dragged> {
    let is_file = data.types().iter().any(|kind| kind == "Files");
    if !is_file {
        let target = event.target()?.dyn_into::<Element>().ok()?;
        let field = target.closest("input, textarea").ok()?;
        return field.is_none().then_some(Dragged::Other);
    }
    // Before it is let go, the browser tells how many and not which.
    let items = data.items();
    let files = (0..items.length())
        .filter_map(|at| items.get(at))
        .filter(|item| item.kind() == "file")
        .count();
    Some(if files > 1 {
        Dragged::Files
    } else {
        Dragged::File
    })
}

fn only_file(data: &DataTransfer) -> Option<web_sys::File> {
    data.files().and_then(|files| files.get(0))
}

/// Why it cannot be taken, and what to do.
fn refusal(what: Dragged, ledger: Ledger, lang: Lang) -> Option<String> {
    match what {
        Dragged::Other => Some(ImportText::DropNoFile.say(lang).to_owned()),
        Dragged::Files => Some(ImportText::DropOne.say(lang).to_owned()),
        Dragged::File if ledger.may_write() => None,
        Dragged::File => {
            let role = ledger
                .standing
                .with(|standing| standing.as_ref().map(|standing| standing.role));
            Some(match role {
                Some(role @ (Role::Follower | Role::Outdated | Role::Damaged)) => {
                    failure_text(&Failure::ReadOnly(role), lang)
                }
                _ => LedgerText::StepOpening.say(lang).to_owned(),
            })
        }
    }
}
