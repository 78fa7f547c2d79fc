//! The columns of the five-clear ledger, as files name them.

/// What a column's cells hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Text of at most so many characters.
    Text(usize),
    /// A whole number from 0.
    Count,
    /// Money, in yuan.
    Money,
    /// A day.
    Date,
    /// One of these.
    Choice(&'static [&'static str]),
    /// Any of these, joined by 、.
    Set(&'static [&'static str]),
    /// A section of GB/T 4754: its letter, its name, or both.
    Trade,
}

macro_rules! columns {
    ($($(#[$doc:meta])* $variant:ident = $header:literal, $wire:literal, $form:expr;)+) => {
        /// A column of the exchange format.
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
        )]
        #[repr(u8)]
        pub enum Column { $($(#[$doc])* $variant,)+ }

        impl Column {
            /// Every column, in the order in which files are written.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];
            /// How many there are.
            pub const COUNT: usize = Self::ALL.len();

            /// What stands in a file's header row.
            pub const fn header(self) -> &'static str {
                match self { $(Self::$variant => $header,)+ }
            }

            /// A name for settings and links. It never changes.
            pub const fn wire(self) -> &'static str {
                match self { $(Self::$variant => $wire,)+ }
            }

            /// What its cells hold.
            pub const fn form(self) -> Form {
                match self { $(Self::$variant => $form,)+ }
            }

            /// The column of a wire name.
            pub fn from_wire(wire: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|column| column.wire() == wire)
            }

            /// The column of a header as the format writes it.
            pub fn from_header(header: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|column| column.header() == header)
            }
        }
    };
}

/// The most characters of a name.
pub const MAX_NAME: usize = 200;
const SHORT: usize = 100;
const YES_NO: &[&str] = &["是", "否"];

columns! {
    /// The unit's name.
    Name = "单位名称", "name", Form::Text(MAX_NAME);
    /// The unified social credit code: the key where it is there.
    Code = "统一社会信用代码", "code", Form::Text(18);
    /// The kind.
    Kind = "单位类型", "kind", Form::Choice(&["非公企业", "社会团体", "民办学校", "民办医院", "律师事务所", "会计师事务所", "税务师事务所", "其他社会组织", "个体工商户"]);
    /// The district.
    District = "区", "district", Form::Text(SHORT);
    /// The street or town.
    Street = "街道", "street", Form::Text(SHORT);
    /// The village or community.
    Community = "社区", "community", Form::Text(SHORT);
    /// The trade section.
    Trade = "行业", "trade", Form::Trade;
    /// The emerging field （十四）.
    Field = "新兴领域", "field", Form::Choice(&["互联网", "商务楼宇", "商圈市场", "商会协会", "快递物流", "家政物业", "养老托幼", "医疗健康", "教育培训", "文化旅游"]);
    /// Business status; empty is in operation.
    Status = "经营状态", "status", Form::Choice(&["在业", "停业", "注销", "破产"]);
    /// Employees.
    Employees = "从业人员", "employees", Form::Count;
    /// Full members.
    FullMembers = "正式党员", "full", Form::Count;
    /// Probationary members.
    Probationary = "预备党员", "probationary", Form::Count;
    /// Mobile members.
    Mobile = "流动党员", "mobile", Form::Count;
    /// The Party organisation.
    Organisation = "组织形式", "organisation", Form::Choice(&["无", "党支部", "联合党支部", "党总支", "党委"]);
    /// The id of the joint branch: equal ids are one branch.
    Joint = "联合组织", "joint", Form::Text(SHORT);
    /// General branches below; empty is none.
    GeneralBelow = "下设党总支", "general-below", Form::Count;
    /// Branches below; empty is none.
    BranchesBelow = "下设党支部", "branches-below", Form::Count;
    /// When the organisation was approved.
    Approved = "成立日期", "approved", Form::Date;
    /// The last election.
    LastElection = "上次换届", "last-election", Form::Date;
    /// Since when the secretary is in post.
    SecretarySince = "书记任职日期", "secretary-since", Form::Date;
    /// Where the secretary comes from.
    SecretarySource = "书记来源", "secretary-source", Form::Choice(&["本单位", "选派", "招聘", "退休党员", "候鸟人才"]);
    /// An instructor.
    Instructor = "党建指导员", "instructor", Form::Choice(&["有", "无"]);
    /// Mass organisations.
    MassOrganisations = "群团组织", "mass", Form::Set(&["工会", "共青团", "妇联", "统战"]);
    /// The six haves （十二）.
    SixHaves = "六有", "six-haves", Form::Set(&["场所", "设施", "标志", "党旗", "书报", "制度"]);
    /// Whether the charter has the clause （十五）.
    Charter = "党建入章", "charter", Form::Choice(YES_NO);
    /// Whether the owner is a member.
    OwnerMember = "出资人党员", "owner-member", Form::Choice(YES_NO);
    /// Whether the owner is a candidate （二十）2.
    OwnerCandidate = "推优意向", "owner-candidate", Form::Choice(YES_NO);
    /// Total wages of the year.
    Wages = "年工资总额", "wages", Form::Money;
    /// What was spent on Party work in the year.
    Spending = "党建支出", "spending", Form::Money;
    /// Dues paid in the year.
    DuesPaid = "年缴党费", "dues-paid", Form::Money;
    /// The level that the organisation is affiliated to; empty is the district.
    Affiliation = "隶属", "affiliation", Form::Choice(&["市", "区"]);
    /// When the record was last brought up to date.
    Updated = "更新日期", "updated", Form::Date;
}

impl Column {
    /// Those without which there is no unit.
    pub const REQUIRED: [Self; 2] = [Self::Name, Self::Kind];
}

macro_rules! results {
    ($($(#[$doc:meta])* $variant:ident = $header:literal,)+) => {
        /// A column that the rules fill in, beside those of the format.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[repr(u8)]
        pub enum ResultColumn { $($(#[$doc])* $variant,)+ }

        impl ResultColumn {
            /// Every one, in the order in which files are written.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// What stands in a file's header row.
            pub const fn header(self) -> &'static str {
                match self { $(Self::$variant => $header,)+ }
            }

            /// The column of a header.
            pub fn from_header(header: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|column| column.header() == header)
            }
        }
    };
}

results! {
    /// The verdict.
    Verdict = "判定",
    /// The clauses that apply.
    Clauses = "依据条款",
    /// Why, in words.
    Reasons = "缘由",
    /// The way of forming that is advised.
    Route = "建议方式",
    /// Reminders.
    Warnings = "预警",
    /// M4.
    Yearly = "年度补助",
    /// M5.
    StartUp = "启动经费",
    /// M6.
    Allowance = "书记补贴",
    /// M7.
    Training = "培训经费",
    /// M4 to M7.
    Total = "财政合计",
    /// M1: the most that may be deducted.
    DeductionCap = "税前扣除限额",
    /// M1: what may be deducted.
    Deductible = "可扣除额",
    /// M1: what is added back.
    AddedBack = "纳税调增",
    /// M2.
    Refund = "党费返还",
}
