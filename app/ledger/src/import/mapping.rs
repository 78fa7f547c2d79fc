//! Which column of a file is which of the ledger's.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::merged::Gaps;
use super::question::{Question, changes_outcome, is_doubtful, is_of_the_format};
use super::synonyms::{DOUBTFUL, SYNONYMS};
use crate::column::{Column, Form, ResultColumn};

/// Where a file's column goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Target {
    /// Into a column of the format.
    Column(Column),
    /// Into a column of the user's own, under its header.
    Own,
    /// Nowhere.
    Leave,
    /// As [`Target::Own`]; besides, it is a total of members, from which the full ones are worked out where the file has
    /// the probationary ones, too.
    TotalMembers,
}

/// How a target was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Found {
    /// The header is the format's.
    Exact,
    /// It is another word for it.
    Synonym,
    /// It is like it, or a word that is used of something else too.
    Alike,
    /// The visitor chose it for such a header before.
    Remembered,
    /// The visitor chose it now.
    ByHand,
    /// It is like none.
    Nothing,
    /// It may mean a column and may mean something else, which would change a verdict or an amount: the visitor has to
    /// say. Until then it goes into none of the format's columns.
    Doubtful,
}

/// A choice of an earlier import.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remembered {
    /// The header for which it was made.
    pub header: String,
    /// Where that goes.
    pub target: Target,
    /// Whether it answered a [`Question`]. Otherwise such a question is asked again.
    pub is_answer: bool,
}

/// A file's column with where it goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapped {
    /// What stands in the file's header row; a name by its place where nothing does.
    pub header: String,
    /// Where it goes.
    pub target: Target,
    /// How that was found.
    pub found: Found,
    /// Whether its header says that plain numbers in it are ten thousands; of money they are, wherever it goes.
    pub in_wan: bool,
    /// What is to be asked of its header; it is answered once `found` is no longer [`Found::Doubtful`].
    pub question: Option<Question>,
    /// What is to be asked of its empty cells.
    pub gaps: Option<Gaps>,
}

impl Mapped {
    /// Whether plain numbers in it are read as ten thousands of yuan: also where the visitor takes it for money by hand.
    pub fn reads_wan(&self) -> bool {
        self.in_wan && is_money(self.target)
    }

    /// Whether something is asked that the visitor has not answered yet. No row is read before.
    pub fn is_open(&self) -> bool {
        let has_gaps = || self.gaps.is_some_and(|gaps| gaps.fill.is_none());
        self.found == Found::Doubtful || self.target != Target::Leave && has_gaps()
    }
}

/// The header of the column that says why rows were set aside. It is for people, and not taken in again.
pub const REASON_HEADER: &str = "未导入原因";
/// The header above what says, in an exported file, that standards or readings differ from the text of the policy.
pub const LOCAL_TERMS_HEADER: &str = "采用标准与口径";
/// Columns are alike from here, of 1.
pub(super) const ALIKE: f64 = 0.62;

/// Finds where a file's columns go. `remembered` are the visitor's own choices of before.
pub fn recognise(headers: &[String], remembered: &[Remembered]) -> Vec<Mapped> {
    let mut taken = HashSet::new();
    let mut found: Vec<Option<(Target, Found)>> = vec![None; headers.len()];
    let is_ours = is_of_the_format(headers);
    for (slot, header) in found.iter_mut().zip(headers) {
        let before = remembered.iter().find(|known| known.header == *header);
        if let Some(before) = before
            && (before.is_answer
                || !changes_outcome(before.target)
                || !is_doubtful(header, is_ours))
            && may_take(&mut taken, before.target)
        {
            *slot = Some((before.target, Found::Remembered));
        }
    }
    for (slot, header) in found.iter_mut().zip(headers) {
        if slot.is_some() {
            continue;
        }
        if is_worked_out(header) {
            *slot = Some((Target::Leave, Found::Exact));
        }
    }
    // The surest first, wherever it stands: a column of 党员 must not take the place of one of 正式党员.
    for sure in [Found::Exact, Found::Synonym, Found::Alike] {
        for (slot, header) in found.iter_mut().zip(headers) {
            if slot.is_none()
                && let Some((column, found)) = called(header)
                && found == sure
                && may_take(&mut taken, Target::Column(column))
            {
                *slot = Some((Target::Column(column), found));
            }
        }
    }
    find_alike(headers, &mut found, &mut taken);
    let names = own_names(headers);
    let mapped = found.into_iter().zip(headers).zip(names);
    mapped
        .map(|((found, header), name)| {
            let (target, found) = found.unwrap_or((Target::Own, Found::Nothing));
            let mut mapped = Mapped {
                in_wan: header.contains('万'),
                header: name,
                target,
                found,
                question: None,
                gaps: None,
            };
            mapped.ask(header, is_ours);
            mapped
        })
        .collect()
}

/// The column that a header names, by the format's word or another one for it.
pub fn named(header: &str) -> Option<Column> {
    called(header).map(|(column, _)| column)
}

/// The column that a header names, and how sure that is.
pub(super) fn called(header: &str) -> Option<(Column, Found)> {
    let plain = plain(header);
    if plain.is_empty() {
        return None;
    }
    let says = |word: &str| self::plain(word) == plain;
    if let Some(column) = Column::ALL.iter().find(|column| says(column.header())) {
        return Some((*column, Found::Exact));
    }
    let mut known = SYNONYMS.iter();
    let (column, _) = known.find(|(_, words)| words.iter().any(|word| says(word)))?;
    let doubtful = DOUBTFUL.iter().any(|word| says(word));
    let found = if doubtful {
        Found::Alike
    } else {
        Found::Synonym
    };
    Some((*column, found))
}

/// Whether a column goes only into columns of which there is one.
fn may_take(taken: &mut HashSet<Column>, target: Target) -> bool {
    match target {
        Target::Column(column) => taken.insert(column),
        Target::TotalMembers => taken.insert(Column::FullMembers),
        Target::Own | Target::Leave => true,
    }
}

/// Whether the column is one that exports add, which the rules fill in anew.
fn is_worked_out(header: &str) -> bool {
    let header = header.trim();
    header == REASON_HEADER
        || header == LOCAL_TERMS_HEADER
        || ResultColumn::from_header(header).is_some()
}

/// Whether plain numbers may be ten thousands.
fn is_money(target: Target) -> bool {
    matches!(target, Target::Column(column) if column.form() == Form::Money)
}

/// Pairs what is left, the likest first.
fn find_alike(
    headers: &[String],
    found: &mut [Option<(Target, Found)>],
    taken: &mut HashSet<Column>,
) {
    let mut pairs = Vec::new();
    for (at, header) in headers.iter().enumerate() {
        // A word whose column another one has taken is not guessed to be a third.
        if found.get(at).is_some_and(Option::is_some) || named(header).is_some() {
            continue;
        }
        for &column in Column::ALL {
            let likeness = likeness(header, column);
            if likeness >= ALIKE && !taken.contains(&column) {
                pairs.push((likeness, at, column));
            }
        }
    }
    pairs.sort_by(|one, other| other.0.total_cmp(&one.0));
    for (_, at, column) in pairs {
        if let Some(slot) = found.get_mut(at)
            && slot.is_none()
            && taken.insert(column)
        {
            *slot = Some((Target::Column(column), Found::Alike));
        }
    }
}

/// How like a header is to a column's words, from 0 to 1: the share of pairs of letters that they have in common.
pub(super) fn likeness(header: &str, column: Column) -> f64 {
    let header = pairs(&plain(header));
    let others = SYNONYMS.iter().filter(|(of, _)| *of == column);
    let words = others.flat_map(|(_, words)| words.iter().copied());
    std::iter::once(column.header())
        .chain(words)
        .map(|word| dice(&header, &pairs(&plain(word))))
        .fold(0.0, f64::max)
}

fn pairs(text: &str) -> Vec<(char, char)> {
    let letters: Vec<char> = text.chars().collect();
    letters
        .windows(2)
        .filter_map(|pair| Some((*pair.first()?, *pair.last()?)))
        .collect()
}

#[expect(clippy::cast_precision_loss, reason = "headers are short")]
fn dice(one: &[(char, char)], other: &[(char, char)]) -> f64 {
    let both = one.len() + other.len();
    if both == 0 {
        return 0.0;
    }
    let shared = one.iter().filter(|pair| other.contains(pair)).count();
    2.0 * shared as f64 / both as f64
}

/// A header without what people add to it: spaces, stars, brackets with what is in them, marks between words.
fn plain(header: &str) -> String {
    let mut depth = 0_u32;
    let mut text = String::new();
    for letter in header.chars() {
        match letter {
            '(' | '（' | '[' | '【' => depth += 1,
            ')' | '）' | ']' | '】' => depth = depth.saturating_sub(1),
            _ if depth > 0
                || letter.is_whitespace()
                || "*＊:：、，,.。/／-—_·\"“”'".contains(letter) => {}
            '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => {
                let narrow = char::from_u32(u32::from(letter) - 0xFEE0);
                text.extend(narrow.map(|letter| letter.to_ascii_lowercase()));
            }
            _ => text.push(letter.to_ascii_lowercase()),
        }
    }
    text
}

/// Headers as names of columns of the user's own: none empty, none twice.
fn own_names(headers: &[String]) -> Vec<String> {
    let mut used = HashSet::new();
    headers
        .iter()
        .enumerate()
        .map(|(at, header)| {
            let first = match header.trim() {
                "" => format!("列{}", at + 1),
                name => name.to_owned(),
            };
            let mut name = first.clone();
            let mut count = 1;
            while !used.insert(name.clone()) {
                count += 1;
                name = format!("{first}（{count}）");
            }
            name
        })
        .collect()
}
