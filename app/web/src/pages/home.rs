mod city;
mod demo;

use leptos::prelude::*;
use policy::Figure;
use words::{Page, Text};

use self::city::City;
use crate::app::href;
use crate::components::{LocalTerms, PageHead, outcome_state, verdict_mark};
use crate::state::{use_lang, use_settings, use_work};

/// 首页: three questions to start from, and where the visitor left off.
#[component]
pub fn Home() -> impl IntoView {
    let lang = use_lang();
    let questions = [
        (Page::Check, Text::QuestionCheck, Text::QuestionCheckLede),
        (
            Page::Subsidy,
            Text::QuestionSubsidy,
            Text::QuestionSubsidyLede,
        ),
        (
            Page::Standards,
            Text::QuestionStandards,
            Text::QuestionStandardsLede,
        ),
    ];
    view! {
        <PageHead page=Page::Home/>
        <ul class="questions">
            {questions.map(|(page, question, lede)| view! {
                <li><a class="sheet" href=href(page)>
                    <strong>{question.say(lang)}</strong>
                    <span>{lede.say(lang)}</span>
                </a></li>
            }).collect_view()}
        </ul>
        <City/>
        <Latest/>
    }
    .into_any()
}

/// The unit that was entered last, with its verdict and its money.
#[component]
fn Latest() -> impl IntoView {
    let lang = use_lang();
    let (work, settings) = (use_work(), use_settings());
    let untouched = Memo::new(move |_| work.draft.with(|draft| *draft == entry::Draft::default()));
    let outcome = move || work.assessment.with(|found| found.judgement.outcome);
    let total = move || {
        work.money.with(|sheet| {
            sheet
                .total
                .as_ref()
                .map(|total| work.amount_of(Figure::Total, total.result, settings.unit.get(), lang))
        })
    };
    let unit = move || words::unit_name(settings.unit.get(), lang);
    let kind = move || {
        work.checked
            .with(|checked| words::kind(checked.facts.kind, lang))
    };
    view! {
        <section class="latest">
            <h2>{Text::LatestWork.say(lang)}</h2>
            {move || if untouched.get() {
                view! { <p class="lede">{Text::LatestNone.say(lang)}</p> }.into_any()
            } else {
                view! {
                    <div class="tiles">
                        <div>
                            <small>{kind}</small>
                            <b class="tile-verdict" data-state=move || outcome_state(outcome())>
                                {move || verdict_mark(outcome())} " " {move || words::outcome(outcome(), lang)}
                            </b>
                            <a href=href(Page::Check)>{Text::Continue.say(lang)}</a>
                        </div>
                        <div>
                            <small>{words::figure(Figure::Total, lang)}</small>
                            <b>{total} " " <small>{unit}</small></b>
                            <a href=href(Page::Subsidy)>{Text::Continue.say(lang)}</a>
                        </div>
                    </div>
                    <LocalTerms/>
                }.into_any()
            }}
        </section>
    }
}
