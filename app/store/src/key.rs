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
}

impl RecordKey {
    /// Every key.
    pub const ALL: [Self; 4] = [Self::Work, Self::SetAside, Self::Budgets, Self::Snapshots];

    /// The name under which the record lies in the database. It never changes.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Work => "work",
            Self::SetAside => "set-aside",
            Self::Budgets => "budgets",
            Self::Snapshots => "snapshots",
        }
    }

    /// The key of a name.
    pub fn from_wire(wire: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|key| key.wire() == wire)
    }

    /// How records of this key were brought from version to version.
    pub const fn schema(self) -> Schema {
        match self {
            Self::Work | Self::Budgets | Self::Snapshots => Schema::FIRST,
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
