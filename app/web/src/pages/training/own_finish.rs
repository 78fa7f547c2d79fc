//! A case is added, or put in place of the one that is being changed; what keeps it from that is said.

use leptos::prelude::*;
use leptos::task::spawn_local;
use training::own::{self, Before, OwnCase, Replaced, Writing};
use words::{Lang, OwnSetText, Text, TrainingText};

use super::own::OWN_TITLE;
use crate::browser;
use crate::state::{
    Notice, Notices, OwnSets, Work, use_case_form, use_lang, use_own_sets, use_work,
};

/// What keeps a case from being made.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Amiss {
    /// A standard of its own cannot be taken.
    Terms,
    /// The amount cannot be read.
    Amount,
    /// The set takes no more.
    Full,
    /// Its unit is being changed in another tab.
    Elsewhere,
}

impl Amiss {
    fn say(self, lang: Lang) -> &'static str {
        match self {
            Self::Terms => OwnSetText::TermsWrong.say(lang),
            Self::Amount => TrainingText::NoAmount.say(lang),
            Self::Full => TrainingText::SetFull.say(lang),
            Self::Elsewhere => OwnSetText::HeldElsewhere.say(lang),
        }
    }
}

/// Adds the case, or puts it in place of the one that is being changed.
#[component]
pub fn Finish(
    /// The case that is being changed.
    before: Option<Before>,
    /// What keeps it from being made.
    mistake: RwSignal<Option<Amiss>>,
) -> impl IntoView {
    let lang = use_lang();
    let (work, form, own) = (use_work(), use_case_form(), use_own_sets());
    let notices: Notices = expect_context();
    let is_change = before.is_some();
    let is_held = move || {
        let is_held = untrack(|| form.is_held_elsewhere());
        if is_held {
            mistake.set(Some(Amiss::Elsewhere));
        }
        is_held
    };
    // A second press while the first is on its way would add the case twice.
    let is_busy = RwSignal::new(false);
    let finish = move |_| {
        if is_held() || is_busy.get_untracked() {
            return;
        }
        let writing = form.with_untracked(Writing::clone);
        let came = made(&writing, work).and_then(|one| {
            let (into, sets) = (writing.into_set(), own.sets.get_untracked());
            let came = match &before {
                None => own.add(&into, one.clone()).then_some(Came::Added),
                Some(before) => own.replace(before, &into, one.clone()).map(Came::Changed),
            };
            Ok((came.ok_or(Amiss::Full)?, sets, into, one))
        });
        mistake.set(came.as_ref().err().copied());
        let Ok((came, sets, into, one)) = came else {
            return;
        };
        let after = own.sets.get_untracked();
        is_busy.set(true);
        spawn_local(async move {
            let is_saved = own.is_saved().await;
            if !is_busy.is_disposed() {
                is_busy.set(false);
            }
            // The form is emptied only once the case is on disk.
            if !is_saved {
                let kept = own.sets.with_untracked(|sets| last_of(sets, &into, &one));
                if let Some(kept) = kept {
                    form.done_in_part(kept);
                }
                return;
            }
            form.done();
            let notice = Notice::say(came.text().say(lang));
            notices.show(match came {
                Came::Added => notice,
                Came::Changed(_) => {
                    browser::focus_after_draw(OWN_TITLE);
                    let back = take_back((own, notices, lang), sets, after);
                    notice.with_action(Text::Undo.say(lang), back)
                }
            });
        });
    };
    let leave = move |_| {
        if is_held() {
            return;
        }
        let before = untrack(|| form.left()).len();
        form.leave_change();
        if untrack(|| form.left()).len() > before {
            notices.show(Notice::say(OwnSetText::ChangePutDown.say(lang)));
        }
        browser::focus_after_draw(OWN_TITLE);
    };
    let add = match is_change {
        true => OwnSetText::KeepChange.say(lang),
        false => TrainingText::AddCase.say(lang),
    };
    view! {
        <div class="row"><button type="button" class="primary" id="own-add" aria-disabled=move || is_busy.get().to_string() on:click=finish>{add}</button>
            {is_change.then(|| view! {
                <button type="button" class="quiet" id="own-change-leave" on:click=leave>{OwnSetText::LeaveChange.say(lang)}</button> })}
            <span class="mistake" role="alert" id="own-mistake">{move || mistake.get().map(|amiss| amiss.say(lang))}</span></div>
    }
}

/// The case that the form makes.
fn made(writing: &Writing, work: Work) -> Result<OwnCase, Amiss> {
    if writing.is_amiss() {
        return Err(Amiss::Terms);
    }
    let expected = writing.expected().ok_or(Amiss::Amount)?;
    let (draft, choices) = work.snapshot();
    let case = writing.case(&draft, &choices, work.default_year());
    Ok(OwnCase { case, expected })
}

/// What came of it.
#[derive(Clone, Copy)]
enum Came {
    Added,
    Changed(Replaced),
}

impl Came {
    const fn text(self) -> OwnSetText {
        match self {
            Self::Added => OwnSetText::Added,
            Self::Changed(Replaced::InPlace) => OwnSetText::CaseChanged,
            Self::Changed(Replaced::Moved) => OwnSetText::CaseMoved,
            Self::Changed(Replaced::Beside) => OwnSetText::ChangedBeside,
        }
    }
}

/// Where a case stands that has just been put into a set.
fn last_of(sets: &[own::Set], into: &own::Set, one: &OwnCase) -> Option<Before> {
    let at = sets.iter().position(|set| set.is_of(into))?;
    let place = sets.get(at)?.cases.iter().rposition(|case| case == one)?;
    Before::of(sets, (at, place))
}

/// Takes a change back: all stands as it stood, unless something else was changed since.
fn take_back(
    (own, notices, lang): (OwnSets, Notices, Lang),
    before: Vec<own::Set>,
    after: Vec<own::Set>,
) -> impl Fn() + Clone {
    move || {
        let mut is_back = false;
        own.change(|sets| {
            is_back = *sets == after;
            if is_back {
                sets.clone_from(&before);
            }
        });
        if is_back {
            notices.dismiss();
        } else {
            notices.show(Notice::failed(OwnSetText::UndoTooLate.say(lang)));
        }
    }
}
