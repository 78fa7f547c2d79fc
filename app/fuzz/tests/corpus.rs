//! What the fuzzer found worth keeping, given to the readers again.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use zip::ZipArchive;

#[test]
fn everything_in_the_corpus_is_read_without_a_fault() {
    for target in fuzz::TARGETS {
        let archive = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("corpus")
            .join(target.name)
            .with_extension("zip");
        let file = File::open(&archive).expect("an archive for each reader");
        let mut archive = ZipArchive::new(file).expect("an archive");
        assert!(archive.len() > 10, "{} has a corpus", target.name);
        for at in 0..archive.len() {
            let mut kept = archive.by_index(at).expect("a file");
            let mut bytes = Vec::new();
            kept.read_to_end(&mut bytes).expect("its bytes");
            // Shown where the test fails.
            eprintln!("{} {at}", target.name);
            (target.run)(&bytes);
        }
    }
}
