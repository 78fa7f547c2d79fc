//! A ledger's worker that stopped by itself, and is started again.

use std::collections::HashSet;

use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::Failure;
use words::LedgerText;

use super::ledger::UNASKED;
use super::{Ledger, Notice, Notices, use_lang};
use crate::browser;

impl Ledger {
    /// The worker stopped by itself.
    pub(super) fn stopped(self) {
        // It is told in the middle of what is to be taken away.
        spawn_local(async move { self.restart() });
    }

    /// Takes away what is left of the worker, with its right to write, and starts another, which opens what is kept. What was
    /// asked is answered with what happened.
    fn restart(self) {
        let line = self.line.get_value();
        let (open, held, may_start) = {
            let mut line = line.borrow_mut();
            if line.port.take().is_none() {
                return;
            }
            let held: HashSet<u32> = line.held.drain(..).map(|message| message.id).collect();
            let open = std::mem::take(&mut line.open);
            let is_heard = std::mem::take(&mut line.is_heard);
            // One that never spoke would not do so the next time either.
            let is_loop = is_heard && !line.restarts.allow(browser::milliseconds());
            self.is_given_up.set(is_loop);
            line.continuation.resume();
            (open, held, is_heard && !is_loop)
        };
        let mut is_unconfirmed = false;
        for (id, open) in open {
            let is_sent = !held.contains(&id);
            let failure = Failure::unanswered(is_sent, open.may_write, may_start);
            is_unconfirmed |= failure == Failure::Unconfirmed;
            // Whoever asked may have gone to another page.
            let _ = open.done.send(Err(failure));
        }
        self.changing.set(0);
        if !may_start || !self.open_port() {
            self.broken.set(true);
            return;
        }
        if let Some(rules) = untrack(|| self.rules()) {
            self.send(UNASKED, &rules, None);
        }
        self.open_kept();
        self.restarted.update(|count| *count += 1);
        self.tell_restart(is_unconfirmed);
    }

    fn tell_restart(self, is_unconfirmed: bool) {
        let text = if is_unconfirmed {
            LedgerText::WorkerRestartedUnconfirmed
        } else {
            LedgerText::WorkerRestarted
        };
        self.outliving(|| {
            if let Some(notices) = use_context::<Notices>() {
                notices.show(Notice::failed(text.say(use_lang())));
            }
        });
    }

    /// Why there is no worker, where [`Ledger::broken`] says so.
    pub fn broken_text(self) -> LedgerText {
        if self.is_given_up.get() {
            LedgerText::WorkerGivenUp
        } else {
            LedgerText::WorkerBroken
        }
    }
}
