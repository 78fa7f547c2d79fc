use leptos::task::spawn_local;

use crate::browser;
use crate::state::{Notice, Notices};

/// Copies an address and says so; where the browser does not allow that, it is shown to be copied by hand.
pub fn copy_address(
    notices: Notices,
    address: String,
    copied: &'static str,
    by_hand: &'static str,
) {
    spawn_local(async move {
        let said = if browser::copy(&address).await {
            Notice::say(copied)
        } else {
            Notice {
                to_copy: Some(address),
                ..Notice::failed(by_hand)
            }
        };
        notices.show(said);
    });
}
