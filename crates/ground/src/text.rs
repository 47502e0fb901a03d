//! What people type, made clean at the edge: one Unicode form, no control characters, no private marks.
//!
//! Decides what a text may hold and how long it may be; whether it is required or sensible is for its field.
//! Private-use U+E000–U+E003 never survive: they mark personal links ([`crate::token`]) and merge tags.

use unicode_normalization::UnicodeNormalization;

/// Longest name of a person, place or record, in characters.
pub const MAX_NAME: usize = 200;
/// Longest other line, e.g. a subject, an address or an answer on one line.
pub const MAX_LINE: usize = 500;
/// Longest text of several lines, e.g. a description or a long answer.
pub const MAX_TEXT: usize = 20_000;
/// Longest HTML or text of a mail an organiser may write, in bytes.
pub const MAX_BODY: usize = 256 * 1024;

/// One clean line: trimmed, NFC, runs of white space as one space, no invisible controls.
pub fn clean_line(typed: &str) -> String {
    let mut clean = String::with_capacity(typed.len());
    for character in typed.nfc().filter(|character| !is_forbidden(*character) || character.is_whitespace()) {
        if !breaks_line(character) {
            clean.push(character);
        } else if !clean.is_empty() && !clean.ends_with(' ') {
            clean.push(' ');
        }
    }
    clean.truncate(clean.trim_end().len());
    // A no-break space at the front is white space too, and may hide behind the loop above.
    let front = clean.len() - clean.trim_start().len();
    clean.drain(..front);
    clean
}

/// Clean text of several lines: NFC, `\n` between lines, no space at their ends, no empty lines around it.
pub fn clean_text(typed: &str) -> String {
    let unified = typed.replace("\r\n", "\n").replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    let mut clean = String::with_capacity(unified.len());
    for line in unified.split('\n') {
        let kept = line.nfc().filter(|character| !is_forbidden(*character) || *character == '\t');
        clean.extend(kept);
        clean.truncate(clean.trim_end_matches(|c: char| c.is_whitespace() && c != '\n').len());
        clean.push('\n');
    }
    clean.trim().to_owned()
}

/// Whether `text` has at most `most` characters.
pub fn fits(text: &str, most: usize) -> bool {
    text.len() <= most || text.chars().count() <= most
}

/// Characters that show nothing and only deceive: controls, direction overrides, private marks, byte order marks.
pub fn is_forbidden(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{E000}'..='\u{E003}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2066}'..='\u{2069}'
            | '\u{2028}' | '\u{2029}'
            | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}')
}

/// White space that becomes one plain space on a line; the no-break spaces stay.
fn breaks_line(character: char) -> bool {
    character.is_whitespace() && !matches!(character, '\u{A0}' | '\u{202F}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_line_has_no_breaks_controls_or_private_marks() {
        assert_eq!(clean_line("  Aino\r\nBcc:\tx\0 \u{E000}i:inv\u{E001} "), "Aino Bcc: x i:inv");
        assert_eq!(clean_line("A\u{308}kkinen"), "Äkkinen");
        assert_eq!(clean_line("\u{202E}ainA"), "ainA");
        assert_eq!(clean_line("klo\u{A0}9"), "klo\u{A0}9");
        assert_eq!(clean_line(" \u{A0} "), "");
    }

    #[test]
    fn a_text_keeps_its_lines() {
        assert_eq!(clean_text("\n\nEka  \r\n\r\n\tToka\u{7}\u{E001}\rKolmas\n\n"), "Eka\n\n\tToka\nKolmas");
        assert_eq!(clean_text(" \n "), "");
    }

    #[test]
    fn length_is_counted_in_characters() {
        assert!(fits("ääkköset", 8));
        assert!(!fits("ääkköset", 7));
    }

    proptest! {
        #[test]
        fn cleaning_twice_changes_nothing_and_leaves_nothing_forbidden(typed: String) {
            let line = clean_line(&typed);
            prop_assert_eq!(clean_line(&line), line.clone());
            prop_assert!(!line.chars().any(is_forbidden));
            let text = clean_text(&typed);
            prop_assert_eq!(clean_text(&text), text.clone());
            prop_assert!(!text.chars().any(|c| is_forbidden(c) && c != '\n' && c != '\t'));
        }
    }
}
