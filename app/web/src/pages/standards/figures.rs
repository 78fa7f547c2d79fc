use entry::read_value;
use leptos::prelude::*;
use policy::{Bound, Source, Standard, StandardId};
use words::{LocalTermsText, Text};

use crate::state::{use_lang, use_work};

fn is_municipal(id: StandardId) -> bool {
    matches!(Standard::of(id).source, Source::Municipal(_))
}

/// The figures of the municipal opinions; floors can be raised.
#[component]
pub fn MunicipalStandards() -> impl IntoView {
    let lang = use_lang();
    let ids = StandardId::ALL
        .iter()
        .copied()
        .filter(|&id| is_municipal(id));
    view! {
        <section class="sheet">
            <h2>{Text::MunicipalStandards.say(lang)}</h2>
            <div class="scroll" tabindex="0" role="region" aria-label=Text::MunicipalStandards.say(lang)>
                <table class="list">
                    <thead><tr>
                        <th scope="col">{Text::StandardColumn.say(lang)}</th>
                        <th scope="col">{Text::ValueColumn.say(lang)}</th>
                        <th scope="col">{Text::BoundColumn.say(lang)}</th>
                        <th scope="col">{Text::PayerColumn.say(lang)}</th>
                        <th scope="col">{Text::ClauseColumn.say(lang)}</th>
                        <th scope="col">{Text::RaiseTo.say(lang)}</th>
                    </tr></thead>
                    <tbody>{ids.map(|id| view! { <StandardRow id/> }).collect_view()}</tbody>
                </table>
            </div>
        </section>
    }
}

/// The parameters that come from higher rules, shown apart.
#[component]
pub fn HigherStandards() -> impl IntoView {
    let lang = use_lang();
    let ids = StandardId::ALL
        .iter()
        .copied()
        .filter(|&id| !is_municipal(id));
    view! {
        <section class="sheet">
            <h2>{Text::HigherStandards.say(lang)}</h2>
            <p class="lede">{Text::HigherNotice.say(lang)}</p>
            <div class="scroll" tabindex="0" role="region" aria-label=Text::HigherStandards.say(lang)>
                <table class="list">
                    <thead><tr>
                        <th scope="col">{Text::StandardColumn.say(lang)}</th>
                        <th scope="col">{Text::ValueColumn.say(lang)}</th>
                        <th scope="col">{Text::ClauseColumn.say(lang)}</th>
                    </tr></thead>
                    <tbody>{ids.map(|id| {
                        let set = Standard::of(id);
                        view! { <tr>
                            <th scope="row">{words::standard(id, lang)}</th>
                            <td>{words::value(set.value, set.measure, lang)}</td>
                            <td><span class="chip">{words::source(set.source, lang)}</span></td>
                        </tr> }
                    }).collect_view()}</tbody>
                </table>
            </div>
        </section>
    }
}

#[component]
fn StandardRow(id: StandardId) -> impl IntoView {
    let lang = use_lang();
    let work = use_work();
    let set = Standard::of(id);
    let in_use = Memo::new(move |_| work.choices.with(|choices| choices.standards.value(id)));
    view! {
        <tr data-standard=id.wire()>
            <th scope="row">{words::standard(id, lang)}</th>
            <td>{words::value(set.value, set.measure, lang)}
                {move || (in_use.get() != set.value).then(|| view! { " " <span class="chip gap" data-local="">
                    {LocalTermsText::Local.say(lang)} " " {words::value(in_use.get(), set.measure, lang)}</span> })}</td>
            <td><span class="chip floor">{words::bound(set.bound, lang)}</span></td>
            <td>{set.payer.map(|payer| words::payer(payer, lang))}</td>
            <td><span class="chip">{words::source(set.source, lang)}</span></td>
            <td>{(set.bound == Bound::Floor).then(|| view! { <RaiseInput id/> })}</td>
        </tr>
    }
}

/// Takes a value above the floor; one below is refused with the clause, and the figure in use stays.
#[component]
fn RaiseInput(id: StandardId) -> impl IntoView {
    let lang = use_lang();
    let work = use_work();
    let set = Standard::of(id);
    let typed = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<String>);
    let read = move |text: &str| read_value(text, set.measure);
    let take = move |text: String| {
        let outcome = match read(&text) {
            Err(mistake) => Err(words::mistake(mistake, lang)),
            Ok(value) => {
                let mut choices = work.choices.get_untracked();
                match choices.standards.raise(id, value.unwrap_or(set.value)) {
                    Ok(()) => {
                        work.choices.set(choices);
                        Ok(())
                    }
                    Err(error) => Err(words::raise_error(error, lang)),
                }
            }
        };
        wrong.set(outcome.err());
        typed.set(text);
    };
    // Another page, a link or "reset" may have changed the figure: the field then says what is in use. What was refused
    // stays while other figures change, and goes when all is put back.
    Effect::new(move |_| {
        let (in_use, reset) = work.choices.with(|choices| {
            (
                choices.standards.value(id),
                *choices == policy::Choices::default(),
            )
        });
        if reset && wrong.get_untracked().is_some() {
            wrong.set(None);
            typed.set(String::new());
        }
        if read(&typed.get_untracked())
            .ok()
            .flatten()
            .unwrap_or(set.value)
            != in_use
            && wrong.get_untracked().is_none()
        {
            typed.set(if in_use == set.value {
                String::new()
            } else {
                words::plain_value(in_use)
            });
        }
    });
    let field = format!("raise-{}", id.wire());
    let note = format!("{field}-mistake");
    let label = format!("{} {}", Text::RaiseTo.say(lang), words::standard(id, lang));
    view! {
        <div class="field raise" data-state=move || wrong.get().map(|_| "error")>
            <input id=field aria-label=label inputmode="decimal" autocomplete="off" aria-describedby=note.clone()
                aria-invalid=move || wrong.get().map(|_| "true") placeholder=words::plain_value(set.value)
                prop:value=move || typed.get() on:input:target=move |event| take(event.target().value())/>
            <small class="mistake" id=note aria-live="polite">{move || wrong.get()}</small>
        </div>
    }
}
