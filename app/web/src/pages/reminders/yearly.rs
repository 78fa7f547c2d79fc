//! 年度事项: what is done once a year, by districts and units; who did it, and when.

use duties::Ticked;
use leptos::prelude::*;
use leptos::task::spawn_local;
use policy::{CountedBy, YearlyDuty, YearlyLevel};
use protocol::{ChecklistFound, DutyAsk, DutySay, Tickers};
use words::{BulkText, DutyText};

use super::act::confirm_and_change;
use super::asked::DistrictChoice;
use super::life::YearChoice;
use super::named::name_of;
use super::pager::Pager;
use super::settle::hold_text;
use super::tick::{Tick, Whose, ticked_of};
use crate::browser;
use crate::components::Confirmation;
use crate::state::{Notices, PAGE, of_district, use_duties, use_lang};

/// What the part has before it.
#[derive(Clone, Copy)]
struct Checklist {
    year: RwSignal<i32>,
    district: RwSignal<Option<String>>,
    by: RwSignal<String>,
    from: RwSignal<u32>,
    found: RwSignal<Option<ChecklistFound>>,
}

/// The part.
#[component]
pub fn YearlyPart() -> impl IntoView {
    let lang = use_lang();
    let work = use_duties();
    let list = Checklist {
        year: RwSignal::new(browser::this_year()),
        district: RwSignal::new(None),
        by: work.by,
        from: RwSignal::new(0),
        found: RwSignal::new(None),
    };
    provide_context(list);
    let edition = work.edition();
    Effect::new(move |_| {
        let ask = DutyAsk::Checklist {
            year: list.year.get(),
            query: of_district(list.district.get()),
            from: list.from.get(),
            count: PAGE,
        };
        if edition.get().is_none() {
            return;
        }
        spawn_local(async move {
            if let (Ok(DutySay::Checklist(found)), false) =
                (work.ask(ask).await, list.found.is_disposed())
            {
                list.found.set(Some(*found));
            }
        });
    });
    let choose = Callback::new(move |chosen| {
        list.from.set(0);
        list.district.set(chosen);
    });
    view! {
        <section class="sheet">
            <h2>{DutyText::PartYearly.say(lang)}</h2>
            <p class="lede">{DutyText::YearlyLede.say(lang)}</p>
            <div class="fields few">
                <YearChoice id="yearly-year" year=list.year/>
                <DistrictChoice id="yearly-district" ledger=work.ledger district=list.district choose/>
                <div class="field"><label for="yearly-by">{DutyText::By.say(lang)}</label>
                    <input id="yearly-by" autocomplete="off" maxlength="60" prop:value=list.by on:input:target=move |event| list.by.set(event.target().value())/></div>
            </div>
        </section>
        <DistrictTable/>
        <UnitTable/>
    }
}

fn heads(level: YearlyLevel, lang: words::Lang) -> impl IntoView {
    let heads = YearlyDuty::of(level).map(|duty| {
        view! { <th scope="col">{words::yearly_duty(duty, lang)} <br/><span class="chip">{words::source(duty.source(), lang)}</span></th> }
    });
    heads.collect_view()
}

#[component]
fn DistrictTable() -> impl IntoView {
    let lang = use_lang();
    let list: Checklist = expect_context();
    let rows = move || {
        let districts = list
            .found
            .with(|found| found.as_ref().map(|found| found.districts.clone()))?;
        let rows = districts.into_iter().map(|(name, all)| {
            let cells = YearlyDuty::of(YearlyLevel::District).map(|duty| {
                view! { <Tick whose=Whose::District(name.clone()) duty name=name.clone() ticked=ticked_of(&all, duty) year=list.year by=list.by/> }
            });
            let cells = cells.collect_view();
            view! { <tr><th scope="row">{name}</th>{cells}</tr> }
        });
        Some(rows.collect_view())
    };
    view! {
        <section class="sheet">
            <h2>{DutyText::Districts.say(lang)}</h2>
            <div class="scroll" tabindex="0" role="region" aria-label=DutyText::Districts.say(lang)>
                <table class="list checklist" id="district-checklist"><thead><tr><th scope="col">{DutyText::District.say(lang)}</th>{heads(YearlyLevel::District, lang)}</tr></thead>
                    <tbody>{rows}</tbody></table>
            </div>
        </section>
    }
}

#[component]
fn UnitTable() -> impl IntoView {
    let lang = use_lang();
    let list: Checklist = expect_context();
    let units = Memo::new(move |_| {
        list.found
            .with(|found| found.as_ref().map_or(0, |found| found.organisations))
    });
    let rows = move || {
        let rows = list
            .found
            .with(|found| found.as_ref().map(|found| found.rows.clone()))?;
        let rows = rows.into_iter().map(|(unit, all)| {
            let cells = YearlyDuty::of(YearlyLevel::Unit).map(|duty| {
                view! { <Tick whose=Whose::Unit(unit.id) duty name=name_of(&unit, lang) ticked=ticked_of(&all, duty) year=list.year by=list.by/> }
            });
            let cells = cells.collect_view();
            view! { <tr><th scope="row">{name_of(&unit, lang)} " " <small>{unit.district.clone()}</small></th>{cells}</tr> }
        });
        Some(rows.collect_view())
    };
    view! {
        <section class="sheet">
            <h2>{move || words::counted(units.get(), CountedBy::Organisations, lang)}</h2>
            <div class="scroll" tabindex="0" role="region" aria-label=DutyText::Organisations.say(lang)>
                <table class="list checklist" id="unit-checklist">
                    <thead><tr><th scope="col">{DutyText::Organisations.say(lang)}</th>{heads(YearlyLevel::Unit, lang)}</tr></thead>
                    <tbody><DoneRow/>{rows}</tbody>
                </table>
            </div>
            <Pager from=list.from rows=units.into() id="checklist"/>
        </section>
    }
}

/// By how many organisations each is done, and a way to say that all did it.
#[component]
fn DoneRow() -> impl IntoView {
    let lang = use_lang();
    let work = use_duties();
    let notices: Notices = expect_context();
    let confirmation: Confirmation = expect_context();
    let list: Checklist = expect_context();
    let cells = move || {
        let (units, done) = list.found.with(|found| {
            found
                .as_ref()
                .map(|found| (found.organisations, found.done.clone()))
        })?;
        let cells = done.into_iter().map(|(duty, count)| {
            let all = move |_| {
                let on = browser::today();
                let to = on.map(|on| Ticked { on, by: list.by.get_untracked().trim().to_owned() });
                let (district, year) = (list.district.get_untracked(), list.year.get_untracked());
                let ask = DutyAsk::Tick {
                    by: Tickers::Units(of_district(district.clone())),
                    year,
                    duty,
                    to,
                };
                let button = (BulkText::Record.say(lang), hold_text(&ask));
                let question = move |count| words::tick_question((duty, year), district.as_deref(), count, lang);
                confirm_and_change(work, ask, button, question, (confirmation, notices), lang);
            };
            let label = format!("{} {}", words::yearly_duty(duty, lang), DutyText::DoneAll.say(lang));
            view! {
                <td data-done=duty.wire()><b>{words::count(count)} " / " {words::count(units)}</b>
                    <button type="button" class="quiet" aria-label=label disabled={count >= units} on:click=all>{DutyText::DoneAll.say(lang)}</button></td>
            }
        });
        Some(cells.collect_view())
    };
    view! { <tr class="sum"><th scope="row">{DutyText::DoneOf.say(lang)}</th>{cells}</tr> }
}
