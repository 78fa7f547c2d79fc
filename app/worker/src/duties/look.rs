//! What only looks at reminders and records.

use std::collections::HashSet;

use chrono::{Datelike, NaiveDate};
use duties::{
    Counts, Elections, Entry, Holder, Listing, Of, Op, Ticked, Wanted, joint_members, understand,
};
use ledger::query::Query;
use ledger::{Place, UnitId};
use policy::{
    ActivityKind, Concern, Frequency, Held, Life, Period, Status, Tri, YearlyDuty, YearlyLevel,
    election, is_asked,
};
use protocol::{
    ChecklistFound, DutyItem, DutyRow, ElectionRow, ElectionsFound, JointFound, ListFound,
    PastedFound, UnitFound, YearFound,
};

use crate::desk::Desk;

/// Months of the calendar of elections.
pub const MONTHS: u32 = 18;
/// So many rows of a pasted block are shown.
const SHOWN: usize = 50;

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

impl Desk {
    /// Lists reminders.
    pub(super) fn list_duties(&mut self, wanted: Wanted, by_unit: bool) -> ListFound {
        let wanted = (wanted, by_unit);
        if self.duties.wanted == wanted {
            self.bring_up();
        } else {
            self.duties.wanted = wanted;
            if !self.bring_up() {
                self.list_again();
            }
        }
        let listing = &self.duties.listing;
        ListFound {
            rows: listing.rows(),
            joint_rows: listing.joint_rows(),
            reminders: listing.len(),
            counts: listing.counts,
            states: listing.states,
            is_kept: self.store.is_some(),
        }
    }

    /// Some rows of the list.
    pub(super) fn duty_rows(&mut self, from: u32, count: u32) -> Vec<DutyRow> {
        self.bring_up();
        self.rows_of(&self.duties.listing, from, count)
    }

    /// The first reminders of those asked for. The list stays as it is: another page may be at work on it.
    pub(super) fn first_duties(&mut self, wanted: &Wanted, count: u32) -> (Counts, Vec<DutyRow>) {
        self.bring_up();
        let listing = self.duties.agenda.list(&self.live, wanted, false);
        (listing.counts, self.rows_of(&listing, 0, count))
    }

    fn rows_of(&self, listing: &Listing, from: u32, count: u32) -> Vec<DutyRow> {
        let rows = listing.window(&self.duties.agenda, from, count);
        rows.iter()
            .filter_map(|entries| self.duty_row(entries))
            .collect()
    }

    /// A row of a unit's or a joint branch's reminders.
    pub(super) fn duty_row(&self, entries: &[Entry]) -> Option<DutyRow> {
        let Entry {
            unit: id, is_joint, ..
        } = *entries.first()?;
        let table = self.live.table();
        let (facts, more) = if is_joint {
            table.organisation(id)?
        } else {
            (*table.facts(id)?, table.more(id))
        };
        Some(DutyRow {
            unit: if is_joint {
                self.known_organisation(id)
            } else {
                self.known(id)
            },
            facts,
            more,
            reminders: entries.iter().map(|entry| self.item(entry)).collect(),
        })
    }

    fn item(&self, entry: &Entry) -> DutyItem {
        let (book, agenda) = (&self.duties.book, &self.duties.agenda);
        let table = self.live.table();
        let of = if entry.is_joint {
            book.of_organisation(table, entry.unit, agenda.joint_units())
        } else {
            book.of_unit(table, entry.unit)
        };
        DutyItem {
            concern: entry.concern,
            due: entry.due,
            state: entry.state,
            settlement: of.settled(entry.concern, entry.due).cloned(),
            detail: agenda.detail(&self.live, book, entry.unit, entry.concern),
        }
    }

    /// A unit by what people know it by.
    pub(super) fn known(&self, id: UnitId) -> UnitFound {
        let table = self.live.table();
        UnitFound {
            id,
            name: table.name(id).to_owned(),
            code: table.code(id).to_owned(),
            district: table.place(id, Place::District).to_owned(),
            joint: None,
        }
    }

    /// A unit's organisation by what people know it by: a joint branch by its id and how many units it has.
    pub(super) fn known_organisation(&self, id: UnitId) -> UnitFound {
        let table = self.live.table();
        let joint = table.joint_branch(id).map(|branch| JointFound {
            name: table.place(id, Place::Joint).to_owned(),
            units: branch.units,
        });
        UnitFound {
            joint,
            ..self.known(id)
        }
    }

    /// Whether a unit has an organisation that could hold anything, or may have one.
    pub(super) fn holds(&self, id: UnitId) -> bool {
        let facts = self.live.table().facts(id);
        facts.is_some_and(|facts| {
            facts.status == Status::Operating && !facts.has_organisation().is_no()
        })
    }

    /// The organisations that a query asks for, each at the unit that stands for it.
    pub(super) fn organised(&self, query: &Query) -> Vec<UnitId> {
        let table = self.live.table();
        let mut units = query.run(table, self.live.judged());
        units.retain(|id| {
            let stands = table.facts(*id).map(policy::UnitFacts::has_organisation);
            self.holds(*id) && stands == Some(Tri::Yes) && table.stands_for_organisation(*id)
        });
        units
    }

    /// Organisations by a part of the name or code of a unit: a joint branch once, however many of its units are found.
    pub(super) fn find_units(&self, text: &str, count: u32) -> Vec<UnitFound> {
        let query = Query {
            search: text.to_owned(),
            ..Query::default()
        };
        let units = query.run(self.live.table(), self.live.judged());
        let holding = units.into_iter().filter(|id| self.holds(*id));
        let first = |id: UnitId| {
            let branch = self.live.table().joint_branch(id);
            branch.and_then(|branch| branch.first).unwrap_or(id)
        };
        let mut found: Vec<UnitId> = Vec::new();
        for id in holding.map(first) {
            if found.len() == count as usize {
                break;
            }
            if !found.contains(&id) {
                found.push(id);
            }
        }
        let found = found.into_iter();
        found.map(|id| self.known_organisation(id)).collect()
    }

    /// A unit's year.
    pub(super) fn year_of(&self, id: UnitId, year: i32) -> Option<YearFound> {
        let (table, walk) = (self.live.table(), self.live.walk());
        let facts = table.facts(id)?;
        let book = &self.duties.book;
        let joint_units = table.joint_units();
        let of = book.of_organisation(table, id, &joint_units);
        let held = of.held();
        let members = joint_members(&self.live, id);
        let life = Life {
            facts,
            joint: members,
            book: walk.book(),
            terms: book.terms(),
            held: &held,
            day: walk.day(),
        };
        let joint = match Holder::of_organisation(table, id) {
            Holder::Joint(branch) => branch,
            _ => String::new(),
        };
        let lines = life.year(year);
        let all = Period::of(Frequency::Yearly, NaiveDate::from_ymd_opt(year, 1, 1)?)?;
        let missing = life.missing(all);
        Some(YearFound {
            unit: self.known_organisation(id),
            joint,
            lines,
            missing,
            ticked: facts
                .has_organisation()
                .is_yes()
                .then(|| ticked_of_unit(&of, year)),
            committee: is_asked(ActivityKind::CommitteeMeeting, facts, members, walk.book()),
            terms: book.terms(),
            held: held
                .into_iter()
                .filter(|(day, _)| day.year() == year)
                .collect(),
        })
    }

    /// A year's checklist.
    pub(super) fn checklist(
        &self,
        year: i32,
        query: &Query,
        from: u32,
        count: u32,
    ) -> ChecklistFound {
        let table = self.live.table();
        let book = &self.duties.book;
        let mut names = table.place_names(Place::District);
        names.sort();
        let districts = names.into_iter().map(|name| {
            let records = book.get(&Holder::District(name.clone()));
            let ticked = YearlyDuty::of(YearlyLevel::District)
                .filter_map(|duty| Some((duty, records?.ticked.get(&(year, duty))?.clone())));
            let ticked = ticked.collect();
            (name, ticked)
        });
        let organisations = self.organised(query);
        let joint_units = table.joint_units();
        let duties: Vec<YearlyDuty> = YearlyDuty::of(YearlyLevel::Unit).collect();
        let done = duties.iter().map(|duty| {
            let is_done = |id: &&UnitId| {
                let of = book.of_organisation(table, **id, &joint_units);
                of.ticked(year, *duty).is_some()
            };
            (*duty, number(organisations.iter().filter(is_done).count()))
        });
        let rows = organisations
            .iter()
            .skip(from as usize)
            .take(count as usize);
        ChecklistFound {
            districts: districts.collect(),
            organisations: number(organisations.len()),
            done: done.collect(),
            rows: rows
                .map(|id| {
                    let of = book.of_organisation(table, *id, &joint_units);
                    (self.known_organisation(*id), ticked_of_unit(&of, year))
                })
                .collect(),
        }
    }

    /// The elections month by month.
    pub(super) fn elections(&mut self, query: &Query) -> ElectionsFound {
        let (table, walk) = (self.live.table(), self.live.walk());
        let units = query.run(table, self.live.judged());
        let elections = Elections::of(table, &units, walk.terms());
        let (overdue, months) = elections.months(table, walk.day(), MONTHS);
        let unknown = elections.unknown;
        self.duties.elections = elections;
        ElectionsFound {
            overdue,
            months,
            unknown,
        }
    }

    /// The elections of a month, or what is overdue.
    pub(super) fn elections_of(&self, month: Option<NaiveDate>) -> &[(NaiveDate, UnitId)] {
        let day = self.live.walk().day();
        let elections = &self.duties.elections;
        match month.and_then(|first| Period::of(Frequency::Monthly, first)) {
            Some(month) => elections.within(month.first.max(day), month.last),
            None => elections.overdue(day),
        }
    }

    /// Some of them.
    pub(super) fn election_rows(
        &self,
        month: Option<NaiveDate>,
        from: u32,
        count: u32,
    ) -> Vec<ElectionRow> {
        let all = self.elections_of(month).iter();
        let some = all.skip(from as usize).take(count as usize);
        some.filter_map(|(_, id)| self.election_row(*id)).collect()
    }

    /// A unit's next election.
    pub(super) fn election_row(&self, id: UnitId) -> Option<ElectionRow> {
        let (facts, more) = self.live.table().organisation(id)?;
        let last = more.last_election;
        let next = election(&facts, last, self.live.walk().terms())?;
        Some(ElectionRow {
            unit: self.known_organisation(id),
            facts,
            last,
            due: next.due,
            latest: next.latest,
        })
    }

    /// What is understood of a block of activities; what can be taken in is remembered.
    pub(super) fn look_at_pasted(&mut self, text: &str) -> PastedFound {
        let table = self.live.table();
        let day = self.live.walk().day();
        let pasted = understand(
            text,
            table,
            day,
            words::activity_named,
            words::is_activity_head,
        );
        let book = &self.duties.book;
        let joint_units = table.joint_units();
        let is_known = |(id, held): &&(UnitId, Held)| {
            book.of_organisation(table, *id, &joint_units)
                .held()
                .binary_search(held)
                .is_ok()
        };
        let known = pasted.good.iter().filter(is_known).count();
        let shown = pasted.good.iter().take(SHOWN);
        let found = PastedFound {
            good: shown
                .map(|(id, held)| (table.name(*id).to_owned(), *held))
                .collect(),
            count: number(pasted.good.len()),
            known: number(known),
            aside_count: number(pasted.aside.len()),
            aside: pasted.aside.into_iter().take(SHOWN).collect(),
        };
        let ops = pasted.good.iter().map(|(id, held)| {
            let holder = Holder::of_organisation(table, *id);
            Op::Hold(holder, *held, true)
        });
        self.duties.pasted = ops.collect();
        found
    }

    /// Those of whom something is recorded and who are not in the ledger.
    pub(super) fn gone(&self) -> Vec<(Holder, u32)> {
        let gone = self.duties.book.gone(self.live.table()).into_iter();
        gone.map(|(holder, entries)| (holder, number(entries)))
            .collect()
    }

    /// The listed reminders, in order.
    pub(super) fn listed(&mut self) -> Vec<Entry> {
        self.bring_up();
        let listing = &self.duties.listing;
        listing.all(&self.duties.agenda).collect()
    }

    /// All reminders that are asked for, whatever is listed.
    pub(super) fn all_of(&mut self, wanted: &Wanted) -> Vec<Entry> {
        self.bring_up();
        let listing = self.duties.agenda.list(&self.live, wanted, false);
        listing.all(&self.duties.agenda).collect()
    }

    /// These reminders, as far as they are still there.
    pub(super) fn these(&mut self, wanted: &[(UnitId, Concern)]) -> Vec<Entry> {
        let wanted: HashSet<&(UnitId, Concern)> = wanted.iter().collect();
        self.bring_up();
        let all = self.duties.agenda.entries().iter().copied();
        all.filter(|entry| wanted.contains(&(entry.unit, entry.concern)))
            .collect()
    }
}

/// What of a unit's checklist is done.
fn ticked_of_unit(of: &Of<'_>, year: i32) -> Vec<(YearlyDuty, Ticked)> {
    let all = YearlyDuty::of(YearlyLevel::Unit);
    all.filter_map(|duty| Some((duty, of.ticked(year, duty)?.clone())))
        .collect()
}
