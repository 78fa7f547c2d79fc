use crate::dimension::{Dimension, Key};
use crate::figures::Figures;

/// Units that have something in common.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Group {
    /// What they have in common.
    pub key: Key,
    /// What they come to.
    pub figures: Figures,
}

/// Figures of some units, of all together and by every dimension. The groups of each dimension are together the whole;
/// groups without a unit are left out, except ranges of head-counts, which lie one after the other.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Sheet {
    /// All of them.
    pub whole: Figures,
    /// By each dimension, in the order of [`Dimension::ALL`].
    pub groups: Vec<Vec<Group>>,
    /// By district, in the order of its groups, and in each by kind, in the order of the kinds.
    pub grid: Vec<Vec<Figures>>,
}

impl Sheet {
    /// The groups of a dimension.
    pub fn by(&self, dimension: Dimension) -> &[Group] {
        let at = Dimension::ALL.iter().position(|one| *one == dimension);
        at.and_then(|at| self.groups.get(at))
            .map_or(&[], Vec::as_slice)
    }

    /// A group of another time or another ledger that has the same in common.
    pub fn same(&self, dimension: Dimension, key: &Key) -> Option<&Figures> {
        let groups = self.by(dimension).iter();
        let mut same = groups.filter(|group| group.key == *key);
        same.next().map(|group| &group.figures)
    }
}
