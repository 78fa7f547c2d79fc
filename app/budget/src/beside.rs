//! What organisations have besides the budget: M1 and M2. Neither is budget money, and no total holds them.

use ledger::refund_of;
use policy::{DeductionInputs, Rulebook, Silent, Sum, TaxRate, deduct};

use crate::base::Units;

/// M1 and M2 of a ledger's units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Beside {
    /// M1: what is deductible, of the units that say what they pay in wages and what they spent.
    pub deductible: Sum,
    /// How many units say so.
    pub stated: u32,
    /// M2: dues that come back. It has no upper end as long as a unit does not say what was paid.
    pub refund: Sum,
}

/// Sums M1 and M2 up.
pub fn beside(units: Units<'_>, book: &Rulebook) -> Beside {
    let mut beside = Beside::default();
    for id in units.ids {
        let Some(facts) = units.table.facts(*id) else {
            continue;
        };
        let more = units.table.more(*id);
        if more.wages.is_some() && more.spending.is_some() {
            let inputs = DeductionInputs {
                wages: more.wages,
                spending: more.spending,
                // What is deductible does not depend on it.
                rate: TaxRate::default(),
            };
            beside
                .deductible
                .add(deduct(&inputs, book, &mut Silent).deductible);
            beside.stated += 1;
        }
        if let Some(refund) = refund_of(&more, facts, book) {
            beside.refund.add(refund);
        }
    }
    beside
}
