use crate::plain_enum::plain_enum;

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

impl Status {
    /// Whether the unit itself is gone: deregistered or bankrupt.
    #[inline]
    pub fn is_gone(self) -> bool {
        matches!(self, Self::Deregistered | Self::Bankrupt)
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
    #[inline]
    pub fn exists(self) -> bool {
        self != Self::None
    }

    /// Whether it is the unit's own.
    #[inline]
    pub fn is_own(self) -> bool {
        matches!(self, Self::Branch | Self::GeneralBranch | Self::Committee)
    }

    /// Whether it is shared with other units.
    #[inline]
    pub fn is_joint(self) -> bool {
        self == Self::JointBranch
    }

    /// Whether it can have general branches below it.
    #[inline]
    pub fn has_general_branches(self) -> bool {
        self == Self::Committee
    }

    /// Whether it can have branches below it.
    #[inline]
    pub fn has_branches(self) -> bool {
        matches!(self, Self::GeneralBranch | Self::Committee)
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
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize,
)]
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
