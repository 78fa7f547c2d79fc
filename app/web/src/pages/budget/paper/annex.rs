//! What stands below the table: standards, lines of one's own, and what a visitor laid beside the budget.

use budget::typed::Draft;
use budget::{Account, Item, Line};
use leptos::prelude::*;
use policy::{Amount, Standard};
use words::{BudgetBookText, BudgetPaperText as T, BudgetText, CorrectionText, Lang};

use crate::pages::budget::money::{Difference, Money, open_word};
use crate::state::{use_budget, use_lang, use_settings};

/// Item by item: the standard that was used, its bound and clause, and what it comes to.
#[component]
pub fn Standards(line: Line) -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    let choices = Memo::new(move |_| budget.in_use());
    let row = move |account: Account| {
        let id = account.standard();
        let set = Standard::of(id);
        let value = move || choices.with(|choices| choices.standards.value(id));
        let raised = move || (value() > set.value).then(|| T::Raised.say(lang));
        view! {
            <tr><td>{words::item(account.item(), lang)}</td>
                <th scope="row">{words::account(account, lang)}</th>
                <td>{move || words::standard_in_use(id, value(), lang)}</td>
                <td>{words::bound(set.bound, lang)} " " {raised}</td>
                <td>{words::source(set.source, lang)}</td>
                <td><Money amount=line.account(account).amount()/></td></tr>
        }
    };
    let own = (line.own != Amount::ZERO).then(|| view! {
        <tr><td>{words::item(Item::Own, lang)}</td><th scope="row">{T::Own.say(lang)}</th><td>"—"</td><td>"—"</td><td>"—"</td>
            <td><Money amount=line.own/></td></tr>
    });
    view! {
        <h3>{T::ByItem.say(lang)}</h3>
        <table class="official" id="paper-standards">
            <thead><tr>
                <th scope="col">{BudgetBookText::Item.say(lang)}</th>
                <th scope="col">{BudgetText::Standard.say(lang)}</th>
                <th scope="col">{T::Standard.say(lang)}</th>
                <th scope="col">{BudgetBookText::Bound.say(lang)}</th>
                <th scope="col">{BudgetText::Clause.say(lang)}</th>
                <th scope="col">{T::Amount.say(lang)}</th>
            </tr></thead>
            <tbody>
                {Account::ALL.map(row).into_iter().collect_view()}
                {own}
                <tr class="paper-total"><td></td><th scope="row">{T::Total.say(lang)}</th><td></td><td></td><td></td>
                    <td><b><Money amount=line.total()/></b></td></tr>
            </tbody>
        </table>
    }
}

/// Lines of one's own, each with who pays it and why.
#[component]
pub fn OwnLines() -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    let rows = move || {
        let own = budget.read.with(|read| read.terms.own.clone());
        let row = |line: budget::OwnLine| {
            let month = line.month.map(|month| words::month(month, lang));
            view! {
                <tr><th scope="row">{line.name}</th><td>{line.district}</td>
                    <td>{words::affiliation(line.payer, lang)}</td><td>{month}</td>
                    <td><Money amount=line.amount/></td><td>{line.note}</td></tr>
            }
        };
        own.into_iter().map(row).collect_view()
    };
    view! {
        <h3>{T::Own.say(lang)}</h3>
        <table class="official" id="paper-own">
            <thead><tr>
                <th scope="col">{BudgetText::OwnName.say(lang)}</th>
                <th scope="col">{BudgetText::District.say(lang)}</th>
                <th scope="col">{BudgetText::OwnPayer.say(lang)}</th>
                <th scope="col">{BudgetText::OwnMonth.say(lang)}</th>
                <th scope="col">{T::Amount.say(lang)}</th>
                <th scope="col">{BudgetText::OwnNote.say(lang)}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

/// Last year, the years ahead and scenarios, each where there is one.
#[component]
pub fn Further() -> impl IntoView {
    let budget = use_budget();
    let has = |of: fn(&Draft) -> bool| Memo::new(move |_| budget.draft.with(of));
    let last = has(|draft| draft.has_last_year());
    let years = has(|draft| !draft.years.is_empty());
    let scenarios = has(|draft| !draft.scenarios.is_empty());
    view! {
        {move || last.get().then(|| view! { <LastYear/> })}
        {move || years.get().then(|| view! { <Years/> })}
        {move || scenarios.get().then(|| view! { <Scenarios/> })}
    }
}

#[component]
fn LastYear() -> impl IntoView {
    let lang = use_lang();
    let (budget, settings) = (use_budget(), use_settings());
    let compared = move |name: &'static str,
                         last: Option<policy::Fen>,
                         is_unread: bool,
                         now: Amount,
                         note: String| {
        let to_correct = is_unread.then(|| CorrectionText::ToCorrect.say(lang));
        let difference = last.map(|last| Difference::between(Amount::exactly(last), now));
        let unit = settings.unit.get();
        view! {
            <tr><th scope="row">{name}</th>
                <td>{last.map(|last| view! { <Money amount=Amount::exactly(last)/> })}{to_correct}</td>
                <td><Money amount=now/></td>
                <td>{difference.map(|one| one.text_or(&open_word(budget, lang), unit))}</td>
                <td>{difference.map(Difference::percent)}</td><td>{note}</td></tr>
        }
    };
    let rows = move || {
        let line = budget
            .found
            .with(|found| found.as_ref().map(|found| found.sheet.line))?;
        let draft = budget.draft.get();
        let rows = Item::ALL.map(|item| {
            let note = draft.notes.get(item as usize).cloned().unwrap_or_default();
            let last = draft.last_year(item);
            let is_unread = last.is_err();
            let last = last.unwrap_or(None);
            compared(
                words::item(item, lang),
                last,
                is_unread,
                line.item(item),
                note,
            )
        });
        let total = compared(
            T::Total.say(lang),
            draft.last_year_whole(&line),
            Item::ALL.iter().any(|item| draft.last_year(*item).is_err()),
            line.total(),
            String::new(),
        );
        Some(view! { {rows.into_iter().collect_view()} {total} })
    };
    view! {
        <h3>{BudgetText::LastYearTitle.say(lang)}</h3>
        <table class="official" id="paper-last-year">
            <thead><tr>
                <th scope="col">{BudgetBookText::Item.say(lang)}</th>
                <th scope="col">{BudgetText::LastYearFigure.say(lang)}</th>
                <th scope="col">{BudgetText::ThisYear.say(lang)}</th>
                <th scope="col">{BudgetText::Growth.say(lang)}</th>
                <th scope="col">{BudgetText::DifferencePercent.say(lang)}</th>
                <th scope="col">{BudgetText::Explanation.say(lang)}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

/// The items of a budget and their sum, as cells.
fn cells(line: &Line) -> impl IntoView + use<> {
    let items = Item::ALL.map(|item| line.item(item));
    let items = items.map(|amount| view! { <td><Money amount/></td> });
    let total = line.total();
    view! { {items.into_iter().collect_view()} <td><b><Money amount=total/></b></td> }
}

fn heads(first: &'static str, lang: Lang) -> impl IntoView {
    let items = Item::ALL.map(|item| view! { <th scope="col">{words::item(item, lang)}</th> });
    view! { <th scope="col">{first}</th> {items.into_iter().collect_view()} <th scope="col">{T::Total.say(lang)}</th> }
}

#[component]
fn Years() -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    let rows = move || {
        let changes = budget.draft.with(|draft| {
            let of_year = |year: &budget::typed::TypedYear| {
                said(&budget::typed::read_changes(&year.changes), lang)
            };
            draft.years.iter().map(of_year).collect::<Vec<_>>()
        });
        let years = budget.years.get().into_iter().flatten().enumerate();
        years
            .map(|(place, sheet)| {
                let change = place.checked_sub(1).and_then(|place| changes.get(place).cloned());
                view! {
                    <tr><th scope="row">{sheet.year}</th>{cells(&sheet.line)}<td class="paper-text">{change}</td></tr>
                }
            })
            .collect_view()
    };
    view! {
        <h3>{BudgetText::YearsTitle.say(lang)}</h3>
        <table class="official" id="paper-years">
            <thead><tr>{heads(BudgetText::Year.say(lang), lang)}<th scope="col">{BudgetBookText::Changes.say(lang)}</th></tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

#[component]
fn Scenarios() -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    let rows = move || {
        let scenarios = budget.draft.with(|draft| draft.scenarios.clone());
        let found = budget.scenarios.get();
        let rows = scenarios.into_iter().zip(found);
        rows.filter_map(|(scenario, found)| {
            let line = found.all?.line;
            let changes = said(&scenario.alterations(), lang);
            let changes = if changes.is_empty() {
                BudgetBookText::NoChanges.say(lang).to_owned()
            } else {
                changes
            };
            Some(view! {
                <tr><th scope="row">{scenario.name}</th>{cells(&line)}<td class="paper-text">{changes}</td></tr>
            })
        })
        .collect_view()
    };
    view! {
        <h3>{BudgetText::ScenariosTitle.say(lang)}</h3>
        <table class="official" id="paper-scenarios">
            <thead><tr>{heads(BudgetBookText::Scenario.say(lang), lang)}<th scope="col">{BudgetBookText::Changes.say(lang)}</th></tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

/// What a plan changes, one after the other.
fn said(changes: &[budget::Alteration], lang: Lang) -> String {
    let all: Vec<String> = changes
        .iter()
        .map(|change| words::alteration(change, lang))
        .collect();
    all.join(lang.pick("；", "; "))
}
