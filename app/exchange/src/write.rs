//! Rows into files.
