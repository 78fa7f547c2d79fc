use leptos::html::Dialog;
use leptos::prelude::*;
use policy::{
    Alternative, Basis, Derivation, Explained, Field, Figure, Rulebook, Standard, explain,
};
use words::{CorrectionText, Text};

use super::dialogue::{is_closed, show_dialog};
use crate::browser;
use crate::state::{use_lang, use_work};

/// The answer to "why": opens over the page when a figure is asked, and gives the focus back when it closes.
#[component]
pub fn WhyPanel() -> impl IntoView {
    let work = use_work();
    let dialog = NodeRef::<Dialog>::new();
    Effect::new(move |_| {
        if let (Some(dialog), Some(_)) = (dialog.get(), work.asked.get()) {
            show_dialog(&dialog, true);
        }
    });
    let closed = move |_| {
        if let Some(figure) = work.asked.get_untracked()
            && is_closed(dialog)
        {
            work.asked.set(None);
            browser::focus(&format!("figure-{}", figure.wire()));
        }
    };
    view! {
        <dialog class="why" node_ref=dialog aria-labelledby="why-title" on:close=closed>
            {move || work.asked.get().map(|figure| view! { <Answer figure dialog/> })}
        </dialog>
    }
}

#[component]
fn Answer(figure: Figure, dialog: NodeRef<Dialog>) -> impl IntoView {
    let lang = use_lang();
    let work = use_work();
    let basis = work.basis(figure);
    let book = work.book.get();
    let close = move || {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    let Some(explained) = explain(&basis, figure, &book) else {
        return view! { <h2 id="why-title">{words::figure(figure, lang)}</h2> }.into_any();
    };
    if let Some(one) = work.checked.with(|checked| checked.correction(figure))
        && one.is_left_out
    {
        return view! { <ToCorrect figure one dialog/> }.into_any();
    }
    let title = words::title(&explained.derivation, lang);
    let goto = Callback::new(move |field: Field| {
        // Closed for good first, or the focus would go back to the figure.
        work.asked.set(None);
        close();
        browser::focus(field.wire());
        // On the page of a unit of the ledger, where its column is.
        browser::focus(&format!("fact-{}", field.wire()));
    });
    view! {
        <div class="row why-head">
            <h2 id="why-title">{title}</h2>
            <button type="button" class="quiet" on:click=move |_| close()>{Text::Close.say(lang)}</button>
        </div>
        <DerivationView derivation=explained.derivation.clone() basis=basis.clone() book=book.clone() goto/>
        <Others explained=explained.clone()/>
        <Export explained basis book figure/>
    }
    .into_any()
}

/// In place of an answer: the figure was worked out without an entry that is to be corrected.
#[component]
fn ToCorrect(figure: Figure, one: entry::Correction, dialog: NodeRef<Dialog>) -> impl IntoView {
    let lang = use_lang();
    let work = use_work();
    let close = move || {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    let go = move |_| {
        work.asked.set(None);
        close();
        browser::focus(one.field.wire());
    };
    view! {
        <div class="row why-head">
            <h2 id="why-title">{words::figure(figure, lang)} " · " {CorrectionText::ToCorrect.say(lang)}</h2>
            <button type="button" class="quiet" on:click=move |_| close()>{Text::Close.say(lang)}</button>
        </div>
        <p class="advice" data-state="due">{words::field_to_correct(one.field, one.mistake, lang)}</p>
        <button type="button" class="primary" on:click=go>{CorrectionText::GoTo.say(lang)}</button>
    }
}

/// One figure's derivation; the figures that it is made of follow, each in its own frame.
#[component]
pub fn DerivationView(
    /// How it came about.
    derivation: Derivation,
    /// What it is worked out from.
    basis: Basis,
    /// The rules in use.
    book: Rulebook,
    /// Goes to a field that was read.
    goto: Callback<Field>,
) -> impl IntoView {
    let lang = use_lang();
    let Derivation {
        terms,
        reasons,
        inputs,
        standards,
        readings,
        notes,
        parts,
        ..
    } = derivation;
    let formulas = terms.iter().map(|term| words::formula(term, lang));
    let remarks = notes
        .iter()
        .map(|&note| words::note(note, lang))
        .filter(|text| !text.is_empty());
    let entered = inputs
        .iter()
        .filter_map(|field| Some((field, words::input_value(field, &basis, &book, lang)?)));
    let in_use = book.readings().clone();
    view! {
        {formulas.map(|line| view! { <p class="formula">{line}</p> }).collect_view()}
        {section(Text::Reasons, reasons.iter().map(|reason| view! {
            <li>{words::reason(reason, lang)} " " <span class="chip">{words::source(reason.rule.source(), lang)}</span></li>
        }.into_any()).collect())}
        {section(Text::Remarks, remarks.map(|text| view! { <li>{text}</li> }.into_any()).collect())}
        {section(Text::InputsUsed, entered.map(|(field, value)| view! {
            <li><button type="button" class="figure" on:click=move |_| goto.run(field)>{words::field(field, lang)}</button>
                {lang.pick("：", ": ")} {value}</li>
        }.into_any()).collect())}
        {section(Text::StandardsUsed, standards.iter().map(|&id| view! { <StandardLine id book=book.clone()/> }.into_any()).collect())}
        {section(Text::ReadingsUsed, readings.iter().map(|&reading| view! {
            <li>{words::question(reading, lang)} " " <b>{words::choice(in_use.choice(reading), lang)}</b></li>
        }.into_any()).collect())}
        {parts.into_iter().map(|part| view! {
            <details class="part">
                <summary>{words::title(&part, lang)}</summary>
                <DerivationView derivation=part basis=basis.clone() book=book.clone() goto/>
            </details>
        }.into_any()).collect_view()}
    }
    .into_any()
}

/// A heading over a list; nothing where there is nothing to list.
fn section(heading: Text, lines: Vec<AnyView>) -> Option<impl IntoView> {
    let lang = use_lang();
    (!lines.is_empty()).then(|| view! { <h3>{heading.say(lang)}</h3><ul>{lines}</ul> })
}

#[component]
fn StandardLine(id: policy::StandardId, book: Rulebook) -> impl IntoView {
    let lang = use_lang();
    let set = Standard::of(id);
    view! {
        <li>
            {words::standard(id, lang)} " " <b>{words::standard_in_use(id, book.standards().value(id), lang)}</b> " "
            <span class="chip floor">{words::bound(set.bound, lang)}</span> " "
            <span class="chip">{words::source(set.source, lang)}</span>
            {set.payer.map(|payer| view! { " " <span class="chip">{words::payer(payer, lang)}</span> })}
        </li>
    }
}

/// What every other answer to the readings gives.
#[component]
fn Others(explained: Explained) -> impl IntoView {
    let lang = use_lang();
    let Explained {
        derivation,
        alternatives,
    } = explained;
    let line = move |other: &Alternative| view! { <li>{words::alternative(other, &derivation, lang)}</li> };
    (!alternatives.is_empty()).then(|| {
        view! {
            <h3><span class="chip gap">{Text::OtherReadings.say(lang)}</span></h3>
            <ul class="others">{alternatives.iter().map(line).collect_view()}</ul>
        }
    })
}

#[component]
fn Export(explained: Explained, basis: Basis, book: Rulebook, figure: Figure) -> impl IntoView {
    let lang = use_lang();
    let done = RwSignal::new(false);
    // The panel covers the page, so a text to be taken by hand stands in the panel.
    let by_hand = RwSignal::new(None::<String>);
    let (for_text, for_json) = (
        (explained.clone(), basis.clone(), book.clone()),
        (explained, basis, book),
    );
    let copy = move |_| {
        let (explained, basis, book) = &for_text;
        let text = words::explanation_text(explained, basis, book, lang);
        leptos::task::spawn_local(async move {
            if browser::copy(&text).await {
                done.set(true);
            } else {
                by_hand.set(Some(text));
            }
        });
    };
    let json = move |_| {
        let (explained, basis, book) = &for_json;
        let content = words::explanation_json(explained, basis, book, lang);
        browser::download(
            &format!("liangxin-{}.json", figure.wire()),
            "application/json",
            &content,
        );
    };
    view! {
        <div class="row">
            <button type="button" class="quiet" id="copy-why" on:click=copy>{Text::CopyText.say(lang)}</button>
            <button type="button" class="quiet" id="export-why" on:click=json>{Text::ExportJson.say(lang)}</button>
            <span role="status">{move || done.get().then_some(Text::Copied.say(lang))}</span>
        </div>
        {move || by_hand.get().map(|text| view! {
            <label class="field wide"><span>{Text::CopyFailed.say(lang)}</span>
                <textarea class="to-copy" readonly rows="8" prop:value=text></textarea></label>
        })}
    }
}
