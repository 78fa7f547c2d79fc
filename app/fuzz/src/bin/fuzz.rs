//! The fuzzer. `LIANGXIN_FUZZ` names the reader.
#![no_main]

use std::sync::LazyLock;

static TARGET: LazyLock<fn(&[u8])> = LazyLock::new(|| {
    let named = std::env::var("LIANGXIN_FUZZ").unwrap_or_default();
    fuzz::TARGETS
        .iter()
        .find(|target| target.name == named)
        .unwrap_or_else(|| panic!("LIANGXIN_FUZZ must name a reader, not `{named}`"))
        .run
});

libfuzzer_sys::fuzz_target!(|data: &[u8]| TARGET(data));
