//! What the next session is made of.

use leptos::prelude::*;
use training::{Order, Teams};
use words::{Lang, TrainingText};

use crate::browser;
use crate::state::{Notices, Source, use_lang, use_training};

fn source_name(source: Source, lang: Lang) -> String {
    match source {
        Source::All => TrainingText::FromAll.say(lang).to_owned(),
        Source::Of(subject) => words::subject(subject, lang).to_owned(),
        Source::Drawn(difficulty) => format!(
            "{}{}{}",
            TrainingText::Drawn.say(lang),
            lang.pick("：", ": "),
            words::difficulty(difficulty, lang)
        ),
    }
}

/// The choice of cases, teams and order.
#[component]
pub fn SetUp() -> impl IntoView {
    let lang = use_lang();
    let training = use_training();
    let sources = Source::all().map(|source| {
        view! { <option value=source.wire() prop:selected=move || training.source.get() == source>{source_name(source, lang)}</option> }
    });
    let teams = Teams::ALL.iter().map(|&teams| {
        view! { <option value=teams.wire() prop:selected=move || training.teams.get() == teams>{words::teams(teams, lang)}</option> }
    });
    let orders = Order::ALL.iter().map(|&order| {
        view! { <option value=order.wire() prop:selected=move || training.order.get() == order>{words::order(order, lang)}</option> }
    });
    let notices: Notices = expect_context();
    let begin = move |_| {
        // The way back to a session that was ended would take this one's place.
        notices.dismiss();
        training.begin();
        browser::focus_after_draw("case-title");
    };
    view! {
        <section class="sheet" id="set-up">
            <h2 id="set-up-title" tabindex="-1">{TrainingText::SetUp.say(lang)}</h2>
            <p class="lede">{TrainingText::SetUpLede.say(lang)}</p>
            <div class="fields few">
                <div class="field"><label for="training-from">{TrainingText::From.say(lang)}</label>
                    <select id="training-from" on:change:target=move |event| {
                        let wire = event.target().value();
                        if let Some(source) = Source::all().find(|source| source.wire() == wire) {
                            training.source.set(source);
                        }
                    }>{sources.collect_view()}</select></div>
                <div class="field"><label for="training-teams">{TrainingText::TeamsOf.say(lang)}</label>
                    <select id="training-teams" on:change:target=move |event| {
                        if let Some(teams) = Teams::from_wire(&event.target().value()) {
                            training.teams.set(teams);
                        }
                    }>{teams.collect_view()}</select></div>
                <div class="field"><label for="training-order">{TrainingText::OrderOf.say(lang)}</label>
                    <select id="training-order" on:change:target=move |event| {
                        if let Some(order) = Order::from_wire(&event.target().value()) {
                            training.order.set(order);
                        }
                    }>{orders.collect_view()}</select></div>
            </div>
            <div class="row"><button type="button" class="primary" id="training-begin" on:click=begin>{TrainingText::Begin.say(lang)}</button></div>
        </section>
    }
}
