use budget::Item;
use budget::typed::Draft;
use leptos::prelude::*;
use policy::Amount;
use words::{BudgetText, Text};

use super::money::{Difference, Money, open_word};
use crate::browser;
use crate::state::{BudgetWork, use_budget, use_lang, use_settings};

/// Last year's figures beside this year's, with a remark on each.
#[component]
pub fn LastYearSheet() -> impl IntoView {
    let lang = use_lang();
    let settings = use_settings();
    view! {
        <section class="sheet" id="last-year">
            <h2>{BudgetText::LastYearTitle.say(lang)}</h2>
            <p class="lede">{BudgetText::LastYearHint.say(lang)}</p>
            <div class="scroll" tabindex="0" role="region" aria-label=BudgetText::LastYearTitle.say(lang)>
                <table class="list figures">
                    <caption>{Text::UnitIs.say(lang)} {move || words::unit_name(settings.unit.get(), lang)}</caption>
                    <thead><tr>
                        <th scope="col">{Text::Item.say(lang)}</th>
                        <th scope="col">{BudgetText::LastYear.say(lang)}</th>
                        <th scope="col">{BudgetText::ThisYear.say(lang)}</th>
                        <th scope="col">{BudgetText::Growth.say(lang)}</th>
                        <th scope="col">{BudgetText::DifferencePercent.say(lang)}</th>
                        <th scope="col">{BudgetText::Explanation.say(lang)}</th>
                    </tr></thead>
                    <tbody>{Item::ALL.map(|item| view! { <ItemRow item/> }).into_iter().collect_view()}</tbody>
                    <tfoot><TotalRow/></tfoot>
                </table>
            </div>
        </section>
    }
}

fn this_year(budget: BudgetWork, item: Item) -> Amount {
    budget.found.with(|found| {
        found
            .as_ref()
            .map_or(Amount::ZERO, |found| found.sheet.line.item(item))
    })
}

#[component]
fn ItemRow(item: Item) -> impl IntoView {
    let lang = use_lang();
    let (budget, settings) = (use_budget(), use_settings());
    let at = item as usize;
    let text = move |notes: bool| {
        budget.draft.with(|draft| {
            let texts = if notes {
                &draft.notes
            } else {
                &draft.last_year
            };
            texts.get(at).cloned().unwrap_or_default()
        })
    };
    let last = Memo::new(move |_| budget.draft.with(|draft| draft.last_year(item)));
    let now = Memo::new(move |_| this_year(budget, item));
    let difference = move || match last.get() {
        Ok(Some(last)) => Some(Difference::between(Amount::exactly(last), now.get())),
        _ => None,
    };
    let wrong = move || last.get().err().map(|wrong| words::mistake(wrong, lang));
    let id = format!("last-{at}");
    let note = format!("{id}-mistake");
    let name = words::item(item, lang);
    view! {
        <tr data-item=name>
            <th scope="row"><label for=id.clone()>{name}</label></th>
            <td class="field" data-state=move || wrong().map(|_| "error")>
                <input id=id inputmode="decimal" autocomplete="off" maxlength="30" aria-describedby=note.clone()
                    aria-invalid=move || wrong().map(|_| "true") prop:value=move || text(false)
                    on:paste=move |event| paste(&event, budget, at)
                    on:input:target=move |event| type_last(budget, at, event.target().value())/>
                <small class="mistake" id=note aria-live="polite">{wrong}</small></td>
            <td>{move || view! { <Money amount=now.get()/> }}</td>
            <td>{move || difference().map(|one| one.text_or(&open_word(budget, lang), settings.unit.get()))}</td>
            <td>{move || difference().map(Difference::percent)}</td>
            <td><input aria-label=format!("{name} {}", BudgetText::Explanation.say(lang)) autocomplete="off" maxlength="500"
                prop:value=move || text(true) on:input:target=move |event| budget.draft.update(|draft| {
                    if let Some(note) = draft.notes.get_mut(at) {
                        *note = event.target().value();
                    }
                })/></td>
        </tr>
    }
}

fn type_last(budget: BudgetWork, at: usize, text: String) {
    budget.draft.update(|draft| {
        if let Some(last) = draft.last_year.get_mut(at) {
            *last = text;
        }
    });
}

/// A column of figures fills the items from here on; a row, of which the first column may be names, likewise.
fn paste(event: &web_sys::Event, budget: BudgetWork, at: usize) {
    let Some(text) = browser::pasted(event) else {
        return;
    };
    let text = text.trim_end_matches(['\r', '\n']);
    if !text.contains(['\n', '\t']) {
        return;
    }
    event.prevent_default();
    let figures = text
        .lines()
        .map(|line| line.split('\t').next_back().unwrap_or("").trim().to_owned());
    for (place, figure) in (at..Item::ALL.len()).zip(figures) {
        type_last(budget, place, figure);
    }
}

#[component]
fn TotalRow() -> impl IntoView {
    let lang = use_lang();
    let (budget, settings) = (use_budget(), use_settings());
    let now = Memo::new(move |_| {
        budget.found.with(|found| {
            found
                .as_ref()
                .map_or(Amount::ZERO, |found| found.sheet.line.total())
        })
    });
    let last = Memo::new(move |_| budget.draft.with(Draft::last_year_total));
    let whole = Memo::new(move |_| {
        let line = budget
            .found
            .with(|found| found.as_ref().map(|found| found.sheet.line))?;
        budget
            .draft
            .with(|draft| draft.last_year_whole(&line).map(Amount::exactly))
    });
    let difference = move || whole.get().map(|last| Difference::between(last, now.get()));
    view! {
        <tr>
            <th scope="row">{BudgetText::Total.say(lang)}</th>
            <td>{move || last.get().map(|amount| view! { <Money amount/> })}</td>
            <td>{move || view! { <Money amount=now.get()/> }}</td>
            <td>{move || difference().map(|one| one.text_or(&open_word(budget, lang), settings.unit.get()))}</td>
            <td>{move || difference().map(Difference::percent)}</td>
            <td></td>
        </tr>
    }
}
