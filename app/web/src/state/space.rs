//! Which data a tab works with.

use words::Page;

/// Whose data a tab works with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Space {
    /// One's own.
    Own,
    /// The made-up city.
    Demo,
}

/// This tab's.
pub fn space() -> Space {
    Space::Demo
}

/// To the made-up city, at a page.
pub fn enter_demo(_page: Page) {}
