super::texts! {
    /// A fixed text of the ledger's table and of a unit in it.
    LedgerText {
        Table: "台账", "The ledger";
    }
}
