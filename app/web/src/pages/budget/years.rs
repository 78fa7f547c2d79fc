use budget::typed::{Draft, TypedChange, TypedYear};
use charts::{Bar, Bars, Extent, Ink};
use leptos::prelude::*;
use policy::{Amount, Fen};
use words::{BudgetText, CoverageText, Lang, MoneyUnit, Text};

use super::change_list::ChangeList;
use super::money::{Difference, open_word};
use crate::browser;
use crate::pages::chart::{self, Chart, Picture, Plate};
use crate::state::{use_budget, use_lang, use_settings};

/// The budget year and the years after it, each with what it changes.
#[component]
pub fn YearsSheet() -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    let after = Memo::new(move |_| budget.draft.with(|draft| draft.years.len()));
    let is_full = Memo::new(move |_| after.get() + 1 >= Draft::MOST_YEARS);
    let add = move |_: web_sys::MouseEvent| {
        budget.draft.update(|draft| {
            if draft.years.len() + 1 < Draft::MOST_YEARS {
                let growth = TypedChange::Grow {
                    percent: String::new(),
                };
                draft.years.push(TypedYear {
                    changes: vec![growth],
                });
            }
        });
    };
    view! {
        <section class="sheet" id="years">
            <h2>{BudgetText::YearsTitle.say(lang)}</h2>
            <p class="lede">{BudgetText::YearsLede.say(lang)}</p>
            <div class="scenarios">
                {move || (0..after.get()).map(|place| view! { <Year place/> }).collect_view()}
            </div>
            <div class="row">
                <button type="button" class="quiet" id="add-year" disabled=move || is_full.get() on:click=add>
                    {BudgetText::AddYear.say(lang)}</button>
                {move || (after.get() > 0).then(|| view! {
                    <button type="button" class="quiet" id="remove-year"
                        on:click=move |_| budget.draft.update(|draft| { draft.years.pop(); })>{BudgetText::RemoveYear.say(lang)}</button>
                })}
            </div>
            {move || (after.get() > 0).then(|| view! { <Totals/> })}
        </section>
    }
}

#[component]
fn Year(place: usize) -> impl IntoView {
    let budget = use_budget();
    let year = move || budget.year() + i32::try_from(place + 1).unwrap_or(0);
    let changes = Signal::derive(move || {
        budget.draft.with(|draft| {
            draft
                .years
                .get(place)
                .map(|year| year.changes.clone())
                .unwrap_or_default()
        })
    });
    let typed = Callback::new(move |changes: Vec<TypedChange>| {
        budget.draft.update(|draft| {
            if let Some(year) = draft.years.get_mut(place) {
                year.changes = changes;
            }
        });
    });
    view! {
        <div class="scenario" id=format!("year-{place}") tabindex="-1">
            <h3>{year}</h3>
            <ChangeList prefix=format!("year-{place}") changes typed/>
        </div>
    }
}

/// A year, whose changes a bar leads to; `None` for the budget year, which has its own.
#[derive(Clone, Copy, PartialEq, Eq)]
struct ToYear(Option<usize>);

impl chart::Opens for ToYear {}

/// The totals year by year.
#[component]
fn Totals() -> impl IntoView {
    let lang = use_lang();
    let (budget, settings) = (use_budget(), use_settings());
    let plate = Memo::new(move |_| {
        let unit = settings.unit.get();
        let totals: Vec<Option<Amount>> = budget.years.with(|years| {
            let totals = years.iter();
            totals
                .map(|then| then.map(|then| then.line.total()))
                .collect()
        });
        let open = open_word(budget, lang);
        totals_by_year(&totals, budget.year(), &open, (unit, lang))
    });
    let open = Callback::new(|ToYear(place): ToYear| {
        let id = place.map_or_else(
            || "budget-items".to_owned(),
            |place| format!("year-{place}"),
        );
        browser::focus(&id);
    });
    let remarks = Signal::derive(move || {
        let unread = budget.read.with(|read| read.unread.clone());
        let unread = unread.iter().map(|entry| words::unread_entry(entry, lang));
        let mut remarks = vec![budget.source_line(lang)];
        remarks.extend(unread);
        remarks.extend(chart::local_terms(&budget.stated_choices(), lang));
        remarks
    });
    view! { <Chart id="years-chart" plate open keys=CoverageText::KeysYears remarks/> }
}

/// Where a total is open, the word for that stands for what is not known of it.
fn totals_by_year(
    totals: &[Option<Amount>],
    first: i32,
    open: &str,
    (unit, lang): (MoneyUnit, Lang),
) -> Plate<ToYear> {
    let colon = lang.pick("：", ": ");
    let base = totals.first().copied().flatten();
    let rows = (first..).zip(totals).map(|(year, total)| {
        let figure = match *total {
            None => "…".to_owned(),
            Some(total) if total == Amount::at_least(Fen::ZERO) => open.to_owned(),
            Some(total) => words::amount(total, unit, lang),
        };
        let change = match (base, total) {
            (Some(base), Some(total)) if year > first => {
                let difference = Difference::between(base, *total);
                if difference.is_open() {
                    open.to_owned()
                } else {
                    difference.percent()
                }
            }
            _ => String::new(),
        };
        (year, *total, figure, change)
    });
    let rows: Vec<_> = rows.collect();
    let most = |total: &Amount| in_yuan(total.high().unwrap_or_else(|| total.low()));
    let bars = rows.iter().map(|(year, total, figure, _)| Bar {
        name: year.to_string(),
        extent: total.as_ref().map(|total| Extent {
            least: in_yuan(total.low()),
            most: most(total),
        }),
        before: None,
        figure: figure.clone(),
        ink: Ink::Plain,
        said: format!("{year}{colon}{figure}"),
    });
    let title = BudgetText::YearsChart.say(lang);
    let unit_is = Text::UnitIs.say(lang);
    Plate {
        title: format!("{title} · {unit_is} {}", words::unit_name(unit, lang)),
        picture: Picture::Bars(Bars {
            keys: Vec::new(),
            rows: bars.collect(),
            end: totals.iter().flatten().map(most).fold(1.0, f64::max),
            goal: None,
        }),
        head: [BudgetText::Year, BudgetText::Total, BudgetText::YearsChange]
            .map(|head| head.say(lang).to_owned())
            .to_vec(),
        opens: (0..rows.len())
            .map(|place| vec![ToYear(place.checked_sub(1))])
            .collect(),
        rows: (rows.into_iter())
            .map(|(year, _, figure, change)| vec![year.to_string(), figure, change])
            .collect(),
    }
}

/// As long as a bar is to be: a chart is no place for fen.
#[expect(clippy::cast_precision_loss, reason = "a pixel is far more than a fen")]
fn in_yuan(amount: Fen) -> f64 {
    amount.0 as f64 / 100.0
}
