//! Imports: data from files.
