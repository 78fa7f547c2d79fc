//! What is said of sets of one's own, and of those that others sent.

super::texts! {
    /// A fixed text of sets of cases, one's own and others'.
    OwnSetText {
        // A set that a link brought.
        GuestTitle: "链接里的题集", "A set from a link";
        GuestLede: "这套题从链接里打开，只在本页有效，您自己的题集没有变。可以直接开始猜；猜之前不显示答案。点“留下”才会存进您的题集。", "This set was opened from a link and holds on this page only; your own sets are unchanged. Start guessing at once: no answer is shown before. “Keep it” puts it among your own.";
        Keep: "留下这套题", "Keep it";
        Kept: "已存进您的题集", "It is among your own sets now";
        HaveIt: "这套题您已经有了", "You have this set already";
        PutAway: "不留了", "Put it away";
        Damaged: "下面这些没有读出来，其余照常可用：", "This could not be read; the rest can be used:";
        NoCases: "里面没有题。", "There are no cases in it.";

        // Answers are not in sight before one asks for them.
        ShowAnswers: "显示答案（我是培训人）", "Show the answers (I am the trainer)";
        HideAnswers: "收起答案", "Hide the answers";
        AnswersHidden: "答案没有显示。猜过一题，才看得到这一题的答案。", "The answers are hidden: each is shown once its case was guessed.";
        CaseTitles: "题目", "Cases";
        PrintQuestions: "打印题目", "Print the questions";
        PrintAnswers: "打印答案和核对结果", "Print the answers and how they came out";
        QuestionsTitle: "题目单", "Questions";
        YourAnswer: "您的答案", "Your answer";

        // Taking a set along.
        CopyLink: "复制题集链接", "Copy the set's link";
        LinkCopied: "链接已复制。题就在链接里，不经过服务器；打开就能看，不会动对方自己的题集。", "Link copied. The cases are in the link itself and reach no server; whoever opens it sees them, and keeps their own sets as they are.";
        ByHand: "没能复制，请手动选取：", "It could not be copied; please select it by hand:";
        TooLong: "这套题太长，放不进链接。请存成文件发送。", "This set is too long for a link; please send it as a file.";

        // Writing and changing a case.
        Added: "这道题已加入题集。", "The case is added to the set.";
        ChangeCase: "修改", "Change";
        ChangeTitle: "修改这道题", "Changing a case";
        KeepChange: "改好了，存回题集", "Keep the change";
        LeaveChange: "先不存", "Do not save it now";
        CaseChanged: "这道题改好了。", "The case is changed.";
        ChangedBeside: "原来那道题已经改动过或不在了；您改好的另存为一题，加进了题集。", "The case has been changed or removed meanwhile; yours was added to the set as another one.";
        CaseMoved: "这道题改好了，移进了所填名称和核定人的题集。", "The case is changed, and has moved to the set of that name and signature.";
        LendRefused: "浏览器的存储空间满了（或不让保存），这道题的单位没有放到组建自查里：您在那里填的会没处存。请先腾出空间。", "The browser's space is full, or it does not allow saving: the unit was not put on the check, as what you entered there could not be kept. Make room first.";
        HeldElsewhere: "这道题的单位正在另一个标签页的组建自查里改，请到那边存回或先不存。", "The unit of this case is being changed on the check in another tab: keep the change or put it down there.";
        UndoTooLate: "这之后题集又有改动，没有撤销。", "The sets have changed since: nothing was taken back.";
        ChangesLeft: "改了一半、还没有存的题", "Changes begun and not saved";
        DropChange: "不要这份修改", "Drop this change";
        ChangePutDown: "没有存。改到一半的留在下面，随时可以接着改。", "Not saved. What was begun stays below and can be gone on with.";
        BackToChange: "接着改", "Go on with it";
        UnitOfCase: "这道题的单位", "The unit of this case";
        UnitToPage: "到组建自查里填", "Enter it on the check";
        UnitChange: "到组建自查里改这个单位", "Change it on the check";
        UnitTake: "换成组建自查里现在填的单位", "Take the unit entered on the check now";
        UnitBack: "换回这道题原来的单位", "Back to the unit of this case";
        FormRefused: "浏览器的存储空间满了（或不让保存），正在写的这道题没存上。请先加入题集并存成文件，或腾出空间；关掉页面会丢。", "The browser's space is full, or it does not allow saving: the case being written is not kept. Add it and save the set as a file, or make room: closing the page would lose it.";

        // What a case is judged by.
        TermsTitle: "按什么标准和理解核对", "Judged by which standards and readings";
        TermsFrom: "标准和理解", "Standards and readings";
        TermsOfPage: "用“标准”页现在选的", "Those chosen on the standards page";
        TermsOfPolicy: "都按条款和默认理解", "The clauses and the readings at default";
        TermsOfCase: "在这里给这道题选", "Choose here, for this case";
        TermsAsPolicy: "都与条款和默认理解一致。", "All as in the clauses, with the readings at default.";
        TermsDiffer: "这道题与条款或默认理解不同的：", "Where this case differs from the clauses and defaults:";
        Floors: "调高标准（不填就按条款）", "Raise a standard (left empty, as in the clause)";
        Readings: "换一种理解", "Read otherwise";
        TermsWrong: "有一项标准填得不对，请先改好。", "One standard is not right; please correct it first.";

        // Where they are not kept.
        Refused: "浏览器的存储空间满了（或不让保存），题集没有存上，只在本页有效。请先存成文件，再清理空间。", "The browser's space is full, or it does not allow saving: the sets are not kept and hold on this page only. Save them as files before you make room.";
        SaveAll: "全部存成文件", "Save all as files";

        // A set put to the rules.
        Agree: "一致", "Agrees";
        Differ: "不一致", "Differs";
        Unanswered: "答不出", "Cannot be answered";
        OnlyOthers: "只看不一致和答不出的", "Only those that differ or have no answer";
        Ran: "核对结果", "How it came out";

        // On paper.
        PaperTitle: "题集核对单", "A set of cases, put to the rules";
        Number: "题号", "No.";
        WhyDiffers: "为什么不一致", "Why it differs";
        NotAsPolicy: "（与条款或默认理解不同）", "(not as in the clauses or by default)";
        SignHere: "签字：____________", "Signature: ____________";
        DateHere: "日期：____________", "Date: ____________";

        // A session of a set.
        LeftOut: "有些题按现有情况答不出，没有放进这一场：", "Some cases cannot be answered and were left out of the session:";
        NoneToGuess: "这套题里没有能猜的题：都答不出，原因见各题。", "None of these cases can be guessed: no answer follows, for the reasons given with each.";
        EarlierSession: "刚才那一场没有打完，可以接着来。", "The session before was not over; it can go on.";
        BackToEarlier: "回到刚才那一场", "Back to that session";
    }
}
