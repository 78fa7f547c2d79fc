#![allow(clippy::unwrap_used, reason = "tests may stop at once")]

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::*;

fn text(text: &str) -> Content {
    Some(text.to_owned())
}

fn body(content: &str) -> RecordBody {
    RecordBody {
        content: text(content),
        ..RecordBody::default()
    }
}

fn loaded(conflict: Conflict, content: &str) -> Autosave {
    let mut held = Autosave::new(conflict);
    held.load(body(content), 1.0, &Outside::default());
    held
}

/// Saves what is to be saved over what lies there, and gives back what lies there then.
fn save(held: &mut Autosave, disk: &RecordBody) -> RecordBody {
    let saving = held.to_save().unwrap();
    let written = saving.over(disk).unwrap();
    held.saved(&saving, written.clone());
    written
}

#[test]
fn nothing_is_called_saved_before_it_was_written() {
    let mut held = Autosave::new(Conflict::LastWrite);
    assert_eq!(*held.state(), AutosaveState::Loading);
    assert_eq!(held.to_save(), None, "nothing is written before it is read");
    held.load(RecordBody::default(), 0.0, &Outside::default());
    assert_eq!(*held.state(), AutosaveState::Saved);
    held.change(text("a"));
    assert_eq!(*held.state(), AutosaveState::Saving);
    let saving = held.to_save().unwrap();
    // Typed while it is on its way.
    held.change(text("ab"));
    let written = saving.over(&RecordBody::default()).unwrap();
    assert_eq!(written.content, text("a"));
    held.saved(&saving, written);
    assert_eq!(*held.state(), AutosaveState::Saving);
    assert_eq!(*held.content(), text("ab"));
    let written = save(&mut held, &body("a"));
    assert_eq!(written.content, text("ab"));
    assert_eq!(*held.state(), AutosaveState::Saved);
    assert_eq!(held.to_save(), None);
}

#[test]
fn what_could_not_be_saved_stays_and_is_saved_later() {
    let mut held = loaded(Conflict::LastWrite, "a");
    held.change(text("b"));
    held.fail(StoreError::Quota);
    assert_eq!(*held.state(), AutosaveState::Failed(StoreError::Quota));
    assert_eq!(*held.content(), text("b"));
    // What another tab writes does not take it away.
    held.follow(text("c"));
    assert_eq!(*held.content(), text("b"));
    assert_eq!(held.unsaved(5.0).unwrap().content, text("b"));
    assert_eq!(save(&mut held, &body("c")).content, text("b"));
    assert_eq!(*held.state(), AutosaveState::Saved);
    assert_eq!(held.unsaved(5.0), None);
}

#[test]
fn what_an_earlier_edition_kept_is_taken_over_once() {
    let outside = Outside {
        kept: text(r#"["old"]"#),
        unsaved: None,
    };
    let mut held = Autosave::new(Conflict::List);
    held.load(RecordBody::default(), 0.0, &outside);
    assert_eq!(*held.content(), text(r#"["old"]"#));
    assert_eq!(*held.state(), AutosaveState::Saving, "not kept yet");
    let disk = save(&mut held, &RecordBody::default());
    assert_eq!(*held.state(), AutosaveState::Saved);
    // It was removed from the list since, and a killed browser brings the old text back.
    held.change(text("[]"));
    let disk = RecordBody::of_payload(&save(&mut held, &disk).to_payload()).unwrap();
    let mut again = Autosave::new(Conflict::List);
    again.load(disk.clone(), 1.0, &outside);
    assert_eq!(*again.content(), text("[]"));
    assert_eq!(*again.state(), AutosaveState::Saved);
    // A page of the earlier edition that is still open has added one: that is new.
    let more = Outside {
        kept: text(r#"["old","newer"]"#),
        unsaved: None,
    };
    let mut third = Autosave::new(Conflict::List);
    third.load(disk, 1.0, &more);
    assert_eq!(*third.content(), text(r#"["old","newer"]"#));
}

#[test]
fn what_is_no_list_is_not_taken_over_and_not_written_over() {
    let outside = Outside {
        kept: text("{"),
        unsaved: None,
    };
    let mut held = Autosave::new(Conflict::List);
    held.load(body(r#"["a"]"#), 0.0, &outside);
    assert_eq!(*held.content(), text(r#"["a"]"#));
    held.change(text(r#"["a","b"]"#));
    let saving = held.to_save().unwrap();
    assert_eq!(saving.over(&body("{")), Err(StoreError::Damaged));
}

#[test]
fn lists_lose_nothing_that_either_tab_added() {
    let mut mine = loaded(Conflict::List, r#"["a","b","c"]"#);
    mine.change(text(r#"["a2","b","mine"]"#));
    let disk = save(&mut mine, &body(r#"["a","c","theirs"]"#));
    assert_eq!(disk.content, text(r#"["a2","mine","theirs"]"#));
    assert_eq!(*mine.content(), disk.content);
    // The same twice is there once.
    mine.change(text(r#"["a2","mine","theirs","d"]"#));
    let disk = save(&mut mine, &body(r#"["a2","mine","theirs","d"]"#));
    assert_eq!(disk.content, text(r#"["a2","mine","theirs","d"]"#));
    mine.follow(text("[]"));
    assert_eq!(*mine.content(), text("[]"));
}

#[test]
fn another_tabs_text_is_shown_or_only_offered() {
    let mut shown = loaded(Conflict::LastWrite, "a");
    shown.follow(text("b"));
    assert_eq!(*shown.content(), text("b"));
    assert_eq!(*shown.state(), AutosaveState::Saved);

    let mut asked = loaded(Conflict::LastWriteOffered, "a");
    asked.follow(text("b"));
    assert_eq!(
        (asked.content(), asked.offered()),
        (&text("a"), Some(&text("b")))
    );
    assert_eq!(asked.to_save(), None, "looking writes nothing");
    asked.take_offered();
    assert_eq!((asked.content(), asked.offered()), (&text("b"), None));
    assert_eq!(*asked.state(), AutosaveState::Saved);
    // Ended in the other tab; this one goes on.
    asked.follow(None);
    assert_eq!(asked.offered(), Some(&None));
    // It is written, though nothing was changed here.
    let mut same = asked.clone();
    same.change(text("b"));
    assert_eq!(save(&mut same, &RecordBody::default()).content, text("b"));
    asked.change(text("c"));
    assert_eq!(asked.offered(), None);
    assert_eq!(save(&mut asked, &RecordBody::default()).content, text("c"));
}

#[test]
fn what_a_page_had_no_time_to_save_comes_back() {
    let mut held = loaded(Conflict::LastWrite, "a");
    held.change(text("b"));
    let unsaved = held.unsaved(5.0);
    let kept = serde_json::to_string(&unsaved.unwrap()).unwrap();
    let outside = Outside {
        kept: None,
        unsaved: serde_json::from_str(&kept).ok(),
    };
    let mut next = Autosave::new(Conflict::LastWrite);
    next.load(body("a"), 1.0, &outside);
    assert_eq!(*next.content(), text("b"));
    assert_eq!(*next.state(), AutosaveState::Saving);
    // What was saved after it is not undone, as when a kill brings it back.
    let mut later = Autosave::new(Conflict::LastWrite);
    later.load(body("c"), 9.0, &outside);
    assert_eq!(*later.content(), text("c"));
    // In a list each change counts by itself.
    let outside = Outside {
        kept: None,
        unsaved: Some(Unsaved {
            at_ms: 5.0,
            base: text(r#"["a"]"#),
            content: text(r#"["a","b"]"#),
        }),
    };
    let mut list = Autosave::new(Conflict::List);
    list.load(body(r#"["c"]"#), 9.0, &outside);
    assert_eq!(*list.content(), text(r#"["b","c"]"#));
}

#[test]
fn without_a_database_small_storage_serves_and_is_not_called_safe() {
    let outside = Outside {
        kept: text("a"),
        unsaved: None,
    };
    let mut held = Autosave::new(Conflict::LastWrite);
    held.load_outside(&outside);
    assert_eq!(*held.content(), text("a"));
    held.change(text("b"));
    assert_eq!(*held.state(), AutosaveState::OutsideOnly);
    assert_eq!(held.to_save(), None);
    held.follow(text("c"));
    assert_eq!(*held.content(), text("c"));
}

fn kept(text: &str) -> Outside {
    Outside {
        kept: Some(text.to_owned()),
        unsaved: None,
    }
}

#[test]
fn an_earlier_editions_text_takes_no_newer_ones_place() {
    let outside = kept("old");
    // With nothing there, it is all there is.
    for conflict in [Conflict::LastWrite, Conflict::LastWriteOffered] {
        let mut held = Autosave::new(conflict);
        held.load(RecordBody::default(), 0.0, &outside);
        assert_eq!((held.content(), held.offered()), (&text("old"), None));
        save(&mut held, &RecordBody::default());
        assert!(held.has_taken_over("old"));
    }
    let mut left = Autosave::new(Conflict::LastWrite);
    left.load(body("new"), 1.0, &outside);
    assert_eq!(
        (left.content(), left.state()),
        (&text("new"), &AutosaveState::Saved)
    );
    assert!(!left.has_taken_over("old"), "it stays where it is");

    let mut asked = Autosave::new(Conflict::LastWriteOffered);
    asked.load(body("new"), 1.0, &outside);
    assert_eq!(
        (asked.content(), asked.offered()),
        (&text("new"), Some(&text("old")))
    );
    assert_eq!(asked.to_save(), None, "looking writes nothing");
    assert!(!asked.has_taken_over("old"));
    let mut taken = asked.clone();
    taken.take_offered();
    assert_eq!(save(&mut taken, &body("new")).content, text("old"));
    assert!(taken.has_taken_over("old"));
    // It is gone on with what was there: it is not offered again.
    asked.change(text("new"));
    let disk = save(&mut asked, &body("new"));
    assert_eq!(disk.content, text("new"));
    assert!(asked.has_taken_over("old"));
    let mut again = Autosave::new(Conflict::LastWriteOffered);
    again.load(disk, 2.0, &outside);
    assert_eq!(again.offered(), None);
    // What another tab saves is offered in its place.
    let mut both = Autosave::new(Conflict::LastWriteOffered);
    both.load(body("new"), 1.0, &outside);
    both.follow(text("theirs"));
    both.take_offered();
    assert_eq!(
        (both.content(), both.state()),
        (&text("theirs"), &AutosaveState::Saved)
    );
    assert!(!both.has_taken_over("old"));
}

#[test]
fn what_small_storage_had_to_hold_wins_if_it_is_later() {
    let mut held = Autosave::new(Conflict::LastWrite);
    held.load_outside(&kept("old"));
    assert_eq!(held.stamp(), None, "an earlier edition wrote it");
    held.change(text("b"));
    held.changed_at(5.0);
    let stamp = serde_json::to_string(&held.stamp().unwrap()).unwrap();
    let outside = Outside {
        kept: text("b"),
        unsaved: serde_json::from_str(&stamp).ok(),
    };
    // Looked at without a database again, it gets no younger.
    let mut looked = Autosave::new(Conflict::LastWrite);
    looked.load_outside(&outside);
    assert_eq!(
        (looked.content(), looked.stamp()),
        (&text("b"), held.stamp())
    );
    let mut later = Autosave::new(Conflict::LastWrite);
    later.load(body("a"), 1.0, &outside);
    assert_eq!(*later.content(), text("b"));
    save(&mut later, &body("a"));
    assert!(later.has_taken_over("b"));
    // What was saved after it stands, and so does an end.
    for disk in [body("c"), RecordBody::default()] {
        let mut earlier = Autosave::new(Conflict::LastWrite);
        earlier.load(disk.clone(), 9.0, &outside);
        assert_eq!(*earlier.content(), disk.content);
        assert_eq!(save(&mut earlier, &disk).content, disk.content);
        assert!(earlier.has_taken_over("b"));
        let mut asked = Autosave::new(Conflict::LastWriteOffered);
        asked.load(disk.clone(), 9.0, &outside);
        assert_eq!(
            (asked.content(), asked.offered()),
            (&disk.content, Some(&text("b")))
        );
    }
    // An earlier edition has written over it: the time is not that text's.
    let over = Outside {
        kept: text("old"),
        ..outside
    };
    let mut left = Autosave::new(Conflict::LastWrite);
    left.load(body("a"), 1.0, &over);
    assert_eq!(*left.content(), text("a"));
    let mut outside_only = Autosave::new(Conflict::LastWrite);
    outside_only.load_outside(&over);
    assert_eq!(
        (outside_only.content(), outside_only.stamp()),
        (&text("old"), None)
    );
    // What a page had no time to save keeps its time there.
    let unsaved = Outside {
        kept: None,
        unsaved: Some(Unsaved {
            at_ms: 3.0,
            base: text("a"),
            content: text("d"),
        }),
    };
    let mut put_by = Autosave::new(Conflict::LastWrite);
    put_by.load_outside(&unsaved);
    assert_eq!(*put_by.content(), text("d"));
    assert_eq!(put_by.stamp(), Some(Unsaved::stamp("d", 3.0)));
    let mut list = Autosave::new(Conflict::List);
    list.load_outside(&kept("[]"));
    list.change(text("[1]"));
    list.changed_at(5.0);
    assert_eq!(list.stamp(), None);
}

#[test]
fn what_is_typed_before_it_is_read_is_not_lost() {
    let mut held = Autosave::new(Conflict::List);
    held.change(text(r#"["early"]"#));
    assert_eq!(*held.state(), AutosaveState::Loading);
    held.load(body(r#"["a"]"#), 1.0, &Outside::default());
    assert_eq!(*held.content(), text(r#"["early","a"]"#));
    assert_eq!(*held.state(), AutosaveState::Saving);
}

#[test]
fn bodies_come_back_as_they_were() {
    for (content, taken_over) in [
        (None, None),
        (text(""), None),
        (text("0 1\n2\n"), Some(0)),
        (None, Some(u64::MAX)),
    ] {
        let body = RecordBody {
            content,
            taken_over,
        };
        assert_eq!(RecordBody::of_payload(&body.to_payload()), Some(body));
    }
    for payload in ["", "- 1", "- 2\n", "-\n", "x 1\n"] {
        assert_eq!(RecordBody::of_payload(payload), None, "{payload}");
    }
}
