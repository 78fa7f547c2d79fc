//! Text with commas between cells: UTF-8 with a mark, by which spreadsheets know it.

/// Lines, one after the other. What was written can be taken away at any time.
pub(crate) struct Lines(Vec<u8>);

impl Lines {
    /// Begins with the mark.
    pub(crate) fn new() -> Self {
        Self("\u{feff}".as_bytes().to_vec())
    }

    /// A line. What a spreadsheet would take for a formula is for the caller to guard against: a number may begin with a
    /// sign, and a text may not.
    pub(crate) fn line(&mut self, cells: impl IntoIterator<Item = String>) {
        for (at, cell) in cells.into_iter().enumerate() {
            if at > 0 {
                self.0.push(b',');
            }
            if cell.contains(['"', ',', '\n', '\r']) {
                self.0.push(b'"');
                self.0
                    .extend_from_slice(cell.replace('"', "\"\"").as_bytes());
                self.0.push(b'"');
            } else {
                self.0.extend_from_slice(cell.as_bytes());
            }
        }
        self.0.extend_from_slice(b"\r\n");
    }

    /// Takes away what was written by now.
    pub(crate) fn take(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.0)
    }
}
