//! What is said of a unit that is not in operation: what is left to dissolve or to move, and what is not.

use policy::{Closure, Organisation, PutAway, Rule, Status, Tri};

use crate::{Lang, organisation};

/// How F10, F12 or F12b came out for a closed unit, as a sentence.
pub(crate) fn closure(rule: Rule, closure: &Closure, lang: Lang) -> String {
    let parts = match rule {
        Rule::F10 => vec![members(closure, lang), own_dissolved(closure, lang)],
        Rule::F12b => vec![
            lang.pick("应退出联合党支部", "it must leave the joint branch")
                .to_owned(),
            members_with_it(closure, lang).to_owned(),
            lang.pick(
                "联合党支部保留，余下不足 3 名正式党员、不足 2 个单位或超过 5 个单位的另行调整",
                "the branch stays, and is rearranged only if too few members or units, or too many units, are left",
            )
            .to_owned(),
        ],
        _ => vec![
            standing(closure, lang),
            match closure.organisation {
                // F10 says what becomes of the members of a unit that is gone.
                Some(one) if one.is_own() && !closure.status.is_gone() => {
                    members_with_it(closure, lang).to_owned()
                }
                _ => suspended_members(closure, lang).to_owned(),
            },
        ],
    };
    sentence(closure, parts, lang)
}

/// Why nothing is left to do: what was looked at.
pub(crate) fn nothing_left(closure: &Closure, lang: Lang) -> String {
    let moved = if closure.status.is_gone() {
        members(closure, lang)
    } else {
        String::new()
    };
    let parts = vec![
        moved,
        standing(closure, lang),
        suspended_members(closure, lang).to_owned(),
    ];
    sentence(closure, parts, lang)
}

fn sentence(closure: &Closure, parts: Vec<String>, lang: Lang) -> String {
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let closed = match (closure.status, lang) {
        (Status::Operating, _) => lang.pick("单位在业", "In operation"),
        (Status::Suspended, _) => lang.pick("单位已停业", "Business is suspended"),
        (Status::Deregistered, _) => lang.pick("单位已注销", "The unit is deregistered"),
        (Status::Bankrupt, _) => lang.pick("单位已破产", "The unit is bankrupt"),
    };
    match lang {
        Lang::Zh => format!("{closed}，{}", parts.join("，")),
        Lang::En => format!("{closed}: {}", parts.join("; ")),
    }
}

/// F10: what becomes of the members.
fn members(closure: &Closure, lang: Lang) -> String {
    let in_joint = closure.organisation == Some(Organisation::JointBranch);
    let text = match closure.has_member {
        Tri::Yes if in_joint => lang.pick(
            "党员应转入其他联合党支部或村（社区）党组织",
            "its members must move to another joint branch or the community’s organisation",
        ),
        Tri::Yes => lang.pick(
            "党员应转入联合党支部或村（社区）党组织",
            "its members must move to a joint branch or the community’s organisation",
        ),
        Tri::No => lang.pick("没有党员需要转出", "it has no members to move"),
        Tri::Unknown => lang.pick(
            "党员人数未填，有党员的应转出",
            "the number of members is missing; any that there are must move",
        ),
    };
    text.to_owned()
}

/// F10: what becomes of its own organisation; nothing is said of a joint branch, which F12b speaks of, nor where F12 says
/// that there is none.
fn own_dissolved(closure: &Closure, lang: Lang) -> String {
    match (closure.organisation, lang) {
        (Some(one), Lang::Zh) if one.is_own() => format!("{}应撤销", organisation(one, lang)),
        (Some(one), Lang::En) if one.is_own() => {
            let one = organisation(one, lang).to_lowercase();
            format!("its {one} must be dissolved")
        }
        _ => String::new(),
    }
}

/// F12: what becomes of its own organisation, if there is one.
fn standing(closure: &Closure, lang: Lang) -> String {
    match (closure.organisation, lang) {
        (None, _) => lang
            .pick(
                "组织形式未填，补填后判断是否有党组织需要处置",
                "the form of organisation is missing, so it is not known whether there is one to deal with",
            )
            .to_owned(),
        (Some(one), Lang::Zh) if one.is_own() => {
            format!("{}应按程序撤销", organisation(one, lang))
        }
        (Some(one), Lang::En) if one.is_own() => {
            let one = organisation(one, lang).to_lowercase();
            format!("its {one} must be dissolved by procedure")
        }
        _ => lang
            .pick("没有党组织需要撤销", "it has no organisation to dissolve")
            .to_owned(),
    }
}

/// Members who go along when an organisation is dissolved or a joint branch is left.
fn members_with_it(closure: &Closure, lang: Lang) -> &'static str {
    match closure.has_member {
        Tri::Yes => lang.pick(
            "党员转入其他党组织",
            "its members must move to another organisation",
        ),
        Tri::No => "",
        Tri::Unknown => lang.pick(
            "有党员的转入其他党组织",
            "any members must move to another organisation",
        ),
    }
}

/// Only of units that are deregistered or bankrupt the members must move.
fn suspended_members(closure: &Closure, lang: Lang) -> &'static str {
    let stay = closure.status == Status::Suspended
        && closure.organisation == Some(Organisation::None)
        && closure.has_member.is_yes();
    if stay {
        lang.pick(
            "停业期间党员不要求转出",
            "its members need not move while it is suspended",
        )
    } else {
        ""
    }
}

/// What is put away of a closed unit.
pub(crate) fn put_away(
    organisation: Option<PutAway>,
    moves_members: bool,
    lang: Lang,
) -> &'static str {
    match (organisation, moves_members) {
        (Some(PutAway::Dissolve), true) => lang.pick(
            "撤销党组织，转出党员",
            "Dissolve the organisation and move its members",
        ),
        (Some(PutAway::Dissolve), false) => lang.pick("撤销党组织", "Dissolve the organisation"),
        (Some(PutAway::LeaveJointBranch), true) => lang.pick(
            "退出联合党支部，转出党员",
            "Leave the joint branch and move the members",
        ),
        (Some(PutAway::LeaveJointBranch), false) => {
            lang.pick("退出联合党支部", "Leave the joint branch")
        }
        (None, _) => lang.pick("转出党员", "Move the members"),
    }
}
