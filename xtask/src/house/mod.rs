//! `cargo xtask house`: the rules of the house that the compiler cannot see. docs/style.md says them in words.
//!
//! Each file is one subject: a function from the tree to findings, with a test that plants a violation.

mod crates;
mod files;
mod language;
mod slices;
mod tables;
mod templates;

use crate::tree::{Finding, Tree, judge};

/// Prints every violation, and fails if there is one.
pub fn run() -> Result<(), String> {
    judge(&check(&Tree::read()?))
}

fn check(tree: &Tree) -> Vec<Finding> {
    let subjects = [
        crates::check(tree),
        slices::check(tree),
        tables::check(tree),
        files::check(tree),
        language::check(tree),
        templates::check(tree),
    ];
    subjects.into_iter().flatten().collect()
}
