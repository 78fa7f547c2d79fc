//! What becomes of a file's rows on their way into a ledger. Files themselves are read elsewhere: here, a row is text.
//!
//! rows → header row ([`head`]) → mapping ([`recognise`]) → units read and rows set aside ([`Checking`]) → compared with
//! the ledger ([`Comparing`]) → settled and taken in ([`TakingIn`]).

mod check;
mod compare;
mod form;
pub mod head;
mod limit;
mod mapping;
mod row;
mod settle;
mod synonyms;

pub use check::{CellAt, Checking, MAX_SET_ASIDE, Reason, SetAside, Staged};
pub use compare::{
    Against, Compared, Comparing, Conflict, Difference, Differing, Group, differences,
};
pub use form::{Encoding, FileForm, FileMistake, Separator};
pub use limit::FileLimit;
pub use mapping::{Found, LOCAL_TERMS_HEADER, Mapped, REASON_HEADER, Target, named, recognise};
pub use row::Row;
pub use settle::{Settle, Settled, Taken, TakingIn};
