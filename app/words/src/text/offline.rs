super::texts! {
    /// A fixed text of what is kept for the time without a network.
    OfflineText {
        Title: "没有网络也能用", "Without a network";
        Lede: "会场没有网络？先在有网的地方把整个网站存到这台设备，断网也能打开每一页。只存程序，不存您的数据；不用了随时删掉。",
            "No network in the room? Keep the whole site on this device while there is one, and every page opens without. Only the program is kept, none of your data; delete it whenever you like.";
        Keep: "存到这台设备", "Keep it on this device";
        Keeping: "正在存", "Keeping";
        Kept: "已存好：断网也能打开每一页。网站更新后，下次有网时会自己换新。", "All is kept: every page opens without a network. When the site is updated, so is this, the next time there is a network.";
        AfterReload: "文件已存齐，本页要刷新后才用得上。请刷新。", "All files are kept; this page uses them once it is reloaded. Please reload.";
        OtherEdition: "存着的是另一个版本：断网能打开的是那一版。要换成本版，请关掉本站的所有标签页再打开，或现在再存一次。", "Another edition is kept, and that is what opens without a network. To change to this one, close all tabs of this site and open it again, or keep it again now.";
        Incomplete: "存的文件不全了（浏览器清理过，或没有存完），断网时打不开。请再存一次。", "Not all files are there any more: the browser cleared some away, or they were never all kept. It will not open without a network. Keep it again.";
        KeepAgain: "再存一次", "Keep it again";
        Looking: "正在核对存了什么", "Checking what is kept";
        Drop: "删掉", "Delete it";
        Dropped: "已删掉。", "It is deleted.";
        Failed: "没有存成：网络中断，或者设备空间不够。请再试一次。", "It was not kept: the network failed, or there is no room on the device. Try again.";
        Impossible: "这个浏览器或网址做不到：要用 https 网址，且不在无痕窗口里。", "This browser or address does not allow it: it takes an https address, and no private window.";
    }
}
