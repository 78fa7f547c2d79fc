//! Fixed texts of the pages, both languages side by side.

mod budget;
mod budget_book;
mod budget_paper;
mod bulk;
mod correction;
mod coverage;
mod data;
mod demo;
mod duties;
mod import;
mod ledger;
mod local_terms;
mod offline;
mod own_set;
mod paste;
mod projector;
mod retained;
mod tours;
mod training;
mod typed;

pub use budget::BudgetText;
pub use budget_book::BudgetBookText;
pub use budget_paper::BudgetPaperText;
pub use bulk::BulkText;
pub use correction::CorrectionText;
pub use coverage::CoverageText;
pub use data::DataText;
pub use demo::DemoText;
pub use duties::DutyText;
pub use import::ImportText;
pub use ledger::LedgerText;
pub use local_terms::LocalTermsText;
pub use offline::OfflineText;
pub use own_set::OwnSetText;
pub use paste::PasteText;
pub use projector::ProjectorText;
pub use retained::RetainedText;
pub use tours::TourText;
pub use training::TrainingText;
pub use typed::TypedText;

macro_rules! texts {
    ($(#[$doc:meta])* $type:ident { $($name:ident: $zh:literal, $en:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[allow(missing_docs)]
        pub enum $type { $(#[doc = $zh] $name,)+ }

        impl $type {
            /// Every text.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The text in a language.
            pub const fn say(self, lang: $crate::Lang) -> &'static str {
                match self { $(Self::$name => lang.pick($zh, $en),)+ }
            }
        }
    };
}
use texts;

texts! {
    /// A fixed text of the frame or of the pages about one unit.
    Text {
    // The frame of every page.
    AppName: "两新党建测算", "Liangxin Calculator";
    BrandMark: "两新", "LX";
    SkipToContent: "跳到正文", "Skip to content";
    MainNavigation: "主导航", "Main navigation";
    Display: "显示", "Display";
    MoneyUnitLabel: "金额单位", "Money unit";
    Yuan: "元", "Yuan";
    WanYuan: "万元", "10k yuan";
    TextSize: "字号", "Text size";
    SizeNormal: "标准", "Normal";
    SizeLarge: "大字", "Large";
    Theme: "外观", "Theme";
    ThemeAuto: "自动", "Auto";
    ThemeLight: "浅色", "Light";
    ThemeDark: "深色", "Dark";
    Language: "语言", "Language";
    Chinese: "中文", "中文";
    English: "English", "English";
    FooterPrivacy: "填写的内容只留在这台设备的浏览器里，不上传。", "What you enter stays in this browser on this device. Nothing is uploaded.";
    FooterNotOfficial: "结果供测算参考，以主管部门的批复和文件原文为准。", "Results are estimates; the authorities' decisions and the policy itself prevail.";
    CannotRun: "这个浏览器不能运行测算程序。请更新浏览器，或换用较新的 Chrome、Edge、Firefox、Safari。", "This browser cannot run the calculator. Please update it, or use a recent Chrome, Edge, Firefox or Safari.";
    NoScript: "测算需要启用 JavaScript。请在浏览器设置里允许后刷新。", "The calculator needs JavaScript. Please allow it in the browser and reload.";
    PartComing: "正在取这一页的程序……", "Fetching this page’s program…";
    PartFailed: "这一页的程序没有取到。可能是网络中断，或网站刚刚更新。请再取一次；仍不行时刷新本页。已填写和保存的内容不受影响。", "This page’s program did not arrive. The network may have failed, or the site was just updated. Fetch it again; if that does not help, reload the page. What you entered and what is saved are not affected.";
    FetchAgain: "再取一次", "Fetch it again";
    Loading: "正在准备测算，可以先填。", "Getting ready; you can fill in already.";

    // The made-up city's space.
    DemoData: "演示数据", "Demo data";
    DemoBar: "这是一座编造的城市，随便改。您自己的数据另外存放，没有动过。", "This city is made up: change it as you like. Your own data is kept apart, untouched.";
    DemoReset: "重置", "Reset";
    DemoLeave: "离开", "Leave";
    DemoIsReset: "演示城市已恢复成最初的样子。", "The made-up city is as it was at first.";

    // Navigation and titles.
    NavHome: "首页", "Home";
    NavCheck: "组建自查", "Check";
    NavSubsidy: "补助测算", "Subsidy";
    NavBudget: "年度预算", "Budget";
    NavLedger: "五清台账", "Ledger";
    NavCoverage: "覆盖分析", "Coverage";
    NavReminders: "提醒", "Reminders";
    NavTraining: "培训演示", "Training";
    NavData: "数据与备份", "Data";
    NavStandards: "政策标准", "Standards";
    NavAbout: "说明", "About";
    HomeTitle: "两新组织党建：该不该建、有多少钱", "Party building in two-new organisations: must we, and what do we get?";
    HomeLede: "从一个问题开始，一分钟内有结论；每个数字都能问“为什么”。", "Start from one question; have the answer within a minute, and ask every figure why.";
    HomeDescription: "按海口市两新组织党建实施意见，自查要不要成立党组织，测算活动经费、启动经费、书记补贴、培训经费和税前扣除。数据不上传。", "By Haikou's opinions on Party building in two-new organisations: check whether one must be formed, and work out subsidies, allowances, training and deductions. Nothing is uploaded.";
    QuestionCheck: "我们单位必须成立党组织吗？", "Must we form a Party organisation?";
    QuestionCheckLede: "填类型、人数和党员数，看判定、依据和差多少。", "Kind, staff and members: the verdict, its clauses and the distance to each threshold.";
    QuestionSubsidy: "一年能得到多少、能扣除多少？", "What do we get in a year, and what can we deduct?";
    QuestionSubsidyLede: "活动经费、启动经费、补贴、培训，税前扣除和党费返还。", "Subsidy, start-up money, allowance, training, deduction and refund of dues.";
    QuestionStandards: "标准是多少、出自哪一条？", "What are the standards, and in which clause?";
    QuestionStandardsLede: "每个数字的条款和性质，哪里有不同理解，换一种会怎样。", "Each figure with its clause and bound, and where the wording can be read otherwise.";
    LatestWork: "上次填到这里", "Where you left off";
    LatestNone: "还没有填过。从上面选一个问题开始。", "Nothing entered yet. Start from one of the questions.";
    Continue: "继续", "Continue";
    CheckTitle: "我们单位必须成立党组织吗？", "Must we form a Party organisation?";
    CheckLede: "填六项就有结论。所有计算都在这台电脑的浏览器里完成，不上传。", "Six answers lead to the verdict. All is worked out in this browser; nothing is uploaded.";
    CheckDescription: "填单位类型、从业人员、党员数，判定是否须成立党组织，列出每条依据、差距、组建方式和下一步。", "Enter kind, staff and members: whether an organisation must be formed, with every clause, distance, way of forming and next step.";
    SubsidyTitle: "一年有多少补助、能扣除多少？", "What is paid in a year, and what is deductible?";
    SubsidyLede: "沿用自查里填的内容，改哪项算哪项。带“不低于”的是最低应安排额。", "Starts from what was entered in the check. What is marked as floor is a minimum to be budgeted.";
    SubsidyDescription: "按年度测算一个单位的活动经费、启动经费、书记补贴、培训经费，以及税前扣除、节税、党费估算与返还。", "One unit's yearly subsidy, start-up money, allowance and training, with deduction, tax saved, dues and refund.";
    BudgetTitle: "年度预算", "The year’s budget";
    BudgetLede: "按各区的组织和党员数，或直接从台账，算出一年要安排多少、由谁出，换一种理解差多少。", "From the counts of each district, or straight from the ledger: what a year must hold, who pays, and what another reading costs.";
    BudgetDescription: "两新组织党建经费年度预算：按数量或五清台账测算活动经费、启动经费、书记补贴、培训经费，分区、分项、分月，多情景对比，导出带公式的工作簿。数据不上传。", "The year’s budget for Party building in two-new organisations: subsidy, start-up, allowances and training by district, item and month, with scenarios and a workbook of live formulas. Nothing is uploaded.";
    LedgerTitle: "五清台账", "The five-clear ledger";
    LedgerLede: "把台账文件拖进来，逐个单位判定、提醒、算钱；文件不离开这台电脑。", "Drop in the ledger's file: each unit is judged, reminded and reckoned. The file does not leave this computer.";
    LedgerDescription: "导入五清台账（Excel 或 CSV），逐个单位判定应建未建、预警和补助，筛选、改正、导出。数据不上传。", "Import the five-clear ledger (Excel or CSV): verdict, reminders and money of each unit; filter, correct, export. Nothing is uploaded.";
    CoveragePageTitle: "覆盖分析", "Coverage";
    CoverageLede: "两个覆盖、单独组建和应建尽建，分区、街道、类型、行业和领域看差距在哪里；图上每一处都能打开对应的单位。", "The two coverages, and what is due and formed, by district, street, kind, trade and field: where the gaps are. Every part of a chart opens the units behind it.";
    CoverageDescription: "两新组织党建覆盖分析：由五清台账算组织覆盖率、工作覆盖率、单独组建率、应建尽建率，图表下钻到单位，历次对比，会议简报。数据不上传。", "Coverage of Party building in two-new organisations from the ledger: organisation and work coverage, what is due and formed, charts that open the units behind them, snapshots and a briefing. Nothing is uploaded.";
    HomeCity: "全市一览", "The city at a glance";
    HomeCityUnits: "台账单位", "Units in the ledger";
    HomeCityOpen: "打开台账", "Open the ledger";
    HomeCityMore: "看差距在哪里", "See where the gaps are";
    HomeDemo: "先看看一座城市", "Look at a city first";
    HomeDemoLede: "没有台账也能看：编造一座两千个单位的城市，看覆盖率、提醒和预算是什么样。它另外存放，不进您的台账，随时可以离开。", "No ledger is needed: a made-up city of two thousand units shows coverage, reminders and budget. It is kept apart from your own ledger; leave it whenever you like.";
    HomeImport: "导入自己的台账", "Import your own ledger";
    RemindersTitle: "提醒与办理", "Reminders";
    RemindersLede: "哪些该办、哪些快到期，按急缓排好；办过的留下记录。", "What is due and what soon will be, in order of urgency; what is done stays on record.";
    RemindersDescription: "两新党建提醒：应建未建、换届、组织生活、六有、入章、年度自查等，按紧急程度列出，可标记办理、缓办，导出 Excel 和日历。数据不上传。", "Reminders of Party building: units due and not formed, elections, organisation life, six haves, charters and yearly reports in order of urgency; mark, put off, export to Excel and calendar. Nothing is uploaded.";
    TrainingTitle: "判案例，学政策", "Learn the policy by cases";
    TrainingLede: "一个案例一句话，全班先猜，再看规则怎么推出答案。不用联网，可以投影。", "A case in a sentence: the class guesses, then the rules show the answer. No network is needed, and it suits a projector.";
    TrainingDescription: "两新党建培训：判断是否须组建、补助多少、能扣除多少的案例，答案由规则当场推出；随机出题、两队比分、错题再来、投影大字。数据不上传。", "Training on Party building: cases on who must form an organisation, what the money is and what can be deducted, answered by the rules on the spot; random cases, two teams, missed ones again, large type. Nothing is uploaded.";
    DataTitle: "数据与备份", "Data and backup";
    DataLede: "数据在哪里、有多大、稳不稳，怎么备份和恢复。", "Where the data is, how large, how safe, and how to back it up and restore it.";
    DataDescription: "查看本机保存的台账，备份到文件、从备份恢复、清除。数据不上传。", "See what is kept on this device; back it up to a file, restore it, clear it. Nothing is uploaded.";
    StandardsTitle: "政策标准与不同理解", "Standards and readings";
    StandardsLede: "每个数字只在这里定一次，各页都跟着走。带“不低于”的可以调高，不能低于条款。", "Each figure is set here once and every page follows. Floors can be raised, never lowered.";
    StandardsDescription: "全部标准的数值、性质、承担方和条款；有不同理解的地方可以切换，各页随之变化。", "All standards with value, bound, payer and clause; readings that can be switched, and every page follows.";
    AboutTitle: "方法、依据、局限与隐私", "Method, sources, limits and privacy";
    AboutLede: "结论怎么来的，哪些地方要人来定，数据在哪里。", "How results come about, what people must decide, and where data is.";
    AboutDescription: "测算方法、政策依据、适用局限和隐私说明。", "Method, sources, limits and privacy.";
    NotFoundTitle: "没有这一页", "No such page";
    NotFoundLede: "地址可能写错了。从首页重新开始。", "The address may be mistyped. Start again from the home page.";
    BackHome: "回首页", "Home page";

    // Forms.
    UnitSection: "单位情况", "The unit";
    OrganisationSection: "党组织情况", "Its Party organisation";
    MoreSection: "还有几项会影响组建方式", "More that bears on the way of forming";
    BudgetSection: "测算年度与承担", "Year and payer";
    DeductionSection: "税前扣除", "Deduction before tax";
    DuesSection: "党费", "Members' dues";
    RetainedSection: "留存党费拨出（市、区）", "Retained dues set aside (city, district)";
    OwnSection: "自列项目", "Lines of one's own";
    Unknown: "不清楚", "Not known";
    ChooseUnknown: "请选择（不清楚可不选）", "Please choose (or leave open)";
    SecretaryVacant: "空缺", "Vacant";
    SecretarySince: "已配备", "In post";
    NonePlanned: "不测算", "None planned";
    MassNone: "都没有", "None of these";
    MassSome: "有（勾选）", "Some of these";
    ToSubsidy: "继续算补助", "Go on to the money";
    ToCheck: "回到自查", "Back to the check";
    CopyLink: "复制链接", "Copy link";
    LinkCopied: "链接已复制。内容在链接里，不经过服务器。", "Link copied. What you entered is in the link itself and reaches no server.";
    CopyFailed: "没能复制，请手动选取：", "Could not copy; please select it by hand:";
    Print: "打印", "Print";
    StartOver: "清空重填", "Start over";
    Cleared: "已清空。", "Cleared.";
    Undo: "撤销", "Undo";
    Saving: "正在保存…", "Saving…";
    Saved: "已存在本机", "Saved on this device";
    SaveFailed: "没能存到本机", "Could not save on this device";
    SaveBlocked: "另一个标签页占用着数据。关掉其他标签页再试；填写的内容还在本页。", "Another tab holds the data. Close other tabs and try again; what you entered is still on this page.";
    SaveUnavailable: "这个浏览器不让保存（可能是无痕窗口）。内容在本页有效，可用“复制链接”带走。", "This browser does not allow saving (a private window, perhaps). It stays on this page; “Copy link” takes it along.";
    SaveQuota: "磁盘或浏览器空间已满，没有存上。清理后会自动再试；可先“复制链接”。", "The disk or the browser's space is full, so it was not saved. It is tried again; “Copy link” keeps it meanwhile.";
    SaveNewer: "数据由更新的版本保存，本页是旧版本，只看不存。请刷新页面。", "The data was saved by a newer version; this page is older and does not save. Please reload.";
    SaveDamaged: "本机存的内容读不出来。现在填的会重新存。", "What was saved on this device cannot be read. What you enter now is saved anew.";
    SaveAgain: "保存时出了错，马上再试；填写的内容还在本页。", "Saving failed and is tried again; what you entered is still on this page.";
    Restored: "已恢复上次填写的内容。", "What you entered last time is back.";
    OtherTabChanged: "另一个标签页改了内容。", "Another tab changed what was entered.";
    LoadIt: "用那边的内容", "Use that";
    UnitLent: "这里现在是题集里一道题的单位，在这里改就行。回到培训演示存回或先不存，您原来填的都会回来。", "This is the unit of a case of yours: change it here. What you had entered comes back once the change is kept or put down in the training room.";
    BackToCase: "回去接着改", "Back to the case";
    LinkOpened: "已打开链接里的内容；你原来填的没有丢。", "The link's content is open; what you had entered is kept.";
    BackToMine: "换回我原来填的", "Back to mine";
    Dismiss: "知道了", "Dismiss";

    // Verdict.
    ResultRegion: "结果", "Result";
    VerdictLabel: "判定", "Verdict";
    Reasons: "为什么", "Why";
    NoReasons: "没有适用的要求。", "Nothing applies.";
    Distances: "离每条线多远", "Distance to each threshold";
    WouldChange: "什么会改变结论", "What would change it";
    NothingChanges: "目前没有会改变结论的事项。", "Nothing that the unit could do changes it.";
    WaysForward: "怎么组建", "Which way of forming";
    WaysOut: "怎么办理", "What is to be done";
    WhichType: "设哪种组织", "Which type";
    NextSteps: "下一步", "What to do next";
    Candidacy: "出资人推优", "The owner's candidacy";
    CoverageTitle: "在覆盖率里怎么算", "In the coverage figures";
    ReachSeparate: "组织覆盖：自己的党组织", "Organisation coverage: its own organisation";
    ReachJoint: "组织覆盖：联合党支部", "Organisation coverage: joint branch";
    ReachWork: "工作覆盖：指导员或群团组织", "Work coverage: instructor or mass organisation";
    ReachNone: "尚未覆盖", "Not covered";
    ReachUnknown: "覆盖情况待填", "Coverage is open";
    InBase: "计入分母", "Counts in the base";
    NotInBase: "不计入分母", "Does not count in the base";
    ClosedOutside: "单位不在业，不计入覆盖率", "The unit is not in operation and is outside the coverage figures";
    BaseUnknown: "是否计入分母待定", "Whether it counts in the base is open";
    Applies: "适用", "Applies";
    Met: "已满足", "Met";
    NotMet: "未满足", "Not met";
    NotReached: "未到门槛", "Not reached";
    NotConcerned: "不适用", "Does not apply";
    Open: "待填", "Open";
    Threshold: "门槛", "threshold";
    AskWhy: "为什么", "Why";

    // Money.
    MoneySheet: "财政安排", "From the budget";
    Item: "项目", "Item";
    StandardColumn: "标准", "Standard";
    ClauseColumn: "条款", "Clause";
    AmountColumn: "金额", "Amount";
    NoMoneyYet: "目前没有党组织，只有教育培训一项。", "Without an organisation only training is budgeted.";
    PlanToSee: "可在“拟成立”里选一种，看成立后有多少。", "Choose what you plan to form to see what it would bring.";
    PlannedNotice: "按拟成立的党组织测算，不是现状。", "Reckoned with the planned organisation, not with what stands.";
    ToPool: "进统筹，不拨支部", "into the pool, not to the branch";
    RangeNotice: "有信息没填，金额是范围：已知部分到可能的最高。", "Something is missing, so amounts are ranges: from the known part to the most it can be.";
    WhoPays: "谁来出", "Who pays";
    NotBudget: "不是财政安排", "Not budget money";
    DuesMembers: "人", "members";
    DuesMore: "再加一行", "Add a line";
    FromEstimate: "按估算", "by the estimate";
    ForYear: "年", "year";
    UnitIs: "单位：", "Unit: ";
    OwnName: "名称", "Name";

    // Why.
    WhyTitle: "为什么", "Why";
    Close: "关闭", "Close";
    Formula: "算式", "Formula";
    InputsUsed: "用到的填写", "What was entered";
    StandardsUsed: "用到的标准", "Standards used";
    Remarks: "说明", "Remarks";
    ReadingsUsed: "采用的理解", "Readings used";
    OtherReadings: "按另一种理解", "Under another reading";
    Same: "结果不变", "no difference";
    Parts: "由这些组成", "Made of";
    CopyText: "复制说明", "Copy as text";
    ExportJson: "导出 JSON", "Export JSON";
    Copied: "已复制。", "Copied.";
    GoToField: "去填", "Go to";

    // Standards page.
    MunicipalStandards: "市里的标准", "Municipal standards";
    HigherStandards: "上位规定里的参数", "Parameters of higher rules";
    HigherNotice: "这些不是市里文件定的，单独标明出处。", "These are not set by the municipal opinions and are cited apart.";
    ValueColumn: "数值", "Value";
    BoundColumn: "性质", "Bound";
    PayerColumn: "谁出", "Paid by";
    InUse: "采用", "In use";
    RaiseTo: "调高到", "Raise to";
    ResetStandards: "全部恢复", "Reset all";
    ReadingsTitle: "有不同理解的地方", "Where the wording leaves room";
    DefaultChoice: "默认", "default";
    CityPercent: "市级承担", "Paid by the city";
    EffectOnYou: "对你填的单位：最低应安排额", "For the unit you entered: minimum to be budgeted";
    EffectVerdict: "判定", "verdict";
    ChangedNotice: "标准或理解已改，各页都按改后的算。", "Standards or readings are changed; every page follows.";
    RulesTitle: "组建要求", "What must be formed";
    AskedOf: "对谁", "Asked of";
    AskedFor: "要求", "Asked for";

    // Print sheet.
    PrintDate: "打印日期", "Printed on";
    PrintPolicy: "依据：海口市关于进一步加强两新组织党的建设的实施意见", "By Haikou's opinions on strengthening Party building in two-new organisations";
    PrintReadings: "采用的理解与标准", "Readings and standards used";
    PrintDefaults: "均为默认理解和条款数额", "All readings at default, all standards as in the clauses";
    PrintEntered: "填写内容", "What was entered";

    // About.
    AboutMethodTitle: "怎么算", "Method";
    AboutMethod: "每条规则只写一次，单个判定、批量测算和“为什么”用的是同一段程序。金额以分为单位取整数，按比例算不尽的四舍五入到分。没填的不当 0，能给范围就给范围。", "Each rule is written once: the single check, bulk runs and every “why” come from the same code. Money is whole fen; what does not come out even is rounded half up. What is missing is not zero; where a range can be given, it is.";
    AboutSourcesTitle: "依据", "Sources";
    AboutSources: "依据海口市委关于加强两新组织党建的实施意见，条款号写在每个数字旁边。税率、党费比例、党组织规模等来自全国性规定，单独标为“上位规定”，不与市里标准混在一起。", "The opinions of Haikou's Party committee on Party building in two-new organisations; the clause stands beside each figure. Tax rates, dues rates and sizes of organisations come from national rules and are marked as higher rules, never mixed with municipal figures.";
    AboutLimitsTitle: "局限", "Limits";
    AboutLimits: "“不低于”的标准给出的是最低应安排额，不是应付额；批准、备案、返还都以主管部门决定为准。党组织类型的人数界线、推优影响只作提示。文件没有写死的地方列为“理解”，可以切换对比。组织下设的党组织按全年计。", "Floors give a minimum to be budgeted, not an amount payable; approval, filing and refund are the authorities' to decide. Sizes of organisations and effects on candidacy are advice. Where the wording leaves room, the reading can be switched and compared. Organisations below another count a full year.";
    AboutPrivacyTitle: "隐私", "Privacy";
    AboutPrivacy: "没有服务器，没有统计，没有第三方。填写的内容存在这台设备的浏览器里；复制的链接把内容放在 # 之后，浏览器不会把这部分发给服务器，但拿到链接的人都能看到。清除浏览器数据会一并清掉。", "There is no server, no analytics and no third party. What you enter is kept in this browser; a copied link carries it after the #, which browsers send to no server, though whoever has the link can read it. Clearing the browser's data clears it too.";
    AboutUnknownTitle: "哪些由人来定", "What people decide";
    AboutUnknown: "是否行业相近、地域相邻，由谁牵头，能否免于推荐，都要组织来定；这里只列出规则和差距。", "Whether units are of like trade or near, who hosts, who is put forward: organisations decide. Here are the rules and the distances.";
    }
}
