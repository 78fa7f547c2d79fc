//! An explanation as JSON: the same derivation, for other programs. Names are the stable wire names; amounts are fen.

use policy::{Amount, Basis, Derivation, Explained, Outcome, Rulebook, Standard, Tri};
use serde::Serialize;

use crate::{Lang, formula, input_value, local_terms, note, source, standard_in_use};

/// The version of the form below. A reader checks it first.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct File {
    format: &'static str,
    version: u32,
    year: i32,
    figure: Figure,
    alternatives: Vec<Other>,
    /// Where standards or readings in use differ from the text of the policy.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    local_terms: Vec<String>,
}

#[derive(Serialize)]
struct Figure {
    figure: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    verdict: Option<Verdict>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fen: Option<Range>,
    formula: Vec<String>,
    inputs: Vec<Input>,
    standards: Vec<Used>,
    readings: Vec<Answer>,
    remarks: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    reasons: Vec<Because>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    parts: Vec<Figure>,
}

#[derive(Serialize)]
struct Range {
    low: i64,
    high: Option<i64>,
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Verdict {
    Judged(&'static str),
    Open {
        possible: Vec<&'static str>,
        missing: Vec<&'static str>,
    },
}

#[derive(Serialize)]
struct Input {
    field: &'static str,
    value: String,
}

#[derive(Serialize)]
struct Used {
    standard: &'static str,
    value: i64,
    /// What the clause itself says, where another value is in use.
    #[serde(skip_serializing_if = "Option::is_none")]
    of_clause: Option<i64>,
    shown: String,
    clause: String,
}

#[derive(Serialize)]
struct Answer {
    reading: &'static str,
    choice: &'static str,
}

#[derive(Serialize)]
struct Because {
    rule: &'static str,
    applies: Option<bool>,
    met: Option<bool>,
    clause: String,
}

#[derive(Serialize)]
struct Other {
    reading: &'static str,
    choice: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    verdict: Option<Verdict>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fen: Option<Range>,
}

/// An explanation as JSON, with the version of its form. Sentences are in the given language.
pub fn explanation_json(
    explained: &Explained,
    basis: &Basis,
    book: &Rulebook,
    lang: Lang,
) -> String {
    let file = File {
        format: "liangxin-explanation",
        version: VERSION,
        year: book.year(),
        figure: figure(&explained.derivation, basis, book, lang),
        alternatives: explained
            .alternatives
            .iter()
            .map(|other| Other {
                reading: other.reading.wire(),
                choice: other.choice.wire(),
                verdict: other.outcome.map(verdict),
                fen: other.outcome.is_none().then(|| range(other.amount)),
            })
            .collect(),
        local_terms: local_terms(book.choices(), lang),
    };
    // Plain strings and numbers always serialise.
    serde_json::to_string_pretty(&file).unwrap_or_default()
}

fn figure(derivation: &Derivation, basis: &Basis, book: &Rulebook, lang: Lang) -> Figure {
    Figure {
        figure: derivation.figure.wire(),
        verdict: derivation.outcome.map(verdict),
        fen: derivation
            .outcome
            .is_none()
            .then(|| range(derivation.result)),
        formula: derivation
            .terms
            .iter()
            .map(|term| formula(term, lang))
            .collect(),
        inputs: derivation
            .inputs
            .iter()
            .filter_map(|field| {
                Some(Input {
                    field: field.wire(),
                    value: input_value(field, basis, book, lang)?,
                })
            })
            .collect(),
        standards: derivation
            .standards
            .iter()
            .map(|&id| {
                let (set, in_use) = (Standard::of(id), book.standards().value(id));
                Used {
                    standard: id.wire(),
                    value: in_use,
                    of_clause: (in_use != set.value).then_some(set.value),
                    shown: standard_in_use(id, in_use, lang),
                    clause: source(set.source, lang),
                }
            })
            .collect(),
        readings: derivation
            .readings
            .iter()
            .map(|&reading| Answer {
                reading: reading.wire(),
                choice: book.readings().choice(reading).wire(),
            })
            .collect(),
        remarks: derivation
            .notes
            .iter()
            .map(|&one| note(one, lang))
            .collect(),
        reasons: derivation
            .reasons
            .iter()
            .map(|one| Because {
                rule: one.rule.wire(),
                applies: known(one.applies),
                met: known(one.met),
                clause: source(one.rule.source(), lang),
            })
            .collect(),
        parts: derivation
            .parts
            .iter()
            .map(|part| figure(part, basis, book, lang))
            .collect(),
    }
}

fn range(amount: Amount) -> Range {
    Range {
        low: amount.low().0,
        high: amount.high().map(|high| high.0),
    }
}

fn known(condition: Tri) -> Option<bool> {
    match condition {
        Tri::Yes => Some(true),
        Tri::No => Some(false),
        Tri::Unknown => None,
    }
}

fn verdict(outcome: Outcome) -> Verdict {
    match outcome {
        Outcome::Judged(one) => Verdict::Judged(one.wire()),
        Outcome::Open { possible, missing } => Verdict::Open {
            possible: possible.iter().map(|one| one.wire()).collect(),
            missing: missing.iter().map(|field| field.wire()).collect(),
        },
    }
}
