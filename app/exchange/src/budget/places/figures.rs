//! What the engine says of each row.

use budget::{Line, Shared};
use policy::Affiliation;
use words::BudgetBookText as T;

use super::super::detail::stated;
use super::super::placement::{Leaf, own_place};
use super::super::summary::without_own;
use super::Places;

/// What stands in a row: as the engine has it.
pub(super) struct Place<'a> {
    pub district: &'a str,
    pub street: &'a str,
    pub line: Line,
    pub shared: Shared,
}

impl<'a> Places<'a> {
    pub(super) fn place(&self, leaf: Leaf) -> Place<'a> {
        let (sheet, lang) = (self.sheet, self.of.lang);
        let name = |at: usize| {
            let district = sheet.districts.get(at);
            district.map_or("", |one| stated(&one.name, lang))
        };
        let none = Place {
            district: "",
            street: "",
            line: Line::default(),
            shared: Shared::default(),
        };
        match leaf {
            Leaf::Street(at, place) => {
                let district = sheet.districts.get(at);
                let street = district.and_then(|one| one.streets.get(place));
                street.map_or(none, |street| Place {
                    district: name(at),
                    street: stated(&street.name, lang),
                    line: street.line,
                    shared: street.shared,
                })
            }
            Leaf::Counted(at) => {
                let Some(district) = sheet.districts.get(at) else {
                    return none;
                };
                let (_, own) = self.own(Leaf::Own(at));
                let mut shared = district.shared;
                shared.city.take(own.city.amount());
                shared.district.take(own.district.amount());
                Place {
                    district: name(at),
                    street: T::Organisations.say(lang),
                    line: without_own(&district.line),
                    shared,
                }
            }
            Leaf::Own(at) => {
                let (line, shared) = self.own(leaf);
                Place {
                    district: name(at),
                    street: T::OwnLinesRow.say(lang),
                    line,
                    shared,
                }
            }
            Leaf::OwnApart => {
                let (line, shared) = self.own(leaf);
                Place {
                    district: T::WholeCity.say(lang),
                    street: T::OwnLinesApart.say(lang),
                    line,
                    shared,
                }
            }
        }
    }

    /// Lines of one's own that are summed into a row.
    fn own(&self, leaf: Leaf) -> (Line, Shared) {
        let (mut line, mut shared) = (Line::default(), Shared::default());
        for own in &self.of.terms.own {
            if own_place(self.sheet, &own.district) == leaf {
                line.own = line.own + own.amount;
                let to = match own.payer {
                    Affiliation::City => &mut shared.city,
                    Affiliation::District => &mut shared.district,
                };
                to.add(own.amount);
            }
        }
        (line, shared)
    }
}
