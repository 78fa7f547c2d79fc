use policy::{Candidacy, Organisation};
use training::{Answer, Question, RuleId, Slip, Swing, Unanswered};

use crate::{
    Lang, MoneyUnit, choice, field, figure, missing, mistake, money_with_unit, organisation,
    question as reading_question, requirement, route, standard, verdict_short,
};

/// What is asked of a case.
pub fn case_question(question: Question, lang: Lang) -> String {
    if let Some(figure_asked) = question.money() {
        let name = figure(figure_asked, lang);
        return match lang {
            Lang::Zh => format!("{name}是多少？"),
            Lang::En => format!("{name}: how much?"),
        };
    }
    match question {
        Question::Verdict => lang.pick("该怎么判定？", "What is the verdict?"),
        Question::Way => lang.pick("首先走哪条路？", "Which way comes first?"),
        Question::Approval => lang.pick(
            "下一步要不要报上级批准备案？",
            "Does the next step need approval and filing?",
        ),
        Question::Screening => lang.pick(
            "下一步有没有每年的软弱涣散排查？",
            "Is the yearly screening among what comes next?",
        ),
        Question::Candidacy => lang.pick(
            "对出资人推优有没有影响？",
            "Does it affect the owner’s candidacy?",
        ),
        Question::InBase => lang.pick(
            "算不算进组织覆盖率的分母？",
            "Does it count in the base of organisation coverage?",
        ),
        Question::Type => lang.pick(
            "按党员人数，一般设哪种组织？",
            "Which type is usual for so many members?",
        ),
        Question::BranchCommittee => lang.pick(
            "党支部要不要设委员会？",
            "Does the branch elect a committee?",
        ),
        Question::TooManyMembers => lang.pick(
            "党员人数超不超过一个支部一般的规模？",
            "Are there more members than one branch usually has?",
        ),
        _ => "",
    }
    .to_owned()
}

/// An answer, right or wrong.
pub fn case_answer(answer: Answer, unit: MoneyUnit, lang: Lang) -> String {
    match answer {
        Answer::Verdict(one) => verdict_short(one, lang).to_owned(),
        Answer::Way(one) => route(one, lang).to_owned(),
        Answer::Candidacy(one) => match one {
            Candidacy::Free => lang.pick("没有影响", "No"),
            Candidacy::WouldHold => lang.pick(
                "现在没有，真要推优时原则上暂不推荐",
                "Not yet; in principle not put forward should it come to that",
            ),
            Candidacy::Holds => lang.pick("原则上暂不推荐", "In principle not put forward"),
            Candidacy::Open => lang.pick("看不出", "Open"),
        }
        .to_owned(),
        Answer::Type(Organisation::None) => lang
            .pick("不够单独设组织", "Too few for one of its own")
            .to_owned(),
        Answer::Type(one) => organisation(one, lang).to_owned(),
        Answer::YesNo(true) => lang.pick("是", "Yes").to_owned(),
        Answer::YesNo(false) => lang.pick("否", "No").to_owned(),
        Answer::Money(amount) => money_with_unit(amount, unit, lang),
    }
}

/// What a rule asks for, in a few words.
pub fn rule_name(rule: RuleId, lang: Lang) -> &'static str {
    use policy::Figure;
    match rule {
        RuleId::M1 => lang.pick("党建支出税前扣除", "Deduction before tax"),
        RuleId::M2 => figure(Figure::Refund, lang),
        RuleId::M3 => lang.pick("留存党费拨出", "Retained dues set aside"),
        RuleId::M4 => figure(Figure::Yearly, lang),
        RuleId::M5 => figure(Figure::StartUp, lang),
        RuleId::M6 => figure(Figure::Allowance, lang),
        RuleId::M7 => figure(Figure::Training, lang),
        RuleId::M8 => figure(Figure::OwnLines, lang),
        RuleId::Dues => lang.pick("党费估算", "Dues, estimated"),
        RuleId::Type => lang.pick("组织类型", "Type of organisation"),
        RuleId::Coverage => lang.pick("覆盖率的分母", "Base of coverage"),
        forming => forming.forming().map_or("", |rule| requirement(rule, lang)),
    }
}

/// What leads to a wrong answer.
pub fn slip(slip: Slip, lang: Lang) -> String {
    match slip {
        Slip::OtherReading(reading, other) => {
            let (asked, answer) = (reading_question(reading, lang), choice(other, lang));
            match lang {
                Lang::Zh => format!("这是另一种理解的结果：{asked}{answer}"),
                Lang::En => format!("That is what another reading gives: {asked} {answer}"),
            }
        }
        Slip::Overlooked(fact) => {
            let name = field(fact, lang);
            match lang {
                Lang::Zh => format!("漏看了“{name}”"),
                Lang::En => format!("“{name}” was overlooked"),
            }
        }
        Slip::LeftOut(rule) => {
            let name = rule_name(rule, lang);
            match lang {
                Lang::Zh => format!("漏算了{name}"),
                Lang::En => format!("{name} was left out"),
            }
        }
        Slip::OtherType(other) => {
            let name = organisation(other, lang);
            match lang {
                Lang::Zh => format!("当成了{name}"),
                Lang::En => format!("Taken for another type: {}", name.to_lowercase()),
            }
        }
        Slip::OtherStandard(id) => {
            let name = standard(id, lang);
            match lang {
                Lang::Zh => format!("错用了另一个标准：{name}"),
                Lang::En => format!("Another standard was taken: {name}"),
            }
        }
        plain => plain_slip(plain, lang).to_owned(),
    }
}

fn plain_slip(slip: Slip, lang: Lang) -> &'static str {
    match slip {
        Slip::NotRaised => lang.pick("没有用调高后的标准", "The raised standard was not used"),
        Slip::ForEachUnit => lang.pick(
            "联合党支部只安排一份，按每个单位各算了一份",
            "A joint branch is paid once; it was counted for each unit",
        ),
        Slip::OneMonthMore => lang.pick("多算了一个月", "One month too many"),
        Slip::OneMonthLess => lang.pick("少算了一个月", "One month too few"),
        Slip::NoLimit => lang.pick("没有看限额", "The limit was not looked at"),
        Slip::LimitItself => lang.pick(
            "用了限额，而实际支出没有那么多",
            "The limit was taken, more than was spent",
        ),
        Slip::OtherLevel => lang.pick(
            "算成了另一级的，或者两级混在一起",
            "The other level, or both together",
        ),
        Slip::SetAsideTaken => lang.pick(
            "扣掉了拨出的部分，返还按全额",
            "What is set aside was taken off; the refund is of all",
        ),
        Slip::OnlyAMonth => lang.pick("只算了一个月", "Only one month was counted"),
        Slip::WholeYear => lang.pick("算成了全年", "The whole year was counted"),
        Slip::BySlices => lang.pick(
            "比例乘整个基数，这里分了段",
            "The rate holds for the whole base; it was reckoned by slices",
        ),
        Slip::Miscounted => lang.pick("数目算错了", "Miscounted"),
        _ => "",
    }
}

/// What another reading would make of the question.
pub fn swing(swing: &Swing, unit: MoneyUnit, lang: Lang) -> String {
    let asked = reading_question(swing.reading, lang);
    let other = choice(swing.choice, lang);
    let then = case_answer(swing.answer, unit, lang);
    match lang {
        Lang::Zh => format!("{asked}{other}：{then}"),
        Lang::En => format!("{asked} {other}: {then}"),
    }
}

/// Why a case has no answer.
pub fn unanswered(why: &Unanswered, lang: Lang) -> String {
    match why {
        Unanswered::Missing(fields) => missing(*fields, lang),
        Unanswered::Mistaken(mistakes) => {
            let each = mistakes.iter().map(|&(at, wrong)| {
                let (name, wrong) = (field(at, lang), mistake(wrong, lang));
                match lang {
                    Lang::Zh => format!("{name}：{wrong}"),
                    Lang::En => format!("{name}: {wrong}"),
                }
            });
            let each: Vec<String> = each.collect();
            each.join(lang.pick("；", "; "))
        }
        Unanswered::NotAsked => lang
            .pick(
                "这个单位没有要走的路，问题不成立",
                "Nothing is left to do for this unit, so the question does not arise",
            )
            .to_owned(),
    }
}
