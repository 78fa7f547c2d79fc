//! What is no budget money: M1 and M2 of the units, and M3, which city and district set aside of the dues they retain.

use entry::read_money;
use leptos::prelude::*;
use policy::{Affiliation, Figure, Rulebook, Silent, Standard, StandardId, set_aside};
use words::{BudgetText, CorrectionText, Text};

use super::money::Money;
use crate::state::{use_budget, use_lang, use_settings};

/// M1 and M2; counts do not say.
#[component]
pub fn BesideSheet() -> impl IntoView {
    let lang = use_lang();
    let (budget, settings) = (use_budget(), use_settings());
    let beside = Memo::new(move |_| {
        budget
            .found
            .with(|found| found.as_ref().and_then(|found| found.beside))
    });
    move || {
        beside.get().map(|beside| {
            view! {
                <section class="sheet" id="beside">
                    <h2>{BudgetText::BesideTitle.say(lang)} " " <span class="chip">{Text::NotBudget.say(lang)}</span></h2>
                    <small>{Text::UnitIs.say(lang)} {move || words::unit_name(settings.unit.get(), lang)}</small>
                    <dl class="pairs">
                        <div><dt>{BudgetText::BesideDeductible.say(lang)} <br/><small>{words::count(beside.stated)} " " {BudgetText::BesideStated.say(lang)}</small></dt>
                            <dd><Money amount=beside.deductible.amount()/></dd></div>
                        <div><dt>{BudgetText::BesideRefund.say(lang)}</dt><dd><Money amount=beside.refund.amount()/></dd></div>
                    </dl>
                </section>
            }
        })
    }
}

/// M3 for each level.
#[component]
pub fn SetAsideSheet() -> impl IntoView {
    let lang = use_lang();
    let settings = use_settings();
    let source = Standard::of(StandardId::SetAsideShare).source;
    view! {
        <section class="sheet" id="set-aside">
            <h2>{BudgetText::RetainedTitle.say(lang)}</h2>
            <p><span class="chip">{words::source(source, lang)}</span> " "
                <small>{Text::UnitIs.say(lang)} {move || words::unit_name(settings.unit.get(), lang)}</small></p>
            <SetAside level=Affiliation::City/>
            <SetAside level=Affiliation::District/>
        </section>
    }
}

#[component]
fn SetAside(level: Affiliation) -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    let (at, label, figure) = match level {
        Affiliation::City => (0, BudgetText::RetainedCity, Figure::SetAsideCity),
        Affiliation::District => (1, BudgetText::RetainedDistrict, Figure::SetAsideDistrict),
    };
    let text = move || {
        budget
            .draft
            .with(|draft| draft.retained.get(at).cloned().unwrap_or_default())
    };
    let read = Memo::new(move |_| read_money(&text()));
    let wrong = move || read.get().err().map(|wrong| words::mistake(wrong, lang));
    let least = move || {
        if wrong().is_some() {
            let said = CorrectionText::ToCorrect.say(lang);
            return Some(view! { <p>{BudgetText::SetAsideLeast.say(lang)} " " <b data-set-aside=figure.wire()>{said}</b></p> }.into_any());
        }
        let retained = read.get().ok().flatten()?;
        let book = Rulebook::new(budget.in_use(), budget.year());
        let amount = set_aside(level, retained, &book, &mut Silent);
        Some(
            view! { <p>{BudgetText::SetAsideLeast.say(lang)} " " <b data-set-aside=figure.wire()><Money amount with_unit=true/></b></p> }
                .into_any(),
        )
    };
    let id = format!("retained-{at}");
    let note = format!("{id}-mistake");
    view! {
        <div class="field" data-state=move || wrong().map(|_| "error")>
            <label for=id.clone()>{label.say(lang)}</label>
            <input id=id inputmode="decimal" autocomplete="off" maxlength="30" aria-describedby=note.clone()
                aria-invalid=move || wrong().map(|_| "true") prop:value=text
                on:input:target=move |event| budget.draft.update(|draft| {
                    if let Some(one) = draft.retained.get_mut(at) {
                        *one = event.target().value();
                    }
                })/>
            <small class="mistake" id=note aria-live="polite">{wrong}</small>
            {least}
        </div>
    }
}
