super::texts! {
    /// A fixed text of the budget's workbook and of its tables as CSV.
    BudgetBookText {
        // Sheets.
        NotesSheet: "说明", "Notes";
        StandardsSheet: "标准", "Standards";
        SummarySheet: "汇总", "Summary";
        PlacesSheet: "分区", "Districts";
        DetailSheet: "明细", "Detail";
        ScenariosSheet: "情景", "Scenarios";
        YearsSheet: "推算", "Years ahead";

        // Heads of tables.
        Item: "项目", "Item";
        StandardName: "标准", "Standard";
        Value: "取值", "Value";
        Unit: "计量", "Measure";
        Bound: "性质", "Bound";
        PaidBy: "谁出", "Paid by";
        Clause: "条款", "Clause";
        NameInFormulas: "公式里的名称", "Name in formulas";
        Lowest: "最低", "Lowest";
        Highest: "最高", "Highest";
        Number: "编号", "No.";
        UnitName: "单位名称", "Name of unit";
        Code: "统一社会信用代码", "Credit code";
        District: "区", "District";
        Street: "街道", "Street";
        Kind: "单位类型", "Kind of unit";
        Organisation: "组织形式", "Organisation";
        Payer: "出资", "Payer";
        Units: "单位数", "Units";
        Months: "计几个月", "Months counted";
        Note: "备注", "Note";
        Month: "月份", "Month";
        Undated: "月份未定", "No month";
        Recipient: "给谁", "Recipient";
        Name: "名称", "Name";
        Figure: "金额", "Amount";

        // Columns of the detail.
        OwnOrganisation: "本级", "Of its own";
        GeneralBelow: "下设党总支", "General branches below";
        BranchesBelow: "下设党支部", "Branches below";
        Organisations: "组织数", "Organisations";
        FullYear: "计全年", "Full year";
        ByMonth: "按月折算", "By month";
        NewlyFormed: "新建", "Newly formed";
        PostMonths: "任职月数", "Months in post";
        Members: "党员数", "Members";
        Minimum: "最低应安排额", "Minimum to be budgeted";
        Total: "合计", "Total";
        City: "市级承担", "Paid by the city";
        DistrictPays: "区级承担", "Paid by the district";
        Nobody: "没有安排来源", "Without a payer";
        NotStated: "（未填）", "(not stated)";
        TypeUnknown: "类型未填", "Type not stated";
        MembersRow: "党员", "Members";
        OwnLinesRow: "自列项目", "Lines of one's own";
        WholeCity: "全市", "The whole city";
        OwnLinesApart: "自列项目（不分区）", "Lines of one's own, of no district";
        OpenEnd: "无上限", "no upper end";
        ByRatio: "按比例", "By ratio";

        // Standards.
        StandardsTitle: "标准（改这里的取值，全册重算）", "Standards (change a value here, and the whole book is worked out anew)";
        HighestOfThree: "类型未填时按三类中最高的", "The highest of the three, where the type is not stated";
        RatioTitle: "市、区出资比例（%）", "Shares of city and district (%)";
        CityShare: "市级比例", "Share of the city";
        DistrictShare: "区级比例", "Share of the district";
        ApartTitle: "以下不是财政安排，不进任何合计", "Not budget money: in none of the totals";
        BelowFloor: "低于条款规定的下限", "Below the floor that the clause sets";
        InputHint: "浅黄色的格子可以改；其余金额都是公式。", "Cells in pale yellow may be changed; all other amounts are formulas.";

        // Summary.
        SummaryTitle: "预算汇总", "Summary of the budget";
        ByItem: "一、按项目", "1. By item";
        ByPayer: "二、由谁安排", "2. By payer";
        ByKind: "三、按单位类型（不含自列项目）", "3. By kind of unit, without lines of one's own";
        ByRecipient: "四、按组织类型（不含自列项目）", "4. By type of organisation, without lines of one's own";
        ByMonths: "五、按月份", "5. By month";
        MonthsAreValues: "各月金额由程序按应付月份分摊到分，是数值，改标准后不会跟着变；请在程序里改标准后重新导出。", "The months' amounts are spread to the fen by the program. They are values and do not follow a changed standard; change it in the program and export again.";
        NoKinds: "按数量测算时没有单位类型。", "Counts know no kinds of units.";
        SetAside: "六、留存党费拨出（M3，不是财政安排）", "6. Retained dues set aside (M3, not budget money)";
        Retained: "全年留存党费", "Dues retained in the year";
        AtLeast: "至少拨出", "Set aside at least";
        Checks: "八、核对", "8. Checks";
        CheckPlaces: "汇总与分区相等", "Summary equals districts";
        CheckPayers: "各方承担之和等于合计", "The payers' parts come to the total";
        CheckScenarios: "汇总与情景里的基数相等", "Summary equals the base of the scenarios";
        Agrees: "一致", "agrees";
        Differs: "不一致", "differs";
        Empty: "未填", "not stated";

        // Districts and detail.
        PlacesTitle: "分区、街道预算", "The budget by district and street";
        DetailTitle: "明细", "Detail";

        // Scenarios.
        ScenariosTitle: "情景比较", "Scenarios compared";
        Base: "基数", "Base";
        Scenario: "情景", "Scenario";
        Changes: "改了什么", "What it changes";
        NoChanges: "没有改动", "nothing";
        DifferenceLowest: "与基数相差（最低）", "Difference to the base, lowest";
        DifferenceHighest: "与基数相差（最高）", "Difference to the base, highest";
        PercentLowest: "增减（最低）", "Change, lowest";
        PercentHighest: "增减（最高）", "Change, highest";
        MultiplesTitle: "各情景的倍数（金额 = 倍数 × 标准；按月折算的先四舍五入到分再乘）", "Multiples of each scenario (amount = times × standard; a share by month is rounded to the fen first)";
        TimesLowest: "倍数（最低）", "Times, lowest";
        TimesHighest: "倍数（最高）", "Times, highest";

        // Last year and the years ahead.
        YearsTitle: "逐年推算（基数是预算年度）", "Years ahead (the base is the budget year)";
        OneYear: "年度", "Year";
        LastYear: "上年数", "Last year";
        BesideLastYear: "七、与上年比较", "7. Compared with last year";

        // Notes.
        YearBudget: "年度两新组织党建经费预算", "Budget of Party building in two-new organisations";
        Title: "名称", "Title";
        Year: "预算年度", "Budget year";
        MoneyUnit: "金额单位", "Amounts in";
        Basis: "依据", "Basis";
        Policy: "海口市关于进一步加强两新组织党的建设的实施意见", "Haikou's opinions on strengthening Party building in two-new organisations";
        MadeUp: "演示数据：这里的单位都是编造的。", "Demonstration: the units in this book are made up.";
        Attention: "注意", "Note";
        Method: "编制方法", "Method";
        MethodFloor: "M4、M5、M7 的标准是下限，算出的是最低应安排额，不是应付额。", "The standards of M4, M5 and M7 are floors: what they come to is a minimum to be budgeted, not an amount payable.";
        MethodFormula: "每个金额都是“数量 × 标准”，标准只写在“标准”一页。按月折算的，每个组织、每个项目四舍五入到分。", "Each amount is a number times a standard, and standards stand on their own sheet only. Shares by month are rounded half up to the fen for each organisation and item.";
        MethodUnknown: "没填的信息不当 0：最低一列是已知部分，最高一列是可能的最大数，没有上限的写“无上限”。", "What is missing is not zero: the lowest is the known part, the highest the most it can be; where there is no upper end, it says so.";
        MethodApart: "M1、M2 不是财政安排，M3 从留存党费里出，都不进预算合计。", "M1 and M2 are not budget money, and M3 comes out of retained dues: none is in the totals.";
        PaidEvenly: "M4、M7 按应付月份平均列支。", "M4 and M7 are spread evenly over their months.";
        PaidInMonth: "M4、M7 一次列支，月份：", "M4 and M7 are paid at once, in month:";
        Recompute: "怎样重算", "How to recompute";
        RecomputeHow: "在“标准”一页改浅黄色的取值即可，各页随之重算。组织数、党员数在“明细”里改；情景的倍数由程序给出，改“明细”不会改到它。", "Change a value in pale yellow on the sheet of standards, and every sheet follows. Numbers of organisations and members are changed on the sheet of detail; the scenarios' multiples come from the program and do not follow the detail.";
        Readings: "采用的理解", "Readings used";
        Question: "问题", "Question";
        Answer: "采用", "In use";
        IsDefault: "默认", "default";
        IsNotDefault: "不是默认", "not the default";
        Gaps: "哪些没填", "What is not known";
        NoGaps: "没有影响金额的空缺。", "Nothing is missing that an amount depends on.";
        GapUnits: "涉及单位", "Units";
        GapWidth: "最低与最高相差", "Lowest and highest lie apart by";
        GapUnbounded: "其中没有上限的单位", "Of these without an upper end";
        GapsOverlap: "一个单位缺几项时，每项都计入它能确定的全部差额，所以各行不能相加。", "A unit that misses several is charged to each with all that it could settle, so the rows do not add up.";
        Signatures: "签字", "Signatures";
        MadeBy: "编制人：", "Made by:";
        CheckedBy: "审核人：", "Checked by:";
        ApprovedBy: "负责人：", "Approved by:";
        SignedOn: "日期：", "Date:";

        // What each reading costs.
        Then: "改后合计", "Total then";
        PayersMove: "只影响由谁出", "Only who pays is another";
        Footer: "第 &P 页，共 &N 页", "Page &P of &N";
    }
}
