//! What the panel's buttons and keys do: on, back, the step in the visitor's stead, the focus to the control and back.

use leptos::prelude::*;
use tours::{Act, Walk};
use words::TourText;

use super::guide::{Guide, TITLE};
use crate::browser;

impl Guide {
    /// On to the next step, if this one is done or cannot be done.
    pub fn next(self) {
        if self.is_out_of_reach() {
            self.go_on_done();
            return;
        }
        let went = self.tours.change(Walk::forward);
        self.was_hasty.set(went == Some(false));
    }

    /// Back to the step before.
    pub fn back(self) {
        self.tours.change(Walk::back);
    }

    /// Does the step in the visitor's stead.
    pub fn do_it(self) {
        let Some(step) = untrack(|| self.tours.step()) else {
            return;
        };
        let control = self.control();
        let Some(control) = control.filter(|_| !self.is_out_of_reach()) else {
            return;
        };
        match &step.act {
            Act::Look => self.next(),
            Act::Press => control.press(),
            Act::Enter(value) => control.enter(value),
            Act::Slide => control.slide(),
            Act::Choose => {
                let content = tours::file_with_mistakes(browser::new_number() % 1_000_000);
                if control
                    .choose(TourText::SampleFile.say(self.lang), &content)
                    .is_none()
                {
                    self.go_on_done();
                }
            }
        }
        if matches!(step.act, Act::Enter(_) | Act::Slide) {
            // A trainer's own tour may ask for what its control does not take: nobody is held there.
            self.tours.change(Walk::done);
            browser::focus_after_draw("tour-next");
        }
    }

    /// The focus to the control, or from there back to the panel.
    pub fn swap_focus(self) {
        let control = self.control();
        match control {
            Some(control) if !control.has_focus() => {
                self.show(&control);
                control.focus();
            }
            _ => browser::focus(TITLE),
        }
    }
}
