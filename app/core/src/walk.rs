//! A walk over many units: what the rules say of each, with nobody listening.

use chrono::NaiveDate;

use crate::candidacy::{Candidacy, candidacy};
use crate::coverage::{CoverageStanding, Reach, reach};
use crate::formation::{Verdict, judge};
use crate::grades::Verdicts;
use crate::recorder::Silent;
use crate::reminder::{Lines, Reminder, ReminderFacts, ReminderSet, ReminderTerms, by_day};
use crate::rulebook::Rulebook;
use crate::tally::Tally;
use crate::tri::Tri;
use crate::unit::UnitFacts;

/// What is the same for every unit of a walk.
pub struct Walk {
    book: Rulebook,
    terms: ReminderTerms,
    day: NaiveDate,
    verdicts: Verdicts,
    lines: Lines,
}

/// What the rules say of one unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The verdict; `None` where missing facts leave it open.
    pub verdict: Option<Verdict>,
    /// Reminders.
    pub reminders: ReminderSet,
    /// Its place in the coverages.
    pub standing: CoverageStanding,
}

impl Walk {
    /// By these rules, on this day.
    pub fn new(book: Rulebook, terms: ReminderTerms, day: NaiveDate) -> Self {
        let verdicts = Verdicts::new(&book);
        let lines = Lines::new(&book, &terms, day);
        Self {
            lines,
            book,
            terms,
            day,
            verdicts,
        }
    }

    /// The rules.
    pub fn book(&self) -> &Rulebook {
        &self.book
    }

    /// The day.
    pub fn day(&self) -> NaiveDate {
        self.day
    }

    /// When reminders begin.
    pub fn terms(&self) -> &ReminderTerms {
        &self.terms
    }

    /// The verdict of a unit; `None` where missing facts leave it open. The same as that of [`judge`].
    #[inline]
    pub fn verdict(&self, facts: &UnitFacts) -> Option<Verdict> {
        let number = self.verdicts.of(facts);
        Verdict::ALL.get(usize::from(number)).copied()
    }

    /// Adds a unit's verdict and money to a tally: what [`Walk::see`] and [`Tally::add`] do together, without the rest.
    #[inline]
    pub fn count(&self, facts: &UnitFacts, tally: &mut Tally) {
        tally.add_outcome(facts, self.verdicts.of(facts), &self.book);
    }

    /// Asks the rules of a unit: the same as [`judge`], [`crate::standing`] and [`crate::remind`] one after another.
    #[inline]
    pub fn see(&self, facts: &UnitFacts, more: &ReminderFacts) -> Seen {
        let mut seen = Seen {
            verdict: None,
            reminders: by_day(facts, more, &self.lines),
            standing: CoverageStanding {
                in_base: Tri::Unknown,
                reach: Reach::Unknown,
            },
        };
        if let Some((verdict, case)) = self.verdicts.case(facts) {
            seen.verdict = Verdict::ALL.get(usize::from(verdict)).copied();
            seen.reminders = seen.reminders.with(case.reminders);
            seen.standing = CoverageStanding {
                in_base: case.in_base,
                reach: reach(facts),
            };
        }
        // Few owners are candidates, so the whole question is put for them alone.
        if facts.owner_candidate == Some(true) {
            let judgement = judge(facts, &self.book, &mut Silent);
            if candidacy(facts, &judgement, &self.book) == Candidacy::Holds {
                let one = ReminderSet::from_iter([Reminder::Candidacy]);
                seen.reminders = seen.reminders.with(one);
            }
        }
        seen
    }
}
