//! Columns, laid out from left to right.

use budget::Item;
use words::{BudgetBookText as T, Lang};

use super::{Column, Ends, Layout, Slot, SlotKind, clause_of, clause_of_all, item_name};

/// Columns, being laid out from left to right.
pub(super) struct Columns {
    columns: Vec<Column>,
    lang: Lang,
}

impl Columns {
    pub(super) fn new(lang: Lang) -> Self {
        Self {
            columns: Vec::new(),
            lang,
        }
    }

    pub(super) fn add(&mut self, column: Column) -> u16 {
        self.columns.push(column);
        u16::try_from(self.columns.len() - 1).unwrap_or(u16::MAX)
    }

    pub(super) fn text(&mut self, title: T, width: f64) -> u16 {
        self.add(Column {
            group: String::new(),
            title: title.say(self.lang).to_owned(),
            clause: String::new(),
            width,
        })
    }

    pub(super) fn times(&mut self, item: Item, title: String) -> u16 {
        let lang = self.lang;
        self.add(Column {
            group: item_name(item, lang),
            title,
            clause: clause_of(item, lang),
            width: 11.0,
        })
    }

    pub(super) fn slot(
        &mut self,
        item: Item,
        kind: SlotKind,
        title: T,
        open: bool,
        months: bool,
    ) -> Slot {
        let lang = self.lang;
        let title = title.say(lang);
        let (low, high) = (T::Lowest.say(lang), T::Highest.say(lang));
        let (least, most) = if open {
            let least = self.times(item, words::aside(title, low, lang));
            let most = self.times(item, words::aside(title, high, lang));
            (least, most)
        } else {
            let only = self.times(item, title.to_owned());
            (only, only)
        };
        let months = months.then(|| self.times(item, T::Months.say(lang).to_owned()));
        Slot {
            item,
            kind,
            least,
            most,
            months,
        }
    }

    pub(super) fn amount(&mut self, item: Item, open: bool) -> Ends {
        let title = T::Figure.say(self.lang);
        self.ends(
            &item_name(item, self.lang),
            title,
            &clause_of(item, self.lang),
            open,
        )
    }

    pub(super) fn ends(&mut self, group: &str, title: &str, clause: &str, open: bool) -> Ends {
        let lang = self.lang;
        let mut one = |title: String| {
            self.add(Column {
                group: group.to_owned(),
                title,
                clause: clause.to_owned(),
                width: 14.0,
            })
        };
        if open {
            let low = one(words::aside(title, T::Lowest.say(lang), lang));
            (low, one(words::aside(title, T::Highest.say(lang), lang)))
        } else {
            let only = one(title.to_owned());
            (only, only)
        }
    }

    #[expect(clippy::too_many_arguments, reason = "it is the last step of two ways")]
    pub(super) fn finish(
        mut self,
        place: u16,
        kind: Option<u16>,
        organisation: u16,
        payer: u16,
        slots: Vec<Slot>,
        items: [Ends; 4],
        by_ratio: bool,
    ) -> Layout {
        let lang = self.lang;
        let (own, _) = self.amount(Item::Own, false);
        let minimum = T::Minimum.say(lang);
        let clause = clause_of_all(lang);
        let total = self.ends(minimum, T::Total.say(lang), &clause, true);
        let shares = by_ratio.then(|| {
            [T::City, T::DistrictPays].map(|who| self.ends(minimum, who.say(lang), &clause, true))
        });
        let note = self.text(T::Note, 24.0);
        Layout {
            columns: self.columns,
            place,
            kind,
            organisation,
            payer,
            slots,
            items,
            own,
            total,
            shares,
            note,
        }
    }
}
