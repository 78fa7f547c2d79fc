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

    /// Puts a budget by that was being worked on, unless it is kept already or nothing was typed.
    fn put_by(&mut self, id: u64, name: &str, draft: &Draft) {
        let is_kept = *draft == self.present || self.named.iter().any(|one| one.draft == *draft);
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
}
