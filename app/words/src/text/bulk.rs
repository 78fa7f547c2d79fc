super::texts! {
    /// A fixed text about changes of many records at once.
    BulkText {
        NoneTicked: "还没有勾选提醒。请先勾选，或者选“全部”。", "No reminder is ticked. Tick some, or choose all.";
        ChooseScope: "请选择范围", "Choose which units";
        WholeCity: "全市", "The whole city";
        NoScope: "请先选择区，或者选全市。", "Choose a district or the whole city first.";
        NothingToDo: "没有要登记的单位。", "There is nothing to record.";
        Cancel: "取消", "Cancel";
        Title: "请确认", "Please confirm";
        Record: "登记", "Record";
    }
}
