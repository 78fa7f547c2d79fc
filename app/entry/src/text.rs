//! One way of writing for what people type in several.

/// Full-width letters, digits and punctuation, odd minus signs and odd spaces become the plain ones; marks that cannot be
/// seen go. Tabs and line ends stay, for lists.
pub fn fold(text: &str) -> String {
    text.chars().filter_map(fold_one).collect()
}

fn fold_one(letter: char) -> Option<char> {
    Some(match letter {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(letter) - 0xFEE0).unwrap_or(letter),
        '\u{FFE5}' => '¥',
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE63}' => '-',
        '\t' | '\n' => letter,
        '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{FEFF}' => return None,
        _ if letter.is_whitespace() => ' ',
        _ => letter,
    })
}

/// The text without the first of these endings that it has, and whether it had one.
pub(crate) fn without_ending<'a>(text: &'a str, endings: &[&str]) -> (&'a str, bool) {
    endings
        .iter()
        .find_map(|ending| text.strip_suffix(ending))
        .map_or((text, false), |rest| (rest.trim_end(), true))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_what_looks_alike() {
        assert_eq!(fold("１２，３４５．６７％"), "12,345.67%");
        assert_eq!(fold("￥－５\u{3000}元"), "¥-5 元");
        assert_eq!(fold("−5 –5 ﹣5"), "-5 -5 -5");
        assert_eq!(fold("\u{FEFF}5\u{200B}0"), "50");
        assert_eq!(fold("Ａ；ｂ\t、\n"), "A;b\t、\n");
    }
}
