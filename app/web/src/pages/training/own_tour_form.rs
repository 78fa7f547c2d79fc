//! The form in which a tour is written. What is typed is kept as it is typed.

use leptos::prelude::*;
use leptos::task::spawn_local;
use tours::own::{Lack, OwnTour};
use tours::{Act, Place, Says, Spot, Step};
use words::{TourText, TrainingText};

use super::own_tour_step::StepForm;
use super::saved_line::{SavedLine, why_refused};
use crate::browser;
use crate::state::{Edited, Notice, Notices, OwnTours, use_lang, use_own_tours};

/// The form's state besides the tour itself.
#[derive(Clone, Copy)]
pub struct Form {
    own: OwnTours,
    /// Goes up when steps come, go or move: only then the list is drawn anew, so that typing keeps its place.
    edition: RwSignal<u32>,
    /// What the tour lacked when it was last to be kept.
    pub lacks: RwSignal<Vec<Lack>>,
}

impl Form {
    /// Changes the tour.
    pub fn change(self, act: impl FnOnce(&mut OwnTour)) {
        self.own.edited.update(|edited| {
            if let Some(Edited { tour, .. }) = edited {
                act(tour);
            }
        });
        self.lacks.update(Vec::clear);
    }

    /// Changes a step.
    pub fn change_step(self, at: usize, act: impl FnOnce(&mut Step)) {
        self.change(|tour| {
            if let Some(step) = tour.steps.get_mut(at) {
                act(step);
            }
        });
    }

    /// Changes which steps there are, or their order.
    pub fn arrange(self, act: impl FnOnce(&mut Vec<Step>)) {
        self.change(|tour| act(&mut tour.steps));
        self.edition.update(|edition| *edition += 1);
    }

    /// A step of the tour; `None` once it is gone.
    pub fn step(self, at: usize) -> Option<Step> {
        self.own
            .edited
            .with(|edited| edited.as_ref()?.tour.steps.get(at).cloned())
    }

    /// How many steps there are.
    pub fn count(self) -> usize {
        self.own
            .edited
            .with(|edited| edited.as_ref().map_or(0, |one| one.tour.steps.len()))
    }
}

/// The form.
#[component]
pub fn TourForm() -> impl IntoView {
    let lang = use_lang();
    let own = use_own_tours();
    let notices: Notices = expect_context();
    let form = Form {
        own,
        edition: RwSignal::new(0),
        lacks: RwSignal::new(Vec::new()),
    };
    let name = move || {
        own.edited
            .with(|edited| edited.as_ref().map(|one| one.tour.name.clone()))
            .unwrap_or_default()
    };
    let of_tour = move || {
        let all = form.lacks.get().into_iter();
        all.filter(|lack| {
            matches!(
                lack,
                Lack::Name | Lack::OtherName | Lack::Steps | Lack::FewerSteps
            )
        })
        .map(|lack| words::tour_lack(lack, lang))
        .collect::<Vec<_>>()
        .join(" ")
    };
    let is_busy = StoredValue::new(false);
    let save = move |_| {
        // A second press while the first is on its way would find its name taken.
        if is_busy.get_value() {
            return;
        }
        is_busy.set_value(true);
        spawn_local(async move {
            let saved = own.save().await;
            let _ = is_busy.try_set_value(false);
            match saved {
                // What could not be kept is said beside the tours, and written on.
                Ok(false) => {}
                Ok(true) => {
                    notices.show(Notice::say(TourText::Saved.say(lang)));
                    browser::focus_after_draw("own-tours-title");
                }
                Err(lacks) => {
                    let first = lacks.first().copied();
                    let _ = form.lacks.try_set(lacks);
                    browser::focus_after_draw(place_of(first));
                }
            }
        });
    };
    let cancel = move |_| {
        let before = own.edited.get_untracked();
        own.edited.set(None);
        let back = move || {
            // What was begun since is not written over.
            own.edited.update(|edited| {
                if edited.is_none() {
                    edited.clone_from(&before);
                }
            });
            notices.dismiss();
        };
        notices.show(
            Notice::say(TourText::Cancelled.say(lang)).with_action(TourText::Undo.say(lang), back),
        );
        browser::focus_after_draw("own-tours-title");
    };
    let add = move |_| {
        let at = untrack(|| form.count());
        if at >= OwnTour::MAX_STEPS {
            form.lacks.set(vec![Lack::FewerSteps]);
            return;
        }
        form.arrange(|steps| steps.push(new_step()));
        browser::focus_after_draw(format!("step-{at}-place"));
    };
    let steps = move || {
        form.edition.track();
        own.adopted.track();
        let count = untrack(|| form.count());
        (0..count)
            .map(|at| view! { <StepForm form at/> })
            .collect_view()
    };
    view! {
        <div class="tour-form" id="tour-form">
            <div class="field"><label for="tour-name">{TourText::Name.say(lang)}</label>
                <input id="tour-name" autocomplete="off" maxlength=OwnTour::MAX_NAME.to_string() aria-describedby="tour-name-hint tour-lacks"
                    prop:value=name on:input:target=move |event| form.change(|tour| tour.name = event.target().value())/>
                <small class="hint" id="tour-name-hint">{TourText::NameHint.say(lang)}</small></div>
            <ol class="tour-steps">{steps}</ol>
            <p class="mistake" id="tour-lacks" role="alert">{of_tour}</p>
            {move || own.draft.is_refused.get().then(|| view! {
                <p class="advice" data-state="due" role="alert">{why_refused(own.draft, TourText::DraftNotKept.say(lang))}</p> })}
            <SavedLine id="tour-draft-saved" what=TrainingText::KeptDraft record=own.draft/>
            <div class="row">
                <button type="button" class="quiet" id="tour-add" on:click=add>{TourText::AddStep.say(lang)}</button>
                <button type="button" class="primary" id="tour-save" on:click=save>{TourText::Save.say(lang)}</button>
                <button type="button" class="quiet" id="tour-cancel" on:click=cancel>{TourText::Cancel.say(lang)}</button>
            </div>
        </div>
    }
}

/// Where what is lacking is put right.
fn place_of(lack: Option<Lack>) -> String {
    match lack {
        Some(Lack::Words(at)) => format!("step-{at}-what"),
        Some(Lack::Value(at)) => format!("step-{at}-value"),
        Some(Lack::Steps) => "tour-add".to_owned(),
        _ => "tour-name".to_owned(),
    }
}

fn new_step() -> Step {
    Step {
        place: Place::Spot(Spot::Verdict),
        act: Act::Look,
        says: Says::Own {
            what: String::new(),
            why: String::new(),
        },
    }
}
