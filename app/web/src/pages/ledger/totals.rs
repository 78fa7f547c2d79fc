//! What the units of the view come to together. A count is a button: it shows those units.

use ledger::Totals;
use ledger::query::Condition;
use leptos::prelude::*;
use policy::{Outcome, Reminder, Verdict};
use words::LedgerText;

use crate::components::{outcome_state, verdict_mark};
use crate::state::{use_lang, use_settings, use_table};

/// Totals of the view.
#[component]
pub fn TotalsBar() -> impl IntoView {
    let table = use_table();
    let totals = Memo::new(move |_| {
        table
            .summary
            .with(|summary| summary.as_ref().map(|summary| summary.totals.clone()))
    });
    move || {
        totals.get().map(|totals| {
            view! {
                <section class="totals" aria-live="off">
                    <Figures totals=totals.clone()/>
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
    let unit = move || words::unit_name(settings.unit.get(), lang);
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
        range(low, high, open, settings.unit.get())
    };
    let refund = totals.refund;
    let refund = move || {
        range(
            refund.low(),
            refund.high(),
            refund.unbounded() > 0,
            settings.unit.get(),
        )
    };
    let coverage = totals.coverage;
    let share = |part: u32| match coverage.base {
        0 => "–".to_owned(),
        base => format!("{:.1}%", f64::from(part) * 100.0 / f64::from(base)),
    };
    let count = |number: u64| words::count(i64::try_from(number).unwrap_or(i64::MAX));
    view! {
        <dl class="pairs">
            <div><dt>{LedgerText::Units.say(lang)}</dt><dd id="total-units">{words::count(totals.units)}</dd></div>
            <div><dt>{LedgerText::Total.say(lang)} {lang.pick("（", " (")} {unit} {lang.pick("）", ")")}</dt>
                <dd id="total-money">{money}</dd></div>
            <div><dt>{LedgerText::Refund.say(lang)} {lang.pick("（", " (")} {unit} {lang.pick("）", ")")}</dt>
                <dd id="total-refund">{refund}</dd></div>
            <div><dt>{LedgerText::Members.say(lang)}</dt><dd>{count(totals.full_members)}</dd></div>
            <div><dt>{LedgerText::Employees.say(lang)}</dt><dd>{count(totals.employees)}</dd></div>
            <div><dt>{LedgerText::OrganisationCoverage.say(lang)}</dt>
                <dd id="total-organised">{share(coverage.organised())}</dd></div>
            <div><dt>{LedgerText::WorkCoverage.say(lang)}</dt><dd id="total-reached">{share(coverage.reached())}</dd></div>
        </dl>
    }
}

/// One figure, or its two ends; a plus where the upper one is open.
fn range(low: policy::Fen, high: policy::Fen, open: bool, unit: words::MoneyUnit) -> String {
    let mut text = words::money(low, unit);
    if high > low {
        text = format!("{text} – {}", words::money(high, unit));
    }
    if open {
        text.push('+');
    }
    text
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
        let pressed = table.query.with_untracked(|query| query.conditions.contains(&only));
        let show = move |_| {
            let condition = (!pressed).then(|| only.clone());
            table.filter(condition, |known| matches!(known, Condition::Verdicts(_)));
        };
        view! {
            <button type="button" class="tag" data-state=state aria-pressed=pressed.to_string() on:click=show
                data-verdict=verdict.map_or("open", Verdict::wire)>
                <span aria-hidden="true">{mark}</span> {text} <b>{words::count(count)}</b>
            </button>
        }
    });
    view! { <div class="tags" role="group" aria-label=LedgerText::Verdict.say(lang)>{chips.collect_view()}</div> }
}

#[component]
fn Reminded(totals: Totals) -> impl IntoView {
    let lang = use_lang();
    let table = use_table();
    let counted = Reminder::ALL.iter().copied().zip(totals.reminders);
    let chips = counted.filter(|(_, count)| *count > 0).map(|(reminder, count)| {
        let only = Condition::Reminders(vec![reminder]);
        let pressed = table.query.with_untracked(|query| query.conditions.contains(&only));
        let show = move |_| {
            let condition = (!pressed).then(|| only.clone());
            table.filter(condition, |known| matches!(known, Condition::Reminders(_)));
        };
        view! {
            <button type="button" class="tag" data-state="gap" aria-pressed=pressed.to_string() on:click=show
                title=words::reminder_sentence(reminder, lang) data-reminder=reminder.wire()>
                {words::reminder(reminder, lang)} <b>{words::count(count)}</b>
            </button>
        }
    });
    view! { <div class="tags" role="group" aria-label=LedgerText::Reminders.say(lang)>{chips.collect_view()}</div> }
}
