//! The projector view: whether it is on, what is at hand in it, its clock.

use leptos::prelude::*;
use training::{Countdown, Stage, Told};

use crate::browser::{self, Setting};

/// Through a reload of this tab, as some remote controls send one, the view stays on.
const ON: &str = "liangxin.training-projector";
const AT_FIRST: u32 = 30;

/// The projector view.
#[derive(Clone, Copy)]
pub struct Projector {
    /// Whether it is on.
    pub is_on: RwSignal<bool>,
    /// What was shown last.
    pub stage: RwSignal<Stage>,
    /// Whether the screen is blank.
    pub is_blank: RwSignal<bool>,
    /// Whether the keys are listed.
    pub lists_keys: RwSignal<bool>,
    /// What the clock said last.
    pub told: RwSignal<Option<Told>>,
    clock: RwSignal<Countdown>,
    /// Whole seconds left, as far as was looked.
    left: RwSignal<u32>,
}

impl Projector {
    pub(super) fn start() -> Self {
        let seconds = Setting::ProjectorSeconds
            .read()
            .and_then(|text| text.parse().ok());
        let clock = Countdown::new(seconds.unwrap_or(AT_FIRST));
        Self {
            is_on: RwSignal::new(browser::read_visit(ON).is_some()),
            stage: RwSignal::new(Stage::Case),
            is_blank: RwSignal::new(false),
            lists_keys: RwSignal::new(false),
            told: RwSignal::new(None),
            clock: RwSignal::new(clock),
            left: RwSignal::new(clock.seconds()),
        }
    }

    /// Turns it on or off.
    pub fn turn(self, on: bool) {
        browser::write_visit(ON, on.then_some("1"));
        self.is_blank.set(false);
        self.lists_keys.set(false);
        self.told.set(None);
        self.is_on.set(on);
    }

    /// The seconds that the clock begins with, untracked.
    pub fn seconds(self) -> u32 {
        self.clock.with_untracked(Countdown::seconds)
    }

    /// Chooses them anew.
    pub fn set_seconds(self, seconds: u32) {
        let clock = Countdown::new(seconds);
        Setting::ProjectorSeconds.write(&clock.seconds().to_string());
        self.told.set(None);
        self.clock.set(clock);
        self.look();
    }

    /// Seconds that are left, as last looked at.
    pub fn left(self) -> u32 {
        self.left.get()
    }

    /// Whether the clock runs.
    pub fn is_running(self) -> bool {
        self.clock.with(Countdown::is_running)
    }

    /// Whether the time is up.
    pub fn is_up(self) -> bool {
        self.clock.with(Countdown::is_up)
    }

    /// Starts the clock, or stops it.
    pub fn toggle_clock(self) {
        let told = self
            .clock
            .try_update(|clock| clock.toggle(browser::milliseconds()));
        self.told.set(told);
        self.look();
    }

    /// Looks at the clock.
    pub fn look(self) {
        let now = browser::milliseconds();
        // Nothing is drawn anew where nothing has changed.
        let mut clock = self.clock.get_untracked();
        if clock.tick(now) {
            self.clock.set(clock);
            self.told.set(Some(Told::Up));
        }
        let left = clock.left(now);
        if left != self.left.get_untracked() {
            self.left.set(left);
        }
    }

    /// Everybody has guessed: the clock stands, and says nothing, as the answer is read out.
    pub(super) fn stop_clock(self) {
        self.clock
            .update(|clock| clock.stop(browser::milliseconds()));
    }

    /// For the next case, the clock stands at its beginning.
    pub(super) fn reset_clock(self) {
        self.told.set(None);
        self.clock.update(Countdown::reset);
        self.look();
    }
}
