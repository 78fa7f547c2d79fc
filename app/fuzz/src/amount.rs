//! Money, dates, counts, lists and links as they are typed.

use entry::{
    read_bases, read_count, read_date, read_mass, read_money, read_own_lines, read_percent,
};

/// The first byte says which.
pub(crate) fn run(data: &[u8]) {
    let Some((&which, text)) = data.split_first() else {
        return;
    };
    let Ok(text) = std::str::from_utf8(text) else {
        return;
    };
    match which % 7 {
        0 | 1 => {
            if let Ok(Some(fen)) = read_money(text) {
                assert!(fen.0 >= 0, "{text:?}");
                let plain = format!("{}.{:02}", fen.0 / 100, fen.0 % 100);
                assert_eq!(read_money(&plain), Ok(Some(fen)), "{text:?}");
            }
        }
        2 => {
            if let Ok(Some(day)) = read_date(text) {
                assert_eq!(read_date(&day.to_string()), Ok(Some(day)), "{text:?}");
            }
        }
        3 => {
            if let Ok(Some(count)) = read_count(text) {
                assert_eq!(read_count(&count.to_string()), Ok(Some(count)), "{text:?}");
            }
        }
        4 => {
            let _ = (read_percent(text), read_mass(text));
        }
        5 => {
            let _ = (read_bases(text), read_own_lines(text));
        }
        _ => {
            if let Ok((draft, choices)) = entry::decode(text) {
                let link = entry::encode(&draft, &choices);
                assert_eq!(
                    entry::decode(&link).ok(),
                    Some((draft, choices)),
                    "{text:?}"
                );
            }
        }
    }
}
