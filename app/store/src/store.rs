use std::rc::Rc;

use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::prelude::*;
use wasm_bindgen::JsValue;

use crate::connect::{Connection, RECORDS, VERSION, connect};
use crate::error::StoreError;
use crate::key::RecordKey;
use crate::ledger::LedgerState;
use crate::news::{Change, News, Subscription};
use crate::record::{Record, version_of};
use crate::schema::Schema;
use crate::space::Space;
use crate::transaction::{Purpose, run};

/// The records and the ledger of this browser. Clones share one connection, which closes with the last of them.
#[derive(Clone)]
pub struct Store(Rc<Inner>);

struct Inner {
    connection: Connection,
    news: News,
    ledger: LedgerState,
    name: String,
}

impl Store {
    /// Opens what is kept in one of the spaces of this site; it is made where there is nothing.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Blocked`], [`StoreError::Newer`] where a newer edition has changed the
    /// database, [`StoreError::Quota`].
    pub async fn open(space: Space) -> Result<Self, StoreError> {
        Self::open_as(space.database(), VERSION).await
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
            ledger: LedgerState::default(),
            name: name.to_owned(),
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
        self.run(Purpose::Write, async |records| {
            let earlier = find(records, key).await?;
            if earlier.as_ref().and_then(version_of) > Some(version) {
                return Err(StoreError::Newer);
            }
            let record = Record::write(version, payload, js_sys::Date::now())?;
            let putting = records.put(record).with_key(key.wire()).without_key_type();
            Ok(putting.build()?.await?)
        })
        .await?;
        self.0.news.tell(Change::Record(key));
        Ok(())
    }

    /// Saves what `change` makes of a record, brought up to today's version; nothing where it makes nothing of it. All in one
    /// transaction: what another tab saves at the same time comes before it or after it.
    ///
    /// # Errors
    /// As [`Store::save`] and [`Store::load`], and what `change` says.
    pub async fn change<T>(
        &self,
        key: RecordKey,
        change: impl FnOnce(Option<Record>) -> Result<(Option<String>, T), StoreError>,
    ) -> Result<T, StoreError> {
        let (is_new, said) = self
            .run(Purpose::Write, async |records| {
                let earlier = match find(records, key).await? {
                    Some(stored) => Some(raised(&stored, key.schema())?),
                    None => None,
                };
                let (payload, said) = change(earlier)?;
                let Some(payload) = payload else {
                    return Ok((false, said));
                };
                let record = Record::write(key.version(), &payload, js_sys::Date::now())?;
                let putting = records.put(record).with_key(key.wire()).without_key_type();
                putting.build()?.await?;
                Ok((true, said))
            })
            .await?;
        if is_new {
            self.0.news.tell(Change::Record(key));
        }
        Ok(said)
    }

    /// Keeps what lies under a key and cannot be read, as it lies there, under a name of its own, before something else is
    /// saved in its place.
    ///
    /// # Errors
    /// As [`Store::save`].
    pub async fn put_damaged_by(&self, key: RecordKey) -> Result<(), StoreError> {
        self.run(Purpose::Write, async |records| {
            let Some(stored) = find(records, key).await? else {
                return Ok(());
            };
            let name = format!("{}-damaged", key.wire());
            let putting = records.put(stored).with_key(name.as_str());
            Ok(putting.without_key_type().build()?.await?)
        })
        .await
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
        let stored = self
            .run(Purpose::Read, async |records| find(records, key).await)
            .await?;
        stored.map(|stored| raised(&stored, schema)).transpose()
    }

    /// Writes several records anew out of what each holds now: all of them or none, and nothing comes in between. So what
    /// two tabs change at once is both there afterwards. They are on disk when this returns, and other tabs are told.
    ///
    /// # Errors
    /// As [`Store::save`]; [`StoreError::Damaged`] where `revise` does not take what a record holds.
    pub async fn revise(
        &self,
        keys: &[RecordKey],
        revise: impl Fn(RecordKey, Option<&str>) -> Option<String>,
    ) -> Result<(), StoreError> {
        self.run(Purpose::Write, async |records| {
            for key in keys {
                let version = key.version();
                let earlier = match find(records, *key).await? {
                    Some(stored) if version_of(&stored) > Some(version) => {
                        return Err(StoreError::Newer);
                    }
                    Some(stored) => Some(key.schema().raise(Record::read(&stored)?)?),
                    None => None,
                };
                let earlier = earlier.as_ref().map(|record| record.payload.as_str());
                let payload = revise(*key, earlier).ok_or(StoreError::Damaged)?;
                let record = Record::write(version, &payload, js_sys::Date::now())?;
                let putting = records.put(record).with_key(key.wire()).without_key_type();
                putting.build()?.await?;
            }
            Ok(())
        })
        .await?;
        for key in keys {
            self.0.news.tell(Change::Record(*key));
        }
        Ok(())
    }

    /// Removes a record, whatever it holds.
    ///
    /// # Errors
    /// What became of the connection.
    pub async fn remove(&self, key: RecordKey) -> Result<(), StoreError> {
        self.run(Purpose::Write, async |records| {
            Ok(records.delete(key.wire()).build()?.await?)
        })
        .await?;
        self.0.news.tell(Change::Record(key));
        Ok(())
    }

    /// Removes all records, whatever they hold. The ledger stays; see [`crate::Writer::clear`].
    ///
    /// # Errors
    /// What became of the connection.
    pub async fn clear_all(&self) -> Result<(), StoreError> {
        self.run(Purpose::Write, async |records| Ok(records.clear()?.await?))
            .await?;
        self.0.news.tell(Change::All);
        Ok(())
    }

    /// Calls back whenever another tab has changed a record, until the subscription is dropped.
    pub fn subscribe(&self, callback: impl Fn(Change) + 'static) -> Subscription {
        self.0.news.subscribe(callback)
    }

    /// Calls back once when the database is taken away from this page, at once if it already was: with
    /// [`StoreError::Superseded`] when a newer edition is open in another tab, with [`StoreError::Closed`] when it was deleted
    /// or the browser closed it. Everything asked of this store from then on fails with the same.
    pub fn on_lost(&self, callback: impl FnOnce(StoreError) + 'static) {
        self.0.connection.lost.listen(callback);
    }

    async fn run<T>(
        &self,
        purpose: Purpose,
        work: impl AsyncFnOnce(&ObjectStore<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        run(
            self.connection(),
            &[RECORDS],
            purpose,
            async |transaction| work(&transaction.object_store(RECORDS)?).await,
        )
        .await
    }

    pub(crate) fn connection(&self) -> &Connection {
        &self.0.connection
    }

    pub(crate) fn ledger(&self) -> &LedgerState {
        &self.0.ledger
    }

    pub(crate) fn name(&self) -> &str {
        &self.0.name
    }
}

fn raised(stored: &JsValue, schema: Schema) -> Result<Record, StoreError> {
    if version_of(stored) > Some(schema.version()) {
        return Err(StoreError::Newer);
    }
    schema.raise(Record::read(stored)?)
}

async fn find(records: &ObjectStore<'_>, key: RecordKey) -> Result<Option<JsValue>, StoreError> {
    Ok(records.get(key.wire()).primitive()?.await?)
}
