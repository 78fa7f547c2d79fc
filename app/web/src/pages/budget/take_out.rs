use leptos::prelude::*;
use words::{BudgetText, Lang};

use crate::state::{Notice, Notices};

/// Takes one out of a list, and offers to put it back where it was.
pub fn take_out<S, T>(
    place: usize,
    of: RwSignal<S>,
    list: fn(&mut S) -> &mut Vec<T>,
    said: BudgetText,
    (notices, lang): (Notices, Lang),
) where
    S: Send + Sync + 'static,
    T: Clone + Send + Sync + 'static,
{
    let gone = of.try_update(|of| {
        let list = list(of);
        (place < list.len()).then(|| list.remove(place))
    });
    let Some(gone) = gone.flatten() else {
        return;
    };
    let back = move || {
        notices.dismiss();
        let gone = gone.clone();
        of.update(|of| {
            let list = list(of);
            list.insert(place.min(list.len()), gone);
        });
    };
    notices.show(Notice::say(said.say(lang)).with_action(BudgetText::Undo.say(lang), back));
}
