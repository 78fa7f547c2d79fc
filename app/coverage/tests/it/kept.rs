//! What is kept is read again, and what two tabs did is both kept.

use chrono::NaiveDate;
use coverage::{Kept, Snapshot};
use policy::Verdict;

use crate::made::City;

fn snapshot(id: u64, name: &str) -> Snapshot {
    Snapshot {
        id,
        name: name.to_owned(),
        day: NaiveDate::from_ymd_opt(2026, 3, 31).unwrap(),
        sheet: City::demo(id, 200).sheet(),
    }
}

fn of(ids: &[u64]) -> Kept {
    Kept {
        snapshots: ids.iter().map(|id| snapshot(*id, "")).collect(),
        ..Kept::default()
    }
}

fn ids(kept: &Kept) -> Vec<u64> {
    kept.snapshots.iter().map(|one| one.id).collect()
}

#[test]
fn what_is_written_is_read_again() {
    let kept = Kept {
        target: Some(900),
        by: 7,
        ..of(&[1, 2])
    };
    let text = serde_json::to_string(&kept).unwrap();
    assert_eq!(serde_json::from_str::<Kept>(&text).unwrap(), kept);
}

#[test]
fn the_first_form_is_read_forever() {
    let text = include_str!("kept_1.json");
    let kept: Kept = serde_json::from_str(text).unwrap();
    let [snapshot] = &kept.snapshots[..] else {
        panic!("one snapshot");
    };
    assert_eq!(snapshot.name, "一季度");
    assert_eq!(snapshot.sheet.whole.units, 4);
    assert_eq!(kept.target, Some(900));
    assert_eq!(snapshot.sheet.whole.with(Some(Verdict::WorkCoverage)), 2);
    // And written so that it is read again.
    let text = kept.text().unwrap();
    assert_eq!(Kept::read(&text), Some(kept));
}

/// The first edition knew six verdicts, after which stood the units left open.
#[test]
fn counts_of_fewer_verdicts_are_read() {
    let of = |counts: &str| {
        let text = include_str!("kept_1.json");
        let first = r#""verdicts":[0,1,0,1,0,2,0]"#;
        assert!(text.contains(first));
        let text = text.replacen(first, &format!(r#""verdicts":{counts}"#), 1);
        let whole = Kept::read(&text)?.snapshots.first()?.sheet.whole;
        let all = Verdict::ALL.iter().copied().map(Some).chain([None]);
        Some(all.map(|verdict| whole.with(verdict)).collect::<Vec<_>>())
    };
    assert_eq!(of("[1,2,3,4,5,6,7]"), Some(vec![1, 2, 3, 4, 5, 6, 0, 7]));
    assert_eq!(of("[1,2,3,4,5,6,8,7]"), Some(vec![1, 2, 3, 4, 5, 6, 8, 7]));
    // Of a later edition, or damaged.
    assert_eq!(of("[1,2,3,4,5,6,7,8,9]"), None);
    assert_eq!(of("[1,2]"), None);
    assert_eq!(of("[]"), None);
}

#[test]
fn what_a_later_edition_wrote_is_not_taken_for_ours() {
    assert!(serde_json::from_str::<Kept>(r#"{"snapshots":[],"another":1}"#).is_err());
}

#[test]
fn what_two_tabs_did_is_both_kept() {
    for (seen, here, there, both) in [
        // Each took one.
        (&[1][..], &[1, 2][..], &[1, 3][..], &[1, 2, 3][..]),
        // One took one out, the other took another.
        (&[1, 2], &[2], &[1, 2, 3], &[2, 3]),
        (&[1, 2], &[1, 2, 3], &[2], &[2, 3]),
        (&[], &[], &[4], &[4]),
    ] {
        let (seen, mut here, there) = (of(seen), of(here), of(there));
        here.take_over(&seen, &there);
        assert_eq!(ids(&here), both);
    }
}

#[test]
fn a_name_changed_there_is_taken_and_one_changed_here_stays() {
    let named = |name: &str| Kept {
        snapshots: vec![snapshot(1, name)],
        ..Kept::default()
    };
    let (seen, mut here) = (named("a"), named("a"));
    here.take_over(&seen, &named("b"));
    assert_eq!(here.snapshots[0].name, "b");
    let mut here = named("c");
    here.take_over(&seen, &named("a"));
    assert_eq!(here.snapshots[0].name, "c");
}
