//! The ledger as the pages see it: a worker holds it, and answers what they ask.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use entry::{Draft, encode};
use futures_channel::oneshot;
use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::{Ask, Failure, Opening, Progress, Role, Say, Standing, pack, unpack};

use super::{Work, is_demo};
use crate::browser::{self, Attachment, Port, Setting};

/// By which the worker tells of itself unasked.
const UNASKED: u32 = 0;

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
struct Open {
    is_change: bool,
    progress: Option<RwSignal<Option<Progress>>>,
    /// What was said by now; [`Say::Done`] ends it and gives this.
    said: Option<Answer>,
    done: oneshot::Sender<Result<Answer, Failure>>,
}

#[derive(Default)]
struct Line {
    port: Option<Port>,
    last: u32,
    open: HashMap<u32, Open>,
}

/// The ledger's worker, begun when the first page needs it.
#[derive(Clone, Copy)]
pub struct Ledger {
    line: StoredValue<Rc<RefCell<Line>>, LocalStorage>,
    /// How the ledger stands; `None` until the worker has said so.
    pub standing: RwSignal<Option<Standing>>,
    /// Changes that were asked for, and of which the worker has not said yet how the ledger stands with them.
    pub changing: RwSignal<usize>,
    /// Goes up whenever what is recorded of reminders changes.
    pub duties: RwSignal<u32>,
    /// Whether the worker could not be started, or stopped.
    pub broken: RwSignal<bool>,
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
            work,
            owner: StoredValue::new(Owner::current()),
        }
    }

    /// Begins the worker, once; it opens what is kept and judges it by what is chosen, now and whenever that changes.
    pub fn begin(self) {
        let line = self.line.get_value();
        if line.borrow().port.is_some() {
            return;
        }
        let port = Port::open(
            move |id, bytes, file| self.heard(id, bytes, file),
            move || self.stopped(),
        );
        let Some(port) = port else {
            self.broken.set(true);
            return;
        };
        line.borrow_mut().port = Some(port);
        let follow = move || {
            let rules = Memo::new(move |_| self.rules());
            // The worker is outside of the page, so this is an effect.
            Effect::new(move |_| {
                if let Some(rules) = rules.get() {
                    self.send(UNASKED, &rules, None);
                }
            });
        };
        self.outliving(follow);
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

    /// What the worker is to judge by.
    fn rules(self) -> Option<Ask> {
        let choices = self.work.choices.get();
        Some(Ask::Rules {
            choices: encode(&Draft::default(), &choices),
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

    fn send(self, id: u32, ask: &Ask, file: Option<&Attachment>) {
        let line = self.line.get_value();
        let line = line.borrow();
        if let Some(port) = &line.port {
            port.send(id, &pack(ask), file);
        }
    }

    fn heard(self, id: u32, bytes: &[u8], file: Option<Attachment>) {
        let Some(say) = unpack::<Say>(bytes) else {
            return;
        };
        match say {
            Say::Standing(standing) => self.stands(*standing),
            Say::Progress(progress) => {
                let line = self.line.get_value();
                let shown = line.borrow().open.get(&id).and_then(|open| open.progress);
                if let Some(shown) = shown {
                    shown.set(Some(progress));
                }
            }
            Say::Failed(failure) => self.end(id, Err(failure)),
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
            _ => {
                let line = self.line.get_value();
                if let Some(open) = line.borrow_mut().open.get_mut(&id) {
                    open.said = Some(Answer { say, file });
                }
            }
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
        if let Some(position) = &standing.position {
            Setting::LedgerPosition.write(position);
        }
        self.standing.set(Some(standing));
        let line = self.line.get_value();
        let changing = (line.borrow().open.values())
            .filter(|open| open.is_change)
            .count();
        self.changing.set(changing);
    }

    /// The worker stopped by itself: what was asked will not be answered.
    fn stopped(self) {
        self.broken.set(true);
        let line = self.line.get_value();
        line.borrow_mut().open.clear();
        self.changing.set(0);
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
