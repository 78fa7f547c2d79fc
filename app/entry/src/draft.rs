use policy::Field;

/// The text of every field exactly as typed, whether it can be read or not.
///
/// | field | text |
/// |---|---|
/// | kind, status, organisation, affiliation, secretary source, planned organisation | the wire name of the choice; empty is unknown |
/// | instructor, candidate, trade association, leading firm, neighbours | `yes`, `no`; empty is unknown |
/// | secretary | `since` (then the date field counts), `vacant`; empty is unknown |
/// | mass organisations | `none`, or wire names joined by `+`; empty is unknown |
/// | tax rate | `standard`, `encouraged`, `small`, `own` (then the own rate counts), `none` |
/// | dues and pension bases | one monthly base per line |
/// | own lines | one line each, name and amount |
/// | all others | a number, an amount in yuan, a date or a percentage, as people write them; empty is unknown |
///
/// The texts of a new draft belong to version 1 of the saved state, which leaves them out: they never change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    texts: [String; Field::COUNT],
}

impl Default for Draft {
    fn default() -> Self {
        let mut texts = [const { String::new() }; Field::COUNT];
        for &field in Field::ALL {
            texts[field as usize].push_str(default_text(field));
        }
        Self { texts }
    }
}

impl Draft {
    /// Characters that a field holds at most; the lists hold [`Draft::MAX_LIST`].
    pub const MAX_TEXT: usize = 200;
    /// Characters that a list field holds at most.
    pub const MAX_LIST: usize = 20_000;

    /// The text of a field.
    pub fn get(&self, field: Field) -> &str {
        &self.texts[field as usize]
    }

    /// Replaces the text of a field. What goes beyond the field's length ([`Draft::limit`]) is cut off, as an input
    /// with a `maxlength` does.
    pub fn set(&mut self, field: Field, text: impl Into<String>) {
        let mut text = text.into();
        if let Some((end, _)) = text.char_indices().nth(Self::limit(field)) {
            text.truncate(end);
        }
        self.texts[field as usize] = text;
    }

    /// Characters that this field holds at most.
    pub fn limit(field: Field) -> usize {
        match field {
            Field::DuesBases | Field::PensionBases | Field::OwnLines => Self::MAX_LIST,
            _ => Self::MAX_TEXT,
        }
    }

    /// Whether the field holds what a new draft holds.
    pub fn is_default(&self, field: Field) -> bool {
        self.get(field) == default_text(field)
    }

    /// The same with the budget year written out where it was left empty, for a link that is to mean the same later.
    #[must_use]
    pub fn pinned(&self, default_year: i32) -> Self {
        let mut pinned = self.clone();
        if pinned.get(Field::Year).trim().is_empty() {
            pinned.set(Field::Year, default_year.to_string());
        }
        pinned
    }
}

fn default_text(field: Field) -> &'static str {
    match field {
        Field::Kind => "enterprise",
        Field::Status => "operating",
        Field::Affiliation => "district",
        Field::TaxRate => "standard",
        Field::Probationary
        | Field::GeneralBelow
        | Field::BranchesBelow
        | Field::GeneralPostsShared
        | Field::BranchPostsShared => "0",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holds_text_as_typed_up_to_its_length() {
        let mut draft = Draft::default();
        assert!(Field::ALL.iter().all(|&field| draft.is_default(field)));
        draft.set(Field::Employees, "  １.2万 ");
        assert_eq!(draft.get(Field::Employees), "  １.2万 ");
        assert!(!draft.is_default(Field::Employees));
        for &field in Field::ALL {
            draft.set(field, "长".repeat(Draft::MAX_LIST + 1));
            assert_eq!(draft.get(field).chars().count(), Draft::limit(field));
        }
    }

    #[test]
    fn a_pinned_draft_has_its_year() {
        let mut draft = Draft::default();
        assert_eq!(draft.pinned(2026).get(Field::Year), "2026");
        draft.set(Field::Year, "2024");
        assert_eq!(draft.pinned(2026), draft);
    }
}
