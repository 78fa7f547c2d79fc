//! What becomes of a file's rows on their way into a ledger. Files themselves are read elsewhere: here, a row is text.
//!
//! rows → header row ([`head`]) → mapping ([`recognise`]) → units read and rows set aside ([`Checking`]) → compared with
//! the ledger ([`Comparing`]) → settled and taken in ([`TakingIn`]).

mod check;
mod compare;
mod form;
pub mod head;
mod mapping;
mod merged;
mod row;
mod settle;
mod synonyms;
mod text_fault;
mod total_row;

pub use check::{CellAt, Checking, MAX_SET_ASIDE, Noted, Reason, ReasonKind, SetAside, Staged};
pub use compare::{
    Against, Compared, Comparing, Conflict, Difference, Differing, Group, differences,
};
pub use form::{Encoding, FileForm, FileMistake, Separator};
pub use mapping::{Found, Mapped, Question, REASON_HEADER, Remembered, Target, named, recognise};
pub use merged::{Gaps, Merged, ask_of_merged};
pub use row::Row;
pub use settle::{Settle, Settled, Taken, TakingIn, foresee, without_room};
