use policy::{Field, Figure, plain_enum};

plain_enum! {
    /// What is asked of a case.
    Question {
        /// What the unit's situation comes to
        Verdict = "verdict",
        /// By which way it gets an organisation, or the Party's work reaches it; the first of them
        Way = "way",
        /// Whether what comes next needs approval and filing by the superior organisation (F14)
        Approval = "approval",
        /// Whether the yearly screening for weak organisations is among what comes next (F13)
        Screening = "screening",
        /// Whether the owner may be put forward (F15)
        Candidacy = "candidacy",
        /// Whether the unit counts in the base of organisation coverage
        InBase = "in-base",
        /// Which type of organisation is usual for so many members
        Type = "type",
        /// Whether the branch elects a committee
        BranchCommittee = "branch-committee",
        /// Whether there are more members than one branch usually has
        TooManyMembers = "too-many-members",
        /// M4
        Yearly = "m4",
        /// M5
        StartUp = "m5",
        /// M6
        Allowance = "m6",
        /// M7
        Training = "m7",
        /// M8
        OwnLines = "m8",
        /// M4 to M8 together
        Total = "total",
        /// The city's part of the total
        CityShare = "city",
        /// The district's part of the total
        DistrictShare = "district",
        /// M1: what may be deducted at most
        DeductionCap = "m1-cap",
        /// M1: what is deducted
        Deductible = "m1-deductible",
        /// M1: what is added back
        AddedBack = "m1-added-back",
        /// M1: tax saved
        TaxSaved = "m1-saved",
        /// Dues of a month
        DuesMonth = "dues-month",
        /// Dues of a year
        DuesYear = "dues-year",
        /// M2
        Refund = "m2",
        /// M3, the city's
        SetAsideCity = "m3-city",
        /// M3, the district's
        SetAsideDistrict = "m3-district",
    }
}

/// Fields that belong together, so that a mistake in one does not stop a question about others.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    Unit,
    Money,
    Deduction,
    Dues,
    DuesPaid,
    RetainedCity,
    RetainedDistrict,
}

impl Question {
    /// The figure that is asked for; `None` for what is no figure of the rules.
    pub const fn figure(self) -> Option<Figure> {
        Some(match self {
            Self::Verdict => Figure::Verdict,
            Self::Yearly => Figure::Yearly,
            Self::StartUp => Figure::StartUp,
            Self::Allowance => Figure::Allowance,
            Self::Training => Figure::Training,
            Self::OwnLines => Figure::OwnLines,
            Self::Total => Figure::Total,
            Self::CityShare => Figure::CityShare,
            Self::DistrictShare => Figure::DistrictShare,
            Self::DeductionCap => Figure::DeductionCap,
            Self::Deductible => Figure::Deductible,
            Self::AddedBack => Figure::AddedBack,
            Self::TaxSaved => Figure::TaxSaved,
            Self::DuesMonth => Figure::DuesMonth,
            Self::DuesYear => Figure::DuesYear,
            Self::Refund => Figure::Refund,
            Self::SetAsideCity => Figure::SetAsideCity,
            Self::SetAsideDistrict => Figure::SetAsideDistrict,
            _ => return None,
        })
    }

    /// The amount of money that is asked for, if it is one.
    pub fn money(self) -> Option<Figure> {
        self.figure().filter(|&figure| figure != Figure::Verdict)
    }

    /// Whether the answer is yes or no.
    pub const fn is_yes_or_no(self) -> bool {
        matches!(
            self,
            Self::Approval
                | Self::Screening
                | Self::InBase
                | Self::BranchCommittee
                | Self::TooManyMembers
        )
    }

    /// Whether it is budget money of one unit, M4 to M8, their total or who pays it.
    pub const fn is_of_budget(self) -> bool {
        matches!(
            self,
            Self::Yearly
                | Self::StartUp
                | Self::Allowance
                | Self::Training
                | Self::OwnLines
                | Self::Total
                | Self::CityShare
                | Self::DistrictShare
        )
    }

    /// Whether the money page answers it; the others are answered on the page of the check.
    pub fn is_of_money_page(self) -> bool {
        self.money().is_some()
    }

    /// Whether the answer may rest on this field, so that a mistake there leaves it open.
    pub fn reads(self, field: Field) -> bool {
        let group = group(field);
        match self {
            _ if self.is_of_budget() => matches!(group, Group::Unit | Group::Money),
            Self::DeductionCap => field == Field::Wages,
            Self::Deductible | Self::AddedBack => matches!(field, Field::Wages | Field::Spending),
            Self::TaxSaved => group == Group::Deduction,
            Self::DuesMonth | Self::DuesYear => group == Group::Dues,
            Self::Refund => matches!(group, Group::Dues | Group::DuesPaid),
            Self::SetAsideCity => group == Group::RetainedCity,
            Self::SetAsideDistrict => group == Group::RetainedDistrict,
            _ => group == Group::Unit,
        }
    }
}

const fn group(field: Field) -> Group {
    match field {
        Field::Kind
        | Field::Employees
        | Field::FullMembers
        | Field::Probationary
        | Field::Organisation
        | Field::Status
        | Field::JointUnits
        | Field::Instructor
        | Field::MassOrganisations
        | Field::OwnerCandidate
        | Field::TradeAssociation
        | Field::LeadingFirm
        | Field::Neighbours => Group::Unit,
        Field::Approved
        | Field::Secretary
        | Field::SecretarySince
        | Field::SecretarySource
        | Field::GeneralBelow
        | Field::BranchesBelow
        | Field::GeneralPostsShared
        | Field::BranchPostsShared
        | Field::Affiliation
        | Field::PlannedOrganisation
        | Field::OwnLines
        | Field::Year => Group::Money,
        Field::Wages | Field::Spending | Field::TaxRate | Field::OwnRate => Group::Deduction,
        Field::DuesBases | Field::PensionBases => Group::Dues,
        Field::DuesPaid => Group::DuesPaid,
        Field::RetainedCity => Group::RetainedCity,
        Field::RetainedDistrict => Group::RetainedDistrict,
    }
}
