super::texts! {
    /// A fixed text of what is kept for the time without a network.
    OfflineText {
        Title: "没有网络也能用", "Without a network";
        Lede: "会场没有网络？先在有网的地方把整个网站存到这台设备，断网也能打开每一页。只存程序，不存您的数据；不用了随时删掉。",
            "No network in the room? Keep the whole site on this device while there is one, and every page opens without. Only the program is kept, none of your data; delete it whenever you like.";
        Keep: "存到这台设备", "Keep it on this device";
        Keeping: "正在存", "Keeping";
        Kept: "已存好：断网也能打开每一页。网站更新后，下次有网时会自己换新。", "All is kept: every page opens without a network. When the site is updated, so is this, the next time there is a network.";
        Drop: "删掉", "Delete it";
        Dropped: "已删掉。", "It is deleted.";
        Failed: "没有存成：网络中断，或者设备空间不够。请再试一次。", "It was not kept: the network failed, or there is no room on the device. Try again.";
        Impossible: "这个浏览器或网址做不到：要用 https 网址，且不在无痕窗口里。", "This browser or address does not allow it: it takes an https address, and no private window.";
    }
}
