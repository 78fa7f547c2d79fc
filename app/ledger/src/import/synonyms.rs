//! What people call the ledger's columns.

use crate::column::Column;

/// Words that are used of something else too: of all members and not only full ones, of a unit's founding and not its
/// organisation's. They are taken for the column, and the visitor is told to look.
pub(super) const DOUBTFUL: &[&str] = &[
    "单位",
    "代码",
    "code",
    "类型",
    "性质",
    "类别",
    "kind",
    "镇",
    "村",
    "领域",
    "状态",
    "人数",
    "党员数",
    "党员人数",
    "党员",
    "members",
    "党组织",
    "是否建立党组织",
    "批准日期",
    "成立时间",
    "换届时间",
    "任职日期",
    "任职时间",
    "负责人是否党员",
    "党建经费",
    "党费",
];

/// Other words for a column's header, as they are without brackets, spaces and marks.
pub(super) const SYNONYMS: &[(Column, &[&str])] = &[
    (
        Column::Name,
        &[
            "名称",
            "企业名称",
            "公司名称",
            "组织名称",
            "单位",
            "机构名称",
            "社会组织名称",
            "单位全称",
            "name",
            "unit name",
        ],
    ),
    (
        Column::Code,
        &[
            "信用代码",
            "社会信用代码",
            "统一信用代码",
            "统一代码",
            "社会统一信用代码",
            "组织机构代码",
            "credit code",
            "code",
        ],
    ),
    (
        Column::Kind,
        &[
            "类型",
            "企业类型",
            "组织类型",
            "单位性质",
            "性质",
            "类别",
            "单位类别",
            "kind",
        ],
    ),
    (
        Column::District,
        &["区县", "所属区", "所在区", "行政区", "辖区", "district"],
    ),
    (
        Column::Street,
        &[
            "镇街",
            "街镇",
            "乡镇街道",
            "乡镇",
            "街道乡镇",
            "镇",
            "所属街道",
            "所在街道",
            "street",
            "street or town",
        ],
    ),
    (
        Column::Community,
        &[
            "村居",
            "社区村",
            "村社区",
            "村",
            "所属社区",
            "居委会",
            "community",
        ],
    ),
    (
        Column::Trade,
        &[
            "行业门类",
            "所属行业",
            "国民经济行业",
            "行业分类",
            "行业类别",
            "trade section",
        ],
    ),
    (
        Column::Field,
        &[
            "新兴领域类别",
            "领域",
            "所属领域",
            "新业态",
            "emerging field",
        ],
    ),
    (
        Column::Status,
        &[
            "状态",
            "登记状态",
            "企业状态",
            "存续状态",
            "business status",
        ],
    ),
    (
        Column::Employees,
        &[
            "从业人数",
            "员工数",
            "员工人数",
            "职工数",
            "职工人数",
            "在职人数",
            "人数",
            "从业人员数",
            "用工人数",
            "employees",
            "staff",
        ],
    ),
    (
        Column::FullMembers,
        &[
            "正式党员数",
            "正式党员人数",
            "党员数",
            "党员人数",
            "党员",
            "full members",
            "members",
        ],
    ),
    (
        Column::Probationary,
        &["预备党员数", "预备党员人数", "probationary members"],
    ),
    (
        Column::Mobile,
        &["流动党员数", "流动党员人数", "mobile members"],
    ),
    (
        Column::Organisation,
        &[
            "党组织形式",
            "党组织",
            "党组织类型",
            "党组织设置",
            "组织设置形式",
            "是否建立党组织",
            "party organisation",
        ],
    ),
    (
        Column::Joint,
        &[
            "联合党支部名称",
            "联合党支部编号",
            "联合支部",
            "联合党组织",
            "joint branch",
        ],
    ),
    (
        Column::GeneralBelow,
        &[
            "党总支数",
            "下设党总支数",
            "下设总支",
            "general branches below",
        ],
    ),
    (
        Column::BranchesBelow,
        &["党支部数", "下设党支部数", "下设支部", "branches below"],
    ),
    (
        Column::Approved,
        &[
            "批准日期",
            "党组织成立日期",
            "党组织成立时间",
            "成立时间",
            "批复日期",
            "approved on",
        ],
    ),
    (
        Column::LastElection,
        &[
            "换届日期",
            "上次换届日期",
            "上次换届时间",
            "最近换届",
            "换届时间",
            "last election",
        ],
    ),
    (
        Column::SecretarySince,
        &[
            "书记任职时间",
            "任职日期",
            "任职时间",
            "书记到任日期",
            "secretary since",
        ],
    ),
    (
        Column::SecretarySource,
        &["书记身份", "书记来源类别", "secretary's source"],
    ),
    (
        Column::Instructor,
        &["指导员", "是否有党建指导员", "党建指导员姓名", "instructor"],
    ),
    (
        Column::MassOrganisations,
        &[
            "群团",
            "群团建设",
            "工青妇",
            "群团组织情况",
            "mass organisations",
        ],
    ),
    (
        Column::SixHaves,
        &["六有情况", "六有建设", "六有标准", "six haves"],
    ),
    (
        Column::Charter,
        &[
            "章程入章",
            "党建写入章程",
            "是否党建入章",
            "党建工作入章程",
            "charter clause",
        ],
    ),
    (
        Column::OwnerMember,
        &[
            "出资人是否党员",
            "法人是否党员",
            "负责人是否党员",
            "业主党员",
            "owner is a member",
        ],
    ),
    (
        Column::OwnerCandidate,
        &["出资人推优", "是否推优", "拟推优", "owner is a candidate"],
    ),
    (
        Column::Wages,
        &[
            "工资总额",
            "年度工资总额",
            "全年工资总额",
            "职工工资总额",
            "wages of the year",
        ],
    ),
    (
        Column::Spending,
        &[
            "党建经费支出",
            "党组织工作经费",
            "党建工作经费",
            "党建经费",
            "party work spending",
        ],
    ),
    (
        Column::DuesPaid,
        &[
            "党费",
            "缴纳党费",
            "年度党费",
            "全年党费",
            "上缴党费",
            "dues paid",
        ],
    ),
    (
        Column::Affiliation,
        &["隶属关系", "隶属层级", "管理层级", "affiliated to"],
    ),
    (
        Column::Updated,
        &[
            "更新时间",
            "填报日期",
            "填报时间",
            "数据更新日期",
            "updated on",
        ],
    ),
];
