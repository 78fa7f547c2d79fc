use words::{CorrectionText, Lang, to_correct};

use crate::write::Lines;
use ledger::guard::guarded;

/// What every sheet and every table of a budget says besides its figures, in the language of the budget.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remarks {
    /// What it is made from: counts, or which units of a ledger.
    pub source: String,
    /// Entries that are to be corrected before what depends on them is known, one text each.
    pub corrections: Vec<String>,
}

impl Remarks {
    /// Whether an entry is to be corrected.
    pub fn is_to_correct(&self) -> bool {
        !self.corrections.is_empty()
    }

    /// In one line.
    pub(super) fn short(&self, lang: Lang) -> String {
        let source = (!self.source.is_empty()).then(|| {
            let colon = lang.pick("：", ": ");
            format!("{}{colon}{}", CorrectionText::Source.say(lang), self.source)
        });
        let corrections = self
            .is_to_correct()
            .then(|| to_correct(self.corrections.len(), lang));
        let all: Vec<String> = source.into_iter().chain(corrections).collect();
        all.join(lang.pick("　", "  ·  "))
    }

    /// As rows of a table's own, to stand below all others after an empty one.
    pub fn rows(&self, lang: Lang) -> Vec<u8> {
        let mut lines = Lines::new();
        let row = |name: CorrectionText, text: &str| {
            [name.say(lang).to_owned(), guarded(text).into_owned()]
        };
        lines.line([String::new()]);
        lines.line(row(CorrectionText::Source, &self.source));
        for entry in &self.corrections {
            lines.line(row(CorrectionText::ToCorrect, entry));
        }
        // The mark of the file stands at its beginning.
        lines.take().split_off("\u{feff}".len())
    }
}
