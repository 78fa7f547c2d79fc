super::texts! {
    /// A fixed text of the import of files.
    ImportText {
        Title: "导入文件", "Import a file";
        Drop: "把 .xlsx 或 .csv 拖进窗口的任何地方，或者", "Drop an .xlsx or .csv file anywhere in this window, or";
        Choose: "选择文件", "Choose a file";
        Template: "下载模板", "Download the template";
        Stays: "文件只在这台电脑上读取，不上传；确认之前什么都不会写入台账。", "The file is read on this computer only, and nothing is written to the ledger before you confirm.";
        DropNow: "松手就导入这个文件", "Let go to import this file";
        DropOne: "一次导入一个文件，请只拖一个进来。", "One file at a time: please drop only one.";
        DropNoFile: "拖来的不是文件。请拖 .xlsx 或 .csv 文件；别处的内容可以复制，再粘贴到台账的格子里。", "That is no file. Drop an .xlsx or .csv file; text from elsewhere can be copied and pasted into the ledger's cells.";
        CannotWrite: "这个标签页现在不能改台账，所以不能导入。", "This tab cannot change the ledger now, so nothing can be imported.";

        // What was understood.
        Understood: "读到了什么", "What was understood";
        File: "文件", "File";
        Encoding: "编码", "Encoding";
        Separator: "分隔符", "Separator";
        Sheet: "工作表", "Sheet";
        HeadRow: "表头在第几行", "Row of the headers";
        Mapping: "各列放到哪里", "Where the columns go";
        FileColumn: "文件里的列", "Column of the file";
        Samples: "前几格", "First cells";
        Goes: "放到", "Goes to";
        How: "怎么认出来的", "How it was found";
        FoundExact: "同名", "same name";
        FoundSynonym: "同义", "another word for it";
        FoundAlike: "相似，请核对", "alike: please check";
        FoundRemembered: "上次选的", "as chosen before";
        FoundByHand: "手工选的", "chosen by hand";
        FoundNothing: "没认出", "not recognised";
        FoundDoubtful: "请先回答", "please answer first";
        AnswerFirst: "（请先回答上面的问题）", "(answer the question above)";
        TargetTotal: "党员总数（含预备党员）", "Total of members (with probationary)";
        Questions: "先回答这些问题", "Please answer these first";
        QuestionsLede: "这些列按不同的理解读，判定和金额会不一样，所以不替您猜。", "Read in another way, these columns change verdicts and amounts, so they are not guessed.";
        Unanswered: "还没有回答：", "Not answered yet: ";
        TargetOwn: "留作自有列", "Keep as a column of one's own";
        TargetLeave: "不导入", "Leave out";
        InWan: "按万元读", "read in 10,000 yuan";
        MissingRequired: "还没有指定这一列，没有它就没有单位：", "No column goes here, and there is no unit without it: ";
        Twice: "有两列放到了同一处：", "Two columns go to the same place: ";
        ForgetChoices: "忘掉以前的选择", "Forget earlier choices";
        Check: "检查全部行", "Check all rows";
        Other: "换一个文件", "Another file";

        // The report.
        ReportTitle: "会发生什么（还没有写入）", "What would happen (nothing is written yet)";
        Rows: "行", "rows";
        New: "新单位", "new units";
        Same: "和台账一样", "same as in the ledger";
        Conflicting: "和已有的不一样", "say something else";
        Aside: "搁置", "set aside";
        OddCodes: "个信用代码校验位不符，照样导入，请留意。", "credit codes fail their check digit; they are imported all the same.";
        AsideTitle: "搁置的行", "Rows set aside";
        AsideLede: "这些行不会导入，也不会丢。下载后照原因改正，再导入那个文件就行。", "These rows are not imported and not lost. Download them, correct them by the reasons given, and import that file.";
        AsideFile: "下载搁置的行", "Download the rows set aside";
        RowNumber: "第几行", "Row";
        ColumnName: "列", "Column";
        Value: "内容", "Value";
        Why: "原因和改法", "What is wrong, what to do";
        AsideCounts: "原因：", "Why: ";
        CutCodes: "信用代码已被表格软件改成数字，末几位丢失，不能用，按不清楚导入：", "Credit codes that a spreadsheet made numbers, which lost their last digits; they are left out as not known: ";
        Beyond: "表头右边还有内容，没有表头，不导入：", "Cells to the right of the last header have none, and are left out: ";
        ConflictTitle: "不一样的单位", "Units of which the file says something else";
        Keep: "保留原来的", "Keep what is there";
        Replace: "用文件里的", "Take the file's";
        Merge: "只用文件里有内容的格", "Take the file's cells that are not empty";
        ForAll: "全部", "For all";
        There: "原来", "There";
        Here: "文件", "File";
        EarlierRow: "对照：", "Held against: ";
        Empty: "（空）", "(empty)";
        AsAll: "按上面选的", "As chosen above";
        More: "再看一些", "Show more";
        TakeIn: "写入台账", "Put into the ledger";
        SettleFirst: "请先选怎么处理不一样的单位，再写入。没有选的不会改动。", "Choose first what to do with the units of which the file says something else. Nothing changes unless you choose it.";
        Foreseeing: "正在核算会改多少处…", "Working out what will change…";

        // Done.
        Done: "导入完成", "Imported";
        TakeBack: "撤销这次导入", "Take this import back";
        TakenBack: "已撤销，台账和导入前一样。", "Taken back: the ledger is as it was before.";
        Another: "再导入一个", "Import another";
    }
}
