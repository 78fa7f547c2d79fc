use budget::{Account, Item, Line, Outcome, Shared};
use leptos::prelude::*;
use policy::{Amount, Standard, Sum};
use words::{BudgetText, CorrectionText, LocalTermsText, Text};

use super::corrections::Corrections;
use super::money::Money;
use super::source_line::SourceLine;
use crate::components::LocalTerms;
use crate::state::{use_budget, use_lang, use_settings};

/// The budget in all: item by item, each opening into its standards, and who pays.
#[component]
pub fn ItemsSheet() -> impl IntoView {
    let lang = use_lang();
    let (budget, settings) = (use_budget(), use_settings());
    let year = move || {
        let outcome = budget.outcome.get();
        outcome.map_or_else(|| budget.year(), |outcome| outcome.year)
    };
    let content = move || {
        match budget.outcome.get() {
        Some(Outcome { line, shared, .. }) => view! { <Found line shared/> }.into_any(),
        None if budget.year_mistake().is_some() => {
            view! { <p class="advice" data-state="due" id="year-to-correct">{CorrectionText::NotReckoned.say(lang)}</p> }.into_any()
        }
        None if budget.failed.get() => {
            view! { <p class="advice" data-state="due" role="alert">{BudgetText::CannotWork.say(lang)}</p> }.into_any()
        }
        None if !budget.is_settled() => {
            view! { <p class="lede">{LocalTermsText::CarriedTitle.say(lang)}</p> }.into_any()
        }
        None if budget.is_working.get() => view! { <p class="lede">{BudgetText::Working.say(lang)}</p> }.into_any(),
        None => view! { <p class="lede">{BudgetText::Nothing.say(lang)}</p> }.into_any(),
    }
    };
    view! {
        <section class="sheet" id="budget-items" tabindex="-1" aria-busy=move || budget.is_working.get().to_string()>
            <h2>{year} " " {BudgetText::Total.say(lang)}</h2>
            <small>{Text::UnitIs.say(lang)} {move || words::unit_name(settings.unit.get(), lang)}</small>
            <SourceLine/>
            {content}
            <Corrections/>
        </section>
    }
}

#[component]
fn Found(line: Line, shared: Shared) -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    let total = line.total();
    let in_use = Signal::derive(move || budget.stated_choices());
    view! {
        <p class="grand"><b id="budget-total"><Money amount=total/></b> " "
            <span class="chip floor">{BudgetText::TotalFloor.say(lang)}</span></p>
        <LocalTerms choices=in_use/>
        {(total.known().is_none()).then(|| view! { <Range total/> })}
        <ul class="tree" id="items">{Item::ALL.map(|item| view! { <ItemLine item line/> }).into_iter().collect_view()}</ul>
        <h3>{BudgetText::PayersTitle.say(lang)}</h3>
        <Payers shared/>
    }
}

/// The two ends of what is not wholly known.
#[component]
fn Range(total: Amount) -> impl IntoView {
    let lang = use_lang();
    view! {
        <dl class="pairs" id="budget-range">
            <div><dt>{BudgetText::Lowest.say(lang)}</dt><dd><Money amount=Amount::exactly(total.low())/></dd></div>
            <div><dt>{BudgetText::Highest.say(lang)}</dt><dd>{match total.high() {
                Some(high) => view! { <Money amount=Amount::exactly(high)/> }.into_any(),
                None => BudgetText::NoHighest.say(lang).into_any(),
            }}</dd></div>
        </dl>
    }
}

/// An item, which opens into its standards with their clauses.
#[component]
pub fn ItemLine(item: Item, line: Line) -> impl IntoView {
    let lang = use_lang();
    let amount = line.item(item);
    let name = words::item(item, lang);
    let accounts: Vec<_> = item
        .accounts()
        .filter(|account| *line.account(*account) != Sum::default())
        .collect();
    if accounts.is_empty() {
        return view! {
            <li class="branch" data-item=name><span class="branch-line"><span>{name}</span><b><Money amount/></b></span></li>
        }
        .into_any();
    }
    let accounts = accounts
        .into_iter()
        .map(|account| view! { <AccountLine account line/> });
    view! {
        <li class="branch" data-item=name>
            <details><summary class="branch-line"><span>{name}</span><b><Money amount/></b></summary>
                <ul class="tree">{accounts.collect_view()}</ul></details>
        </li>
    }
    .into_any()
}

/// The multiples of one standard.
#[component]
fn AccountLine(account: Account, line: Line) -> impl IntoView {
    let lang = use_lang();
    let set = Standard::of(account.standard());
    view! {
        <li class="branch"><span class="branch-line">
            <span>{words::account(account, lang)} " "
                <span class="chip floor">{words::bound(set.bound, lang)}</span> " "
                <span class="chip">{words::source(set.source, lang)}</span></span>
            <b><Money amount=line.account(account).amount()/></b></span></li>
    }
}

/// Who pays a total.
#[component]
pub fn Payers(shared: Shared) -> impl IntoView {
    let lang = use_lang();
    let nobody =
        (shared.nobody != Sum::default()).then_some((BudgetText::Nobody, shared.nobody, "nobody"));
    let parts = [
        Some((BudgetText::City, shared.city, "city")),
        Some((BudgetText::DistrictLevel, shared.district, "district")),
        nobody,
    ];
    let parts = parts.into_iter().flatten().map(|(name, sum, id)| {
        view! { <div><dt>{name.say(lang)}</dt><dd data-payer=id><Money amount=sum.amount()/></dd></div> }
    });
    view! { <dl class="pairs">{parts.collect_view()}</dl> }
}
