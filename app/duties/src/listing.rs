//! The reminders that are asked for: how many there are of what, and the rows of the list.

use ledger::query::Query;
use ledger::{Live, Place, UnitId};
use policy::{Concern, CountedBy, Urgency};

use crate::agenda::{Agenda, Entry, State};

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

    /// Of the concerns that are counted so.
    pub fn of_counted_by(&self, by: CountedBy) -> u32 {
        let concerns = Concern::ALL.iter();
        let counted = concerns.filter(|concern| concern.counted_by() == by);
        counted.map(|concern| self.of_concern(*concern)).sum()
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
    /// Where the reminders of one unit or joint branch begin, where they are listed by unit.
    units: Option<Vec<u32>>,
    /// How many rows are of joint branches.
    joint_rows: u32,
    /// Of the units asked for, of the state asked for: of any concern, however urgent.
    pub counts: Counts,
    /// Of the units asked for: how many of each state, in their order.
    pub states: [u32; State::ALL.len()],
}

impl Listing {
    pub(crate) fn of(agenda: &Agenda, live: &Live, wanted: &Wanted, by_unit: bool) -> Self {
        let asked = Asked::of(live, &wanted.query);
        let mut listing = Self::default();
        for (place, entry) in (0_u32..).zip(agenda.entries()) {
            if !asked.has(entry) {
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
                listing.joint_rows += u32::from(entry.is_joint);
            }
        }
        if by_unit {
            listing.gather(agenda, live.table().places());
        }
        listing
    }

    /// Puts the reminders of each unit together, and those of each joint branch, whichever has the most urgent one first.
    fn gather(&mut self, agenda: &Agenda, units: usize) {
        let whose = |place: u32| {
            let entry = agenda.entries().get(place as usize)?;
            Some((entry.unit, entry.is_joint))
        };
        // A joint branch has a place of its own beside that of the unit that stands for it.
        let slot = |(unit, is_joint): (UnitId, bool)| unit.0 as usize * 2 + usize::from(is_joint);
        let mut rank = vec![u32::MAX; units * 2];
        for place in &self.places {
            if let Some(slot) = whose(*place).and_then(|whose| rank.get_mut(slot(whose))) {
                // Places go up, so the first of each is its most urgent.
                *slot = (*slot).min(*place);
            }
        }
        let rank_of = |place: u32| rank.get(slot(whose(place)?)).copied();
        self.places.sort_by_key(|place| rank_of(*place));
        let mut starts = Vec::new();
        let mut last = None;
        self.joint_rows = 0;
        for (at, place) in (0_u32..).zip(&self.places) {
            let now = whose(*place);
            if now != last {
                starts.push(at);
                self.joint_rows += u32::from(now.is_some_and(|(_, is_joint)| is_joint));
                last = now;
            }
        }
        self.units = Some(starts);
    }

    /// How many of the rows are of joint branches.
    pub fn joint_rows(&self) -> u32 {
        self.joint_rows
    }

    /// How many reminders there are.
    pub fn len(&self) -> u32 {
        u32::try_from(self.places.len()).unwrap_or(u32::MAX)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// How many rows there are: reminders, or units and joint branches.
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
                .filter_map(|at| agenda.entries().get(*at as usize));
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
        let entries = agenda.entries();
        let found = self
            .places
            .iter()
            .map(|at| entries.get(*at as usize).copied());
        found.flatten()
    }
}

/// The units and joint branches that a query asks for; all where nothing is named.
struct Asked(Option<AskedFor>);

struct AskedFor {
    /// Of each place, whether its unit is asked for.
    units: Vec<bool>,
    /// Of each place, whether the joint branch that its unit stands for is. What it is called and where it is are those of
    /// that unit; a text is looked for in its own id and among all of its units.
    branches: Vec<bool>,
}

impl Asked {
    fn of(live: &Live, query: &Query) -> Self {
        let is_searched = !query.search.trim().is_empty();
        if !is_searched && query.conditions.is_empty() {
            return Self(None);
        }
        let places = |query: &Query| {
            let mut asked = vec![false; live.table().places()];
            for id in query.run(live.table(), live.judged()) {
                if let Some(slot) = asked.get_mut(id.0 as usize) {
                    *slot = true;
                }
            }
            asked
        };
        let by_conditions = (!query.conditions.is_empty()).then(|| {
            places(&Query {
                conditions: query.conditions.clone(),
                ..Query::default()
            })
        });
        if !is_searched {
            let units = by_conditions.unwrap_or_default();
            let branches = units.clone();
            return Self(Some(AskedFor { units, branches }));
        }
        let mut units = vec![false; live.table().places()];
        let mut branches = units.clone();
        let named = Query {
            search: query.search.clone(),
            ..Query::default()
        };
        for id in named.run(live.table(), live.judged()) {
            let branch = live.table().joint_branch(id);
            let first = branch.and_then(|branch| branch.first);
            for (asked, id) in [(&mut units, Some(id)), (&mut branches, first)] {
                if let Some(id) = id
                    && let Some(slot) = asked.get_mut(id.0 as usize)
                {
                    *slot = true;
                }
            }
        }
        // A branch is found by its own id too, small and large letters being one.
        let text = query.search.trim().to_lowercase();
        for id in live.table().ids() {
            let branch = live.table().joint_branch(id);
            if branch.is_some_and(|branch| branch.first == Some(id))
                && let Some(slot) = branches.get_mut(id.0 as usize)
            {
                let named = live.table().place(id, Place::Joint);
                *slot |= named.to_lowercase().contains(&text);
            }
        }
        if let Some(there) = by_conditions {
            for asked in [&mut units, &mut branches] {
                for (one, is_there) in asked.iter_mut().zip(&there) {
                    *one &= is_there;
                }
            }
        }
        Self(Some(AskedFor { units, branches }))
    }

    fn has(&self, entry: &Entry) -> bool {
        self.0.as_ref().is_none_or(|asked| {
            let places = if entry.is_joint {
                &asked.branches
            } else {
                &asked.units
            };
            places.get(entry.unit.0 as usize).copied().unwrap_or(false)
        })
    }
}
