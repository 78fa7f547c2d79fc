//! The cases made up by hand meet every rule, every reading and both sides of every threshold. What none of them meets is
//! named.

use std::collections::BTreeSet;

use policy::*;
use training::built_in::{Subject, cases, cases_of};
use training::*;

use crate::made::YEAR;

fn solved() -> Vec<(Case, Solution)> {
    let solve = |case: Case| {
        let solution = solve(&case, YEAR)
            .unwrap_or_else(|why| panic!("{why:?} of {:?} {}", case.question, case.link()));
        (case, solution)
    };
    cases(YEAR).into_iter().map(solve).collect()
}

#[test]
fn there_are_enough_and_none_twice() {
    let all = cases(YEAR);
    assert!(all.len() >= 44, "{}", all.len());
    let texts: BTreeSet<_> = all
        .iter()
        .map(|case| (case.link(), case.question.wire()))
        .collect();
    assert_eq!(texts.len(), all.len());
    for &difficulty in Difficulty::ALL {
        let of = all.iter().filter(|case| case.difficulty == difficulty);
        assert!(of.count() >= 10, "{difficulty:?}");
    }
    let by_subject: usize = (Subject::ALL.iter())
        .map(|&subject| cases_of(subject, YEAR).len())
        .sum();
    assert_eq!(by_subject, all.len());
}

#[test]
fn no_answer_is_unknown_and_nothing_is_mistyped() {
    for year in [2000, YEAR, 2051, 2099] {
        for case in cases(year) {
            let checked = case.checked(year);
            assert_eq!(
                checked.mistakes,
                [],
                "{} {}",
                case.question.wire(),
                case.link()
            );
            assert_eq!(checked.year, year);
            assert!(solve(&case, year).is_ok(), "{year} {}", case.link());
        }
    }
}

/// Cases at the ends of a year speak of the years beside it, which must be typable too.
#[test]
fn years_that_cannot_be_budgeted_are_held_at_those_that_can() {
    for (year, held) in [
        (1990, 2000),
        (2100, 2099),
        (i32::MAX, 2099),
        (i32::MIN, 2000),
    ] {
        assert_eq!(cases(year), cases(held));
        for &difficulty in Difficulty::ALL {
            let case = random::case(1, difficulty, year);
            assert_eq!(case, random::case(1, difficulty, held));
        }
    }
}

#[test]
fn answers_do_not_hang_on_the_year() {
    let answers = |year| -> Vec<_> {
        let solve = |case: &Case| solve(case, year).unwrap().answer;
        cases(year).iter().map(solve).collect()
    };
    assert_eq!(answers(2025), answers(2031));
}

#[test]
fn every_rule_is_met() {
    let met: BTreeSet<_> = solved()
        .iter()
        .flat_map(|(_, solution)| solution.rules.clone())
        .collect();
    let missing: Vec<_> = RuleId::ALL
        .iter()
        .filter(|rule| !met.contains(rule))
        .collect();
    assert!(missing.is_empty(), "no case rests on {missing:?}");
}

#[test]
fn every_verdict_is_met() {
    let met: BTreeSet<_> = (solved().iter())
        .filter_map(|(_, solution)| match solution.answer {
            Answer::Verdict(verdict) => Some(verdict),
            _ => None,
        })
        .collect();
    let missing: Vec<_> = Verdict::ALL
        .iter()
        .filter(|verdict| !met.contains(verdict))
        .collect();
    assert!(missing.is_empty(), "no case comes to {missing:?}");
}

#[test]
fn every_way_is_met() {
    let met: BTreeSet<_> = (solved().iter())
        .filter_map(|(_, solution)| match solution.answer {
            Answer::Way(way) => Some(way),
            _ => None,
        })
        .collect();
    let missing: Vec<_> = Route::ALL.iter().filter(|way| !met.contains(way)).collect();
    assert!(missing.is_empty(), "no case goes by {missing:?}");
}

/// By derivations: each rule that verdicts are made of applies somewhere, and somewhere not; where it applies, what it asks
/// is there or missing.
#[test]
fn every_rule_of_verdicts_comes_out_both_ways() {
    let (mut unmet, mut met, mut free) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for (case, solution) in solved() {
        if case.question != Question::Verdict {
            continue;
        }
        for reason in &solution.explained.derivation.reasons {
            let into = match (reason.applies, reason.met) {
                (Tri::No, _) => &mut free,
                (_, Tri::Yes) => &mut met,
                _ => &mut unmet,
            };
            into.insert(reason.rule);
        }
    }
    use Rule::*;
    assert_eq!(unmet, [F1, F2, F3, F4, F5, F10, F11, F12, F12b].into());
    assert_eq!(met, [F1, F2, F3, F4, F5, F10].into());
    // F3 asks at any size but for one reading, F10 is asked of closed units alone.
    assert_eq!(free, [F1, F2, F3, F4, F5, F11, F12].into());
}

/// Each other answer to each reading is in use somewhere, and there the default would give something else.
#[test]
fn every_reading_decides() {
    let all = solved();
    let mut missing = Vec::new();
    for &reading in Reading::ALL {
        for &choice in &reading.choices()[1..] {
            let decides = all.iter().any(|(case, solution)| {
                let uses = case.choices.readings.choice(reading) == choice;
                uses && solution.swings.iter().any(|swing| {
                    swing.reading == reading && swing.choice == reading.default_choice()
                })
            });
            if !decides {
                missing.push((reading.wire(), choice.wire()));
            }
        }
    }
    assert!(missing.is_empty(), "no case is decided by {missing:?}");
}

/// And under the default, somewhere another answer would give something else: whoever guesses sees that it matters.
#[test]
fn every_reading_matters_under_its_default() {
    let all = solved();
    let matters = |reading: &&Reading| {
        !all.iter().any(|(case, solution)| {
            let is_default = case.choices.readings.choice(**reading) == reading.default_choice();
            is_default
                && solution
                    .swings
                    .iter()
                    .any(|swing| swing.reading == **reading)
        })
    };
    let missing: Vec<_> = Reading::ALL.iter().filter(matters).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// Standards that are a border: on this side something else holds than on that.
fn is_border(id: StandardId) -> bool {
    let standard = Standard::of(id);
    standard.bound == Bound::Threshold
        || matches!(
            standard.measure,
            Measure::Members | Measure::Units | Measure::FenOfBase
        )
        || id == StandardId::DeductionShare
}

/// Where a case lies at a border: just inside what it leaves alone (`false`), or just beyond (`true`).
fn sides(case: &Case, solution: &Solution) -> Vec<(StandardId, bool)> {
    let checked = case.checked(YEAR);
    let standards = solution.book.standards();
    let mut found = Vec::new();
    let mut count = |id: StandardId, have: u32, last_inside: u32| {
        if have == last_inside || have == last_inside + 1 {
            found.push((id, have > last_inside));
        }
    };
    for measured in solution
        .explained
        .derivation
        .reasons
        .iter()
        .filter_map(|one| one.measured)
    {
        let last_inside = match measured.quantity {
            Quantity::JointUnits => measured.threshold,
            _ => measured.threshold.saturating_sub(1),
        };
        count(measured.standard, measured.have.get().unwrap(), last_inside);
    }
    let full = checked.facts.full_members.get().unwrap_or(0);
    let all = full + checked.facts.probationary.get().unwrap_or(0);
    use StandardId::*;
    match case.question {
        Question::Type if case.choices.readings.uses(Choice::AtLeast) => {
            for id in [MembersForGeneralBranch, MembersForCommittee] {
                count(id, full, standards.count(id) - 1);
            }
        }
        Question::BranchCommittee => count(
            MembersForBranchCommittee,
            full,
            standards.count(MembersForBranchCommittee) - 1,
        ),
        Question::TooManyMembers => count(BranchMembers, all, standards.count(BranchMembers)),
        _ => {}
    }
    for member in &checked.dues {
        let bands: &[StandardId] = match member.kind {
            BaseKind::Pay => &[DuesBand1, DuesBand2, DuesBand3],
            BaseKind::Pension => &[PensionBand],
        };
        for &band in bands {
            let over = member.base.0 - standards.value(band);
            if (0..=60_000).contains(&over) {
                found.push((band, over > 0));
            }
        }
    }
    if let (Some(wages), Some(spending)) = (checked.deduction.wages, checked.deduction.spending) {
        let over = spending.0 - wages.ratio_down(standards.value(DeductionShare), 10_000).0;
        if (0..=1).contains(&over) {
            found.push((DeductionShare, over > 0));
        }
    }
    found
}

#[test]
fn every_threshold_has_a_case_on_both_sides() {
    let met: BTreeSet<_> = solved()
        .iter()
        .flat_map(|(case, solution)| sides(case, solution))
        .collect();
    let borders = StandardId::ALL.iter().copied().filter(|&id| is_border(id));
    let missing: Vec<_> = borders
        .flat_map(|id| [(id, false), (id, true)])
        .filter(|side| !met.contains(side))
        .collect();
    assert!(missing.is_empty(), "no case at {missing:?}");
}

#[test]
fn the_year_has_a_case_on_both_sides_of_both_ends() {
    let day = |text: &str| text.parse::<chrono::NaiveDate>().unwrap();
    let ends = ["2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01"].map(day);
    for (question, of) in [
        (
            Question::StartUp,
            (|facts| facts.approved) as fn(UnitFacts) -> _,
        ),
        (Question::Allowance, |facts| match facts.secretary {
            Secretary::Since(day) => Some(day),
            _ => None,
        }),
    ] {
        let days: BTreeSet<_> = cases(YEAR)
            .iter()
            .filter(|case| case.question == question)
            .filter_map(|case| of(case.checked(YEAR).facts))
            .collect();
        for end in ends {
            assert!(days.contains(&end), "{question:?} {end}");
        }
    }
}

/// Cases open on the pages as they are: the page of the check reads the same verdict out of the link.
#[test]
fn cases_open_on_the_pages() {
    for (case, solution) in solved() {
        let (draft, choices) = entry::decode(&case.link()).unwrap();
        assert_eq!((&draft, &choices), (&case.draft, &case.choices));
        // Years are written out, so a page that stands in another year shows the same.
        let later = solve(&case, YEAR + 9).unwrap();
        assert_eq!(later.answer, solution.answer);
    }
}
