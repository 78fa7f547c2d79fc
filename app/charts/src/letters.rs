//! How wide texts are, by estimate: a little too wide rather than too narrow.

/// The width of a text in letters of a size, in pixels.
pub fn width_of(text: &str, size: i32) -> i32 {
    let thousandths: i32 = text.chars().map(thousandths).sum();
    (thousandths * size + 999) / 1000
}

/// The width of a letter in thousandths of its size.
fn thousandths(letter: char) -> i32 {
    match letter {
        'i' | 'j' | 'l' | '\'' | '.' | ',' | ':' | ';' | '|' | '!' => 320,
        ' ' | 'f' | 't' | 'r' | '(' | ')' | '-' | '/' => 400,
        'm' | 'w' | 'M' | 'W' | '%' => 920,
        'A'..='Z' | '≥' | '≤' | '+' => 720,
        letter if letter.is_ascii() => 600,
        '–' | '’' | '·' => 600,
        _ => 1000,
    }
}

/// A text in lines, none wider than this; English breaks between words, Chinese between any two letters. What does not
/// fit into `most` lines ends in an ellipsis.
pub(crate) fn lines_of(text: &str, size: i32, width: i32, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for piece in pieces(text)
        .into_iter()
        .flat_map(|piece| narrowed(piece, size, width))
    {
        let longer = format!("{line}{piece}");
        if line.is_empty() || width_of(longer.trim_end(), size) <= width {
            line = longer;
        } else {
            lines.push(line.trim_end().to_owned());
            line = piece.trim_start().to_owned();
        }
    }
    if !line.trim_end().is_empty() || lines.is_empty() {
        lines.push(line.trim_end().to_owned());
    }
    let is_cut = lines.len() > most;
    lines.truncate(most.max(1));
    if let Some(last) = lines.last_mut()
        && (is_cut || width_of(last, size) > width)
    {
        *last = cut(last, size, width);
    }
    lines
}

/// Whether a text fits into so many lines of this width without a word that is broken.
pub(crate) fn fits(text: &str, size: i32, width: i32, most: usize) -> bool {
    let is_whole = |piece: &String| width_of(piece.trim_end(), size) <= width;
    pieces(text).iter().all(is_whole)
        && !lines_of(text, size, width, most)
            .iter()
            .any(|line| line.ends_with('…'))
}

/// A word, or its letters where it is wider than a line.
fn narrowed(piece: String, size: i32, width: i32) -> Vec<String> {
    if width_of(piece.trim_end(), size) <= width {
        vec![piece]
    } else {
        piece.chars().map(String::from).collect()
    }
}

/// A text that ends in an ellipsis and is no wider than this.
fn cut(text: &str, size: i32, width: i32) -> String {
    let mut kept = String::new();
    for letter in text.chars() {
        let longer = format!("{kept}{letter}…");
        if width_of(&longer, size) > width {
            break;
        }
        kept.push(letter);
    }
    format!("{}…", kept.trim_end())
}

/// What may not be broken: words with the space behind them, and letters that stand alone.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut is_word = false;
    for letter in text.chars() {
        let joins = letter.is_ascii() && letter != ' ';
        match pieces.last_mut() {
            Some(last) if letter == ' ' || (joins && is_word && !last.ends_with(' ')) => {
                last.push(letter);
            }
            _ => pieces.push(letter.to_string()),
        }
        is_word = joins;
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_breaks_where_its_language_does() {
        let lines = |text, width, most| lines_of(text, 10, width, most);
        assert_eq!(lines("民办学校", 100, 2), ["民办学校"]);
        assert_eq!(lines("会计师事务所", 30, 2), ["会计师", "事务所"]);
        assert_eq!(
            lines("Other social organisation", 80, 3),
            ["Other social", "organisation"]
        );
        assert_eq!(lines("会计师事务所", 30, 1), ["会计…"]);
        assert_eq!(lines("", 30, 1), [""]);
    }

    #[test]
    fn no_line_is_wider_than_it_may_be() {
        for text in [
            "Private enterprise of Haikou",
            "海口市龙华区金贸街道办事处",
            "A非公有制B",
        ] {
            for width in 30..200 {
                for line in lines_of(text, 12, width, 3) {
                    assert!(width_of(&line, 12) <= width, "{line} at {width}");
                }
            }
        }
    }
}
