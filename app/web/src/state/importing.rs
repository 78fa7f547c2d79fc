//! A file on its way into the ledger: how far it has come, and what was chosen for it. It outlives the page that shows it:
//! another language draws that page anew.

use ledger::import::{Mapped, Settled, Taken};
use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::{Ask, Failure, ImportAsk, Look, ReadAs, Report, Say, Sealed};

use words::RowsLeft;

use super::import_columns::ImportColumns;
use super::{Answer, Job, Keeping, Ledger, Room, TableView, use_table};
use crate::browser::{self, Attachment};

/// Which part of the page is unfolded above the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unfolded {
    /// None.
    #[default]
    Nothing,
    /// The import of a file.
    Import,
    /// A new unit.
    Add,
    /// A made-up city.
    Demo,
    /// Conditions.
    Filters,
    /// The choice of columns.
    Columns,
}

/// How far an import has come.
#[derive(Clone, Debug, PartialEq)]
pub enum Stage {
    /// No file yet.
    Nothing,
    /// What was understood.
    Looked(Box<Look>),
    /// What it would come to.
    Reported(Box<Report>),
    /// It is in the ledger, as [`protocol::Standing::ledger`] tells it from others; with the rows that changed nothing.
    Done(Taken, RowsLeft, u32),
}

/// An import as the page sees it.
#[derive(Clone, Copy)]
pub struct Importing {
    ledger: Ledger,
    /// How far it has come.
    pub stage: RwSignal<Stage>,
    /// What was understood of the file, to go back to where the rows must be checked again.
    look: StoredValue<Option<Box<Look>>>,
    /// The file's name.
    pub name: RwSignal<String>,
    /// Where the columns go, as chosen by now.
    pub mapping: RwSignal<Vec<Mapped>>,
    /// How its conflicts are to be settled, as chosen by now.
    pub settled: RwSignal<Settled>,
    /// What it would come to with them settled so; `None` until all are, and until that is worked out.
    pub foreseen: RwSignal<Option<Taken>>,
    /// What is under way.
    pub job: RwSignal<Option<Job>>,
    /// Why the last step failed.
    pub failed: RwSignal<Option<Failure>>,
    /// What is unfolded above the table; the import, once there is one.
    pub unfolded: RwSignal<Unfolded>,
    /// Columns that were assigned by hand before.
    pub columns: ImportColumns,
    table: TableView,
}

impl Importing {
    /// None yet.
    pub fn new(table: TableView, keeping: Keeping) -> Self {
        let importing = Self {
            ledger: table.ledger,
            table,
            unfolded: RwSignal::new(Unfolded::Nothing),
            stage: RwSignal::new(Stage::Nothing),
            look: StoredValue::new(None),
            name: RwSignal::new(String::new()),
            mapping: RwSignal::new(Vec::new()),
            settled: RwSignal::new(Settled::default()),
            foreseen: RwSignal::new(None),
            job: RwSignal::new(None),
            failed: RwSignal::new(None),
            columns: ImportColumns::start(keeping),
        };
        Effect::new(move |before: Option<u32>| {
            let restarted = importing.ledger.restarted.get();
            if before.is_some_and(|before| before != restarted) {
                importing.lose_file();
            }
            restarted
        });
        importing
    }

    /// The worker that had the file is no more: it has to be chosen again.
    fn lose_file(self) {
        let has_file = |stage: &Stage| matches!(stage, Stage::Looked(_) | Stage::Reported(_));
        if self.stage.with_untracked(has_file) {
            self.stage.set(Stage::Nothing);
            self.look.set_value(None);
            self.failed.update(|failed| {
                failed.get_or_insert(Failure::NoFile);
            });
        }
    }

    /// Asks for a step, and goes on with its answer. Where it fails, everything chosen by now stays.
    fn step(self, step: ImportAsk, file: Option<&Attachment>, then: impl Fn(Answer) + 'static) {
        let ask = Ask::Import(Sealed::of(&step));
        let answer = self.ledger.start_shown(&ask, file, self.job);
        self.failed.set(None);
        spawn_local(async move {
            match answer.await {
                Ok(answer) => then(answer),
                Err(Failure::Cancelled) => {}
                Err(failure) => self.fail(failure),
            }
        });
    }

    /// Says why a step failed. Where the ledger is no longer the one that the rows were held against, what they came to is
    /// no longer so, and they have to be checked again.
    pub fn fail(self, failure: Failure) {
        let changed = failure == Failure::Changed;
        self.failed.set(Some(failure));
        let reported = self
            .stage
            .with_untracked(|stage| matches!(stage, Stage::Reported(_)));
        if let Some(look) = self.look.get_value().filter(|_| changed && reported) {
            self.stage.set(Stage::Looked(look));
            browser::focus_after_draw("import-title");
        }
    }

    /// Looks into a file, from wherever on the page it was dropped or chosen.
    pub fn open(self, file: &Attachment) {
        if self.table.unit.get_untracked().is_some() {
            browser::push_fragment("");
            self.table.unit.set(None);
        }
        self.unfolded.set(Unfolded::Import);
        self.name.set(file.name.clone());
        self.look(ReadAs::default(), Some(file));
    }

    /// Looks into it again, in another way.
    pub fn look(self, how: ReadAs, file: Option<&Attachment>) {
        let file = file.cloned();
        self.columns
            .when_known(move || self.look_now(how, file.as_ref()));
    }

    fn look_now(self, how: ReadAs, file: Option<&Attachment>) {
        let how = ReadAs {
            remembered: self.columns.remembered(),
            ..how
        };
        self.step(ImportAsk::Look(how), file, move |answer| {
            if let Say::Looked(look) = answer.say
                && let Some(look) = self.ledger.unseal(&look).map(Box::new)
            {
                self.mapping.set(look.mapping.clone());
                self.look.set_value(Some(look.clone()));
                self.stage.set(Stage::Looked(look));
                browser::focus_after_draw("import-title");
            }
        });
    }

    /// Checks all rows.
    pub fn check(self) {
        let mapping = self.mapping.get_untracked();
        self.columns.remember(&mapping);
        self.step(ImportAsk::Check(mapping), None, move |answer| {
            if let Say::Report(report) = answer.say
                && let Some(report) = self.ledger.unseal(&report)
            {
                self.report(report);
            }
        });
    }

    /// Shows what it would come to, or asks what turned out to be open when the rows were read.
    fn report(self, report: Report) {
        if let Some(asked) = report.ask {
            self.mapping.set(asked);
            browser::focus_after_draw("import-questions");
            return;
        }
        self.settled.set(Settled::default());
        let added = report.new.saturating_sub(report.no_room);
        let foreseen = Taken {
            added,
            no_room: report.no_room,
            ..Taken::default()
        };
        self.foreseen
            .set((report.conflicts == 0).then_some(foreseen));
        self.stage.set(Stage::Reported(Box::new(report)));
        browser::focus_after_draw("import-title");
    }

    /// Settles conflicts, of so many, and finds out what the import would then come to.
    pub fn settle(self, conflicts: u32, change: impl FnOnce(&mut Settled)) {
        self.settled.update(change);
        self.foreseen.set(None);
        let settled = self.settled.get_untracked();
        if !settled.covers(conflicts as usize) {
            return;
        }
        spawn_local(async move {
            let ask = Ask::Import(Sealed::of(&ImportAsk::Foresee(settled.clone())));
            match self.ledger.ask(ask).await {
                Ok(answer) => {
                    // What was chosen meanwhile is asked about by itself.
                    let is_current = self.settled.with_untracked(|now| *now == settled);
                    if let Say::Foreseen(taken) = answer.say
                        && let Some(taken) = self.ledger.unseal(&taken)
                        && is_current
                    {
                        self.foreseen.set(Some(taken));
                    }
                }
                Err(failure) => self.fail(failure),
            }
        });
    }

    /// Puts the units into the ledger, beside these rows that change nothing.
    pub fn take_in(self, left: RowsLeft) {
        let settled = self.settled.get_untracked();
        self.step(ImportAsk::TakeIn(settled), None, move |answer| {
            if let Say::Taken(taken, ledger) = answer.say
                && let Some(taken) = self.ledger.unseal(&taken)
            {
                self.stage.set(Stage::Done(taken, left, ledger));
                browser::focus_after_draw("import-title");
            }
        });
    }

    /// Hands the visitor a file that the worker makes.
    pub fn download(self, ask: Ask) {
        spawn_local(async move {
            match self.ledger.ask(ask).await {
                Ok(answer) => _ = answer.download(),
                Err(failure) => self.fail(failure),
            }
        });
    }

    /// What was taken in is done with once it is folded away: the next file begins anew.
    pub fn begin_anew(self) {
        let is_done = |stage: &Stage| matches!(stage, Stage::Done(..));
        if self.stage.with_untracked(is_done) {
            self.leave();
        }
    }

    /// Forgets the file.
    pub fn leave(self) {
        self.stage.set(Stage::Nothing);
        self.look.set_value(None);
        self.failed.set(None);
        spawn_local(async move {
            // There is nothing that could fail.
            let _ = self
                .ledger
                .ask(Ask::Import(Sealed::of(&ImportAsk::Leave)))
                .await;
        });
    }
}

/// The file that is on its way.
pub fn use_importing() -> Importing {
    let room: Room<Importing> = expect_context();
    let (ledger, keeping): (Ledger, Keeping) = (expect_context(), expect_context());
    room.enter(ledger, || Importing::new(use_table(), keeping))
}
