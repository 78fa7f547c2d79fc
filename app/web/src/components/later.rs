use leptos::prelude::*;

/// Whether the page's first part is drawn. Until then the browser is given a moment for what was typed meanwhile.
#[derive(Clone, Copy)]
pub struct Begun(RwSignal<bool>);

impl Begun {
    /// Comes true once what is being drawn now stands.
    pub fn soon() -> Self {
        let begun = RwSignal::new(false);
        gloo_timers::callback::Timeout::new(0, move || begun.set(true)).forget();
        Self(begun)
    }
}

/// What is drawn after the form, in a turn of its own, when the program starts; at once from then on.
#[component]
pub fn Later(children: ChildrenFn) -> impl IntoView {
    let Begun(begun) = expect_context();
    move || begun.get().then(|| children())
}
