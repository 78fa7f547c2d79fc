//! Counts of districts, entered.

use policy::{Counts, Heads, Level, Organisation, Rulebook, budget_of_counts};

use crate::account::Account;
use crate::base::District;
use crate::entries::{Entering, Entries, Entry};
use crate::opened::counted_payee;
use crate::plan::{Growing, Plan, Step};
use crate::recipient::Recipient;
use crate::terms::{Payers, Terms};
use crate::unread::OPEN;

/// Months of a year.
const FULL_YEAR: u32 = 12;

pub(crate) fn enter(
    districts: &[District],
    book: &Rulebook,
    terms: &Terms,
    plan: &Plan,
    ahead: usize,
) -> Entries {
    let payers = Payers::planned(terms, book, plan, ahead);
    let first = book.year() - i32::try_from(ahead).unwrap_or(0);
    let mut entries = Entries::default();
    for district in districts {
        let at = entries.districts.len();
        entries.districts.push(Entry {
            name: district.name.clone(),
            ..Entry::default()
        });
        for counts in projected(district, plan, first, ahead) {
            for (recipient, counts) in apart(&counts) {
                entries.counts(at, recipient, &counts, book, &payers);
            }
        }
        for (recipient, account) in open_accounts(district, plan, first, ahead) {
            entries.open_count(at, recipient, account, &payers);
        }
    }
    entries
}

/// The counts of a district as a plan has them: what is there, and what each step forms or splits off.
pub(crate) fn projected(district: &District, plan: &Plan, first: i32, ahead: usize) -> Vec<Counts> {
    let mut base = district.counts;
    if ahead > 0 {
        // What is new in the budget year is there from the start of the years after it.
        for level in [
            &mut base.committees,
            &mut base.general_branches,
            &mut base.branches,
            &mut base.joint_branches,
        ] {
            level.new = 0;
        }
    }
    let mut all = Vec::new();
    let mut due = district.due.get().unwrap_or(0);
    for step in Step::of(plan, first, ahead) {
        base.members = Growing::default().grow(base.members, step.grow);
        base.probationary = Growing::default().grow(base.probationary, step.grow);
        let is_new = step.year == first + i32::try_from(ahead).unwrap_or(0);
        let formed = due * u32::from(step.percent) / 100;
        due -= formed;
        all.push(Counts {
            branches: new_level(formed, step.form_month, is_new),
            ..none(step.form_month)
        });
        if let (Some(month), Some(too_large)) = (step.split_month, district.too_large.get()) {
            // How many units each covers does not show in counts; each becomes two at least.
            all.push(Counts {
                joint_branches: new_level(too_large, month, is_new),
                ..none(month)
            });
        }
    }
    all.insert(0, base);
    all
}

/// The accounts that counts leave open which cannot be read: those of the district itself, and those that a plan takes
/// from.
pub(crate) fn open_accounts(
    district: &District,
    plan: &Plan,
    first: i32,
    ahead: usize,
) -> Vec<(Recipient, Account)> {
    let mut unread = district.unread.clone();
    for step in Step::of(plan, first, ahead) {
        if unread.due && step.percent > 0 {
            unread.open_organisations(Organisation::Branch);
        }
        if unread.too_large && step.split_month.is_some() {
            unread.open_organisations(Organisation::JointBranch);
        }
    }
    unread.accounts().to_vec()
}

fn none(month: u8) -> Counts {
    Counts {
        members: Heads::known(0),
        probationary: Heads::known(0),
        month: u32::from(month),
        ..Counts::default()
    }
}

fn new_level(organisations: u32, month: u8, is_new: bool) -> Level {
    let months = if is_new {
        FULL_YEAR + 1 - u32::from(month.clamp(1, 12))
    } else {
        FULL_YEAR
    };
    Level {
        organisations,
        new: if is_new { organisations } else { 0 },
        below: 0,
        months: organisations * months,
    }
}

/// The same counts type by type, and the members by themselves.
pub(crate) fn apart(counts: &Counts) -> [(Recipient, Counts); 5] {
    let month = u8::try_from(counts.month).unwrap_or(1);
    let alone = none(month);
    let of = |organisation, counts| (Recipient::Organisation(organisation), counts);
    [
        of(
            Organisation::Committee,
            Counts {
                committees: counts.committees,
                ..alone
            },
        ),
        of(
            Organisation::GeneralBranch,
            Counts {
                general_branches: counts.general_branches,
                ..alone
            },
        ),
        of(
            Organisation::Branch,
            Counts {
                branches: counts.branches,
                ..alone
            },
        ),
        of(
            Organisation::JointBranch,
            Counts {
                joint_branches: counts.joint_branches,
                ..alone
            },
        ),
        (
            Recipient::Members,
            Counts {
                members: counts.members,
                probationary: counts.probationary,
                ..alone
            },
        ),
    ]
}

impl Entries {
    /// Leaves an account of a district open.
    fn open_count(&mut self, at: usize, recipient: Recipient, account: Account, payers: &Payers) {
        let Some(entry) = self.districts.get_mut(at) else {
            return;
        };
        let (line, shared) = &mut entry.rest;
        Entering {
            line,
            kind: None,
            recipient: &mut self.recipients[recipient.place()],
            calendar: &mut entry.calendar,
        }
        .open(account);
        payers.add(OPEN, &counted_payee(), shared);
        self.open += 1;
    }

    fn counts(
        &mut self,
        at: usize,
        recipient: Recipient,
        counts: &Counts,
        book: &Rulebook,
        payers: &Payers,
    ) {
        let Some(entry) = self.districts.get_mut(at) else {
            return;
        };
        let (line, shared) = &mut entry.rest;
        let mut entering = Entering {
            line,
            kind: None,
            recipient: &mut self.recipients[recipient.place()],
            calendar: &mut entry.calendar,
        };
        let budget = budget_of_counts(counts, &[], book, &mut entering);
        payers.add(budget.total, &counted_payee(), shared);
        if budget.total.known().is_none() {
            self.open += 1;
        }
    }
}
