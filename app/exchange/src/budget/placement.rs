//! Which row of the districts' sheet each row of the detail is summed into. By number: names may hold what a spreadsheet
//! takes for a pattern or a comparison.

use std::collections::HashMap;

use budget::{Base, Sheet, Terms};
use ledger::{Place, Table, UnitId};

/// A row of the districts' sheet that rows of the detail are summed into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Leaf {
    /// A street of a district, by their places in the sheet.
    Street(usize, usize),
    /// A district that is counted.
    Counted(usize),
    /// The lines of one's own of a district.
    Own(usize),
    /// Those of no district.
    OwnApart,
}

/// The rows of the districts' sheet, numbered from 1.
pub(super) struct Placement {
    leaves: Vec<Leaf>,
    by_name: HashMap<(String, String), u32>,
    /// By the table's numbers of district and street, as they are met.
    by_number: HashMap<(u32, u32), u32>,
}

impl Placement {
    pub(super) fn of(base: Base<'_>, sheet: &Sheet, terms: &Terms) -> Self {
        let mut placement = Self {
            leaves: Vec::new(),
            by_name: HashMap::new(),
            by_number: HashMap::new(),
        };
        for (at, district) in sheet.districts.iter().enumerate() {
            match base {
                Base::Counts(_) => {
                    placement.number(Leaf::Counted(at));
                }
                Base::Ledger(_) => {
                    for (place, street) in district.streets.iter().enumerate() {
                        let number = placement.number(Leaf::Street(at, place));
                        let name = (district.name.clone(), street.name.clone());
                        placement.by_name.insert(name, number);
                    }
                }
            }
            if terms
                .own
                .iter()
                .any(|own| own_place(sheet, &own.district) == Leaf::Own(at))
            {
                placement.number(Leaf::Own(at));
            }
        }
        if terms
            .own
            .iter()
            .any(|own| own_place(sheet, &own.district) == Leaf::OwnApart)
        {
            placement.number(Leaf::OwnApart);
        }
        placement
    }

    fn number(&mut self, leaf: Leaf) -> u32 {
        self.leaves.push(leaf);
        u32::try_from(self.leaves.len()).unwrap_or(u32::MAX)
    }

    /// All rows, in order, with their numbers.
    pub(super) fn leaves(&self) -> impl Iterator<Item = (u32, Leaf)> {
        (1..).zip(self.leaves.iter().copied())
    }

    pub(super) fn of_leaf(&self, leaf: Leaf) -> u32 {
        self.leaves()
            .find(|(_, one)| *one == leaf)
            .map_or(0, |(number, _)| number)
    }

    /// Where a line of one's own is summed into.
    pub(super) fn of_own(&self, sheet: &Sheet, district: &str) -> u32 {
        self.of_leaf(own_place(sheet, district))
    }

    /// Where a unit is summed into; 0 where its place is new since the budget was reckoned.
    pub(super) fn of_unit(&mut self, table: &Table, id: UnitId) -> u32 {
        let numbers = [Place::District, Place::Street].map(|place| table.place_number(id, place));
        let [district, street] = numbers;
        let by_name = &self.by_name;
        let find = || {
            let name = |number, place| table.place_text(number, place).to_owned();
            let names = (name(district, Place::District), name(street, Place::Street));
            by_name.get(&names).copied().unwrap_or(0)
        };
        *self
            .by_number
            .entry((district, street))
            .or_insert_with(find)
    }
}

/// As the engine enters it: with the first district of that name, or apart.
pub(super) fn own_place(sheet: &Sheet, district: &str) -> Leaf {
    let found = sheet
        .districts
        .iter()
        .position(|one| !district.is_empty() && one.name == district);
    found.map_or(Leaf::OwnApart, Leaf::Own)
}
