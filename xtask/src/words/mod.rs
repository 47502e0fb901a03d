//! `cargo xtask words`: what is said to people is there in every language, alike, and used.
//!
//! Languages are the folders of `locales/`; Finnish leads. Reading the files is in [`catalog`], finding what the code and
//! the templates ask for in [`uses`].

mod catalog;
mod uses;

use crate::tree::{Finding, Tree, judge};
use catalog::{Catalog, Message};
use std::collections::BTreeSet;
use uses::Uses;

const LANGUAGES: [&str; 3] = ["fi", "en", "sv"];

/// Prints what is missing or differs, and fails if anything is. With `--unused`, what nobody says counts too.
pub fn run(arguments: &[String]) -> Result<(), String> {
    let tree = Tree::read()?;
    let mut findings = check(&tree);
    if arguments.iter().any(|argument| argument == "--unused") {
        findings.extend(unused(&tree));
    }
    judge(&findings)
}

fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    let [finnish, others @ ..] = LANGUAGES.map(|language| Catalog::read(tree, language, &mut findings));
    for other in &others {
        findings.extend(differences(&finnish, other));
        findings
            .extend(differences(other, &finnish).into_iter().filter(|found| found.0.contains("is not in")));
    }
    let shouting = finnish.messages.iter().filter(|message| message.text.contains('!'));
    findings.extend(shouting.map(|message| at(message, "Finnish does without exclamation marks")));

    let uses = Uses::read(tree);
    let known: BTreeSet<&str> = finnish.messages.iter().map(|message| message.key.as_str()).collect();
    let asked = uses.asked.iter().filter(|(key, _)| !known.contains(key.as_str()));
    findings.extend(asked.map(|(key, place)| Finding(format!("{place}: nobody wrote the words {key}"))));
    findings
}

/// Words that no page, mail or answer says.
fn unused(tree: &Tree) -> Vec<Finding> {
    let finnish = Catalog::read(tree, "fi", &mut Vec::new());
    let (uses, inner) = (Uses::read(tree), finnish.references());
    let never =
        finnish.messages.iter().filter(|message| !inner.contains(&message.key) && !uses.has(&message.key));
    never.map(|message| at(message, "is never said")).collect()
}

/// What `one` has and `other` has not, or has with other arguments or in another file.
fn differences(one: &Catalog, other: &Catalog) -> Vec<Finding> {
    let mut findings = Vec::new();
    for message in &one.messages {
        match other.get(&message.key) {
            None => findings.push(at(message, &format!("is not in {}", other.language))),
            Some(twin) if twin.file != message.file => {
                findings.push(at(twin, &format!("is in {}.ftl in {}", message.file, one.language)));
            }
            Some(twin) if twin.arguments != message.arguments => {
                let list =
                    |message: &Message| message.arguments.iter().cloned().collect::<Vec<_>>().join(", ");
                let words = format!("takes [{}], but [{}] in {}", list(twin), list(message), one.language);
                findings.push(at(twin, &words));
            }
            Some(_) => {}
        }
    }
    findings
}

fn at(message: &Message, words: &str) -> Finding {
    Finding(format!("{}: {} {words}", message.place, message.key))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::planted;

    fn words_of(fi: &str, en: &str, sv: &str, page: &str) -> Vec<String> {
        let tree = planted(&[
            ("locales/fi/events.ftl", fi),
            ("locales/en/events.ftl", en),
            ("locales/sv/events.ftl", sv),
            ("crates/faces/src/events/index.html", page),
        ]);
        check(&tree).into_iter().chain(unused(&tree)).map(|finding| finding.0).collect()
    }

    #[test]
    fn words_that_are_complete_and_used_are_not_found() {
        let plural = "seats = { $n ->\n    [one] 1 paikka\n   *[other] { $n } paikkaa\n }\n";
        assert_eq!(words_of(plural, plural, plural, "{{ t(\"seats\", n=3) }}"), Vec::<String>::new());
    }

    #[test]
    fn a_missing_translation_is_found_in_both_directions() {
        let found = words_of("a = A", "b = B", "a = A", "{{ t('a') }}{{ t('b') }}");
        let expected = [
            "locales/fi/events.ftl:1: a is not in en",
            "locales/en/events.ftl:1: b is not in fi",
            "crates/faces/src/events/index.html:1: nobody wrote the words b",
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn other_arguments_are_found() {
        let found = words_of("a = { $n } x", "a = x", "a = { $n }", "{{ t('a') }}");
        assert_eq!(found, ["locales/en/events.ftl:1: a takes [], but [n] in fi"]);
    }

    #[test]
    fn words_that_nobody_says_are_found() {
        let three = "said = A\nnever = B { inner }\ninner = C\nstatus-open = D\nevents-empty = E\n";
        let page = "{{ t('said') }} {{ t(\"status-\" ~ event.status) }} {{ t(module ~ \"-empty\") }}";
        let found = words_of(three, three, three, page);
        assert_eq!(found, ["locales/fi/events.ftl:2: never is never said"]);
    }

    #[test]
    fn a_word_written_twice_or_empty_is_found() {
        let found = words_of("a = A\na = B", "a = A", "a =", "{{ t('a') }}");
        assert_eq!(found.len(), 2, "{found:?}");
    }
}
