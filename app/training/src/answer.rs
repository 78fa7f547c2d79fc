use policy::{Candidacy, Fen, Organisation, Route, Verdict};

use crate::question::Question;

/// An answer to a question: what is right, or what somebody guesses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    /// A verdict.
    Verdict(Verdict),
    /// A way forward.
    Way(Route),
    /// What F15 says of the owner.
    Candidacy(Candidacy),
    /// The usual type of organisation; [`Organisation::None`] where there are too few members for one of its own.
    Type(Organisation),
    /// Yes or no.
    YesNo(bool),
    /// An amount.
    Money(Fen),
}

const YES: &str = "yes";
const NO: &str = "no";

impl Answer {
    /// Whether it is an answer to this question at all, right or wrong.
    pub fn fits(self, question: Question) -> bool {
        match self {
            Self::Verdict(_) => question == Question::Verdict,
            Self::Way(_) => question == Question::Way,
            Self::Candidacy(said) => question == Question::Candidacy && said != Candidacy::Open,
            Self::Type(one) => question == Question::Type && one != Organisation::JointBranch,
            Self::YesNo(_) => question.is_yes_or_no(),
            Self::Money(amount) => question.money().is_some() && amount >= Fen::ZERO,
        }
    }

    /// The name that links and files carry, next to the question's; money as whole fen.
    pub fn wire(self) -> String {
        match self {
            Self::Verdict(one) => one.wire().to_owned(),
            Self::Way(one) => one.wire().to_owned(),
            Self::Candidacy(one) => one.wire().to_owned(),
            Self::Type(one) => one.wire().to_owned(),
            Self::YesNo(said) => (if said { YES } else { NO }).to_owned(),
            Self::Money(amount) => amount.0.to_string(),
        }
    }

    /// The answer to a question by its name; `None` for what is no answer to it.
    pub fn from_wire(question: Question, wire: &str) -> Option<Self> {
        let answer = match question {
            Question::Verdict => Self::Verdict(Verdict::from_wire(wire)?),
            Question::Way => Self::Way(Route::from_wire(wire)?),
            Question::Candidacy => Self::Candidacy(Candidacy::from_wire(wire)?),
            Question::Type => Self::Type(Organisation::from_wire(wire)?),
            _ if question.is_yes_or_no() => Self::YesNo(match wire {
                YES => true,
                NO => false,
                _ => return None,
            }),
            _ => {
                let amount: i64 = wire.parse().ok()?;
                // One amount has one name, so that sets which are alike are written alike.
                (amount.to_string() == wire).then_some(Self::Money(Fen(amount)))?
            }
        };
        answer.fits(question).then_some(answer)
    }

    /// Every answer that a question may have; none where it is an amount.
    pub fn choices(question: Question) -> Vec<Self> {
        match question {
            Question::Verdict => Verdict::ALL.iter().copied().map(Self::Verdict).collect(),
            Question::Way => Route::ALL.iter().copied().map(Self::Way).collect(),
            Question::Candidacy => [Candidacy::Free, Candidacy::WouldHold, Candidacy::Holds]
                .map(Self::Candidacy)
                .to_vec(),
            Question::Type => [
                Organisation::None,
                Organisation::Branch,
                Organisation::GeneralBranch,
                Organisation::Committee,
            ]
            .map(Self::Type)
            .to_vec(),
            _ if question.is_yes_or_no() => [true, false].map(Self::YesNo).to_vec(),
            _ => Vec::new(),
        }
    }

    /// The amount, if it is one.
    pub fn money(self) -> Option<Fen> {
        match self {
            Self::Money(amount) => Some(amount),
            _ => None,
        }
    }
}
