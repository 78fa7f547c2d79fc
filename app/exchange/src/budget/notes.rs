//! 说明: what the budget is, how it was made, what is not known, and who signs it.

use budget::{Base, Payout, told};
use rust_xlsxwriter::Worksheet;
use words::{BudgetBookText as T, CorrectionText, choice, field, local_terms, question, source};

use super::book::{BookError, BookOf};
use super::figures::Figures;
use super::page::Page;
use super::styles::Styles;

type Done = Result<(), BookError>;

/// How many digits fit into a line of long text. Spreadsheets do not always make rows as high as their text.
const WIDTH: u32 = 64;

/// The sheet.
pub(super) fn sheet(
    of: &BookOf,
    figures: &Figures,
    styles: &Styles,
) -> Result<Worksheet, BookError> {
    let lang = of.lang;
    let widths = [24.0, 68.0, 26.0, 20.0, 22.0];
    let mut page = Page::new(T::NotesSheet, &widths, styles, lang)?;
    let title = match lang {
        words::Lang::Zh => format!("{}{}", of.year, T::YearBudget.say(lang)),
        words::Lang::En => format!("{} {}", T::YearBudget.say(lang), of.year),
    };
    page.title(&title, &of.below(T::Policy.say(lang)))?;
    page.row += 1;
    if of.made_up {
        line(&mut page, T::Attention, T::MadeUp.say(lang))?;
    }
    line(&mut page, T::Title, of.title)?;
    line(&mut page, T::Year, &of.year.to_string())?;
    named_line(
        &mut page,
        CorrectionText::Source.say(lang),
        &of.remarks.source,
    )?;
    for entry in &of.remarks.corrections {
        named_line(&mut page, CorrectionText::ToCorrect.say(lang), entry)?;
    }
    let yuan = words::unit_name(words::MoneyUnit::Yuan, lang);
    line(&mut page, T::MoneyUnit, yuan)?;
    line(&mut page, T::Basis, T::Policy.say(lang))?;
    for text in [
        T::MethodFloor,
        T::MethodFormula,
        T::MethodUnknown,
        T::MethodApart,
    ] {
        line(&mut page, T::Method, text.say(lang))?;
    }
    let payout = match of.terms.payout {
        Payout::Evenly => T::PaidEvenly.say(lang).to_owned(),
        Payout::In(month) => format!("{}{month}", T::PaidInMonth.say(lang)),
    };
    line(&mut page, T::Method, &payout)?;
    line(&mut page, T::Recompute, T::RecomputeHow.say(lang))?;
    for one in local_terms(of.choices, lang) {
        line(&mut page, T::Attention, &one)?;
    }
    readings(&mut page, of)?;
    gaps(&mut page, of, figures)?;
    page.section(T::Signatures)?;
    for text in [T::MadeBy, T::CheckedBy, T::ApprovedBy, T::SignedOn] {
        page.sheet.set_row_height(page.row, 26)?;
        page.say(0, text)?;
        let styles = page.styles;
        page.text(1, "", &styles.text)?;
        page.row += 1;
    }
    page.finish(4)
}

fn line(page: &mut Page, name: T, text: &str) -> Done {
    let name = name.say(page.lang);
    named_line(page, name, text)
}

fn named_line(page: &mut Page, name: &str, text: &str) -> Done {
    let styles = page.styles;
    page.text(0, name, &styles.long)?;
    page.text(1, text, &styles.long)?;
    let lines = text.chars().map(columns_of).sum::<u32>().div_ceil(WIDTH);
    page.sheet.set_row_height(page.row, 16 * lines.max(1))?;
    page.row += 1;
    Ok(())
}

/// How wide a character is drawn, in the widths of a digit.
fn columns_of(character: char) -> u32 {
    if character.is_ascii() { 1 } else { 2 }
}

/// The answers in use to what is asked about money, and whatever else is not answered by default.
fn readings(page: &mut Page, of: &BookOf) -> Done {
    let lang = page.lang;
    let styles = page.styles;
    page.section(T::Readings)?;
    page.heads([T::Clause, T::Question, T::Answer, T::IsDefault].map(|head| head.say(lang)))?;
    for (reading, answer) in told(of.choices) {
        let is_default = if answer == reading.default_choice() {
            T::IsDefault
        } else {
            T::IsNotDefault
        };
        page.text(0, &source(reading.source(), lang), &styles.text)?;
        page.text(1, question(reading, lang), &styles.text)?;
        page.text(2, choice(answer, lang), &styles.text)?;
        page.say(3, is_default)?;
        page.row += 1;
    }
    Ok(())
}

fn gaps(page: &mut Page, of: &BookOf, figures: &Figures) -> Done {
    let lang = page.lang;
    let styles = page.styles;
    page.section(T::Gaps)?;
    let sheet = &figures.base.sheet;
    if sheet.open == 0 || of.remarks.is_to_correct() {
        let said = if of.remarks.is_to_correct() {
            CorrectionText::NotExact.say(lang)
        } else {
            T::NoGaps.say(lang)
        };
        page.text(0, said, &styles.quiet)?;
        page.row += 1;
        if sheet.open == 0 {
            return Ok(());
        }
    }
    if matches!(of.base, Base::Counts(_)) {
        // Of what is counted, only how many members there are may be missing.
        page.say(0, T::Members)?;
        page.text(1, T::MethodUnknown.say(lang), &styles.long)?;
        page.row += 1;
        return Ok(());
    }
    page.text(0, T::GapsOverlap.say(lang), &styles.quiet)?;
    page.row += 1;
    page.heads(
        [T::Name, T::Note, T::GapUnits, T::GapUnbounded, T::GapWidth].map(|head| head.say(lang)),
    )?;
    for gap in &sheet.gaps {
        page.text(0, field(gap.field.field(), lang), &styles.text)?;
        page.text(1, "", &styles.text)?;
        page.count(2, u64::from(gap.units))?;
        page.count(3, u64::from(gap.unbounded))?;
        page.money(4, gap.width, &styles.money)?;
        page.row += 1;
    }
    Ok(())
}
