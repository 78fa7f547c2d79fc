//! The budget on paper: an official table with its notes, in place of the page. It is drawn with the page and shown only
//! in print, so that whichever way a visitor prints, this is what comes.

mod annex;
mod notes;

use budget::{Item, Line, Shared, Sheet};
use leptos::prelude::*;
use policy::Sum;
use words::{BudgetBookText, BudgetPaperText as T, BudgetText, CorrectionText, Lang, unit_name};

use self::annex::{Further, OwnLines, Standards};
use self::notes::Notes;
use super::money::Money;
use crate::components::LocalTermsOnPaper;
use crate::state::{use_budget, use_lang, use_settings};

/// The sheet; nothing where there is no budget yet, so that the page is printed as it is.
#[component]
pub fn Paper() -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    let sheet = Memo::new(move |_| {
        budget
            .found
            .with(|found| found.as_ref().map(|found| found.sheet.clone()))
    });
    move || {
        let sheet = sheet.get()?;
        let has_own = sheet.line.own != policy::Amount::ZERO;
        Some(view! {
            <article class="budget-paper" id="budget-paper" data-lang=lang.tag()>
                <h2 class="paper-title">{words::budget_title(sheet.year, lang)}</h2>
                <Above/>
                <LocalTermsOnPaper choices=Signal::derive(move || budget.stated_choices())/>
                <Table sheet=sheet.clone()/>
                <Standards line=sheet.line/>
                {has_own.then(|| view! { <OwnLines/> })}
                <Further/>
                <Notes sheet/>
                <Signatures/>
            </article>
        })
    }
}

/// Who drew it up, and the unit of its amounts.
#[component]
fn Above() -> impl IntoView {
    let lang = use_lang();
    let (budget, settings) = (use_budget(), use_settings());
    let colon = lang.pick("：", ": ");
    let office = Memo::new(move |_| budget.draft.with(|draft| draft.office.trim().to_owned()));
    let source = move || budget.source_line(lang);
    let unread = Memo::new(move |_| budget.read.with(|read| read.unread.len()));
    view! {
        <div class="paper-above">
            <span id="paper-source">{CorrectionText::Source.say(lang)} {colon} {source}
                {move || (unread.get() > 0).then(|| view! { <b>" " {words::to_correct(unread.get(), lang)}</b> })}</span>
        </div>
        <div class="paper-above">
            <span>{T::Office.say(lang)} {colon} <span class="paper-blank" id="paper-office">{office}</span></span>
            <span id="paper-unit">{T::Unit.say(lang)} {colon} {move || unit_name(settings.unit.get(), lang)}</span>
        </div>
    }
}

/// A row for each district, and all of them together.
#[component]
fn Table(sheet: Sheet) -> impl IntoView {
    let lang = use_lang();
    let has_nobody = sheet.shared.nobody != Sum::default();
    let apart = (sheet.apart != Line::default()).then(|| Row {
        name: BudgetText::Apart.say(lang).to_owned(),
        line: sheet.apart,
        shared: sheet.apart_shared,
    });
    let districts = sheet.districts.iter().map(|district| Row {
        name: named(&district.name, lang),
        line: district.line,
        shared: district.shared,
    });
    let rows = (1..).zip(districts.chain(apart));
    let rows = rows.map(|(number, row)| row.view(Some(number), has_nobody));
    let rows = rows.collect_view();
    let total = Row {
        name: T::Total.say(lang).to_owned(),
        line: sheet.line,
        shared: sheet.shared,
    };
    view! {
        <table class="official" id="paper-districts">
            <thead><tr>
                <th scope="col">{T::Row.say(lang)}</th>
                <th scope="col">{BudgetText::District.say(lang)}</th>
                {Item::ALL.map(|item| view! { <th scope="col">{words::item(item, lang)}</th> }).into_iter().collect_view()}
                <th scope="col">{T::Total.say(lang)}</th>
                <th scope="col">{BudgetBookText::City.say(lang)}</th>
                <th scope="col">{BudgetBookText::DistrictPays.say(lang)}</th>
                {has_nobody.then(|| view! { <th scope="col">{BudgetBookText::Nobody.say(lang)}</th> })}
            </tr></thead>
            <tbody>{rows}{total.view(None, has_nobody)}</tbody>
        </table>
    }
}

fn named(name: &str, lang: Lang) -> String {
    let name = name.trim();
    if name.is_empty() {
        BudgetText::NoDistrict.say(lang).to_owned()
    } else {
        name.to_owned()
    }
}

struct Row {
    name: String,
    line: Line,
    shared: Shared,
}

impl Row {
    /// Without a number it is the row of totals.
    fn view(self, number: Option<u32>, has_nobody: bool) -> AnyView {
        let Self { name, line, shared } = self;
        let cells = Item::ALL.map(|item| view! { <td><Money amount=line.item(item)/></td> });
        let nobody = has_nobody.then(|| view! { <td><Money amount=shared.nobody.amount()/></td> });
        let class = number.is_none().then_some("paper-total");
        let number = number.map_or_else(String::new, words::count);
        view! {
            <tr class=class><td class="paper-number">{number}</td><th scope="row">{name}</th>
                {cells.into_iter().collect_view()}
                <td><b><Money amount=line.total()/></b></td>
                <td><Money amount=shared.city.amount()/></td>
                <td><Money amount=shared.district.amount()/></td>
                {nobody}</tr>
        }
        .into_any()
    }
}

#[component]
fn Signatures() -> impl IntoView {
    let lang = use_lang();
    let lines = [
        BudgetBookText::MadeBy,
        BudgetBookText::CheckedBy,
        BudgetBookText::ApprovedBy,
        BudgetBookText::SignedOn,
    ];
    let lines =
        lines.map(|text| view! { <span>{text.say(lang)} <span class="paper-blank"></span></span> });
    view! { <div class="paper-signatures" id="paper-signatures">{lines.into_iter().collect_view()}</div> }
}
