//! A list of files in one setting, such as a trainer's own sets: each is read by itself, and stays as it was written as long
//! as nobody changes it. So what a newer edition wrote, or what is damaged in part, is not lost to a change of another.

use crate::browser::Setting;

/// The files of a setting, each with what could be read of it.
pub struct KeptFiles<T> {
    setting: Setting,
    files: Vec<(Option<T>, String)>,
}

impl<T: Clone + PartialEq> KeptFiles<T> {
    /// Reads them.
    pub fn read(setting: Setting, read: fn(&str) -> Option<T>) -> Self {
        let texts = setting
            .read()
            .and_then(|text| serde_json::from_str::<Vec<String>>(&text).ok())
            .unwrap_or_default();
        let files = texts.into_iter().map(|text| (read(&text), text)).collect();
        Self { setting, files }
    }

    /// What could be read.
    pub fn items(&self) -> Vec<T> {
        self.files
            .iter()
            .filter_map(|(item, _)| item.clone())
            .collect()
    }

    /// Keeps these in place of what could be read. `false` where the browser refuses.
    pub fn keep(&self, items: &[T], write: fn(&T) -> String) -> bool {
        let as_written = |item: &T| {
            let known = self
                .files
                .iter()
                .find(|(known, _)| known.as_ref() == Some(item));
            known.map_or_else(|| write(item), |(_, text)| text.clone())
        };
        let unread = self.files.iter().filter(|(item, _)| item.is_none());
        let texts: Vec<String> = (unread.map(|(_, text)| text.clone()))
            .chain(items.iter().map(as_written))
            .collect();
        serde_json::to_string(&texts).is_ok_and(|text| self.setting.keep(&text))
    }
}
