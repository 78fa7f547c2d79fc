//! Whose a record is.

use ledger::{JointUnits, Place, Table, UnitId};
use policy::Organisation;
use xxhash_rust::xxh3::xxh3_64;

/// Records are kept in so many parts, so that a change writes one of them anew and not all.
pub const SHARDS: u8 = 16;

/// Whose a record is.
#[derive(
    Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
pub enum Holder {
    /// The city's.
    City,
    /// A district's.
    District(String),
    /// That of the unit with this credit code.
    Code(String),
    /// That of a unit without one.
    Named {
        /// What it is called.
        name: String,
        /// Its district; may be empty.
        district: String,
    },
    /// That of a joint branch, by its id in the ledger.
    Joint(String),
}

impl Holder {
    /// A unit's own.
    pub fn of_unit(table: &Table, id: UnitId) -> Self {
        match table.code(id) {
            "" => Self::named(table, id),
            code => Self::Code(code.to_owned()),
        }
    }

    /// That of a unit's organisation: of a joint branch that is named, whichever of its units is spoken of.
    pub fn of_organisation(table: &Table, id: UnitId) -> Self {
        match joint_branch(table, id) {
            Some(branch) => Self::Joint(branch.to_owned()),
            None => Self::of_unit(table, id),
        }
    }

    /// All under whom something of a unit's organisation may be recorded: the joint branch first, then each of its units by
    /// code and by name. Earlier editions recorded what became of its reminders with its units.
    pub fn all_of_organisation(table: &Table, id: UnitId, units: &JointUnits) -> Vec<Self> {
        let mut holders = Vec::new();
        let branch = joint_branch(table, id);
        holders.extend(branch.map(|branch| Self::Joint(branch.to_owned())));
        let units = branch.map_or(std::slice::from_ref(&id), |_| units.of(table, id));
        for unit in units {
            holders.push(Self::of_unit(table, *unit));
            if !table.code(*unit).is_empty() {
                // As it was known before it had a code.
                holders.push(Self::named(table, *unit));
            }
        }
        holders
    }

    fn named(table: &Table, id: UnitId) -> Self {
        Self::Named {
            name: table.name(id).to_owned(),
            district: table.place(id, Place::District).to_owned(),
        }
    }

    /// The part that it is kept in, from 0.
    pub fn shard(&self) -> u8 {
        let hash = match self {
            Self::City => 0,
            Self::District(name) => xxh3_64(name.as_bytes()),
            Self::Code(code) => xxh3_64(code.as_bytes()),
            // By the name alone: the units of one name lie together.
            Self::Named { name, .. } => xxh3_64(name.as_bytes()),
            Self::Joint(branch) => xxh3_64(branch.as_bytes()),
        };
        (hash % u64::from(SHARDS)) as u8
    }

    /// What people know it by: a code, a name.
    pub fn known_as(&self) -> &str {
        match self {
            Self::City => "",
            Self::District(name) | Self::Code(name) | Self::Joint(name) => name,
            Self::Named { name, .. } => name,
        }
    }
}

/// The joint branch that a unit belongs to, where the ledger names it.
pub(crate) fn joint_branch(table: &Table, id: UnitId) -> Option<&str> {
    let is_joint = table
        .facts(id)
        .is_some_and(|facts| facts.organisation == Some(Organisation::JointBranch));
    let branch = table.place(id, Place::Joint);
    (is_joint && !branch.is_empty()).then_some(branch)
}
