//! Which space this tab is in. The tab remembers it by itself, so that a reload stays where it was and a new tab begins
//! with the visitor's own data.

use store::Space;

use super::{read_visit, write_visit};

const SPACE: &str = "liangxin.space";
/// Present while the made-up city's space is to be emptied at the next start.
const RESET: &str = "liangxin.space-reset";
/// Present while the visitor is to be asked how large the made-up city shall be.
const ASK_SIZE: &str = "liangxin.space-size";
/// Read back to see whether the tab remembers anything.
const PROBE: &str = "liangxin.space-probe";

thread_local! {
    /// Read once: what was opened in one space is never mixed with another, whatever the tab is told meanwhile.
    static AT_START: Space = remembered();
}

fn remembered() -> Space {
    let wire = read_visit(SPACE);
    wire.and_then(|wire| Space::from_wire(&wire))
        .unwrap_or_default()
}

/// The space that this page was loaded in.
pub fn space() -> Space {
    AT_START.with(|space| *space)
}

/// Whether this tab can be in another space than the visitor's own: some browsers let a site remember nothing.
pub fn has_spaces() -> bool {
    let is_kept = write_visit(PROBE, Some(PROBE)) && read_visit(PROBE).is_some();
    is_kept && write_visit(PROBE, None)
}

/// Lets the tab begin in a space when it is loaded the next time.
pub fn set_space(space: Space) {
    // Where it is not remembered, the next start is in the visitor's own.
    write_visit(SPACE, (space == Space::Demo).then_some(space.wire()));
}

/// Lets the ledger's page of the made-up city's space ask how large the city shall be.
pub fn to_ask_size() {
    write_visit(ASK_SIZE, Some("1"));
}

/// Whether the ledger's page is to ask how large the made-up city shall be: once.
pub fn takes_size_question() -> bool {
    let is_asked = space() == Space::Demo && read_visit(ASK_SIZE).is_some();
    write_visit(ASK_SIZE, None);
    is_asked
}

/// Lets the next start empty the space.
pub fn to_reset() {
    write_visit(RESET, Some("1"));
}

/// Whether the space that this page was loaded in is to be emptied: the made-up city's only, ever.
pub fn is_to_reset() -> bool {
    space() == Space::Demo && read_visit(RESET).is_some()
}

/// It is emptied.
pub fn reset_done() {
    write_visit(RESET, None);
}

/// Loads the page anew when the browser brings back, as it was left, one of another space than the tab is in now.
pub fn follow_space() {
    if let Some(window) = web_sys::window() {
        gloo_events::EventListener::new(&window, "pageshow", |_| {
            if remembered() != space()
                && let Some(window) = web_sys::window()
            {
                let _ = window.location().reload();
            }
        })
        .forget();
    }
}
