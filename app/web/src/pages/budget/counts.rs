use budget::typed::{CountField, Pasted, SecretariesAs, TypedDistrict, understand};
use leptos::prelude::*;
use words::BudgetText;

use super::paste::{PastePreview, Repeated};
use super::take_out::take_out;
use crate::browser;
use crate::state::{BudgetWork, Notices, use_budget, use_lang};

/// The counts that worked example 9 of the policy's rules has: a district of middling size.
const EXAMPLE: [(CountField, &str); 5] = [
    (CountField::Committees, "3"),
    (CountField::GeneralBranches, "12"),
    (CountField::Branches, "240"),
    (CountField::NewBranches, "18"),
    (CountField::Members, "3600"),
];

/// The table of districts.
#[component]
pub fn Counts() -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    let is_wide = RwSignal::new(false);
    let pasted = RwSignal::new(None::<Pasted>);
    let rows = Memo::new(move |_| budget.draft.with(|draft| draft.districts.len().max(1)));
    let add = move |_| {
        let place = rows.get_untracked();
        budget
            .draft
            .update(|draft| draft.districts.resize(place + 1, TypedDistrict::default()));
        browser::focus_after_draw(format!("district-{place}-name"));
    };
    let districts = Signal::derive(move || budget.draft.with(|draft| draft.districts.clone()));
    let wrong = move || budget.read.with(|read| read.mistakes.len());
    view! {
        <p class="lede">{BudgetText::CountsLede.say(lang)}</p>
        <div class="scroll" tabindex="0" role="region" aria-label=BudgetText::FromCounts.say(lang)>
            <table class="list counts" id="counts">
                <thead>{move || view! { <Heads is_wide=is_wide.get()/> }}</thead>
                <tbody>
                    {move || (0..rows.get()).map(|place| view! { <Row place is_wide=is_wide.get() pasted/> }).collect_view()}
                </tbody>
            </table>
        </div>
        {move || pasted.get().map(|found| view! { <PastePreview found pasted/> })}
        {move || pasted.with(Option::is_none).then(|| view! { <Repeated districts/> })}
        {move || (wrong() > 0).then(|| view! {
            <p class="advice" data-state="gap" role="status">{wrong} " " {BudgetText::NotCounted.say(lang)}</p>
        })}
        <div class="row">
            <button type="button" class="quiet" id="add-district" on:click=add>{BudgetText::AddDistrict.say(lang)}</button>
            <button type="button" class="quiet" id="more-columns" aria-expanded=move || is_wide.get().to_string()
                on:click=move |_| is_wide.update(|wide| *wide = !*wide)>
                {move || (if is_wide.get() { BudgetText::FewerColumns } else { BudgetText::MoreColumns }).say(lang)}</button>
            <SecretariesChoice/>
            <Example/>
        </div>
    }
}

/// The fields of the table as it is shown.
pub fn fields(is_wide: bool) -> &'static [CountField] {
    let shown = if is_wide {
        CountField::COUNT
    } else {
        CountField::FIRST
    };
    CountField::ALL.get(..shown).unwrap_or(&CountField::ALL)
}

#[component]
fn Heads(is_wide: bool) -> impl IntoView {
    let lang = use_lang();
    view! {
        <tr>
            <th scope="col">{BudgetText::District.say(lang)}</th>
            {fields(is_wide).iter().map(|&field| view! { <th scope="col">{words::count_field(field, lang)}</th> }).collect_view()}
            <th scope="col"><span class="hidden">{BudgetText::RemoveRow.say(lang)}</span></th>
        </tr>
    }
}

#[component]
fn Row(place: usize, is_wide: bool, pasted: RwSignal<Option<Pasted>>) -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    let text = move || {
        budget.draft.with(|draft| {
            draft
                .districts
                .get(place)
                .map(|row| row.name.clone())
                .unwrap_or_default()
        })
    };
    let id = format!("district-{place}-name");
    view! {
        <tr>
            <th scope="row" data-name=BudgetText::District.say(lang)><input id=id aria-label=BudgetText::DistrictName.say(lang) autocomplete="off" maxlength="60"
                prop:value=text on:paste=move |event| paste(&event, pasted)
                on:input:target=move |event| change(budget, place, |row| row.name = event.target().value())/></th>
            {fields(is_wide).iter().map(|&field| view! { <Count place field pasted/> }).collect_view()}
            <td><Remove place/></td>
        </tr>
    }
}

#[component]
fn Count(place: usize, field: CountField, pasted: RwSignal<Option<Pasted>>) -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    let text = move || {
        let text = |row: &TypedDistrict| row.text(field).to_owned();
        budget
            .draft
            .with(|draft| draft.districts.get(place).map(text).unwrap_or_default())
    };
    let wrong = Memo::new(move |_| {
        budget.read.with(|read| {
            let here = |(row, of, _): &&(usize, CountField, _)| (*row, *of) == (place, field);
            read.mistakes.iter().find(here).map(|(.., wrong)| *wrong)
        })
    });
    let id = format!("district-{place}-{}", field.wire());
    let note = format!("{id}-mistake");
    view! {
        <td class="field" data-name=words::count_field(field, lang) data-state=move || wrong.get().map(|_| "error")>
            <input id=id inputmode="numeric" autocomplete="off" maxlength="20" aria-label=words::count_field(field, lang)
                aria-describedby=note.clone() aria-invalid=move || wrong.get().map(|_| "true") prop:value=text
                on:paste=move |event| paste(&event, pasted)
                on:input:target=move |event| change(budget, place, |row| row.set(field, event.target().value()))/>
            <small class="mistake" id=note aria-live="polite">
                {move || wrong.get().map(|wrong| words::count_mistake(wrong, lang))}</small>
        </td>
    }
}

/// Types into a row, which is made where it is not there yet.
fn change(budget: BudgetWork, place: usize, typed: impl FnOnce(&mut TypedDistrict)) {
    budget.draft.update(|draft| {
        if draft.districts.len() <= place {
            draft.districts.resize(place + 1, TypedDistrict::default());
        }
        if let Some(row) = draft.districts.get_mut(place) {
            typed(row);
        }
    });
}

/// A block of cells is shown as it is understood; a single text goes into its cell.
fn paste(event: &web_sys::Event, pasted: RwSignal<Option<Pasted>>) {
    let Some(text) = browser::pasted(event) else {
        return;
    };
    if let Some(found) = understand(&text, words::paste_column) {
        event.prevent_default();
        pasted.set(Some(found));
        browser::focus_after_draw("paste-take");
    }
}

#[component]
fn Remove(place: usize) -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    let notices: Notices = expect_context();
    let remove = move |_| {
        // The first row is there without anything typed into it.
        if budget
            .draft
            .with_untracked(|draft| place < draft.districts.len())
        {
            let said = BudgetText::RowRemoved;
            take_out(
                place,
                budget.draft,
                |draft| &mut draft.districts,
                said,
                (notices, lang),
            );
        }
    };
    view! {
        <button type="button" class="quiet" id=format!("remove-district-{place}") on:click=remove
            aria-label=BudgetText::RemoveRow.say(lang)>"×"</button>
    }
}

#[component]
fn SecretariesChoice() -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    let is_months = move || {
        budget
            .draft
            .with(|draft| draft.secretaries == SecretariesAs::Months)
    };
    let choose = move |text: String| {
        let secretaries = if text == "months" {
            SecretariesAs::Months
        } else {
            SecretariesAs::Persons
        };
        budget.draft.update(|draft| draft.secretaries = secretaries);
    };
    view! {
        <label class="inline"><span>{BudgetText::SecretariesAs.say(lang)}</span>
            <select id="secretaries-as" on:change:target=move |event| choose(event.target().value())>
                <option value="persons" selected=move || !is_months()>{BudgetText::AsPersons.say(lang)}</option>
                <option value="months" selected=is_months>{BudgetText::AsMonths.say(lang)}</option>
            </select></label>
    }
}

/// Something to look at for whoever has nothing at hand.
#[component]
fn Example() -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    let is_blank = Memo::new(move |_| {
        budget
            .draft
            .with(|draft| draft.districts.iter().all(TypedDistrict::is_blank))
    });
    let fill = move |_| {
        let mut district = TypedDistrict {
            name: lang.pick("示例区", "Example district").to_owned(),
            ..TypedDistrict::default()
        };
        for (field, text) in EXAMPLE {
            district.set(field, text.to_owned());
        }
        budget
            .draft
            .update(|draft| draft.districts = vec![district]);
    };
    move || {
        is_blank.get().then(|| {
            view! { <button type="button" class="quiet" id="fill-example" on:click=fill>{BudgetText::FillExample.say(lang)}</button> }
        })
    }
}
