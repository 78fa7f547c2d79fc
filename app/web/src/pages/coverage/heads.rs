//! How many units are how large, with the places where a rule begins to apply.

use charts::{Bin, Histogram, Ink, Threshold};
use coverage::{Band, Dimension, Group, Key, Part};
use leptos::prelude::*;
use policy::{Rulebook, StandardId};
use words::{CoverageText as T, Lang};

use super::opens::{Opens, Plate, opener};
use crate::pages::chart::{Chart, Picture};
use crate::state::{use_coverage, use_lang};

const STAFF: [(StandardId, T); 3] = [
    (StandardId::StaffForOrganisation, T::FirmsFrom),
    (StandardId::EmployeesForMember, T::MemberFrom),
    (StandardId::EmployeesForOrganisation, T::OrganisationFrom),
];
const MEMBERS: [(StandardId, T); 4] = [
    (StandardId::MembersForOwnBranch, T::OwnBranchFrom),
    (StandardId::MembersForBranchCommittee, T::CommitteeFrom),
    (StandardId::MembersForGeneralBranch, T::GeneralFrom),
    (StandardId::MembersForCommittee, T::PartyCommitteeFrom),
];

/// Employees and full members.
#[component]
pub fn Heads() -> impl IntoView {
    let lang = use_lang();
    let coverage = use_coverage();
    let plate = move |dimension: Dimension| {
        Memo::new(move |_| {
            let book = coverage.book();
            coverage.found.with(|sheet| {
                let groups = sheet.as_ref().map_or(&[][..], |sheet| sheet.by(dimension));
                histogram(groups, dimension, &book, lang)
            })
        })
    };
    let (staff, members) = (plate(Dimension::Staff), plate(Dimension::Members));
    view! {
        <div class="two-columns">
            <Chart id="staff" plate=staff open=opener() keys=T::Keys/>
            <Chart id="members" plate=members open=opener() keys=T::Keys/>
        </div>
    }
}

fn histogram(groups: &[Group], dimension: Dimension, book: &Rulebook, lang: Lang) -> Plate {
    let (title, standards, from) = match dimension {
        Dimension::Members => (T::MembersTitle, &MEMBERS[..], T::FromMembers),
        _ => (T::StaffTitle, &STAFF[..], T::FromStaff),
    };
    let title = title.say(lang).to_owned();
    let bin = |group: &Group| {
        let (name, count) = (
            words::group(&group.key, lang),
            words::count(group.figures.units),
        );
        let is_known = !matches!(
            group.key,
            Key::Staff(Band::Unknown) | Key::Members(Band::Unknown)
        );
        let of = words::dimension(dimension, lang);
        Bin {
            said: match lang {
                Lang::Zh => format!("{of} {name}：{count} 个单位"),
                Lang::En => format!("{of} {name}: {count} units"),
            },
            name,
            value: f64::from(group.figures.units),
            figure: count,
            ink: if is_known { Ink::Plain } else { Ink::Open },
        }
    };
    let thresholds = standards.iter().filter_map(|(id, name)| {
        let value = u32::try_from(book.standards().value(*id)).ok()?;
        let begins = |group: &Group| match group.key {
            Key::Staff(Band::Heads { from, .. }) | Key::Members(Band::Heads { from, .. }) => {
                from == value
            }
            _ => false,
        };
        Some(Threshold {
            before: groups.iter().position(begins)?,
            name: match lang {
                Lang::Zh => format!("{value} {}{}{}", from.say(lang), "：", name.say(lang)),
                Lang::En => format!("{value} {}: {}", from.say(lang), name.say(lang)),
            },
        })
    });
    Plate {
        picture: Picture::Histogram(Histogram {
            bins: groups.iter().map(bin).collect(),
            thresholds: thresholds.collect(),
        }),
        title,
        head: vec![
            words::dimension(dimension, lang).to_owned(),
            T::Count.say(lang).to_owned(),
        ],
        rows: (groups.iter())
            .map(|group| {
                vec![
                    words::group(&group.key, lang),
                    words::count(group.figures.units),
                ]
            })
            .collect(),
        opens: (groups.iter())
            .map(|group| vec![Opens::Units(vec![group.key.clone()], Part::All)])
            .collect(),
    }
}
