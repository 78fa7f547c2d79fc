use policy::{Heads, Rulebook, StandardId};

/// A range of a head-count.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
pub enum Band {
    /// From one number to another, both among them; without an end, from there on.
    Heads {
        /// From this,
        from: u32,
        /// to this.
        to: Option<u32>,
    },
    /// The number is not known.
    Unknown,
}

/// Ranges that lie one after the other, from none on; thresholds of the rules are among their ends.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bands(Vec<u32>);

impl Bands {
    /// Ranges of employees, with the thresholds of F1, F2 and F4.
    pub fn of_staff(book: &Rulebook) -> Self {
        let standards = [
            StandardId::StaffForOrganisation,
            StandardId::EmployeesForMember,
            StandardId::EmployeesForOrganisation,
        ];
        Self::new(&[0, 1, 10, 300, 1000], &standards, book)
    }

    /// Ranges of full members, with the thresholds of F5 and of the types of organisation.
    pub fn of_members(book: &Rulebook) -> Self {
        let standards = [
            StandardId::MembersForOwnBranch,
            StandardId::MembersForBranchCommittee,
            StandardId::MembersForGeneralBranch,
            StandardId::MembersForCommittee,
        ];
        Self::new(&[0, 1, 20], &standards, book)
    }

    fn new(fixed: &[u32], standards: &[StandardId], book: &Rulebook) -> Self {
        let thresholds = standards.iter().map(|id| {
            let value = book.standards().value(*id);
            u32::try_from(value).unwrap_or(Heads::MAX)
        });
        let mut from: Vec<u32> = fixed.iter().copied().chain(thresholds).collect();
        from.sort_unstable();
        from.dedup();
        Self(from)
    }

    /// How many there are, the unknown one among them.
    pub(crate) fn count(&self) -> usize {
        self.0.len() + 1
    }

    /// The place of a head-count.
    #[inline]
    pub(crate) fn place(&self, heads: Heads) -> usize {
        match heads.get() {
            Some(heads) => self
                .0
                .partition_point(|from| *from <= heads)
                .saturating_sub(1),
            None => self.0.len(),
        }
    }

    /// The range at a place.
    pub(crate) fn at(&self, place: usize) -> Band {
        self.0.get(place).map_or(Band::Unknown, |from| Band::Heads {
            from: *from,
            to: self.0.get(place + 1).map(|next| next - 1),
        })
    }

    /// All of them, in order.
    pub fn all(&self) -> Vec<Band> {
        (0..self.count()).map(|place| self.at(place)).collect()
    }
}
