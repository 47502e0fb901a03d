//! How text is compared: without regard to case, alike on both engines.
//!
//! `lower()` folds only ASCII on SQLite and depends on the locale on PostgreSQL. So the value is lowered here, and
//! for each letter beyond ASCII *that the value contains* the column's capital is replaced in SQL:
//! `replace(lower(city), 'Ä', 'ä')`. Letters the value does not contain cannot make it match, so that is enough.
//! The letters are parameters too. Accents matter (`Häme` is not `Hame`), except where a field is
//! [`folded`](super::Field::folded). Values are cleaned as everything that is typed and stored.

use std::collections::BTreeSet;

/// Most letters that are replaced for one condition; further ones are compared exactly.
const MOST_REPLACED: usize = 48;

/// Lower case, letter by letter, so that capitals and small letters stay pairs.
pub(super) fn lowered(text: &str) -> String {
    text.chars().map(|letter| single(letter.to_lowercase()).unwrap_or(letter)).collect()
}

/// The letters beyond ASCII in lowered `needles`, each as capital and small letter.
pub(super) fn pairs<'n>(needles: impl Iterator<Item = &'n str>) -> Vec<(String, String)> {
    let small: BTreeSet<char> = needles.flat_map(str::chars).filter(|letter| !letter.is_ascii()).collect();
    let pairs = small.into_iter().filter_map(|small| {
        let capital = single(small.to_uppercase()).filter(|capital| *capital != small)?;
        (single(capital.to_lowercase()) == Some(small)).then(|| (capital.to_string(), small.to_string()))
    });
    pairs.take(MOST_REPLACED).collect()
}

fn single(mut letters: impl Iterator<Item = char>) -> Option<char> {
    match (letters.next(), letters.next()) {
        (Some(letter), None) => Some(letter),
        _ => None,
    }
}

/// What `like` needs to find exactly this text.
pub(super) fn escaped(text: &str) -> String {
    let mut pattern = String::with_capacity(text.len() + 8);
    for letter in text.chars() {
        if matches!(letter, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(letter);
    }
    pattern
}
