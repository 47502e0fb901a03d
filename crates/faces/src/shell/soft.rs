//! Titles in which long words may break: a soft hyphen before common last parts of Finnish and Swedish compounds, and where
//! none is known between syllables. A browser breaks there only when the word would not fit.

/// Shorter words fit everywhere.
const LONG: usize = 14;
/// Shorter words fit on a phone, so they break only where a part begins.
const VERY_LONG: usize = 18;
/// So many letters stay together at both ends.
const LEAST: usize = 4;
const VOWELS: &str = "aeiouyåäöü";

const PARTS: [&str; 22] = [
    "koulutus",
    "tilaisuus",
    "raportoin",
    "asiakas",
    "palvelu",
    "turvallisuus",
    "osaamis",
    "hallin",
    "henkilöst",
    "päivä",
    "seminaari",
    "seloste",
    "juhla",
    "johtami",
    "utbildning",
    "seminarium",
    "rapportering",
    "säkerhet",
    "utlåtande",
    "beskrivning",
    "kehittämi",
    "hankin",
];

/// A title with its soft hyphens.
pub fn soft(title: &str) -> String {
    title.split_inclusive(' ').map(soften).collect()
}

fn soften(word: &str) -> String {
    let letters: Vec<char> = word.chars().collect();
    let lower: Vec<char> = word.to_lowercase().chars().collect();
    if letters.len() < LONG || lower.len() != letters.len() {
        return word.to_owned();
    }
    let breaks = match compounds(&lower) {
        known if known.is_empty() && lower.len() >= VERY_LONG => syllables(&lower),
        known => known,
    };
    let mut softened = String::with_capacity(word.len() + 2 * breaks.len());
    for (at, letter) in letters.iter().enumerate() {
        if breaks.contains(&at) {
            softened.push('\u{AD}');
        }
        softened.push(*letter);
    }
    softened
}

/// Where a known last part begins.
fn compounds(lower: &[char]) -> Vec<usize> {
    let begins = |at: usize| {
        let rest: String = lower[at..].iter().collect();
        PARTS.iter().any(|part| rest.starts_with(part))
    };
    (LEAST..lower.len().saturating_sub(LEAST)).filter(|at| begins(*at)).collect()
}

/// Before each consonant that a vowel follows, as Finnish is hyphenated; near enough for Swedish.
fn syllables(lower: &[char]) -> Vec<usize> {
    let is_vowel = |letter: char| VOWELS.contains(letter);
    let begins = |at: usize| {
        let (here, next, before) = (lower[at], lower[at + 1], lower[at - 1]);
        here.is_alphabetic() && !is_vowel(here) && is_vowel(next) && before.is_alphabetic()
    };
    (LEAST..lower.len().saturating_sub(LEAST)).filter(|at| begins(*at)).collect()
}

#[cfg(test)]
mod tests {
    use super::soft;
    use proptest::prelude::*;

    fn shown(title: &str) -> String {
        soft(title).replace('\u{AD}', "|")
    }

    #[test]
    fn long_words_break_between_their_parts_or_else_between_syllables() {
        assert_eq!(shown("Vastuullisuusraportoinnin koulutus"), "Vastuullisuus|raportoinnin koulutus");
        assert_eq!(shown("Gala"), "Gala");
        assert_eq!(shown("kunnossapitohenkilöstölle"), "kunnossapito|henkilöstölle");
        assert_eq!(shown("Tillgänglighetsutlåtande"), "Tillgänglighets|utlåtande");
        assert_eq!(shown("Vuorovaikutteisuudesta"), "Vuoro|vai|kut|tei|suu|desta");
        assert_eq!(shown("Kiertotalouden hankinnat"), "Kiertotalouden hankinnat");
        assert_eq!(shown("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦"), "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦");
    }

    proptest! {
        #[test]
        fn nothing_but_soft_hyphens_is_put_in(title in ".{0,60}") {
            let plain = title.replace('\u{AD}', "");
            prop_assert_eq!(soft(&plain).replace('\u{AD}', ""), plain);
        }
    }
}
