use budget::Item;
use budget::typed::Draft;
use entry::Mistake;
use leptos::prelude::*;
use policy::{Affiliation, Fen};
use protocol::{Ask, BookAsk, BudgetTable, Sealed, Stated};
use words::{BudgetText, CorrectionText, Lang};

use crate::components::{Progressing, hand_over};
use crate::state::{BudgetWork, Job, Notices, use_budget, use_lang, use_ledger};

/// The ways out: a workbook of live formulas, a sheet to print, and each table as text with commas.
#[component]
pub fn OutSheet() -> impl IntoView {
    let lang = use_lang();
    let (budget, ledger) = (use_budget(), use_ledger());
    let notices: Notices = expect_context();
    let job = RwSignal::new(None::<Job>);
    let write = Callback::new(move |what: Option<BudgetTable>| {
        let book = Sealed::of(&book_of(budget, lang));
        let ask = match what {
            Some(table) => Ask::BudgetTable(book, table),
            None => Ask::BudgetBook(book),
        };
        hand_over(ledger.start_shown(&ask, None, job), (notices, lang));
    });
    // By a ratio that cannot be read, formulas come to nothing.
    let is_ratio_unread = move || budget.read.with(|read| read.terms.is_ratio_unread);
    let is_busy = Signal::derive(move || job.with(Option::is_some) || is_ratio_unread());
    view! {
        <section class="sheet" id="out">
            <h2>{BudgetText::OutTitle.say(lang)}</h2>
            <p class="lede">{BudgetText::OutLede.say(lang)}</p>
            {move || is_ratio_unread().then(|| view! {
                <p class="advice" data-state="due">{CorrectionText::PayersUnread.say(lang)}</p>
            })}
            <div class="row ways">
                <Office/>
                <button type="button" class="quiet" id="budget-print" on:click=|_| crate::browser::print()>{BudgetText::OutPrint.say(lang)}</button>
                <button type="button" class="primary" id="budget-book" disabled=is_busy on:click=move |_| write.run(None)>
                    {BudgetText::OutBook.say(lang)}</button>
            </div>
            <Tables is_busy write/>
            {move || job.get().map(|job| view! { <Progressing job/> })}
        </section>
    }
}

/// Who draws the budget up, for the head of the print.
#[component]
fn Office() -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    view! {
        <div class="field office"><label for="budget-office">{BudgetText::OutOffice.say(lang)}</label>
            <input id="budget-office" autocomplete="organization" maxlength="60"
                prop:value=move || budget.draft.with(|draft| draft.office.clone())
                on:input:target=move |event| budget.draft.update(|draft| draft.office = event.target().value())/></div>
    }
}

/// A button for each table that holds anything.
#[component]
fn Tables(is_busy: Signal<bool>, write: Callback<Option<BudgetTable>>) -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    let shown = Memo::new(move |_| {
        let all = BudgetTable::ALL.into_iter();
        all.filter(|&table| has_rows(budget, table))
            .collect::<Vec<_>>()
    });
    let button = move |table: BudgetTable| {
        let (id, name) = names_of(table);
        view! {
            <button type="button" class="quiet" data-csv=id disabled=is_busy on:click=move |_| write.run(Some(table))>
                {name.say(lang)}</button>
        }
    };
    view! {
        <fieldset class="tables">
            <legend>{BudgetText::OutTables.say(lang)}</legend>
            <p><small>{BudgetText::OutTablesHint.say(lang)}</small></p>
            <div class="row">{move || shown.get().into_iter().map(button).collect_view()}</div>
        </fieldset>
    }
}

/// Whether a table holds more than its head.
fn has_rows(budget: BudgetWork, table: BudgetTable) -> bool {
    match table {
        BudgetTable::Kinds => budget.found.with(|found| {
            found
                .as_ref()
                .is_some_and(|found| !found.sheet.kinds.is_empty())
        }),
        BudgetTable::Scenarios => budget.draft.with(|draft| !draft.scenarios.is_empty()),
        BudgetTable::Years => budget.draft.with(|draft| !draft.years.is_empty()),
        BudgetTable::LastYear => budget.draft.with(Draft::has_last_year),
        _ => true,
    }
}

fn names_of(table: BudgetTable) -> (&'static str, BudgetText) {
    match table {
        BudgetTable::Summary => ("summary", BudgetText::TableSummary),
        BudgetTable::Places => ("places", BudgetText::TablePlaces),
        BudgetTable::Detail => ("detail", BudgetText::TableDetail),
        BudgetTable::Months => ("months", BudgetText::TableMonths),
        BudgetTable::Kinds => ("kinds", BudgetText::TableKinds),
        BudgetTable::Recipients => ("recipients", BudgetText::TableRecipients),
        BudgetTable::Scenarios => ("scenarios", BudgetText::TableScenarios),
        BudgetTable::Readings => ("readings", BudgetText::TableReadings),
        BudgetTable::Years => ("years", BudgetText::TableYears),
        BudgetTable::LastYear => ("last-year", BudgetText::TableLastYear),
    }
}

fn book_of(budget: BudgetWork, lang: Lang) -> BookAsk {
    let draft = budget.draft.get_untracked();
    let retained = |level| stated(draft.retained(level));
    let scenarios = draft
        .scenarios
        .iter()
        .map(|one| (one.name.clone(), draft.with(one.alterations())));
    BookAsk {
        scenarios: scenarios.collect(),
        years: draft.plan(),
        last_year: last_year_of(&draft),
        retained: (retained(Affiliation::City), retained(Affiliation::District)),
        filter: untrack(|| budget.filter(lang)),
        corrections: budget.read.with_untracked(|read| {
            let unread = read.unread.iter();
            unread
                .map(|entry| words::unread_entry(entry, lang))
                .collect()
        }),
        in_english: lang == Lang::En,
        of: untrack(|| budget.of(draft.with(Vec::new()), 0)),
    }
}

fn stated(read: Result<Option<Fen>, Mistake>) -> Stated {
    match read {
        Ok(Some(amount)) => Stated::Amount(amount),
        Ok(None) => Stated::Nothing,
        Err(_) => Stated::Unread,
    }
}

/// The year before, item by item; nothing where none of it is typed.
fn last_year_of(draft: &Draft) -> Vec<(Stated, String)> {
    if !draft.has_last_year() {
        return Vec::new();
    }
    let items = Item::ALL.into_iter();
    let items = items.map(|item| {
        let note = draft.notes.get(item as usize).cloned().unwrap_or_default();
        (stated(draft.last_year(item)), note)
    });
    items.collect()
}
