use chrono::NaiveDate;

use crate::formation::{Outcome, Reason};
use crate::money::{Amount, Fen};
use crate::plain_enum::plain_enum;
use crate::reading::Reading;
use crate::standard::StandardId;
use crate::unit::{Field, FieldSet};

plain_enum! {
    /// A result that can be asked why.
    Figure {
        /// The verdict on forming
        Verdict = "verdict",
        /// M4
        Yearly = "m4",
        /// M5
        StartUp = "m5",
        /// M6
        Allowance = "m6",
        /// M7
        Training = "m7",
        /// M4–M8 together: the least to be budgeted
        Total = "total",
        /// The city's part of the total
        CityShare = "city",
        /// The district's part of the total
        DistrictShare = "district",
        /// M1: what may be deducted at most
        DeductionCap = "m1-cap",
        /// M1: what is deducted
        Deductible = "m1-deductible",
        /// M1: what is added back
        AddedBack = "m1-added-back",
        /// M1: tax saved
        TaxSaved = "m1-saved",
        /// Dues of a month, estimated
        DuesMonth = "dues-month",
        /// Dues of a year, estimated
        DuesYear = "dues-year",
        /// M2
        Refund = "m2",
        /// M3, the city's
        SetAsideCity = "m3-city",
        /// M3, the district's
        SetAsideDistrict = "m3-district",
        /// M8: lines of one's own
        OwnLines = "m8",
    }
}

/// One factor of a product, so that a formula can be written out in any language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Factor {
    /// A standard at the value in use.
    Standard(StandardId, i64),
    /// A number of organisations.
    Organisations(u32),
    /// A number of posts.
    Posts(u32),
    /// A number of months; open between the two where a fact is missing.
    Months(u32, u32),
    /// Months of a year.
    Twelfths(u32),
    /// A number of members; `None` at the upper end where nothing bounds it.
    Members(u32, Option<u32>),
    /// An amount that the visitor entered, or that an earlier figure came to.
    Money(Fen),
    /// Hundredths of a percent that the visitor chose.
    BasisPoints(i64),
    /// Percent.
    Percent(u8),
}

/// One line of a formula.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Term {
    /// Factors multiplied.
    Product {
        /// The factors, in reading order.
        factors: Vec<Factor>,
        /// What they come to, rounded to the fen.
        result: Amount,
    },
    /// The smaller of the two.
    Smaller(Fen, Fen),
    /// The first less the second.
    Difference(Fen, Fen),
    /// The sum of other figures.
    Sum(Vec<(Figure, Amount)>),
}

/// A remark that a derivation makes beside its formula.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// There is no organisation, so nothing is paid to one.
    NoOrganisation,
    /// It is not known which organisation there is.
    OrganisationUnknown,
    /// Deregistered or bankrupt: not budgeted; the organisation is to be dissolved.
    ClosedNotBudgeted,
    /// Approved after the budget year.
    ApprovedLater(NaiveDate),
    /// Approved within the budget year: newly formed.
    ApprovedInYear(NaiveDate),
    /// Approved before the budget year.
    ApprovedEarlier(NaiveDate),
    /// The day of approval is missing.
    ApprovedUnknown,
    /// Joint branches are not paid under the reading in use.
    JointNotPaid,
    /// Paid once for all the units of the joint branch.
    JointOnce,
    /// The joint branch's money is written against another unit.
    JointElsewhere,
    /// Only the top organisation is paid.
    TopOnly,
    /// Organisations below count a full year.
    BelowFullYear,
    /// In post since; so many months of the year count.
    InPost(NaiveDate, u32),
    /// Takes office after the budget year.
    InPostLater(NaiveDate),
    /// Nobody is in post.
    PostVacant,
    /// Missing who is in post or since when.
    SecretaryUnknown,
    /// Sent from government: excluded and flagged.
    CivilServantExcluded,
    /// Sent from government: included under the reading in use.
    CivilServantIncluded,
    /// The secretary's source is missing.
    SourceUnknown,
    /// So many posts are held beside a higher one and not paid again.
    SharedPostsLeftOut(u32),
    /// So many posts are held beside a higher one and paid all the same.
    SharedPostsPaid(u32),
    /// Training money goes into the pool of the organisation department.
    TrainingPool,
    /// Members stay members wherever the organisation is.
    MembersStay,
    /// Probationary members are left out.
    ProbationaryLeftOut,
    /// A head-count is missing; the number of employees bounds it.
    BoundByEmployees(u32),
    /// A head-count is missing and nothing bounds it.
    Unbounded,
    /// The level of affiliation pays all.
    PaidByAffiliation,
    /// City and district share.
    PaidByRatio(u8),
    /// No enterprise income tax is paid, so nothing is saved.
    NoIncomeTax,
    /// Deducted within the cap: spent less than it.
    WithinCap,
    /// The rate holds for the whole base, not by slices.
    RateOnWholeBase,
    /// One member's base, its rate in basis points, and the dues of a month.
    DuesOf(Fen, i64, Fen),
    /// What must at least be reached is rounded up to the fen.
    FloorRoundedUp,
    /// A line of one's own, by its place in the list, and its amount.
    OwnLine(usize, Fen),
    /// The policy names no figure for service centres and full-time posts.
    NoFigureSet,
}

/// One multiple of a standard, as plain numbers: what a budget's tables and a workbook's formulas are made of.
///
/// Its amount is `times × standard`, or `times ×` the standard's share of `twelfths` months rounded to the fen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// M4, M5, M6 or M7.
    pub figure: Figure,
    /// The standard.
    pub standard: StandardId,
    /// Whether it stands for whichever standard of its kind is the highest, as the organisation's type is missing.
    pub is_highest: bool,
    /// How many times at least, and at most; `None` where nothing bounds it. Organisations, members, or months in post.
    pub times: (u32, Option<u32>),
    /// Months of the year for which the standard counts; 12 where all of it does.
    pub twelfths: u32,
    /// The month of the year from which it is due, 1 to 12.
    pub from_month: u32,
    /// What it comes to.
    pub amount: Amount,
}

/// Listens while a rule runs. The rules are generic over it and never ask which one it is.
pub trait Recorder {
    /// A figure's derivation begins; what follows belongs to it until [`Recorder::close`].
    #[inline(always)]
    fn open(&mut self, figure: Figure) {
        let _ = figure;
    }
    /// The derivation ends with this amount.
    #[inline(always)]
    fn close(&mut self, result: Amount) {
        let _ = result;
    }
    /// The rule read this fact.
    #[inline(always)]
    fn input(&mut self, field: Field) {
        let _ = field;
    }
    /// The rule used this standard.
    #[inline(always)]
    fn standard(&mut self, id: StandardId) {
        let _ = id;
    }
    /// The rule asked this reading.
    #[inline(always)]
    fn reading(&mut self, reading: Reading) {
        let _ = reading;
    }
    /// A line of the formula. Built only if somebody listens.
    #[inline(always)]
    fn term(&mut self, term: impl FnOnce() -> Term) {
        let _ = term;
    }
    /// A remark.
    #[inline(always)]
    fn note(&mut self, note: impl FnOnce() -> Note) {
        let _ = note;
    }
    /// How one rule of §1 came out.
    #[inline(always)]
    fn reason(&mut self, reason: impl FnOnce() -> Reason) {
        let _ = reason;
    }
    /// How the verdict came out.
    #[inline(always)]
    fn outcome(&mut self, outcome: Outcome) {
        let _ = outcome;
    }
    /// A multiple of a standard, of which the figure is the sum. Built only if somebody listens.
    #[inline(always)]
    fn part(&mut self, part: impl FnOnce() -> Part) {
        let _ = part;
    }
}

/// Hears nothing and costs nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Silent;

impl Recorder for Silent {}

/// How a figure came about: a tree, as data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Derivation {
    /// Which figure.
    pub figure: Figure,
    /// Facts read.
    pub inputs: FieldSet,
    /// Standards used, in order of use.
    pub standards: Vec<StandardId>,
    /// Readings asked, in order.
    pub readings: Vec<Reading>,
    /// The formula, line by line.
    pub terms: Vec<Term>,
    /// Remarks.
    pub notes: Vec<Note>,
    /// Outcomes of the rules of §1, for the verdict.
    pub reasons: Vec<Reason>,
    /// The verdict's outcome, for the verdict.
    pub outcome: Option<Outcome>,
    /// Figures that this one is made of.
    pub parts: Vec<Derivation>,
    /// What it came to; zero for a verdict.
    pub result: Amount,
}

impl Derivation {
    fn new(figure: Figure) -> Self {
        Self {
            figure,
            inputs: FieldSet::EMPTY,
            standards: Vec::new(),
            readings: Vec::new(),
            terms: Vec::new(),
            notes: Vec::new(),
            reasons: Vec::new(),
            outcome: None,
            parts: Vec::new(),
            result: Amount::ZERO,
        }
    }

    /// Readings asked by this figure and by all it is made of, each once, in order.
    pub fn all_readings(&self) -> Vec<Reading> {
        let mut all = self.readings.clone();
        for part in &self.parts {
            for reading in part.all_readings() {
                if !all.contains(&reading) {
                    all.push(reading);
                }
            }
        }
        all
    }
}

/// Keeps what it hears as a tree.
#[derive(Clone, Debug, Default)]
pub struct Keeping {
    stack: Vec<Derivation>,
    done: Vec<Derivation>,
}

impl Keeping {
    /// The derivations that were closed, outermost only, in order.
    pub fn into_derivations(self) -> Vec<Derivation> {
        self.done
    }

    fn top(&mut self, add: impl FnOnce(&mut Derivation)) {
        if let Some(top) = self.stack.last_mut() {
            add(top);
        }
    }
}

impl Recorder for Keeping {
    fn open(&mut self, figure: Figure) {
        self.stack.push(Derivation::new(figure));
    }

    fn close(&mut self, result: Amount) {
        if let Some(mut closed) = self.stack.pop() {
            closed.result = result;
            match self.stack.last_mut() {
                Some(outer) => outer.parts.push(closed),
                None => self.done.push(closed),
            }
        }
    }

    fn input(&mut self, field: Field) {
        self.top(|top| top.inputs.insert(field));
    }

    fn standard(&mut self, id: StandardId) {
        self.top(|top| {
            if !top.standards.contains(&id) {
                top.standards.push(id);
            }
        });
    }

    fn reading(&mut self, reading: Reading) {
        self.top(|top| {
            if !top.readings.contains(&reading) {
                top.readings.push(reading);
            }
        });
    }

    fn term(&mut self, term: impl FnOnce() -> Term) {
        self.top(|top| top.terms.push(term()));
    }

    fn note(&mut self, note: impl FnOnce() -> Note) {
        self.top(|top| top.notes.push(note()));
    }

    fn reason(&mut self, reason: impl FnOnce() -> Reason) {
        self.top(|top| top.reasons.push(reason()));
    }

    fn outcome(&mut self, outcome: Outcome) {
        self.top(|top| top.outcome = Some(outcome));
    }
}
