use policy::{
    Affiliation, Field, Figure, Kind, MassOrganisation, Organisation, SecretarySource, Standard,
    StandardId, Status,
};

use crate::{Lang, percent};

/// 单位类型.
pub fn kind(kind: Kind, lang: Lang) -> &'static str {
    match kind {
        Kind::PrivateEnterprise => lang.pick("非公企业", "Private enterprise"),
        Kind::SocialAssociation => lang.pick("社会团体", "Social association"),
        Kind::PrivateSchool => lang.pick("民办学校", "Private school"),
        Kind::PrivateHospital => lang.pick("民办医院", "Private hospital"),
        Kind::LawFirm => lang.pick("律师事务所", "Law firm"),
        Kind::AccountingFirm => lang.pick("会计师事务所", "Accounting firm"),
        Kind::TaxFirm => lang.pick("税务师事务所", "Tax firm"),
        Kind::OtherSocial => lang.pick("其他社会组织", "Other social organisation"),
        Kind::SoleTrader => lang.pick("个体工商户", "Sole trader"),
    }
}

/// 经营状态.
pub fn status(status: Status, lang: Lang) -> &'static str {
    match status {
        Status::Operating => lang.pick("在业", "In operation"),
        Status::Suspended => lang.pick("停业", "Suspended"),
        Status::Deregistered => lang.pick("注销", "Deregistered"),
        Status::Bankrupt => lang.pick("破产", "Bankrupt"),
    }
}

/// 组织形式.
pub fn organisation(organisation: Organisation, lang: Lang) -> &'static str {
    match organisation {
        Organisation::None => lang.pick("无", "None"),
        Organisation::Branch => lang.pick("党支部", "Branch"),
        Organisation::JointBranch => lang.pick("联合党支部", "Joint branch"),
        Organisation::GeneralBranch => lang.pick("党总支", "General branch"),
        Organisation::Committee => lang.pick("党委", "Committee"),
    }
}

/// 书记来源.
pub fn secretary_source(source: SecretarySource, lang: Lang) -> &'static str {
    match source {
        SecretarySource::Own => lang.pick("本单位", "Own member"),
        SecretarySource::CivilServant => lang.pick("选派（公务员）", "Sent (civil servant)"),
        SecretarySource::Recruited => lang.pick("招聘", "Recruited"),
        SecretarySource::Retired => lang.pick("退休党员", "Retired member"),
        SecretarySource::Seasonal => lang.pick("候鸟人才", "Seasonal talent"),
    }
}

/// 隶属.
pub fn affiliation(affiliation: Affiliation, lang: Lang) -> &'static str {
    match affiliation {
        Affiliation::District => lang.pick("区", "District"),
        Affiliation::City => lang.pick("市", "City"),
    }
}

/// 群团组织.
pub fn mass_organisation(one: MassOrganisation, lang: Lang) -> &'static str {
    match one {
        MassOrganisation::Union => lang.pick("工会", "Trade union"),
        MassOrganisation::YouthLeague => lang.pick("共青团", "Youth League"),
        MassOrganisation::Women => lang.pick("妇联", "Women's Federation"),
        MassOrganisation::UnitedFront => lang.pick("统战", "United front"),
    }
}

/// A tax treatment by the name that drafts carry.
pub fn tax_rate(wire: &str, lang: Lang) -> String {
    let (name, rate) = match wire {
        // Left empty it is the standard rate.
        "" | "standard" => (
            lang.pick("标准税率", "Standard rate"),
            Some(StandardId::TaxStandard),
        ),
        "encouraged" => (
            lang.pick("海南鼓励类产业", "Hainan encouraged industry"),
            Some(StandardId::TaxEncouraged),
        ),
        "small" => (
            lang.pick("小型微利企业", "Small low-profit enterprise"),
            Some(StandardId::TaxSmall),
        ),
        "own" => (lang.pick("自填税率", "A rate of my own"), None),
        "none" => (
            lang.pick(
                "不缴企业所得税（如合伙所）",
                "No enterprise income tax (a partnership, say)",
            ),
            None,
        ),
        // What no draft of this edition carries is shown as it stands, not as another treatment.
        other => return other.to_owned(),
    };
    match rate {
        Some(id) => format!("{name} {}", percent(Standard::of(id).value)),
        None => name.to_owned(),
    }
}

/// 有 or 无, or unknown.
pub fn yes_no(known: Option<bool>, lang: Lang) -> &'static str {
    match known {
        Some(true) => lang.pick("有", "Yes"),
        Some(false) => lang.pick("无", "No"),
        None => lang.pick("不清楚", "Not known"),
    }
}

/// The label of a field.
pub fn field(field: Field, lang: Lang) -> &'static str {
    match field {
        Field::Kind => lang.pick("单位类型", "Kind of unit"),
        Field::Employees => lang.pick("从业人员", "Employees"),
        Field::FullMembers => lang.pick("正式党员", "Full members"),
        Field::Probationary => lang.pick("预备党员", "Probationary members"),
        Field::Organisation => lang.pick("现有党组织", "Present Party organisation"),
        Field::Status => lang.pick("经营状态", "Business status"),
        Field::JointUnits => lang.pick("联合党支部覆盖单位", "Units in the joint branch"),
        Field::Approved => lang.pick("成立日期", "Approved on"),
        Field::Secretary => lang.pick("书记配备", "Secretary"),
        Field::SecretarySince => lang.pick("书记任职日期", "Secretary since"),
        Field::SecretarySource => lang.pick("书记来源", "Secretary's source"),
        Field::GeneralBelow => lang.pick("下设党总支", "General branches below"),
        Field::BranchesBelow => lang.pick("下设党支部", "Branches below"),
        Field::GeneralPostsShared => lang.pick(
            "其中兼任的党总支书记职务",
            "General-branch posts held twice",
        ),
        Field::BranchPostsShared => {
            lang.pick("其中兼任的党支部书记职务", "Branch posts held twice")
        }
        Field::Affiliation => lang.pick("隶属", "Affiliated to"),
        Field::Instructor => lang.pick("党建指导员", "Party-building instructor"),
        Field::MassOrganisations => lang.pick("群团组织", "Mass organisations"),
        Field::OwnerCandidate => lang.pick("出资人拟推优", "Owner is a candidate"),
        Field::TradeAssociation => {
            lang.pick("可依托的行业协会商会", "Trade association that could host")
        }
        Field::LeadingFirm => lang.pick("附近的龙头企业", "Leading firm nearby"),
        Field::Neighbours => lang.pick("附近可联合的单位", "Units nearby that could join"),
        Field::Year => lang.pick("预算年度", "Budget year"),
        Field::Wages => lang.pick("年工资总额", "Wages of the year"),
        Field::Spending => lang.pick("党建支出", "Party work spending"),
        Field::TaxRate => lang.pick("企业所得税", "Enterprise income tax"),
        Field::OwnRate => lang.pick("自填税率", "Own rate"),
        Field::DuesPaid => lang.pick("年缴党费", "Dues paid in the year"),
        Field::DuesBases => lang.pick("在职党员每月计费收入", "Monthly bases of members in work"),
        Field::PensionBases => lang.pick(
            "离退休党员每月养老金",
            "Monthly pensions of retired members",
        ),
        Field::RetainedCity => lang.pick("市级留存党费", "Dues retained by the city"),
        Field::RetainedDistrict => lang.pick("区级留存党费", "Dues retained by the district"),
        Field::PlannedOrganisation => lang.pick("拟成立", "Plans to form"),
        Field::OwnLines => lang.pick("自列项目", "Lines of one's own"),
    }
}

/// What helps to fill a field in; empty where the label says it all.
pub fn hint(field: Field, lang: Lang) -> &'static str {
    match field {
        Field::Employees => lang.pick(
            "合同用工与派遣用工都算",
            "Contract and agency staff both count",
        ),
        Field::FullMembers => lang.pick(
            "组织关系在本单位，不含预备党员",
            "Registered here, without probationary ones",
        ),
        Field::Probationary => lang.pick("没有就填 0", "0 if there is none"),
        Field::JointUnits => lang.pick("含牵头单位", "The host unit included"),
        Field::Approved => lang.pick(
            "上级首次批准的日期，如 2026-03-18",
            "Day of first approval, such as 2026-03-18",
        ),
        Field::SecretarySince => lang.pick("如 2026年3月18日", "Such as 2026-03-18"),
        Field::GeneralBelow | Field::BranchesBelow => {
            lang.pick("按全年计", "Counted for the full year")
        }
        Field::GeneralPostsShared | Field::BranchPostsShared => lang.pick(
            "由已任其他书记职务的人兼任的个数",
            "Posts held by someone who is secretary elsewhere too",
        ),
        Field::Wages => lang.pick(
            "全体职工，元；可写 1200万",
            "All staff, in yuan; 1200万 is read too",
        ),
        Field::Spending => lang.pick(
            "当年列支的党组织工作经费，元",
            "Spent on Party work in the year, in yuan",
        ),
        Field::OwnRate => lang.pick("百分比，如 12.5", "Percent, such as 12.5"),
        Field::DuesPaid => lang.pick(
            "元；不填则用下面的估算",
            "In yuan; if empty, the estimate below is used",
        ),
        Field::DuesBases => lang.pick(
            "每人每月税后收入，元，一行一个",
            "After-tax pay of each member a month, in yuan, one a line",
        ),
        Field::PensionBases => lang.pick("元，一行一个", "In yuan, one a line"),
        Field::RetainedCity | Field::RetainedDistrict => {
            lang.pick("元，全年", "In yuan, for the year")
        }
        Field::PlannedOrganisation => lang.pick(
            "还没有党组织时，按拟成立的测算",
            "Without an organisation, reckon with a planned one",
        ),
        Field::OwnLines => lang.pick(
            "党群服务中心、专职岗位等，一行一项：名称 金额",
            "Service centre, full-time posts and so on; one a line: name amount",
        ),
        _ => "",
    }
}

/// The name of a figure.
pub fn figure(figure: Figure, lang: Lang) -> &'static str {
    match figure {
        Figure::Verdict => lang.pick("判定", "Verdict"),
        Figure::Yearly => lang.pick("活动经费", "Activity subsidy"),
        Figure::StartUp => lang.pick("启动经费", "Start-up money"),
        Figure::Allowance => lang.pick("书记补贴", "Secretary's allowance"),
        Figure::Training => lang.pick("教育培训", "Members' training"),
        Figure::OwnLines => lang.pick("自列项目", "Lines of one's own"),
        Figure::Total => lang.pick("最低应安排额", "Minimum to be budgeted"),
        Figure::CityShare => lang.pick("市级承担", "Paid by the city"),
        Figure::DistrictShare => lang.pick("区级承担", "Paid by the district"),
        Figure::DeductionCap => lang.pick("税前扣除限额", "Deduction limit"),
        Figure::Deductible => lang.pick("可扣除额", "Deductible"),
        Figure::AddedBack => lang.pick("纳税调增", "Added back"),
        Figure::TaxSaved => lang.pick("少缴所得税", "Income tax saved"),
        Figure::DuesMonth => lang.pick("每月党费估算", "Dues of a month, estimated"),
        Figure::DuesYear => lang.pick("全年党费估算", "Dues of a year, estimated"),
        Figure::Refund => lang.pick("党费返还", "Refund of dues"),
        Figure::SetAsideCity => lang.pick("市级至少拨出", "City sets aside at least"),
        Figure::SetAsideDistrict => lang.pick("区级至少拨出", "District sets aside at least"),
    }
}
