//! What a budget is made by besides the rules: who pays how much, when it is paid, and lines of one's own.

use policy::{Affiliation, Amount, Fen, Rulebook, Silent, UnitFacts, share};

use crate::calendar::Payout;
use crate::line::{Line, Shared};

/// A line of one's own (M8), for which the policy sets no figure.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct OwnLine {
    /// What it is for.
    pub name: String,
    /// How much.
    pub amount: Fen,
    /// Who pays.
    pub payer: Affiliation,
    /// Of which district; empty where it is for all of them.
    pub district: String,
    /// The month in which it is paid, 1 to 12, where that is said.
    pub month: Option<u8>,
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
        payer.add(Amount::exactly(self.amount));
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
    /// A ratio of one's own; `None` where the level of affiliation pays.
    pub ratio: Option<Ratio>,
    /// When what is paid by the year is paid out.
    pub payout: Payout,
    /// Lines of one's own.
    pub own: Vec<OwnLine>,
}

/// Who pays, for many units: the rules of `policy` with the ratio laid out.
pub(crate) enum Payers {
    Affiliation,
    Ratio {
        city: Box<Rulebook>,
        district: Box<Rulebook>,
    },
}

impl Payers {
    pub(crate) fn new(terms: &Terms, book: &Rulebook) -> Self {
        let Some(ratio) = terms.ratio else {
            return Self::Affiliation;
        };
        let paying = |percent: u8| {
            let mut choices = book.choices().clone();
            let own = policy::Choice::OwnRatio;
            choices.readings.choose(policy::Reading::FundingSplit, own);
            choices.readings.set_city_percent(percent.min(100));
            Box::new(Rulebook::new(choices, book.year()))
        };
        Self::Ratio {
            city: paying(ratio.city),
            district: paying(100 - ratio.district.min(100)),
        }
    }

    /// Adds who pays a unit's total.
    #[inline]
    pub(crate) fn add(&self, total: Amount, facts: &UnitFacts, to: &mut Shared) {
        match self {
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
