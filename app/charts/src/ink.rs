/// A colour by what it means. Each is another one, so that a style sheet tells them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ink {
    /// Text.
    Text,
    /// Text of less weight.
    Faint,
    /// Axes and what a bar could fill.
    Rule,
    /// What the chart lies on.
    Paper,
    /// Text on a filled bar.
    On,
    /// A bar or line with no meaning of its own.
    Plain,
    /// What is perhaps so: the part between the least and the most.
    Perhaps,
    /// A target, a threshold.
    Goal,
    /// Met.
    Met,
    /// A gap.
    Gap,
    /// Due.
    Due,
    /// Due, of less weight.
    DueLess,
    /// To be put in order.
    Alert,
    /// Reached otherwise.
    Reached,
    /// Not known.
    Open,
    /// Closed: outside of what is counted.
    Closed,
    /// The steps of a heat map, from little to much.
    Heat(Step),
}

/// A step of a heat map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "from little to much")]
pub enum Step {
    First,
    Second,
    Third,
    Fourth,
    Fifth,
}

impl Step {
    const ALL: [Self; 5] = [
        Self::First,
        Self::Second,
        Self::Third,
        Self::Fourth,
        Self::Fifth,
    ];

    /// The step of a share from 0 to 1.
    pub fn of(share: f64) -> Self {
        let at = Self::ALL
            .iter()
            .zip([0.2, 0.4, 0.6, 0.8])
            .find(|(_, below)| share < *below);
        at.map_or(Self::Fifth, |(step, _)| *step)
    }

    /// The ink of text on it.
    pub(crate) fn on(self) -> Ink {
        match self {
            Self::First | Self::Second | Self::Third => Ink::Text,
            Self::Fourth | Self::Fifth => Ink::On,
        }
    }
}

impl Ink {
    /// All of them.
    pub const ALL: [Self; 21] = [
        Self::Text,
        Self::Faint,
        Self::Rule,
        Self::Paper,
        Self::On,
        Self::Plain,
        Self::Perhaps,
        Self::Goal,
        Self::Met,
        Self::Gap,
        Self::Due,
        Self::DueLess,
        Self::Alert,
        Self::Reached,
        Self::Open,
        Self::Closed,
        Self::Heat(Step::First),
        Self::Heat(Step::Second),
        Self::Heat(Step::Third),
        Self::Heat(Step::Fourth),
        Self::Heat(Step::Fifth),
    ];

    /// Red, green and blue, on paper.
    pub const fn rgb(self) -> (u8, u8, u8) {
        match self {
            Self::Text => (0x1D, 0x1D, 0x1B),
            Self::Faint => (0x55, 0x53, 0x4D),
            Self::Rule => (0xDE, 0xDA, 0xD0),
            Self::Paper => (0xFE, 0xFE, 0xFE),
            Self::On => (0xFF, 0xFF, 0xFF),
            Self::Plain => (0x2B, 0x5C, 0x8A),
            Self::Perhaps => (0xA9, 0xC4, 0xDD),
            Self::Goal => (0x8A, 0x1C, 0x17),
            Self::Met => (0x1F, 0x6B, 0x3A),
            Self::Gap => (0x7D, 0x4B, 0x00),
            Self::Due => (0xA3, 0x21, 0x1B),
            Self::DueLess => (0xB3, 0x4A, 0x22),
            Self::Alert => (0x6A, 0x2C, 0x70),
            Self::Reached => (0x1F, 0x4E, 0x79),
            Self::Open => (0x6B, 0x68, 0x60),
            Self::Closed => (0x44, 0x48, 0x50),
            Self::Heat(Step::First) => (0xE6, 0xEF, 0xF7),
            Self::Heat(Step::Second) => (0xBC, 0xD5, 0xEA),
            Self::Heat(Step::Third) => (0x8D, 0xB6, 0xD9),
            Self::Heat(Step::Fourth) => (0x3A, 0x6E, 0xA0),
            Self::Heat(Step::Fifth) => (0x1C, 0x48, 0x70),
        }
    }

    /// As the SVG writes it: the value that a style sheet selects by.
    pub fn hex(self) -> String {
        let (red, green, blue) = self.rgb();
        format!("#{red:02X}{green:02X}{blue:02X}")
    }
}
