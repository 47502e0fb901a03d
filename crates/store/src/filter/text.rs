//! How text is compared: without regard to case, alike on both engines.
//!
//! `lower()` folds only ASCII on SQLite and depends on the locale on PostgreSQL. So the value is lowered here, and only
//! the letters beyond ASCII *that it contains* need care, for no others can make it match. A whole text is compared
//! with its few spellings (`lower(city) in ('jyväskylä', 'jyvÄskylä', …)`); a part of one with the column's capitals
//! replaced (`replace(lower(city), 'Ä', 'ä') like …`). All of these are parameters. Accents matter (`Häme` is not
//! `Hame`), except where a field is [`folded`](super::Field::folded). Values are cleaned as all that is typed.

use std::collections::BTreeSet;

/// Most letters beyond ASCII of which every spelling is listed.
const MOST_SPELLED: usize = 3;

/// Most spellings that are listed for one condition.
const MOST_SPELLINGS: usize = 200;

/// Most letters that are replaced for one condition; further ones are compared exactly.
const MOST_REPLACED: usize = 48;

/// Lower case, letter by letter, so that capitals and small letters stay pairs.
pub(super) fn lowered(text: &str) -> String {
    text.chars().map(|letter| single(letter.to_lowercase()).unwrap_or(letter)).collect()
}

/// The letters beyond ASCII in lowered `needles`, each as capital and small letter.
pub(super) fn pairs<'n>(needles: impl Iterator<Item = &'n str>) -> Vec<(String, String)> {
    let small: BTreeSet<char> = needles.flat_map(str::chars).collect();
    let pairs = small.into_iter().filter_map(|small| Some((capital(small)?.to_string(), small.to_string())));
    pairs.take(MOST_REPLACED).collect()
}

/// Lowered `needles` with their letters beyond ASCII as capital or small; none when that would be too many.
pub(super) fn spellings(needles: &[String]) -> Option<Vec<String>> {
    let mut all = Vec::with_capacity(needles.len());
    for needle in needles {
        let mut spelled = vec![String::with_capacity(needle.len())];
        for letter in needle.chars() {
            if let Some(capital) = capital(letter) {
                let with_capital: Vec<String> =
                    spelled.iter().map(|before| format!("{before}{capital}")).collect();
                spelled.iter_mut().for_each(|before| before.push(letter));
                spelled.extend(with_capital);
            } else {
                spelled.iter_mut().for_each(|before| before.push(letter));
            }
            if spelled.len() > 1 << MOST_SPELLED {
                return None;
            }
        }
        all.extend(spelled);
    }
    (all.len() == needles.len() || all.len() <= MOST_SPELLINGS).then_some(all)
}

/// The pattern of a lowered needle whose letters beyond ASCII may be any: cheap, and true wherever the needle is.
pub(super) fn blurred(needle: &str) -> String {
    let mut pattern = String::with_capacity(needle.len() + 8);
    for part in needle.split_inclusive(|letter| capital(letter).is_some()) {
        let last = part.chars().next_back().filter(|letter| capital(*letter).is_some());
        let before = last.map_or(part, |letter| &part[..part.len() - letter.len_utf8()]);
        pattern.push_str(&escaped(before));
        pattern.push_str(if last.is_some() { "_" } else { "" });
    }
    pattern
}

/// The capital of a small letter beyond ASCII, where the two are a pair.
fn capital(small: char) -> Option<char> {
    let capital = single(small.to_uppercase()).filter(|capital| *capital != small && !small.is_ascii())?;
    (single(capital.to_lowercase()) == Some(small)).then_some(capital)
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
