use std::fmt;

use indexed_db_futures::error::{DomException, Error, OpenDbError};

/// How the library speaks of a transaction that ended otherwise than it was asked to.
const ABORTED: &str = "MissingData";

/// Why the store could not do what was asked. Nothing is changed then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// The browser offers no database here, or does not let this page open it (some private modes, blocked site data).
    Unavailable,
    /// Another tab with an older edition holds the database and does not let go of it.
    Blocked,
    /// A newer edition in another tab has taken the database over: this page has to be loaded again.
    Superseded,
    /// The browser has closed the database, as when site data is cleared: open it again.
    Closed,
    /// The disk or the site's share of it is full.
    Quota,
    /// Written by a newer edition; left as it is.
    Newer,
    /// What lies there is not what was written.
    Damaged,
    /// Another tab has written since: what this builds on is no longer current, or this tab is no longer the writer.
    Stale,
    /// A generation is already being written.
    Busy,
    /// Anything else, by the browser's name for it.
    Failed(String),
}

impl fmt::Display for StoreError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Unavailable => "no database here",
            Self::Blocked => "an older edition in another tab holds the database",
            Self::Superseded => "a newer edition in another tab has taken the database over",
            Self::Closed => "the browser has closed the database",
            Self::Quota => "no space left",
            Self::Newer => "written by a newer edition",
            Self::Damaged => "not what was written",
            Self::Stale => "another tab has written since",
            Self::Busy => "a generation is already being written",
            Self::Failed(name) => name,
        })
    }
}

impl std::error::Error for StoreError {}

impl StoreError {
    /// Of what the browser calls it.
    pub(crate) fn named(name: String) -> Self {
        match name.as_str() {
            "QuotaExceededError" => Self::Quota,
            "VersionError" => Self::Newer,
            "InvalidStateError" | "AbortError" => Self::Closed,
            _ => Self::Failed(name),
        }
    }

    /// Whether it tells no more than that the transaction had failed already.
    pub(crate) fn is_indirect(&self) -> bool {
        match self {
            Self::Closed => true,
            Self::Failed(name) => name == ABORTED || name == "TransactionInactiveError",
            _ => false,
        }
    }

    /// Of a failure to open: the causes that are no fault of the database come down to its not being there.
    pub(crate) fn opening(error: OpenDbError) -> Self {
        let OpenDbError::Base(error) = error else {
            return Self::Unavailable;
        };
        match Self::from(error) {
            named @ (Self::Quota | Self::Newer) => named,
            _ => Self::Unavailable,
        }
    }
}

impl From<DomException> for StoreError {
    fn from(exception: DomException) -> Self {
        Self::named(web_sys::DomException::from(exception).name())
    }
}

impl From<Error> for StoreError {
    fn from(error: Error) -> Self {
        match error {
            Error::DomException(exception) => exception.into(),
            Error::Serialisation(_) => Self::Damaged,
            Error::MissingData(_) => Self::Failed(ABORTED.to_owned()),
            Error::Unknown(_) => Self::Failed("Error".to_owned()),
        }
    }
}
