//! Words for what was renamed: sentences that say a thing by the name it has here.
//!
//! A sentence may have a second one for this, as its attribute named after the thing; it is told the name as it was
//! chosen (`$One`, `$Many`) and as it stands inside a sentence (`$one`, `$many`). It never inflects the name.

use super::Arg;
use std::sync::Arc;

/// The name that something has here instead of its built-in one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Called {
    /// The attribute of the sentences that say it, e.g. `events`.
    pub thing: String,
    singular: String,
    plural: String,
}

/// All names of one language; shared with every reader.
pub(super) type AllCalled = Arc<[Called]>;

impl Called {
    /// What its sentences are told by themselves.
    pub const ARGS: [&'static str; 4] = ["One", "Many", "one", "many"];

    /// `Called::new("events", "Koulutus", "Koulutukset")`.
    pub fn new(thing: &str, singular: &str, plural: &str) -> Self {
        Self { thing: thing.to_owned(), singular: singular.to_owned(), plural: plural.to_owned() }
    }

    /// What the sentences of the thing are told.
    pub(super) fn args(&self) -> [(&'static str, Arg<'_>); 4] {
        [
            ("One", (&self.singular).into()),
            ("Many", (&self.plural).into()),
            ("one", inside(&self.singular).into()),
            ("many", inside(&self.plural).into()),
        ]
    }
}

/// A name inside a sentence: small, unless it is written large for a reason (VIP-ilta).
fn inside(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.next()) {
        (Some(first), second) if second.is_none_or(|second| !second.is_uppercase()) => {
            first.to_lowercase().chain(name.chars().skip(1)).collect()
        }
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Locale, Words};

    #[test]
    fn d24_a_renamed_thing_is_said_by_its_name_and_others_are_said_as_ever() {
        let text = "make = Luo kutsutilaisuus\n    .events = Luo { $one }\nfull = Täynnä\n";
        let words = Words::from_files([("fi/test.ftl".to_owned(), text.to_owned())]);
        assert_eq!(words.say(Locale::Fi, "make", &[]), "Luo kutsutilaisuus");
        words.call(Locale::Fi, vec![Called::new("events", "Koulutus", "Koulutukset")]);
        assert_eq!(words.say(Locale::Fi, "make", &[]), "Luo koulutus");
        assert_eq!(words.say(Locale::Fi, "full", &[]), "Täynnä");
        words.call(Locale::Fi, vec![Called::new("campaigns", "Kampanja", "Kampanjat")]);
        assert_eq!(words.say(Locale::Fi, "make", &[]), "Luo kutsutilaisuus");
    }

    #[test]
    fn an_attribute_has_a_sentence_of_its_own_for_what_was_renamed() {
        let text = "event = Kutsutilaisuus\n    .of = kutsutilaisuuden\n    .of-events = { $one }\n";
        let words = Words::from_files([("fi/test.ftl".to_owned(), text.to_owned())]);
        assert_eq!(words.say(Locale::Fi, "event.of", &[]), "kutsutilaisuuden");
        words.call(Locale::Fi, vec![Called::new("events", "VIP-ilta", "VIP-illat")]);
        assert_eq!(words.say(Locale::Fi, "event.of", &[]), "VIP-ilta");
        assert_eq!(words.say(Locale::Fi, "event", &[]), "Kutsutilaisuus");
    }

    #[test]
    fn a_name_is_small_inside_a_sentence_unless_it_is_an_abbreviation() {
        for (name, small) in [
            ("Koulutus", "koulutus"),
            ("Åländsk kväll", "åländsk kväll"),
            ("VIP-ilta", "VIP-ilta"),
            ("X", "x"),
        ] {
            assert_eq!(inside(name), small);
        }
    }
}
