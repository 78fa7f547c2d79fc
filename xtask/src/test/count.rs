//! How many tests passed and failed, as each runner tells it.

use std::fmt;
use std::ops::AddAssign;

use serde_json::Value;

/// A count of tests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Those that held.
    pub passed: u64,
    /// Those that did not.
    pub failed: u64,
}

impl Tally {
    /// One check that came to an end.
    pub fn check(passed: bool) -> Self {
        if passed {
            Self {
                passed: 1,
                failed: 0,
            }
        } else {
            Self::failure()
        }
    }

    /// One failure.
    pub fn failure() -> Self {
        Self {
            passed: 0,
            failed: 1,
        }
    }

    /// Reads `test result: ok. 3 passed; 0 failed; …`, as cargo and wasm-bindgen print it.
    pub fn of_line(line: &str) -> Option<Self> {
        let rest = line.trim().strip_prefix("test result: ")?;
        let count = |word: &str| {
            let before = rest
                .split(';')
                .find(|part| part.trim_end().ends_with(word))?;
            before.split_whitespace().rev().nth(1)?.parse().ok()
        };
        Some(Self {
            passed: count("passed")?,
            failed: count("failed")?,
        })
    }

    /// Reads Playwright's report. A test that passed only when repeated has failed.
    pub fn of_report(report: &str) -> Option<Self> {
        let report: Value = serde_json::from_str(report).ok()?;
        let stats = report.get("stats")?;
        let count = |name: &str| stats.get(name).and_then(Value::as_u64);
        let errors = report
            .get("errors")
            .and_then(Value::as_array)
            .map_or(0, Vec::len);
        Some(Self {
            passed: count("expected")?,
            failed: count("unexpected")? + count("flaky")? + u64::try_from(errors).ok()?,
        })
    }

    /// A runner that failed without counting a failure, as when nothing compiled, has one.
    #[must_use]
    pub fn or_failure(self, succeeded: bool) -> Self {
        if !succeeded && self.failed == 0 {
            Self { failed: 1, ..self }
        } else {
            self
        }
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_of_a_rust_runner_is_read() {
        let line =
            "test result: FAILED. 12 passed; 3 failed; 1 ignored; 0 measured; 0 filtered out";
        assert_eq!(
            Tally::of_line(line),
            Some(Tally {
                passed: 12,
                failed: 3
            })
        );
        assert_eq!(Tally::of_line("running 3 tests"), None);
    }

    #[test]
    fn the_report_of_playwright_is_read() {
        let report = r#"{"errors":[],"stats":{"expected":5,"unexpected":1,"flaky":1,"skipped":2}}"#;
        assert_eq!(
            Tally::of_report(report),
            Some(Tally {
                passed: 5,
                failed: 2
            })
        );
        assert_eq!(Tally::of_report("{}"), None);
    }

    #[test]
    fn a_runner_that_dies_is_a_failure() {
        assert_eq!(Tally::default().or_failure(false), Tally::failure());
        assert_eq!(Tally::default().or_failure(true), Tally::default());
    }
}
