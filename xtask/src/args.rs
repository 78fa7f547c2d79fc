//! The words after the command.

use crate::failure::{Failure, Outcome};

/// What is left to read of the command line.
pub struct Args(Vec<String>);

impl Args {
    /// The words after the command's name.
    pub fn new(words: Vec<String>) -> Self {
        Self(words)
    }

    /// Takes `--name value` or `--name=value`.
    pub fn value(&mut self, name: &str) -> Outcome<Option<String>> {
        let prefix = format!("{name}=");
        let Some(at) = self
            .0
            .iter()
            .position(|word| word == name || word.starts_with(&prefix))
        else {
            return Ok(None);
        };
        let word = self.0.remove(at);
        if let Some(value) = word.strip_prefix(&prefix) {
            return Ok(Some(value.to_owned()));
        }
        if at < self.0.len() {
            return Ok(Some(self.0.remove(at)));
        }
        Err(Failure::new(format!("{name} needs a value")).advice("see: cargo xtask help"))
    }

    /// Takes `--name`.
    pub fn flag(&mut self, name: &str) -> bool {
        let before = self.0.len();
        self.0.retain(|word| word != name);
        self.0.len() < before
    }

    /// Takes the words that are no options; an option left over is an error.
    pub fn rest(self) -> Outcome<Vec<String>> {
        match self.0.iter().find(|word| word.starts_with('-')) {
            Some(unknown) => Err(Failure::new(format!("there is no option `{unknown}` here"))
                .advice("see: cargo xtask help")),
            None => Ok(self.0),
        }
    }

    /// Nothing may be left.
    pub fn finish(self) -> Outcome {
        match self.rest()?.first() {
            Some(word) => Err(Failure::new(format!("what is `{word}` meant to do here?"))
                .advice("see: cargo xtask help")),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn args(line: &str) -> Args {
        Args::new(line.split_whitespace().map(str::to_owned).collect())
    }

    #[test]
    fn options_are_taken_wherever_they_stand() {
        let mut args = args("some --port 90 --release --base=/x/ filter");
        assert_eq!(args.value("--port").unwrap().as_deref(), Some("90"));
        assert_eq!(args.value("--base").unwrap().as_deref(), Some("/x/"));
        assert_eq!(args.value("--only").unwrap(), None);
        assert!(args.flag("--release"));
        assert!(!args.flag("--release"));
        assert_eq!(args.rest().unwrap(), ["some", "filter"]);
    }

    #[test]
    fn a_misspelt_option_is_refused() {
        assert!(args("--prot 90").rest().is_err());
        assert!(args("--port").value("--port").is_err());
        assert!(args("word").finish().is_err());
    }
}
