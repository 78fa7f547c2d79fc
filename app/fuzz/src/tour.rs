//! A trainer's own tours, from files and from links.

use crate::sealed::sealed;
use tours::own::{MAX_ADDRESS, OwnTour, read, read_any, read_line, write, write_line};

/// The first byte says what the rest is: a file, the pairs of a link, or whatever somebody pastes.
pub(crate) fn run(data: &[u8]) {
    let Some((&which, text)) = data.split_first() else {
        return;
    };
    let Ok(text) = std::str::from_utf8(text) else {
        return;
    };
    let found = match which % 3 {
        0 => read(text).ok().map(|read| read.tour),
        1 => read_line(&sealed("g", text)).ok(),
        _ => read_any(text).ok().map(|read| read.tour),
    };
    if let Some(tour) = found {
        holds(&tour);
    }
}

/// Whatever was read can be written and read again, as a file and, if it has a step and is no longer than an
/// address may be, as a link.
fn holds(tour: &OwnTour) {
    let again = read(&write(tour)).expect("what is written is a tour");
    assert_eq!(again.damage, []);
    assert_eq!(&again.tour, tour);
    let line = write_line(tour);
    if !tour.steps.is_empty() && line.len() <= MAX_ADDRESS {
        assert_eq!(read_line(&line).as_ref(), Ok(tour));
    }
}
