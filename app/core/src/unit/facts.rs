use chrono::NaiveDate;

use super::kinds::{Affiliation, Kind, MassOrganisations, Organisation, SecretarySource, Status};
use crate::tri::Tri;

/// A head-count, or unknown. Four bytes, so that a city's units lie close together.
#[derive(Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
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
        if self.is_unknown() {
            None
        } else {
            Some(self.0)
        }
    }

    /// Whether there are at least this many. None at all are always reached, more than [`Heads::MAX`] never.
    pub fn at_least(self, threshold: u32) -> Tri {
        match self.get() {
            _ if threshold == 0 => Tri::Yes,
            _ if threshold > Self::MAX => Tri::No,
            Some(count) => Tri::from(count >= threshold),
            None => Tri::Unknown,
        }
    }

    /// Whether it is unknown.
    #[inline]
    pub const fn is_unknown(self) -> bool {
        self.0 == Self::UNKNOWN.0
    }
}

impl Default for Heads {
    fn default() -> Self {
        Self::UNKNOWN
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
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
    pub fn has_organisation(&self) -> Tri {
        Tri::from(self.organisation.map(Organisation::exists))
    }

    /// Whether there is an organisation of its own.
    pub fn has_own_organisation(&self) -> Tri {
        Tri::from(self.organisation.map(Organisation::is_own))
    }

    /// Whether it belongs to a joint branch.
    pub fn in_joint_branch(&self) -> Tri {
        Tri::from(self.organisation.map(Organisation::is_joint))
    }

    /// Whether it has a member at all, full or probationary.
    pub fn has_member(&self) -> Tri {
        self.full_members
            .at_least(1)
            .or(self.probationary.at_least(1))
    }
}
