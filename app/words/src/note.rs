use policy::{Amount, Factor, Measure, Note, Standard, Term};

use crate::{Lang, MoneyUnit, amount, count, date, figure, money, money_with_unit, percent, value};

/// A remark beside a formula.
pub fn note(note: Note, lang: Lang) -> String {
    match (note, lang) {
        (Note::ApprovedLater(day), Lang::Zh) => {
            format!("党组织 {} 才批准，预算年度内还没有", date(day, lang))
        }
        (Note::ApprovedLater(day), Lang::En) => {
            format!("Approved on {}, after the budget year", date(day, lang))
        }
        (Note::ApprovedInYear(day), Lang::Zh) => format!("{} 批准，属于当年新建", date(day, lang)),
        (Note::ApprovedInYear(day), Lang::En) => {
            format!("Approved on {}: new in the budget year", date(day, lang))
        }
        (Note::ApprovedEarlier(day), Lang::Zh) => format!("{} 批准，不是当年新建", date(day, lang)),
        (Note::ApprovedEarlier(day), Lang::En) => format!(
            "Approved on {}: not new in the budget year",
            date(day, lang)
        ),
        (Note::InPost(day, months), Lang::Zh) => {
            format!("书记 {} 任职，本年度计 {months} 个月", date(day, lang))
        }
        (Note::InPost(day, months), Lang::En) => format!(
            "In post since {}: {months} months of the year count",
            date(day, lang)
        ),
        (Note::InPostLater(day), Lang::Zh) => {
            format!("书记 {} 才任职，本年度不计", date(day, lang))
        }
        (Note::InPostLater(day), Lang::En) => {
            format!("In post from {}, after the budget year", date(day, lang))
        }
        (Note::SharedPostsLeftOut(posts), Lang::Zh) => {
            format!("{posts} 个书记职务由他人兼任，只按最高职务计，不重复")
        }
        (Note::SharedPostsLeftOut(posts), Lang::En) => {
            format!("{posts} posts are held beside a higher one and are not paid again")
        }
        (Note::SharedPostsPaid(posts), Lang::Zh) => {
            format!("{posts} 个书记职务由他人兼任，照样各计一份")
        }
        (Note::SharedPostsPaid(posts), Lang::En) => {
            format!("{posts} posts are held beside another and are paid all the same")
        }
        (Note::BoundByEmployees(staff), Lang::Zh) => format!(
            "党员数没填全；党员不会多于从业人员 {} 人，据此给出上限",
            count(staff)
        ),
        (Note::BoundByEmployees(staff), Lang::En) => format!(
            "Members are missing; they are at most the {} employees",
            count(staff)
        ),
        (Note::PaidByRatio(share), Lang::Zh) => format!("市、区按自定比例分担，本级 {share}%"),
        (Note::PaidByRatio(share), Lang::En) => {
            format!("City and district share at a ratio of one's own; this level {share}%")
        }
        (Note::DuesOf(base, rate, dues), _) => format!(
            "{} × {} = {}",
            money(base, MoneyUnit::Yuan),
            percent(rate),
            money_with_unit(dues, MoneyUnit::Yuan, lang)
        ),
        (Note::OwnLine(place, line), Lang::Zh) => format!(
            "第 {} 项：{}",
            place + 1,
            money_with_unit(line, MoneyUnit::Yuan, lang)
        ),
        (Note::OwnLine(place, line), Lang::En) => format!(
            "Line {}: {}",
            place + 1,
            money_with_unit(line, MoneyUnit::Yuan, lang)
        ),
        (plain, _) => plain_note(plain, lang).to_owned(),
    }
}

fn plain_note(note: Note, lang: Lang) -> &'static str {
    match note {
        Note::NoOrganisation => lang.pick("目前没有党组织，不安排这一项", "There is no organisation to pay this to"),
        Note::OrganisationUnknown => lang.pick("现有党组织没填，最多按党委算出上限", "The organisation is missing; a committee would be the most"),
        Note::ClosedNotBudgeted => lang.pick("单位已注销或破产，不再安排，党组织待撤销", "Closed for good: not budgeted; the organisation is to be dissolved"),
        Note::ApprovedUnknown => lang.pick("成立日期没填", "The day of approval is missing"),
        Note::JointNotPaid => lang.pick("按所选理解，联合党支部不给补助", "Under the reading in use joint branches are not paid"),
        Note::JointOnce => lang.pick("每个联合党支部只安排一份，由覆盖的各单位共用", "Paid once per joint branch, shared by its units"),
        Note::JointElsewhere => lang.pick("这个联合党支部的补助记在另一家单位名下", "The joint branch's money is written against another of its units"),
        Note::TopOnly => lang.pick("按所选理解，只算最高一级党组织", "Under the reading in use only the top organisation is paid"),
        Note::BelowFullYear => lang.pick("下设党组织按全年计", "Organisations below count a full year"),
        Note::PostVacant => lang.pick("书记空缺，没有补贴", "Nobody is in post"),
        Note::SecretaryUnknown => lang.pick("书记任职情况没填，按 0 到 12 个月给出范围", "Who is in post since when is missing: between 0 and 12 months"),
        Note::CivilServantExcluded => lang.pick("书记是机关选派，按所选理解不领补贴，已标注", "The secretary is sent from government: not paid under the reading in use, and flagged"),
        Note::CivilServantIncluded => lang.pick("书记是机关选派，按所选理解照领", "The secretary is sent from government: paid under the reading in use"),
        Note::SourceUnknown => lang.pick("书记来源没填；若是机关选派则不领，所以下限为 0", "The secretary's source is missing; one sent from government is not paid, so it may be 0"),
        Note::TrainingPool => lang.pick("进组织部门统筹，不拨到支部", "Goes into the organisation department's pool, not to the branch"),
        Note::MembersStay => lang.pick("单位虽已关闭，党员仍是党员，照样计入", "The unit is closed, but members stay members and count"),
        Note::ProbationaryLeftOut => lang.pick("按所选理解，不算预备党员", "Under the reading in use probationary members do not count"),
        Note::Unbounded => lang.pick("党员数没填全，也没有从业人员数可作上限", "Members are missing and nothing bounds them"),
        Note::PaidByAffiliation => lang.pick("隶属哪一级，由哪一级财政全额承担", "The level of affiliation pays all of it"),
        Note::NoIncomeTax => lang.pick("不缴企业所得税，没有节税", "No enterprise income tax is paid, so nothing is saved"),
        Note::WithinCap => lang.pick("支出没有超过限额，可以全部扣除", "Spending is within the limit, so all of it is deductible"),
        Note::RateOnWholeBase => lang.pick("比例乘整个基数，不分段", "The rate holds for the whole base, not by slices"),
        Note::FloorRoundedUp => lang.pick("“不低于”，尾数进到分", "At least this much: rounded up to the fen"),
        Note::NoFigureSet => lang.pick("政策没有定数额，按自己填的计", "The policy sets no figure: as entered"),
        _ => "",
    }
}

/// One line of a formula.
pub fn formula(term: &Term, lang: Lang) -> String {
    let plain = |fen| money(fen, MoneyUnit::Yuan);
    match term {
        Term::Product { factors, result } => {
            let left: Vec<String> = factors.iter().map(|one| factor(*one, lang)).collect();
            format!("{} = {}", left.join(" × "), in_yuan(*result, lang))
        }
        Term::Smaller(a, b) => match lang {
            Lang::Zh => format!(
                "取 {} 与 {} 中较小的 = {}",
                plain(*a),
                plain(*b),
                in_yuan(Amount::exactly(*a.min(b)), lang)
            ),
            Lang::En => format!(
                "the smaller of {} and {} = {}",
                plain(*a),
                plain(*b),
                in_yuan(Amount::exactly(*a.min(b)), lang)
            ),
        },
        Term::Difference(a, b) => {
            format!(
                "{} − {} = {}",
                plain(*a),
                plain(*b),
                in_yuan(Amount::exactly(*a - *b), lang)
            )
        }
        Term::Sum(parts) => {
            let left: Vec<String> = parts
                .iter()
                .filter(|(_, part)| *part != Amount::ZERO)
                .map(|(which, part)| {
                    format!(
                        "{} {}",
                        figure(*which, lang),
                        amount(*part, MoneyUnit::Yuan, lang)
                    )
                })
                .collect();
            let sum = in_yuan(parts.iter().map(|(_, part)| *part).sum(), lang);
            if left.is_empty() {
                sum
            } else {
                format!("{} = {sum}", left.join(" + "))
            }
        }
    }
}

fn in_yuan(sum: Amount, lang: Lang) -> String {
    format!(
        "{} {}",
        amount(sum, MoneyUnit::Yuan, lang),
        lang.pick("元", "yuan")
    )
}

fn factor(factor: Factor, lang: Lang) -> String {
    let span = |least: u32, most: Option<u32>| match most {
        Some(most) if most == least => count(least),
        Some(most) => format!("{}–{}", count(least), count(most)),
        None => format!("≥{}", count(least)),
    };
    match (factor, lang) {
        (Factor::Standard(id, of), _) => value(of, Standard::of(id).measure, lang),
        (Factor::Organisations(number), Lang::Zh) => format!("{} 个", count(number)),
        (Factor::Organisations(number), Lang::En) => format!("{} organisations", count(number)),
        (Factor::Posts(number), Lang::Zh) => format!("{} 名书记", count(number)),
        (Factor::Posts(number), Lang::En) => format!("{} secretaries", count(number)),
        (Factor::Months(least, most), Lang::Zh) => format!("{} 个月", span(least, Some(most))),
        (Factor::Months(least, most), Lang::En) => format!("{} months", span(least, Some(most))),
        (Factor::Twelfths(months), _) => format!("{months}/12"),
        (Factor::Members(least, most), Lang::Zh) => format!("{} 名", span(least, most)),
        (Factor::Members(least, most), Lang::En) => format!("{} members", span(least, most)),
        (Factor::Money(sum), _) => money_with_unit(sum, MoneyUnit::Yuan, lang),
        (Factor::BasisPoints(points), _) => value(points, Measure::BasisPoints, lang),
        (Factor::Percent(share), _) => format!("{share}%"),
    }
}
