use budget::Payout;
use budget::typed::TypedRatio;
use leptos::prelude::*;
use policy::{Choice, Choices, Reading};
use words::{BudgetText, CorrectionText as T, Lang, Page};

use crate::app::href;
use crate::browser;
use crate::state::{use_budget, use_lang};

/// Who pays, and when. Who pays is one setting of all pages: what is chosen here is chosen on the page of standards, unless
/// the budget is worked out by readings of its own.
#[component]
pub fn TermsSheet() -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    let has_ratio = Memo::new(move |_| {
        let uses = |choices: &Choices| choices.readings.uses(Choice::OwnRatio);
        budget.read.with(|read| uses(&read.choices))
    });
    let has_own = Memo::new(move |_| budget.has_own_choices());
    let choose = move |choice: Choice| {
        budget.change_choices(|choices| {
            choices.readings.choose(Reading::FundingSplit, choice);
        });
        share(budget.draft);
    };
    view! {
        <section class="sheet">
            <h2>{BudgetText::TermsTitle.say(lang)}</h2>
            <div role="radiogroup" aria-label=BudgetText::PayersTitle.say(lang) aria-describedby="payers-shared">
                <label class="choice"><input type="radio" name="budget-payer" id="payer-affiliation"
                    prop:checked=move || !has_ratio.get() on:change=move |_| choose(Choice::ByAffiliation)/>
                    <span>{BudgetText::PayerByAffiliation.say(lang)}</span></label>
                <label class="choice"><input type="radio" name="budget-payer" id="payer-ratio"
                    prop:checked=has_ratio on:change=move |_| choose(Choice::OwnRatio)/>
                    <span>{BudgetText::PayerByRatio.say(lang)}</span></label>
            </div>
            {move || has_ratio.get().then(|| view! { <CityPercent/> })}
            {move || if has_own.get() {
                view! { <p><small id="payers-shared">{T::OwnSetting.say(lang)}</small></p> }.into_any()
            } else {
                view! {
                    <p><small id="payers-shared">{T::SameSetting.say(lang)}</small> " "
                        <a href=href(Page::Standards)>{Page::Standards.name().say(lang)}</a></p>
                }.into_any()
            }}
            <OwnPayers/>
            <PayoutFields/>
        </section>
    }
}

/// Lets a budget follow the shared answer.
fn share(draft: RwSignal<budget::typed::Draft>) {
    draft.update(budget::typed::Draft::share_payers);
}

/// The city's part; the district pays the rest.
#[component]
fn CityPercent() -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    let city = Memo::new(move |_| {
        budget
            .read
            .with(|read| read.choices.readings.city_percent())
    });
    let slide = move |text: String| {
        let Ok(city) = text.parse() else {
            return;
        };
        budget.change_choices(|choices| {
            choices
                .readings
                .choose(Reading::FundingSplit, Choice::OwnRatio);
            choices.readings.set_city_percent(city);
        });
        share(budget.draft);
    };
    let said = move || {
        let city = city.get();
        format!(
            "{} {city}% · {} {}%",
            T::CityPays.say(lang),
            T::DistrictPays.say(lang),
            100 - city
        )
    };
    view! {
        <div class="field slider"><label for="ratio-city">{BudgetText::CityPart.say(lang)}</label>
            <input id="ratio-city" type="range" min="0" max="100" step="1" prop:value=move || city.get().to_string()
                aria-valuetext=said on:input:target=move |event| slide(event.target().value())/>
            <output for="ratio-city" id="ratio-said">{said}</output></div>
    }
}

/// Where this budget has an answer of its own, as budgets of earlier editions do, and the shared one is another. In place of
/// the shared one stands that of its own readings, where it is worked out by such.
#[component]
fn OwnPayers() -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    let shared = Memo::new(move |_| budget.base_choices());
    let differs = Memo::new(move |_| {
        let differs =
            |choices: &Choices| budget.draft.with(|draft| draft.differs_in_payers(choices));
        shared.with(differs)
    });
    let has_own = Memo::new(move |_| budget.has_own_choices());
    let text = move |shared: T, own: T| if has_own.get() { own } else { shared }.say(lang);
    let own = move || budget.draft.with(|draft| said_of_draft(draft, lang));
    let others = move || {
        let draft = budget::typed::Draft::default();
        shared.with(|choices| said(draft.ratio_by(choices), lang))
    };
    // A part that nobody pays has no place in the shared setting.
    let fits = move || {
        let ratio = budget
            .draft
            .with(|draft| draft.ratio.as_ref().map(TypedRatio::read));
        !matches!(ratio, Some(Err(_))) && !matches!(ratio, Some(Ok(ratio)) if ratio.left() != 0)
    };
    let make_shared = move |_| {
        let choices = budget.read.with_untracked(|read| read.choices.clone());
        budget.change_choices(|now| {
            let readings = &choices.readings;
            let answer = readings.choice(Reading::FundingSplit);
            now.readings.choose(Reading::FundingSplit, answer);
            now.readings.set_city_percent(readings.city_percent());
        });
        share(budget.draft);
    };
    move || {
        differs.get().then(|| view! {
            <div class="advice" data-state="gap" id="own-payers" role="status">
                <p>{move || text(T::OwnPayers, T::OwnPayersHere)} " " <b>{own()}</b>
                    {lang.pick("；", "; ")} {move || text(T::SharedPayers, T::PayersHere)} " " <b>{others()}</b></p>
                <div class="row">
                    <button type="button" class="quiet" id="use-shared-payers" on:click=move |_| share(budget.draft)>
                        {move || text(T::UseShared, T::UseHere)}</button>
                    {fits().then(|| view! {
                        <button type="button" class="quiet" id="make-payers-shared" on:click=make_shared>
                            {move || text(T::MakeShared, T::MakeHere)}</button>
                    })}
                </div>
            </div>
        })
    }
}

fn said_of_draft(draft: &budget::typed::Draft, lang: Lang) -> String {
    match draft.ratio.as_ref().map(TypedRatio::read) {
        Some(Err(wrong)) => format!(
            "{} {}",
            words::ratio_mistake(wrong, lang),
            BudgetText::RatioNotUsed.say(lang)
        ),
        Some(Ok(ratio)) => said(Some(ratio), lang),
        None => said(None, lang),
    }
}

fn said(ratio: Option<budget::Ratio>, lang: Lang) -> String {
    let Some(ratio) = ratio else {
        return BudgetText::PayerByAffiliation.say(lang).to_owned();
    };
    let comma = lang.pick("，", ", ");
    let left = (ratio.left() > 0).then(|| {
        format!(
            "{comma}{} {}%",
            BudgetText::RatioLeft.say(lang),
            ratio.left()
        )
    });
    format!(
        "{} {}%{comma}{} {}%{}",
        T::CityPays.say(lang),
        ratio.city,
        T::DistrictPays.say(lang),
        ratio.district,
        left.unwrap_or_default()
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
