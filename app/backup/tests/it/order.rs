use backup::{BackupError, BackupWriter, MAX_LENGTH, NoCrypto};
use pollster::block_on;

#[test]
fn blocks_are_written_in_order_only() {
    block_on(async {
        let (mut writer, _) = BackupWriter::<NoCrypto>::plain();
        let out_of_order = Err(BackupError::OutOfOrder);
        assert_eq!(writer.chunk(b"", 1).await, out_of_order);
        assert_eq!(writer.edit(b"").await, out_of_order);
        writer.meta(b"").await.unwrap();
        assert_eq!(writer.meta(b"").await, out_of_order);
        writer.chunk(b"", 1).await.unwrap();
        writer.edit(b"").await.unwrap();
        assert_eq!(writer.chunk(b"", 1).await, out_of_order);
        writer.edit(b"").await.unwrap();
        writer.end().await.unwrap();
        let (writer, _) = BackupWriter::<NoCrypto>::plain();
        assert_eq!(writer.end().await, out_of_order);
    });
}

#[test]
fn a_block_too_long_is_refused_and_the_next_is_not() {
    block_on(async {
        let (mut writer, _) = BackupWriter::<NoCrypto>::plain();
        writer.meta(b"").await.unwrap();
        let long = vec![0; MAX_LENGTH + 1];
        assert_eq!(writer.chunk(&long, 1).await, Err(BackupError::TooLong));
        writer.chunk(b"", 1).await.unwrap();
    });
}
