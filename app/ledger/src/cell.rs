//! Cells: their text read into a record, and written from it. What a reader refuses leaves the record as it was.

use std::borrow::Cow;

use chrono::{Days, NaiveDate};
use entry::{DATE_YEARS, Mistake, read_count, read_date, read_money};
use policy::{Affiliation, Fen, Heads, Kind, Secretary, Status};

use crate::choices::{EmergingField, Named, NamedSet, Trade};
use crate::code;
use crate::column::{Column, Form};
use crate::placeholder::{is_no_id, is_placeholder};
use crate::record::Record;

/// Why a cell cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum CellMistake {
    /// A required cell is empty.
    Missing,
    /// Longer than the column takes.
    TooLong {
        /// The most characters.
        max: usize,
    },
    /// None of the column's values.
    NotAChoice,
    /// A number, money or date that cannot be read.
    Entry(Mistake),
    /// Not 18 letters and digits of the code's alphabet.
    NotACode,
    /// An error that the spreadsheet's formula gave.
    Formula,
    /// A word that tells no joint branch from another: 是, 联合党支部.
    NotAnId,
    /// A total of members that is less than the probationary ones among them.
    FewerThanProbationary,
}

/// How a workbook counts its days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DateSystem {
    /// From 1900, with a day too many in February of that year.
    #[default]
    From1900,
    /// From 1904.
    From1904,
}

/// Reads a column's text into a record. An empty cell is unknown, or the column's default.
///
/// # Errors
/// What is wrong with the text; the record is then as it was.
pub fn read(record: &mut Record, column: Column, text: &str) -> Result<(), CellMistake> {
    read_by(record, column, text, DateSystem::From1900)
}

/// As [`read`], for a workbook that counts its days so.
///
/// # Errors
/// As [`read`].
pub fn read_by(
    record: &mut Record,
    column: Column,
    text: &str,
    dates: DateSystem,
) -> Result<(), CellMistake> {
    let text = plain(text);
    let text = text.as_ref();
    if text.starts_with('#')
        && matches!(
            text,
            "#N/A" | "#REF!" | "#VALUE!" | "#DIV/0!" | "#NAME?" | "#NUM!" | "#NULL!"
        )
    {
        return Err(CellMistake::Formula);
    }
    let facts = &mut record.facts;
    match column {
        Column::Name => required(bounded(said(text), column)?)?.clone_into(&mut record.name),
        Column::Code => match code::read(&mut record.code, text) {
            Err(_) if is_placeholder(text) => record.code.clear(),
            read => read?,
        },
        Column::Kind => facts.kind = choice(text)?.ok_or(CellMistake::Missing)?,
        Column::District => bounded(said(text), column)?.clone_into(&mut record.district),
        Column::Street => bounded(said(text), column)?.clone_into(&mut record.street),
        Column::Community => bounded(said(text), column)?.clone_into(&mut record.community),
        Column::Joint => bounded(id(text)?, column)?.clone_into(&mut record.joint),
        Column::Trade if text.is_empty() => record.trade = None,
        Column::Trade => record.trade = Some(Trade::read(text).ok_or(CellMistake::NotAChoice)?),
        Column::Field => record.field = choice::<EmergingField>(text)?,
        Column::Status => facts.status = choice(text)?.unwrap_or(Status::Operating),
        Column::Employees => facts.employees = count(text)?,
        Column::FullMembers => facts.full_members = count(text)?,
        Column::Probationary => facts.probationary = count(text)?,
        Column::Mobile => record.more.mobile = count(text)?,
        Column::Organisation => facts.organisation = choice(text)?,
        Column::GeneralBelow => facts.general_below = small(text)?,
        Column::BranchesBelow => facts.branches_below = small(text)?,
        Column::Approved => facts.approved = date(text, dates)?,
        Column::LastElection => record.more.last_election = date(text, dates)?,
        Column::SecretarySince => {
            facts.secretary = date(text, dates)?.map_or(Secretary::Unknown, Secretary::Since);
        }
        Column::SecretarySource => facts.secretary_source = choice(text)?,
        Column::Instructor => facts.instructor = one_of_two(text, "有", "无")?,
        Column::MassOrganisations => facts.mass_organisations = set(text)?,
        Column::SixHaves => record.more.six_haves = set(text)?,
        Column::Charter => record.more.charter = one_of_two(text, "是", "否")?,
        Column::OwnerMember => record.more.owner_member = one_of_two(text, "是", "否")?,
        Column::OwnerCandidate => facts.owner_candidate = one_of_two(text, "是", "否")?,
        Column::Wages => record.more.wages = money(text)?,
        Column::Spending => record.more.spending = money(text)?,
        Column::DuesPaid => record.more.dues_paid = money(text)?,
        Column::Affiliation => facts.affiliation = choice(text)?.unwrap_or(Affiliation::District),
        Column::Updated => record.more.updated = date(text, dates)?,
    }
    Ok(())
}

/// A column's text, as files carry it: reading it again gives the same value. Unknown is empty.
pub fn write(record: &Record, column: Column) -> Cow<'_, str> {
    let facts = &record.facts;
    let more = &record.more;
    match column {
        Column::Name => Cow::Borrowed(&record.name),
        Column::Code => Cow::Borrowed(&record.code),
        Column::District => Cow::Borrowed(&record.district),
        Column::Street => Cow::Borrowed(&record.street),
        Column::Community => Cow::Borrowed(&record.community),
        Column::Joint => Cow::Borrowed(&record.joint),
        Column::Kind => Cow::Borrowed(Kind::name(facts.kind)),
        Column::Trade => named(record.trade),
        Column::Field => named(record.field),
        Column::Status => named(Some(facts.status)),
        Column::Organisation => named(facts.organisation),
        Column::SecretarySource => named(facts.secretary_source),
        Column::Affiliation => named(Some(facts.affiliation)),
        Column::Employees => heads(facts.employees),
        Column::FullMembers => heads(facts.full_members),
        Column::Probationary => heads(facts.probationary),
        Column::Mobile => heads(more.mobile),
        Column::GeneralBelow => below(facts.general_below),
        Column::BranchesBelow => below(facts.branches_below),
        Column::Approved => day(facts.approved),
        Column::LastElection => day(more.last_election),
        Column::SecretarySince => match facts.secretary {
            Secretary::Since(since) => day(Some(since)),
            Secretary::Unknown | Secretary::Vacant => Cow::Borrowed(""),
        },
        Column::Instructor => two(facts.instructor, "有", "无"),
        Column::MassOrganisations => listed(facts.mass_organisations),
        Column::SixHaves => listed(more.six_haves),
        Column::Charter => two(more.charter, "是", "否"),
        Column::OwnerMember => two(more.owner_member, "是", "否"),
        Column::OwnerCandidate => two(facts.owner_candidate, "是", "否"),
        Column::Wages => yuan(more.wages),
        Column::Spending => yuan(more.spending),
        Column::DuesPaid => yuan(more.dues_paid),
        Column::Updated => day(more.updated),
    }
}

/// The amount in the text of a money column, as [`write`] writes it; `None` where it says none.
pub fn amount(text: &str) -> Option<Fen> {
    money(text).ok().flatten()
}

/// Trimmed, with full-width letters and digits made narrow; brackets and the like stay as a name has them. Most cells are
/// so already.
fn plain(text: &str) -> Cow<'_, str> {
    let trimmed = trimmed(text);
    let wide = |letter: char| matches!(letter, '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '\u{3000}' | '\u{feff}');
    // All of those begin with one of two bytes, which few other letters do: most cells need not be taken apart.
    let may = trimmed.bytes().any(|byte| matches!(byte, 0xE3 | 0xEF));
    if !may || !trimmed.contains(wide) {
        return Cow::Borrowed(trimmed);
    }
    let narrow = trimmed.chars().filter_map(|letter| match letter {
        '\u{feff}' => None,
        '\u{3000}' => Some(' '),
        _ if wide(letter) => char::from_u32(u32::from(letter) - 0xFEE0),
        _ => Some(letter),
    });
    Cow::Owned(narrow.collect::<String>().trim().to_owned())
}

/// As [`str::trim`], but quicker for what has nothing to be trimmed: most cells begin and end with a letter that is plainly
/// no space, as digits, Latin letters and the common Chinese ones are.
pub fn trimmed(text: &str) -> &str {
    let bytes = text.as_bytes();
    let plain = |byte: u8| matches!(byte, b'!'..=b'~' | 0xE4..=0xE9);
    let begins = bytes.first().is_some_and(|first| plain(*first));
    let ends = match bytes.last() {
        Some(last) if last.is_ascii() => plain(*last),
        // The first byte of a letter of three.
        Some(_) => {
            bytes.len() >= 3
                && bytes
                    .get(bytes.len() - 3)
                    .is_some_and(|first| matches!(first, 0xE4..=0xE9))
        }
        None => return text,
    };
    if begins && ends { text } else { text.trim() }
}

/// A text, or nothing where it only says that there is nothing.
fn said(text: &str) -> &str {
    if is_placeholder(text) { "" } else { text }
}

/// The id of a joint branch: equal ones are one branch, so words that units of any branch have are none.
fn id(text: &str) -> Result<&str, CellMistake> {
    if is_no_id(text) || code::is_cut(text) {
        return Err(CellMistake::NotAnId);
    }
    let is_zero = !text.is_empty() && text.bytes().all(|byte| byte == b'0');
    Ok(if is_zero { "" } else { said(text) })
}

fn required(text: &str) -> Result<&str, CellMistake> {
    if text.is_empty() {
        return Err(CellMistake::Missing);
    }
    Ok(text)
}

fn bounded(text: &str, column: Column) -> Result<&str, CellMistake> {
    match column.form() {
        Form::Text(max) if text.len() > max && text.chars().count() > max => {
            Err(CellMistake::TooLong { max })
        }
        _ => Ok(text),
    }
}

fn choice<T: Named>(text: &str) -> Result<Option<T>, CellMistake> {
    if text.is_empty() {
        return Ok(None);
    }
    T::named(text).map(Some).ok_or(CellMistake::NotAChoice)
}

fn one_of_two(text: &str, yes: &str, no: &str) -> Result<Option<bool>, CellMistake> {
    match text {
        "" => Ok(None),
        text if text == yes => Ok(Some(true)),
        text if text == no => Ok(Some(false)),
        _ => Err(CellMistake::NotAChoice),
    }
}

/// Members joined by 、 or by what people type for it. `无` says that there are none; empty says nothing.
fn set<T: NamedSet>(text: &str) -> Result<Option<T>, CellMistake> {
    match text {
        "" => return Ok(None),
        "无" => return Ok(Some(T::EMPTY)),
        _ => {}
    }
    text.split(|letter: char| letter.is_whitespace() || "、，,;；/".contains(letter))
        .filter(|name| !name.is_empty())
        .try_fold(T::EMPTY, |set, name| {
            T::Item::named(name)
                .map(|item| set.and(item))
                .ok_or(CellMistake::NotAChoice)
        })
        .map(Some)
}

fn count(text: &str) -> Result<Heads, CellMistake> {
    if let Some(count) = digits(text) {
        return Ok(count);
    }
    // A spreadsheet writes whole numbers with a point at times.
    let text = text.strip_suffix(".0").unwrap_or(text);
    read_count(text)
        .map(Heads::from)
        .map_err(CellMistake::Entry)
}

/// The short way for what almost every cell is.
fn digits(text: &str) -> Option<Heads> {
    if text.is_empty() {
        return Some(Heads::UNKNOWN);
    }
    if text.len() > 7 || (text.len() > 1 && text.starts_with('0')) {
        return None;
    }
    text.bytes()
        .try_fold(0, |sum, byte| {
            byte.is_ascii_digit()
                .then(|| sum * 10 + u32::from(byte - b'0'))
        })
        .map(Heads::known)
}

fn small(text: &str) -> Result<u16, CellMistake> {
    let count = count(text)?.get().unwrap_or(0);
    u16::try_from(count).map_err(|_| {
        CellMistake::Entry(Mistake::TooLarge {
            max: u32::from(u16::MAX),
        })
    })
}

fn money(text: &str) -> Result<Option<Fen>, CellMistake> {
    if let Some(amount) = digits_of_money(text) {
        return Ok(Some(amount));
    }
    read_money(text).map_err(CellMistake::Entry)
}

/// The short way for what almost every cell is: 1234, or 1234.5.
fn digits_of_money(text: &str) -> Option<Fen> {
    let (yuan, fen) = match text.as_bytes() {
        [yuan @ .., b'.', jiao] => (yuan, [*jiao, b'0']),
        [yuan @ .., b'.', jiao, fen] => (yuan, [*jiao, *fen]),
        yuan => (yuan, [b'0'; 2]),
    };
    if yuan.is_empty() || yuan.len() > 9 {
        return None;
    }
    let mut digits = yuan.iter().chain(&fen);
    let amount = digits.try_fold(0, |sum, byte| {
        byte.is_ascii_digit()
            .then(|| sum * 10 + i64::from(byte - b'0'))
    });
    amount.map(Fen)
}

fn date(text: &str, dates: DateSystem) -> Result<Option<NaiveDate>, CellMistake> {
    if let Some(day) = iso(text) {
        return Ok(Some(day));
    }
    if let Some(day) = serial(text, dates) {
        return Ok(Some(day));
    }
    // A spreadsheet adds a time of day that says nothing.
    let day = text.split([' ', 'T']).next().unwrap_or(text);
    let text = if day.len() >= 8 { day } else { text };
    read_date(text).map_err(CellMistake::Entry)
}

/// The short way for what almost every cell is: 2024-03-01.
fn iso(text: &str) -> Option<NaiveDate> {
    let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else {
        return None;
    };
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0_u32, |sum, byte| {
            byte.is_ascii_digit()
                .then(|| sum * 10 + u32::from(byte - b'0'))
        })
    };
    let year = i32::try_from(number(&[y1, y2, y3, y4])?).ok()?;
    DATE_YEARS.contains(&year).then_some(())?;
    NaiveDate::from_ymd_opt(year, number(&[m1, m2])?, number(&[d1, d2])?)
}

/// A spreadsheet's count of days: five digits, with a fraction of a day that says nothing.
fn serial(text: &str, dates: DateSystem) -> Option<NaiveDate> {
    let (whole, rest) = text.split_once('.').unwrap_or((text, ""));
    let plain = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
    if !matches!(whole.len(), 4 | 5) || !plain(whole) || !plain(rest) {
        return None;
    }
    let days: u64 = whole.parse().ok()?;
    let first = match dates {
        // The 29th of February 1900 is counted and never was: from March on, that is a day too many.
        DateSystem::From1900 => NaiveDate::from_ymd_opt(1899, 12, 30),
        DateSystem::From1904 => NaiveDate::from_ymd_opt(1904, 1, 1),
    };
    let day = first?.checked_add_days(Days::new(days))?;
    DATE_YEARS
        .contains(&chrono::Datelike::year(&day))
        .then_some(day)
}

fn named<T: Named>(value: Option<T>) -> Cow<'static, str> {
    Cow::Borrowed(value.map_or("", Named::name))
}

fn heads(count: Heads) -> Cow<'static, str> {
    count
        .get()
        .map_or(Cow::Borrowed(""), |count| Cow::Owned(count.to_string()))
}

fn below(count: u16) -> Cow<'static, str> {
    match count {
        0 => Cow::Borrowed(""),
        _ => Cow::Owned(count.to_string()),
    }
}

fn day(day: Option<NaiveDate>) -> Cow<'static, str> {
    day.map_or(Cow::Borrowed(""), |day| Cow::Owned(day.to_string()))
}

fn two(known: Option<bool>, yes: &'static str, no: &'static str) -> Cow<'static, str> {
    Cow::Borrowed(match known {
        Some(true) => yes,
        Some(false) => no,
        None => "",
    })
}

fn listed<T: NamedSet>(set: Option<T>) -> Cow<'static, str> {
    let Some(set) = set else {
        return Cow::Borrowed("");
    };
    let names: Vec<&str> = T::Item::NAMES
        .iter()
        .filter(|(item, _)| set.contains(*item))
        .map(|(_, name)| *name)
        .collect();
    if names.is_empty() {
        Cow::Borrowed("无")
    } else {
        Cow::Owned(names.join("、"))
    }
}

/// Yuan with two decimals, or none where there are none.
fn yuan(amount: Option<Fen>) -> Cow<'static, str> {
    let Some(Fen(fen)) = amount else {
        return Cow::Borrowed("");
    };
    Cow::Owned(match fen % 100 {
        0 => (fen / 100).to_string(),
        rest => format!("{}.{rest:02}", fen / 100),
    })
}
