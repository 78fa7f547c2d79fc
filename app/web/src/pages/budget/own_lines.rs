use budget::typed::{LineField, LineMistake, TypedLine};
use leptos::prelude::*;
use policy::Affiliation;
use words::BudgetText;

use super::take_out::take_out;
use crate::browser;
use crate::state::{Notices, use_budget, use_lang};

/// Lines of one's own.
#[component]
pub fn OwnLinesSheet() -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    let notices: Notices = expect_context();
    let rows = Memo::new(move |_| budget.draft.with(|draft| draft.own.len()));
    let add = move |_| {
        let place = rows.get_untracked();
        budget
            .draft
            .update(|draft| draft.own.push(TypedLine::default()));
        browser::focus_after_draw(format!("own-{place}-name"));
    };
    view! {
        <section class="sheet">
            <h2>{BudgetText::OwnTitle.say(lang)}</h2>
            <p class="lede">{BudgetText::OwnLede.say(lang)}</p>
            {move || (0..rows.get()).map(|place| {
                let line = Signal::derive(move || budget.draft.with(|draft| draft.own.get(place).cloned().unwrap_or_default()));
                let typed = Callback::new(move |line: TypedLine| budget.draft.update(|draft| {
                    if let Some(one) = draft.own.get_mut(place) {
                        *one = line;
                    }
                }));
                view! {
                    <fieldset class="own-line">
                        <LineFields prefix=format!("own-{place}") line typed/>
                        <button type="button" class="quiet" id=format!("own-{place}-remove")
                            on:click=move |_| take_out(place, budget.draft, |draft| &mut draft.own, BudgetText::RowRemoved, (notices, lang))>
                            {BudgetText::RemoveRow.say(lang)}</button>
                    </fieldset>
                }
            }).collect_view()}
            <button type="button" class="quiet" id="add-own" on:click=add>{BudgetText::AddOwn.say(lang)}</button>
        </section>
    }
}

/// The fields of one line.
#[component]
pub fn LineFields(
    prefix: String,
    line: Signal<TypedLine>,
    typed: Callback<TypedLine>,
) -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    let wrong = Memo::new(move |_| line.with(|line| line.read().1));
    let mistake = move |field: LineField| {
        wrong.with(|wrong| {
            let of: Option<LineMistake> = wrong
                .iter()
                .find(|(of, _)| *of == field)
                .map(|(_, wrong)| *wrong);
            of.map(|wrong| words::line_mistake(wrong, lang))
        })
    };
    let change = move |how: &dyn Fn(&mut TypedLine)| {
        let mut now = line.get_untracked();
        how(&mut now);
        typed.run(now);
    };
    let text = move |name: &'static str,
                     label: BudgetText,
                     field: Option<LineField>,
                     get: fn(&TypedLine) -> &String,
                     set: fn(&mut TypedLine, String)| {
        let id = format!("{prefix}-{name}");
        let note = format!("{id}-mistake");
        let said = move || field.and_then(mistake);
        view! {
            <div class="field" data-state=move || said().map(|_| "error")>
                <label for=id.clone()>{label.say(lang)}</label>
                <input id=id autocomplete="off" maxlength="200" aria-describedby=note.clone()
                    aria-invalid=move || said().map(|_| "true") prop:value=move || line.with(|line| get(line).clone())
                    on:input:target=move |event| { let text = event.target().value(); change(&|line| set(line, text.clone())); }/>
                <small class="mistake" id=note aria-live="polite">{said}</small>
            </div>
        }
    };
    let payer = move |event: web_sys::Event| {
        let payer = if browser::value_of(&event) == "city" {
            Affiliation::City
        } else {
            Affiliation::District
        };
        change(&|line| line.payer = payer);
    };
    let is_city = move || line.with(|line| line.payer == Affiliation::City);
    let districts = Memo::new(move |_| {
        budget.found.with(|found| {
            let found = found.as_ref();
            found.map(|found| {
                found
                    .sheet
                    .districts
                    .iter()
                    .map(|one| one.name.clone())
                    .filter(|name| !name.is_empty())
                    .collect::<Vec<_>>()
            })
        })
    });
    let options = move || {
        districts
            .get()
            .unwrap_or_default()
            .into_iter()
            .map(|name| {
                let is_it = line.with_untracked(|line| line.district == name);
                view! { <option value=name.clone() selected=is_it>{name.clone()}</option> }
            })
            .collect_view()
    };
    view! {
        <div class="fields">
            {text.clone()("name", BudgetText::OwnName, Some(LineField::Name), |line| &line.name, |line, text| line.name = text)}
            {text.clone()("amount", BudgetText::OwnAmount, Some(LineField::Amount), |line| &line.amount, |line, text| line.amount = text)}
            <div class="field"><label>{BudgetText::OwnPayer.say(lang)}
                <select on:change=payer>
                    <option value="district" selected=move || !is_city()>{BudgetText::DistrictLevel.say(lang)}</option>
                    <option value="city" selected=is_city>{BudgetText::City.say(lang)}</option>
                </select></label></div>
            <div class="field"><label>{BudgetText::OwnDistrict.say(lang)}
                <select on:change:target=move |event| { let name = event.target().value(); change(&|line| line.district.clone_from(&name)); }>
                    <option value="">{BudgetText::OwnWhole.say(lang)}</option>
                    {options}
                </select></label></div>
            {text.clone()("month", BudgetText::OwnMonth, Some(LineField::Month), |line| &line.month, |line, text| line.month = text)}
            {text("note", BudgetText::OwnNote, None, |line| &line.note, |line, text| line.note = text)}
        </div>
    }
}
