//! The ledger's columns and what its cells hold. In Chinese they are called as in its files.

use std::borrow::Cow;

use ledger::{CellMistake, Column, EmergingField, Form, Have, Named, ResultColumn, Trade};
use policy::{Affiliation, Kind, MassOrganisation, Organisation, SecretarySource, Status};

use crate::{
    Lang, affiliation, count, kind, mass_organisation, mistake, organisation, secretary_source,
    status,
};

/// A column's name.
pub fn column(column: Column, lang: Lang) -> &'static str {
    let english = match column {
        Column::Name => "Name",
        Column::Code => "Credit code",
        Column::Kind => "Kind",
        Column::District => "District",
        Column::Street => "Street or town",
        Column::Community => "Community",
        Column::Trade => "Trade section",
        Column::Field => "Emerging field",
        Column::Status => "Business status",
        Column::Employees => "Employees",
        Column::FullMembers => "Full members",
        Column::Probationary => "Probationary members",
        Column::Mobile => "Mobile members",
        Column::Organisation => "Party organisation",
        Column::Joint => "Joint branch",
        Column::GeneralBelow => "General branches below",
        Column::BranchesBelow => "Branches below",
        Column::Approved => "Approved on",
        Column::LastElection => "Last election",
        Column::SecretarySince => "Secretary since",
        Column::SecretarySource => "Secretary's source",
        Column::Instructor => "Instructor",
        Column::MassOrganisations => "Mass organisations",
        Column::SixHaves => "Six haves",
        Column::Charter => "Charter clause",
        Column::OwnerMember => "Owner is a member",
        Column::OwnerCandidate => "Owner is a candidate",
        Column::Wages => "Wages of the year",
        Column::Spending => "Party work spending",
        Column::DuesPaid => "Dues paid",
        Column::Affiliation => "Affiliated to",
        Column::Updated => "Updated on",
    };
    lang.pick(column.header(), english)
}

/// What a column takes, in a line.
pub fn column_hint(column: Column, lang: Lang) -> String {
    let special = match column {
        Column::Name => lang.pick("必填，最多 200 字", "Required; 200 characters at most"),
        Column::Code => lang.pick(
            "18 位，有则作为这个单位的唯一标识",
            "18 characters; where it is there, it tells the unit from all others",
        ),
        Column::Status => lang.pick("不填按“在业”", "Empty means in operation"),
        Column::Affiliation => lang.pick("不填按“区”", "Empty means the district"),
        Column::GeneralBelow | Column::BranchesBelow => lang.pick(
            "整数，不填按 0；书记按全年计",
            "A whole number; empty means none; secretaries count a full year",
        ),
        Column::Joint => lang.pick(
            "联合党支部的编号，相同编号是同一个支部",
            "The joint branch's id; equal ids are one branch",
        ),
        Column::Trade => lang.pick(
            "国民经济行业门类 A–T，写字母或名称都行",
            "Section A to T of GB/T 4754, by letter or name",
        ),
        _ => "",
    };
    if !special.is_empty() {
        return special.to_owned();
    }
    match (column.form(), lang) {
        (Form::Text(max), Lang::Zh) => format!("文字，最多 {max} 字"),
        (Form::Text(max), Lang::En) => format!("Text, {max} characters at most"),
        (Form::Count, Lang::Zh) => "整数，不填是“不清楚”，不是 0".to_owned(),
        (Form::Count, Lang::En) => "A whole number; empty means unknown, not 0".to_owned(),
        (Form::Money, Lang::Zh) => "金额，元；可写 12万元".to_owned(),
        (Form::Money, Lang::En) => "Money in yuan; 12万元 is read too".to_owned(),
        (Form::Date, Lang::Zh) => "日期，如 2026-03-18".to_owned(),
        (Form::Date, Lang::En) => "A day, such as 2026-03-18".to_owned(),
        (Form::Choice(list), Lang::Zh) => format!("{}之一", list.join("、")),
        (Form::Set(list), Lang::Zh) => {
            format!("{}，可填多项，用顿号隔开；都没有填“无”", list.join("、"))
        }
        (Form::Choice(list), Lang::En) => format!("One of {}", list.join(", ")),
        (Form::Set(list), Lang::En) => {
            format!("Any of {}, joined by 、; 无 for none", list.join(", "))
        }
        (Form::Trade, _) => String::new(),
    }
}

/// The name of a column that the rules fill in.
pub fn result_column(column: ResultColumn, lang: Lang) -> &'static str {
    let english = match column {
        ResultColumn::Verdict => "Verdict",
        ResultColumn::Clauses => "Clauses",
        ResultColumn::Reasons => "Reasons",
        ResultColumn::Route => "Way of forming",
        ResultColumn::Warnings => "Reminders",
        ResultColumn::Yearly => "Yearly subsidy",
        ResultColumn::StartUp => "Start-up money",
        ResultColumn::Allowance => "Secretary's allowance",
        ResultColumn::Training => "Training",
        ResultColumn::Total => "From the budget",
        ResultColumn::DeductionCap => "Deduction limit",
        ResultColumn::Deductible => "Deductible",
        ResultColumn::AddedBack => "Added back",
        ResultColumn::Refund => "Refund of dues",
    };
    lang.pick(column.header(), english)
}

/// What a cell holds, as a reader sees it, given what files write.
pub fn cell_value(column: Column, cell: &str, lang: Lang) -> Cow<'_, str> {
    match (column.form(), lang) {
        (Form::Trade, _) => Trade::named(cell).map_or(Cow::Borrowed(cell), |trade| {
            Cow::Owned(format!("{cell} {}", section(trade, lang)))
        }),
        (Form::Choice(_), Lang::En) => Cow::Borrowed(choice(column, cell).unwrap_or(cell)),
        (Form::Set(_), Lang::En) => {
            let names = cell
                .split('、')
                .map(|one| choice(column, one).unwrap_or(one));
            Cow::Owned(names.collect::<Vec<_>>().join(", "))
        }
        _ => Cow::Borrowed(cell),
    }
}

/// One value of a column's list in English.
fn choice(column: Column, cell: &str) -> Option<&'static str> {
    const EN: Lang = Lang::En;
    Some(match column {
        Column::Kind => kind(Kind::named(cell)?, EN),
        Column::Status => status(Status::named(cell)?, EN),
        Column::Organisation => organisation(Organisation::named(cell)?, EN),
        Column::SecretarySource => secretary_source(SecretarySource::named(cell)?, EN),
        Column::Affiliation => affiliation(Affiliation::named(cell)?, EN),
        Column::Field => emerging_field(EmergingField::named(cell)?),
        Column::MassOrganisations if cell != "无" => {
            mass_organisation(MassOrganisation::named(cell)?, EN)
        }
        Column::SixHaves if cell != "无" => have(Have::named(cell)?),
        _ => match cell {
            "是" | "有" => "Yes",
            "否" => "No",
            "无" => "None",
            _ => return None,
        },
    })
}

fn emerging_field(field: EmergingField) -> &'static str {
    match field {
        EmergingField::Internet => "Internet",
        EmergingField::Buildings => "Commercial buildings",
        EmergingField::Markets => "Markets",
        EmergingField::Chambers => "Chambers and associations",
        EmergingField::Logistics => "Couriers and logistics",
        EmergingField::HomeServices => "Home and property services",
        EmergingField::Care => "Elderly and child care",
        EmergingField::Health => "Health",
        EmergingField::Education => "Education and training",
        EmergingField::Tourism => "Culture and tourism",
    }
}

fn have(have: Have) -> &'static str {
    match have {
        Have::Place => "Place",
        Have::Equipment => "Equipment",
        Have::Sign => "Sign",
        Have::Flag => "Flag",
        Have::Books => "Books",
        Have::Rules => "Rules",
    }
}

fn section(trade: Trade, lang: Lang) -> &'static str {
    const ENGLISH: [&str; 20] = [
        "Agriculture, forestry, fishing",
        "Mining",
        "Manufacturing",
        "Electricity, heat, gas, water",
        "Construction",
        "Wholesale and retail",
        "Transport, storage, post",
        "Accommodation and catering",
        "Information and software",
        "Finance",
        "Real estate",
        "Leasing and business services",
        "Science and technology",
        "Water, environment, public facilities",
        "Household and repair services",
        "Education",
        "Health and social work",
        "Culture, sport, entertainment",
        "Public administration",
        "International organisations",
    ];
    let english = ENGLISH.get(trade as usize).copied().unwrap_or_default();
    lang.pick(trade.section(), english)
}

/// What is wrong with a cell and what to do.
pub fn cell_mistake(wrong: CellMistake, at: Column, lang: Lang) -> String {
    match (wrong, lang) {
        (CellMistake::Missing, Lang::Zh) => format!("“{}”必填，请补上", column(at, lang)),
        (CellMistake::Missing, Lang::En) => format!("{} is required", column(at, lang)),
        (CellMistake::TooLong { max }, Lang::Zh) => {
            format!("太长，最多 {} 字，请缩短", count(i64::try_from(max).unwrap_or(i64::MAX)))
        }
        (CellMistake::TooLong { max }, Lang::En) => {
            format!(
                "Too long; {} characters at most",
                count(i64::try_from(max).unwrap_or(i64::MAX))
            )
        }
        (CellMistake::NotAChoice, _) => match (at.form(), lang) {
            (Form::Trade, Lang::Zh) => "不是国民经济行业门类。请填字母 A–T 或门类名称".to_owned(),
            (Form::Trade, Lang::En) => {
                "No section of GB/T 4754. Enter a letter from A to T or the section's name".to_owned()
            }
            (_, Lang::Zh) => format!("不在可填的范围内。请填{}", column_hint(at, lang)),
            (_, Lang::En) => format!("Not among its values. Enter: {}", column_hint(at, lang)),
        },
        (CellMistake::NotACode, Lang::Zh) => {
            "要 18 位数字和大写字母，不含 I、O、S、V、Z。请核对；若被 Excel 改成了数字，请把该列设为文本重填".to_owned()
        }
        (CellMistake::NotACode, Lang::En) => {
            "It must be 18 digits and capitals, without I, O, S, V, Z. Please check; if Excel made it a number, format the column as text and enter it again".to_owned()
        }
        (CellMistake::Formula, Lang::Zh) => "公式在表里就出错了。请在原表改正公式，或直接填数值".to_owned(),
        (CellMistake::Formula, Lang::En) => {
            "The formula failed in the sheet itself. Mend it there, or enter the value".to_owned()
        }
        (CellMistake::NotAnId, Lang::Zh) => {
            "要写清是哪个联合党支部：填它的名称或编号，同一个联合党支部填得一样；不清楚就留空".to_owned()
        }
        (CellMistake::NotAnId, Lang::En) => {
            "Say which joint branch: its name or number, the same for all its units; leave it empty if not known".to_owned()
        }
        (CellMistake::FewerThanProbationary, Lang::Zh) => {
            "党员总数少于其中的预备党员，请核对两列".to_owned()
        }
        (CellMistake::FewerThanProbationary, Lang::En) => {
            "The total of members is less than the probationary ones among them; check both columns".to_owned()
        }
        (CellMistake::Entry(one), _) => mistake(one, lang),
    }
}
