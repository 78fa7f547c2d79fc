//! A set put to the rules: which of its cases come out as its author expects, which do not, and why.

use leptos::prelude::*;
use leptos::task::spawn_local;
use policy::Field;
use training::Case;
use training::own::{self, OwnCase, Ran, run, tally, write, write_line};
use words::{Text, TrainingText};

use crate::browser;
use crate::components::DerivationView;
use crate::state::{Notice, Notices, use_lang, use_own_sets, use_settings, use_training, use_work};

/// One set.
#[component]
pub fn OwnSet(
    /// Its place among the others.
    at: usize,
    /// The set.
    set: own::Set,
) -> impl IntoView {
    let lang = use_lang();
    let year = use_work().default_year();
    let ran = run(&set, year);
    let line = words::run_line(tally(&ran), lang);
    let signed = match set.signed.is_empty() {
        true => TrainingText::NotSigned.say(lang).to_owned(),
        false => set.signed.clone(),
    };
    let head = format!("{} · {} {signed}", set.name, TrainingText::Signed.say(lang));
    let rows = set.cases.iter().cloned().zip(ran).enumerate();
    let rows = rows
        .map(|(place, (one, ran))| view! { <Row at place one ran year/> })
        .collect_view();
    view! {
        <section class="sheet own-set" data-set=at>
            <h3>{head}</h3>
            <p class="came" role="status" data-tally="">{line}</p>
            <div class="scroll" tabindex="0" role="region" aria-label=set.name.clone()>
                <table class="list"><thead><tr><th scope="col">{TrainingText::TheCase.say(lang)}</th><th scope="col">{TrainingText::Expected.say(lang)}</th>
                    <th scope="col">{TrainingText::TheResult.say(lang)}</th><th scope="col"><span class="hidden">{TrainingText::DropCase.say(lang)}</span></th></tr></thead>
                    <tbody>{rows}</tbody></table>
            </div>
            <Ways at set/>
        </section>
    }
}

#[component]
fn Row(at: usize, place: usize, one: OwnCase, ran: Ran, year: i32) -> impl IntoView {
    let (lang, settings) = (use_lang(), use_settings());
    let own = use_own_sets();
    let state = match &ran {
        Ran::Agrees(_) => "met",
        Ran::Differs { .. } => "due",
        Ran::Unanswered(_) => "open",
    };
    let solution = match &ran {
        Ran::Differs { got, .. } => Some((**got).clone()),
        Ran::Agrees(_) | Ran::Unanswered(_) => None,
    };
    let why = solution.map(|solution| {
        let goto = Callback::new(|_: Field| ());
        view! {
            <details><summary>{TrainingText::Derived.say(lang)}</summary>
                <DerivationView derivation=solution.explained.derivation basis=solution.basis book=solution.book goto/></details>
        }
    });
    let kept = one.clone();
    let OwnCase { case, expected } = one;
    let title = (!case.title.is_empty()).then(|| view! { <b>{case.title.clone()}</b> " " });
    let sentence = words::case_sentence(&case, year, lang);
    let asked = words::case_question(case.question, lang);
    let remove = move |_| {
        own.change(|sets| {
            // The set of this place, unless another tab has moved it.
            let is_it = |set: &&mut own::Set| set.cases.get(place) == Some(&kept);
            if let Some(set) = sets.get_mut(at).filter(is_it) {
                set.cases.remove(place);
            }
        });
    };
    let label = format!("{} {sentence}", TrainingText::DropCase.say(lang));
    view! {
        <tr data-state=state>
            <th scope="row">{title}{sentence} <br/><small>{asked}</small></th>
            <td>{move || words::case_answer(expected, settings.unit.get(), lang)}</td>
            <td>{move || words::ran(&ran, settings.unit.get(), lang)}{why}</td>
            <td><button type="button" class="quiet" aria-label=label on:click=remove>"×"</button></td>
        </tr>
    }
}

/// What can be done with a set.
#[component]
fn Ways(at: usize, set: own::Set) -> impl IntoView {
    let lang = use_lang();
    let own = use_own_sets();
    let training = use_training();
    let notices: Notices = expect_context();
    let copied = RwSignal::new(None::<bool>);
    let line = StoredValue::new(write_line(&set));
    let copy = move |_| {
        spawn_local(async move {
            copied.set(Some(browser::copy(&line.get_value()).await));
        });
    };
    let file = (set.name.clone(), write(&set));
    let to_file = move |_| {
        browser::download(&format!("{}.json", file.0), "application/json", &file.1);
    };
    let cases: Vec<Case> = set.cases.iter().map(|one| one.case.clone()).collect();
    let play = move |_| {
        training.begin_with(cases.clone());
        browser::focus_after_draw("case-title");
    };
    let remove = move |_| {
        let removed = set.clone();
        own.change(|sets| sets.retain(|set| *set != removed));
        let back = move || {
            own.change(|sets| sets.insert(at.min(sets.len()), removed.clone()));
            notices.dismiss();
        };
        let notice = Notice::say(TrainingText::DroppedSet.say(lang));
        notices.show(notice.with_action(Text::Undo.say(lang), back));
    };
    view! {
        <div class="row">
            <button type="button" class="quiet" data-way="play" on:click=play>{TrainingText::PlaySet.say(lang)}</button>
            <button type="button" class="quiet" data-way="file" on:click=to_file>{TrainingText::ToFile.say(lang)}</button>
            <button type="button" class="quiet" data-way="copy" on:click=copy>{TrainingText::CopySet.say(lang)}</button>
            <button type="button" class="quiet" data-way="print" on:click=|_| browser::print()>{TrainingText::PrintSet.say(lang)}</button>
            <button type="button" class="quiet" data-way="drop" on:click=remove>{TrainingText::DropSet.say(lang)}</button>
            <span role="status">{move || (copied.get() == Some(true)).then(|| TrainingText::CopiedSet.say(lang))}</span>
        </div>
        // Where the clipboard may not be written, the line stands here to be taken by hand.
        {move || (copied.get() == Some(false)).then(|| view! {
            <textarea class="to-copy" readonly rows="3" aria-label=TrainingText::CopySet.say(lang) prop:value=line.get_value()></textarea>
        })}
    }
}
