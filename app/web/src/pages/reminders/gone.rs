//! Records of units that are not in the ledger: they are kept, and fit again once the unit is back.

use duties::Holder;
use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::{DutyAsk, DutySay};
use words::DutyText;

use crate::state::{use_duties, use_lang};

/// The list; nothing where every record has its unit.
#[component]
pub fn GoneSheet() -> impl IntoView {
    let lang = use_lang();
    let work = use_duties();
    let gone = RwSignal::new(Vec::<(Holder, u32)>::new());
    let edition = work.edition();
    Effect::new(move |_| {
        if edition.get().is_none() {
            return;
        }
        spawn_local(async move {
            if let (Ok(DutySay::Gone(found)), false) =
                (work.ask(DutyAsk::Gone).await, gone.is_disposed())
            {
                gone.set(found);
            }
        });
    });
    let rows = move || {
        let rows = gone.get().into_iter().map(|(holder, entries)| {
            let entries = format!("{} {}", words::count(entries), DutyText::Entries.say(lang));
            view! { <li class="row"><span>{holder.known_as().to_owned()}</span><small>{entries}</small></li> }
        });
        rows.collect_view()
    };
    let is_empty = Memo::new(move |_| gone.with(Vec::is_empty));
    move || {
        (!is_empty.get()).then(|| {
            view! {
                <section class="sheet" id="gone">
                    <h2>{DutyText::GoneTitle.say(lang)}</h2>
                    <p class="lede">{DutyText::GoneLede.say(lang)}</p>
                    <ul class="plain">{rows}</ul>
                </section>
            }
        })
    }
}
