//! What a budget is made by besides the rules: who pays how much, when it is paid, and lines of one's own.

use policy::{
    Affiliation, Amount, Choice, Choices, Fen, Reading, Rulebook, Silent, UnitFacts, share,
};

use crate::calendar::Payout;
use crate::line::{Line, Shared};
use crate::plan::Plan;
use crate::unread::OPEN;

/// A line of one's own (M8), for which the policy sets no figure.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct OwnLine {
    /// What it is for.
    pub name: String,
    /// How much; open where what is typed cannot be read.
    pub amount: Amount,
    /// Who pays.
    pub payer: Affiliation,
    /// Of which district; empty where it is for all of them.
    pub district: String,
    /// The month in which it is paid, 1 to 12, where that is said.
    pub month: Option<u8>,
    /// Whether a month is typed that cannot be read: it may then be any.
    pub is_month_unread: bool,
    /// A remark.
    pub note: String,
}

impl OwnLine {
    /// Adds it to a line, and to what its payer pays.
    pub(crate) fn enter(&self, line: &mut Line, shared: &mut Shared) {
        line.own = line.own + self.amount;
        let payer = match self.payer {
            Affiliation::City => &mut shared.city,
            Affiliation::District => &mut shared.district,
        };
        payer.add(self.amount);
    }
}

/// What city and district pay of each unit's money, in percent. Less than the whole leaves something without a payer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Ratio {
    /// The city's part.
    pub city: u8,
    /// The district's part.
    pub district: u8,
}

impl Ratio {
    /// What nobody pays, in percent; negative where more than the whole is paid.
    pub fn left(self) -> i32 {
        100 - i32::from(self.city) - i32::from(self.district)
    }
}

/// What a budget is made by besides standards and readings.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Terms {
    /// A ratio that holds in this budget alone; `None` where the answer to the question of who pays holds.
    pub ratio: Option<Ratio>,
    /// Whether a ratio is typed that cannot be read: who pays is then open.
    pub is_ratio_unread: bool,
    /// When what is paid by the year is paid out.
    pub payout: Payout,
    /// Lines of one's own.
    pub own: Vec<OwnLine>,
}

impl Terms {
    /// The ratio by which city and district pay; `None` where the level of affiliation pays. It is the answer to the
    /// question in `choices`, unless these terms hold a ratio of their own.
    pub fn ratio_by(&self, choices: &Choices) -> Option<Ratio> {
        let readings = &choices.readings;
        let answered = || {
            let city = readings.city_percent();
            readings.uses(Choice::OwnRatio).then_some(Ratio {
                city,
                district: 100 - city.min(100),
            })
        };
        self.ratio.or_else(answered)
    }
}

/// Who pays, for many units: the rules of `policy` with the ratio laid out.
pub(crate) enum Payers {
    /// The ratio cannot be read.
    Unread,
    Affiliation,
    Ratio {
        city: Box<Rulebook>,
        district: Box<Rulebook>,
    },
}

impl Payers {
    pub(crate) fn new(terms: &Terms, book: &Rulebook) -> Self {
        if terms.is_ratio_unread {
            return Self::Unread;
        }
        let Some(ratio) = terms.ratio_by(book.choices()) else {
            return Self::Affiliation;
        };
        let paying = |percent: u8| {
            let mut choices = book.choices().clone();
            choices
                .readings
                .choose(Reading::FundingSplit, Choice::OwnRatio);
            choices.readings.set_city_percent(percent.min(100));
            Box::new(Rulebook::new(choices, book.year()))
        };
        Self::Ratio {
            city: paying(ratio.city),
            district: paying(100 - ratio.district.min(100)),
        }
    }

    /// As a plan has it: a change that answers who pays goes before a ratio of the budget's own.
    pub(crate) fn planned(terms: &Terms, book: &Rulebook, plan: &Plan, ahead: usize) -> Self {
        if !plan.answers(Reading::FundingSplit, ahead) {
            return Self::new(terms, book);
        }
        let terms = Terms {
            payout: terms.payout,
            ..Terms::default()
        };
        Self::new(&terms, book)
    }

    /// Adds who pays a unit's total.
    #[inline]
    pub(crate) fn add(&self, total: Amount, facts: &UnitFacts, to: &mut Shared) {
        match self {
            Self::Unread => {
                let some = match total.high() {
                    Some(high) => Amount::between(Fen::ZERO, high),
                    None => OPEN,
                };
                to.city.add(some);
                to.district.add(some);
                to.nobody.add(some);
            }
            Self::Affiliation => match facts.affiliation {
                Affiliation::City => to.city.add(total),
                Affiliation::District => to.district.add(total),
            },
            Self::Ratio { city, district } => {
                let city = share(total, facts, city, &mut Silent).city;
                let district = share(total, facts, district, &mut Silent).district;
                to.city.add(city);
                to.district.add(district);
                to.nobody.add(less(less(total, city), district));
            }
        }
    }
}

/// What is left of an amount; nothing is known of its upper end where either has none.
fn less(amount: Amount, part: Amount) -> Amount {
    let low = amount.low() - part.low();
    match (amount.high(), part.high()) {
        (Some(high), Some(less)) => Amount::between(low, high - less),
        _ => Amount::at_least(low),
    }
}
