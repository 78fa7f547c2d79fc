super::texts! {
    /// A fixed text about what was typed into the ledger and is not in it yet.
    TypedText {
        Title: "还没有写入台账的内容", "Typed, but not in the ledger yet";
        Lede: "这些内容在离开页面前没有写进去，已替您保留。请核对后写入，或者放弃。", "You typed this before you left the page and it was not entered. Check it, then enter it or discard it.";
        Write: "写入", "Enter";
        Drop: "放弃", "Discard";
        UnitGone: "台账里找不到这家单位，或有几家同名单位。", "The unit is not in the ledger, or several have this name.";
        NotEntered: "有内容没有写入台账，已保留在台账页上方：", "Something was not entered and is kept at the top of the ledger page: ";
        Entered: "已写入离开页面前输入的内容：", "Entered what you typed before you left the page: ";
        Undo: "撤销", "Undo";
    }
}
