//! Guided tours over the real pages.
//!
//! A [`Tour`] is a list of [`Step`]s. Each points at a [`Place`], says what to do there and why, and waits until its [`Act`]
//! is done. A [`Walk`] is a tour that somebody takes: how far it has come, and what of it is done.
//!
//! No browser and no language is known here: where a place is on its page, and what the steps of the tours that come with
//! the application say, stand elsewhere. What a trainer's own tour says is the trainer's.

mod act;
mod built_in;
mod hold;
mod lesson;
pub mod own;
mod place;
mod sample;
mod stand;
mod step;
mod walk;

pub use act::Act;
pub use built_in::BuiltIn;
pub use hold::Hold;
pub use lesson::Lesson;
pub use place::{Place, Spot};
pub use sample::file_with_mistakes;
pub use stand::{Area, Stand, has_room_beside, stand};
pub use step::{Says, Step, Tour};
pub use walk::Walk;
