//! What is done about reminders: those that are ticked; or all that are listed, where that is chosen, and confirmed with
//! how many they are.

use duties::How;
use leptos::prelude::*;
use protocol::{DutyAsk, Which};
use words::{BulkText, DutyText, Lang, Settling};

use super::act::change_then;
use crate::browser;
use crate::components::Confirmation;
use crate::state::{DutyWork, Notices, Whom, use_duties, use_lang};

/// Whether a press is the second of a double one.
fn is_again(event: &web_sys::MouseEvent) -> bool {
    event.detail() > 1
}

/// What a button does, once it is pressed.
#[derive(Clone, Copy)]
struct Settle {
    work: DutyWork,
    notices: Notices,
    confirmation: Confirmation,
    lang: Lang,
}

impl Settle {
    fn begin(self, what: Settling) {
        let Self {
            work,
            confirmation,
            lang,
            ..
        } = self;
        match work.whom() {
            Whom::Nobody => {}
            Whom::Ticked(_) => {
                let ticked = work.chosen.get_untracked().into_iter().collect();
                self.carry_out(what, Which::These(ticked), None);
            }
            Whom::AllListed(count) => {
                let wanted = work.wanted();
                let button = match what {
                    Settling::Dealt => DutyText::MarkDealt,
                    Settling::PutOff(_) => DutyText::StatePutOff,
                    Settling::Reopened => DutyText::Reopen,
                };
                confirmation.ask(
                    words::settle_question(what, count, lang),
                    words::confirm_button(button.say(lang), count, lang),
                    move || {
                        let which = Which::All(Box::new(wanted.clone()));
                        self.carry_out(what, which, Some(count));
                    },
                );
            }
        }
    }

    fn carry_out(self, what: Settling, which: Which, confirmed: Option<u32>) {
        let work = self.work;
        let (how, said) = match what {
            Settling::Dealt => (Some(How::Dealt), DutyText::Marked),
            Settling::PutOff(day) => (Some(How::PutOff(day)), DutyText::PutOffDone),
            Settling::Reopened => (None, DutyText::Reopened),
        };
        let note = work.note.get_untracked();
        let how = how.map(|how| (how, note.trim().to_owned()));
        let settle = DutyAsk::Settle { which, how };
        let ask = match confirmed {
            Some(count) => DutyAsk::Confirmed {
                change: Box::new(settle),
                count,
            },
            None => settle,
        };
        // At once, so that nothing is pressed twice; given back where it was not done.
        let ticked = work.chosen.get_untracked();
        work.choose_none();
        let then = move |is_done: bool| {
            if is_done {
                work.note.set(String::new());
            } else if work.chosen.with_untracked(|chosen| chosen.is_empty()) {
                work.chosen.set(ticked);
            }
        };
        change_then(work, ask, said, then, self.notices, self.lang);
    }
}

/// The bar.
#[component]
pub fn SettleBar() -> impl IntoView {
    let lang = use_lang();
    let work = use_duties();
    let settle = Settle {
        work,
        notices: expect_context(),
        confirmation: expect_context(),
        lang,
    };
    let (note, until) = (work.note, work.until);
    let is_wrong = RwSignal::new(false);
    let whom = Memo::new(move |_| work.whom());
    let said = move || match whom.get() {
        Whom::Nobody => BulkText::NoneTicked.say(lang).to_owned(),
        Whom::Ticked(count) => {
            format!("{} {}", DutyText::ForChosen.say(lang), words::count(count))
        }
        Whom::AllListed(count) => {
            format!("{} {}", DutyText::ForAll.say(lang), words::count(count))
        }
    };
    let is_idle = move || whom.get() == Whom::Nobody;
    let put_off = move || {
        let day = entry::read_date(&until.get_untracked()).ok().flatten();
        let ahead = day.filter(|day| browser::today().is_none_or(|today| *day > today));
        is_wrong.set(ahead.is_none());
        match ahead {
            Some(day) => settle.begin(Settling::PutOff(day)),
            None => browser::focus("put-off-day"),
        }
    };
    let is_none = Memo::new(move |_| work.rows.with(Vec::is_empty));
    move || {
        (!is_none.get()).then(|| view! {
        <div class="settle" role="group" aria-label=DutyText::State.say(lang)>
            <Ticks/>
            <span class="whom" id="settle-whom" role="status">{said}</span>
            <div class="field"><label for="settle-note">{DutyText::Note.say(lang)}</label>
                <input id="settle-note" autocomplete="off" maxlength="200" prop:value=note on:input:target=move |event| note.set(event.target().value())/></div>
            <button type="button" class="primary" id="mark-dealt" disabled=is_idle aria-describedby="settle-whom"
                on:click=move |event| if !is_again(&event) { settle.begin(Settling::Dealt) }>{DutyText::MarkDealt.say(lang)}</button>
            <div class="field" data-state=move || is_wrong.get().then_some("error")><label for="put-off-day">{DutyText::PutOffDay.say(lang)}</label>
                <input id="put-off-day" type="date" prop:value=until aria-invalid=move || is_wrong.get().to_string() aria-describedby="put-off-wrong"
                    on:input:target=move |event| { until.set(event.target().value()); is_wrong.set(false); }/>
                <small class="mistake" id="put-off-wrong" role="alert">{move || is_wrong.get().then(|| DutyText::BadDay.say(lang))}</small></div>
            <button type="button" class="quiet" id="put-off" disabled=is_idle aria-describedby="settle-whom"
                on:click=move |event| if !is_again(&event) { put_off() }>{DutyText::StatePutOff.say(lang)}</button>
            <button type="button" class="quiet" id="reopen" disabled=is_idle aria-describedby="settle-whom"
                on:click=move |event| if !is_again(&event) { settle.begin(Settling::Reopened) }>{DutyText::Reopen.say(lang)}</button>
        </div>
    })
    }
}

/// Ticks all rows of the page, or chooses all that are listed on any page.
#[component]
fn Ticks() -> impl IntoView {
    let lang = use_lang();
    let work = use_duties();
    let choose_page = move |is_ticked: bool| {
        let rows = work.rows.get_untracked();
        work.all_listed.set(false);
        work.chosen.update(|chosen| {
            for row in rows {
                for item in row.reminders {
                    if is_ticked {
                        chosen.insert((row.unit.id, item.concern));
                    } else {
                        chosen.remove(&(row.unit.id, item.concern));
                    }
                }
            }
        });
    };
    let is_page = move || {
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
    let choose_all = move |is_ticked: bool| {
        work.chosen.set(Default::default());
        work.all_listed.set(is_ticked);
    };
    let all = move || words::all_listed(work.listed(), lang);
    view! {
        <label class="choose"><input type="checkbox" id="choose-all" prop:checked=is_page
            on:change:target=move |event| choose_page(event.target().checked())/>{DutyText::ChooseAll.say(lang)}</label>
        <label class="choose"><input type="checkbox" id="choose-listed" prop:checked=work.all_listed
            on:change:target=move |event| choose_all(event.target().checked())/><span>{all}</span></label>
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
