use ledger::query::Condition;
use ledger::{Column, EmergingField, Named, Trade};
use policy::Kind;

use crate::band::Band;

/// By what units are grouped.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
pub enum Dimension {
    /// 区
    District,
    /// 街道, each in its district.
    Street,
    /// 单位类型
    Kind,
    /// 行业: sections of GB/T 4754.
    Trade,
    /// 新兴领域 （十四）
    Field,
    /// 从业人员
    Staff,
    /// 正式党员
    Members,
}

impl Dimension {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::District,
        Self::Street,
        Self::Kind,
        Self::Trade,
        Self::Field,
        Self::Staff,
        Self::Members,
    ];

    /// As settings carry it.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::District => "district",
            Self::Street => "street",
            Self::Kind => "kind",
            Self::Trade => "trade",
            Self::Field => "field",
            Self::Staff => "staff",
            Self::Members => "members",
        }
    }

    /// The dimension of a name.
    pub fn of_wire(wire: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.wire() == wire)
    }

    /// Whether its groups have an order of their own, which a ranking would break.
    pub const fn is_ordered(self) -> bool {
        matches!(self, Self::Staff | Self::Members)
    }
}

/// What the units of a group have in common.
#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
pub enum Key {
    /// The district; empty where it is not stated.
    District(String),
    /// The street of a district; empty where they are not stated.
    Street {
        /// Its district.
        district: String,
        /// The street.
        street: String,
    },
    /// The kind.
    Kind(Kind),
    /// The section; `None` where it is not stated.
    Trade(Option<Trade>),
    /// The field; `None` for units of none.
    Field(Option<EmergingField>),
    /// How many employees.
    Staff(Band),
    /// How many full members.
    Members(Band),
}

impl Key {
    /// What holds of the group's units, and of no others.
    pub fn conditions(&self) -> Vec<Condition> {
        let one = |column, name: &str| Condition::OneOf(column, vec![name.to_owned()]);
        match self {
            Self::District(name) => vec![one(Column::District, name)],
            Self::Street { district, street } => {
                vec![one(Column::District, district), one(Column::Street, street)]
            }
            Self::Kind(kind) => vec![one(Column::Kind, kind.name())],
            Self::Trade(trade) => vec![one(Column::Trade, trade.map_or("", Named::name))],
            Self::Field(field) => vec![one(Column::Field, field.map_or("", Named::name))],
            Self::Staff(band) => vec![band.condition(Column::Employees)],
            Self::Members(band) => vec![band.condition(Column::FullMembers)],
        }
    }
}

impl Band {
    fn condition(self, column: Column) -> Condition {
        match self {
            Self::Heads { from, to } => {
                Condition::Between(column, Some(from.into()), to.map(i64::from))
            }
            Self::Unknown => Condition::Known(column, false),
        }
    }
}
