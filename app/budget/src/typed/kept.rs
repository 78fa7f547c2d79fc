use super::draft::Draft;

/// A budget under a name.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct NamedBudget {
    /// Its own number, by which it is known from others of that name.
    pub id: u64,
    /// What it is called.
    pub name: String,
    /// What was typed.
    pub draft: Draft,
}

/// Budgets as they are kept: the one that is being worked on, and those put by under a name.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
// As with drafts: what only a later edition knows must not be dropped unseen.
#[serde(default, deny_unknown_fields)]
pub struct Kept {
    /// The one that is being worked on.
    pub present: Draft,
    /// Those under a name.
    pub named: Vec<NamedBudget>,
    /// The number of whoever wrote this.
    pub by: u64,
}

impl Kept {
    /// Reads what [`Kept::text`] wrote; `None` for what a later edition wrote, or what is none.
    pub fn read(text: &str) -> Option<Self> {
        let mut kept: Self = serde_json::from_str(text).ok()?;
        // An earlier edition's blank budget is as blank as one of this edition.
        if kept.present.is_blank() {
            kept.present = Draft::default();
        }
        Some(kept)
    }

    /// As it is kept on disk and in a backup.
    pub fn text(&self) -> Option<String> {
        serde_json::to_string(self).ok()
    }

    /// Takes over what others wrote since it was last `seen` on disk, without losing what either did. What others were
    /// working on meanwhile is put by as `name`: one for each of them, its latest.
    pub fn take_over(&mut self, seen: &Self, disk: &Self, name: &str) {
        self.named.retain(|here| {
            // Deleted by others, and untouched here.
            let is_gone = disk.find(here.id).is_none() && seen.find(here.id) == Some(here);
            !is_gone
        });
        for there in &disk.named {
            let before = seen.find(there.id);
            match self.named.iter_mut().find(|here| here.id == there.id) {
                // Changed by others, and untouched here.
                Some(here) if before == Some(&*here) => here.clone_from(there),
                Some(_) => {}
                None if before != Some(there) => self.named.push(there.clone()),
                None => {}
            }
        }
        if disk.present != seen.present {
            self.put_by(disk.by, name, &disk.present);
        }
    }

    /// Takes in what a backup holds besides what is there: nothing there is changed or lost, and what was being worked on
    /// is put by as `name`. Says how many came.
    pub fn take_in(&mut self, backup: &Self, name: &str, mut number: impl FnMut() -> u64) -> usize {
        let before = self.named.len();
        for one in &backup.named {
            let is_there = self
                .named
                .iter()
                .any(|here| here.name == one.name && one.draft.is_kept_as(&here.draft));
            if !is_there {
                // Under its number something else may stand by now.
                let id = number();
                self.named.push(NamedBudget { id, ..one.clone() });
            }
        }
        if self.present == Draft::default() {
            self.present.clone_from(&backup.present);
            return self.named.len() - before + usize::from(self.present != Draft::default());
        }
        self.put_by(number(), name, &backup.present);
        self.named.len() - before
    }

    /// The same as it leaves a browser with these standards and readings: the budget that was being worked on carries them.
    #[must_use]
    pub fn carrying(mut self, browser: &policy::Choices) -> Self {
        if self.present != Draft::default() {
            self.present = self.present.carrying(browser);
        }
        self
    }

    /// Takes out again what came between `before` and `after`, as far as nobody touched it since.
    pub fn take_out(&mut self, before: &Self, after: &Self) {
        let untouched =
            |one: &NamedBudget| before.find(one.id).is_some() || after.find(one.id) != Some(one);
        self.named.retain(untouched);
        if self.present == after.present {
            self.present.clone_from(&before.present);
        }
    }

    /// Puts a budget by that was being worked on, unless it is kept already or nothing was typed.
    fn put_by(&mut self, id: u64, name: &str, draft: &Draft) {
        let is_kept = draft.is_kept_as(&self.present)
            || self.named.iter().any(|one| draft.is_kept_as(&one.draft));
        if *draft == Draft::default() || is_kept {
            return;
        }
        match self.named.iter_mut().find(|one| one.id == id) {
            Some(one) => one.draft.clone_from(draft),
            None => self.named.push(NamedBudget {
                id,
                name: name.to_owned(),
                draft: draft.clone(),
            }),
        }
    }

    fn find(&self, id: u64) -> Option<&NamedBudget> {
        self.named.iter().find(|one| one.id == id)
    }

    /// How many there are, the one being worked on among them.
    pub fn count(&self) -> usize {
        self.named.len() + usize::from(self.present != Draft::default())
    }
}
