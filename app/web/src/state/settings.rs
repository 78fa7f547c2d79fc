use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use words::{Lang, LocalTermsText, MoneyUnit};

use super::{Notice, Notices};
use crate::browser::{self, Setting};

/// Text size.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Size {
    /// As designed.
    #[default]
    Normal,
    /// 适老化
    Large,
}

/// Light, dark, or as the system has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// What the root element carries.
    fn attribute(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }
}

/// How the visitor likes it shown. Small, and needed before the first paint, so kept apart from what was entered.
#[derive(Clone, Copy)]
pub struct Settings {
    /// The language.
    pub lang: RwSignal<Lang>,
    /// 元 or 万元.
    pub unit: RwSignal<MoneyUnit>,
    /// Text size.
    pub size: RwSignal<Size>,
    /// Theme.
    pub theme: RwSignal<Theme>,
    /// Whether those of the last visit could not be read.
    is_unread: bool,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Saved {
    lang: String,
    theme: String,
    size: String,
    unit: String,
}

impl Settings {
    /// The settings of the last visit.
    pub fn load() -> Self {
        let (saved, is_unread) = match Setting::Shell.read() {
            None => (Saved::default(), false),
            Some(text) => match serde_json::from_str(&text) {
                Ok(saved) => (saved, false),
                Err(_) => {
                    // What is kept next takes its place.
                    Setting::ShellUnread.write(&text);
                    (Saved::default(), true)
                }
            },
        };
        let settings = Self {
            lang: RwSignal::new(Lang::from_tag(&saved.lang).unwrap_or_default()),
            unit: RwSignal::new(if saved.unit == MoneyUnit::WanYuan.wire() {
                MoneyUnit::WanYuan
            } else {
                MoneyUnit::Yuan
            }),
            size: RwSignal::new(if saved.size == "large" {
                Size::Large
            } else {
                Size::Normal
            }),
            theme: RwSignal::new(match saved.theme.as_str() {
                "light" => Theme::Light,
                "dark" => Theme::Dark,
                _ => Theme::System,
            }),
            is_unread,
        };
        Effect::new(move |_| settings.apply());
        settings
    }

    /// Says so where the settings of the last visit could not be read.
    pub fn say_where_unread(self, notices: Notices) {
        if self.is_unread {
            let lang = self.lang.get_untracked();
            notices.show(Notice::failed(LocalTermsText::SettingsUnread.say(lang)));
        }
    }

    /// Puts the settings on the root element and keeps them.
    fn apply(self) {
        let (lang, unit, size, theme) = (
            self.lang.get(),
            self.unit.get(),
            self.size.get(),
            self.theme.get(),
        );
        let size = (size == Size::Large).then_some("large");
        browser::set_root_attribute("lang", Some(lang.tag()));
        browser::set_root_attribute("data-theme", theme.attribute());
        browser::set_root_attribute("data-size", size);
        let saved = Saved {
            lang: lang.tag().to_owned(),
            theme: theme.attribute().unwrap_or_default().to_owned(),
            size: size.unwrap_or_default().to_owned(),
            unit: unit.wire().to_owned(),
        };
        if let Ok(text) = serde_json::to_string(&saved) {
            Setting::Shell.write(&text);
        }
    }
}

/// The settings.
pub fn use_settings() -> Settings {
    expect_context()
}

/// The language that this view is drawn in. Views are drawn anew when it changes, so it is a plain value in them.
pub fn use_lang() -> Lang {
    use_settings().lang.get_untracked()
}
