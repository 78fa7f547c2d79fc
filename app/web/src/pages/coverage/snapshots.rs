use coverage::Measure;
use leptos::prelude::*;
use words::CoverageText as T;

use crate::state::{Notice, Notices, Shelved, use_coverage, use_lang};

/// Snapshots that are kept.
#[component]
pub fn SnapshotsSheet() -> impl IntoView {
    let lang = use_lang();
    let coverage = use_coverage();
    let shelf = coverage.shelf;
    let name = RwSignal::new(String::new());
    let take = move |_| {
        coverage.take_snapshot(name.get_untracked().trim().to_owned());
        name.set(String::new());
    };
    let ids = Memo::new(move |_| {
        shelf
            .kept
            .with(|kept| kept.snapshots.iter().map(|one| one.id).collect::<Vec<_>>())
    });
    view! {
        <section class="sheet" id="snapshots">
            <h2>{T::SnapshotsTitle.say(lang)}</h2>
            <p class="lede">{T::SnapshotsLede.say(lang)}</p>
            {move || (shelf.state.get() == Shelved::No).then(|| view! { <p class="advice" data-state="due" role="alert">{T::NotKept.say(lang)}</p> })}
            <div class="row" data-snapshots-kept=move || (shelf.state.get() == Shelved::Yes).to_string()>
                <label class="inline"><span>{T::SnapshotName.say(lang)}</span>
                    <input id="snapshot-name" autocomplete="off" maxlength="60" prop:value=name
                        on:input:target=move |event| name.set(event.target().value())/></label>
                <button type="button" class="primary" id="take-snapshot" on:click=take>{T::TakeSnapshot.say(lang)}</button>
            </div>
            <ul class="plain" id="snapshot-list">
                <For each=move || ids.get() key=|id| *id let:id><Kept id/></For>
            </ul>
        </section>
    }
    .into_any()
}

/// One that is kept: its name can be changed.
#[component]
fn Kept(id: u64) -> impl IntoView {
    let lang = use_lang();
    let notices: Notices = expect_context();
    let shelf = use_coverage().shelf;
    let Some(one) = untrack(|| shelf.find(id)) else {
        return ().into_any();
    };
    let rate = words::rate(one.sheet.whole.rate(Measure::Organised));
    let rename = move |text: String| {
        shelf.change(|kept| {
            if let Some(one) = kept.snapshots.iter_mut().find(|one| one.id == id) {
                one.name = text;
            }
        });
    };
    let delete = move |_| {
        let Some(gone) = untrack(|| shelf.find(id)) else {
            return;
        };
        shelf.change(|kept| kept.snapshots.retain(|one| one.id != id));
        let back = move || {
            notices.dismiss();
            let gone = gone.clone();
            shelf.change(|kept| {
                kept.snapshots.push(gone);
                kept.snapshots.sort_by_key(|one| (one.day, one.id));
            });
        };
        notices.show(Notice::say(T::Deleted.say(lang)).with_action(T::Undo.say(lang), back));
    };
    view! {
        <li class="row" data-snapshot=id.to_string()>
            <input aria-label=T::SnapshotName.say(lang) autocomplete="off" maxlength="60" placeholder=T::Unnamed.say(lang)
                value=one.name on:change:target=move |event| rename(event.target().value())/>
            <span>{words::date(one.day, lang)}</span>
            <span>{words::count(one.sheet.whole.units)} " " {T::Units.say(lang)}</span>
            <span>{words::coverage_measure(Measure::Organised, lang)} " " <b>{rate}</b></span>
            <button type="button" class="quiet" on:click=delete>{T::Delete.say(lang)}</button>
        </li>
    }
    .into_any()
}
