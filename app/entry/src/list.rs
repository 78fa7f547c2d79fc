//! Lists typed into one field: monthly bases, and budget lines of one's own.

use policy::Fen;

use crate::mistake::{LineCause, Mistake};
use crate::money::read_money;
use crate::split::amounts_of;
use crate::text::fold;

/// Monthly bases that a list holds at most.
pub const MAX_BASES: u32 = 2_000;
/// Budget lines of one's own at most.
pub const MAX_OWN_LINES: u32 = 100;
/// Characters of a line's name at most.
pub const MAX_NAME: u32 = 100;

/// A budget line of one's own (M8).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnLine {
    /// What for.
    pub name: String,
    /// How much in the year.
    pub amount: Fen,
}

/// The cause in a list of what would be a mistake of a whole field.
fn cause(mistake: Mistake) -> LineCause {
    match mistake {
        Mistake::Negative => LineCause::Negative,
        Mistake::Scientific => LineCause::Scientific,
        Mistake::TooManyDecimals => LineCause::TooManyDecimals,
        Mistake::MoneyTooLarge { max } => LineCause::TooLarge { max },
        _ => LineCause::NotANumber,
    }
}

/// Lines that hold something, with their numbers from 1.
fn lines(text: &str) -> impl Iterator<Item = (u32, &str)> {
    (1..)
        .zip(text.split('\n'))
        .map(|(number, line)| (number, line.trim()))
        .filter(|(_, line)| !line.is_empty())
}

/// Reads a list of monthly bases in yuan: one in a line, or several with `、` `;`, tabs, commas or spaces between them.
///
/// A comma or a space can also stand between thousands. `4,200` is one number; `4200，5000` and `3,500,4,200` are two; what
/// could be either, as `800,900`, is refused: see [`LineCause::Ambiguous`].
///
/// # Errors
/// [`Mistake::Line`] with the first line that cannot be read, [`Mistake::TooManyLines`] above [`MAX_BASES`].
pub fn read_bases(text: &str) -> Result<Vec<Fen>, Mistake> {
    let mut bases = Vec::new();
    for (line, typed) in lines(text) {
        let amounts = amounts_of(&fold(typed)).map_err(|cause| Mistake::Line { line, cause })?;
        for amount in amounts {
            let base = read_money(&amount).map_err(|mistake| Mistake::Line {
                line,
                cause: cause(mistake),
            })?;
            bases.extend(base);
        }
        if bases.len() > MAX_BASES as usize {
            return Err(Mistake::TooManyLines { max: MAX_BASES });
        }
    }
    Ok(bases)
}

/// Reads budget lines of one's own: in each line a name, then a space, tab or colon, then an amount in yuan.
///
/// # Errors
/// [`Mistake::Line`] with the first line that cannot be read, [`Mistake::TooManyLines`] above [`MAX_OWN_LINES`].
pub fn read_own_lines(text: &str) -> Result<Vec<OwnLine>, Mistake> {
    let mut own = Vec::new();
    for (line, typed) in lines(text) {
        own.push(read_own_line(typed).map_err(|cause| Mistake::Line { line, cause })?);
        if own.len() > MAX_OWN_LINES as usize {
            return Err(Mistake::TooManyLines { max: MAX_OWN_LINES });
        }
    }
    Ok(own)
}

fn read_own_line(line: &str) -> Result<OwnLine, LineCause> {
    let (name, amount) = split_name(line);
    if !amount.chars().any(is_digit) {
        return Err(LineCause::MissingAmount);
    }
    if is_digits(amount, 3..=3)
        && name
            .split_whitespace()
            .last()
            .is_some_and(|last| is_digits(last, 1..=3))
    {
        return Err(LineCause::Ambiguous);
    }
    let read = read_money(amount);
    let name = name.trim_end_matches(|letter: char| {
        letter.is_whitespace() || "¥￥:：=＝,，-–—".contains(letter)
    });
    if name.is_empty() {
        return Err(match read {
            Ok(_) => LineCause::MissingName,
            Err(_) => LineCause::MissingAmount,
        });
    }
    let amount = read.map_err(cause)?.ok_or(LineCause::MissingAmount)?;
    if name.chars().count() > MAX_NAME as usize {
        return Err(LineCause::NameTooLong { max: MAX_NAME });
    }
    Ok(OwnLine {
        name: name.to_owned(),
        amount,
    })
}

/// Splits before the last word; before the last but one where the last is a bare unit, as in `… 12 万元`.
fn split_name(line: &str) -> (&str, &str) {
    let is_border = |letter: char| letter.is_whitespace() || ":：=＝".contains(letter);
    let cut = |text: &str| {
        text.rfind(is_border)
            .map(|at| at + text[at..].chars().next().map_or(1, char::len_utf8))
    };
    let last = cut(line).unwrap_or(0);
    let bare_unit = ["元", "圆", "万", "万元", "亿", "亿元"].contains(&line[last..].trim());
    let at = if bare_unit {
        cut(line[..last].trim_end_matches(is_border)).unwrap_or(0)
    } else {
        last
    };
    line.split_at(at)
}

fn is_digit(letter: char) -> bool {
    letter.is_ascii_digit() || ('０'..='９').contains(&letter)
}

fn is_digits(text: &str, lengths: std::ops::RangeInclusive<usize>) -> bool {
    text.chars().all(is_digit) && lengths.contains(&text.chars().count())
}
