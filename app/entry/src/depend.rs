//! Which figures depend on which entry, so that none of them is called exact while the entry is to be corrected.

use policy::{Field, Figure};

use crate::check::Checked;
use crate::mistake::Mistake;

/// An entry that is to be corrected before a figure is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Correction {
    /// Which.
    pub field: Field,
    /// What is wrong with it.
    pub mistake: Mistake,
    /// Whether the rules were asked without the entry, as if nothing of it were there: what they say of the figure is then
    /// not even a range. Else the entry counts as unknown, and the range holds.
    pub is_left_out: bool,
}

/// What M4 to M6 are part of.
const PAID: &[Figure] = &[
    Figure::Yearly,
    Figure::StartUp,
    Figure::Allowance,
    Figure::Total,
    Figure::CityShare,
    Figure::DistrictShare,
];
/// What M6 alone is part of.
const ALLOWED: &[Figure] = &[
    Figure::Allowance,
    Figure::Total,
    Figure::CityShare,
    Figure::DistrictShare,
];
/// What M7 is part of.
const TRAINED: &[Figure] = &[
    Figure::Verdict,
    Figure::Training,
    Figure::Total,
    Figure::CityShare,
    Figure::DistrictShare,
];
/// All that is worked out of one unit's facts.
const ALL: &[Figure] = &[
    Figure::Verdict,
    Figure::Yearly,
    Figure::StartUp,
    Figure::Allowance,
    Figure::Training,
    Figure::Total,
    Figure::CityShare,
    Figure::DistrictShare,
];
/// M4 to M7.
const MONEY: &[Figure] = &[
    Figure::Yearly,
    Figure::StartUp,
    Figure::Allowance,
    Figure::Training,
    Figure::Total,
    Figure::CityShare,
    Figure::DistrictShare,
];
const OWN: &[Figure] = &[
    Figure::OwnLines,
    Figure::Total,
    Figure::CityShare,
    Figure::DistrictShare,
];
const DEDUCTION: &[Figure] = &[
    Figure::DeductionCap,
    Figure::Deductible,
    Figure::AddedBack,
    Figure::TaxSaved,
];
const SPENT: &[Figure] = &[Figure::Deductible, Figure::AddedBack, Figure::TaxSaved];
const DUES: &[Figure] = &[Figure::DuesMonth, Figure::DuesYear, Figure::Refund];

/// The figures that an entry may move.
pub const fn figures_of(field: Field) -> &'static [Figure] {
    match field {
        Field::Kind | Field::Status | Field::Organisation => ALL,
        // A verdict is of today.
        Field::Year => MONEY,
        // Members alone are trained; staff count for a verdict.
        Field::Employees => &[Figure::Verdict],
        Field::FullMembers | Field::Probationary => TRAINED,
        Field::Approved
        | Field::GeneralBelow
        | Field::BranchesBelow
        | Field::PlannedOrganisation => PAID,
        Field::Secretary
        | Field::SecretarySince
        | Field::SecretarySource
        | Field::GeneralPostsShared
        | Field::BranchPostsShared => ALLOWED,
        Field::Affiliation => &[Figure::CityShare, Figure::DistrictShare],
        Field::JointUnits
        | Field::Instructor
        | Field::MassOrganisations
        | Field::OwnerCandidate
        | Field::TradeAssociation
        | Field::LeadingFirm
        | Field::Neighbours => &[Figure::Verdict],
        Field::Wages => DEDUCTION,
        Field::Spending => SPENT,
        Field::TaxRate | Field::OwnRate => &[Figure::TaxSaved],
        Field::DuesPaid => &[Figure::Refund],
        Field::DuesBases | Field::PensionBases => DUES,
        Field::RetainedCity => &[Figure::SetAsideCity],
        Field::RetainedDistrict => &[Figure::SetAsideDistrict],
        Field::OwnLines => OWN,
    }
}

/// Whether an entry that cannot be read counts as unknown, so that the rules give a range; else they are asked as if
/// nothing of it were there.
const fn counts_as_unknown(field: Field) -> bool {
    match field {
        Field::Employees
        | Field::FullMembers
        | Field::Probationary
        | Field::JointUnits
        | Field::Secretary
        | Field::SecretarySince
        | Field::SecretarySource
        | Field::Instructor
        | Field::MassOrganisations
        | Field::OwnerCandidate
        | Field::TradeAssociation
        | Field::LeadingFirm
        | Field::Neighbours
        | Field::Wages
        | Field::Spending
        | Field::TaxRate
        | Field::OwnRate => true,
        Field::Kind
        | Field::Organisation
        | Field::Status
        | Field::Approved
        | Field::GeneralBelow
        | Field::BranchesBelow
        | Field::GeneralPostsShared
        | Field::BranchPostsShared
        | Field::Affiliation
        | Field::Year
        | Field::DuesPaid
        | Field::DuesBases
        | Field::PensionBases
        | Field::RetainedCity
        | Field::RetainedDistrict
        | Field::PlannedOrganisation
        | Field::OwnLines => false,
    }
}

impl Checked {
    /// The entry that is to be corrected before a figure is known: one that was left out first, else one that counts as
    /// unknown. `None` where all that the figure depends on can be read.
    pub fn correction(&self, figure: Figure) -> Option<Correction> {
        let corrections = self
            .mistakes
            .iter()
            .filter(|(field, _)| figures_of(*field).contains(&figure))
            .filter(|(field, _)| {
                // Dues that were paid go before those that are estimated.
                let is_estimated = matches!(field, Field::DuesBases | Field::PensionBases);
                !(is_estimated && figure == Figure::Refund && self.dues_paid.is_some())
            })
            .map(|&(field, mistake)| Correction {
                field,
                mistake,
                is_left_out: !counts_as_unknown(field),
            });
        corrections.max_by_key(|one| one.is_left_out)
    }
}
