super::texts! {
    /// A fixed text of the import of files.
    ImportText {
        Title: "导入文件", "Import a file";
    }
}
