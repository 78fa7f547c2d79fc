//! A session of cases: what is asked, who guessed what. It is kept in this browser, so that a closed tab loses nothing.

use leptos::prelude::*;
use store::{Conflict, Content, RecordKey};
use training::built_in::{Subject, cases, cases_of};
use training::{
    Answer, Begun, Case, Difficulty, Forward, Guessed, Order, Session, Stage, Team, Teams, random,
};

use super::autosave::AutosavedRecord;
use super::{Keeping, Ledger, Projector, Room, Work, use_work};
use crate::browser::{self, Setting};

/// So many cases are drawn for one session.
const DRAWN: usize = 20;

/// Where the cases of a session come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Every case that was made up by hand.
    All,
    /// Those of one subject.
    Of(Subject),
    /// Drawn at random.
    Drawn(Difficulty),
}

impl Source {
    /// Every one, in the order of a list.
    pub fn all() -> impl Iterator<Item = Self> {
        let subjects = Subject::ALL.iter().copied().map(Self::Of);
        let drawn = Difficulty::ALL.iter().copied().map(Self::Drawn);
        std::iter::once(Self::All).chain(subjects).chain(drawn)
    }

    /// Its name in the page's markup.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Of(subject) => subject.wire(),
            Self::Drawn(difficulty) => difficulty.wire(),
        }
    }
}

/// The training room.
#[derive(Clone, Copy)]
pub struct TrainingWork {
    /// The session; `None` before the first.
    pub session: RwSignal<Option<Session>>,
    /// Where the next one's cases come from.
    pub source: RwSignal<Source>,
    /// How many teams guess in it.
    pub teams: RwSignal<Teams>,
    /// In which order.
    pub order: RwSignal<Order>,
    /// The projector view.
    pub projector: Projector,
    /// What another tab has made of the session meanwhile, if that is something else; it may have ended it.
    pub elsewhere: Memo<Option<Option<Session>>>,
    /// Where the session is kept.
    pub record: AutosavedRecord,
    /// Whether letters, digits and the space bar mean something: who speaks to the computer may say them by accident.
    pub has_keys: RwSignal<bool>,
    work: Work,
}

impl TrainingWork {
    fn new(work: Work, keeping: Keeping) -> Self {
        let session = RwSignal::new(None);
        let show = move |content: &Content| {
            // What a newer edition wrote cannot be gone on with here, and stays where it is.
            if let Some(kept) = read(content) {
                session.set(kept);
            }
        };
        let record = AutosavedRecord::start(
            (RecordKey::TrainingSession, Setting::TrainingSession),
            Conflict::LastWriteOffered,
            keeping,
            show,
        );
        let elsewhere = Memo::new(move |_| {
            let theirs = record.offered.with(|offered| read(offered.as_ref()?))?;
            session.with(|mine| *mine != theirs).then_some(theirs)
        });
        Self {
            session,
            source: RwSignal::new(Source::All),
            teams: RwSignal::new(Teams::One),
            order: RwSignal::new(Order::AsGiven),
            projector: Projector::start(),
            elsewhere,
            record,
            has_keys: RwSignal::new(Setting::TrainingKeys.read().is_none()),
            work,
        }
    }

    /// Goes on with what another tab has made of the session.
    pub fn take_over(self) {
        self.record.take_offered();
    }

    /// Goes on with this tab's session; the other tab is told.
    pub fn go_on_here(self) {
        match self.session.with_untracked(Option::is_some) {
            true => self.keep(),
            false => self.end(),
        }
    }

    /// Begins a session of what is chosen.
    pub fn begin(self) {
        let (year, seed) = (self.work.default_year(), browser::new_number());
        let all: Vec<Case> = match self.source.get_untracked() {
            Source::All => cases(year),
            Source::Of(subject) => cases_of(subject, year),
            Source::Drawn(difficulty) => {
                random::cases(seed, difficulty, year).take(DRAWN).collect()
            }
        };
        self.begin_of(all, seed, year);
    }

    /// Begins a session of these cases, and says which have no answer: they are left out. Where none has one, the session
    /// that is under way goes on.
    pub fn begin_with(self, cases: Vec<Case>) -> Vec<Case> {
        let (count, year) = (cases.len(), self.work.default_year());
        let begun = self.made_of(cases, browser::new_number(), year);
        if begun.left_out.len() < count {
            self.go_on_with(Some(begun.session));
        }
        begun.left_out.into_iter().map(|(case, _)| case).collect()
    }

    fn begin_of(self, cases: Vec<Case>, seed: u64, year: i32) {
        let begun = self.made_of(cases, seed, year);
        self.go_on_with(Some(begun.session));
    }

    fn made_of(self, cases: Vec<Case>, seed: u64, year: i32) -> Begun {
        let (teams, order) = (self.teams.get_untracked(), self.order.get_untracked());
        Session::begin(cases, teams, order, seed, year)
    }

    /// The session that is under way, if it is not over.
    pub fn under_way(self) -> Option<Session> {
        let session = self.session.get_untracked();
        session.filter(|session| !session.is_over())
    }

    /// Goes on with a session in place of the present one.
    pub fn go_on_with(self, session: Option<Session>) {
        self.session.set(session);
        self.keep();
    }

    /// Ends it.
    pub fn end(self) {
        self.session.set(None);
        self.record.change(None);
    }

    /// A team's guess.
    pub fn guess(self, team: Team, answer: Answer) {
        self.change(|session| {
            session.guess(team, answer);
        });
        self.answered();
    }

    /// Once everybody has guessed, the answer is at hand and the clock stands.
    fn answered(self) {
        self.projector.stage.set(Stage::Answer);
        let session = self.session;
        if session.with_untracked(|session| session.as_ref().is_some_and(Session::is_open)) {
            self.projector.stop_clock();
            // The answers to choose from take no focus any more. The projector view moves it by itself.
            if !self.projector.is_on.get_untracked() {
                browser::focus_after_draw("answer-title");
            }
        }
    }

    /// What is at hand in the projector view.
    pub fn stage(self) -> Stage {
        let last = self.projector.stage.get();
        self.session.with(|session| {
            let session = session.as_ref();
            session.map_or(Stage::Case, |session| last.within(session))
        })
    }

    /// What going on means there.
    pub fn forward(self) -> Option<Forward> {
        let last = self.projector.stage.get();
        self.session
            .with(|session| Some(last.forward(session.as_ref()?)))
    }

    /// What came before there.
    pub fn back(self) -> Option<Stage> {
        let last = self.projector.stage.get();
        self.session.with(|session| last.back(session.as_ref()?))
    }

    /// Whoever has not guessed skips the case.
    pub fn give_up(self) {
        self.change(Session::give_up);
        self.answered();
    }

    /// On to the next case.
    pub fn go_on(self) {
        self.change(|session| {
            session.go_on();
        });
        self.projector.stage.set(Stage::Case);
        self.projector.reset_clock();
    }

    /// Draws more cases for the session, as hard as its last; the score goes on.
    pub fn draw_more(self) {
        let seed = browser::new_number();
        self.change(|session| {
            let last = session.cases().last();
            let difficulty = last.map_or(Difficulty::Middle, |case| case.difficulty);
            let drawn = random::cases(seed, difficulty, session.year());
            session.add(drawn.take(DRAWN).collect());
        });
        self.projector.stage.set(Stage::Case);
        self.projector.reset_clock();
    }

    /// Turns the keys that are characters on or off.
    pub fn turn_keys(self) {
        let has_keys = !self.has_keys.get_untracked();
        self.has_keys.set(has_keys);
        match has_keys {
            true => Setting::TrainingKeys.remove(),
            false => Setting::TrainingKeys.write("off"),
        }
    }

    /// The team that is to guess next.
    pub fn turn(self) -> Option<Team> {
        self.session.with(|session| {
            let session = session.as_ref()?;
            let mut teams = session.teams().list().iter().copied();
            teams.find(|team| session.awaits(*team))
        })
    }

    /// What came of the guesses of the present case.
    pub fn came(self) -> Vec<(Team, Guessed)> {
        self.session.with(|session| {
            let Some((session, solution)) = session
                .as_ref()
                .and_then(|session| Some((session, session.solution()?)))
            else {
                return Vec::new();
            };
            let offers = session.offers();
            let given = session.given().iter();
            let came = given.map(|turn| {
                let offer = offers.iter().find(|offer| Some(offer.answer) == turn.guess);
                let guessed = Guessed {
                    is_right: turn.is_right,
                    is_skipped: turn.is_skipped(),
                    slip: offer.and_then(|offer| offer.slip),
                    solution: solution.clone(),
                };
                (turn.team, guessed)
            });
            came.collect()
        })
    }

    fn change(self, act: impl FnOnce(&mut Session)) {
        self.session.update(|session| {
            if let Some(session) = session {
                act(session);
            }
        });
        self.keep();
    }

    fn keep(self) {
        let text = self.session.with_untracked(|session| {
            let session = session.as_ref()?;
            serde_json::to_string(session).ok()
        });
        self.record.change(text);
    }
}

/// What is kept, `Some(None)` where no session is under way; `None` where this edition cannot read it.
fn read(content: &Content) -> Option<Option<Session>> {
    match content {
        Some(text) => serde_json::from_str(text).ok(),
        None => Some(None),
    }
}

/// The training room.
pub fn use_training() -> TrainingWork {
    let room: Room<TrainingWork> = expect_context();
    let (ledger, keeping): (Ledger, Keeping) = (expect_context(), expect_context());
    room.enter(ledger, || TrainingWork::new(use_work(), keeping))
}
