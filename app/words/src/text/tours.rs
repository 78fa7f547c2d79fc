super::texts! {
    /// A fixed text of guided tours.
    TourText {
        // The list of tours.
        Title: "导览：带您走一遍", "Guided tours";
        Lede: "在真的页面上一步一步走：指着要用的地方，说做什么、为什么，等您做，也可以替您做。都在演示城市里，不动您自己的数据。",
            "Step by step over the real pages: each step points at what is to be used, says what to do and why, and waits for you, or does it for you. All in the made-up city; your own data stay as they are.";
        Start: "开始", "Start";
        Resume: "接着走", "Go on";
        Again: "再走一遍", "Take it again";

        // A step.
        Back: "上一步", "Back";
        Next: "下一步", "Next";
        Finish: "完成", "Finish";
        DoIt: "替我做", "Do it for me";
        Leave: "离开导览", "Leave the tour";
        ToControl: "去那里", "Go there";
        DoneMark: "做好了，可以往下走。", "Done. You can go on.";
        NotDone: "先做这一步，或者按“替我做”。", "Do this step first, or press “Do it for me”.";
        Finding: "正在找要指的地方……", "Looking for the place…";
        Gone: "要指的地方现在不在页面上。可以回上一步，或按“下一步”跳过。", "The place is not on the page now. Go back a step, or skip it with Next.";
        Held: "这里现在还用不了：页面正忙，或者前面还有没填的。可以回上一步，或按“下一步”跳过。", "This takes nothing now: the page is busy, or something before it is not filled in. Go back a step, or skip it with Next.";
        WrittenElsewhere: "这个标签页现在只看不改，因为台账正由另一个标签页写着。关掉那一个，这一步就在这里接着做；也可以回上一步，或按“下一步”跳过。", "This tab only shows the ledger: another one is writing it. Close that one, and this step goes on here. Or go back a step, or skip it with Next.";
        KeysHint: "F6 在页面和这份说明之间来回；在说明里按 Esc 离开。", "F6 goes between the page and this panel; Esc in the panel leaves.";

        SampleFile: "演示台账-有错.csv", "sample ledger with mistakes.csv";

        // The end.
        OverTitle: "走完了", "That was the tour";
        OverSaid: "页面留在这里，可以接着自己试；别的导览在“培训演示”。", "The page stays as it is for you to try; the other tours are on the training page.";
        OtherTours: "别的导览", "Other tours";
        StayHere: "留在这里", "Stay here";

        // One's own tours.
        OwnTitle: "自己编导览", "Your own tours";
        OwnLede: "选页面上的一处，写要做什么、为什么；存在这个浏览器里，可以走、存成文件、复制链接。",
            "Choose places on the pages, write what to do and why; kept in this browser, to be taken, saved as a file or sent as a link.";
        Name: "导览名称", "Name of the tour";
        NameHint: "比如“新任书记第一课”。", "Such as “First lesson for new secretaries”.";
        AddStep: "加一步", "Add a step";
        Place: "指着", "Points at";
        PlaceHint: "有的要先做前面的步骤才出现，比如先选了“党委”才问下设的支部。", "Some appear only after steps before, as branches below are asked of a committee only.";
        Act: "等什么", "Waits for";
        Value: "填入的内容", "What is entered";
        ValueHint: "和页面上填的一样；下拉框填选项。", "As it is typed on the page; of a list, one of its options.";
        What: "要做什么", "What to do";
        WhyOwn: "为什么", "Why";
        Up: "上移", "Move up";
        Down: "下移", "Move down";
        Remove: "删掉这一步", "Remove this step";
        Save: "保存导览", "Save the tour";
        Changed: "改一改", "Edit";
        ReadyMade: "现成的导览", "A ready-made tour";
        CopyOf: "照这个编", "Edit a copy";
        New: "编一个新的", "Make a new one";
        Cancel: "不编了", "Stop editing";
        ToFile: "存成文件", "Save as a file";
        ToLink: "复制链接", "Copy the link";
        LinkCopied: "链接已复制。打开它就能走这个导览。", "The link is copied. Whoever opens it can take the tour.";
        LinkFailed: "浏览器不让复制，请手动复制：", "The browser does not allow copying; copy it by hand:";
        LinkTooLong: "这个导览太长，放不进链接，请存成文件。", "This tour is too long for a link; save it as a file.";
        Delete: "删掉导览", "Delete the tour";
        Deleted: "导览已删掉。", "The tour is deleted.";
        Undo: "撤销", "Undo";
        Paste: "粘贴链接", "Paste a link";
        Cancelled: "没有保存，已放弃。", "Not saved; it was put away.";
        FromFile: "从文件取", "Take from a file";
        TakenIn: "导览已收下。", "The tour is taken in.";
        NoName: "先给导览起个名字。", "Give the tour a name first.";
        NoSteps: "先加至少一步。", "Add at least one step first.";
        TooManySteps: "一个导览最多一百步。请分成两个。", "A tour has a hundred steps at most. Make two of it.";
        DraftNotKept: "浏览器的存储满了，正在写的这个导览没存上。请先保存，或腾出空间；关掉页面会丢。", "The browser’s storage is full, so the tour being written is not kept. Save it first or make room: closing the page would lose it.";
        NoWords: "写上这一步要做什么。", "Write what is to be done in this step.";
        NoValue: "写上要填入的内容。", "Write what is to be entered.";
        NoRoom: "浏览器的存储满了，没存上。请存成文件。", "The browser’s storage is full, so it was not kept. Save it as a file.";
        SameName: "已有同名的导览，换一个名字。", "There is a tour of this name already; choose another.";
        Saved: "导览已保存。", "The tour is saved.";
        Guest: "链接带来的导览，还没收下。", "A tour that a link brought; it is not kept yet.";
        Keep: "收下", "Keep it";
        Drop: "不要", "Drop it";
        SomeLeftOut: "有几步读不出，没有收：", "Some steps could not be read and were left out:";

        // Why a file or link is not read.
        NotOurs: "这不是导览文件或链接。", "This is no tour file or link.";
        Damaged: "不完整或被改过，请对方重新发一份。", "It is cut off or altered; ask for it again.";
        Newer: "是更新的版本写的，请刷新本页再试。", "A newer edition wrote it; reload this page and try again.";
        TooLong: "太长，不会是导览。", "It is too long for a tour.";
        Empty: "里面没有能走的步骤。", "There is no step in it that can be taken.";
        Unreadable: "里面有这里不认识的内容，请对方重新发一份。", "It holds something unknown here; ask for it again.";

        // Faults of single steps.
        FaultNoStep: "不是一步", "no step";
        FaultPlace: "要指的地方这里没有", "it points at a place that is not here";
        FaultAct: "不知道要等什么", "what it waits for is not known";
        FaultWords: "文字太长或读不出", "its words are too long or cannot be read";
        FaultTooMany: "步数太多，后面的没有收", "too many steps; the rest is left out";
    }
}
