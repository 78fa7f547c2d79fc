use entry::{MAX_MONEY, Mistake, read_count, read_date, read_money, read_percent};
use policy::{Fen, Heads};
use proptest::prelude::*;

use crate::full_width;

const COUNT_TOO_LARGE: Mistake = Mistake::TooLarge { max: Heads::MAX };
const MONEY_TOO_LARGE: Mistake = Mistake::MoneyTooLarge { max: MAX_MONEY };
#[test]
fn counts() {
    for (text, count) in [
        ("0", 0),
        ("50", 50),
        (" 50\u{3000}", 50),
        ("５０", 50),
        ("050", 50),
        ("+5", 5),
        ("2.0", 2),
        ("5.", 5),
        ("1,200", 1_200),
        ("1，200", 1_200),
        ("１２，３４５", 12_345),
        ("1 200", 1_200),
        ("1\u{A0}200", 1_200),
        ("1.2万", 12_000),
        ("１．２万", 12_000),
        ("1.2 万人", 12_000),
        ("0.0001万", 1),
        ("0.1亿", 10_000_000),
        ("28人", 28),
        ("4 名", 4),
        ("6个", 6),
        ("6家", 6),
        ("\u{FEFF}7\u{200B}", 7),
        ("10000000", Heads::MAX),
        ("1000万", Heads::MAX),
    ] {
        assert_eq!(read_count(text), Ok(Some(count)), "{text:?}");
    }
}

#[test]
fn counts_at_fault() {
    for (text, mistake) in [
        ("abc", Mistake::NotANumber),
        ("五十", Mistake::NotANumber),
        ("约50", Mistake::NotANumber),
        ("5O", Mistake::NotANumber),
        ("人", Mistake::NotANumber),
        ("万", Mistake::NotANumber),
        (".", Mistake::NotANumber),
        ("-", Mistake::NotANumber),
        ("--5", Mistake::NotANumber),
        ("1.2.3", Mistake::NotANumber),
        ("1,2", Mistake::NotANumber),
        ("1,2000", Mistake::NotANumber),
        ("12,34,567", Mistake::NotANumber),
        ("1,000 000", Mistake::NotANumber),
        ("1234,567", Mistake::NotANumber),
        (",500", Mistake::NotANumber),
        ("5e", Mistake::NotANumber),
        ("0x10", Mistake::NotANumber),
        ("NaN", Mistake::NotANumber),
        ("∞", Mistake::NotANumber),
        ("1万2千", Mistake::NotANumber),
        ("1e5", Mistake::Scientific),
        ("1E+5", Mistake::Scientific),
        ("１ｅ２０", Mistake::Scientific),
        ("-1.5e-3", Mistake::Scientific),
        ("-1", Mistake::Negative),
        ("－１", Mistake::Negative),
        ("−1", Mistake::Negative),
        ("- 1人", Mistake::Negative),
        ("-2.5", Mistake::Negative),
        ("2.5", Mistake::Fractional),
        ("２．５人", Mistake::Fractional),
        ("0.00001万", Mistake::Fractional),
        ("1.23456万", Mistake::Fractional),
        ("10000001", COUNT_TOO_LARGE),
        ("1000.0001万", COUNT_TOO_LARGE),
        ("4294967295", COUNT_TOO_LARGE),
        ("100000000000000000000", COUNT_TOO_LARGE),
    ] {
        assert_eq!(read_count(text), Err(mistake), "{text:?}");
    }
    let endless = "9".repeat(10_000);
    assert_eq!(read_count(&endless), Err(COUNT_TOO_LARGE));
    assert_eq!(
        read_count(&format!("0.{endless}")),
        Err(Mistake::Fractional)
    );
    assert_eq!(read_count(&"0".repeat(10_000)), Ok(Some(0)));
}

#[test]
fn nothing_typed_is_unknown() {
    for text in ["", " ", "\u{3000}\t\n", "\u{200B}"] {
        assert_eq!(read_count(text), Ok(None));
        assert_eq!(read_money(text), Ok(None));
        assert_eq!(read_date(text), Ok(None));
        assert_eq!(read_percent(text), Ok(None));
    }
}

#[test]
fn money() {
    for (text, fen) in [
        ("0", 0),
        ("0.01", 1),
        (".5", 50),
        ("3000.50", 300_050),
        ("1.230", 123),
        ("12000", 1_200_000),
        ("12,000.00", 1_200_000),
        ("１２，０００", 1_200_000),
        ("¥12,000", 1_200_000),
        ("￥ 12 000", 1_200_000),
        ("12000元", 1_200_000),
        ("12000 圆", 1_200_000),
        ("1.2万", 1_200_000),
        ("1.2 万元", 1_200_000),
        ("¥1.2万", 1_200_000),
        ("１２００万元", 1_200_000_000),
        ("0.000001万", 1),
        ("1.234567万", 1_234_567),
        ("1.5亿", 15_000_000_000),
        ("10000亿元", MAX_MONEY.0),
        ("1000000000000.00", MAX_MONEY.0),
    ] {
        assert_eq!(read_money(text), Ok(Some(Fen(fen))), "{text:?}");
    }
}

#[test]
fn money_at_fault() {
    for (text, mistake) in [
        ("万元", Mistake::NotANumber),
        ("元", Mistake::NotANumber),
        ("¥", Mistake::NotANumber),
        ("12元5角", Mistake::NotANumber),
        ("$12", Mistake::NotANumber),
        ("1,20", Mistake::NotANumber),
        ("1e20", Mistake::Scientific),
        ("1.2E7元", Mistake::Scientific),
        ("-5", Mistake::Negative),
        ("-¥5", Mistake::Negative),
        ("¥-5", Mistake::Negative),
        ("－５元", Mistake::Negative),
        ("0.001", Mistake::TooManyDecimals),
        ("1.234", Mistake::TooManyDecimals),
        ("0.0000001万", Mistake::TooManyDecimals),
        ("1000000000000.01", MONEY_TOO_LARGE),
        ("10000.000001亿", MONEY_TOO_LARGE),
        ("100000000000000000000", MONEY_TOO_LARGE),
        (
            "99999999999999999999999999999999999999999亿",
            MONEY_TOO_LARGE,
        ),
    ] {
        assert_eq!(read_money(text), Err(mistake), "{text:?}");
    }
}

#[test]
fn percentages() {
    for (text, points) in [
        ("0", 0),
        ("15", 1_500),
        ("15%", 1_500),
        ("１５％", 1_500),
        ("12.5 %", 1_250),
        ("0.01", 1),
        ("100", 10_000),
    ] {
        assert_eq!(read_percent(text), Ok(Some(points)), "{text:?}");
    }
    for (text, mistake) in [
        ("100.01", Mistake::PercentOutOfRange),
        ("1000000", Mistake::PercentOutOfRange),
        ("0.001", Mistake::PercentTooFine),
        ("-1", Mistake::Negative),
        ("1e1", Mistake::Scientific),
        ("%", Mistake::NotANumber),
        ("十", Mistake::NotANumber),
    ] {
        assert_eq!(read_percent(text), Err(mistake), "{text:?}");
    }
}

fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

proptest! {
    #[test]
    fn a_count_reads_back(count in 0..=Heads::MAX) {
        let plain = count.to_string();
        let myriads = format!("{}.{:04}万", count / 10_000, count % 10_000);
        for text in [&plain, &grouped(count.into()), &full_width(&plain), &myriads, &format!("{plain} 人")] {
            prop_assert_eq!(read_count(text), Ok(Some(count)));
        }
        if count > 0 {
            prop_assert_eq!(read_count(&format!("-{plain}")), Err(Mistake::Negative));
        }
        prop_assert_eq!(read_count(&format!("{plain}.5")), Err(Mistake::Fractional));
    }

    #[test]
    fn money_reads_back(fen in 0..=MAX_MONEY.0) {
        let (yuan, rest) = (fen / 100, fen % 100);
        let plain = format!("{yuan}.{rest:02}");
        let pretty = format!("¥{}.{rest:02}元", grouped(yuan as u64));
        let myriads = format!("{}.{:06}万元", fen / 1_000_000, fen % 1_000_000);
        for text in [&plain, &pretty, &full_width(&plain), &myriads] {
            prop_assert_eq!(read_money(text), Ok(Some(Fen(fen))));
        }
        prop_assert_eq!(read_money(&format!("{plain}1")), Err(Mistake::TooManyDecimals));
    }

    #[test]
    fn no_text_stops_a_reader(text in any::<String>()) {
        let _ = (read_count(&text), read_money(&text), read_date(&text), read_percent(&text));
    }

    #[test]
    fn no_text_like_a_number_stops_a_reader(text in "[-－+¥ ,，.．0-9０-９eE%年月日/万亿元人]{0,24}") {
        let _ = (read_count(&text), read_date(&text), read_percent(&text));
        if let Ok(Some(fen)) = read_money(&text) {
            prop_assert!(fen >= Fen::ZERO && fen <= MAX_MONEY);
        }
    }
}
