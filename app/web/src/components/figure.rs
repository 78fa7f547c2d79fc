use leptos::prelude::*;
use policy::{Amount, Figure};
use words::Text;

use crate::state::{use_lang, use_settings, use_work};

/// An amount that can be asked why.
#[component]
pub fn FigureButton(
    /// Which figure.
    figure: Figure,
    /// What it came to.
    #[prop(into)]
    amount: Signal<Amount>,
) -> impl IntoView {
    let lang = use_lang();
    let (work, settings) = (use_work(), use_settings());
    view! {
        <button type="button" class="figure" id=format!("figure-{}", figure.wire())
            title=Text::AskWhy.say(lang) aria-haspopup="dialog"
            on:click=move |_| work.asked.set(Some(figure))>
            <span class="hidden">{words::figure(figure, lang)} " "</span>
            {move || {
                let correction = work.checked.with(|checked| checked.correction(figure));
                words::amount_or_correction(amount.get(), correction, settings.unit.get(), lang)
            }}
        </button>
    }
}
