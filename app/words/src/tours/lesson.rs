use ::tours::Lesson;

use crate::Lang;

/// What a lesson says is to be done, and why: `{}` stands for what it points at, `{value}` for what is to be entered there.
pub(super) fn lesson(lesson: Lesson, lang: Lang) -> (&'static str, &'static str) {
    let ((zh, zh_why), (en, en_why)) = both(lesson);
    (lang.pick(zh, en), lang.pick(zh_why, en_why))
}

/// A text and its reason.
type Said = (&'static str, &'static str);

macro_rules! lessons {
    ($($name:ident: $zh:literal, $zh_why:literal, $en:literal, $en_why:literal;)+) => {
        const fn both(lesson: Lesson) -> (Said, Said) {
            match lesson { $(Lesson::$name => (($zh, $zh_why), ($en, $en_why)),)+ }
        }
    };
}

lessons! {
    CheckBlank:
        "按“{}”，从一张白表开始。", "上一个单位的数字留着，会混进这一个。清空了还能撤销。",
        "Press “{}” for an empty form.",
        "Figures of the unit before would mix with this one. It can be undone.";
    CheckKind:
        "“{}”选“{value}”。", "类型不同，要守的规矩不同：企业、社会团体、律所各有自己的条款。",
        "{}: choose “{value}”.",
        "The rules differ by kind: enterprises, associations and law firms each have their own clauses.";
    CheckStaff:
        "“{}”填 {value}。", "企业人数到了线，就该有党员；再多，就该有党组织。这和党员够不够单独成立，是两条线。",
        "{}: enter {value}.",
        "An enterprise of some size should have a member, a larger one an organisation: other lines than the one that full members draw.";
    CheckMembers:
        "“{}”填 {value}。", "决定要不要单独成立的，是正式党员数；预备党员不算在内。",
        "{}: enter {value}.",
        "Whether a unit must form its own organisation hangs on full members; probationary ones do not count.";
    CheckNone:
        "“{}”选“{value}”。", "没填就是不知道，不知道的不会当成没有。",
        "{}: choose “{value}”.",
        "What is not filled in is unknown, and unknown is never taken for none.";
    CheckVerdict:
        "看判定。", "每填一项，它就重新判一次。图标、文字和颜色说的是同一件事。",
        "Look at the verdict.",
        "It is judged anew with every field. Sign, word and colour say the same thing.";
    CheckReason:
        "看第一条依据。", "没做到的排在最前；旁边写着出自哪一条，可以对着原文查。",
        "Look at the first reason.",
        "What is not met comes first; beside it stands the clause, to be looked up in the text.";
    CheckScale:
        "看离线多远。", "竖线是条款划的线，横条是这个单位：差几个人，一眼看出。",
        "Look at the distance to the line.",
        "The mark is the line that the clause draws, the bar is this unit: how many are missing shows at a glance.";
    CheckWhy:
        "按“{}”。看完按 Esc 或“关闭”回来。", "凡是结果都能问：算式、用到的填写、条款、采用的理解，还有换一种理解会怎样。",
        "Press “{}”. Come back with Esc or “Close”.",
        "Every result can be asked: formula, inputs, clause, the reading in use, and what another reading would make of it.";
    CheckFewer:
        "再看一家正式党员只有 {value} 名的单位：把“{}”改成 {value}。", "正式党员不满 3 名的，不单独成立党支部；从业人员达到标准的，仍应有党组织，可加入联合党支部。",
        "Now a unit with {value} full members. {}: change it to {value}.",
        "A unit with fewer than three full members forms no branch of its own. Its staff still call for an organisation: it joins a joint branch.";
    CheckOn:
        "按“{}”，去算这个单位的钱。", "填过的内容跟着走，不用再填一遍。",
        "Press “{}” to work out this unit’s money.",
        "What you filled in comes along; nothing is typed twice.";
    MoneyBlank:
        "按“{}”，从一张白表开始。", "钱是按填写的内容算的，别让上一个单位的数字混进来。",
        "Press “{}” for an empty form.",
        "Money follows what is filled in; figures of the unit before must not mix in.";
    MoneyKind:
        "“{}”选“{value}”。", "财政补助不分单位类型；税前扣除说的是企业。",
        "{}: choose “{value}”.",
        "Budget money is the same for every kind; the tax deduction is an enterprise’s.";
    MoneyMembers:
        "“{}”填 {value}。", "教育培训按党员人数安排，进统一的培训经费，不发给支部。",
        "{}: enter {value}.",
        "Training money goes by the number of members, into a common pool and not to the branch.";
    MoneyBranch:
        "“{}”选“{value}”。", "活动经费和书记补贴分三档：党委、党总支、党支部。",
        "{}: choose “{value}”.",
        "Subsidy and allowance have three levels: committee, general branch, branch.";
    MoneyYearly:
        "看活动经费。", "标着“不低于”的是底线，可以在政策标准里调高，不能调低。",
        "Look at the yearly subsidy.",
        "What is marked as a floor may be raised on the page of standards, never lowered.";
    MoneyStartUp:
        "看启动经费：是一个范围。", "成立日期没填，不知道是不是今年新成立，所以给出最少和最多，不当成零。",
        "Look at the start-up subsidy: it is a range.",
        "The founding date is unknown, so it may be this year’s or not. You see least and most, never a pretended zero.";
    MoneyTotal:
        "按合计，问它怎么来的。看完按 Esc 或“关闭”回来。", "合计拆到每一项、每一条标准；这份说明可以复制，也可以存成文件。",
        "Press the total to ask how it is made. Come back with Esc or “Close”.",
        "The total opens into items and standards; the explanation can be copied or saved.";
    MoneyWages:
        "“{}”填 {value}。", "党组织工作经费可以税前扣除，上限是工资总额的一个比例。",
        "{}: enter {value}.",
        "Spending on Party work is deductible up to a share of the total wages.";
    MoneySpending:
        "“{}”填 {value}。", "实际花的和上限比，取小的那个。",
        "{}: enter {value}.",
        "What was spent is held against the limit; the smaller one counts.";
    MoneyDeductible:
        "看可以扣除多少。", "超过上限的部分要加回来；填了税率，还会算出省多少税。",
        "Look at what is deductible.",
        "What goes beyond the limit is added back; with a tax rate you also see the tax saved.";
    MoneyDues:
        "“{}”填 {value}。", "缴上去的党费全额返还，由留存党费的上级党组织返还。",
        "{}: enter {value}.",
        "All of the dues paid come back, from the superior organisation that retains them.";
    MoneyRefund:
        "看返还多少。", "返还的不进财政预算，所以和上面的合计分开列。",
        "Look at the refund.",
        "It is no money of the budget, so it stands apart from the total above.";
    MoneyLink:
        "结果可以带走：复制链接、打印。", "链接把内容放在 # 后面，不经过任何服务器；打开的人看到一样的结果。",
        "Take the result along: copy the link, or print.",
        "The link carries everything behind the #, past any server; whoever opens it sees the same.";
    ImportOpen:
        "按“{}”。", "台账不用一个个敲，Excel 和 CSV 都读得进来。",
        "Press “{}”.",
        "A ledger need not be typed: Excel and CSV files are read.";
    ImportFile:
        "选一个文件；按“替我做”，就用一份编好的、一半行有错的。", "文件只在这台设备上读，不上传。",
        "Choose a file; “Do it for me” takes a made-up one with mistakes in half of its rows.",
        "Files are read on this device and never uploaded.";
    ImportColumns:
        "看每一列被当成什么；认错了可以改。", "各地的表头写法不一样，认出的都列给您看，不悄悄猜。",
        "See what each column was taken for; change what is wrong.",
        "Headers differ from place to place; what was recognised is shown, not guessed in silence.";
    ImportCheck:
        "按“{}”。", "先检查、后收进：这一步什么都不改。",
        "Press “{}”.",
        "First it is checked, then taken in: this step changes nothing.";
    ImportCounts:
        "看检查的结果：几行是新的，几行要搁置。", "读得出的照收，读不出的不拖累别人。",
        "See what the check found: how many rows are new, how many are set aside.",
        "What can be read comes in; what cannot holds nothing else up.";
    ImportAside:
        "看搁置的第一行：哪一列、写着什么、为什么读不出。", "说清楚在哪里错、该怎么改，才改得动。",
        "Look at the first row set aside: which column, what stands there, why it cannot be read.",
        "Only who knows where and why can mend it.";
    ImportAsideFile:
        "“{}”把它们存成一个文件，改好再导。", "原来的内容一个字不少，旁边写着原因。",
        "“{}” makes a file of them, to be mended and imported again.",
        "Every cell is as it was, with the reason beside it.";
    ImportTakeIn:
        "按“{}”，收进好的。", "收进来就判定、算钱、提醒。",
        "Press “{}” to take in what is sound.",
        "Once in, each unit is judged, its money worked out, and reminders made.";
    ImportDone:
        "看收进了多少。", "和检查时说的一样多，一个不差。",
        "See how many came in.",
        "As many as the check had said, not one more or less.";
    ImportBack:
        "后悔了？按“{}”，台账回到导入之前。", "整次导入一步退回，不用一行行改。",
        "Changed your mind? Press “{}”, and the ledger is as before.",
        "A whole import is taken back in one step, not row by row.";
    DueCounts:
        "看各类提醒有多少、多急。", "全市的单位一次查完：应建未建、换届、组织生活，都在这张表里。",
        "See how many reminders there are, and how urgent.",
        "The whole city is looked through at once: not formed, elections, organisation life, all in this table.";
    DueConcern:
        "“{}”选“{value}”。", "一次只办一类事，名单才好分下去。",
        "{}: choose “{value}”.",
        "One kind of thing at a time makes a list that can be handed out.";
    DueRow:
        "看第一个单位：是谁、为什么、出自哪一条。", "按名字就能打开它在台账里的那一页。",
        "Look at the first unit: who, why, by which clause.",
        "Its name opens its own page in the ledger.";
    DueChoose:
        "勾上它。", "可以勾几个一起办，也可以不勾、对全部办。",
        "Tick it.",
        "Several can be dealt with at once, or all of the list when none is ticked.";
    DueMark:
        "按“{}”。", "记下哪天办的；先不办的，可以定个日子再提醒。",
        "Press “{}”.",
        "The day is recorded; what must wait can be put off to a day.";
    DueDealt:
        "“{}”选“{value}”。", "办过的没有删掉，在这里查得到，也能重新打开。",
        "{}: choose “{value}”.",
        "What is dealt with is not gone: it stands here, and can be opened again.";
    DueExport:
        "名单能带走：Excel，或者放进日历。", "拿着名单去办，比记在脑子里可靠。",
        "The list can be taken along: Excel, or a calendar file.",
        "A list in hand beats one in mind.";
    BudgetLedger:
        "选“{}”。", "台账里每个单位的钱，按同一套规则算，再加起来。",
        "Choose “{}”.",
        "The money of every unit is worked out by the same rules, and added up.";
    BudgetTotal:
        "看合计。", "这是最低应安排的数；有不知道的，下面给出最少和最多。",
        "Look at the total.",
        "It is the least that must be set aside; where facts are missing, least and most stand below.";
    BudgetItem:
        "打开第一项。", "每一项都拆得到标准、条款和个数，对得上账。",
        "Open the first item.",
        "Each opens into standards, clauses and numbers, so that it can be checked.";
    BudgetDistrict:
        "打开第一个区。", "区拆到街道，街道拆到单位；各区之和就是全市。",
        "Open the first district.",
        "Districts open into streets, streets into units; together they are the city.";
    BudgetSlider:
        "把滑块往右拖，调高这条标准。", "底线可以调高：看看多安排一点，要多少钱。",
        "Move the slider to the right to raise this standard.",
        "A floor may be raised: see what a little more would cost.";
    BudgetMoved:
        "再看合计：跟着变了。", "整座城重新算了一遍，只用了一眨眼。",
        "Look at the total again: it has followed.",
        "The whole city was worked out anew, in the blink of an eye.";
    BudgetReadings:
        "看换一种理解差多少。", "文件没写死的地方，不藏着：每一处另一种理解，都算给您看。",
        "See what other readings would cost.",
        "Where the text leaves room, nothing is hidden: each other reading is worked out too.";
    BudgetBook:
        "“{}”把预算存成工作簿。", "金额都是公式：改一格标准，全表重算，财政局可以自己核。",
        "“{}” saves the budget.",
        "Every amount is a formula: change one standard and all follows, for the finance bureau to check.";
    CoverageRate:
        "看组织覆盖率：率，下面是几分之几。", "分母默认是全部在业单位；停业、注销、破产的不算。",
        "Look at organisation coverage: the rate, and the fraction below it.",
        "The base is by default every unit in operation; closed ones do not count.";
    CoverageWhy:
        "打开“{}”。", "一个率说不清分子分母，就没法比。",
        "Open “{}”.",
        "A rate without its numerator and base cannot be compared.";
    CoverageBy:
        "“{}”选“{value}”。", "换一个角度看：哪个区、哪个行业、多大的单位，差距在哪里。",
        "{}: choose “{value}”.",
        "Look from another side: which district, which trade, which size has the gap.";
    CoverageRanked:
        "看排名图，最低的在最上面。", "每根条都能按，打开它背后的单位。",
        "Look at the ranking; the lowest comes first.",
        "Each bar can be pressed, and opens the units behind it.";
    CoverageToForm:
        "按“{}”。", "数字后面是一个个单位，要办就要名单。",
        "Press “{}”.",
        "Behind the number are units, and to act one needs the list.";
    CoverageUnits:
        "到了台账：只剩这些单位，条件写在这里。", "条件可以去掉、再加，名单可以导出。",
        "In the ledger: only those units are left, and this is the filter.",
        "It can be taken away or added to, and the list exported.";
    CoverageBriefing:
        "回到覆盖分析，最后是一页简报。", "数字都是现算的，文字可以改，开会前打印就行。",
        "Back on the coverage page, the last thing is a briefing.",
        "Its figures are worked out now, its words can be edited; print it before the meeting.";
}
