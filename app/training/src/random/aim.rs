//! What a case is about.

use ledger::demo::Chance;
use policy::Reading;

use crate::case::Difficulty;
use crate::question::Question;

/// What a case is about, before anything of it is drawn.
#[derive(Clone, Copy)]
pub(super) struct Aim {
    pub difficulty: Difficulty,
    pub question: Question,
    /// The reading that is answered otherwise, where it is to be a hard one.
    pub reading: Option<Reading>,
}

impl Aim {
    pub(super) fn draw(chance: &mut Chance, difficulty: Difficulty) -> Self {
        let question = *chance.pick(match difficulty {
            Difficulty::Easy => EASY,
            Difficulty::Middle => MIDDLE,
            Difficulty::Hard => HARD,
        });
        let reading = (difficulty == Difficulty::Hard).then(|| *chance.pick(bearing_on(question)));
        Self {
            difficulty,
            question,
            reading,
        }
    }
}

/// What is asked; what stands more than once is asked more often.
const EASY: &[Question] = &[
    Question::Verdict,
    Question::Verdict,
    Question::Verdict,
    Question::Way,
    Question::Yearly,
    Question::Allowance,
    Question::Training,
    Question::StartUp,
    Question::Deductible,
    Question::DuesMonth,
    Question::Refund,
    Question::SetAsideCity,
    Question::SetAsideDistrict,
];

const MIDDLE: &[Question] = &[
    Question::Verdict,
    Question::Verdict,
    Question::Verdict,
    Question::Total,
    Question::Total,
    Question::DistrictShare,
    Question::Refund,
];

const HARD: &[Question] = &[
    Question::Verdict,
    Question::Verdict,
    Question::Verdict,
    Question::Total,
    Question::Total,
    Question::Yearly,
    Question::Allowance,
    Question::Training,
    Question::CityShare,
    Question::DistrictShare,
    Question::Candidacy,
    Question::InBase,
    Question::Type,
];

/// Readings that may bear on a question.
fn bearing_on(question: Question) -> &'static [Reading] {
    use Reading::{
        AllowanceMonths, CandidacyTrigger, CivilServantSecretary, ConcurrentPosts, CoverageBase,
        FirstYear, FundingSplit, HostCounts, JointMeetsTarget, JointSubsidised, SubsidyScope,
        ThirtyScope, TrainingMembers, TypeThreshold,
    };
    match question {
        Question::Candidacy => &[CandidacyTrigger],
        Question::InBase => &[CoverageBase, ThirtyScope],
        Question::Type => &[TypeThreshold],
        Question::Yearly => &[SubsidyScope, FirstYear, JointSubsidised],
        Question::Allowance => &[
            SubsidyScope,
            JointSubsidised,
            AllowanceMonths,
            ConcurrentPosts,
            CivilServantSecretary,
        ],
        Question::Training => &[TrainingMembers],
        Question::Total => &[
            SubsidyScope,
            FirstYear,
            JointSubsidised,
            AllowanceMonths,
            ConcurrentPosts,
            CivilServantSecretary,
            TrainingMembers,
        ],
        Question::CityShare | Question::DistrictShare => &[FundingSplit, FirstYear],
        _ => &[ThirtyScope, JointMeetsTarget, HostCounts],
    }
}
