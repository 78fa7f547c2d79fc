//! What is done about reminders: those that are chosen, or all that are listed.

use duties::How;
use leptos::prelude::*;
use protocol::DutyAsk;
use words::DutyText;

use super::act::change;
use crate::browser;
use crate::state::{Notices, use_duties, use_lang};

/// Whether a press is the second of a double one. Nothing is chosen any more by then, and it would concern all that are listed.
fn is_again(event: &web_sys::MouseEvent) -> bool {
    event.detail() > 1
}

/// The bar.
#[component]
pub fn SettleBar() -> impl IntoView {
    let lang = use_lang();
    let work = use_duties();
    let notices: Notices = expect_context();
    let (note, until) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let is_wrong = RwSignal::new(false);
    let count = move || work.chosen.with(|chosen| chosen.len());
    let whom = move || {
        let chosen = u32::try_from(count()).unwrap_or(u32::MAX);
        let (whom, number) = match chosen {
            // Said with how many they are: a press concerns every one of them.
            0 => (
                DutyText::ForAll,
                work.found
                    .with(|found| found.as_ref().map_or(0, |found| found.reminders)),
            ),
            chosen => (DutyText::ForChosen, chosen),
        };
        format!("{} {}", whom.say(lang), words::count(number))
    };
    let settle = move |how: Option<How>, said: DutyText| {
        let how = how.map(|how| (how, note.get_untracked().trim().to_owned()));
        change(work, work.settle(how), said, notices, lang);
        work.chosen.set(Default::default());
        note.set(String::new());
    };
    let put_off = move || {
        let day = entry::read_date(&until.get_untracked()).ok().flatten();
        let ahead = day.filter(|day| browser::today().is_none_or(|today| *day > today));
        is_wrong.set(ahead.is_none());
        match ahead {
            Some(day) => settle(Some(How::PutOff(day)), DutyText::PutOffDone),
            None => browser::focus("put-off-day"),
        }
    };
    let choose_all = move |is_all: bool| {
        let rows = work.rows.get_untracked();
        work.chosen.update(|chosen| {
            for row in rows {
                for item in row.reminders {
                    if is_all {
                        chosen.insert((row.unit.id, item.concern));
                    } else {
                        chosen.remove(&(row.unit.id, item.concern));
                    }
                }
            }
        });
    };
    let are_all = move || {
        work.rows.with(|rows| {
            let mut all = rows
                .iter()
                .flat_map(|row| row.reminders.iter().map(|item| (row.unit.id, item.concern)));
            !rows.is_empty()
                && work
                    .chosen
                    .with(|chosen| all.all(|one| chosen.contains(&one)))
        })
    };
    let is_none = Memo::new(move |_| work.rows.with(Vec::is_empty));
    move || {
        (!is_none.get()).then(|| view! {
        <div class="settle" role="group" aria-label=DutyText::State.say(lang)>
            <label class="choose"><input type="checkbox" id="choose-all" prop:checked=are_all
                on:change:target=move |event| choose_all(event.target().checked())/>{DutyText::ChooseAll.say(lang)}</label>
            <span class="whom" id="settle-whom">{whom}</span>
            <div class="field"><label for="settle-note">{DutyText::Note.say(lang)}</label>
                <input id="settle-note" autocomplete="off" maxlength="200" prop:value=note on:input:target=move |event| note.set(event.target().value())/></div>
            <button type="button" class="primary" id="mark-dealt"
                on:click=move |event| if !is_again(&event) { settle(Some(How::Dealt), DutyText::Marked) }>{DutyText::MarkDealt.say(lang)}</button>
            <div class="field" data-state=move || is_wrong.get().then_some("error")><label for="put-off-day">{DutyText::PutOffDay.say(lang)}</label>
                <input id="put-off-day" type="date" prop:value=until aria-invalid=move || is_wrong.get().to_string() aria-describedby="put-off-wrong"
                    on:input:target=move |event| { until.set(event.target().value()); is_wrong.set(false); }/>
                <small class="mistake" id="put-off-wrong" role="alert">{move || is_wrong.get().then(|| DutyText::BadDay.say(lang))}</small></div>
            <button type="button" class="quiet" id="put-off" on:click=move |event| if !is_again(&event) { put_off() }>{DutyText::StatePutOff.say(lang)}</button>
            <button type="button" class="quiet" id="reopen"
                on:click=move |event| if !is_again(&event) { settle(None, DutyText::Reopened) }>{DutyText::Reopen.say(lang)}</button>
        </div>
    })
    }
}

/// What a change of one thing is called; kept here so that both ways of it stand together.
pub const fn hold_text(ask: &DutyAsk) -> DutyText {
    match ask {
        DutyAsk::Hold { is_held: false, .. } | DutyAsk::Tick { to: None, .. } => {
            DutyText::TakenBack
        }
        _ => DutyText::Recorded,
    }
}
