use policy::{Change, FieldSet, Measured, Move, Outcome, Quantity, Reason, Rule, Tri, Verdict};

use crate::closure::{closure, nothing_left, put_away};
use crate::{Lang, count, field};

/// A verdict in a few words.
pub fn verdict_short(verdict: Verdict, lang: Lang) -> &'static str {
    match verdict {
        Verdict::Reorganise => lang.pick("需调整", "To be reorganised"),
        Verdict::DueNotFormed => lang.pick("应建未建", "Due, not formed"),
        Verdict::DueSeparate => lang.pick("应单独组建", "Due a branch of its own"),
        Verdict::TargetGap => lang.pick("目标缺口", "Target missed"),
        Verdict::Satisfied => lang.pick("已达标", "Satisfied"),
        Verdict::WorkCoverage => lang.pick("工作覆盖", "Work coverage"),
        Verdict::Closed => lang.pick("已关停", "Closed"),
    }
}

/// A verdict with what it asks.
pub fn verdict(verdict: Verdict, lang: Lang) -> &'static str {
    match verdict {
        Verdict::Reorganise => lang.pick(
            "需调整：党组织设置或党员组织关系应作调整",
            "To be reorganised: the organisation or its members’ registration must change",
        ),
        Verdict::DueNotFormed => lang.pick(
            "应建未建：须单独成立党支部",
            "Due, not formed: it must form a branch of its own",
        ),
        Verdict::DueSeparate => lang.pick(
            "应单独组建：须从联合党支部分出",
            "Due a branch of its own: leave the joint branch",
        ),
        Verdict::TargetGap => lang.pick(
            "目标缺口：还没达到目标要求",
            "Target missed: something is still asked for",
        ),
        Verdict::Satisfied => lang.pick(
            "已达标：适用的要求都满足",
            "Satisfied: all that applies is met",
        ),
        Verdict::WorkCoverage => lang.pick(
            "工作覆盖：暂无组建要求",
            "Work coverage: no organisation is asked for yet",
        ),
        Verdict::Closed => lang.pick(
            "已关停：没有需要办理的党组织事项",
            "Closed: nothing is left to dissolve or to move",
        ),
    }
}

/// An outcome as a headline.
pub fn outcome(outcome: Outcome, lang: Lang) -> String {
    match outcome {
        Outcome::Judged(one) => verdict(one, lang).to_owned(),
        Outcome::Open { .. } => lang.pick("还不能判定", "Cannot be judged yet").to_owned(),
    }
}

/// The sentence under the headline.
pub fn lede(outcome: Outcome, reasons: &[Reason], lang: Lang) -> String {
    match outcome {
        Outcome::Judged(Verdict::WorkCoverage) => lang
            .pick(
                "由党建指导员或群团组织把工作覆盖到，条件成熟再组建。",
                "Reach it by an instructor or a mass organisation; form one once it is ready.",
            )
            .to_owned(),
        Outcome::Judged(Verdict::Satisfied) => lang
            .pick(
                "现有情况满足所有适用的要求。",
                "What is there meets all that applies.",
            )
            .to_owned(),
        Outcome::Judged(Verdict::Closed) => {
            let left = reasons.iter().find_map(|one| one.closure);
            left.map(|left| nothing_left(&left, lang))
                .unwrap_or_default()
        }
        Outcome::Judged(verdict) => {
            let is_lacking = |reason: &&Reason| reason.applies.is_yes() && reason.met.is_no();
            let mut lacking = reasons.iter().filter(is_lacking);
            // Several may be lacking: the verdict is explained by the one that it is made of.
            // Whoever leaves a joint branch is told so, with what becomes of the members.
            let leaves = lacking.clone().find(|one| one.rule == Rule::F12b);
            let behind = leaves.or_else(|| {
                let mut lacking = lacking.clone();
                lacking.find(|one| is_behind(verdict, one.rule))
            });
            let said = behind.or_else(|| lacking.next());
            said.map(|one| reason(one, lang)).unwrap_or_default()
        }
        Outcome::Open {
            possible,
            missing: fields,
        } => {
            let can_be = lang.join(possible.iter().map(|one| verdict_short(one, lang)));
            match lang {
                Lang::Zh => format!(
                    "{}。补上以后，结果会是其中之一：{can_be}。",
                    missing(fields, lang)
                ),
                Lang::En => format!(
                    "{}. Once filled in, it will be one of: {can_be}.",
                    missing(fields, lang)
                ),
            }
        }
    }
}

/// Whether a verdict is what it is for the sake of a rule.
const fn is_behind(verdict: Verdict, rule: Rule) -> bool {
    matches!(
        (verdict, rule),
        (Verdict::DueNotFormed | Verdict::DueSeparate, Rule::F5)
            | (
                Verdict::TargetGap,
                Rule::F1 | Rule::F2 | Rule::F3 | Rule::F4 | Rule::F6
            )
            | (
                Verdict::Reorganise,
                Rule::F10 | Rule::F11 | Rule::F12 | Rule::F12b
            )
    )
}

/// What is missing.
pub fn missing(fields: FieldSet, lang: Lang) -> String {
    let names = lang.join(fields.iter().map(|one| field(one, lang)));
    match lang {
        Lang::Zh => format!("缺：{names}"),
        Lang::En => format!("Missing: {names}"),
    }
}

/// What a rule asks for.
pub fn requirement(rule: Rule, lang: Lang) -> &'static str {
    match rule {
        Rule::F1 => lang.pick("要有党员", "at least one member"),
        Rule::F2 | Rule::F3 | Rule::F4 => lang.pick("要有党组织", "an organisation"),
        Rule::F5 => lang.pick("单独成立党支部", "a branch of its own"),
        Rule::F6 => lang.pick("加入联合党支部", "joining a joint branch"),
        Rule::F7 => lang.pick(
            "依托行业协会商会或村（社区）",
            "leaning on a trade association or the community",
        ),
        Rule::F8 => lang.pick("村（社区）兜底", "coverage by the village or community"),
        Rule::F9 => lang.pick(
            "先建群团、派指导员",
            "mass organisations and an instructor first",
        ),
        Rule::F10 => lang.pick(
            "党员转出、撤销党组织",
            "moving the members and dissolving the organisation",
        ),
        Rule::F11 => lang.pick("调整联合党支部", "rearranging the joint branch"),
        Rule::F12 => lang.pick("撤销党组织", "dissolving the organisation"),
        Rule::F12b => lang.pick("退出联合党支部", "leaving the joint branch"),
        Rule::F13 => lang.pick("每年排查整顿", "the yearly screening"),
        Rule::F14 => lang.pick("报批备案", "approval and filing"),
        Rule::F15 => lang.pick("出资人推优把关", "care with the owner's candidacy"),
    }
}

/// How one rule came out, as a sentence.
pub fn reason(reason: &Reason, lang: Lang) -> String {
    if let Some(measured) = reason.measured {
        return if reason.rule == Rule::F11 {
            joint_units(&measured, lang)
        } else {
            distance(reason, &measured, lang)
        };
    }
    if let Some(left) = &reason.closure {
        return closure(reason.rule, left, lang);
    }
    match reason.met {
        // Social associations and firms at any size.
        Tri::Yes => lang.pick(
            "这类单位不论人数都要有党组织，已有",
            "Units of this kind need an organisation at any size, and it has one",
        ),
        Tri::No => lang.pick(
            "这类单位不论人数都要有党组织，目前没有",
            "Units of this kind need an organisation at any size, and it has none that counts",
        ),
        Tri::Unknown => lang.pick(
            "这类单位不论人数都要有党组织，现有情况不清楚",
            "Units of this kind need an organisation at any size; what it has is not known",
        ),
    }
    .to_owned()
}

fn joint_units(measured: &Measured, lang: Lang) -> String {
    let most = measured.threshold;
    match (measured.have.get(), lang) {
        (None, Lang::Zh) => format!("联合党支部覆盖几个单位还没填，上限是 {most} 个"),
        (None, Lang::En) => {
            format!("How many units the joint branch covers is missing; {most} is the most")
        }
        (Some(have), Lang::Zh) if have > most => {
            format!("联合党支部覆盖 {have} 个单位，超过 {most} 个，要重新设置")
        }
        (Some(have), Lang::En) if have > most => {
            format!("The joint branch covers {have} units, more than {most}: rearrange it")
        }
        (Some(have), Lang::Zh) => format!("联合党支部覆盖 {have} 个单位，没有超过 {most} 个"),
        (Some(have), Lang::En) => {
            format!("The joint branch covers {have} units, not more than {most}")
        }
    }
}

/// What is counted.
fn subject(quantity: Quantity, lang: Lang) -> &'static str {
    match quantity {
        Quantity::Employees => field(policy::Field::Employees, lang),
        Quantity::FullMembers | Quantity::Members => field(policy::Field::FullMembers, lang),
        Quantity::JointUnits => field(policy::Field::JointUnits, lang),
    }
}

/// A number of it.
fn number(quantity: Quantity, number: u32, lang: Lang) -> String {
    let (zh, en) = match quantity {
        Quantity::Employees => ("人", "employee"),
        Quantity::FullMembers => ("名", "full member"),
        Quantity::Members => ("名", "member"),
        Quantity::JointUnits => ("个", "unit"),
    };
    match lang {
        Lang::Zh => format!("{} {zh}", count(number)),
        Lang::En => format!("{} {en}{}", count(number), plural(number)),
    }
}

fn distance(reason: &Reason, measured: &Measured, lang: Lang) -> String {
    let asked = requirement(reason.rule, lang);
    let Measured {
        quantity: of,
        threshold,
        ..
    } = *measured;
    let line = number(of, threshold, lang);
    let Some(have) = measured.have.get() else {
        return match lang {
            Lang::Zh => format!("{}没填；满 {line} {}", subject(of, lang), asked_zh(asked)),
            Lang::En => format!(
                "{} missing; from {line} on it needs {asked}",
                subject(of, lang)
            ),
        };
    };
    let has = match lang {
        Lang::Zh => format!("{} {}", subject(of, lang), number(of, have, lang)),
        Lang::En => number(of, have, lang),
    };
    if let Some(short) = measured.short_of().filter(|&short| short > 0) {
        return match lang {
            Lang::Zh => format!(
                "{has}，距“{asked}”的 {line}还差 {}",
                number(of, short, lang)
            ),
            Lang::En => format!(
                "{has}: {} short of the {} that ask for {asked}",
                count(short),
                count(threshold)
            ),
        };
    }
    let state = match (reason.met, lang) {
        (Tri::Yes, Lang::Zh) => "已满足",
        (Tri::No, Lang::Zh) => "目前没有",
        (Tri::Unknown, Lang::Zh) => "现有情况不清楚",
        (Tri::Yes, Lang::En) => "and it has that",
        (Tri::No, Lang::En) => "and it does not have that",
        (Tri::Unknown, Lang::En) => "and whether it has that is not known",
    };
    match lang {
        Lang::Zh => format!("{has}，达到 {line}，{}；{state}", asked_zh(asked)),
        Lang::En => format!(
            "{has} reach the {} that ask for {asked}, {state}",
            count(threshold)
        ),
    }
}

/// "要有…" stands by itself in Chinese, a duty takes 须.
fn asked_zh(asked: &str) -> String {
    if asked.starts_with('要') {
        asked.to_owned()
    } else {
        format!("须{asked}")
    }
}

/// What would change the verdict.
pub fn change(change: &Change, lang: Lang) -> String {
    let becomes = verdict_short(change.becomes, lang);
    let by = match (change.by, lang) {
        (Move::MoreFullMembers(n), Lang::Zh) => format!("正式党员再多 {} 名", count(n)),
        (Move::MoreFullMembers(n), Lang::En) => {
            format!("{} more full member{}", count(n), plural(n))
        }
        (Move::Convert(n), Lang::Zh) => format!("{} 名预备党员转正", count(n)),
        (Move::Convert(n), Lang::En) => {
            format!("{} probationary member{} become full", count(n), plural(n))
        }
        (Move::MoreEmployees(n), Lang::Zh) => format!("从业人员再多 {} 人", count(n)),
        (Move::MoreEmployees(n), Lang::En) => format!("{} more employee{}", count(n), plural(n)),
        (Move::FormBranch, _) => lang
            .pick("单独成立党支部", "A branch of its own is formed")
            .to_owned(),
        (Move::JoinJointBranch, _) => lang
            .pick("加入联合党支部", "It joins a joint branch")
            .to_owned(),
        (Move::FewerJointUnits(n), Lang::Zh) => format!("联合党支部分出 {} 个单位", count(n)),
        (Move::FewerJointUnits(n), Lang::En) => {
            format!("{} unit{} leave the joint branch", count(n), plural(n))
        }
        (
            Move::PutAway {
                organisation,
                moves_members,
            },
            _,
        ) => put_away(organisation, moves_members, lang).to_owned(),
    };
    match lang {
        Lang::Zh => format!("{by} → {becomes}"),
        Lang::En => format!("{by} → {becomes}"),
    }
}

fn plural(n: u32) -> &'static str {
    if n == 1 { "" } else { "s" }
}
