//! A session as it is kept. What does not hold together is refused as a whole: half a session would lose cases.

use serde::{Deserialize, Serialize};

use super::{Due, Session, Team, Teams, Turn};
use crate::answer::Answer;
use crate::case::Case;

#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Kept {
    teams: String,
    seed: u64,
    year: i32,
    cases: Vec<Case>,
    ahead: Vec<KeptDue>,
    given: Vec<KeptTurn>,
    turns: Vec<KeptTurn>,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeptDue {
    case: usize,
    owed: Vec<String>,
    again: bool,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeptTurn {
    case: usize,
    team: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    guess: Option<String>,
    right: bool,
    again: bool,
}

impl From<Session> for Kept {
    fn from(session: Session) -> Self {
        let turn = |turn: &Turn| KeptTurn {
            case: turn.case,
            team: turn.team.wire().to_owned(),
            guess: turn.guess.map(Answer::wire),
            right: turn.is_right,
            again: turn.is_again,
        };
        let due = |due: &Due| {
            let owing = Team::ALL.iter().filter(|&&team| due.owed[team as usize]);
            KeptDue {
                case: due.case,
                owed: owing.map(|team| team.wire().to_owned()).collect(),
                again: due.is_again,
            }
        };
        Self {
            teams: session.teams.wire().to_owned(),
            seed: session.seed,
            year: session.year,
            ahead: session.ahead.iter().map(due).collect(),
            given: session.given.iter().map(turn).collect(),
            turns: session.turns.iter().map(turn).collect(),
            cases: session.cases,
        }
    }
}

impl TryFrom<Kept> for Session {
    type Error = &'static str;

    fn try_from(kept: Kept) -> Result<Self, Self::Error> {
        let session = Self {
            teams: Teams::from_wire(&kept.teams).ok_or("an unknown number of teams")?,
            seed: kept.seed,
            year: kept.year,
            ahead: dues(&kept.ahead)?,
            given: turns(&kept.given, &kept.cases)?,
            turns: turns(&kept.turns, &kept.cases)?,
            cases: kept.cases,
        };
        session.holds_together()?;
        Ok(session)
    }
}

fn dues(kept: &[KeptDue]) -> Result<Vec<Due>, &'static str> {
    let due = |kept: &KeptDue| {
        let mut owed = [false; Team::COUNT];
        for team in &kept.owed {
            let team = Team::from_wire(team).ok_or("an unknown team")?;
            owed[team as usize] = true;
        }
        Ok(Due {
            case: kept.case,
            owed,
            is_again: kept.again,
        })
    };
    kept.iter().map(due).collect()
}

fn turns(kept: &[KeptTurn], cases: &[Case]) -> Result<Vec<Turn>, &'static str> {
    let turn = |kept: &KeptTurn| {
        let case = cases.get(kept.case).ok_or("a case that is not there")?;
        let guess = match &kept.guess {
            Some(wire) => {
                Some(Answer::from_wire(case.question, wire).ok_or("a guess that is no answer")?)
            }
            None => None,
        };
        Ok(Turn {
            case: kept.case,
            team: Team::from_wire(&kept.team).ok_or("an unknown team")?,
            guess,
            is_right: kept.right,
            is_again: kept.again,
        })
    };
    kept.iter().map(turn).collect()
}

impl Session {
    /// Whether each case is to come or has been, and none is to come twice.
    fn holds_together(&self) -> Result<(), &'static str> {
        let mut places = vec![0_u32; self.cases.len()];
        for due in &self.ahead {
            *places.get_mut(due.case).ok_or("a case that is not there")? += 1;
            let guesses = |team: &Team| self.teams.list().contains(team);
            let is_owed = Team::ALL
                .iter()
                .all(|team| !due.owed[*team as usize] || guesses(team));
            if !is_owed || !due.owed.contains(&true) {
                return Err("a case that nobody is to guess");
            }
        }
        let has_been = |case: usize| self.turns.iter().any(|turn| turn.case == case);
        let is_whole = places.iter().enumerate().all(|(case, &times)| match times {
            0 => has_been(case),
            _ => times == 1,
        });
        if !is_whole {
            return Err("a case that is lost or doubled");
        }
        let present = self.ahead.first();
        let mut seen = [false; Team::COUNT];
        for turn in &self.given {
            let is_awaited =
                present.is_some_and(|due| due.case == turn.case && due.owed[turn.team as usize]);
            if !is_awaited || seen[turn.team as usize] {
                return Err("a guess out of turn");
            }
            seen[turn.team as usize] = true;
        }
        Ok(())
    }
}
