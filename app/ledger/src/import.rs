//! What becomes of a file's rows on their way into a ledger. Files themselves are read elsewhere: here, a row is text.

mod form;
mod row;

pub use form::{Encoding, FileForm, FileMistake, Separator};
pub use row::Row;
