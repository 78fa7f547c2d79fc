//! One step of a tour that is being written.

use leptos::prelude::*;
use policy::Field;
use tours::own::Lack;
use tours::{Act, Place, Says, Spot, Step};
use words::{Page, TourText, place_page};

use super::own_tour_form::Form;
use crate::browser;
use crate::state::use_lang;

/// The acts, as the form lists them.
fn acts() -> [Act; 5] {
    [
        Act::Look,
        Act::Press,
        Act::Enter(String::new()),
        Act::Slide,
        Act::Choose,
    ]
}

/// Every place, page by page.
fn places() -> Vec<(Page, Vec<Place>)> {
    let all: Vec<Place> = (Field::ALL.iter().copied().map(Place::Field))
        .chain(Spot::ALL.iter().copied().map(Place::Spot))
        .collect();
    let of = |page: Page| {
        all.iter()
            .copied()
            .filter(move |place| place_page(*place) == page)
    };
    let pages = Page::ALL.into_iter();
    pages
        .map(|page| (page, of(page).collect::<Vec<_>>()))
        .filter(|(_, places)| !places.is_empty())
        .collect()
}

fn own_words(step: &Step) -> (String, String) {
    match &step.says {
        Says::Own { what, why } => (what.clone(), why.clone()),
        Says::Lesson(_) => Default::default(),
    }
}

/// The step's fields.
#[component]
pub fn StepForm(form: Form, at: usize) -> impl IntoView {
    let lang = use_lang();
    let id = move |part: &str| format!("step-{at}-{part}");
    let title = match lang {
        words::Lang::Zh => format!("第 {} 步", at + 1),
        words::Lang::En => format!("Step {}", at + 1),
    };
    let lacks = move |wanted: Lack| move || form.lacks.with(|lacks| lacks.contains(&wanted));
    let (no_words, no_value) = (lacks(Lack::Words(at)), lacks(Lack::Value(at)));
    let waits = Memo::new(move |_| {
        form.step(at)
            .is_some_and(|step| matches!(step.act, Act::Enter(_)))
    });
    let place = Memo::new(move |_| form.step(at).map(|step| step.place));
    let says = move |part: fn((String, String)) -> String| {
        form.step(at).map(|step| part(own_words(&step)))
    };
    let write = move |act: fn(&mut (String, String), String), text: String| {
        form.change_step(at, move |step| {
            let mut said = own_words(step);
            act(&mut said, text);
            let (what, why) = said;
            step.says = Says::Own { what, why };
        });
    };
    let most = Step::MAX_WORDS.to_string();
    view! {
        <li class="tour-step">
            <fieldset><legend>{title}</legend>
                <div class="fields few">
                    <PlaceChoice form at id=id("place")/>
                    <ActChoice form at id=id("act") place/>
                    {move || waits.get().then(|| view! {
                        <div class="field" data-state=move || no_value().then_some("error")><label for=id("value")>{TourText::Value.say(lang)}</label>
                            <ValueField form at place id=id("value")/>
                            <small class="hint">{TourText::ValueHint.say(lang)}</small>
                            <small class="mistake" role="alert">{move || no_value().then(|| words::tour_lack(Lack::Value(at), lang))}</small></div> })}
                </div>
                <div class="field wide" data-state=move || no_words().then_some("error")><label for=id("what")>{TourText::What.say(lang)}</label>
                    <textarea id=id("what") rows="2" maxlength=most.clone() prop:value=move || says(|(what, _)| what)
                        on:input:target=move |event| write(|said, text| said.0 = text, event.target().value())></textarea>
                    <small class="mistake" role="alert">{move || no_words().then(|| words::tour_lack(Lack::Words(at), lang))}</small></div>
                <div class="field wide"><label for=id("why")>{TourText::WhyOwn.say(lang)}</label>
                    <textarea id=id("why") rows="2" maxlength=most prop:value=move || says(|(_, why)| why)
                        on:input:target=move |event| write(|said, text| said.1 = text, event.target().value())></textarea></div>
                <Arrange form at/>
            </fieldset>
        </li>
    }
}

#[component]
fn PlaceChoice(form: Form, at: usize, id: String) -> impl IntoView {
    let lang = use_lang();
    let chosen = untrack(|| form.step(at)).map(|step| step.place);
    let groups = places().into_iter().map(|(page, places)| {
        let options = places.into_iter().map(|place| {
            view! { <option value=place.wire() selected=chosen == Some(place)>{words::place(place, lang)}</option> }
        });
        view! { <optgroup label=page.name().say(lang)>{options.collect_view()}</optgroup> }
    });
    let choose = move |event: web_sys::Event| {
        if let Some(place) = Place::from_wire(&browser::value_of(&event)) {
            form.change_step(at, |step| {
                // What was to be entered elsewhere means nothing here.
                step.act = match &step.act {
                    Act::Enter(_) if place.takes(&Act::Enter(String::new())) => {
                        Act::Enter(String::new())
                    }
                    act if place.takes(act) => act.clone(),
                    _ => Act::Look,
                };
                step.place = place;
            });
        }
    };
    view! {
        <div class="field"><label for=id.clone()>{TourText::Place.say(lang)}</label>
            <select id=id on:change=choose>{groups.collect_view()}</select>
            <small class="hint">{TourText::PlaceHint.say(lang)}</small></div>
    }
}

#[component]
fn ActChoice(form: Form, at: usize, id: String, place: Memo<Option<Place>>) -> impl IntoView {
    let lang = use_lang();
    let options = move || {
        let place = place.get();
        let chosen = untrack(|| form.step(at)).map(|step| step.act.wire());
        let acts = acts().into_iter();
        let acts = acts.filter(|act| place.is_some_and(|place| place.takes(act)));
        acts.map(|act| view! { <option value=act.wire() selected=chosen == Some(act.wire())>{words::act(&act, lang)}</option> })
            .collect_view()
    };
    let choose = move |event: web_sys::Event| {
        if let Some(act) = Act::from_wire(&browser::value_of(&event), "") {
            form.change_step(at, |step| step.act = act);
        }
    };
    view! {
        <div class="field"><label for=id.clone()>{TourText::Act.say(lang)}</label>
            <select id=id on:change=choose>{options}</select></div>
    }
}

/// What is to be entered: of a list, one of its options.
#[component]
fn ValueField(form: Form, at: usize, place: Memo<Option<Place>>, id: String) -> impl IntoView {
    let lang = use_lang();
    let value = move || {
        form.step(at)
            .map(|step| step.act.value().to_owned())
            .unwrap_or_default()
    };
    let enter = move |text: String| form.change_step(at, |step| step.act = Act::Enter(text));
    move || {
        match place.get().and_then(|place| words::place_options(place, lang)) {
        Some(options) => {
            let now = untrack(value);
            let options = options.into_iter().filter(|(wire, _)| !wire.is_empty());
            let options = options.map(|(wire, name)| {
                view! { <option value=wire selected=wire == now>{name}</option> }
            });
            view! {
                <select id=id.clone() on:change:target=move |event| enter(event.target().value())>
                    <option value="" selected=now.is_empty()>"—"</option>{options.collect_view()}</select>
            }
            .into_any()
        }
        None => view! {
            <input id=id.clone() autocomplete="off" maxlength=Act::MAX_VALUE.to_string() prop:value=value
                on:input:target=move |event| enter(event.target().value())/>
        }
        .into_any(),
    }
    }
}

#[component]
fn Arrange(form: Form, at: usize) -> impl IntoView {
    let lang = use_lang();
    let is_last = move || at + 1 >= form.count();
    let swap = move |with: usize| {
        form.arrange(|steps| {
            if with < steps.len() && at < steps.len() {
                steps.swap(at, with);
            }
        });
        browser::focus_after_draw(format!("step-{with}-place"));
    };
    let remove = move |_| {
        form.arrange(|steps| {
            if at < steps.len() {
                steps.remove(at);
            }
        });
        browser::focus_after_draw("tour-add");
    };
    view! {
        <div class="row">
            {(at > 0).then(|| view! {
                <button type="button" class="quiet" on:click=move |_| swap(at - 1)>{TourText::Up.say(lang)}</button> })}
            {move || (!is_last()).then(|| view! {
                <button type="button" class="quiet" on:click=move |_| swap(at + 1)>{TourText::Down.say(lang)}</button> })}
            <button type="button" class="quiet" data-do="remove" on:click=remove>{TourText::Remove.say(lang)}</button>
        </div>
    }
}
