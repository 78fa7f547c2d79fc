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

const WHOLE: usize = 5;

impl RecordKey {
    /// Every key.
    pub const ALL: [Self; WHOLE + Part::COUNT as usize] = {
        let mut all = [Self::Work; WHOLE + Part::COUNT as usize];
        all[1] = Self::SetAside;
        all[2] = Self::Budgets;
        all[3] = Self::Snapshots;
        all[4] = Self::Unread;
        let mut part = 0;
        while part < Part::COUNT {
            all[WHOLE + part as usize] = Self::Duties(Part(part));
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
            Self::Work | Self::Budgets | Self::Snapshots | Self::Unread | Self::Duties(_) => {
                Schema::FIRST
            }
            // At first there was one line only.
            Self::SetAside => Schema::new(&[|one| Some(one.to_owned())]),
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
