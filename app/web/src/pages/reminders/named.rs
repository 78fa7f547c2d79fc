//! What a unit or a joint branch of a list is called.

use protocol::UnitFound;
use words::Lang;

/// Its name: of a joint branch its id and how many units it has.
pub fn name_of(found: &UnitFound, lang: Lang) -> String {
    match &found.joint {
        Some(joint) => words::joint_branch(&joint.name, joint.units, lang),
        None => found.name.clone(),
    }
}
