//! What cases to guess, sessions and a trainer's own sets are spoken of with.

mod answer;
mod case;
mod session;
mod set;

pub use answer::{case_answer, case_question, rule_name, slip, swing, unanswered};
pub use case::case_sentence;
pub use session::{
    difficulty, guessed, order, right_of, score_line, session_place, subject, team, teams,
};
pub use set::{case_place, damage, ran, refused, run_line, set_error, set_fault};
