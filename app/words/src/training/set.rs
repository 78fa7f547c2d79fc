use entry::LinkError;
use training::own::{Damage, Fault, Place, Ran, Refused, RunTally, SetError};

use super::answer::{case_answer, unanswered};
use crate::{Lang, MoneyUnit, TrainingText, count};

fn number(number: usize) -> String {
    count(i64::try_from(number).unwrap_or(i64::MAX))
}

/// Why a file is not read at all.
pub fn set_error(error: SetError, lang: Lang) -> &'static str {
    match error {
        SetError::NotOurs => lang.pick("这不是本软件的题集", "This is no set of cases of ours"),
        SetError::Newer { .. } => lang.pick(
            "题集由更新的版本保存，请刷新页面后再打开",
            "A newer version saved this set; reload the page and open it again",
        ),
        SetError::TooLong => lang.pick("文件太大，不会是题集", "Too large for a set of cases"),
    }
}

/// Why a set's link or line is not opened, and what to do.
pub fn set_link_error(error: LinkError, lang: Lang) -> &'static str {
    match error {
        LinkError::NotOurs => lang.pick(
            "这里面没有题集。请把对方发来的整个地址（或整行文字）贴进来，或从文件打开。",
            "There is no set in this. Paste the whole address, or the whole line, as it was sent, or open a file.",
        ),
        LinkError::Newer { .. } => lang.pick(
            "这套题由更新的版本发出，请刷新页面，再打开一次。您自己的题集没有变。",
            "A newer version sent this set; reload the page and open it again. Your own sets are unchanged.",
        ),
        LinkError::TooLong => lang.pick(
            "链接太长，不会是题集。请对方改发文件。您自己的题集没有变。",
            "Too long for a set's link; ask for the file instead. Your own sets are unchanged.",
        ),
        LinkError::Damaged | LinkError::Unreadable => lang.pick(
            "题集的链接不完整或被改动过，没有打开。请对方重新复制整个地址，或改发文件。您自己的题集没有变。",
            "The set's link is incomplete or altered and was not opened. Ask for a new copy of the whole address, or for the file. Your own sets are unchanged.",
        ),
    }
}

/// Why a text is not taken in.
pub fn refused(why: Refused, lang: Lang) -> String {
    match why {
        Refused::File(error) => set_error(error, lang).to_owned(),
        Refused::Link(error) => set_link_error(error, lang).to_owned(),
    }
}

/// What is damaged, and what becomes of it.
pub fn set_fault(fault: Fault, lang: Lang) -> &'static str {
    match fault {
        Fault::Broken => lang.pick(
            "从这里起读不出来，之前的已读入",
            "Nothing can be read from here on; what stands before is kept",
        ),
        Fault::NoText => lang.pick("应是文字，已留空", "Should be a text; left empty"),
        Fault::CutShort => lang.pick("太长，已截短", "Too long; cut short"),
        Fault::UnknownName => lang.pick(
            "有不认识或重复的内容，已略过",
            "Something unknown or doubled; passed over",
        ),
        Fault::NoCase => lang.pick("不是一道题，已略去", "No case; left out"),
        Fault::Unit(_) => lang.pick(
            "单位情况读不出来，这道题已略去",
            "The unit cannot be read; the case is left out",
        ),
        Fault::Question => lang.pick(
            "不认识问的是什么，这道题已略去",
            "The question is not known; the case is left out",
        ),
        Fault::Expected => lang.pick(
            "填的答案与问题对不上，这道题已略去",
            "What is expected is no answer to the question; the case is left out",
        ),
        Fault::Level => lang.pick(
            "不认识难度，按中等",
            "The difficulty is not known; taken for middling",
        ),
        Fault::TooMany => lang.pick(
            "题目太多，后面的已略去",
            "Too many cases; the rest is left out",
        ),
    }
}

/// Where something stands in a file or a link; nothing where it is of the whole of a link.
pub fn case_place(place: Place, lang: Lang) -> String {
    let line = place.line.map(|line| match lang {
        Lang::Zh => format!("第 {} 行", number(line)),
        Lang::En => format!("Line {}", number(line)),
    });
    let case = place.case.map(|case| match (lang, place.line) {
        (Lang::Zh, _) => format!("第 {} 题", number(case)),
        (Lang::En, Some(_)) => format!("case {}", number(case)),
        (Lang::En, None) => format!("Case {}", number(case)),
    });
    let parts: Vec<String> = line.into_iter().chain(case).collect();
    parts.join(lang.pick("，", ", "))
}

/// A damage with its place.
pub fn damage(damage: Damage, lang: Lang) -> String {
    let (place, fault) = (
        case_place(damage.place, lang),
        set_fault(damage.fault, lang),
    );
    if place.is_empty() {
        return fault.to_owned();
    }
    match lang {
        Lang::Zh => format!("{place}：{fault}"),
        Lang::En => format!("{place}: {fault}"),
    }
}

/// What the rules say of a case whose author expects something.
pub fn ran(ran: &Ran, unit: MoneyUnit, lang: Lang) -> String {
    match ran {
        Ran::Agrees(_) => TrainingText::Agrees.say(lang).to_owned(),
        Ran::Differs { expected, got } => {
            let expected = case_answer(*expected, unit, lang);
            let got = case_answer(got.answer, unit, lang);
            match lang {
                Lang::Zh => format!("不一致：填的是“{expected}”，按规则是“{got}”"),
                Lang::En => format!("Differs: expected “{expected}”, by the rules “{got}”"),
            }
        }
        Ran::Unanswered(why) => {
            let why = unanswered(why, lang);
            match lang {
                Lang::Zh => format!("答不出：{why}"),
                Lang::En => format!("Cannot be answered. {why}"),
            }
        }
    }
}

/// How the cases of a set came out.
pub fn run_line(tally: RunTally, lang: Lang) -> String {
    let RunTally {
        agree,
        differ,
        unanswered,
    } = tally;
    let (agree, differ, unanswered) = (number(agree), number(differ), number(unanswered));
    match lang {
        Lang::Zh => format!("一致 {agree}，不一致 {differ}，答不出 {unanswered}"),
        Lang::En => format!("{agree} agree, {differ} differ, {unanswered} cannot be answered"),
    }
}
