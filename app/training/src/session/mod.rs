//! A run of cases: in which order, who guessed what, what comes again.
//!
//! What was missed comes again after a few others, until every team that missed it has it right. What a team did not guess
//! is skipped: neither right nor wrong, and it does not come again, as its answer was shown. Nothing is lost: a session
//! that is put by goes on where it was.

mod kept;
mod score;

pub use score::{Hits, Score};

use ledger::demo::Chance;
use policy::plain_enum;
use serde::{Deserialize, Serialize};

use crate::answer::Answer;
use crate::case::Case;
use crate::offer::{Offer, offers};
use crate::slip::Slip;
use crate::solve::{Solution, Unanswered, solve};

/// So many other cases come before one that was missed comes again.
const AGAIN_AFTER: usize = 3;

plain_enum! {
    /// A team.
    Team {
        /// The first one, or all who guess together
        First = "first",
        /// The second one
        Second = "second",
    }
}

plain_enum! {
    /// How many teams guess.
    Teams {
        /// All together
        One = "one",
        /// Two against each other
        Two = "two",
    }
}

impl Teams {
    /// Those who guess.
    pub const fn list(self) -> &'static [Team] {
        match self {
            Self::One => &[Team::First],
            Self::Two => &[Team::First, Team::Second],
        }
    }
}

plain_enum! {
    /// The order of the cases.
    Order {
        /// As they are given
        AsGiven = "given",
        /// By chance
        Shuffled = "shuffled",
    }
}

/// One guess.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// The case, by its place in the session.
    pub case: usize,
    /// Who guessed.
    pub team: Team,
    /// What; `None` where the team skipped the case.
    pub guess: Option<Answer>,
    /// Whether the rules said so at that time.
    pub is_right: bool,
    /// Whether the team had guessed the case before.
    pub is_again: bool,
}

impl Turn {
    /// Whether the team guessed nothing.
    pub const fn is_skipped(&self) -> bool {
        self.guess.is_none()
    }

    /// Whether the team guessed something else than the rules say.
    pub const fn is_missed(&self) -> bool {
        self.guess.is_some() && !self.is_right
    }
}

/// A case that is still to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Due {
    case: usize,
    /// Whether each team still has to guess it, in the order of the teams.
    owed: [bool; Team::COUNT],
    is_again: bool,
}

/// A run of cases.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "kept::Kept", into = "kept::Kept")]
pub struct Session {
    cases: Vec<Case>,
    teams: Teams,
    seed: u64,
    year: i32,
    /// What is to come, the present case first.
    ahead: Vec<Due>,
    /// Guesses of the present case.
    given: Vec<Turn>,
    /// Guesses of what has been.
    turns: Vec<Turn>,
}

/// A session that begins, and what it leaves out.
#[derive(Clone, Debug)]
pub struct Begun {
    /// The session.
    pub session: Session,
    /// Cases that have no answer, with why: nobody can guess them.
    pub left_out: Vec<(Case, Unanswered)>,
}

/// What came of a guess.
#[derive(Clone, Debug)]
pub struct Guessed {
    /// Whether it is right.
    pub is_right: bool,
    /// Whether nothing was guessed.
    pub is_skipped: bool,
    /// The slip that leads to a wrong one, as far as known.
    pub slip: Option<Slip>,
    /// What is right.
    pub solution: Solution,
}

impl Session {
    /// Begins a session. `seed` stands behind the order of cases and of answers; `year` is the budget year where a case names
    /// none.
    pub fn begin(cases: Vec<Case>, teams: Teams, order: Order, seed: u64, year: i32) -> Begun {
        let mut session = Self {
            cases: Vec::new(),
            teams,
            seed,
            year,
            ahead: Vec::new(),
            given: Vec::new(),
            turns: Vec::new(),
        };
        let left_out = session.add(cases);
        if order == Order::Shuffled {
            Chance::new(seed).shuffle(&mut session.ahead);
        }
        Begun { session, left_out }
    }

    /// Adds cases behind those that are to come, and gives back those that have no answer, with why.
    pub fn add(&mut self, cases: Vec<Case>) -> Vec<(Case, Unanswered)> {
        let mut owed = [false; Team::COUNT];
        for &team in self.teams.list() {
            owed[team as usize] = true;
        }
        let mut left_out = Vec::new();
        for case in cases {
            if let Err(why) = solve(&case, self.year) {
                left_out.push((case, why));
                continue;
            }
            self.ahead.push(Due {
                case: self.cases.len(),
                owed,
                is_again: false,
            });
            self.cases.push(case);
        }
        left_out
    }

    /// All cases, in the order in which they were given.
    pub fn cases(&self) -> &[Case] {
        &self.cases
    }

    /// How many teams guess.
    pub fn teams(&self) -> Teams {
        self.teams
    }

    /// The budget year where a case names none.
    pub fn year(&self) -> i32 {
        self.year
    }

    /// The case that is being guessed; `None` when all are done.
    pub fn present(&self) -> Option<&Case> {
        self.cases.get(self.ahead.first()?.case)
    }

    /// Whether the present case was missed before.
    pub fn is_again(&self) -> bool {
        self.ahead.first().is_some_and(|due| due.is_again)
    }

    /// Whether all is done.
    pub fn is_over(&self) -> bool {
        self.ahead.is_empty()
    }

    /// Cases that are done, and cases in all.
    pub fn done(&self) -> (usize, usize) {
        (self.cases.len() - self.ahead.len(), self.cases.len())
    }

    /// What is right of the present case; `None` when all are done, or where the rules of this edition leave it open.
    pub fn solution(&self) -> Option<Solution> {
        solve(self.present()?, self.year).ok()
    }

    /// Answers to guess among: the same for as long as the case is the present one.
    pub fn offers(&self) -> Vec<Offer> {
        let (Some(case), Some(solution)) = (self.present(), self.solution()) else {
            return Vec::new();
        };
        let shown = u64::try_from(self.turns.len()).unwrap_or_default();
        let place = u64::try_from(self.ahead[0].case).unwrap_or_default();
        let seed = self.seed ^ (shown << 32 | place).wrapping_mul(0x9fb2_1c65_1e98_df25);
        offers(case, &solution, seed, self.year)
    }

    /// Whether this team still has to guess the present case.
    pub fn awaits(&self, team: Team) -> bool {
        let owes = self
            .ahead
            .first()
            .is_some_and(|due| due.owed[team as usize]);
        owes && self.given.iter().all(|turn| turn.team != team)
    }

    /// Whether everybody has guessed, so that the answer may be shown.
    pub fn is_open(&self) -> bool {
        !self.is_over() && Team::ALL.iter().all(|&team| !self.awaits(team))
    }

    /// Guesses of the present case so far.
    pub fn given(&self) -> &[Turn] {
        &self.given
    }

    /// Guesses of what has been, in order.
    pub fn turns(&self) -> &[Turn] {
        &self.turns
    }

    /// Takes a team's guess. `None`, and nothing is taken, where the team is not to guess or it is no answer to the question.
    pub fn guess(&mut self, team: Team, answer: Answer) -> Option<Guessed> {
        let question = self.present()?.question;
        if !self.awaits(team) || !answer.fits(question) {
            return None;
        }
        let solution = self.solution()?;
        let offers = self.offers();
        let offer = offers.iter().find(|offer| offer.answer == answer);
        let is_right = answer == solution.answer;
        self.give(team, Some(answer), is_right);
        Some(Guessed {
            is_right,
            is_skipped: false,
            slip: offer.and_then(|offer| offer.slip),
            solution,
        })
    }

    /// Whoever has not guessed the present case skips it: the answer may be shown.
    pub fn give_up(&mut self) {
        for &team in Team::ALL {
            if self.awaits(team) {
                self.give(team, None, false);
            }
        }
    }

    fn give(&mut self, team: Team, guess: Option<Answer>, is_right: bool) {
        if let Some(&Due { case, is_again, .. }) = self.ahead.first() {
            self.given.push(Turn {
                case,
                team,
                guess,
                is_right,
                is_again,
            });
        }
    }

    /// Goes on to the next case. `false`, and nothing happens, while somebody still has to guess, or when all is done.
    pub fn go_on(&mut self) -> bool {
        if !self.is_open() {
            return false;
        }
        let can_be_right = self.solution().is_some();
        let mut due = self.ahead.remove(0);
        due.owed = [false; Team::COUNT];
        due.is_again = true;
        for turn in &self.given {
            due.owed[turn.team as usize] = turn.is_missed();
        }
        self.turns.append(&mut self.given);
        // What has no answer any more would come again for ever.
        if can_be_right && due.owed.contains(&true) {
            let at = AGAIN_AFTER.min(self.ahead.len());
            self.ahead.insert(at, due);
        }
        true
    }
}
