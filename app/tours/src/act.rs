/// What a step waits for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Nothing: it is only to be looked at.
    Look,
    /// The control is pressed.
    Press,
    /// This stands in the control: typed, or the wire name of what is chosen.
    Enter(String),
    /// The slider is moved.
    Slide,
    /// A file is chosen: any, or [`crate::file_with_mistakes`].
    Choose,
}

impl Act {
    /// Characters that are to be entered at most.
    pub const MAX_VALUE: usize = 200;

    /// The name that files and links carry; it never changes.
    pub const fn wire(&self) -> &'static str {
        match self {
            Self::Look => "look",
            Self::Press => "press",
            Self::Enter(_) => "enter",
            Self::Slide => "slide",
            Self::Choose => "choose",
        }
    }

    /// The act of a wire name, with what is to be entered; `None` for an unknown name, or where that is too long.
    pub fn from_wire(wire: &str, value: &str) -> Option<Self> {
        match wire {
            "look" => Some(Self::Look),
            "press" => Some(Self::Press),
            "enter" => {
                (value.chars().count() <= Self::MAX_VALUE).then(|| Self::Enter(value.to_owned()))
            }
            "slide" => Some(Self::Slide),
            "choose" => Some(Self::Choose),
            _ => None,
        }
    }

    /// What is to be entered.
    pub fn value(&self) -> &str {
        match self {
            Self::Enter(value) => value,
            _ => "",
        }
    }
}
