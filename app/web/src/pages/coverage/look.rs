use coverage::{Dimension, Key, Measure};
use ledger::Named;
use leptos::prelude::*;
use policy::Kind;
use words::CoverageText as T;

use crate::state::{CoverageWork, use_coverage, use_lang};

/// What is looked at: which units, which rate, by what, against what.
#[component]
pub fn LookSheet() -> impl IntoView {
    let lang = use_lang();
    let coverage = use_coverage();
    let measure = move |event: web_sys::Event| {
        if let Some(measure) = Measure::of_wire(&crate::browser::value_of(&event)) {
            coverage.measure.set(measure);
        }
    };
    let dimension = move |event: web_sys::Event| {
        if let Some(dimension) = Dimension::of_wire(&crate::browser::value_of(&event)) {
            coverage.dimension.set(dimension);
        }
    };
    view! {
        <section class="sheet look" aria-label=T::LookTitle.say(lang)>
            <div class="look-fields">
                <Within/>
                <div class="field"><label for="look-measure">{T::Measure.say(lang)}</label>
                    <select id="look-measure" on:change=measure>
                        {Measure::ALL.map(|one| view! {
                            <option value=one.wire() prop:selected=move || coverage.measure.get() == one>{words::coverage_measure(one, lang)}</option>
                        }).collect_view()}
                    </select></div>
                <div class="field"><label for="look-by">{T::By.say(lang)}</label>
                    <select id="look-by" on:change=dimension>
                        {Dimension::ALL.map(|one| view! {
                            <option value=one.wire() prop:selected=move || coverage.dimension.get() == one>{words::dimension(one, lang)}</option>
                        }).collect_view()}
                    </select></div>
                <Against/>
                <TargetField/>
            </div>
        </section>
    }
    .into_any()
}

/// Puts a district or a kind in the place of the one that was looked at, the district before the kind.
fn narrow(coverage: CoverageWork, key: Option<Key>, same: fn(&Key) -> bool) {
    coverage.within.update(|within| {
        within.retain(|known| !same(known));
        within.extend(key);
        within.sort();
    });
}

/// Which units.
#[component]
fn Within() -> impl IntoView {
    let lang = use_lang();
    let coverage = use_coverage();
    let is_district = |key: &Key| matches!(key, Key::District(_));
    let is_kind = |key: &Key| matches!(key, Key::Kind(_));
    let district = move |event: web_sys::Event| {
        let name = crate::browser::value_of(&event);
        narrow(
            coverage,
            (!name.is_empty()).then_some(Key::District(name)),
            is_district,
        );
    };
    let kind = move |event: web_sys::Event| {
        let kind = Kind::named(&crate::browser::value_of(&event));
        narrow(coverage, kind.map(Key::Kind), is_kind);
    };
    let has = move |key: Key| coverage.within.with(|within| within.contains(&key));
    view! {
        <div class="field"><label for="look-district">{T::WithinDistrict.say(lang)}</label>
            <select id="look-district" on:change=district>
                <option value="" prop:selected=move || !coverage.within.with(|within| within.iter().any(is_district))>{T::Everything.say(lang)}</option>
                {move || coverage.districts.get().into_iter().map(|name| {
                    let key = Key::District(name.clone());
                    view! { <option value=name.clone() prop:selected=move || has(key.clone())>{name.clone()}</option> }
                }).collect_view()}
            </select></div>
        <div class="field"><label for="look-kind">{T::WithinKind.say(lang)}</label>
            <select id="look-kind" on:change=kind>
                <option value="" prop:selected=move || !coverage.within.with(|within| within.iter().any(is_kind))>{T::Everything.say(lang)}</option>
                {Kind::ALL.iter().map(|one| view! {
                    <option value=one.name() prop:selected=move || has(Key::Kind(*one))>{words::kind(*one, lang)}</option>
                }).collect_view()}
            </select></div>
    }
}

/// The snapshot that is compared with.
#[component]
fn Against() -> impl IntoView {
    let lang = use_lang();
    let coverage = use_coverage();
    let choose = move |event: web_sys::Event| {
        coverage
            .against
            .set(crate::browser::value_of(&event).parse().ok());
    };
    let taken = Memo::new(move |_| {
        coverage.shelf.kept.with(|kept| {
            let all = kept.snapshots.iter();
            all.map(|one| (one.id, one.name.clone(), one.day))
                .collect::<Vec<_>>()
        })
    });
    let named = move |(id, name, day): (u64, String, chrono::NaiveDate)| {
        let name = if name.is_empty() {
            T::Unnamed.say(lang).to_owned()
        } else {
            name
        };
        view! {
            <option value=id.to_string() prop:selected=move || coverage.against.get() == Some(id)>{format!("{name} {day}")}</option>
        }
    };
    view! {
        <div class="field"><label for="look-against">{T::Against.say(lang)}</label>
            <select id="look-against" on:change=choose>
                <option value="" prop:selected=move || coverage.against.get().is_none()>{T::AgainstNone.say(lang)}</option>
                {move || taken.get().into_iter().map(named).collect_view()}
            </select></div>
    }
}

/// What is to be reached.
#[component]
fn TargetField() -> impl IntoView {
    let lang = use_lang();
    let coverage = use_coverage();
    let is_wrong = RwSignal::new(false);
    let text = move || {
        let target = coverage.shelf.kept.with(|kept| kept.target);
        target.map_or_else(String::new, |tenths| {
            words::percent(i64::from(tenths) * 10)
                .trim_end_matches('%')
                .to_owned()
        })
    };
    let typed = move |event: web_sys::Event| {
        let read = read_target(&crate::browser::value_of(&event));
        is_wrong.set(read.is_none());
        if let Some(target) = read {
            coverage.shelf.change(|kept| kept.target = target);
        }
    };
    view! {
        <div class="field"><label for="look-target">{T::Target.say(lang)}</label>
            <input id="look-target" inputmode="decimal" autocomplete="off" maxlength="5" prop:value=text on:change=typed
                aria-describedby="look-target-hint" aria-invalid=move || is_wrong.get().to_string()/>
            <small id="look-target-hint" class=move || if is_wrong.get() { "mistake" } else { "" }>
                {move || if is_wrong.get() { T::TargetWrong.say(lang) } else { T::TargetHint.say(lang) }}</small></div>
    }
}

/// A target in tenths of a percent: `Some(None)` where it is left empty, `None` where it cannot be read.
fn read_target(text: &str) -> Option<Option<u16>> {
    let text = text.trim().trim_end_matches(['%', '％']).trim_end();
    if text.is_empty() {
        return Some(None);
    }
    let (whole, tenth) = text.split_once('.').unwrap_or((text, "0"));
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(whole) || !is_number(tenth) || tenth.len() > 1 {
        return None;
    }
    let tenths = whole.parse::<u16>().ok()?.checked_mul(10)? + tenth.parse::<u16>().ok()?;
    (tenths <= 1000).then_some(Some(tenths))
}
