//! Where each place is on its page.

use std::borrow::Cow;

use tours::{Place, Spot};

use crate::browser::control::Control;

/// The control of a place, if it is on the page now.
pub fn find(place: Place) -> Option<Control> {
    Control::find(&selector(place))
}

fn selector(place: Place) -> Cow<'static, str> {
    match place {
        Place::Field(field) => format!("#main #{}", field.wire()).into(),
        Place::Spot(spot) => spot_selector(spot).into(),
    }
}

const fn spot_selector(spot: Spot) -> &'static str {
    match spot {
        Spot::StartOver => "#start-over",
        Spot::Verdict => "#verdict",
        Spot::VerdictWhy => "#figure-verdict",
        Spot::Reason => "#main .reasons li",
        Spot::Scale => "#main .scales > *",
        Spot::ToMoney => "#main .actions a.primary",
        Spot::Yearly => "#figure-m4",
        Spot::StartUp => "#figure-m5",
        Spot::Total => "#figure-total",
        Spot::Deductible => "#figure-m1-deductible",
        Spot::Refund => "#figure-m2",
        Spot::CopyLink => "#copy-link",
        Spot::OpenImport => "#open-import",
        Spot::ImportFile => "#import-file",
        Spot::ImportColumn => "#import .mapping select",
        Spot::ImportCheck => "#import-check",
        Spot::ImportCounts => "#import-counts",
        Spot::SetAside => "#import .asides tbody tr",
        Spot::SetAsideFile => "#aside-file",
        Spot::TakeIn => "#take-in",
        Spot::ImportDone => "#import-done",
        Spot::TakeBack => "#take-back",
        Spot::Search => "#search",
        Spot::Chips => "#chips .tag",
        Spot::Units => "#total-units",
        Spot::DutyCounts => "#duty-counts tbody tr",
        Spot::DutyConcern => "#duty-concern",
        Spot::DutyRow => "#reminders-rows > li",
        Spot::DutyChoose => "#reminders-rows input[type=checkbox]",
        Spot::MarkDealt => "#mark-dealt",
        Spot::DutyState => "#duty-state",
        Spot::DutyExport => "#reminders-xlsx",
        Spot::FromLedger => "#from-ledger",
        Spot::BudgetTotal => "#budget-total",
        Spot::BudgetItem => "#items summary",
        Spot::BudgetDistrict => "#districts summary",
        Spot::BudgetSlider => "#sliders input[type=range]",
        Spot::BudgetReadings => "#readings-cost tbody tr",
        Spot::BudgetBook => "#budget-book",
        Spot::Organised => "#rates [data-measure=organised] b",
        Spot::OrganisedWhy => "#rates [data-measure=organised] summary",
        Spot::Measure => "#look-measure",
        Spot::By => "#look-by",
        Spot::Ranked => "#ranked h2",
        Spot::ToForm => "#to-form",
        Spot::Briefing => "#briefing h2",
    }
}
