//! One walk over the units: each is entered into every dimension at once, by what it counts as.

use ledger::{EmergingField, Judged, Named, Place, Table, Trade, UnitId};
use policy::{CoverageStanding, Kind, Reach, Seen, Tri, Verdict, Walk, owes_own_branch};

use crate::band::{Band, Bands};
use crate::dimension::{Dimension, Key};
use crate::figures::Figures;
use crate::sheet::{Group, Sheet};

/// Units of a ledger that is judged.
#[derive(Clone, Copy)]
pub struct Units<'a> {
    /// The ledger.
    pub table: &'a Table,
    /// What the rules say of each unit.
    pub judged: &'a Judged,
    /// The rules.
    pub walk: &'a Walk,
}

const TRI: [Tri; 3] = [Tri::No, Tri::Unknown, Tri::Yes];
const REACHES: [Reach; 6] = [
    Reach::Separate,
    Reach::Joint,
    Reach::Work,
    Reach::None,
    Reach::PerhapsWork,
    Reach::Unknown,
];
const OUTCOMES: usize = Verdict::COUNT + 1;
/// What a unit can count as: its place in the base, how it is reached, its verdict, whether F5 applies.
const CLASSES: usize = TRI.len() * REACHES.len() * OUTCOMES * TRI.len();

/// How many units of each class, so that the walk only counts, and figures are made of it once for each group.
#[derive(Clone)]
struct Counts([u32; CLASSES]);

impl Counts {
    const NONE: Self = Self([0; CLASSES]);

    fn figures(&self) -> Figures {
        let mut figures = Figures::default();
        for (class, units) in self.0.iter().enumerate() {
            if *units > 0 {
                let (standing, verdict, due) = meaning(class);
                figures.add(standing, verdict, due, *units);
            }
        }
        figures
    }
}

#[inline]
fn class_of(seen: Seen, due: Tri) -> usize {
    let CoverageStanding { in_base, reach } = seen.standing;
    let reach = match reach {
        Reach::Separate => 0,
        Reach::Joint => 1,
        Reach::Work => 2,
        Reach::None => 3,
        Reach::PerhapsWork => 4,
        Reach::Unknown => 5,
    };
    let verdict = seen
        .verdict
        .map_or(Verdict::COUNT, |verdict| verdict as usize);
    ((in_base as usize * REACHES.len() + reach) * OUTCOMES + verdict) * TRI.len() + due as usize
}

fn meaning(class: usize) -> (CoverageStanding, usize, Tri) {
    let (rest, due) = (class / TRI.len(), class % TRI.len());
    let (rest, verdict) = (rest / OUTCOMES, rest % OUTCOMES);
    let (in_base, reach) = (rest / REACHES.len(), rest % REACHES.len());
    let tri = |at: usize| TRI.get(at).copied().unwrap_or(Tri::Unknown);
    let standing = CoverageStanding {
        in_base: tri(in_base),
        reach: REACHES.get(reach).copied().unwrap_or(Reach::Unknown),
    };
    (standing, verdict, tri(due))
}

/// Groups by a number of theirs, made where a unit first has it.
#[derive(Default)]
struct Slots(Vec<Counts>);

impl Slots {
    #[inline]
    fn add(&mut self, at: usize, class: usize) {
        if at >= self.0.len() {
            self.0.resize(at + 1, Counts::NONE);
        }
        if let Some(count) = self.0.get_mut(at).and_then(|slot| slot.0.get_mut(class)) {
            *count += 1;
        }
    }

    /// The groups that have units.
    fn groups(&self, key: impl Fn(usize) -> Key) -> Vec<Group> {
        let groups = self.0.iter().enumerate().map(|(at, counts)| Group {
            key: key(at),
            figures: counts.figures(),
        });
        let mut groups: Vec<Group> = groups.filter(|group| group.figures.units > 0).collect();
        groups.sort_by(|one, other| one.key.cmp(&other.key));
        groups
    }
}

/// Streets, each in its district.
#[derive(Default)]
struct Streets {
    /// By the number of the district and that of the street: the place, one higher.
    places: Vec<Vec<u32>>,
    names: Vec<(u32, u32)>,
}

impl Streets {
    #[inline]
    fn place(&mut self, district: u32, street: u32) -> usize {
        let (of, at) = (district as usize, street as usize);
        if of >= self.places.len() {
            self.places.resize_with(of + 1, Vec::new);
        }
        let Some(places) = self.places.get_mut(of) else {
            return 0;
        };
        if at >= places.len() {
            places.resize(at + 1, 0);
        }
        match places.get_mut(at) {
            Some(0) | None => {
                self.names.push((district, street));
                let place = self.names.len();
                if let Some(slot) = places.get_mut(at) {
                    *slot = u32::try_from(place).unwrap_or(u32::MAX);
                }
                place - 1
            }
            Some(place) => *place as usize - 1,
        }
    }
}

/// Counts these units by every dimension.
pub fn survey(units: Units<'_>, ids: impl IntoIterator<Item = UnitId>) -> Sheet {
    let book = units.walk.book();
    let mut walk = Survey {
        staff_bands: Bands::of_staff(book),
        member_bands: Bands::of_members(book),
        ..Survey::default()
    };
    for id in ids {
        walk.enter(units, id);
    }
    walk.sheet(units.table)
}

#[derive(Default)]
struct Survey {
    streets_of: Streets,
    staff_bands: Bands,
    member_bands: Bands,
    streets: Slots,
    /// By district, and in each by kind.
    grid: Slots,
    trades: Slots,
    fields: Slots,
    staff: Slots,
    members: Slots,
}

impl Survey {
    #[inline]
    fn enter(&mut self, units: Units<'_>, id: UnitId) {
        let Some(facts) = units.table.facts(id) else {
            return;
        };
        let due = owes_own_branch(facts, units.walk.book());
        let class = class_of(units.judged.get(id), due);
        let district = units.table.place_number(id, Place::District);
        let street = units.table.place_number(id, Place::Street);
        let street = self.streets_of.place(district, street);
        self.streets.add(street, class);
        let cell = district as usize * Kind::COUNT + facts.kind as usize;
        self.grid.add(cell, class);
        let trade = units.table.trade(id);
        self.trades
            .add(trade.map_or(Trade::NAMES.len(), |one| one as usize), class);
        let field = units.table.field(id);
        self.fields.add(
            field.map_or(EmergingField::NAMES.len(), |one| one as usize),
            class,
        );
        self.staff
            .add(self.staff_bands.place(facts.employees), class);
        self.members
            .add(self.member_bands.place(facts.full_members), class);
    }

    fn sheet(&self, table: &Table) -> Sheet {
        let cells: Vec<Figures> = self.grid.0.iter().map(Counts::figures).collect();
        let mut rows: Vec<(Group, Vec<Figures>)> = Vec::new();
        let mut kinds = vec![Figures::default(); Kind::COUNT];
        let mut whole = Figures::default();
        for (number, row) in (0_u32..).zip(cells.chunks(Kind::COUNT)) {
            let mut row = row.to_vec();
            // The last district may have no unit of the last kinds.
            row.resize(Kind::COUNT, Figures::default());
            let mut figures = Figures::default();
            for (cell, kind) in row.iter().zip(&mut kinds) {
                figures.plus(cell);
                kind.plus(cell);
            }
            whole.plus(&figures);
            if figures.units > 0 {
                let name = table.place_text(number, Place::District).to_owned();
                let key = Key::District(name);
                rows.push((Group { key, figures }, row));
            }
        }
        rows.sort_by(|one, other| one.0.key.cmp(&other.0.key));
        let (districts, grid): (Vec<Group>, Vec<Vec<Figures>>) = rows.into_iter().unzip();
        let kinds = Kind::ALL.iter().zip(kinds).map(|(kind, figures)| Group {
            key: Key::Kind(*kind),
            figures,
        });
        let mut kinds: Vec<Group> = kinds.filter(|group| group.figures.units > 0).collect();
        kinds.sort_by(|one, other| one.key.cmp(&other.key));
        let mut groups = vec![Vec::new(); Dimension::ALL.len()];
        for (place, dimension) in groups.iter_mut().zip(Dimension::ALL) {
            *place = match dimension {
                Dimension::District => districts.clone(),
                Dimension::Street => self.streets.groups(|at| self.street(table, at)),
                Dimension::Kind => kinds.clone(),
                Dimension::Trade => self.trades.groups(|at| Key::Trade(named(at))),
                Dimension::Field => self.fields.groups(|at| Key::Field(named(at))),
                Dimension::Staff => in_bands(&self.staff, &self.staff_bands, Key::Staff),
                Dimension::Members => in_bands(&self.members, &self.member_bands, Key::Members),
            };
        }
        Sheet {
            whole,
            groups,
            grid,
        }
    }

    fn street(&self, table: &Table, at: usize) -> Key {
        let (district, street) = self.streets_of.names.get(at).copied().unwrap_or((0, 0));
        Key::Street {
            district: table.place_text(district, Place::District).to_owned(),
            street: table.place_text(street, Place::Street).to_owned(),
        }
    }
}

fn named<T: Named>(at: usize) -> Option<T> {
    T::NAMES.get(at).map(|(value, _)| *value)
}

/// Ranges one after the other, empty ones among them; the unknown one only where there are units.
fn in_bands(slots: &Slots, bands: &Bands, key: impl Fn(Band) -> Key) -> Vec<Group> {
    let groups = bands.all().into_iter().enumerate().map(|(at, band)| Group {
        key: key(band),
        figures: slots.0.get(at).map(Counts::figures).unwrap_or_default(),
    });
    let is_shown = |group: &Group| {
        let is_unknown = matches!(
            group.key,
            Key::Staff(Band::Unknown) | Key::Members(Band::Unknown)
        );
        group.figures.units > 0 || !is_unknown
    };
    groups.filter(is_shown).collect()
}
