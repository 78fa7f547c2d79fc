use training::built_in::Subject;
use training::{Difficulty, Guessed, Hits, Order, Session, Team, Teams};

use super::answer::{case_answer, slip};
use crate::{Lang, MoneyUnit, TrainingText, count};

/// How hard a case is.
pub fn difficulty(of: Difficulty, lang: Lang) -> &'static str {
    match of {
        Difficulty::Easy => lang.pick("容易", "Easy"),
        Difficulty::Middle => lang.pick("中等", "Middling"),
        Difficulty::Hard => lang.pick("较难", "Hard"),
    }
}

/// What cases are about.
pub fn subject(of: Subject, lang: Lang) -> &'static str {
    match of {
        Subject::Forming => lang.pick("该不该建", "Must one be formed"),
        Subject::Ways => lang.pick("怎么建、下一步", "Which way, what next"),
        Subject::Budget => lang.pick("财政安排", "From the budget"),
        Subject::OwnMoney => lang.pick("税前扣除与党费", "Deduction and dues"),
    }
}

/// A team.
pub fn team(of: Team, lang: Lang) -> &'static str {
    match of {
        Team::First => lang.pick("甲队", "Team A"),
        Team::Second => lang.pick("乙队", "Team B"),
    }
}

/// How many teams guess.
pub fn teams(of: Teams, lang: Lang) -> &'static str {
    match of {
        Teams::One => lang.pick("大家一起猜", "All together"),
        Teams::Two => lang.pick("两队对抗", "Two teams"),
    }
}

/// The order of the cases.
pub fn order(of: Order, lang: Lang) -> &'static str {
    match of {
        Order::AsGiven => lang.pick("按原来的顺序", "As they are listed"),
        Order::Shuffled => lang.pick("打乱顺序", "Shuffled"),
    }
}

/// Where a session is.
pub fn session_place(session: &Session, lang: Lang) -> String {
    let (done, all) = session.done();
    let number = |number: usize| count(i64::try_from(number).unwrap_or(i64::MAX));
    let place = match lang {
        Lang::Zh => format!("已完成 {}，共 {} 题", number(done), number(all)),
        Lang::En => format!("{} of {} done", number(done), number(all)),
    };
    if session.is_over() {
        return TrainingText::Over.say(lang).to_owned();
    }
    if session.is_again() {
        return crate::aside(&place, TrainingText::Again.say(lang), lang);
    }
    place
}

/// What came of a guess, in one sentence.
pub fn guessed(guess: &Guessed, unit: MoneyUnit, lang: Lang) -> String {
    if guess.is_right {
        return TrainingText::Right.say(lang).to_owned();
    }
    let wrong = match guess.is_skipped {
        true => TrainingText::Skipped.say(lang),
        false => TrainingText::Wrong.say(lang),
    };
    let right = case_answer(guess.solution.answer, unit, lang);
    let why = guess.slip.map_or_else(String::new, |why| {
        format!("{}{}", lang.pick("。", ". "), slip(why, lang))
    });
    match lang {
        Lang::Zh => format!("{wrong}答案是“{right}”{why}。"),
        Lang::En => format!("{wrong} It is “{right}”{why}."),
    }
}

/// How many were right, and how many were skipped.
pub fn right_of(tally: Hits, lang: Lang) -> String {
    let skipped = match lang {
        Lang::Zh => format!("跳过 {} 题，不计对错", count(tally.skipped)),
        Lang::En => format!("{} skipped, not counted", count(tally.skipped)),
    };
    match (tally.asked, tally.skipped) {
        (_, 0) => guessed_of(tally, lang),
        (0, _) => skipped,
        _ => format!(
            "{}{}{skipped}",
            guessed_of(tally, lang),
            lang.pick("；", "; ")
        ),
    }
}

/// How many of those that were guessed were right.
fn guessed_of(tally: Hits, lang: Lang) -> String {
    let later = match (tally.later, lang) {
        (0, _) => String::new(),
        (later, Lang::Zh) => format!("，再猜对 {} 题", count(later)),
        (later, Lang::En) => format!(", {} right later", count(later)),
    };
    match lang {
        Lang::Zh => format!(
            "{} 题猜对 {} 题{later}",
            count(tally.asked),
            count(tally.right)
        ),
        Lang::En => format!(
            "{} of {} right{later}",
            count(tally.right),
            count(tally.asked)
        ),
    }
}

/// What a team has come to.
pub fn score_line(of: Team, tally: Hits, lang: Lang) -> String {
    let name = team(of, lang);
    let right = right_of(tally, lang);
    match lang {
        Lang::Zh => format!("{name}：{right}"),
        Lang::En => format!("{name}: {right}"),
    }
}
