use budget::typed::{EntryPlace, TypedDistrict};
use budget::{DistrictSheet, Item, Line, StreetLine};
use leptos::prelude::*;
use policy::Amount;
use words::BudgetText;

use super::items::ItemLine;
use super::money::Money;
use super::units::StreetUnits;
use crate::state::{BudgetWork, use_budget, use_lang};

/// The budget by district; each opens into its streets, a street into its units, a unit into its items. What is open stays
/// open while figures change.
#[component]
pub fn DistrictsSheet() -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    let names = Memo::new(move |_| {
        let of = |one: &DistrictSheet| one.name.clone();
        budget
            .found
            .with(|found| {
                found
                    .as_ref()
                    .map(|found| found.sheet.districts.iter().map(of).collect::<Vec<_>>())
            })
            .unwrap_or_default()
    });
    let apart = Memo::new(move |_| {
        let apart = budget
            .found
            .with(|found| found.as_ref().map(|found| found.sheet.apart));
        apart.filter(|line| *line != Line::default())
    });
    view! {
        <section class="sheet">
            <h2>{BudgetText::DistrictsTitle.say(lang)}</h2>
            <ul class="tree" id="districts">
                <For each=move || names.get().into_iter().enumerate() key=|(place, name)| (*place, name.clone()) let((place, name))>
                    <District place name/>
                </For>
                {move || apart.get().map(|line| view! { <Leaf name=BudgetText::Apart.say(lang).to_owned() line=Signal::stored(line)/> })}
            </ul>
        </section>
    }
}

/// What a branch of the tree says in its line.
#[component]
fn Heading(
    name: String,
    line: Signal<Line>,
    /// Whether a count of it cannot be read: how many organisations there are is left out then.
    #[prop(optional)]
    is_count_unread: Signal<bool>,
) -> impl IntoView {
    let lang = use_lang();
    let counts = move || {
        let counted = |number: u32, what: BudgetText| {
            (number > 0).then(|| format!("{} {}", words::count(number), what.say(lang)))
        };
        let line = line.get();
        let organisations = if is_count_unread.get() {
            0
        } else {
            line.organisations
        };
        let counts = [
            counted(line.units, BudgetText::Units),
            counted(organisations, BudgetText::Organisations),
        ];
        counts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    view! { <span>{name} " " <small>{counts}</small></span><b>{move || view! { <Money amount=line.get().total()/> }}</b> }
}

/// A total with its items, each with its standards.
#[component]
fn Leaf(
    name: String,
    line: Signal<Line>,
    #[prop(optional)] is_count_unread: Signal<bool>,
) -> impl IntoView {
    view! {
        <li class="branch"><details>
            <summary class="branch-line"><Heading name line is_count_unread/></summary>
            {move || view! { <Items line=line.get()/> }}
        </details></li>
    }
}

/// The items of a total, those that come to nothing left out.
#[component]
pub fn Items(line: Line) -> impl IntoView {
    let items = Item::ALL
        .into_iter()
        .filter(|item| line.item(*item) != Amount::ZERO);
    view! { <ul class="tree">{items.map(|item| view! { <ItemLine item line/> }).collect_view()}</ul> }
}

/// Whether a count cannot be read of the district that stands in this place of the sheet, which leaves out those with nothing
/// in them.
fn is_count_unread(budget: BudgetWork, place: usize) -> bool {
    let typed = budget.draft.with(|draft| {
        let districts = draft.districts.iter().enumerate();
        let mut districts = districts.filter(|(_, district)| !TypedDistrict::is_blank(district));
        districts.nth(place).map(|(at, _)| at)
    });
    budget.read.with(|read| {
        let mut places = read.unread.iter().map(|entry| entry.place);
        places.any(|place| matches!(place, EntryPlace::Count(at, _) if Some(at) == typed))
    })
}

#[component]
fn District(place: usize, name: String) -> impl IntoView {
    let lang = use_lang();
    let budget = use_budget();
    let said = if name.is_empty() {
        BudgetText::NoDistrict.say(lang).to_owned()
    } else {
        name.clone()
    };
    let one = Memo::new(move |_| {
        budget
            .found
            .with(|found| found.as_ref()?.sheet.districts.get(place).cloned())
    });
    let line = Signal::derive(move || {
        one.with(|one| one.as_ref().map(|one| one.line).unwrap_or_default())
    });
    let streets = Memo::new(move |_| {
        let of = |street: &StreetLine| street.name.clone();
        one.with(|one| {
            one.as_ref()
                .map(|one| one.streets.iter().map(of).collect::<Vec<_>>())
        })
        .unwrap_or_default()
    });
    let own = Memo::new(move |_| {
        let one = one.get()?;
        let of_streets = one
            .streets
            .iter()
            .map(|street| street.line.own)
            .sum::<Amount>();
        // Lines of one's own are of districts, none is of a street.
        let own = if of_streets == Amount::ZERO {
            Line::of_own(one.line.own)
        } else {
            Line::default()
        };
        (own != Line::default()).then_some(own)
    });
    if streets.with_untracked(Vec::is_empty) {
        let is_count_unread = Signal::derive(move || is_count_unread(budget, place));
        return view! { <Leaf name=said line is_count_unread/> }.into_any();
    }
    // Drawn only once it is opened: a city has hundreds of streets.
    let is_open = RwSignal::new(false);
    let inside = move || {
        let district = name.clone();
        is_open.get().then(|| view! {
            <ul class="tree">
                <For each=move || streets.get().into_iter().enumerate() key=|(place, name)| (*place, name.clone()) let((place, name))>
                    <Street one place name district=district.clone()/>
                </For>
                {move || own.get().map(|line| view! { <Leaf name=BudgetText::RestOfDistrict.say(lang).to_owned() line=Signal::stored(line)/> })}
            </ul>
        })
    };
    view! {
        <li class="branch"><details on:toggle=move |_| is_open.set(true)>
            <summary class="branch-line"><Heading name=said line/></summary>
            {inside}
        </details></li>
    }
    .into_any()
}

#[component]
fn Street(
    one: Memo<Option<DistrictSheet>>,
    place: usize,
    name: String,
    district: String,
) -> impl IntoView {
    let lang = use_lang();
    let said = if name.is_empty() {
        BudgetText::NoStreet.say(lang).to_owned()
    } else {
        name.clone()
    };
    let line = Signal::derive(move || {
        one.with(|one| {
            one.as_ref()
                .and_then(|one| Some(one.streets.get(place)?.line))
                .unwrap_or_default()
        })
    });
    // Its units are asked for anew when its money changes.
    let stands = Memo::new(move |_| line.get());
    let is_open = RwSignal::new(false);
    view! {
        <li class="branch"><details on:toggle=move |_| is_open.set(true)>
            <summary class="branch-line"><Heading name=said line/></summary>
            {move || {
                stands.with(|_| ());
                is_open.get().then(|| view! { <StreetUnits district=district.clone() street=name.clone()/> })
            }}
        </details></li>
    }
}
