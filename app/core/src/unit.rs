use chrono::NaiveDate;

use crate::tri::Tri;

/// Declares a plain enum with the list of its values and their stable wire names, which links and files carry.
macro_rules! plain_enum {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $wire:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        pub enum $name { $($(#[$doc])* $variant,)+ }
        impl $name {
            /// Every value, in the order in which a form lists them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];
            /// How many values there are.
            pub const COUNT: usize = Self::ALL.len();
            /// The name that links and files carry. It never changes.
            pub const fn wire(self) -> &'static str {
                match self { $(Self::$variant => $wire,)+ }
            }
            /// The value of a wire name.
            pub fn from_wire(wire: &str) -> Option<Self> {
                match wire { $($wire => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}
pub(crate) use plain_enum;

plain_enum! {
    /// What kind of organisation the unit is. （九） sets different targets for them.
    Kind {
        /// 非公企业
        PrivateEnterprise = "enterprise",
        /// 社会团体
        SocialAssociation = "association",
        /// 民办学校
        PrivateSchool = "school",
        /// 民办医院
        PrivateHospital = "hospital",
        /// 律师事务所
        LawFirm = "law-firm",
        /// 会计师事务所
        AccountingFirm = "accounting-firm",
        /// 税务师事务所
        TaxFirm = "tax-firm",
        /// 其他社会组织
        OtherSocial = "other-social",
        /// 个体工商户
        SoleTrader = "sole-trader",
    }
}

plain_enum! {
    /// Business status. Anything but [`Status::Operating`] counts as closed.
    Status {
        /// 在业
        Operating = "operating",
        /// 停业: inactive; the organisation, while it stands, stays in the budget.
        Suspended = "suspended",
        /// 注销
        Deregistered = "deregistered",
        /// 破产
        Bankrupt = "bankrupt",
    }
}

plain_enum! {
    /// The unit's present Party organisation.
    Organisation {
        /// 无
        None = "none",
        /// 党支部, the unit's own
        Branch = "branch",
        /// 联合党支部, shared with other units
        JointBranch = "joint",
        /// 党总支
        GeneralBranch = "general",
        /// 党委
        Committee = "committee",
    }
}

impl Organisation {
    /// Whether there is any organisation, own or joint.
    pub fn exists(self) -> bool {
        self != Self::None
    }

    /// Whether it is the unit's own.
    pub fn is_own(self) -> bool {
        matches!(self, Self::Branch | Self::GeneralBranch | Self::Committee)
    }
}

plain_enum! {
    /// Where a secretary comes from （十一）.
    SecretarySource {
        /// 本单位
        Own = "own",
        /// 选派: a civil servant sent from government
        CivilServant = "civil-servant",
        /// 招聘
        Recruited = "recruited",
        /// 退休党员
        Retired = "retired",
        /// 候鸟人才
        Seasonal = "seasonal",
    }
}

plain_enum! {
    /// The level that the organisation is affiliated to.
    Affiliation {
        /// 区
        District = "district",
        /// 市
        City = "city",
    }
}

plain_enum! {
    /// A mass or united-front organisation through which the Party's work can reach a unit.
    MassOrganisation {
        /// 工会
        Union = "union",
        /// 共青团
        YouthLeague = "youth",
        /// 妇联
        Women = "women",
        /// 统战
        UnitedFront = "front",
    }
}

/// Which mass organisations a unit has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct MassOrganisations(u8);

impl MassOrganisations {
    /// Has none.
    pub const NONE: Self = Self(0);

    /// The same with one more.
    #[must_use]
    pub fn with(self, one: MassOrganisation) -> Self {
        Self(self.0 | (1 << one as u8))
    }

    /// Whether this one is among them.
    pub fn has(self, one: MassOrganisation) -> bool {
        self.0 & (1 << one as u8) != 0
    }

    /// Whether there is none at all.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// A head-count, or unknown. Four bytes, so that a city's units lie close together.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Heads(u32);

impl Heads {
    /// Not known, which is not zero.
    pub const UNKNOWN: Self = Self(u32::MAX);
    /// The largest head-count that is taken: larger ones are typing errors.
    pub const MAX: u32 = 10_000_000;

    /// A known count; what is above [`Heads::MAX`] is held at it.
    pub const fn known(count: u32) -> Self {
        Self(if count > Self::MAX { Self::MAX } else { count })
    }

    /// The count, if known.
    #[inline]
    pub const fn get(self) -> Option<u32> {
        if self.0 == u32::MAX {
            None
        } else {
            Some(self.0)
        }
    }

    /// Whether there are at least this many.
    #[inline]
    pub fn at_least(self, threshold: u32) -> Tri {
        if threshold == 0 {
            Tri::Yes
        } else if self.0 == u32::MAX {
            Tri::Unknown
        } else {
            Tri::from(self.0 >= threshold)
        }
    }

    /// Whether it is unknown.
    #[inline]
    pub const fn is_unknown(self) -> bool {
        self.0 == u32::MAX
    }
}

impl From<Option<u32>> for Heads {
    fn from(count: Option<u32>) -> Self {
        count.map_or(Self::UNKNOWN, Self::known)
    }
}

impl std::fmt::Debug for Heads {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.get() {
            Some(count) => write!(out, "{count}"),
            None => out.write_str("?"),
        }
    }
}

/// The secretary's post of the unit's (top) organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Secretary {
    /// Not known whether or since when.
    Unknown,
    /// Nobody in post.
    Vacant,
    /// In post since this day.
    Since(NaiveDate),
}

/// All that the rules read of one unit: numbers, enums and dates, no names.
///
/// `None`, [`Heads::UNKNOWN`] and [`Secretary::Unknown`] mean *unknown*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnitFacts {
    /// 从业人员: employees or staff.
    pub employees: Heads,
    /// 正式党员: full members, probationary ones not among them.
    pub full_members: Heads,
    /// 预备党员: probationary members.
    pub probationary: Heads,
    /// Units that the joint branch covers, its host among them; read only for [`Organisation::JointBranch`].
    pub joint_units: Heads,
    /// 成立日期: the day on which the (top) organisation was first approved.
    pub approved: Option<NaiveDate>,
    /// The secretary of the (top) organisation.
    pub secretary: Secretary,
    /// 下设党总支: general branches under a committee.
    pub general_below: u16,
    /// 下设党支部: branches under a committee or general branch.
    pub branches_below: u16,
    /// Of the general branches below, how many have a secretary who holds a higher post too.
    pub general_posts_shared: u16,
    /// Of the branches below, how many have a secretary who holds a higher or another such post too.
    pub branch_posts_shared: u16,
    /// 单位类型.
    pub kind: Kind,
    /// 经营状态.
    pub status: Status,
    /// 组织形式.
    pub organisation: Option<Organisation>,
    /// 书记来源.
    pub secretary_source: Option<SecretarySource>,
    /// 隶属.
    pub affiliation: Affiliation,
    /// 党建指导员: whether an instructor has been sent.
    pub instructor: Option<bool>,
    /// 群团组织.
    pub mass_organisations: Option<MassOrganisations>,
    /// 推优意向: whether the owner is a candidate for congress, CPPCC or honours.
    pub owner_candidate: Option<bool>,
    /// Whether a joint branch's money is written against this unit. A joint branch is paid once, so over a ledger just
    /// one of its units bears it; a unit looked at alone does.
    pub bears_joint_money: bool,
}

impl UnitFacts {
    /// A unit of this kind in operation, with everything else unknown.
    pub const fn new(kind: Kind) -> Self {
        Self {
            employees: Heads::UNKNOWN,
            full_members: Heads::UNKNOWN,
            probationary: Heads::UNKNOWN,
            joint_units: Heads::UNKNOWN,
            approved: None,
            secretary: Secretary::Unknown,
            general_below: 0,
            branches_below: 0,
            general_posts_shared: 0,
            branch_posts_shared: 0,
            kind,
            status: Status::Operating,
            organisation: None,
            secretary_source: None,
            affiliation: Affiliation::District,
            instructor: None,
            mass_organisations: None,
            owner_candidate: None,
            bears_joint_money: true,
        }
    }

    /// Whether there is any organisation.
    #[inline]
    pub fn has_organisation(&self) -> Tri {
        self.organisation
            .map_or(Tri::Unknown, |organisation| organisation.exists().into())
    }

    /// Whether there is an organisation of its own.
    #[inline]
    pub fn has_own_organisation(&self) -> Tri {
        self.organisation
            .map_or(Tri::Unknown, |organisation| organisation.is_own().into())
    }

    /// Whether it belongs to a joint branch.
    #[inline]
    pub fn in_joint_branch(&self) -> Tri {
        self.organisation.map_or(Tri::Unknown, |organisation| {
            (organisation == Organisation::JointBranch).into()
        })
    }

    /// Whether it has a member at all, full or probationary.
    #[inline]
    pub fn has_member(&self) -> Tri {
        self.full_members
            .at_least(1)
            .or(self.probationary.at_least(1))
    }
}

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
