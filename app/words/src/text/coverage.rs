super::texts! {
    /// A fixed text of the page on the two coverages.
    CoverageText {
        // What is looked at.
        LookTitle: "看什么", "What to look at";
        WithinDistrict: "区", "District";
        WithinKind: "单位类型", "Kind";
        Everything: "全部", "All";
        Against: "与哪一次比", "Compare with";
        AgainstNone: "不比较", "Nothing";
        Target: "目标 %", "Target %";
        TargetHint: "画成一条线；留空就不画", "drawn as a line; empty for none";
        TargetWrong: "填 0 到 100 的数，最多一位小数。", "A number from 0 to 100, with one decimal at most.";
        TargetName: "目标", "Target";
        Measure: "指标", "Figure";
        By: "按", "By";

        // Rates.
        RatesTitle: "总体", "Overall";
        RatesLede: "注销、破产、停业的单位不计入。缺信息的单位给出最低和最高，不当作没有。", "Closed units are left out. Where facts are missing, the lowest and the highest are given; unknown is not none.";
        Why: "为什么", "Why";
        Nothing: "没有可算的单位", "no unit to count";
        ToForm: "还要单独组建", "Still to form their own";
        Without: "没有党组织", "Without an organisation";
        Units: "个单位", "units";
        Points: "个百分点", "points";
        Open: "打开这些单位", "Open these units";
        Verdicts: "判定", "Verdicts";

        // Charts.
        StackedTitle: "判定构成", "Verdicts";
        HeatTitle: "区 × 单位类型：", "District × kind: ";
        StaffTitle: "从业人员分布", "Units by employees";
        MembersTitle: "正式党员分布", "Units by full members";
        TrendTitle: "历次走势", "Over the snapshots";
        TrendNone: "还没有留存过。留存两次以上就有走势。", "No snapshot yet. With two or more there is a trend.";
        Now: "现在", "Now";
        Perhaps: "缺信息，可能算也可能不算", "Facts are missing: perhaps, perhaps not";
        Before: "竖线是留存时", "The upright line: the snapshot";
        Table: "看表格", "As a table";
        SaveSvg: "存 SVG", "SVG";
        SavePng: "存 PNG", "PNG";
        SaveCsv: "存 CSV", "CSV";
        PictureFailed: "这个浏览器没能把图存成 PNG。可以改存 SVG。", "This browser could not make a PNG of it. Save the SVG instead.";
        KeysYears: "方向键逐年看，回车到那一年的改动。", "Arrow keys go from year to year; Enter leads to what that year changes.";
        Keys: "方向键逐个看，回车打开对应的单位。", "Arrow keys go from one to the next; Enter opens the units behind it.";
        Count: "单位数", "Units";
        Base: "基数", "Base";
        Part: "其中", "Counted";
        Rate: "比率", "Rate";
        Highest: "最高", "Highest";
        Then: "留存时", "Then";
        Day: "日期", "Day";
        NotStated: "没有填", "Not stated";
        NoField: "不属于新兴领域", "In none of the fields";
        NotKnown: "不清楚", "Not known";
        NotJudged: "待判定", "Open";
        FromStaff: "人起", "staff";
        FromMembers: "名起", "members";
        OwnBranchFrom: "单独建支部", "own branch";
        MemberFrom: "企业要有党员", "enterprises: a member";
        OrganisationFrom: "企业要有组织", "enterprises: an organisation";
        FirmsFrom: "学校、医院、律所等要有组织", "schools, hospitals, firms: an organisation";
        CommitteeFrom: "设支委会", "branch committee";
        GeneralFrom: "可设总支", "general branch";
        PartyCommitteeFrom: "可设党委", "committee";

        // Snapshots.
        SnapshotsTitle: "留存", "Snapshots";
        SnapshotsLede: "把今天全台账的数字存一份，以后拿来比。只存数字，不存单位。", "Keep today’s figures of the whole ledger to compare with later. Only figures are kept, no units.";
        SnapshotName: "名称", "Name";
        TakeSnapshot: "留存今天的数字", "Keep today’s figures";
        Unnamed: "未命名", "Unnamed";
        Delete: "删除", "Delete";
        Deleted: "已删除。", "Deleted.";
        Undo: "撤销", "Undo";
        NotKept: "这个浏览器里存不下，关闭页面后留存的数字会丢失。", "It cannot be kept in this browser: snapshots are lost when the page is closed.";

        // The briefing.
        BriefingTitle: "会议简报", "Briefing";
        BriefingLede: "由上面的数字写成，打印前可以改；改过的段落不再随数字变。", "Written from the figures above. Change it before it is printed; a changed paragraph no longer follows the figures.";
        BriefingHead: "标题", "Heading";
        BriefingDefault: "两新组织党建覆盖情况简报", "Coverage of Party building in two-new organisations: briefing";
        BriefingCoverage: "覆盖情况", "Coverage";
        BriefingChange: "与上次相比", "Since the last snapshot";
        BriefingGaps: "差距在哪里", "Where the gaps are";
        BriefingOverdue: "到期和预警", "Overdue and due";
        BriefingPrint: "打印简报", "Print the briefing";
        BriefingReset: "还原为自动内容", "Follow the figures again";
        NoChange: "没有可比的留存。", "There is no snapshot to compare with.";
        NoOverdue: "没有到期或需要提醒的事项。", "Nothing is overdue or due.";

        // Without a ledger.
        Opening: "正在打开台账……", "Opening the ledger…";
        Empty: "台账里还没有单位。先到五清台账导入，或造一份演示数据。", "There are no units in the ledger yet. Import them on the ledger’s page, or make a city up there.";
        ToLedger: "到五清台账", "To the ledger";
        Failed: "没有算出来。请刷新本页再试。", "It could not be worked out. Load the page again.";
        MadeUp: "演示数据，单位都是编造的。", "Made-up data: none of these units exists.";
    }
}
