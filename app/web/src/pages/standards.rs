//! 政策标准: every figure and every reading with its clause; what is chosen here holds on every page.

mod figures;
mod readings;

use leptos::prelude::*;
use policy::{Choices, Figure, Outcome};
use words::{Page, Text};

use self::figures::{HigherStandards, MunicipalStandards};
use self::readings::ReadingsSheet;
use crate::components::PageHead;
use crate::state::{Notice, Notices, use_lang, use_settings, use_work};

/// The page.
#[component]
pub fn StandardsPage() -> impl IntoView {
    view! {
        <PageHead page=Page::Standards/>
        <EffectOnUnit/>
        <MunicipalStandards/>
        <ReadingsSheet/>
        <HigherStandards/>
    }
    .into_any()
}

/// What the choices make of the unit that was entered, and the way back to the clauses' own figures.
#[component]
fn EffectOnUnit() -> impl IntoView {
    let lang = use_lang();
    let (work, settings) = (use_work(), use_settings());
    let notices: Notices = expect_context();
    let changed = Memo::new(move |_| work.choices.with(|choices| *choices != Choices::default()));
    let verdict = move || match work.assessment.with(|found| found.judgement.outcome) {
        Outcome::Judged(verdict) => words::verdict_short(verdict, lang).to_owned(),
        open => words::outcome(open, lang),
    };
    let total = move || {
        let unit = settings.unit.get();
        work.money.with(|sheet| {
            sheet.total.as_ref().map(|total| {
                format!(
                    "{} {}",
                    work.amount_of(Figure::Total, total.result, unit, lang),
                    words::unit_name(unit, lang)
                )
            })
        })
    };
    let reset = move |_| {
        let before = work.choices.get_untracked();
        work.choices.set(Choices::default());
        let undo = move || {
            work.choices.set(before.clone());
            notices.dismiss();
        };
        notices.show(
            Notice::say(Text::ResetStandards.say(lang)).with_action(Text::Undo.say(lang), undo),
        );
    };
    view! {
        <div class="effect" role="status" id="effect">
            <span>{Text::EffectOnYou.say(lang)} " " <b>{total}</b> {lang.pick("，", ", ")}
                {Text::EffectVerdict.say(lang)} " " <b>{verdict}</b></span>
            {move || changed.get().then(|| view! {
                <span class="chip gap">{Text::ChangedNotice.say(lang)}</span>
                <button type="button" class="quiet" on:click=reset>{Text::ResetStandards.say(lang)}</button>
            })}
        </div>
    }
}
