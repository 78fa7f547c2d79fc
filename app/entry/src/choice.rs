use policy::{MassOrganisation, MassOrganisations};

use crate::mistake::Mistake;

/// Reads the mass organisations of a draft; empty is unknown.
///
/// # Errors
/// [`Mistake::UnknownChoice`] for a name that is none of them.
pub fn read_mass(text: &str) -> Result<Option<MassOrganisations>, Mistake> {
    match text.trim() {
        "" => Ok(None),
        "none" => Ok(Some(MassOrganisations::NONE)),
        names => names
            .split('+')
            .map(|name| MassOrganisation::from_wire(name).ok_or(Mistake::UnknownChoice))
            .try_fold(MassOrganisations::NONE, |all, one| Ok(all.with(one?)))
            .map(Some),
    }
}

/// The text of a draft for these mass organisations.
pub fn write_mass(organisations: Option<MassOrganisations>) -> String {
    let Some(organisations) = organisations else {
        return String::new();
    };
    if organisations.is_empty() {
        return "none".to_owned();
    }
    MassOrganisation::ALL
        .iter()
        .filter(|&&one| organisations.has(one))
        .map(|one| one.wire())
        .collect::<Vec<_>>()
        .join("+")
}
