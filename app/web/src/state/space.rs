//! Which space this tab is in: the visitor's own data, or the made-up city's. A change of space loads the site anew, so
//! that nothing in memory crosses over.

use words::Page;

pub use store::Space;

use crate::app::href;
use crate::browser;

/// Why this tab cannot be in the made-up city's space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoDemo {
    /// The browser lets the site remember nothing about a tab.
    NotRemembered,
}

/// The space that this tab is in.
pub fn space() -> Space {
    browser::space()
}

/// Whether this tab is in the made-up city's space.
pub fn is_demo() -> bool {
    space() == Space::Demo
}

/// Whether the made-up city's space can be entered.
///
/// # Errors
/// Why not.
pub fn may_enter_demo() -> Result<(), NoDemo> {
    if browser::has_spaces() {
        Ok(())
    } else {
        Err(NoDemo::NotRemembered)
    }
}

/// Enters the made-up city's space at a page. What is unsaved is kept first, as whenever a page goes away.
pub fn enter_demo(page: Page) {
    change(Space::Demo, page);
}

/// Enters the made-up city's space at the ledger, which asks how large the city shall be.
pub fn enter_demo_to_choose_size() {
    browser::to_ask_size();
    change(Space::Demo, Page::Ledger);
}

/// Goes back to the visitor's own data, at a page.
pub fn leave_demo(page: Page) {
    change(Space::Own, page);
}

fn change(to: Space, page: Page) {
    browser::set_space(to);
    browser::load(&href(page));
}
