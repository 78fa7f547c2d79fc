//! Waits for files to change. It looks instead of listening: a few hundred files cost nothing to look at, and it
//! works on every system and on every kind of disk.

use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, SystemTime};

use crate::failure::Outcome;
use crate::paths;

const PAUSE: Duration = Duration::from_millis(400);

/// Calls `rebuild` after every change; its failure is shown, and the next change tries again.
pub fn forever(watched: &[&str], rebuild: impl Fn() -> Outcome) -> ! {
    let look = || {
        let mut state = State::default();
        for name in watched {
            state.add(&paths::root().join(name));
        }
        state
    };
    let mut seen = look();
    loop {
        sleep(PAUSE);
        let mut now = look();
        if now == seen {
            continue;
        }
        // An editor or a version control writes many files: wait until it is done.
        loop {
            sleep(PAUSE);
            let later = look();
            if later == now {
                break;
            }
            now = later;
        }
        seen = now;
        if let Err(failure) = rebuild() {
            eprintln!("\n{failure}\n  the last good build is still served");
        }
    }
}

/// Enough of the files' state to see a change, a new file or a lost one.
#[derive(Default, PartialEq, Eq)]
struct State {
    files: usize,
    bytes: u64,
    newest: Option<SystemTime>,
}

impl State {
    fn add(&mut self, path: &Path) {
        let Ok(about) = path.metadata() else { return };
        if about.is_dir() {
            for entry in std::fs::read_dir(path).into_iter().flatten().flatten() {
                self.add(&entry.path());
            }
        } else {
            self.files += 1;
            self.bytes += about.len();
            self.newest = self.newest.max(about.modified().ok());
        }
    }
}
