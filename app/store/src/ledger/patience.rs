/// When a writer that gives no sign of life is given up, where the browser has no locks.
///
/// Clocks are not compared, since they may be set back and differ from tab to tab: the writer changes a mark, and an
/// observer looks how long the mark stays the same, by how time passes for itself.
#[derive(Clone, Copy, Debug)]
pub(super) struct Patience<Mark> {
    mark: Option<Mark>,
    seen_ms: f64,
    unchanged_ms: f64,
    timing: Timing,
}

/// How often a lease is renewed and looked at, in milliseconds.
#[derive(Clone, Copy, Debug)]
pub struct Timing {
    /// Between two signs of life.
    pub beat_ms: u32,
    /// Between two looks at the mark.
    pub look_ms: u32,
    /// How long the mark stays the same before the writer is given up.
    pub quiet_ms: f64,
}

impl Timing {
    /// Browsers slow the timers of hidden pages down to one a second, so that a writer in the background still beats
    /// several times before it is given up.
    pub(super) const USUAL: Self = Self {
        beat_ms: 1_000,
        look_ms: 1_000,
        quiet_ms: 10_000.0,
    };
}

impl<Mark: Copy + PartialEq> Patience<Mark> {
    pub(super) const fn new(timing: Timing) -> Self {
        Self {
            mark: None,
            seen_ms: 0.0,
            unchanged_ms: 0.0,
            timing,
        }
    }

    /// Takes note of the mark at a time of the observer's own; `true` once it has stayed the same for long enough.
    ///
    /// However long the observer did not look, as when the machine slept, it counts as little more than one look: the
    /// writer may have slept as well.
    pub(super) fn ends(&mut self, mark: Mark, now_ms: f64) -> bool {
        let passed = now_ms - self.seen_ms;
        if self.mark == Some(mark) {
            let longest = f64::from(self.timing.look_ms) * 2.0;
            self.unchanged_ms += passed.clamp(0.0, longest);
        } else {
            self.unchanged_ms = 0.0;
        }
        (self.mark, self.seen_ms) = (Some(mark), now_ms);
        self.unchanged_ms >= self.timing.quiet_ms
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    /// Looks at a mark at each of the times, and tells after which look patience ended.
    fn ends_at(looks: impl IntoIterator<Item = (u32, f64)>) -> Option<usize> {
        let mut patience = Patience::new(Timing::USUAL);
        looks
            .into_iter()
            .position(|(mark, now_ms)| patience.ends(mark, now_ms))
    }

    #[test]
    fn a_mark_that_changes_is_alive() {
        let beating = (0..1_000).map(|look| (look / 5, f64::from(look) * 1_000.0));
        assert_eq!(ends_at(beating), None);
    }

    #[test]
    fn a_mark_that_stays_is_given_up_in_time() {
        let still = (0..100).map(|look| (7, 50_000.0 + f64::from(look) * 1_000.0));
        assert_eq!(ends_at(still), Some(10));
    }

    #[test]
    fn a_long_sleep_counts_as_little() {
        let slept = [(7, 0.0), (7, 1_000.0), (7, 9e9), (8, 9e9 + 1_000.0)];
        assert_eq!(ends_at(slept), None);
    }

    #[test]
    fn time_that_goes_back_or_stands_still_counts_nothing() {
        let back = (0..1_000).map(|look| (7, -f64::from(look) * 1_000.0));
        assert_eq!(ends_at(back), None);
        assert_eq!(ends_at([(7, 5.0); 1_000]), None);
    }
}
