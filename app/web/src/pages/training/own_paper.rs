//! A set on paper: who signed it, how it came out, what it rests on, what differs and why. Drawn when it is printed.

use leptos::prelude::*;
use policy::Standard;
use training::own::{self, OwnCase, Ran, Rests, rests, tally};
use words::{Lang, MoneyUnit, OwnSetText, Text, TrainingText};

use super::own_case::state_of;
use crate::browser;
use crate::state::{use_lang, use_settings, use_work};

/// The sheet.
#[component]
pub fn OwnPaper(set: own::Set, ran: Vec<Ran>) -> impl IntoView {
    let (lang, settings) = (use_lang(), use_settings());
    let year = use_work().default_year();
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
    let title = (!case.title.is_empty()).then(|| view! { <b>{case.title.clone()}</b> " " });
    let terms = words::terms(&case.choices, lang);
    let terms = (!terms.is_empty()).then(|| {
        let terms = terms.join(lang.pick("；", "; "));
        view! { <p class="terms">{OwnSetText::TermsDiffer.say(lang)} " " {terms}</p> }
    });
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
