use policy::{Clause, HigherRule, Reading, Rule, Source, Standard, StandardId, plain_enum};

plain_enum! {
    /// A rule that an answer rests on, by its id: what guesses are scored by.
    RuleId {
        /// Enough employees: at least one member
        F1 = "F1",
        /// Enough employees: an organisation
        F2 = "F2",
        /// Social associations: an organisation
        F3 = "F3",
        /// Schools, hospitals and firms: an organisation
        F4 = "F4",
        /// Enough full members: a branch of its own
        F5 = "F5",
        /// One or two full members: a joint branch
        F6 = "F6",
        /// Same trade: a trade association or the community
        F7 = "F7",
        /// Scattered small units: the community covers them
        F8 = "F8",
        /// Not ready: mass organisations and an instructor first
        F9 = "F9",
        /// Bankrupt or deregistered: members move
        F10 = "F10",
        /// Joint branch over too many units
        F11 = "F11",
        /// Closed while an organisation stands
        F12 = "F12",
        /// Yearly screening
        F13 = "F13",
        /// Approval and filing
        F14 = "F14",
        /// The owner's candidacy
        F15 = "F15",
        /// Deduction of Party work spending
        M1 = "M1",
        /// Refund of dues
        M2 = "M2",
        /// Retained dues set aside
        M3 = "M3",
        /// Yearly activity subsidy
        M4 = "M4",
        /// Start-up money
        M5 = "M5",
        /// Secretaries' allowances
        M6 = "M6",
        /// Members' training
        M7 = "M7",
        /// Lines of one's own
        M8 = "M8",
        /// Estimate of dues
        Dues = "dues",
        /// Usual type of organisation
        Type = "type",
        /// Base of organisation coverage
        Coverage = "coverage",
        /// A unit of a joint branch closes
        F12b = "F12b",
    }
}

impl RuleId {
    /// The id of a rule of forming.
    pub const fn of(rule: Rule) -> Self {
        match rule {
            Rule::F1 => Self::F1,
            Rule::F2 => Self::F2,
            Rule::F3 => Self::F3,
            Rule::F4 => Self::F4,
            Rule::F5 => Self::F5,
            Rule::F6 => Self::F6,
            Rule::F7 => Self::F7,
            Rule::F8 => Self::F8,
            Rule::F9 => Self::F9,
            Rule::F10 => Self::F10,
            Rule::F11 => Self::F11,
            Rule::F12 => Self::F12,
            Rule::F13 => Self::F13,
            Rule::F14 => Self::F14,
            Rule::F15 => Self::F15,
            Rule::F12b => Self::F12b,
        }
    }

    /// The rule of forming that has this id.
    pub fn forming(self) -> Option<Rule> {
        Rule::from_wire(self.wire())
    }

    /// The clause, or the higher rule, that it stands in.
    pub fn source(self) -> Source {
        let of = |standard| Standard::of(standard).source;
        match self {
            Self::M1 => of(StandardId::DeductionShare),
            Self::M2 => of(StandardId::RefundShare),
            Self::M3 => of(StandardId::SetAsideShare),
            Self::M4 => of(StandardId::YearlyBranch),
            Self::M5 => of(StandardId::StartUp),
            Self::M6 => of(StandardId::AllowanceBranch),
            Self::M7 => of(StandardId::Training),
            // The policy sets no figure, so no standard says where it stands.
            Self::M8 => Source::Municipal(Clause::item(22, 3)),
            Self::Dues => Source::Higher(HigherRule::DuesRules),
            Self::Type => Reading::TypeThreshold.source(),
            Self::Coverage => Reading::CoverageBase.source(),
            forming => forming.forming().unwrap_or(Rule::F1).source(),
        }
    }
}
