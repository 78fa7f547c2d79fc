//! A whole city in a browser: every verdict, reminder and amount with totals by district, beside a script that does only
//! the plainest part of it.

use chrono::{Datelike, NaiveDate};
use js_sys::Int32Array;
use ledger::demo::Demo;
use ledger::{Breakdown, Judged, Place, Table, tally_by};
use policy::{
    Choices, Organisation, ReminderTerms, Rulebook, Secretary, SecretarySource, UnitFacts, Walk,
};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/src/by_script.js")]
extern "C" {
    fn sums(units: usize, columns: usize, values: &Int32Array, year: i32) -> JsValue;
}

const YEAR: i32 = 2026;
const ROUNDS: usize = 7;

/// Measures so many units: the figures a line each, as name, value and unit.
///
/// # Errors
/// Where there is no clock.
#[wasm_bindgen]
pub fn city(count: u32) -> Result<String, String> {
    let clock = web_sys::window()
        .and_then(|window| window.performance())
        .ok_or("there is no clock")?;
    let day = NaiveDate::from_ymd_opt(YEAR, 6, 1).ok_or("no such day")?;
    let mut table = Table::new();
    for record in Demo::new(1, count, day) {
        table.push(&record);
    }
    table.settle_joint_branches();
    let walk = Walk::new(
        Rulebook::new(Choices::default(), YEAR),
        ReminderTerms::default(),
        day,
    );
    let columns = plain(&table);
    let values = Int32Array::from(columns.concat().as_slice());
    let (mut ours, mut all, mut script) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let start = clock.now();
        let tallies = tally_by(&table, &walk, Place::District);
        ours.push(clock.now() - start);
        let start = clock.now();
        let judged = Judged::of(&table, &walk);
        let parts = Breakdown::of(&table, &judged, &walk, Place::District);
        all.push(clock.now() - start);
        if tallies.len() != parts.parts().len() {
            return Err("the two ways know different districts".to_owned());
        }
        let start = clock.now();
        sums(table.len(), columns.len(), &values, YEAR);
        script.push(clock.now() - start);
    }
    let [ours, all, script] = [ours, all, script].map(median);
    Ok(format!(
        "city {ours:.1} ms\ncity_by_script {script:.1} ms\ncity_ratio {:.2} x\n\
         city_with_reminders_and_coverage {all:.1} ms\n",
        ours / script
    ))
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or(f64::NAN)
}

/// The columns that the script walks over: numbers, with what is unknown as nothing.
fn plain(table: &Table) -> Vec<Vec<i32>> {
    let facts: Vec<&UnitFacts> = table.ids().filter_map(|id| table.facts(id)).collect();
    let column = |of: fn(&UnitFacts) -> i32| facts.iter().map(|facts| of(facts)).collect();
    let month = |day: NaiveDate| day.year() * 12 + i32::try_from(day.month0()).unwrap_or(0);
    let approved = facts.iter().map(|facts| facts.approved.map_or(0, month));
    let since = facts.iter().map(|facts| match facts.secretary {
        Secretary::Since(day) => month(day),
        _ => i32::MAX,
    });
    vec![
        column(|facts| facts.kind as i32),
        column(|facts| facts.status as i32),
        column(|facts| facts.organisation.unwrap_or(Organisation::None) as i32),
        column(|facts| heads(facts.employees)),
        column(|facts| heads(facts.full_members)),
        column(|facts| heads(facts.probationary)),
        column(|facts| i32::from(facts.general_below)),
        column(|facts| i32::from(facts.branches_below)),
        approved.collect(),
        since.collect(),
        column(|facts| i32::from(facts.secretary_source == Some(SecretarySource::CivilServant))),
        column(|facts| i32::from(facts.bears_joint_money)),
    ]
}

fn heads(count: policy::Heads) -> i32 {
    count
        .get()
        .and_then(|count| i32::try_from(count).ok())
        .unwrap_or(0)
}
