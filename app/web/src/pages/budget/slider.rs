use budget::Account;
use leptos::prelude::*;
use policy::{Standard, StandardId};
use words::BudgetText;

use crate::state::{use_budget, use_lang};

/// Sliders that raise a floor in this budget alone, up to three times as much.
#[component]
pub fn SliderSheet() -> impl IntoView {
    let lang = use_lang();
    let floors = Account::floors();
    view! {
        <section class="sheet" id="sliders">
            <h2>{BudgetText::Slider.say(lang)}</h2>
            {floors.map(|id| view! { <Slider id/> }).collect_view()}
        </section>
    }
}

#[component]
fn Slider(id: StandardId) -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    let set = Standard::of(id);
    let floor = Memo::new(move |_| budget.settled().standards.value(id));
    let value = Memo::new(move |_| {
        budget
            .draft
            .with(|draft| draft.raised(id))
            .unwrap_or_else(|| floor.get())
            .max(floor.get())
    });
    // In steps of ten yuan, in fen.
    let step = 1_000;
    let slide = move |text: String| {
        let Ok(to) = text.parse::<i64>() else {
            return;
        };
        budget
            .draft
            .update(|draft| draft.raise(id, (to > floor.get_untracked()).then_some(to)));
    };
    let field = format!("slide-{}", id.wire());
    view! {
        <div class="field slider">
            <label for=field.clone()>{words::standard(id, lang)}</label>
            <input type="range" id=field min=move || floor.get().to_string() max=move || (floor.get() * 3).to_string() step=step.to_string()
                prop:value=move || value.get().to_string() aria-valuetext=move || words::value(value.get(), set.measure, lang)
                on:input:target=move |event| slide(event.target().value())/>
            <span><b>{move || words::value(value.get(), set.measure, lang)}</b>
                {move || (value.get() != floor.get()).then(|| view! { " "
                    <button type="button" class="quiet" on:click=move |_| budget.draft.update(|draft| draft.raise(id, None))>
                        {BudgetText::SliderReset.say(lang)}</button> })}</span>
        </div>
    }
}
