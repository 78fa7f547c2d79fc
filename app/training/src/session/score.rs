use std::collections::BTreeMap;

use super::{Session, Team, Turn};
use crate::rule_id::RuleId;
use crate::solve::solve;

/// How many were right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hits {
    /// Guessed for the first time.
    pub asked: u32,
    /// Of these, right at once.
    pub right: u32,
    /// Missed first, and right later.
    pub later: u32,
    /// Not guessed when asked for the first time: neither right nor wrong.
    pub skipped: u32,
}

/// What a team has come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// Over all cases.
    pub all: Hits,
    /// By the rules that the cases rest on; a case counts under each of its rules.
    pub by_rule: BTreeMap<RuleId, Hits>,
}

impl Hits {
    fn add(&mut self, turn: &Turn) {
        if turn.is_again {
            self.later += u32::from(turn.is_right);
        } else if turn.is_skipped() {
            self.skipped += 1;
        } else {
            self.asked += 1;
            self.right += u32::from(turn.is_right);
        }
    }
}

impl Session {
    /// What a team has come to, the present case left aside until the session goes on.
    pub fn score(&self, team: Team) -> Score {
        self.count(&self.turns, team)
    }

    /// The same with the present case, once everybody has guessed it.
    pub fn score_so_far(&self, team: Team) -> Score {
        if !self.is_open() {
            return self.score(team);
        }
        let turns: Vec<Turn> = self.turns.iter().chain(&self.given).copied().collect();
        self.count(&turns, team)
    }

    fn count(&self, turns: &[Turn], team: Team) -> Score {
        let rules: Vec<Vec<RuleId>> = self
            .cases
            .iter()
            .map(|case| solve(case, self.year).map_or_else(|_| Vec::new(), |solved| solved.rules))
            .collect();
        let mut score = Score::default();
        for turn in turns.iter().filter(|turn| turn.team == team) {
            score.all.add(turn);
            for &rule in rules.get(turn.case).into_iter().flatten() {
                let tally = score.by_rule.entry(rule).or_default();
                tally.add(turn);
            }
        }
        score
    }
}
