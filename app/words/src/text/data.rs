super::texts! {
    /// A fixed text of the page on data and backup.
    DataText {
        Title: "数据与备份", "Data and backup";
    }
}
