use super::training::trained;
use super::yearly::{first_month, in_first_year};
use super::{Budget, FULL_YEAR, Paid, sum};
use crate::money::{Amount, Fen};
use crate::reading::Reading;
use crate::recorder::{Factor, Figure, Part, Recorder, Term};
use crate::rulebook::Rulebook;
use crate::standard::StandardId;
use crate::unit::{Heads, Organisation};

/// Organisations of one type, counted over a district or a city.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Level {
    /// How many there are at the end of the year.
    pub organisations: u32,
    /// Of these, approved within the year.
    pub new: u32,
    /// Of these, under another organisation of the same unit.
    pub below: u32,
    /// The months of the year that their secretaries are in post, all together.
    pub months: u32,
}

/// Organisations and members of a district or a city, counted: what a budget is made of where there is no ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Counts {
    /// 党委
    pub committees: Level,
    /// 党总支
    pub general_branches: Level,
    /// 党支部, joint ones not among them.
    pub branches: Level,
    /// 联合党支部, each counted once.
    pub joint_branches: Level,
    /// All members.
    pub members: Heads,
    /// Of these, probationary ones.
    pub probationary: Heads,
    /// The month in which the new ones are approved, 1 to 12.
    pub month: u32,
}

impl Default for Counts {
    fn default() -> Self {
        Self {
            committees: Level::default(),
            general_branches: Level::default(),
            branches: Level::default(),
            joint_branches: Level::default(),
            members: Heads::UNKNOWN,
            probationary: Heads::UNKNOWN,
            month: 1,
        }
    }
}

impl Counts {
    /// Each type of organisation with how many there are, the highest first.
    pub fn levels(&self) -> [(Organisation, Level); 4] {
        [
            (Organisation::Committee, self.committees),
            (Organisation::GeneralBranch, self.general_branches),
            (Organisation::Branch, self.branches),
            (Organisation::JointBranch, self.joint_branches),
        ]
    }
}

/// Works out M4 to M8 of what is counted: as [`super::budget`] does of a unit, with the same standards and readings.
/// Which secretaries hold several posts or are sent from government does not show in counts: whoever counts leaves them
/// out of the months, or in.
pub fn budget_of_counts<R: Recorder>(
    counts: &Counts,
    own: &[Fen],
    book: &Rulebook,
    recorder: &mut R,
) -> Budget {
    recorder.open(Figure::Total);
    let levels = counts
        .levels()
        .map(|(organisation, level)| Counted::of(organisation, level, counts.month, book));
    let paid = Paid {
        yearly: each(&levels, Figure::Yearly, recorder, |level, recorder| {
            level.yearly(book, recorder)
        }),
        start_up: each(&levels, Figure::StartUp, recorder, |level, recorder| {
            level.start_up(book, recorder)
        }),
        allowance: each(&levels, Figure::Allowance, recorder, |level, recorder| {
            level.allowance(book, recorder)
        }),
    };
    let training = training(counts, book, recorder);
    sum(paid, training, own, recorder)
}

fn each<R: Recorder>(
    levels: &[Counted],
    figure: Figure,
    recorder: &mut R,
    of: impl Fn(&Counted, &mut R) -> Amount,
) -> Amount {
    recorder.open(figure);
    let amount = levels.iter().map(|level| of(level, recorder)).sum();
    recorder.close(amount);
    amount
}

/// Organisations of one type, as far as the readings in use have them paid.
struct Counted {
    organisation: Organisation,
    /// Approved before the year.
    old: u32,
    /// Approved within it.
    new: u32,
    months: u32,
    month: u32,
    /// Whether there are any under another one of the same unit.
    has_below: bool,
}

impl Counted {
    fn of(organisation: Organisation, level: Level, month: u32, book: &Rulebook) -> Self {
        let is_paid = organisation != Organisation::JointBranch || book.joint_paid;
        let below = level.below.min(level.organisations);
        let left_out = match (is_paid, book.every_organisation) {
            (false, _) => level.organisations,
            (true, true) => 0,
            // Those below count a full year, as they do in a unit, so the months that are left are those of the others.
            (true, false) => below,
        };
        let counted = level.organisations - left_out;
        let new = level.new.min(counted);
        Self {
            organisation,
            old: counted - new,
            new,
            months: if is_paid {
                level
                    .months
                    .saturating_sub(left_out.saturating_mul(FULL_YEAR))
            } else {
                0
            },
            month: month.clamp(1, FULL_YEAR),
            has_below: below > 0,
        }
    }

    fn tell<R: Recorder>(&self, recorder: &mut R) {
        if self.organisation == Organisation::JointBranch {
            recorder.reading(Reading::JointSubsidised);
        }
        if self.has_below {
            recorder.reading(Reading::SubsidyScope);
        }
    }

    fn yearly<R: Recorder>(&self, book: &Rulebook, recorder: &mut R) -> Amount {
        self.tell(recorder);
        let Some(rates) = book.rates(self.organisation) else {
            return Amount::ZERO;
        };
        let (id, rate) = rates.yearly;
        let mut sum = Amount::ZERO;
        if self.old > 0 {
            let amount = Amount::exactly(rate.times(self.old));
            product(recorder, id, rate, Factor::Organisations(self.old), amount);
            recorder.part(|| Part {
                twelfths: FULL_YEAR,
                ..self.part(Figure::Yearly, id, self.old, amount)
            });
            sum = sum + amount;
        }
        if self.new > 0 {
            recorder.reading(Reading::FirstYear);
            let (one, twelfths) = in_first_year(rate, self.month, book.first_year);
            let amount = Amount::exactly(one.times(self.new));
            recorder.standard(id);
            recorder.term(|| {
                let mut factors = vec![
                    Factor::Standard(id, rate.0),
                    Factor::Organisations(self.new),
                ];
                factors.extend(twelfths.map(Factor::Twelfths));
                Term::Product {
                    factors,
                    result: amount,
                }
            });
            recorder.part(|| Part {
                twelfths: twelfths.unwrap_or(FULL_YEAR),
                from_month: first_month(self.month, book.first_year),
                ..self.part(Figure::Yearly, id, self.new, amount)
            });
            sum = sum + amount;
        }
        sum
    }

    fn start_up<R: Recorder>(&self, book: &Rulebook, recorder: &mut R) -> Amount {
        if self.new == 0 {
            return Amount::ZERO;
        }
        self.tell(recorder);
        let amount = Amount::exactly(book.start_up.times(self.new));
        let of = Factor::Organisations(self.new);
        product(recorder, StandardId::StartUp, book.start_up, of, amount);
        recorder.part(|| Part {
            from_month: self.month,
            ..self.part(Figure::StartUp, StandardId::StartUp, self.new, amount)
        });
        amount
    }

    fn allowance<R: Recorder>(&self, book: &Rulebook, recorder: &mut R) -> Amount {
        let (Some(rates), true) = (book.rates(self.organisation), self.months > 0) else {
            return Amount::ZERO;
        };
        self.tell(recorder);
        let (id, rate) = rates.monthly;
        let amount = Amount::exactly(rate.times(self.months));
        let of = Factor::Months(self.months, self.months);
        product(recorder, id, rate, of, amount);
        recorder.part(|| self.part(Figure::Allowance, id, self.months, amount));
        amount
    }

    fn part(&self, figure: Figure, standard: StandardId, times: u32, amount: Amount) -> Part {
        Part {
            figure,
            standard,
            is_highest: false,
            times: (times, Some(times)),
            twelfths: FULL_YEAR,
            from_month: 1,
            amount,
        }
    }
}

fn product<R: Recorder>(recorder: &mut R, id: StandardId, rate: Fen, of: Factor, result: Amount) {
    recorder.standard(id);
    recorder.term(|| Term::Product {
        factors: vec![Factor::Standard(id, rate.0), of],
        result,
    });
}

/// M7: members that are not known leave it open upwards.
fn training<R: Recorder>(counts: &Counts, book: &Rulebook, recorder: &mut R) -> Amount {
    let members = counts.members.get();
    let (least, most) = if book.probationary_trained {
        (members.unwrap_or(0), members)
    } else {
        match counts.probationary.get() {
            Some(probationary) => {
                let full = members.map(|members| members.saturating_sub(probationary));
                (full.unwrap_or(0), full)
            }
            None => (0, members),
        }
    };
    trained((least, most), book, recorder)
}
