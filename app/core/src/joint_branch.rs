//! F12b （九）（十）: what becomes of a joint branch when one of its units closes and leaves it.

use crate::rulebook::Rulebook;
use crate::tri::Tri;
use crate::unit::Heads;

/// A joint branch is of several units.
const FEWEST_UNITS: u32 = 2;

/// What remains of a joint branch once its closed units have left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct RemainingBranch {
    /// Units in operation, the host among them.
    pub units: u32,
    /// Their full members together, of the units that say how many.
    pub full_members: Heads,
    /// Units that do not say how many full members they have, so that there may be more.
    pub members_open: u32,
}

impl RemainingBranch {
    /// Whether the branch is to be rearranged (F12b, F11): too few full members for a branch, fewer than two units, or too
    /// many.
    pub fn is_to_be_rearranged(&self, book: &Rulebook) -> Tri {
        let units = Heads::known(self.units);
        let few_units = units.at_least(FEWEST_UNITS).negate();
        let too_many = units.at_least(book.joint_units_too_many);
        let few_members = self.full_members.at_least(book.own_branch_from).negate();
        few_units.or(too_many).or(few_members)
    }
}
