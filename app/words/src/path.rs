use policy::{Candidacy, Mode, Route, Step, TypeAdvice};

use crate::{Lang, organisation};

/// A way forward, with its reason.
pub fn route(route: Route, lang: Lang) -> &'static str {
    match route {
        Route::Keep => lang.pick("保持现有设置", "Keep what is there"),
        Route::OwnBranch => lang.pick("单独成立党支部", "Form a branch of its own"),
        Route::JointBranch => lang.pick(
            "与行业相近、地域相邻的单位组建联合党支部",
            "Form a joint branch with units of like trade or near place",
        ),
        Route::TradeAssociation => lang.pick(
            "依托行业协会商会或村（社区）党组织",
            "Lean on a trade association's or the community's organisation",
        ),
        Route::Community => lang.pick(
            "由村（社区）党组织兜底管理",
            "Be covered by the village or community organisation",
        ),
        Route::PrepareFirst => lang.pick(
            "先建工会、共青团、妇联等，派党建指导员",
            "Mass organisations and an instructor first",
        ),
        Route::MoveMembers => lang.pick(
            "把党员转到联合或村（社区）党组织",
            "Move the members to a joint or community organisation",
        ),
        Route::SplitJoint => lang.pick(
            "联合党支部拆分或重组",
            "Split or rearrange the joint branch",
        ),
        Route::Dissolve => lang.pick("按程序撤销党组织", "Dissolve the organisation by procedure"),
        Route::LeaveJoint => lang.pick("退出联合党支部", "Leave the joint branch"),
    }
}

/// One of the six modes of forming.
pub fn mode(mode: Mode, lang: Lang) -> &'static str {
    match mode {
        Mode::Separate => lang.pick("单独组建", "on its own"),
        Mode::Area => lang.pick("片区组建", "by area"),
        Mode::SameTrade => lang.pick("同业组建", "by trade"),
        Mode::Attached => lang.pick("挂靠组建", "attached to another"),
        Mode::Sent => lang.pick("派驻组建", "by members sent in"),
        Mode::Leading => lang.pick("龙头组建", "around a leading firm"),
    }
}

/// A thing to do next.
pub fn step(step: Step, lang: Lang) -> &'static str {
    match step {
        Step::ApplyAndFile => lang.pick("向上级党组织申请，批准后备案", "Apply to the superior organisation; file after approval"),
        Step::ChooseSecretary => lang.pick(
            "从本单位党员中选书记；没有合适人选，可申请选派、招聘或请退休党员、候鸟人才兼任",
            "Choose a secretary among the own members; failing that, ask for one to be sent or recruited, or a retired or seasonal member",
        ),
        Step::FindPartners => lang.pick("找相近相邻的单位商量联合，或联系村（社区）党组织", "Find units nearby or of like trade to join with, or turn to the community's organisation"),
        Step::AskInstructor => lang.pick("申请派党建指导员", "Ask for a Party-building instructor"),
        Step::FoundMassOrganisations => lang.pick("先建工会、共青团、妇联或统战组织", "Found a union, Youth League, women's or united-front organisation first"),
        Step::Recruit => lang.pick("培养发展党员：一线、青年、技术、管理骨干和出资人", "Recruit members: front line, young staff, technical and managing staff, owners"),
        Step::MoveMembers => lang.pick("办理党员组织关系转接", "Transfer the members' registration"),
        Step::Dissolve => lang.pick("按程序撤销党组织，报上级批准备案", "Dissolve the organisation by procedure, with approval and filing"),
        Step::LeaveJoint => lang.pick("办理退出联合党支部手续，报上级批准备案", "Take the unit out of the joint branch, with approval and filing"),
        Step::SplitJoint => lang.pick("重新划分联合党支部覆盖的单位", "Regroup the units that the joint branch covers"),
        Step::Charter => lang.pick("把党建要求写进章程", "Put Party building into the charter"),
        Step::SixHaves => lang.pick("按“六有”配齐：场所、设施、标志、党旗、书报、制度", "Reach the six haves: place, equipment, sign, flag, books, rules"),
        Step::AskSubsidy => lang.pick("把活动经费、启动经费和补贴报进当年预算", "Have subsidy, start-up money and allowance put into the year's budget"),
        Step::ElectOnTime => lang.pick("按期换届", "Hold elections on time"),
        Step::SelfCheck => lang.pick("每年自查党建责任，向党员通报、向上级报告", "Check yourself yearly; report to the members and upwards"),
        Step::Screening => lang.pick("配合每年的软弱涣散排查", "Take part in the yearly screening for weak organisations"),
        Step::ReportAtRegistration => lang.pick("登记、年报、年检时一并报送党员和党组织情况", "Report members and organisation at registration, yearly report and inspection"),
        Step::UpdateLedger => lang.pick("更新五清台账", "Update the five-clear ledger"),
        Step::SettleCandidacy => lang.pick("出资人推优前先解决组建问题", "Settle the forming before the owner is put forward"),
        Step::FileDeductionRatio => lang.pick("把具体扣除比例报组织、财政部门备案", "File the deduction ratio with the organisation and finance departments"),
        Step::ApplyRefund => lang.pick("按程序申报党费返还，经审批后拨回", "Apply for the refund of dues; it is paid after approval"),
        Step::TwoLines => lang.pick("党费上缴与返还分开记账", "Keep dues handed in and dues refunded on two separate lines"),
    }
}

/// What F15 says of the owner; `None` where it says nothing.
pub fn candidacy(candidacy: Candidacy, lang: Lang) -> Option<&'static str> {
    match candidacy {
        Candidacy::Free => None,
        Candidacy::WouldHold => Some(lang.pick(
            "条件已具备而没有党组织：出资人如拟推荐为代表委员或参加重要评选，原则上暂不推荐。最终由有关部门把关。",
            "The conditions are met and there is no organisation: in principle the owner would not be put forward for congress, CPPCC or honours. The departments in charge decide.",
        )),
        Candidacy::Holds => Some(lang.pick(
            "出资人拟推优，但条件已具备而没有党组织：原则上暂不推荐。最终由有关部门把关。",
            "The owner is a candidate, the conditions are met and there is no organisation: in principle not to be put forward yet. The departments in charge decide.",
        )),
        Candidacy::Open => {
            Some(lang.pick("是否影响出资人推优，要补齐信息才能看出。", "Whether the owner's candidacy is affected depends on what is missing."))
        }
    }
}

/// Advice on the type of organisation, from higher rules.
pub fn type_advice(advice: TypeAdvice, lang: Lang) -> String {
    let usual = organisation(advice.usual, lang);
    let mut text = match lang {
        Lang::Zh => format!("按人数一般设{usual}，具体以上级批准为准。"),
        Lang::En => format!(
            "For this many members a {} is usual; the superior organisation decides.",
            usual.to_lowercase()
        ),
    };
    if advice.elects_committee {
        text.push_str(lang.pick(
            "支部委员会一般 3 至 5 人，最多 7 人。",
            " A branch committee has 3 to 5 members, 7 at most.",
        ));
    }
    if advice.too_many_for_branch {
        text.push_str(lang.pick(
            "党员人数已超过一个支部一般的规模，可分设支部。",
            " There are more members than one branch usually has; divide it.",
        ));
    }
    text
}
