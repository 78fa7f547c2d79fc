//! `cargo xtask bench`: what the project promises in figures, measured.

mod lighthouse;
mod rules;
mod script;
mod size;

use crate::args::Args;
use crate::build::{self, Profile};
use crate::failure::{Failure, Outcome};
use crate::serve::{Effort, Server};
use crate::{browser, machine, paths, run};

/// One measurement.
struct Measure {
    name: &'static str,
    /// Whether the site must be built for it.
    site: bool,
    run: fn() -> Outcome<Vec<Line>>,
}

const MEASURES: [Measure; 9] = [
    Measure {
        name: "size",
        site: true,
        run: size::measure,
    },
    Measure {
        name: "lighthouse",
        site: true,
        run: lighthouse::measure,
    },
    Measure {
        name: "keystroke",
        site: true,
        run: script::keystroke,
    },
    Measure {
        name: "rules",
        site: false,
        run: rules::native,
    },
    Measure {
        name: "rules-wasm",
        site: false,
        run: rules::wasm,
    },
    Measure {
        name: "city",
        site: false,
        run: rules::city,
    },
    Measure {
        name: "ledger",
        site: true,
        run: script::ledger,
    },
    Measure {
        name: "budget",
        site: true,
        run: script::budget,
    },
    Measure {
        name: "coverage",
        site: true,
        run: script::coverage,
    },
];

/// A figure beside the bound that it was promised to keep.
pub struct Line {
    what: String,
    value: f64,
    unit: String,
    bound: Bound,
}

/// What was promised.
#[derive(Clone, Copy)]
pub enum Bound {
    /// No more than this.
    Most(f64),
    /// No less than this.
    Least(f64),
    /// Nothing: a part of another figure.
    None,
}

impl Line {
    /// A figure.
    pub fn new(what: impl Into<String>, value: f64, unit: impl Into<String>, bound: Bound) -> Self {
        Self {
            what: what.into(),
            value,
            unit: unit.into(),
            bound,
        }
    }

    fn holds(&self) -> bool {
        match self.bound {
            // What was not measured is not held.
            Bound::Most(bound) => self.value <= bound,
            Bound::Least(bound) => self.value >= bound,
            Bound::None => true,
        }
    }

    fn text(&self) -> String {
        let Self {
            what, value, unit, ..
        } = self;
        let figure = format!("{what:<48} {value:>10.2} {unit}");
        let verdict = if self.holds() { "held" } else { "NOT HELD" };
        match self.bound {
            Bound::None => figure,
            Bound::Most(bound) => {
                format!(
                    "{figure}  at most {bound}: {verdict} (ratio {:.2})",
                    value / bound
                )
            }
            Bound::Least(bound) => {
                format!(
                    "{figure}  at least {bound}: {verdict} (ratio {:.2})",
                    value / bound
                )
            }
        }
    }
}

/// Runs the measurements that are named, or all.
pub fn command(args: Args) -> Outcome {
    let named = args.rest()?;
    if let Some(unknown) = named
        .iter()
        .find(|name| MEASURES.iter().all(|m| m.name != **name))
    {
        let names = MEASURES.map(|measure| measure.name).join(", ");
        return Err(Failure::new(format!("there is no measurement `{unknown}`"))
            .advice(format!("there are: {names}")));
    }
    let chosen: Vec<&Measure> = MEASURES
        .iter()
        .filter(|measure| named.is_empty() || named.iter().any(|name| name == measure.name))
        .collect();
    if chosen.iter().any(|measure| measure.site) {
        build::site(&Profile::ship())?;
    }
    machine::describe(browser::chromium().ok().as_deref());

    let mut broken = Vec::new();
    for measure in chosen {
        run::step(measure.name);
        match (measure.run)() {
            Ok(lines) => {
                for line in lines {
                    println!("{}", line.text());
                    if !line.holds() {
                        broken.push(line.what);
                    }
                }
            }
            Err(failure) => {
                eprintln!("\n{failure}");
                broken.push(measure.name.to_owned());
            }
        }
    }
    if broken.is_empty() {
        Ok(())
    } else {
        Err(Failure::new(format!(
            "not held, or not measured: {}",
            broken.join("; ")
        )))
    }
}

/// The built site, served as a good host does.
fn served() -> Outcome<Server> {
    Server::start(paths::dist(), "/", 0, Effort::Most)
}

/// The middle one.
fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_says_whether_its_bound_holds() {
        assert!(Line::new("a", 16.0, "ms", Bound::Most(16.0)).holds());
        assert!(
            Line::new("a", 16.1, "ms", Bound::Most(16.0))
                .text()
                .contains("NOT HELD")
        );
        assert!(
            Line::new("a", 94.0, "", Bound::Least(95.0))
                .text()
                .contains("NOT HELD")
        );
        assert!(Line::new("a", f64::NAN, "", Bound::None).holds());
    }

    #[test]
    fn the_middle_one_is_found() {
        assert!((median(vec![5.0, 1.0, 3.0]) - 3.0).abs() < f64::EPSILON);
    }
}
