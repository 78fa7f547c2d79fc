//! What is typed and chosen before the page knows what is kept.

use entry::{Draft, decode, encode};
use policy::{Choices, Field};

use crate::browser::Setting;

/// What was entered and chosen in a visit that ended before it knew what is kept.
pub fn early() -> Option<(Draft, Choices)> {
    decode(&Setting::Early.read()?).ok()
}

/// Keeps what is entered and chosen till then, for the next visit.
pub fn keep_early(draft: &Draft, choices: &Choices) {
    if (draft, choices) == (&Draft::default(), &Choices::default()) {
        Setting::Early.remove();
    } else {
        Setting::Early.write(&encode(draft, choices));
    }
}

/// What was entered and chosen of late, over what was before: each field, reading and standard by itself.
pub fn laid_over(late: (Draft, Choices), before: (Draft, Choices)) -> (Draft, Choices) {
    let ((late, chosen), (mut draft, mut choices)) = (late, before);
    for &field in Field::ALL {
        if !late.is_default(field) {
            draft.set(field, late.get(field));
        }
    }
    for (reading, choice) in chosen.readings.changed() {
        choices.readings.choose(reading, choice);
    }
    for (id, value) in chosen.standards.raised() {
        // What could be raised there can be raised here.
        let _ = choices.standards.raise(id, value);
    }
    let percent = chosen.readings.city_percent();
    if percent != Choices::default().readings.city_percent() {
        choices.readings.set_city_percent(percent);
    }
    (draft, choices)
}
