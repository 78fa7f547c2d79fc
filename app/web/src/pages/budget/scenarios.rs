use budget::typed::{Draft, Scenario, TypedChange};
use budget::{Account, Alteration, Item, Line, Outcome};
use leptos::prelude::*;
use policy::{Amount, Standard, Sum};
use words::{BudgetText, CorrectionText, Text};

use super::change_list::ChangeList;
use super::money::{Difference, Money, open_word};
use super::take_out::take_out;
use crate::browser;
use crate::state::{Notices, use_budget, use_lang, use_settings};

/// Up to six sets of changes, and the budget beside what each makes of it.
#[component]
pub fn ScenariosSheet() -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    let count = Memo::new(move |_| budget.draft.with(|draft| draft.scenarios.len()));
    let is_full = Memo::new(move |_| count.get() >= Draft::MOST_SCENARIOS);
    let add = move |_: web_sys::MouseEvent| {
        budget.draft.update(|draft| {
            if draft.scenarios.len() < Draft::MOST_SCENARIOS {
                let number = draft.scenarios.len() + 1;
                draft.scenarios.push(Scenario {
                    name: format!("{} {number}", BudgetText::NewScenario.say(lang)),
                    changes: Vec::new(),
                });
            }
        });
        let place = count.get_untracked().saturating_sub(1);
        browser::focus_after_draw(format!("scenario-{place}-name"));
    };
    view! {
        <section class="sheet" id="scenarios">
            <h2>{BudgetText::ScenariosTitle.say(lang)}</h2>
            <p class="lede">{BudgetText::ScenariosLede.say(lang)}</p>
            <div class="scenarios">
                {move || (0..count.get()).map(|place| view! { <One place/> }).collect_view()}
            </div>
            <button type="button" class="quiet" id="add-scenario" disabled=move || is_full.get() on:click=add>
                {BudgetText::AddScenario.say(lang)}</button>
            {move || (count.get() > 0).then(|| view! { <Compared/> })}
        </section>
    }
}

#[component]
fn One(place: usize) -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    let notices: Notices = expect_context();
    let scenario = move || {
        budget
            .draft
            .with(|draft| draft.scenarios.get(place).cloned())
            .unwrap_or_default()
    };
    let changes = Signal::derive(move || scenario().changes);
    let typed = Callback::new(move |changes: Vec<TypedChange>| {
        budget.draft.update(|draft| {
            if let Some(scenario) = draft.scenarios.get_mut(place) {
                scenario.changes = changes;
            }
        });
    });
    let remove = move |_| {
        let said = BudgetText::ScenarioRemoved;
        take_out(
            place,
            budget.draft,
            |draft| &mut draft.scenarios,
            said,
            (notices, lang),
        );
    };
    let id = format!("scenario-{place}-name");
    view! {
        <div class="scenario" id=format!("scenario-{place}")>
            <div class="field"><label for=id.clone()>{BudgetText::ScenarioName.say(lang)}</label>
                <input id=id autocomplete="off" maxlength="60" prop:value=move || scenario().name
                    on:input:target=move |event| budget.draft.update(|draft| {
                        if let Some(scenario) = draft.scenarios.get_mut(place) {
                            scenario.name = event.target().value();
                        }
                    })/></div>
            <ChangeList prefix=format!("scenario-{place}") changes typed
                after=Callback::new(move |change| view! { <Alone scenario=place change/> }.into_any())/>
            <button type="button" class="quiet" id=format!("scenario-{place}-remove") on:click=remove>
                {BudgetText::RemoveScenario.say(lang)}</button>
        </div>
    }
}

/// What one change does by itself; where it does nothing, why.
#[component]
fn Alone(scenario: usize, change: usize) -> impl IntoView {
    let lang = use_lang();
    let (budget, settings) = (use_budget(), use_settings());
    let said = move || {
        let typed = budget
            .draft
            .with(|draft| draft.scenarios.get(scenario)?.changes.get(change).cloned())?;
        let alteration = match typed.read() {
            Ok(alteration) => alteration,
            // It is not left out: the scenario stays open until it is corrected.
            Err(wrong) if wrong.is_unread() => {
                return Some(CorrectionText::ToCorrect.say(lang).to_owned());
            }
            Err(_) => return Some(BudgetText::WhyUnready.say(lang).to_owned()),
        };
        let then = budget
            .scenarios
            .with(|found| found.get(scenario)?.alone.get(change).cloned().flatten())?;
        let (line, shared, units) = budget.found.with(|found| {
            let sheet = &found.as_ref()?.sheet;
            Some((sheet.line, sheet.shared, sheet.line.units))
        })?;
        let difference = Difference::between(line.total(), then.line.total());
        let colon = lang.pick("：", ": ");
        if difference.is_open() {
            let alone = BudgetText::OfChange.say(lang);
            return Some(format!("{alone}{colon}{}", open_word(budget, lang)));
        }
        if !difference.is_none() {
            return Some(format!(
                "{} {} ({})",
                BudgetText::OfChange.say(lang),
                difference.text(settings.unit.get()),
                difference.percent()
            ));
        }
        let why = if then.shared != shared {
            BudgetText::WhyPayersOnly
        } else {
            let is_in_use = is_in_use(&alteration, &budget.settled());
            why_nothing(&alteration, is_in_use, &line, units)
        };
        Some(format!(
            "{}{colon}{}",
            BudgetText::ChangesNothing.say(lang),
            why.say(lang)
        ))
    };
    view! { <small class="effect-of" role="status">{said}</small> }
}

/// Whether a change asks for what is there already.
fn is_in_use(alteration: &Alteration, choices: &policy::Choices) -> bool {
    match alteration {
        Alteration::Raise(id, value) => choices.standards.value(*id) == *value,
        Alteration::Read(reading, choice) => choices.readings.choice(*reading) == *choice,
        Alteration::Grow(points) => *points == 0,
        _ => false,
    }
}

/// Why a change does nothing.
fn why_nothing(alteration: &Alteration, is_in_use: bool, line: &Line, units: u32) -> BudgetText {
    match alteration {
        _ if is_in_use => BudgetText::WhySame,
        Alteration::Form { .. } => BudgetText::WhyNoDue,
        Alteration::SplitJoint { .. } => BudgetText::WhyNoJoint,
        Alteration::Grow(_) if line.item(Item::Training) == Amount::ZERO || units == 0 => {
            BudgetText::WhyNoMembers
        }
        _ => BudgetText::WhyNotAsked,
    }
}

/// The budget and the scenarios side by side: by item and, below each, by standard with its clause.
#[component]
fn Compared() -> impl IntoView {
    let lang = use_lang();
    let (budget, settings) = (use_budget(), use_settings());
    let lines = Memo::new(move |_| {
        let base = budget
            .found
            .with(|found| found.as_ref().map(|found| found.sheet.line));
        let of = |then: &Option<Outcome>| then.map(|then| then.line);
        base.map(|base| {
            (
                base,
                budget
                    .scenarios
                    .with(|found| found.iter().map(|one| of(&one.all)).collect::<Vec<_>>()),
            )
        })
    });
    let names = Memo::new(move |_| {
        budget.draft.with(|draft| {
            draft
                .scenarios
                .iter()
                .map(|one| one.name.clone())
                .collect::<Vec<_>>()
        })
    });
    let rows = move || {
        let (base, others) = lines.get()?;
        let mut rows = Vec::new();
        for item in Item::ALL {
            let of = |line: &Line| line.item(item);
            let named = view! { <b>{words::item(item, lang)}</b> }.into_any();
            rows.push(view! { <Compare named of=(of(&base), amounts(&others, of)) id=format!("{item:?}")/> }.into_any());
            for account in item.accounts() {
                let is_there = |line: &Line| *line.account(account) != Sum::default();
                if is_there(&base) || others.iter().flatten().any(is_there) {
                    let of = |line: &Line| line.account(account).amount();
                    let named = account_name(account, lang);
                    rows.push(view! { <Compare named of=(of(&base), amounts(&others, of)) id=format!("{account:?}")/> }.into_any());
                }
            }
        }
        let named = view! { <b>{BudgetText::Total.say(lang)}</b> }.into_any();
        rows.push(view! { <Compare named of=(base.total(), amounts(&others, Line::total)) id="total".to_owned()/> }.into_any());
        Some(rows)
    };
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=BudgetText::ScenariosTitle.say(lang)>
            <table class="list figures" id="scenarios-compared">
                <caption>{Text::UnitIs.say(lang)} {move || words::unit_name(settings.unit.get(), lang)}</caption>
                <thead><tr>
                    <th scope="col">{Text::Item.say(lang)}</th>
                    <th scope="col">{BudgetText::Base.say(lang)}</th>
                    {move || names.get().into_iter().map(|name| view! {
                        <th scope="col">{name}</th><th scope="col">{BudgetText::Difference.say(lang)}</th>
                        <th scope="col">{BudgetText::DifferencePercent.say(lang)}</th>
                    }).collect_view()}
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn amounts(lines: &[Option<Line>], of: impl Fn(&Line) -> Amount) -> Vec<Option<Amount>> {
    lines.iter().map(|line| line.as_ref().map(&of)).collect()
}

fn account_name(account: Account, lang: words::Lang) -> AnyView {
    let source = Standard::of(account.standard()).source;
    view! { <small>{words::account(account, lang)}</small> " " <span class="chip">{words::source(source, lang)}</span> }.into_any()
}

#[component]
fn Compare(named: AnyView, of: (Amount, Vec<Option<Amount>>), id: String) -> impl IntoView {
    let lang = use_lang();
    let (budget, settings) = (use_budget(), use_settings());
    let (base, others) = of;
    let cells = others.into_iter().map(|amount| match amount {
        None => view! { <td>"…"</td><td></td><td></td> }.into_any(),
        Some(amount) => {
            let difference = Difference::between(base, amount);
            view! {
                <td><Money amount/></td>
                <td>{move || (!difference.is_none()).then(|| difference.text_or(&open_word(budget, lang), settings.unit.get()))}</td>
                <td>{(!difference.is_none()).then(|| difference.percent())}</td>
            }
            .into_any()
        }
    });
    let cells = cells.collect_view();
    view! { <tr data-row=id><th scope="row">{named}</th><td><Money amount=base/></td>{cells}</tr> }
}
