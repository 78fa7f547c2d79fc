//! Whether a case is as hard as it should be.

use policy::{Measured, Quantity, Readings, StandardId};

use crate::answer::Answer;
use crate::case::{Case, Difficulty};
use crate::question::Question;
use crate::rule_id::RuleId;
use crate::solve::Solution;

/// Whether the case fits the difficulty: see [`Difficulty`].
pub(super) fn fits(case: &Case, solution: &Solution, difficulty: Difficulty, year: i32) -> bool {
    if solution.answer.money().is_some_and(|amount| amount.0 == 0) && difficulty != Difficulty::Hard
    {
        // Nothing at all is too easily guessed.
        return false;
    }
    let is_default = case.choices.readings == Readings::default();
    let nearest = nearest(case, solution, year);
    match difficulty {
        Difficulty::Easy => {
            is_default && solution.rules.len() == 1 && nearest.is_none_or(|near| near > 1)
        }
        Difficulty::Middle => {
            is_default && (solution.rules.len() > 1 || nearest.is_some_and(|near| near <= 2))
        }
        Difficulty::Hard => {
            let decides = case.choices.readings.changed().any(|(reading, _)| {
                let mut swings = solution.swings.iter();
                swings.any(|swing| swing.reading == reading)
            });
            decides && is_on_edge(case, solution, nearest)
        }
    }
}

/// On a threshold, or of several rules at once.
fn is_on_edge(case: &Case, solution: &Solution, nearest: Option<u32>) -> bool {
    let reasons = solution.explained.derivation.reasons.len();
    match case.question {
        Question::Verdict => nearest == Some(0) && reasons > 1,
        Question::Type | Question::InBase => nearest == Some(0),
        Question::Candidacy => reasons > 1,
        Question::Total | Question::CityShare | Question::DistrictShare => solution.rules.len() > 2,
        _ => true,
    }
}

/// How near the nearest threshold is that bears on the case, in steps: employees by tens, members and units one by one. Zero
/// where it is reached or just missed.
fn nearest(case: &Case, solution: &Solution, year: i32) -> Option<u32> {
    if !matches!(
        solution.answer,
        Answer::Verdict(_) | Answer::Type(_) | Answer::YesNo(_) | Answer::Candidacy(_)
    ) {
        return None;
    }
    let reasons = solution.explained.derivation.reasons.iter();
    let measured = reasons.filter_map(|reason| reason.measured.as_ref());
    let by_reasons = measured.filter_map(distance).min();
    let by_members = solution.rules.contains(&RuleId::Type).then(|| {
        let full = case.checked(year).facts.full_members.get()?;
        let standards = solution.book.standards();
        let lines = [
            StandardId::MembersForGeneralBranch,
            StandardId::MembersForCommittee,
        ];
        let away = lines.map(|id| full.abs_diff(standards.count(id)));
        away.into_iter().min()
    });
    by_members.unwrap_or(by_reasons)
}

/// Reached by this much, or short of it.
fn distance(measured: &Measured) -> Option<u32> {
    let have = measured.have.get()?;
    let line = measured.threshold;
    // A joint branch may have as many; the others are asked from there on.
    let (inside, outside) = match measured.quantity {
        Quantity::JointUnits => (line + 1, line),
        _ => (line, line.saturating_sub(1)),
    };
    let away = if have >= inside {
        have - inside
    } else {
        outside.saturating_sub(have)
    };
    let steps = match measured.quantity {
        Quantity::Employees => away.div_ceil(10),
        _ => away,
    };
    Some(steps)
}
