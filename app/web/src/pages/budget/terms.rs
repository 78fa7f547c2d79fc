use budget::Payout;
use budget::typed::{RatioMistake, TypedRatio};
use leptos::prelude::*;
use words::BudgetText;

use crate::browser;
use crate::state::{use_budget, use_lang};

/// Who pays, and when.
#[component]
pub fn TermsSheet() -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    let has_ratio = Memo::new(move |_| budget.draft.with(|draft| draft.ratio.is_some()));
    let choose = move |ratio: bool| {
        budget.draft.update(|draft| {
            draft.ratio = ratio.then(|| TypedRatio {
                city: "50".to_owned(),
                district: "50".to_owned(),
            });
        });
    };
    view! {
        <section class="sheet">
            <h2>{BudgetText::TermsTitle.say(lang)}</h2>
            <div role="radiogroup" aria-label=BudgetText::PayersTitle.say(lang)>
                <label class="choice"><input type="radio" name="budget-payer" id="payer-affiliation"
                    prop:checked=move || !has_ratio.get() on:change=move |_| choose(false)/>
                    <span>{BudgetText::PayerByAffiliation.say(lang)}</span></label>
                <label class="choice"><input type="radio" name="budget-payer" id="payer-ratio"
                    prop:checked=has_ratio on:change=move |_| choose(true)/>
                    <span>{BudgetText::PayerByRatio.say(lang)}</span></label>
            </div>
            {move || has_ratio.get().then(|| view! { <RatioFields/> })}
            <PayoutFields/>
        </section>
    }
}

#[component]
fn RatioFields() -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    let read = Memo::new(move |_| {
        budget
            .draft
            .with(|draft| draft.ratio.as_ref().map(TypedRatio::read))
    });
    let part = move |id: &'static str,
                     label: BudgetText,
                     get: fn(&TypedRatio) -> &String,
                     set: fn(&mut TypedRatio, String)| {
        let text = move || {
            budget.draft.with(|draft| {
                draft
                    .ratio
                    .as_ref()
                    .map(|ratio| get(ratio).clone())
                    .unwrap_or_default()
            })
        };
        view! {
            <div class="field"><label for=id>{label.say(lang)}</label>
                <input id=id inputmode="numeric" autocomplete="off" maxlength="6" aria-describedby="ratio-said" prop:value=text
                    aria-invalid=move || matches!(read.get(), Some(Err(_))).then_some("true")
                    on:input:target=move |event| budget.draft.update(|draft| {
                        if let Some(ratio) = &mut draft.ratio {
                            set(ratio, event.target().value());
                        }
                    })/></div>
        }
    };
    let said = move || match read.get() {
        Some(Ok(ratio)) if ratio.left() > 0 => Some((
            "gap",
            format!("{} {}%", BudgetText::RatioLeft.say(lang), ratio.left()),
        )),
        Some(Err(wrong)) => Some(("due", said_of(wrong, lang))),
        _ => None,
    };
    view! {
        <div class="fields">
            {part("ratio-city", BudgetText::CityPart, |ratio| &ratio.city, |ratio, text| ratio.city = text)}
            {part("ratio-district", BudgetText::DistrictPart, |ratio| &ratio.district, |ratio, text| ratio.district = text)}
        </div>
        <div id="ratio-said" role="status">
            {move || said().map(|(state, text)| view! { <p class="advice" data-state=state>{text}</p> })}
        </div>
    }
}

fn said_of(wrong: RatioMistake, lang: words::Lang) -> String {
    format!(
        "{} {}",
        words::ratio_mistake(wrong, lang),
        BudgetText::RatioNotUsed.say(lang)
    )
}

#[component]
fn PayoutFields() -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    let payout = Memo::new(move |_| budget.draft.with(|draft| draft.payout));
    let choose = move |event: web_sys::Event| {
        let payout = browser::value_of(&event)
            .parse()
            .map_or(Payout::Evenly, Payout::In);
        budget.draft.update(|draft| draft.payout = payout);
    };
    let months = (1..=12_u8).map(|month| {
        let said = format!("{} {}", BudgetText::PayoutIn.say(lang), words::month(month, lang));
        view! { <option value=month.to_string() selected=move || payout.get() == Payout::In(month)>{said}</option> }
    });
    view! {
        <div class="field"><label for="payout">{BudgetText::Payout.say(lang)}</label>
            <select id="payout" on:change=choose>
                <option value="" selected=move || payout.get() == Payout::Evenly>{BudgetText::PayoutEvenly.say(lang)}</option>
                {months.collect_view()}
            </select></div>
    }
}
