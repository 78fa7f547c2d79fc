//! The ledger as the pages see it: a worker holds it, and answers what they ask.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use futures_channel::oneshot;
use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::{
    Ask, Continuation, Failure, Opening, Progress, Restarts, Role, Rules, Say, Sealed, Standing,
    pack, unpack,
};
use serde::de::DeserializeOwned;

use super::{Work, is_demo};
use crate::browser::{self, Attachment, Port, Setting};

/// By which the worker tells of itself unasked.
pub(super) const UNASKED: u32 = 0;

/// What came back: the last answer, and a file where one came along.
pub struct Answer {
    /// What the worker says.
    pub say: Say,
    /// The file.
    pub file: Option<Attachment>,
}

impl Answer {
    /// Hands the visitor the file that the worker made; `false` where the answer is none.
    pub fn download(self) -> bool {
        match (self.say, self.file) {
            (Say::File { name, .. }, Some(file)) => {
                file.download(&name);
                true
            }
            _ => false,
        }
    }
}

/// Something asked of the worker that is under way.
pub(super) struct Open {
    is_change: bool,
    pub(super) may_write: bool,
    progress: Option<RwSignal<Option<Progress>>>,
    /// What was said by now; [`Say::Done`] ends it and gives this.
    said: Option<Answer>,
    pub(super) done: oneshot::Sender<Result<Answer, Failure>>,
}

/// A message to the worker.
pub(super) struct Message {
    pub(super) id: u32,
    bytes: Vec<u8>,
    file: Option<Attachment>,
}

#[derive(Default)]
pub(super) struct Line {
    pub(super) port: Option<Port>,
    last: u32,
    pub(super) open: HashMap<u32, Open>,
    /// Whether the worker that runs has said anything: one that has not could not be started.
    pub(super) is_heard: bool,
    pub(super) restarts: Restarts,
    pub(super) continuation: Continuation,
    /// What is asked while the ledger is opened anew; it is sent once it is open.
    pub(super) held: Vec<Message>,
}

/// The ledger's worker, begun when the first page needs it.
#[derive(Clone, Copy)]
pub struct Ledger {
    pub(super) line: StoredValue<Rc<RefCell<Line>>, LocalStorage>,
    /// How the ledger stands; `None` until the worker has said so.
    pub standing: RwSignal<Option<Standing>>,
    /// Changes that were asked for, and of which the worker has not said yet how the ledger stands with them.
    pub changing: RwSignal<usize>,
    /// Goes up whenever what is recorded of reminders changes.
    pub duties: RwSignal<u32>,
    /// Whether the worker could not be started, or stopped and is not started again.
    pub broken: RwSignal<bool>,
    /// Whether it is not started again because it stopped too often.
    pub(super) is_given_up: RwSignal<bool>,
    /// How often it was started again.
    pub restarted: RwSignal<u32>,
    work: Work,
    /// What is begun by the first page that needs it outlives that page.
    owner: StoredValue<Option<Owner>>,
}

/// Long work that was asked for: how far it has come, and a way to give it up.
#[derive(Clone, Copy)]
pub struct Job {
    ledger: Ledger,
    id: u32,
    /// How far it has come; `None` before the first word of it.
    pub progress: RwSignal<Option<Progress>>,
}

impl Job {
    /// Gives it up; the answer is then [`Failure::Cancelled`].
    pub fn cancel(self) {
        self.ledger.send(UNASKED, &Ask::Cancel(self.id), None);
    }
}

impl Ledger {
    /// A ledger whose worker is not begun yet.
    pub fn new(work: Work) -> Self {
        Self {
            line: StoredValue::new_local(Rc::default()),
            standing: RwSignal::new(None),
            changing: RwSignal::new(0),
            duties: RwSignal::new(0),
            broken: RwSignal::new(false),
            is_given_up: RwSignal::new(false),
            restarted: RwSignal::new(0),
            work,
            owner: StoredValue::new(Owner::current()),
        }
    }

    /// Begins the worker, once; it opens what is kept and judges it by what is chosen, now and whenever that changes.
    pub fn begin(self) {
        let line = self.line.get_value();
        if line.borrow().port.is_some() || self.broken.get_untracked() || !self.open_port() {
            return;
        }
        let follow = move || {
            let rules = Memo::new(move |_| self.rules());
            // The worker is outside of the page, so this is an effect.
            Effect::new(move |_| {
                if let Some(rules) = rules.get() {
                    self.judge_by(&rules);
                }
            });
        };
        self.outliving(follow);
        self.open_kept();
    }

    /// Starts the worker; `false` where that cannot be done.
    pub(super) fn open_port(self) -> bool {
        let port = Port::open(
            move |id, bytes, file| self.heard(id, bytes, file),
            move || self.stopped(),
        );
        let is_open = port.is_some();
        self.broken.set(!is_open);
        self.line.get_value().borrow_mut().port = port;
        is_open
    }

    /// Has the worker open what is kept.
    pub(super) fn open_kept(self) {
        let saved = Setting::LedgerPosition.read();
        spawn_local(async move {
            // How it ends is told with how the ledger stands.
            let _ = self.ask(Ask::Open { saved }).await;
        });
    }

    /// Makes something that outlives the page on which it is made.
    pub fn outliving<T>(self, make: impl FnOnce() -> T) -> T {
        match self.owner.get_value() {
            Some(owner) => owner.with(make),
            None => make(),
        }
    }

    /// Has the worker judge by other rules. Where it cannot, no figure of it is shown any more: it would be by others. One
    /// that stopped has not refused them, and the one that follows is given them as it starts.
    fn judge_by(self, rules: &Ask) {
        // Sent at once, so that what is asked after it is answered by it.
        let (answer, _) = self.open(rules, None, None);
        spawn_local(async move {
            let stopped = [Failure::Restarted, Failure::Stopped, Failure::Unconfirmed];
            if let Ok(Err(failure)) = answer.await
                && !stopped.contains(&failure)
            {
                self.not_understood();
            }
        });
    }

    /// Page and worker do not understand each other: no figure is shown, and the pages say what to do.
    fn not_understood(self) {
        self.standing.set(None);
        self.broken.set(true);
    }

    /// What an answer holds; where it cannot be read, the pages say so and show no figure.
    pub fn unseal<T: DeserializeOwned>(self, sealed: &Sealed<T>) -> Option<T> {
        let held = sealed.open();
        if held.is_err() {
            self.not_understood();
        }
        held.ok()
    }

    /// What the worker is to judge by.
    pub(super) fn rules(self) -> Option<Ask> {
        let choices = self.work.choices.get();
        Some(Ask::Rules {
            choices: Rules::of(&choices),
            year: self.work.checked.with(|checked| checked.year),
            day: browser::today()?,
        })
    }

    /// Asks, and waits for the answer.
    ///
    /// # Errors
    /// Why it could not be done.
    pub async fn ask(self, ask: Ask) -> Result<Answer, Failure> {
        let (answer, _) = self.open(&ask, None, None);
        answer.await.unwrap_or(Err(Failure::Stopped))
    }

    /// Asks for something long, with a file where one goes along: the answer is for the one who awaits, the job for
    /// the one who shows how far it is.
    pub fn start(
        self,
        ask: &Ask,
        file: Option<&Attachment>,
    ) -> (Job, impl Future<Output = Result<Answer, Failure>> + use<>) {
        // The work outlives the view that began it: the first units of an import put the table in that view's place.
        let progress = self.outliving(|| RwSignal::new(None));
        let (answer, id) = self.open(ask, file, Some(progress));
        let job = Job {
            ledger: self,
            id,
            progress,
        };
        (job, async { answer.await.unwrap_or(Err(Failure::Stopped)) })
    }

    /// The same, and `shown` has the job as long as it is under way.
    pub fn start_shown(
        self,
        ask: &Ask,
        file: Option<&Attachment>,
        shown: RwSignal<Option<Job>>,
    ) -> impl Future<Output = Result<Answer, Failure>> + use<> {
        let (job, answer) = self.start(ask, file);
        shown.set(Some(job));
        async move {
            let answer = answer.await;
            // Whoever showed it may be gone by now.
            shown.try_set(None);
            answer
        }
    }

    /// Whether this tab may change the ledger.
    pub fn may_write(self) -> bool {
        self.standing.with(|standing| {
            standing
                .as_ref()
                .is_some_and(|standing| matches!(standing.role, Role::Writer | Role::Unkept))
        })
    }

    /// Whether this tab may put another ledger in place of this one, damaged or not, which is then retained.
    pub fn may_replace(self) -> bool {
        self.standing.with(|standing| {
            standing
                .as_ref()
                .is_some_and(|standing| matches!(standing.role, Role::Writer | Role::Damaged))
        })
    }

    /// Whether nothing is kept here, and so nothing retained.
    pub fn is_unkept(self) -> bool {
        self.standing.with(|standing| {
            standing
                .as_ref()
                .is_some_and(|standing| standing.role == Role::Unkept)
        })
    }

    /// Whether this tab only follows what another one does to the ledger.
    pub fn is_written_elsewhere(self) -> bool {
        self.standing.with(|standing| {
            standing
                .as_ref()
                .is_some_and(|standing| standing.role == Role::Follower)
        })
    }

    /// The headers of the user's own columns.
    pub fn own(self) -> Memo<Vec<String>> {
        Memo::new(move |_| {
            self.standing.with(|standing| {
                standing
                    .as_ref()
                    .map(|standing| standing.own.clone())
                    .unwrap_or_default()
            })
        })
    }

    /// Whether its units are made up, which every page that shows them says.
    pub fn is_made_up(self) -> bool {
        is_demo()
            || self
                .standing
                .with(|standing| standing.as_ref().is_some_and(|standing| standing.made_up))
    }

    /// How many units it has, as far as it is known.
    pub fn units(self) -> u32 {
        self.standing.with(|standing| {
            standing
                .as_ref()
                .map_or(0, |standing| standing.totals.units)
        })
    }

    /// Whether what is kept is in memory.
    pub fn is_open(self) -> bool {
        self.standing.with(|standing| {
            standing
                .as_ref()
                .is_some_and(|standing| standing.opening == Opening::Done)
        })
    }

    fn open(
        self,
        ask: &Ask,
        file: Option<&Attachment>,
        progress: Option<RwSignal<Option<Progress>>>,
    ) -> (oneshot::Receiver<Result<Answer, Failure>>, u32) {
        let (done, answer) = oneshot::channel();
        let line = self.line.get_value();
        let id = {
            let mut line = line.borrow_mut();
            line.last += 1;
            let id = line.last;
            let open = Open {
                is_change: ask.is_change(),
                may_write: ask.may_write(),
                progress,
                said: None,
                done,
            };
            line.open.insert(id, open);
            id
        };
        if ask.is_change() {
            self.changing.update(|changing| *changing += 1);
        }
        self.send(id, ask, file);
        (answer, id)
    }

    pub(super) fn send(self, id: u32, ask: &Ask, file: Option<&Attachment>) {
        let line = self.line.get_value();
        if line.borrow().port.is_none() && self.broken.get_untracked() {
            // No worker follows that could answer it.
            if id != UNASKED {
                self.end(id, Err(Failure::Stopped));
                self.count_changing();
            }
            return;
        }
        let mut line = line.borrow_mut();
        let opens = matches!(ask, Ask::Open { .. } | Ask::Rules { .. } | Ask::Cancel(_));
        if line.continuation.is_resuming() && !opens {
            // An empty ledger would answer it.
            line.held.push(Message {
                id,
                bytes: pack(ask),
                file: file.cloned(),
            });
        } else if let Some(port) = &line.port {
            port.send(id, &pack(ask), file);
        }
    }

    /// Sends what was asked while the ledger was opened anew.
    fn send_held(self) {
        let line = self.line.get_value();
        let mut line = line.borrow_mut();
        let held = std::mem::take(&mut line.held);
        if let Some(port) = &line.port {
            for Message { id, bytes, file } in held {
                port.send(id, &bytes, file.as_ref());
            }
        }
    }

    fn heard(self, id: u32, bytes: &[u8], file: Option<Attachment>) {
        let Some(say) = unpack::<Say>(bytes) else {
            return self.failed(id, Failure::OtherEdition);
        };
        self.line.get_value().borrow_mut().is_heard = true;
        match say {
            Say::Standing(standing) => self.stands(*standing),
            Say::Progress(progress) => {
                let line = self.line.get_value();
                let shown = line.borrow().open.get(&id).and_then(|open| open.progress);
                if let Some(shown) = shown {
                    shown.set(Some(progress));
                }
            }
            Say::Failed(failure) => self.failed(id, failure),
            Say::Done => {
                let line = self.line.get_value();
                let said = line
                    .borrow_mut()
                    .open
                    .get_mut(&id)
                    .and_then(|open| open.said.take());
                let done = Answer {
                    say: Say::Done,
                    file: None,
                };
                self.end(id, Ok(said.unwrap_or(done)));
            }
            Say::DutiesChanged => self.duties.update(|edition| *edition += 1),
            // What only looks is answered at once, and so is what concerns records.
            Say::View(_)
            | Say::Rows(_)
            | Say::Unit(_)
            | Say::Budget(_)
            | Say::BudgetUnits(_)
            | Say::BudgetOutcome(_)
            | Say::Coverage(_)
            | Say::Duties(_) => self.end(id, Ok(Answer { say, file })),
            // What long work comes to: it is done when that is said.
            Say::Added(_)
            | Say::Pasted(_)
            | Say::Foreseen(_)
            | Say::Retained(_)
            | Say::Looked(_)
            | Say::Report(_)
            | Say::SetAsides(_)
            | Say::Conflicts(_)
            | Say::Taken(..)
            | Say::Restored(_)
            | Say::Backup(_)
            | Say::File { .. } => {
                let line = self.line.get_value();
                if let Some(open) = line.borrow_mut().open.get_mut(&id) {
                    open.said = Some(Answer { say, file });
                }
            }
        }
    }

    /// What was asked by this number failed. What the worker tells unasked, and the page cannot read, nobody waits for.
    fn failed(self, id: u32, failure: Failure) {
        if id == UNASKED {
            self.not_understood();
        } else {
            self.end(id, Err(failure));
        }
    }

    fn end(self, id: u32, how: Result<Answer, Failure>) {
        let line = self.line.get_value();
        let open = line.borrow_mut().open.remove(&id);
        if let Some(open) = open {
            // Whoever asked may have gone to another page.
            let _ = open.done.send(how);
        }
    }

    fn stands(self, standing: Standing) {
        let line = self.line.get_value();
        let carried = line.borrow_mut().continuation.carry(standing);
        let Some(standing) = carried else {
            return;
        };
        self.send_held();
        if let Some(position) = &standing.position {
            Setting::LedgerPosition.write(position);
        }
        self.standing.set(Some(standing));
        self.count_changing();
    }

    /// Counts the changes that are still to be answered.
    fn count_changing(self) {
        let line = self.line.get_value();
        let changing = (line.borrow().open.values())
            .filter(|open| open.is_change)
            .count();
        self.changing.set(changing);
    }
}

/// Whether a ledger is kept here, as far as can be told without opening it.
pub fn is_ledger_kept() -> bool {
    is_demo() || Setting::LedgerPosition.read().is_some()
}

/// The ledger, its worker begun.
pub fn use_ledger() -> Ledger {
    let ledger: Ledger = expect_context();
    ledger.begin();
    ledger
}
