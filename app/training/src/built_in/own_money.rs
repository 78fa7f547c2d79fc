//! Deduction and dues: M1 to M3 and the estimate of dues.

use policy::Field;

use super::made::{Made, money_of_its_own};
use crate::case::{Case, Difficulty};
use crate::question::Question;

use Difficulty::{Easy, Hard, Middle};

pub(super) fn cases(year: i32) -> Vec<Case> {
    let made = [deduction(year), dues(year), retained(year)].concat();
    let made = made.into_iter();
    made.map(|(made, question, difficulty)| made.asks(question, difficulty))
        .collect()
}

type Asked = (Made, Question, Difficulty);

/// M1: within the limit, on it, beyond it by a fen and by far; what the rate makes of it.
fn deduction(year: i32) -> Vec<Asked> {
    let of = |spending| {
        money_of_its_own(year)
            .with(Field::Wages, "12000000")
            .with(Field::Spending, spending)
    };
    let rate = |spending, rate| of(spending).with(Field::TaxRate, rate);
    vec![
        (of("95000"), Question::DeductionCap, Easy),
        (of("95000"), Question::Deductible, Easy),
        (of("150000"), Question::Deductible, Middle),
        (of("150000"), Question::AddedBack, Middle),
        (of("120000"), Question::AddedBack, Middle),
        (of("120000.01"), Question::AddedBack, Hard),
        (rate("95000", "standard"), Question::TaxSaved, Easy),
        (rate("95000", "encouraged"), Question::TaxSaved, Middle),
        (rate("150000", "small"), Question::TaxSaved, Hard),
        (rate("150000", "none"), Question::TaxSaved, Middle),
        (
            rate("150000", "own").with(Field::OwnRate, "12.5"),
            Question::TaxSaved,
            Hard,
        ),
    ]
}

/// The estimate of dues, on both sides of every band, and M2.
fn dues(year: i32) -> Vec<Asked> {
    let month = |base: &str, difficulty| {
        let made = money_of_its_own(year).with(Field::DuesBases, base);
        (made, Question::DuesMonth, difficulty)
    };
    let pension = |base: &str, difficulty| {
        let made = money_of_its_own(year).with(Field::PensionBases, base);
        (made, Question::DuesMonth, difficulty)
    };
    vec![
        month("4200", Easy),
        month("3000", Middle),
        month("3000.50", Hard),
        month("5000", Middle),
        month("5001", Middle),
        month("10000", Middle),
        month("10001", Middle),
        pension("5000", Middle),
        pension("5600", Middle),
        (
            money_of_its_own(year)
                .with(Field::DuesBases, "4200\n8000")
                .with(Field::PensionBases, "5600"),
            Question::DuesYear,
            Hard,
        ),
        (
            money_of_its_own(year).with(Field::DuesPaid, "7350"),
            Question::Refund,
            Easy,
        ),
        (
            money_of_its_own(year).with(Field::DuesBases, "4200\n8000"),
            Question::Refund,
            Hard,
        ),
    ]
}

/// M3: city and district each, rounded up.
fn retained(year: i32) -> Vec<Asked> {
    let both = || {
        money_of_its_own(year)
            .with(Field::RetainedCity, "2400000")
            .with(Field::RetainedDistrict, "600000")
    };
    vec![
        (both(), Question::SetAsideCity, Easy),
        (both(), Question::SetAsideDistrict, Easy),
        (
            both().with(Field::RetainedDistrict, "1234.50"),
            Question::SetAsideDistrict,
            Hard,
        ),
    ]
}
