//! Backups and what is in them: the container, the chunks of units, the edits.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use backup::{BackupReader, BackupWriter, NoCrypto, Step};
use ledger::codec::{read_changes, read_chunk, write_changes, write_chunk};
use ledger::{Table, UnitId};

/// The first byte says what the rest is: a backup, a chunk, edits, or the content of a sound backup's block.
pub(crate) fn run(data: &[u8]) {
    let Some((&how, data)) = data.split_first() else {
        return;
    };
    match how % 4 {
        0 => {
            let at_once = steps(&[data]);
            let bytes: Vec<&[u8]> = data.chunks(usize::from(how / 4) + 1).collect();
            assert_eq!(at_once, steps(&bytes));
        }
        1 => {
            let mut table = Table::new();
            if let Ok(count) = read_chunk(&mut table, data) {
                assert_eq!(table.len(), count as usize);
                let ids: Vec<UnitId> = table.ids().collect();
                let (bytes, _) = write_chunk(&table, ids.iter().copied());
                let mut again = Table::new();
                assert_eq!(read_chunk(&mut again, &bytes), Ok(count));
                for (one, other) in ids.iter().zip(again.ids()) {
                    assert_eq!(table.get(*one), again.get(other));
                }
            }
        }
        2 => {
            if let Ok(changes) = read_changes(data) {
                assert_eq!(read_changes(&write_changes(&changes)), Ok(changes));
            }
        }
        _ => sealed(data),
    }
}

/// What a reader says of a file that comes in these pieces.
fn steps(pieces: &[&[u8]]) -> Vec<String> {
    let mut reader = BackupReader::<NoCrypto>::new();
    let mut said = Vec::new();
    for piece in pieces {
        reader.push(piece);
        loop {
            match now(reader.next()) {
                Ok(Some(step)) => said.push(format!("{step:?}")),
                Ok(None) => break,
                Err(error) => {
                    said.push(format!("{error:?}"));
                    return said;
                }
            }
        }
    }
    said.push(format!("{:?}", reader.finish()));
    said
}

/// Whatever a block holds comes back as it was.
fn sealed(content: &[u8]) {
    let (mut writer, mut file) = BackupWriter::<NoCrypto>::plain();
    file.extend(now(writer.meta(content)).expect("the first block is written"));
    file.extend(now(writer.chunk(content, 7)).expect("a chunk is written"));
    file.extend(now(writer.edit(content)).expect("an edit is written"));
    file.extend(now(writer.end()).expect("the end is written"));
    let mut reader = BackupReader::<NoCrypto>::new();
    reader.push(&file);
    let mut blocks = 0;
    while let Some(step) = now(reader.next()).expect("a sound backup is read") {
        if let Step::Block(read) = step {
            assert_eq!(read.bytes, content);
            blocks += 1;
        }
    }
    assert_eq!(blocks, 3);
    assert_eq!(reader.finish(), Ok(()));
}

/// Without encryption there is nothing to wait for.
fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => unreachable!("nothing is waited for"),
    }
}
