//! What is current, and what may follow: one small record, read and written anew with every change.

use serde::{Deserialize, Serialize};

use super::first_head;
use super::position::Position;
use super::retention::{RetainedTip, Retention};
use super::seal::{Broken, Kind, open, read, seal};
use crate::error::StoreError;

/// A generation with the edits made to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Tip {
    pub(crate) generation: u32,
    /// How many edits are in its log.
    pub(crate) edits: u32,
    /// The link of the last edit, or where the log begins.
    pub(crate) link: u64,
    /// What it holds anew, if it is the same content as an earlier generation.
    pub(crate) folded: Option<Folded>,
}

/// Up to where an earlier generation was taken over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Folded {
    pub(crate) generation: u32,
    pub(crate) edits: u32,
}

/// Which way the kept generation lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Direction {
    /// It was current before.
    Back,
    /// It was current before one went back, and nothing was changed since.
    Forward,
}

/// The one generation besides the current that is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Step {
    pub(crate) direction: Direction,
    /// `None` leads to an empty ledger.
    pub(crate) tip: Option<Tip>,
}

/// The head of the ledger.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Head {
    /// Goes up with each writer. A writer of an earlier epoch is refused.
    pub(crate) epoch: u32,
    /// Goes up with everything that is written.
    pub(crate) change: u32,
    /// The last generation that was given a number.
    pub(crate) last_generation: u32,
    /// From here on no chunk was ever part of a generation.
    pub(crate) next_chunk: u32,
    pub(crate) current: Option<Tip>,
    pub(crate) step: Option<Step>,
    /// Made up from what was found after the head itself was lost. Nothing is cleared away then, in case it can still be
    /// read one day.
    pub(crate) rebuilt: bool,
    /// Ledgers that were replaced, in the order in which they were.
    pub(crate) retained: Vec<RetainedTip>,
}

impl Head {
    pub(crate) fn seal(&self) -> Result<Vec<u8>, StoreError> {
        seal(Kind::Head, self)
    }

    pub(crate) fn unseal(sealed: &[u8]) -> Result<Self, Broken> {
        match open(Kind::Head, sealed)? {
            (first_head::FORMAT, record) => first_head::read(record),
            (_, record) => read(record),
        }
    }

    pub(crate) fn position(&self) -> Position {
        let change = self.change;
        self.current.map_or(
            Position {
                change,
                ..Position::default()
            },
            |tip| Position {
                generation: tip.generation,
                edits: tip.edits,
                change,
                link: tip.link,
            },
        )
    }

    /// The generations that are to stay.
    pub(crate) fn kept(&self) -> impl Iterator<Item = u32> {
        let tips = [self.current, self.step.and_then(|step| step.tip)];
        let retained = self.retained.iter().map(|retained| retained.tip);
        let tips = tips.into_iter().flatten().chain(retained);
        tips.map(|tip| tip.generation)
    }

    /// Retains the current generation, which is about to be replaced, at this time.
    pub(crate) fn retain(&mut self, retention: Retention, at_ms: u64) {
        if let Some(tip) = self.current
            && retention.units != Some(0)
        {
            self.retained.push(RetainedTip {
                tip,
                at_ms: Some(at_ms),
                cause: Some(retention.cause),
                units: retention.units,
            });
        }
    }

    /// Takes a generation off the list of those that are retained.
    fn release(&mut self, generation: u32) -> Option<RetainedTip> {
        let mut all = self.retained.iter();
        let at = all.position(|retained| retained.tip.generation == generation)?;
        Some(self.retained.remove(at))
    }

    /// One more edit to the current generation. What lay forward no longer fits.
    pub(crate) fn append(&mut self, number: u32, link: u64) {
        if let Some(tip) = &mut self.current {
            (tip.edits, tip.link) = (number, link);
        }
        self.step = self.step.filter(|step| step.direction == Direction::Back);
        self.change += 1;
    }

    /// A new generation becomes current, and the one before is kept to go back to.
    pub(crate) fn commit_change(&mut self, tip: Tip) {
        self.step = Some(Step {
            direction: Direction::Back,
            tip: self.current,
        });
        self.replace(tip);
    }

    /// The same content anew: what is kept besides it stays.
    pub(crate) fn commit_compaction(&mut self, tip: Tip) {
        self.replace(tip);
    }

    fn replace(&mut self, tip: Tip) {
        self.last_generation = self.last_generation.max(tip.generation);
        self.current = Some(tip);
        self.rebuilt = false;
        self.change += 1;
    }

    /// Goes to the kept generation; the current one is kept in its place. `None` where none lies that way.
    pub(crate) fn go(&mut self, direction: Direction) -> Option<()> {
        let step = self.step.filter(|step| step.direction == direction)?;
        if let Some(tip) = step.tip {
            self.release(tip.generation);
        }
        self.step = Some(Step {
            direction: match direction {
                Direction::Back => Direction::Forward,
                Direction::Forward => Direction::Back,
            },
            tip: self.current,
        });
        self.current = step.tip;
        self.change += 1;
        Some(())
    }

    /// A retained generation becomes current again, and the one before is kept to go back to. `None` where it is not
    /// retained.
    pub(crate) fn restore(&mut self, generation: u32) -> Option<()> {
        let restored = self.release(generation)?;
        self.commit_change(restored.tip);
        Some(())
    }

    /// The ledger is empty from now on, and the one before is kept to go back to.
    pub(crate) fn empty(&mut self) {
        self.step = Some(Step {
            direction: Direction::Back,
            tip: self.current,
        });
        (self.current, self.rebuilt) = (None, false);
        self.change += 1;
    }

    /// These generations are retained no longer, and nothing leads to them.
    pub(crate) fn delete(&mut self, generations: &[u32]) {
        let goes = |tip: Tip| generations.contains(&tip.generation);
        self.retained.retain(|retained| !goes(retained.tip));
        self.step = self.step.filter(|step| !step.tip.is_some_and(goes));
        self.change += 1;
    }

    /// Nothing is kept any more.
    pub(crate) fn clear(&mut self) {
        (self.current, self.step, self.rebuilt) = (None, None, false);
        self.retained.clear();
        self.change += 1;
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::super::retention::Cause;
    use super::*;

    fn tip(generation: u32) -> Tip {
        Tip {
            generation,
            edits: 0,
            link: u64::from(generation) * 100,
            folded: None,
        }
    }

    fn state(head: &Head) -> (u32, Option<(Direction, u32)>) {
        let step = head
            .step
            .map(|step| (step.direction, step.tip.map_or(0, |tip| tip.generation)));
        (head.position().generation, step)
    }

    #[test]
    fn one_step_back_and_forward() {
        let mut head = Head::default();
        assert_eq!(state(&head), (0, None));
        head.commit_change(tip(1));
        assert_eq!(state(&head), (1, Some((Direction::Back, 0))));
        head.commit_change(tip(2));
        assert_eq!(state(&head), (2, Some((Direction::Back, 1))));
        assert_eq!(head.go(Direction::Forward), None);
        assert_eq!(head.go(Direction::Back), Some(()));
        assert_eq!(state(&head), (1, Some((Direction::Forward, 2))));
        assert_eq!(head.go(Direction::Forward), Some(()));
        assert_eq!(state(&head), (2, Some((Direction::Back, 1))));
    }

    #[test]
    fn an_edit_ends_the_way_forward_but_not_the_way_back() {
        let mut head = Head::default();
        head.commit_change(tip(1));
        head.commit_change(tip(2));
        head.append(1, 7);
        assert_eq!(state(&head), (2, Some((Direction::Back, 1))));
        head.go(Direction::Back).unwrap();
        head.append(1, 8);
        assert_eq!(state(&head), (1, None));
        assert_eq!((head.position().edits, head.position().link), (1, 8));
    }

    #[test]
    fn a_compaction_is_no_step() {
        let mut head = Head::default();
        head.commit_change(tip(1));
        head.commit_change(tip(2));
        head.commit_compaction(tip(3));
        assert_eq!(state(&head), (3, Some((Direction::Back, 1))));
        assert_eq!(head.kept().collect::<Vec<_>>(), [3, 1]);
    }

    #[test]
    fn every_change_counts_and_numbers_are_never_given_twice() {
        let mut head = Head::default();
        head.commit_change(tip(1));
        head.append(1, 7);
        head.go(Direction::Back).unwrap();
        head.clear();
        assert_eq!((head.change, head.last_generation), (4, 1));
        assert!(Head::default().position().is_behind(&head.position()));
        assert!(!head.position().is_behind(&head.position()));
    }

    /// A change that retains what it replaces, of so many units.
    fn replace(head: &mut Head, generation: u32, units: Option<u64>) {
        let cause = Cause::Import;
        head.retain(Retention { cause, units }, u64::from(generation) * 1_000);
        head.commit_change(tip(generation));
    }

    fn retained(head: &Head) -> Vec<u32> {
        let all = head.retained.iter();
        all.map(|retained| retained.tip.generation).collect()
    }

    #[test]
    fn all_that_is_replaced_is_retained_and_never_dropped() {
        let mut head = Head::default();
        for generation in 1..=9 {
            replace(&mut head, generation, Some(5));
        }
        assert_eq!(retained(&head), [1, 2, 3, 4, 5, 6, 7, 8]);
        assert_eq!(head.retained[0].at_ms, Some(2_000));
        head.append(1, 7);
        head.commit_compaction(tip(10));
        assert_eq!(retained(&head), [1, 2, 3, 4, 5, 6, 7, 8]);
        assert_eq!(head.kept().count(), 10);
    }

    #[test]
    fn a_ledger_without_units_is_not_retained_and_one_that_was_not_counted_is() {
        let mut head = Head::default();
        replace(&mut head, 1, Some(0));
        assert_eq!(retained(&head), [] as [u32; 0]);
        replace(&mut head, 2, Some(0));
        replace(&mut head, 3, None);
        assert_eq!(retained(&head), [2]);
    }

    #[test]
    fn a_restored_ledger_leaves_the_list_and_the_one_before_enters_it() {
        let mut head = Head::default();
        for generation in 1..=3 {
            replace(&mut head, generation, Some(5));
        }
        let retention = Retention {
            cause: Cause::Restoration,
            units: Some(5),
        };
        head.retain(retention, 9);
        assert_eq!(head.restore(1), Some(()));
        assert_eq!(state(&head), (1, Some((Direction::Back, 3))));
        assert_eq!(retained(&head), [2, 3]);
        assert_eq!(head.restore(7), None);
        head.retain(retention, 10);
        head.go(Direction::Back).unwrap();
        assert_eq!(state(&head), (3, Some((Direction::Forward, 1))));
        assert_eq!(retained(&head), [2, 1]);
        // What lies forward no longer fits after an edit, and is retained all the same.
        head.append(1, 7);
        assert_eq!(state(&head), (3, None));
        assert_eq!(retained(&head), [2, 1]);
    }

    #[test]
    fn a_deleted_ledger_is_not_led_to() {
        let mut head = Head::default();
        for generation in 1..=3 {
            replace(&mut head, generation, Some(5));
        }
        head.delete(&[2]);
        assert_eq!(state(&head), (3, None));
        assert_eq!(head.kept().collect::<Vec<_>>(), [3, 1]);
        head.retain(
            Retention {
                cause: Cause::Clearing,
                units: Some(5),
            },
            1,
        );
        head.empty();
        assert_eq!(state(&head), (0, Some((Direction::Back, 3))));
        assert_eq!(retained(&head), [1, 3]);
        head.clear();
        assert_eq!(retained(&head), [] as [u32; 0]);
    }

    #[test]
    fn sealed_and_back() {
        let mut head = Head::default();
        head.commit_change(tip(1));
        assert_eq!(Head::unseal(&head.seal().unwrap()), Ok(head));
    }
}
