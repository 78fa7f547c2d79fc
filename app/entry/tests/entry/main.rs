//! What people type, and what is made of it.

#![allow(
    clippy::unwrap_used,
    reason = "helpers of tests may stop at once, as the tests do"
)]

mod check;
mod dates;
mod depend;
mod faulty_links;
mod links;
mod lists;
mod posts;
mod readers;
mod state;
mod typed;

/// The same text as an input method in full-width mode writes it.
fn full_width(text: &str) -> String {
    text.chars()
        .map(|letter| match letter {
            '!'..='~' => char::from_u32(u32::from(letter) + 0xFEE0).unwrap(),
            _ => letter,
        })
        .collect()
}
