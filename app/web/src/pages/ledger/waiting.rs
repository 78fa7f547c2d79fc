//! What was typed into cells before the page went away and could not be entered: to be mended and entered, or discarded.

use leptos::prelude::*;
use protocol::Failure;
use words::{Lang, TypedText};

use crate::browser;
use crate::components::failure_text;
use crate::state::{WaitingCell, use_lang, use_table};

fn why_text(why: &Failure, lang: Lang) -> String {
    match why {
        Failure::NoSuchUnit => TypedText::UnitGone.say(lang).to_owned(),
        Failure::Cell(_, column, mistake) => words::cell_mistake(*mistake, *column, lang),
        other => failure_text(other, lang),
    }
}

/// The list; nothing where all is entered.
#[component]
pub fn WaitingCells() -> impl IntoView {
    let lang = use_lang();
    let typed = use_table().typed;
    let lines = move || {
        let lines = typed.waiting.get().into_iter().enumerate();
        lines
            .map(|(at, one)| view! { <WaitingLine at one/> })
            .collect_view()
    };
    let is_none = Memo::new(move |_| typed.waiting.with(Vec::is_empty));
    move || {
        (!is_none.get()).then(|| {
            view! {
                <section class="sheet" id="waiting-cells" aria-labelledby="waiting-title">
                    <h2 id="waiting-title">{TypedText::Title.say(lang)}</h2>
                    <p class="lede">{TypedText::Lede.say(lang)}</p>
                    <ul class="plain">{lines}</ul>
                </section>
            }
        })
    }
}

#[component]
fn WaitingLine(at: usize, one: WaitingCell) -> impl IntoView {
    let lang = use_lang();
    let table = use_table();
    let cells = table.typed;
    let WaitingCell { typed, why } = one;
    let id = format!("waiting-{at}");
    let mistake = format!("{id}-mistake");
    let place = cells.place(&typed);
    let named = |text: TypedText| format!("{} {place}", text.say(lang));
    let (write_label, drop_label) = (named(TypedText::Write), named(TypedText::Drop));
    let text = RwSignal::new(typed.text.clone());
    let (written, dropped) = (typed.clone(), typed);
    let write = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        cells.write_waiting(written.clone(), text.get_untracked());
    };
    let drop = move |_| cells.drop_waiting(&dropped);
    let set = move |event: web_sys::Event| text.set(browser::value_of(&event));
    view! {
        <li><form class="row fields-row" on:submit=write>
            <div class="field" data-state="error"><label for=id.clone()>{place.clone()}</label>
                <input id=id autocomplete="off" prop:value=text aria-invalid="true" aria-describedby=mistake.clone() on:input=set/>
                <small class="mistake" id=mistake>{why_text(&why, lang)}</small></div>
            <button type="submit" class="primary" data-waiting="write" aria-label=write_label disabled=move || !table.ledger.may_write()>{TypedText::Write.say(lang)}</button>
            <button type="button" class="quiet" data-waiting="drop" aria-label=drop_label on:click=drop>{TypedText::Drop.say(lang)}</button>
        </form></li>
    }
}
