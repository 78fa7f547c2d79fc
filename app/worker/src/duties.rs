//! Reminders, and what is recorded of them: read when first asked for, kept part by part, and followed in other tabs. What
//! is asked is done one after the other, beside what is asked of the ledger.

mod backup;
mod change;
mod file;
mod look;

use std::cell::RefMut;

use duties::{Agenda, Book, Elections, Listing, Op, SHARDS, Wanted, read_shard};
use futures_channel::mpsc::UnboundedSender;
use protocol::{DutyAsk, DutySay, Failure, Opening, Say, Sealed};
use store::{Change, Part, RecordKey, Store, StoreError, Subscription};
use web_sys::Blob;

use crate::desk::{Desk, Shared};
use crate::door;
use crate::keep::failure;
use crate::reading::lines_of;
use crate::work::Work;

/// What is to be done about records.
pub enum DutyWork {
    /// Answer what a page asked by this number, of a file where one comes along.
    Ask(u32, Sealed<DutyAsk>, Option<Blob>),
    /// Take over what another tab wrote into a part; into any of them where none is named.
    Follow(Option<Part>),
}

/// What the worker knows of reminders and records.
#[derive(Default)]
pub struct Duties {
    /// What is recorded.
    book: Book,
    is_read: bool,
    /// Goes up with every change of it.
    edition: u32,
    agenda: Agenda,
    /// Of which state of ledger and records the agenda is.
    agenda_of: Option<(u32, u32)>,
    wanted: (Wanted, bool),
    listing: Listing,
    elections: Elections,
    /// What takes the last change back.
    undo: Vec<Op>,
    /// What was understood of a block, to be taken in.
    pasted: Vec<Op>,
    queue: Option<UnboundedSender<DutyWork>>,
    subscription: Option<Subscription>,
}

impl Duties {
    /// By this it hears of what other tabs write.
    pub fn listen(&mut self, queue: UnboundedSender<DutyWork>) {
        self.queue = Some(queue);
    }
}

impl Desk {
    /// The agenda and its list as of now; `false` where they were so already.
    fn bring_up(&mut self) -> bool {
        let now = (self.change, self.duties.edition);
        if self.duties.agenda_of != Some(now) {
            self.duties.agenda = Agenda::of(&self.live, &self.duties.book);
            self.duties.agenda_of = Some(now);
            self.list_again();
            return true;
        }
        false
    }

    fn list_again(&mut self) {
        let (wanted, by_unit) = &self.duties.wanted;
        self.duties.listing = self.duties.agenda.list(&self.live, wanted, *by_unit);
    }
}

impl Shared {
    /// Does one thing about records.
    pub async fn duty(&self, work: DutyWork) {
        match work {
            DutyWork::Ask(id, ask, file) => {
                let said = match (ask.open(), self.read_duties().await) {
                    (Ok(ask), Ok(())) => self.answer(id, ask, file).await,
                    (Err(failure), _) => Err(failure),
                    (_, Err(error)) => Err(failure(&error).1),
                };
                match said {
                    Ok(said) => door::say(id, &Say::Duties(Sealed::of(&said))),
                    Err(failure) => door::say(id, &Say::Failed(failure)),
                }
            }
            DutyWork::Follow(part) => self.follow_duties(part).await,
        }
    }

    async fn answer(&self, id: u32, ask: DutyAsk, file: Option<Blob>) -> Result<DutySay, Failure> {
        Ok(match ask {
            DutyAsk::List { wanted, by_unit } => {
                let found = self.desk.borrow_mut().list_duties(*wanted, by_unit);
                DutySay::List(Box::new(found))
            }
            DutyAsk::Rows { from, count } => {
                DutySay::Rows(self.desk.borrow_mut().duty_rows(from, count))
            }
            DutyAsk::First { wanted, count } => {
                let (counts, rows) = self.desk.borrow_mut().first_duties(&wanted, count);
                DutySay::First(Box::new(counts), rows)
            }
            DutyAsk::Find { text, count } => {
                DutySay::Units(self.desk.borrow().find_units(&text, count))
            }
            DutyAsk::Year { unit, year } => {
                DutySay::Year(self.desk.borrow().year_of(unit, year).map(Box::new))
            }
            DutyAsk::Checklist {
                year,
                query,
                from,
                count,
            } => {
                let found = self.desk.borrow().checklist(year, &query, from, count);
                DutySay::Checklist(Box::new(found))
            }
            DutyAsk::Elections(query) => {
                let found = self.desk.borrow_mut().elections(&query);
                DutySay::Elections(Box::new(found))
            }
            DutyAsk::ElectionRows { month, from, count } => {
                DutySay::ElectionRows(self.desk.borrow().election_rows(month, from, count))
            }
            DutyAsk::LookAtPasted(text) => {
                let found = self.desk.borrow_mut().look_at_pasted(&text);
                DutySay::Pasted(Box::new(found))
            }
            DutyAsk::LookAtFile => {
                let file = file.ok_or(Failure::NoFile)?;
                let cancelled = self.running.borrow().get(&id).cloned().unwrap_or_default();
                let text = lines_of(&file, &Work::new(id, cancelled)).await;
                self.running.borrow_mut().remove(&id);
                let text = text?;
                let found = self.desk.borrow_mut().look_at_pasted(&text);
                DutySay::Pasted(Box::new(found))
            }
            DutyAsk::Gone => DutySay::Gone(self.desk.borrow().gone()),
            DutyAsk::CountChanges(change) => DutySay::Count(self.count_changes(&change)?),
            change => DutySay::Done(self.change_duties(change).await?),
        })
    }

    /// Reads what is recorded, once.
    pub async fn read_duties(&self) -> Result<(), StoreError> {
        let (store, is_read, opening) = {
            let desk = self.desk.borrow();
            (desk.store.clone(), desk.duties.is_read, desk.opening)
        };
        if is_read {
            return Ok(());
        }
        let Some(store) = store else {
            // Nothing is kept here: it lasts as long as the page.
            self.desk.borrow_mut().duties.is_read = opening == Opening::Done;
            return Ok(());
        };
        // Heard from now on, so that nothing is written unheard between this reading and the next.
        let queue = self.desk.borrow().duties.queue.clone();
        let heard = store.subscribe(move |change| {
            let part = match change {
                Change::Record(RecordKey::Duties(part)) => Some(part),
                Change::All => None,
                Change::Record(_) => return,
            };
            if let Some(queue) = &queue {
                // The other end lives as long as the worker.
                let _ = queue.unbounded_send(DutyWork::Follow(part));
            }
        });
        let mut book = Book::default();
        for number in 0..SHARDS {
            if let Some(part) = read_part(&store, Part::new(number)).await? {
                book.put_shard(number, part);
            }
        }
        let mut duties = self.duties_mut();
        duties.book = book;
        duties.is_read = true;
        duties.edition += 1;
        duties.subscription = Some(heard);
        Ok(())
    }

    /// Takes over what another tab wrote. What cannot be read stays as it is here; whoever changes it is told.
    async fn follow_duties(&self, part: Option<Part>) {
        let store = self.desk.borrow().store.clone();
        let Some(store) = store.filter(|_| self.desk.borrow().duties.is_read) else {
            return;
        };
        let parts = match part {
            Some(part) => vec![part],
            None => (0..SHARDS).map(Part::new).collect(),
        };
        for part in parts {
            if let Ok(found) = read_part(&store, part).await {
                let mut duties = self.duties_mut();
                duties
                    .book
                    .put_shard(part.number(), found.unwrap_or_default());
                duties.edition += 1;
                // It speaks of a state that is no longer there.
                duties.undo.clear();
            }
        }
        door::say(door::UNASKED, &Say::DutiesChanged);
    }

    fn duties_mut(&self) -> RefMut<'_, Duties> {
        RefMut::map(self.desk.borrow_mut(), |desk| &mut desk.duties)
    }
}

async fn read_part(store: &Store, part: Part) -> Result<Option<Book>, StoreError> {
    let record = store.load(RecordKey::Duties(part)).await?;
    let read = |payload: String| read_shard(&payload).ok_or(StoreError::Damaged);
    record.map(|record| read(record.payload)).transpose()
}
