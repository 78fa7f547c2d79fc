//! A budget out to a workbook.

use budget::{Base, Units};
use exchange::budget::{BookError, BookOf, BudgetBook, LastYear, Remarks, Retained, Scenario};
use ledger::UnitId;
use protocol::{BookAsk, BudgetBase, Failure, Step};
use words::{BudgetText, CorrectionText, Lang};

use crate::desk::{Desk, Shared};
use crate::export::{STRIDE, hand_over};
use crate::work::Work;

fn not_written(error: BookError) -> Failure {
    match error {
        BookError::TooManyRows { .. } => Failure::SheetTooLarge,
        BookError::NotWritten => Failure::NoRoom,
    }
}

impl Desk {
    /// The units that a budget is of; none of counts.
    pub fn units_of(&mut self, ask: &BookAsk) -> Vec<UnitId> {
        match &ask.of.base {
            BudgetBase::Counts(_) => Vec::new(),
            BudgetBase::Ledger(query) => self.budgeted(query).to_vec(),
        }
    }

    /// What every sheet and table of a budget says besides: which units it is made of, and what is to be corrected.
    pub fn remarks_of(&self, ask: &BookAsk, units: usize) -> Remarks {
        let lang = lang_of(ask);
        let source = match &ask.of.base {
            BudgetBase::Counts(_) => CorrectionText::FromCounts.say(lang).to_owned(),
            BudgetBase::Ledger(_) => {
                let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
                let all = self.live.table().ids().count();
                words::units_of(ask.filter.as_deref(), count(units), count(all), lang)
            }
        };
        Remarks {
            source,
            corrections: ask.corrections.clone(),
        }
    }

    /// What a budget is made from.
    pub fn base_of<'a>(&'a self, ask: &'a BookAsk, units: &'a [UnitId]) -> Base<'a> {
        match &ask.of.base {
            BudgetBase::Counts(districts) => Base::Counts(districts),
            BudgetBase::Ledger(_) => Base::Ledger(Units {
                table: self.live.table(),
                ids: units,
            }),
        }
    }
}

/// The year before, item by item.
pub fn last_year_of(ask: &BookAsk) -> Vec<LastYear> {
    let items = ask.last_year.iter();
    let items = items.map(|(amount, note)| LastYear {
        amount: amount.amount(),
        is_unread: amount.is_unread(),
        note: note.clone(),
    });
    items.collect()
}

impl Shared {
    /// Writes a budget with its scenarios into a workbook of live formulas.
    pub async fn budget_book(&self, id: u32, ask: &BookAsk, work: &Work) -> Result<(), Failure> {
        let (mut book, units, change) = self.begin_book(ask)?;
        for (at, some) in units.chunks(STRIDE).enumerate() {
            {
                let desk = self.unchanged(change)?;
                for unit in some {
                    book.unit(desk.live.table(), *unit).map_err(not_written)?;
                }
            }
            let done = (at * STRIDE + some.len()) as u64;
            work.at(Step::Writing, done, units.len() as u64).await?;
        }
        let name = format!(
            "{}-{}.xlsx",
            BudgetText::BookName.say(lang_of(ask)),
            ask.of.year
        );
        let bytes = book.finish().map_err(not_written)?;
        hand_over(id, &bytes, &name)
    }

    fn begin_book(&self, ask: &BookAsk) -> Result<(BudgetBook, Vec<UnitId>, u32), Failure> {
        let choices = ask.of.choices.choices()?;
        let mut desk = self.desk.borrow_mut();
        let units = desk.units_of(ask);
        let base = desk.base_of(ask, &units);
        // What is raised in this budget alone is among its standards.
        let choices = ask.of.plan.choices(&choices, 0);
        let scenarios: Vec<Scenario<'_>> = ask
            .scenarios
            .iter()
            .map(|(name, plan)| Scenario { name, plan })
            .collect();
        let lang = lang_of(ask);
        let book = BudgetBook::new(&BookOf {
            lang,
            title: BudgetText::BookTitle.say(lang),
            base,
            choices: &choices,
            year: ask.of.year,
            terms: &ask.of.terms,
            scenarios: &scenarios,
            years: &ask.years,
            last_year: &last_year_of(ask),
            retained: Retained {
                city: ask.retained.0.amount(),
                district: ask.retained.1.amount(),
                is_city_unread: ask.retained.0.is_unread(),
                is_district_unread: ask.retained.1.is_unread(),
            },
            made_up: desk.is_demo()
                || (matches!(ask.of.base, BudgetBase::Ledger(_)) && desk.made_up),
            remarks: &desk.remarks_of(ask, units.len()),
        })
        .map_err(not_written)?;
        Ok((book, units, desk.change))
    }
}

pub fn lang_of(ask: &BookAsk) -> Lang {
    if ask.in_english { Lang::En } else { Lang::Zh }
}
