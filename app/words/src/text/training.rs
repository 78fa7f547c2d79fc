super::texts! {
    /// A fixed text of cases, sessions and sets of one's own.
    TrainingText {
        // A session.
        Right: "猜对了。", "Right.";
        Wrong: "不对。", "Not so.";
        Again: "上次没猜对，再来一次", "missed before, once more";
        Over: "全部完成。", "All done.";

        // A set put to the rules.
        Agrees: "一致", "Agrees";
    }
}
