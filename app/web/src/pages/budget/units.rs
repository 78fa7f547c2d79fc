use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::BudgetUnit;
use words::{BudgetText, Page};

use super::districts::Items;
use super::money::Money;
use crate::app::href;
use crate::pages::ledger::unit_fragment;
use crate::state::{use_budget, use_lang};

/// So many units are brought at once.
const AT_ONCE: u32 = 50;

/// The units of a street, as many as are asked for.
#[component]
pub fn StreetUnits(district: String, street: String) -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    let all = RwSignal::new(0_u32);
    let units = RwSignal::new(Vec::<BudgetUnit>::new());
    let place = StoredValue::new((district, street));
    let bring = move || {
        spawn_local(async move {
            let Some((district, street)) = place.try_get_value() else {
                return;
            };
            let from = units.with_untracked(|units| u32::try_from(units.len()).unwrap_or(u32::MAX));
            // The street may have been closed, or its budget drawn anew.
            let found = budget.units(district, street, from, AT_ONCE).await;
            if let (Some(found), false) = (found, units.is_disposed()) {
                all.set(found.all);
                units.update(|units| units.extend(found.units));
            }
        });
    };
    bring();
    let left = move || {
        all.get()
            .saturating_sub(units.with(|units| u32::try_from(units.len()).unwrap_or(u32::MAX)))
    };
    view! {
        <ul class="tree">
            <For each=move || units.get() key=|unit| unit.id let:unit><UnitLine unit/></For>
        </ul>
        {move || (left() > 0).then(|| view! {
            <button type="button" class="quiet" on:click=move |_| bring()>
                {BudgetText::MoreUnits.say(lang)} " " {words::count(left().min(AT_ONCE))} " / " {words::count(left())}</button>
        })}
    }
}

/// A unit: its items and their clauses; on its page in the ledger, each figure can be asked why.
#[component]
fn UnitLine(unit: BudgetUnit) -> impl IntoView {
    let lang = use_lang();
    let BudgetUnit { id, name, line } = unit;
    view! {
        <li class="branch"><details>
            <summary class="branch-line"><span>{name}</span><b><Money amount=line.total()/></b></summary>
            <Items line/>
            <a href=format!("{}{}", href(Page::Ledger), unit_fragment(id))>{BudgetText::OpenUnit.say(lang)}</a>
        </details></li>
    }
}
