//! Entries of a budget that cannot be read.

use entry::read_money;
use policy::Affiliation;

use super::change::TypedChange;
use super::district::{CountField, CountMistake};
use super::draft::{Draft, RatioMistake};
use super::line::{LineField, LineMistake, TypedLine};
use super::{ChangeMistake, SecretariesAs};
use crate::account::Item;

/// Where in a budget an entry stands. A change is one entry, whichever of its texts cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EntryPlace {
    /// The budget year.
    Year,
    /// A count of a district, by the district's place.
    Count(usize, CountField),
    /// The ratio of the budget's own by which city and district pay.
    Ratio,
    /// A cell of a line of one's own, by the line's place.
    Own(usize, LineField),
    /// Dues that a level retains.
    Retained(Affiliation),
    /// A change of a scenario, by the places of both.
    Scenario(usize, usize),
    /// A change of a year ahead, by the places of both.
    YearAhead(usize, usize),
    /// Last year's figure of an item.
    LastYear(Item),
}

/// Why an entry is to be corrected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryMistake {
    /// It cannot be read.
    Field(entry::Mistake),
    /// A count.
    Count(CountMistake),
    /// A ratio.
    Ratio(RatioMistake),
    /// A line of one's own.
    Line(LineMistake),
    /// A change.
    Change(ChangeMistake),
}

/// An entry that is to be corrected before what depends on it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadEntry {
    /// Where it stands.
    pub place: EntryPlace,
    /// What the district, line, scenario or year is called that it is in; empty where it has no name.
    pub within: String,
    /// What is typed; empty where that is several texts.
    pub text: String,
    /// Why.
    pub mistake: EntryMistake,
}

/// The levels that retain dues, in the order of [`Draft::retained`].
pub const RETAINING: [Affiliation; 2] = [Affiliation::City, Affiliation::District];

impl Draft {
    /// All entries that are to be corrected, in the order of the page.
    pub fn unread(&self) -> Vec<UnreadEntry> {
        let mut found = Vec::new();
        if let Err(mistake) = self.budget_year() {
            found.push(UnreadEntry {
                place: EntryPlace::Year,
                within: String::new(),
                text: self.year.clone(),
                mistake: EntryMistake::Field(mistake),
            });
        }
        if self.source == super::Source::Counts {
            self.unread_counts(self.secretaries, &mut found);
        }
        if self.is_ratio_unread()
            && let Some(ratio) = &self.ratio
            && let Err(mistake) = ratio.read()
        {
            found.push(UnreadEntry {
                place: EntryPlace::Ratio,
                within: String::new(),
                text: format!("{} : {}", ratio.city, ratio.district),
                mistake: EntryMistake::Ratio(mistake),
            });
        }
        for (at, line) in self.own.iter().enumerate() {
            let place = |field| EntryPlace::Own(at, field);
            unread_line(line, &line.name, place, &mut found);
        }
        for (at, scenario) in self.scenarios.iter().enumerate() {
            let place = |change| EntryPlace::Scenario(at, change);
            unread_changes(&scenario.changes, &scenario.name, place, &mut found);
        }
        for (at, year) in self.years.iter().enumerate() {
            let place = |change| EntryPlace::YearAhead(at, change);
            let within = format!("+{}", at + 1);
            unread_changes(&year.changes, &within, place, &mut found);
        }
        for (level, text) in RETAINING.into_iter().zip(&self.retained) {
            unread_money(text, EntryPlace::Retained(level), &mut found);
        }
        for (item, text) in Item::ALL.into_iter().zip(&self.last_year) {
            unread_money(text, EntryPlace::LastYear(item), &mut found);
        }
        found
    }

    fn unread_counts(&self, secretaries: SecretariesAs, found: &mut Vec<UnreadEntry>) {
        for (at, district) in self.districts.iter().enumerate() {
            for (field, mistake) in district.read(secretaries).1 {
                found.push(UnreadEntry {
                    place: EntryPlace::Count(at, field),
                    within: district.name.trim().to_owned(),
                    text: district.text(field).to_owned(),
                    mistake: EntryMistake::Count(mistake),
                });
            }
        }
    }
}

fn unread_line(
    line: &TypedLine,
    within: &str,
    place: impl Fn(LineField) -> EntryPlace,
    found: &mut Vec<UnreadEntry>,
) {
    for (field, mistake) in line.read().1 {
        // A line without a name is counted; only its name is missing.
        if mistake == LineMistake::NoName {
            continue;
        }
        found.push(UnreadEntry {
            place: place(field),
            within: within.trim().to_owned(),
            text: line.text(field).to_owned(),
            mistake: EntryMistake::Line(mistake),
        });
    }
}

fn unread_changes(
    changes: &[TypedChange],
    within: &str,
    place: impl Fn(usize) -> EntryPlace,
    found: &mut Vec<UnreadEntry>,
) {
    for (at, change) in changes.iter().enumerate() {
        if let TypedChange::Own(line) = change {
            unread_line(line, within, |_| place(at), found);
            continue;
        }
        if let Err(mistake) = change.read()
            && mistake.is_unread()
        {
            found.push(UnreadEntry {
                place: place(at),
                within: within.trim().to_owned(),
                text: change.text(),
                mistake: EntryMistake::Change(mistake),
            });
        }
    }
}

fn unread_money(text: &str, place: EntryPlace, found: &mut Vec<UnreadEntry>) {
    if let Err(mistake) = read_money(text) {
        found.push(UnreadEntry {
            place,
            within: String::new(),
            text: text.to_owned(),
            mistake: EntryMistake::Field(mistake),
        });
    }
}
