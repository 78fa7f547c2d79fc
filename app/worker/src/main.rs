//! The web worker: owns the ledger and what is kept of it, and answers the page.
//!
//! What changes the ledger is done one after the other; what only looks is answered at once, in between too.

mod backup;
mod besides;
mod budget;
mod budget_book;
mod budget_table;
mod changes;
mod coverage;
mod desk;
mod door;
mod duties;
mod export;
mod fold;
mod follow;
mod import;
mod keep;
mod look;
mod open;
mod paste;
mod reader;
mod reading;
mod retained;
mod serve;
mod standing;
mod work;

fn main() {
    console_error_panic_hook::set_once();
    if reader::is_reader() {
        reader::start();
    } else {
        serve::start();
    }
}
