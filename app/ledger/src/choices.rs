//! What a cell of a choice column may hold, in the exchange format's own words.

use policy::{
    Affiliation, Kind, MassOrganisation, MassOrganisations, Organisation, SecretarySource, Status,
};

/// A value that a cell names.
pub trait Named: Copy + PartialEq + 'static {
    /// Every value with its name in a file, in the order in which a list shows them.
    const NAMES: &'static [(Self, &'static str)];

    /// The value of a name.
    fn named(name: &str) -> Option<Self> {
        Self::NAMES
            .iter()
            .find(|(_, known)| *known == name)
            .map(|(value, _)| *value)
    }

    /// The name of the value.
    fn name(self) -> &'static str {
        Self::NAMES
            .iter()
            .find(|(value, _)| *value == self)
            .map_or("", |(_, name)| name)
    }
}

macro_rules! named {
    ($type:ty { $($variant:ident = $name:literal,)+ }) => {
        impl Named for $type {
            const NAMES: &'static [(Self, &'static str)] = &[$((Self::$variant, $name),)+];
        }
    };
}

named!(Kind {
    PrivateEnterprise = "非公企业",
    SocialAssociation = "社会团体",
    PrivateSchool = "民办学校",
    PrivateHospital = "民办医院",
    LawFirm = "律师事务所",
    AccountingFirm = "会计师事务所",
    TaxFirm = "税务师事务所",
    OtherSocial = "其他社会组织",
    SoleTrader = "个体工商户",
});

named!(Status {
    Operating = "在业",
    Suspended = "停业",
    Deregistered = "注销",
    Bankrupt = "破产",
});

named!(Organisation {
    None = "无",
    Branch = "党支部",
    JointBranch = "联合党支部",
    GeneralBranch = "党总支",
    Committee = "党委",
});

named!(SecretarySource {
    Own = "本单位",
    CivilServant = "选派",
    Recruited = "招聘",
    Retired = "退休党员",
    Seasonal = "候鸟人才",
});

named!(Affiliation {
    City = "市",
    District = "区",
});

named!(MassOrganisation {
    Union = "工会",
    YouthLeague = "共青团",
    Women = "妇联",
    UnitedFront = "统战",
});

/// 行业: the section of GB/T 4754.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
#[repr(u8)]
#[allow(missing_docs, reason = "a letter of the standard")]
pub enum Trade {
    A,
    B,
    C,
    D,
    E,
    F,
    G,
    H,
    I,
    J,
    K,
    L,
    M,
    N,
    O,
    P,
    Q,
    R,
    S,
    T,
}

named!(Trade {
    A = "A",
    B = "B",
    C = "C",
    D = "D",
    E = "E",
    F = "F",
    G = "G",
    H = "H",
    I = "I",
    J = "J",
    K = "K",
    L = "L",
    M = "M",
    N = "N",
    O = "O",
    P = "P",
    Q = "Q",
    R = "R",
    S = "S",
    T = "T",
});

impl Trade {
    const SECTIONS: [&'static str; 20] = [
        "农、林、牧、渔业",
        "采矿业",
        "制造业",
        "电力、热力、燃气及水生产和供应业",
        "建筑业",
        "批发和零售业",
        "交通运输、仓储和邮政业",
        "住宿和餐饮业",
        "信息传输、软件和信息技术服务业",
        "金融业",
        "房地产业",
        "租赁和商务服务业",
        "科学研究和技术服务业",
        "水利、环境和公共设施管理业",
        "居民服务、修理和其他服务业",
        "教育",
        "卫生和社会工作",
        "文化、体育和娱乐业",
        "公共管理、社会保障和社会组织",
        "国际组织",
    ];

    /// The section's name.
    pub fn section(self) -> &'static str {
        Self::SECTIONS.get(self as usize).copied().unwrap_or("")
    }

    /// The section of a letter, of a name, or of both together.
    pub fn read(text: &str) -> Option<Self> {
        let first = text.get(..1).map(str::to_ascii_uppercase);
        let by_letter = first.as_deref().and_then(Self::named);
        let rest = by_letter.map_or(text, |_| text.get(1..).unwrap_or_default());
        let name: String = rest.chars().filter(|letter| !is_stop(*letter)).collect();
        if name.is_empty() {
            return by_letter;
        }
        let by_name = Self::NAMES.iter().map(|(trade, _)| *trade).find(|trade| {
            let section = trade.section().chars().filter(|letter| !is_stop(*letter));
            section.eq(name.chars())
        });
        by_name.filter(|named| by_letter.is_none_or(|lettered| lettered == *named))
    }
}

/// What people put between the words of a section's name, or leave out.
fn is_stop(letter: char) -> bool {
    letter.is_whitespace() || "、，,;；.．:：-—()（）".contains(letter)
}

/// 新兴领域 （十四）.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
#[repr(u8)]
pub enum EmergingField {
    /// 互联网
    Internet,
    /// 商务楼宇
    Buildings,
    /// 商圈市场
    Markets,
    /// 商会协会
    Chambers,
    /// 快递物流
    Logistics,
    /// 家政物业
    HomeServices,
    /// 养老托幼
    Care,
    /// 医疗健康
    Health,
    /// 教育培训
    Education,
    /// 文化旅游
    Tourism,
}

named!(EmergingField {
    Internet = "互联网",
    Buildings = "商务楼宇",
    Markets = "商圈市场",
    Chambers = "商会协会",
    Logistics = "快递物流",
    HomeServices = "家政物业",
    Care = "养老托幼",
    Health = "医疗健康",
    Education = "教育培训",
    Tourism = "文化旅游",
});

/// One of 六有 （十二）.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Have {
    /// 场所
    Place,
    /// 设施
    Equipment,
    /// 标志
    Sign,
    /// 党旗
    Flag,
    /// 书报
    Books,
    /// 制度
    Rules,
}

named!(Have {
    Place = "场所",
    Equipment = "设施",
    Sign = "标志",
    Flag = "党旗",
    Books = "书报",
    Rules = "制度",
});

/// Which of 六有 a unit has.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize,
)]
pub struct SixHaves(u8);

impl SixHaves {
    /// None of them.
    pub const NONE: Self = Self(0);
    /// All six.
    pub const ALL: Self = Self(0b11_1111);

    /// The same with one more.
    #[must_use]
    pub fn with(self, one: Have) -> Self {
        Self(self.0 | (1 << one as u8))
    }

    /// Whether this one is there.
    pub fn has(self, one: Have) -> bool {
        self.0 & (1 << one as u8) != 0
    }

    /// How many of the six.
    pub fn count(self) -> u32 {
        self.0.count_ones()
    }

    /// As a number, for packed columns.
    pub fn bits(self) -> u8 {
        self.0
    }

    /// Of such a number; what is not one of the six is dropped.
    pub fn from_bits(bits: u8) -> Self {
        Self(bits & Self::ALL.0)
    }
}

/// A set that a cell lists.
pub trait NamedSet: Sized {
    /// Its members.
    type Item: Named;
    /// The empty set.
    const EMPTY: Self;
    /// The same with one more.
    fn and(self, item: Self::Item) -> Self;
    /// Whether it is in.
    fn contains(&self, item: Self::Item) -> bool;
}

impl NamedSet for SixHaves {
    type Item = Have;
    const EMPTY: Self = Self::NONE;
    fn and(self, item: Have) -> Self {
        self.with(item)
    }
    fn contains(&self, item: Have) -> bool {
        self.has(item)
    }
}

impl NamedSet for MassOrganisations {
    type Item = MassOrganisation;
    const EMPTY: Self = Self::NONE;
    fn and(self, item: MassOrganisation) -> Self {
        self.with(item)
    }
    fn contains(&self, item: MassOrganisation) -> bool {
        self.has(item)
    }
}
