//! The head as the first editions wrote it, which kept one ledger besides the current one.

use serde::{Deserialize, Serialize};

use super::head::{Head, Step, Tip};
use super::retention::RetainedTip;
use super::seal::{self, Broken, Kind};
use crate::error::StoreError;

/// The format of such a head.
pub(super) const FORMAT: u32 = 1;

#[derive(Serialize, Deserialize)]
struct FirstHead {
    epoch: u32,
    change: u32,
    last_generation: u32,
    next_chunk: u32,
    current: Option<Tip>,
    step: Option<Step>,
    rebuilt: bool,
}

/// Reads one: the ledger that it kept is retained, and nothing was noted of it.
pub(super) fn read(record: &[u8]) -> Result<Head, Broken> {
    let FirstHead {
        epoch,
        change,
        last_generation,
        next_chunk,
        current,
        step,
        rebuilt,
    } = seal::read(record)?;
    let kept = step.and_then(|step| step.tip);
    Ok(Head {
        epoch,
        change,
        last_generation,
        next_chunk,
        current,
        step,
        rebuilt,
        retained: kept.map(RetainedTip::unnoted).into_iter().collect(),
    })
}

/// The head of the same ledger as those editions sealed it: for tests.
#[doc(hidden)]
pub fn first_head(sealed: &[u8]) -> Result<Vec<u8>, StoreError> {
    let head = Head::unseal(sealed)?;
    let first = FirstHead {
        epoch: head.epoch,
        change: head.change,
        last_generation: head.last_generation,
        next_chunk: head.next_chunk,
        current: head.current,
        step: head.step,
        rebuilt: head.rebuilt,
    };
    seal::seal_as(Kind::Head, FORMAT, &first)
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::super::head::Direction;
    use super::*;

    /// As the first editions wrote it: two generations, of which one is kept.
    const FIRST: &[u8] = &[
        76, 88, 72, 68, 1, 0, 0, 0, 183, 53, 231, 25, 9, 15, 90, 5, 3, 3, 2, 5, 1, 2, 0, 200, 1, 0,
        1, 0, 1, 1, 2, 77, 0, 0,
    ];

    #[test]
    fn the_head_of_the_first_editions_is_read_with_its_kept_generation_retained() {
        let head = Head::unseal(FIRST).unwrap();
        assert_eq!(head.current.unwrap().generation, 2);
        let step = head.step.unwrap();
        assert_eq!(step.direction, Direction::Back);
        assert_eq!(step.tip.unwrap().generation, 1);
        assert_eq!(head.retained, [RetainedTip::unnoted(step.tip.unwrap())]);
        assert_eq!((head.change, head.last_generation), (3, 2));
        // Written anew, it is of a format that those editions leave alone.
        let sealed = head.seal().unwrap();
        assert_eq!(sealed[4], 2);
        assert_eq!(first_head(&sealed).unwrap(), FIRST);
    }
}
