//! The two coverages as their page sees them: what is looked at, and what the worker makes of it.

use coverage::{Dimension, Figures, Key, Measure, Part, Sheet, Snapshot, query};
use duties::{Counts, Wanted};
use ledger::query::Query;
use leptos::prelude::*;
use leptos::task::spawn_local;
use policy::{Choice, Rulebook, Urgency};
use protocol::{Ask, DutyAsk, DutyRow, DutySay, Say, Sealed};

use super::snapshots::Snapshots;
use super::{Keeping, Ledger, Room, TableView, Work, use_ledger, use_table, use_work};
use crate::browser;

/// The two coverages.
#[derive(Clone, Copy)]
pub struct CoverageWork {
    /// Only units of these groups are looked at.
    pub within: RwSignal<Vec<Key>>,
    /// Which rate the charts show.
    pub measure: RwSignal<Measure>,
    /// By what groups.
    pub dimension: RwSignal<Dimension>,
    /// The snapshot that is compared with.
    pub against: RwSignal<Option<u64>>,
    /// The figures; `None` before the first.
    pub found: RwSignal<Option<Sheet>>,
    /// Whether the worker did not answer.
    pub failed: RwSignal<bool>,
    /// Every district of the ledger, whatever is looked at.
    pub districts: Memo<Vec<String>>,
    /// Those that are kept.
    pub shelf: Snapshots,
    /// What is overdue of what is looked at; `None` until the worker has said so.
    pub overdue: RwSignal<Option<Overdue>>,
    /// What was written into the briefing by hand: paragraph by paragraph, where it was.
    pub briefing: RwSignal<[Option<String>; BRIEFING]>,
    ledger: Ledger,
    table: TableView,
    work: Work,
    is_working: StoredValue<bool>,
    again: StoredValue<bool>,
}

/// What is overdue.
#[derive(Clone, Debug, PartialEq)]
pub struct Overdue {
    /// How many reminders, of what.
    pub counts: Counts,
    /// The first of them, the longest overdue first.
    pub rows: Vec<DutyRow>,
}

/// Milliseconds after the figures.
const OVERDUE_AFTER: u32 = 400;
/// So many units are named.
const OVERDUE_NAMED: u32 = 12;

/// The parts of the briefing that can be changed: its heading, coverage, change, gaps, what is overdue.
pub const BRIEFING: usize = 5;

impl CoverageWork {
    fn new(ledger: Ledger, table: TableView, work: Work, keeping: Keeping) -> Self {
        Self {
            within: RwSignal::new(Vec::new()),
            measure: RwSignal::new(Measure::Organised),
            dimension: RwSignal::new(Dimension::District),
            against: RwSignal::new(None),
            found: RwSignal::new(None),
            failed: RwSignal::new(false),
            districts: Memo::new(move |_| {
                ledger.standing.with(|standing| {
                    let standing = standing.as_ref();
                    standing.map_or_else(Vec::new, |standing| standing.districts.clone())
                })
            }),
            shelf: Snapshots::start(keeping),
            overdue: RwSignal::new(None),
            briefing: RwSignal::new(Default::default()),
            ledger,
            table,
            work,
            is_working: StoredValue::new(false),
            again: StoredValue::new(false),
        }
    }

    /// How many units the ledger has; `None` until that is known.
    pub fn units(self) -> Option<u32> {
        if !self.ledger.is_open() {
            return None;
        }
        self.ledger
            .standing
            .with(|standing| standing.as_ref().map(|standing| standing.totals.units))
    }

    /// Keeps the figures up to date with the ledger and with what is looked at, as long as the page is open.
    pub fn follow(self) {
        let change = Memo::new(move |_| {
            self.ledger.standing.with(|standing| {
                let standing = standing.as_ref()?;
                Some((standing.change, standing.opening))
            })
        });
        Effect::new(move |_| {
            let is_there = change.get().is_some();
            self.within.with(|_| ());
            if is_there {
                self.ask();
            }
        });
    }

    /// One question at a time: of what is chosen meanwhile only the last counts.
    fn ask(self) {
        if self.is_working.get_value() {
            self.again.set_value(true);
            return;
        }
        self.is_working.set_value(true);
        spawn_local(async move {
            loop {
                self.again.set_value(false);
                let asked = untrack(|| self.looked_at());
                let found = self.survey(asked).await;
                self.failed.set(found.is_none());
                if let Some(found) = found {
                    self.found.set(Some(found));
                }
                if !self.again.get_value() {
                    break;
                }
            }
            self.is_working.set_value(false);
            self.ask_overdue();
        });
    }

    /// What is overdue follows the figures, once nothing else is asked for a while: over a whole city it takes longer
    /// than they do.
    fn ask_overdue(self) {
        let asked = untrack(|| self.looked_at());
        spawn_local(async move {
            gloo_timers::future::TimeoutFuture::new(OVERDUE_AFTER).await;
            if self.is_working.get_value() || untrack(|| self.looked_at()) != asked {
                return;
            }
            let wanted = Wanted {
                query: asked,
                urgencies: vec![Urgency::Overdue],
                ..Wanted::default()
            };
            let ask = DutyAsk::First {
                wanted: Box::new(wanted),
                count: OVERDUE_NAMED,
            };
            if let Ok(DutySay::First(counts, rows)) = self.ledger.ask_duties(ask).await {
                let counts = *counts;
                self.overdue.set(Some(Overdue { counts, rows }));
            }
        });
    }

    async fn survey(self, query: Query) -> Option<Sheet> {
        match self
            .ledger
            .ask(Ask::Coverage(Sealed::of(&query)))
            .await
            .map(|answer| answer.say)
        {
            Ok(Say::Coverage(sheet)) => self.ledger.unseal(&sheet),
            _ => None,
        }
    }

    fn looked_at(self) -> Query {
        let keys = self.within.get();
        query(&Query::default(), &keys, Part::All, &self.book())
    }

    /// The rules in use.
    pub fn book(self) -> Rulebook {
        let year = self.work.checked.with(|checked| checked.year);
        Rulebook::new(self.work.choices.get(), year)
    }

    /// Whether the base of the coverages is only what F2 to F5 ask for.
    pub fn has_narrow_base(self) -> bool {
        !self
            .work
            .choices
            .with(|choices| choices.readings.uses(Choice::EveryUnit))
    }

    /// Puts the units behind a figure into the ledger's table; its page is for the caller to open.
    pub fn show_units(self, keys: &[Key], part: Part) {
        let asked = untrack(|| query(&self.looked_at(), keys, part, &self.book()));
        self.table.unit.set(None);
        self.table.top.set(0.0);
        self.table.query.set(asked);
    }

    /// The snapshot that is compared with.
    pub fn compared(self) -> Option<Snapshot> {
        self.shelf.find(self.against.get()?)
    }

    /// The figures of what is looked at, as the snapshot has them; `None` where it does not say.
    pub fn whole_then(self) -> Option<Figures> {
        let then = self.compared()?.sheet;
        self.part_of(&then)
    }

    /// The figures of what is looked at in an earlier sheet of the whole ledger.
    pub fn part_of(self, then: &Sheet) -> Option<Figures> {
        self.within.with(|within| match within.as_slice() {
            [] => Some(then.whole),
            [key @ Key::District(_)] => then.same(Dimension::District, key).copied(),
            [key @ Key::Kind(_)] => then.same(Dimension::Kind, key).copied(),
            [Key::District(_), Key::Kind(kind)] => {
                let districts = then.by(Dimension::District);
                let row = districts
                    .iter()
                    .position(|group| Some(&group.key) == within.first())?;
                then.grid.get(row)?.get(*kind as usize).copied()
            }
            _ => None,
        })
    }

    /// Takes a snapshot of the whole ledger.
    pub fn take_snapshot(self, name: String) {
        spawn_local(async move {
            let (Some(sheet), Some(day)) = (self.survey(Query::default()).await, browser::today())
            else {
                self.failed.set(true);
                return;
            };
            let id = browser::new_number();
            self.shelf.change(move |kept| {
                kept.snapshots.push(Snapshot {
                    id,
                    name,
                    day,
                    sheet,
                });
            });
        });
    }

    /// Whether the ledger is made up.
    pub fn is_made_up(self) -> bool {
        self.ledger.is_made_up()
    }
}

/// The two coverages.
pub fn use_coverage() -> CoverageWork {
    let room: Room<CoverageWork> = expect_context();
    let ledger = use_ledger();
    room.enter(ledger, || {
        CoverageWork::new(ledger, use_table(), use_work(), expect_context())
    })
}
