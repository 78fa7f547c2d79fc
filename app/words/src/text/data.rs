super::texts! {
    /// A fixed text of the page on data and backup.
    DataText {
        // Where it is.
        WhereTitle: "数据在哪里", "Where the data is";
        Where: "全部内容只存在这台设备、这个浏览器、这个网址下。换浏览器、换设备、清除浏览器数据，都看不到它。", "Everything is kept on this device, in this browser, under this address only. Another browser or device does not have it, and clearing the browser's data clears it.";
        SpaceDemo: "这里说的是演示城市的数据；您自己的数据另外存放，这里的备份、恢复和清除都动不到它。", "This is about the made-up city's data; your own is kept apart, and backing up, restoring and clearing here do not touch it.";
        Ledger: "台账", "Ledger";
        Units: "个单位", "units";
        MadeUp: "（演示数据）", " (made up)";
        Used: "占用（浏览器估计）", "Room taken (the browser's estimate)";
        Free: "最多可用（浏览器估计）", "Room at most (the browser's estimate)";
        NotKnown: "浏览器没有说", "The browser does not say";
        Writing: "写入", "Writing";
        WritesHere: "由本标签页写入", "This tab writes";
        WritesElsewhere: "另一个标签页在写，本页跟着更新", "Another tab writes; this one follows";
        WritesNowhere: "这里存不了，关闭前请备份或导出", "Nothing can be kept here: back up or export before closing";
        Outdated: "本页是旧版本，请刷新", "This page is of an older edition: reload it";

        // How safe it is.
        SafeTitle: "稳不稳", "How safe it is";
        SafeLede: "每次打开都逐块核对，有损坏就说出来。", "All of it is checked piece by piece whenever it is opened, and damage is told.";
        Sound: "读得出来，没有发现损坏。", "All of it can be read; no damage was found.";
        Damaged: "有一部分读不出来：", "Part of it cannot be read:";
        LostUnits: "个单位", "units";
        LostEdits: "次修改", "edits";
        Behind: "最后保存的状态也找不到了", "and the state last saved is gone";
        WaysOut: "可以从备份恢复，恢复一份历史台账，或者接受读得出的部分。在那之前，台账只看不改。", "Restore a backup, restore an earlier ledger, or accept what can be read. Until then the ledger is only shown.";
        KeepSound: "接受读得出的部分", "Accept what can be read";
        Persistent: "浏览器答应不自行清理这些数据。", "The browser has promised not to clear this data by itself.";
        NotPersistent: "磁盘紧张时，浏览器可能自行清理这些数据。", "Where room is short, the browser may clear this data by itself.";
        AskPersistent: "请浏览器长期保留", "Ask the browser to keep it";
        Declined: "浏览器没有答应。常来这个网址或把它加入书签后再试；备份始终有效。", "The browser declined. Try again after visiting often or bookmarking; a backup always holds.";
        NoPersistence: "这里问不了浏览器能不能长期保留（可能是普通 HTTP 地址）。", "The browser cannot be asked here whether it keeps the data (plain HTTP, perhaps).";

        // Backup.
        BackupTitle: "备份", "Back up";
        BackupLede: "把台账、预算、填写的内容和选择写成一个文件，存到别处。", "Write ledger, budgets, entries and choices into one file, and keep it elsewhere.";
        Lock: "用口令加密", "Lock it with a passphrase";
        LockUnavailable: "这里不能加密（普通 HTTP 地址没有加密功能），备份文件谁都能打开，请放好。", "Nothing can be encrypted here (plain HTTP has no ciphers): anyone can open the file, so keep it safe.";
        Passphrase: "口令", "Passphrase";
        Again: "再输一遍", "Again";
        Differ: "两次输入的不一样。", "The two are not the same.";
        TooShort: "至少 8 个字。", "At least 8 characters.";
        NoWayBack: "口令丢了，备份就打不开，谁也帮不了。", "Without the passphrase nobody can open the backup.";
        MakeBackup: "下载备份", "Download the backup";
        LastBackup: "上次备份：", "Last backup: ";
        NeverBackedUp: "还没有备份过。", "Never backed up.";
        BackupOld: "上次备份已经有一阵子了，建议再备份一次。", "The last backup is old; consider another one.";

        // Restore.
        RestoreTitle: "恢复", "Restore";
        RestoreLede: "选一个备份文件，先看里面有什么，再决定换不换。", "Choose a backup, see what is in it, then decide.";
        ChooseBackup: "选择备份文件", "Choose a backup";
        NeedsPassphrase: "这份备份加了口令。", "This backup is locked with a passphrase.";
        Open: "打开", "Open";
        FoundUnits: "个单位，备份于 ", "units, backed up on ";
        Cut: "这份备份不完整，只能恢复读得出的部分：", "This backup is not whole; only what can be read is restored: ";
        Restore: "用它替换现在的台账", "Put it in place of the ledger";
        RestoreRetains: "现在的台账会留存在“历史台账”里，可以再换回来。", "The present ledger stays among the earlier ledgers, and can be put back.";
        RestoreMadeUp: "这份备份是演示数据。恢复后，您自己的台账位置上就是编造的单位。", "This backup is made-up data: once restored, made-up units stand in the place of your own ledger.";
        RestorePage: "同时换回填写的内容和选择", "Bring back entries and choices too";
        RestoreBudgets: "也加进里面的预算（现有的都留着），份数：", "Take in its budgets too (those that are here stay). How many:";
        OfBackup: "备份里正在编的", "Worked on in the backup";
        Restored: "已恢复。", "Restored.";
        Undo: "撤销", "Undo";

        // Clear.
        ClearTitle: "清空与彻底删除", "Clear, or delete for good";
        ClearLede: "清空：台账变成空的，现在这份留存在“历史台账”里，可以恢复。组建自查等页填写的内容不在其内，可在那里清空。", "Clear: the ledger becomes empty; the present one stays among the earlier ledgers and can be restored. What was entered on the other pages is not part of it; it can be cleared there.";
        ClearNow: "清空台账", "Clear the ledger";
        ClearSure: "确定清空", "Clear it";
        EraseLede: "彻底删除：不想在这台设备上留下任何台账（例如公用电脑）时用。现在的台账和历史台账全部删掉，找不回来，请先备份。", "Delete for good: for when no ledger is to be left on this device, as on a shared computer. The present ledger and all earlier ones go and cannot be brought back, so back up first.";
        EraseNow: "彻底删除全部台账", "Delete all ledgers for good";
        EraseSure: "我已备份，彻底删除", "I have a backup: delete all";
        Erased: "现在的台账和历史台账都已彻底删除。", "The ledger and all earlier ones are deleted for good.";
        Cancel: "取消", "Cancel";
        Cleared: "台账已清空，原来的留存在“历史台账”里。", "The ledger is cleared; the one before is among the earlier ledgers.";

        // Backup mistakes.
        NotABackup: "这不是本程序的备份文件。请选择扩展名为 .lxbak 的文件。", "This is no backup of this application. Choose a file that ends in .lxbak.";
        Newer: "备份由更新的版本写成。请刷新页面后再试。", "A newer edition has written this backup. Reload the page and try again.";
        WrongPassphrase: "口令不对。请再试；大小写和空格也算。", "The passphrase is not the right one. Try again; capitals and spaces count.";
        BlockDamaged: "文件从中间某处起已损坏或被改动。", "From some place on, the file is damaged or altered.";
        Truncated: "文件不完整，可能没有传完。", "The file ends too early; it may not have been copied whole.";
    }
}
