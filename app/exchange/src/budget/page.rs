//! A sheet that is filled from the top down.

use policy::{Amount, Fen};
use rust_xlsxwriter::{Format, Formula, IgnoreError, Worksheet};
use words::{BudgetBookText as T, Lang};

use super::book::BookError;
use super::names::{OPEN_END, column_letters};
use super::styles::Styles;
use crate::write::yuan;

type Done = Result<(), BookError>;

/// What a formula comes to, for programs that do not work it out.
#[derive(Clone, Debug)]
pub(super) enum Computed {
    /// Yuan.
    Money(Fen),
    /// There is no upper end.
    Open,
    /// Words.
    Text(String),
    /// Part of a whole.
    Share(f64),
}

impl Computed {
    /// The upper end of an amount.
    pub(super) fn high(amount: Amount) -> Self {
        amount.high().map_or(Self::Open, Self::Money)
    }

    pub(super) fn written(&self, lang: Lang) -> String {
        match self {
            Self::Money(fen) => yuan(*fen),
            Self::Open => T::OpenEnd.say(lang).to_owned(),
            Self::Text(text) => text.clone(),
            Self::Share(share) => share.to_string(),
        }
    }
}

/// A sheet with the row that is written next.
pub(super) struct Page<'a> {
    pub sheet: Worksheet,
    pub styles: &'a Styles,
    pub lang: Lang,
    /// From 0.
    pub row: u32,
    name: &'static str,
}

impl<'a> Page<'a> {
    /// An A4 sheet on its side, as wide as its columns.
    pub(super) fn new(
        name: T,
        widths: &[f64],
        styles: &'a Styles,
        lang: Lang,
    ) -> Result<Self, BookError> {
        let mut sheet = Worksheet::new();
        let name = name.say(lang);
        sheet.set_name(name)?;
        for (column, width) in (0_u16..).zip(widths) {
            sheet.set_column_width(column, *width)?;
        }
        sheet
            .set_paper_size(9)
            .set_landscape()
            .set_print_fit_to_pages(1, 0)
            .set_margins(0.5, 0.5, 0.6, 0.6, 0.3, 0.3)
            .set_footer(format!("&L{name}&C{}", T::Footer.say(lang)));
        Ok(Self {
            sheet,
            styles,
            lang,
            row: 0,
            name,
        })
    }

    /// The title, and a line below it in small; on every sheet that line says too where standards or readings are not those
    /// of the policy.
    pub(super) fn title(&mut self, title: &str, below: &str) -> Done {
        let styles = self.styles;
        self.sheet.set_row_height(self.row, 28)?;
        self.text(0, title, &styles.title)?;
        self.row += 1;
        match &styles.local_terms {
            Some(line) => self.text(0, &format!("{below}　{line}"), &styles.quiet)?,
            None => self.text(0, below, &styles.quiet)?,
        }
        self.row += 1;
        Ok(())
    }

    /// Everything up to the row that is written next stays in sight, and begins each printed page.
    pub(super) fn keep_head(&mut self, columns: u16) -> Done {
        self.sheet.set_freeze_panes(self.row, columns)?;
        self.sheet
            .set_repeat_rows(self.row.saturating_sub(1), self.row.saturating_sub(1))?;
        Ok(())
    }

    /// On a sheet of several tables, the title stays in sight and begins each printed page.
    pub(super) fn keep_title(&mut self) -> Done {
        self.sheet.set_freeze_panes(self.row, 1)?;
        self.sheet.set_repeat_rows(0, self.row.saturating_sub(1))?;
        Ok(())
    }

    /// Begins a part of the sheet.
    pub(super) fn section(&mut self, title: T) -> Done {
        let styles = self.styles;
        self.row += 1;
        self.text(0, title.say(self.lang), &styles.section)?;
        self.row += 1;
        Ok(())
    }

    /// A row of heads.
    pub(super) fn heads<S: AsRef<str>>(&mut self, heads: impl IntoIterator<Item = S>) -> Done {
        let styles = self.styles;
        for (column, head) in (0_u16..).zip(heads) {
            self.text(column, head.as_ref(), &styles.head)?;
        }
        self.sheet.set_row_height(self.row, 32)?;
        self.row += 1;
        Ok(())
    }

    pub(super) fn text(&mut self, column: u16, text: &str, format: &Format) -> Done {
        self.sheet
            .write_string_with_format(self.row, column, text, format)?;
        Ok(())
    }

    pub(super) fn say(&mut self, column: u16, text: T) -> Done {
        let styles = self.styles;
        self.text(column, text.say(self.lang), &styles.text)
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "no count of a budget comes near where that begins"
    )]
    fn whole(&mut self, column: u16, count: u64, format: &Format) -> Done {
        self.sheet
            .write_number_with_format(self.row, column, count as f64, format)?;
        Ok(())
    }

    pub(super) fn count(&mut self, column: u16, count: u64) -> Done {
        let styles = self.styles;
        self.whole(column, count, &styles.count)
    }

    /// The number that a row or a scenario goes by.
    pub(super) fn number(&mut self, column: u16, number: u64) -> Done {
        let styles = self.styles;
        self.whole(column, number, &styles.number)
    }

    /// An amount that is typed.
    pub(super) fn money(&mut self, column: u16, amount: Fen, format: &Format) -> Done {
        self.sheet
            .write_number_with_format(self.row, column, in_yuan(amount), format)?;
        Ok(())
    }

    pub(super) fn formula(
        &mut self,
        column: u16,
        formula: &str,
        result: &Computed,
        format: &Format,
    ) -> Done {
        let formula = Formula::new(formula).set_result(result.written(self.lang));
        self.sheet
            .write_formula_with_format(self.row, column, formula, format)?;
        Ok(())
    }

    /// Both ends of an amount, side by side.
    pub(super) fn range(
        &mut self,
        column: u16,
        low: &str,
        high: &str,
        amount: Amount,
        format: &Format,
    ) -> Done {
        self.formula(column, low, &Computed::Money(amount.low()), format)?;
        self.formula(column + 1, high, &Computed::high(amount), format)
    }

    /// A cell of this sheet in the row that is written next, for formulas on it.
    pub(super) fn cell(&self, column: u16) -> String {
        at(column, self.row)
    }

    /// The same cell, for formulas on other sheets and for names.
    pub(super) fn cell_from_afar(&self, column: u16) -> String {
        format!(
            "'{}'!${}${}",
            self.name,
            column_letters(column),
            self.row + 1
        )
    }

    /// The sheet, with no marks at formulas that are unlike their neighbours: they are meant to be.
    pub(super) fn finish(mut self, columns: u16) -> Result<Worksheet, BookError> {
        let last = self.row.max(1);
        self.sheet
            .ignore_error_range(0, 0, last, columns.max(1), IgnoreError::FormulaDiffers)?;
        Ok(self.sheet)
    }
}

/// A cell, its row from 0.
pub(super) fn at(column: u16, row: u32) -> String {
    format!("{}{}", column_letters(column), row + 1)
}

/// Cells of one column.
pub(super) fn down(column: u16, first: u32, last: u32) -> String {
    let letters = column_letters(column);
    format!("${letters}${}:${letters}${}", first + 1, last + 1)
}

/// The sum of upper ends; none where one of them has none.
pub(super) fn open_or(ends: &str, sum: &str) -> String {
    format!("=IF(COUNTIF({ends},{OPEN_END})>0,{OPEN_END},{sum})")
}

/// Whole fen as yuan.
#[expect(
    clippy::cast_precision_loss,
    reason = "no amount of a budget comes near where that begins"
)]
pub(super) fn in_yuan(Fen(fen): Fen) -> f64 {
    fen as f64 / 100.0
}
