use std::fmt;

use indexed_db_futures::error::{DomException, Error, OpenDbError};

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
    /// What lies there is not a record.
    Damaged,
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
            Self::Damaged => "not a record",
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
            "InvalidStateError" => Self::Closed,
            _ => Self::Failed(name),
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
            Error::MissingData(_) => Self::Failed("MissingData".to_owned()),
            Error::Unknown(_) => Self::Failed("Error".to_owned()),
        }
    }
}
