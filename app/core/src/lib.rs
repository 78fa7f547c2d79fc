//! The rules of Party building in two-new organisations, as the municipal opinions of Haikou set them.
//!
//! One way in, one way out: validated [`UnitFacts`] and a [`Rulebook`] go in, verdicts and amounts come out, as data.
//! Nothing here knows a browser, a clock, a file or a language: the budget year comes in, sentences are made elsewhere.
//!
//! Every rule is written once and is generic over a [`Recorder`]: [`Silent`] compiles to nothing and serves a
//! million units, [`Keeping`] builds the derivation that answers "why".

mod activity;
mod candidacy;
mod change;
mod clause;
mod concern;
mod coverage;
mod deduction;
mod difference;
mod dues;
mod formation;
mod grades;
mod joint_branch;
mod money;
mod next_step;
mod organisation_type;
mod plain_enum;
mod reading;
mod recorder;
mod reminder;
mod route;
mod rulebook;
mod standard;
mod subsidy;
mod tally;
mod tri;
mod unit;
mod walk;
mod why;
mod yearly;

pub use activity::{
    ActivityKind, ActivityLine, ActivityTerms, Frequency, Held, Life, LifeShortfall, Met, Period,
    is_asked,
};
pub use candidacy::{Candidacy, candidacy};
pub use change::{Change, Move, PutAway, changes};
pub use clause::{Clause, HigherRule, Source};
pub use concern::{Concern, CountedBy, Urgency};
pub use coverage::{CoverageStanding, Reach, owes_own_branch, standing};
pub use deduction::{Deduction, DeductionInputs, TaxRate, deduct};
pub use difference::{ChoiceDifference, ReadingAnswer};
pub use dues::{BaseKind, DuesBase, DuesEstimate, dues_of, estimate, rate_of, refund, set_aside};
pub use formation::{
    Closure, Judgement, Measured, Outcome, Quantity, Reason, Rule, RuleSet, Verdict, VerdictSet,
    judge,
};
pub use joint_branch::RemainingBranch;
pub use money::{Amount, Fen};
pub use next_step::{Step, next_steps};
pub use organisation_type::{TypeAdvice, advise_type};
pub use reading::{Choice, Reading, Readings};
pub use recorder::{Derivation, Factor, Figure, Keeping, Note, Part, Recorder, Silent, Term};
pub use reminder::{
    Election, Reminder, ReminderFacts, ReminderSet, ReminderTerms, election, remind,
};
pub use route::{Mode, Route, RouteAdvice, Surroundings, advise_route};
pub use rulebook::{Choices, Rulebook};
pub use standard::{Bound, Measure, Payer, RaiseError, Standard, StandardId, Standards};
pub use subsidy::{Budget, Counts, Level, Shares, budget, budget_of_counts, share};
pub use tally::{Sum, Tally};
pub use tri::Tri;
pub use unit::{
    Affiliation, Field, FieldSet, Heads, Kind, MassOrganisation, MassOrganisations, Organisation,
    Secretary, SecretarySource, Status, UnitFacts,
};
pub use walk::{Seen, Walk};
pub use why::{Alternative, Basis, Explained, explain};
pub use yearly::{YearlyAsked, YearlyDuty, YearlyLevel, YearlyShortfall};
