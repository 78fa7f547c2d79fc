use entry::Checked;
use policy::{
    Affiliation, BaseKind, Choices, Field, Heads, Kind, Organisation, Secretary, SecretarySource,
    Status, UnitFacts,
};
use training::{Case, Question};

use crate::{
    Lang, MoneyUnit, affiliation, aside, choice, count, date, field, kind, money_with_unit,
    organisation, percent, question, raised, secretary_source, status, tax_rate, yes_no,
};

/// A case in one or two sentences, made of its facts: what is asked rests on them and on nothing else. Readings and
/// standards that are not those of the text stand behind. `year` is the budget year where the case names none.
pub fn case_sentence(case: &Case, year: i32, lang: Lang) -> String {
    let mut sentence = case_facts(case, year, lang);
    for more in otherwise(&case.choices, case.question, lang) {
        if lang == Lang::En {
            sentence.push(' ');
        }
        sentence.push_str(&end(more, lang));
    }
    sentence
}

/// The facts alone, for where standards and readings stand beside.
pub fn case_facts(case: &Case, year: i32, lang: Lang) -> String {
    let checked = case.checked(year);
    let facts = match case.question {
        Question::DeductionCap
        | Question::Deductible
        | Question::AddedBack
        | Question::TaxSaved => deduction(case, &checked, lang),
        Question::DuesMonth | Question::DuesYear => dues(&checked, lang),
        Question::Refund => refund(&checked, lang),
        Question::SetAsideCity | Question::SetAsideDistrict => retained(&checked, lang),
        _ => unit(case.question, &checked, lang),
    };
    end(facts, lang)
}

fn end(text: String, lang: Lang) -> String {
    let is_ended = text.ends_with(['。', '.', '？', '?']);
    if is_ended {
        text
    } else {
        format!("{text}{}", lang.pick("。", "."))
    }
}

fn joined(clauses: Vec<String>, lang: Lang) -> String {
    clauses.join(lang.pick("，", ", "))
}

/// Amounts under their names, which begin with a capital in English.
fn listed(amounts: Vec<String>, lang: Lang) -> String {
    amounts.join(lang.pick("，", "; "))
}

/// Standards and readings that are not those of the text.
fn otherwise(choices: &Choices, asked: Question, lang: Lang) -> Vec<String> {
    let mut texts = Vec::new();
    let readings: Vec<String> = choices
        .readings
        .changed()
        .map(|(reading, answer)| {
            let answer = choice(answer, lang);
            match lang {
                Lang::Zh => format!("{}——{answer}", question(reading, lang)),
                Lang::En => format!("{} {answer}", question(reading, lang)),
            }
        })
        .collect();
    if !readings.is_empty() {
        let readings = readings.join(lang.pick("；", "; "));
        texts.push(match lang {
            Lang::Zh => format!("这里约定：{readings}"),
            Lang::En => format!("It is agreed: {readings}"),
        });
    }
    let is_shared = matches!(asked, Question::CityShare | Question::DistrictShare);
    if is_shared && choices.readings.uses(policy::Choice::OwnRatio) {
        let city = choices.readings.city_percent();
        texts.push(match lang {
            Lang::Zh => format!("市级承担 {city}%"),
            Lang::En => format!("The city pays {city}%"),
        });
    }
    for (standard, to) in choices.standards.raised() {
        texts.push(raised(standard, to, lang));
    }
    texts
}

fn unit(asked: Question, checked: &Checked, lang: Lang) -> String {
    let facts = &checked.facts;
    let mut clauses = Vec::new();
    if facts.status != Status::Operating {
        clauses.push(match lang {
            Lang::Zh => format!("已{}", status(facts.status, lang)),
            Lang::En => status(facts.status, lang).to_lowercase(),
        });
    }
    let is_paid = asked.is_of_budget();
    if !is_paid {
        clauses.push(heads(facts.employees, Field::Employees, lang));
    }
    if asked != Question::StartUp {
        clauses.push(heads(facts.full_members, Field::FullMembers, lang));
        if facts.probationary != Heads::known(0) {
            clauses.push(heads(facts.probationary, Field::Probationary, lang));
        }
    }
    clauses.push(organised(facts, lang));
    clauses.extend(below(facts, lang));
    if is_paid {
        clauses.extend(post(asked, checked, lang));
    }
    match asked {
        Question::Way => clauses.extend(around(checked, lang)),
        Question::Candidacy => clauses.push(match facts.owner_candidate {
            Some(true) => lang
                .pick("出资人拟推优", "the owner is a candidate")
                .to_owned(),
            Some(false) => lang
                .pick("出资人不参加推优", "the owner is no candidate")
                .to_owned(),
            None => lang
                .pick(
                    "出资人是否推优还没定",
                    "whether the owner is a candidate is not settled",
                )
                .to_owned(),
        }),
        _ => {}
    }
    let colon = lang.pick("：", ": ");
    let body = joined(clauses, lang);
    format!("{}{colon}{body}", named(facts.kind, lang))
}

fn named(of: Kind, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("一家{}", kind(of, lang)),
        Lang::En => kind(of, lang).to_owned(),
    }
}

fn heads(number: Heads, of: Field, lang: Lang) -> String {
    let name = field(of, lang);
    let Some(number) = number.get() else {
        return match lang {
            Lang::Zh => format!("{name}不清楚"),
            Lang::En => format!("{} not known", name.to_lowercase()),
        };
    };
    match lang {
        Lang::Zh if of == Field::Employees => format!("{name} {} 人", count(number)),
        Lang::Zh => format!("{name} {} 名", count(number)),
        Lang::En => {
            let name = name.to_lowercase();
            let name = if number == 1 {
                name.trim_end_matches('s')
            } else {
                &name
            };
            format!("{} {name}", count(number))
        }
    }
}

fn organised(facts: &UnitFacts, lang: Lang) -> String {
    match facts.organisation {
        None => lang
            .pick("有没有党组织不清楚", "its organisation not known")
            .to_owned(),
        Some(Organisation::None) => lang.pick("没有党组织", "no Party organisation").to_owned(),
        Some(Organisation::JointBranch) => match (facts.joint_units.get(), lang) {
            (Some(units), Lang::Zh) => {
                format!("在联合党支部里，共覆盖 {} 个单位", count(units))
            }
            (Some(units), Lang::En) => format!("in a joint branch of {} units", count(units)),
            (None, Lang::Zh) => "在联合党支部里，覆盖几个单位不清楚".to_owned(),
            (None, Lang::En) => "in a joint branch of how many units is not known".to_owned(),
        },
        Some(own) => match lang {
            Lang::Zh => format!("有自己的{}", organisation(own, lang)),
            Lang::En => format!("a {} of its own", organisation(own, lang).to_lowercase()),
        },
    }
}

fn below(facts: &UnitFacts, lang: Lang) -> Vec<String> {
    let levels = [
        (Field::GeneralBelow, facts.general_below),
        (Field::GeneralPostsShared, facts.general_posts_shared),
        (Field::BranchesBelow, facts.branches_below),
        (Field::BranchPostsShared, facts.branch_posts_shared),
    ];
    let there = levels.into_iter().filter(|&(_, number)| number > 0);
    there
        .map(|(of, number)| match lang {
            Lang::Zh => format!("{} {} 个", field(of, lang), count(number)),
            Lang::En => format!("{} {}", count(number), field(of, lang).to_lowercase()),
        })
        .collect()
}

/// What money rests on besides: when it was formed, who leads it since when, who pays, for which year.
fn post(asked: Question, checked: &Checked, lang: Lang) -> Vec<String> {
    let facts = checked.planned.as_ref().unwrap_or(&checked.facts);
    let all = matches!(
        asked,
        Question::Total | Question::CityShare | Question::DistrictShare
    );
    let mut clauses = Vec::new();
    if let Some(planned) = checked.planned.and_then(|planned| planned.organisation) {
        let planned = organisation(planned, lang);
        clauses.push(match lang {
            Lang::Zh => format!("拟成立{planned}"),
            Lang::En => format!("it plans a {}", planned.to_lowercase()),
        });
    }
    let is_there = facts.organisation != Some(Organisation::None);
    if is_there && (all || matches!(asked, Question::Yearly | Question::StartUp)) {
        clauses.push(dated(
            facts.approved,
            lang.pick("批准成立", "approved on"),
            field(Field::Approved, lang),
            lang,
        ));
    }
    if is_there && (all || asked == Question::Allowance) {
        clauses.extend(secretary(facts, lang));
    }
    if matches!(asked, Question::CityShare | Question::DistrictShare) {
        let level = affiliation(facts.affiliation, lang);
        clauses.push(match lang {
            Lang::Zh => format!("隶属{level}"),
            Lang::En => format!("affiliated to the {}", level.to_lowercase()),
        });
    }
    if all || asked == Question::OwnLines {
        let lines = checked.own_lines.iter();
        clauses.extend(lines.map(|line| {
            let amount = money_with_unit(line.amount, MoneyUnit::Yuan, lang);
            format!("{} {amount}", line.name)
        }));
    }
    clauses.push(match lang {
        Lang::Zh => format!("预算年度 {}", checked.year),
        Lang::En => format!("budget year {}", checked.year),
    });
    clauses
}

fn dated(day: Option<chrono::NaiveDate>, what: &str, name: &str, lang: Lang) -> String {
    match (day, lang) {
        (Some(day), Lang::Zh) => format!("{}{what}", date(day, lang)),
        (Some(day), Lang::En) => format!("{what} {}", date(day, lang)),
        (None, Lang::Zh) => format!("{name}不清楚"),
        (None, Lang::En) => format!("{} not known", name.to_lowercase()),
    }
}

fn secretary(facts: &UnitFacts, lang: Lang) -> Vec<String> {
    let name = field(Field::SecretarySince, lang);
    match facts.secretary {
        Secretary::Vacant => vec![lang.pick("书记空缺", "no secretary in post").to_owned()],
        Secretary::Unknown => vec![dated(None, "", name, lang)],
        Secretary::Since(day) => {
            let what = lang.pick("书记任职", "secretary since");
            let mut clauses = vec![dated(Some(day), what, name, lang)];
            match facts.secretary_source {
                Some(SecretarySource::Own) => {}
                Some(source) => {
                    let name = field(Field::SecretarySource, lang);
                    clauses.push(match lang {
                        Lang::Zh => format!("{name}：{}", secretary_source(source, lang)),
                        Lang::En => format!(
                            "{}: {}",
                            name.to_lowercase(),
                            secretary_source(source, lang).to_lowercase()
                        ),
                    });
                }
                None => clauses.push(dated(None, "", field(Field::SecretarySource, lang), lang)),
            }
            clauses
        }
    }
}

fn around(checked: &Checked, lang: Lang) -> Vec<String> {
    let near = [
        (Field::Neighbours, checked.around.neighbours),
        (Field::TradeAssociation, checked.around.trade_association),
        (Field::LeadingFirm, checked.around.leading_firm),
    ];
    let known = near.into_iter().filter(|(_, known)| known.is_some());
    known
        .map(|(of, known)| {
            let name = field(of, lang);
            let known = yes_no(known, lang);
            match lang {
                Lang::Zh => format!("{name}：{known}"),
                Lang::En => format!("{}: {}", name.to_lowercase(), known.to_lowercase()),
            }
        })
        .collect()
}

fn entered(of: Field, amount: Option<policy::Fen>, lang: Lang) -> String {
    let name = field(of, lang);
    match (amount, lang) {
        (Some(amount), _) => format!("{name} {}", money_with_unit(amount, MoneyUnit::Yuan, lang)),
        (None, Lang::Zh) => format!("{name}不清楚"),
        (None, Lang::En) => format!("{name} not known"),
    }
}

fn deduction(case: &Case, checked: &Checked, lang: Lang) -> String {
    let mut clauses = vec![entered(Field::Wages, checked.deduction.wages, lang)];
    if case.question != Question::DeductionCap {
        clauses.push(entered(Field::Spending, checked.deduction.spending, lang));
    }
    if case.question == Question::TaxSaved {
        let rate = match checked.deduction.rate {
            policy::TaxRate::Own(points) => percent(i64::from(points)),
            _ => tax_rate(case.draft.get(Field::TaxRate), lang),
        };
        clauses.push(match lang {
            Lang::Zh => format!("{}：{rate}", field(Field::TaxRate, lang)),
            Lang::En => format!("{}: {rate}", field(Field::TaxRate, lang)),
        });
    }
    listed(clauses, lang)
}

fn dues(checked: &Checked, lang: Lang) -> String {
    let of = |kind: BaseKind, field: Field| {
        let bases = checked.dues.iter().filter(|member| member.kind == kind);
        let bases: Vec<String> = bases
            .map(|member| money_with_unit(member.base, MoneyUnit::Yuan, lang))
            .collect();
        let list = lang.join(&bases);
        (!bases.is_empty()).then(|| match lang {
            Lang::Zh => format!("{}：{list}", crate::field(field, lang)),
            Lang::En => format!("{}: {list}", crate::field(field, lang)),
        })
    };
    let lists = [
        of(BaseKind::Pay, Field::DuesBases),
        of(BaseKind::Pension, Field::PensionBases),
    ];
    let lists: Vec<String> = lists.into_iter().flatten().collect();
    if lists.is_empty() {
        return lang
            .pick("党员的计费收入不清楚", "The members’ bases are not known")
            .to_owned();
    }
    lists.join(lang.pick("；", "; "))
}

fn refund(checked: &Checked, lang: Lang) -> String {
    if checked.dues_paid.is_none() && !checked.dues.is_empty() {
        let unknown = lang.pick("年缴党费没有记下", "dues paid are not on record");
        return aside(&dues(checked, lang), unknown, lang);
    }
    entered(Field::DuesPaid, checked.dues_paid, lang)
}

fn retained(checked: &Checked, lang: Lang) -> String {
    let of = |level| match level {
        Affiliation::City => entered(Field::RetainedCity, checked.retained_city, lang),
        Affiliation::District => entered(Field::RetainedDistrict, checked.retained_district, lang),
    };
    listed(vec![of(Affiliation::City), of(Affiliation::District)], lang)
}
