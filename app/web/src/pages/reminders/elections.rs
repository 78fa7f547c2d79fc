//! 换届日历: the elections of the months ahead, and the list of each month.

use chrono::NaiveDate;
use duties::Month;
use leptos::prelude::*;
use leptos::task::spawn_local;
use policy::CountedBy;
use protocol::{DutyAsk, DutyFile, DutySay, ElectionRow, ElectionsFound};
use words::{DutyText, Lang, Page};

use super::act::export;
use super::asked::DistrictChoice;
use super::named::name_of;
use super::pager::Pager;
use crate::app::href;
use crate::browser;
use crate::pages::ledger::unit_fragment;
use crate::state::{Notices, PAGE, of_district, use_duties, use_lang};

/// What is listed: a month, or what is overdue.
type Shown = Option<NaiveDate>;

/// The part.
#[component]
pub fn ElectionsPart() -> impl IntoView {
    let lang = use_lang();
    let work = use_duties();
    let notices: Notices = expect_context();
    let district = RwSignal::new(None::<String>);
    let found = RwSignal::new(None::<ElectionsFound>);
    let shown = RwSignal::new(None::<Shown>);
    let edition = work.edition();
    Effect::new(move |_| {
        let ask = DutyAsk::Elections(of_district(district.get()));
        if edition.get().is_none() {
            return;
        }
        spawn_local(async move {
            if let (Ok(DutySay::Elections(elections)), false) =
                (work.ask(ask).await, found.is_disposed())
            {
                found.set(Some(*elections));
            }
        });
    });
    let choose = Callback::new(move |chosen| {
        shown.set(None);
        district.set(chosen);
    });
    let unknown = move || {
        let count = found.with(|found| found.as_ref().map_or(0, |found| found.unknown));
        (count > 0).then(|| view! { <p class="advice">{DutyText::UnknownDays.say(lang)} {words::counted(count, CountedBy::Organisations, lang)}</p> })
    };
    view! {
        <section class="sheet">
            <div class="row spread"><h2>{DutyText::PartElections.say(lang)}</h2>
                <button type="button" class="quiet" id="elections-ics" on:click=move |_| export(work, DutyFile::Elections, notices, lang)>
                    {DutyText::ExportElections.say(lang)}</button></div>
            <p class="lede">{DutyText::ElectionsLede.say(lang)}</p>
            <div class="fields few"><DistrictChoice id="elections-district" ledger=work.ledger district choose/></div>
            {unknown}
            <Months found shown/>
        </section>
        {move || shown.get().map(|month| view! { <MonthList month found/> })}
    }
}

#[component]
fn Months(
    found: RwSignal<Option<ElectionsFound>>,
    shown: RwSignal<Option<Shown>>,
) -> impl IntoView {
    let lang = use_lang();
    let rows = move || {
        let found = found.get()?;
        let most = found.months.iter().map(|month| month.due).max();
        let most = most.unwrap_or(0).max(found.overdue.due).max(1);
        let overdue = view! { <MonthRow month=found.overdue which=None most shown/> };
        let months = found.months.into_iter().map(|month| {
            view! { <MonthRow month which=Some(month.first) most shown/> }
        });
        Some(view! { {overdue}{months.collect_view()} })
    };
    let heads = [
        DutyText::Month,
        DutyText::All,
        DutyText::Committees,
        DutyText::GeneralBranches,
        DutyText::Branches,
        DutyText::JointBranches,
    ];
    let heads = heads.map(|head| view! { <th scope="col">{head.say(lang)}</th> });
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=DutyText::PartElections.say(lang)>
            <table class="list months" id="election-months"><thead><tr>{heads.collect_view()}</tr></thead><tbody>{rows}</tbody></table>
        </div>
    }
}

#[component]
fn MonthRow(
    month: Month,
    which: Shown,
    most: u32,
    shown: RwSignal<Option<Shown>>,
) -> impl IntoView {
    let lang = use_lang();
    let name = month_name(which, lang);
    let cells = month.of.map(|count| {
        let text = if count == 0 {
            "—".to_owned()
        } else {
            words::count(count)
        };
        view! { <td>{text}</td> }
    });
    let show = move |_| {
        shown.set(Some(which));
        browser::focus_after_draw("month-list");
    };
    let due = words::counted(month.due, CountedBy::Organisations, lang);
    let label = format!("{name} {due}");
    let bar = format!("{}", f64::from(month.due) / f64::from(most) * 100.0);
    view! {
        <tr data-month=which.map_or("overdue".to_owned(), |first| first.to_string())>
            <th scope="row">{name}</th>
            <td class="of-month"><svg class="bar" aria-hidden="true" preserveAspectRatio="none" viewBox="0 0 100 10"><rect width=bar height="10"></rect></svg>
                <button type="button" class="count" aria-label=label disabled={month.due == 0} aria-pressed=move || (shown.get() == Some(which)).to_string()
                    on:click=show>{words::count(month.due)}</button></td>
            {cells.collect_view()}
        </tr>
    }
}

fn month_name(which: Shown, lang: Lang) -> String {
    let Some(first) = which else {
        return DutyText::Overdue.say(lang).to_owned();
    };
    let month = words::month(
        u8::try_from(chrono::Datelike::month(&first)).unwrap_or(0),
        lang,
    );
    let year = chrono::Datelike::year(&first);
    match lang {
        Lang::Zh => format!("{year}年{month}"),
        Lang::En => format!("{month} {year}"),
    }
}

#[component]
fn MonthList(month: Shown, found: RwSignal<Option<ElectionsFound>>) -> impl IntoView {
    let lang = use_lang();
    let work = use_duties();
    let from = RwSignal::new(0_u32);
    let rows = RwSignal::new(Vec::<ElectionRow>::new());
    let count = Memo::new(move |_| {
        found.with(|found| {
            let found = found.as_ref();
            found.map_or(0, |found| match month {
                None => found.overdue.due,
                Some(first) => {
                    let mut months = found.months.iter();
                    months
                        .find(|one| one.first == first)
                        .map_or(0, |one| one.due)
                }
            })
        })
    });
    Effect::new(move |_| {
        found.track();
        let ask = DutyAsk::ElectionRows {
            month,
            from: from.get(),
            count: PAGE,
        };
        spawn_local(async move {
            if let (Ok(DutySay::ElectionRows(some)), false) =
                (work.ask(ask).await, rows.is_disposed())
            {
                rows.set(some);
            }
        });
    });
    let lines = move || {
        let lines = rows.get().into_iter().map(|row| view! { <Election row/> });
        lines.collect_view()
    };
    view! {
        <section class="sheet" id="month-list" tabindex="-1">
            <h2>{month_name(month, lang)} " · " {move || words::counted(count.get(), CountedBy::Organisations, lang)}</h2>
            <div class="scroll" tabindex="0" role="region" aria-label=month_name(month, lang)>
                <table class="list"><thead><tr><th scope="col">{DutyText::Organisations.say(lang)}</th><th scope="col">{DutyText::District.say(lang)}</th>
                    <th scope="col">{DutyText::LastElection.say(lang)}</th><th scope="col">{DutyText::Due.say(lang)}</th>
                    <th scope="col">{DutyText::LatestDay.say(lang)}</th></tr></thead><tbody>{lines}</tbody></table>
            </div>
            <Pager from rows=count.into() id="month"/>
        </section>
    }
}

#[component]
fn Election(row: ElectionRow) -> impl IntoView {
    let lang = use_lang();
    let link = format!("{}{}", href(Page::Ledger), unit_fragment(row.unit.id));
    let organisation = row
        .facts
        .organisation
        .map(|one| words::organisation(one, lang));
    let last = row
        .last
        .map_or_else(|| "—".to_owned(), |day| words::date(day, lang));
    view! {
        <tr><th scope="row"><a href=link>{name_of(&row.unit, lang)}</a> " " <small>{organisation}</small></th><td>{row.unit.district}</td>
            <td>{last}</td><td>{words::date(row.due, lang)}</td><td>{words::date(row.latest, lang)}</td></tr>
    }
}
