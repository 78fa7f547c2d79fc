//! Cases to guess, for whoever trains others with a projector.
//!
//! A [`Case`] holds what is typed of one unit and a [`Question`]. What is right is never written down: [`solve`] asks the
//! rules each time, and says which rules stand behind the answer and which readings would turn it. Wrong answers come of
//! typical slips ([`Slip`]), which are asked of the same rules with one thing overlooked.
//!
//! No browser, no clock and no language is known here: the budget year comes in, and sentences are made elsewhere.

mod answer;
pub mod built_in;
mod case;
mod countdown;
mod missing;
mod offer;
pub mod own;
mod presenter;
mod question;
pub mod random;
mod rule_id;
mod session;
mod slip;
mod solve;
mod stage;
mod wrong_money;

pub use answer::Answer;
pub use case::{Case, Difficulty};
pub use countdown::{Countdown, Told};
pub use offer::{Offer, offers};
pub use presenter::Press;
pub use question::Question;
pub use rule_id::RuleId;
pub use session::{Begun, Guessed, Hits, Order, Score, Session, Team, Teams, Turn};
pub use slip::Slip;
pub use solve::{Solution, Swing, Unanswered, solve};
pub use stage::{Forward, Stage};
