use std::sync::Arc;

use leptos::prelude::*;

/// What a notice's button does. Shared rather than stored: it outlives the view that made the notice.
pub type Act = Arc<dyn Fn() + Send + Sync>;

/// Something said to the visitor, with what can be done about it.
#[derive(Clone)]
pub struct Notice {
    /// The sentence.
    pub text: String,
    /// A button's text and what it does.
    pub action: Option<(&'static str, Act)>,
    /// What the visitor's having read it sets off.
    pub read: Option<Act>,
    /// Text to be selected by hand, where the clipboard is closed.
    pub to_copy: Option<String>,
    /// Whether it is about something that failed.
    pub failed: bool,
}

impl Notice {
    /// A plain sentence.
    pub fn say(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            action: None,
            read: None,
            to_copy: None,
            failed: false,
        }
    }

    /// One about a failure.
    pub fn failed(text: impl Into<String>) -> Self {
        Self {
            failed: true,
            ..Self::say(text)
        }
    }

    /// The same with a button.
    #[must_use]
    pub fn with_action(
        mut self,
        label: &'static str,
        action: impl Fn() + Send + Sync + 'static,
    ) -> Self {
        self.action = Some((label, Arc::new(action)));
        self
    }

    /// The same, with something to do when it is put away as read.
    #[must_use]
    pub fn once_read(mut self, act: impl Fn() + Send + Sync + 'static) -> Self {
        self.read = Some(Arc::new(act));
        self
    }
}

/// The notice on show: one at a time, the newest.
#[derive(Clone, Copy)]
pub struct Notices(RwSignal<Option<Notice>>);

impl Notices {
    /// None on show.
    pub fn new() -> Self {
        Self(RwSignal::new(None))
    }

    /// Shows one.
    pub fn show(self, notice: Notice) {
        self.0.set(Some(notice));
    }

    /// Takes it away.
    pub fn dismiss(self) {
        self.0.set(None);
    }

    /// The one on show.
    pub fn current(self) -> Option<Notice> {
        self.0.get()
    }
}
