/// So many of so many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ratio {
    /// So many,
    pub part: u32,
    /// of these; never 0.
    pub of: u32,
}

impl Ratio {
    /// From 0 to 1.
    pub fn share(self) -> f64 {
        f64::from(self.part) / f64::from(self.of)
    }
}

/// A share with what is known of it: its least and its most. Where a missing fact decides whether a unit counts below the
/// line at all, the two ends have different bases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    /// It is at least this,
    pub least: Ratio,
    /// and at most this.
    pub most: Ratio,
}

impl Rate {
    /// `None` where there may be nothing to take a share of.
    pub(crate) fn between((part, of): (u32, u32), (most, of_most): (u32, u32)) -> Option<Self> {
        (of > 0 && of_most > 0).then_some(Self {
            least: Ratio { part, of },
            most: Ratio {
                part: most,
                of: of_most,
            },
        })
    }

    /// The share, where all is known.
    pub fn known(self) -> Option<Ratio> {
        (self.least == self.most).then_some(self.least)
    }
}

/// A rate of the coverages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Measure {
    /// 组织覆盖率: units with an organisation, own or joint, of the base.
    Organised,
    /// 工作覆盖率: those and the ones that an instructor or a mass organisation reaches, of the base.
    Reached,
    /// 应建尽建率: units to which F5 applies that have an organisation.
    DueFormed,
    /// 单独组建率, of the units to which F5 applies.
    OwnOfDue,
    /// 单独组建率, of the units with an organisation.
    OwnOfOrganised,
}

impl Measure {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Organised,
        Self::Reached,
        Self::DueFormed,
        Self::OwnOfDue,
        Self::OwnOfOrganised,
    ];

    /// As settings carry it.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Organised => "organised",
            Self::Reached => "reached",
            Self::DueFormed => "due-formed",
            Self::OwnOfDue => "own-of-due",
            Self::OwnOfOrganised => "own-of-organised",
        }
    }

    /// The measure of a name.
    pub fn of_wire(wire: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.wire() == wire)
    }
}
