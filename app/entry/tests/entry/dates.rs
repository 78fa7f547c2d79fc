use chrono::{Datelike, NaiveDate};
use entry::{DATE_YEARS, Mistake, read_date};
use proptest::prelude::*;

use crate::full_width;

const OUT_OF_RANGE: Mistake = Mistake::DateOutOfRange {
    first: *DATE_YEARS.start(),
    last: *DATE_YEARS.end(),
};

#[test]
fn dates() {
    let first_of_march = NaiveDate::from_ymd_opt(2024, 3, 1);
    for text in [
        "2024-03-01",
        "2024-3-1",
        "2024/3/1",
        "2024.3.1",
        "2024年3月1日",
        "2024年03月01",
        "2024年3月1号",
        "2024 年 3 月 1 日",
        "２０２４－０３－０１",
        "２０２４年３月１日",
        " 2024.03.01\u{3000}",
        "20240301",
    ] {
        assert_eq!(read_date(text), Ok(first_of_march), "{text:?}");
    }
    for (text, year, month, day) in [
        ("2024-02-29", 2024, 2, 29),
        ("1921-01-01", 1921, 1, 1),
        ("2100-12-31", 2100, 12, 31),
    ] {
        assert_eq!(
            read_date(text),
            Ok(NaiveDate::from_ymd_opt(year, month, day))
        );
    }
}

#[test]
fn dates_at_fault() {
    for (text, mistake) in [
        ("2023-02-29", Mistake::NoSuchDate),
        ("2100-02-29", Mistake::NoSuchDate),
        ("2024-13-01", Mistake::NoSuchDate),
        ("2024-00-10", Mistake::NoSuchDate),
        ("2024-04-31", Mistake::NoSuchDate),
        ("2024年4月0日", Mistake::NoSuchDate),
        ("20230229", Mistake::NoSuchDate),
        ("1920-12-31", OUT_OF_RANGE),
        ("2101-01-01", OUT_OF_RANGE),
        ("0000-00-00", OUT_OF_RANGE),
        ("9999-99-99", OUT_OF_RANGE),
        ("2024", Mistake::NotADate),
        ("2024-03", Mistake::NotADate),
        ("2024年3月", Mistake::NotADate),
        ("24-3-1", Mistake::NotADate),
        ("01/03/2024", Mistake::NotADate),
        ("3月1日", Mistake::NotADate),
        ("2024-3/1", Mistake::NotADate),
        ("2024-03-01-05", Mistake::NotADate),
        ("2024-003-01", Mistake::NotADate),
        ("2024-+3-01", Mistake::NotADate),
        ("2024--1", Mistake::NotADate),
        ("45352", Mistake::NotADate),
        ("yesterday", Mistake::NotADate),
        ("今天", Mistake::NotADate),
        ("二〇二四年三月一日", Mistake::NotADate),
    ] {
        assert_eq!(read_date(text), Err(mistake), "{text:?}");
    }
}

proptest! {
    #[test]
    fn a_date_reads_back(year in DATE_YEARS, day in 1_u32..=365) {
        let date = NaiveDate::from_yo_opt(year, day).unwrap();
        let (month, day) = (date.month(), date.day());
        for text in [
            format!("{year}-{month:02}-{day:02}"),
            format!("{year}/{month}/{day}"),
            format!("{year}.{month}.{day}"),
            format!("{year}年{month}月{day}日"),
            full_width(&format!("{year}-{month}-{day}")),
        ] {
            prop_assert_eq!(read_date(&text), Ok(Some(date)));
        }
    }
}
