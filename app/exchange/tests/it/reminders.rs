//! Reminders written and read again: the workbook by our reader, the calendar by another library's.

use chrono::NaiveDate;
use exchange::read::Workbook;
use exchange::write::{CalendarFile, Event, ReminderRow, RemindersFile};
use ical::IcalParser;
use ledger::import::Row;

use crate::made::plain as plain_row;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn event(uid: &str, summary: &str, description: &str) -> Event {
    Event {
        uid: uid.to_owned(),
        day: day("2026-06-20"),
        summary: summary.to_owned(),
        description: description.to_owned(),
        alarm_days: 30,
    }
}

#[test]
fn a_calendar_is_read_by_another_library() {
    let long = "换届临近或已到期。请安排换届；延期须经批准。".repeat(12);
    let events = [
        event("a@liangxin", "换届：甲公司", &long),
        event("b@liangxin", "换届：逗号,分号;反斜\\线", "两行\n文字"),
        event(
            "c@liangxin",
            "Election: a very long name ".repeat(5).trim(),
            "",
        ),
    ];
    let mut file = CalendarFile::new("提醒", day("2026-05-01"));
    let mut bytes = Vec::new();
    for one in &events {
        file.put(one);
        bytes.extend(file.take());
    }
    bytes.extend(file.finish());
    let text = String::from_utf8(bytes).unwrap();
    for line in text.split("\r\n") {
        assert!(line.len() <= 75, "{line}");
        assert!(!line.contains('\n') && !line.contains('\r'));
    }
    let calendars: Vec<_> = IcalParser::new(text.as_bytes()).collect();
    let [Ok(calendar)] = calendars.as_slice() else {
        panic!("{calendars:?}");
    };
    assert_eq!(calendar.events.len(), events.len());
    for (found, event) in calendar.events.iter().zip(&events) {
        let value = |name: &str| {
            let mut named = found.properties.iter().filter(|one| one.name == name);
            let one = named.next()?;
            assert!(named.next().is_none(), "{name} stands once");
            Some(plain(one.value.as_deref().unwrap_or_default()))
        };
        assert_eq!(value("UID").as_deref(), Some(event.uid.as_str()));
        assert_eq!(value("SUMMARY").as_ref(), Some(&event.summary));
        assert_eq!(value("DESCRIPTION").unwrap_or_default(), event.description);
        assert_eq!(value("DTSTART").as_deref(), Some("20260620"));
        assert_eq!(value("DTEND").as_deref(), Some("20260621"));
        assert!(value("DTSTAMP").is_some_and(|stamp| stamp.starts_with("20260501T")));
        assert_eq!(found.alarms.len(), 1);
    }
    assert_eq!(text.matches("TRIGGER:-P30D").count(), events.len());
}

/// As a reader of calendars shows it; the library leaves the marks of RFC 5545 where they are.
fn plain(text: &str) -> String {
    text.replace("\\n", "\n")
        .replace("\\,", ",")
        .replace("\\;", ";")
        .replace("\\\\", "\\")
}

#[test]
fn a_workbook_of_reminders_is_read_again() {
    let about = [("截至".to_owned(), "2026-06-01".to_owned())];
    let mut file = RemindersFile::new(&about).unwrap();
    let row = |name: &str, due: Option<&str>| ReminderRow {
        texts: [
            "已到期",
            "换届",
            name,
            "党组织",
            "",
            "龙华区",
            "=1+1",
            "",
            "待办",
            "备注",
        ]
        .map(str::to_owned),
        due: due.map(day),
        until: None,
    };
    file.put(&row("甲公司", Some("2026-06-20"))).unwrap();
    file.put(&row("乙公司", None)).unwrap();
    let bytes = file.finish().unwrap();
    let mut book = Workbook::open(bytes).unwrap();
    // The first sheet says what the file is.
    let mut rows = book.rows(1).unwrap();
    let (mut found, mut one) = (Vec::new(), Row::default());
    while rows.next(&mut one).unwrap() {
        found.push(plain_row(&one).1);
    }
    assert_eq!(found.len(), 3);
    assert_eq!(found[0][2], "单位或党组织");
    assert_eq!(found[1][2], "甲公司");
    // A text, not a formula.
    assert_eq!(found[1][3], "党组织");
    assert_eq!(found[1][6], "=1+1");
    assert_eq!(found[1][10], "2026-06-20");
    assert_eq!(found[2][2], "乙公司");
}
