use std::fmt;
use std::str::FromStr;

/// Where the ledger stands: which generation is current, and how many edits were made to it since.
///
/// As text it is a few dozen letters, for a page to keep outside of the database. A database that was damaged may open as
/// an earlier one, or as an empty one, with nothing inside it that could tell; see [`crate::Reading::expect`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Position {
    /// The current generation; 0 where there is none.
    pub generation: u32,
    /// How many edits follow it in the log.
    pub edits: u32,
    /// Goes up with everything that is written.
    pub(crate) change: u32,
    /// The link of the last edit, or the beginning of the log.
    pub(crate) link: u64,
}

impl Position {
    /// Whether nothing is kept.
    pub const fn is_empty(&self) -> bool {
        self.generation == 0
    }

    /// Whether this is an earlier state of the ledger than one that was once reported as saved: what came between is lost.
    /// Small storage is written late, so the saved one may be older than the database; that is no loss.
    pub const fn is_behind(&self, saved: &Self) -> bool {
        self.change < saved.change
    }
}

impl fmt::Display for Position {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            generation,
            edits,
            change,
            link,
        } = self;
        write!(out, "{generation}.{edits}.{change}.{link:x}")
    }
}

/// A text that is no position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAPosition;

impl fmt::Display for NotAPosition {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("not a position")
    }
}

impl std::error::Error for NotAPosition {}

impl FromStr for Position {
    type Err = NotAPosition;

    fn from_str(text: &str) -> Result<Self, NotAPosition> {
        let mut parts = text.split('.');
        let mut part = || parts.next().ok_or(NotAPosition);
        let number = |text: &str| text.parse().map_err(|_| NotAPosition);
        let position = Self {
            generation: number(part()?)?,
            edits: number(part()?)?,
            change: number(part()?)?,
            link: u64::from_str_radix(part()?, 16).map_err(|_| NotAPosition)?,
        };
        parts.next().map_or(Ok(position), |_| Err(NotAPosition))
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn only_a_database_that_is_older_than_what_was_saved_has_lost_something() {
        let at = |generation, change| Position {
            generation,
            edits: 0,
            change,
            link: 0,
        };
        assert!(at(3, 39).is_behind(&at(3, 40)));
        assert!(Position::default().is_behind(&at(3, 40)));
        // What was saved outside may be older, also after the ledger was cleared and begun anew.
        for saved in [at(3, 40), at(2, 39), at(9, 1), Position::default()] {
            assert!(!at(3, 40).is_behind(&saved), "{saved:?}");
        }
    }

    #[test]
    fn text_and_back() {
        let position = Position {
            generation: 3,
            edits: 12,
            change: 40,
            link: u64::MAX,
        };
        assert_eq!(position.to_string().parse(), Ok(position));
        for text in [
            "",
            "1.2.3",
            "1.2.3.4.5",
            "1.2.3.x",
            "-1.2.3.4",
            "99999999999.0.0.0",
        ] {
            assert_eq!(text.parse::<Position>(), Err(NotAPosition), "{text}");
        }
    }
}
