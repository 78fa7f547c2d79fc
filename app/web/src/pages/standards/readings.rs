use leptos::prelude::*;
use policy::{Choice, Reading};
use words::Text;

use crate::state::{Assessment, MoneySheet, use_lang, use_settings, use_work};

/// Every reading with its answers, and what each answer makes of the unit that was entered.
#[component]
pub fn ReadingsSheet() -> impl IntoView {
    let lang = use_lang();
    view! {
        <section class="sheet">
            <h2>{Text::ReadingsTitle.say(lang)}</h2>
            <div class="readings">
                {Reading::ALL.iter().map(|&reading| view! { <ReadingBox reading/> }).collect_view()}
            </div>
        </section>
    }
}

#[component]
fn ReadingBox(reading: Reading) -> impl IntoView {
    let lang = use_lang();
    view! {
        <fieldset class="reading" id=format!("reading-{}", reading.wire())>
            <legend>{words::question(reading, lang)} " "
                <span class="chip">{words::source(reading.source(), lang)}</span></legend>
            {reading.choices().iter().map(|&choice| view! { <ChoiceLine reading choice/> }).collect_view()}
            {(reading == Reading::FundingSplit).then(|| view! { <CityPercent/> })}
        </fieldset>
    }
}

#[component]
fn ChoiceLine(reading: Reading, choice: Choice) -> impl IntoView {
    let lang = use_lang();
    let work = use_work();
    let chosen = Memo::new(move |_| {
        work.choices
            .with(|choices| choices.readings.choice(reading) == choice)
    });
    let choose = move |_| {
        work.choices.update(|choices| {
            choices.readings.choose(reading, choice);
        });
    };
    view! {
        <label class="choice">
            <input type="radio" name=reading.wire() value=choice.wire() prop:checked=chosen on:change=choose/>
            <span>{words::choice(choice, lang)}
                {(choice == reading.default_choice()).then(|| view! { " " <small>"(" {Text::DefaultChoice.say(lang)} ")"</small> })}
            </span>
            <ChoiceEffect reading choice/>
        </label>
    }
}

/// What an answer would change for the unit that was entered; silent where nothing changes.
#[component]
fn ChoiceEffect(reading: Reading, choice: Choice) -> impl IntoView {
    let lang = use_lang();
    let (work, settings) = (use_work(), use_settings());
    let effect = move || {
        let unit = settings.unit.get();
        let book = work.book.get();
        if book.readings().choice(reading) == choice {
            return None;
        }
        let other = book.with_reading(reading, choice);
        let checked = work.checked.get();
        let assessment = Assessment::of(&checked.facts, checked.around, &other);
        let own: Vec<_> = checked.own_lines.iter().map(|line| line.amount).collect();
        let money = MoneySheet::of(&checked.planned.unwrap_or(checked.facts), &own, &other);
        let outcome = assessment.judgement.outcome;
        let verdict = (outcome != work.assessment.with(|found| found.judgement.outcome))
            .then(|| words::outcome(outcome, lang));
        let total = work.money.with(|now| {
            let (before, after) = (now.total.as_ref()?.result, money.total?.result);
            // What an entry that is to be corrected leaves open has no effect to show.
            let correction = checked.correction(policy::Figure::Total);
            let is_sound = correction.is_none_or(|one| !one.is_left_out);
            (is_sound && before != after).then(|| {
                format!(
                    "{} {}",
                    words::amount(after, unit, lang),
                    words::unit_name(unit, lang)
                )
            })
        });
        let parts: Vec<String> = verdict.into_iter().chain(total).collect();
        (!parts.is_empty()).then(|| format!("→ {}", lang.join(parts)))
    };
    view! { <small class="effect-of">{effect}</small> }
}

/// The city's part under a ratio of one's own.
#[component]
fn CityPercent() -> impl IntoView {
    let lang = use_lang();
    let work = use_work();
    let percent = move || work.choices.with(|choices| choices.readings.city_percent());
    let district = move || 100 - percent();
    let set = move |text: String| {
        if let Ok(percent) = text.parse() {
            work.choices.update(|choices| {
                choices.readings.set_city_percent(percent);
            });
        }
    };
    view! {
        <label class="choice percent">
            <span>{Text::CityPercent.say(lang)}</span>
            <input type="range" id="city-percent" min="0" max="100" step="5" prop:value=move || percent().to_string()
                on:input:target=move |event| set(event.target().value())/>
            <output for="city-percent">{percent} " : " {district}</output>
        </label>
    }
}
