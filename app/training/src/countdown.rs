//! The time that a class has to think. The clock is the caller's: milliseconds come in.

/// The fewest seconds that may be chosen.
pub const FEWEST: u32 = 5;
/// The most seconds that may be chosen.
pub const MOST: u32 = 3_600;

/// A clock that counts down, and can be stopped and go on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Countdown {
    seconds: u32,
    state: State,
}

/// What a clock has to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// It runs, with so many seconds left.
    Started(u32),
    /// It stands, with so many seconds left.
    Stopped(u32),
    /// The time is up.
    Up,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum State {
    /// Stands, with so many milliseconds left.
    Stands(f64),
    /// Runs until then.
    Runs(f64),
    /// The time is up.
    Up,
}

impl Countdown {
    /// A clock that stands at this many seconds, within what may be chosen.
    pub fn new(seconds: u32) -> Self {
        let seconds = seconds.clamp(FEWEST, MOST);
        Self {
            seconds,
            state: State::Stands(f64::from(seconds) * 1_000.0),
        }
    }

    /// The seconds that it begins with.
    pub fn seconds(&self) -> u32 {
        self.seconds
    }

    /// Starts it, or stops it; where the time is up, it starts anew. Says what became of it.
    pub fn toggle(&mut self, now: f64) -> Told {
        self.state = match self.state {
            State::Stands(left) => State::Runs(now + left),
            State::Runs(until) if until > now => State::Stands(until - now),
            State::Runs(_) | State::Up => State::Runs(now + f64::from(self.seconds) * 1_000.0),
        };
        if self.is_running() {
            Told::Started(self.left(now))
        } else {
            Told::Stopped(self.left(now))
        }
    }

    /// Stops it, if it runs.
    pub fn stop(&mut self, now: f64) {
        if let State::Runs(until) = self.state {
            self.state = State::Stands((until - now).max(0.0));
        }
    }

    /// Back to the beginning, standing.
    pub fn reset(&mut self) {
        *self = Self::new(self.seconds);
    }

    /// Takes note of the time. `true` once, when the time is up.
    pub fn tick(&mut self, now: f64) -> bool {
        let is_up = matches!(self.state, State::Runs(until) if until <= now);
        if is_up {
            self.state = State::Up;
        }
        is_up
    }

    /// Whole seconds that are left; one that has begun counts.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between nought and the most seconds"
    )]
    pub fn left(&self, now: f64) -> u32 {
        let left = match self.state {
            State::Stands(left) => left,
            State::Runs(until) => until - now,
            State::Up => 0.0,
        };
        (left / 1_000.0).ceil().clamp(0.0, f64::from(MOST)) as u32
    }

    /// Whether it runs.
    pub fn is_running(&self) -> bool {
        matches!(self.state, State::Runs(_))
    }

    /// Whether the time is up.
    pub fn is_up(&self) -> bool {
        self.state == State::Up
    }
}
