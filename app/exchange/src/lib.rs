//! Files that ledgers come from and go to, and a budget's: text with separators, and workbooks. Heavy, so only the worker has it; it
//! knows bytes and rows, and nothing of a browser.

pub mod budget;
pub mod read;
pub mod write;
