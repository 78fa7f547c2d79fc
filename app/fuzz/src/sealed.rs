/// Pairs with a version before, under its key, and a checksum behind, which no fuzzer would find.
pub(crate) fn sealed(version_key: &str, text: &str) -> String {
    let mut writer = entry::PairWriter::new(version_key, 1);
    for pair in text.split('&') {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let is_key = |letter: char| letter.is_ascii_alphanumeric() || "._-".contains(letter);
        if key.chars().all(is_key) {
            writer.pair(key, value);
        }
    }
    writer.finish()
}
