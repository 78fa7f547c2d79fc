//! The keys that presenters press, on a keyboard or a remote control.

/// What a key means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// On to what comes next.
    Forward,
    /// Back to what came before.
    Back,
    /// On, unless more of the page lies below.
    Down,
    /// Back, unless more of the page lies above.
    Up,
    /// The screen is blanked, or shown again.
    Blank,
    /// Full screen, or not.
    FullScreen,
    /// Out of the projector view.
    Leave,
    /// The clock starts or stops.
    Clock,
    /// The keys are listed.
    Help,
    /// This answer, from 1.
    Answer(usize),
}

impl Press {
    /// What a key means in the projector view, by the name that browsers give it. Shift turns the space bar round, as
    /// everywhere.
    pub fn of(key: &str, is_shifted: bool) -> Option<Self> {
        Some(match key {
            " " if is_shifted => Self::Back,
            "PageDown" | "ArrowRight" | " " | "Enter" => Self::Forward,
            "PageUp" | "ArrowLeft" => Self::Back,
            "ArrowDown" => Self::Down,
            "ArrowUp" => Self::Up,
            // Remote controls that blank the screen send a full stop.
            "b" | "B" | "." => Self::Blank,
            "f" | "F" => Self::FullScreen,
            "Escape" => Self::Leave,
            "t" | "T" => Self::Clock,
            "?" | "？" => Self::Help,
            _ => Self::Answer(number(key)?),
        })
    }

    /// What a key means where the whole page is shown: most are the browser's own there, as the space bar, by which one
    /// scrolls. What cannot be taken back, as giving up, has a key that nobody presses by the way.
    pub fn of_page(key: &str, is_guessed: bool) -> Option<Self> {
        match key {
            "0" if !is_guessed => Some(Self::Forward),
            "Enter" if is_guessed => Some(Self::Forward),
            _ => number(key).map(Self::Answer),
        }
    }
}

fn number(key: &str) -> Option<usize> {
    match key.as_bytes() {
        [digit @ b'1'..=b'9'] => Some(usize::from(digit - b'0')),
        _ => None,
    }
}
