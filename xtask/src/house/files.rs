//! Sizes, headers and names of files.

use crate::tree::{File, Finding, Tree};

/// A file that passes this holds two ideas.
const MOST_LINES: usize = 400;
const MOST_HEADER_LINES: usize = 8;
const EMPTY_NAMES: &[&str] = &["util", "utils", "common", "helper", "helpers", "misc"];

pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    let is_ours = |file: &&File| ["rs", "html", "js", "ftl"].iter().any(|kind| file.path.ends_with(kind));
    for file in tree.0.iter().filter(is_ours) {
        findings.extend(size(file));
        findings.extend(name(file));
        let is_test = file.path.ends_with("/tests.rs") || file.path.contains("/tests/");
        if file.path.ends_with(".rs") && file.path.contains("/src/") && !is_test {
            findings.extend(header(file));
        }
    }
    findings
}

fn size(file: &File) -> Option<Finding> {
    let lines = file.text.lines().count();
    (lines > MOST_LINES).then(|| file.finding(lines, &format!("{lines} lines; {MOST_LINES} is the most")))
}

fn name(file: &File) -> Option<Finding> {
    let mut parts = file.path.split('/').map(|part| part.split('.').next().unwrap_or_default());
    let empty = parts.find(|part| EMPTY_NAMES.contains(part))?;
    Some(file.finding(1, &format!("the name {empty} says nothing")))
}

fn header(file: &File) -> Option<Finding> {
    let lines = file.text.lines().take_while(|line| line.starts_with("//!")).count();
    match lines {
        0 => Some(file.finding(1, "a module begins with //! and says what it is")),
        1..=MOST_HEADER_LINES => None,
        _ => {
            Some(file.finding(lines, &format!("a header of {lines} lines; {MOST_HEADER_LINES} is the most")))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::planted;

    fn found(path: &str, text: &str) -> Vec<Finding> {
        check(&planted(&[(path, text)]))
    }

    #[test]
    fn a_long_file_is_found() {
        assert_eq!(found("crates/x/src/a.rs", &format!("//! A\n{}", "\n".repeat(400))).len(), 1);
        assert_eq!(found("crates/x/src/a.rs", &format!("//! A\n{}", "\n".repeat(399))).len(), 0);
    }

    #[test]
    fn a_module_without_a_header_or_with_a_long_one_is_found() {
        assert_eq!(found("crates/x/src/a.rs", "use std;").len(), 1);
        assert_eq!(found("crates/x/src/a.rs", &"//! A\n".repeat(9)).len(), 1);
        assert_eq!(found("crates/x/src/a.rs", &"//! A\n".repeat(8)).len(), 0);
    }

    #[test]
    fn an_empty_name_is_found_in_file_and_folder() {
        assert_eq!(found("crates/x/src/utils.rs", "//! A").len(), 1);
        assert_eq!(found("e2e/helpers/mail.js", "").len(), 1);
        assert_eq!(found("crates/x/src/commons.rs", "//! A").len(), 0);
    }
}
