//! How many reminders there are, of what and how urgent: each count leads to just those.

use leptos::prelude::*;
use policy::{Concern, Urgency};
use words::DutyText;

use crate::browser;
use crate::state::{use_duties, use_lang};

/// The table of counts.
#[component]
pub fn CountsTable() -> impl IntoView {
    let lang = use_lang();
    let work = use_duties();
    let counts = Memo::new(move |_| {
        work.found
            .with(|found| found.as_ref().map(|found| found.counts))
    });
    let heads = Urgency::ALL.iter().map(|&urgency| {
        view! { <th scope="col" data-urgency=urgency.wire()>{words::urgency(urgency, lang)}</th> }
    });
    let rows = move || {
        let counts = counts.get()?;
        // What nobody is reminded of needs no row.
        let concerns = Concern::ALL.iter().copied();
        let concerns = concerns.filter(|concern| counts.of_concern(*concern) > 0);
        let rows = concerns.map(|concern| {
            let cells = Urgency::ALL.iter().map(|&urgency| {
                let count = counts.of(concern, urgency);
                view! { <Count concern=Some(concern) urgency=Some(urgency) count/> }
            });
            view! {
                <tr data-concern=concern.wire()><th scope="row">{words::concern(concern, lang)} " "
                    <small class="counted-by">{words::counted_by(concern.counted_by(), lang)}</small></th>
                    {cells.collect_view()}<Count concern=Some(concern) urgency=None count=counts.of_concern(concern)/></tr>
            }
        });
        let rows = rows.collect_view();
        let all = Urgency::ALL.iter().map(|&urgency| {
            view! { <Count concern=None urgency=Some(urgency) count=counts.of_urgency(urgency)/> }
        });
        Some(view! {
            {rows}
            <tr class="sum"><th scope="row">{DutyText::All.say(lang)}</th>{all.collect_view()}
                <Count concern=None urgency=None count=counts.all()/></tr>
        })
    };
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=DutyText::PartList.say(lang)>
            <table class="counts-table" id="duty-counts">
                <thead><tr><th scope="col">{DutyText::ByRule.say(lang)}</th>{heads.collect_view()}<th scope="col">{DutyText::All.say(lang)}</th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

/// A count; pressed, it shows what it counts.
#[component]
fn Count(concern: Option<Concern>, urgency: Option<Urgency>, count: u32) -> impl IntoView {
    let lang = use_lang();
    let work = use_duties();
    if count == 0 {
        return view! { <td class="none">"0"</td> }.into_any();
    }
    let is_shown = move || {
        let shown = work.asked.with(|asked| (asked.concern, asked.urgency)) == (concern, urgency);
        shown.to_string()
    };
    let name = format!(
        "{} {} {}",
        concern.map_or(DutyText::AnyRule.say(lang), |one| words::concern(one, lang)),
        urgency.map_or("", |one| words::urgency(one, lang)),
        concern.map_or_else(
            || words::count(count),
            |one| words::counted(count, one.counted_by(), lang)
        )
    );
    let show = move |_| {
        work.asked.update(|asked| {
            asked.concern = concern;
            asked.urgency = urgency;
        });
        browser::focus_after_draw("reminders-rows");
    };
    view! {
        <td data-urgency=urgency.map(Urgency::wire)><button type="button" class="count" aria-pressed=is_shown aria-label=name on:click=show>{words::count(count)}</button></td>
    }
    .into_any()
}
