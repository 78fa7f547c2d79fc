use budget::typed::{CountField, PasteColumn, Pasted, TypedDistrict, repeated};
use leptos::prelude::*;
use words::{BudgetText, CorrectionText, Lang};

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
    let totals = found.clone();
    let districts = Signal::derive(move || {
        let here = budget.draft.with(|draft| draft.districts.clone());
        let more = pasted.with(|pasted| pasted.as_ref().map(Pasted::districts));
        here.into_iter().chain(more.unwrap_or_default()).collect()
    });
    let is_nameless = !found.columns.contains(&PasteColumn::Name);
    view! {
        <section class="paste" id="paste-preview" aria-label=BudgetText::PasteTitle.say(lang)>
            <h3>{BudgetText::PasteTitle.say(lang)}</h3>
            <p>{BudgetText::PasteLede.say(lang)}</p>
            <div class="scroll" tabindex="0" role="region" aria-label=BudgetText::PasteTitle.say(lang)>
                <table class="list"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>
            </div>
            {(more > 0).then(|| view! { <p><small>{format!("+ {}", words::count(i64::try_from(more).unwrap_or(i64::MAX)))}</small></p> })}
            <Totals found=totals pasted/>
            <Repeated districts/>
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

/// Rows that look like totals: left out, and to be taken in again where they are districts after all.
#[component]
fn Totals(found: Pasted, pasted: RwSignal<Option<Pasted>>) -> impl IntoView {
    let lang = use_lang();
    let rows: Vec<usize> = found.totals().into_iter().collect();
    if rows.is_empty() {
        return ().into_any();
    }
    let row = move |place: usize| {
        let text = found
            .rows
            .get(place)
            .map(|row| row.join(" "))
            .unwrap_or_default();
        let is_out = found.left_out.contains(&place);
        let take = move |is_in: bool| {
            pasted.update(|pasted| {
                if let Some(pasted) = pasted {
                    pasted.leave_out(place, !is_in);
                }
            });
        };
        view! {
            <li>{text} " " <label class="inline"><input type="checkbox" data-total-row=place prop:checked=!is_out
                on:change:target=move |event| take(event.target().checked())/>
                <span>{CorrectionText::TakeIn.say(lang)}</span></label></li>
        }
    };
    view! {
        <div class="advice" data-state="gap" id="paste-totals">
            <p>{CorrectionText::TotalsLeftOut.say(lang)}</p>
            <ul>{rows.into_iter().map(row).collect_view()}</ul>
        </div>
    }
    .into_any()
}

/// Districts that come more than once, which would count them twice.
#[component]
pub fn Repeated(districts: Signal<Vec<TypedDistrict>>) -> impl IntoView {
    let lang = use_lang();
    let names = Memo::new(move |_| districts.with(|districts| repeated(districts)));
    move || {
        let names = names.get();
        (!names.is_empty()).then(|| {
            let said = names.join(lang.pick("、", ", "));
            view! {
                <p class="advice" data-state="gap" data-repeated="" role="status">
                    {CorrectionText::Repeated.say(lang)} " " <b>{said}</b></p>
            }
        })
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
