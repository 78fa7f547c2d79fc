//! Budgets that several tabs keep in one place, and those that a backup brings back.

use budget::typed::{Draft, Kept, NamedBudget};

fn draft(year: &str) -> Draft {
    Draft {
        year: year.to_owned(),
        ..Draft::default()
    }
}

fn named(id: u64, name: &str, year: &str) -> NamedBudget {
    NamedBudget {
        id,
        name: name.to_owned(),
        draft: draft(year),
    }
}

fn kept(present: &str, named: Vec<NamedBudget>, by: u64) -> Kept {
    Kept {
        present: draft(present),
        named,
        by,
    }
}

fn names(kept: &Kept) -> Vec<(u64, &str, &str)> {
    let named = kept.named.iter();
    named
        .map(|one| (one.id, one.name.as_str(), one.draft.year.as_str()))
        .collect()
}

#[test]
fn what_another_tab_works_on_is_put_by_once_and_kept_up_to_date() {
    let seen = kept("2026", vec![], 1);
    let mut here = kept("2027", vec![], 1);
    here.take_over(&seen, &kept("2028", vec![], 2), "别处");
    assert_eq!(here.present.year, "2027");
    assert_eq!(names(&here), [(2, "别处", "2028")]);
    // It types on; what was written last is seen now.
    let seen = here.clone();
    let mut other = here.clone();
    other.present = draft("2029");
    other.by = 2;
    here.take_over(&seen, &other, "别处");
    assert_eq!(names(&here), [(2, "别处", "2029")]);
}

#[test]
fn nothing_is_put_by_that_did_not_change_or_is_here_already() {
    let seen = kept("2026", vec![], 1);
    let mut here = kept("2027", vec![], 1);
    here.take_over(&seen, &seen.clone(), "别处");
    here.take_over(&seen, &kept("2027", vec![], 2), "别处");
    here.take_over(&seen, &kept("", vec![], 2), "别处");
    assert!(here.named.is_empty());
}

#[test]
fn what_others_added_renamed_and_deleted_is_followed_unless_it_was_touched_here() {
    let seen = kept(
        "",
        vec![
            named(1, "一", "2026"),
            named(2, "二", "2026"),
            named(3, "三", "2026"),
        ],
        1,
    );
    let mut here = seen.clone();
    here.named[2].name = "三改".to_owned();
    let disk = kept(
        "",
        vec![named(1, "一改", "2026"), named(4, "四", "2027")],
        2,
    );
    here.take_over(&seen, &disk, "别处");
    // The second was deleted there; the third too, but was renamed here meanwhile.
    assert_eq!(
        names(&here),
        [(1, "一改", "2026"), (3, "三改", "2026"), (4, "四", "2027")]
    );
}

#[test]
fn what_was_deleted_here_does_not_come_back() {
    let seen = kept("", vec![named(1, "一", "2026")], 1);
    let mut here = kept("", vec![], 1);
    here.take_over(&seen, &seen.clone(), "别处");
    assert!(here.named.is_empty());
}

#[test]
fn a_backup_adds_and_takes_nothing_away() {
    let mut number = 100;
    let mut next = || {
        number += 1;
        number
    };
    let backup = kept(
        "2030",
        vec![named(1, "一", "2026"), named(2, "二", "2027")],
        9,
    );
    let mut here = kept(
        "2028",
        vec![named(1, "一", "2026"), named(2, "别的", "2025")],
        1,
    );
    assert_eq!(here.take_in(&backup, "备份里的", &mut next), 2);
    assert_eq!(here.present.year, "2028");
    assert_eq!(
        names(&here),
        [
            (1, "一", "2026"),
            (2, "别的", "2025"),
            (101, "二", "2027"),
            (102, "备份里的", "2030")
        ]
    );
    // A second time it brings nothing.
    assert_eq!(here.take_in(&backup, "备份里的", &mut next), 0);
    let mut blank = Kept::default();
    assert_eq!(blank.take_in(&backup, "备份里的", &mut next), 3);
    assert_eq!(blank.present.year, "2030");
    assert_eq!(blank.count(), 3);
    // What came is taken out again, but not what was made of it meanwhile.
    let (before, after) = (Kept::default(), blank.clone());
    let mut touched = blank.clone();
    blank.take_out(&before, &after);
    assert_eq!(blank, before);
    touched.named[0].name = "改过".to_owned();
    touched.present = draft("2031");
    touched.take_out(&before, &after);
    assert_eq!(
        (touched.count(), touched.present.year.as_str()),
        (2, "2031")
    );
    assert_eq!(Kept::read(&after.text().unwrap()), Some(after));
}

#[test]
fn what_earlier_editions_kept_is_read() {
    let text = r#"{"present":{"year":"2026"},"named":[{"id":7,"name":"初稿","draft":{}}]}"#;
    let read: Kept = serde_json::from_str(text).unwrap();
    assert_eq!(read.present.year, "2026");
    assert_eq!(names(&read), [(7, "初稿", "")]);
    assert!(serde_json::from_str::<Kept>(r#"{"present":{"of-later":1}}"#).is_err());
}
