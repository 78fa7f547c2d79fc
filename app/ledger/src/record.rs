use chrono::NaiveDate;
use policy::{Fen, Heads, Kind, UnitFacts};

use crate::choices::{EmergingField, SixHaves, Trade};

/// One unit of the ledger with all its values. Empty text, `None` and [`Heads::UNKNOWN`] mean *unknown*.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// 单位名称
    pub name: String,
    /// 统一社会信用代码
    pub code: String,
    /// 区
    pub district: String,
    /// 街道
    pub street: String,
    /// 社区
    pub community: String,
    /// 联合组织: equal ids are one joint branch.
    pub joint: String,
    /// 行业
    pub trade: Option<Trade>,
    /// 新兴领域
    pub field: Option<EmergingField>,
    /// What the rules read. How many units a joint branch has, and which bears its money, is for the whole ledger to say.
    pub facts: UnitFacts,
    /// The rest that reminders and refunds need.
    pub more: MoreFacts,
    /// The user's own columns, by their number in the ledger, lowest first; none is empty.
    pub own: Vec<(u16, String)>,
}

/// What the ledger holds of a unit besides names and the facts of §1 and §2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct MoreFacts {
    /// 流动党员
    pub mobile: Heads,
    /// 上次换届
    pub last_election: Option<NaiveDate>,
    /// 六有
    pub six_haves: Option<SixHaves>,
    /// 党建入章
    pub charter: Option<bool>,
    /// 出资人党员
    pub owner_member: Option<bool>,
    /// 年工资总额
    pub wages: Option<Fen>,
    /// 党建支出
    pub spending: Option<Fen>,
    /// 年缴党费
    pub dues_paid: Option<Fen>,
    /// 更新日期
    pub updated: Option<NaiveDate>,
}

impl MoreFacts {
    /// Nothing known.
    pub const UNKNOWN: Self = Self {
        mobile: Heads::UNKNOWN,
        last_election: None,
        six_haves: None,
        charter: None,
        owner_member: None,
        wages: None,
        spending: None,
        dues_paid: None,
        updated: None,
    };
}

impl Record {
    /// A unit of this name and kind in operation, with everything else unknown.
    pub fn new(name: impl Into<String>, kind: Kind) -> Self {
        Self {
            name: name.into(),
            code: String::new(),
            district: String::new(),
            street: String::new(),
            community: String::new(),
            joint: String::new(),
            trade: None,
            field: None,
            facts: UnitFacts::new(kind),
            more: MoreFacts::UNKNOWN,
            own: Vec::new(),
        }
    }

    /// What stands in one of the user's own columns.
    pub fn own(&self, column: u16) -> &str {
        self.own
            .iter()
            .find(|(known, _)| *known == column)
            .map_or("", |(_, text)| text)
    }

    /// Writes into one of the user's own columns.
    pub fn set_own(&mut self, column: u16, text: &str) {
        self.own.retain(|(known, _)| *known != column);
        if !text.is_empty() {
            let at = self.own.partition_point(|(known, _)| *known < column);
            self.own.insert(at, (column, text.to_owned()));
        }
    }
}
