use entry::state::MAX_LENGTH;
use entry::{Draft, LinkError, decode, encode};
use policy::{Bound, Choices, Field, Reading, Standard, StandardId};
use proptest::prelude::*;

use crate::links::{EMPTY, FULL, LAW_FIRM, full};

#[test]
fn links_made_once_open_forever() {
    assert_eq!(decode(EMPTY), Ok((Draft::default(), Choices::default())));
    let mut law_firm = Draft::default();
    law_firm.set(Field::Kind, "law-firm");
    law_firm.set(Field::Employees, "28");
    law_firm.set(Field::FullMembers, "4");
    assert_eq!(decode(LAW_FIRM), Ok((law_firm, Choices::default())));
    assert_eq!(decode(FULL), Ok(full()));
    let (draft, choices) = full();
    assert_eq!(encode(&draft, &choices), FULL);
    assert_eq!(encode(&Draft::default(), &Choices::default()), EMPTY);
}

/// What version 1 leaves out is part of it: a link that names none of these means these.
#[test]
fn what_version_1_leaves_out() {
    let (draft, choices) = decode(EMPTY).unwrap();
    let texts: Vec<_> = Field::ALL
        .iter()
        .filter(|&&field| !draft.get(field).is_empty())
        .map(|&field| format!("{}={}", field.wire(), draft.get(field)))
        .collect();
    assert_eq!(
        texts.join(" "),
        "kind=enterprise probationary=0 status=operating general-below=0 branches-below=0 \
         general-shared=0 branch-shared=0 affiliation=district tax-rate=standard"
    );
    let readings: Vec<_> = Reading::ALL
        .iter()
        .map(|&reading| choices.readings.choice(reading).wire())
        .collect();
    assert_eq!(
        readings.join(" "),
        "all-five meets every full-year once from-month highest excluded all-members affiliation \
         every-unit at-least host-in duty"
    );
    assert_eq!(choices.readings.city_percent(), 50);
    let floors: Vec<_> = StandardId::ALL
        .iter()
        .filter(|&&id| Standard::of(id).bound == Bound::Floor)
        .map(|&id| format!("{}={}", id.wire(), choices.standards.value(id)))
        .collect();
    assert_eq!(
        floors.join(" "),
        "m3-share=500 m4-committee=1500000 m4-general=800000 m4-branch=500000 m5=500000 m7=55000"
    );
}

#[test]
fn the_fullest_state_opens() {
    let mut draft = Draft::default();
    for &field in Field::ALL {
        draft.set(field, "党".repeat(Draft::limit(field)));
    }
    let (_, choices) = full();
    let text = encode(&draft, &choices);
    assert!(text.len() < MAX_LENGTH);
    assert_eq!(decode(&text), Ok((draft, choices)));
}

fn any_choices() -> impl Strategy<Value = Choices> {
    let readings = prop::collection::vec(0_usize..3, Reading::COUNT);
    let raises = prop::collection::vec(0_i64..100_000, StandardId::COUNT);
    (readings, raises, 0_u8..=100).prop_map(|(picks, raises, percent)| {
        let mut choices = Choices::default();
        for (&reading, pick) in Reading::ALL.iter().zip(picks) {
            let offered = reading.choices();
            choices
                .readings
                .choose(reading, offered[pick % offered.len()]);
        }
        for (&id, raise) in StandardId::ALL.iter().zip(raises) {
            let _ = choices.standards.raise(id, Standard::of(id).value + raise);
        }
        choices.readings.set_city_percent(percent);
        choices
    })
}

fn any_draft() -> impl Strategy<Value = Draft> {
    prop::collection::vec((0..Field::COUNT, any::<String>()), 0..Field::COUNT).prop_map(|texts| {
        let mut draft = Draft::default();
        for (at, text) in texts {
            draft.set(Field::ALL[at], text);
        }
        draft
    })
}

proptest! {
    #[test]
    fn every_state_reads_back(draft in any_draft(), choices in any_choices()) {
        let text = encode(&draft, &choices);
        prop_assert!(text.is_ascii());
        prop_assert_eq!(decode(&text), Ok((draft, choices)));
    }

    #[test]
    fn no_text_stops_decoding(text in any::<String>(), tail in "[a-z0-9=&%.]{0,60}") {
        prop_assert!(decode(&text).is_err());
        prop_assert!(decode(&["v=1&", &tail].concat()).is_err());
        prop_assert!(decode(&["v=1&", &text, "&sum=00000000"].concat()).is_err());
    }

    #[test]
    fn one_altered_letter_is_found(at in 4_usize..FULL.len(), letter in "[a-z0-9]") {
        let mut altered = FULL.to_owned();
        altered.replace_range(at..=at, &letter);
        let same = decode(&altered) == Ok(full());
        prop_assert!(same || decode(&altered) == Err(LinkError::Damaged));
    }
}
