//! What the units of the view come to together. A count is a button: it shows those units.

use ledger::Totals;
use ledger::query::Condition;
use leptos::prelude::*;
use policy::{Amount, Fen, Outcome, Reminder, Verdict};
use words::{Lang, LedgerText, MoneyUnit};

use crate::components::{LocalTerms, outcome_state, verdict_mark};
use crate::state::{TableView, use_lang, use_settings, use_table};

/// Totals of the view.
#[component]
pub fn TotalsBar() -> impl IntoView {
    let table = use_table();
    let totals = Memo::new(move |_| table.totals.get());
    move || {
        totals.get().map(|totals| {
            view! {
                <section class="totals" aria-live="off">
                    <Figures totals=totals.clone()/>
                    <LocalTerms/>
                    <Verdicts totals=totals.clone()/>
                    <Reminded totals/>
                </section>
            }
        })
    }
}

#[component]
fn Figures(totals: Totals) -> impl IntoView {
    let lang = use_lang();
    let settings = use_settings();
    let tally = totals.tally;
    let money = move || {
        let sums = [
            tally.yearly,
            tally.start_up,
            tally.allowance,
            tally.training,
        ];
        let low = sums.iter().map(|sum| sum.low()).sum();
        let high = sums.iter().map(|sum| sum.high()).sum();
        let open = sums.iter().any(|sum| sum.unbounded() > 0);
        range(low, high, open, settings.unit.get(), lang)
    };
    let refund = totals.refund;
    let refund = move || {
        range(
            refund.low(),
            refund.high(),
            refund.unbounded() > 0,
            settings.unit.get(),
            lang,
        )
    };
    let coverage = totals.coverage;
    // Where a unit does not say how many, there are at least so many.
    let count = |number: u64, open: u32| {
        let number = words::count(i64::try_from(number).unwrap_or(i64::MAX));
        if open > 0 {
            format!("≥ {number}")
        } else {
            number
        }
    };
    view! {
        <dl class="pairs">
            <div><dt>{LedgerText::Units.say(lang)}</dt><dd id="total-units">{words::count(totals.units)}</dd></div>
            <div><dt>{move || words::in_unit(LedgerText::Total.say(lang), settings.unit.get(), lang)}</dt>
                <dd id="total-money">{money}</dd></div>
            <div><dt>{move || words::in_unit(LedgerText::Refund.say(lang), settings.unit.get(), lang)}</dt>
                <dd id="total-refund">{refund}</dd></div>
            <div><dt>{LedgerText::Members.say(lang)}</dt><dd>{count(totals.full_members, totals.members_open)}</dd></div>
            <div><dt>{LedgerText::Employees.say(lang)}</dt><dd>{count(totals.employees, totals.employees_open)}</dd></div>
            <div><dt>{LedgerText::OrganisationCoverage.say(lang)}</dt>
                <dd id="total-organised">{words::share(coverage.organised_share())}</dd></div>
            <div><dt>{LedgerText::WorkCoverage.say(lang)}</dt><dd id="total-reached">{words::share(coverage.reached_share())}</dd></div>
        </dl>
    }
}

/// One figure, or its two ends; the lower one alone where the upper is open.
fn range(low: Fen, high: Fen, open: bool, unit: MoneyUnit, lang: Lang) -> String {
    if !open && high > low {
        return format!("{} – {}", words::money(low, unit), words::money(high, unit));
    }
    let amount = if open {
        Amount::at_least(low)
    } else {
        Amount::exactly(low)
    };
    words::amount(amount, unit, lang)
}

#[component]
fn Verdicts(totals: Totals) -> impl IntoView {
    let lang = use_lang();
    let table = use_table();
    let all = Verdict::ALL.iter().copied().map(Some).chain([None]);
    let chips = all.map(|verdict| {
        let count = totals.with(verdict);
        let (state, mark, text) = match verdict {
            Some(verdict) => {
                let outcome = Outcome::Judged(verdict);
                (outcome_state(outcome), verdict_mark(outcome), words::verdict_short(verdict, lang))
            }
            None => ("open", "?", LedgerText::NotJudged.say(lang)),
        };
        let only = Condition::Verdicts(vec![verdict]);
        let pressed = pressed(table, only.clone());
        let show = move |_| {
            let condition = (!pressed.get_untracked()).then(|| only.clone());
            table.filter(condition, |known| matches!(known, Condition::Verdicts(_)));
        };
        view! {
            <button type="button" class="tag" data-state=state aria-pressed=move || pressed.get().to_string() on:click=show
                data-verdict=verdict.map_or("open", Verdict::wire)>
                <span aria-hidden="true">{mark}</span> {text} <b>{words::count(count)}</b>
            </button>
        }
    });
    view! { <Tags name=LedgerText::Verdict chips=chips.collect_view().into_any()/> }
}

#[component]
fn Reminded(totals: Totals) -> impl IntoView {
    let lang = use_lang();
    let table = use_table();
    let counted = Reminder::ALL.iter().copied().zip(totals.reminders);
    let counted: Vec<_> = counted.filter(|(_, count)| *count > 0).collect();
    if counted.is_empty() {
        return ().into_any();
    }
    let chips = counted.into_iter().map(|(reminder, count)| {
        let only = Condition::Reminders(vec![reminder]);
        let pressed = pressed(table, only.clone());
        let show = move |_| {
            let condition = (!pressed.get_untracked()).then(|| only.clone());
            table.filter(condition, |known| matches!(known, Condition::Reminders(_)));
        };
        view! {
            <button type="button" class="tag" data-state="gap" aria-pressed=move || pressed.get().to_string() on:click=show
                title=words::reminder_sentence(reminder, lang) data-reminder=reminder.wire()>
                {words::reminder(reminder, lang)} <b>{words::count(count)}</b> <small>{words::counted_by(reminder.concern().counted_by(), lang)}</small>
            </button>
        }
    });
    view! { <Tags name=LedgerText::Reminders chips=chips.collect_view().into_any()/> }.into_any()
}

/// Whether a condition is set; totals that it does not change are not drawn anew.
fn pressed(table: TableView, only: Condition) -> Memo<bool> {
    Memo::new(move |_| table.query.with(|query| query.conditions.contains(&only)))
}

/// A row of counts under its name.
#[component]
fn Tags(name: LedgerText, chips: AnyView) -> impl IntoView {
    let name = name.say(use_lang());
    view! {
        <div class="tags counts" role="group" aria-label=name><span class="label" aria-hidden="true">{name}</span>{chips}</div>
    }
}
