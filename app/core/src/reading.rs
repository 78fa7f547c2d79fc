use crate::clause::{Clause, HigherRule, Source};
use crate::plain_enum::plain_enum;

plain_enum! {
    /// A question that the wording leaves open. The answer in use stands beside every result that depends on it.
    Reading {
        /// Whom does the staff threshold of F4 cover? （九）
        ThirtyScope = "thirty_scope",
        /// Does a joint branch meet F2–F4? （九）
        JointMeetsTarget = "joint_meets_target",
        /// M4 and M6: every organisation of a unit, or its top one? （二十二）2
        SubsidyScope = "subsidy_scope",
        /// M4 in the year of forming （二十二）2
        FirstYear = "first_year",
        /// M4–M6 for joint branches （二十二）2
        JointSubsidised = "joint_subsidised",
        /// M6: does the month of appointment count? （二十二）2
        AllowanceMonths = "allowance_months",
        /// M6: one person with several posts （二十二）2
        ConcurrentPosts = "concurrent_posts",
        /// M6: a secretary sent from government （二十二）2
        CivilServantSecretary = "civil_servant_secretary",
        /// M7: do probationary members count? （二十二）2
        TrainingMembers = "training_members",
        /// Who pays M4–M7? （二十二）2
        FundingSplit = "funding_split",
        /// Denominator of organisation coverage （九）
        CoverageBase = "coverage_base",
        /// Boundary of the usual sizes of organisations
        TypeThreshold = "type_threshold",
        /// F11: does the host count? （十）
        HostCounts = "host_counts",
        /// What sets off F15? （二十）2
        CandidacyTrigger = "candidacy_trigger",
    }
}

plain_enum! {
    /// An answer to a [`Reading`].
    Choice {
        /// F4's threshold covers schools, hospitals and the three kinds of firms.
        AllFive = "all-five",
        /// It covers schools and hospitals; firms at any size.
        SchoolsHospitals = "schools-hospitals",
        /// It covers social associations too.
        AssociationsToo = "associations-too",
        /// A joint branch meets the target.
        JointMeets = "meets",
        /// It does not.
        JointFails = "fails",
        /// Every organisation by its own type.
        EveryOrganisation = "every",
        /// Only the top one of a unit.
        TopOnly = "top",
        /// The full year's subsidy in the year of forming.
        FullYear = "full-year",
        /// By month, from the month after approval.
        ByMonth = "by-month",
        /// Start-up money only.
        StartUpOnly = "start-up-only",
        /// Joint branches are paid, once per branch.
        OncePerBranch = "once",
        /// Joint branches are not paid.
        NotPaid = "not-paid",
        /// The month of appointment counts.
        FromMonth = "from-month",
        /// From the next month on.
        FromNextMonth = "next-month",
        /// One person is paid for the highest post only.
        HighestOnly = "highest",
        /// Each post is paid.
        EachPost = "each",
        /// A civil servant gets no allowance.
        Excluded = "excluded",
        /// A civil servant gets it.
        Included = "included",
        /// Probationary members count.
        AllMembers = "all-members",
        /// Full members only.
        FullOnly = "full-only",
        /// The level of affiliation pays all.
        ByAffiliation = "affiliation",
        /// City and district share at a ratio of one's own.
        OwnRatio = "own-ratio",
        /// Every unit in operation.
        EveryUnit = "every-unit",
        /// Units to which F2–F5 applies.
        UnitsWithDuty = "with-duty",
        /// At least.
        AtLeast = "at-least",
        /// More than.
        MoreThan = "more-than",
        /// The host counts.
        HostIn = "host-in",
        /// The host does not count.
        HostOut = "host-out",
        /// F5 without an organisation.
        DutyOnly = "duty",
        /// F1–F4 as well.
        TargetsToo = "targets-too",
    }
}

impl Reading {
    /// The answers, the default first.
    pub const fn choices(self) -> &'static [Choice] {
        use Choice::*;
        match self {
            Self::ThirtyScope => &[AllFive, SchoolsHospitals, AssociationsToo],
            Self::JointMeetsTarget => &[JointMeets, JointFails],
            Self::SubsidyScope => &[EveryOrganisation, TopOnly],
            Self::FirstYear => &[FullYear, ByMonth, StartUpOnly],
            Self::JointSubsidised => &[OncePerBranch, NotPaid],
            Self::AllowanceMonths => &[FromMonth, FromNextMonth],
            Self::ConcurrentPosts => &[HighestOnly, EachPost],
            Self::CivilServantSecretary => &[Excluded, Included],
            Self::TrainingMembers => &[AllMembers, FullOnly],
            Self::FundingSplit => &[ByAffiliation, OwnRatio],
            Self::CoverageBase => &[EveryUnit, UnitsWithDuty],
            Self::TypeThreshold => &[AtLeast, MoreThan],
            Self::HostCounts => &[HostIn, HostOut],
            Self::CandidacyTrigger => &[DutyOnly, TargetsToo],
        }
    }

    /// The clause, or the higher rule, whose wording leaves the question open.
    pub const fn source(self) -> Source {
        match self {
            Self::ThirtyScope | Self::JointMeetsTarget | Self::CoverageBase => {
                Source::Municipal(Clause::article(9))
            }
            Self::HostCounts => Source::Municipal(Clause::article(10)),
            Self::CandidacyTrigger => Source::Municipal(Clause::item(20, 2)),
            Self::TypeThreshold => Source::Higher(HigherRule::BranchRegulations),
            Self::SubsidyScope
            | Self::FirstYear
            | Self::JointSubsidised
            | Self::AllowanceMonths
            | Self::ConcurrentPosts
            | Self::CivilServantSecretary
            | Self::TrainingMembers
            | Self::FundingSplit => Source::Municipal(Clause::point(22, 2, 3)),
        }
    }

    /// The answer used unless the visitor chooses another.
    pub const fn default_choice(self) -> Choice {
        self.choices()[0]
    }
}

/// The answers in use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Readings {
    chosen: [Choice; Reading::COUNT],
    city_percent: u8,
}

impl Default for Readings {
    fn default() -> Self {
        let mut chosen = [Choice::AllFive; Reading::COUNT];
        for &reading in Reading::ALL {
            chosen[reading as usize] = reading.default_choice();
        }
        Self {
            chosen,
            city_percent: 50,
        }
    }
}

impl Readings {
    /// The answer in use.
    #[inline]
    pub fn choice(&self, reading: Reading) -> Choice {
        self.chosen[reading as usize]
    }

    /// Whether this answer is in use. Each answer belongs to one reading, so the reading need not be named.
    #[inline]
    pub fn uses(&self, choice: Choice) -> bool {
        self.chosen.contains(&choice)
    }

    /// Chooses an answer. Returns `false`, and changes nothing, where the answer does not belong to the reading.
    pub fn choose(&mut self, reading: Reading, choice: Choice) -> bool {
        let belongs = reading.choices().contains(&choice);
        if belongs {
            self.chosen[reading as usize] = choice;
        }
        belongs
    }

    /// The same with another answer; unchanged where the answer does not belong to the reading.
    #[must_use]
    pub fn with(mut self, reading: Reading, choice: Choice) -> Self {
        self.choose(reading, choice);
        self
    }

    /// The city's percentage of M4–M7 under [`Choice::OwnRatio`]; the district pays the rest.
    pub fn city_percent(&self) -> u8 {
        self.city_percent
    }

    /// Sets the city's percentage. Returns `false`, and changes nothing, above 100.
    pub fn set_city_percent(&mut self, percent: u8) -> bool {
        let fits = percent <= 100;
        if fits {
            self.city_percent = percent;
        }
        fits
    }

    /// Readings whose answer is not the default.
    pub fn changed(&self) -> impl Iterator<Item = (Reading, Choice)> {
        Reading::ALL
            .iter()
            .map(|&reading| (reading, self.choice(reading)))
            .filter(|&(reading, choice)| choice != reading.default_choice())
    }
}
