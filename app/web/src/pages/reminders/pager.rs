//! Pages of rows: where one is, and the ways on.

use leptos::prelude::*;
use words::DutyText;

use crate::state::{PAGE, use_lang};

/// Leads through rows page by page; nothing where they fit on one.
#[component]
pub fn Pager(
    /// The first row that is shown.
    from: RwSignal<u32>,
    /// How many there are.
    rows: Signal<u32>,
    /// Tells this pager's buttons from another's.
    id: &'static str,
) -> impl IntoView {
    let lang = use_lang();
    let said = move || {
        let (first, all) = (from.get(), rows.get());
        format!(
            "{} {}–{} / {}",
            DutyText::Rows.say(lang),
            words::count(first + 1),
            words::count((first + PAGE).min(all)),
            words::count(all)
        )
    };
    let is_long = Memo::new(move |_| rows.get() > PAGE);
    move || {
        is_long.get().then(|| view! {
            <div class="row pager" role="group" aria-label=DutyText::Rows.say(lang)>
                <button type="button" class="quiet" id=format!("{id}-earlier") disabled=move || from.get() == 0
                    on:click=move |_| from.update(|from| *from = from.saturating_sub(PAGE))>{DutyText::Earlier.say(lang)}</button>
                <span role="status">{said}</span>
                <button type="button" class="quiet" id=format!("{id}-further") disabled={move || from.get() + PAGE >= rows.get()}
                    on:click=move |_| from.update(|from| *from += PAGE)>{DutyText::Further.say(lang)}</button>
            </div>
        })
    }
}
