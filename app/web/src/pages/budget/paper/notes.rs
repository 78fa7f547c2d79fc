//! 编制说明: by what the budget was made, and what is not known.

use budget::typed::Source;
use budget::{Gap, Payout, Sheet, told};
use leptos::prelude::*;
use policy::{Amount, Choice, Reading};
use words::{BudgetBookText, BudgetPaperText as T, CorrectionText, Lang};

use crate::pages::budget::corrections::CorrectionsOnPaper;
use crate::state::{BudgetWork, is_demo, use_budget, use_lang, use_ledger, use_settings};

/// The notes, numbered.
#[component]
pub fn Notes(sheet: Sheet) -> impl IntoView {
    let lang = use_lang();
    let colon = lang.pick("：", ": ");
    let line =
        move |name: T, text: AnyView| view! { <li><b>{name.say(lang)} {colon}</b> {text}</li> };
    let basis = BudgetBookText::Policy.say(lang).into_any();
    let floor = T::FloorText.say(lang).into_any();
    let apart = T::ApartText.say(lang).into_any();
    view! {
        <section class="paper-notes" id="paper-notes">
            <h3>{T::Notes.say(lang)}</h3>
            <ol>
                {line(T::Basis, basis)}
                {line(T::Scope, view! { <Scope units=sheet.line.units/> }.into_any())}
                {line(T::Floor, floor)}
                {line(T::Readings, view! { <Readings/> }.into_any())}
                {line(T::Pay, view! { <Pay/> }.into_any())}
                {line(T::Unknown, view! { <Unknown sheet/> }.into_any())}
                {line(T::Apart, apart)}
            </ol>
        </section>
    }
}

#[component]
fn Scope(units: u32) -> impl IntoView {
    let lang = use_lang();
    let (budget, ledger) = (use_budget(), use_ledger());
    let made_up = move || {
        let mark = ledger.is_made_up().then(|| T::MadeUp.say(lang));
        mark.map(|text| format!("{}{text}", lang.pick("；", "; ")))
            .unwrap_or_default()
    };
    let end = lang.pick("。", ".");
    move || {
        let said = match budget.draft.with(|draft| draft.source) {
            // Counts are typed; in the made-up city's space they are made up too.
            Source::Counts if is_demo() => format!("{}{}", T::ScopeCounts.say(lang), made_up()),
            Source::Counts => T::ScopeCounts.say(lang).to_owned(),
            Source::Ledger => {
                let said = format!("{} {}", T::ScopeLedger.say(lang), words::count(units));
                let source = budget.source_line(lang);
                format!("{said}{}{source}{}", lang.pick("；", "; "), made_up())
            }
        };
        format!("{said}{end}")
    }
}

/// The answers to what is asked about money, and whatever else is not answered by default.
#[component]
fn Readings() -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    let all = move || {
        // Who pays is open while the budget's own ratio cannot be read, whatever the shared answer is.
        let is_unread = budget.is_ratio_unread();
        let answers: Vec<_> = told(&budget.in_use())
            .filter(|(reading, _)| !is_unread || *reading != Reading::FundingSplit)
            .collect();
        let one = |(reading, answer): (Reading, Choice)| {
            let other = (answer != reading.default_choice())
                .then(|| BudgetBookText::IsNotDefault.say(lang));
            view! {
                <li>{words::question(reading, lang)} " " <b>{words::choice(answer, lang)}</b> " "
                    "· " {words::source(reading.source(), lang)} " " {other}</li>
            }
        };
        answers.into_iter().map(one).collect_view()
    };
    view! { <ul>{all}</ul> }
}

#[component]
fn Pay() -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    move || pay(budget, lang)
}

fn pay(budget: BudgetWork, lang: Lang) -> String {
    let (ratio, payout) = budget.read.with(|read| {
        let ratio = read.terms.ratio_by(&read.choices);
        (ratio, read.terms.payout)
    });
    let is_unread = budget.is_ratio_unread();
    let payer = match ratio {
        _ if is_unread => format!(
            "{}{}",
            CorrectionText::PayersUnread.say(lang),
            lang.pick("。", ".")
        ),
        None => T::PayAffiliation.say(lang).to_owned(),
        Some(ratio) => format!(
            "{} {}%{}{}%{}",
            T::PayRatio.say(lang),
            ratio.city,
            lang.pick("、", ", "),
            ratio.district,
            lang.pick("。", ".")
        ),
    };
    let paid = match payout {
        Payout::Evenly => T::PaidEvenly.say(lang).to_owned(),
        Payout::In(month) => format!(
            "{} {}{}",
            T::PaidIn.say(lang),
            words::month(month, lang),
            lang.pick("。", ".")
        ),
    };
    format!("{payer}{}{paid}", lang.pick("", " "))
}

#[component]
fn Unknown(sheet: Sheet) -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    if budget.read.with(|read| !read.unread.is_empty()) {
        let rest =
            (sheet.open > 0 && !sheet.gaps.is_empty()).then(|| view! { <Gaps gaps=sheet.gaps/> });
        return view! { <CorrectionsOnPaper/> {rest} }.into_any();
    }
    if sheet.open == 0 {
        return BudgetBookText::NoGaps.say(lang).into_any();
    }
    view! { <Gaps gaps=sheet.gaps/> }.into_any()
}

/// What is missing, what narrows the range most first.
#[component]
fn Gaps(gaps: Vec<Gap>) -> impl IntoView {
    let lang = use_lang();
    let settings = use_settings();
    let gaps = gaps.into_iter().take(MOST_GAPS).map(move |gap| {
        let width = move || {
            words::amount(Amount::exactly(gap.width), settings.unit.get(), lang)
        };
        view! {
            <li>{words::gap_field(gap.field, lang)} {lang.pick("：", ": ")} {BudgetBookText::GapUnits.say(lang)} " " {words::count(gap.units)}
                {lang.pick("，", ", ")} {BudgetBookText::GapWidth.say(lang)} " " {width}</li>
        }
    });
    view! { {T::UnknownRange.say(lang)} <ul>{gaps.collect_view()}</ul> }
}

/// Of what is missing, so much is named.
const MOST_GAPS: usize = 6;
