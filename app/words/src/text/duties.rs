super::texts! {
    /// A fixed text of reminders and records.
    DutyText {
        // The page and its parts.
        Parts: "提醒的各部分", "Parts of this page";
        PartList: "提醒清单", "Reminders";
        PartLife: "组织生活", "Organisation life";
        PartYearly: "年度事项", "Yearly checklist";
        OfUnit: "组织生活和年度事项", "Organisation life and yearly checklist";
        PartElections: "换届日历", "Election calendar";
        NoLedger: "台账还是空的。先导入台账，提醒由台账和记录得出。", "The ledger is empty. Import it first: reminders follow from it and from what is recorded.";
        ToLedger: "去五清台账", "To the ledger";
        CannotKeep: "这个浏览器不让保存，办理记录只在本页有效。", "This browser keeps nothing: what you record lasts as long as the page.";

        // The list.
        ListLede: "越急的越靠前。点一格看那一类；办过的标上，先不办的定个日子再提醒。", "The most urgent first. Press a count to see just those; mark what is dealt with, and put off what has to wait.";
        ByRule: "提醒", "Reminder";
        All: "合计", "All";
        State: "办理情况", "State";
        StateAny: "全部", "Any";
        StateOpen: "待办", "Open";
        StatePutOff: "缓办", "Put off";
        StateDealt: "已办", "Dealt with";
        District: "区", "District";
        AnyDistrict: "全市", "The whole city";
        NoDistrict: "没有填区", "No district given";
        Search: "单位名称或信用代码", "Unit’s name or code";
        Rule: "哪类提醒", "Which reminder";
        AnyRule: "全部提醒", "All reminders";
        Urgency: "紧急程度", "Urgency";
        AnyUrgency: "不限", "Any";
        Grouping: "怎么列", "Listed";
        ByReminder: "逐条", "One by one";
        ByUnit: "按单位或党组织", "By unit or organisation";
        Listed: "条提醒", "reminders";
        Nothing: "没有符合条件的提醒。", "No reminder fits.";
        NothingOpen: "没有待办的提醒。", "Nothing is open.";
        Due: "到期", "Due";
        DaysLate: "已过", "late by";
        DaysLeft: "还有", "in";
        Days: "天", "days";
        Today: "今天到期", "due today";
        Now: "现在就该办", "holds now";
        Foreseen: "提前准备", "foreseen";
        SeeUnit: "打开单位", "Open the unit";

        // Dealing with them.
        Choose: "选中", "Choose";
        ChooseAll: "选中本页", "Choose this page";
        ForAll: "对清单里全部", "For all listed";
        ForChosen: "对选中的", "For those chosen";
        MarkDealt: "标为已办", "Mark as dealt with";
        PutOffDay: "到哪天再提醒", "Remind again on";
        Note: "备注（可不填）", "Note (optional)";
        Reopen: "重新打开", "Open again";
        Marked: "已标为已办：", "Marked as dealt with: ";
        PutOffDone: "已缓办：", "Put off: ";
        Reopened: "已重新打开：", "Opened again: ";
        Undo: "撤销", "Undo";
        BadDay: "请填今天以后的日期。", "Enter a day after today.";
        MarkedOn: "办于", "dealt with on";
        PutOffTill: "缓办到", "put off till";
        ExportXlsx: "导出 Excel", "Export Excel";
        ExportCalendar: "导出日历（换届、报告）", "Export calendar (elections, reports)";
        CalendarName: "两新党建提醒", "Party building reminders";

        // Pages of rows.
        Earlier: "上一页", "Earlier";
        Further: "下一页", "Further";
        Rows: "行", "Rows";

        // Organisation life.
        LifeLede: "记下开了什么、哪天开的，就能看出每月每季够不够。没有记录的不当作没开。", "Record what was held and when, and see what each month and quarter still lacks. What nobody recorded is not taken for missing.";
        FindUnit: "找一个单位", "Find a unit";
        FindHint: "输入名称或信用代码的一部分。", "Type a part of its name or code.";
        NoUnit: "没有找到有党组织的单位。", "No unit with an organisation was found.";
        Kind: "种类", "Kind";
        Day: "日期", "Date";
        Year: "年份", "Year";
        Record: "记一次", "Record it";
        RecordForAll: "给多个党组织记同一次", "Record the same for many organisations";
        RecordForAllLede: "同一天开同一种的，一次记给一个区或全市的党组织；联合党支部按一个党组织计。", "What was held on one day by all organisations of a district, or of the city. A joint branch is one organisation.";
        Recorded: "已记录：", "Recorded: ";
        TakenBack: "已取消：", "Taken back: ";
        OfJoint: "联合党支部的记录，各成员单位共用：", "Records of the joint branch, shared by its units: ";
        Grid: "这一年的组织生活", "Organisation life of the year";
        HowOften: "应开", "Asked for";
        Custom: "按本地习惯，可改", "Local custom; may be changed";
        MetHeld: "已开", "held";
        MetMissing: "缺", "missing";
        MetOpen: "待开", "still open";
        MetAhead: "未到", "ahead";
        MetUnrecorded: "无记录", "no record";
        MetNotAsked: "不要求", "not asked";
        MetPerhaps: "是否要求待定", "whether asked is open";
        QuarterMissing: "到目前为止缺：", "Missing so far: ";
        QuarterMet: "到目前为止达标。", "Meets the standard so far.";
        HeldList: "已记录的", "What is recorded";
        TakeAway: "去掉", "Take away";
        Paste: "从表格粘贴或导入", "From a spreadsheet, pasted or as a file";
        PasteFile: "选择文件（Excel 或 CSV）", "Choose a file (Excel or CSV)";
        PasteLede: "每行一次：单位（名称或代码）、种类、日期，列的顺序不限。", "One a line: unit (name or code), kind, date, in any order of columns.";
        PasteLook: "看看能读出多少", "See what is understood";
        PasteTake: "记入", "Take them in";
        PasteGood: "行可以记入", "rows can be taken in";
        PasteKnown: "行已有记录", "of them are recorded already";
        PasteAside: "行读不出来，原样列在下面", "rows cannot be read; they are listed below as they are";
        AsideLine: "行号", "Line";
        AsideText: "内容", "What it says";
        AsideReason: "原因", "Why";
        WhyNoDay: "没有日期。请写成 2026-03-01 这样。", "No date. Write it like 2026-03-01.";
        WhyAhead: "日期还没到。", "The date is still to come.";
        WhyNoKind: "没有认得的种类。", "No kind that is known.";
        WhyNoUnit: "台账里没有这个单位。", "No such unit in the ledger.";
        WhyAmbiguous: "台账里有几个同名单位，请加上代码或区。", "Several units have this name; add a code or district.";
        WhyNoOrganisation: "这个单位没有党组织。", "The unit has no organisation.";
        GoneTitle: "台账里找不到的单位", "Units that are not in the ledger";
        GoneLede: "它们的记录还在；单位回到台账后自动对上。", "Their records are kept and fit again once the unit is back.";
        Entries: "条记录", "records";

        // The checklist.
        YearlyLede: "每年要做的事，谁做了、哪天做的。自查和述职没做的，年底前会提醒。", "What is done once a year, by whom and when. What is not reported is reminded of before the year ends.";
        Districts: "各区", "Districts";
        Organisations: "党组织", "Organisations";
        By: "谁做的（可不填）", "By whom (optional)";
        Done: "已做", "Done";
        NotDone: "未做", "Not done";
        DoneAll: "清单里的都做了", "Done by all listed";
        DoneOf: "已做的", "Done by";

        // Elections.
        ElectionsLede: "今后十八个月要换届的组织，按月看。点一个月看名单。", "Organisations whose election falls due within eighteen months, month by month. Press a month for its list.";
        Month: "月份", "Month";
        Overdue: "已到期", "Overdue";
        Committees: "党委", "Committees";
        GeneralBranches: "党总支", "General branches";
        Branches: "党支部", "Branches";
        JointBranches: "联合党支部", "Joint branches";
        UnknownDays: "不知道上次换届和成立日期的组织：", "Organisations whose last election and approval are not known: ";
        LastElection: "上次换届", "Last election";
        LatestDay: "经批准最晚", "Latest, with approval";
        ExportElections: "导出换届日历", "Export the election calendar";
    }
}
