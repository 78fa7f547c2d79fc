//! The form in which a record lies in the database.

use xxhash_rust::xxh3::xxh3_64;

use super::Content;

/// What a record holds, and what of small storage is in it already.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecordBody {
    /// What it holds.
    pub content: Content,
    /// The fingerprint of the text in small storage that was taken over. A browser that is killed may bring that text back
    /// after it was removed; it is not taken over twice.
    pub(super) taken_over: Option<u64>,
}

impl RecordBody {
    /// As it is written: the fingerprint and whether there is a text in the first line, the text as it is behind it.
    pub fn to_payload(&self) -> String {
        let print = self.taken_over.map(|print| format!("{print:016x}"));
        let print = print.as_deref().unwrap_or("-");
        match &self.content {
            Some(text) => format!("{print} 1\n{text}"),
            None => format!("{print} 0\n"),
        }
    }

    /// Reads what [`RecordBody::to_payload`] wrote.
    pub fn of_payload(payload: &str) -> Option<Self> {
        let (head, text) = payload.split_once('\n')?;
        let (print, has_text) = head.split_once(' ')?;
        Some(Self {
            content: match has_text {
                "1" => Some(text.to_owned()),
                "0" => None,
                _ => return None,
            },
            taken_over: match print {
                "-" => None,
                print => Some(u64::from_str_radix(print, 16).ok()?),
            },
        })
    }
}

pub(super) fn fingerprint(text: &str) -> u64 {
    xxh3_64(text.as_bytes())
}
