//! What a page does when the worker stops by itself: whether it is started again, and how the new one's word goes on from
//! the old one's.

use crate::{Failure, Opening, Standing};

/// So many times a worker that stopped is started again,
const MOST_RESTARTS: usize = 3;
/// within so many milliseconds. What stops more often is stopped by what it is asked.
const RESTART_WINDOW: f64 = 60_000.0;

/// The restarts of a worker, so that one that stops at once each time is not started for ever.
#[derive(Clone, Debug, Default)]
pub struct Restarts {
    /// When it was started again, in milliseconds of the page's clock, the earliest first.
    times: Vec<f64>,
}

impl Restarts {
    /// Whether a worker that stopped at this time, in milliseconds, is started again. It is counted where it is.
    pub fn allow(&mut self, now: f64) -> bool {
        self.times.retain(|time| now - time < RESTART_WINDOW);
        if self.times.len() >= MOST_RESTARTS {
            return false;
        }
        self.times.push(now);
        true
    }
}

impl Failure {
    /// What is said of something asked that a worker which stopped left unanswered: whether it was sent to it at all, whether
    /// it may write, and whether another worker follows.
    pub fn unanswered(is_sent: bool, may_write: bool, is_restarted: bool) -> Self {
        match (is_sent && may_write, is_restarted) {
            (true, _) => Self::Unconfirmed,
            (false, true) => Self::Restarted,
            (false, false) => Self::Stopped,
        }
    }
}

/// Keeps the numbers of a [`Standing`] going up over restarts: each worker counts from the beginning, and a page that finds a
/// number as it was takes its rows for those of today.
#[derive(Clone, Debug, Default)]
pub struct Continuation {
    /// What is added to the worker's numbers.
    change: u32,
    ledger: u32,
    /// How the ledger stood when the last worker spoke last.
    last: Option<Standing>,
    /// The generation on disk that this ledger was last said to be, whatever was on its way since; `None` where it is on no
    /// disk.
    known: Option<String>,
    /// Whether the worker has not said yet how the ledger stands since it was started again.
    is_resuming: bool,
}

impl Continuation {
    /// Another worker follows.
    pub fn resume(&mut self) {
        self.is_resuming = self.last.is_some();
    }

    /// Whether a ledger was open, and the worker that follows has not opened it yet.
    pub fn is_resuming(&self) -> bool {
        self.is_resuming
    }

    /// How the ledger stands, in numbers that go on; `None` while it is being opened anew: until then the page goes on
    /// showing what was there.
    pub fn carry(&mut self, mut standing: Standing) -> Option<Standing> {
        if self.is_resuming {
            if standing.opening == Opening::UnderWay {
                return None;
            }
            self.is_resuming = false;
            if let Some(last) = &self.last {
                self.change = last.change.wrapping_add(1);
                // The same generation has the same units in the same places. What is on no disk is gone.
                let is_same =
                    self.known.is_some() && self.known.as_deref() == generation(&standing);
                let ledger = last.ledger.wrapping_add(u32::from(!is_same));
                self.ledger = ledger.wrapping_sub(standing.ledger);
            }
        }
        standing.change = standing.change.wrapping_add(self.change);
        standing.ledger = standing.ledger.wrapping_add(self.ledger);
        if standing.opening == Opening::Done {
            let was = self.last.as_ref().map(|last| last.ledger);
            match generation(&standing) {
                Some(generation) => self.known = Some(generation.to_owned()),
                // Edits are on their way to the generation that is known; another ledger is not in it.
                None if was == Some(standing.ledger) => {}
                None => self.known = None,
            }
            self.last = Some(standing.clone());
        }
        Some(standing)
    }
}

/// The first number of a position.
fn generation(standing: &Standing) -> Option<&str> {
    standing.position.as_ref()?.split('.').next()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Damaged, Role, Saved};

    fn standing(opening: Opening, ledger: u32, change: u32, position: &str) -> Standing {
        Standing {
            opening,
            made_up: false,
            role: Role::Writer,
            saved: Saved::All,
            position: Some(position.to_owned()),
            damaged: Damaged::default(),
            totals: ledger::Totals::default(),
            own: Vec::new(),
            districts: Vec::new(),
            streets: Vec::new(),
            undo: 0,
            redo: 0,
            kept: None,
            retained: 0,
            ledger,
            change,
        }
    }

    #[test]
    fn what_stops_again_and_again_is_given_up() {
        let mut restarts = Restarts::default();
        assert!((0..3).all(|time| restarts.allow(f64::from(time) * 1_000.0)));
        assert!(!restarts.allow(3_000.0));
        assert!(!restarts.allow(59_999.0));
        // One a day is no loop.
        assert!(restarts.allow(60_000.0));
        assert!(!restarts.allow(60_500.0));
    }

    #[test]
    fn numbers_go_on_over_a_restart() {
        let mut goes_on = Continuation::default();
        let opened = goes_on.carry(standing(Opening::Done, 1, 7, "4.2.9.ab"));
        assert_eq!(opened.map(|one| (one.ledger, one.change)), Some((1, 7)));
        goes_on.resume();
        // Empty as it is, it would take the table off the page.
        assert_eq!(goes_on.carry(standing(Opening::UnderWay, 0, 1, "")), None);
        assert!(goes_on.is_resuming());
        // The same ledger: its units are where they were. The rows are asked for anew.
        let again = goes_on.carry(standing(Opening::Done, 1, 0, "4.3.10.cd"));
        assert_eq!(again.map(|one| (one.ledger, one.change)), Some((1, 8)));
        assert!(!goes_on.is_resuming());
        let edited = goes_on.carry(standing(Opening::Done, 1, 1, "4.4.11.cd"));
        assert_eq!(edited.map(|one| (one.ledger, one.change)), Some((1, 9)));
        // An import was kept, and the worker stopped before it said so.
        goes_on.resume();
        let other = goes_on.carry(standing(Opening::Done, 1, 0, "5.0.12.ef"));
        assert_eq!(other.map(|one| (one.ledger, one.change)), Some((2, 10)));
    }

    #[test]
    fn a_worker_that_stops_in_the_middle_of_a_write_leaves_the_same_ledger() {
        let mut goes_on = Continuation::default();
        goes_on.carry(standing(Opening::Done, 1, 7, "4.2.9.ab"));
        let mut saving = standing(Opening::Done, 1, 8, "");
        (saving.saved, saving.position) = (Saved::Saving, None);
        goes_on.carry(saving.clone());
        goes_on.resume();
        let again = goes_on.carry(standing(Opening::Done, 1, 0, "4.3.10.cd"));
        assert_eq!(again.map(|one| (one.ledger, one.change)), Some((1, 9)));
        // Another ledger that was on its way: the one on disk is not it.
        saving.ledger = 2;
        let other = goes_on.carry(saving);
        assert_eq!(other.map(|one| one.ledger), Some(2));
        goes_on.resume();
        let before = goes_on.carry(standing(Opening::Done, 1, 0, "4.3.10.cd"));
        assert_eq!(before.map(|one| one.ledger), Some(3));
    }

    #[test]
    fn what_is_not_kept_is_gone_with_its_worker() {
        let mut unkept = standing(Opening::Done, 1, 7, "");
        (unkept.role, unkept.position) = (Role::Unkept, None);
        let mut goes_on = Continuation::default();
        goes_on.carry(unkept.clone());
        for ledger in [2, 3] {
            goes_on.resume();
            let empty = goes_on.carry(unkept.clone());
            assert_eq!(empty.map(|one| one.ledger), Some(ledger));
        }
        // One that was kept, and cannot be kept any more.
        let mut goes_on = Continuation::default();
        goes_on.carry(standing(Opening::Done, 1, 7, "4.2.9.ab"));
        goes_on.resume();
        let empty = goes_on.carry(unkept);
        assert_eq!(empty.map(|one| one.ledger), Some(2));
        goes_on.resume();
        let found = goes_on.carry(standing(Opening::Done, 1, 7, "4.2.9.ab"));
        assert_eq!(found.map(|one| one.ledger), Some(3));
    }

    #[test]
    fn only_what_was_sent_to_be_written_is_unconfirmed() {
        let table = [
            ((true, true, true), Failure::Unconfirmed),
            ((true, true, false), Failure::Unconfirmed),
            ((true, false, true), Failure::Restarted),
            ((true, false, false), Failure::Stopped),
            ((false, true, true), Failure::Restarted),
            ((false, true, false), Failure::Stopped),
        ];
        for ((is_sent, may_write, is_restarted), expected) in table {
            let said = Failure::unanswered(is_sent, may_write, is_restarted);
            assert_eq!(said, expected, "{is_sent} {may_write} {is_restarted}");
        }
    }

    #[test]
    fn a_worker_that_stops_before_a_ledger_is_open_begins_anew() {
        let mut goes_on = Continuation::default();
        goes_on.carry(standing(Opening::UnderWay, 0, 1, ""));
        goes_on.resume();
        assert!(!goes_on.is_resuming());
        let opening = standing(Opening::UnderWay, 0, 1, "");
        assert_eq!(goes_on.carry(opening.clone()), Some(opening));
    }
}
