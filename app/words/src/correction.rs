//! Entries that are to be corrected, in words.

use budget::typed::{EntryMistake, EntryPlace, LineField, UnreadEntry};
use policy::Affiliation;

use crate::{
    BudgetText, CorrectionText, Lang, change_mistake, count_field, count_mistake, item,
    line_mistake, mistake, ratio_mistake,
};

/// Where an entry of a budget stands.
pub fn entry_place(entry: &UnreadEntry, lang: Lang) -> String {
    let numbered = |at: usize, name: BudgetText| format!("{} {}", name.say(lang), at + 1);
    let named = |at: usize, name: BudgetText| match entry.within.as_str() {
        "" => numbered(at, name),
        within => within.to_owned(),
    };
    let dot = " · ";
    match entry.place {
        EntryPlace::Year => BudgetText::Year.say(lang).to_owned(),
        EntryPlace::Count(at, field) => {
            let within = named(at, BudgetText::District);
            format!("{within}{dot}{}", count_field(field, lang))
        }
        EntryPlace::Ratio => BudgetText::PayerByRatio.say(lang).to_owned(),
        EntryPlace::Own(at, field) => {
            let field = match field {
                LineField::Name => BudgetText::OwnName,
                LineField::Amount => BudgetText::OwnAmount,
                LineField::Month => BudgetText::OwnMonth,
            };
            let within = named(at, BudgetText::OwnTitle);
            format!("{within}{dot}{}", field.say(lang))
        }
        EntryPlace::Retained(Affiliation::City) => BudgetText::RetainedCity.say(lang).to_owned(),
        EntryPlace::Retained(Affiliation::District) => {
            BudgetText::RetainedDistrict.say(lang).to_owned()
        }
        EntryPlace::Scenario(at, change) => {
            let within = named(at, BudgetText::NewScenario);
            format!("{within}{dot}{}", numbered(change, BudgetText::AddChange))
        }
        EntryPlace::YearAhead(_, change) => format!(
            "{} {}{dot}{}",
            BudgetText::YearsTitle.say(lang),
            entry.within,
            numbered(change, BudgetText::AddChange)
        ),
        EntryPlace::LastYear(of) => {
            format!("{}{dot}{}", BudgetText::LastYear.say(lang), item(of, lang))
        }
    }
}

/// Why an entry is to be corrected.
pub fn entry_mistake(wrong: EntryMistake, lang: Lang) -> String {
    match wrong {
        EntryMistake::Field(wrong) => mistake(wrong, lang),
        EntryMistake::Count(wrong) => count_mistake(wrong, lang),
        EntryMistake::Ratio(wrong) => ratio_mistake(wrong, lang),
        EntryMistake::Line(wrong) => line_mistake(wrong, lang),
        EntryMistake::Change(wrong) => change_mistake(wrong, lang).unwrap_or_default(),
    }
}

/// An entry of a budget that is to be corrected: where it stands, what is typed, and why.
pub fn unread_entry(entry: &UnreadEntry, lang: Lang) -> String {
    let place = entry_place(entry, lang);
    let why = entry_mistake(entry.mistake, lang);
    let colon = lang.pick("：", ": ");
    match entry.text.trim() {
        "" => format!("{place}{colon}{why}"),
        text => match lang {
            Lang::Zh => format!(
                "{place}：“{text}”{}。{why}",
                CorrectionText::ToCorrect.say(lang)
            ),
            Lang::En => format!(
                "{place}: “{text}” is {}. {why}",
                CorrectionText::ToCorrect.say(lang)
            ),
        },
    }
}

/// How many entries are to be corrected, for the head of a sheet.
pub fn to_correct(entries: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("待改正 {entries} 处，相关金额不是确数"),
        Lang::En if entries == 1 => {
            "1 entry to be corrected: amounts that depend on it are not exact".to_owned()
        }
        Lang::En => {
            format!("{entries} entries to be corrected: amounts that depend on them are not exact")
        }
    }
}
