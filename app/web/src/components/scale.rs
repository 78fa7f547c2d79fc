use leptos::prelude::*;
use policy::{Measured, Quantity};
use words::Text;

use crate::state::use_lang;

/// A bar that shows how far a number is from its threshold. The sentence beside it says the same in words.
#[component]
pub fn Scale(
    /// What is measured.
    measured: Measured,
) -> impl IntoView {
    let lang = use_lang();
    let have = measured.have.get();
    let end = round_up(
        (have.unwrap_or(0).saturating_mul(5) / 4).max(measured.threshold.saturating_mul(2)),
    );
    // In tenths of a percent, without floats and what it takes to write them.
    let percent = move |number: u32| {
        let tenths = u64::from(number.min(end)) * 1000 / u64::from(end.max(1));
        format!("{}.{}%", tenths / 10, tenths % 10)
    };
    let name = match measured.quantity {
        Quantity::Employees => words::field(policy::Field::Employees, lang),
        Quantity::FullMembers | Quantity::Members => words::field(policy::Field::FullMembers, lang),
        Quantity::JointUnits => words::field(policy::Field::JointUnits, lang),
    };
    let threshold = format!(
        "{} {}",
        Text::Threshold.say(lang),
        words::count(measured.threshold)
    );
    let shown = have.map_or_else(|| Text::Unknown.say(lang).to_owned(), words::count);
    view! {
        <div class="scale">
            <span>{name} {lang.pick("：", ": ")} {words::aside(&shown, &threshold, lang)}</span>
            <span class="bar" aria-hidden="true">
                // Drawn whole and shortened, which moves nothing else on the page.
                <i style:scale=format!("{} 1", percent(have.unwrap_or(0)))></i>
                <b style:inset-inline-start=percent(measured.threshold)></b>
            </span>
            <span class="ticks" aria-hidden="true"><span>"0"</span><span>{words::count(end)}</span></span>
        </div>
    }
}

/// The next number that reads well at the end of an axis.
fn round_up(number: u32) -> u32 {
    let step = 10_u32.pow(number.max(1).ilog10()).max(1);
    let step = if number <= 10 { 1 } else { step / 2 };
    number.div_ceil(step.max(1)).saturating_mul(step.max(1))
}
