//! Bytes into text, piece by piece: a letter may be cut in two by the end of a piece.

use encoding_rs::{DecoderResult, GB18030, UTF_16BE, UTF_16LE};
use ledger::import::{Encoding, FileMistake};

const MARK: char = '\u{feff}';

/// Turns pieces of a file into pieces of text.
pub(super) struct Decoding {
    encoding: Encoding,
    /// None for UTF-8, which is only checked.
    decoder: Option<encoding_rs::Decoder>,
    /// The beginning of a letter that the last piece ended in.
    rest: Vec<u8>,
    begun: bool,
    text: String,
}

impl Decoding {
    pub(super) fn new(encoding: Encoding) -> Self {
        let other = match encoding {
            Encoding::Utf8 => None,
            Encoding::Gb18030 => Some(GB18030),
            Encoding::Utf16Le => Some(UTF_16LE),
            Encoding::Utf16Be => Some(UTF_16BE),
        };
        Self {
            encoding,
            decoder: other.map(encoding_rs::Encoding::new_decoder_without_bom_handling),
            rest: Vec::new(),
            begun: false,
            text: String::new(),
        }
    }

    /// The text of the next piece; `last` where no more comes.
    pub(super) fn decode(&mut self, bytes: &[u8], last: bool) -> Result<&str, FileMistake> {
        self.text.clear();
        let wrong = FileMistake::NotInEncoding(self.encoding);
        match &mut self.decoder {
            None => check(&mut self.text, &mut self.rest, bytes, last).ok_or(wrong)?,
            Some(decoder) => {
                let room = decoder
                    .max_utf8_buffer_length_without_replacement(bytes.len())
                    .ok_or(FileMistake::TooLarge)?;
                self.text.reserve(room);
                let (result, _) =
                    decoder.decode_to_string_without_replacement(bytes, &mut self.text, last);
                if !matches!(result, DecoderResult::InputEmpty) {
                    return Err(wrong);
                }
            }
        }
        let text = if self.begun {
            self.text.as_str()
        } else {
            self.text.strip_prefix(MARK).unwrap_or(&self.text)
        };
        self.begun |= !self.text.is_empty();
        Ok(text)
    }
}

/// Where the last letter ends that is whole, as far as the first bytes of letters tell.
fn end_of_letters(bytes: &[u8]) -> usize {
    let tail = bytes.iter().rev().take(3);
    for (back, byte) in (1..).zip(tail) {
        let length = match byte {
            0xC0..=0xDF => 2,
            0xE0..=0xEF => 3,
            0xF0..=0xFF => 4,
            // In the middle of a letter.
            0x80..=0xBF => continue,
            _ => 1,
        };
        return bytes.len() - if length > back { back } else { 0 };
    }
    bytes.len()
}

/// Takes over what is UTF-8 and keeps the beginning of a letter for the next piece.
fn check(text: &mut String, rest: &mut Vec<u8>, bytes: &[u8], last: bool) -> Option<()> {
    let mut bytes = bytes;
    while !rest.is_empty() && !bytes.is_empty() {
        let (first, others) = bytes.split_first()?;
        rest.push(*first);
        bytes = others;
        match std::str::from_utf8(rest) {
            Ok(letter) => {
                text.push_str(letter);
                rest.clear();
            }
            Err(error) if error.error_len().is_some() || rest.len() > 4 => return None,
            Err(_) => {}
        }
    }
    // Several bytes at a time, where the processor can; only where that finds something wrong, one by one.
    let (whole, cut) = bytes.split_at_checked(end_of_letters(bytes))?;
    if let Ok(whole) = simdutf8::basic::from_utf8(whole) {
        text.push_str(whole);
        rest.extend_from_slice(cut);
        return (!last || rest.is_empty()).then_some(());
    }
    match std::str::from_utf8(bytes) {
        Ok(whole) => text.push_str(whole),
        Err(error) if error.error_len().is_some() => return None,
        Err(error) => {
            let (sound, cut) = bytes.split_at_checked(error.valid_up_to())?;
            text.push_str(std::str::from_utf8(sound).ok()?);
            rest.extend_from_slice(cut);
        }
    }
    (!last || rest.is_empty()).then_some(())
}
