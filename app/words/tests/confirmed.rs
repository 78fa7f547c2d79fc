//! Whatever is asked or said before and after many are changed says how many they are, in both languages.
#![allow(missing_docs, clippy::unwrap_used, reason = "a test may stop at once")]

use chrono::NaiveDate;
use policy::{ActivityKind, YearlyDuty};
use words::{Lang, Settling};

#[test]
fn every_question_names_its_number() {
    let day = NaiveDate::from_ymd_opt(2026, 5, 15).unwrap();
    for lang in Lang::ALL {
        let held = (day, ActivityKind::ThemeDay);
        let duty = (YearlyDuty::SelfCheck, 2026);
        let mut texts = vec![
            words::all_listed(19_999, lang),
            words::confirm_button("x", 19_999, lang),
            words::hold_question(held, None, 19_999, lang),
            words::hold_question(held, Some("龙华区"), 19_999, lang),
            words::tick_question(duty, None, 19_999, lang),
            words::remove_question(19_999, lang),
            words::removed(19_999, lang),
            words::not_confirmed(19_999, lang),
            words::count_changed(19_999, 3, lang),
            words::paste_question((19_999, 5), Some((2, 4)), 0, lang),
            words::pasted(19_999, Some((2, 4)), 0, false, lang),
        ];
        let settlings = [Settling::Dealt, Settling::PutOff(day), Settling::Reopened];
        texts.extend(settlings.map(|what| words::settle_question(what, 19_999, lang)));
        for text in texts {
            assert!(text.contains("19,999"), "{text}");
        }
    }
}

#[test]
fn a_paste_says_its_rows_what_it_refused_and_what_lies_below() {
    for lang in Lang::ALL {
        let text = words::pasted(12, Some((2, 4)), 7, true, lang);
        for part in ["12", "3–5", "7"] {
            assert!(text.contains(part), "{text}");
        }
        let nothing = words::pasted(0, None, 7, false, lang);
        assert!(nothing.contains('7') && !nothing.contains('0'), "{nothing}");
        assert!(words::paste_question((5, 5), Some((2, 6)), 2, lang).contains('2'));
    }
}
