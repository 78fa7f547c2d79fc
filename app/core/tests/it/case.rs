//! A unit in one line.
//!
//! The kind comes first, then `name=value` pairs. What is not named is known and empty: ten employees, no member, no
//! organisation, in operation, a post that is vacant, an organisation approved years ago. `?` makes a fact unknown.
//!
//! | name | value |
//! |---|---|
//! | `staff`, `full`, `prob`, `units` | head-counts; `units` are those of the joint branch |
//! | `org` | 无 支部 联合 总支 党委 |
//! | `status` | 在业 停业 注销 破产 |
//! | `approved`, `since` | a day; `since=空缺` for nobody in post |
//! | `from` | 本单位 选派 招聘 退休 候鸟 |
//! | `general`, `branches`, `general-shared`, `branch-shared` | what is below the organisation |
//! | `level` | 市 区 |
//! | `instructor`, `candidate` | 是 否 |
//! | `mass` | 无 工会 共青团 妇联 统战 |
//! | `bears` | 是 否 |
//! | `year` | the budget year |
//! | a reading's name | one of its answers, by its wire name |
//! | `city` | the city's percentage |

use chrono::NaiveDate;
use policy::*;

/// A unit and the rules it is looked at by.
pub struct Case {
    pub facts: UnitFacts,
    pub book: Rulebook,
}

impl Case {
    pub fn judge(&self) -> Judgement {
        judge(&self.facts, &self.book, &mut Silent)
    }

    pub fn budget(&self) -> Budget {
        budget(&self.facts, &[], &self.book, &mut Silent)
    }

    pub fn derivation(&self, figure: Figure) -> Derivation {
        let basis = Basis::Unit(self.facts, Vec::new());
        explain(&basis, figure, &self.book).unwrap().derivation
    }
}

pub fn day(text: &str) -> NaiveDate {
    text.parse()
        .unwrap_or_else(|_| panic!("no such day: {text}"))
}

/// Reads one line.
pub fn case(line: &str) -> Case {
    let mut words = line.split_whitespace();
    let mut facts = UnitFacts {
        employees: Heads::known(10),
        full_members: Heads::known(0),
        probationary: Heads::known(0),
        joint_units: Heads::known(3),
        approved: Some(day("2020-05-20")),
        secretary: Secretary::Vacant,
        organisation: Some(Organisation::None),
        secretary_source: Some(SecretarySource::Own),
        instructor: Some(false),
        mass_organisations: Some(MassOrganisations::NONE),
        owner_candidate: Some(false),
        ..UnitFacts::new(kind(words.next().expect("a kind")))
    };
    let mut year = 2026;
    let mut choices = Choices::default();
    for word in words {
        let (name, value) = word.split_once('=').expect("name=value");
        match name {
            "year" => year = value.parse().unwrap(),
            "city" => assert!(choices.readings.set_city_percent(value.parse().unwrap())),
            _ => {
                if let Some(reading) = Reading::from_wire(name) {
                    let choice = Choice::from_wire(value).expect(word);
                    assert!(choices.readings.choose(reading, choice), "{word}");
                } else {
                    set(&mut facts, name, (value != "?").then_some(value));
                }
            }
        }
    }
    Case {
        facts,
        book: Rulebook::new(choices, year),
    }
}

fn set(facts: &mut UnitFacts, name: &str, value: Option<&str>) {
    let heads = || Heads::from(value.map(|text| text.parse::<u32>().unwrap()));
    let count = || value.unwrap().parse::<u16>().unwrap();
    let answer = || value.map(|text| text == "是");
    match name {
        "staff" => facts.employees = heads(),
        "full" => facts.full_members = heads(),
        "prob" => facts.probationary = heads(),
        "units" => facts.joint_units = heads(),
        "org" => facts.organisation = value.map(organisation),
        "status" => facts.status = status(value.unwrap()),
        "approved" => facts.approved = value.map(day),
        "since" => {
            facts.secretary = match value {
                None => Secretary::Unknown,
                Some("空缺") => Secretary::Vacant,
                Some(text) => Secretary::Since(day(text)),
            }
        }
        "from" => facts.secretary_source = value.map(source),
        "general" => facts.general_below = count(),
        "branches" => facts.branches_below = count(),
        "general-shared" => facts.general_posts_shared = count(),
        "branch-shared" => facts.branch_posts_shared = count(),
        "level" => {
            facts.affiliation = match value.unwrap() {
                "市" => Affiliation::City,
                _ => Affiliation::District,
            }
        }
        "instructor" => facts.instructor = answer(),
        "candidate" => facts.owner_candidate = answer(),
        "bears" => facts.bears_joint_money = answer().unwrap(),
        "mass" => facts.mass_organisations = value.map(mass),
        _ => panic!("no such fact: {name}"),
    }
}

pub fn kind(text: &str) -> Kind {
    match text {
        "非公企业" => Kind::PrivateEnterprise,
        "社会团体" => Kind::SocialAssociation,
        "民办学校" => Kind::PrivateSchool,
        "民办医院" => Kind::PrivateHospital,
        "律师事务所" => Kind::LawFirm,
        "会计师事务所" => Kind::AccountingFirm,
        "税务师事务所" => Kind::TaxFirm,
        "其他社会组织" => Kind::OtherSocial,
        "个体工商户" => Kind::SoleTrader,
        _ => panic!("no such kind: {text}"),
    }
}

pub const KINDS: [&str; 9] = [
    "非公企业",
    "社会团体",
    "民办学校",
    "民办医院",
    "律师事务所",
    "会计师事务所",
    "税务师事务所",
    "其他社会组织",
    "个体工商户",
];

fn organisation(text: &str) -> Organisation {
    match text {
        "无" => Organisation::None,
        "支部" => Organisation::Branch,
        "联合" => Organisation::JointBranch,
        "总支" => Organisation::GeneralBranch,
        "党委" => Organisation::Committee,
        _ => panic!("no such organisation: {text}"),
    }
}

fn status(text: &str) -> Status {
    match text {
        "在业" => Status::Operating,
        "停业" => Status::Suspended,
        "注销" => Status::Deregistered,
        "破产" => Status::Bankrupt,
        _ => panic!("no such status: {text}"),
    }
}

fn source(text: &str) -> SecretarySource {
    match text {
        "本单位" => SecretarySource::Own,
        "选派" => SecretarySource::CivilServant,
        "招聘" => SecretarySource::Recruited,
        "退休" => SecretarySource::Retired,
        "候鸟" => SecretarySource::Seasonal,
        _ => panic!("no such source: {text}"),
    }
}

fn mass(text: &str) -> MassOrganisations {
    match text {
        "无" => MassOrganisations::NONE,
        "工会" => MassOrganisations::NONE.with(MassOrganisation::Union),
        "共青团" => MassOrganisations::NONE.with(MassOrganisation::YouthLeague),
        "妇联" => MassOrganisations::NONE.with(MassOrganisation::Women),
        "统战" => MassOrganisations::NONE.with(MassOrganisation::UnitedFront),
        _ => panic!("no such mass organisation: {text}"),
    }
}

/// The verdict in the field's terms.
pub fn name(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Reorganise => "需调整",
        Verdict::DueNotFormed => "应建未建",
        Verdict::DueSeparate => "应单独组建",
        Verdict::TargetGap => "目标缺口",
        Verdict::Satisfied => "已达标",
        Verdict::WorkCoverage => "工作覆盖",
        Verdict::Closed => "已关停",
    }
}

/// An outcome in one line: the verdict, or what is possible and what is missing.
pub fn outcome(outcome: Outcome) -> String {
    match outcome {
        Outcome::Judged(verdict) => name(verdict).to_owned(),
        Outcome::Open { possible, missing } => {
            let possible: Vec<_> = possible.iter().map(name).collect();
            let missing: Vec<_> = missing.iter().map(Field::wire).collect();
            format!("{} 缺 {}", possible.join("/"), missing.join(" "))
        }
    }
}

/// A clause as the field cites it.
pub fn cite(source: Source) -> String {
    match source {
        Source::Municipal(Clause {
            article,
            item,
            point,
        }) => {
            let item = if item == 0 {
                String::new()
            } else {
                item.to_string()
            };
            let point = match point {
                0 => "",
                1 => " 第一",
                2 => " 第二",
                3 => " 第三",
                _ => panic!("no such point"),
            };
            format!("（{}）{item}{point}", numeral(article))
        }
        Source::Higher(rule) => format!("{rule:?}"),
    }
}

fn numeral(number: u8) -> &'static str {
    match number {
        9 => "九",
        10 => "十",
        11 => "十一",
        12 => "十二",
        13 => "十三",
        15 => "十五",
        19 => "十九",
        20 => "二十",
        22 => "二十二",
        _ => panic!("an article that no rule cites: {number}"),
    }
}

/// One reason: `F2 缺 100/100（九）`. 达 applies and is met, 缺 applies and is not, 免 does not apply, 疑 is open.
pub fn reason(reason: &Reason) -> String {
    let came_out = match (reason.applies, reason.met) {
        (Tri::No, _) => "免",
        (Tri::Yes, Tri::Yes) => "达",
        (Tri::Yes, Tri::No) => "缺",
        _ => "疑",
    };
    let measured = reason.measured.map_or(String::new(), |measured| {
        format!(" {:?}/{}", measured.have, measured.threshold)
    });
    format!(
        "{} {came_out}{measured}{}",
        reason.rule.wire(),
        cite(reason.rule.source())
    )
}

/// An amount in yuan; `low~high` where it is open, `low~` where nothing bounds it.
pub fn yuan(amount: Amount) -> String {
    let text = |fen: Fen| {
        if fen.0 % 100 == 0 {
            (fen.0 / 100).to_string()
        } else {
            format!("{}.{:02}", fen.0 / 100, fen.0 % 100)
        }
    };
    match (amount.known(), amount.high()) {
        (Some(known), _) => text(known),
        (None, Some(high)) => format!("{}~{}", text(amount.low()), text(high)),
        (None, None) => format!("{}~", text(amount.low())),
    }
}
