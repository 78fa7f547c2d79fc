//! What is known of a unit, each fact a field of its own.

use ledger::typed::TypedCell;
use ledger::{Column, Form, UnitId};
use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::{Ask, Cell, Failure, UnitSheet};
use words::{Lang, LedgerText, MoneyUnit};

use super::super::cell::choices;
use super::set_field::SetField;
use crate::browser;
use crate::components::failure_text;
use crate::state::{TableView, use_lang, use_table};

/// What a group of facts is called, and which columns are in it.
const GROUPS: [(LedgerText, &[Column]); 4] = [
    (
        LedgerText::GroupUnit,
        &[
            Column::Name,
            Column::Code,
            Column::Kind,
            Column::Status,
            Column::District,
            Column::Street,
            Column::Community,
            Column::Trade,
            Column::Field,
            Column::Affiliation,
            Column::Updated,
        ],
    ),
    (
        LedgerText::GroupPeople,
        &[
            Column::Employees,
            Column::FullMembers,
            Column::Probationary,
            Column::Mobile,
            Column::OwnerMember,
            Column::OwnerCandidate,
        ],
    ),
    (
        LedgerText::GroupOrganisation,
        &[
            Column::Organisation,
            Column::Joint,
            Column::GeneralBelow,
            Column::BranchesBelow,
            Column::Approved,
            Column::LastElection,
            Column::SecretarySince,
            Column::SecretarySource,
            Column::Instructor,
            Column::Charter,
            Column::MassOrganisations,
            Column::SixHaves,
        ],
    ),
    (
        LedgerText::GroupMoney,
        &[Column::Wages, Column::Spending, Column::DuesPaid],
    ),
];

/// All facts, in groups.
#[component]
pub fn Facts(unit: UnitId, sheet: Signal<Option<UnitSheet>>) -> impl IntoView {
    let lang = use_lang();
    let table = use_table();
    let own = table.ledger.own();
    let joint = move || {
        let units = sheet.with(|sheet| sheet.as_ref().and_then(|sheet| sheet.joint_units))?;
        Some(
            view! { <p class="advice">{LedgerText::JointUnits.say(lang)} " " <b>{words::count(units)}</b></p> },
        )
    };
    let groups = GROUPS.map(|(text, columns)| {
        let fields = columns.iter().map(|&column| {
            let at = Column::ALL.iter().position(|known| *known == column).unwrap_or(0);
            let value = Memo::new(move |_| {
                sheet.with(|sheet| sheet.as_ref().and_then(|sheet| sheet.cells.get(at).cloned()).unwrap_or_default())
            });
            view! { <FactField unit cell=Cell::Column(column) value name=name_of(column, lang) sheet/> }
        });
        view! { <h3>{text.say(lang)}</h3><div class="fields">{fields.collect_view()}</div> }
    });
    let own_fields = move || {
        let headers = own.get();
        (!headers.is_empty()).then(|| {
            let fields = headers.into_iter().zip(0_u16..).map(|(name, column)| {
                let value = Memo::new(move |_| {
                    sheet.with(|sheet| {
                        let own = sheet.as_ref().map(|sheet| sheet.own.as_slice()).unwrap_or_default();
                        own.iter().find(|(known, _)| *known == column).map(|(_, text)| text.clone()).unwrap_or_default()
                    })
                });
                view! { <FactField unit cell=Cell::Own(column) value name sheet/> }
            });
            view! { <h3>{LedgerText::GroupOwn.say(lang)}</h3><div class="fields">{fields.collect_view()}</div> }
        })
    };
    view! { <form class="sheet facts" on:submit=|event| event.prevent_default()>{groups.collect_view()}{own_fields}{joint}</form> }
}

/// A fact of a unit: what it is now, and why it could not be changed.
#[derive(Clone, Copy)]
pub struct Fact {
    /// The unit.
    pub unit: UnitId,
    /// Which of its cells.
    pub cell: Cell,
    /// What stands in it, as files write it.
    pub value: Memo<String>,
    /// Why the last change was refused.
    pub failed: RwSignal<Option<Failure>>,
    /// The table that it stands in.
    pub table: TableView,
    /// All of the unit.
    pub sheet: Signal<Option<UnitSheet>>,
}

impl Fact {
    /// The id of its field.
    pub fn id(self) -> String {
        match self.cell {
            Cell::Column(column) => format!("fact-{}", column.wire()),
            Cell::Own(column) => format!("fact-own-{column}"),
        }
    }

    /// Writes it, and gives whether it was taken.
    pub async fn write(self, text: String) -> bool {
        let change = vec![(self.unit, self.cell, text.clone())];
        let done = self.table.ledger.ask(Ask::Write(change)).await;
        let taken = done.is_ok();
        if taken {
            self.table.typed.forget(self.unit, self.cell, Some(&text));
        }
        // Another unit may be on show by now.
        self.failed.try_set(done.err());
        taken
    }

    /// Keeps what is typed until it is written.
    fn note(self, text: String) {
        let known = |column: Column| {
            let at = Column::ALL.iter().position(|one| *one == column)?;
            self.sheet
                .with_untracked(|sheet| sheet.as_ref().and_then(|one| one.cells.get(at).cloned()))
        };
        if let Some(column) = self.table.typed.column(self.cell) {
            self.table.typed.note(TypedCell {
                unit: self.unit,
                name: known(Column::Name).unwrap_or_default(),
                code: known(Column::Code).unwrap_or_default(),
                column,
                before: self.value.get_untracked(),
                text,
            });
        }
    }

    /// What is wrong with what was written.
    pub fn mistake(self, lang: Lang) -> Option<String> {
        self.failed.with(|failed| match failed {
            Some(Failure::Cell(_, column, mistake)) => {
                Some(words::cell_mistake(*mistake, *column, lang))
            }
            Some(failure) => Some(failure_text(failure, lang)),
            None => None,
        })
    }
}

/// What a field is called: money says its unit, which is the file's and not the one that figures are shown in.
fn name_of(column: Column, lang: Lang) -> String {
    match column.form() {
        Form::Money => words::in_unit(words::column(column, lang), MoneyUnit::Yuan, lang),
        _ => words::column(column, lang).to_owned(),
    }
}

/// One fact, in the field that suits what it holds.
#[component]
fn FactField(
    unit: UnitId,
    cell: Cell,
    value: Memo<String>,
    name: String,
    sheet: Signal<Option<UnitSheet>>,
) -> impl IntoView {
    let fact = Fact {
        unit,
        cell,
        value,
        failed: RwSignal::new(None),
        table: use_table(),
        sheet,
    };
    let column = match cell {
        Cell::Column(column) => Some(column),
        Cell::Own(_) => None,
    };
    match column.map(|column| (column, column.form())) {
        Some((column, Form::Set(list))) => {
            view! { <SetField fact column list name sheet/> }.into_any()
        }
        _ => view! { <LineField fact column name/> }.into_any(),
    }
}

/// A fact of one line, or of a list: written as soon as the field is left.
#[component]
fn LineField(fact: Fact, column: Option<Column>, name: String) -> impl IntoView {
    let lang = use_lang();
    let Fact { value, failed, .. } = fact;
    let id = fact.id();
    let write = move |event: web_sys::Event| {
        let text = browser::value_of(&event);
        if text == value.get_untracked() {
            failed.set(None);
            fact.table.typed.forget(fact.unit, fact.cell, None);
            return;
        }
        spawn_local(async move {
            fact.write(text).await;
        });
    };
    // Written when the field is left; kept till then, so that nothing is lost where the page goes away before.
    let typed = move |event: web_sys::Event| {
        if !browser::is_composing(&event) {
            fact.note(browser::value_of(&event));
        }
    };
    let table = fact.table;
    on_cleanup(move || table.typed.leave(fact.unit, fact.cell));
    let disabled = move || !fact.table.ledger.may_write();
    let list = column.and_then(|column| Some((column, choices(column)?)));
    let hint = match (column, &list) {
        (Some(column), None) => words::column_hint(column, lang),
        _ => String::new(),
    };
    let control = match list {
        Some((column, list)) => {
            let first = (column != Column::Kind).then_some("");
            let options = first.into_iter().chain(list).map(|one| {
                let said = match one {
                    "" => LedgerText::Unknown.say(lang).to_owned(),
                    _ => words::cell_value(column, one, lang).into_owned(),
                };
                view! { <option value=one prop:selected=move || value.with(|value| value == one)>{said}</option> }
            });
            view! { <select id=id.clone() disabled=disabled on:change=write>{options.collect_view()}</select> }.into_any()
        }
        None => view! {
            <input id=id.clone() autocomplete="off" disabled=disabled prop:value=move || value.get() on:change=write on:input=typed/>
        }
        .into_any(),
    };
    let state = move || failed.with(|failed| failed.as_ref().map(|_| "error"));
    view! {
        <div class="field" class:wide=column == Some(Column::Name) data-state=state>
            <label for=id>{name}</label>{control}
            {(!hint.is_empty()).then(|| view! { <small class="hint">{hint}</small> })}
            <small class="mistake" role="alert">{move || fact.mistake(lang)}</small>
        </div>
    }
}
