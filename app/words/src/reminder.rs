use policy::Reminder;

use crate::Lang;

/// A reminder in a few words.
pub fn reminder(reminder: Reminder, lang: Lang) -> &'static str {
    match reminder {
        Reminder::NotFormed => lang.pick("应建未建", "Not formed"),
        Reminder::NearThreshold => lang.pick("临近门槛", "Near a threshold"),
        Reminder::Election => lang.pick("换届", "Election due"),
        Reminder::SixHaves => lang.pick("六有不全", "Six haves"),
        Reminder::JointTooWide => lang.pick("联合超限", "Joint branch too wide"),
        Reminder::Closed => lang.pick("关停未处置", "Closed, not settled"),
        Reminder::Charter => lang.pick("未入章", "No charter clause"),
        Reminder::Stale => lang.pick("久未更新", "Stale record"),
        Reminder::Candidacy => lang.pick("推优暂缓", "Candidacy on hold"),
    }
}

/// What a reminder means and what to do.
pub fn reminder_sentence(reminder: Reminder, lang: Lang) -> &'static str {
    match reminder {
        Reminder::NotFormed => lang.pick(
            "正式党员够了，还没有党组织。请督促向上级申请成立。",
            "There are enough full members and no organisation. See that it applies to form one.",
        ),
        Reminder::NearThreshold => lang.pick(
            "再增加一点就会到一条门槛。请提前准备。",
            "A little more reaches a threshold. Prepare in time.",
        ),
        Reminder::Election => lang.pick(
            "换届临近或已到期。请安排换届；延期须经批准。",
            "An election is near or due. Arrange it; a delay needs approval.",
        ),
        Reminder::SixHaves => lang.pick(
            "场所、设施、标志、党旗、书报、制度还缺。请补齐。",
            "Of place, equipment, sign, flag, books and rules, something is missing.",
        ),
        Reminder::JointTooWide => lang.pick(
            "联合党支部覆盖的单位超过上限。请拆分或重组。",
            "The joint branch covers more units than it may. Split or rearrange it.",
        ),
        Reminder::Closed => lang.pick(
            "单位已关停：自有党组织按程序撤销；属联合党支部的，单位退出，联合党支部不撤销。有党员的转入其他党组织。",
            "The unit is closed. Dissolve an organisation of its own; a joint branch it leaves, and the branch is not dissolved. Any members move.",
        ),
        Reminder::Charter => lang.pick(
            "章程里没有党建条款。请推动写入。",
            "The charter lacks the clause on Party building. See that it is written in.",
        ),
        Reminder::Stale => lang.pick(
            "记录很久没有更新。请核对后改更新日期。",
            "The record has not been brought up to date for long. Check it and set the date.",
        ),
        Reminder::Candidacy => lang.pick(
            "出资人拟推优，但符合组建条件而没有组建。推优前须先听取意见。",
            "The owner is a candidate though an organisation is due and not formed.",
        ),
    }
}
