//! How the ledger stands, as the page is told.

use ledger::Place;
use protocol::{Role, Saved, Say, Standing};

use crate::desk::{Desk, Shared};
use crate::door;

impl Desk {
    /// How the ledger stands.
    pub fn standing(&self) -> Standing {
        let sorted = |place| {
            let mut names = self.live.table().place_names(place);
            names.sort();
            names
        };
        let on_disk = self.saved == Saved::All && self.role != Role::Unkept;
        Standing {
            opening: self.opening,
            made_up: self.made_up,
            role: self.role,
            saved: self.saved,
            position: on_disk.then(|| self.position.to_string()),
            damaged: self.damaged,
            totals: self.live.totals().clone(),
            own: self.live.table().own_headers().to_vec(),
            districts: sorted(Place::District),
            streets: sorted(Place::Street),
            undo: u32::try_from(self.undo.len()).unwrap_or(u32::MAX),
            redo: u32::try_from(self.redo.len()).unwrap_or(u32::MAX),
            kept: self.kept,
            retained: self.retained,
            ledger: self.ledger,
            change: self.change,
        }
    }
}

impl Shared {
    /// Tells the page how the ledger stands.
    pub fn tell_standing(&self) {
        let standing = self.desk.borrow().standing();
        door::say(door::UNASKED, &Say::Standing(Box::new(standing)));
    }
}
