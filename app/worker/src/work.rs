//! Long work: it makes room for others every moment, tells how far it has come, and can be given up.

use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};

use protocol::{Failure, Progress, Say, Step};

use crate::door;

/// How long work goes on before it makes room, in milliseconds.
const TURN: f64 = 24.0;
/// How often it tells, in milliseconds.
const TELL: f64 = 100.0;

/// Whether work is to be given up.
#[derive(Debug, Default)]
pub struct Cancellation {
    is_asked: Cell<bool>,
    waiting: RefCell<Option<Waker>>,
}

impl Cancellation {
    /// Has it given up, at once where it waits for something.
    pub fn cancel(&self) {
        self.is_asked.set(true);
        if let Some(waker) = self.waiting.take() {
            waker.wake();
        }
    }
}

/// Work that was asked for by a number.
pub struct Work {
    id: u32,
    cancelled: Rc<Cancellation>,
    turn: Cell<f64>,
    told: Cell<f64>,
}

impl Work {
    /// Begins.
    pub fn new(id: u32, cancelled: Rc<Cancellation>) -> Self {
        let now = door::now();
        Self {
            id,
            cancelled,
            turn: Cell::new(now),
            told: Cell::new(now - TELL),
        }
    }

    /// Called often, between small pieces of work.
    ///
    /// # Errors
    /// [`Failure::Cancelled`] where it is to be given up.
    pub async fn at(&self, step: Step, done: u64, of: u64) -> Result<(), Failure> {
        let now = door::now();
        if now - self.told.get() >= TELL {
            self.told.set(now);
            door::say(self.id, &Say::Progress(Progress { step, done, of }));
        }
        if now - self.turn.get() >= TURN {
            door::breathe().await;
            self.turn.set(door::now());
        }
        if self.cancelled.is_asked.get() {
            return Err(Failure::Cancelled);
        }
        Ok(())
    }

    /// Ends once it is to be given up, for those who wait for something else meanwhile.
    pub async fn cancelled(&self) {
        poll_fn(|context| {
            if self.cancelled.is_asked.get() {
                return Poll::Ready(());
            }
            self.cancelled
                .waiting
                .replace(Some(context.waker().clone()));
            Poll::Pending
        })
        .await;
    }
}
