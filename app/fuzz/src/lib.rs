//! What must hold of every reader, whatever it is given: it ends, it does not panic, and what it took in can be written and
//! read again. `cargo xtask fuzz` looks for bytes that break this; those it found interesting are kept in `corpus/`, and
//! the tests give them to the readers again.
#![allow(
    clippy::missing_panics_doc,
    reason = "to panic is how a fuzzer is told of a fault"
)]

mod amount;
mod backup;
mod cell;
mod sealed;
mod set;
mod sheet;
mod text;
mod tour;

/// A reader under test.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    /// Its name on the command line, and of its folder in `corpus/`.
    pub name: &'static str,
    /// Gives it some bytes.
    pub run: fn(&[u8]),
}

/// Every reader.
pub const TARGETS: [Target; 7] = [
    Target {
        name: "text",
        run: text::run,
    },
    Target {
        name: "sheet",
        run: sheet::run,
    },
    Target {
        name: "cell",
        run: cell::run,
    },
    Target {
        name: "amount",
        run: amount::run,
    },
    Target {
        name: "backup",
        run: backup::run,
    },
    Target {
        name: "set",
        run: set::run_on,
    },
    Target {
        name: "tour",
        run: tour::run,
    },
];
