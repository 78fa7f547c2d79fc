//! What reminders and records are spoken of with.

use chrono::NaiveDate;
use ledger::{MoreFacts, Named, SixHaves};
use policy::{
    ActivityKind, Concern, CountedBy, Frequency, LifeShortfall, Organisation, RemainingBranch, Tri,
    UnitFacts, Urgency, YearlyDuty, YearlyShortfall,
};

use crate::counted::counted;
use crate::{Lang, count, date, organisation, reminder, reminder_sentence};

/// What a unit is reminded of, in a few words.
pub fn concern(concern: Concern, lang: Lang) -> &'static str {
    match (concern, concern.reminder()) {
        (_, Some(one)) => reminder(one, lang),
        (Concern::Life, None) => lang.pick("组织生活未达标", "Organisation life short"),
        (_, None) => lang.pick("年度自查报告", "Yearly report"),
    }
}

/// What it means and what to do.
pub fn concern_sentence(concern: Concern, lang: Lang) -> &'static str {
    match (concern, concern.reminder()) {
        (_, Some(one)) => reminder_sentence(one, lang),
        (Concern::Life, None) => lang.pick(
            "组织生活次数没有达到。请补开或补记，并安排好下一次。",
            "Organisation life falls short. Hold or record what is missing, and plan the next one.",
        ),
        (_, None) => lang.pick(
            "年度自查或书记述职还没有完成。完成后请在“年度事项”里勾上。",
            "The yearly self-check or the secretary’s report is not done. Tick it off in the yearly checklist once it is.",
        ),
    }
}

/// What is overdue: how many of what, and the first of them by name, district, reminder and day.
pub fn overdue_sentence(
    counts: &[(Concern, u32)],
    named: &[(&str, &str, Concern, Option<NaiveDate>)],
    lang: Lang,
) -> String {
    let all: u32 = counts.iter().map(|(_, count)| count).sum();
    let parts = counts.iter().map(|(one, number)| {
        let number = counted(*number, one.counted_by(), lang);
        format!("{} {number}", concern(*one, lang))
    });
    let parts = lang.join(parts);
    let mut text = match lang {
        Lang::Zh => format!("已过期提醒 {} 条：{parts}。", count(all)),
        Lang::En if all == 1 => format!("1 reminder overdue: {parts}."),
        Lang::En => format!("{} reminders overdue: {parts}.", count(all)),
    };
    let names = named.iter().map(|(name, district, one, due)| {
        let day = due.map_or_else(String::new, |due| format!(" {}", date(due, lang)));
        let concern = concern(*one, lang);
        match (lang, district.is_empty()) {
            (Lang::Zh, true) => format!("{name}（{concern}{day}）"),
            (Lang::Zh, false) => format!("{name}（{district}，{concern}{day}）"),
            (Lang::En, true) => format!("{name} ({concern}{day})"),
            (Lang::En, false) => format!("{name} ({district}, {concern}{day})"),
        }
    });
    let names: Vec<String> = names.collect();
    if names.is_empty() {
        return text;
    }
    let is_all = u32::try_from(names.len()).is_ok_and(|number| number >= all);
    let names = names.join(lang.pick("、", "; "));
    text.push_str(&match (lang, is_all) {
        (Lang::Zh, true) => format!("有：{names}。"),
        (Lang::Zh, false) => format!("过期最久的：{names}。"),
        (Lang::En, true) => format!(" They are: {names}."),
        (Lang::En, false) => format!(" Overdue longest: {names}."),
    });
    text
}

/// Why this unit is reminded of it, by what is known of it; empty where the name of the reminder says it all.
pub fn concern_reason(
    concern: Concern,
    (facts, more): (&UnitFacts, &MoreFacts),
    (life, yearly, remaining): (
        Option<&LifeShortfall>,
        Option<&YearlyShortfall>,
        Option<(RemainingBranch, Tri)>,
    ),
    lang: Lang,
) -> String {
    let known = |number: Option<u32>| number.map(count);
    let text = match concern {
        Concern::NotFormed => known(facts.full_members.get()).map(|members| match lang {
            Lang::Zh => format!("正式党员 {members} 名，没有党组织。"),
            Lang::En => format!("{members} full members and no organisation. "),
        }),
        Concern::NearThreshold => Some(near(facts, lang)),
        Concern::Election => more.last_election.or(facts.approved).map(|last| {
            let last = date(last, lang);
            match (lang, more.last_election.is_some()) {
                (Lang::Zh, true) => format!("上次换届 {last}。"),
                (Lang::Zh, false) => format!("{last} 成立，没有换届记录。"),
                (Lang::En, true) => format!("Last election {last}. "),
                (Lang::En, false) => format!("Approved {last}; no election on record. "),
            }
        }),
        Concern::SixHaves => more.six_haves.map(|haves| missing_haves(haves, lang)),
        Concern::JointTooWide => known(facts.joint_units.get()).map(|units| match lang {
            Lang::Zh => format!("覆盖 {units} 个在业单位。"),
            Lang::En => format!("It covers {units} units in operation. "),
        }),
        Concern::Stale => more.updated.map(|updated| match lang {
            Lang::Zh => format!("上次更新 {}。", date(updated, lang)),
            Lang::En => format!("Last updated {}. ", date(updated, lang)),
        }),
        Concern::Closed => Some(closed_reason(facts, remaining, lang)),
        Concern::Life => life.map(|life| life_reason(life, lang)),
        Concern::Yearly => yearly.map(|yearly| yearly_reason(yearly, lang)),
        Concern::Charter | Concern::Candidacy => None,
    };
    text.unwrap_or_default()
}

/// How a unit is closed and what is left of it; what remains of the joint branch that it leaves.
fn closed_reason(
    facts: &UnitFacts,
    remaining: Option<(RemainingBranch, Tri)>,
    lang: Lang,
) -> String {
    let status = crate::status(facts.status, lang);
    let stop = lang.pick("。", ". ");
    let Some(one) = facts.organisation else {
        return format!("{status}{stop}");
    };
    if one != Organisation::JointBranch {
        let one = organisation(one, lang);
        return match lang {
            Lang::Zh => format!("{status}，{one}尚未撤销。"),
            Lang::En => format!("{status}; its {} still stands. ", one.to_lowercase()),
        };
    }
    let leaves = lang.pick("尚未退出联合党支部", "still in a joint branch");
    let Some((branch, rearranged)) = remaining else {
        return format!("{status}{}{leaves}{stop}", lang.pick("，", "; "));
    };
    let units = counted(branch.units, CountedBy::Units, lang);
    let members = branch.full_members.get().map(count);
    let remains = match (lang, members) {
        (Lang::Zh, Some(members)) => {
            let at_least = if branch.members_open > 0 {
                "至少"
            } else {
                ""
            };
            format!("退出后剩 {units}、正式党员{at_least} {members} 名")
        }
        (Lang::Zh, None) => format!("退出后剩 {units}，正式党员数不全"),
        (Lang::En, Some(members)) => {
            let at_least = if branch.members_open > 0 {
                "at least "
            } else {
                ""
            };
            format!("{units} with {at_least}{members} full members remain")
        }
        (Lang::En, None) => format!("{units} remain; some do not say how many full members"),
    };
    let then = match rearranged {
        Tri::Yes => lang.pick("联合党支部应另行调整", "the branch must be rearranged"),
        Tri::No => lang.pick("联合党支部保留", "the branch stays"),
        Tri::Unknown => lang.pick(
            "补填后判断联合党支部是否保留",
            "whether the branch stays depends on that",
        ),
    };
    match lang {
        Lang::Zh => format!("{status}，{leaves}；{remains}，{then}。"),
        Lang::En => format!("{status}; {leaves}. {remains}: {then}. "),
    }
}

fn near(facts: &UnitFacts, lang: Lang) -> String {
    let mut parts = Vec::new();
    if let Some(members) = facts.full_members.get() {
        parts.push(match lang {
            Lang::Zh => format!("正式党员 {members} 名"),
            Lang::En => format!("{members} full members"),
        });
    }
    if let Some(staff) = facts.employees.get() {
        parts.push(match lang {
            Lang::Zh => format!("从业人员 {} 人", count(staff)),
            Lang::En => format!("{} employees", count(staff)),
        });
    }
    format!("{}{}", lang.join(parts), lang.pick("。", ". "))
}

fn missing_haves(haves: SixHaves, lang: Lang) -> String {
    let all = <ledger::Have as Named>::NAMES.iter();
    let missing = all
        .filter(|(have, _)| !haves.has(*have))
        .map(|(_, name)| crate::cell_value(ledger::Column::SixHaves, name, lang));
    let missing = lang.join(missing);
    match lang {
        Lang::Zh => format!("还缺{missing}。"),
        Lang::En => format!("Missing: {missing}. "),
    }
}

fn life_reason(life: &LifeShortfall, lang: Lang) -> String {
    let mut text = String::new();
    if !life.missing.is_empty() {
        let parts = life.missing.iter().map(|(kind, times)| match lang {
            Lang::Zh => format!("{} {times} 次", activity(*kind, lang)),
            Lang::En => format!("{} × {times}", activity(*kind, lang)),
        });
        let parts = lang.join(parts);
        text.push_str(&match lang {
            Lang::Zh => format!("少了{parts}。"),
            Lang::En => format!("Missing: {parts}. "),
        });
    }
    if !life.open.is_empty() {
        let parts = life.open.iter().map(|(kind, last)| match lang {
            Lang::Zh => format!("{}（{}前）", activity(*kind, lang), date(*last, lang)),
            Lang::En => format!("{} (by {})", activity(*kind, lang), date(*last, lang)),
        });
        let parts = lang.join(parts);
        text.push_str(&match lang {
            Lang::Zh => format!("还没开：{parts}。"),
            Lang::En => format!("Not held yet: {parts}. "),
        });
    }
    text
}

fn yearly_reason(yearly: &YearlyShortfall, lang: Lang) -> String {
    let missing = yearly.missing.iter().map(|one| yearly_duty(*one, lang));
    let missing = lang.join(missing);
    match lang {
        Lang::Zh => format!("{} 年还没有：{missing}。", yearly.year),
        Lang::En => format!("Not done for {}: {missing}. ", yearly.year),
    }
}

/// How urgent something is.
pub fn urgency(urgency: Urgency, lang: Lang) -> &'static str {
    match urgency {
        Urgency::Overdue => lang.pick("已到期", "Overdue"),
        Urgency::Within30 => lang.pick("30 天内", "Within 30 days"),
        Urgency::Within90 => lang.pick("90 天内", "Within 90 days"),
        Urgency::Within180 => lang.pick("180 天内", "Within 180 days"),
        Urgency::Later => lang.pick("更远", "Later"),
    }
}

/// What an organisation holds.
pub fn activity(kind: ActivityKind, lang: Lang) -> &'static str {
    match kind {
        ActivityKind::MembersMeeting => lang.pick("党员大会", "Members’ meeting"),
        ActivityKind::CommitteeMeeting => lang.pick("支委会", "Branch committee"),
        ActivityKind::ThemeDay => lang.pick("主题党日", "Theme day"),
        ActivityKind::Lecture => lang.pick("党课", "Lecture"),
        ActivityKind::LifeMeeting => lang.pick("组织生活会", "Organisation-life meeting"),
        ActivityKind::Appraisal => lang.pick("民主评议", "Appraisal of members"),
    }
}

/// The kind of activity that a cell names, in either language and by its usual short names.
pub fn activity_named(cell: &str) -> Option<ActivityKind> {
    let others = |kind: ActivityKind| -> &[&str] {
        match kind {
            ActivityKind::MembersMeeting => &["支部党员大会", "支部大会"],
            ActivityKind::CommitteeMeeting => &["支部委员会", "支部委员会会议", "委员会会议"],
            ActivityKind::ThemeDay => &["党日", "党日活动", "主题党日活动"],
            ActivityKind::Lecture => &["上党课"],
            ActivityKind::LifeMeeting => &["专题组织生活会"],
            ActivityKind::Appraisal => &["民主评议党员"],
        }
    };
    let cell = cell.trim();
    ActivityKind::ALL.iter().copied().find(|kind| {
        let named = Lang::ALL.iter().any(|lang| {
            let name = activity(*kind, *lang).replace('’', "'");
            name.eq_ignore_ascii_case(&cell.replace('’', "'"))
        });
        named || others(*kind).contains(&cell)
    })
}

/// Whether a cell is the head of a column of activities.
pub fn is_activity_head(cell: &str) -> bool {
    let heads = [
        "单位",
        "单位名称",
        "名称",
        "统一社会信用代码",
        "信用代码",
        "代码",
        "区",
        "类型",
        "种类",
        "活动",
        "活动类型",
        "组织生活",
        "日期",
        "时间",
        "备注",
        "内容",
        "序号",
        "unit",
        "name",
        "code",
        "district",
        "kind",
        "activity",
        "date",
        "note",
    ];
    heads.contains(&cell.trim().to_lowercase().as_str())
}

/// How often something is held.
pub fn frequency(every: Frequency, lang: Lang) -> &'static str {
    match every {
        Frequency::Monthly => lang.pick("每月一次", "Once a month"),
        Frequency::Quarterly => lang.pick("每季度一次", "Once a quarter"),
        Frequency::Yearly => lang.pick("每年一次", "Once a year"),
    }
}

/// Something that is done once a year.
pub fn yearly_duty(duty: YearlyDuty, lang: Lang) -> &'static str {
    match duty {
        YearlyDuty::SelfCheck => lang.pick("责任自查并报告", "Self-check, reported"),
        YearlyDuty::SecretaryReport => lang.pick("书记述职", "Secretary’s duty report"),
        YearlyDuty::Screening => lang.pick("软弱涣散排查", "Screening of weak organisations"),
        YearlyDuty::Registration => lang.pick(
            "年报年检报送党建情况",
            "Party building in the annual return",
        ),
        YearlyDuty::TrainingPlan => lang.pick("教育培训计划", "Training plan"),
        YearlyDuty::DistrictReport => lang.pick("年度党建报告", "Yearly report to the city"),
        YearlyDuty::Survey => lang.pick("摸底调查", "Survey of all units"),
        YearlyDuty::Models => lang.pick("典型宣传", "Models made known"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use policy::{Heads, Kind, Status};

    #[test]
    fn what_is_overdue_is_counted_by_units_and_organisations() {
        let counts = [(Concern::NotFormed, 1_200), (Concern::Election, 2_475)];
        assert_eq!(
            overdue_sentence(&counts, &[], Lang::Zh),
            "已过期提醒 3,675 条：应建未建 1,200 个单位、换届 2,475 个党组织。"
        );
        assert_eq!(
            overdue_sentence(&[(Concern::Election, 1)], &[], Lang::En),
            "1 reminder overdue: Election due 1 organisation."
        );
    }

    #[test]
    fn whoever_is_closed_leaves_or_dissolves() {
        let unit = |organisation, joint_units| UnitFacts {
            status: Status::Suspended,
            organisation: Some(organisation),
            joint_units,
            ..UnitFacts::new(Kind::LawFirm)
        };
        let said = |facts: &UnitFacts| closed_reason(facts, None, Lang::Zh);
        let own = unit(Organisation::GeneralBranch, Heads::UNKNOWN);
        assert_eq!(said(&own), "停业，党总支尚未撤销。");
        let joint = unit(Organisation::JointBranch, Heads::UNKNOWN);
        assert_eq!(said(&joint), "停业，尚未退出联合党支部。");
        let left = |units, full_members: Heads, rearranged| {
            let branch = RemainingBranch {
                units,
                full_members,
                members_open: 0,
            };
            closed_reason(&joint, Some((branch, rearranged)), Lang::Zh)
        };
        assert_eq!(
            left(4, Heads::known(6), Tri::No),
            "停业，尚未退出联合党支部；退出后剩 4 个单位、正式党员 6 名，联合党支部保留。"
        );
        let some_open = RemainingBranch {
            units: 4,
            full_members: Heads::known(6),
            members_open: 2,
        };
        assert_eq!(
            closed_reason(&joint, Some((some_open, Tri::No)), Lang::Zh),
            "停业，尚未退出联合党支部；退出后剩 4 个单位、正式党员至少 6 名，联合党支部保留。"
        );
        assert_eq!(
            left(1, Heads::known(2), Tri::Yes),
            "停业，尚未退出联合党支部；退出后剩 1 个单位、正式党员 2 名，联合党支部应另行调整。"
        );
        assert_eq!(
            left(2, Heads::UNKNOWN, Tri::Unknown),
            "停业，尚未退出联合党支部；退出后剩 2 个单位，正式党员数不全，补填后判断联合党支部是否保留。"
        );
    }
}
