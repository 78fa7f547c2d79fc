use leptos::prelude::*;
use policy::{Amount, Derivation, Figure, Standard, StandardId};
use words::Text;

use crate::components::{FigureButton, FormCorrections, LocalTerms};
use crate::state::{use_lang, use_settings, use_work};

/// M4 to M8 of one unit, with what each is worked out from, its clause, and who pays.
#[component]
pub fn BudgetSheet() -> impl IntoView {
    let lang = use_lang();
    let (work, settings) = (use_work(), use_settings());
    let parts = move || {
        work.money.with(|sheet| {
            sheet
                .total
                .as_ref()
                .map(|total| total.parts.clone())
                .unwrap_or_default()
        })
    };
    let total = Signal::derive(move || {
        work.money.with(|sheet| {
            sheet
                .total
                .as_ref()
                .map_or(Amount::ZERO, |total| total.result)
        })
    });
    let year = move || work.checked.with(|checked| checked.year);
    view! {
        <section class="sheet" id="budget">
            <h2>{Text::MoneySheet.say(lang)}</h2>
            <SheetNotices/>
            <table class="money">
                <caption>{year} {lang.pick(" 年 · ", " · ")} {Text::UnitIs.say(lang)}
                    {move || words::unit_name(settings.unit.get(), lang)}</caption>
                <thead><tr>
                    <th scope="col">{Text::Item.say(lang)}</th>
                    <th scope="col" class="wide-only">{Text::StandardColumn.say(lang)}</th>
                    <th scope="col">{Text::AmountColumn.say(lang)}</th>
                </tr></thead>
                <tbody>{move || parts().into_iter().map(|part| view! { <MoneyRow part/> }).collect_view()}</tbody>
                <tfoot><tr>
                    <th scope="row">{words::figure(Figure::Total, lang)}</th>
                    <td class="wide-only"></td>
                    <td><FigureButton figure=Figure::Total amount=total/></td>
                </tr></tfoot>
            </table>
            <LocalTerms/>
            <WhoPays/>
        </section>
    }
}

/// What the reader must know before the figures.
#[component]
fn SheetNotices() -> impl IntoView {
    let lang = use_lang();
    let work = use_work();
    let planned = Memo::new(move |_| work.checked.with(|checked| checked.planned.is_some()));
    let none = Memo::new(move |_| {
        work.checked
            .with(|checked| checked.planned.is_none() && checked.facts.has_organisation().is_no())
    });
    let open = Memo::new(move |_| {
        work.money.with(|sheet| {
            sheet
                .total
                .as_ref()
                .is_some_and(|total| total.result.known().is_none())
        })
    });
    let line = move |state: &'static str, text: Text| view! { <p class="advice" data-state=state>{text.say(lang)}</p> };
    view! {
        <FormCorrections/>
        {move || planned.get().then(|| line("info", Text::PlannedNotice))}
        {move || none.get().then(|| view! {
            <p class="advice" data-state="info">{Text::NoMoneyYet.say(lang)} " "
                {(!work.of_ledger).then_some(Text::PlanToSee.say(lang))}</p>
        })}
        {move || open.get().then(|| line("gap", Text::RangeNotice))}
    }
}

#[component]
fn MoneyRow(part: Derivation) -> impl IntoView {
    let lang = use_lang();
    let Derivation {
        figure,
        standards,
        result,
        ..
    } = part;
    let remark = (figure == Figure::Training).then_some(Text::ToPool.say(lang));
    let clause = standards
        .first()
        .map(|&id| words::source(Standard::of(id).source, lang));
    view! {
        <tr>
            <th scope="row">{words::figure(figure, lang)}
                {remark.map(|text| view! { <br/><small>{text}</small> })}
                {clause.map(|clause| view! { <br/><span class="chip">{clause}</span> })}</th>
            <td class="wide-only">{standards.into_iter().map(|id| view! { <StandardChip id/> }).collect_view()}</td>
            <td><FigureButton figure amount=Signal::stored(result)/></td>
        </tr>
    }
}

#[component]
fn StandardChip(id: StandardId) -> impl IntoView {
    let lang = use_lang();
    let work = use_work();
    let set = Standard::of(id);
    let value = move || {
        work.choices
            .with(|choices| words::standard_in_use(id, choices.standards.value(id), lang))
    };
    view! {
        <span class="standard">{value} " " <span class="chip floor">{words::bound(set.bound, lang)}</span></span>
    }
}

#[component]
fn WhoPays() -> impl IntoView {
    let lang = use_lang();
    let work = use_work();
    let city = Signal::derive(move || work.money.with(|sheet| sheet.shares.city));
    let district = Signal::derive(move || work.money.with(|sheet| sheet.shares.district));
    view! {
        <h3>{Text::WhoPays.say(lang)}</h3>
        <dl class="pairs">
            <div><dt>{words::figure(Figure::CityShare, lang)}</dt>
                <dd><FigureButton figure=Figure::CityShare amount=city/></dd></div>
            <div><dt>{words::figure(Figure::DistrictShare, lang)}</dt>
                <dd><FigureButton figure=Figure::DistrictShare amount=district/></dd></div>
        </dl>
    }
}
