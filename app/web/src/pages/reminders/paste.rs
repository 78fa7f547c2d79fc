//! Activities out of a spreadsheet: shown as they are understood, then taken in.

use duties::{Aside, AsideReason};
use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::{DutyAsk, DutySay, PastedFound};
use words::{DutyText, Lang};

use super::act::change_then;
use crate::browser::{self, Attachment};
use crate::components::failure_text;
use crate::state::{Notice, Notices, use_duties, use_lang};

/// The form and its preview.
#[component]
pub fn PasteSheet() -> impl IntoView {
    let lang = use_lang();
    let work = use_duties();
    let notices: Notices = expect_context();
    let text = work.pasted;
    let found = RwSignal::new(None::<PastedFound>);
    let look = move |_| {
        spawn_local(async move {
            match work.ask(DutyAsk::LookAtPasted(text.get_untracked())).await {
                Ok(DutySay::Pasted(pasted)) => found.set(Some(*pasted)),
                Ok(_) => {}
                Err(failure) => notices.show(Notice::failed(failure_text(&failure, lang))),
            }
        });
    };
    let choose = move |event: web_sys::Event| {
        let Some(file) = browser::chosen_file(&event).map(Attachment::of) else {
            return;
        };
        text.set(String::new());
        spawn_local(async move {
            match work.ledger.ask_duties_of(DutyAsk::LookAtFile, &file).await {
                Ok(DutySay::Pasted(pasted)) => found.set(Some(*pasted)),
                Ok(_) => {}
                Err(failure) => notices.show(Notice::failed(failure_text(&failure, lang))),
            }
        });
    };
    let take = move |count: u32| {
        let ask = DutyAsk::Confirmed {
            change: Box::new(DutyAsk::TakePasted),
            count,
        };
        // Gone at once, so that nothing is taken in twice; given back where it was not taken in.
        let (shown, typed) = (found.get_untracked(), text.get_untracked());
        found.set(None);
        text.set(String::new());
        let then = move |is_taken: bool| {
            if !is_taken && text.with_untracked(String::is_empty) {
                text.set(typed);
                found.try_set(shown);
            }
        };
        change_then(work, ask, DutyText::Recorded, then, notices, lang);
    };
    view! {
        <section class="sheet">
            <h2>{DutyText::Paste.say(lang)}</h2>
            <div class="field"><label for="paste-activities">{DutyText::PasteLede.say(lang)}</label>
                <textarea id="paste-activities" rows="5" prop:value=text
                    on:input:target=move |event| { text.set(event.target().value()); found.set(None); }></textarea></div>
            <div class="row"><button type="button" class="quiet" id="paste-look" disabled=move || text.with(|text| text.trim().is_empty()) on:click=look>
                {DutyText::PasteLook.say(lang)}</button>
                <label class="quiet file-button">{DutyText::PasteFile.say(lang)}
                    <input type="file" id="activities-file" class="hidden" accept=".xlsx,.csv,.tsv,.txt" on:change=choose/></label></div>
            {move || found.get().map(|found| view! {
                <Preview found=found.clone()/>
                <div class="row"><button type="button" class="primary" id="paste-take-in" disabled=found.count == 0 on:click=move |_| take(found.count)>
                    {words::confirm_button(DutyText::PasteTake.say(lang), found.count, lang)}</button></div>
            })}
        </section>
    }
}

#[component]
fn Preview(found: PastedFound) -> impl IntoView {
    let lang = use_lang();
    let count = |count: u32, text: DutyText| format!("{} {}", words::count(count), text.say(lang));
    let good = found.good.into_iter().map(|(name, (day, kind))| {
        view! { <tr><th scope="row">{name}</th><td>{words::activity(kind, lang)}</td><td>{words::date(day, lang)}</td></tr> }
    });
    let aside = found.aside.into_iter().map(|one| {
        let why = why(&one, lang);
        view! { <tr><th scope="row">{one.number}</th><td>{one.text}</td><td>{why}</td></tr> }
    });
    view! {
        <div role="status">
            <p id="paste-good">{count(found.count, DutyText::PasteGood)}</p>
            {(found.known > 0).then(|| view! { <p>{count(found.known, DutyText::PasteKnown)}</p> })}
        </div>
        <div class="scroll" tabindex="0" role="region" aria-label=DutyText::PasteLook.say(lang)><table class="list"><tbody>{good.collect_view()}</tbody></table></div>
        {(found.aside_count > 0).then(|| view! {
            <p class="advice" data-state="gap" id="paste-aside">{count(found.aside_count, DutyText::PasteAside)}</p>
            <div class="scroll" tabindex="0" role="region" aria-label=DutyText::PasteAside.say(lang)>
                <table class="list"><thead><tr><th scope="col">{DutyText::AsideLine.say(lang)}</th><th scope="col">{DutyText::AsideText.say(lang)}</th>
                    <th scope="col">{DutyText::AsideReason.say(lang)}</th></tr></thead><tbody>{aside.collect_view()}</tbody></table>
            </div>
        })}
    }
}

fn why(aside: &Aside, lang: Lang) -> String {
    let text = match aside.reason {
        AsideReason::BadDay(wrong) => return words::mistake(wrong, lang),
        AsideReason::NoDay => DutyText::WhyNoDay,
        AsideReason::Ahead => DutyText::WhyAhead,
        AsideReason::NoKind => DutyText::WhyNoKind,
        AsideReason::NoUnit => DutyText::WhyNoUnit,
        AsideReason::Ambiguous(_) => DutyText::WhyAmbiguous,
        AsideReason::NoOrganisation => DutyText::WhyNoOrganisation,
    };
    text.say(lang).to_owned()
}
