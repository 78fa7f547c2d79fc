//! All that is recorded.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use ledger::{JointUnits, Place, Table, UnitId};
use policy::{ActivityTerms, Concern, Held, YearlyDuty};

use crate::holder::{Holder, joint_branch};
use crate::op::Op;
use crate::records::{Records, Settlement, Ticked};

/// All that is recorded, each kind of holder by itself, so that a million units are looked up without a copy of their names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Book {
    city: Records,
    districts: BTreeMap<String, Records>,
    codes: BTreeMap<String, Records>,
    /// By name, then by district.
    named: BTreeMap<String, BTreeMap<String, Records>>,
    joint: BTreeMap<String, Records>,
    terms: Option<ActivityTerms>,
}

impl Book {
    /// How often things are held.
    pub fn terms(&self) -> ActivityTerms {
        self.terms.unwrap_or_default()
    }

    /// Whether nothing is recorded.
    pub fn is_empty(&self) -> bool {
        self.terms.is_none() && self.holders().next().is_none()
    }

    /// What is recorded of a holder.
    pub fn get(&self, holder: &Holder) -> Option<&Records> {
        match holder {
            Holder::City => Some(&self.city),
            Holder::District(name) => self.districts.get(name),
            Holder::Code(code) => self.codes.get(code),
            Holder::Named { name, district } => self.named.get(name)?.get(district),
            Holder::Joint(branch) => self.joint.get(branch),
        }
    }

    fn get_mut(&mut self, holder: &Holder) -> &mut Records {
        match holder {
            Holder::City => &mut self.city,
            Holder::District(name) => self.districts.entry(name.clone()).or_default(),
            Holder::Code(code) => self.codes.entry(code.clone()).or_default(),
            Holder::Named { name, district } => {
                let named = self.named.entry(name.clone()).or_default();
                named.entry(district.clone()).or_default()
            }
            Holder::Joint(branch) => self.joint.entry(branch.clone()).or_default(),
        }
    }

    /// Every holder of whom anything is recorded.
    pub fn holders(&self) -> impl Iterator<Item = (Holder, &Records)> {
        let city = std::iter::once((Holder::City, &self.city));
        let districts =
            (self.districts.iter()).map(|(name, all)| (Holder::District(name.clone()), all));
        let codes = (self.codes.iter()).map(|(code, all)| (Holder::Code(code.clone()), all));
        let named = self.named.iter().flat_map(|(name, by_district)| {
            by_district.iter().map(|(district, all)| {
                let holder = Holder::Named {
                    name: name.clone(),
                    district: district.clone(),
                };
                (holder, all)
            })
        });
        let joint = (self.joint.iter()).map(|(branch, all)| (Holder::Joint(branch.clone()), all));
        let all = city.chain(districts).chain(codes).chain(named).chain(joint);
        all.filter(|(_, records)| !records.is_empty())
    }

    /// Makes a change, and gives what takes it back.
    pub fn apply(&mut self, op: &Op) -> Op {
        match op {
            Op::Terms(terms) => {
                let before = self.terms();
                self.terms = Some(*terms);
                Op::Terms(before)
            }
            Op::Settle(holder, concern, to) => {
                let settled = &mut self.get_mut(holder).settled;
                let before = match to {
                    Some(to) => settled.insert(*concern, to.clone()),
                    None => settled.remove(concern),
                };
                Op::Settle(holder.clone(), *concern, before)
            }
            Op::Hold(holder, held, is_held) => {
                let all = &mut self.get_mut(holder).held;
                let was = if *is_held {
                    !all.insert(*held)
                } else {
                    all.remove(held)
                };
                Op::Hold(holder.clone(), *held, was)
            }
            Op::Tick(holder, year, duty, to) => {
                let ticked = &mut self.get_mut(holder).ticked;
                let before = match to {
                    Some(to) => ticked.insert((*year, *duty), to.clone()),
                    None => ticked.remove(&(*year, *duty)),
                };
                Op::Tick(holder.clone(), *year, *duty, before)
            }
        }
    }

    /// Puts what is recorded of some holders in place of what was, part by part.
    pub fn put_shard(&mut self, shard: u8, part: Self) {
        let old: Vec<Holder> = self
            .holders()
            .map(|(holder, _)| holder)
            .filter(|holder| holder.shard() == shard)
            .collect();
        for holder in old {
            *self.get_mut(&holder) = Records::default();
        }
        for (holder, records) in part.holders() {
            *self.get_mut(&holder) = records.clone();
        }
        if shard == Holder::City.shard() {
            self.terms = part.terms;
        }
    }

    /// Puts records in place of what is recorded of a holder.
    pub(crate) fn put(&mut self, holder: &Holder, records: Records) {
        *self.get_mut(holder) = records;
    }

    /// How often things are held, where that was set.
    pub(crate) fn set_terms(&self) -> Option<ActivityTerms> {
        self.terms
    }

    pub(crate) fn put_terms(&mut self, terms: ActivityTerms) {
        self.terms = Some(terms);
    }

    /// What is recorded of a unit of the ledger.
    pub fn of_unit(&self, table: &Table, id: UnitId) -> Of<'_> {
        let by_code = Some(table.code(id))
            .filter(|code| !code.is_empty())
            .and_then(|code| self.codes.get(code));
        // What was recorded before it had a code is still its own.
        let named = self.named.get(table.name(id));
        let by_name = named.and_then(|named| named.get(table.place(id, Place::District)));
        Of(by_code.into_iter().chain(by_name).collect())
    }

    /// What is recorded of a unit's organisation: of a joint branch, what was recorded with any of its units too, as earlier
    /// editions did.
    pub fn of_organisation(&self, table: &Table, id: UnitId, units: &JointUnits) -> Of<'_> {
        let Some(branch) = joint_branch(table, id) else {
            return self.of_unit(table, id);
        };
        let mut all: Vec<&Records> = self.joint.get(branch).into_iter().collect();
        for unit in units.of(table, id) {
            all.extend(self.of_unit(table, *unit).0);
        }
        Of(all)
    }

    /// Whether anything is ticked off of a year's checklist, by whomever.
    pub fn is_kept(&self, year: i32) -> bool {
        self.holders()
            .any(|(_, records)| records.ticked.keys().any(|(of, _)| *of == year))
    }

    /// What is recorded here and not in another one, as changes of that one. Where both speak of one thing, it is left out.
    pub fn beyond(&self, other: &Self) -> Vec<Op> {
        let mut ops = Vec::new();
        if let (Some(terms), None) = (self.terms, other.terms) {
            ops.push(Op::Terms(terms));
        }
        let nothing = Records::default();
        for (holder, records) in self.holders() {
            let there = other.get(&holder).unwrap_or(&nothing);
            for (concern, one) in &records.settled {
                if !there.settled.contains_key(concern) {
                    ops.push(Op::Settle(holder.clone(), *concern, Some(one.clone())));
                }
            }
            for held in records.held.difference(&there.held) {
                ops.push(Op::Hold(holder.clone(), *held, true));
            }
            for ((year, duty), one) in &records.ticked {
                if !there.ticked.contains_key(&(*year, *duty)) {
                    ops.push(Op::Tick(holder.clone(), *year, *duty, Some(one.clone())));
                }
            }
        }
        ops
    }

    /// Those of whom something is recorded and who are not in the ledger: they may come back with the next import.
    pub fn gone(&self, table: &Table) -> Vec<(Holder, usize)> {
        let codes = table.by_code();
        let names: foldhash::HashSet<(&str, &str)> = if self.named.is_empty() {
            foldhash::HashSet::default()
        } else {
            let known = |id: UnitId| (table.name(id), table.place(id, Place::District));
            table.ids().map(known).collect()
        };
        let branches = table.place_names(Place::Joint);
        let districts = table.place_names(Place::District);
        let is_there = |holder: &Holder| match holder {
            Holder::City => true,
            Holder::District(name) => districts.contains(name),
            Holder::Code(code) => codes.contains_key(&ledger::code_of(code)),
            Holder::Named { name, district } => names.contains(&(name.as_str(), district.as_str())),
            Holder::Joint(branch) => branches.contains(branch),
        };
        self.holders()
            .filter(|(holder, _)| !is_there(holder))
            .map(|(holder, records)| (holder, records.len()))
            .collect()
    }
}

/// What is recorded of a unit or an organisation, under all that it is or was known by.
#[derive(Clone, Debug)]
pub struct Of<'a>(Vec<&'a Records>);

impl<'a> Of<'a> {
    fn all(&self) -> impl Iterator<Item = &'a Records> {
        self.0.iter().copied()
    }

    /// Whether nothing is.
    pub fn is_nothing(&self) -> bool {
        self.all().all(Records::is_empty)
    }

    /// What became of a reminder with this due day: the latest that was recorded.
    pub fn settled(&self, concern: Concern, due: Option<NaiveDate>) -> Option<&'a Settlement> {
        let all = self
            .all()
            .filter_map(|records| records.settled.get(&concern));
        let of_this = all.filter(|one| one.is_of(due));
        // Of two of one day the first: a joint branch's own before its units', a code before the name that was used before.
        of_this.reduce(|best, one| if one.on > best.on { one } else { best })
    }

    /// What was held, in order of days.
    pub fn held(&self) -> Vec<Held> {
        let mut held: Vec<Held> = self
            .all()
            .flat_map(|records| records.held.iter().copied())
            .collect();
        held.sort_unstable();
        held.dedup();
        held
    }

    /// Whether something of a year is done, and by whom.
    pub fn ticked(&self, year: i32, duty: YearlyDuty) -> Option<&'a Ticked> {
        self.all()
            .find_map(|records| records.ticked.get(&(year, duty)))
    }
}
