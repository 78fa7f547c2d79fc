//! The units of the view as a file.

use protocol::{Failure, Format};

use crate::desk::Shared;
use crate::work::Work;

impl Shared {
    /// Writes the view's units.
    pub async fn export(&self, _: u32, _: Format, _: &Work) -> Result<(), Failure> {
        Err(Failure::Nothing)
    }
}
