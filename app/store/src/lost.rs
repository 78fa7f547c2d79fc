use std::cell::{OnceCell, RefCell};

use crate::error::StoreError;

type Listener = Box<dyn FnOnce(StoreError)>;

/// Whether the database was taken away from this page, why, and who wants to know.
#[derive(Default)]
pub(crate) struct Lost {
    cause: OnceCell<StoreError>,
    listeners: RefCell<Vec<Listener>>,
}

impl Lost {
    /// Takes note of it and tells those who listen. The first cause stays.
    pub(crate) fn set(&self, cause: StoreError) {
        if self.cause.set(cause.clone()).is_ok() {
            let listeners = self.listeners.take();
            listeners.into_iter().for_each(|tell| tell(cause.clone()));
        }
    }

    /// `Err` with the cause, once it is lost.
    pub(crate) fn check(&self) -> Result<(), StoreError> {
        self.cause.get().cloned().map_or(Ok(()), Err)
    }

    /// Calls back when it is lost, at once if it is already.
    pub(crate) fn listen(&self, listener: impl FnOnce(StoreError) + 'static) {
        match self.cause.get() {
            Some(cause) => listener(cause.clone()),
            None => self.listeners.borrow_mut().push(Box::new(listener)),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn tells_everyone_once_with_the_first_cause() {
        let (lost, heard) = (Lost::default(), Rc::new(RefCell::new(Vec::new())));
        let listen = || {
            let heard = Rc::clone(&heard);
            lost.listen(move |cause| heard.borrow_mut().push(cause));
        };
        listen();
        assert_eq!(lost.check(), Ok(()));
        lost.set(StoreError::Superseded);
        lost.set(StoreError::Closed);
        listen();
        assert_eq!(lost.check(), Err(StoreError::Superseded));
        assert_eq!(
            *heard.borrow(),
            [StoreError::Superseded, StoreError::Superseded]
        );
    }
}
