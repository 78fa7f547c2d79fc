/// The languages that the application speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Chinese.
    #[default]
    Zh,
    /// English.
    En,
}

impl Lang {
    /// Both languages.
    pub const ALL: [Self; 2] = [Self::Zh, Self::En];

    /// The tag that HTML carries.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-CN",
            Self::En => "en",
        }
    }

    /// The language of a tag.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.tag() == tag)
    }

    /// The text of this language.
    pub const fn pick<T: Copy>(self, zh: T, en: T) -> T {
        match self {
            Self::Zh => zh,
            Self::En => en,
        }
    }

    /// Joins parts of an enumeration.
    pub fn join<S: AsRef<str>>(self, parts: impl IntoIterator<Item = S>) -> String {
        let mut joined = String::new();
        for part in parts {
            if !joined.is_empty() {
                joined.push_str(self.pick("、", ", "));
            }
            joined.push_str(part.as_ref());
        }
        joined
    }
}
