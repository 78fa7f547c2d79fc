use crate::clause::{Clause, HigherRule, Source};
use crate::plain_enum::plain_enum;

plain_enum! {
    /// Names a figure that the policy or a higher rule sets.
    StandardId {
        /// Employees from which a private enterprise must have a member (F1)
        EmployeesForMember = "f1-employees",
        /// Employees from which a private enterprise must have an organisation (F2)
        EmployeesForOrganisation = "f2-employees",
        /// Staff from which schools, hospitals and firms must have an organisation (F4)
        StaffForOrganisation = "f4-staff",
        /// Full members from which a branch of its own is a duty (F5)
        MembersForOwnBranch = "f5-members",
        /// Units that a joint branch may cover (F11)
        JointBranchUnits = "f11-units",
        /// Share of wages up to which Party work spending is deductible (M1)
        DeductionShare = "m1-share",
        /// Share of paid dues that is refunded (M2)
        RefundShare = "m2-share",
        /// Share of retained dues set aside (M3)
        SetAsideShare = "m3-share",
        /// Yearly subsidy of a committee (M4)
        YearlyCommittee = "m4-committee",
        /// Yearly subsidy of a general branch (M4)
        YearlyGeneralBranch = "m4-general",
        /// Yearly subsidy of a branch (M4)
        YearlyBranch = "m4-branch",
        /// Start-up money (M5)
        StartUp = "m5",
        /// Monthly allowance of a committee's secretary (M6)
        AllowanceCommittee = "m6-committee",
        /// Monthly allowance of a general branch's secretary (M6)
        AllowanceGeneralBranch = "m6-general",
        /// Monthly allowance of a branch's secretary (M6)
        AllowanceBranch = "m6-branch",
        /// Yearly training money of one member (M7)
        Training = "m7",
        /// Members from which a general branch is usual
        MembersForGeneralBranch = "type-general",
        /// Members from which a committee is usual
        MembersForCommittee = "type-committee",
        /// Members that a branch has at most in general
        BranchMembers = "type-branch-max",
        /// Full members from which a branch elects a committee
        MembersForBranchCommittee = "type-branch-committee",
        /// Standard rate of enterprise income tax
        TaxStandard = "tax-standard",
        /// Rate of the encouraged industries of Hainan
        TaxEncouraged = "tax-encouraged",
        /// Effective rate of small low-profit enterprises
        TaxSmall = "tax-small",
        /// Dues: upper end of the first band
        DuesBand1 = "dues-band-1",
        /// Dues: upper end of the second band
        DuesBand2 = "dues-band-2",
        /// Dues: upper end of the third band
        DuesBand3 = "dues-band-3",
        /// Dues: rate of the first band
        DuesRate1 = "dues-rate-1",
        /// Dues: rate of the second band
        DuesRate2 = "dues-rate-2",
        /// Dues: rate of the third band
        DuesRate3 = "dues-rate-3",
        /// Dues: rate above the third band
        DuesRate4 = "dues-rate-4",
        /// Dues on pensions: upper end of the first band
        PensionBand = "pension-band",
        /// Dues on pensions: rate of the first band
        PensionRate1 = "pension-rate-1",
        /// Dues on pensions: rate above it
        PensionRate2 = "pension-rate-2",
    }
}

/// How a figure binds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bound {
    /// 不低于: may be raised, never lowered.
    Floor,
    /// 定额: exactly this.
    Exact,
    /// 不超过: an upper limit.
    Cap,
    /// A threshold: from here on a rule applies.
    Threshold,
    /// A parameter of a higher rule.
    Parameter,
}

/// What a figure is counted in. Values of [`Standard`] are whole numbers of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Measure {
    /// Persons.
    Persons,
    /// Party members.
    Members,
    /// Units of a joint branch.
    Units,
    /// Fen a year for one organisation.
    FenPerYear,
    /// Fen a month for one post.
    FenPerMonth,
    /// Fen a year for one member.
    FenPerMemberYear,
    /// Fen, once.
    FenOnce,
    /// Fen of a monthly base.
    FenOfBase,
    /// Hundredths of a percent.
    BasisPoints,
}

impl Measure {
    /// Whether the figure is money.
    pub fn is_money(self) -> bool {
        matches!(
            self,
            Self::FenPerYear
                | Self::FenPerMonth
                | Self::FenPerMemberYear
                | Self::FenOnce
                | Self::FenOfBase
        )
    }
}

/// Who pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Payer {
    /// The enterprise itself.
    Enterprise,
    /// The superior organisation that retains dues.
    Superior,
    /// City and district, each out of the dues that it retains.
    RetainedDues,
    /// The budget of city or district.
    Budget,
    /// The member.
    Member,
}

/// A figure as the text sets it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standard {
    /// Which figure.
    pub id: StandardId,
    /// Its value in whole [`Measure`]s.
    pub value: i64,
    /// What it counts.
    pub measure: Measure,
    /// How it binds.
    pub bound: Bound,
    /// Who pays, where money is paid.
    pub payer: Option<Payer>,
    /// Where it stands.
    pub source: Source,
}

impl Standard {
    /// The figure of this id as the text sets it.
    pub const fn of(id: StandardId) -> Self {
        use Bound::*;
        use Measure::*;
        use StandardId as S;
        const FORMING: Source = Source::Municipal(Clause::article(9));
        const TIDYING: Source = Source::Municipal(Clause::article(10));
        const DEDUCTION: Source = Source::Municipal(Clause::point(22, 2, 1));
        const DUES: Source = Source::Municipal(Clause::point(22, 2, 2));
        const SUBSIDY: Source = Source::Municipal(Clause::point(22, 2, 3));
        const BRANCHES: Source = Source::Higher(HigherRule::BranchRegulations);
        const TAX: Source = Source::Higher(HigherRule::IncomeTax);
        const DUES_RULES: Source = Source::Higher(HigherRule::DuesRules);
        const BUDGET: Option<Payer> = Some(Payer::Budget);
        const MEMBER: Option<Payer> = Some(Payer::Member);
        const fn yuan(yuan: i64) -> i64 {
            yuan * 100
        }
        const fn percent(percent: i64) -> i64 {
            percent * 100
        }
        let (value, measure, bound, payer, source) = match id {
            S::EmployeesForMember => (50, Persons, Threshold, None, FORMING),
            S::EmployeesForOrganisation => (100, Persons, Threshold, None, FORMING),
            S::StaffForOrganisation => (30, Persons, Threshold, None, FORMING),
            S::MembersForOwnBranch => (3, Members, Threshold, None, FORMING),
            S::JointBranchUnits => (5, Units, Cap, None, TIDYING),
            S::DeductionShare => (
                percent(1),
                BasisPoints,
                Cap,
                Some(Payer::Enterprise),
                DEDUCTION,
            ),
            S::RefundShare => (
                percent(100),
                BasisPoints,
                Exact,
                Some(Payer::Superior),
                DUES,
            ),
            S::SetAsideShare => (
                percent(5),
                BasisPoints,
                Floor,
                Some(Payer::RetainedDues),
                DUES,
            ),
            S::YearlyCommittee => (yuan(15_000), FenPerYear, Floor, BUDGET, SUBSIDY),
            S::YearlyGeneralBranch => (yuan(8_000), FenPerYear, Floor, BUDGET, SUBSIDY),
            S::YearlyBranch => (yuan(5_000), FenPerYear, Floor, BUDGET, SUBSIDY),
            S::StartUp => (yuan(5_000), FenOnce, Floor, BUDGET, SUBSIDY),
            S::AllowanceCommittee => (yuan(1_000), FenPerMonth, Exact, BUDGET, SUBSIDY),
            S::AllowanceGeneralBranch => (yuan(800), FenPerMonth, Exact, BUDGET, SUBSIDY),
            S::AllowanceBranch => (yuan(500), FenPerMonth, Exact, BUDGET, SUBSIDY),
            S::Training => (yuan(550), FenPerMemberYear, Floor, BUDGET, SUBSIDY),
            S::MembersForGeneralBranch => (50, Members, Parameter, None, BRANCHES),
            S::MembersForCommittee => (100, Members, Parameter, None, BRANCHES),
            S::BranchMembers => (50, Members, Parameter, None, BRANCHES),
            S::MembersForBranchCommittee => (7, Members, Parameter, None, BRANCHES),
            S::TaxStandard => (percent(25), BasisPoints, Parameter, None, TAX),
            S::TaxEncouraged => (percent(15), BasisPoints, Parameter, None, TAX),
            S::TaxSmall => (percent(5), BasisPoints, Parameter, None, TAX),
            S::DuesBand1 => (yuan(3_000), FenOfBase, Parameter, None, DUES_RULES),
            S::DuesBand2 => (yuan(5_000), FenOfBase, Parameter, None, DUES_RULES),
            S::DuesBand3 => (yuan(10_000), FenOfBase, Parameter, None, DUES_RULES),
            S::DuesRate1 => (50, BasisPoints, Parameter, MEMBER, DUES_RULES),
            S::DuesRate2 => (100, BasisPoints, Parameter, MEMBER, DUES_RULES),
            S::DuesRate3 => (150, BasisPoints, Parameter, MEMBER, DUES_RULES),
            S::DuesRate4 => (200, BasisPoints, Parameter, MEMBER, DUES_RULES),
            S::PensionBand => (yuan(5_000), FenOfBase, Parameter, None, DUES_RULES),
            S::PensionRate1 => (50, BasisPoints, Parameter, MEMBER, DUES_RULES),
            S::PensionRate2 => (100, BasisPoints, Parameter, MEMBER, DUES_RULES),
        };
        Self {
            id,
            value,
            measure,
            bound,
            payer,
            source,
        }
    }

    /// The most that a raised floor is taken at: beyond it is a typing error, not a policy.
    pub const fn ceiling(&self) -> i64 {
        match self.measure {
            Measure::BasisPoints => 10_000,
            Measure::Persons
            | Measure::Members
            | Measure::Units
            | Measure::FenPerYear
            | Measure::FenPerMonth
            | Measure::FenPerMemberYear
            | Measure::FenOnce
            | Measure::FenOfBase => 10_000_000_000,
        }
    }
}

/// Why a standard could not be set to a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RaiseError {
    /// Lower than the floor that the clause sets.
    BelowFloor {
        /// The floor with its clause.
        standard: Standard,
    },
    /// The figure is not a floor, so it cannot be changed.
    Fixed {
        /// The figure with its bound and clause.
        standard: Standard,
    },
    /// Larger than any budget.
    TooLarge {
        /// The largest value taken.
        ceiling: i64,
    },
}

/// The values in use: as the text sets them, floors raised where a bureau has raised them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standards {
    values: [i64; StandardId::COUNT],
}

impl Default for Standards {
    fn default() -> Self {
        let mut values = [0; StandardId::COUNT];
        for &id in StandardId::ALL {
            values[id as usize] = Standard::of(id).value;
        }
        Self { values }
    }
}

impl Standards {
    /// The value in use, in whole [`Measure`]s of the standard.
    #[inline]
    pub fn value(&self, id: StandardId) -> i64 {
        self.values[id as usize]
    }

    /// The value in use where it counts heads.
    pub fn count(&self, id: StandardId) -> u32 {
        u32::try_from(self.value(id)).unwrap_or(u32::MAX)
    }

    /// Raises a floor, or puts it back.
    ///
    /// # Errors
    /// [`RaiseError::BelowFloor`] below the clause's figure, [`RaiseError::Fixed`] where the figure is no floor,
    /// [`RaiseError::TooLarge`] beyond any budget.
    pub fn raise(&mut self, id: StandardId, value: i64) -> Result<(), RaiseError> {
        let standard = Standard::of(id);
        if standard.bound != Bound::Floor {
            return Err(RaiseError::Fixed { standard });
        }
        if value < standard.value {
            return Err(RaiseError::BelowFloor { standard });
        }
        if value > standard.ceiling() {
            return Err(RaiseError::TooLarge {
                ceiling: standard.ceiling(),
            });
        }
        self.values[id as usize] = value;
        Ok(())
    }

    /// Floors that stand above the clause's figure.
    pub fn raised(&self) -> impl Iterator<Item = (StandardId, i64)> {
        let values = self.values;
        StandardId::ALL
            .iter()
            .map(move |&id| (id, values[id as usize]))
            .filter(|&(id, value)| value != Standard::of(id).value)
    }

    /// Any value for any standard: only for the test that no standard is dead.
    #[doc(hidden)]
    #[must_use]
    pub fn with_any_value(mut self, id: StandardId, value: i64) -> Self {
        self.values[id as usize] = value;
        self
    }
}
