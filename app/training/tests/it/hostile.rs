//! Texts that are not what they should be: each is read as far as it goes, and none stops the reader.

use crate::made::any_set;
use entry::{Draft, LinkError, encode};
use policy::Choices;
use proptest::prelude::*;
use training::own::*;
use training::*;

fn unit() -> String {
    encode(&Draft::default(), &Choices::default())
}

/// A file with these members in place of its cases' texts.
fn file(cases: &[&str]) -> String {
    let cases = cases.join(",\n").replace("UNIT", &unit());
    format!("{{\"liangxin-training\": 1,\n\"name\": \"甲\",\n\"cases\": [\n{cases}\n]}}")
}

fn faults(text: &str) -> (usize, Vec<(usize, Option<usize>, Fault)>) {
    let read = read(text).unwrap();
    let damage = read.damage.iter();
    let damage = damage.map(|one| {
        let line = one.place.line.expect("a file has lines");
        (line, one.place.case, one.fault)
    });
    (read.set.cases.len(), damage.collect())
}

const GOOD: &str = r#"{"unit": "UNIT", "asks": "m7", "expects": 0}"#;

#[test]
fn not_ours() {
    for text in [
        "",
        "   ",
        "null",
        "[]",
        "{}",
        "{",
        "\"liangxin-training\"",
        r#"{"name": "甲"}"#,
        r#"{"liangxin-training": "1"}"#,
        r#"{"liangxin-training": 0}"#,
        r#"{"liangxin-training": -1}"#,
        r#"{"liangxin-training": 1.5}"#,
        r#"{"liangxin-training": null}"#,
        "<html>",
        "\u{0}\u{1}\u{2}",
    ] {
        assert_eq!(read(text), Err(SetError::NotOurs), "{text}");
    }
    for text in ["", "#", "v=1", "t=1", "t=", "t=x&sum=0"] {
        assert!(read_line(text).is_err(), "{text}");
    }
}

#[test]
fn newer_and_too_long() {
    let newer = r#"{"liangxin-training": 2, "cases": [{"what": "ever"}], "more": {}}"#;
    assert_eq!(read(newer), Err(SetError::Newer { version: 2 }));
    let far = format!("{{\"liangxin-training\": {}}}", u64::MAX);
    assert_eq!(read(&far), Err(SetError::Newer { version: u64::MAX }));
    assert_eq!(read(&" ".repeat(17 << 20)), Err(SetError::TooLong));
    assert_eq!(read_line(&"t".repeat(2 << 20)), Err(LinkError::TooLong));
}

#[test]
fn each_damage_is_told_with_its_place_and_the_rest_is_kept() {
    let text = file(&[
        GOOD,
        "7",
        r#"{"unit": "v=1&sum=00000000", "asks": "m7", "expects": 0}"#,
        r#"{"asks": "m7", "expects": 0}"#,
        r#"{"unit": "UNIT", "asks": "why", "expects": 0}"#,
        r#"{"unit": "UNIT", "asks": "m7", "expects": -1}"#,
        r#"{"unit": "UNIT", "asks": "m7", "expects": "satisfied"}"#,
        r#"{"unit": "UNIT", "asks": "verdict", "expects": 0}"#,
        r#"{"unit": "UNIT", "asks": "m7"}"#,
        r#"{"unit": "UNIT", "asks": "m7", "expects": 0, "level": "extreme"}"#,
        r#"{"unit": "UNIT", "asks": "m7", "expects": 0, "notes": 7, "more": 1}"#,
        GOOD,
    ]);
    let (cases, damage) = faults(&text);
    assert_eq!(cases, 4);
    assert_eq!(
        damage,
        [
            (5, Some(2), Fault::NoCase),
            (6, Some(3), Fault::Unit(LinkError::Damaged)),
            (7, Some(4), Fault::Unit(LinkError::NotOurs)),
            (8, Some(5), Fault::Question),
            (9, Some(6), Fault::Expected),
            (10, Some(7), Fault::Expected),
            (11, Some(8), Fault::Expected),
            (12, Some(9), Fault::Expected),
            (13, Some(10), Fault::Level),
            (14, Some(11), Fault::UnknownName),
            (14, Some(11), Fault::NoText),
        ]
    );
}

#[test]
fn members_that_are_not_what_they_should_be() {
    let text = r#"{"liangxin-training": 1, "name": 7,
        "signed": ["a"], "name": "乙", "more": {"a": [1, 2]},
        "cases": {}, "cases": []} "#;
    let (cases, damage) = faults(text);
    assert_eq!(cases, 0);
    assert_eq!(
        damage,
        [
            (1, None, Fault::NoText),
            (2, None, Fault::NoText),
            (2, None, Fault::UnknownName),
            (2, None, Fault::UnknownName),
            (3, None, Fault::UnknownName),
            (3, None, Fault::UnknownName),
        ]
    );
    let trailing = format!("{} trailing", file(&[GOOD]));
    assert_eq!(faults(&trailing), (1, vec![(5, None, Fault::Broken)]));
}

#[test]
fn a_file_that_is_cut_off_keeps_what_stands_before() {
    let text = file(&[GOOD, GOOD, GOOD]);
    for (at, _) in text.char_indices() {
        let cut = &text[..at];
        let Ok(read) = read(cut) else {
            assert!(at < r#"{"liangxin-training": 1,"#.len(), "{cut}");
            continue;
        };
        let whole = cut.matches("\"expects\": 0}").count();
        assert_eq!(read.set.cases.len(), whole, "{cut}");
        assert_eq!(
            read.damage.last().map(|one| one.fault),
            Some(Fault::Broken),
            "{cut}"
        );
    }
}

#[test]
fn too_many_and_too_deep() {
    let many = vec![GOOD; Set::MAX_CASES + 3];
    let (cases, damage) = faults(&file(&many));
    assert_eq!(cases, Set::MAX_CASES);
    assert_eq!(damage.len(), 1);
    assert_eq!(damage[0].1, Some(Set::MAX_CASES + 1));
    assert_eq!(damage[0].2, Fault::TooMany);
    let deep = file(&[GOOD, &"[".repeat(200_000), GOOD]);
    let (cases, damage) = faults(&deep);
    assert_eq!(cases, 1);
    assert_eq!(damage, [(5, Some(2), Fault::Broken)]);
}

#[test]
fn a_link_with_what_is_not_known_is_refused() {
    for (key, text) in [("what", "ever"), ("q", "why"), ("is", "0"), ("set", "甲")] {
        let mut writer = entry::PairWriter::new("t", 1);
        writer.pair("q", "m7");
        writer.pair("is", "0");
        writer.pair(key, text);
        let line = writer.finish();
        assert_eq!(read_line(&line), Err(LinkError::Unreadable), "{key}");
    }
    let mut writer = entry::PairWriter::new("t", 1);
    writer.pair("q", "m7");
    assert_eq!(
        read_line(&writer.finish()),
        Err(LinkError::Unreadable),
        "nothing is expected"
    );
}

/// A line that came whole, of these pairs.
fn line(pairs: &[(&str, &str)]) -> String {
    let mut writer = entry::PairWriter::new("t", 1);
    for (key, text) in pairs {
        writer.pair(key, text);
    }
    writer.finish()
}

#[test]
fn what_a_whole_link_holds_that_is_not_known_is_told_by_its_case() {
    let long = "长".repeat(Set::MAX_NAME + 1);
    let text = line(&[
        ("set", &long),
        ("set", "again"),
        ("what", "ever"),
        ("q", "m7"),
        ("is", "0"),
        ("q", "why"),
        ("is", "0"),
        ("q", "m7"),
        ("q", "m7"),
        ("is", "0"),
        ("what", "ever"),
        ("q", "m7"),
        ("is", "satisfied"),
        ("q", "m7"),
        ("is", "0"),
        ("full", "3"),
        ("full", "4"),
        ("q", "m7"),
        ("is", "0"),
        ("level", "extreme"),
    ]);
    let read = read_line_as_far(&text).unwrap();
    assert_eq!(read.set.cases.len(), 2);
    assert_eq!(read.set.name.chars().count(), Set::MAX_NAME);
    let unreadable = Fault::Unit(LinkError::Unreadable);
    let told: Vec<_> = (read.damage.iter())
        .map(|one| (one.place.line, one.place.case, one.fault))
        .collect();
    assert_eq!(
        told,
        [
            (None, None, Fault::CutShort),
            (None, None, Fault::UnknownName),
            (None, None, Fault::UnknownName),
            (None, Some(2), Fault::Question),
            (None, Some(3), Fault::Expected),
            (None, Some(4), unreadable),
            (None, Some(5), Fault::Expected),
            (None, Some(6), unreadable),
            (None, Some(7), Fault::Level),
        ]
    );
    assert_eq!(read_line(&text), Err(LinkError::Unreadable));
    assert_eq!(read_any(&text), Ok(read));
}

#[test]
fn a_link_that_holds_too_many_says_so_once() {
    let many = [("q", "m7"), ("is", "0")].repeat(Set::MAX_CASES + 3);
    let read = read_line_as_far(&line(&many)).unwrap();
    assert_eq!(read.set.cases.len(), Set::MAX_CASES);
    let told: Vec<_> = read.damage.iter().map(|one| one.fault).collect();
    assert_eq!(told, [Fault::TooMany]);
}

proptest! {
    #[test]
    fn no_text_stops_the_readers(text in any::<String>(), json in "[{}\\[\\]\",:0-9a-z\n ]{0,60}") {
        let _ = read_any(&text);
        let _ = read_any(&json);
        let marked = format!("{{\"liangxin-training\": 1, \"cases\": [{json}");
        if let Ok(read) = read(&marked) {
            prop_assert!(read.set.cases.is_empty());
        }
        let _ = read_line(&format!("t=1&{text}"));
        let _ = serde_json::from_str::<Session>(&json);
        prop_assert_eq!(import([text.as_str(), json.as_str()]).read.len()
            + import([text.as_str(), json.as_str()]).refused.len(), 2);
    }

    /// Whatever one letter becomes, what was read can be written and read again.
    #[test]
    fn an_altered_letter_costs_no_more_than_it_touches(
        set in any_set(),
        at in any::<prop::sample::Index>(),
        letter in any::<char>(),
    ) {
        let text = write(&set);
        let mut letters: Vec<char> = text.chars().collect();
        let at = at.index(letters.len());
        letters[at] = letter;
        let altered: String = letters.into_iter().collect();
        if let Ok(read) = read(&altered) {
            prop_assert!(read.set.cases.len() <= set.cases.len());
            let again = read_back(&read.set);
            prop_assert_eq!(again, read.set);
        }
        let mut line: Vec<u8> = write_line(&set).into_bytes();
        let at = at % line.len();
        line[at] = b'z';
        if let Ok(same) = read_line(&String::from_utf8(line).unwrap()) {
            prop_assert_eq!(same, set);
        }
    }
}

fn read_back(set: &Set) -> Set {
    read(&write(set)).unwrap().set
}
