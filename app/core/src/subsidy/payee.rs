use chrono::NaiveDate;

use super::FULL_YEAR;
use crate::money::Amount;
use crate::reading::Reading;
use crate::recorder::{Figure, Note, Part, Recorder};
use crate::rulebook::{Rates, Rulebook};
use crate::standard::StandardId;
use crate::unit::{Field, Organisation, UnitFacts};

/// When the organisation was approved, as the budget year sees it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Formed {
    Earlier(NaiveDate),
    InYear(NaiveDate),
    /// The day is missing. The organisation stands, so it is taken to be approved by the end of the year.
    Unknown,
}

/// What M4 to M6 are paid to.
#[derive(Clone, Copy)]
pub(super) struct Payee<'a> {
    /// `None` where it is missing; the rates are then the highest that there are.
    organisation: Option<Organisation>,
    pub rates: &'a Rates,
    pub formed: Formed,
}

/// Why nothing is paid.
#[derive(Clone, Copy)]
pub(super) enum Unpaid {
    Gone,
    NoOrganisation,
    JointNotPaid,
    JointElsewhere,
    ApprovedLater(NaiveDate),
}

/// Whom M4 to M6 are paid to: nobody for a unit that is gone, for one without organisation, for a joint branch that is
/// not paid or is paid elsewhere, and before the organisation is approved.
#[inline(always)]
pub(super) fn payee<'a>(facts: &UnitFacts, book: &'a Rulebook) -> Result<Payee<'a>, Unpaid> {
    if facts.status.is_gone() {
        return Err(Unpaid::Gone);
    }
    let rates = match facts.organisation {
        Some(organisation) => book.rates(organisation).ok_or(Unpaid::NoOrganisation)?,
        None => book.highest_rates(),
    };
    if facts.organisation == Some(Organisation::JointBranch) {
        if !book.joint_paid {
            return Err(Unpaid::JointNotPaid);
        }
        if !facts.bears_joint_money {
            return Err(Unpaid::JointElsewhere);
        }
    }
    let formed = match facts.approved {
        None => Formed::Unknown,
        Some(day) if day < book.first_day() => Formed::Earlier(day),
        Some(day) if day <= book.last_day() => Formed::InYear(day),
        Some(day) => return Err(Unpaid::ApprovedLater(day)),
    };
    Ok(Payee {
        organisation: facts.organisation,
        rates,
        formed,
    })
}

impl Unpaid {
    /// Tells what was read and found on the way to nobody.
    #[inline]
    pub(super) fn tell<R: Recorder>(self, recorder: &mut R) {
        recorder.input(Field::Status);
        recorder.input(Field::Organisation);
        match self {
            Self::Gone => recorder.note(|| Note::ClosedNotBudgeted),
            Self::NoOrganisation => recorder.note(|| Note::NoOrganisation),
            Self::JointNotPaid => {
                recorder.reading(Reading::JointSubsidised);
                recorder.note(|| Note::JointNotPaid);
            }
            Self::JointElsewhere => {
                recorder.reading(Reading::JointSubsidised);
                recorder.note(|| Note::JointElsewhere);
            }
            Self::ApprovedLater(day) => {
                recorder.input(Field::Approved);
                recorder.input(Field::Year);
                recorder.note(|| Note::ApprovedLater(day));
            }
        }
    }
}

impl Payee<'_> {
    /// Tells what was read and found on the way to it.
    #[inline]
    pub(super) fn tell<R: Recorder>(&self, recorder: &mut R) {
        recorder.input(Field::Status);
        recorder.input(Field::Organisation);
        recorder.input(Field::Approved);
        recorder.input(Field::Year);
        match self.organisation {
            None => recorder.note(|| Note::OrganisationUnknown),
            Some(Organisation::JointBranch) => {
                recorder.reading(Reading::JointSubsidised);
                recorder.note(|| Note::JointOnce);
            }
            Some(_) => {}
        }
    }

    /// What is paid: the amount, or between nothing and it while the organisation is missing.
    #[inline]
    pub(super) fn settle(&self, amount: Amount) -> Amount {
        if self.organisation.is_some() {
            amount
        } else {
            amount.or_nothing()
        }
    }

    /// A multiple of a standard that runs the whole year, as far as it is settled.
    pub(super) fn part(
        &self,
        figure: Figure,
        standard: StandardId,
        (least, most): (u32, u32),
        amount: Amount,
    ) -> Part {
        let is_open = self.organisation.is_none();
        Part {
            figure,
            standard,
            is_highest: is_open,
            times: (if is_open { 0 } else { least }, Some(most)),
            twelfths: FULL_YEAR,
            from_month: 1,
            amount: self.settle(amount),
        }
    }

    /// Organisations below the top one that count: general branches, branches. A branch has none below it.
    #[inline]
    pub(super) fn below<R: Recorder>(
        &self,
        facts: &UnitFacts,
        book: &Rulebook,
        recorder: &mut R,
    ) -> (u32, u32) {
        let (mut general, mut branches) = (0, 0);
        if self
            .organisation
            .is_none_or(Organisation::has_general_branches)
        {
            recorder.input(Field::GeneralBelow);
            general = u32::from(facts.general_below);
        }
        if self.organisation.is_none_or(Organisation::has_branches) {
            recorder.input(Field::BranchesBelow);
            branches = u32::from(facts.branches_below);
        }
        if general + branches == 0 {
            return (0, 0);
        }
        recorder.reading(Reading::SubsidyScope);
        if book.every_organisation {
            recorder.note(|| Note::BelowFullYear);
            (general, branches)
        } else {
            recorder.note(|| Note::TopOnly);
            (0, 0)
        }
    }
}
