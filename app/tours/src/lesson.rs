use policy::plain_enum;

plain_enum! {
    /// What a step of a tour teaches that comes with the application; its sentences stand with all others.
    Lesson {
        /// 从空白开始
        CheckBlank = "check-blank",
        /// 单位类型
        CheckKind = "check-kind",
        /// 从业人员
        CheckStaff = "check-staff",
        /// 正式党员
        CheckMembers = "check-members",
        /// 还没有党组织
        CheckNone = "check-none",
        /// 判定
        CheckVerdict = "check-verdict",
        /// 依据
        CheckReason = "check-reason",
        /// 离线多远
        CheckScale = "check-scale",
        /// 问为什么
        CheckWhy = "check-why",
        /// 换一个数
        CheckFewer = "check-fewer",
        /// 去算补助
        CheckOn = "check-on",
        /// 从空白开始
        MoneyBlank = "money-blank",
        /// 单位类型
        MoneyKind = "money-kind",
        /// 正式党员
        MoneyMembers = "money-members",
        /// 已有党支部
        MoneyBranch = "money-branch",
        /// 活动经费
        MoneyYearly = "money-yearly",
        /// 启动经费
        MoneyStartUp = "money-start-up",
        /// 合计的来历
        MoneyTotal = "money-total",
        /// 工资总额
        MoneyWages = "money-wages",
        /// 党建支出
        MoneySpending = "money-spending",
        /// 可以扣除多少
        MoneyDeductible = "money-deductible",
        /// 缴了多少党费
        MoneyDues = "money-dues",
        /// 返还多少
        MoneyRefund = "money-refund",
        /// 带走结果
        MoneyLink = "money-link",
        /// 打开导入
        ImportOpen = "import-open",
        /// 选文件
        ImportFile = "import-file",
        /// 列认得对不对
        ImportColumns = "import-columns",
        /// 先检查
        ImportCheck = "import-check",
        /// 看结果
        ImportCounts = "import-counts",
        /// 退回的行
        ImportAside = "import-aside",
        /// 改好再导
        ImportAsideFile = "import-aside-file",
        /// 收进台账
        ImportTakeIn = "import-take-in",
        /// 收进了多少
        ImportDone = "import-done",
        /// 反悔
        ImportBack = "import-back",
        /// 提醒有多少
        DueCounts = "due-counts",
        /// 只看应建未建
        DueConcern = "due-concern",
        /// 一行说什么
        DueRow = "due-row",
        /// 选中
        DueChoose = "due-choose",
        /// 标为已办
        DueMark = "due-mark",
        /// 办过的在哪里
        DueDealt = "due-dealt",
        /// 带走名单
        DueExport = "due-export",
        /// 从台账算
        BudgetLedger = "budget-ledger",
        /// 合计
        BudgetTotal = "budget-total",
        /// 一项由什么构成
        BudgetItem = "budget-item",
        /// 各区多少
        BudgetDistrict = "budget-district",
        /// 调高标准
        BudgetSlider = "budget-slider",
        /// 合计跟着变
        BudgetMoved = "budget-moved",
        /// 换一种理解差多少
        BudgetReadings = "budget-readings",
        /// 带公式的工作簿
        BudgetBook = "budget-book",
        /// 组织覆盖率
        CoverageRate = "coverage-rate",
        /// 怎么来的
        CoverageWhy = "coverage-why",
        /// 按什么分
        CoverageBy = "coverage-by",
        /// 排名
        CoverageRanked = "coverage-ranked",
        /// 还要组建的
        CoverageToForm = "coverage-to-form",
        /// 是哪些单位
        CoverageUnits = "coverage-units",
        /// 写成简报
        CoverageBriefing = "coverage-briefing",
    }
}
