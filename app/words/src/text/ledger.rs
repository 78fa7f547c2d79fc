super::texts! {
    /// A fixed text of the ledger's table and of a unit in it.
    LedgerText {
        // The page.
        Table: "台账", "The ledger";
        Tools: "台账操作", "What can be done with the ledger";
        MadeUp: "演示数据：这里的单位都是编造的。", "Made-up data: none of these units exists.";
        Search: "按名称或信用代码查找", "Search by name or credit code";
        Filters: "筛选", "Filter";
        Columns: "列", "Columns";
        Undo: "撤销", "Undo";
        Redo: "重做", "Redo";
        Add: "添加单位", "Add a unit";
        AddLede: "一次填一个单位，填完就判定。", "Fill in one unit at a time; each is judged at once.";
        AddNow: "添加", "Add";
        Remove: "删除", "Delete";
        Import: "导入", "Import";
        ExportXlsx: "导出 Excel", "Export Excel";
        ExportCsv: "导出 CSV", "Export CSV";
        Demo: "演示城市", "Made-up city";

        // Columns of the rules.
        Verdict: "判定", "Verdict";
        Reminders: "预警", "Reminders";
        Total: "财政合计", "From the budget";
        NotJudged: "待判定", "Open";
        OwnColumn: "自有列", "A column of one's own";
        Unknown: "不清楚", "Not known";

        // Filters and columns.
        FilterColumn: "按哪一列", "By which column";
        FilterValues: "是其中之一", "One of these";
        FilterHolds: "含有", "Holds";
        From: "从", "From";
        To: "到", "To";
        OnlyUnknown: "没有填的", "Not filled in";
        OnlyKnown: "填了的", "Filled in";
        DropFilter: "去掉这个条件", "Drop this condition";
        ClearFilters: "全部清除", "Clear all";
        ColumnsShown: "显示哪些列", "Columns shown";
        ColumnOrder: "从左到右的顺序", "Their order, from the left";
        MoveLeft: "左移", "Move left:";
        MoveRight: "右移", "Move right:";

        // Totals.
        Units: "单位", "Units";
        Refund: "党费返还", "Refund of dues";
        Members: "正式党员", "Full members";
        Employees: "从业人员", "Employees";
        OrganisationCoverage: "组织覆盖率", "Organisation coverage";
        WorkCoverage: "工作覆盖率", "Work coverage";

        // A unit.
        BackToTable: "回到台账", "Back to the ledger";
        GroupUnit: "单位", "The unit";
        GroupPeople: "人员", "People";
        GroupOrganisation: "党组织", "Party organisation";
        GroupMoney: "经费", "Money";
        GroupOwn: "自有列", "Columns of one's own";
        JointUnits: "按台账，这个联合党支部覆盖的单位：", "Units of this joint branch by the ledger:";

        // The made-up city.
        DemoLede: "编造一个城市来试用或讲课：单位、人数和组织都是随机生成的，同一个编号总得到同一个城市。", "Make a city up to try things or to teach with: units, numbers and organisations are drawn at random, and the same number gives the same city.";
        DemoSize: "单位数（最多 1,000,000）", "Units (1,000,000 at most)";
        DemoSeed: "编号", "Number";
        DemoMake: "生成", "Make it up";

        // Long work.
        Progress: "进度", "Progress";
        Cancel: "取消", "Cancel";
        StepOpening: "正在打开台账…", "Opening the ledger…";
        StepMaking: "正在编造…", "Making it up…";
        StepReading: "正在读取…", "Reading…";
        StepComparing: "正在比对…", "Comparing…";
        StepSaving: "正在保存…", "Saving…";
        StepWriting: "正在写文件…", "Writing the file…";

        // How it stands.
        Saving: "正在保存…", "Saving…";
        Saved: "✓ 已存在本机", "✓ Saved on this device";
        GoBack: "换回之前的台账", "Put the ledger before back";
        GoForward: "再换回来", "Forward again";
        IsFollower: "另一个标签页正在改这份台账，这里只看，并随时跟上。", "Another tab is changing this ledger; this one follows and only shows it.";
        IsDamaged: "保存的台账有一部分读不出来，先只看不改。", "Part of what was kept cannot be read; the ledger is only to be read until that is settled.";
        IsOutdated: "台账由更新的版本保存，本页是旧版本，只看不改。请刷新页面。", "A newer edition has written the ledger; this page only shows it. Please reload.";
        IsUnkept: "这个浏览器不让保存（可能是无痕窗口），关闭页面前请导出。", "This browser keeps nothing (a private window, perhaps). Export before closing the page.";
        IsLost: "浏览器把保存的台账收走了。这里的内容还在内存里，请马上导出。", "The browser took away what was kept. It is still in memory here: export it now.";
        BackupDue: "台账只存在这台设备上，近来没有备份。", "The ledger is on this device only, and was not backed up lately.";
        ToBackup: "去备份", "Back it up";
        ToData: "去处理", "See to it";
        WorkerBroken: "台账程序没有运行起来。请刷新页面；仍不行时，请更新浏览器。", "The ledger's program did not run. Reload the page; if that does not help, update the browser.";
        WorkerRestarted: "台账程序意外停止，已自动重新启动，已保存的内容没有丢失。撤销记录已清空；正在导入的文件请重新选择。", "The ledger's program stopped unexpectedly and was started again. Nothing that was saved is lost. Changes made before can no longer be undone; a file that was being imported must be chosen again.";
        WorkerRestartedUnconfirmed: "台账程序意外停止，已自动重新启动，已保存的内容没有丢失。停止时有改动还没有确认存上，请核对最后一次改动。撤销记录已清空；正在导入的文件请重新选择。", "The ledger's program stopped unexpectedly and was started again. Nothing that was saved is lost. A change was under way and may not have been saved: check your last change. Changes made before can no longer be undone; a file that was being imported must be chosen again.";
        WorkerGivenUp: "台账程序接连意外停止，不再自动启动。已保存的内容仍在这台设备上。请刷新页面；仍不行时，请更新浏览器。", "The ledger's program stopped several times in a row and is not started again. What was saved is still on this device. Reload the page; if that does not help, update the browser.";

        // Failures.
        FailRestarted: "台账程序意外停止，这一步没有做完，什么都没有改。请再做一次。", "The ledger's program stopped unexpectedly, so this was not done and nothing was changed. Please do it again.";
        FailUnconfirmed: "台账程序意外停止，这一步可能没有存上。请先核对台账，再决定要不要重做。", "The ledger's program stopped unexpectedly, so this may not have been saved. Check the ledger before you do it again.";
        FailReaderStopped: "读取这个文件的程序意外停止，文件可能过大或已损坏。台账没有改动，可以继续使用。请用 Excel 或 WPS 打开文件，另存为新的 .xlsx 或 .csv 再试。", "The program that reads this file stopped unexpectedly: the file may be too large or damaged. The ledger is unchanged and can be used. Open the file in Excel or WPS, save it as a new .xlsx or .csv, and try again.";
        FailNoUnit: "这个单位已经不在台账里。", "This unit is no longer in the ledger.";
        FailFull: "台账已满，放不下更多。", "The ledger is full.";
        FailFollower: "另一个标签页正在改，这里暂时不能改。请到那个标签页去改，或关掉它。", "Another tab is changing the ledger. Make the change there, or close it.";
        FailOutdated: "本页是旧版本，不能改。请刷新页面。", "This page is of an older edition and cannot change anything. Please reload.";
        FailDamaged: "台账有损坏，先到“数据与备份”处理，再修改。", "Part of the ledger is lost: settle that on the data page first.";
        FailNoRoom: "磁盘或浏览器空间已满，这次改动没有存上，已退回。请清理空间后再改，也可以在“数据与备份”删除不要的历史台账；导出不受影响。", "The disk or the browser's space is full: the change was not kept and is taken back. Make room and try again, as by deleting earlier ledgers on the data page; exporting still works.";
        FailNotKept: "没有存上，已退回。请再试一次。", "It could not be kept and is taken back. Please try again.";
        FailCancelled: "已取消，什么都没有改。", "Cancelled; nothing was changed.";
        FailBusy: "正在做别的，请稍候。", "Something else is under way. Please wait.";
        FailChanged: "台账在这期间改过了，所以没有做下去，什么都没有改。请再来一次；导入时请先重新检查各行。", "The ledger was changed meanwhile, so this was not done and nothing was changed. Please try again; for an import, check the rows again first.";
        FailNoFile: "手头没有文件了，请重新选择文件。", "There is no file at hand any more. Please choose it again.";
        FailFileTooLarge: "文件超过 4 GB，没有读取。请拆成几个较小的文件。", "The file is larger than 4 GB and was not read. Split it into smaller ones.";
        FailCodeTaken: "这个信用代码已属于另一家单位：", "This credit code is another unit's already: ";
        FailTooManyCells: "一次最多改 10,000 格，什么都没有改。请分几次粘贴。", "At most 10,000 cells can be changed at once; nothing was changed. Paste them in several parts.";
        FailTooManyRecords: "一次最多改 200,000 条记录。请先缩小范围，再分几次做。", "At most 200,000 records can be changed at once. Narrow the list and do it in parts.";
        FailSheetTooLarge: "放不进一张 Excel 工作表（最多 1,048,576 行）。请改为导出 CSV，或先筛选再导出。", "It does not fit into a sheet of Excel (1,048,576 rows at most). Export CSV instead, or filter first.";
        FailAsidesTooLarge: "未导入的行放不进一张 Excel 工作表。请把原文件拆成几个，分别导入。", "The rows set aside do not fit into a sheet of Excel. Split the file, and import its parts one by one.";
        FailOtherEdition: "网页与台账程序的版本不一致，没有得出结果。请刷新页面。", "The page and the ledger's program are of different versions, so there is no result. Reload the page.";
        FailRules: "标准或口径的设置无法识别，没有测算。请到“政策标准”页重新设置，再刷新页面。", "Standards or readings cannot be read, so nothing was worked out. Set them again on the policy standards page, then reload.";
        FailUnsettled: "还有不一样的单位没有选怎么处理，所以没有写入。请先选。", "For some units nothing was chosen, so nothing was written. Choose first.";
        FailOwnSpace: "演示城市只放在它自己的空间里，不会放进您的台账。请从“演示城市”进入。", "A made-up city is only made in its own space, never in your ledger. Enter it by “Made-up city”.";
        FailNothing: "没有可做的。", "There is nothing to do.";
    }
}
