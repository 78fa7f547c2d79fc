super::texts! {
    /// A fixed text about entries that are to be corrected, and about what a sheet is made from.
    CorrectionText {
        ToCorrect: "待改正", "to be corrected";
        Title: "待改正的填写", "Entries to be corrected";
        Lede: "下面的填写无法识别或前后矛盾。相关金额没有当 0，也没有算成确数，改正后才能定。", "These entries cannot be read or contradict each other. What depends on them is neither zero nor exact until they are corrected.";
        GoTo: "去改正", "Correct it";
        NotExact: "有填写项待改正，合计暂不能确定。", "Some entries need correcting, so the total is not certain yet.";
        NotReckoned: "预算年度待改正，改正后再算。", "The budget year is to be corrected before anything is worked out.";
        NotInFile: "预算年度改正后才能导出和打印。", "Correct the budget year before exporting or printing.";
        PayersUnread: "自带的承担比例待改正", "This budget's own ratio is to be corrected";
        Unread: "一项待改正的改动", "a change that is to be corrected";

        // What a sheet is made from.
        Source: "数据来源", "Made from";
        FromCounts: "按填报的各区数量", "Counts as stated by district";
        UseAllUnits: "改为全部单位", "Use all units";
        FollowLedger: "改为台账页上的筛选", "Use the filter of the ledger's page";
        KeptFilter: "这份预算存下的筛选", "The filter kept with this budget";
        ChangeFilter: "到五清台账改筛选", "Change the filter in the ledger";

        // Who pays.
        OwnPayers: "这份预算自带的承担办法与“政策标准”页不同：", "This budget's own answer to who pays differs from that on the policy standards page:";
        SharedPayers: "“政策标准”页：", "Policy standards page:";
        UseShared: "改用“政策标准”页的", "Use the one of the policy standards page";
        MakeShared: "把“政策标准”页改成这样", "Change the policy standards page to this one";
        SameSetting: "与“政策标准”页是同一个设置，改一处两处都变。", "This is the setting of the policy standards page: a change here is a change there.";
        OwnSetting: "只改本预算所附的口径，不影响“政策标准”页。", "This changes this budget's own readings only.";
        OwnPayersHere: "这份预算自带的承担办法与本预算所附的口径不同：", "This budget's own answer to who pays differs from that of the readings it brought:";
        PayersHere: "本预算所附的口径：", "The readings it brought:";
        UseHere: "改用本预算所附的口径", "Use the one of the readings it brought";
        MakeHere: "把本预算所附的口径改成这样", "Change the readings it brought to this one";
        CityPays: "市级承担", "The city pays";
        DistrictPays: "区级承担", "the district pays";

        // Pasted totals and repeated districts.
        TotalsLeftOut: "像合计，没有算作区：", "Looks like a total, not taken as a district:";
        TakeIn: "这一行也算作一个区", "Take this row as a district too";
        Repeated: "有的区出现不止一次，会重复计算，请核对：", "A district appears more than once and is counted each time; please check:";
    }
}
