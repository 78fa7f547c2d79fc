//! Something that is done only when it is asked for and confirmed.

use leptos::prelude::*;
use words::DataText;

use crate::browser;
use crate::state::use_lang;

/// A button that asks before it acts.
#[component]
pub fn Confirm(
    /// The button's id; those of the two that follow it end in `-sure` and `-cancel`.
    #[prop(into)]
    id: String,
    /// What the button says.
    begin: &'static str,
    /// What the button that acts says.
    sure: &'static str,
    /// What is asked, with its numbers.
    #[prop(into)]
    question: Signal<String>,
    /// Does it.
    act: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let lang = use_lang();
    let is_asked = RwSignal::new(false);
    let id = StoredValue::new(id);
    let named = move |end: &str| id.with_value(|id| format!("{id}{end}"));
    let ask = move |_| {
        is_asked.set(true);
        browser::focus_after_draw(named("-cancel"));
    };
    let cancel = move |_| {
        is_asked.set(false);
        browser::focus_after_draw(named(""));
    };
    let confirm = move |_| {
        is_asked.set(false);
        browser::focus_after_draw(named(""));
        act();
    };
    move || {
        if is_asked.get() {
            view! {
                <p class="advice" data-state="gap" id=named("-question") role="alert">{move || question.get()}</p>
                <div class="row">
                    <button type="button" class="primary" id=named("-sure") aria-describedby=named("-question") on:click=confirm>{sure}</button>
                    <button type="button" class="quiet" id=named("-cancel") on:click=cancel>{DataText::Cancel.say(lang)}</button>
                </div>
            }
            .into_any()
        } else {
            view! { <div class="row"><button type="button" class="quiet" id=named("") on:click=ask>{begin}</button></div> }.into_any()
        }
    }
}
