//! One transaction from beginning to end, and the true reason where it fails.

use indexed_db_futures::internals::SystemRepr;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::{
    Transaction, TransactionDurability, TransactionMode, TransactionOptions,
};
use wasm_bindgen::JsCast;
use web_sys::IdbTransaction;

use crate::connect::Connection;
use crate::error::StoreError;

/// What a transaction is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Nothing is changed.
    Read,
    /// Once done, it is on disk.
    Write,
    /// Done soon, and no harm if it is not: clearing away, signs of life.
    Tidy,
}

/// Runs the work in a transaction over these object stores. All of it is done when this returns, or nothing is.
///
/// The work may wait for requests of this transaction and for nothing else, or the browser takes it for finished.
pub(crate) async fn run<T>(
    connection: &Connection,
    stores: &[&str],
    purpose: Purpose,
    work: impl AsyncFnOnce(&Transaction<'_>) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    connection.lost.check()?;
    let (mode, durability) = match purpose {
        Purpose::Read => (TransactionMode::Readonly, TransactionDurability::Default),
        Purpose::Write => (TransactionMode::Readwrite, TransactionDurability::Strict),
        Purpose::Tidy => (TransactionMode::Readwrite, TransactionDurability::Relaxed),
    };
    let options = TransactionOptions::new().with_durability(durability);
    let building = connection.database.transaction(stores).with_mode(mode);
    let transaction = building.with_options(options).build()?;
    let raw: IdbTransaction = transaction
        .as_sys()
        .unchecked_ref::<IdbTransaction>()
        .clone();
    let done = match work(&transaction).await {
        // A transaction that only read has nothing to wait for.
        done if purpose == Purpose::Read => done,
        Ok(value) => transaction
            .commit()
            .await
            .map(|()| value)
            .map_err(Into::into),
        Err(error) => Err(error),
    };
    done.map_err(|error| reason(&raw, connection, error))
}

/// When the browser aborts a transaction, as for want of space, each request only says that it was aborted; the reason is
/// known to the transaction alone.
fn reason(raw: &IdbTransaction, connection: &Connection, error: StoreError) -> StoreError {
    match (raw.error(), connection.lost.check()) {
        (_, Err(lost)) => lost,
        (Some(reason), Ok(())) if error.is_indirect() => StoreError::named(reason.name()),
        // Aborted, by none of us and for no reason: so it does when the database goes away.
        (None, Ok(())) if error.is_indirect() => StoreError::Closed,
        _ => error,
    }
}
