//! A unit whose numbers are moved before the class: verdict and money follow at once.

use entry::{Draft, check};
use leptos::prelude::*;
use policy::{Field, Kind, Organisation};
use words::TrainingText;

use crate::components::{VerdictSheet, WhyPanel};
use crate::pages::subsidy::BudgetSheet;
use crate::state::{Work, use_lang, use_work};

/// As far as the sliders go: beyond every threshold.
const MOST_EMPLOYEES: u32 = 150;
const MOST_MEMBERS: u32 = 120;
const MOST_UNITS: u32 = 12;

/// The sliders, and what they come to.
#[component]
pub fn WhatIf() -> impl IntoView {
    let lang = use_lang();
    let outer = use_work();
    let draft = RwSignal::new(begin());
    let checked = Memo::new(move |_| draft.with(|draft| check(draft, outer.default_year())));
    let kinds = Kind::ALL.iter().map(|&kind| {
        view! { <option value=kind.wire()>{words::kind(kind, lang)}</option> }
    });
    let organisations = Organisation::ALL.iter().map(|&one| {
        let is_now = one == Organisation::None;
        view! { <option value=one.wire() selected=is_now>{words::organisation(one, lang)}</option> }
    });
    let set = move |field: Field, text: String| draft.update(|draft| draft.set(field, text));
    let is_joint = Memo::new(move |_| {
        let joint = Organisation::JointBranch.wire();
        draft.with(|draft| draft.get(Field::Organisation) == joint)
    });
    view! {
        <section class="sheet" id="what-if">
            <h2>{TrainingText::WhatIf.say(lang)}</h2>
            <p class="lede">{TrainingText::WhatIfLede.say(lang)}</p>
            <div class="fields few">
                <div class="field"><label for="what-kind">{words::field(Field::Kind, lang)}</label>
                    <select id="what-kind" on:change:target=move |event| set(Field::Kind, event.target().value())>{kinds.collect_view()}</select></div>
                <div class="field"><label for="what-organisation">{words::field(Field::Organisation, lang)}</label>
                    <select id="what-organisation" on:change:target=move |event| set(Field::Organisation, event.target().value())>
                        {organisations.collect_view()}</select></div>
            </div>
            <Slide id="what-employees" field=Field::Employees most=MOST_EMPLOYEES draft/>
            <Slide id="what-members" field=Field::FullMembers most=MOST_MEMBERS draft/>
            {move || is_joint.get().then(|| view! { <Slide id="what-units" field=Field::JointUnits most=MOST_UNITS draft/> })}
            <Outcome outer checked/>
        </section>
    }
}

/// Just below the threshold of members, so that the first step crosses it.
fn begin() -> Draft {
    let mut draft = Draft::default();
    for (field, text) in [
        (Field::Employees, "40"),
        (Field::FullMembers, "2"),
        (Field::Probationary, "0"),
        (Field::Organisation, Organisation::None.wire()),
        (Field::JointUnits, "3"),
    ] {
        draft.set(field, text);
    }
    draft
}

/// Moves a number. Members are among the staff, so that each takes the other along where it would pass it.
fn slide(draft: &mut Draft, field: Field, text: String) {
    let number = |text: &str| text.parse::<u32>().unwrap_or_default();
    let (staff, members) = (Field::Employees, Field::FullMembers);
    let passes = match field {
        Field::FullMembers => number(&text) > number(draft.get(staff)),
        Field::Employees => number(&text) < number(draft.get(members)),
        _ => false,
    };
    if passes {
        let other = if field == staff { members } else { staff };
        draft.set(other, text.clone());
    }
    draft.set(field, text);
}

#[component]
fn Slide(id: &'static str, field: Field, most: u32, draft: RwSignal<Draft>) -> impl IntoView {
    let lang = use_lang();
    let value = Memo::new(move |_| draft.with(|draft| draft.get(field).to_owned()));
    view! {
        <div class="field slider">
            <label for=id>{words::field(field, lang)}</label>
            <input type="range" id=id min="0" max=most step="1" prop:value=value
                on:input:target=move |event| draft.update(|draft| slide(draft, field, event.target().value()))/>
            <output for=id><b>{value}</b></output>
        </div>
    }
}

/// What the rules say of it, as of any other unit.
#[component]
fn Outcome(outer: Work, checked: Memo<entry::Checked>) -> impl IntoView {
    provide_context(Work::of_unit(outer, checked));
    view! {
        <div class="two-columns">
            <div class="column"><VerdictSheet/></div>
            <div class="column"><BudgetSheet/></div>
        </div>
        <WhyPanel/>
    }
}
