//! The head of the detail, and the row of formats that its entries come in place of.

use rust_xlsxwriter::Worksheet;
use words::BudgetBookText as T;

use super::super::book::{BookError, BookOf};
use super::super::layout::Layout;
use super::super::page::Page;
use super::super::rows::Look;
use super::super::styles::Styles;
use super::FIRST;

/// The sheet with its head, and the row of formats that the entries come in place of.
pub(in super::super) fn head(
    layout: &Layout,
    last: u32,
    of: &BookOf,
    styles: &Styles,
) -> Result<Worksheet, BookError> {
    let lang = of.lang;
    let widths: Vec<f64> = layout.columns.iter().map(|column| column.width).collect();
    let mut page = Page::new(T::DetailSheet, &widths, styles, lang)?;
    let below = of.below(T::InputHint.say(lang));
    page.title(T::DetailTitle.say(lang), &below)?;
    let head = &styles.head;
    let mut at = 0_u16;
    for group in layout.columns.chunk_by(|one, next| one.group == next.group) {
        let end = at + u16::try_from(group.len()).unwrap_or(1) - 1;
        for column in at..=end {
            page.text(column, "", head)?;
        }
        let name = group.first().map_or("", |column| &column.group);
        if name.is_empty() || end == at {
            page.text(at, name, head)?;
        } else {
            page.sheet
                .merge_range(page.row, at, page.row, end, name, head)?;
        }
        at = end + 1;
    }
    page.sheet.set_row_height(page.row, 30)?;
    page.row += 1;
    page.heads(layout.columns.iter().map(|column| &column.clause))?;
    page.heads(layout.columns.iter().map(|column| &column.title))?;
    page.sheet.set_freeze_panes(page.row, 2)?;
    page.sheet.set_repeat_rows(FIRST - 3, FIRST - 1)?;
    page.sheet.set_repeat_columns(0, 1)?;
    // On one page's width nobody could read so many columns.
    page.sheet.set_print_fit_to_pages(2, 0);
    page.sheet
        .autofilter(FIRST - 1, 0, last.max(FIRST), layout.last())?;
    for (column, look) in (0_u16..).zip(Look::ALL) {
        let format = match look {
            Look::Number => &styles.number,
            Look::Text => &styles.text,
            Look::Count => &styles.count,
            Look::Money => &styles.money,
            Look::Input => &styles.input,
        };
        page.sheet.write_blank(FIRST, column, format)?;
    }
    page.row = last.max(FIRST);
    page.finish(layout.last())
}
