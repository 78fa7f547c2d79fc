//! Standards and readings that a budget carries, on the shelf, in a file and in a link.

use budget::typed::{ChoicesInUse, Draft, DraftChoices, Kept, NamedBudget};
use entry::LinkError;
use policy::{Bound, Choice, Choices, Reading, Standard, StandardId};

/// Written before budgets carried standards and readings.
const DRAFT_1: &str = include_str!("draft_1.json");
const KEPT_1: &str = include_str!("kept_1.json");

fn raised() -> Choices {
    let mut choices = Choices::default();
    let id = StandardId::YearlyBranch;
    choices.standards.raise(id, 600_000).unwrap();
    choices
        .readings
        .choose(Reading::JointSubsidised, Choice::NotPaid);
    choices
}

fn typed() -> Draft {
    Draft {
        year: "2027".to_owned(),
        ..Draft::default()
    }
}

fn through_a_file(draft: &Draft) -> Draft {
    let text = serde_json::to_string_pretty(draft).unwrap();
    serde_json::from_str(&text).unwrap()
}

#[test]
fn an_old_budget_opens_and_says_that_it_carries_none() {
    let draft: Draft = serde_json::from_str(DRAFT_1.trim()).expect("an old budget");
    assert!(draft.choices.is_browser());
    assert_eq!(draft.year, "2027");
    assert_eq!(draft.raised(StandardId::YearlyBranch), Some(600_000));
    // What follows the browser is written as it always was, so that an earlier edition reads it too.
    let again = serde_json::to_string(&draft).unwrap();
    assert_eq!(again, DRAFT_1.trim());
    let received = draft.received(&raised());
    let in_use = received.in_use(&raised());
    assert_eq!(in_use, Ok(ChoicesInUse::Settled(raised())));
}

#[test]
fn an_old_shelf_opens() {
    let kept = Kept::read(KEPT_1.trim()).expect("an old shelf");
    assert_eq!(kept.named.len(), 1);
    assert_eq!(kept.text().as_deref(), Some(KEPT_1.trim()));
}

#[test]
fn every_standard_and_reading_comes_through_a_file() {
    let mut all = Vec::new();
    for &id in StandardId::ALL {
        let mut choices = Choices::default();
        if Standard::of(id).bound == Bound::Floor {
            let to = Standard::of(id).value + 1;
            choices.standards.raise(id, to).unwrap();
            all.push(choices);
        }
    }
    for &reading in Reading::ALL {
        for &choice in reading.choices().iter().skip(1) {
            let mut choices = Choices::default();
            choices.readings.choose(reading, choice);
            choices.readings.set_city_percent(35);
            all.push(choices);
        }
    }
    for choices in all {
        let draft = through_a_file(&typed().carrying(&choices));
        let other = Choices::default();
        let received = draft.received(&other);
        // Never taken silently, neither the one nor the other.
        let open = Ok(ChoicesInUse::Open(choices.clone()));
        assert_eq!(received.in_use(&other), open);
        let chosen = |own: bool| Draft {
            choices: received.choices.chosen(own),
            ..received.clone()
        };
        let own = chosen(true);
        let settled = Ok(ChoicesInUse::Settled(choices));
        assert_eq!(own.in_use(&other), settled);
        let browser = chosen(false);
        assert_eq!(browser.in_use(&other), Ok(ChoicesInUse::Settled(other)));
    }
}

#[test]
fn where_both_are_the_same_nobody_is_asked() {
    let received = typed().carrying(&raised()).received(&raised());
    assert_eq!(received, typed());
    let carried = typed().carrying(&raised());
    assert_eq!(
        carried.in_use(&raised()),
        Ok(ChoicesInUse::Settled(raised()))
    );
}

#[test]
fn what_was_chosen_for_a_budget_leaves_with_it_and_is_asked_of_who_gets_it() {
    let own = Draft {
        choices: DraftChoices::own(&raised()),
        ..typed()
    };
    let sent = own.carrying(&Choices::default());
    assert_eq!(sent, typed().carrying(&raised()));
    // Even where it was written into the file as chosen.
    let received = own.received(&Choices::default());
    let in_use = received.in_use(&Choices::default());
    assert_eq!(in_use, Ok(ChoicesInUse::Open(raised())));
}

#[test]
fn what_cannot_be_read_is_an_error_and_not_the_browsers() {
    let DraftChoices::Carried(good) = typed().carrying(&raised()).choices else {
        panic!("it carries");
    };
    let newer = good.replacen("v=1", "v=2", 1);
    let cases = [
        (good.replacen("600000", "700000", 1), LinkError::Damaged),
        (newer, LinkError::Newer { version: 2 }),
        (String::new(), LinkError::NotOurs),
        (entry::encode(&filled(), &raised()), LinkError::Unreadable),
    ];
    for (text, error) in cases {
        for choices in [
            DraftChoices::Carried(text.clone()),
            DraftChoices::Own(text.clone()),
        ] {
            let received = Draft { choices, ..typed() }.received(&Choices::default());
            let in_use = received.in_use(&Choices::default());
            assert_eq!(in_use, Err(error), "{text}");
        }
    }
}

fn filled() -> entry::Draft {
    let mut draft = entry::Draft::default();
    draft.set(policy::Field::Employees, "9");
    draft
}

#[test]
fn the_names_in_files_never_change() {
    let draft: Draft = serde_json::from_str(
        r#"{"year":"2027","choices":{"carried":"v=1&s.m4-branch=600000&r.joint_subsidised=not-paid&sum=SUM"}}"#,
    )
    .expect("a budget");
    assert!(matches!(draft.choices, DraftChoices::Carried(_)));
    let written = serde_json::to_string(&typed().carrying(&raised())).unwrap();
    assert!(
        written.contains(
            r#""choices":{"carried":"v=1&s.m4-branch=600000&r.joint_subsidised=not-paid&sum="#
        ),
        "{written}"
    );
    let own = Draft {
        choices: DraftChoices::own(&raised()),
        ..typed()
    };
    let written = serde_json::to_string(&own).unwrap();
    assert!(written.contains(r#""choices":{"own":"v=1&"#), "{written}");
}

#[test]
fn what_a_backup_brings_carries_what_it_was_worked_out_by() {
    let backup = Kept {
        present: typed(),
        ..Kept::default()
    };
    let mut here = Kept::default();
    here.take_in(&backup.carrying(&raised()), "备份", || 1);
    let in_use = here.present.in_use(&Choices::default());
    assert_eq!(in_use, Ok(ChoicesInUse::Open(raised())));
    // Nothing typed carries nothing.
    let empty = Kept::default().carrying(&raised());
    assert_eq!(empty, Kept::default());
}

#[test]
fn a_budget_is_not_put_by_twice_for_carrying_what_it_was_worked_out_by() {
    let named = NamedBudget {
        id: 1,
        name: "甲".to_owned(),
        draft: typed().carrying(&raised()),
    };
    assert!(typed().is_kept_as(&named.draft));
    assert!(
        !typed()
            .carrying(&Choices::default())
            .is_kept_as(&named.draft)
    );
    let mut here = Kept {
        named: vec![named],
        ..Kept::default()
    };
    let disk = Kept {
        present: typed(),
        by: 2,
        ..here.clone()
    };
    here.take_over(&Kept::default(), &disk, "别处");
    assert_eq!(here.named.len(), 1);
}
