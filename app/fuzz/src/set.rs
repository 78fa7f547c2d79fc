//! Sets of cases, from files and from links.

use training::own::{
    SetRead, import, read, read_any, read_line, read_line_as_far, run, tally, write, write_line,
};

use crate::sealed::sealed;

const YEAR: i32 = 2026;

/// The first byte says what the rest is: a file, the pairs of a link, a link, or whatever somebody pastes.
pub(crate) fn run_on(data: &[u8]) {
    let Some((&which, text)) = data.split_first() else {
        return;
    };
    let Ok(text) = std::str::from_utf8(text) else {
        return;
    };
    match which % 4 {
        0 => {
            if let Ok(found) = read(text) {
                holds(&found);
            }
        }
        1 => {
            if let Ok(found) = read_line_as_far(&sealed("t", text)) {
                holds(&found);
            }
        }
        2 => {
            if let Ok(set) = read_line(text) {
                let damage = Vec::new();
                holds(&SetRead { set, damage });
            }
        }
        _ => {
            let imported = import([text, text]);
            assert_eq!(imported.read.len() + imported.refused.len(), 2);
            if let Ok(found) = read_any(text) {
                holds(&found);
            }
        }
    }
}

/// Whatever was read can be written and read again, as a file and as a link, and be put to the rules.
fn holds(found: &SetRead) {
    let set = &found.set;
    let again = read(&write(set)).expect("what is written is a set");
    assert_eq!(again.damage, []);
    assert_eq!(&again.set, set);
    assert_eq!(read_line(&write_line(set)).as_ref(), Ok(set));
    // A few of them: each is asked several times.
    let mut few = set.clone();
    few.cases.truncate(4);
    let ran = tally(&run(&few, YEAR));
    assert_eq!(ran.agree + ran.differ + ran.unanswered, few.cases.len());
}
