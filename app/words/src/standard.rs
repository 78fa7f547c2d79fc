use policy::{Bound, Fen, Measure, Payer, StandardId};

use crate::{Lang, MoneyUnit, count, money_with_unit, percent};

/// The name of a standard.
pub fn standard(id: StandardId, lang: Lang) -> &'static str {
    use StandardId::*;
    match id {
        EmployeesForMember => lang.pick(
            "非公企业要有党员：职工",
            "Private enterprise needs a member: employees",
        ),
        EmployeesForOrganisation => lang.pick(
            "非公企业要有党组织：职工",
            "Private enterprise needs an organisation: employees",
        ),
        StaffForOrganisation => lang.pick(
            "学校、医院、三类事务所要有党组织：从业人员",
            "Schools, hospitals and firms need an organisation: staff",
        ),
        MembersForOwnBranch => lang.pick(
            "单独成立党支部：正式党员",
            "Branch of its own: full members",
        ),
        JointBranchUnits => lang.pick("联合党支部覆盖单位", "Units in a joint branch"),
        DeductionShare => lang.pick(
            "党建支出税前扣除：占工资总额",
            "Deductible Party work spending: share of wages",
        ),
        RefundShare => lang.pick("党费返还比例", "Share of dues refunded"),
        SetAsideShare => lang.pick("留存党费拨出比例", "Share of retained dues set aside"),
        YearlyCommittee => lang.pick("党委活动经费", "Activity subsidy of a committee"),
        YearlyGeneralBranch => lang.pick("党总支活动经费", "Activity subsidy of a general branch"),
        YearlyBranch => lang.pick("党支部活动经费", "Activity subsidy of a branch"),
        StartUp => lang.pick("新建党组织启动经费", "Start-up money of a new organisation"),
        AllowanceCommittee => lang.pick("党委书记补贴", "Allowance of a committee's secretary"),
        AllowanceGeneralBranch => lang.pick(
            "党总支书记补贴",
            "Allowance of a general branch's secretary",
        ),
        AllowanceBranch => lang.pick("党支部书记补贴", "Allowance of a branch's secretary"),
        Training => lang.pick("党员教育培训", "Members' training"),
        MembersForGeneralBranch => lang.pick(
            "一般设党总支：正式党员",
            "General branch is usual: full members",
        ),
        MembersForCommittee => {
            lang.pick("一般设党委：正式党员", "Committee is usual: full members")
        }
        BranchMembers => lang.pick(
            "一个党支部一般不超过：党员",
            "A branch usually has at most: members",
        ),
        MembersForBranchCommittee => lang.pick(
            "设支部委员会：正式党员",
            "Branch elects a committee: full members",
        ),
        TaxStandard => lang.pick(
            "企业所得税标准税率",
            "Standard rate of enterprise income tax",
        ),
        TaxEncouraged => lang.pick(
            "海南鼓励类产业税率",
            "Rate of Hainan's encouraged industries",
        ),
        TaxSmall => lang.pick(
            "小型微利企业实际税负",
            "Effective rate of small low-profit enterprises",
        ),
        DuesBand1 => lang.pick(
            "党费第一档上限（月）",
            "Dues, end of the first band (month)",
        ),
        DuesBand2 => lang.pick(
            "党费第二档上限（月）",
            "Dues, end of the second band (month)",
        ),
        DuesBand3 => lang.pick(
            "党费第三档上限（月）",
            "Dues, end of the third band (month)",
        ),
        DuesRate1 => lang.pick("党费第一档比例", "Dues rate, first band"),
        DuesRate2 => lang.pick("党费第二档比例", "Dues rate, second band"),
        DuesRate3 => lang.pick("党费第三档比例", "Dues rate, third band"),
        DuesRate4 => lang.pick("党费第四档比例", "Dues rate, above the third band"),
        PensionBand => lang.pick(
            "离退休党费第一档上限（月）",
            "Pension dues, end of the first band (month)",
        ),
        PensionRate1 => lang.pick("离退休党费第一档比例", "Pension dues rate, first band"),
        PensionRate2 => lang.pick("离退休党费第二档比例", "Pension dues rate, above it"),
    }
}

/// A standard's value with its unit.
pub fn value(value: i64, kind: Measure, lang: Lang) -> String {
    if kind == Measure::BasisPoints {
        return percent(value);
    }
    if kind.is_money() {
        // Standards are whole yuan, but for what a bureau has raised to the fen.
        let amount = if value % 100 == 0 {
            format!("{} {}", count(value / 100), lang.pick("元", "yuan"))
        } else {
            money_with_unit(Fen(value), MoneyUnit::Yuan, lang)
        };
        return format!("{amount}{}", measure(kind, lang));
    }
    format!("{} {}", count(value), measure(kind, lang))
}

/// A value as one types it: whole yuan or percent, with decimals only where there are any.
pub fn plain_value(value: i64) -> String {
    let (whole, rest) = (value / 100, value % 100);
    if rest == 0 {
        whole.to_string()
    } else {
        format!("{whole}.{rest:02}")
    }
}

/// What a figure is counted in; for money, what it is paid for.
pub fn measure(measure: Measure, lang: Lang) -> &'static str {
    match measure {
        Measure::Persons => lang.pick("人", "persons"),
        Measure::Members => lang.pick("名", "members"),
        Measure::Units => lang.pick("个单位", "units"),
        Measure::FenPerYear => lang.pick("／年", " a year"),
        Measure::FenPerMonth => lang.pick("／月", " a month"),
        Measure::FenPerMemberYear => lang.pick("／人·年", " a member and year"),
        Measure::FenOnce => lang.pick("，一次性", ", once"),
        Measure::FenOfBase | Measure::BasisPoints => "",
    }
}

/// How a figure binds.
pub fn bound(bound: Bound, lang: Lang) -> &'static str {
    match bound {
        Bound::Floor => lang.pick("不低于", "floor"),
        Bound::Exact => lang.pick("定额", "exact"),
        Bound::Cap => lang.pick("不超过", "cap"),
        Bound::Threshold => lang.pick("门槛", "threshold"),
        Bound::Parameter => lang.pick("参数", "parameter"),
    }
}

/// Who pays.
pub fn payer(payer: Payer, lang: Lang) -> &'static str {
    match payer {
        Payer::Enterprise => lang.pick("企业自列", "The enterprise"),
        Payer::Superior => lang.pick(
            "有留存权限的上级党组织",
            "Superior organisation that retains dues",
        ),
        Payer::RetainedDues => lang.pick("市、区留存党费", "Dues retained by city and district"),
        Payer::Budget => lang.pick("市（区）财政", "Budget of city or district"),
        Payer::Member => lang.pick("党员本人", "The member"),
    }
}
