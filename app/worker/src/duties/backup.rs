//! Records in a backup, and out of one.

use duties::{Book, SHARDS, read_shard, write_shard};
use protocol::{Failure, Say};

use crate::desk::Shared;
use crate::door;
use crate::keep::failure;

impl Shared {
    /// All that is recorded, part by part, as it is kept.
    pub async fn records_for_backup(&self) -> Result<Vec<String>, Failure> {
        self.read_duties()
            .await
            .map_err(|error| failure(&error).1)?;
        let desk = self.desk.borrow();
        let book = &desk.duties.book;
        Ok((0..SHARDS).map(|shard| write_shard(book, shard)).collect())
    }

    /// Adds what a backup has recorded to what is recorded here: nothing of either is lost, and where both speak of one
    /// thing, what is here stays.
    pub async fn add_records(&self, parts: &[String]) -> Result<(), Failure> {
        self.read_duties()
            .await
            .map_err(|error| failure(&error).1)?;
        let ops = {
            let desk = self.desk.borrow();
            let books = parts.iter().filter_map(|part| read_shard(part));
            books
                .flat_map(|book: Book| book.beyond(&desk.duties.book))
                .collect::<Vec<_>>()
        };
        if ops.is_empty() {
            return Ok(());
        }
        self.keep_ops(&ops).await?;
        {
            let mut duties = self.duties_mut();
            for op in &ops {
                duties.book.apply(op);
            }
            duties.edition += 1;
        }
        door::say(door::UNASKED, &Say::DutiesChanged);
        Ok(())
    }
}
