//! A table is written by one slice, in its `store.rs` (or the files of its `store/` folder), and nowhere else.

use crate::tree::{File, Finding, Tree, line_of};
use regex_lite::Regex;
use std::collections::BTreeMap;

const DOMAIN: &str = "crates/domain/src/";
const STORE: &str = "crates/store/src/";
const WRITES: &str = r#"(?i)\b(?:insert\s+into|delete\s+from|update)\s+([a-z_]+)(\s+set\b|\s+as\b)?"#;

pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut owners: BTreeMap<String, (&str, String)> = BTreeMap::new();
    for file in tree.below("crates/", "rs").filter(|file| !file.path.contains("/testing")) {
        for (line, table) in writes(file) {
            let Some(writer) = writer(&file.path) else {
                findings.push(file.finding(line, &format!("{table} is written outside a slice's store.rs")));
                continue;
            };
            let (owner, place) =
                owners.entry(table.clone()).or_insert((writer, format!("{}:{line}", file.path)));
            if *owner != writer {
                let words = format!("{table} is written by {writer}, but belongs to {owner} ({place})");
                findings.push(file.finding(line, &words));
            }
        }
    }
    findings
}

/// Who may write from this file: a slice, or the store with its own tables.
fn writer(path: &str) -> Option<&str> {
    if path.starts_with(STORE) {
        return Some("store");
    }
    let (slice, rest) = path.strip_prefix(DOMAIN)?.split_once('/')?;
    (rest == "store.rs" || rest.starts_with("store/")).then_some(slice)
}

fn writes(file: &File) -> Vec<(usize, String)> {
    let pattern = Regex::new(WRITES).expect("a pattern of this program");
    let code = file.code();
    let mut found = Vec::new();
    for captures in pattern.captures_iter(&code) {
        let whole = captures.get(0).expect("group 0 is the match");
        let table = captures.get(1).expect("the table is always there").as_str().to_lowercase();
        let is_update = whole.as_str().to_lowercase().starts_with("update");
        if is_update && captures.get(2).is_none() {
            continue; // `for update`, `do update set`, or prose
        }
        found.push((line_of(&code, whole.start()), table));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::planted;

    #[test]
    fn a_table_with_two_writers_is_found() {
        let one = "Sql::new(\"insert into contacts (id) values ($1)\")";
        let two = "\n\"update contacts\n    set name = $1\"";
        let tree = planted(&[
            ("crates/domain/src/contacts/store.rs", one),
            ("crates/domain/src/events/store/edit.rs", two),
        ]);
        let words =
            "contacts is written by events, but belongs to contacts (crates/domain/src/contacts/store.rs:1)";
        assert_eq!(check(&tree), [Finding(format!("crates/domain/src/events/store/edit.rs:2: {words}"))]);
    }

    #[test]
    fn a_write_outside_the_store_files_is_found() {
        let tree =
            planted(&[("crates/faces/src/contacts/pages.rs", "\"delete from contacts where id = $1\"")]);
        assert_eq!(check(&tree).len(), 1);
    }

    #[test]
    fn locks_upserts_comments_and_tests_are_no_writes_of_another_table() {
        let code = "// insert into events\n\"select 1 from x for update\"; \"insert into x (a) values (1) on conflict (a) \
                    do update set a = 2\"\n#[cfg(test)]\nmod tests { \"delete from events\" }";
        let tree = planted(&[("crates/domain/src/x/store.rs", code)]);
        assert_eq!(writes(&tree.0[0]), [(2, "x".to_owned())]);
    }
}
