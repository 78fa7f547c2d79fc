//! A set on paper, drawn when it is printed: its questions alone, to be handed out; or its answers, with who signed it, how
//! it came out, what it rests on, what differs and why.

use leptos::prelude::*;
use policy::Standard;
use training::Case;
use training::own::{self, OwnCase, Ran, Rests, rests, run, tally};
use words::{Lang, MoneyUnit, OwnSetText, Text, TrainingText};

use super::own_case::state_of;
use crate::browser;
use crate::state::{use_lang, use_settings, use_work};

/// The questions, with room to write an answer.
#[component]
pub fn QuestionPaper(set: own::Set) -> impl IntoView {
    let lang = use_lang();
    let year = use_work().default_year();
    let rows = set.cases.into_iter().zip(1..);
    let rows = rows.map(|(OwnCase { case, .. }, number)| {
        let asked = words::case_question(case.question, lang);
        let facts = words::case_facts(&case, year, lang);
        view! {
            <tr><td>{number}</td>
                <td>{title_of(&case)}{facts} " " {terms_of(&case, lang)}<p><b>{asked}</b></p></td>
                <td></td></tr>
        }
    });
    view! {
        <div class="paper own-paper question-paper">
            <h1>{OwnSetText::QuestionsTitle.say(lang)}</h1>
            <p class="of-set">{set.name}</p>
            <table class="list">
                <thead><tr><th scope="col">{OwnSetText::Number.say(lang)}</th><th scope="col">{TrainingText::TheCase.say(lang)}</th>
                    <th scope="col">{OwnSetText::YourAnswer.say(lang)}</th></tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
}

/// The answers.
#[component]
pub fn OwnPaper(set: own::Set) -> impl IntoView {
    let (lang, settings) = (use_lang(), use_settings());
    let year = use_work().default_year();
    let ran = run(&set, year);
    let unit = settings.unit.get_untracked();
    let signed = match set.signed.is_empty() {
        true => TrainingText::NotSigned.say(lang).to_owned(),
        false => set.signed.clone(),
    };
    let day = browser::today().map(|day| words::date(day, lang));
    let head = [
        (TrainingText::Signed.say(lang), Some(signed)),
        (Text::PrintDate.say(lang), day),
        (
            OwnSetText::Ran.say(lang),
            Some(words::run_line(tally(&ran), lang)),
        ),
    ];
    let head = head.map(|(name, text)| view! { <div><dt>{name}</dt><dd>{text}</dd></div> });
    let rested = rests(&ran);
    let rows = set.cases.into_iter().zip(ran).enumerate();
    let rows = rows.map(|(at, (one, ran))| view! { <PaperRow number=at + 1 one ran year unit/> });
    view! {
        <div class="paper own-paper">
            <h1>{OwnSetText::PaperTitle.say(lang)}</h1>
            <p class="of-set">{set.name}</p>
            <dl>{head.collect_view()}</dl>
            <p>{Text::PrintPolicy.say(lang)}</p>
            <table class="list">
                <thead><tr><th scope="col">{OwnSetText::Number.say(lang)}</th><th scope="col">{TrainingText::TheCase.say(lang)}</th>
                    <th scope="col">{TrainingText::Expected.say(lang)}</th><th scope="col">{TrainingText::TheResult.say(lang)}</th></tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
            <RestsOn rested/>
            <p class="to-sign"><span>{TrainingText::Signed.say(lang)}</span><span>{OwnSetText::SignHere.say(lang)}</span><span>{OwnSetText::DateHere.say(lang)}</span></p>
        </div>
    }
}

fn title_of(case: &Case) -> Option<AnyView> {
    let title = case.title.clone();
    (!title.is_empty()).then(|| view! { <b>{title}</b> " " }.into_any())
}

/// The standards and readings that it is to be answered by, where they are not the policy's.
fn terms_of(case: &Case, lang: Lang) -> Option<AnyView> {
    let terms = words::terms(&case.choices, lang);
    (!terms.is_empty()).then(|| {
        let terms = terms.join(lang.pick("；", "; "));
        view! { <p class="terms">{OwnSetText::TermsDiffer.say(lang)} " " {terms}</p> }.into_any()
    })
}

#[component]
fn PaperRow(number: usize, one: OwnCase, ran: Ran, year: i32, unit: MoneyUnit) -> impl IntoView {
    let lang = use_lang();
    let (_, sign, name) = state_of(&ran);
    let OwnCase { case, expected } = one;
    let (answer, why) = match &ran {
        Ran::Agrees(solution) => (words::case_answer(solution.answer, unit, lang), None),
        Ran::Differs { got, .. } => {
            let why = words::explanation_text(&got.explained, &got.basis, &got.book, lang);
            (words::case_answer(got.answer, unit, lang), Some(why))
        }
        Ran::Unanswered(why) => (words::unanswered(why, lang), None),
    };
    let (title, terms) = (title_of(&case), terms_of(&case, lang));
    let notes = (!case.notes.is_empty()).then(|| view! { <p>{case.notes.clone()}</p> });
    view! {
        <tr>
            <td>{number}</td>
            <td>{title}{words::case_facts(&case, year, lang)} " " {words::case_question(case.question, lang)} {terms}{notes}</td>
            <td>{words::case_answer(expected, unit, lang)}</td>
            <td><b>{sign} " " {name.say(lang)}</b><br/>{answer}</td>
        </tr>
        {why.map(|why| view! {
            <tr class="why-differs"><td></td><td colspan="3"><b>{OwnSetText::WhyDiffers.say(lang)}</b><div class="lines">{why}</div></td></tr>
        })}
    }
}

/// Readings and standards that the answers rest on, as they were used.
#[component]
fn RestsOn(rested: Rests) -> impl IntoView {
    let lang = use_lang();
    let readings = rested.readings.into_iter();
    let readings = readings.map(|((reading, choice, percent), cases)| {
        let is_default = choice == reading.default_choice();
        let said = words::answered(reading, choice, percent, lang);
        line(said, is_default, &cases, lang)
    });
    let readings: Vec<AnyView> = readings.collect();
    let standards = rested.standards.into_iter();
    let standards = standards.map(|((id, value), cases)| {
        let is_default = value == Standard::of(id).value;
        line(words::in_use(id, value, lang), is_default, &cases, lang)
    });
    let standards: Vec<AnyView> = standards.collect();
    view! {
        <h2>{Text::ReadingsUsed.say(lang)}</h2><ul>{readings}</ul>
        <h2>{Text::StandardsUsed.say(lang)}</h2><ul>{standards}</ul>
    }
}

fn line(said: String, is_default: bool, cases: &[usize], lang: Lang) -> AnyView {
    let mark = (!is_default).then(|| view! { <b>{OwnSetText::NotAsPolicy.say(lang)} " "</b> });
    let cases = words::cases_listed(cases, lang);
    view! { <li>{mark}{said} " " <small>{cases}</small></li> }.into_any()
}
