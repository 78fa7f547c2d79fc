//! The budget beside the year before.

use budget::Item;
use budget::typed::whole;
use policy::{Amount, Fen};
use words::{BudgetBookText as T, CorrectionText};

use super::super::book::LastYear;
use super::super::layout::{COMPARED, clause_of, clause_of_all, item_name};
use super::super::names::OPEN_END;
use super::super::page::{Computed, at};
use super::{AMOUNTS, Done, Summary};

/// The column of last year's figures; those of this year, and what they differ by, stand behind it.
const LAST: u16 = AMOUNTS;
const NOW: u16 = AMOUNTS + 1;

impl Summary<'_> {
    /// Nothing where nothing is stated of it. The items begin in row `first` of this sheet.
    pub(super) fn last_year(&mut self, first: u32) -> Done {
        let is_stated = |one: &LastYear| one.amount.is_some() || one.is_unread;
        if !self.of.last_year.iter().any(is_stated) {
            return Ok(());
        }
        let lang = self.of.lang;
        let to_correct = CorrectionText::ToCorrect.say(lang);
        let is_unread = self.of.last_year.iter().any(|one| one.is_unread);
        self.page.section(T::BesideLastYear)?;
        let heads = [T::Item, T::Clause, T::LastYear];
        let heads = heads.into_iter().chain(COMPARED).chain([T::Note]);
        self.page.heads(heads.map(|head| head.say(lang)))?;
        let begins = self.page.row;
        let figures: Vec<Option<Fen>> = self.of.last_year.iter().map(|one| one.amount).collect();
        for (place, item) in (0..).zip(Item::ALL) {
            let last = figures.get(item as usize).copied().flatten();
            let note = self.of.last_year.get(item as usize);
            let note = note.map_or("", |one| one.note.as_str());
            let styles = self.styles;
            self.page.text(0, &item_name(item, lang), &styles.text)?;
            self.page.text(1, &clause_of(item, lang), &styles.text)?;
            match last {
                Some(last) => self.page.money(LAST, last, &styles.input)?,
                None => {
                    let of_item = self.of.last_year.get(item as usize);
                    let said = match of_item {
                        Some(one) if one.is_unread => to_correct,
                        _ => T::Empty.say(lang),
                    };
                    self.page.text(LAST, said, &styles.input)?;
                }
            }
            self.beside(first + place, self.line().item(item), last)?;
            self.page.text(NOW + 6, note, &styles.quiet)?;
            self.page.row += 1;
        }
        let ends = self.page.row - 1;
        let styles = self.styles;
        let all = whole(&figures, self.line()).filter(|_| !is_unread);
        self.page.text(0, T::Minimum.say(lang), &styles.strong)?;
        self.page.text(1, &clause_of_all(lang), &styles.strong)?;
        // Part of a year is nothing to compare the whole of another with.
        let empty = T::Empty.say(lang);
        let (last, now) = (
            format!("{}:{}", at(LAST, begins), at(LAST, ends)),
            format!("{}:{}", at(NOW, begins), at(NOW, ends)),
        );
        let high = format!("{}:{}", at(NOW + 1, begins), at(NOW + 1, ends));
        let missing = format!("SUMPRODUCT(--ISTEXT({last}),--(({now}<>0)+({high}<>0)>0))");
        let mut sum = format!("IF({missing}>0,\"{empty}\",SUM({last}))");
        let mut missing = empty;
        if is_unread {
            sum = format!("IF(COUNTIF({last},\"{to_correct}\")>0,\"{to_correct}\",{sum})");
            missing = to_correct;
        }
        let sum = format!("={sum}");
        let result = all.map_or_else(|| Computed::Text(missing.to_owned()), Computed::Money);
        self.page
            .formula(LAST, &sum, &result, &styles.strong_money)?;
        let total = self.line().total();
        self.beside(first + 5, total, all)?;
        self.page.row += 1;
        Ok(())
    }

    /// This year's figures from the table of items, and by how much they differ.
    fn beside(&mut self, row: u32, now: Amount, last: Option<Fen>) -> Done {
        let styles = self.styles;
        let before = self.page.cell(LAST);
        let nothing = || Computed::Text("—".to_owned());
        for (end, value) in [(0, Some(now.low())), (1, now.high())] {
            let from = at(AMOUNTS + end, row);
            let result = value.map_or(Computed::Open, Computed::Money);
            let formula = format!("={from}");
            self.page
                .formula(NOW + end, &formula, &result, &styles.money)?;
            let here = self.page.cell(NOW + end);
            let unless =
                format!("NOT(ISNUMBER({before})),\"—\",IF(NOT(ISNUMBER({here})),{OPEN_END}");
            let difference = format!("=IF({unless},{here}-{before}))");
            let result = match (last, value) {
                (None, _) => nothing(),
                (Some(_), None) => Computed::Open,
                (Some(last), Some(value)) => Computed::Money(value - last),
            };
            self.page
                .formula(NOW + 2 + end, &difference, &result, &styles.money)?;
            let share = format!("=IF({unless},IF({before}=0,\"—\",({here}-{before})/{before})))");
            let result = match (last, value) {
                (None, _) => nothing(),
                (Some(_), None) => Computed::Open,
                (Some(Fen(0)), _) => Computed::Text("—".to_owned()),
                (Some(last), Some(value)) => Computed::Share(share_of(value - last, last)),
            };
            self.page
                .formula(NOW + 4 + end, &share, &result, &styles.percent)?;
        }
        Ok(())
    }
}

#[expect(clippy::cast_precision_loss, reason = "a share need not be exact")]
fn share_of(more: Fen, of: Fen) -> f64 {
    more.0 as f64 / of.0 as f64
}
