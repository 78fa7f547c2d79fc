use entry::state::MAX_LENGTH;
use entry::{Draft, LinkError, decode};

use crate::links::{FULL, LAW_FIRM};

#[test]
fn what_was_damaged() {
    for end in 2..FULL.len() {
        assert_eq!(
            decode(&FULL[..end]),
            Err(LinkError::Damaged),
            "cut at {end}"
        );
    }
    for text in [
        "v=1",
        "v=0&sum=00000000",
        "v=01&sum=00000000",
        "v=x",
        "v=99999999999999999999",
        "v=1&sum=zzzzzzzz",
        "v=1&kind=%E4%B8&sum=00000000",
        "v=1&kind=%",
        "v=1&kind&sum=00000000",
    ] {
        assert_eq!(decode(text), Err(LinkError::Damaged), "{text:?}");
    }
    assert_eq!(decode(&format!("{LAW_FIRM}。")), Err(LinkError::Damaged));
    assert_eq!(
        decode(&LAW_FIRM.replace("28", "82")),
        Err(LinkError::Damaged)
    );
}

#[test]
fn what_is_newer_or_too_long() {
    for (text, version) in [("v=2", 2), ("v=2&anything", 2), ("#v=17&%%%", 17)] {
        assert_eq!(decode(text), Err(LinkError::Newer { version }), "{text:?}");
    }
    let long = format!("v=1&{}", "a".repeat(MAX_LENGTH));
    assert_eq!(decode(&long), Err(LinkError::TooLong));
}

/// Right checksums, wrong content: such a text was not written by this edition.
#[test]
fn what_is_whole_and_still_not_read() {
    for pairs in [
        "colour=red",
        "s.m5=499999",
        "s.m5=lots",
        "s.m2-share=9000",
        "s.m9=1",
        "r.first_year=sometimes",
        "r.first_year=all-five",
        "r.mood=all-five",
        "r.city-percent=101",
        "r.city-percent=-1",
        "full=4&full=4",
        "v=1",
    ] {
        let sealed = seal(&format!("v=1&{pairs}"));
        assert_eq!(decode(&sealed), Err(LinkError::Unreadable), "{pairs}");
    }
    let long = "9".repeat(Draft::MAX_TEXT + 1);
    assert_eq!(
        decode(&seal(&format!("v=1&full={long}"))),
        Err(LinkError::Unreadable)
    );
    assert!(decode(&seal("v=1&full=4")).is_ok());
    assert!(decode(&seal("v=1&s.m5=500000")).is_ok());
}

#[test]
fn what_is_not_ours() {
    for text in [
        "",
        "#",
        "section",
        "#top",
        "kind=law-firm",
        "V=1&sum=0",
        "/check",
    ] {
        assert_eq!(decode(text), Err(LinkError::NotOurs), "{text:?}");
    }
}

#[test]
fn the_way_of_escaping_does_not_matter() {
    let expected = decode(FULL);
    assert!(expected.is_ok());
    assert_eq!(decode(&format!("#{FULL}")), expected);
    assert_eq!(decode(&format!(" {FULL}\n")), expected);
    let lower = FULL
        .split('%')
        .enumerate()
        .map(|(at, part)| match at {
            0 => part.to_owned(),
            _ => format!("%{}{}", part[..2].to_lowercase(), &part[2..]),
        })
        .collect::<String>();
    assert_ne!(lower, FULL);
    assert_eq!(decode(&lower), expected);
    let chinese = FULL.replace("%E4%B8%87", "万").replace("%EF%BC%92", "２");
    assert_ne!(chinese, FULL);
    assert_eq!(decode(&chinese), expected);
    let unescaped_border = FULL.replace("%26", "&");
    assert_eq!(decode(&unescaped_border), Err(LinkError::Damaged));
    assert_eq!(decode(&FULL.replace("%3D", "=")), expected);
}

/// Adds the right checksum to pairs without escapes, by a reckoning of its own.
fn seal(pairs: &str) -> String {
    let mut bytes = Vec::new();
    for pair in pairs.split('&') {
        let (key, value) = pair.split_once('=').unwrap();
        bytes.extend([key.as_bytes(), &[0x1F], value.as_bytes(), &[0x1E]].concat());
    }
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 {
                (crc >> 1) ^ 0xEDB8_8320
            } else {
                crc >> 1
            };
        }
    }
    format!("{pairs}&sum={:08x}", !crc)
}
