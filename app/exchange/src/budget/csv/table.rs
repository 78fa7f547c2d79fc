use policy::{Amount, Choices, Fen};
use words::{BudgetBookText as T, Lang, local_terms, local_terms_line, percent_of};

use crate::write::{Lines, yuan};
use ledger::guard::guarded;

/// A text of somebody's own.
pub(super) fn text(text: &str) -> String {
    guarded(text).into_owned()
}

/// A table; its head is written with the first row.
pub(super) struct Table {
    lines: Lines,
    heads: Vec<String>,
    lang: Lang,
}

impl Table {
    pub(super) fn new(lang: Lang, heads: &[T]) -> Self {
        Self {
            lines: Lines::new(),
            heads: heads.iter().map(|head| head.say(lang).to_owned()).collect(),
            lang,
        }
    }

    /// Heads of columns with both ends of an amount each.
    pub(super) fn amounts<S: AsRef<str>>(&mut self, names: impl IntoIterator<Item = S>) {
        for name in names {
            for end in [T::Lowest, T::Highest] {
                let head = words::aside(name.as_ref(), end.say(self.lang), self.lang);
                self.heads.push(head);
            }
        }
    }

    pub(super) fn row<const N: usize>(
        &mut self,
        names: [String; N],
        amounts: impl IntoIterator<Item = Amount>,
    ) {
        self.head();
        let mut cells = names.to_vec();
        for amount in amounts {
            cells.push(yuan(amount.low()));
            cells.push(self.high(amount.high()));
        }
        self.lines.line(cells);
    }

    pub(super) fn compared<const N: usize>(
        &mut self,
        names: [String; N],
        now: Amount,
        then: Amount,
    ) {
        let cells = self.comparison(names, now, then);
        self.lines.line(cells);
    }

    pub(super) fn comparison<const N: usize>(
        &mut self,
        names: [String; N],
        now: Amount,
        then: Amount,
    ) -> Vec<String> {
        self.head();
        let mut cells = names.to_vec();
        let ends = now.high().zip(then.high());
        cells.push(yuan(now.low()));
        cells.push(self.high(now.high()));
        cells.push(yuan(now.low() - then.low()));
        cells.push(self.high(ends.map(|(now, then)| now - then)));
        cells.push(share(now.low(), then.low()));
        cells.push(match ends {
            Some((now, then)) => share(now, then),
            None => T::OpenEnd.say(self.lang).to_owned(),
        });
        cells
    }

    /// An amount with nothing to compare it with, in a row of so many cells of comparison.
    pub(super) fn alone<const N: usize>(
        &mut self,
        names: [String; N],
        now: Amount,
        compared: usize,
    ) -> Vec<String> {
        self.head();
        let mut cells = names.to_vec();
        cells.push(yuan(now.low()));
        cells.push(self.high(now.high()));
        cells.resize(N + compared, String::new());
        cells
    }

    /// Below the table, after a blank line: that standards or readings differ from the text of the policy, and which; nothing
    /// where none does.
    pub(super) fn local_terms(&mut self, choices: &Choices) {
        let Some(line) = local_terms_line(choices, self.lang) else {
            return;
        };
        self.line([String::new()]);
        let terms = local_terms(choices, self.lang);
        for said in std::iter::once(line).chain(terms) {
            self.line([text(&said)]);
        }
    }

    /// Cells as they are.
    pub(super) fn line(&mut self, cells: impl IntoIterator<Item = String>) {
        self.head();
        self.lines.line(cells);
    }

    /// Takes away what was written by now.
    pub(super) fn take(&mut self) -> Vec<u8> {
        self.head();
        self.lines.take()
    }

    fn high(&self, high: Option<Fen>) -> String {
        high.map_or_else(|| T::OpenEnd.say(self.lang).to_owned(), yuan)
    }

    fn head(&mut self) {
        if !self.heads.is_empty() {
            let heads = std::mem::take(&mut self.heads);
            self.lines.line(heads);
        }
    }

    pub(super) fn finish(mut self, choices: &Choices) -> Vec<u8> {
        self.head();
        self.local_terms(choices);
        self.lines.take()
    }
}

/// In percent with two decimals; a dash where there was nothing before.
pub(super) fn share(now: Fen, then: Fen) -> String {
    let change = i128::from(now.0) - i128::from(then.0);
    let written = percent_of(change, i128::from(then.0), 2);
    // As programs read it.
    written.map_or_else(|| "—".to_owned(), |written| written.replace('−', "-"))
}
