//! The program of the pages as files: the part that every page needs, and the parts that come when a page of theirs is
//! first opened (app/web/src/pages/lazy.rs).

use std::path::Path;

use base64::Engine as _;
use sha2::{Digest as _, Sha384};

use crate::build::Profile;
use crate::bundle::{Bundle, optimise};
use crate::failure::{Doing, Failure, Outcome};
use crate::{paths, wasm};

const PROGRAM: Bundle = Bundle {
    package: "liangxin-web",
    name: "program",
};
/// The script that loads the parts; the program imports it.
const PARTS: &str = "parts.js";
/// How the splitter writes that a part is fetched and started; ours looks at what the host answers.
const STARTS: &str = "WebAssembly.instantiateStreaming(src, imports)";

/// Compiles the program and takes it apart.
pub fn compile(profile: &Profile, wasm: &wasm::Toolchain) -> Outcome {
    // Without the places of its addresses a linked program cannot be taken apart.
    let whole = PROGRAM.compile(profile.name(), wasm, Some("--emit-relocs"), "")?;
    let whole = std::fs::read(whole).doing("reading the compiled program")?;
    let made = PROGRAM.begin()?;
    let main = made.with_extension("wasm");
    let link = format!("./{PARTS}");
    let glue = format!("./{}.js", PROGRAM.name);
    let mut options = wasm_split_cli_support::Options::new(&whole);
    options.output_dir = &made;
    options.main_out_path = &main;
    options.link_name = &link;
    options.main_module = &glue;
    let split = wasm_split_cli_support::transform(options)
        .map_err(|error| Failure::new(format!("taking the program apart: {error:#}")))?;
    PROGRAM.bind(&main)?;
    optimise(&PROGRAM.bound(), "-Oz", profile)?;

    let mut script =
        std::fs::read_to_string(made.join(PARTS)).doing("reading the script of the parts")?;
    for part in &split.split_modules {
        optimise(part, "-Oz", profile)?;
        script = checked(&script, &file_name(part), &integrity(part)?)?;
    }
    if !split.split_modules.is_empty() {
        script = script.replace(STARTS, "instantiate(src, imports)");
        let loader = paths::root().join("app/web/page/load_part.js");
        let loader = std::fs::read_to_string(loader).doing("reading load_part.js")?;
        script = loader + &script;
    }
    std::fs::write(made.join(PARTS), script).doing("writing the script of the parts")
}

/// Makes the script check what it fetches of one part.
fn checked(script: &str, part: &str, integrity: &str) -> Outcome<String> {
    let (plain, checks) = (
        format!("fetch(new URL(\"./{part}\", import.meta.url))"),
        format!("part(new URL(\"./{part}\", import.meta.url), \"{integrity}\")"),
    );
    if !script.contains(&plain) || !script.contains(STARTS) {
        return Err(Failure::new(format!(
            "the script of the parts does not fetch {part} as it used to"
        ))
        .advice("see what the splitter writes today, and mend xtask/src/program.rs"));
    }
    Ok(script.replace(&plain, &checks))
}

/// Copies the program into the site and gives the links to what every page needs, each with what it must be.
pub fn put(site: &Path) -> Outcome<String> {
    let folder = PROGRAM.put(site)?;
    let made = PROGRAM.folder();
    let glue = made.join(format!("{}.js", PROGRAM.name));
    // Browsers warn of an integrity on a preload of this kind; app/web/page/start.js checks it instead.
    Ok(format!(
        "<link rel=\"preload\" href=\"./{folder}/{}\" as=\"fetch\" type=\"application/wasm\" crossorigin data-integrity=\"{}\">\
         <link rel=\"modulepreload\" href=\"./{folder}/{}\" crossorigin integrity=\"{}\">\
         <link rel=\"modulepreload\" href=\"./{folder}/{PARTS}\" crossorigin integrity=\"{}\">",
        file_name(&PROGRAM.bound()),
        integrity(&PROGRAM.bound())?,
        file_name(&glue),
        integrity(&glue)?,
        integrity(&made.join(PARTS))?,
    ))
}

fn file_name(file: &Path) -> String {
    file.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

/// What a browser compares a file with.
fn integrity(file: &Path) -> Outcome<String> {
    let bytes = std::fs::read(file).doing(format_args!("reading {}", file.display()))?;
    let hash = base64::engine::general_purpose::STANDARD.encode(Sha384::digest(bytes));
    Ok(format!("sha384-{hash}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_checked_as_it_arrives() {
        let script = format!("src = fetch(new URL(\"./a.wasm\", import.meta.url)); {STARTS}");
        let checks = checked(&script, "a.wasm", "sha384-x");
        assert_eq!(
            checks.ok(),
            Some(format!(
                "src = part(new URL(\"./a.wasm\", import.meta.url), \"sha384-x\"); {STARTS}"
            ))
        );
        assert!(checked(&script, "b.wasm", "sha384-x").is_err());
    }
}
