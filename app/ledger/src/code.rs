//! 统一社会信用代码, GB 32100-2015.

use crate::cell::CellMistake;

/// The letters and digits of a code, by their value.
const ALPHABET: &[u8; 31] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";
/// The value of each byte that a code may have.
const VALUES: [Option<u8>; 128] = {
    let mut values = [None; 128];
    let mut at = 0;
    while at < ALPHABET.len() {
        values[ALPHABET[at] as usize] = Some(at as u8);
        at += 1;
    }
    values
};
const WEIGHTS: [usize; 17] = [
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28,
];

/// Reads a code into its place; empty is unknown. Spaces and hyphens within it are dropped, small letters made large.
///
/// # Errors
/// [`CellMistake::NotACode`] for another length or a letter that no code has.
pub fn read(code: &mut String, text: &str) -> Result<(), CellMistake> {
    // The short way for what almost every cell is.
    if text.len() == 18 && text.bytes().all(is_known) {
        text.clone_into(code);
        return Ok(());
    }
    let letters = || {
        text.chars()
            .filter(|letter| !letter.is_whitespace() && *letter != '-')
            .map(|letter| letter.to_ascii_uppercase())
    };
    let known = |letter: char| u8::try_from(letter).is_ok_and(is_known);
    let fits = match letters().count() {
        0 => true,
        18 => letters().all(known),
        _ => false,
    };
    if !fits {
        return Err(CellMistake::NotACode);
    }
    code.clear();
    code.extend(letters());
    Ok(())
}

fn is_known(byte: u8) -> bool {
    VALUES.get(usize::from(byte)).is_some_and(Option::is_some)
}

/// Whether the last character is the one that the others give. Codes in use fail it, so failing is a warning only.
pub fn is_sound(code: &str) -> bool {
    code.len() == 18
        && check_character(code.get(..17).unwrap_or_default())
            .is_some_and(|check| code.ends_with(char::from(check)))
}

/// Whether a text is a long number that lost its last digits: written with an exponent, as a spreadsheet shows it, or
/// of 16 digits and more that end in zeros, as it keeps fifteen. Different codes become one so.
pub fn is_cut(text: &str) -> bool {
    let whole = text.strip_suffix(".0").unwrap_or(text);
    let are_digits =
        |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if are_digits(whole) {
        return whole.len() >= 16 && whole.ends_with("000");
    }
    let Some((number, exponent)) = text.split_once(['E', 'e']) else {
        return false;
    };
    let exponent = exponent.trim_start_matches('+');
    // One digit before the point: 12E4… may be a code.
    let (first, rest) = number.split_once('.').unwrap_or((number, "0"));
    first.len() == 1
        && exponent.len() <= 3
        && are_digits(first)
        && are_digits(rest)
        && are_digits(exponent)
}

/// A number in the code's own digits, the highest first.
pub(crate) fn digits<const COUNT: usize>(mut number: u32) -> [char; COUNT] {
    let mut digits = ['0'; COUNT];
    for digit in digits.iter_mut().rev() {
        *digit = char::from(ALPHABET[(number % 31) as usize]);
        number /= 31;
    }
    digits
}

/// The last character for the first seventeen.
pub fn check_character(first: &str) -> Option<u8> {
    if first.len() != WEIGHTS.len() {
        return None;
    }
    let sum = first
        .bytes()
        .zip(WEIGHTS)
        .try_fold(0, |sum, (byte, weight)| {
            let value = (*VALUES.get(usize::from(byte))?)?;
            Some(sum + usize::from(value) * weight)
        })?;
    ALPHABET.get((31 - sum % 31) % 31).copied()
}
