//! Finding the head, even where a copy of it or both are lost.

use indexed_db_futures::transaction::Transaction;

use super::damage::{Damage, LogBreak};
use super::entry::{Break, Walk};
use super::head::{Head, Tip};
use super::retention::RetainedTip;
use super::seal::Broken;
use super::tables;
use crate::error::StoreError;

/// How many edits are read from a log at a time.
const PAGE: u32 = 1024;

/// The head, and what was wrong with it.
#[derive(Debug, Default)]
pub(crate) struct Found {
    pub(crate) head: Head,
    pub(crate) damage: Vec<Damage>,
}

/// Finds the head in a transaction over all object stores of the ledger. Where there is nothing at all, it is a new one.
///
/// # Errors
/// [`StoreError::Newer`] where a newer edition wrote it.
pub(crate) async fn find(transaction: &Transaction<'_>) -> Result<Found, StoreError> {
    let copies = tables::both_heads(transaction).await?;
    if copies
        .iter()
        .flatten()
        .any(|copy| *copy == Err(Broken::Newer))
    {
        return Err(StoreError::Newer);
    }
    let none = copies.iter().all(Option::is_none);
    let [first, second] = copies.map(|copy| copy.and_then(Result::ok));
    let same = first == second;
    let newest = match (first, second) {
        (Some(first), Some(second)) if second.change > first.change => Some(second),
        (first, second) => first.or(second),
    };
    let Some(head) = newest else {
        return match none && is_bare(transaction).await? {
            true => Ok(Found::default()),
            false => rebuild(transaction).await,
        };
    };
    let mut damage = Vec::new();
    if !same {
        damage.push(Damage::HeadCopy);
    }
    if head.rebuilt {
        damage.push(Damage::HeadLost);
    }
    Ok(Found { head, damage })
}

async fn is_bare(transaction: &Transaction<'_>) -> Result<bool, StoreError> {
    Ok(tables::generations(transaction).await?.is_empty()
        && tables::chunk_ids(transaction).await?.is_empty()
        && !tables::any_edit(transaction).await?)
}

/// Makes up a head that leads to the newest generation that can be read, with as much of its log as is sound. All others
/// that can be read are retained: nobody knows any more which of them were.
async fn rebuild(transaction: &Transaction<'_>) -> Result<Found, StoreError> {
    let generations = tables::generations(transaction).await?;
    let chunks = tables::chunk_ids(transaction).await?;
    let mut head = Head {
        last_generation: generations.last().copied().unwrap_or_default(),
        next_chunk: chunks.last().map_or(0, |id| id + 1),
        rebuilt: true,
        ..Head::default()
    };
    for &generation in &generations {
        // What is wrong with roots is told when the generation is read.
        let found = tables::root(transaction, generation, &mut Vec::new()).await?;
        if let Some((_, link)) = found {
            let mut walk = Walk {
                generation,
                number: 0,
                link,
            };
            read_log(transaction, &mut walk, u32::MAX).await?;
            let older = head.current.replace(Tip {
                generation,
                edits: walk.number,
                link: walk.link,
                folded: None,
            });
            head.retained.extend(older.map(RetainedTip::unnoted));
        }
    }
    let damage = vec![Damage::HeadLost];
    Ok(Found { head, damage })
}

/// Reads a log on from where the walk stands, up to an edit at most, and tells how it breaks, if it does.
pub(crate) async fn read_log(
    transaction: &Transaction<'_>,
    walk: &mut Walk,
    upto: u32,
) -> Result<(Vec<Vec<u8>>, Option<LogBreak>), StoreError> {
    let mut sound = Vec::new();
    while walk.number < upto {
        let limit = PAGE.min(upto - walk.number);
        let page = tables::edits(transaction, walk.generation, walk.number, limit).await?;
        let last = page.len() < limit as usize;
        for written in page {
            match walk.next(&written.unwrap_or_default()) {
                Ok(bytes) => sound.push(bytes),
                Err(Break::Gap(_)) => return Ok((sound, Some(LogBreak::Gap))),
                Err(Break::Altered(_)) => return Ok((sound, Some(LogBreak::Altered))),
            }
        }
        if last {
            let short = upto != u32::MAX && walk.number < upto;
            return Ok((sound, short.then_some(LogBreak::Short)));
        }
    }
    Ok((sound, None))
}
