//! How cells look: calm, so that numbers and headings are all that stands out.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

const HEAD: Color = Color::RGB(0xF4_F2_EC);
const INPUT: Color = Color::RGB(0xFF_F9_DB);
const QUIET: Color = Color::RGB(0x6B_66_5C);
const LINE: Color = Color::RGB(0xC9_C4_B8);

const MONEY: &str = "#,##0.00";
const COUNT: &str = "#,##0";

/// The formats of all sheets, and what is said under each title.
pub(super) struct Styles {
    /// That standards or readings differ from the text of the policy, and which; nothing where none does.
    pub local_terms: Option<String>,
    /// The title of a sheet.
    pub title: Format,
    /// The heading of a part of a sheet.
    pub section: Format,
    /// The head of a column.
    pub head: Format,
    /// What is said in passing.
    pub quiet: Format,
    /// Words in a row.
    pub text: Format,
    /// Words of a sum.
    pub strong: Format,
    /// Yuan with two decimals, or words where there is no upper end.
    pub money: Format,
    /// The same, of a sum.
    pub strong_money: Format,
    /// Whole numbers.
    pub count: Format,
    /// The number of a row or of a scenario.
    pub number: Format,
    /// A number that may be changed.
    pub input: Format,
    /// A share of a whole.
    pub percent: Format,
    /// Long text that runs over several lines.
    pub long: Format,
}

impl Styles {
    pub(super) fn new(local_terms: Option<String>) -> Self {
        let cell = Format::new()
            .set_align(FormatAlign::VerticalCenter)
            .set_border_bottom(FormatBorder::Hair)
            .set_border_color(LINE);
        let strong = cell.clone().set_bold().set_background_color(HEAD);
        let money = |format: &Format| {
            format
                .clone()
                .set_num_format(MONEY)
                .set_align(FormatAlign::Right)
        };
        Self {
            local_terms,
            title: Format::new().set_bold().set_font_size(16),
            section: Format::new().set_bold().set_font_size(12),
            head: strong
                .clone()
                .set_text_wrap()
                .set_align(FormatAlign::Center)
                .set_align(FormatAlign::VerticalCenter)
                .set_border(FormatBorder::Thin)
                .set_border_color(LINE),
            quiet: Format::new().set_font_color(QUIET),
            money: money(&cell),
            strong_money: money(&strong),
            count: cell.clone().set_num_format(COUNT),
            input: money(&cell).set_background_color(INPUT),
            number: cell.clone().set_align(FormatAlign::Center),
            percent: cell
                .clone()
                .set_num_format("0.00%")
                .set_align(FormatAlign::Right),
            long: cell.clone().set_text_wrap().set_align(FormatAlign::Top),
            text: cell,
            strong,
        }
    }
}
