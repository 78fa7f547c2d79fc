//! Changes of a scenario or of a year to come: each typed, each told what is wrong with it.

use budget::Account;
use budget::typed::{TypedChange, TypedLine};
use leptos::prelude::*;
use policy::{Reading, StandardId};
use words::BudgetText;

use super::own_lines::LineFields;
use crate::browser;
use crate::state::{use_budget, use_lang};

/// The changes, one below the other, and a way to add one.
#[component]
pub fn ChangeList(
    prefix: String,
    changes: Signal<Vec<TypedChange>>,
    typed: Callback<Vec<TypedChange>>,
    /// What follows a change, by its place.
    #[prop(optional)]
    after: Option<Callback<usize, AnyView>>,
) -> impl IntoView {
    // Drawn anew only where a change comes or goes, or becomes another kind: what is being typed stays.
    let kinds =
        Memo::new(move |_| changes.with(|changes| changes.iter().map(kind_of).collect::<Vec<_>>()));
    let set = Callback::new(move |(place, change): (usize, TypedChange)| {
        let mut all = changes.get_untracked();
        if let Some(one) = all.get_mut(place) {
            *one = change;
        }
        typed.run(all);
    });
    let remove = move |place: usize| {
        let mut all = changes.get_untracked();
        if place < all.len() {
            all.remove(place);
        }
        typed.run(all);
    };
    let add = Callback::new(move |change: TypedChange| {
        let mut all = changes.get_untracked();
        all.push(change);
        typed.run(all);
    });
    let of_rows = prefix.clone();
    let rows = move || {
        let lang = use_lang();
        let kinds = kinds.get();
        kinds.into_iter().enumerate().map(|(place, kind)| {
            let change = Signal::derive(move || changes.with(|changes| changes.get(place).cloned()));
            let typed = Callback::new(move |change| set.run((place, change)));
            let id = format!("{of_rows}-{place}");
            view! {
                <li class="change">
                    <ChangeFields prefix=id.clone() kind change typed/>
                    {after.map(|after| after.run(place))}
                    <button type="button" class="quiet" id=format!("{id}-remove") on:click=move |_| remove(place)>
                        {BudgetText::RemoveRow.say(lang)}</button>
                </li>
            }
        }).collect_view()
    };
    view! {
        <ol class="changes">{rows}</ol>
        <AddChange prefix add/>
    }
}

/// The kinds of changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Raise,
    Read,
    Form,
    Split,
    Grow,
    Own,
}

impl Kind {
    const ALL: [Self; 6] = [
        Self::Raise,
        Self::Read,
        Self::Form,
        Self::Split,
        Self::Grow,
        Self::Own,
    ];

    fn wire(self) -> &'static str {
        match self {
            Self::Raise => "raise",
            Self::Read => "read",
            Self::Form => "form",
            Self::Split => "split",
            Self::Grow => "grow",
            Self::Own => "own",
        }
    }

    fn text(self) -> BudgetText {
        match self {
            Self::Raise => BudgetText::ChangeRaise,
            Self::Read => BudgetText::ChangeRead,
            Self::Form => BudgetText::ChangeForm,
            Self::Split => BudgetText::ChangeSplit,
            Self::Grow => BudgetText::ChangeGrow,
            Self::Own => BudgetText::ChangeOwn,
        }
    }

    fn begun(self, readings: &policy::Readings) -> TypedChange {
        match self {
            Self::Raise => TypedChange::Raise {
                standard: StandardId::YearlyBranch,
                value: String::new(),
            },
            Self::Read => other_answer(Reading::SubsidyScope, readings),
            Self::Form => TypedChange::Form {
                percent: "100".to_owned(),
                month: "1".to_owned(),
            },
            Self::Split => TypedChange::SplitJoint {
                month: "1".to_owned(),
            },
            Self::Grow => TypedChange::Grow {
                percent: String::new(),
            },
            Self::Own => TypedChange::Own(TypedLine::default()),
        }
    }
}

fn kind_of(change: &TypedChange) -> Kind {
    match change {
        TypedChange::Raise { .. } => Kind::Raise,
        TypedChange::Read { .. } => Kind::Read,
        TypedChange::Form { .. } => Kind::Form,
        TypedChange::SplitJoint { .. } => Kind::Split,
        TypedChange::Grow { .. } => Kind::Grow,
        TypedChange::Own(_) => Kind::Own,
    }
}

/// The first answer to a question that is not in use.
fn other_answer(reading: Reading, readings: &policy::Readings) -> TypedChange {
    let present = readings.choice(reading);
    let other = reading.choices().iter().find(|choice| **choice != present);
    TypedChange::Read {
        reading,
        choice: other.copied().unwrap_or(present),
    }
}

#[component]
fn AddChange(prefix: String, add: Callback<TypedChange>) -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    let id = format!("{prefix}-add");
    let options =
        Kind::ALL.map(|kind| view! { <option value=kind.wire()>{kind.text().say(lang)}</option> });
    let chosen = move |event: web_sys::Event| {
        let text = browser::value_of(&event);
        let Some(kind) = Kind::ALL.into_iter().find(|kind| kind.wire() == text) else {
            return;
        };
        browser::set_value(&event, "");
        add.run(kind.begun(&untrack(|| budget.settled()).readings));
    };
    view! {
        <label class="inline"><span class="hidden">{BudgetText::AddChange.say(lang)}</span>
            <select id=id on:change=chosen>
                <option value="">{BudgetText::AddChange.say(lang)}</option>
                {options.into_iter().collect_view()}
            </select></label>
    }
}

/// The fields of one change.
#[component]
fn ChangeFields(
    prefix: String,
    kind: Kind,
    change: Signal<Option<TypedChange>>,
    typed: Callback<TypedChange>,
) -> impl IntoView {
    let lang = use_lang();
    let wrong = Memo::new(move |_| {
        change.with(|change| {
            change
                .as_ref()
                .and_then(|change| change.read().err())
                .and_then(|wrong| words::change_mistake(wrong, lang))
        })
    });
    let note = format!("{prefix}-mistake");
    let noted = note.clone();
    let fields = match kind {
        Kind::Raise => view! { <Raise prefix=prefix.clone() change typed/> }.into_any(),
        Kind::Read => view! { <Answer prefix=prefix.clone() change typed/> }.into_any(),
        Kind::Form => view! { <Texts prefix=prefix.clone() change typed names=&[BudgetText::Percent, BudgetText::FromMonth]/> }.into_any(),
        Kind::Split => view! { <Texts prefix=prefix.clone() change typed names=&[BudgetText::FromMonth]/> }.into_any(),
        Kind::Grow => view! { <Texts prefix=prefix.clone() change typed names=&[BudgetText::Percent]/> }.into_any(),
        Kind::Own => {
            let line = Signal::derive(move || match change.get() {
                Some(TypedChange::Own(line)) => line,
                _ => TypedLine::default(),
            });
            let typed = Callback::new(move |line| typed.run(TypedChange::Own(line)));
            view! { <LineFields prefix=prefix.clone() line typed/> }.into_any()
        }
    };
    view! {
        <fieldset data-state=move || wrong.get().map(|_| "error") aria-describedby=noted>
            <legend>{kind.text().say(lang)}</legend>
            {fields}
            <small class="mistake" id=note aria-live="polite">{wrong}</small>
        </fieldset>
    }
}

/// The texts of a change in their order, to be read and written.
fn texts(change: &mut TypedChange) -> Vec<&mut String> {
    match change {
        TypedChange::Raise { value, .. } => vec![value],
        TypedChange::Form { percent, month } => vec![percent, month],
        TypedChange::SplitJoint { month } => vec![month],
        TypedChange::Grow { percent } => vec![percent],
        TypedChange::Read { .. } | TypedChange::Own(_) => Vec::new(),
    }
}

#[component]
fn Texts(
    prefix: String,
    change: Signal<Option<TypedChange>>,
    typed: Callback<TypedChange>,
    names: &'static [BudgetText],
) -> impl IntoView {
    let lang = use_lang();
    let fields = names.iter().enumerate().map(|(place, name)| {
        let id = format!("{prefix}-text-{place}");
        let text = move || {
            change
                .get()
                .and_then(|mut change| texts(&mut change).get(place).map(|text| (**text).clone()))
                .unwrap_or_default()
        };
        let write = move |now: String| {
            if let Some(mut change) = change.get_untracked() {
                if let Some(text) = texts(&mut change).get_mut(place) {
                    **text = now;
                }
                typed.run(change);
            }
        };
        view! {
            <div class="field"><label for=id.clone()>{name.say(lang)}</label>
                <input id=id inputmode="decimal" autocomplete="off" maxlength="20" prop:value=text
                    on:input:target=move |event| write(event.target().value())/></div>
        }
    });
    view! { <div class="fields">{fields.collect_view()}</div> }
}

#[component]
fn Raise(
    prefix: String,
    change: Signal<Option<TypedChange>>,
    typed: Callback<TypedChange>,
) -> impl IntoView {
    let lang = use_lang();
    let id = format!("{prefix}-standard");
    let present = move || match change.get() {
        Some(TypedChange::Raise { standard, .. }) => Some(standard),
        _ => None,
    };
    let floors = Account::floors();
    let options = floors.map(|id| view! { <option value=id.wire() selected=move || present() == Some(id)>{words::standard(id, lang)}</option> });
    let choose = move |event: web_sys::Event| {
        if let (Some(standard), Some(TypedChange::Raise { value, .. })) = (
            StandardId::from_wire(&browser::value_of(&event)),
            change.get_untracked(),
        ) {
            typed.run(TypedChange::Raise { standard, value });
        }
    };
    view! {
        <div class="field"><label for=id.clone()>{BudgetText::Standard.say(lang)}</label>
            <select id=id on:change=choose>{options.collect_view()}</select></div>
        <Texts prefix change typed names=&[BudgetText::RaiseToValue]/>
    }
}

#[component]
fn Answer(
    prefix: String,
    change: Signal<Option<TypedChange>>,
    typed: Callback<TypedChange>,
) -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    let present = Memo::new(move |_| match change.get() {
        Some(TypedChange::Read { reading, choice }) => Some((reading, choice)),
        _ => None,
    });
    let reading = Memo::new(move |_| present.get().map(|(reading, _)| reading));
    let questions = Reading::ALL.iter().map(|&one| {
        view! { <option value=one.wire() selected=move || reading.get() == Some(one)>{words::question(one, lang)}</option> }
    });
    let ask = move |event: web_sys::Event| {
        if let Some(reading) = Reading::from_wire(&browser::value_of(&event)) {
            typed.run(other_answer(
                reading,
                &untrack(|| budget.settled()).readings,
            ));
        }
    };
    let answers = move || {
        reading.get().map(|reading| {
            let options = reading.choices().iter().map(|&one| {
                view! { <option value=one.wire() selected=move || present.get() == Some((reading, one))>{words::choice(one, lang)}</option> }
            });
            options.collect_view()
        })
    };
    let choose = move |event: web_sys::Event| {
        let text = browser::value_of(&event);
        let chosen = reading.get_untracked().and_then(|reading| {
            let choice = reading
                .choices()
                .iter()
                .find(|choice| choice.wire() == text)?;
            Some(TypedChange::Read {
                reading,
                choice: *choice,
            })
        });
        if let Some(chosen) = chosen {
            typed.run(chosen);
        }
    };
    let (question, answer) = (format!("{prefix}-question"), format!("{prefix}-answer"));
    view! {
        <div class="field"><label for=question.clone()>{BudgetText::ReadingQuestion.say(lang)}</label>
            <select id=question on:change=ask>{questions.collect_view()}</select></div>
        <div class="field"><label for=answer.clone()>{BudgetText::ReadingAnswer.say(lang)}</label>
            <select id=answer on:change=choose>{answers}</select></div>
    }
}
