//! The words that code and templates ask for: by name, or with a beginning or an ending that the code completes
//! (`status-` and the status; the module and `-empty`).

use crate::tree::{Tree, line_of};
use regex_lite::Regex;
use std::collections::{BTreeMap, BTreeSet};

/// Families that are completed in Rust from a code (`registration.full` → `refusal-registration-full`).
const FAMILIES: &[&str] = &["refusal-", "flaw-"];

/// A call that says words: `t("key"` in templates, `.say("key"` and `.t("key"` in Rust. A `~` after it makes it a beginning.
const CALLS: &str = r#"\b(?:t|say)\(\s*["']([a-z][a-zA-Z0-9_.-]*)["']\s*([^\s])"#;
/// Any text that could be a key or the beginning of one.
const LITERALS: &str = r#"["']([a-z][a-zA-Z0-9_.-]*)(["'{])"#;

/// A text put behind something else: `module_name ~ "-empty"`.
const ENDINGS: &str = r#"~\s*["'](-[a-z][a-zA-Z0-9_-]*)["']"#;

/// The beginning of a field's own words: `.words("opt-out-source")`.
const FAMILY: &str = r#"\.words\(\s*"([a-z][a-z-]*)"\s*\)"#;

/// What is asked for.
pub struct Uses {
    /// Keys that are certainly asked for, with one place each.
    pub asked: BTreeMap<String, String>,
    mentioned: BTreeSet<String>,
    beginnings: BTreeSet<String>,
    endings: BTreeSet<String>,
}

impl Uses {
    /// Reads all Rust, template and script files of the crates, tests left out.
    pub fn read(tree: &Tree) -> Self {
        let calls = Regex::new(CALLS).expect("a pattern of this program");
        let literals = Regex::new(LITERALS).expect("a pattern of this program");
        let endings = Regex::new(ENDINGS).expect("a pattern of this program");
        let family = Regex::new(FAMILY).expect("a pattern of this program");
        let beginnings = FAMILIES.iter().map(|family| (*family).to_owned()).collect();
        let mut uses =
            Self { asked: BTreeMap::new(), mentioned: BTreeSet::new(), beginnings, endings: BTreeSet::new() };
        let files = ["rs", "html", "txt", "js"].into_iter().flat_map(|kind| tree.below("crates/", kind));
        for file in files {
            let text = if file.path.ends_with(".rs") { file.code() } else { file.text.clone() };
            for captures in calls.captures_iter(&text) {
                let whole = captures.get(0).expect("group 0 is the match");
                if &captures[2] != "~" && !captures[1].ends_with('-') {
                    let place = format!("{}:{}", file.path, line_of(&text, whole.start()));
                    uses.asked.entry(captures[1].to_owned()).or_insert(place);
                }
            }
            uses.beginnings.extend(family.captures_iter(&text).map(|captures| format!("{}-", &captures[1])));
            uses.endings.extend(endings.captures_iter(&text).map(|captures| captures[1].to_owned()));
            for captures in literals.captures_iter(&text) {
                let words = captures[1].to_owned();
                let is_beginning = &captures[2] == "{" || words.ends_with('-');
                if is_beginning && words.contains('-') {
                    uses.beginnings.insert(words);
                } else {
                    uses.mentioned.insert(words);
                }
            }
        }
        uses
    }

    /// Whether a key is asked for, mentioned, or may be completed from a beginning or an ending.
    pub fn has(&self, key: &str) -> bool {
        let plain = key.split('.').next().unwrap_or(key);
        self.mentioned.contains(key)
            || self.mentioned.contains(plain)
            || self.endings.iter().any(|ending| plain.ends_with(ending.as_str()))
            || self.beginnings.iter().any(|beginning| key.starts_with(beginning.as_str()))
    }
}
