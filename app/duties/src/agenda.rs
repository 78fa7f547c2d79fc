//! All reminders of a city, the most urgent first; and those of them that are asked for.

use chrono::NaiveDate;
use ledger::query::Query;
use ledger::{Live, UnitId};
use policy::{
    Concern, Life, LifeShortfall, ReminderFacts, UnitFacts, Urgency, YearlyAsked, YearlyShortfall,
};

use crate::book::{Book, Of};
use crate::records::{How, Settlement};

/// What became of a reminder.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
pub enum State {
    /// Nothing was done about it yet, or it was put off till today or before.
    Open,
    /// It is put off.
    PutOff,
    /// It was dealt with.
    Dealt,
}

impl State {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::Open, Self::PutOff, Self::Dealt];

    fn of(settlement: Option<&Settlement>, day: NaiveDate) -> Self {
        match settlement.map(|one| one.how) {
            Some(How::Dealt) => Self::Dealt,
            Some(How::PutOff(until)) if day < until => Self::PutOff,
            Some(How::PutOff(_)) | None => Self::Open,
        }
    }
}

/// A reminder of a unit. Small, as a city has millions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The unit.
    pub unit: UnitId,
    /// By when.
    pub due: Option<NaiveDate>,
    /// Of what.
    pub concern: Concern,
    /// How urgent.
    pub urgency: Urgency,
    /// What became of it.
    pub state: State,
}

/// What W4 and W10 say beside the day.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Detail {
    /// Nothing: the unit's facts say it all.
    Facts,
    /// W4: what is missing.
    Life(LifeShortfall),
    /// W10: what is not reported.
    Yearly(YearlyShortfall),
}

/// All reminders of a city, the most urgent first.
#[derive(Clone, Debug, Default)]
pub struct Agenda {
    entries: Vec<Entry>,
}

/// What the two concerns that follow from records are asked by.
struct OfRecords<'a> {
    live: &'a Live,
    book: &'a Book,
    yearly: YearlyAsked,
}

impl<'a> OfRecords<'a> {
    fn new(live: &'a Live, book: &'a Book) -> Self {
        let walk = live.walk();
        Self {
            live,
            book,
            yearly: YearlyAsked::new(walk.terms(), walk.day(), |year| book.is_kept(year)),
        }
    }

    fn organisation(&self, id: UnitId) -> Of<'a> {
        self.book.of_organisation(self.live.table(), id)
    }

    /// W4. A joint branch is reminded once, at the unit that bears its money.
    fn life(&self, id: UnitId, facts: &UnitFacts) -> Option<LifeShortfall> {
        if !facts.bears_joint_money {
            return None;
        }
        let held = self.organisation(id).held();
        let walk = self.live.walk();
        let life = Life {
            facts,
            book: walk.book(),
            terms: self.book.terms(),
            held: &held,
            day: walk.day(),
        };
        life.shortfall()
    }

    /// W10, likewise.
    fn yearly(&self, id: UnitId, facts: &UnitFacts) -> Option<YearlyShortfall> {
        if self.yearly.is_nothing() || !facts.bears_joint_money {
            return None;
        }
        let of = self.organisation(id);
        self.yearly
            .shortfall(facts, |year, duty| of.ticked(year, duty).is_some())
    }
}

impl Agenda {
    /// Of a ledger, by what is recorded.
    pub fn of(live: &Live, book: &Book) -> Self {
        let records = OfRecords::new(live, book);
        let day = live.walk().day();
        let mut entries = Vec::new();
        for id in live.table().ids() {
            let Some(facts) = live.table().facts(id) else {
                continue;
            };
            let own = book.of_unit(live.table(), id);
            let mut push = |concern: Concern, due: Option<NaiveDate>| {
                entries.push(Entry {
                    unit: id,
                    due,
                    concern,
                    urgency: concern.urgency(due, day),
                    state: State::of(own.settled(concern, due), day),
                });
            };
            for reminder in live.judged().get(id).reminders.iter() {
                let concern = Concern::from(reminder);
                push(concern, due_of(live, id, facts, concern));
            }
            if let Some(short) = records.life(id, facts) {
                push(Concern::Life, Some(short.due));
            }
            if let Some(short) = records.yearly(id, facts) {
                push(Concern::Yearly, Some(short.due));
            }
        }
        entries.sort_unstable_by_key(|one| {
            // What holds without a day comes after what has one that is past.
            let due = one.due.unwrap_or(NaiveDate::MAX);
            (one.urgency, due, one.concern, one.unit)
        });
        Self { entries }
    }

    /// All of them.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// What W4 and W10 say of a unit beside the day.
    pub fn detail(live: &Live, book: &Book, id: UnitId, concern: Concern) -> Detail {
        let records = OfRecords::new(live, book);
        let facts = live.table().facts(id);
        let found = facts.and_then(|facts| match concern {
            Concern::Life => records.life(id, facts).map(Detail::Life),
            Concern::Yearly => records.yearly(id, facts).map(Detail::Yearly),
            _ => None,
        });
        found.unwrap_or(Detail::Facts)
    }

    /// Those that are asked for.
    pub fn list(&self, live: &Live, wanted: &Wanted, by_unit: bool) -> Listing {
        Listing::of(self, live, wanted, by_unit)
    }
}

fn due_of(live: &Live, id: UnitId, facts: &UnitFacts, concern: Concern) -> Option<NaiveDate> {
    if !matches!(concern, Concern::Election | Concern::Stale) {
        return None;
    }
    let more = live.table().more(id);
    let more = ReminderFacts {
        last_election: more.last_election,
        updated: more.updated,
        ..ReminderFacts::default()
    };
    concern.due(facts, &more, live.walk().terms())
}

/// Which reminders are asked for.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Wanted {
    /// Of these units.
    pub query: Query,
    /// Of one of these; of any where none is named.
    pub concerns: Vec<Concern>,
    /// As urgent as one of these; however urgent where none is named.
    pub urgencies: Vec<Urgency>,
    /// What became of them; whatever did where none is named.
    pub state: Option<State>,
}

impl Default for Wanted {
    fn default() -> Self {
        Self {
            query: Query::default(),
            concerns: Vec::new(),
            urgencies: Vec::new(),
            state: Some(State::Open),
        }
    }
}

/// How many reminders there are, of what and how urgent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Counts([[u32; Urgency::COUNT]; Concern::COUNT]);

impl Counts {
    fn add(&mut self, entry: &Entry) {
        self.0[entry.concern as usize][entry.urgency as usize] += 1;
    }

    /// Of a concern, so urgent.
    pub fn of(&self, concern: Concern, urgency: Urgency) -> u32 {
        self.0[concern as usize][urgency as usize]
    }

    /// Of a concern.
    pub fn of_concern(&self, concern: Concern) -> u32 {
        self.0[concern as usize].iter().sum()
    }

    /// So urgent.
    pub fn of_urgency(&self, urgency: Urgency) -> u32 {
        self.0.iter().map(|row| row[urgency as usize]).sum()
    }

    /// All.
    pub fn all(&self) -> u32 {
        self.0.iter().flatten().sum()
    }
}

/// The reminders that are asked for, as places in their agenda.
#[derive(Clone, Debug, Default)]
pub struct Listing {
    places: Vec<u32>,
    /// Where the reminders of one unit begin, where they are listed by unit.
    units: Option<Vec<u32>>,
    /// Of the units asked for, of the state asked for: of any concern, however urgent.
    pub counts: Counts,
    /// Of the units asked for: how many of each state, in their order.
    pub states: [u32; State::ALL.len()],
}

impl Listing {
    fn of(agenda: &Agenda, live: &Live, wanted: &Wanted, by_unit: bool) -> Self {
        let asked = Asked::of(live, &wanted.query);
        let mut listing = Self::default();
        for (place, entry) in (0_u32..).zip(&agenda.entries) {
            if !asked.has(entry.unit) {
                continue;
            }
            listing.states[entry.state as usize] += 1;
            if wanted.state.is_some_and(|state| state != entry.state) {
                continue;
            }
            listing.counts.add(entry);
            let is_one = (wanted.concerns.is_empty() || wanted.concerns.contains(&entry.concern))
                && (wanted.urgencies.is_empty() || wanted.urgencies.contains(&entry.urgency));
            if is_one {
                listing.places.push(place);
            }
        }
        if by_unit {
            listing.gather(agenda, live.table().places());
        }
        listing
    }

    /// Puts the reminders of each unit together, the unit with the most urgent one first.
    fn gather(&mut self, agenda: &Agenda, units: usize) {
        let unit_of = |place: u32| agenda.entries.get(place as usize).map(|entry| entry.unit);
        let mut rank = vec![u32::MAX; units];
        for place in &self.places {
            if let Some(slot) = unit_of(*place).and_then(|unit| rank.get_mut(unit.0 as usize)) {
                // Places go up, so the first of a unit is its most urgent.
                *slot = (*slot).min(*place);
            }
        }
        let rank_of = |place: u32| {
            let unit = unit_of(place)?;
            rank.get(unit.0 as usize).copied()
        };
        self.places.sort_by_key(|place| rank_of(*place));
        let mut starts = Vec::new();
        let mut last = None;
        for (at, place) in (0_u32..).zip(&self.places) {
            let unit = unit_of(*place);
            if unit != last {
                starts.push(at);
                last = unit;
            }
        }
        self.units = Some(starts);
    }

    /// How many reminders there are.
    pub fn len(&self) -> u32 {
        u32::try_from(self.places.len()).unwrap_or(u32::MAX)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// How many rows there are: reminders, or units.
    pub fn rows(&self) -> u32 {
        match &self.units {
            Some(starts) => u32::try_from(starts.len()).unwrap_or(u32::MAX),
            None => self.len(),
        }
    }

    /// Some rows, each with its reminders.
    pub fn window(&self, agenda: &Agenda, from: u32, count: u32) -> Vec<Vec<Entry>> {
        let entries = |places: &[u32]| -> Vec<Entry> {
            let found = places
                .iter()
                .filter_map(|at| agenda.entries.get(*at as usize));
            found.copied().collect()
        };
        let rows = from..from.saturating_add(count).min(self.rows());
        match &self.units {
            None => rows
                .filter_map(|row| self.places.get(row as usize))
                .map(|place| entries(std::slice::from_ref(place)))
                .collect(),
            Some(starts) => rows
                .filter_map(|row| {
                    let start = *starts.get(row as usize)? as usize;
                    let end = starts.get(row as usize + 1);
                    let end = end.map_or(self.places.len(), |end| *end as usize);
                    self.places.get(start..end)
                })
                .map(entries)
                .collect(),
        }
    }

    /// All of them, in their order.
    pub fn all(&self, agenda: &Agenda) -> impl Iterator<Item = Entry> {
        let entries = &agenda.entries;
        let found = self
            .places
            .iter()
            .map(|at| entries.get(*at as usize).copied());
        found.flatten()
    }
}

/// The units that a query asks for.
struct Asked(Option<Vec<bool>>);

impl Asked {
    fn of(live: &Live, query: &Query) -> Self {
        if query.search.trim().is_empty() && query.conditions.is_empty() {
            return Self(None);
        }
        let mut asked = vec![false; live.table().places()];
        for id in query.run(live.table(), live.judged()) {
            if let Some(slot) = asked.get_mut(id.0 as usize) {
                *slot = true;
            }
        }
        Self(Some(asked))
    }

    fn has(&self, id: UnitId) -> bool {
        self.0
            .as_ref()
            .is_none_or(|asked| asked.get(id.0 as usize).copied().unwrap_or(false))
    }
}
