use entry::{Mistake, read_money, read_percent, read_year};
use ledger::query::Query;
use policy::{Affiliation, Amount, Choices, Fen, Rulebook, StandardId};

use super::change::{TypedChange, read_changes};
use super::choices::DraftChoices;
use super::district::{CountField, CountMistake, SecretariesAs, TypedDistrict};
use super::line::TypedLine;
use super::payers::PayersOf;
use super::unread::UnreadEntry;
use crate::account::Item;
use crate::base::District;
use crate::calendar::Payout;
use crate::line::Line;
use crate::plan::{Alteration, Plan, YearPlan};
use crate::terms::{Ratio, Terms};
use crate::unread::OPEN;

/// What a budget is made from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Source {
    /// Counts, typed.
    #[default]
    Counts,
    /// The ledger, as it is filtered there.
    Ledger,
}

/// A ratio of one's own, as it is typed, in percent.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct TypedRatio {
    /// The city's part.
    pub city: String,
    /// The district's part.
    pub district: String,
}

/// Why a ratio cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RatioMistake {
    /// A part cannot be read.
    Unreadable(Mistake),
    /// A part is missing, or not whole percents.
    NotWhole,
    /// Both together are more than the whole.
    TooMuch,
}

impl TypedRatio {
    /// The ratio.
    ///
    /// # Errors
    /// Why it cannot be used: who pays is then open.
    pub fn read(&self) -> Result<Ratio, RatioMistake> {
        let part = |text: &str| {
            let points = read_percent(text)
                .map_err(RatioMistake::Unreadable)?
                .ok_or(RatioMistake::NotWhole)?;
            if points % 100 != 0 {
                return Err(RatioMistake::NotWhole);
            }
            u8::try_from(points / 100).map_err(|_| RatioMistake::NotWhole)
        };
        let ratio = Ratio {
            city: part(&self.city)?,
            district: part(&self.district)?,
        };
        if ratio.left() < 0 {
            return Err(RatioMistake::TooMuch);
        }
        Ok(ratio)
    }
}

/// A named set of changes.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Scenario {
    /// What it is called.
    pub name: String,
    /// What it changes.
    pub changes: Vec<TypedChange>,
}

impl Scenario {
    /// What it changes.
    pub fn alterations(&self) -> YearPlan {
        read_changes(&self.changes)
    }
}

/// What one of the years after the budget year changes.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct TypedYear {
    /// What it changes.
    pub changes: Vec<TypedChange>,
}

/// All that is typed for a budget.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
// What an earlier edition did not know is not typed; what only a later one knows must not be dropped unseen.
#[serde(default, deny_unknown_fields)]
pub struct Draft {
    /// What it is made from.
    pub source: Source,
    /// Of a budget from the ledger, its units; none where it follows what the ledger's page shows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub units: Option<Query>,
    /// The budget year; empty for the one that the page proposes.
    pub year: String,
    /// Who draws it up, for the head of the print.
    pub office: String,
    /// Districts, counted.
    pub districts: Vec<TypedDistrict>,
    /// What their secretaries are counted in.
    pub secretaries: SecretariesAs,
    /// Standards that are raised in this budget alone, to so much.
    pub raised: Vec<(StandardId, i64)>,
    /// Lines of one's own.
    pub own: Vec<TypedLine>,
    /// Whose answer to who pays holds.
    #[serde(
        default = "PayersOf::of_earlier",
        skip_serializing_if = "PayersOf::is_of_earlier"
    )]
    pub payers: PayersOf,
    /// A ratio of this budget alone, where its own answer holds; none where the level of affiliation pays.
    pub ratio: Option<TypedRatio>,
    /// When what is paid by the year is paid out.
    pub payout: Payout,
    /// Dues retained by city and district, of which a part is set aside (M3).
    pub retained: [String; 2],
    /// Up to six of them.
    pub scenarios: Vec<Scenario>,
    /// The years after the budget year, up to five with it.
    pub years: Vec<TypedYear>,
    /// Last year's figures, item by item in the order of [`Item::ALL`].
    pub last_year: [String; Item::ALL.len()],
    /// Why they differ.
    pub notes: [String; Item::ALL.len()],
    /// By which standards and readings it is worked out.
    #[serde(skip_serializing_if = "DraftChoices::is_browser")]
    pub choices: DraftChoices,
}

/// What can be made of a draft.
#[derive(Clone, Debug, PartialEq)]
pub struct Read {
    /// The districts, those with nothing in them left out.
    pub districts: Vec<District>,
    /// What is wrong with counts: the place of the district in the draft, the cell, what is wrong.
    pub mistakes: Vec<(usize, CountField, CountMistake)>,
    /// Who pays, when, and lines of one's own.
    pub terms: Terms,
    /// Standards and readings, with who pays as this budget has it.
    pub choices: Choices,
    /// All entries that are to be corrected.
    pub unread: Vec<UnreadEntry>,
}

impl Draft {
    /// How many scenarios there may be.
    pub const MOST_SCENARIOS: usize = 6;
    /// How many years there may be, the budget year among them.
    pub const MOST_YEARS: usize = 5;

    /// Whether nothing is typed.
    pub fn is_blank(&self) -> bool {
        let shared = Self {
            payers: PayersOf::Shared,
            ..self.clone()
        };
        shared == Self::default()
    }

    /// The budget year, where one is typed.
    ///
    /// # Errors
    /// Why it cannot be read; nothing can be worked out then.
    pub fn budget_year(&self) -> Result<Option<i32>, Mistake> {
        read_year(&self.year, Rulebook::YEARS)
    }

    /// What can be made of it, by the answer to who pays that all pages share.
    pub fn read(&self, shared: &Choices) -> Read {
        let mut districts = Vec::new();
        let mut mistakes = Vec::new();
        for (place, typed) in self.districts.iter().enumerate() {
            if typed.is_blank() {
                continue;
            }
            let (district, wrong) = typed.read(self.secretaries);
            districts.push(district);
            mistakes.extend(wrong.into_iter().map(|(field, one)| (place, field, one)));
        }
        let terms = Terms {
            // A whole ratio is the answer to the question; only a part without a payer needs terms of its own.
            ratio: self.own_ratio().filter(|ratio| ratio.left() != 0),
            is_ratio_unread: self.is_ratio_unread(),
            payout: self.payout,
            own: self.own.iter().filter_map(|line| line.read().0).collect(),
        };
        Read {
            districts,
            mistakes,
            terms,
            choices: self.choices_with_payers(shared),
            unread: self.unread(),
        }
    }

    /// The standards that are raised, as changes.
    pub fn raises(&self) -> YearPlan {
        let raise = |(id, value): &(StandardId, i64)| Alteration::Raise(*id, *value);
        self.raised.iter().map(raise).collect()
    }

    /// The budget with these changes.
    pub fn with(&self, changes: YearPlan) -> Plan {
        let mut all = self.raises();
        all.extend(changes);
        Plan::of_one(all)
    }

    /// What changes year by year, the budget year first.
    pub fn plan(&self) -> Plan {
        let years = self.years.iter().map(|year| read_changes(&year.changes));
        Plan(std::iter::once(self.raises()).chain(years).collect())
    }

    /// What a standard is raised to; `None` where it is not.
    pub fn raised(&self, id: StandardId) -> Option<i64> {
        let of = self.raised.iter().find(|(known, _)| *known == id);
        of.map(|(_, value)| *value)
    }

    /// Raises a standard, or with `None` puts it back.
    pub fn raise(&mut self, id: StandardId, value: Option<i64>) {
        self.raised.retain(|(known, _)| *known != id);
        self.raised.extend(value.map(|value| (id, value)));
    }

    /// Dues that a level retains.
    ///
    /// # Errors
    /// Why they cannot be read.
    pub fn retained(&self, level: Affiliation) -> Result<Option<Fen>, Mistake> {
        let [city, district] = &self.retained;
        read_money(match level {
            Affiliation::City => city,
            Affiliation::District => district,
        })
    }

    /// Last year's figure of an item.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub fn last_year(&self, item: Item) -> Result<Option<Fen>, Mistake> {
        read_money(self.last_year.get(item as usize).map_or("", String::as_str))
    }

    /// Whether any of last year's figures is typed, be it that it cannot be read.
    pub fn has_last_year(&self) -> bool {
        let mut texts = self.last_year.iter();
        texts.any(|text| !text.trim().is_empty())
    }

    /// Last year's figures together, as far as they are there; `None` where none is. Open where one cannot be read.
    pub fn last_year_total(&self) -> Option<Amount> {
        let figures = Item::ALL.map(|item| match self.last_year(item) {
            Ok(figure) => figure.map(Amount::exactly),
            Err(_) => Some(OPEN),
        });
        figures
            .into_iter()
            .flatten()
            .reduce(|one, other| one + other)
    }

    /// Last year's figures together, where all can be read and each item that this year holds has one: part of a year is nothing to compare
    /// the whole of another with.
    pub fn last_year_whole(&self, now: &Line) -> Option<Fen> {
        let figures = Item::ALL.map(|item| self.last_year(item));
        if figures.iter().any(Result::is_err) {
            return None;
        }
        whole(&figures.map(|figure| figure.unwrap_or(None)), now)
    }
}

/// Figures of the year before together, item by item in the order of [`Item::ALL`]; `None` where one is missing that this
/// year holds.
pub fn whole(figures: &[Option<Fen>], now: &Line) -> Option<Fen> {
    let of = |item: Item| figures.get(item as usize).copied().flatten();
    let is_missing = |item: &Item| of(*item).is_none() && now.item(*item) != Amount::ZERO;
    if Item::ALL.iter().any(is_missing) {
        return None;
    }
    let known: Vec<Fen> = Item::ALL.into_iter().filter_map(of).collect();
    (!known.is_empty()).then(|| known.into_iter().sum())
}
