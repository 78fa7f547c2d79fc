//! A file on its way into the ledger: how far it has come, and what was chosen for it. It outlives the page that shows it:
//! another language draws that page anew.

use ledger::Column;
use ledger::import::{Mapped, Remembered, Settled, Taken, Target};
use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::{Ask, Failure, ImportAsk, Look, ReadAs, Report, Say, Sealed};

use words::RowsLeft;

use super::{Answer, Job, Ledger, Room, TableView, use_table};
use crate::browser::{self, Attachment, Setting};

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

const MOST_REMEMBERED: usize = 200;

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
    table: TableView,
}

impl Importing {
    /// None yet.
    pub fn new(table: TableView) -> Self {
        Self {
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
        let how = ReadAs {
            remembered: remembered(),
            ..how
        };
        self.step(ImportAsk::Look(how), file, move |answer| {
            if let Say::Looked(look) = answer.say
                && let Ok(look) = look.open().map(Box::new)
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
        remember(&mapping);
        self.step(ImportAsk::Check(mapping), None, move |answer| {
            if let Say::Report(report) = answer.say
                && let Ok(report) = report.open()
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
                        && let Ok(taken) = taken.open()
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
                && let Ok(taken) = taken.open()
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

fn remembered() -> Vec<Remembered> {
    let Some(text) = Setting::ImportColumns.read() else {
        return Vec::new();
    };
    if let Ok(kept) = serde_json::from_str::<Vec<(String, Target, bool)>>(&text) {
        let choices = kept
            .into_iter()
            .map(|(header, target, is_answer)| Remembered {
                header,
                target,
                is_answer,
            });
        return choices.collect();
    }
    // As they were kept before anything was asked.
    let kept = serde_json::from_str::<Vec<(String, Target)>>(&text).unwrap_or_default();
    let choices = kept.into_iter().map(|(header, target)| Remembered {
        header,
        target,
        is_answer: false,
    });
    choices.collect()
}

/// Remembers what was chosen by hand, the newest first.
fn remember(mapping: &[Mapped]) {
    use ledger::import::Found;
    let before = remembered();
    let was_answered = |mapped: &Mapped| {
        before.iter().any(|known| {
            known.header == mapped.header && known.target == mapped.target && known.is_answer
        })
    };
    let by_hand = mapping
        .iter()
        .filter(|mapped| matches!(mapped.found, Found::ByHand | Found::Remembered))
        // A header of the format is asked about in some files and is plain in others.
        .filter(|mapped| mapped.question.is_none() || Column::from_header(&mapped.header).is_none())
        .map(|mapped| Remembered {
            header: mapped.header.clone(),
            target: mapped.target,
            is_answer: mapped.question.is_some() || was_answered(mapped),
        });
    let mut all: Vec<Remembered> = by_hand.collect();
    for known in before {
        if all.iter().all(|one| one.header != known.header) {
            all.push(known);
        }
    }
    all.truncate(MOST_REMEMBERED);
    let all: Vec<(String, Target, bool)> = all
        .into_iter()
        .map(|one| (one.header, one.target, one.is_answer))
        .collect();
    if let Ok(text) = serde_json::to_string(&all) {
        Setting::ImportColumns.write(&text);
    }
}

/// Forgets all that was chosen by hand.
pub fn forget_columns() {
    Setting::ImportColumns.remove();
}

/// The file that is on its way.
pub fn use_importing() -> Importing {
    let room: Room<Importing> = expect_context();
    let ledger: Ledger = expect_context();
    room.enter(ledger, || Importing::new(use_table()))
}
