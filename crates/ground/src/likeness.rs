//! Likeness: one key for the ways in which one name is written.
//!
//! Decides which spellings count as the same in Finland: Wirtanen and Virtanen, Lindqvist and Lindkvist, Mäkinen and
//! Maekinen, the words in either order; of organisations also with or without their form (Oy, Ab). A hint to look at
//! two records side by side, never proof. Start at [`of_name`] and [`of_organisation`].

use crate::collate::fold;

/// Forms of organisations, which come and go in what people write.
const FORMS: [&str; 22] = [
    "oy", "oyj", "ab", "abp", "ky", "kb", "tmi", "fma", "ry", "rf", "rp", "osk", "anl", "ltd", "inc", "gmbh",
    "as", "ay", "ja", "och", "and", "the",
];

/// The key of a person's name; empty when there is no name.
pub fn of_name(first_name: &str, last_name: &str) -> String {
    key(&format!("{first_name} {last_name}"), |_| true)
}

/// The key of an organisation's name; empty when it has no name.
pub fn of_organisation(name: &str) -> String {
    let bare = key(name, |word| !FORMS.contains(&word));
    if bare.is_empty() { key(name, |_| true) } else { bare }
}

fn key(text: &str, counts: impl Fn(&str) -> bool) -> String {
    let folded = fold(text);
    let words = folded.split(|letter: char| !letter.is_alphanumeric() && letter != '\'');
    let mut words: Vec<String> = words.filter(|word| !word.is_empty() && counts(word)).map(spelled).collect();
    words.sort_unstable();
    words.join(" ")
}

/// Pairs of letters that are written for one sound, in the order in which they are taken.
const SOUNDS: [(&str, &str); 14] = [
    ("'", ""),
    ("w", "v"),
    ("ph", "f"),
    ("th", "t"),
    ("ch", "k"),
    ("ck", "k"),
    ("c", "k"),
    ("q", "k"),
    ("x", "ks"),
    ("z", "ts"),
    ("dh", "d"),
    ("gh", "g"),
    ("ae", "a"),
    ("oe", "o"),
];

fn spelled(word: &str) -> String {
    let mut word = word.to_owned();
    for (written, sound) in SOUNDS {
        word = word.replace(written, sound);
    }
    let mut key = String::with_capacity(word.len());
    for letter in word.chars() {
        if !key.ends_with(letter) {
            key.push(letter);
        }
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_are_alike() {
        for (one, other) in [
            (("Aino", "Virtanen"), ("Aino", "Wirtanen")),
            (("Åsa", "Lindqvist"), ("Asa", "Lindkvist")),
            (("Kristina", "Carlsson"), ("Christina", "Karlsson")),
            (("Eero", "Mäkinen"), ("Eero", "Maekinen")),
            (("Matias", "Backman"), ("Mathias", "Bäckman")),
            (("Anna-Liisa", "Kokko"), ("Anna Liisa", "Kokko")),
            (("Virtanen", "Aino"), ("Aino", "Virtanen")),
        ] {
            assert_eq!(of_name(one.0, one.1), of_name(other.0, other.1), "{one:?} {other:?}");
        }
    }

    #[test]
    fn other_names_are_not() {
        assert_ne!(of_name("Aino", "Virtanen"), of_name("Aino", "Virta"));
        assert_ne!(of_name("Aino", "Laine"), of_name("Eino", "Laine"));
        assert_eq!(of_name("", " "), "");
    }

    #[test]
    fn the_form_of_an_organisation_does_not_count() {
        assert_eq!(of_organisation("Harju Oy"), of_organisation("Oy Harju Ab"));
        assert_eq!(of_organisation("Kala & Kukko Ky"), of_organisation("Kala ja Kukko"));
        assert_ne!(of_organisation("Harju Oy"), of_organisation("Laakso Oy"));
        assert_ne!(of_organisation("Oy Ab"), "");
    }
}
