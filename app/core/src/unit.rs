//! One unit, as the rules see it: what it is, what is known of it, and by which name a fact is asked for.

mod facts;
mod field;
mod kinds;

pub use facts::{Heads, Secretary, UnitFacts};
pub use field::{Field, FieldSet};
pub use kinds::{
    Affiliation, Kind, MassOrganisation, MassOrganisations, Organisation, SecretarySource, Status,
};
