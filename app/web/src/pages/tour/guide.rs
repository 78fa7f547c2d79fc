//! Follows the control of the step at hand, and notices when its act is done.

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Interval;
use leptos::prelude::*;
use tours::{Act, Area, Hold, Stand, Step, Walk, has_room_beside, stand};
use web_sys::Event;
use words::{Lang, place_page};

use super::find::find;
use crate::browser::{self, control};
use crate::navigation::Navigation;
use crate::state::{TourWork, use_lang};

/// How often it is looked where the control is, in milliseconds.
const LOOK: u32 = 100;
/// After so many looks a control that is not on the page is said to be gone.
const PATIENCE: u32 = 80;
/// For so many looks after a step has begun the page may still move the focus for reasons of its own.
const SETTLING: u32 = 8;
/// The panel.
pub const PANEL: &str = "tour";
/// Its heading, which has the focus when a step begins.
pub const TITLE: &str = "tour-title";

/// How the control of a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// It is looked for.
    Finding,
    /// It is pointed at.
    Found,
    /// It is pointed at, and takes nothing at the moment.
    Held,
    /// It is not on the page.
    Gone,
}

/// The guide of a tour.
#[derive(Clone, Copy)]
pub struct Guide {
    /// The tours.
    pub tours: TourWork,
    /// How the control is.
    pub sight: RwSignal<Sight>,
    /// Where the control is.
    pub area: RwSignal<Option<Area>>,
    /// Where the panel stands.
    pub stand: RwSignal<Stand>,
    /// Whether somebody wanted to go on before the step was done.
    pub was_hasty: RwSignal<bool>,
    desk: StoredValue<Desk, LocalStorage>,
    navigation: Navigation,
    /// The language of what is done in the visitor's stead.
    pub(super) lang: Lang,
}

#[derive(Default)]
struct Desk {
    control: Option<control::Control>,
    /// How often the control was looked for in vain.
    looks: u32,
    /// The step has begun, and the panel has not been given the focus yet.
    is_new: bool,
    /// For how many more looks the focus is brought back to the panel.
    settling: u32,
    hold: Hold,
    listening: Vec<EventListener>,
    clock: Option<Interval>,
}

impl Guide {
    /// Begins to follow, as long as the view that began it is there.
    pub fn start(tours: TourWork) -> Self {
        let guide = Self {
            tours,
            sight: RwSignal::new(Sight::Finding),
            area: RwSignal::new(None),
            stand: RwSignal::new(Stand {
                left: 0.0,
                top: 0.0,
            }),
            was_hasty: RwSignal::new(false),
            desk: StoredValue::new_local(Desk::default()),
            navigation: expect_context(),
            lang: use_lang(),
        };
        let at = Memo::new(move |_| {
            let walk = tours.walk.get()?;
            Some((walk.tour().key(), walk.at()))
        });
        // What is on the page is outside of what is drawn here.
        Effect::new(move |_| {
            if at.get().is_some() {
                guide.begin_step();
            }
        });
        guide.listen();
        on_cleanup(move || {
            guide.unmark();
            guide.desk.try_update_value(std::mem::take);
            browser::set_root_attribute("data-touring", None);
        });
        browser::set_root_attribute("data-touring", Some(""));
        guide
    }

    fn listen(self) {
        let Some(window) = web_sys::window() else {
            return;
        };
        let early = EventListenerOptions::run_in_capture_phase();
        let on = |name: &'static str, act: fn(Self, &Event)| {
            EventListener::new_with_options(&window, name, early, move |event| act(self, event))
        };
        let listening = vec![
            on("click", Self::clicked),
            on("input", Self::entered),
            on("change", Self::entered),
            // Who goes somewhere by himself is not called back.
            on("pointerdown", Self::let_go),
            on("keydown", Self::let_go),
            on("wheel", Self::let_go),
            on("touchmove", Self::let_go),
            on("scroll", |guide, _| guide.follow()),
            on("resize", |guide, _| guide.follow()),
        ];
        let clock = Interval::new(LOOK, move || self.look());
        self.desk.update_value(|desk| {
            desk.listening = listening;
            desk.clock = Some(clock);
        });
    }

    /// The control of the step, once it was found.
    pub(super) fn control(self) -> Option<control::Control> {
        self.desk.with_value(|desk| desk.control.clone())
    }

    fn unmark(self) {
        self.desk.try_update_value(|desk| {
            if let Some(control) = desk.control.take() {
                control.mark(false);
            }
        });
    }

    fn begin_step(self) {
        self.unmark();
        self.desk.update_value(|desk| {
            desk.looks = 0;
            desk.is_new = true;
            desk.hold.let_go();
        });
        self.sight.set(Sight::Finding);
        self.area.set(None);
        self.was_hasty.set(false);
        let Some(step) = untrack(|| self.tours.step()) else {
            browser::focus_after_draw(TITLE);
            return;
        };
        let page = place_page(step.place);
        if untrack(|| self.navigation.page()) != Some(page) {
            self.navigation.open(page);
        }
        self.look();
    }

    /// Looks for the control, and where it is.
    fn look(self) {
        let Some(step) = untrack(|| self.tours.step()) else {
            return self.follow();
        };
        if control::is_dialog_open() {
            return;
        }
        match self.control().filter(control::Control::is_there) {
            Some(control) => self.see(&step, &control),
            None => match find(step.place) {
                Some(found) => self.found(&step, found),
                None => self.missed(),
            },
        }
        self.keep_in_view();
        self.follow();
        self.settle();
    }

    fn let_go(self, event: &Event) {
        // Who presses something in the panel has not gone anywhere; who wipes over it has.
        let scrolls = matches!(event.type_().as_str(), "wheel" | "touchmove");
        let is_elsewhere = scrolls || !control::is_from(PANEL, event);
        self.desk.update_value(|desk| {
            desk.settling = 0;
            if is_elsewhere {
                desk.hold.let_go();
            }
        });
    }

    fn keep_in_view(self) {
        let (_, high) = control::window_size();
        let lost = self.desk.try_update_value(|desk| {
            let control = desk.control.clone()?;
            let scrolled = browser::scrolled_by();
            let is_lost = desk.hold.look(control.area(), high, scrolled);
            is_lost.then_some(control)
        });
        if let Some(control) = lost.flatten() {
            self.show(&control);
        }
    }

    fn settle(self) {
        let is_astray = self.desk.try_update_value(|desk| {
            let is_settling = desk.settling > 0;
            desk.settling = desk.settling.saturating_sub(1);
            let is_used = desk
                .control
                .as_ref()
                .is_some_and(control::Control::has_focus);
            is_settling && !is_used && !control::has_focus(PANEL)
        });
        if is_astray == Some(true) {
            browser::focus(TITLE);
        }
    }

    fn found(self, step: &Step, control: control::Control) {
        self.unmark();
        control.mark(true);
        let is_done = match &step.act {
            Act::Look | Act::Slide | Act::Choose => false,
            Act::Press => control.is_pressed(),
            Act::Enter(value) => control.value().is_some_and(|now| is_entered(&now, value)),
        };
        let is_new = self.desk.with_value(|desk| desk.is_new);
        self.desk.update_value(|desk| {
            desk.control = Some(control.clone());
            desk.looks = 0;
            desk.is_new = false;
            if is_new {
                desk.settling = SETTLING;
            }
        });
        if is_done {
            self.tours.change(Walk::done);
        }
        self.see(step, &control);
        if is_new {
            self.show(&control);
            self.desk.update_value(|desk| desk.hold = Hold::begin());
            // At once, so that it takes no focus from whoever goes on at once; a panel that is not drawn yet gets it later.
            browser::focus(TITLE);
        }
    }

    fn see(self, step: &Step, control: &control::Control) {
        let sight = if step.act != Act::Look && control.is_disabled() {
            Sight::Held
        } else {
            Sight::Found
        };
        if self.sight.get_untracked() != sight {
            self.sight.set(sight);
        }
    }

    /// Whether the step cannot be done here and now: then it may be passed over.
    pub fn is_out_of_reach(self) -> bool {
        matches!(self.sight.get_untracked(), Sight::Held | Sight::Gone)
    }

    /// Brings a control into view.
    pub(super) fn show(self, control: &control::Control) {
        let panel = control::box_of(PANEL).map_or(0.0, |panel| panel.width);
        let has_side = has_room_beside(control::window_size(), panel, control.area());
        control.show(!has_side);
    }

    fn missed(self) {
        self.unmark();
        self.desk.update_value(|desk| desk.looks += 1);
        let (looks, is_new) = self.desk.with_value(|desk| (desk.looks, desk.is_new));
        let sight = if looks > PATIENCE {
            Sight::Gone
        } else {
            Sight::Finding
        };
        if self.sight.get_untracked() != sight {
            self.sight.set(sight);
        }
        self.area.set(None);
        if is_new && sight == Sight::Gone {
            self.desk.update_value(|desk| desk.is_new = false);
            browser::focus_after_draw(TITLE);
        }
    }

    /// Puts ring and panel where the control is now.
    pub fn follow(self) {
        let area = self
            .desk
            .with_value(|desk| desk.control.as_ref().map(control::Control::area));
        if self.area.get_untracked() != area {
            self.area.set(area);
        }
        let panel = control::box_of(PANEL).map_or((0.0, 0.0), |panel| (panel.width, panel.height));
        let stand = stand(control::window_size(), panel, area);
        if self.stand.get_untracked() != stand {
            self.stand.set(stand);
        }
    }

    fn is_of_control(self, event: &Event) -> bool {
        self.desk.with_value(|desk| {
            desk.control
                .as_ref()
                .is_some_and(|control| control.is_source_of(event))
        })
    }

    fn clicked(self, event: &Event) {
        let presses = untrack(|| self.tours.step()).is_some_and(|step| step.act == Act::Press);
        if presses && self.is_of_control(event) {
            self.go_on_soon();
        }
    }

    fn entered(self, event: &Event) {
        let Some(step) = untrack(|| self.tours.step()) else {
            return;
        };
        if !self.is_of_control(event) {
            return;
        }
        match step.act {
            Act::Enter(value) => {
                let now = self
                    .desk
                    .with_value(|desk| desk.control.as_ref().and_then(control::Control::value));
                if now.is_some_and(|now| is_entered(&now, &value)) {
                    self.tours.change(Walk::done);
                    self.was_hasty.set(false);
                }
            }
            Act::Slide => {
                self.tours.change(Walk::done);
                self.was_hasty.set(false);
            }
            Act::Choose if event.type_() == "change" => self.go_on_soon(),
            Act::Look | Act::Press | Act::Choose => {}
        }
    }

    /// Goes on once the page has done with the control what it does. Who presses a label presses its box too: that counts
    /// once.
    fn go_on_soon(self) {
        let at = self.at();
        let go_on = move || {
            if self.at() == at {
                self.go_on_done();
            }
        };
        gloo_timers::callback::Timeout::new(0, go_on).forget();
    }

    fn at(self) -> Option<usize> {
        let walk = self.tours.walk;
        walk.with_untracked(|walk| walk.as_ref().map(Walk::at))
    }

    /// On, with this step done.
    pub(super) fn go_on_done(self) {
        self.tours.change(|walk| {
            walk.done();
            walk.forward()
        });
    }
}

/// Whether what stands in a control is what is to be entered: a number may be typed in any way that the pages read.
fn is_entered(now: &str, wanted: &str) -> bool {
    let number = |text: &str| entry::read_money(text).ok().flatten();
    now.trim() == wanted || number(now).is_some_and(|now| Some(now) == number(wanted))
}
