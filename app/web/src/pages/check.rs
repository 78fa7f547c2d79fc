use leptos::prelude::*;
use leptos::task::spawn_local;
use policy::{Field, Organisation};
use words::{AROUND_FIELDS, CHECK_FIELDS, Page, Text};

use crate::app::href;
use crate::components::{
    Actions, EnteredOnPaper, EntryField, EntryFields, Later, PageHead, VerdictSheet, outcome_state,
    verdict_mark,
};
use crate::state::{Keeping, is_page_lent, use_lang, use_work};

/// 组建自查: one unit, its verdict, why, what would change it, and what to do next.
#[component]
pub fn Check() -> impl IntoView {
    let lang = use_lang();
    view! {
        <PageHead page=Page::Check/>
        <Lent/>
        <div class="desk">
            <CheckForm/>
            <EnteredOnPaper/>
            <section class="sheet result" aria-label=Text::ResultRegion.say(lang)>
                <Later><VerdictSheet/></Later>
            </section>
        </div>
        <VerdictBar/>
    }
    .into_any()
}

/// Says so where the unit is that of a case that is being changed, with the way back.
#[component]
fn Lent() -> impl IntoView {
    let lang = use_lang();
    let (work, keeping): (_, Keeping) = (use_work(), expect_context());
    let is_lent = RwSignal::new(false);
    spawn_local(async move {
        let lent = is_page_lent(work, keeping).await;
        // Another page may have been opened meanwhile.
        let _ = is_lent.try_set(lent);
    });
    move || {
        is_lent.get().then(|| {
        view! {
            <div class="advice" data-state="info" id="unit-lent"><p>{Text::UnitLent.say(lang)}</p>
                <a href=href(Page::Training)>{Text::BackToCase.say(lang)}</a></div>
        }
    })
    }
}

#[component]
fn CheckForm() -> impl IntoView {
    let lang = use_lang();
    let work = use_work();
    let joint = Memo::new(move |_| {
        work.checked
            .with(|checked| checked.facts.organisation == Some(Organisation::JointBranch))
    });
    view! {
        <form class="sheet" on:submit=|event| event.prevent_default()>
            <h2>{Text::UnitSection.say(lang)}</h2>
            <EntryFields fields=CHECK_FIELDS.to_vec()/>
            {move || joint.get().then(|| view! { <EntryFields fields=vec![Field::JointUnits]/> })}
            <details class="more">
                <summary>{Text::MoreSection.say(lang)}</summary>
                <EntryFields fields=AROUND_FIELDS.to_vec()/>
                <EntryField field=Field::MassOrganisations/>
            </details>
            <Actions next=Page::Subsidy label=Text::ToSubsidy/>
        </form>
    }
}

/// On a phone the verdict stays in view while the form is filled in.
#[component]
fn VerdictBar() -> impl IntoView {
    let lang = use_lang();
    let work = use_work();
    let outcome = Memo::new(move |_| work.assessment.with(|found| found.judgement.outcome));
    view! {
        // Before anything is entered there is nothing to keep in view, and the form is not to be covered.
        <a class="result-bar" class:idle=move || work.untouched() href="#verdict" data-state=move || outcome_state(outcome.get())
            on:click=|event| { event.prevent_default(); crate::browser::focus("figure-verdict"); }>
            <span aria-hidden="true">{move || verdict_mark(outcome.get())}</span>
            <b>{move || words::outcome(outcome.get(), lang)}</b>
        </a>
    }
}
