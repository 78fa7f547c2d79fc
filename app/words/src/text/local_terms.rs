super::texts! {
    /// A fixed text about standards and readings that are not those of the policy.
    LocalTermsText {
        ToStandards: "查看或调整政策标准", "See or change policy standards";
        Column: "采用标准与口径", "Standards and readings used";
        PolicyValue: "文件标准", "Figure in the policy";
        Local: "本地", "Local";
        InPolicy: "文件", "In the policy";

        // A budget that brings its own.
        CarriedTitle: "本预算附有另外的标准与口径，请选择按哪一套测算", "This budget brings other standards and readings: choose which to use";
        CarriedLede: "与本浏览器“政策标准”页的设置有以下不同。选择之前不显示金额。", "They differ from the policy standards page of this browser as follows. No amount is shown until you choose.";
        UseCarried: "按本预算所附的测算", "Use those of the budget";
        UseBrowser: "按本浏览器的测算", "Use this browser's";
        OwnNow: "本预算按自带的标准与口径测算，与本浏览器的设置不同。", "This budget is worked out by standards and readings of its own, not by this browser's.";
        OwnSame: "本预算按自带的标准与口径测算，目前与本浏览器的设置相同。", "This budget is worked out by standards and readings of its own; they are the same as this browser's now.";
        CarriesNone: "这份预算没有附带标准与口径，按本浏览器的标准与口径测算。请与提供者核对。", "This budget carries no standards or readings; it is worked out by this browser's. Check them with whoever gave it to you.";

        // What was kept and cannot be read.
        Download: "下载原内容", "Download what was saved";
        BudgetsUnread: "备份中的预算由更新的版本写成，本页无法识别，恢复时不会导入。请刷新页面后再恢复。", "The budgets in this backup were written by a newer version and cannot be read; restoring leaves them out. Reload the page, then restore.";
        SnapshotsUnread: "备份中的覆盖率快照由更新的版本写成，本页无法识别，恢复时不会导入。请刷新页面后再恢复。", "The coverage snapshots in this backup were written by a newer version and cannot be read; restoring leaves them out. Reload the page, then restore.";
        Forget: "不再保留", "Discard it";
        SettingsUnread: "上次的显示设置无法识别，已恢复默认；原内容已另行保留。请重新选择语言、主题和金额单位。", "The display settings of the last visit cannot be read; defaults are in use and the original is kept aside. Choose language, theme and money unit again.";
        QueryUnread: "上次的台账筛选条件无法识别，现显示全部单位；原内容已另行保留。请重新筛选。", "The filter of the ledger that was used last cannot be read, so all units are shown; it is kept aside. Set the filter again.";
        PendingUnread: "上次离开时没来得及保存的改动无法识别，没有采用；原内容已另行保留。请核对最近的填写。", "Changes that were not saved in time when you left cannot be read and are not used; they are kept aside. Check what you entered last.";
    }
}
