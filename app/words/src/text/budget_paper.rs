super::texts! {
    /// A fixed text of the budget on paper.
    BudgetPaperText {
        Title: "年度两新组织党建经费预算表", "Budget table of Party building in two-new organisations";
        Office: "编制单位", "Drawn up by";
        Unit: "金额单位", "Amounts in";
        Row: "序号", "No.";
        Total: "合计", "Total";
        ByItem: "分项与标准", "Items and standards";
        Own: "自列项目", "Lines of one’s own";
        Notes: "编制说明", "Notes";
        Standard: "采用标准", "Standard used";
        Raised: "已调高", "raised";
        Amount: "金额", "Amount";
        Basis: "编制依据", "Basis";
        Scope: "测算范围", "Made from";
        ScopeCounts: "按填报的各区组织和党员数量测算", "numbers of organisations and members as stated by district";
        ScopeLedger: "按五清台账逐个单位测算，单位数", "the ledger, unit by unit; units";
        Filtered: "（按条件筛选）", "(filtered)";
        MadeUp: "演示数据，单位都是编造的", "demonstration: the units are made up";
        Floor: "金额性质", "What the amounts are";
        Pay: "出资与列支", "Who pays, and when";
        PayAffiliation: "按隶属，隶属哪一级由哪一级安排。", "The level an organisation is affiliated to pays.";
        PayRatio: "按自定比例，市级、区级各承担", "By a ratio of one’s own: city and district pay";
        Readings: "采用的理解", "Readings used";
        Unknown: "未知事项", "What is not known";
        UnknownRange: "有未填的信息：金额写成“最低 – 最高”，最低是已知部分；带“≥”的没有上限。缺得最多的：", "Some facts are missing: amounts are written lowest – highest, the lowest being what is known; ≥ marks those without an upper end. What is missing most:";
        FloorText: "标准写明“不低于”的，算出的是最低应安排额，不是应付额。", "Where a standard is a floor, what it comes to is a minimum to be budgeted, not an amount payable.";
        PaidEvenly: "活动经费和教育培训按应付月份平均列支。", "Activity subsidy and training are spread evenly over their months.";
        PaidIn: "活动经费和教育培训一次列支，在", "Activity subsidy and training are paid at once, in";
        ApartText: "税前扣除和党费返还不是财政安排，留存党费的提取从党费里出，都不在合计内。", "Deductions and refunds of dues are not budget money, and what is set aside of retained dues comes out of dues: none is in the totals.";
        Apart: "不含", "Not included";
    }
}
