//! What is said in the projector view.

super::texts! {
    /// A fixed text of the projector view.
    ProjectorText {
        Title: "投影视图", "Projector view";
        Opened: "已进入投影视图。按问号键看有哪些按键。", "Projector view. Press the question mark for the keys.";
        Buttons: "主持用的按钮", "Presenter’s buttons";
        Answer: "答案", "The answer";

        // The buttons.
        Back: "上一步", "Back";
        ToAnswer: "看答案", "Show the answer";
        ToScore: "看得分", "Show the score";
        ToNext: "下一题", "Next case";
        MoreBelow: "↓ 下面还有选项", "↓ More answers below";
        Blank: "遮住屏幕", "Blank the screen";
        Blanked: "屏幕已遮住。按 B 键或点一下恢复。", "The screen is blank. Press B or click to show it again.";
        FullScreen: "全屏", "Full screen";
        Keys: "按键", "Keys";
        Leave: "退出投影", "Leave the view";

        // The clock.
        Seconds: "限时（秒）", "Seconds";
        Start: "开始计时", "Start the clock";
        Stop: "停住计时", "Stop the clock";
        TimeLeft: "还剩", "Time left";

        // The keys, and what they do.
        KeysTitle: "投影时的按键", "Keys in the projector view";
        KeysOwn: "正在填的格子里，按键照常用来填写。", "In a field that is being filled in, keys type as ever.";
        KeysOff: "现在字母、数字、标点和空格键不起作用；翻页键、箭头、回车和 Esc 照常。", "Letters, digits, punctuation and the space bar do nothing now; page keys, arrows, Enter and Esc work as ever.";
        KeysForward: "下翻页、→、空格、回车", "Page Down, →, space, Enter";
        DoesForward: "往下走：先滚到最后一个选项，再看答案，看得分，下一题", "On: first down to the last answer, then the result, the score, the next case";
        KeysBack: "上翻页、←", "Page Up, ←";
        DoesBack: "往回看：答案、这道题", "Back: the answer, the case";
        KeysScroll: "↓、↑（上下箭头）", "↓, ↑";
        DoesScroll: "内容长时先滚动，到头再往下或往回", "Scroll where there is more; at the end, on or back";
        KeysAnswer: "数字 1 至 9", "1 to 9";
        DoesAnswer: "选答案", "Choose an answer";
        KeysBlank: "字母 B 或句点", "B or full stop";
        DoesBlank: "遮住屏幕，再按恢复", "Blank the screen; again to show it";
        KeysFull: "字母 F", "F";
        DoesFull: "全屏，再按恢复", "Full screen; again to leave it";
        KeysClock: "字母 T", "T";
        DoesClock: "开始或停住计时", "Start or stop the clock";
        KeysHelp: "问号", "Question mark";
        DoesHelp: "看这张表", "This list";
        KeysLeave: "退出键（Esc）", "Esc";
        DoesLeave: "退出投影视图", "Leave the projector view";
    }
}
