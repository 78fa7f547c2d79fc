//! Conditions: one for each column, by what the column holds.

use ledger::query::{Condition, Query};
use ledger::{Column, Form, Named};
use leptos::prelude::*;
use protocol::Standing;
use words::{Lang, LedgerText, MoneyUnit};

use super::head::name_of;
use crate::browser;
use crate::state::{Shown, TableView, use_lang, use_table};

/// Chooses a column and what must hold of it.
#[component]
pub fn Filters() -> impl IntoView {
    let lang = use_lang();
    let own = use_table().ledger.own();
    let chosen = RwSignal::new(Shown::Column(Column::District));
    let options = move || {
        let own = own.get();
        let numbers = 0..u16::try_from(own.len()).unwrap_or(u16::MAX);
        let all = Column::ALL
            .iter()
            .copied()
            .map(Shown::Column)
            .chain(numbers.map(Shown::Own));
        all.map(|one| {
            let name = name_of(Some(one), &own, lang);
            view! { <option value=one.wire() selected=one == chosen.get_untracked()>{name}</option> }
        }).collect_view()
    };
    let choose = move |event: web_sys::Event| {
        if let Some(one) = Shown::of_wire(&browser::value_of(&event)) {
            chosen.set(one);
        }
    };
    let asked = move || match chosen.get() {
        Shown::Own(column) => view! { <Holds of=Held::Own(column)/> }.into_any(),
        Shown::Column(column) => view! { <Asked column/> }.into_any(),
        // These have chips of their own.
        Shown::Verdict | Shown::Reminders | Shown::Total => ().into_any(),
    };
    view! {
        <section class="sheet filters" id="filters" aria-label=LedgerText::Filters.say(lang)>
            <div class="fields">
                <div class="field"><label for="filter-column">{LedgerText::FilterColumn.say(lang)}</label>
                    <select id="filter-column" on:change=choose>{options}</select></div>
                {asked}
            </div>
        </section>
    }
}

/// Whether a condition is about a column.
pub fn is_about(condition: &Condition, column: Column) -> bool {
    match condition {
        Condition::OneOf(of, _)
        | Condition::Contains(of, _)
        | Condition::Between(of, ..)
        | Condition::Days(of, ..)
        | Condition::Known(of, _) => *of == column,
        _ => false,
    }
}

/// What can be asked of a column.
#[component]
fn Asked(column: Column) -> impl IntoView {
    match column.form() {
        Form::Count | Form::Money => view! { <FromTo column kind="number"/> }.into_any(),
        Form::Date => view! { <FromTo column kind="date"/> }.into_any(),
        Form::Text(_) if listed(column).is_none() => {
            view! { <Holds of=Held::Column(column)/> }.into_any()
        }
        _ => view! { <OneOf column/> }.into_any(),
    }
}

/// Of the columns whose texts repeat, where the worker tells them all.
fn listed(column: Column) -> Option<fn(&Standing) -> &Vec<String>> {
    match column {
        Column::District => Some(|standing| &standing.districts),
        Column::Street => Some(|standing| &standing.streets),
        _ => None,
    }
}

fn values(column: Column, table: TableView) -> Vec<String> {
    let mut values: Vec<String> = match (column.form(), listed(column)) {
        (_, Some(of)) => table
            .ledger
            .standing
            .with_untracked(|standing| standing.as_ref().map(|standing| of(standing).clone()))
            .unwrap_or_default(),
        (Form::Choice(list), _) => list.iter().map(|&one| one.to_owned()).collect(),
        (Form::Set(list), _) => list
            .iter()
            .chain(&["无"])
            .map(|&one| one.to_owned())
            .collect(),
        (Form::Trade, _) => ledger::Trade::NAMES
            .iter()
            .map(|(_, one)| (*one).to_owned())
            .collect(),
        _ => Vec::new(),
    };
    values.push(String::new());
    values
}

#[component]
fn OneOf(column: Column) -> impl IntoView {
    let lang = use_lang();
    let table = use_table();
    let now = move || {
        table.query.with(|query| {
            let same = query
                .conditions
                .iter()
                .find(|known| is_about(known, column));
            match same {
                Some(Condition::OneOf(_, values)) => values.clone(),
                _ => Vec::new(),
            }
        })
    };
    let toggle = move |value: &str| {
        let mut chosen = untrack(now);
        if chosen.iter().any(|one| one == value) {
            chosen.retain(|one| one != value);
        } else {
            chosen.push(value.to_owned());
        }
        let condition = (!chosen.is_empty()).then_some(Condition::OneOf(column, chosen));
        table.filter(condition, |known| is_about(known, column));
    };
    let boxes = values(column, table).into_iter().map(|value| {
        let said = said(column, &value, lang);
        let (mine, other) = (value.clone(), value.clone());
        view! {
            <label><input type="checkbox" value=value prop:checked=move || now().contains(&mine)
                on:change=move |_| toggle(&other)/>{said}</label>
        }
    });
    view! {
        <fieldset class="field several wide"><legend>{LedgerText::FilterValues.say(lang)}</legend>{boxes.collect_view()}</fieldset>
    }
}

/// A value as a reader sees it; the empty one is unknown.
fn said(column: Column, value: &str, lang: Lang) -> String {
    match value {
        "" => LedgerText::Unknown.say(lang).to_owned(),
        _ => words::cell_value(column, value, lang).into_owned(),
    }
}

/// A column of which a part of the text is asked for.
#[derive(Clone, Copy)]
enum Held {
    /// One of the format's.
    Column(Column),
    /// One of the user's own.
    Own(u16),
}

impl Held {
    fn condition(self, text: String) -> Condition {
        match self {
            Self::Column(column) => Condition::Contains(column, text),
            Self::Own(column) => Condition::OwnContains(column, text),
        }
    }

    fn is_in(self, condition: &Condition) -> bool {
        match (self, condition) {
            (Self::Column(column), _) => is_about(condition, column),
            (Self::Own(column), Condition::OwnContains(of, _)) => *of == column,
            (Self::Own(_), _) => false,
        }
    }
}

#[component]
fn Holds(of: Held) -> impl IntoView {
    let lang = use_lang();
    let table = use_table();
    let now = table.query.with_untracked(|query| {
        let text = |known: &Condition| match known {
            Condition::Contains(_, text) | Condition::OwnContains(_, text) => Some(text.clone()),
            _ => None,
        };
        let mut known = query.conditions.iter().filter(|known| of.is_in(known));
        known.find_map(text)
    });
    let ask = move |event: web_sys::Event| {
        let text = browser::value_of(&event);
        let text = text.trim();
        let condition = (!text.is_empty()).then(|| of.condition(text.to_owned()));
        table.filter(condition, |known| of.is_in(known));
    };
    view! {
        <div class="field"><label for="filter-holds">{LedgerText::FilterHolds.say(lang)}</label>
            <input id="filter-holds" autocomplete="off" value=now.unwrap_or_default() on:input=ask/></div>
    }
}

#[component]
fn FromTo(column: Column, kind: &'static str) -> impl IntoView {
    let lang = use_lang();
    let table = use_table();
    let (from, to) = table.query.with_untracked(|query| {
        let mut known = query
            .conditions
            .iter()
            .filter(|known| is_about(known, column));
        known.find_map(ends_of).unwrap_or_default()
    });
    let (from, to) = (RwSignal::new(from), RwSignal::new(to));
    let holds = Memo::new(move |_| {
        let about = |query: &Query| query.conditions.iter().any(|one| is_about(one, column));
        table.query.with(about)
    });
    // Its chip drops it too.
    Effect::new(move |before: Option<bool>| {
        let now = holds.get();
        if before == Some(true) && !now {
            from.set(String::new());
            to.set(String::new());
        }
        now
    });
    let ask = move || {
        let (from, to) = (from.get_untracked(), to.get_untracked());
        let condition = condition(column, &from, &to);
        table.filter(condition, |known| is_about(known, column));
    };
    let unknown = move |known: bool| {
        from.set(String::new());
        to.set(String::new());
        table.filter(Some(Condition::Known(column, known)), |one| {
            is_about(one, column)
        });
    };
    let label = move |text: &str| match column.form() {
        Form::Money => words::in_unit(text, MoneyUnit::Yuan, lang),
        _ => text.to_owned(),
    };
    let end = move |id: &'static str, text: LedgerText, value: RwSignal<String>| {
        view! {
            <div class="field"><label for=id>{label(text.say(lang))}</label>
                <input id=id type=kind prop:value=move || value.get()
                    on:input=move |event| { value.set(browser::value_of(&event)); ask(); }/></div>
        }
    };
    view! {
        {end("filter-from", LedgerText::From, from)}
        {end("filter-to", LedgerText::To, to)}
        <div class="row">
            <button type="button" class="quiet" on:click=move |_| unknown(false)>{LedgerText::OnlyUnknown.say(lang)}</button>
            <button type="button" class="quiet" on:click=move |_| unknown(true)>{LedgerText::OnlyKnown.say(lang)}</button>
        </div>
    }
}

/// The ends that a condition has, as they are typed.
fn ends_of(condition: &Condition) -> Option<(String, String)> {
    match condition {
        Condition::Between(column, from, to) => {
            let typed = |number: &i64| match column.form() {
                Form::Money => words::money(policy::Fen(*number), MoneyUnit::Yuan).replace(',', ""),
                _ => number.to_string(),
            };
            let typed = |end: &Option<i64>| end.as_ref().map(typed).unwrap_or_default();
            Some((typed(from), typed(to)))
        }
        Condition::Days(_, from, to) => {
            let typed = |end: &Option<chrono::NaiveDate>| {
                end.map(|day| day.to_string()).unwrap_or_default()
            };
            Some((typed(from), typed(to)))
        }
        _ => None,
    }
}

fn condition(column: Column, from: &str, to: &str) -> Option<Condition> {
    if from.trim().is_empty() && to.trim().is_empty() {
        return None;
    }
    if column.form() == Form::Date {
        return Some(Condition::Days(column, from.parse().ok(), to.parse().ok()));
    }
    // Money is typed in yuan and held in fen.
    let per = if column.form() == Form::Money {
        100.0
    } else {
        1.0
    };
    #[expect(clippy::cast_possible_truncation, reason = "held at the ends")]
    let number = |text: &str| {
        text.trim()
            .parse::<f64>()
            .ok()
            .map(|number| (number * per).round() as i64)
    };
    Some(Condition::Between(column, number(from), number(to)))
}

/// The conditions that hold, each with a way to drop it.
#[component]
pub fn Chips() -> impl IntoView {
    let lang = use_lang();
    let table = use_table();
    let own = table.ledger.own();
    let chips = move || {
        let own = own.get();
        table.query.with(|query| {
            query.conditions.iter().cloned().map(|condition| {
                let text = words::condition(&condition, &own, lang);
                let drop = move |_| {
                    let one = condition.clone();
                    table.filter(None, move |known| *known == one);
                };
                view! {
                    <button type="button" class="tag" on:click=drop title=LedgerText::DropFilter.say(lang)>
                        {text} " " <span aria-hidden="true">"✕"</span></button>
                }
            }).collect_view()
        })
    };
    let some = Memo::new(move |_| {
        table
            .query
            .with(|query| !query.conditions.is_empty() || !query.search.is_empty())
    });
    let clear = move |_| {
        table.query.update(|query| {
            query.conditions.clear();
            query.search.clear();
        });
    };
    view! {
        <div class="tags chips" id="chips">
            {chips}
            {move || some.get().then(|| view! {
                <button type="button" class="quiet" id="clear-filters" on:click=clear>{LedgerText::ClearFilters.say(lang)}</button>
            })}
        </div>
    }
}
