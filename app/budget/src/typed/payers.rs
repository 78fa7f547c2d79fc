use policy::{Choice, Choices, Reading};

use super::draft::{Draft, TypedRatio};
use crate::terms::{Ratio, Terms};

/// Whose answer to the question of who pays a budget follows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum PayersOf {
    /// That of the page on standards and readings, which every page shares.
    #[default]
    Shared,
    /// The budget's own: [`Draft::ratio`]. Budgets of earlier editions have one, and links carry one.
    Own,
}

impl PayersOf {
    /// A budget that does not say: an earlier edition wrote it, in which each had its own.
    pub(super) fn of_earlier() -> Self {
        Self::Own
    }

    /// Whether it is what a budget that does not say has, so that it need not be written.
    pub(super) fn is_of_earlier(&self) -> bool {
        *self == Self::of_earlier()
    }
}

impl Draft {
    /// The choices that the budget is made by: the shared ones, with who pays as this budget has it.
    pub fn choices_with_payers(&self, shared: &Choices) -> Choices {
        let mut choices = shared.clone();
        if self.payers == PayersOf::Shared {
            return choices;
        }
        match self.ratio.as_ref().map(TypedRatio::read) {
            None => {
                let by_affiliation = Choice::ByAffiliation;
                choices
                    .readings
                    .choose(Reading::FundingSplit, by_affiliation);
            }
            Some(Ok(ratio)) => {
                choices
                    .readings
                    .choose(Reading::FundingSplit, Choice::OwnRatio);
                choices.readings.set_city_percent(ratio.city);
            }
            // Who pays is then open.
            Some(Err(_)) => {}
        }
        choices
    }

    /// The ratio by which city and district pay; `None` where the level of affiliation pays, or the ratio cannot be read.
    pub fn ratio_by(&self, shared: &Choices) -> Option<Ratio> {
        if self.is_ratio_unread() {
            return None;
        }
        let terms = Terms {
            ratio: self.own_ratio(),
            ..Terms::default()
        };
        terms.ratio_by(&self.choices_with_payers(shared))
    }

    /// Whether this budget has an answer of its own to who pays, and the shared one is another.
    pub fn differs_in_payers(&self, shared: &Choices) -> bool {
        let of_shared = Self::default().ratio_by(shared);
        self.payers == PayersOf::Own
            && (self.is_ratio_unread() || self.ratio_by(shared) != of_shared)
    }

    /// Takes over the shared answer to who pays.
    pub fn share_payers(&mut self) {
        self.payers = PayersOf::Shared;
        self.ratio = None;
    }

    /// The ratio that holds in this budget alone.
    pub(super) fn own_ratio(&self) -> Option<Ratio> {
        let own = self.ratio.as_ref();
        own.filter(|_| self.payers == PayersOf::Own)
            .and_then(|ratio| ratio.read().ok())
    }

    /// Whether this budget's own ratio cannot be read.
    pub fn is_ratio_unread(&self) -> bool {
        let own = self.ratio.as_ref();
        self.payers == PayersOf::Own && own.is_some_and(|ratio| ratio.read().is_err())
    }
}
