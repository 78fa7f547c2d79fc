//! The same total by kind of unit, by organisation and by month.

use budget::{Item, Line, Month, Sheet};
use leptos::prelude::*;
use policy::Amount;
use words::{BudgetText, Text};

use super::money::Money;
use crate::state::{use_budget, use_lang, use_settings};

/// A table of items with a row for each part; what it comes to stands first, where a narrow screen shows it.
#[component]
fn ByItem(title: BudgetText, id: &'static str, rows: Vec<(String, [Amount; 5])>) -> impl IntoView {
    let lang = use_lang();
    let settings = use_settings();
    let rows = rows.into_iter().map(|(name, amounts)| {
        let total: Amount = amounts.iter().copied().sum();
        let cells = amounts.map(|amount| view! { <td><Money amount/></td> });
        view! { <tr><th scope="row">{name}</th><td><b><Money amount=total/></b></td>{cells.into_iter().collect_view()}</tr> }
    });
    let rows = rows.collect_view();
    view! {
        <section class="sheet" id=id>
            <h2>{title.say(lang)}</h2>
            <div class="scroll" tabindex="0" role="region" aria-label=title.say(lang)>
                <table class="list figures">
                    <caption>{Text::UnitIs.say(lang)} {move || words::unit_name(settings.unit.get(), lang)}</caption>
                    <thead><tr><td></td><th scope="col">{BudgetText::Total.say(lang)}</th>
                        {Item::ALL.map(|item| view! { <th scope="col">{words::item(item, lang)}</th> }).into_iter().collect_view()}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
}

/// A part of the budget's sheet, drawn anew only where it has changed.
fn part<T: PartialEq + Send + Sync + 'static>(of: fn(&Sheet) -> T) -> Memo<Option<T>> {
    let budget = use_budget();
    Memo::new(move |_| {
        budget
            .found
            .with(|found| found.as_ref().map(|found| of(&found.sheet)))
    })
}

/// A row for each part that comes to something; nothing where none does.
fn by_line<T: Copy>(
    title: BudgetText,
    id: &'static str,
    lines: Option<Vec<(T, Line)>>,
    name: impl Fn(T) -> &'static str,
) -> Option<AnyView> {
    let rows = lines?.into_iter();
    let rows: Vec<_> = rows
        .map(|(one, line)| (name(one).to_owned(), Item::ALL.map(|item| line.item(item))))
        .collect();
    (!rows.is_empty()).then(|| view! { <ByItem title id rows/> }.into_any())
}

/// By kind of unit; counts do not say.
#[component]
pub fn Kinds() -> impl IntoView {
    let lang = use_lang();
    let kinds = part(|sheet| sheet.kinds.clone());
    move || {
        by_line(BudgetText::KindsTitle, "by-kind", kinds.get(), |kind| {
            words::kind(kind, lang)
        })
    }
}

/// By whom the money goes to.
#[component]
pub fn Recipients() -> impl IntoView {
    let lang = use_lang();
    let recipients = part(|sheet| sheet.recipients.clone());
    move || {
        by_line(
            BudgetText::RecipientsTitle,
            "by-recipient",
            recipients.get(),
            |one| words::recipient(one, lang),
        )
    }
}

/// By month, what has none at the end.
#[component]
pub fn Months() -> impl IntoView {
    let lang = use_lang();
    let months = part(|sheet| sheet.months.clone());
    let name = move |place: usize| match u8::try_from(place + 1) {
        Ok(month @ 1..=12) => words::month(month, lang),
        _ => BudgetText::Undated.say(lang).to_owned(),
    };
    move || {
        let rows: Vec<(String, Month)> = months
            .get()?
            .into_iter()
            .enumerate()
            .filter(|(place, month)| *place < budget::MONTHS || *month != Month::default())
            .map(|(place, month)| (name(place), month))
            .collect();
        Some(view! { <ByItem title=BudgetText::MonthsTitle id="by-month" rows/> })
    }
}
