//! What is asked of a file's columns before their rows are read.

use ledger::import::{Gaps, Question, Target};

use crate::{Lang, column, count};

/// What is asked of a header.
pub fn header_question(header: &str, question: Question, lang: Lang) -> String {
    match (question, lang) {
        (Question::Members, Lang::Zh) => format!("“{header}”里有没有预备党员？"),
        (Question::Members, Lang::En) => {
            format!("Does “{header}” count probationary members, too?")
        }
        (Question::Meaning(meant), Lang::Zh) => {
            format!("“{header}”是不是“{}”？", hint(meant, lang))
        }
        (Question::Meaning(meant), Lang::En) => format!("Is “{header}” {}?", hint(meant, lang)),
    }
}

/// What a column holds, where its name alone may be taken for something else.
fn hint(meant: ledger::Column, lang: Lang) -> &'static str {
    use ledger::Column;
    match meant {
        Column::Approved => lang.pick(
            "党组织的成立日期",
            "the day on which the Party organisation was approved, not the unit’s founding",
        ),
        Column::LastElection => lang.pick(
            "党组织上次换届的日期",
            "the day of the Party organisation’s last election, not of the next",
        ),
        Column::SecretarySince => lang.pick(
            "党组织书记的任职日期",
            "the day since which the Party secretary is in post",
        ),
        Column::Organisation => lang.pick(
            "组织形式（无、党支部、联合党支部、党总支、党委）",
            "the kind of the Party organisation (none, branch, joint branch, general branch, committee)",
        ),
        Column::Employees => lang.pick("从业人员总数（人）", "the number of all employees"),
        Column::OwnerMember => {
            lang.pick("出资人是不是党员", "whether the unit’s owner is a member")
        }
        Column::Spending => lang.pick(
            "这一年党建工作花了多少钱（元）",
            "what was spent on Party work in the year, in yuan",
        ),
        Column::DuesPaid => lang.pick(
            "全年缴纳的党费（元）",
            "the dues paid in the whole year, in yuan",
        ),
        Column::Wages => lang.pick(
            "全年工资总额（元）",
            "the wages of the whole year, in yuan",
        ),
        other => column(other, lang),
    }
}

/// The answers to [`header_question`], and where the column goes by each.
pub fn header_answers(question: Question, lang: Lang) -> Vec<(Target, &'static str)> {
    use ledger::Column;
    let own = (
        Target::Own,
        lang.pick(
            "不用它，留作自有列",
            "Do not use it; keep it as a column of one’s own",
        ),
    );
    let leave = (Target::Leave, lang.pick("不导入", "Leave it out"));
    match question {
        Question::Members => vec![
            (
                Target::Column(Column::FullMembers),
                lang.pick("没有，只有正式党员", "No, full members only"),
            ),
            (
                Target::TotalMembers,
                lang.pick(
                    "有，是总数（正式党员 = 总数 − 预备党员；文件里没有预备党员一列时，正式党员按不清楚）",
                    "Yes, it is the total (full = total − probationary; not known where the file has no column of those)",
                ),
            ),
            own,
            leave,
        ],
        Question::Meaning(meant) => vec![
            (Target::Column(meant), lang.pick("是", "Yes")),
            (
                own.0,
                lang.pick(
                    "不是，留作自有列",
                    "No; keep it as a column of one’s own",
                ),
            ),
            leave,
        ],
    }
}

/// What is asked of a column's empty cells.
pub fn gaps_question(header: &str, gaps: Gaps, lang: Lang) -> String {
    match (gaps.merged, lang) {
        (0, Lang::Zh) => format!(
            "“{header}”只在每几行的第一行有内容，可能原来是合并的单元格。下面的空格怎么办？"
        ),
        (0, Lang::En) => format!(
            "“{header}” is filled in on the first of several rows only, as if cells were merged there once. What of the empty cells below?"
        ),
        (merged, Lang::Zh) => format!(
            "“{header}”有 {} 处合并的单元格，文件里只有第一行存了内容。其余各行怎么办？",
            count(merged)
        ),
        (merged, Lang::En) => format!(
            "“{header}” has {} merged cells, of which the file holds the text in the first row only. What of the other rows?",
            count(merged)
        ),
    }
}

/// The answers to [`gaps_question`], filling first.
pub fn gaps_answers(gaps: Gaps, lang: Lang) -> [(bool, &'static str); 2] {
    let fill = if gaps.merged > 0 {
        lang.pick("填到合并的每一行", "Fill it into every row that is merged")
    } else {
        lang.pick("用上面的内容往下填", "Fill them with what stands above")
    };
    [
        (true, fill),
        (
            false,
            lang.pick("不填，按不清楚", "Leave them as not known"),
        ),
    ]
}
