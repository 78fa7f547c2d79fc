super::texts! {
    /// A fixed text of cases, sessions and sets of one's own.
    TrainingText {
        // A session.
        Right: "猜对了。", "Right.";
        Wrong: "不对。", "Not so.";
        Again: "上次没猜对，再来一次", "missed before, once more";
        Over: "全部完成。", "All done.";

        // A set put to the rules.
        Agrees: "一致", "Agrees";

        // The page.
        SetUp: "出题", "Set the cases";
        SetUpLede: "选一类案例，或者随机出题；一起猜，或分两队比。没猜对的过几题会再来。", "Choose what the cases are about, or have them drawn; guess together or in two teams. What is missed comes again.";
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
        MoreCases: "再来一场", "Another session";
        ScoreTitle: "得分", "Score";
        ByRule: "按规则看", "By rule";
        Rule: "规则", "Rule";
        OpenCheck: "在组建自查里打开", "Open on the check";
        OpenMoney: "在补助测算里打开", "Open on the subsidy page";
        Elapsed: "用时", "Time";
        KeysHint: "数字键选答案，空格看答案，回车下一题。", "Number keys answer, the space bar shows the answer, Enter goes on.";
        RulesUsed: "依据的规则", "Rules behind it";
        WithOther: "换一种理解", "By another reading";
        Derived: "怎么推出来的", "How it follows";
        Offers: "选一个答案", "Choose an answer";
    }
}
