//! A set put to the rules: which of its cases come out as its author expects, which do not, and why.

use leptos::prelude::*;
use policy::Field;
use training::own::{self, OwnCase, Ran, run, tally};
use words::TrainingText;

use super::own_ways::Ways;
use crate::components::DerivationView;
use crate::state::{use_lang, use_own_sets, use_settings, use_work};

/// Whose a set is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// One's own, at this place among the others.
    Mine(usize),
    /// Somebody else's: a link brought it, and it is not kept.
    Guest,
}

impl Whose {
    /// Its name in the page's markup.
    fn wire(self) -> String {
        match self {
            Self::Mine(at) => at.to_string(),
            Self::Guest => "guest".to_owned(),
        }
    }
}

/// One set.
#[component]
pub fn OwnSet(
    /// Whose it is.
    whose: Whose,
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
        .map(|(place, (one, ran))| view! { <Row whose place one ran year/> })
        .collect_view();
    view! {
        <section class="sheet own-set" data-set=whose.wire()>
            <h3>{head}</h3>
            <p class="came" role="status" data-tally="">{line}</p>
            <div class="scroll" tabindex="0" role="region" aria-label=set.name.clone()>
                <table class="list"><thead><tr><th scope="col">{TrainingText::TheCase.say(lang)}</th><th scope="col">{TrainingText::Expected.say(lang)}</th>
                    <th scope="col">{TrainingText::TheResult.say(lang)}</th><th scope="col"><span class="hidden">{TrainingText::DropCase.say(lang)}</span></th></tr></thead>
                    <tbody>{rows}</tbody></table>
            </div>
            <Ways whose set/>
        </section>
    }
}

#[component]
fn Row(whose: Whose, place: usize, one: OwnCase, ran: Ran, year: i32) -> impl IntoView {
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
    let label = format!("{} {sentence}", TrainingText::DropCase.say(lang));
    let remove = match whose {
        Whose::Guest => None,
        Whose::Mine(at) => Some(move |_| {
            own.change(|sets| {
                // The set of this place, unless another tab has moved it.
                let is_it = |set: &&mut own::Set| set.cases.get(place) == Some(&kept);
                if let Some(set) = sets.get_mut(at).filter(is_it) {
                    set.cases.remove(place);
                }
            });
        }),
    };
    view! {
        <tr data-state=state>
            <th scope="row">{title}{sentence} <br/><small>{asked}</small></th>
            <td>{move || words::case_answer(expected, settings.unit.get(), lang)}</td>
            <td>{move || words::ran(&ran, settings.unit.get(), lang)}{why}</td>
            <td>{remove.map(|remove| view! { <button type="button" class="quiet" aria-label=label on:click=remove>"×"</button> })}</td>
        </tr>
    }
}
