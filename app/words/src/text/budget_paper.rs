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
        Apart: "不含", "Not included";
    }
}
