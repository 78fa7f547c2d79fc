//! A budget with all its breakdowns.

use policy::{
    Affiliation, Amount, Choices, Field, Figure, Kind, Note, Organisation, Outcome, Part, Reading,
    Reason, Recorder, Rulebook, StandardId, Term,
};

use crate::account::{Account, Item};
use crate::base::Base;
use crate::calendar::{Calendar, Month};
use crate::gap::{Gap, Gaps};
use crate::line::{Line, Shared};
use crate::plan::Plan;
use crate::terms::{OwnLine, Terms};
use crate::{of_counts, of_ledger};

/// The organisation, or what else, that money goes to.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
pub enum Recipient {
    /// Organisations of this type; training of the members of units without one stands under [`Organisation::None`].
    Organisation(Organisation),
    /// It is not known of which type.
    Unknown,
    /// Members of organisations that are counted, whatever their type.
    Members,
}

impl Recipient {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Organisation(Organisation::Committee),
        Self::Organisation(Organisation::GeneralBranch),
        Self::Organisation(Organisation::Branch),
        Self::Organisation(Organisation::JointBranch),
        Self::Organisation(Organisation::None),
        Self::Unknown,
        Self::Members,
    ];

    pub(crate) fn of(organisation: Option<Organisation>) -> Self {
        organisation.map_or(Self::Unknown, Self::Organisation)
    }

    #[inline]
    pub(crate) fn place(self) -> usize {
        match self {
            Self::Organisation(Organisation::Committee) => 0,
            Self::Organisation(Organisation::GeneralBranch) => 1,
            Self::Organisation(Organisation::Branch) => 2,
            Self::Organisation(Organisation::JointBranch) => 3,
            Self::Organisation(Organisation::None) => 4,
            Self::Unknown => 5,
            Self::Members => 6,
        }
    }
}

/// A street or town of a district.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct StreetLine {
    /// What it is called; empty for units that do not say.
    pub name: String,
    /// What it comes to.
    pub line: Line,
    /// Who pays.
    pub shared: Shared,
}

/// A district with its streets.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct DistrictSheet {
    /// What it is called; empty for units that do not say.
    pub name: String,
    /// What it comes to: its streets, and lines of its own.
    pub line: Line,
    /// Who pays.
    pub shared: Shared,
    /// Its streets; none where districts are counted.
    pub streets: Vec<StreetLine>,
    /// What falls due month by month, and at the end what has no month.
    pub months: Vec<Month>,
}

/// A budget.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Sheet {
    /// For which year.
    pub year: i32,
    /// All of it: the districts, and lines of one's own that are of no district.
    pub line: Line,
    /// Who pays.
    pub shared: Shared,
    /// Lines of one's own that are of no district.
    pub apart: Line,
    /// District by district.
    pub districts: Vec<DistrictSheet>,
    /// By kind of unit, without lines of one's own; none where districts are counted.
    pub kinds: Vec<(Kind, Line)>,
    /// By whom it goes to, without lines of one's own.
    pub recipients: Vec<(Recipient, Line)>,
    /// What falls due month by month, and at the end what has no month.
    pub months: Vec<Month>,
    /// What is not known, what narrows the range most first.
    pub gaps: Vec<Gap>,
    /// Units whose money is open.
    pub open: u32,
}

/// Works out a budget. `ahead` is 0 for the budget year, 1 for the year after it; what `plan` changes up to then is laid
/// over the base.
pub fn reckon(
    base: Base<'_>,
    choices: &Choices,
    year: i32,
    terms: &Terms,
    plan: &Plan,
    ahead: usize,
) -> Sheet {
    let year = year + i32::try_from(ahead).unwrap_or(0);
    let book = Rulebook::new(plan.choices(choices, ahead), year);
    let mut entries = match base {
        Base::Counts(districts) => of_counts::enter(districts, &book, terms, plan, ahead),
        Base::Ledger(units) => of_ledger::enter(units, &book, terms, plan, ahead),
    };
    for line in terms.own.iter().chain(plan.own(ahead)) {
        entries.own(line);
    }
    entries.close(year, terms)
}

/// What is entered, before it is summed up upwards.
#[derive(Default)]
pub(crate) struct Entries {
    pub districts: Vec<Entry>,
    pub kinds: [Line; Kind::COUNT],
    pub recipients: [Line; Recipient::ALL.len()],
    pub gaps: Gaps,
    pub open: u32,
    apart: (Line, Shared, Calendar),
}

/// A district, being entered.
#[derive(Default)]
pub(crate) struct Entry {
    pub name: String,
    pub streets: Vec<StreetLine>,
    /// What is of no street: counts, and lines of one's own.
    pub rest: (Line, Shared),
    pub calendar: Calendar,
}

impl Entries {
    fn own(&mut self, own: &OwnLine) {
        let district = self
            .districts
            .iter_mut()
            .find(|district| !own.district.is_empty() && district.name == own.district);
        let (line, shared, calendar) = match district {
            Some(district) => {
                let (line, shared) = &mut district.rest;
                (line, shared, &mut district.calendar)
            }
            None => {
                let (line, shared, calendar) = &mut self.apart;
                (line, shared, calendar)
            }
        };
        line.own = line.own + own.amount;
        calendar.add_own(own.month, own.amount);
        match own.payer {
            Affiliation::City => shared.city.add(Amount::exactly(own.amount)),
            Affiliation::District => shared.district.add(Amount::exactly(own.amount)),
        }
    }

    /// Sums up.
    fn close(self, year: i32, terms: &Terms) -> Sheet {
        let (apart, mut shared, calendar) = self.apart;
        let mut line = apart;
        let mut months = calendar.months(terms.payout);
        let mut districts = Vec::with_capacity(self.districts.len());
        for entry in self.districts {
            let district = entry.close(terms);
            line.plus(&district.line);
            shared.plus(&district.shared);
            for (month, more) in months.iter_mut().zip(&district.months) {
                for (item, more) in month.iter_mut().zip(more) {
                    *item = *item + *more;
                }
            }
            districts.push(district);
        }
        let kinds = Kind::ALL.iter().copied().zip(self.kinds);
        let recipients = Recipient::ALL
            .into_iter()
            .zip(by_recipient(self.recipients));
        Sheet {
            year,
            line,
            shared,
            apart,
            districts,
            kinds: kinds.filter(|(_, line)| *line != Line::default()).collect(),
            recipients: recipients
                .filter(|(_, line)| *line != Line::default())
                .collect(),
            months,
            gaps: self.gaps.list(),
            open: self.open,
        }
    }
}

impl Entry {
    fn close(self, terms: &Terms) -> DistrictSheet {
        let (mut line, mut shared) = self.rest;
        for street in &self.streets {
            line.plus(&street.line);
            shared.plus(&street.shared);
        }
        DistrictSheet {
            name: self.name,
            line,
            shared,
            streets: self.streets,
            months: self.calendar.months(terms.payout),
        }
    }
}

/// Organisations below a unit's top one are paid by their own type, so their money moves to that.
fn by_recipient(mut lines: [Line; Recipient::ALL.len()]) -> [Line; Recipient::ALL.len()] {
    use Account::{AllowanceBranch, AllowanceGeneralBranch, YearlyBranch, YearlyGeneralBranch};
    let general = [YearlyGeneralBranch, AllowanceGeneralBranch];
    let branch = [YearlyBranch, AllowanceBranch];
    let [committee, general_branch, own_branch, ..] = &mut lines;
    for account in general {
        committee.give(account, general_branch);
    }
    for account in branch {
        committee.give(account, own_branch);
        general_branch.give(account, own_branch);
    }
    lines
}

/// Enters what a rule says into every breakdown at once.
pub(crate) struct Entering<'a> {
    pub line: &'a mut Line,
    pub kind: Option<&'a mut Line>,
    pub recipient: &'a mut Line,
    pub calendar: &'a mut Calendar,
}

impl Recorder for Entering<'_> {
    #[inline(always)]
    fn open(&mut self, _: Figure) {}
    #[inline(always)]
    fn close(&mut self, _: Amount) {}
    #[inline(always)]
    fn input(&mut self, _: Field) {}
    #[inline(always)]
    fn standard(&mut self, _: StandardId) {}
    #[inline(always)]
    fn reading(&mut self, _: Reading) {}
    #[inline(always)]
    fn term(&mut self, _: impl FnOnce() -> Term) {}
    #[inline(always)]
    fn note(&mut self, _: impl FnOnce() -> Note) {}
    #[inline(always)]
    fn reason(&mut self, _: impl FnOnce() -> Reason) {}
    #[inline(always)]
    fn outcome(&mut self, _: Outcome) {}

    #[inline(always)]
    fn part(&mut self, part: impl FnOnce() -> Part) {
        let part = part();
        let Some(account) = Account::of(part.standard) else {
            return;
        };
        let organisations = match account.item() {
            Item::Yearly => part.times.1.unwrap_or(0),
            _ => 0,
        };
        let lines = [
            Some(&mut *self.line),
            self.kind.as_deref_mut(),
            Some(&mut *self.recipient),
        ];
        for line in lines.into_iter().flatten() {
            line.organisations += organisations;
            line.add(account, part.amount);
        }
        self.calendar.add(account, &part);
    }
}
