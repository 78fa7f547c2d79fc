//! Budgets, of counts or of the ledger.

use budget::{Base, Beside, Outcome, Plan, Terms, Units, beside, outcome, reckon};
use ledger::query::Query;
use ledger::{Place, UnitId};
use policy::{Choices, Rulebook};
use protocol::{
    BudgetBase, BudgetFound, BudgetOf, BudgetUnit, BudgetUnits, BudgetUnitsOf, Failure, Rules,
};

use crate::desk::Desk;

/// The units that a budget was last made of, so that the next one, with a standard moved a little, does not look for
/// them again.
#[derive(Default)]
pub struct Budgeted {
    of: Option<(Query, u32)>,
    ids: Vec<UnitId>,
    /// M1 and M2 of them, with what they were worked out by: no raised standard moves either.
    beside: Option<(Rules, i32, Beside)>,
}

/// [`reckon`], or [`outcome`].
type Reckoning<T> = fn(Base<'_>, &Choices, i32, &Terms, &Plan, usize) -> T;

impl Desk {
    /// Works a budget out.
    ///
    /// # Errors
    /// As [`Rules::choices`]: then there is no budget.
    pub fn budget(&mut self, of: &BudgetOf) -> Result<BudgetFound, Failure> {
        let choices = of.choices.choices()?;
        let sheet = self.reckoned(of, &choices, reckon);
        let is_of_ledger = matches!(of.base, BudgetBase::Ledger(_));
        let beside = is_of_ledger.then(|| self.beside(of, choices));
        Ok(BudgetFound { sheet, beside })
    }

    /// What a budget comes to in all.
    ///
    /// # Errors
    /// As [`Rules::choices`]: then there is none.
    pub fn budget_outcome(&mut self, of: &BudgetOf) -> Result<Outcome, Failure> {
        let choices = of.choices.choices()?;
        Ok(self.reckoned(of, &choices, outcome))
    }

    fn reckoned<T>(&mut self, of: &BudgetOf, choices: &Choices, reckon: Reckoning<T>) -> T {
        if let BudgetBase::Ledger(query) = &of.base {
            self.find(query);
        }
        let base = match &of.base {
            BudgetBase::Counts(districts) => Base::Counts(districts),
            BudgetBase::Ledger(_) => Base::Ledger(Units {
                table: self.live.table(),
                ids: &self.budgeted.ids,
            }),
        };
        let ahead = usize::from(of.ahead);
        reckon(base, choices, of.year, &of.terms, &of.plan, ahead)
    }

    fn beside(&mut self, of: &BudgetOf, choices: Choices) -> Beside {
        match &self.budgeted.beside {
            Some((by, year, beside)) if (by, *year) == (&of.choices, of.year) => *beside,
            _ => {
                let units = Units {
                    table: self.live.table(),
                    ids: &self.budgeted.ids,
                };
                let beside = beside(units, &Rulebook::new(choices, of.year));
                self.budgeted.beside = Some((of.choices.clone(), of.year, beside));
                beside
            }
        }
    }

    /// Some of the units of a street that a budget holds, each with its part of it. Only standards and readings are
    /// taken from the plan: what else it does, it does to all units together.
    ///
    /// # Errors
    /// As [`Rules::choices`].
    pub fn budget_units(
        &mut self,
        BudgetUnitsOf {
            of,
            district,
            street,
            from,
            count,
        }: &BudgetUnitsOf,
    ) -> Result<BudgetUnits, Failure> {
        let choices = of.choices.choices()?;
        let BudgetBase::Ledger(query) = &of.base else {
            return Ok(BudgetUnits {
                all: 0,
                units: Vec::new(),
            });
        };
        self.find(query);
        let table = self.live.table();
        let is_there = |id: &&UnitId| {
            table.place(**id, Place::District) == district.as_str()
                && table.place(**id, Place::Street) == street.as_str()
        };
        let there: Vec<UnitId> = self.budgeted.ids.iter().filter(is_there).copied().collect();
        let choices = of.plan.choices(&choices, usize::from(of.ahead));
        let terms = Terms {
            own: Vec::new(),
            ..of.terms.clone()
        };
        let some = there.iter().skip(*from as usize).take(*count as usize);
        let units = some.map(|id| {
            let base = Base::Ledger(Units {
                table,
                ids: std::slice::from_ref(id),
            });
            let sheet = reckon(base, &choices, of.year, &terms, &Plan::default(), 0);
            BudgetUnit {
                id: *id,
                name: table.name(*id).to_owned(),
                line: sheet.line,
            }
        });
        Ok(BudgetUnits {
            all: u32::try_from(there.len()).unwrap_or(u32::MAX),
            units: units.collect(),
        })
    }

    /// The units that a query asks for, in the order of the ledger.
    pub fn budgeted(&mut self, query: &Query) -> &[UnitId] {
        self.find(query);
        &self.budgeted.ids
    }

    fn find(&mut self, query: &Query) {
        // In the order of the ledger, which is the fastest to walk.
        let unsorted = Query {
            sort: None,
            ..query.clone()
        };
        let of = Some((unsorted, self.change));
        if self.budgeted.of == of {
            return;
        }
        if let Some((query, _)) = &of {
            self.budgeted.ids = query.run(self.live.table(), self.live.judged());
        }
        self.budgeted.of = of;
        self.budgeted.beside = None;
    }
}
