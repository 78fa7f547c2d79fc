use crate::schema::Schema;

/// Names a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RecordKey {
    /// What was entered and chosen.
    Work,
    /// What had been kept before links were opened, the newest first, a line each.
    SetAside,
    /// Budgets: the one that is being worked on, and those put by under a name.
    Budgets,
    /// Figures of earlier days, to compare with.
    Snapshots,
    /// What was typed into the ledger and is not in it yet.
    Typed,
    /// A trainer's own sets of cases: a JSON list of files.
    TrainingSets,
    /// The session of cases under way.
    TrainingSession,
    /// The form of an own case.
    CaseForm,
    /// A trainer's own tours: a JSON list of files.
    OwnTours,
    /// The tour that is being written.
    TourDraft,
    /// Tours that were left half-way: a JSON list of walks.
    ToursLeft,
    /// Columns that the visitor assigned by hand, by their headers: a JSON list of pairs.
    ImportColumns,
    /// What was kept of the work and could not be read, as it was.
    Unread,
    /// A part of what is recorded of reminders, from 0.
    Duties(Part),
}

/// One of the parts that a record is kept in which would be large as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Part(u8);

impl Part {
    /// How many there are.
    pub const COUNT: u8 = 16;

    /// The part of this number; beyond the last they begin again.
    pub const fn new(number: u8) -> Self {
        Self(number % Self::COUNT)
    }

    /// Its number, from 0.
    pub const fn number(self) -> u8 {
        self.0
    }

    const NAMES: [&str; Self::COUNT as usize] = [
        "duties-0", "duties-1", "duties-2", "duties-3", "duties-4", "duties-5", "duties-6",
        "duties-7", "duties-8", "duties-9", "duties-a", "duties-b", "duties-c", "duties-d",
        "duties-e", "duties-f",
    ];
}

/// Records that are kept as a whole.
const WHOLE: [RecordKey; 13] = [
    RecordKey::Work,
    RecordKey::SetAside,
    RecordKey::Budgets,
    RecordKey::Snapshots,
    RecordKey::Typed,
    RecordKey::Unread,
    RecordKey::TrainingSets,
    RecordKey::TrainingSession,
    RecordKey::CaseForm,
    RecordKey::OwnTours,
    RecordKey::TourDraft,
    RecordKey::ToursLeft,
    RecordKey::ImportColumns,
];

impl RecordKey {
    /// Every key.
    pub const ALL: [Self; WHOLE.len() + Part::COUNT as usize] = {
        let mut all = [Self::Work; WHOLE.len() + Part::COUNT as usize];
        let mut at = 0;
        while at < WHOLE.len() {
            all[at] = WHOLE[at];
            at += 1;
        }
        let mut part = 0;
        while part < Part::COUNT {
            all[WHOLE.len() + part as usize] = Self::Duties(Part(part));
            part += 1;
        }
        all
    };

    /// The name under which the record lies in the database. It never changes.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Work => "work",
            Self::SetAside => "set-aside",
            Self::Budgets => "budgets",
            Self::Snapshots => "snapshots",
            Self::Typed => "typed",
            Self::TrainingSets => "training-sets",
            Self::TrainingSession => "training-session",
            Self::CaseForm => "case-form",
            Self::OwnTours => "own-tours",
            Self::TourDraft => "tour-draft",
            Self::ToursLeft => "tours-left",
            Self::ImportColumns => "import-columns",
            Self::Unread => "unread",
            Self::Duties(part) => Part::NAMES[part.0 as usize],
        }
    }

    /// The key of a name.
    pub fn from_wire(wire: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|key| key.wire() == wire)
    }

    /// How records of this key were brought from version to version.
    pub const fn schema(self) -> Schema {
        match self {
            // At first there was one line only.
            Self::SetAside => Schema::new(&[|one| Some(one.to_owned())]),
            Self::Work
            | Self::Budgets
            | Self::Snapshots
            | Self::Typed
            | Self::Unread
            | Self::TrainingSets
            | Self::TrainingSession
            | Self::CaseForm
            | Self::OwnTours
            | Self::TourDraft
            | Self::ToursLeft
            | Self::ImportColumns
            | Self::Duties(_) => Schema::FIRST,
        }
    }

    /// The version in which records of this key are saved today.
    pub const fn version(self) -> u32 {
        self.schema().version()
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn names_lead_back_to_keys() {
        for key in RecordKey::ALL {
            assert_eq!(RecordKey::from_wire(key.wire()), Some(key));
        }
        assert_eq!(RecordKey::from_wire("ledger"), None);
    }
}
