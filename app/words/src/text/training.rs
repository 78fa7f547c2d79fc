super::texts! {
    /// A fixed text of cases, sessions and sets of one's own.
    TrainingText {
        // A session.
        Right: "猜对了。", "Right.";
        Wrong: "不对。", "Not so.";
        Skipped: "没有猜，不计对错。", "Not guessed, not counted.";
        Again: "上次没猜对，再来一次", "missed before, once more";
        Over: "全部完成。", "All done.";

        // A set put to the rules.
        Agrees: "一致", "Agrees";

        // The made-up city's space.
        DemoTitle: "演示城市", "A made-up city";
        DemoLede: "一座编造的城市，台账、覆盖、提醒和预算都能当场演示，随便改，一键重置。它与您自己的数据分开存放，离开后自己的数据原样还在。", "A city that does not exist, to show ledger, coverage, reminders and budget with. Change it as you like, and reset it by one button. It is kept apart from your own data, which you find again as you left it.";
        DemoOpen: "打开演示城市", "Open the made-up city";
        DemoInside: "演示城市已经打开，可以去看：", "The made-up city is open. See its:";
        DemoNotRemembered: "演示城市打不开：这个浏览器不许网站记住标签页的状态。允许本站存储数据后再试；您自己的数据不受影响。", "The made-up city cannot be opened: this browser does not let the site remember anything about a tab. Allow the site to store data and try again. Your own data is not affected.";

        // The page.
        Jumps: "本页内容", "On this page";
        SetUp: "出题", "Set the cases";
        SetUpLede: "选一类案例，或者随机出题；一起猜，或分两队比。猜错的过几题会再来；没有猜的算跳过，不计对错，也不再来。", "Choose what the cases are about, or have them drawn; guess together or in two teams. What is guessed wrong comes again; what is not guessed is skipped, not counted, and does not come again.";
        From: "题目", "Cases";
        FromAll: "全部案例", "All cases";
        Drawn: "随机", "Drawn at random";
        TeamsOf: "怎么猜", "Who guesses";
        OrderOf: "顺序", "Order";
        Begin: "开始", "Begin";
        TurnOf: "轮到", "To guess:";
        GiveUp: "不猜了，看答案", "Show the answer";
        Next: "下一题", "Next case";
        Large: "投影大字", "Projector view";
        EndNow: "结束这一场", "End this session";
        Ended: "这一场结束了。", "The session has ended.";
        ByKeys: "按键操作", "Keys";
        On: "开", "on";
        Off: "关", "off";
        DrawMore: "再抽二十题，接着计分", "Twenty more, and the score goes on";
        Level: "难度", "Difficulty";
        NotesOfCase: "讲解要点（可不填）", "Notes for the trainer (may be left out)";
        MoreCases: "再来一场", "Another session";
        ScoreTitle: "得分", "Score";
        ByRule: "按规则看", "By rule";
        Rule: "规则", "Rule";
        OpenCheck: "在组建自查里打开", "Open on the check";
        OpenMoney: "在补助测算里打开", "Open on the subsidy page";
        Elapsed: "用时", "Time";
        KeysHint: "数字键选答案，0 看答案，回车下一题。", "Number keys answer, 0 shows the answer, Enter goes on.";
        RulesUsed: "依据的规则", "Rules behind it";
        WithOther: "换一种理解", "By another reading";
        Derived: "怎么推出来的", "How it follows";
        Offers: "选一个答案", "Choose an answer";

        // The same session in another tab.
        Elsewhere: "这一场在另一个标签页里往前走了。", "This session has gone on in another tab.";
        EndedElsewhere: "这一场在另一个标签页里结束了。", "This session was ended in another tab.";
        TakeOver: "接着那边的来", "Take over from there";
        EndHere: "这边也结束", "End it here too";
        GoOnHere: "就用这边的", "Go on from here";
        // What is kept, before whether it is.
        KeptSets: "题集", "Your sets";
        KeptForm: "正在写的这道题", "The case being written";
        KeptSession: "这一场", "This session";
        KeptTours: "导览", "Your tours";
        KeptDraft: "正在写的导览", "The tour being written";
        OutsideOnly: "浏览器的数据库用不了，只放进了它的小存储，死机或断电可能丢失。要紧的请存成文件。", "The browser’s database cannot be used: this lies in its small storage only, and a crash may lose it. Save what matters as a file.";
        NotKept: "浏览器没能保存这一场（空间满了或不让保存），关掉本页就没有了。", "The browser did not keep this session, as its space is full or saving is not allowed: it goes when this page is closed.";

        // One's own cases.
        WhatIf: "变一变", "What if";
        WhatIfLede: "拖动人数，判定和钱跟着变；刻度上的红线是门槛。", "Move the numbers: verdict and money follow. The red lines are the thresholds.";
        OwnTitle: "自编案例和核对", "Your own cases";
        OwnLede: "把组建自查里填的单位连同您认为的答案存成一题；规则当场核对，不一致的说明原因。也可用来逐条验收：谁签的字、哪几题不一致。", "The unit entered on the check becomes a case with the answer that you expect. The rules are asked at once, and say why where they disagree. So a set signed by an expert tests the application.";
        SetName: "题集名称", "Name of the set";
        Signed: "核定人", "Signed by";
        Question: "问什么", "What is asked";
        Expected: "您认为的答案", "The answer you expect";
        ExpectedMoney: "您认为的金额（元）", "The amount you expect (yuan)";
        CaseTitle: "给这题起个名（可不填）", "A title (may be left out)";
        AddCase: "加入题集", "Add to the set";
        NoAmount: "请填金额，如 5000 或 5,000.00。", "Enter an amount, such as 5000 or 5,000.00.";
        SetFull: "题集满了，或答案与问题对不上，没有加入。", "The set is full, or the answer does not fit the question: it was not added.";
        UnitNow: "现在填的单位", "The unit as entered";
        ToFile: "存成文件", "Save as a file";
        FromFile: "从文件打开", "Open from a file";
        PasteSet: "把别人发来的链接贴在这里", "Paste a link that was sent to you";
        TakeSet: "打开", "Open it";
        DropCase: "去掉", "Remove";
        DroppedCase: "这道题已去掉", "The case is removed";
        PlaySet: "开始猜这套题", "Start guessing these";
        DropSet: "删除这套题", "Delete this set";
        DroppedSet: "题集已删除", "The set is deleted";
        TheCase: "案例", "Case";
        TheResult: "按规则", "By the rules";
        NotSigned: "未签", "not signed";
    }
}
