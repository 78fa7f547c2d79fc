//! 数据与备份: where the data is, how safe it is, and how it is backed up, restored and cleared.

mod backup;
mod clear;
mod confirm;
mod health;
mod restore;
mod retained;

use leptos::prelude::*;
use words::Page;

use self::backup::BackupSheet;
pub use self::backup::is_due as backup_is_due;
use self::clear::ClearSheet;
use self::health::{SafeSheet, WhereSheet};
use self::restore::RestoreSheet;
use self::retained::RetainedSheet;
use crate::components::PageHead;
use crate::state::use_ledger;

/// The page.
#[component]
pub fn Data() -> impl IntoView {
    // The worker knows how the ledger stands.
    use_ledger();
    view! {
        <PageHead page=Page::Data/>
        <div class="two-columns data-sheets">
            <div class="column"><WhereSheet/><SafeSheet/></div>
            <div class="column"><BackupSheet/><RestoreSheet/><ClearSheet/><RetainedSheet/></div>
        </div>
    }
    .into_any()
}
