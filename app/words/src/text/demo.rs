super::texts! {
    /// A fixed text of the ways into the made-up city's space.
    DemoText {
        Apart: "演示城市在它自己的空间里，和您的台账分开存放。打开后再选单位数。", "The made-up city has a space of its own, apart from your ledger. Choose its size once it is open.";
        Open: "打开演示城市", "Open the made-up city";
        NotRemembered: "演示城市打不开：这个浏览器不许网站记住标签页的状态。允许本站存储数据后再试；您自己的数据不受影响。", "The made-up city cannot be opened: this browser does not let the site remember anything about a tab. Allow the site to store data and try again. Your own data is not affected.";
        Replaces: "会换下这座演示城市里现有的单位；您自己的台账不受影响。", "It replaces the units of this made-up city. Your own ledger is not affected.";
        ToClear: "不再需要时清空", "Clear it when it is no longer needed";
    }
}
