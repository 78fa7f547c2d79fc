use entry::{Draft, read_mass, write_mass};
use leptos::prelude::*;
use policy::{Field, MassOrganisation, MassOrganisations};
use words::{Control, Text, control, options};

use crate::state::{use_lang, use_work};

/// Several fields side by side.
#[component]
pub fn EntryFields(
    /// Which.
    fields: Vec<Field>,
) -> impl IntoView {
    view! {
        <div class="fields">{fields.into_iter().map(|field| view! { <EntryField field/> }).collect_view()}</div>
    }
}

/// One field: label, control, hint, and what is wrong with what was typed, tied to it for screen readers.
#[component]
pub fn EntryField(
    /// Which.
    field: Field,
) -> impl IntoView {
    if control(field) == Control::Several {
        return view! { <MassField/> }.into_any();
    }
    let lang = use_lang();
    let work = use_work();
    let mistake = Memo::new(move |_| work.checked.with(|checked| checked.mistake(field)));
    let id = field.wire();
    let hint = words::hint(field, lang);
    view! {
        <div class="field" class:wide=control(field) == Control::Lines
            data-state=move || mistake.get().map(|_| "error")>
            <label for=id>{words::field(field, lang)}</label>
            <EntryControl field wrong=Signal::derive(move || mistake.get().is_some())/>
            {(!hint.is_empty()).then(|| view! { <small class="hint" id=format!("{id}-hint")>{hint}</small> })}
            <small class="mistake" id=format!("{id}-mistake") aria-live="polite">
                {move || mistake.get().map(|mistake| words::mistake(mistake, lang))}
            </small>
        </div>
    }
    .into_any()
}

#[component]
fn EntryControl(field: Field, wrong: Signal<bool>) -> impl IntoView {
    let lang = use_lang();
    let work = use_work();
    let id = field.wire();
    // So that a keystroke in one field is no work for the others.
    let text = Memo::new(move |_| work.text(field));
    let described = format!("{id}-hint {id}-mistake");
    let invalid = move || wrong.get().then_some("true");
    let limit = Draft::limit(field).to_string();
    match control(field) {
        Control::Choice => view! {
            <select id=id name=id aria-describedby=described aria-invalid=invalid
                on:change:target=move |event| work.set(field, event.target().value())>
                {options(field, lang).into_iter().map(|(wire, name)| view! {
                    <option value=wire prop:selected=move || text.with(|text| text == wire)>{name}</option>
                }).collect_view()}
            </select>
        }
        .into_any(),
        Control::Lines => view! {
            <textarea id=id name=id rows="4" maxlength=limit aria-describedby=described aria-invalid=invalid
                prop:value=move || text.get() on:input:target=move |event| work.set(field, event.target().value())></textarea>
        }
        .into_any(),
        _ => view! {
            <input id=id name=id maxlength=limit autocomplete="off" aria-describedby=described aria-invalid=invalid
                inputmode=(control(field) == Control::Count).then_some("numeric")
                placeholder=(field == Field::Year).then(|| work.default_year().to_string())
                prop:value=move || text.get() on:input:target=move |event| work.set(field, event.target().value())/>
        }
        .into_any(),
    }
}

/// Mass organisations: any of them, none, or not known.
#[component]
fn MassField() -> impl IntoView {
    let lang = use_lang();
    let work = use_work();
    let field = Field::MassOrganisations;
    let set = Memo::new(move |_| {
        work.draft
            .with(|draft| read_mass(draft.get(field)).ok().flatten())
    });
    let write = move |known: Option<MassOrganisations>| work.set(field, write_mass(known));
    let toggle = move |one: MassOrganisation| {
        let now = set.get_untracked().unwrap_or_default();
        let next = MassOrganisation::ALL
            .iter()
            .filter(|&&other| now.has(other) != (other == one))
            .fold(MassOrganisations::NONE, |all, &other| all.with(other));
        // The last one taken away leaves it open again: "none of these" is said by its own box.
        write((!next.is_empty()).then_some(next));
    };
    view! {
        <fieldset class="field several" id=field.wire() tabindex="-1">
            <legend>{words::field(field, lang)}</legend>
            {MassOrganisation::ALL.iter().map(|&one| view! {
                <label><input type="checkbox" name=one.wire() on:change=move |_| toggle(one)
                    prop:checked=move || set.get().is_some_and(|known| known.has(one))/>
                    {words::mass_organisation(one, lang)}</label>
            }).collect_view()}
            <label><input type="checkbox" name="mass-none"
                on:change:target=move |event| write(event.target().checked().then_some(MassOrganisations::NONE))
                prop:checked=move || set.get().is_some_and(MassOrganisations::is_empty)/>
                {Text::MassNone.say(lang)}</label>
        </fieldset>
    }
}
