use entry::read_money;
use leptos::prelude::*;
use leptos::task::spawn_local;
use policy::Fen;
use protocol::{Ask, BookAsk, Failure, Say};
use words::{BudgetText, Lang};

use crate::components::{Progressing, failure_text};
use crate::state::{BudgetWork, Job, Notice, Notices, use_budget, use_lang, use_ledger};

/// The budget as a workbook of live formulas.
#[component]
pub fn OutSheet() -> impl IntoView {
    let lang = use_lang();
    let (budget, ledger) = (use_budget(), use_ledger());
    let notices: Notices = expect_context();
    let job = RwSignal::new(None::<Job>);
    let write = move |_: web_sys::MouseEvent| {
        let ask = Ask::BudgetBook(Box::new(book_of(budget, lang)));
        let (begun, answer) = ledger.start(&ask, None);
        job.set(Some(begun));
        spawn_local(async move {
            let answer = answer.await;
            if !job.is_disposed() {
                job.set(None);
            }
            match answer {
                Ok(answer) => {
                    if let (Say::File { name, .. }, Some(file)) = (answer.say, answer.file) {
                        file.download(&name);
                    }
                }
                Err(Failure::Cancelled) => {}
                Err(failure) => notices.show(Notice::failed(failure_text(&failure, lang))),
            }
        });
    };
    view! {
        <section class="sheet" id="out">
            <h2>{BudgetText::OutTitle.say(lang)}</h2>
            <p class="lede">{BudgetText::OutLede.say(lang)}</p>
            <div class="row">
                <button type="button" class="primary" id="budget-book" disabled=move || job.with(Option::is_some) on:click=write>
                    {BudgetText::OutBook.say(lang)}</button>
                <button type="button" class="quiet" on:click=|_| crate::browser::print()>{BudgetText::OutPrint.say(lang)}</button>
            </div>
            {move || job.get().map(|job| view! { <Progressing job/> })}
        </section>
    }
}

fn book_of(budget: BudgetWork, lang: Lang) -> BookAsk {
    let draft = budget.draft.get_untracked();
    let retained =
        |at: usize| -> Option<Fen> { read_money(draft.retained.get(at)?).ok().flatten() };
    let scenarios = draft
        .scenarios
        .iter()
        .map(|one| (one.name.clone(), draft.with(one.alterations())));
    BookAsk {
        scenarios: scenarios.collect(),
        retained: (retained(0), retained(1)),
        in_english: lang == Lang::En,
        of: untrack(|| budget.of(draft.with(Vec::new()), 0)),
    }
}
