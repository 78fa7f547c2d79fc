use crate::plain_enum::plain_enum;

plain_enum! {
    /// A fact that a person can be asked for; figures lead back to it and messages name it.
    Field {
        /// 单位类型
        Kind = "kind",
        /// 从业人员
        Employees = "employees",
        /// 正式党员
        FullMembers = "full",
        /// 预备党员
        Probationary = "probationary",
        /// 现有党组织
        Organisation = "organisation",
        /// 经营状态
        Status = "status",
        /// Units in the joint branch
        JointUnits = "joint-units",
        /// 成立日期
        Approved = "approved",
        /// Secretary in post, vacant or unknown
        Secretary = "secretary",
        /// 书记任职日期
        SecretarySince = "secretary-since",
        /// 书记来源
        SecretarySource = "secretary-source",
        /// 下设党总支
        GeneralBelow = "general-below",
        /// 下设党支部
        BranchesBelow = "branches-below",
        /// Posts of general-branch secretaries held by someone in a higher post
        GeneralPostsShared = "general-shared",
        /// Posts of branch secretaries held by someone in another post
        BranchPostsShared = "branch-shared",
        /// 隶属
        Affiliation = "affiliation",
        /// 党建指导员
        Instructor = "instructor",
        /// 群团组织
        MassOrganisations = "mass",
        /// 推优意向
        OwnerCandidate = "candidate",
        /// Whether a trade association could host
        TradeAssociation = "trade",
        /// Whether a leading firm is near
        LeadingFirm = "leading",
        /// Whether units are near that could join
        Neighbours = "neighbours",
        /// Budget year
        Year = "year",
        /// 年工资总额
        Wages = "wages",
        /// 党建支出
        Spending = "spending",
        /// Rate of enterprise income tax
        TaxRate = "tax-rate",
        /// A tax rate of one's own
        OwnRate = "own-rate",
        /// 年缴党费
        DuesPaid = "dues-paid",
        /// Monthly bases of members in work
        DuesBases = "dues-bases",
        /// Monthly pensions of retired members
        PensionBases = "pension-bases",
        /// Dues that the city retains
        RetainedCity = "retained-city",
        /// Dues that the district retains
        RetainedDistrict = "retained-district",
        /// Which organisation a unit without one plans to form
        PlannedOrganisation = "planned",
        /// Budget lines of one's own (M8)
        OwnLines = "own-lines",
    }
}

/// A set of fields.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct FieldSet(u64);

impl FieldSet {
    /// No field.
    pub const EMPTY: Self = Self(0);

    /// Adds a field.
    pub fn insert(&mut self, field: Field) {
        self.0 |= 1 << field as u8;
    }

    /// Whether the field is in the set.
    pub fn contains(self, field: Field) -> bool {
        self.0 & (1 << field as u8) != 0
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The fields, in the order of the form.
    pub fn iter(self) -> impl Iterator<Item = Field> {
        Field::ALL
            .iter()
            .copied()
            .filter(move |&field| self.contains(field))
    }
}

impl FromIterator<Field> for FieldSet {
    fn from_iter<I: IntoIterator<Item = Field>>(fields: I) -> Self {
        let mut set = Self::EMPTY;
        fields.into_iter().for_each(|field| set.insert(field));
        set
    }
}
