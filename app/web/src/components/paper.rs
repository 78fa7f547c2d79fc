use leptos::prelude::*;
use policy::Field;
use words::{Control, Text, control, options};

use crate::browser;
use crate::state::{use_lang, use_work};

/// What the printed sheet says under its title: date, policy, readings and standards in use.
#[component]
pub fn PaperHead() -> impl IntoView {
    let lang = use_lang();
    let work = use_work();
    let changed = move || {
        work.choices.with(|choices| {
            words::local_terms_line(choices, lang).map_or_else(
                || Text::PrintDefaults.say(lang).to_owned(),
                |line| {
                    let terms = words::local_terms(choices, lang).join(lang.pick("；", "; "));
                    format!("{line}{}{terms}", lang.pick("：", ": "))
                },
            )
        })
    };
    let colon = lang.pick("：", ": ");
    view! {
        <div class="paper">
            <p>{Text::PrintPolicy.say(lang)}</p>
            <p>{Text::PrintReadings.say(lang)} {colon} {changed}</p>
            <p>{Text::PrintDate.say(lang)} {colon} {browser::today().map(|day| words::date(day, lang))}</p>
        </div>
    }
}

/// What was entered, as the printed sheet lists it in place of the form.
#[component]
pub fn EnteredOnPaper() -> impl IntoView {
    let lang = use_lang();
    let work = use_work();
    let shown = move |field: Field| {
        let text = work.text(field);
        let name = match control(field) {
            Control::Choice => options(field, lang)
                .into_iter()
                .find(|(wire, _)| *wire == text)
                .map(|(_, name)| name),
            _ => None,
        };
        name.unwrap_or(text)
    };
    let listed = Memo::new(move |_| {
        let entered = |field| work.draft.with(|draft| !draft.is_default(field));
        Field::ALL
            .iter()
            .copied()
            .filter(|field| words::CHECK_FIELDS.contains(field) || entered(*field))
            .filter(|&field| control(field) != Control::Several)
            .collect::<Vec<_>>()
    });
    let entered = move || {
        let line = |field| {
            // Only what changes is drawn again while one types.
            let shown = Memo::new(move |_| shown(field));
            view! { <div><dt>{words::field(field, lang)}</dt><dd>{move || shown.get()}</dd></div> }
        };
        listed.get().into_iter().map(line).collect_view()
    };
    view! {
        <section class="paper">
            <h2>{Text::PrintEntered.say(lang)}</h2>
            <dl class="entered">{entered}</dl>
        </section>
    }
}
