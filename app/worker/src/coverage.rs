//! The two coverages of the ledger.

use coverage::{Sheet, Units, survey};
use ledger::query::Query;

use crate::desk::Desk;

impl Desk {
    /// Figures of the units that a query asks for.
    pub fn coverage(&self, query: &Query) -> Sheet {
        let units = Units {
            table: self.live.table(),
            judged: self.live.judged(),
            walk: self.live.walk(),
        };
        if query.search.trim().is_empty() && query.conditions.is_empty() {
            return survey(units, units.table.ids());
        }
        let unsorted = Query {
            sort: None,
            ..query.clone()
        };
        survey(units, unsorted.run(units.table, units.judged))
    }
}
