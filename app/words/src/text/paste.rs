super::texts! {
    /// A fixed text about cells that are pasted into the ledger's table.
    PasteText {
        Refused: "没有粘贴的单元格", "Cells not pasted";
        Row: "行", "Row";
        Unit: "单位", "Unit";
        Column: "列", "Column";
        Value: "要填的内容", "Value";
        Why: "原因", "Reason";
        Close: "关闭", "Close";
        Confirm: "粘贴", "Paste";
        Cancel: "取消", "Cancel";
        WorkedOut: "这一列由系统判定或计算，不能填写。", "This column is worked out by the rules and cannot be filled in.";
        NotShown: "这一列现在没有显示，没有改。", "This column is not shown now and was not changed.";
        NoRow: "超出最后一行。", "Beyond the last row.";
        NoColumn: "超出最后一列。", "Beyond the last column.";
        NotCopied: "没有复制。请减少选中的行，或导出后再复制。", "Not copied. Choose fewer rows, or export and copy from the file.";
    }
}
