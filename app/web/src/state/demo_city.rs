//! The made-up city of a space of its own: made by itself where there is none, and made anew when asked.

use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::{Ask, DEMO_SEED, DEMO_SIZE, Failure};

use super::{Job, Ledger};
use crate::browser;

/// The made-up city.
#[derive(Clone, Copy)]
pub struct DemoCity {
    /// What is under way.
    pub job: RwSignal<Option<Job>>,
    /// Why it could not be made.
    pub failed: RwSignal<Option<Failure>>,
    is_resetting: StoredValue<bool>,
    /// Whether the city was there once, or is being made: what the visitor clears is not made again under their eyes.
    is_settled: StoredValue<bool>,
    ledger: Ledger,
}

impl DemoCity {
    /// Opens the ledger, and makes the city up where there is no unit in it.
    pub fn start(ledger: Ledger) -> Self {
        let city = Self {
            job: RwSignal::new(None),
            failed: RwSignal::new(None),
            is_resetting: StoredValue::new(false),
            is_settled: StoredValue::new(false),
            ledger,
        };
        ledger.begin();
        Effect::new(move |_| city.settle());
        city
    }

    /// Only the tab that writes makes the city; others follow it, and make it where the writer left before it was made.
    fn settle(self) {
        if !self.ledger.is_open() || self.is_settled.get_value() {
            return;
        }
        let is_empty = self.ledger.units() == 0;
        if is_empty && !self.ledger.may_write() {
            return;
        }
        self.is_settled.set_value(true);
        if is_empty {
            spawn_local(async move {
                let made = self.make().await;
                self.failed.set(made.err());
            });
        }
    }

    async fn make(self) -> Result<(), Failure> {
        let ask = Ask::Demo {
            seed: DEMO_SEED,
            size: DEMO_SIZE,
        };
        let made = self.ledger.start_shown(&ask, None, self.job).await;
        made.map(|_| ())
    }

    /// Empties the space and makes the city up as it was at first. The ledger is emptied here, by the one who may write
    /// it; all else at the next start, when nothing of it is in memory that could be kept again.
    pub fn reset(self) {
        if self.is_resetting.get_value() {
            return;
        }
        if self.ledger.broken.get_untracked() {
            self.failed.set(Some(Failure::Stopped));
            return;
        }
        self.is_resetting.set_value(true);
        self.is_settled.set_value(true);
        self.failed.set(None);
        spawn_local(async move {
            let made = async {
                self.ledger.ask(Ask::Erase).await?;
                self.make().await
            };
            match made.await {
                // It stays under way until the page is gone.
                Ok(()) => {
                    browser::to_reset();
                    browser::load(&browser::path());
                }
                Err(failure) => {
                    self.failed.set(Some(failure));
                    self.is_resetting.set_value(false);
                }
            }
        });
    }
}
