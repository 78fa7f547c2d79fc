//! A budget's tables out to text with commas.

use budget::{Alteration, Flipped, Plan, Sheet, flips, reckon};
use exchange::budget::csv::{self, DetailCsv};
use js_sys::{Array, Uint8Array};
use ledger::UnitId;
use policy::Choices;
use protocol::{BookAsk, BudgetTable, Failure, Step};
use words::{BudgetText, Lang};

use crate::budget_book::{lang_of, last_year_of};
use crate::desk::Shared;
use crate::export::{CSV, STRIDE, give};
use crate::work::Work;

impl Shared {
    /// Writes one table of a budget.
    pub async fn budget_table(
        &self,
        id: u32,
        ask: &BookAsk,
        table: BudgetTable,
        work: &Work,
    ) -> Result<(), Failure> {
        let choices = ask.of.choices.choices()?;
        let (units, change) = {
            let mut desk = self.desk.borrow_mut();
            (desk.units_of(ask), desk.change)
        };
        let writing = Writing {
            shared: self,
            ask,
            units: &units,
            change,
            lang: lang_of(ask),
            // What is raised in this budget alone is among its standards.
            choices: ask.of.plan.choices(&choices, 0),
            work,
        };
        let parts = match table {
            BudgetTable::Detail => writing.detail().await?,
            other => Array::of1(&Uint8Array::from(writing.table(other).await?.as_slice())),
        };
        // Below the table, so that its first row stays the one that names the columns.
        let remarks = {
            let desk = self.unchanged(change)?;
            desk.remarks_of(ask, units.len()).rows(writing.lang)
        };
        parts.push(&Uint8Array::from(remarks.as_slice()));
        let lang = writing.lang;
        let name = BudgetText::BookName.say(lang);
        let of = name_of(table).say(lang);
        give(id, &parts, &format!("{name}-{}-{of}.csv", ask.of.year), CSV)
    }
}

fn name_of(table: BudgetTable) -> BudgetText {
    match table {
        BudgetTable::Summary => BudgetText::TableSummary,
        BudgetTable::Places => BudgetText::TablePlaces,
        BudgetTable::Detail => BudgetText::TableDetail,
        BudgetTable::Months => BudgetText::TableMonths,
        BudgetTable::Kinds => BudgetText::TableKinds,
        BudgetTable::Recipients => BudgetText::TableRecipients,
        BudgetTable::Scenarios => BudgetText::TableScenarios,
        BudgetTable::Readings => BudgetText::TableReadings,
        BudgetTable::Years => BudgetText::TableYears,
        BudgetTable::LastYear => BudgetText::TableLastYear,
    }
}

/// What a table is written of.
struct Writing<'a> {
    shared: &'a Shared,
    ask: &'a BookAsk,
    units: &'a [UnitId],
    change: u32,
    lang: Lang,
    choices: Choices,
    work: &'a Work,
}

impl Writing<'_> {
    /// The budget under a plan, of the ledger as it was when this was begun.
    fn reckon(&self, plan: &Plan, ahead: usize) -> Result<Sheet, Failure> {
        let of = &self.ask.of;
        let desk = self.shared.unchanged(self.change)?;
        let base = desk.base_of(self.ask, self.units);
        Ok(reckon(base, &self.choices, of.year, &of.terms, plan, ahead))
    }

    async fn table(&self, table: BudgetTable) -> Result<Vec<u8>, Failure> {
        let lang = self.lang;
        let base = self.reckon(&Plan::default(), 0)?;
        Ok(match table {
            BudgetTable::Summary => csv::summary(&base, &self.choices, lang),
            BudgetTable::Places => csv::places(&base, &self.choices, lang),
            BudgetTable::Months => csv::months(&base, &self.choices, lang),
            BudgetTable::Kinds => csv::kinds(&base, &self.choices, lang),
            BudgetTable::Recipients => csv::recipients(&base, &self.choices, lang),
            BudgetTable::LastYear => {
                csv::last_year(&base, &last_year_of(self.ask), &self.choices, lang)
            }
            BudgetTable::Scenarios => self.scenarios(&base).await?,
            BudgetTable::Years => self.years().await?,
            // Written piece by piece, above.
            BudgetTable::Detail => Vec::new(),
            BudgetTable::Readings => self.readings(&base).await?,
        })
    }

    async fn scenarios(&self, base: &Sheet) -> Result<Vec<u8>, Failure> {
        let all = &self.ask.scenarios;
        let mut sheets = Vec::with_capacity(all.len());
        for (name, plan) in all {
            sheets.push((name.as_str(), self.reckon(plan, 0)?));
            self.went(sheets.len(), all.len()).await?;
        }
        let sheets: Vec<_> = sheets.iter().map(|(name, sheet)| (*name, sheet)).collect();
        Ok(csv::scenarios(base, &sheets, &self.choices, self.lang))
    }

    async fn readings(&self, base: &Sheet) -> Result<Vec<u8>, Failure> {
        let all: Vec<_> = flips(&self.choices).collect();
        let mut flipped = Vec::with_capacity(all.len());
        for (reading, choice, _) in &all {
            let plan = Plan::of_one(vec![Alteration::Read(*reading, *choice)]);
            let then = self.reckon(&plan, 0)?;
            flipped.push(Flipped::of(*reading, *choice, base, &then));
            self.went(flipped.len(), all.len()).await?;
        }
        Ok(csv::readings(base, &flipped, &self.choices, self.lang))
    }

    async fn years(&self) -> Result<Vec<u8>, Failure> {
        let plan = &self.ask.years;
        let mut years = Vec::new();
        for (ahead, changes) in plan.0.iter().enumerate() {
            let changes = changes.iter().map(|one| words::alteration(one, self.lang));
            let said: Vec<String> = changes.collect();
            let said = said.join(self.lang.pick("；", "; "));
            years.push((self.reckon(plan, ahead)?, said));
            self.went(years.len(), plan.0.len()).await?;
        }
        let years: Vec<_> = years
            .iter()
            .map(|(sheet, said)| (sheet, said.clone()))
            .collect();
        Ok(csv::years(&years, &self.choices, self.lang))
    }

    async fn detail(&self) -> Result<Array, Failure> {
        let of = &self.ask.of;
        let parts = Array::new();
        let mut file = DetailCsv::new(&self.choices, of.year, &of.terms, self.lang);
        for (at, some) in self.units.chunks(STRIDE).enumerate() {
            {
                let desk = self.shared.unchanged(self.change)?;
                for unit in some {
                    file.unit(desk.live.table(), *unit);
                }
            }
            // Out of this program's memory, which a city would fill.
            parts.push(&Uint8Array::from(file.take().as_slice()));
            self.went(at * STRIDE + some.len(), self.units.len())
                .await?;
        }
        {
            let desk = self.shared.unchanged(self.change)?;
            file.rest(desk.base_of(self.ask, self.units), &of.terms.own);
        }
        parts.push(&Uint8Array::from(file.take().as_slice()));
        Ok(parts)
    }

    async fn went(&self, done: usize, of: usize) -> Result<(), Failure> {
        self.work.at(Step::Writing, done as u64, of as u64).await
    }
}
