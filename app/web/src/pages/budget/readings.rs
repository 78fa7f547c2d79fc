use leptos::prelude::*;
use words::{BudgetText, Text};

use super::money::{Difference, Money};
use crate::state::{FlipFound, use_budget, use_lang, use_settings};

/// What the budget would come to under every other answer to every reading.
#[component]
pub fn ReadingsSheet() -> impl IntoView {
    let lang = use_lang();
    let (budget, settings) = (use_budget(), use_settings());
    let rows = move || {
        budget
            .flips
            .get()
            .into_iter()
            .map(|flip| view! { <FlipRow flip/> })
            .collect_view()
    };
    view! {
        <section class="sheet" id="readings-cost">
            <h2>{BudgetText::ReadingsTitle.say(lang)}</h2>
            <p class="lede">{BudgetText::ReadingsLede.say(lang)}</p>
            <div class="scroll" tabindex="0" role="region" aria-label=BudgetText::ReadingsTitle.say(lang)>
                <table class="list figures">
                    <caption>{Text::UnitIs.say(lang)} {move || words::unit_name(settings.unit.get(), lang)}</caption>
                    <thead><tr>
                        <th scope="col">{BudgetText::ReadingQuestion.say(lang)}</th>
                        <th scope="col">{BudgetText::InUse.say(lang)}</th>
                        <th scope="col">{BudgetText::Otherwise.say(lang)}</th>
                        <th scope="col">{BudgetText::Total.say(lang)}</th>
                        <th scope="col">{BudgetText::Difference.say(lang)}</th>
                        <th scope="col">{BudgetText::DifferencePercent.say(lang)}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
}

#[component]
fn FlipRow(flip: FlipFound) -> impl IntoView {
    let lang = use_lang();
    let (budget, settings) = (use_budget(), use_settings());
    let FlipFound {
        reading,
        choice,
        then,
    } = flip;
    let base = budget.found.with_untracked(|found| {
        found
            .as_ref()
            .map(|found| (found.sheet.line, found.sheet.shared))
    });
    let in_use = untrack(|| budget.settled()).readings.choice(reading);
    let cells = match (then, base) {
        (Some(then), Some((line, shared))) => {
            let difference = Difference::between(line.total(), then.line.total());
            let said = move || {
                if difference.is_none() {
                    let text = if then.shared == shared {
                        BudgetText::ChangesNothing
                    } else {
                        BudgetText::WhyPayersOnly
                    };
                    text.say(lang).to_owned()
                } else {
                    difference.text(settings.unit.get())
                }
            };
            view! {
                <td><Money amount=then.line.total()/></td><td>{said}</td>
                <td>{(!difference.is_none()).then(|| difference.percent())}</td>
            }
            .into_any()
        }
        _ => view! { <td>"…"</td><td></td><td></td> }.into_any(),
    };
    view! {
        <tr data-reading=reading.wire() data-choice=choice.wire()>
            <th scope="row">{words::question(reading, lang)} " " <span class="chip">{words::source(reading.source(), lang)}</span></th>
            <td>{words::choice(in_use, lang)}</td>
            <td>{words::choice(choice, lang)}</td>
            {cells}
        </tr>
    }
}
