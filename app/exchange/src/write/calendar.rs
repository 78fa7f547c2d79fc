//! Days as a calendar file: iCalendar, RFC 5545.

use chrono::{Days, NaiveDate};

/// A day of a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its own name: a calendar that is read in again changes it in place of adding another.
    pub uid: String,
    /// The day.
    pub day: NaiveDate,
    /// What it is.
    pub summary: String,
    /// What is to be done.
    pub description: String,
    /// So many days before it an alarm goes off.
    pub alarm_days: u32,
}

/// The longest line, in bytes, without its end.
const LINE: usize = 75;

/// A calendar that is being written.
pub struct CalendarFile {
    text: String,
    stamp: NaiveDate,
}

impl CalendarFile {
    /// Begins a calendar of this name, as of a day.
    pub fn new(name: &str, stamp: NaiveDate) -> Self {
        let mut file = Self {
            text: String::new(),
            stamp,
        };
        file.line("BEGIN", "VCALENDAR");
        file.line("VERSION", "2.0");
        file.line("PRODID", "-//liangxin//reminders//ZH");
        file.line("CALSCALE", "GREGORIAN");
        file.line("METHOD", "PUBLISH");
        file.line("X-WR-CALNAME", &escaped(name));
        file
    }

    /// One more day.
    pub fn put(&mut self, event: &Event) {
        let end = event
            .day
            .checked_add_days(Days::new(1))
            .unwrap_or(event.day);
        let stamp = format!("{}T000000Z", digits(self.stamp));
        let summary = escaped(&event.summary);
        self.line("BEGIN", "VEVENT");
        self.line("UID", &escaped(&event.uid));
        self.line("DTSTAMP", &stamp);
        self.line("DTSTART;VALUE=DATE", &digits(event.day));
        self.line("DTEND;VALUE=DATE", &digits(end));
        self.line("SUMMARY", &summary);
        if !event.description.is_empty() {
            self.line("DESCRIPTION", &escaped(&event.description));
        }
        // Nobody is busy on that day for it.
        self.line("TRANSP", "TRANSPARENT");
        self.line("BEGIN", "VALARM");
        self.line("ACTION", "DISPLAY");
        self.line("TRIGGER", &format!("-P{}D", event.alarm_days));
        self.line("DESCRIPTION", &summary);
        self.line("END", "VALARM");
        self.line("END", "VEVENT");
    }

    /// What was written since this was last asked, so that a city's days need not all lie in memory.
    pub fn take(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.text).into_bytes()
    }

    /// The rest of it.
    pub fn finish(mut self) -> Vec<u8> {
        self.line("END", "VCALENDAR");
        self.text.into_bytes()
    }

    /// A line, folded where it is long: never within a letter.
    fn line(&mut self, name: &str, value: &str) {
        let mut length = 0;
        for letter in name.chars().chain([':']).chain(value.chars()) {
            if length + letter.len_utf8() > LINE {
                self.text.push_str("\r\n ");
                length = 1;
            }
            self.text.push(letter);
            length += letter.len_utf8();
        }
        self.text.push_str("\r\n");
    }
}

fn digits(day: NaiveDate) -> String {
    day.to_string().replace('-', "")
}

/// A text as a calendar holds it.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => {
                escaped.push('\\');
                escaped.push(letter);
            }
            '\n' => escaped.push_str("\\n"),
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}
