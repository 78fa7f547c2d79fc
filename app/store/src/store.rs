use std::rc::Rc;

use indexed_db_futures::internals::SystemRepr;
use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::{
    Transaction, TransactionDurability, TransactionMode, TransactionOptions,
};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::IdbTransaction;

use crate::connect::{Connection, RECORDS, connect};
use crate::error::StoreError;
use crate::key::RecordKey;
use crate::news::{Change, News, Subscription};
use crate::record::{Record, version_of};
use crate::schema::Schema;

const DATABASE: &str = "liangxin";
const DATABASE_VERSION: u32 = 1;

/// The records of this browser. Clones share one connection, which closes with the last of them.
#[derive(Clone)]
pub struct Store(Rc<Inner>);

struct Inner {
    connection: Connection,
    news: News,
}

impl Store {
    /// Opens the records of this site, which are made where there are none.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Blocked`], [`StoreError::Newer`] where a newer edition has changed the
    /// database, [`StoreError::Quota`].
    pub async fn open() -> Result<Self, StoreError> {
        Self::open_as(DATABASE, DATABASE_VERSION).await
    }

    /// Opens a database of another name or version: for tests.
    ///
    /// # Errors
    /// As [`Store::open`].
    #[doc(hidden)]
    pub async fn open_as(name: &str, version: u32) -> Result<Self, StoreError> {
        let database = connect(name, version).await?;
        Ok(Self(Rc::new(Inner {
            connection: Connection::new(database),
            news: News::new(name),
        })))
    }

    /// Saves a record in place of the earlier one. It is on disk when this returns, and other tabs are told. A record of a
    /// newer version is not replaced.
    ///
    /// # Errors
    /// [`StoreError::Newer`] where a newer edition has saved this record, [`StoreError::Quota`], and what became of the
    /// connection: [`StoreError::Superseded`], [`StoreError::Closed`], [`StoreError::Failed`].
    pub async fn save(
        &self,
        key: RecordKey,
        version: u32,
        payload: &str,
    ) -> Result<(), StoreError> {
        let transaction = self.begin(TransactionMode::Readwrite)?;
        let records = transaction.object_store(RECORDS)?;
        let earlier = find(&records, key).await?;
        if earlier.as_ref().and_then(version_of) > Some(version) {
            return Err(StoreError::Newer);
        }
        let record = Record::write(version, payload, js_sys::Date::now())?;
        records
            .put(record)
            .with_key(key.wire())
            .without_key_type()
            .build()?
            .await?;
        commit(transaction).await?;
        self.0.news.tell(Change::Record(key));
        Ok(())
    }

    /// Reads a record, brought up to today's version; `None` where none was saved.
    ///
    /// # Errors
    /// [`StoreError::Newer`] and [`StoreError::Damaged`] for a record that cannot be read, and what became of the
    /// connection.
    pub async fn load(&self, key: RecordKey) -> Result<Option<Record>, StoreError> {
        self.load_by(key, key.schema()).await
    }

    /// As [`Store::load`], by another schema: for tests.
    ///
    /// # Errors
    /// As [`Store::load`].
    #[doc(hidden)]
    pub async fn load_by(
        &self,
        key: RecordKey,
        schema: Schema,
    ) -> Result<Option<Record>, StoreError> {
        let transaction = self.begin(TransactionMode::Readonly)?;
        let stored = find(&transaction.object_store(RECORDS)?, key).await?;
        let Some(stored) = stored else {
            return Ok(None);
        };
        if version_of(&stored) > Some(schema.version()) {
            return Err(StoreError::Newer);
        }
        schema.raise(Record::read(&stored)?).map(Some)
    }

    /// Removes a record, whatever it holds.
    ///
    /// # Errors
    /// What became of the connection.
    pub async fn remove(&self, key: RecordKey) -> Result<(), StoreError> {
        let transaction = self.begin(TransactionMode::Readwrite)?;
        let records = transaction.object_store(RECORDS)?;
        records.delete(key.wire()).build()?.await?;
        commit(transaction).await?;
        self.0.news.tell(Change::Record(key));
        Ok(())
    }

    /// Removes all records, whatever they hold.
    ///
    /// # Errors
    /// What became of the connection.
    pub async fn clear_all(&self) -> Result<(), StoreError> {
        let transaction = self.begin(TransactionMode::Readwrite)?;
        transaction.object_store(RECORDS)?.clear()?.await?;
        commit(transaction).await?;
        self.0.news.tell(Change::All);
        Ok(())
    }

    /// Calls back whenever another tab has changed a record, until the subscription is dropped.
    pub fn subscribe(&self, callback: impl Fn(Change) + 'static) -> Subscription {
        self.0.news.subscribe(callback)
    }

    /// Calls back once when the database is taken away from this page, at once if it already was: with
    /// [`StoreError::Superseded`] when a newer edition is open in another tab, with [`StoreError::Closed`] when the browser
    /// closed it. Everything asked of this store from then on fails with the same.
    pub fn on_lost(&self, callback: impl FnOnce(StoreError) + 'static) {
        self.0.connection.lost.listen(callback);
    }

    fn begin(&self, mode: TransactionMode) -> Result<Transaction<'_>, StoreError> {
        self.0.connection.lost.check()?;
        let strict = TransactionOptions::new().with_durability(TransactionDurability::Strict);
        let database = &self.0.connection.database;
        let building = database.transaction(RECORDS).with_mode(mode);
        Ok(building.with_options(strict).build()?)
    }
}

async fn find(records: &ObjectStore<'_>, key: RecordKey) -> Result<Option<JsValue>, StoreError> {
    Ok(records.get(key.wire()).primitive()?.await?)
}

/// Commits and waits until it is done. When the browser aborts it instead, as for want of space, the reason is known to
/// the transaction alone.
async fn commit(transaction: Transaction<'_>) -> Result<(), StoreError> {
    let raw: IdbTransaction = transaction
        .as_sys()
        .unchecked_ref::<IdbTransaction>()
        .clone();
    transaction
        .commit()
        .await
        .map_err(|error| match raw.error() {
            Some(reason) => StoreError::named(reason.name()),
            None => error.into(),
        })
}
