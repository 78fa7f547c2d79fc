use crate::error::StoreError;
use crate::record::Record;

/// Brings a payload from one version to the next; `None` where it is not what that version wrote.
pub type Step = fn(&str) -> Option<String>;

/// How records came from version to version: the first step leads from version 1 to 2, the next from 2 to 3, and so on.
/// A step, once released, stays, so that the oldest record can still be read.
#[derive(Clone, Copy, Debug)]
pub struct Schema {
    steps: &'static [Step],
}

impl Schema {
    /// Version 1, with nothing before it.
    pub const FIRST: Self = Self::new(&[]);

    /// A schema with these steps.
    pub const fn new(steps: &'static [Step]) -> Self {
        Self { steps }
    }

    /// Today's version: one more than there are steps.
    #[expect(clippy::cast_possible_truncation, reason = "a handful of steps")]
    pub const fn version(self) -> u32 {
        self.steps.len() as u32 + 1
    }

    /// Brings a record up to today's version.
    ///
    /// # Errors
    /// [`StoreError::Newer`] above today's version, [`StoreError::Damaged`] where a step does not take the payload.
    pub fn raise(self, record: Record) -> Result<Record, StoreError> {
        if record.version > self.version() {
            return Err(StoreError::Newer);
        }
        let done = record.version.checked_sub(1).ok_or(StoreError::Damaged)?;
        let mut payload = record.payload;
        for step in self.steps.iter().skip(done as usize) {
            payload = step(&payload).ok_or(StoreError::Damaged)?;
        }
        Ok(Record {
            version: self.version(),
            payload,
            saved_at_ms: record.saved_at_ms,
        })
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    /// Three versions: a bare number, then `n=…`, then `{…}` around it.
    const THREE: Schema = Schema::new(&[
        |one| one.parse::<u8>().ok().map(|n| format!("n={n}")),
        |two| two.starts_with("n=").then(|| format!("{{{two}}}")),
    ]);

    fn raised(version: u32, payload: &str) -> Result<String, StoreError> {
        let record = Record {
            version,
            payload: payload.to_owned(),
            saved_at_ms: 7.0,
        };
        THREE.raise(record).map(|record| {
            assert_eq!((record.version, record.saved_at_ms), (3, 7.0));
            record.payload
        })
    }

    #[test]
    fn every_older_version_comes_up_to_date() {
        assert_eq!(raised(1, "5"), Ok("{n=5}".to_owned()));
        assert_eq!(raised(2, "n=5"), Ok("{n=5}".to_owned()));
        assert_eq!(raised(3, "{n=5}"), Ok("{n=5}".to_owned()));
    }

    #[test]
    fn newer_and_damaged_ones_are_refused() {
        assert_eq!(raised(4, "?"), Err(StoreError::Newer));
        assert_eq!(raised(0, "5"), Err(StoreError::Damaged));
        assert_eq!(raised(1, "five"), Err(StoreError::Damaged));
        assert_eq!(raised(2, "5"), Err(StoreError::Damaged));
    }

    #[test]
    fn the_first_version_has_no_steps() {
        assert_eq!(Schema::FIRST.version(), 1);
    }
}
