use ::tours::{Place, Spot};
use coverage::{Dimension, Measure};
use policy::{Concern, Field, Figure};

use crate::{
    AROUND_FIELDS, BudgetText, CHECK_FIELDS, Control, CoverageText, DutyText, ImportText, Lang,
    LedgerText, Page, Text, concern, control, coverage_measure, dimension, field, figure, options,
};

/// The page that a place is on.
pub fn place_page(place: Place) -> Page {
    match place {
        Place::Field(field) if is_on_check(field) => Page::Check,
        Place::Field(_) => Page::Subsidy,
        Place::Spot(spot) => spot_page(spot),
    }
}

fn is_on_check(field: Field) -> bool {
    let more = [Field::MassOrganisations, Field::JointUnits];
    [CHECK_FIELDS, AROUND_FIELDS, &more]
        .iter()
        .any(|fields| fields.contains(&field))
}

const fn spot_page(spot: Spot) -> Page {
    match spot {
        Spot::StartOver
        | Spot::Verdict
        | Spot::VerdictWhy
        | Spot::Reason
        | Spot::Scale
        | Spot::ToMoney => Page::Check,
        Spot::Yearly
        | Spot::StartUp
        | Spot::Total
        | Spot::Deductible
        | Spot::Refund
        | Spot::CopyLink => Page::Subsidy,
        Spot::OpenImport
        | Spot::ImportFile
        | Spot::ImportColumn
        | Spot::ImportCheck
        | Spot::ImportCounts
        | Spot::SetAside
        | Spot::SetAsideFile
        | Spot::TakeIn
        | Spot::ImportDone
        | Spot::TakeBack
        | Spot::Search
        | Spot::Chips
        | Spot::Units => Page::Ledger,
        Spot::DutyCounts
        | Spot::DutyConcern
        | Spot::DutyRow
        | Spot::DutyChoose
        | Spot::MarkDealt
        | Spot::DutyState
        | Spot::DutyExport => Page::Reminders,
        Spot::FromLedger
        | Spot::BudgetTotal
        | Spot::BudgetItem
        | Spot::BudgetDistrict
        | Spot::BudgetSlider
        | Spot::BudgetReadings
        | Spot::BudgetBook => Page::Budget,
        Spot::Organised
        | Spot::OrganisedWhy
        | Spot::Measure
        | Spot::By
        | Spot::Ranked
        | Spot::ToForm
        | Spot::Briefing => Page::Coverage,
    }
}

/// What a place is called.
pub fn place(place: Place, lang: Lang) -> &'static str {
    match place {
        Place::Field(one) => field(one, lang),
        Place::Spot(spot) => spot_name(spot, lang),
    }
}

/// By the control's own text, where it has one.
fn spot_name(spot: Spot, lang: Lang) -> &'static str {
    match spot {
        Spot::StartOver => Text::StartOver.say(lang),
        Spot::Verdict => figure(Figure::Verdict, lang),
        Spot::VerdictWhy => Text::AskWhy.say(lang),
        Spot::Reason => lang.pick("第一条依据", "The first reason"),
        Spot::Scale => lang.pick("离线多远", "How far from the line"),
        Spot::ToMoney => Text::ToSubsidy.say(lang),
        Spot::Yearly => figure(Figure::Yearly, lang),
        Spot::StartUp => figure(Figure::StartUp, lang),
        Spot::Total => figure(Figure::Total, lang),
        Spot::Deductible => figure(Figure::Deductible, lang),
        Spot::Refund => figure(Figure::Refund, lang),
        Spot::CopyLink => Text::CopyLink.say(lang),
        Spot::OpenImport => LedgerText::Import.say(lang),
        Spot::ImportFile => ImportText::Choose.say(lang),
        Spot::ImportColumn => ImportText::Goes.say(lang),
        Spot::ImportCheck => ImportText::Check.say(lang),
        Spot::ImportCounts => ImportText::ReportTitle.say(lang),
        Spot::SetAside => ImportText::AsideTitle.say(lang),
        Spot::SetAsideFile => ImportText::AsideFile.say(lang),
        Spot::TakeIn => ImportText::TakeIn.say(lang),
        Spot::ImportDone => ImportText::Done.say(lang),
        Spot::TakeBack => ImportText::TakeBack.say(lang),
        Spot::Search => LedgerText::Search.say(lang),
        Spot::Chips => LedgerText::Filters.say(lang),
        Spot::Units => LedgerText::Units.say(lang),
        Spot::DutyCounts => lang.pick("各类提醒多少", "Counts of reminders"),
        Spot::DutyConcern => DutyText::Rule.say(lang),
        Spot::DutyRow => lang.pick("第一个单位", "The first unit"),
        Spot::DutyChoose => lang.pick("选中第一条", "Choose the first one"),
        Spot::MarkDealt => DutyText::MarkDealt.say(lang),
        Spot::DutyState => DutyText::State.say(lang),
        Spot::DutyExport => DutyText::ExportXlsx.say(lang),
        Spot::FromLedger => BudgetText::FromLedger.say(lang),
        Spot::BudgetTotal => BudgetText::Total.say(lang),
        Spot::BudgetItem => lang.pick("预算的第一项", "The budget’s first item"),
        Spot::BudgetDistrict => lang.pick("第一个区", "The first district"),
        Spot::BudgetSlider => BudgetText::Slider.say(lang),
        Spot::BudgetReadings => BudgetText::ReadingsTitle.say(lang),
        Spot::BudgetBook => BudgetText::OutBook.say(lang),
        Spot::Organised => lang.pick("组织覆盖率", "Organisation coverage"),
        Spot::OrganisedWhy => CoverageText::Why.say(lang),
        Spot::Measure => CoverageText::Measure.say(lang),
        Spot::By => CoverageText::By.say(lang),
        Spot::Ranked => lang.pick("排名图", "The ranking"),
        Spot::ToForm => CoverageText::ToForm.say(lang),
        Spot::Briefing => CoverageText::BriefingTitle.say(lang),
    }
}

/// What is to be entered, as people read it: of a list, the option's name.
pub fn place_value(place: Place, value: &str, lang: Lang) -> String {
    let options = place_options(place, lang).unwrap_or_default();
    let named = options.into_iter().find(|(wire, _)| *wire == value);
    named.map_or_else(|| value.to_owned(), |(_, name)| name)
}

/// The choices of a place that is a list, by their wire names; `None` where something is typed.
pub fn place_options(place: Place, lang: Lang) -> Option<Vec<(&'static str, String)>> {
    let named = |all: Vec<(&'static str, &'static str)>| {
        let all = all.into_iter();
        Some(all.map(|(wire, name)| (wire, name.to_owned())).collect())
    };
    match place {
        Place::Field(field) => (control(field) == Control::Choice).then(|| options(field, lang)),
        Place::Spot(Spot::DutyConcern) => named(
            (Concern::ALL.iter())
                .map(|&one| (one.wire(), concern(one, lang)))
                .collect(),
        ),
        Place::Spot(Spot::DutyState) => named(vec![
            ("open", DutyText::StateOpen.say(lang)),
            ("put-off", DutyText::StatePutOff.say(lang)),
            ("dealt", DutyText::StateDealt.say(lang)),
            ("any", DutyText::StateAny.say(lang)),
        ]),
        Place::Spot(Spot::By) => named(
            (Dimension::ALL.iter())
                .map(|&one| (one.wire(), dimension(one, lang)))
                .collect(),
        ),
        Place::Spot(Spot::Measure) => named(
            (Measure::ALL.iter())
                .map(|&one| (one.wire(), coverage_measure(one, lang)))
                .collect(),
        ),
        Place::Spot(_) => None,
    }
}
