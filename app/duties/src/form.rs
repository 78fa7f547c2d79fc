//! What is recorded, as it is kept: JSON, by names that never change.

use chrono::NaiveDate;
use policy::{ActivityKind, ActivityTerms, Concern, Frequency, YearlyDuty};
use serde::{Deserialize, Serialize};

use crate::book::Book;
use crate::holder::Holder;
use crate::records::{How, Records, Settlement, Ticked};

/// A part of a book.
#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    lecture: Option<String>,
    holders: Vec<KeptHolder>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeptHolder {
    of: KeptName,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    settled: Vec<KeptSettlement>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    held: Vec<(NaiveDate, String)>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    ticked: Vec<(i32, String, NaiveDate, String)>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum KeptName {
    City,
    District(String),
    Code(String),
    Named(String, String),
    Joint(String),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeptSettlement {
    what: String,
    on: NaiveDate,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    due: Option<NaiveDate>,
    /// The day until which it is put off; without one it is dealt with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    until: Option<NaiveDate>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

/// A part of a book, as it is kept.
pub fn write_shard(book: &Book, shard: u8) -> String {
    let is_citys = shard == Holder::City.shard();
    let lecture = book.set_terms().filter(|_| is_citys);
    let holders = book.holders().filter(|(holder, _)| holder.shard() == shard);
    let kept = Kept {
        lecture: lecture.map(|terms| terms.lecture.wire().to_owned()),
        holders: holders
            .map(|(holder, records)| write(&holder, records))
            .collect(),
    };
    // Nothing of it can fail to be written.
    serde_json::to_string(&kept).unwrap_or_default()
}

/// Reads what [`write_shard`] wrote; `None` where it is something else.
pub fn read_shard(text: &str) -> Option<Book> {
    let kept: Kept = serde_json::from_str(text).ok()?;
    let mut book = Book::default();
    if let Some(lecture) = &kept.lecture {
        book.put_terms(ActivityTerms {
            lecture: Frequency::from_wire(lecture)?,
        });
    }
    for one in kept.holders {
        let (holder, records) = read(one)?;
        book.put(&holder, records);
    }
    Some(book)
}

fn write(holder: &Holder, records: &Records) -> KeptHolder {
    KeptHolder {
        of: match holder {
            Holder::City => KeptName::City,
            Holder::District(name) => KeptName::District(name.clone()),
            Holder::Code(code) => KeptName::Code(code.clone()),
            Holder::Named { name, district } => KeptName::Named(name.clone(), district.clone()),
            Holder::Joint(branch) => KeptName::Joint(branch.clone()),
        },
        settled: (records.settled.iter())
            .map(|(concern, one)| KeptSettlement {
                what: concern.wire().to_owned(),
                on: one.on,
                due: one.due,
                until: match one.how {
                    How::Dealt => None,
                    How::PutOff(until) => Some(until),
                },
                note: one.note.clone(),
            })
            .collect(),
        held: (records.held.iter())
            .map(|(day, kind)| (*day, kind.wire().to_owned()))
            .collect(),
        ticked: (records.ticked.iter())
            .map(|((year, duty), one)| (*year, duty.wire().to_owned(), one.on, one.by.clone()))
            .collect(),
    }
}

fn read(kept: KeptHolder) -> Option<(Holder, Records)> {
    let holder = match kept.of {
        KeptName::City => Holder::City,
        KeptName::District(name) => Holder::District(name),
        KeptName::Code(code) => Holder::Code(code),
        KeptName::Named(name, district) => Holder::Named { name, district },
        KeptName::Joint(branch) => Holder::Joint(branch),
    };
    let mut records = Records::default();
    for one in kept.settled {
        let settlement = Settlement {
            how: one.until.map_or(How::Dealt, How::PutOff),
            due: one.due,
            on: one.on,
            note: one.note,
        };
        records
            .settled
            .insert(Concern::from_wire(&one.what)?, settlement);
    }
    for (day, kind) in kept.held {
        records.held.insert((day, ActivityKind::from_wire(&kind)?));
    }
    for (year, duty, on, by) in kept.ticked {
        let duty = YearlyDuty::from_wire(&duty)?;
        records.ticked.insert((year, duty), Ticked { on, by });
    }
    Some((holder, records))
}
