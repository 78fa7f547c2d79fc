//! A trainer's own sets of cases, kept in this browser as the files that they are saved as.

use leptos::prelude::*;
use training::own::{self, Damage, OwnCase, Refused, read, read_any, write};

use super::{Ledger, Room};
use crate::browser::Setting;

/// The sets.
#[derive(Clone, Copy)]
pub struct OwnSets {
    /// Those that are kept.
    pub sets: RwSignal<Vec<own::Set>>,
}

/// The texts that are kept.
fn kept_texts() -> Vec<String> {
    Setting::TrainingSets
        .read()
        .and_then(|text| serde_json::from_str(&text).ok())
        .unwrap_or_default()
}

impl OwnSets {
    fn start() -> Self {
        let texts = kept_texts();
        let sets = texts.iter().filter_map(|text| read(text).ok());
        Self {
            sets: RwSignal::new(sets.map(|read| read.set).collect()),
        }
    }

    /// Changes them as they are kept now: another tab may have changed them too. What cannot be read here, as a newer
    /// edition's, stays as it is.
    pub fn change(self, act: impl FnOnce(&mut Vec<own::Set>)) {
        let (mut sets, mut texts) = (Vec::new(), Vec::new());
        for text in kept_texts() {
            match read(&text) {
                Ok(read) => sets.push(read.set),
                Err(_) => texts.push(text),
            }
        }
        act(&mut sets);
        texts.extend(sets.iter().map(write));
        if let Ok(text) = serde_json::to_string(&texts) {
            Setting::TrainingSets.write(&text);
        }
        self.sets.set(sets);
    }

    /// Adds a case to the set of this name and signature, which begins with its first case. `false` where the set takes no
    /// more.
    pub fn add(self, name: &str, signed: &str, case: OwnCase) -> bool {
        let mut is_added = false;
        self.change(|sets| {
            let wanted = own::Set::new(name, signed);
            let is_it =
                |set: &&mut own::Set| (&set.name, &set.signed) == (&wanted.name, &wanted.signed);
            if let Some(set) = sets.iter_mut().find(is_it) {
                is_added = set.add(case);
                return;
            }
            let mut set = wanted.clone();
            is_added = set.add(case);
            if is_added {
                sets.push(set);
            }
        });
        is_added
    }

    /// Takes a set in, from a file or a line of text, besides those that are there; what of it is damaged is told.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub fn take_in(self, text: &str) -> Result<Vec<Damage>, Refused> {
        let found = read_any(text)?;
        self.change(|sets| {
            if !sets.contains(&found.set) {
                sets.push(found.set);
            }
        });
        Ok(found.damage)
    }
}

/// A trainer's own sets.
pub fn use_own_sets() -> OwnSets {
    let room: Room<OwnSets> = expect_context();
    let ledger: Ledger = expect_context();
    room.enter(ledger, OwnSets::start)
}
