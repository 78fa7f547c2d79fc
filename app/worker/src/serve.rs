//! Who does what was asked.

use futures_channel::mpsc::{UnboundedSender, unbounded};
use futures_util::StreamExt;
use policy::{ReminderTerms, Rulebook, Walk};
use protocol::{Ask, Failure, Say, Sealed};
use wasm_bindgen_futures::spawn_local;
use web_sys::Blob;

use crate::desk::{Shared, Way};
use crate::door::{self, Asked};
use crate::duties::DutyWork;
use crate::work::Work;

/// Listens to the page, as long as the worker lives.
pub fn start() {
    let shared = Shared::default();
    let (queue, waiting) = unbounded::<Asked>();
    let mut line = waiting.peekable();
    let one_by_one = shared.clone();
    spawn_local(async move {
        while let Some(asked) = line.next().await {
            one_by_one.serve(asked).await;
            one_by_one.fold_when_quiet(&mut line).await;
        }
    });
    // Records are not the ledger's: they do not wait for what is done to it.
    let (duties, mut of_duties) = unbounded::<DutyWork>();
    shared.desk.borrow_mut().duties.listen(duties.clone());
    let about_records = shared.clone();
    spawn_local(async move {
        while let Some(work) = of_duties.next().await {
            about_records.duty(work).await;
        }
    });
    door::listen(move |asked| shared.take(asked, &queue, &duties));
}

impl Shared {
    /// Answers what only looks, and puts the rest in line.
    fn take(
        &self,
        asked: Asked,
        queue: &UnboundedSender<Asked>,
        duties: &UnboundedSender<DutyWork>,
    ) {
        let id = asked.id;
        if asked.ask.is_judged()
            && let Some(refused) = self.desk.borrow().rules_refused.clone()
        {
            // By other rules than those that were asked for there is no figure.
            return door::say(id, &Say::Failed(refused));
        }
        match self.at_once(&asked.ask) {
            Ok(Some(said)) => return door::say(id, &said),
            Ok(None) => {}
            Err(failure) => return door::say(id, &Say::Failed(failure)),
        }
        match asked.ask {
            Ask::Duties(ask) => {
                if asked.file.is_some() {
                    // A file may take long to read.
                    self.running.borrow_mut().entry(id).or_default();
                }
                // The other end lives as long as the worker.
                let _ = duties.unbounded_send(DutyWork::Ask(id, ask, asked.file));
            }
            Ask::Rules { choices, year, day } => {
                let mut desk = self.desk.borrow_mut();
                match choices.choices() {
                    Ok(choices) => {
                        let book = Rulebook::new(choices, year);
                        desk.judge_by(Walk::new(book, ReminderTerms::default(), day));
                        desk.rules_refused = None;
                    }
                    Err(failure) => {
                        desk.rules_refused = Some(failure.clone());
                        return door::say(id, &Say::Failed(failure));
                    }
                }
                drop(desk);
                door::say(id, &Say::Done);
                self.tell_standing();
            }
            Ask::Cancel(other) => {
                if let Some(cancelled) = self.running.borrow().get(&other) {
                    cancelled.cancel();
                }
            }
            _ => {
                self.running.borrow_mut().entry(id).or_default();
                // The other end lives as long as the worker.
                let _ = queue.unbounded_send(asked);
            }
        }
    }

    /// Answers what only looks; `None` where it does more.
    fn at_once(&self, ask: &Ask) -> Result<Option<Say>, Failure> {
        Ok(Some(match ask {
            Ask::View(query) => {
                let view = self.desk.borrow_mut().show(query.open()?);
                Say::View(Sealed::of(&view))
            }
            Ask::Rows {
                from,
                count,
                columns,
                own,
            } => {
                let rows = self.desk.borrow().rows(*from, *count, columns, own);
                Say::Rows(Sealed::of(&rows))
            }
            Ask::RowsOf {
                units,
                columns,
                own,
            } => {
                let rows = self.desk.borrow().rows_of_units(units, columns, own);
                Say::Rows(Sealed::of(&rows))
            }
            Ask::Unit(unit) => Say::Unit(Sealed::of(&self.desk.borrow().unit(*unit))),
            Ask::Budget(of) => {
                let found = self.desk.borrow_mut().budget(&of.open()?)?;
                Say::Budget(Sealed::of(&found))
            }
            Ask::BudgetOutcome(of) => {
                let found = self.desk.borrow_mut().budget_outcome(&of.open()?)?;
                Say::BudgetOutcome(Sealed::of(&found))
            }
            Ask::BudgetUnits(asked) => {
                let units = self.desk.borrow_mut().budget_units(&asked.open()?)?;
                Say::BudgetUnits(Sealed::of(&units))
            }
            Ask::Coverage(query) => {
                let sheet = self.desk.borrow().coverage(&query.open()?);
                Say::Coverage(Sealed::of(&sheet))
            }
            _ => return Ok(None),
        }))
    }

    /// Does what was asked, and tells how the ledger stands then.
    async fn serve(&self, Asked { id, ask, file }: Asked) {
        let cancelled = self.running.borrow().get(&id).cloned().unwrap_or_default();
        let work = Work::new(id, cancelled);
        let done = self.perform(id, ask, file, &work).await;
        self.running.borrow_mut().remove(&id);
        match done {
            Ok(()) => door::say(id, &Say::Done),
            Err(failure) => door::say(id, &Say::Failed(failure)),
        }
        self.tell_standing();
    }

    async fn perform(
        &self,
        id: u32,
        ask: Ask,
        file: Option<Blob>,
        work: &Work,
    ) -> Result<(), Failure> {
        match ask {
            Ask::Open { saved } => self.open(saved.as_deref(), work).await,
            Ask::Write(cells) => self.write(cells).await,
            Ask::WriteTyped(write) => self.write_typed(write.open()?).await,
            Ask::Paste(paste) => {
                let found = self.paste(paste.open()?).await?;
                door::say(id, &Say::Pasted(Sealed::of(&found)));
                Ok(())
            }
            Ask::Remove(units) => self.remove(units).await,
            Ask::Undo => self.step(Way::Undo).await,
            Ask::Redo => self.step(Way::Redo).await,
            Ask::Go { forward } => self.go(forward, work).await,
            Ask::Demo { seed, size } => self.demo(seed, size, work).await,
            Ask::Clear => self.clear().await,
            Ask::Erase => self.erase().await,
            Ask::Retained => self.list_retained(id).await,
            Ask::RestoreRetained(number) => self.restore_retained(id, number, work).await,
            Ask::DeleteRetained(numbers) => self.delete_retained(&numbers).await,
            Ask::Export(format) => self.export(id, format, work).await,
            Ask::Add(cells) => {
                let unit = self.add(cells).await?;
                door::say(id, &Say::Added(unit));
                Ok(())
            }
            Ask::Import(step) => self.import(id, step.open()?, file, work).await,
            Ask::BudgetBook(ask) => self.budget_book(id, &ask.open()?, work).await,
            Ask::BudgetTable(ask, table) => self.budget_table(id, &ask.open()?, table, work).await,
            Ask::DutyFile(which) => self.duty_file(id, which, work).await,
            Ask::Template => self.template(id),
            Ask::Backup { passphrase, page } => {
                self.backup(id, passphrase.as_deref(), &page, work).await
            }
            Ask::LookIntoBackup { passphrase } => {
                self.look_into_backup(id, file, passphrase, work).await
            }
            Ask::Restore { budgets } => self.restore(id, budgets, work).await,
            Ask::Unrestore => self.unrestore().await,
            Ask::KeepSound => self.keep_sound(work).await,
            // Answered before they come here.
            Ask::View(_)
            | Ask::Rows { .. }
            | Ask::RowsOf { .. }
            | Ask::Unit(_)
            | Ask::Budget(_)
            | Ask::BudgetOutcome(_)
            | Ask::BudgetUnits(_)
            | Ask::Coverage(_)
            | Ask::Duties(_)
            | Ask::Rules { .. }
            | Ask::Cancel(_) => Ok(()),
        }
    }
}
