//! Finnish order of names and folding for search, made in Rust so that both databases sort and find alike.
//!
//! Decides that å ä ö come last, v and w are separate letters, and that the surname counts before the first name
//! (D-10). Keys are compared as bytes and kept beside the name (`sort_key`); folded text is kept in `search_text`.
//! Start at [`name_key`] and [`fold`].

use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};
use icu_locale_core::locale;
use std::sync::OnceLock;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Stands between surname and first name; lower than every letter on every level of comparison.
const MERGE_SEPARATOR: char = '\u{FFFE}';

/// Changes when keys made earlier no longer compare with new ones; then all stored keys are made again.
pub const KEY_VERSION: u32 = 1;

/// The sort key of a person: by surname, then by first name.
pub fn name_key(surname: &str, first_name: &str) -> Vec<u8> {
    key([surname.trim(), first_name.trim()])
}

/// The sort key of any text, e.g. the name of an account.
pub fn text_key(text: &str) -> Vec<u8> {
    key([text.trim(), ""])
}

/// How search sees a text: lower case, without diacritics, one space between words (`Ääkkönen` → `aakkonen`).
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let letters = text.nfkd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase);
    for letter in letters {
        match letter {
            letter if letter.is_whitespace() || letter.is_control() => {
                if !folded.is_empty() && !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
            // Letters that carry their mark inside.
            'ø' => folded.push('o'),
            'đ' | 'ð' => folded.push('d'),
            'ł' => folded.push('l'),
            'ŧ' => folded.push('t'),
            'ħ' => folded.push('h'),
            'ı' => folded.push('i'),
            'ŋ' => folded.push('n'),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'þ' => folded.push_str("th"),
            'ß' => folded.push_str("ss"),
            letter => folded.push(letter),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

fn key([first, second]: [&str; 2]) -> Vec<u8> {
    let text = [first, second].join(&String::from(MERGE_SEPARATOR));
    let mut key = Vec::with_capacity(text.len() * 2);
    match finnish() {
        Some(collator) => {
            let Ok(()) = collator.write_sort_key_to(&text, &mut key);
        }
        // Only without the compiled collation data; folded text is the nearest order there is.
        None => key.extend_from_slice(fold(&text).as_bytes()),
    }
    key
}

fn finnish() -> Option<&'static CollatorBorrowed<'static>> {
    static FINNISH: OnceLock<Option<CollatorBorrowed<'static>>> = OnceLock::new();
    let made =
        FINNISH.get_or_init(|| Collator::try_new(locale!("fi").into(), CollatorOptions::default()).ok());
    made.as_ref()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn d10_names_stand_in_finnish_order() {
        let order = [
            "aalto", "Aalto", "Oulu", "virta", "Virtanen", "Wirtanen", "yrjö", "zorro", "åbo", "ärrä", "öljy",
        ];
        let mut names = order;
        names.reverse();
        names.sort_by_key(|name| text_key(name));
        assert_eq!(names, order);
    }

    #[test]
    fn d10_v_and_w_are_separate_letters() {
        assert!(text_key("Vyrynen") < text_key("Waltari"));
        assert!(text_key("Wuori") < text_key("Xylander"));
    }

    #[test]
    fn d10_the_surname_counts_before_the_first_name() {
        let people = [
            ("Aalto", "Örjan"),
            ("Aaltonen", "Aino"),
            ("virtanen", "Aino"),
            ("Virtanen", "Bertta"),
            ("Virtanen-Salo", "Aino"),
            ("Öljymäki", "Aino"),
        ];
        let keys: Vec<_> = people.iter().map(|(surname, first)| name_key(surname, first)).collect();
        assert!(keys.is_sorted(), "{people:?}");
    }

    #[test]
    fn search_sees_neither_case_nor_diacritics() {
        assert_eq!(fold("  Äijälä-Šuľc\t ÅBO  "), "aijala-sulc abo");
        assert_eq!(fold("Łukasz Bjørn Straße Ⅷ"), "lukasz bjorn strasse viii");
        assert_eq!(fold("\n "), "");
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text: String) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn equal_names_have_equal_keys_and_space_around_does_not_count(surname: String, first: String) {
            let spaced = name_key(&format!(" {surname} "), &format!("{first}\n"));
            prop_assert_eq!(name_key(&surname, &first), spaced);
        }
    }
}
