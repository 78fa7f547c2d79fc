use super::{recover, tables};
use crate::error::StoreError;
use crate::store::Store;
use crate::transaction::{Purpose, run};

/// Clears away what belongs to no generation that is kept: what was given up, and what a tab left that crashed or ran out
/// of room while it wrote. Only the writer of this epoch may, and while it writes nothing else.
///
/// Where anything is wrong with head or roots it touches nothing, in case it can still be read one day.
pub(super) async fn sweep(store: &Store, epoch: u32) -> Result<(), StoreError> {
    run(
        store.connection(),
        &tables::ALL,
        Purpose::Tidy,
        async |transaction| {
            let head = recover::find(transaction).await?.head;
            if head.epoch != epoch {
                return Err(StoreError::Stale);
            }
            if head.rebuilt {
                return Ok(());
            }
            let mut kept: Vec<u32> = head.kept().collect();
            kept.sort_unstable();
            let mut chunks = Vec::new();
            for &generation in &kept {
                let root = tables::root(transaction, generation, &mut Vec::new()).await?;
                let Some((root, _)) = root else {
                    return Ok(());
                };
                chunks.extend(root.chunks.iter().map(|chunk| chunk.id));
            }
            chunks.sort_unstable();
            for id in tables::chunk_ids(transaction).await? {
                if chunks.binary_search(&id).is_err() {
                    tables::delete_chunk(transaction, id)?;
                }
            }
            for generation in tables::generations(transaction).await? {
                if !kept.contains(&generation) {
                    tables::delete_root(transaction, generation)?;
                }
            }
            tables::keep_logs_of(transaction, &kept)
        },
    )
    .await
}
