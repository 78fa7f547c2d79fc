use budget::typed::{CountField, PasteColumn, Pasted, TypedDistrict};
use leptos::prelude::*;
use words::{BudgetText, Lang};

use crate::browser;
use crate::state::{BudgetWork, Notice, Notices, use_budget, use_lang};

/// So many rows are shown of a block.
const SHOWN: usize = 6;

/// How a pasted block is understood, before it is taken over.
#[component]
pub fn PastePreview(found: Pasted, pasted: RwSignal<Option<Pasted>>) -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    let notices: Notices = expect_context();
    let heads = found.columns.iter().enumerate().map(|(place, &column)| {
        view! { <th scope="col"><ColumnChoice place column pasted/></th> }
    });
    let heads = heads.collect_view();
    let rows = found.rows.iter().take(SHOWN).map(|row| {
        let cells = row.iter().map(|cell| view! { <td>{cell.clone()}</td> });
        view! { <tr>{cells.collect_view()}</tr> }
    });
    let rows = rows.collect_view();
    let more = found.rows.len().saturating_sub(SHOWN);
    let is_nameless = !found.columns.contains(&PasteColumn::Name);
    view! {
        <section class="paste" id="paste-preview" aria-label=BudgetText::PasteTitle.say(lang)>
            <h3>{BudgetText::PasteTitle.say(lang)}</h3>
            <p>{BudgetText::PasteLede.say(lang)}</p>
            <div class="scroll" tabindex="0" role="region" aria-label=BudgetText::PasteTitle.say(lang)>
                <table class="list"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>
            </div>
            {(more > 0).then(|| view! { <p><small>{format!("+ {}", words::count(i64::try_from(more).unwrap_or(i64::MAX)))}</small></p> })}
            {is_nameless.then(|| view! { <p class="advice" data-state="gap">{BudgetText::PasteNoName.say(lang)}</p> })}
            <div class="row">
                <button type="button" class="primary" id="paste-take" on:click=move |_| take(budget, pasted, None)>
                    {BudgetText::PasteTake.say(lang)}</button>
                <button type="button" class="quiet" id="paste-replace" on:click=move |_| take(budget, pasted, Some((notices, lang)))>
                    {BudgetText::PasteReplace.say(lang)}</button>
                <button type="button" class="quiet" on:click=move |_| pasted.set(None)>{BudgetText::PasteCancel.say(lang)}</button>
            </div>
        </section>
    }
}

/// Adds the rows to the table; or puts them in place of all that are there, which can be taken back.
fn take(budget: BudgetWork, pasted: RwSignal<Option<Pasted>>, replaces: Option<(Notices, Lang)>) {
    let Some(found) = pasted.get_untracked() else {
        return;
    };
    pasted.set(None);
    let before = budget.draft.with_untracked(|draft| draft.districts.clone());
    budget.draft.update(|draft| {
        if replaces.is_some() {
            draft.districts.clear();
        }
        // A first row in which nothing is typed is no district.
        while draft.districts.last().is_some_and(TypedDistrict::is_blank) {
            draft.districts.pop();
        }
        draft.districts.extend(found.districts());
    });
    let was_blank = before.iter().all(TypedDistrict::is_blank);
    if let Some((notices, lang)) = replaces.filter(|_| !was_blank) {
        let back = move || {
            notices.dismiss();
            budget
                .draft
                .update(|draft| draft.districts.clone_from(&before));
        };
        let said = Notice::say(BudgetText::Replaced.say(lang));
        notices.show(said.with_action(BudgetText::Undo.say(lang), back));
    }
    browser::focus_after_draw("counts");
}

#[component]
fn ColumnChoice(
    place: usize,
    column: PasteColumn,
    pasted: RwSignal<Option<Pasted>>,
) -> impl IntoView {
    let lang = use_lang();
    let all = std::iter::once(PasteColumn::Unknown)
        .chain([PasteColumn::Name])
        .chain(CountField::ALL.into_iter().map(PasteColumn::Count));
    let options = all.map(|one| {
        view! { <option value=wire(one) selected=one == column>{name(one, lang)}</option> }
    });
    let choose = move |text: String| {
        let all = CountField::ALL.into_iter().map(PasteColumn::Count);
        let chosen = all
            .chain([PasteColumn::Name])
            .find(|one| wire(*one) == text);
        pasted.update(|pasted| {
            if let Some(pasted) = pasted {
                pasted.take_for(place, chosen.unwrap_or(PasteColumn::Unknown));
            }
        });
    };
    view! {
        <select aria-label=BudgetText::PasteTitle.say(lang) data-paste-column=place
            on:change:target=move |event| choose(event.target().value())>{options.collect_view()}</select>
    }
}

fn wire(column: PasteColumn) -> &'static str {
    match column {
        PasteColumn::Name => "name",
        PasteColumn::Count(field) => field.wire(),
        PasteColumn::Unknown => "",
    }
}

fn name(column: PasteColumn, lang: Lang) -> &'static str {
    match column {
        PasteColumn::Name => BudgetText::District.say(lang),
        PasteColumn::Count(field) => words::count_field(field, lang),
        PasteColumn::Unknown => BudgetText::PasteNothing.say(lang),
    }
}
