//! A set put to the rules: which of its cases come out as its author expects, which do not, and why.

use leptos::prelude::*;
use training::own::{self, RunTally, run, tally};
use words::{OwnSetText, TrainingText};

use super::own_case::OwnCaseCard;
use super::own_paper::OwnPaper;
use super::own_ways::Ways;
use crate::state::{Whose, use_lang, use_own_sets, use_work};

/// A set's name in the page's markup.
fn wire(whose: Whose) -> String {
    match whose {
        Whose::Mine(at) => at.to_string(),
        Whose::Guest => "guest".to_owned(),
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
    let own = use_own_sets();
    let year = use_work().default_year();
    let ran = run(&set, year);
    let signed = match set.signed.is_empty() {
        true => TrainingText::NotSigned.say(lang).to_owned(),
        false => set.signed.clone(),
    };
    let colon = lang.pick("：", ": ");
    let by = TrainingText::Signed.say(lang);
    let head = format!("{} · {by}{colon}{signed}", set.name);
    let tally = tally(&ran);
    let only_others = RwSignal::new(false);
    let cards = set.cases.iter().cloned().zip(ran.clone()).enumerate();
    let cards = cards.map(|(place, (one, ran))| view! { <OwnCaseCard whose place one ran/> });
    let cards = cards.collect_view();
    let printed = Memo::new(move |_| own.printed.get() == Some(whose));
    let on_paper = set.clone();
    let paper = move || {
        let (set, ran) = (on_paper.clone(), ran.clone());
        printed.get().then(|| view! { <OwnPaper set ran/> })
    };
    view! {
        <section class="sheet own-set" data-set=wire(whose) data-printed=move || printed.get().to_string()>
            <h3>{head}</h3>
            <Came tally only_others/>
            <ol class="own-cases" data-only=move || only_others.get().then_some("others")>{cards}</ol>
            <Ways whose set/>
            {paper}
        </section>
    }
}

/// How the cases came out; one may look at those alone that need looking at.
#[component]
fn Came(tally: RunTally, only_others: RwSignal<bool>) -> impl IntoView {
    let lang = use_lang();
    let counts = [
        ("met", "✓", OwnSetText::Agree, tally.agree),
        ("due", "!", OwnSetText::Differ, tally.differ),
        ("open", "?", OwnSetText::Unanswered, tally.unanswered),
    ];
    let counts = counts.map(|(state, sign, name, count)| {
        view! {
            <li data-state=state><span aria-hidden="true">{sign} " "</span>{name.say(lang)} " " <b>{count}</b></li>
        }
    });
    let has_both = tally.agree > 0 && tally.differ + tally.unanswered > 0;
    let choose = move |_| only_others.update(|only| *only = !*only);
    view! {
        <div role="status" data-tally=""><ul class="tally" aria-label=OwnSetText::Ran.say(lang)>{counts.collect_view()}</ul></div>
        {has_both.then(|| view! {
            <button type="button" class="quiet only-others" aria-pressed=move || only_others.get().to_string() on:click=choose>
                {OwnSetText::OnlyOthers.say(lang)}</button>
        })}
    }
}
