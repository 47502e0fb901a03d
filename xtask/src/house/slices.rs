//! Inside the domain a slice uses only the slices to its left. The order is the list in docs/architecture.md.

use crate::tree::{File, Finding, Tree, line_of};
use regex_lite::Regex;

const HOME: &str = "crates/domain/src/";
const LIST: &str = "docs/architecture.md";

pub fn check(tree: &Tree) -> Vec<Finding> {
    let order = order(tree);
    if order.is_empty() {
        return vec![Finding(format!("{LIST}:1: no list of slices after \"left to right\""))];
    }
    let mut findings = Vec::new();
    for file in tree.below(HOME, "rs") {
        let Some((slice, _)) = file.path[HOME.len()..].split_once('/') else { continue };
        if slice == "testing" {
            continue; // builds small worlds out of every slice
        }
        match order.iter().position(|name| name == slice) {
            Some(place) => findings.extend(looks_right(file, &order, place)),
            None => {
                findings.push(file.finding(1, &format!("the slice {slice} is not in the list of {LIST}")))
            }
        }
    }
    findings
}

/// The slices, left to right.
pub fn order(tree: &Tree) -> Vec<String> {
    let list = Regex::new(r"left to right[^`]*`([a-z_\s]+)`").expect("a pattern of this program");
    let text = tree.text(LIST).unwrap_or_default();
    let names = list.captures(text).map_or("", |captures| captures.get(1).map_or("", |names| names.as_str()));
    names.split_whitespace().map(str::to_owned).collect()
}

fn looks_right(file: &File, order: &[String], place: usize) -> Vec<Finding> {
    let code = file.code();
    let used = named_modules(&code);
    let wrong = used.into_iter().filter(|(_, name)| order[place + 1..].contains(name));
    wrong
        .map(|(line, name)| file.finding(line, &format!("{} must not look right, to {name}", order[place])))
        .collect()
}

/// The modules named after `crate::`, alone or in braces.
fn named_modules(code: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (start, path) in code.match_indices("crate::") {
        let rest = &code[start + path.len()..];
        let line = line_of(code, start);
        match rest.strip_prefix('{') {
            None => found.push((line, first_word(rest))),
            Some(group) => found.extend(top_level(group).into_iter().map(|name| (line, name))),
        }
    }
    found
}

/// The first word of each member of a brace group, not of the groups inside it.
fn top_level(group: &str) -> Vec<String> {
    let mut depth = 0;
    let mut members = vec![String::new()];
    for letter in group.chars() {
        match letter {
            '}' if depth == 0 => break,
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => members.push(String::new()),
            _ if depth == 0 => members.last_mut().expect("never empty").push(letter),
            _ => {}
        }
    }
    members.iter().map(|member| first_word(member.trim())).collect()
}

fn first_word(text: &str) -> String {
    text.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::planted;

    const ORDER: (&str, &str) = (LIST, "Slices, left to right; and so on:\n`staff contacts\nevents`.");

    #[test]
    fn a_slice_that_looks_right_is_found_alone_and_in_braces() {
        let code = "//! crate::events\nuse crate::staff;\nuse crate::{staff::{a, b}, events};\nfn f() { crate::events::g() }";
        let tree = planted(&[ORDER, ("crates/domain/src/contacts/store.rs", code)]);
        let expected =
            [3, 4].map(|line| format!("contacts/store.rs:{line}: contacts must not look right, to events"));
        assert_eq!(check(&tree), expected.map(|words| Finding(format!("{HOME}{words}"))));
    }

    #[test]
    fn tests_and_the_root_of_the_domain_may_look_anywhere() {
        let code = "fn f() {}\n#[cfg(test)]\nmod tests { use crate::events; }";
        let tree = planted(&[
            ORDER,
            ("crates/domain/src/staff/a.rs", code),
            ("crates/domain/src/lib.rs", "use crate::events;"),
        ]);
        assert_eq!(check(&tree), []);
    }

    #[test]
    fn a_slice_that_is_not_in_the_list_is_found() {
        let tree = planted(&[ORDER, ("crates/domain/src/magic/mod.rs", "")]);
        assert_eq!(check(&tree).len(), 1);
    }

    #[test]
    fn the_list_of_this_project_is_read() {
        let tree = Tree::read().expect("this runs in the project");
        assert_eq!(order(&tree).first().map(String::as_str), Some("settings"));
    }
}
