//! Reads the fields of a draft one by one and remembers what could not be read.

use std::ops::RangeInclusive;

use chrono::NaiveDate;
use policy::{BaseKind, DuesBase, Fen, Field, MassOrganisations, TaxRate};

use crate::choice::read_mass;
use crate::date::read_date;
use crate::draft::Draft;
use crate::list::{OwnLine, read_bases, read_own_lines};
use crate::mistake::Mistake;
use crate::money::read_money;
use crate::number::{read_count, read_count_up_to, read_percent, read_year};

pub(crate) struct Form<'a> {
    draft: &'a Draft,
    mistakes: Vec<(Field, Mistake)>,
}

impl<'a> Form<'a> {
    pub(crate) fn new(draft: &'a Draft) -> Self {
        Self {
            draft,
            mistakes: Vec::new(),
        }
    }

    /// What could not be read, in the order of the form.
    pub(crate) fn into_mistakes(mut self) -> Vec<(Field, Mistake)> {
        self.mistakes.sort_by_key(|&(field, _)| field);
        self.mistakes
    }

    pub(crate) fn note(&mut self, field: Field, mistake: Mistake) {
        self.mistakes.push((field, mistake));
    }

    pub(crate) fn text(&self, field: Field) -> &'a str {
        self.draft.get(field).trim()
    }

    fn read<T>(
        &mut self,
        field: Field,
        read: impl FnOnce(&str) -> Result<T, Mistake>,
    ) -> Option<T> {
        read(self.draft.get(field))
            .map_err(|mistake| self.note(field, mistake))
            .ok()
    }

    pub(crate) fn count(&mut self, field: Field) -> Option<u32> {
        self.read(field, read_count).flatten()
    }

    /// A count with a maximum of its own; `Err` where it was found at fault, which is not the same as left empty.
    pub(crate) fn count_up_to(&mut self, field: Field, max: u32) -> Result<Option<u32>, ()> {
        self.read(field, |text| read_count_up_to(text, max))
            .ok_or(())
    }

    pub(crate) fn money(&mut self, field: Field) -> Option<Fen> {
        self.read(field, read_money).flatten()
    }

    pub(crate) fn date(&mut self, field: Field) -> Option<NaiveDate> {
        self.read(field, read_date).flatten()
    }

    pub(crate) fn year(&mut self, years: RangeInclusive<i32>) -> Option<i32> {
        self.read(Field::Year, |text| read_year(text, years))
            .flatten()
    }

    /// A choice by its wire name; empty is unknown.
    pub(crate) fn choice<T>(
        &mut self,
        field: Field,
        from_wire: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        self.read(field, |text| match text.trim() {
            "" => Ok(None),
            wire => from_wire(wire).map(Some).ok_or(Mistake::UnknownChoice),
        })
        .flatten()
    }

    pub(crate) fn yes_no(&mut self, field: Field) -> Option<bool> {
        self.choice(field, |wire| match wire {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        })
    }

    pub(crate) fn mass(&mut self) -> Option<MassOrganisations> {
        self.read(Field::MassOrganisations, read_mass).flatten()
    }

    /// The tax rate; unknown where it is one's own and missing or unreadable. An empty choice is the standard rate.
    pub(crate) fn tax_rate(&mut self) -> TaxRate {
        match self.text(Field::TaxRate) {
            "" | "standard" => TaxRate::Standard,
            "encouraged" => TaxRate::Encouraged,
            "small" => TaxRate::Small,
            "none" => TaxRate::None,
            "own" => self
                .read(Field::OwnRate, |text| {
                    read_percent(text)?.ok_or(Mistake::RateMissing)
                })
                .map_or(TaxRate::Unknown, TaxRate::Own),
            _ => {
                self.note(Field::TaxRate, Mistake::UnknownChoice);
                TaxRate::Unknown
            }
        }
    }

    /// Monthly bases, pay first. A list with an unreadable line is left out as a whole: part of it would pass for all.
    pub(crate) fn dues(&mut self) -> Vec<DuesBase> {
        let lists = [
            (Field::DuesBases, BaseKind::Pay),
            (Field::PensionBases, BaseKind::Pension),
        ];
        let mut dues = Vec::new();
        for (field, kind) in lists {
            let bases = self.read(field, read_bases).unwrap_or_default();
            dues.extend(bases.into_iter().map(|base| DuesBase { kind, base }));
        }
        dues
    }

    pub(crate) fn own_lines(&mut self) -> Vec<OwnLine> {
        self.read(Field::OwnLines, read_own_lines)
            .unwrap_or_default()
    }
}
