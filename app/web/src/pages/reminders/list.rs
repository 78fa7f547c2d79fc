//! The list: how many of what and how urgent, then the reminders themselves.

use leptos::prelude::*;
use protocol::DutyFile;
use words::DutyText;

use super::act::export;
use super::asked::AskedFields;
use super::counts::CountsTable;
use super::pager::Pager;
use super::rows::Rows;
use super::settle::SettleBar;
use crate::components::failure_text;
use crate::state::{AskedState, Notices, use_duties, use_lang};

/// The part.
#[component]
pub fn ListPart() -> impl IntoView {
    let lang = use_lang();
    let work = use_duties();
    work.follow();
    let rows = Memo::new(move |_| {
        work.found
            .with(|found| found.as_ref().map(|found| found.rows))
    });
    let joint_rows = Memo::new(move |_| {
        work.found
            .with(|found| found.as_ref().map_or(0, |found| found.joint_rows))
    });
    let is_kept = Memo::new(move |_| {
        work.found
            .with(|found| found.as_ref().is_none_or(|found| found.is_kept))
    });
    let said = move || {
        let (rows, asked) = (rows.get()?, work.asked.get());
        let nothing = if asked.state == AskedState::Open {
            DutyText::NothingOpen
        } else {
            DutyText::Nothing
        };
        Some(match rows {
            0 => nothing.say(lang).to_owned(),
            rows if asked.by_unit => words::units_and_branches(rows, joint_rows.get(), lang),
            rows => format!("{} {}", words::count(rows), DutyText::Listed.say(lang)),
        })
    };
    view! {
        <section class="sheet">
            <h2>{DutyText::PartList.say(lang)}</h2>
            <p class="lede">{DutyText::ListLede.say(lang)}</p>
            {move || (!is_kept.get()).then(|| view! { <p class="advice" data-state="gap">{DutyText::CannotKeep.say(lang)}</p> })}
            <AskedFields/>
            <CountsTable/>
        </section>
        <section class="sheet" id="reminders">
            <div class="row spread"><h2 id="listed"><span role="status">{said}</span></h2><Exports/></div>
            <p class="mistake" role="alert">{move || work.failed.with(|failed| failed.as_ref().map(|one| failure_text(one, lang)))}</p>
            <SettleBar/>
            <Rows/>
            <Pager from=work.from rows=Signal::derive(move || rows.get().unwrap_or(0)) id="list"/>
        </section>
    }
}

#[component]
fn Exports() -> impl IntoView {
    let lang = use_lang();
    let work = use_duties();
    let notices: Notices = expect_context();
    let none = move || {
        work.found
            .with(|found| found.as_ref().is_none_or(|found| found.rows == 0))
    };
    let button = move |id: &'static str, file: DutyFile, text: DutyText| {
        view! {
            <button type="button" class="quiet" id=id disabled=none on:click=move |_| export(work, file, notices, lang)>{text.say(lang)}</button>
        }
    };
    view! {
        <div class="row">
            {button("reminders-xlsx", DutyFile::Workbook, DutyText::ExportXlsx)}
            {button("reminders-ics", DutyFile::Calendar, DutyText::ExportCalendar)}
        </div>
    }
}
