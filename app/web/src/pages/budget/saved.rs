use budget::typed::{Draft, NamedBudget, Source};
use leptos::prelude::*;
use leptos::task::spawn_local;
use words::BudgetText;

use super::take_out::take_out;
use crate::browser;
use crate::components::copy_address;
use crate::state::{Notice, Notices, Shelf, Shelved, use_budget, use_lang};

/// Budgets that are kept, and the ways to a file and to a link.
#[component]
pub fn SavedSheet() -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    let shelf = budget.shelf;
    let name = RwSignal::new(String::new());
    let save = move |_: web_sys::MouseEvent| {
        shelf.put_by(name.get_untracked().trim().to_owned(), budget.with_units());
        name.set(String::new());
    };
    view! {
        <section class="sheet" id="saved">
            <h2>{BudgetText::SavedTitle.say(lang)}</h2>
            <p class="lede">{BudgetText::SavedLede.say(lang)}</p>
            {move || shelf.bad_link.get().then(|| view! { <p class="advice" data-state="due" role="alert">{BudgetText::BadLink.say(lang)}</p> })}
            {move || (shelf.state.get() == Shelved::No).then(|| view! { <p class="advice" data-state="due" role="alert">{BudgetText::NotKept.say(lang)}</p> })}
            <div class="row" data-budget-kept=move || (shelf.state.get() == Shelved::Yes).to_string()>
                <label class="inline"><span>{BudgetText::SaveName.say(lang)}</span>
                    <input id="save-name" autocomplete="off" maxlength="60" prop:value=name
                        on:input:target=move |event| name.set(event.target().value())/></label>
                <button type="button" class="primary" id="save-as" on:click=save>{BudgetText::SaveAs.say(lang)}</button>
                <Ways/>
            </div>
            <ul class="plain" id="saved-list">
                <For each=move || shelf.named.get() key=|one| one.id let:one><Named one/></For>
            </ul>
        </section>
    }
}

/// One that is kept.
#[component]
fn Named(one: NamedBudget) -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    let notices: Notices = expect_context();
    let shelf = budget.shelf;
    let id = one.id;
    let now = move || {
        shelf
            .named
            .with_untracked(|named| named.iter().find(|one| one.id == id).cloned())
    };
    let open = move |_| {
        if let Some(one) = now() {
            shelf.open(one.draft, budget.with_units());
        }
    };
    let duplicate = move |_| {
        if let Some(one) = now() {
            shelf.put_by(
                format!("{} {}", one.name, BudgetText::CopyOf.say(lang))
                    .trim()
                    .to_owned(),
                one.draft,
            );
        }
    };
    let delete = move |_| {
        let place = shelf
            .named
            .with_untracked(|named| named.iter().position(|one| one.id == id));
        if let Some(place) = place {
            take_out(
                place,
                shelf.named,
                |named| named,
                BudgetText::Deleted,
                (notices, lang),
            );
        }
    };
    let rename = move |text: String| {
        shelf.named.update(|named| {
            if let Some(one) = named.iter_mut().find(|one| one.id == id) {
                one.name = text;
            }
        });
    };
    view! {
        <li class="row" data-saved=id>
            <input aria-label=BudgetText::SaveName.say(lang) autocomplete="off" maxlength="60" placeholder=BudgetText::NoName.say(lang)
                value=one.name on:input:target=move |event| rename(event.target().value())/>
            <button type="button" class="quiet" on:click=open data-do="open">{BudgetText::Open.say(lang)}</button>
            <button type="button" class="quiet" on:click=duplicate data-do="duplicate">{BudgetText::Duplicate.say(lang)}</button>
            <button type="button" class="quiet" on:click=delete data-do="delete">{BudgetText::Delete.say(lang)}</button>
        </li>
    }
}

/// To a file and back, and to a link.
#[component]
fn Ways() -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    let notices: Notices = expect_context();
    let to_file = move |_: web_sys::MouseEvent| {
        let draft = budget.carried();
        if let Ok(json) = serde_json::to_string_pretty(&draft) {
            let name = format!(
                "{}-{}.json",
                lang.pick("年度预算", "budget"),
                untrack(|| budget.year())
            );
            browser::download(&name, "application/json", &json);
        }
    };
    let from_file = move |event: web_sys::Event| {
        let Some(file) = browser::chosen_file(&event) else {
            return;
        };
        spawn_local(async move {
            let text = browser::text_of(&file).await;
            match text.and_then(|text| serde_json::from_str::<Draft>(&text).ok()) {
                Some(draft) => budget.shelf.open(draft, budget.with_units()),
                None => notices.show(Notice::failed(BudgetText::BadFile.say(lang))),
            }
        });
    };
    let link = move |_: web_sys::MouseEvent| {
        let draft = budget.carried();
        if draft.source == Source::Ledger {
            notices.show(Notice::say(BudgetText::LinkOnlyCounts.say(lang)));
            return;
        }
        let Some(link) = Shelf::link(&draft) else {
            return;
        };
        let (copied, by_hand) = (
            BudgetText::LinkCopied.say(lang),
            BudgetText::LinkByHand.say(lang),
        );
        copy_address(notices, link, copied, by_hand);
    };
    view! {
        <button type="button" class="quiet" id="budget-link" on:click=link>{BudgetText::CopyLink.say(lang)}</button>
        <button type="button" class="quiet" id="budget-to-file" on:click=to_file>{BudgetText::ToFile.say(lang)}</button>
        <label class="quiet file-button">{BudgetText::FromFile.say(lang)}
            <input type="file" class="hidden" id="budget-from-file" accept="application/json,.json" on:change=from_file/></label>
    }
}
