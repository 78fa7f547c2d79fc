use ledger::Coverage;
use policy::{CoverageStanding, Reach, Tri, Verdict};
use serde::de::Error as _;
use serde::{Deserialize as _, Deserializer};

use crate::rate::{Measure, Rate};

/// Units to which F5 applies, by their organisation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Due {
    /// With an organisation of their own.
    pub separate: u32,
    /// In a joint branch.
    pub joint: u32,
    /// With none.
    pub none: u32,
    /// It is not known which.
    pub unknown: u32,
}

impl Due {
    fn add(&mut self, reach: Reach, units: u32) {
        let count = match reach {
            Reach::Separate => &mut self.separate,
            Reach::Joint => &mut self.joint,
            Reach::Work | Reach::None | Reach::PerhapsWork => &mut self.none,
            Reach::Unknown => &mut self.unknown,
        };
        *count += units;
    }

    /// All of them.
    pub fn all(&self) -> u32 {
        self.separate + self.joint + self.none + self.unknown
    }
}

/// What some units come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Figures {
    /// How many there are, closed ones among them.
    pub units: u32,
    /// How those in the base are reached.
    pub coverage: Coverage,
    /// Units of each verdict, in the order of the rules, then those that missing facts leave unjudged.
    #[serde(deserialize_with = "verdict_counts")]
    pub verdicts: [u32; Verdict::COUNT + 1],
    /// Units to which F5 applies.
    pub due: Due,
    /// Units to which it perhaps applies: their full members are not known.
    pub perhaps_due: Due,
}

/// Verdicts that the first edition counted: those added since stand after them.
const FIRST_VERDICTS: usize = 6;

/// Reads the counts of verdicts. Snapshots, which are text, may be of an edition that knew fewer verdicts; the units left open
/// come last in each of them. Bytes pass between the programs of one edition only, and hold no number of verdicts.
fn verdict_counts<'de, D: Deserializer<'de>>(
    from: D,
) -> Result<[u32; Verdict::COUNT + 1], D::Error> {
    if !from.is_human_readable() {
        return <[u32; Verdict::COUNT + 1]>::deserialize(from);
    }
    let mut read = Vec::<u32>::deserialize(from)?;
    let is_known = (FIRST_VERDICTS + 1..=Verdict::COUNT + 1).contains(&read.len());
    let open = read.pop().filter(|_| is_known);
    let open = open.ok_or_else(|| D::Error::custom("another number of verdicts"))?;
    let mut counts = [0; Verdict::COUNT + 1];
    for (count, known) in counts.iter_mut().zip(read) {
        *count = known;
    }
    counts[Verdict::COUNT] = open;
    Ok(counts)
}

impl Figures {
    /// So many units more of one kind.
    pub(crate) fn add(&mut self, standing: CoverageStanding, verdict: usize, due: Tri, units: u32) {
        self.units += units;
        self.coverage.add(standing, units);
        if let Some(count) = self.verdicts.get_mut(verdict) {
            *count += units;
        }
        match due {
            Tri::Yes => self.due.add(standing.reach, units),
            Tri::Unknown => self.perhaps_due.add(standing.reach, units),
            Tri::No => {}
        }
    }

    /// How many units have this verdict; `None` counts those left open.
    pub fn with(&self, verdict: Option<Verdict>) -> u32 {
        let at = verdict.map_or(Verdict::COUNT, |verdict| verdict as usize);
        self.verdicts.get(at).copied().unwrap_or(0)
    }

    /// A rate; `None` where there is nothing to take a share of.
    pub fn rate(&self, measure: Measure) -> Option<Rate> {
        let coverage = &self.coverage;
        let of_base = |share: Option<ledger::Share>| {
            let share = share?;
            Rate::between((share.least, share.of), (share.most, share.of))
        };
        match measure {
            Measure::Organised => of_base(coverage.organised_share()),
            Measure::Reached => of_base(coverage.reached_share()),
            Measure::OwnOfOrganised => {
                // A unit of which nothing is known may have its own, a joint one or none.
                let perhaps = coverage.unknown + coverage.open;
                let all = coverage.organised() + perhaps;
                Rate::between((coverage.separate, all), (coverage.separate + perhaps, all))
            }
            Measure::DueFormed => self.of_due(|due| due.separate + due.joint),
            Measure::OwnOfDue => self.of_due(|due| due.separate),
        }
    }

    /// The share of the due units that have what is counted. A unit that is perhaps due is held to be so, and without it,
    /// for the least; for the most, only where it has it or may.
    fn of_due(&self, counted: impl Fn(&Due) -> u32) -> Option<Rate> {
        let (has, perhaps_has) = (counted(&self.due), counted(&self.perhaps_due));
        let without = self.perhaps_due.all() - perhaps_has;
        let gained = perhaps_has + self.perhaps_due.unknown;
        Rate::between(
            (has, self.due.all() + without),
            (has + self.due.unknown + gained, self.due.all() + gained),
        )
        .or_else(|| {
            // Only units that are perhaps due: it is either end or nothing at all.
            let of = self.perhaps_due.all();
            Rate::between(
                (if gained == of { of } else { 0 }, of),
                (gained.min(of), of),
            )
        })
    }

    /// How many units are still to form an organisation of their own: at least, and at most.
    pub fn to_form(&self) -> (u32, u32) {
        let least = self.due.joint + self.due.none;
        let perhaps = self.perhaps_due.joint + self.perhaps_due.none + self.perhaps_due.unknown;
        (least, least + self.due.unknown + perhaps)
    }

    /// How many units have no organisation, of those in the base: at least, and at most.
    pub fn without(&self) -> (u32, u32) {
        let coverage = &self.coverage;
        let least = coverage.base - coverage.organised() - coverage.unknown;
        (least, least + coverage.unknown + coverage.open)
    }

    /// All of another's units more.
    pub fn plus(&mut self, other: &Self) {
        self.units += other.units;
        let (to, from) = (&mut self.coverage, &other.coverage);
        to.base += from.base;
        to.open += from.open;
        to.separate += from.separate;
        to.joint += from.joint;
        to.work += from.work;
        to.perhaps_work += from.perhaps_work;
        to.unknown += from.unknown;
        for (to, from) in self.verdicts.iter_mut().zip(other.verdicts) {
            *to += from;
        }
        for (to, from) in [
            (&mut self.due, &other.due),
            (&mut self.perhaps_due, &other.perhaps_due),
        ] {
            to.separate += from.separate;
            to.joint += from.joint;
            to.none += from.none;
            to.unknown += from.unknown;
        }
    }
}
