//! LibreOffice, by which a test has workbooks worked out anew: one that is there, else one that is got.

use std::path::PathBuf;

use crate::failure::{Failure, Outcome};
use crate::{debian, paths, run};

/// By this tests are told where it is.
pub const VARIABLE: &str = "LIBREOFFICE";
/// What they are told where it could not be had. There is no program of that name.
pub const MISSING: &str = "libreoffice-is-missing";

const NAMES: [&str; 2] = ["soffice", "libreoffice"];

/// Where macOS and Windows keep it, outside PATH.
const PLACES: [&str; 2] = [
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
];

/// Finds or gets it: only what works out tables, without windows.
pub fn libreoffice() -> Outcome<PathBuf> {
    if let Some(named) = paths::named(VARIABLE)? {
        return Ok(named);
    }
    if let Some(found) = installed() {
        return Ok(found);
    }
    run::step("no LibreOffice here; getting it takes some 90 MB, once");
    let system = debian::install(&["libreoffice-calc-nogui"]);
    installed().ok_or_else(|| {
        let why = system.err().map(|failure| format!(": {failure}")).unwrap_or_default();
        Failure::new(format!("there is no LibreOffice to work out workbooks{why}")).advice(format!(
            "install LibreOffice, or set {VARIABLE} to the path of its program (soffice), and run the command again"
        ))
    })
}

fn installed() -> Option<PathBuf> {
    NAMES
        .iter()
        .find_map(|name| paths::on_path(name))
        .or_else(|| PLACES.iter().map(PathBuf::from).find(|path| path.is_file()))
}
