//! Which reminders are asked for.

use leptos::prelude::*;
use policy::{Concern, Urgency};
use words::{BulkText, DutyText};

use crate::state::{AskedState, Ledger, use_duties, use_lang};

/// What stands for any district; no district is called so.
const ANY: &str = "*";
/// What stands for none chosen yet.
const UNCHOSEN: &str = "?";

/// A choice of a district of the ledger.
#[component]
pub fn DistrictChoice(
    /// Its id.
    id: &'static str,
    /// The ledger.
    ledger: Ledger,
    /// The district; `None` for all.
    #[prop(into)]
    district: Signal<Option<String>>,
    /// Another is chosen.
    choose: Callback<Option<String>>,
    /// Whether none was chosen yet, where a choice is to be made: nothing stands for all by itself there.
    #[prop(optional)]
    unchosen: Option<RwSignal<bool>>,
) -> impl IntoView {
    let lang = use_lang();
    let names = Memo::new(move |_| {
        ledger
            .standing
            .with(|standing| standing.as_ref().map(|one| one.districts.clone()))
            .unwrap_or_default()
    });
    let options = move || {
        let chosen = district.get();
        let is_unchosen = unchosen.is_some_and(|unchosen| unchosen.get());
        let option = |value: String, text: String, is_chosen: bool| {
            view! { <option value=value prop:selected=is_chosen>{text}</option> }
        };
        let to_choose = is_unchosen.then(|| {
            let text = BulkText::ChooseScope.say(lang);
            view! { <option value=UNCHOSEN prop:selected=true disabled=true>{text}</option> }
        });
        let any = match unchosen {
            Some(_) => BulkText::WholeCity.say(lang),
            None => DutyText::AnyDistrict.say(lang),
        };
        let any = option(ANY.into(), any.into(), !is_unchosen && chosen.is_none());
        let named = names.get().into_iter().map(|name| {
            let is_chosen = chosen.as_ref() == Some(&name);
            option(name.clone(), name, is_chosen)
        });
        let named = named.collect_view();
        let is_none = chosen.as_deref() == Some("");
        let none = option(
            String::new(),
            DutyText::NoDistrict.say(lang).into(),
            is_none,
        );
        view! { {to_choose}{any}{named}{none} }
    };
    view! {
        <div class="field"><label for=id>{DutyText::District.say(lang)}</label>
            <select id=id on:change:target=move |event| {
                let value = event.target().value();
                if let Some(unchosen) = unchosen {
                    unchosen.set(false);
                }
                choose.run((value != ANY).then_some(value));
            }>{options}</select></div>
    }
}

/// The fields.
#[component]
pub fn AskedFields() -> impl IntoView {
    let lang = use_lang();
    let work = use_duties();
    let asked = work.asked;
    let district = Signal::derive(move || asked.with(|asked| asked.district.clone()));
    let to_district =
        Callback::new(move |district| asked.update(|asked| asked.district = district));
    let states = move |state: AskedState| {
        let count = work.found.with(|found| {
            let states = found.as_ref().map(|found| found.states)?;
            Some(match state.state() {
                Some(state) => states[state as usize],
                None => states.iter().sum(),
            })
        });
        let count = count.map(|count| format!(" {}", words::count(count)));
        format!(
            "{}{}",
            state_text(state).say(lang),
            count.unwrap_or_default()
        )
    };
    let state_options = AskedState::ALL.map(|one| {
        view! { <option value=one.wire() prop:selected=move || asked.with(|asked| asked.state == one)>{move || states(one)}</option> }
    });
    view! {
        <div class="fields few">
            <DistrictChoice id="duty-district" ledger=work.ledger district choose=to_district/>
            <div class="field"><label for="duty-concern">{DutyText::Rule.say(lang)}</label>
                <select id="duty-concern" on:change:target=move |event| {
                    let concern = Concern::from_wire(&event.target().value());
                    asked.update(|asked| asked.concern = concern);
                }><option value="" prop:selected=move || asked.with(|asked| asked.concern.is_none())>{DutyText::AnyRule.say(lang)}</option>
                {Concern::ALL.iter().map(|&one| view! {
                    <option value=one.wire() prop:selected=move || asked.with(|asked| asked.concern == Some(one))>{words::concern(one, lang)}</option>
                }).collect_view()}</select></div>
            <div class="field"><label for="duty-urgency">{DutyText::Urgency.say(lang)}</label>
                <select id="duty-urgency" on:change:target=move |event| {
                    let urgency = Urgency::from_wire(&event.target().value());
                    asked.update(|asked| asked.urgency = urgency);
                }><option value="" prop:selected=move || asked.with(|asked| asked.urgency.is_none())>{DutyText::AnyUrgency.say(lang)}</option>
                {Urgency::ALL.iter().map(|&one| view! {
                    <option value=one.wire() prop:selected=move || asked.with(|asked| asked.urgency == Some(one))>{words::urgency(one, lang)}</option>
                }).collect_view()}</select></div>
            <div class="field"><label for="duty-state">{DutyText::State.say(lang)}</label>
                <select id="duty-state" on:change:target=move |event| {
                    let value = event.target().value();
                    let state = AskedState::ALL.into_iter().find(|one| one.wire() == value);
                    asked.update(|asked| asked.state = state.unwrap_or_default());
                }>{state_options.collect_view()}</select></div>
            <div class="field"><label for="duty-grouping">{DutyText::Grouping.say(lang)}</label>
                <select id="duty-grouping" on:change:target=move |event| {
                    let by_unit = event.target().value() == "unit";
                    asked.update(|asked| asked.by_unit = by_unit);
                }><option value="reminder" prop:selected=move || asked.with(|asked| !asked.by_unit)>{DutyText::ByReminder.say(lang)}</option>
                <option value="unit" prop:selected=move || asked.with(|asked| asked.by_unit)>{DutyText::ByUnit.say(lang)}</option></select></div>
            <div class="field"><label for="duty-search">{DutyText::Search.say(lang)}</label>
                <input type="search" id="duty-search" autocomplete="off" prop:value=move || asked.with(|asked| asked.search.clone())
                    on:input:target=move |event| {
                        let search = event.target().value();
                        asked.update(|asked| asked.search = search);
                    }/></div>
        </div>
    }
}

fn state_text(state: AskedState) -> DutyText {
    match state {
        AskedState::Open => DutyText::StateOpen,
        AskedState::PutOff => DutyText::StatePutOff,
        AskedState::Dealt => DutyText::StateDealt,
        AskedState::Any => DutyText::StateAny,
    }
}
