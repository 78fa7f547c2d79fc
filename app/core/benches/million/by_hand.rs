//! The same figures by a plain loop, with the default readings and the figures of the policy written into it. It is a
//! yardstick for speed and a second opinion, and it cannot say why.

use chrono::{Datelike, NaiveDate};
use policy::{Kind, Organisation, Secretary, SecretarySource, Status, Tally, UnitFacts, Verdict};

/// Counts and sums, in fen; `low` and `high` hold M4 to M7.
#[derive(Clone, Debug, Default)]
pub struct Plain {
    verdicts: [u32; Verdict::COUNT],
    open: u32,
    low: [i64; 4],
    high: [i64; 4],
    /// Training money without an upper end.
    unbounded: u32,
}

impl Plain {
    /// Whether the rules come to the same.
    pub fn agrees(&self, tally: &Tally) -> bool {
        let sums = [
            tally.yearly,
            tally.start_up,
            tally.allowance,
            tally.training,
        ];
        Verdict::ALL
            .iter()
            .all(|&verdict| tally.with(verdict) == self.verdicts[verdict as usize])
            && tally.open() == self.open
            && sums.map(|sum| sum.low().0) == self.low
            && sums.map(|sum| sum.high().0) == self.high
            && sums.map(|sum| sum.unbounded()) == [0, 0, 0, self.unbounded]
    }
}

/// Counts and sums of all units.
pub fn tally(units: &[UnitFacts], year: i32) -> Plain {
    let mut tally = Plain::default();
    let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
    let last = NaiveDate::from_ymd_opt(year, 12, 31).unwrap_or_default();
    for unit in units {
        match verdict(unit) {
            Some(verdict) => tally.verdicts[verdict as usize] += 1,
            None => tally.open += 1,
        }
        money(unit, first, last, &mut tally);
    }
    tally
}

/// The verdict; `None` where missing facts leave more than one.
#[inline]
fn verdict(unit: &UnitFacts) -> Option<Verdict> {
    match unit.status {
        Status::Operating => {}
        Status::Suspended => {
            return match unit.organisation? {
                Organisation::None => Some(Verdict::Closed),
                _ => Some(Verdict::Reorganise),
            };
        }
        Status::Deregistered | Status::Bankrupt => {
            let member = member(unit);
            return match (unit.organisation, member) {
                (Some(Organisation::None), Some(false)) => Some(Verdict::Closed),
                (Some(Organisation::None) | None, None | Some(false)) => None,
                _ => Some(Verdict::Reorganise),
            };
        }
    }
    let enterprise = unit.kind == Kind::PrivateEnterprise;
    match unit.organisation? {
        Organisation::JointBranch => {
            if unit.joint_units.get()? > 5 {
                return Some(Verdict::Reorganise);
            }
            if unit.full_members.get()? >= 3 {
                return Some(Verdict::DueSeparate);
            }
            with_organisation(unit, enterprise)
        }
        Organisation::None => {
            let full = unit.full_members.get()?;
            if full >= 3 {
                return Some(Verdict::DueNotFormed);
            }
            let from = match unit.kind {
                Kind::SocialAssociation => return Some(Verdict::TargetGap),
                Kind::OtherSocial | Kind::SoleTrader => return Some(Verdict::WorkCoverage),
                Kind::PrivateEnterprise => 100,
                _ => 30,
            };
            let employees = unit.employees.get()?;
            if employees >= from {
                return Some(Verdict::TargetGap);
            }
            if !enterprise || employees < 50 {
                return Some(Verdict::WorkCoverage);
            }
            match member(unit)? {
                true => Some(Verdict::Satisfied),
                false => Some(Verdict::TargetGap),
            }
        }
        _ => with_organisation(unit, enterprise),
    }
}

/// An organisation that fits is there: only an enterprise's members can still be missing.
#[inline]
fn with_organisation(unit: &UnitFacts, enterprise: bool) -> Option<Verdict> {
    if !enterprise {
        return Some(Verdict::Satisfied);
    }
    let member = member(unit);
    match (unit.employees.get(), member) {
        (_, Some(true)) => Some(Verdict::Satisfied),
        (Some(employees), _) if employees < 50 => Some(Verdict::Satisfied),
        (Some(_), Some(false)) => Some(Verdict::TargetGap),
        _ => None,
    }
}

#[inline]
fn member(unit: &UnitFacts) -> Option<bool> {
    match (unit.full_members.get(), unit.probationary.get()) {
        (Some(1..), _) | (_, Some(1..)) => Some(true),
        (Some(0), Some(0)) => Some(false),
        _ => None,
    }
}

/// M4 to M7 in fen.
#[inline]
fn money(unit: &UnitFacts, first: NaiveDate, last: NaiveDate, tally: &mut Plain) {
    training(unit, tally);
    if matches!(unit.status, Status::Deregistered | Status::Bankrupt) {
        return;
    }
    let (yearly, monthly) = match unit.organisation {
        Some(Organisation::None) => return,
        Some(Organisation::JointBranch) if !unit.bears_joint_money => return,
        Some(Organisation::Branch | Organisation::JointBranch) => (500_000, 50_000),
        Some(Organisation::GeneralBranch) => (800_000, 80_000),
        Some(Organisation::Committee) | None => (1_500_000, 100_000),
    };
    let mut new = [0, 0];
    match unit.approved {
        Some(day) if day > last => return,
        Some(day) if day < first => {}
        Some(_) => new = [500_000, 500_000],
        None => new = [0, 500_000],
    }
    let months = match unit.secretary {
        Secretary::Vacant => [0, 0],
        Secretary::Unknown => [0, 12],
        Secretary::Since(day) if day > last => [0, 0],
        Secretary::Since(day) if day < first => [12, 12],
        Secretary::Since(day) => [13 - i64::from(day.month()), 13 - i64::from(day.month())],
    };
    let months = match unit.secretary_source {
        Some(SecretarySource::CivilServant) => [0, 0],
        Some(_) => months,
        None => [0, months[1]],
    };
    let (mut general, mut branches) = (0, 0);
    if matches!(unit.organisation, Some(Organisation::Committee) | None) {
        general = i64::from(unit.general_below);
    }
    if matches!(
        unit.organisation,
        Some(Organisation::Committee | Organisation::GeneralBranch) | None
    ) {
        branches = i64::from(unit.branches_below);
    }
    let general_posts = (general - i64::from(unit.general_posts_shared)).max(0);
    let branch_posts = (branches - i64::from(unit.branch_posts_shared)).max(0);
    let yearly = yearly + general * 800_000 + branches * 500_000;
    let below = (general_posts * 80_000 + branch_posts * 50_000) * 12;
    let highest = [yearly, new[1], months[1] * monthly + below];
    let lowest = if unit.organisation.is_some() {
        [yearly, new[0], months[0] * monthly + below]
    } else {
        [0, 0, 0]
    };
    for at in 0..3 {
        tally.low[at] += lowest[at];
        tally.high[at] += highest[at];
    }
}

#[inline]
fn training(unit: &UnitFacts, tally: &mut Plain) {
    let (full, probationary) = (unit.full_members.get(), unit.probationary.get());
    let known = full.unwrap_or(0) + probationary.unwrap_or(0);
    let low = i64::from(known) * 55_000;
    tally.low[3] += low;
    if full.is_some() && probationary.is_some() {
        tally.high[3] += low;
        return;
    }
    match unit.employees.get() {
        Some(employees) => tally.high[3] += i64::from(employees.max(known)) * 55_000,
        None => tally.unbounded += 1,
    }
}
