//! Percentages, written and rounded in one place.

/// `part` of `of` in percent, as a whole number of the last of `decimals` places: 1 234 is 12.34 % with two. Rounded half
/// up by size, so that a decrease is rounded as an increase is, and as spreadsheets do; `None` of nothing.
pub fn percent_points(part: i128, of: i128, decimals: u32) -> Option<i128> {
    if of == 0 {
        return None;
    }
    let scale = 100 * 10_i128.pow(decimals.min(9));
    let size = |number: i128| i128::try_from(number.unsigned_abs()).unwrap_or(i128::MAX);
    let is_negative = (part < 0) != (of < 0);
    let (part, of) = (size(part), size(of));
    let rounded = part
        .saturating_mul(scale)
        .saturating_mul(2)
        .saturating_add(of)
        / of.saturating_mul(2);
    Some(if is_negative { -rounded } else { rounded })
}

/// Such a number as text, with all its decimals; a minus where it is below zero.
pub fn written_percent(points: i128, decimals: u32) -> String {
    let size = points.unsigned_abs();
    let scale = 10_u128.pow(decimals.min(9));
    let minus = if points < 0 { "−" } else { "" };
    let (whole, rest) = (size / scale, size % scale);
    if decimals == 0 {
        return format!("{minus}{whole}%");
    }
    let width = decimals as usize;
    format!("{minus}{whole}.{rest:0width$}%")
}

/// `part` of `of` in percent with so many decimals; `None` of nothing.
pub fn percent_of(part: i128, of: i128, decimals: u32) -> Option<String> {
    percent_points(part, of, decimals).map(|points| written_percent(points, decimals))
}

/// By how much something has grown or shrunk, in percent of what it was, with its sign; `None` where that was nothing.
pub fn percent_change(change: i128, from: i128, decimals: u32) -> Option<String> {
    let points = percent_points(change, from, decimals)?;
    let plus = if points > 0 { "+" } else { "" };
    Some(format!("{plus}{}", written_percent(points, decimals)))
}

/// Basis points as percent, without decimals that say nothing.
pub fn percent(basis_points: i64) -> String {
    let written = written_percent(i128::from(basis_points), 2);
    let number = written.trim_end_matches('%');
    let number = number.trim_end_matches('0').trim_end_matches('.');
    format!("{number}%")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_go_up_by_size() {
        for (part, of, decimals, written) in [
            (-185, 10_000, 1, "−1.9%"),
            (-184, 10_000, 1, "−1.8%"),
            (6_149, 100_000, 1, "6.1%"),
            (6_150, 100_000, 1, "6.2%"),
            (39_649, 100_000, 1, "39.6%"),
            (39_650, 100_000, 1, "39.7%"),
            (1, 2_000, 1, "0.1%"),
            (-1, 2_000, 1, "−0.1%"),
            (1, 2_001, 1, "0.0%"),
            (-1, 2_001, 1, "0.0%"),
            (1, 3, 2, "33.33%"),
            (2, 3, 2, "66.67%"),
            (-2, 3, 2, "−66.67%"),
            (2, -3, 2, "−66.67%"),
            (-2, -3, 2, "66.67%"),
            (5, 1_000, 0, "1%"),
            (4_945, 10_000, 0, "49%"),
            (12, 12, 1, "100.0%"),
            (i128::from(i64::MAX), 1, 1, "922337203685477580700.0%"),
        ] {
            assert_eq!(
                percent_of(part, of, decimals).as_deref(),
                Some(written),
                "{part} of {of}"
            );
        }
        assert_eq!(percent_of(1, 0, 1), None);
    }

    #[test]
    fn a_change_has_its_sign() {
        assert_eq!(percent_change(185, 10_000, 1).as_deref(), Some("+1.9%"));
        assert_eq!(percent_change(-185, 10_000, 1).as_deref(), Some("−1.9%"));
        assert_eq!(percent_change(0, 10_000, 1).as_deref(), Some("0.0%"));
        assert_eq!(percent_change(1, 1_000_000, 1).as_deref(), Some("0.0%"));
        assert_eq!(percent_change(5, 0, 1), None);
    }

    #[test]
    fn basis_points_keep_only_the_decimals_that_say_something() {
        for (points, written) in [
            (1_500, "15%"),
            (1_550, "15.5%"),
            (1_555, "15.55%"),
            (5, "0.05%"),
            (0, "0%"),
            (10_000, "100%"),
            (-150, "−1.5%"),
            (-5, "−0.05%"),
        ] {
            assert_eq!(percent(points), written);
        }
    }
}
