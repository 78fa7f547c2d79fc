//! What becomes of a file's rows on their way into a ledger. Files themselves are read elsewhere: here, a row is text.
//!
//! rows → header row ([`head`]) → mapping ([`recognise`]) → units read and rows set aside ([`Checking`]) → compared with
//! the ledger ([`Comparing`]) → settled and taken in ([`TakingIn`]).

mod cells;
mod check;
mod compare;
mod difference;
mod form;
pub mod head;
mod limit;
mod mapping;
mod merged;
mod question;
mod reason;
mod row;
mod settle;
mod staged;
mod synonyms;
mod text_fault;
mod total_row;

pub use check::Checking;
pub use compare::{Against, Compared, Comparing, Conflict, Group};
pub use difference::{Difference, Differing, differences};
pub use form::{Encoding, FileForm, FileMistake, Separator};
pub use limit::FileLimit;
pub use mapping::{
    Found, LOCAL_TERMS_HEADER, Mapped, REASON_HEADER, Remembered, Target, named, recognise,
};
pub use merged::{Gaps, Merged, ask_of_merged};
pub use question::Question;
pub use reason::{CellAt, MAX_SET_ASIDE, Noted, Reason, ReasonKind, SetAside};
pub use row::Row;
pub use settle::{Settle, Settled, Taken, TakingIn, foresee, without_room};
pub use staged::Staged;
pub use total_row::is_total_name;
