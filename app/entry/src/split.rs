//! Where one amount ends and the next begins in a line.

use crate::mistake::LineCause;

/// How two neighbouring characters of a line stand apart.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Border {
    /// Certainly two amounts.
    Hard,
    /// A comma or space between two digits: two amounts, or a thousands separator.
    Soft(char),
}

/// The amounts of a folded line, each as text.
pub(crate) fn amounts_of(line: &str) -> Result<Vec<String>, LineCause> {
    let mut amounts = Vec::new();
    for run in runs(line) {
        join_thousands(&run, &mut amounts)?;
    }
    Ok(amounts)
}

/// Pieces without any separator, in runs within which only soft borders stand.
fn runs(line: &str) -> Vec<Vec<(String, char)>> {
    let letters: Vec<char> = line.chars().collect();
    let mut runs = vec![vec![(String::new(), ' ')]];
    let mut at = 0;
    while at < letters.len() {
        let end = (at..letters.len())
            .find(|&end| !is_separator(letters[end]))
            .unwrap_or(letters.len());
        let before = at.checked_sub(1).map(|last| letters[last]);
        let border = if end == at {
            None
        } else {
            border(before, &letters[at..end], letters.get(end).copied())
        };
        match border {
            Some(Border::Hard) => runs.push(vec![(String::new(), ' ')]),
            Some(Border::Soft(by)) => {
                if let Some(run) = runs.last_mut() {
                    run.push((String::new(), by));
                }
            }
            None => {}
        }
        if let (Some(&letter), Some((piece, _))) = (
            letters.get(end),
            runs.last_mut().and_then(|run| run.last_mut()),
        ) {
            piece.push(letter);
        }
        at = end + 1;
    }
    runs
}

fn is_separator(letter: char) -> bool {
    matches!(letter, ',' | ' ' | '、' | ';' | '\t')
}

/// What a stretch of separators between two characters means; `None` where it separates nothing, as before a unit.
fn border(before: Option<char>, between: &[char], after: Option<char>) -> Option<Border> {
    let (Some(before), Some(after)) = (before, after) else {
        return None;
    };
    let only_spaces = between.iter().all(|&letter| letter == ' ');
    if only_spaces && (matches!(after, '元' | '圆' | '万' | '亿') || matches!(before, '¥' | '-'))
    {
        return None;
    }
    let digits = before.is_ascii_digit() && after.is_ascii_digit();
    match between {
        [by @ (',' | ' ')] if digits => Some(Border::Soft(*by)),
        _ => Some(Border::Hard),
    }
}

/// Digits before the point, and whether nothing else is in the piece.
fn shape(piece: &str) -> (usize, bool) {
    let unsigned = piece.trim_start_matches(['¥', '-', '+']);
    let digits = unsigned.bytes().take_while(u8::is_ascii_digit).count();
    (digits, digits == unsigned.len())
}

/// Joins pieces that are one number with a thousands separator. One with four digits or more shows that the run does not
/// use any; else `d,ddd` and `dd,ddd` are one number, and other groups of three cannot be told apart.
fn join_thousands(run: &[(String, char)], amounts: &mut Vec<String>) -> Result<(), LineCause> {
    let separate = run.iter().any(|(piece, _)| shape(piece).0 > 3);
    let joins = |at: usize| {
        let bare = run.get(at).is_some_and(|(piece, _)| shape(piece).1);
        bare && run
            .get(at + 1)
            .is_some_and(|(piece, _)| shape(piece).0 == 3)
    };
    let mut at = 0;
    while let Some((piece, _)) = run.get(at) {
        if separate || !joins(at) {
            amounts.push(piece.clone());
            at += 1;
            continue;
        }
        if shape(piece).0 == 3 || joins(at + 1) {
            return Err(LineCause::Ambiguous);
        }
        let (next, by) = &run[at + 1];
        amounts.push(format!("{piece}{by}{next}"));
        at += 2;
    }
    Ok(())
}
