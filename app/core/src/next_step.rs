//! What to do after a verdict, each step with its clause (rules.md §7 and F13, F14).

use crate::candidacy::Candidacy;
use crate::clause::{Clause, Source};
use crate::formation::{Judgement, Rule, Verdict};
use crate::plain_enum::plain_enum;
use crate::route::{Route, RouteAdvice};
use crate::unit::UnitFacts;

plain_enum! {
    /// One thing to do.
    Step {
        /// Apply to the superior organisation, wait for approval, file.
        ApplyAndFile = "apply",
        /// Find a secretary: own members first.
        ChooseSecretary = "secretary",
        /// Agree with others on a joint branch, or ask the community.
        FindPartners = "partners",
        /// Ask for an instructor.
        AskInstructor = "instructor",
        /// Found a union, youth league, women's federation or united-front organisation.
        FoundMassOrganisations = "mass",
        /// Recruit members.
        Recruit = "recruit",
        /// Register the members' transfer.
        MoveMembers = "move",
        /// Dissolve by procedure, with approval and filing.
        Dissolve = "dissolve",
        /// Rearrange the joint branch.
        SplitJoint = "split",
        /// Put the clause into the charter.
        Charter = "charter",
        /// Reach the six haves.
        SixHaves = "six-haves",
        /// Budget the subsidies, and start-up money for a new organisation.
        AskSubsidy = "subsidy",
        /// Hold elections on time.
        ElectOnTime = "elections",
        /// Yearly self-check, reported to members and upwards.
        SelfCheck = "self-check",
        /// Yearly screening for weak organisations.
        Screening = "screening",
        /// Report members and organisation at registration, yearly report and inspection.
        ReportAtRegistration = "registration",
        /// Keep the five-clear ledger up to date.
        UpdateLedger = "ledger",
        /// Settle F15 before the owner is put forward.
        SettleCandidacy = "candidacy",
        /// File the ratio of deducted spending with organisation and finance departments.
        FileDeductionRatio = "file-ratio",
        /// Apply for the refund of dues and have it approved.
        ApplyRefund = "apply-refund",
        /// Keep dues handed in and dues refunded on two lines.
        TwoLines = "two-lines",
        /// Leave the joint branch, with approval and filing.
        LeaveJoint = "leave-joint",
    }
}

impl Step {
    /// Steps that the money sheet leads to, rather than a verdict.
    pub const MONEY: &'static [Self] =
        &[Self::FileDeductionRatio, Self::ApplyRefund, Self::TwoLines];

    /// The rules of §1 that it carries out; none for what other articles ask.
    pub const fn rules(self) -> &'static [Rule] {
        match self {
            Self::FindPartners => &[Rule::F6, Rule::F7, Rule::F8],
            Self::AskInstructor | Self::FoundMassOrganisations => &[Rule::F9],
            Self::MoveMembers => &[Rule::F10],
            Self::SplitJoint => &[Rule::F11],
            Self::Dissolve => &[Rule::F12, Rule::F14],
            Self::LeaveJoint => &[Rule::F12b, Rule::F14],
            Self::Screening => &[Rule::F13],
            Self::ApplyAndFile => &[Rule::F14],
            Self::SettleCandidacy => &[Rule::F15],
            _ => &[],
        }
    }

    /// The clause behind it.
    pub const fn source(self) -> Source {
        Source::Municipal(match self {
            Self::FindPartners | Self::FoundMassOrganisations => Clause::article(9),
            Self::ApplyAndFile
            | Self::Dissolve
            | Self::LeaveJoint
            | Self::SplitJoint
            | Self::Screening
            | Self::MoveMembers => Clause::article(10),
            Self::ChooseSecretary => Clause::article(11),
            Self::SixHaves | Self::ElectOnTime => Clause::article(12),
            Self::Recruit => Clause::article(13),
            Self::Charter => Clause::article(15),
            Self::SelfCheck => Clause::article(19),
            Self::SettleCandidacy => Clause::item(20, 2),
            Self::ReportAtRegistration => Clause::item(20, 3),
            Self::AskInstructor => Clause::item(22, 1),
            Self::FileDeductionRatio => Clause::point(22, 2, 1),
            Self::ApplyRefund | Self::TwoLines => Clause::point(22, 2, 2),
            Self::AskSubsidy => Clause::point(22, 2, 3),
            Self::UpdateLedger => Clause::item(22, 3),
        })
    }
}

/// What to do next, most urgent first. Empty while the verdict is open.
pub fn next_steps(
    facts: &UnitFacts,
    judgement: &Judgement,
    advice: &RouteAdvice,
    candidacy: Candidacy,
) -> Vec<Step> {
    use Step::*;
    let Some(verdict) = judgement.verdict() else {
        return Vec::new();
    };
    let goes = |route| advice.ways.iter().any(|(way, _)| *way == route);
    let mut steps: Vec<Step> = match verdict {
        Verdict::Reorganise => {
            let mut steps = Vec::new();
            let goes_out = [Route::MoveMembers, Route::Dissolve, Route::LeaveJoint];
            if goes_out.into_iter().any(goes) && !facts.has_member().is_no() {
                steps.push(MoveMembers);
            }
            if goes(Route::Dissolve) {
                steps.push(Dissolve);
            }
            if goes(Route::LeaveJoint) {
                steps.push(LeaveJoint);
            }
            if judgement.unmet.contains(Rule::F11) {
                steps.extend([SplitJoint, ApplyAndFile]);
            }
            steps.push(UpdateLedger);
            steps
        }
        Verdict::DueNotFormed | Verdict::DueSeparate => {
            vec![
                ApplyAndFile,
                ChooseSecretary,
                AskSubsidy,
                SixHaves,
                Charter,
                ReportAtRegistration,
            ]
        }
        Verdict::TargetGap if facts.has_member().is_yes() => {
            vec![
                FindPartners,
                ApplyAndFile,
                AskInstructor,
                Recruit,
                ReportAtRegistration,
            ]
        }
        Verdict::TargetGap => vec![
            AskInstructor,
            Recruit,
            FoundMassOrganisations,
            ReportAtRegistration,
        ],
        Verdict::Closed => vec![UpdateLedger],
        Verdict::Satisfied if facts.has_organisation().is_yes() => {
            vec![
                ElectOnTime,
                SixHaves,
                Charter,
                SelfCheck,
                Screening,
                UpdateLedger,
            ]
        }
        Verdict::Satisfied => vec![FindPartners, AskInstructor, Recruit, ReportAtRegistration],
        Verdict::WorkCoverage if goes(Route::JointBranch) || goes(Route::TradeAssociation) => {
            vec![
                FindPartners,
                AskInstructor,
                FoundMassOrganisations,
                Recruit,
                ReportAtRegistration,
            ]
        }
        Verdict::WorkCoverage => vec![
            AskInstructor,
            FoundMassOrganisations,
            Recruit,
            ReportAtRegistration,
        ],
    };
    if matches!(candidacy, Candidacy::Holds | Candidacy::WouldHold) {
        // After the first thing to do, which is what settles it.
        steps.insert(1, SettleCandidacy);
    }
    steps
}
