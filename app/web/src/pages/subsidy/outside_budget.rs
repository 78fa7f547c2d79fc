use leptos::prelude::*;
use policy::{Affiliation, Amount, Figure, Silent, deduct, estimate, refund, set_aside};
use words::Text;

use crate::components::{FigureButton, LocalTerms};
use crate::state::{dues_paid, use_lang, use_settings, use_work};

/// Pairs of a figure's name and its amount.
#[component]
fn Figures(figures: Vec<(Figure, Signal<Amount>)>) -> impl IntoView {
    let lang = use_lang();
    view! {
        <dl class="pairs">
            {figures.into_iter().map(|(figure, amount)| view! {
                <div><dt>{words::figure(figure, lang)}</dt><dd><FigureButton figure amount/></dd></div>
            }).collect_view()}
        </dl>
    }
}

#[component]
fn OutsideSheet(
    /// The heading.
    heading: Text,
    /// The figures.
    figures: Vec<(Figure, Signal<Amount>)>,
) -> impl IntoView {
    let lang = use_lang();
    let settings = use_settings();
    view! {
        <section class="sheet">
            <h2>{heading.say(lang)} " " <span class="chip">{Text::NotBudget.say(lang)}</span></h2>
            <small>{Text::UnitIs.say(lang)} {move || words::unit_name(settings.unit.get(), lang)}</small>
            <Figures figures/>
            <LocalTerms/>
        </section>
    }
}

/// M1.
#[component]
pub fn DeductionSheet() -> impl IntoView {
    let work = use_work();
    let deduction = Memo::new(move |_| {
        work.checked.with(|checked| {
            work.book
                .with(|book| deduct(&checked.deduction, book, &mut Silent))
        })
    });
    let figures = vec![
        (
            Figure::DeductionCap,
            Signal::derive(move || deduction.get().cap),
        ),
        (
            Figure::Deductible,
            Signal::derive(move || deduction.get().deductible),
        ),
        (
            Figure::AddedBack,
            Signal::derive(move || deduction.get().added_back),
        ),
        (
            Figure::TaxSaved,
            Signal::derive(move || deduction.get().saved),
        ),
    ];
    view! { <OutsideSheet heading=Text::DeductionSection figures/> }
}

/// The estimate of dues, and M2.
#[component]
pub fn DuesSheet() -> impl IntoView {
    let work = use_work();
    let dues = Memo::new(move |_| {
        work.checked.with(|checked| {
            work.book.with(|book| {
                let known =
                    (!checked.dues.is_empty()).then(|| estimate(&checked.dues, book, &mut Silent));
                let open = Amount::at_least(policy::Fen::ZERO);
                let month = known.map_or(open, |dues| Amount::exactly(dues.month));
                let year = known.map_or(open, |dues| Amount::exactly(dues.year));
                (
                    month,
                    year,
                    refund(dues_paid(checked, book), book, &mut Silent),
                )
            })
        })
    });
    let mut figures = vec![(Figure::Refund, Signal::derive(move || dues.get().2))];
    if !work.of_ledger {
        let estimates = [
            (Figure::DuesMonth, Signal::derive(move || dues.get().0)),
            (Figure::DuesYear, Signal::derive(move || dues.get().1)),
        ];
        figures.splice(0..0, estimates);
    }
    view! { <OutsideSheet heading=Text::DuesSection figures/> }
}

/// M3, once something is entered for it: it concerns city and district, not the unit.
#[component]
pub fn SetAsideSheet() -> impl IntoView {
    let work = use_work();
    let least = Memo::new(move |_| {
        work.checked.with(|checked| {
            work.book.with(|book| {
                let of = |level, retained: Option<policy::Fen>| {
                    let figure = match level {
                        Affiliation::City => Figure::SetAsideCity,
                        Affiliation::District => Figure::SetAsideDistrict,
                    };
                    // What is typed and cannot be read is not the same as nothing.
                    let is_unread = checked.correction(figure).is_some();
                    retained
                        .map(|retained| set_aside(level, retained, book, &mut Silent))
                        .or(is_unread.then_some(Amount::at_least(policy::Fen::ZERO)))
                };
                (
                    of(Affiliation::City, checked.retained_city),
                    of(Affiliation::District, checked.retained_district),
                )
            })
        })
    });
    move || {
        let (city, district) = least.get();
        let figures: Vec<_> = [
            (Figure::SetAsideCity, city),
            (Figure::SetAsideDistrict, district),
        ]
        .into_iter()
        .filter_map(|(figure, amount)| Some((figure, Signal::stored(amount?))))
        .collect();
        (!figures.is_empty())
            .then(|| view! { <OutsideSheet heading=Text::RetainedSection figures/> })
    }
}
