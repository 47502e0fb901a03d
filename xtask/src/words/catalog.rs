//! The messages of one language, read from its Fluent files as text. Fluent itself checks the grammar in `ground::words`;
//! here only names, arguments and places matter.

use crate::tree::{File, Finding, Tree};
use regex_lite::Regex;
use std::collections::BTreeSet;

/// One message or attribute (`key.attribute`).
pub struct Message {
    pub key: String,
    /// The file's name without folder and ending: the slice.
    pub file: String,
    /// Path and line.
    pub place: String,
    pub text: String,
    pub arguments: BTreeSet<String>,
}

/// All messages of a language, in the order of the files.
pub struct Catalog {
    pub language: &'static str,
    pub messages: Vec<Message>,
}

impl Catalog {
    /// Reads `locales/<language>/*.ftl`; doubles and empty messages are findings.
    pub fn read(tree: &Tree, language: &'static str, findings: &mut Vec<Finding>) -> Self {
        let folder = format!("locales/{language}/");
        let mut catalog = Self { language, messages: Vec::new() };
        for file in tree.below(&folder, "ftl") {
            for message in messages(file, &folder) {
                if let Some(first) = catalog.get(&message.key) {
                    findings.push(Finding(format!(
                        "{}: {} is also at {}",
                        message.place, message.key, first.place
                    )));
                }
                catalog.messages.push(message);
            }
        }
        let has_attributes =
            |key: &str| catalog.messages.iter().any(|other| other.key.starts_with(&format!("{key}.")));
        let empty = catalog.messages.iter().filter(|message| message.text.trim().is_empty());
        let empty = empty.filter(|message| !has_attributes(&message.key));
        findings.extend(empty.map(|message| Finding(format!("{}: {} is empty", message.place, message.key))));
        catalog
    }

    pub fn get(&self, key: &str) -> Option<&Message> {
        self.messages.iter().find(|message| message.key == key)
    }

    /// The messages that other messages take in, as `{ key }`.
    pub fn references(&self) -> BTreeSet<String> {
        let pattern = Regex::new(r"\{\s*(-?[a-z][a-zA-Z0-9_-]*)\s*[}.(]").expect("a pattern of this program");
        let texts = self.messages.iter().flat_map(|message| pattern.captures_iter(&message.text));
        texts.filter_map(|captures| Some(captures.get(1)?.as_str().to_owned())).collect()
    }
}

/// What sentences of renamed modules are told by themselves (`ground::Called`); languages need not agree on them.
const GIVEN: [&str; 4] = ["One", "Many", "one", "many"];

fn messages(file: &File, folder: &str) -> Vec<Message> {
    let head = Regex::new(r"^(-?[a-zA-Z][a-zA-Z0-9_-]*)\s*=(.*)$").expect("a pattern of this program");
    let attribute =
        Regex::new(r"^\s+\.([a-zA-Z][a-zA-Z0-9_-]*)\s*=(.*)$").expect("a pattern of this program");
    let slice = file.path[folder.len()..].trim_end_matches(".ftl");
    let mut found: Vec<Message> = Vec::new();
    let mut parent = String::new();
    for (number, line) in file.text.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
        let (key, text) = if let Some(captures) = head.captures(line) {
            parent = captures[1].to_owned();
            (parent.clone(), captures[2].to_owned())
        } else if let Some(captures) = attribute.captures(line) {
            (format!("{parent}.{}", &captures[1]), captures[2].to_owned())
        } else {
            if let Some(message) = found.last_mut() {
                message.text.push('\n');
                message.text.push_str(line);
            }
            continue;
        };
        let place = format!("{}:{}", file.path, number + 1);
        found.push(Message { key, file: slice.to_owned(), place, text, arguments: BTreeSet::new() });
    }
    let argument = Regex::new(r"\$([a-zA-Z][a-zA-Z0-9_-]*)").expect("a pattern of this program");
    for message in &mut found {
        let names = argument.captures_iter(&message.text).map(|captures| captures[1].to_owned());
        message.arguments = names.filter(|name| !GIVEN.contains(&name.as_str())).collect();
    }
    found
}
