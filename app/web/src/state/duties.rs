//! Reminders as their page sees them: which are asked for, which rows are here, what is done about them.

use std::collections::BTreeSet;

use duties::{State, Wanted};
use ledger::query::{Condition, Query};
use ledger::{Column, UnitId};
use leptos::prelude::*;
use leptos::task::spawn_local;
use policy::{Concern, Urgency};
use protocol::{Ask, DutyAsk, DutyRow, DutySay, Failure, ListFound, Say, Sealed};

use super::{Answer, Ledger, Room, space, use_ledger};
use crate::browser::{Attachment, read_visit, write_visit};

/// So many rows make a page.
pub const PAGE: u32 = 50;

/// A part of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DutyPart {
    /// The list.
    #[default]
    List,
    /// Organisation life.
    Life,
    /// The yearly checklist.
    Yearly,
    /// The calendar of elections.
    Elections,
}

impl DutyPart {
    /// Every part.
    pub const ALL: [Self; 4] = [Self::List, Self::Life, Self::Yearly, Self::Elections];

    /// Its name in the address.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Life => "life",
            Self::Yearly => "yearly",
            Self::Elections => "elections",
        }
    }
}

/// Which reminders are asked for, as the page's fields say it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asked {
    /// Of this district; of any where none is named.
    pub district: Option<String>,
    /// A part of the unit's name or code.
    pub search: String,
    /// Of this.
    pub concern: Option<Concern>,
    /// So urgent.
    pub urgency: Option<Urgency>,
    /// Whatever became of them, and not only what is open.
    pub state: AskedState,
    /// A row for each unit.
    pub by_unit: bool,
}

/// What became of the reminders that are asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AskedState {
    /// Nothing yet.
    #[default]
    Open,
    /// Put off.
    PutOff,
    /// Dealt with.
    Dealt,
    /// Whatever it was.
    Any,
}

impl AskedState {
    /// Every one, in the order of a list.
    pub const ALL: [Self; 4] = [Self::Open, Self::PutOff, Self::Dealt, Self::Any];

    /// The state; `None` for any.
    pub const fn state(self) -> Option<State> {
        match self {
            Self::Open => Some(State::Open),
            Self::PutOff => Some(State::PutOff),
            Self::Dealt => Some(State::Dealt),
            Self::Any => None,
        }
    }

    /// Its name in the page's markup.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::PutOff => "put-off",
            Self::Dealt => "dealt",
            Self::Any => "any",
        }
    }
}

/// The units of a district; of all where none is named.
pub fn of_district(district: Option<String>) -> Query {
    let condition = district.map(|name| Condition::OneOf(Column::District, vec![name]));
    Query {
        conditions: condition.into_iter().collect(),
        ..Query::default()
    }
}

impl Asked {
    fn wanted(&self) -> Wanted {
        Wanted {
            query: Query {
                search: self.search.clone(),
                ..of_district(self.district.clone())
            },
            concerns: self.concern.into_iter().collect(),
            urgencies: self.urgency.into_iter().collect(),
            state: self.state.state(),
        }
    }
}

/// Reminders, and what is done about them.
#[derive(Clone, Copy)]
pub struct DutyWork {
    /// The ledger.
    pub ledger: Ledger,
    /// The part of the page that is open.
    pub part: RwSignal<DutyPart>,
    /// Which reminders are asked for.
    pub asked: RwSignal<Asked>,
    /// How many there are; `None` before the first answer.
    pub found: RwSignal<Option<ListFound>>,
    /// The first row that is here.
    pub from: RwSignal<u32>,
    /// The rows that are here.
    pub rows: RwSignal<Vec<DutyRow>>,
    /// Those that are ticked.
    pub chosen: RwSignal<BTreeSet<(UnitId, Concern)>>,
    /// Whether all that are listed are chosen, on whatever page.
    pub all_listed: RwSignal<bool>,
    /// What is being noted of them. It outlives the page, as all that is typed here.
    pub note: RwSignal<String>,
    /// The day till which they are being put off, as it is typed.
    pub until: RwSignal<String>,
    /// A block of activities that is being pasted.
    pub pasted: RwSignal<String>,
    /// Who did what of the yearly checklist, as it is written down now.
    pub by: RwSignal<String>,
    /// Why they could not be listed.
    pub failed: RwSignal<Option<Failure>>,
    asking: StoredValue<u32>,
}

impl DutyWork {
    fn new(ledger: Ledger) -> Self {
        Self {
            ledger,
            part: RwSignal::new(DutyPart::default()),
            asked: RwSignal::new(Asked::default()),
            found: RwSignal::new(None),
            from: RwSignal::new(0),
            rows: RwSignal::new(Vec::new()),
            chosen: RwSignal::new(BTreeSet::new()),
            all_listed: RwSignal::new(false),
            note: typed_in_visit("duty-note"),
            until: typed_in_visit("duty-until"),
            pasted: typed_in_visit("duty-pasted"),
            by: typed_in_visit("duty-by"),
            failed: RwSignal::new(None),
            asking: StoredValue::new(0),
        }
    }

    /// Goes up whenever the ledger or the records change; `None` until the ledger is in memory.
    pub fn edition(self) -> Memo<Option<(u32, u32)>> {
        let ledger = self.ledger;
        Memo::new(move |_| {
            let recorded = ledger.duties.get();
            let change = ledger.standing.with(|standing| {
                let standing = standing.as_ref()?;
                (standing.opening == protocol::Opening::Done).then_some(standing.change)
            });
            change.map(|change| (change, recorded))
        })
    }

    /// Lists what is asked for, now and whenever that, the ledger or the records change, as long as the page is open.
    pub fn follow(self) {
        let edition = self.edition();
        // The worker is outside of the page, so these are effects.
        Effect::new(move |before: Option<Asked>| {
            let asked = self.asked.get();
            if before.is_some_and(|before| before != asked) {
                self.from.set(0);
                self.choose_none();
            }
            asked
        });
        Effect::new(move |_| {
            self.asked.track();
            self.from.track();
            if edition.get().is_some() {
                self.list();
            }
        });
    }

    fn list(self) {
        let mine = self.asking.get_value() + 1;
        self.asking.set_value(mine);
        let asked = self.asked.get_untracked();
        let ask = DutyAsk::List {
            wanted: Box::new(asked.wanted()),
            by_unit: asked.by_unit,
        };
        spawn_local(async move {
            let found = self.ask(ask).await;
            // Something else was asked for meanwhile.
            let is_current = || self.asking.get_value() == mine;
            let found = match found {
                Ok(DutySay::List(found)) if is_current() => *found,
                Err(failure) if is_current() => return self.failed.set(Some(failure)),
                _ => return,
            };
            let last = found.rows.saturating_sub(1) / PAGE * PAGE;
            let from = self.from.get_untracked().min(last);
            let rows = self.ask(DutyAsk::Rows { from, count: PAGE }).await;
            if let (Ok(DutySay::Rows(rows)), true) = (rows, is_current()) {
                self.failed.set(None);
                self.found.set(Some(found));
                self.rows.set(rows);
                if from != self.from.get_untracked() {
                    self.from.set(from);
                }
            }
        });
    }

    /// Asks about reminders and records.
    ///
    /// # Errors
    /// Why it could not be done.
    pub async fn ask(self, ask: DutyAsk) -> Result<DutySay, Failure> {
        self.ledger.ask_duties(ask).await
    }

    /// Changes records, and says how many.
    ///
    /// # Errors
    /// Why it could not be done; nothing was changed.
    pub async fn change(self, ask: DutyAsk) -> Result<u32, Failure> {
        match self.ask(ask).await? {
            DutySay::Done(count) => Ok(count),
            _ => Err(Failure::Stopped),
        }
    }

    /// What is asked for, as the worker is asked for it.
    pub fn wanted(self) -> Wanted {
        self.asked.with_untracked(Asked::wanted)
    }

    /// How many reminders are listed, on all pages.
    pub fn listed(self) -> u32 {
        self.found
            .with(|found| found.as_ref().map_or(0, |found| found.reminders))
    }

    /// Whom something done now would concern.
    pub fn whom(self) -> Whom {
        if self.all_listed.get() {
            return Whom::AllListed(self.listed());
        }
        match self.chosen.with(BTreeSet::len) {
            0 => Whom::Nobody,
            ticked => Whom::Ticked(u32::try_from(ticked).unwrap_or(u32::MAX)),
        }
    }

    /// Chooses no reminder.
    pub fn choose_none(self) {
        self.all_listed.set(false);
        self.chosen.set(BTreeSet::new());
    }
}

/// The reminders that something done now would concern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whom {
    /// None: nothing is ticked.
    Nobody,
    /// So many that are ticked.
    Ticked(u32),
    /// All that are listed, so many.
    AllListed(u32),
}

/// A text that is typed on the page: it outlives the page, and in this tab a reload.
fn typed_in_visit(name: &'static str) -> RwSignal<String> {
    // A tab may go from one space to the other.
    let key = format!("liangxin.{}.{name}", space().wire());
    let text = RwSignal::new(read_visit(&key).unwrap_or_default());
    Effect::new(move |before: Option<()>| {
        text.with(|text| {
            if before.is_some() {
                // Where storage is denied, it lasts as long as the page.
                let _ = write_visit(&key, Some(text.as_str()).filter(|text| !text.is_empty()));
            }
        });
    });
    text
}

/// Reminders, and what is done about them.
pub fn use_duties() -> DutyWork {
    let room: Room<DutyWork> = expect_context();
    let ledger = use_ledger();
    room.enter(ledger, || DutyWork::new(ledger))
}

impl Ledger {
    /// Asks about reminders and records.
    ///
    /// # Errors
    /// Why it could not be done.
    pub async fn ask_duties(self, ask: DutyAsk) -> Result<DutySay, Failure> {
        self.of_duties(self.ask(Ask::Duties(Sealed::of(&ask))).await?)
    }

    /// Asks about records of a file.
    ///
    /// # Errors
    /// Why it could not be done.
    pub async fn ask_duties_of(self, ask: DutyAsk, file: &Attachment) -> Result<DutySay, Failure> {
        let (_, answer) = self.start(&Ask::Duties(Sealed::of(&ask)), Some(file));
        self.of_duties(answer.await?)
    }

    fn of_duties(self, answer: Answer) -> Result<DutySay, Failure> {
        match answer.say {
            Say::Duties(said) => self.unseal(&said).ok_or(Failure::OtherEdition),
            _ => Err(Failure::OtherEdition),
        }
    }
}
