//! One word per concept, no names that mean nothing, nothing left for later.

use crate::tree::{File, Finding, Tree};

/// Said in the code, the tests and the English texts; the pattern is put together so that it does not find itself.
const WORDS: &[(&str, &str)] = &[
    (r"(?i)(?:\b|_)(spare)(?:\b|_|s\b)", "the queue is the waitlist, never {0}"),
    (r"(?i)\b(reserve[sd]?[ _-](?:seat|place|list|guest)s?)", "the queue is the waitlist, never {0}"),
    (r"(?i)\b(back-?up[ _-](?:seat|place|list|guest)s?)", "the queue is the waitlist, never {0}"),
    (r"(?i)\b(waiting[ _-]list)", "the queue is the waitlist, never {0}"),
];

const NAMES: &str = r"\b(?:struct|enum|trait|type)\s+(\w*(?:Service|Manager|Helper|Utils?|Impl|Dto))\b";

pub fn check(tree: &Tree) -> Vec<Finding> {
    let later = format!(r"\b({}|{}|{})\b", concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X"));
    let mut findings = Vec::new();
    let is_this = |file: &File| file.path.ends_with("house/language.rs");
    for file in tree.0.iter().filter(|file| !is_this(file)) {
        findings.extend(file.each_match(&file.text, &later, "{0}: do it, or write it into an issue"));
        if says_concepts(file) {
            for (pattern, words) in WORDS {
                findings.extend(file.each_match(&file.text, pattern, words));
            }
        }
        if file.path.ends_with(".rs") {
            findings.extend(file.each_match(&file.text, NAMES, "the name {0} says nothing"));
            findings.extend(file.each_match(
                &file.text,
                r"(?m)^\s*#\[ignore",
                "a test that is not run is no test",
            ));
        }
        if file.path.starts_with("e2e/") {
            let words = "wait for a condition, not for time";
            findings.extend(file.each_match(&file.text, r"\bwaitForTimeout\(", words));
        }
    }
    findings
}

/// Prose in docs may name the words in order to forbid them.
fn says_concepts(file: &File) -> bool {
    ["crates/", "e2e/", "locales/en/"].iter().any(|folder| file.path.starts_with(folder))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::planted;

    fn found(path: &str, text: &str) -> usize {
        check(&planted(&[(path, text)])).len()
    }

    #[test]
    fn another_word_for_the_waitlist_is_found() {
        assert_eq!(found("crates/x/src/a.rs", "let spare_seats = 1;"), 1);
        assert_eq!(found("crates/x/src/a.rs", "let reserve_seats = 1; // backup list"), 2);
        assert_eq!(found("locales/en/events.ftl", "full = There is a waiting list"), 1);
        assert_eq!(found("crates/x/src/a.rs", "names.reserve(4); kutsu_backup(); sparse();"), 0);
    }

    #[test]
    fn a_name_that_says_nothing_is_found() {
        assert_eq!(found("crates/x/src/a.rs", "pub struct MailService;\nenum EventDto {}"), 2);
        assert_eq!(found("crates/x/src/a.rs", "struct Servicing; trait Implied {}"), 0);
    }

    #[test]
    fn what_is_left_for_later_is_found() {
        assert_eq!(found("docs/a.md", concat!("TO", "DO: write")), 1);
        assert_eq!(found("crates/x/src/a.rs", concat!("// FIX", "ME\n    #[ignore]\n")), 2);
        assert_eq!(found("e2e/specs/a.spec.js", "await page.waitForTimeout(100)"), 1);
    }
}
