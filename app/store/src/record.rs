use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;

use crate::error::StoreError;

const VERSION: &str = "version";
const PAYLOAD: &str = "payload";
const SAVED_AT: &str = "savedAt";

/// A record as read.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// The version of the payload, from 1.
    pub version: u32,
    /// What was saved.
    pub payload: String,
    /// When, in milliseconds since 1970, by the clock of the device.
    pub saved_at_ms: f64,
}

impl Record {
    /// What a record says, by whoever knows its form; the same as of a new one where none was saved.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] where it says nothing that is known.
    pub fn read_as<T: Default>(
        record: Option<Self>,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Result<T, StoreError> {
        record.map_or_else(
            || Ok(T::default()),
            |record| read(&record.payload).ok_or(StoreError::Damaged),
        )
    }

    /// The object that lies in the database.
    pub(crate) fn write(
        version: u32,
        payload: &str,
        saved_at_ms: f64,
    ) -> Result<JsValue, StoreError> {
        let object = Object::new();
        for (name, value) in [
            (VERSION, JsValue::from(version)),
            (PAYLOAD, JsValue::from(payload)),
            (SAVED_AT, JsValue::from(saved_at_ms)),
        ] {
            Reflect::set(&object, &name.into(), &value).map_err(|_| StoreError::Damaged)?;
        }
        Ok(object.into())
    }

    /// Reads the object of [`Record::write`].
    pub(crate) fn read(stored: &JsValue) -> Result<Self, StoreError> {
        let member = |name: &str| Reflect::get(stored, &name.into()).ok();
        let payload = member(PAYLOAD).and_then(|payload| payload.as_string());
        let saved_at_ms = member(SAVED_AT).and_then(|at| at.as_f64());
        match (version_of(stored), payload, saved_at_ms) {
            (Some(version), Some(payload), Some(saved_at_ms)) => Ok(Self {
                version,
                payload,
                saved_at_ms,
            }),
            _ => Err(StoreError::Damaged),
        }
    }
}

/// The version of what lies in the database, even where the rest of it is of a shape not known here.
pub(crate) fn version_of(stored: &JsValue) -> Option<u32> {
    let version = Reflect::get(stored, &VERSION.into()).ok()?.as_f64()?;
    let whole = version.fract() == 0.0 && (1.0..=f64::from(u32::MAX)).contains(&version);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "found whole and within range"
    )]
    whole.then_some(version as u32)
}
