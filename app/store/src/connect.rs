//! Opening the database, and letting go of it when another tab needs it.

use std::cell::Cell;
use std::rc::Rc;

use futures_channel::oneshot;
use indexed_db_futures::database::{Database, VersionChangeEvent};
use indexed_db_futures::internals::SystemRepr;
use indexed_db_futures::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_futures::spawn_local;
use web_sys::{IdbDatabase, IdbVersionChangeEvent};

use crate::error::StoreError;
use crate::ledger::tables;
use crate::lost::Lost;

/// The object store with all records, each under its key's name.
pub(crate) const RECORDS: &str = "records";

/// The version of the database today.
pub(crate) const VERSION: u32 = 2;

/// The object stores that each version added, from version 1.
const ADDED: [&[&str]; VERSION as usize] = [&[RECORDS], &tables::ALL];

/// Brings the database up to date, one version after the other. What an earlier version wrote stays as it is.
fn upgrade(event: &VersionChangeEvent, database: &Database) -> indexed_db_futures::Result<()> {
    let (old, new) = (event.old_version(), event.new_version().unwrap_or_default());
    for (version, stores) in (1_u32..).zip(ADDED) {
        if (old..new).contains(&f64::from(version - 1)) {
            for store in stores {
                database.create_object_store(store).build()?;
            }
        }
    }
    Ok(())
}

/// Opens the database. Where an older edition holds it this says so at once; should the browser open it later all the
/// same, it is closed again, so that it stands in nobody's way.
pub(crate) async fn connect(name: &str, version: u32) -> Result<Database, StoreError> {
    let (sender, receiver) = oneshot::channel();
    let answer = Rc::new(Cell::new(Some(sender)));
    let on_blocked = {
        let answer = Rc::clone(&answer);
        move |_: VersionChangeEvent| {
            if let Some(sender) = answer.take() {
                let _ = sender.send(Err(StoreError::Blocked));
            }
            Ok(())
        }
    };
    let request = Database::open(name)
        .with_version(version)
        .with_on_blocked(on_blocked)
        .with_on_upgrade_needed(|event, database| upgrade(&event, &database))
        .build()
        .map_err(StoreError::opening)?;
    spawn_local(async move {
        let opened = request.await.map_err(StoreError::opening);
        let not_taken = match answer.take() {
            Some(sender) => sender.send(opened).err(),
            None => Some(opened),
        };
        if let Some(Ok(database)) = not_taken {
            database.close();
        }
    });
    receiver.await.unwrap_or(Err(StoreError::Unavailable))
}

/// An open database that is let go of when a newer edition asks for it, or when it is to be deleted.
pub(crate) struct Connection {
    pub(crate) database: Database,
    pub(crate) lost: Rc<Lost>,
    _on_version_change: Closure<dyn FnMut(IdbVersionChangeEvent)>,
    _on_close: Closure<dyn FnMut()>,
}

impl Connection {
    pub(crate) fn new(database: Database) -> Self {
        let lost = Rc::new(Lost::default());
        let raw = raw(&database).clone();
        let on_version_change = {
            let (raw, lost) = (raw.clone(), Rc::clone(&lost));
            Closure::<dyn FnMut(_)>::new(move |event: IdbVersionChangeEvent| {
                raw.close();
                lost.set(match event.new_version() {
                    Some(_) => StoreError::Superseded,
                    // It is to be deleted.
                    None => StoreError::Closed,
                });
            })
        };
        let on_close = {
            let lost = Rc::clone(&lost);
            Closure::<dyn FnMut()>::new(move || lost.set(StoreError::Closed))
        };
        raw.set_onversionchange(Some(on_version_change.as_ref().unchecked_ref()));
        raw.set_onclose(Some(on_close.as_ref().unchecked_ref()));
        Self {
            database,
            lost,
            _on_version_change: on_version_change,
            _on_close: on_close,
        }
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        let raw = raw(&self.database);
        raw.set_onversionchange(None);
        raw.set_onclose(None);
        raw.close();
    }
}

fn raw(database: &Database) -> &IdbDatabase {
    database.as_sys().unchecked_ref()
}
