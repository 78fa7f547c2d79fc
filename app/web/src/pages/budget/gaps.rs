use budget::Gap;
use leptos::prelude::*;
use policy::Amount;
use words::{BudgetText, CorrectionText, Text};

use super::money::Money;
use crate::state::{use_budget, use_lang, use_settings};

/// What is not known, what narrows the range most first.
#[component]
pub fn GapsSheet() -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    let gaps = Memo::new(move |_| {
        budget.found.with(|found| {
            found
                .as_ref()
                .map(|found| (found.sheet.gaps.clone(), found.sheet.open))
        })
    });
    let is_to_correct = Memo::new(move |_| budget.read.with(|read| !read.unread.is_empty()));
    let content = move || match gaps.get() {
        Some((gaps, open)) if open > 0 && !gaps.is_empty() => view! { <Gaps gaps/> }.into_any(),
        Some((_, open)) if open > 0 && !is_to_correct.get() => {
            view! { <p>{BudgetText::NoMembersCounted.say(lang)}</p> }.into_any()
        }
        _ if is_to_correct.get() => {
            view! { <p id="gaps-to-correct">{CorrectionText::NotExact.say(lang)}</p> }.into_any()
        }
        Some(_) => view! { <p>{BudgetText::GapsNone.say(lang)}</p> }.into_any(),
        None => ().into_any(),
    };
    view! { <section class="sheet" id="gaps"><h2>{BudgetText::GapsTitle.say(lang)}</h2>{content}</section> }
}

#[component]
fn Gaps(gaps: Vec<Gap>) -> impl IntoView {
    let lang = use_lang();
    let settings = use_settings();
    let rows = gaps.into_iter().map(|gap| {
        view! {
            <tr>
                <th scope="row">{words::gap_field(gap.field, lang)}</th>
                <td>{words::count(gap.units)}</td>
                <td><Money amount=Amount::exactly(gap.width)/></td>
                <td>{words::count(gap.unbounded)}</td>
            </tr>
        }
    });
    view! {
        <p class="lede">{BudgetText::GapsLede.say(lang)}</p>
        <div class="scroll" tabindex="0" role="region" aria-label=BudgetText::GapsTitle.say(lang)>
            <table class="list figures">
                <caption>{Text::UnitIs.say(lang)} {move || words::unit_name(settings.unit.get(), lang)}</caption>
                <thead><tr>
                    <th scope="col">{BudgetText::GapField.say(lang)}</th>
                    <th scope="col">{BudgetText::GapUnits.say(lang)}</th>
                    <th scope="col">{BudgetText::GapWidth.say(lang)}</th>
                    <th scope="col">{BudgetText::GapUnbounded.say(lang)}</th>
                </tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
}
