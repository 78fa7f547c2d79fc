//! Which of a browser's sets of data.

/// One of the sets of data that a browser keeps apart: each is a database of its own, with a writer and news of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Space {
    /// The visitor's own data.
    #[default]
    Own,
    /// A made-up city, and whatever is tried out in it.
    Demo,
}

impl Space {
    /// Each of them.
    pub const ALL: [Self; 2] = [Self::Own, Self::Demo];

    /// The name by which pages and workers tell each other.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Demo => "demo",
        }
    }

    /// The space of a name.
    pub fn from_wire(wire: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|space| space.wire() == wire)
    }

    /// The database. Its name never changes; locks and channels are named from it.
    pub(crate) const fn database(self) -> &'static str {
        match self {
            Self::Own => "liangxin",
            Self::Demo => "liangxin-demo",
        }
    }
}
