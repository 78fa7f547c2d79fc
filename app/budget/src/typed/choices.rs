use entry::{LinkError, decode, encode};
use policy::{ChoiceDifference, Choices, Reading};

use super::draft::Draft;
use super::payers::PayersOf;

/// By which standards and readings a budget is worked out.
///
/// A budget's own stand as one line of text in the form of [`entry::state`]: version first, checksum last. What carries none
/// is of an edition that wrote none, or is being worked on by those of the browser.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DraftChoices {
    /// By those of the browser.
    #[default]
    Browser,
    /// By these, as somebody chose for this budget.
    Own(String),
    /// It came with these, and nobody has chosen yet between them and those of the browser.
    Carried(String),
}

/// Standards and readings of a budget, against those of the browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChoicesInUse {
    /// It is worked out by these.
    Settled(Choices),
    /// It brought these, which differ from the browser's: somebody has to choose first.
    Open(Choices),
}

/// The line of text for standards and readings.
fn written(choices: &Choices) -> String {
    encode(&entry::Draft::default(), choices)
}

fn read(text: &str) -> Result<Choices, LinkError> {
    match decode(text)? {
        (draft, choices) if draft == entry::Draft::default() => Ok(choices),
        _ => Err(LinkError::Unreadable),
    }
}

impl DraftChoices {
    /// These, chosen for a budget.
    pub fn own(choices: &Choices) -> Self {
        Self::Own(written(choices))
    }

    /// Whether these are the default, which is not written.
    pub fn is_browser(&self) -> bool {
        *self == Self::Browser
    }

    /// The same, told which of the two to use: its own, or the browser's.
    #[must_use]
    pub fn chosen(&self, own: bool) -> Self {
        match self {
            Self::Own(text) | Self::Carried(text) if own => Self::Own(text.clone()),
            _ => Self::Browser,
        }
    }
}

impl Draft {
    /// What the budget is worked out by, where `browser` is what is chosen there.
    ///
    /// # Errors
    /// See [`LinkError`]: then it is worked out by nothing, and not by the browser's either.
    pub fn in_use(&self, browser: &Choices) -> Result<ChoicesInUse, LinkError> {
        match &self.choices {
            DraftChoices::Browser => Ok(ChoicesInUse::Settled(browser.clone())),
            DraftChoices::Own(text) => read(text).map(ChoicesInUse::Settled),
            DraftChoices::Carried(text) => {
                let choices = read(text)?;
                Ok(if self.is_same_by(&choices, browser) {
                    ChoicesInUse::Settled(browser.clone())
                } else {
                    ChoicesInUse::Open(choices)
                })
            }
        }
    }

    /// Whether the budget is the same by the one and by the other standards and readings. Where it has an answer of its own
    /// to who pays, theirs does not count.
    pub fn is_same_by(&self, one: &Choices, other: &Choices) -> bool {
        let counts = |difference: &ChoiceDifference| match difference {
            ChoiceDifference::Standard { .. } => true,
            ChoiceDifference::Reading { reading, .. } => {
                *reading != Reading::FundingSplit || self.payers == PayersOf::Shared
            }
        };
        !one.differences(other).iter().any(counts)
    }

    /// The budget as it leaves the page, for a file, a link or a place on the shelf: with the standards and readings that it
    /// is worked out by.
    #[must_use]
    pub fn carrying(&self, browser: &Choices) -> Self {
        let choices = match &self.choices {
            DraftChoices::Browser => written(browser),
            DraftChoices::Own(text) | DraftChoices::Carried(text) => text.clone(),
        };
        Self {
            choices: DraftChoices::Carried(choices),
            ..self.clone()
        }
    }

    /// The budget as it comes onto the page: where it brought what is chosen in the browser anyway, it follows the browser;
    /// else somebody is to be asked.
    #[must_use]
    pub fn received(self, browser: &Choices) -> Self {
        let choices = match &self.choices {
            DraftChoices::Browser => DraftChoices::Browser,
            DraftChoices::Own(text) | DraftChoices::Carried(text) => match read(text) {
                Ok(choices) if self.is_same_by(&choices, browser) => DraftChoices::Browser,
                _ => DraftChoices::Carried(text.clone()),
            },
        };
        Self { choices, ..self }
    }

    /// Whether a budget that is kept holds all that is typed here.
    pub fn is_kept_as(&self, kept: &Self) -> bool {
        let is_same = |one: &Self| one == kept;
        is_same(self)
            || self.choices.is_browser()
                && is_same(&Self {
                    choices: kept.choices.clone(),
                    ..self.clone()
                })
    }
}
