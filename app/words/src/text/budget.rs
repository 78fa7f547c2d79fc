super::texts! {
    /// A fixed text of the page on the year's budget.
    BudgetText {
        // What it is made from.
        SourceTitle: "从哪里算", "Made from";
        FromCounts: "按数量填", "Counts, typed";
        FromLedger: "从台账算", "The ledger";
        Year: "预算年度", "Budget year";
        CountsLede: "一行一个区（或单位）。空着的组织数算没有，空着的党员数算不知道。可以从 Excel 复制整块粘贴到任意格。", "One row for each district. An empty number of organisations is none; an empty number of members is not known. A block copied from a spreadsheet can be pasted into any cell.";
        District: "区", "District";
        DistrictName: "区的名称", "Name of the district";
        AddDistrict: "加一个区", "Add a district";
        RemoveRow: "删去", "Remove";
        Undo: "撤销", "Undo";
        RowRemoved: "已删去一行。", "A row was removed.";
        MoreColumns: "更多列（新建、下设、书记、应建未建）", "More columns (new, below, secretaries, due)";
        FewerColumns: "只看主要列", "Main columns only";
        SecretariesAs: "书记按", "Secretaries in";
        AsPersons: "全年在任人数", "persons, the whole year";
        AsMonths: "在任人月合计", "months in post, together";
        FillExample: "填入示例", "Fill in an example";
        NotCounted: "处填写待改正，见表内说明；改正前相关金额不定。", "cells are to be corrected, as each says; until then what depends on them is open.";
        PasteTitle: "粘贴的内容这样理解", "The pasted block is understood so";
        PasteLede: "核对每一列算作什么，可以改；确定后接在表后面。", "Check what each column is taken for, and change it; taken over, the rows follow those in the table.";
        PasteNothing: "不用这一列", "not used";
        PasteTake: "加到表里", "Add to the table";
        PasteReplace: "替换全表", "Replace the table";
        Replaced: "已替换全表。", "The table was replaced.";
        PasteCancel: "不粘贴", "Do not paste";
        PasteNoName: "没有一列是区的名称，这些行会没有名称。", "No column is the district’s name: these rows will have none.";
        LedgerEmpty: "台账里还没有单位。先到五清台账导入，或造一份演示数据。", "There are no units in the ledger yet. Import them on the ledger’s page, or make a city up there.";
        ToLedger: "到五清台账", "To the ledger";
        LedgerAll: "台账全部单位", "All units of the ledger";
        LedgerFiltered: "台账里筛选出的单位", "The units filtered in the ledger";
        LedgerFilterHint: "要改筛选条件，到五清台账去改，这里跟着变。", "To change the conditions, go to the ledger’s page; this one follows.";

        // Terms.
        TermsTitle: "谁出、什么时候出", "Who pays, and when";
        PayerByAffiliation: "按隶属：隶属哪一级由哪一级出", "By affiliation: the level an organisation is affiliated to";
        PayerByRatio: "按自定比例", "By a ratio of one’s own";
        CityPart: "市级 %", "City, %";
        DistrictPart: "区级 %", "District, %";
        RatioLeft: "还有没人出的", "Nobody pays";
        RatioNotUsed: "改正前由谁出多少不定。", "Until then it is open who pays how much.";
        RatioTooMuch: "两级加起来超过 100%，请改小一项。", "Both together are more than 100 %: make one of them smaller.";
        RatioNotWhole: "两项都要填 0 到 100 的整数。", "Enter whole numbers from 0 to 100 in both.";
        Payout: "活动经费和培训经费", "Activity and training money";
        PayoutEvenly: "按月平均", "evenly, by month";
        PayoutIn: "一次付清，在", "at once, in";
        OwnTitle: "自列项目（M8）", "Lines of one’s own (M8)";
        OwnLede: "党群服务中心、专职人员等，文件没有定数，由你列。", "Service centres, full-time posts and the like, for which the policy sets no figure.";
        OwnName: "用途", "For";
        OwnAmount: "金额（元）", "Amount (yuan)";
        OwnPayer: "出资", "Paid by";
        OwnDistrict: "属于哪个区", "Of which district";
        OwnWhole: "全部", "all";
        OwnMonth: "月份", "Month";
        OwnNote: "备注", "Note";
        AddOwn: "加一项", "Add a line";
        NoOwnName: "请写明用途", "Say what it is for";
        NoOwnAmount: "请填金额；填好前合计不定", "Enter the amount; until then the total is open";
        NotAMonth: "请填 1 到 12", "Enter 1 to 12";
        RetainedTitle: "留存党费提取（M3，不是财政预算）", "Set-aside of retained dues (M3, not budget money)";
        RetainedCity: "市级留存党费（元）", "Dues retained by the city (yuan)";
        RetainedDistrict: "区级留存党费（元）", "Dues retained by the district (yuan)";
        SetAsideLeast: "至少提取", "Set aside at least";

        // The budget.
        Total: "预算合计", "Budget in all";
        TotalFloor: "最低应安排额", "Least to be budgeted";
        Lowest: "最低", "Lowest";
        Highest: "最高", "Highest";
        NoHighest: "没有上限，见下面“还缺什么”", "No upper end; see what is missing below";
        Working: "正在算……", "Working it out…";
        Nothing: "还没有可算的内容。先填数量，或换成从台账算。", "Nothing to work out yet. Enter counts, or take the ledger.";
        CannotWork: "没有算成。请刷新页面再试；填写的内容不受影响。", "It could not be worked out. Reload the page and try again; what you entered is not affected.";
        Slider: "把一项标准调高试试", "Try a standard raised";
        SliderReset: "恢复", "Reset";
        Organisations: "个组织", "organisations";
        Units: "个单位", "units";
        DistrictsTitle: "分区（点开到街道、单位、条款）", "By district, open to street, unit and clause";
        Apart: "不分区的自列项目", "Lines of one’s own of no district";
        RestOfDistrict: "本区自列项目", "The district’s own lines";
        NoDistrict: "（没填区）", "(no district)";
        NoStreet: "（没填街道）", "(no street)";
        Street: "街道（镇）", "Street or town";
        Unit: "单位", "Unit";
        OpenUnit: "看依据", "See why";
        MoreUnits: "再看", "Show more:";
        PayersTitle: "由谁出", "Who pays";
        City: "市级", "City";
        DistrictLevel: "区级", "District";
        Nobody: "没人出", "Nobody yet";
        KindsTitle: "按类型", "By kind";
        RecipientsTitle: "按组织", "By organisation";
        RecipientNone: "没有组织的单位的党员", "Members of units without one";
        RecipientUnknown: "组织形式不明", "Type not known";
        RecipientMembers: "党员（不分组织）", "Members, whatever the organisation";
        MonthsTitle: "按月", "By month";
        Undated: "月份不定", "No month";
        BesideTitle: "不属财政预算（另计）", "Besides the budget";
        BesideDeductible: "M1 可税前扣除", "M1: deductible before tax";
        BesideRefund: "M2 党费返还", "M2: dues refunded";
        BesideStated: "个单位填了工资和支出", "units say what they pay and spent";

        // What is not known.
        GapsTitle: "还缺什么", "What is missing";
        GapsNone: "没有缺的，合计是确数。", "Nothing: the total is exact.";
        NoMembersCounted: "有的区没有填党员数，培训经费没有上限。", "Some districts do not say how many members they have: training money has no upper end.";
        GapsLede: "补上靠前的几项，范围缩小得最多。同一单位缺几项的，每项都按全部计，所以不相加。", "Filling in the first narrows the range most. A unit that misses several is charged to each, so they do not add up.";
        GapField: "缺哪一项", "What is missing";
        GapUnits: "单位", "Units";
        GapWidth: "造成的高低差", "Distance between lowest and highest";
        GapUnbounded: "没有上限的单位", "Units without upper end";

        // Scenarios.
        ScenariosTitle: "情景对比", "Scenarios";
        ScenariosLede: "每个情景是在上面预算基础上的一组改动，最多六个并排。", "Each is a set of changes to the budget above; up to six stand side by side.";
        AddScenario: "加一个情景", "Add a scenario";
        ScenarioName: "情景名称", "Name of the scenario";
        NewScenario: "情景", "Scenario";
        RemoveScenario: "删去情景", "Remove the scenario";
        ScenarioRemoved: "已删去一个情景。", "A scenario was removed.";
        AddChange: "加一项改动", "Add a change";
        ChangeRaise: "调高标准", "Raise a standard";
        ChangeRead: "换一种理解", "Another reading";
        ChangeForm: "应建未建单位组建", "Form what is due";
        ChangeSplit: "拆分过大的联合支部", "Split joint branches";
        ChangeGrow: "党员增减", "Members grow";
        ChangeOwn: "加自列项目", "Add a line of one’s own";
        Percent: "百分之", "Percent";
        FromMonth: "从几月起", "From month";
        Standard: "标准", "Standard";
        RaiseToValue: "调到", "To";
        ReadingQuestion: "问题", "Question";
        ReadingAnswer: "理解为", "Answer";
        Base: "现预算", "The budget";
        Difference: "差额", "Difference";
        DifferencePercent: "百分比", "Percent";
        OfChange: "这一项单独改变", "Alone it changes";
        ChangesNothing: "合计不变", "Changes nothing";
        WhyPayersOnly: "只换由谁出", "only who pays";
        WhyNoDue: "没有应建未建的单位", "no units are due and not formed";
        WhyNoJoint: "没有超过规模的联合支部", "no joint branch is too large";
        WhyNoMembers: "党员数不知道或为零", "members are not known, or none";
        WhySame: "与现在用的一样", "it is what is in use";
        WhyNotAsked: "这里没有受它影响的单位", "nothing here depends on it";
        WhyUnready: "还没填好，没有计入", "not filled in yet, so left out";
        TooMuchGrowth: "请填 -100 到 100 之间的百分数", "Enter a percentage between -100 and 100";
        Clause: "条款", "Clause";

        // Readings.
        ReadingsTitle: "每种理解值多少", "What each reading costs";
        ReadingsLede: "逐个换成另一种理解，其余不动。", "Each is flipped alone, all else as it is.";
        InUse: "现用", "In use";
        Otherwise: "换成", "Otherwise";

        // Years.
        YearsTitle: "往后几年", "Years ahead";
        YearsLede: "以预算年度为第一年，后面各年的改动从那年起一直有效。", "The budget year comes first; what a later year changes holds from then on.";
        AddYear: "加一年", "Add a year";
        RemoveYear: "去掉最后一年", "Remove the last year";
        YearsChart: "各年合计", "Total year by year";
        YearsChange: "比预算年度", "Beside the budget year";

        // Out.
        OutTitle: "带走", "Take it along";
        OutLede: "工作簿里的金额都是公式，改标准一格，全表重算；每行写明条款。", "In the workbook all amounts are formulas: change one standard, and all is worked out anew; each line names its clause.";
        OutBook: "导出工作簿（Excel）", "Workbook (Excel)";
        OutPrint: "打印预算表", "Print the budget table";
        OutOffice: "编制单位（印在表头）", "Drawn up by (in the head of the print)";
        OutTables: "一张表一个 CSV 文件", "A table as a CSV file";
        OutTablesHint: "Excel、WPS 可以直接打开；金额是元，保留到分。", "Spreadsheets open them; amounts are in yuan, to the fen.";
        TableSummary: "汇总", "Summary";
        TablePlaces: "分区", "Districts";
        TableMonths: "按月", "By month";
        TableKinds: "按类型", "By kind";
        TableRecipients: "按组织", "By organisation";
        TableDetail: "明细", "Detail";
        TableScenarios: "情景", "Scenarios";
        TableReadings: "各种理解", "Readings";
        TableYears: "往后几年", "Years ahead";
        TableLastYear: "与上年比较", "Last year";
        BookName: "年度预算", "budget";
        BookTitle: "两新组织党建经费年度预算", "The year’s budget for Party building in two-new organisations";

        // Kept.
        SavedTitle: "存、开、分享", "Keep, open, share";
        SavedLede: "正在编的预算会自动留在这个浏览器里。要留几份，给它起个名字存起来。", "The budget you work on stays in this browser by itself. To keep several, put it by under a name.";
        SaveName: "名称", "Name";
        SaveAs: "存为一份", "Put by";
        Open: "打开", "Open";
        Duplicate: "复制一份", "Duplicate";
        Delete: "删除", "Delete";
        Deleted: "已删除一份预算。", "A budget was deleted.";
        Opened: "已打开。原来正在编的也存了一份。", "Opened. The one you worked on was put by too.";
        OfOtherTab: "另一个标签页里编的", "Worked on in another tab";
        OtherTabBudget: "另一个标签页里改了预算。这里接着改，也不会丢：另一份会存在下面的清单里。", "The budget was changed in another tab. You can go on here: that one will be put by in the list below.";
        NoName: "未命名", "Unnamed";
        CopyOf: "副本", "copy";
        ToFile: "存成文件", "To a file";
        FromFile: "从文件打开", "From a file";
        BadFile: "这个文件不是这里存出的预算，没有打开。", "This file is no budget that was saved here; it was not opened.";
        CopyLink: "复制链接", "Copy a link";
        LinkCopied: "链接已复制。内容都在链接里，没有上传。", "Copied. All of it is in the link; nothing was uploaded.";
        LinkByHand: "请手工复制下面的链接。", "Please copy the link below by hand.";
        LinkOnlyCounts: "从台账算的预算不能做成链接：台账不离开这台设备。", "A budget made from the ledger has no link: the ledger does not leave this device.";
        BadLink: "链接不完整或被改动，没有打开。请对方重新复制；正在编的没有变。", "The link is incomplete or altered and was not opened. Ask for a new copy; what you work on is unchanged.";
        NotKept: "这里存不了（隐私窗口、空间不足或被浏览器禁止）。关闭前请存成文件。", "Nothing can be kept here (a private window, no room, or the browser forbids it). Save it to a file before closing.";

        // Last year.
        LastYearTitle: "与上年比较", "Compared with last year";
        LastYear: "上年数（元）", "Last year (yuan)";
        LastYearFigure: "上年数", "Last year";
        ThisYear: "本年数", "This year";
        Growth: "增减", "Change";
        Explanation: "说明", "Explanation";
        LastYearHint: "可以从 Excel 复制一列五个数，粘贴到第一格。", "A column of five figures can be pasted into the first cell.";
    }
}
