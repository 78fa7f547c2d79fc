//! What a class looks at: one thing at a time, and what a presenter's key makes of it.

use policy::plain_enum;

use crate::session::Session;

plain_enum! {
    /// The one thing that is at hand.
    Stage {
        /// The case, to be guessed or looked at once more
        Case = "case",
        /// Its answer
        Answer = "answer",
        /// The score
        Score = "score",
    }
}

/// What going on means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Forward {
    /// Something else is shown.
    Show(Stage),
    /// Whoever has not guessed skips the case: the answer is shown.
    GiveUp,
    /// The next case is shown.
    GoOn,
    /// All is done.
    Nowhere,
}

impl Stage {
    /// What is at hand, where this was shown last: no answer before everybody has guessed, and nothing but the score after
    /// the last case.
    #[must_use]
    pub fn within(self, session: &Session) -> Self {
        if session.is_over() {
            return Self::Score;
        }
        if session.is_open() { self } else { Self::Case }
    }

    /// What comes next.
    pub fn forward(self, session: &Session) -> Forward {
        match self.within(session) {
            _ if session.is_over() => Forward::Nowhere,
            Self::Case if session.is_open() => Forward::Show(Self::Answer),
            Self::Case => Forward::GiveUp,
            Self::Answer => Forward::Show(Self::Score),
            Self::Score => Forward::GoOn,
        }
    }

    /// What came before; nothing before a case, for what has been is not guessed again.
    pub fn back(self, session: &Session) -> Option<Self> {
        match self.within(session) {
            _ if session.is_over() => None,
            Self::Case => None,
            Self::Answer => Some(Self::Case),
            Self::Score => Some(Self::Answer),
        }
    }
}
