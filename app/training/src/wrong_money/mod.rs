//! Amounts that typical slips come to. Each is asked of the same rules, with one thing overlooked or taken for another.

mod overlooked;
mod slices;

use chrono::{Datelike, Months};
use entry::Checked;
use policy::{
    BaseKind, Fen, Field, Organisation, Reading, Rulebook, Secretary, StandardId, Standards,
    TaxRate, UnitFacts,
};

use overlooked::{OVERLOOKED, overlook};
use slices::slices;

use crate::answer::Answer;
use crate::case::Case;
use crate::question::Question;
use crate::rule_id::RuleId;
use crate::slip::Slip;
use crate::solve::{Solution, answer, budgeted};

/// Wrong amounts that are at least found, so that there is something to choose from.
const ENOUGH: i64 = 4;

/// Wrong amounts of other readings that come before those of other slips, so that not all of them are of one sort.
const READINGS_FIRST: usize = 2;

/// Wrong amounts with what leads to them, the likeliest first: none twice, none right, none below zero, at least four.
pub(crate) fn wrong_money(
    case: &Case,
    solution: &Solution,
    right: Fen,
    year: i32,
) -> Vec<(Slip, Fen)> {
    let checked = case.checked(year);
    let asked = Asked {
        checked: &checked,
        question: case.question,
        book: &solution.book,
        right,
    };
    let readings = asked.by_readings(case, solution);
    let (first, further) = readings.split_at(READINGS_FIRST.min(readings.len()));
    let mut found = first.to_vec();
    found.extend(asked.not_raised(case));
    match case.question {
        Question::DeductionCap
        | Question::Deductible
        | Question::AddedBack
        | Question::TaxSaved => found.extend(asked.of_deduction()),
        Question::DuesMonth | Question::DuesYear => found.extend(asked.of_dues()),
        Question::Refund => found.extend(asked.of_refund()),
        Question::SetAsideCity | Question::SetAsideDistrict => found.extend(asked.of_set_aside()),
        Question::OwnLines => found.extend(asked.of_own_lines()),
        _ => found.extend(asked.of_budget()),
    }
    found.extend_from_slice(further);
    found.extend(asked.miscounted());
    let mut wrong: Vec<(Slip, Fen)> = Vec::new();
    for (slip, amount) in found {
        let is_new = amount != right && wrong.iter().all(|&(_, known)| known != amount);
        if is_new && amount >= Fen::ZERO {
            wrong.push((slip, amount));
        }
    }
    wrong
}

/// What was asked, and what is right.
struct Asked<'a> {
    checked: &'a Checked,
    question: Question,
    book: &'a Rulebook,
    right: Fen,
}

impl Asked<'_> {
    fn ask(&self, checked: &Checked, question: Question, book: &Rulebook) -> Option<Fen> {
        answer(checked, question, book).and_then(Answer::money)
    }

    /// What other readings give: first those that the case is about.
    fn by_readings(&self, case: &Case, solution: &Solution) -> Vec<(Slip, Fen)> {
        let is_shared = matches!(self.question, Question::CityShare | Question::DistrictShare);
        let is_near = |reading: Reading| {
            let is_changed = case.choices.readings.choice(reading) != reading.default_choice();
            is_changed || (is_shared && reading == Reading::FundingSplit)
        };
        let mut swings = solution.swings.clone();
        swings.sort_by_key(|swing| !is_near(swing.reading));
        let wrong = swings.iter().filter_map(|swing| {
            let slip = Slip::OtherReading(swing.reading, swing.choice);
            Some((slip, swing.answer.money()?))
        });
        wrong.collect()
    }

    fn not_raised(&self, case: &Case) -> Option<(Slip, Fen)> {
        let mut choices = case.choices.clone();
        choices.standards = Standards::default();
        let book = Rulebook::new(choices, self.book.year());
        Some((
            Slip::NotRaised,
            self.ask(self.checked, self.question, &book)?,
        ))
    }

    /// The same question of other facts.
    fn of_facts(&self, slip: Slip, facts: UnitFacts) -> Option<(Slip, Fen)> {
        let mut checked = self.checked.clone();
        checked.facts = facts;
        checked.planned = None;
        Some((slip, self.ask(&checked, self.question, self.book)?))
    }

    fn of_budget(&self) -> Vec<(Slip, Fen)> {
        let facts = budgeted(self.checked);
        let mut found: Vec<(Slip, Fen)> = Vec::new();
        if self.question == Question::Total {
            found.extend(self.left_out());
        }
        let overlooked = OVERLOOKED.iter().filter_map(|&field| {
            let facts = overlook(field, &facts, self.book)?;
            self.of_facts(Slip::Overlooked(field), facts)
        });
        found.extend(overlooked);
        found.extend(self.by_months(&facts));
        if self.question == Question::CityShare || self.question == Question::DistrictShare {
            let other = match self.question {
                Question::CityShare => Question::DistrictShare,
                _ => Question::CityShare,
            };
            found.extend(
                self.ask(self.checked, other, self.book)
                    .map(|amount| (Slip::OtherLevel, amount)),
            );
        }
        if let (Some(Organisation::JointBranch), Some(units)) =
            (facts.organisation, facts.joint_units.get())
            && self.question != Question::Training
        {
            found.push((Slip::ForEachUnit, self.right.times(units)));
        }
        let types = [
            Organisation::Branch,
            Organisation::GeneralBranch,
            Organisation::Committee,
        ];
        if facts.organisation.is_some_and(Organisation::exists) {
            found.extend(types.iter().filter_map(|&organisation| {
                let facts = UnitFacts {
                    organisation: Some(organisation),
                    ..facts
                };
                self.of_facts(Slip::OtherType(organisation), facts)
            }));
        }
        let others: &[StandardId] = match self.question {
            Question::Yearly | Question::StartUp => &[
                StandardId::YearlyBranch,
                StandardId::YearlyGeneralBranch,
                StandardId::YearlyCommittee,
            ],
            Question::Allowance => &[
                StandardId::AllowanceBranch,
                StandardId::AllowanceGeneralBranch,
                StandardId::AllowanceCommittee,
            ],
            _ => &[],
        };
        found.extend(others.iter().map(|&id| {
            let value = Fen(self.book.standards().value(id));
            (Slip::OtherStandard(id), value)
        }));
        found
    }

    /// The total without one of its items.
    fn left_out(&self) -> Vec<(Slip, Fen)> {
        let items = [
            (Question::StartUp, RuleId::M5),
            (Question::Training, RuleId::M7),
            (Question::Allowance, RuleId::M6),
            (Question::Yearly, RuleId::M4),
            (Question::OwnLines, RuleId::M8),
        ];
        let amounts = items.into_iter().filter_map(|(item, rule)| {
            let amount = self.ask(self.checked, item, self.book)?;
            Some((Slip::LeftOut(rule), self.right - amount))
        });
        amounts.collect()
    }

    fn by_months(&self, facts: &UnitFacts) -> Vec<(Slip, Fen)> {
        let Secretary::Since(day) = facts.secretary else {
            return Vec::new();
        };
        if day.year() != self.book.year() {
            return Vec::new();
        }
        let month = Months::new(1);
        let moved = [
            (Slip::OneMonthMore, day.checked_sub_months(month)),
            (Slip::OneMonthLess, day.checked_add_months(month)),
        ];
        let moved = moved.into_iter().filter_map(|(slip, day)| {
            let facts = UnitFacts {
                secretary: Secretary::Since(day.filter(|day| day.year() == self.book.year())?),
                ..*facts
            };
            self.of_facts(slip, facts)
        });
        moved.collect()
    }

    fn of_deduction(&self) -> Vec<(Slip, Fen)> {
        let inputs = &self.checked.deduction;
        let (Some(wages), Some(spending)) = (inputs.wages, inputs.spending.or(inputs.wages)) else {
            return Vec::new();
        };
        let with = |slip, spending: Fen, rate: TaxRate| {
            let mut checked = self.checked.clone();
            checked.deduction.spending = Some(spending);
            checked.deduction.rate = rate;
            Some((slip, self.ask(&checked, self.question, self.book)?))
        };
        let cap = self.ask(self.checked, Question::DeductionCap, self.book);
        let standards = self.book.standards();
        let share = |id| wages.ratio_down(standards.value(id), 10_000);
        let mut found = Vec::new();
        match self.question {
            Question::DeductionCap => {
                found.push((Slip::NoLimit, spending));
                found.push((
                    Slip::OtherStandard(StandardId::SetAsideShare),
                    share(StandardId::SetAsideShare),
                ));
                found.push((
                    Slip::OtherStandard(StandardId::RefundShare),
                    share(StandardId::RefundShare),
                ));
            }
            Question::Deductible | Question::AddedBack => {
                found.push((Slip::NoLimit, spending));
                found.extend(cap.map(|cap| (Slip::LimitItself, cap)));
                found.push((Slip::Overlooked(Field::Spending), Fen::ZERO));
                let other = match self.question {
                    Question::Deductible => Question::AddedBack,
                    _ => Question::Deductible,
                };
                let other = self.ask(self.checked, other, self.book);
                found.extend(other.map(|amount| (Slip::Overlooked(Field::Wages), amount)));
            }
            _ => {
                let rates = [
                    (TaxRate::Standard, StandardId::TaxStandard),
                    (TaxRate::Encouraged, StandardId::TaxEncouraged),
                    (TaxRate::Small, StandardId::TaxSmall),
                ];
                if let Some(cap) = cap {
                    found.extend(with(Slip::LimitItself, cap, inputs.rate));
                }
                let rate = match inputs.rate {
                    TaxRate::Own(points) => i64::from(points),
                    TaxRate::Encouraged => standards.value(StandardId::TaxEncouraged),
                    TaxRate::Small => standards.value(StandardId::TaxSmall),
                    _ => standards.value(StandardId::TaxStandard),
                };
                found.push((Slip::NoLimit, spending.ratio(rate, 10_000)));
                let others = rates.into_iter();
                found.extend(
                    others.filter_map(|(rate, id)| with(Slip::OtherStandard(id), spending, rate)),
                );
                let deductible = self.ask(self.checked, Question::Deductible, self.book);
                let whole = deductible.map(|all| (Slip::Overlooked(Field::TaxRate), all));
                found.extend(whole);
            }
        }
        found
    }

    fn of_dues(&self) -> Vec<(Slip, Fen)> {
        let dues = &self.checked.dues;
        let standards = self.book.standards();
        let months = if self.question == Question::DuesYear {
            12
        } else {
            1
        };
        let (other, slip) = match self.question {
            Question::DuesYear => (Question::DuesMonth, Slip::OnlyAMonth),
            _ => (Question::DuesYear, Slip::WholeYear),
        };
        let sliced: Fen = dues.iter().map(|member| slices(*member, standards)).sum();
        let base: Fen = dues.iter().map(|member| member.base).sum();
        let by_rate = |id| {
            let all = base.ratio(standards.value(id), 10_000).times(months);
            (Slip::OtherStandard(id), all)
        };
        let mut found = vec![(Slip::BySlices, sliced.times(months))];
        let other = self.ask(self.checked, other, self.book);
        found.extend(other.map(|amount| (slip, amount)));
        let has_pension = dues.iter().any(|member| member.kind == BaseKind::Pension);
        if has_pension {
            found.extend([StandardId::PensionRate1, StandardId::PensionRate2].map(by_rate));
        }
        let rates = [
            StandardId::DuesRate1,
            StandardId::DuesRate2,
            StandardId::DuesRate3,
            StandardId::DuesRate4,
        ];
        found.extend(rates.map(by_rate));
        found
    }

    fn of_own_lines(&self) -> Vec<(Slip, Fen)> {
        let lines = self.checked.own_lines.iter();
        let without = lines.map(|line| {
            let left = self.right - line.amount;
            (Slip::Overlooked(Field::OwnLines), left)
        });
        without.collect()
    }

    fn of_refund(&self) -> Vec<(Slip, Fen)> {
        let mut found = Vec::new();
        if self.checked.dues_paid.is_none() {
            let month = self.ask(self.checked, Question::DuesMonth, self.book);
            found.extend(month.map(|amount| (Slip::OnlyAMonth, amount)));
        }
        let kept = self.book.standards().value(StandardId::SetAsideShare);
        let aside = self.right.ratio(kept, 10_000);
        found.push((Slip::OtherStandard(StandardId::SetAsideShare), aside));
        found.push((Slip::SetAsideTaken, self.right - aside));
        found
    }

    fn of_set_aside(&self) -> Vec<(Slip, Fen)> {
        let (own, other) = match self.question {
            Question::SetAsideCity => (self.checked.retained_city, Question::SetAsideDistrict),
            _ => (self.checked.retained_district, Question::SetAsideCity),
        };
        let standards = self.book.standards();
        let other = self.ask(self.checked, other, self.book);
        let mut found = Vec::new();
        found.extend(other.map(|amount| (Slip::OtherLevel, amount)));
        if let (Some(other), Some(_)) = (other, own) {
            found.push((Slip::OtherLevel, other + self.right));
        }
        for id in [StandardId::DeductionShare, StandardId::RefundShare] {
            let amount = own.map(|own| own.ratio_up(standards.value(id), 10_000));
            found.extend(amount.map(|amount| (Slip::OtherStandard(id), amount)));
        }
        found
    }

    /// Amounts near the right one, by the smallest step that somebody may miscount by.
    fn miscounted(&self) -> Vec<(Slip, Fen)> {
        let standards = self.book.standards();
        let step = match self.question {
            Question::Training => Fen(standards.value(StandardId::Training)),
            Question::Allowance => Fen(standards.value(StandardId::AllowanceBranch)),
            Question::Yearly | Question::Total | Question::CityShare | Question::DistrictShare => {
                Fen(standards.value(StandardId::YearlyBranch))
            }
            Question::StartUp => Fen(standards.value(StandardId::StartUp)),
            _ => Fen((self.right.0 / 10).max(1_000)),
        };
        let near = (1..=ENOUGH).flat_map(|times| {
            let by = Fen(step.0.saturating_mul(times));
            [self.right + by, self.right - by]
        });
        near.map(|amount| (Slip::Miscounted, amount)).collect()
    }
}
