//! A made-up city for whoever else sums its budget up: the facts that money depends on as columns, the standards, and
//! what each breakdown comes to, to compare with. Called with how many units, the day, the year, and the folder.
#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::print_stdout,
    reason = "it runs natively, with a clock, and writes files"
)]

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Debug;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::time::Instant;

use budget::{Account, Base, Item, Line, Plan, Recipient, Sheet, Terms, Units, reckon};
use chrono::{Datelike, NaiveDate};
use ledger::demo::Demo;
use ledger::{Place, Table, UnitId};
use policy::{Affiliation, Amount, Choices, Heads, Secretary, SecretarySource};

/// The items that a rule sets, for each of which a group has two ends.
const ITEMS: [Item; 4] = [Item::Yearly, Item::StartUp, Item::Allowance, Item::Training];
const ROUNDS: usize = 5;

/// Item by item its ends, in fen; an end that is not bounded is `None`.
type Ends = Vec<(i64, Option<i64>)>;

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [size, day, year, folder] = args.as_slice() else {
        return Err("how many units, the day, the year, and the folder".into());
    };
    let day: NaiveDate = day.parse().map_err(|_| "no such day")?;
    let year: i32 = year.parse()?;
    let mut table = Table::new();
    for record in Demo::new(1, size.parse()?, day) {
        table.push(&record);
    }
    table.settle_joint_branches();
    let ids: Vec<UnitId> = table.ids().collect();
    let folder = Path::new(folder);
    columns(&table, &ids, &folder.join("units.csv"))?;

    let choices = Choices::default();
    let mut times = Vec::new();
    let mut sheet = None;
    for _ in 0..ROUNDS {
        let base = Base::Ledger(Units {
            table: &table,
            ids: &ids,
        });
        let (terms, plan) = (Terms::default(), Plan::default());
        let from = Instant::now();
        sheet = Some(reckon(base, &choices, year, &terms, &plan, 0));
        times.push(from.elapsed().as_secs_f64() * 1_000.0);
    }
    times.sort_by(f64::total_cmp);
    let sheet = sheet.ok_or("nothing was reckoned")?;
    let standards: BTreeMap<String, i64> = Account::ALL
        .into_iter()
        .map(|account| {
            let value = choices.standards.value(account.standard());
            (format!("{account:?}"), value)
        })
        .collect();
    let said = serde_json::json!({
        "standards": standards,
        "groups": groups(&sheet),
        "took": times.get(ROUNDS / 2),
    });
    std::fs::write(folder.join("sheet.json"), serde_json::to_vec(&said)?)?;
    println!("{size} units, {} districts", sheet.districts.len());
    Ok(())
}

/// The facts, a unit a row; what is not known is empty.
fn columns(table: &Table, ids: &[UnitId], file: &Path) -> Result<(), Box<dyn Error>> {
    let mut out = BufWriter::new(File::create(file)?);
    writeln!(
        out,
        "district,street,kind,organisation,city,gone,bears,employees,members,probationary,approved_year,approved_month,\
         post,since_year,since_month,source,general_below,branches_below,general_shared,branch_shared"
    )?;
    for id in ids {
        let Some(facts) = table.facts(*id) else {
            continue;
        };
        let (approved, (post, since)) = (facts.approved, post(facts.secretary));
        let source = match facts.secretary_source {
            None => "",
            Some(SecretarySource::CivilServant) => "civil",
            Some(_) => "other",
        };
        writeln!(
            out,
            "{},{},{:?},{},{},{},{},{},{},{},{},{},{post},{},{},{source},{},{},{},{}",
            table.place(*id, Place::District),
            table.place(*id, Place::Street),
            facts.kind,
            facts.organisation.map(name).unwrap_or_default(),
            u8::from(facts.affiliation == Affiliation::City),
            u8::from(facts.status.is_gone()),
            u8::from(facts.bears_joint_money),
            heads(facts.employees),
            heads(facts.full_members),
            heads(facts.probationary),
            some(approved.map(|day| day.year())),
            some(approved.map(|day| day.month())),
            some(since.map(|day| day.year())),
            some(since.map(|day| day.month())),
            facts.general_below,
            facts.branches_below,
            facts.general_posts_shared,
            facts.branch_posts_shared,
        )?;
    }
    Ok(out.flush()?)
}

fn post(secretary: Secretary) -> (&'static str, Option<NaiveDate>) {
    match secretary {
        Secretary::Unknown => ("unknown", None),
        Secretary::Vacant => ("vacant", None),
        Secretary::Since(day) => ("since", Some(day)),
    }
}

fn name(one: impl Debug) -> String {
    format!("{one:?}")
}

fn some(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

fn heads(heads: Heads) -> String {
    some(heads.get())
}

/// Every breakdown, group by group.
fn groups(sheet: &Sheet) -> BTreeMap<String, Ends> {
    let mut groups = BTreeMap::from([("total".to_owned(), ends(&sheet.line))]);
    for (kind, line) in &sheet.kinds {
        groups.insert(format!("kind/{kind:?}"), ends(line));
    }
    for (recipient, line) in &sheet.recipients {
        let whom = match recipient {
            Recipient::Organisation(one) => name(one),
            other => name(other),
        };
        groups.insert(format!("organisation/{whom}"), ends(line));
    }
    for district in &sheet.districts {
        let name = &district.name;
        groups.insert(format!("district/{name}"), ends(&district.line));
        for street in &district.streets {
            let place = format!("{name}/{}", street.name);
            groups.insert(format!("street/{place}"), ends(&street.line));
            let payers = [street.shared.city, street.shared.district];
            let paid = payers.map(|sum| end(sum.amount()));
            groups.insert(format!("payers/{place}"), paid.into());
        }
        for (month, items) in (1..=12).zip(&district.months) {
            let items = ITEMS.map(|item| end(items[item as usize]));
            groups.insert(format!("month/{name}/{month}"), items.into());
        }
    }
    groups
}

fn ends(line: &Line) -> Ends {
    ITEMS.map(|item| end(line.item(item))).into()
}

fn end(amount: Amount) -> (i64, Option<i64>) {
    (amount.low().0, amount.high().map(|high| high.0))
}
