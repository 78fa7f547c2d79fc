//! Who may know whom, as app/ARCHITECTURE.md says it, held against what Cargo knows.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    reason = "a test, helpers and all, may stop at once"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use serde_json::Value;

const CORE: &str = "liangxin-core";
const BUDGET: &str = "liangxin-budget";
const CHARTS: &str = "liangxin-charts";
const COVERAGE: &str = "liangxin-coverage";
const DUTIES: &str = "liangxin-duties";
const ENTRY: &str = "liangxin-entry";
const EXCHANGE: &str = "liangxin-exchange";
const LEDGER: &str = "liangxin-ledger";
const PROTOCOL: &str = "liangxin-protocol";
const TOURS: &str = "liangxin-tours";
const TRAINING: &str = "liangxin-training";
const WORKER: &str = "liangxin-worker";
const WORDS: &str = "liangxin-words";
const BACKUP: &str = "liangxin-backup";
const STORE: &str = "liangxin-store";
const WEB: &str = "liangxin-web";

/// What neither rules nor words nor the reading of input may ever touch, however far down.
const BROWSER: [&str; 6] = [
    "leptos",
    "web-sys",
    "js-sys",
    "wasm-bindgen",
    "gloo",
    "indexed_db_futures",
];

/// Every package with the names of the packages that it is built from (no tests, no build scripts).
struct Workspace {
    members: BTreeSet<String>,
    direct: BTreeMap<String, BTreeSet<String>>,
}

fn workspace() -> Workspace {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    // As seen from the browser's target: there, most crates would reach for the browser.
    let output = Command::new(env!("CARGO"))
        .args([
            "metadata",
            "--format-version=1",
            "--filter-platform=wasm32-unknown-unknown",
        ])
        .current_dir(root)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let all: Value = serde_json::from_slice(&output.stdout).unwrap();

    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let list = |value: &Value| value.as_array().unwrap().clone();
    let names: BTreeMap<String, String> = list(&all["packages"])
        .iter()
        .map(|p| (text(&p["id"]), text(&p["name"])))
        .collect();
    let is_normal = |dep: &Value| {
        list(&dep["dep_kinds"])
            .iter()
            .any(|kind| kind["kind"].is_null())
    };
    let mut direct = BTreeMap::<String, BTreeSet<String>>::new();
    for node in list(&all["resolve"]["nodes"]) {
        let deps = list(&node["deps"]);
        let deps = deps
            .iter()
            .filter(|dep| is_normal(dep))
            .map(|dep| names[&text(&dep["pkg"])].clone());
        // Two versions of a package are one here.
        direct
            .entry(names[&text(&node["id"])].clone())
            .or_default()
            .extend(deps);
    }
    let members = list(&all["workspace_members"])
        .iter()
        .map(|id| names[&text(id)].clone())
        .collect();
    Workspace { members, direct }
}

impl Workspace {
    /// Everything that a package is built from.
    fn closure(&self, package: &str) -> BTreeSet<String> {
        let mut seen = BTreeSet::new();
        let mut open = vec![package.to_owned()];
        while let Some(name) = open.pop() {
            for dep in self.direct.get(&name).into_iter().flatten() {
                if seen.insert(dep.clone()) {
                    open.push(dep.clone());
                }
            }
        }
        seen
    }

    /// The members of this workspace that a package names.
    fn rooms(&self, package: &str) -> BTreeSet<&str> {
        self.direct[package]
            .intersection(&self.members)
            .map(String::as_str)
            .collect()
    }
}

fn only(names: &[&'static str]) -> BTreeSet<&'static str> {
    names.iter().copied().collect()
}

#[test]
fn each_room_knows_only_what_it_may() {
    let house = workspace();
    for (room, may) in [
        (CORE, only(&[])),
        (ENTRY, only(&[CORE])),
        (LEDGER, only(&[CORE, ENTRY])),
        (BUDGET, only(&[CORE, ENTRY, LEDGER])),
        (CHARTS, only(&[])),
        (COVERAGE, only(&[CORE, LEDGER])),
        (DUTIES, only(&[CORE, ENTRY, LEDGER])),
        (PROTOCOL, only(&[CORE, BUDGET, COVERAGE, DUTIES, LEDGER])),
        (TOURS, only(&[CORE, ENTRY, LEDGER])),
        (TRAINING, only(&[CORE, ENTRY, LEDGER])),
        (
            WORDS,
            only(&[CORE, BUDGET, COVERAGE, ENTRY, LEDGER, TOURS, TRAINING]),
        ),
        (EXCHANGE, only(&[CORE, LEDGER, BUDGET, WORDS])),
        (BACKUP, only(&[])),
        (STORE, only(&[BACKUP])),
        (
            WORKER,
            only(&[
                CORE, BUDGET, COVERAGE, DUTIES, ENTRY, LEDGER, PROTOCOL, WORDS, EXCHANGE, STORE,
                BACKUP,
            ]),
        ),
        // Not the exchange of files: it is heavy, and a first visitor would have to wait for it.
        (
            WEB,
            only(&[
                CORE, BUDGET, CHARTS, COVERAGE, DUTIES, ENTRY, LEDGER, PROTOCOL, TOURS, TRAINING,
                WORDS, STORE,
            ]),
        ),
    ] {
        let knows = house.rooms(room);
        assert!(
            knows.is_subset(&may),
            "{room} may know {may:?}, and knows {knows:?}"
        );
    }
}

#[test]
fn nothing_depends_on_the_pages() {
    let house = workspace();
    for member in &house.members {
        assert!(
            !house.direct[member].contains(WEB),
            "{member} depends on {WEB}"
        );
        assert!(
            !house.direct[member].contains(WORKER),
            "{member} depends on {WORKER}"
        );
    }
}

#[test]
fn rules_entry_and_words_are_built_from_pure_crates() {
    let house = workspace();
    let may = only(&[
        CORE,
        BUDGET,
        COVERAGE,
        ENTRY,
        LEDGER,
        TOURS,
        TRAINING,
        "chrono",
        "serde",
        "serde_json",
    ]);
    for room in [CORE, ENTRY, WORDS] {
        for dep in &house.direct[room] {
            assert!(
                may.contains(dep.as_str()),
                "{room} may not depend on {dep}; it may on {may:?}"
            );
        }
    }
}

#[test]
fn rules_entry_and_words_never_reach_a_browser() {
    let house = workspace();
    // Not the exchange of files: its writer of workbooks asks the browser for the time.
    for room in [
        CORE, BUDGET, COVERAGE, DUTIES, ENTRY, LEDGER, PROTOCOL, TOURS, TRAINING, WORDS,
    ] {
        for dep in house.closure(room) {
            let reaches = BROWSER
                .iter()
                .any(|name| dep == *name || dep.starts_with(&format!("{name}-")));
            assert!(!reaches, "{room} reaches the browser through {dep}");
        }
    }
}
