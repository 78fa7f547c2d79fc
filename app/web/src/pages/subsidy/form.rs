use leptos::prelude::*;
use policy::{Field, Organisation};
use words::{CHECK_FIELDS, Page, Text};

use crate::components::{Actions, EntryFields};
use crate::state::{use_lang, use_work};

/// Everything that the money is worked out from; parts that cannot matter are left out.
#[component]
pub fn SubsidyForm() -> impl IntoView {
    let lang = use_lang();
    view! {
        <form class="sheet" on:submit=|event| event.prevent_default()>
            <h2>{Text::UnitSection.say(lang)}</h2>
            <EntryFields fields=CHECK_FIELDS.to_vec()/>
            <OrganisationPart/>
            <h2>{Text::BudgetSection.say(lang)}</h2>
            <EntryFields fields=vec![Field::Year, Field::Affiliation]/>
            <h2>{Text::DeductionSection.say(lang)}</h2>
            <DeductionPart/>
            <h2>{Text::DuesSection.say(lang)}</h2>
            <EntryFields fields=vec![Field::DuesPaid, Field::DuesBases, Field::PensionBases]/>
            <details class="more">
                <summary>{Text::RetainedSection.say(lang)}</summary>
                <EntryFields fields=vec![Field::RetainedCity, Field::RetainedDistrict]/>
            </details>
            <details class="more">
                <summary>{Text::OwnSection.say(lang)}</summary>
                <EntryFields fields=vec![Field::OwnLines]/>
            </details>
            <Actions next=Page::Check label=Text::ToCheck/>
        </form>
    }
}

/// The organisation, as it stands or as planned.
#[component]
fn OrganisationPart() -> impl IntoView {
    let lang = use_lang();
    let work = use_work();
    let fields = Memo::new(move |_| {
        let (present, budgeted) = work.checked.with(|checked| {
            (
                checked.facts.organisation,
                checked.planned.unwrap_or(checked.facts).organisation,
            )
        });
        let in_post = work
            .draft
            .with(|draft| draft.get(Field::Secretary) == "since");
        let mut fields = Vec::new();
        if present == Some(Organisation::None) {
            fields.push(Field::PlannedOrganisation);
        }
        if present == Some(Organisation::JointBranch) {
            fields.push(Field::JointUnits);
        }
        if budgeted.is_some_and(Organisation::exists) {
            fields.extend([Field::Approved, Field::Secretary]);
            if in_post {
                fields.extend([Field::SecretarySince, Field::SecretarySource]);
            }
        }
        if budgeted == Some(Organisation::Committee) {
            fields.extend([Field::GeneralBelow, Field::GeneralPostsShared]);
        }
        if matches!(
            budgeted,
            Some(Organisation::Committee | Organisation::GeneralBranch)
        ) {
            fields.extend([Field::BranchesBelow, Field::BranchPostsShared]);
        }
        fields
    });
    move || {
        let fields = fields.get();
        (!fields.is_empty()).then(|| {
            view! {
                <h2>{Text::OrganisationSection.say(lang)}</h2>
                <EntryFields fields/>
            }
        })
    }
}

#[component]
fn DeductionPart() -> impl IntoView {
    let work = use_work();
    let own = Memo::new(move |_| work.draft.with(|draft| draft.get(Field::TaxRate) == "own"));
    view! {
        <EntryFields fields=vec![Field::Wages, Field::Spending, Field::TaxRate]/>
        {move || own.get().then(|| view! { <EntryFields fields=vec![Field::OwnRate]/> })}
    }
}
