//! What can be done with a set: guess it, take it along, print it, delete it.

use leptos::prelude::*;
use training::Case;
use training::own::{self, MAX_ADDRESS, write, write_line};
use words::{Lang, OwnSetText, Text, TrainingText};

use super::own::OWN_TITLE;
use crate::browser;
use crate::components::copy_address;
use crate::state::{
    Notice, Notices, OwnSets, Paper, TrainingWork, Whose, use_lang, use_own_sets, use_training,
};

/// The buttons under a set.
#[component]
pub fn Ways(whose: Whose, set: own::Set) -> impl IntoView {
    let lang = use_lang();
    let training = use_training();
    let own = use_own_sets();
    let notices: Notices = expect_context();
    let cases: Vec<Case> = set.cases.iter().map(|one| one.case.clone()).collect();
    let play = move |_| begin(training, notices, lang, cases.clone());
    let kept = StoredValue::new(set.clone());
    let to_file = move |_| kept.with_value(save_as_file);
    let line = StoredValue::new(write_line(&set));
    let copy = move |_| {
        let address = browser::address_with(&line.get_value());
        if address.len() > MAX_ADDRESS {
            notices.show(Notice::failed(OwnSetText::TooLong.say(lang)));
            return;
        }
        let (copied, by_hand) = (
            OwnSetText::LinkCopied.say(lang),
            OwnSetText::ByHand.say(lang),
        );
        copy_address(notices, address, copied, by_hand);
    };
    let shows = own.shows_answers(whose);
    // Who was sent a set came to guess it.
    let begins = match whose {
        Whose::Mine(_) => "quiet",
        Whose::Guest => "primary",
    };
    let drop = match whose {
        Whose::Mine(at) => Some(view! { <DropSet at set/> }),
        Whose::Guest => None,
    };
    view! {
        <div class="row">
            <button type="button" class=begins data-way="play" on:click=play>{TrainingText::PlaySet.say(lang)}</button>
            <button type="button" class="quiet" data-way="copy" on:click=copy>{OwnSetText::CopyLink.say(lang)}</button>
            <button type="button" class="quiet" data-way="file" on:click=to_file>{TrainingText::ToFile.say(lang)}</button>
            <button type="button" class="quiet" data-way="print" on:click=move |_| print(own, whose, Paper::Questions)>{OwnSetText::PrintQuestions.say(lang)}</button>
            {move || shows.get().then(|| view! {
                <button type="button" class="quiet" data-way="print-answers" on:click=move |_| print(own, whose, Paper::Answers)>{OwnSetText::PrintAnswers.say(lang)}</button> })}
            {drop}
        </div>
    }
}

/// Hands a set over as a file.
pub fn save_as_file(set: &own::Set) {
    let name = format!("{}.json", set.name);
    browser::download(&name, "application/json", &write(set));
}

/// Prints a set alone: its sheet is drawn first, and goes when the browser has printed.
fn print(own: OwnSets, whose: Whose, paper: Paper) {
    own.printed.set(Some((whose, paper)));
    browser::print_once_drawn(move || own.printed.set(None));
}

/// Begins a session, says what is left out of it, and offers the one back that was under way.
fn begin(training: TrainingWork, notices: Notices, lang: Lang, cases: Vec<Case>) {
    let before = training.under_way();
    let count = cases.len();
    let left_out = training.begin_with(cases);
    if left_out.len() == count {
        notices.show(Notice::failed(OwnSetText::NoneToGuess.say(lang)));
        return;
    }
    browser::focus_after_draw("case-title");
    if let Some(before) = before {
        let back = move || {
            training.go_on_with(Some(before.clone()));
            notices.dismiss();
        };
        let notice = Notice::say(OwnSetText::EarlierSession.say(lang));
        notices.show(notice.with_action(OwnSetText::BackToEarlier.say(lang), back));
    } else if !left_out.is_empty() {
        let names = left_out
            .iter()
            .map(|case| words::case_question(case.question, lang));
        let text = OwnSetText::LeftOut.say(lang);
        notices.show(Notice::say(format!("{text} {}", lang.join(names))));
    }
}

#[component]
fn DropSet(at: usize, set: own::Set) -> impl IntoView {
    let lang = use_lang();
    let own = use_own_sets();
    let notices: Notices = expect_context();
    let remove = move |_| {
        let removed = set.clone();
        own.change(|sets| sets.retain(|set| *set != removed));
        let back = move || {
            own.change(|sets| sets.insert(at.min(sets.len()), removed.clone()));
            notices.dismiss();
        };
        let notice = Notice::say(TrainingText::DroppedSet.say(lang));
        notices.show(notice.with_action(Text::Undo.say(lang), back));
        browser::focus_after_draw(OWN_TITLE);
    };
    view! { <button type="button" class="quiet" data-way="drop" on:click=remove>{TrainingText::DropSet.say(lang)}</button> }
}
