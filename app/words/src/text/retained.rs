super::texts! {
    /// A fixed text about ledgers that were replaced and are retained.
    RetainedText {
        Title: "历史台账", "Earlier ledgers";
        Lede: "导入、恢复、清空或换回时，被换下的整份台账留存在这里，您不删除就一直在。备份文件里不含历史台账。", "Whenever an import, a restored backup, clearing or going back replaces the ledger, the one before stays here until you delete it. Backup files do not contain these.";
        None: "没有历史台账。", "There are no earlier ledgers.";
        List: "历史台账，最近换下的在前", "Earlier ledgers, the one replaced last first";
        Undated: "时间不详", "Date not known";
        ByImport: "因导入文件换下", "replaced by an import";
        ByBackup: "因恢复备份换下", "replaced by a backup";
        ByClearing: "被清空", "cleared";
        ByDamage: "有损坏，改用读得出的部分后换下", "damaged, and replaced by what could be read of it";
        ByStep: "因换回之前的台账换下", "replaced by going back or forward";
        ByRestoration: "因恢复另一份历史台账换下", "replaced by another earlier ledger";
        ByUnknown: "由旧版本换下", "replaced in an earlier edition";
        Edited: "清点后又改过，单位数可能不同", "edited after it was counted: the number of units may differ";
        Unreadable: "读不出来，只能删除", "it cannot be read, only deleted";
        Restore: "恢复", "Restore";
        RestoreSure: "确定恢复", "Restore it";
        Delete: "删除", "Delete";
        DeleteSure: "彻底删除", "Delete for good";
        DeleteAll: "全部删除", "Delete all";
        Cancel: "取消", "Cancel";
        Deleted: "已彻底删除。", "Deleted for good.";
        MakesRoom: "空间不够时，可以在这里删除不再需要的。", "Where room is short, delete here what is no longer needed.";
        ToList: "看历史台账", "See earlier ledgers";
        ToRoom: "去腾空间", "Make room";
    }
}
