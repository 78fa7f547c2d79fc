//! What is right: asked of the rules, and of nobody else.

use entry::{Checked, Mistake};
use policy::{
    Affiliation, Amount, Basis, Candidacy, Choice, Derivation, Explained, Fen, Field, FieldSet,
    Figure, Judgement, Organisation, Reading, Route, Rulebook, Silent, Step, Tri, UnitFacts,
    Verdict, advise_route, advise_type, budget, candidacy, deduct, estimate, explain, judge,
    next_steps, refund, set_aside, share, standing,
};

use crate::answer::Answer;
use crate::case::Case;
use crate::missing::missing;
use crate::question::Question;
use crate::rule_id::RuleId;

/// What is right, and why.
#[derive(Clone, Debug)]
pub struct Solution {
    /// The answer.
    pub answer: Answer,
    /// The rules that it rests on, in order, each once; at least one.
    pub rules: Vec<RuleId>,
    /// Readings whose other answer would turn it.
    pub swings: Vec<Swing>,
    /// What the explanation is worked out from.
    pub basis: Basis,
    /// The rules in use.
    pub book: Rulebook,
    /// How it came about: of the figure that is asked for, of the verdict where it is none.
    pub explained: Explained,
}

/// Another answer to a reading, and what it would make of the question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Swing {
    /// The reading.
    pub reading: Reading,
    /// The other answer to it.
    pub choice: Choice,
    /// What is right then.
    pub answer: Answer,
}

/// Why a case has no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unanswered {
    /// Facts are missing that the answer rests on.
    Missing(FieldSet),
    /// Facts that it rests on cannot be read as they are typed.
    Mistaken(Vec<(Field, Mistake)>),
    /// The question does not arise: nothing is left to do for the unit, say.
    NotAsked,
}

/// Asks the rules what is right. `year` is the budget year where the case names none.
///
/// # Errors
/// Why there is no answer.
pub fn solve(case: &Case, year: i32) -> Result<Solution, Unanswered> {
    let checked = case.checked(year);
    let mistakes = checked.mistakes.iter().copied();
    let mistakes: Vec<_> = mistakes
        .filter(|&(field, _)| case.question.reads(field))
        .collect();
    if !mistakes.is_empty() {
        return Err(Unanswered::Mistaken(mistakes));
    }
    let book = Rulebook::new(case.choices.clone(), checked.year);
    let question = case.question;
    let Some(answer) = answer(&checked, question, &book) else {
        let missing = missing(&checked, question, &book);
        return Err(if missing.is_empty() {
            Unanswered::NotAsked
        } else {
            Unanswered::Missing(missing)
        });
    };
    let figure = question.figure().unwrap_or(Figure::Verdict);
    let basis = basis(&checked, figure, &book);
    let Some(explained) = explain(&basis, figure, &book) else {
        return Err(Unanswered::NotAsked);
    };
    Ok(Solution {
        answer,
        rules: rules(&checked, question, answer, &book, &explained.derivation),
        swings: swings(&checked, question, answer, &book),
        basis,
        book,
        explained,
    })
}

/// What a figure is worked out from, as on the pages of the check and of the money.
pub(crate) fn basis(checked: &Checked, figure: Figure, book: &Rulebook) -> Basis {
    match figure {
        Figure::Verdict => Basis::Unit(checked.facts, Vec::new()),
        Figure::DeductionCap | Figure::Deductible | Figure::AddedBack | Figure::TaxSaved => {
            Basis::Deduction(checked.deduction)
        }
        Figure::DuesMonth | Figure::DuesYear => Basis::Dues(checked.dues.clone()),
        Figure::Refund => Basis::Refund(dues_paid(checked, book)),
        Figure::SetAsideCity => {
            Basis::SetAside(Affiliation::City, checked.retained_city.unwrap_or_default())
        }
        Figure::SetAsideDistrict => Basis::SetAside(
            Affiliation::District,
            checked.retained_district.unwrap_or_default(),
        ),
        _ => Basis::Unit(budgeted(checked), own_amounts(checked)),
    }
}

/// The unit that money is budgeted for: as planned, where it has no organisation and plans one.
pub(crate) fn budgeted(checked: &Checked) -> UnitFacts {
    checked.planned.unwrap_or(checked.facts)
}

fn own_amounts(checked: &Checked) -> Vec<Fen> {
    checked.own_lines.iter().map(|line| line.amount).collect()
}

/// Dues of the year: as entered, else as estimated from the monthly bases, else unknown.
fn dues_paid(checked: &Checked, book: &Rulebook) -> Option<Fen> {
    let estimated = || {
        let is_listed = !checked.dues.is_empty();
        is_listed.then(|| estimate(&checked.dues, book, &mut Silent).year)
    };
    checked.dues_paid.or_else(estimated)
}

/// The answer under these rules; `None` where facts are missing or the question does not arise.
pub(crate) fn answer(checked: &Checked, question: Question, book: &Rulebook) -> Option<Answer> {
    let facts = &checked.facts;
    if let Some(figure) = question.money() {
        return amount(checked, figure, book)?.known().map(Answer::Money);
    }
    let judgement = judge(facts, book, &mut Silent);
    let yes_no = |known: Tri| match known {
        Tri::Yes => Some(Answer::YesNo(true)),
        Tri::No => Some(Answer::YesNo(false)),
        Tri::Unknown => None,
    };
    match question {
        Question::Way => ways(checked, &judgement, book)
            .first()
            .map(|&way| Answer::Way(way)),
        Question::Approval => does(checked, &judgement, book, policy::Rule::F14),
        Question::Screening => does(checked, &judgement, book, policy::Rule::F13),
        Question::Candidacy => match candidacy(facts, &judgement, book) {
            Candidacy::Open => None,
            said => Some(Answer::Candidacy(said)),
        },
        Question::InBase => yes_no(standing(facts, &judgement, book).in_base),
        Question::Type => {
            facts.full_members.get()?;
            let advice = advise_type(facts, book);
            let usual = advice.map_or(Organisation::None, |advice| advice.usual);
            Some(Answer::Type(usual))
        }
        Question::BranchCommittee => {
            facts.full_members.get()?;
            let advice = advise_type(facts, book);
            Some(Answer::YesNo(
                advice.is_some_and(|advice| advice.elects_committee),
            ))
        }
        Question::TooManyMembers => {
            facts.full_members.get().and(facts.probationary.get())?;
            let advice = advise_type(facts, book);
            Some(Answer::YesNo(
                advice.is_some_and(|advice| advice.too_many_for_branch),
            ))
        }
        _ => judgement.verdict().map(Answer::Verdict),
    }
}

/// An amount under these rules; `None` where nothing was entered that it could be made of.
fn amount(checked: &Checked, figure: Figure, book: &Rulebook) -> Option<Amount> {
    let silent = &mut Silent;
    let facts = budgeted(checked);
    let sheet = || budget(&facts, &own_amounts(checked), book, &mut Silent);
    let shares = || share(sheet().total, &facts, book, &mut Silent);
    let dues = || {
        let is_listed = !checked.dues.is_empty();
        is_listed.then(|| estimate(&checked.dues, book, &mut Silent))
    };
    let deduction = || deduct(&checked.deduction, book, &mut Silent);
    Some(match figure {
        Figure::Verdict => return None,
        Figure::Yearly => sheet().yearly,
        Figure::StartUp => sheet().start_up,
        Figure::Allowance => sheet().allowance,
        Figure::Training => sheet().training,
        Figure::OwnLines if checked.own_lines.is_empty() => return None,
        Figure::OwnLines => sheet().own_lines,
        Figure::Total => sheet().total,
        Figure::CityShare => shares().city,
        Figure::DistrictShare => shares().district,
        Figure::DeductionCap => deduction().cap,
        Figure::Deductible => deduction().deductible,
        Figure::AddedBack => deduction().added_back,
        Figure::TaxSaved => deduction().saved,
        Figure::DuesMonth => Amount::exactly(dues()?.month),
        Figure::DuesYear => Amount::exactly(dues()?.year),
        Figure::Refund => refund(dues_paid(checked, book), book, silent),
        Figure::SetAsideCity => set_aside(Affiliation::City, checked.retained_city?, book, silent),
        Figure::SetAsideDistrict => set_aside(
            Affiliation::District,
            checked.retained_district?,
            book,
            silent,
        ),
    })
}

/// Ways forward, the preferred one first; none while the verdict is open.
pub(crate) fn ways(checked: &Checked, judgement: &Judgement, book: &Rulebook) -> Vec<Route> {
    if judgement.verdict().is_none() {
        return Vec::new();
    }
    let advice = advise_route(&checked.facts, checked.around, judgement, book);
    advice.ways.into_iter().map(|(way, _)| way).collect()
}

fn steps(checked: &Checked, judgement: &Judgement, book: &Rulebook) -> Vec<Step> {
    let facts = &checked.facts;
    let advice = advise_route(facts, checked.around, judgement, book);
    let said = candidacy(facts, judgement, book);
    next_steps(facts, judgement, &advice, said)
}

/// Whether what comes next carries out a rule.
fn does(
    checked: &Checked,
    judgement: &Judgement,
    book: &Rulebook,
    rule: policy::Rule,
) -> Option<Answer> {
    judgement.verdict()?;
    let steps = steps(checked, judgement, book);
    let does = steps.iter().any(|step| step.rules().contains(&rule));
    Some(Answer::YesNo(does))
}

/// What another answer to each reading would make of it, where that is something else.
fn swings(checked: &Checked, question: Question, present: Answer, book: &Rulebook) -> Vec<Swing> {
    let mut swings = Vec::new();
    for &reading in Reading::ALL {
        for &choice in reading.choices() {
            let other = book.with_reading(reading, choice);
            let then = answer(checked, question, &other);
            if let Some(answer) = then.filter(|&answer| answer != present) {
                swings.push(Swing {
                    reading,
                    choice,
                    answer,
                });
            }
        }
    }
    swings
}

/// The rules that an answer rests on.
fn rules(
    checked: &Checked,
    question: Question,
    answer: Answer,
    book: &Rulebook,
    derivation: &Derivation,
) -> Vec<RuleId> {
    match question {
        Question::Verdict => of_verdict(answer, derivation),
        Question::Way => match answer {
            Answer::Way(way) => way.rule().map_or_else(
                || {
                    let judged = judge(&checked.facts, book, &mut Silent).verdict();
                    judged.map_or_else(Vec::new, |verdict| {
                        of_verdict(Answer::Verdict(verdict), derivation)
                    })
                },
                |rule| vec![RuleId::of(rule)],
            ),
            _ => Vec::new(),
        },
        Question::Approval => vec![RuleId::F14],
        Question::Screening => vec![RuleId::F13],
        Question::Candidacy => vec![RuleId::F15],
        Question::InBase => vec![RuleId::Coverage],
        Question::Type | Question::BranchCommittee | Question::TooManyMembers => vec![RuleId::Type],
        Question::Yearly => vec![RuleId::M4],
        Question::StartUp => vec![RuleId::M5],
        Question::Allowance => vec![RuleId::M6],
        Question::Training => vec![RuleId::M7],
        Question::OwnLines => vec![RuleId::M8],
        Question::Total | Question::CityShare | Question::DistrictShare => of_total(checked, book),
        Question::DeductionCap
        | Question::Deductible
        | Question::AddedBack
        | Question::TaxSaved => vec![RuleId::M1],
        Question::DuesMonth | Question::DuesYear => vec![RuleId::Dues],
        Question::Refund if checked.dues_paid.is_none() => vec![RuleId::M2, RuleId::Dues],
        Question::Refund => vec![RuleId::M2],
        Question::SetAsideCity | Question::SetAsideDistrict => vec![RuleId::M3],
    }
}

/// Of a gap, the rules that apply and are not met; of what is satisfied, those that apply. Where none does, those that were
/// asked and turned out not to apply.
fn of_verdict(answer: Answer, derivation: &Derivation) -> Vec<RuleId> {
    let is_gap = match answer {
        Answer::Verdict(verdict) => !matches!(
            verdict,
            Verdict::Satisfied | Verdict::WorkCoverage | Verdict::Closed
        ),
        _ => false,
    };
    let reasons = derivation.reasons.iter();
    let applying = reasons
        .clone()
        .filter(|reason| reason.applies.is_yes() && (!is_gap || reason.met.is_no()));
    let mut rules: Vec<RuleId> = applying.map(|reason| RuleId::of(reason.rule)).collect();
    if rules.is_empty() {
        rules = reasons.map(|reason| RuleId::of(reason.rule)).collect();
    }
    rules.sort_unstable();
    rules.dedup();
    rules
}

/// The items that a total is made of; all that the policy names where it comes to nothing.
fn of_total(checked: &Checked, book: &Rulebook) -> Vec<RuleId> {
    let sheet = budget(&budgeted(checked), &own_amounts(checked), book, &mut Silent);
    let items = [
        (RuleId::M4, sheet.yearly),
        (RuleId::M5, sheet.start_up),
        (RuleId::M6, sheet.allowance),
        (RuleId::M7, sheet.training),
        (RuleId::M8, sheet.own_lines),
    ];
    let paid = items.iter().filter(|(_, amount)| *amount != Amount::ZERO);
    let rules: Vec<RuleId> = paid.map(|&(rule, _)| rule).collect();
    if rules.is_empty() {
        return vec![RuleId::M4, RuleId::M5, RuleId::M6, RuleId::M7];
    }
    rules
}
