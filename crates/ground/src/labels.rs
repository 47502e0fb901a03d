//! Labels: what administrators call something, language by language.

use crate::Locale;
use serde::{Deserialize, Serialize};

/// A name in each language; empty where nobody wrote one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Labels {
    pub fi: String,
    pub sv: String,
    pub en: String,
}

impl Labels {
    /// The same word in every language.
    pub fn same(word: &str) -> Self {
        Self { fi: word.to_owned(), ..Self::default() }
    }

    /// What was written for this language.
    pub fn written(&self, locale: Locale) -> &str {
        match locale {
            Locale::Fi => &self.fi,
            Locale::Sv => &self.sv,
            Locale::En => &self.en,
        }
    }

    /// The name a reader of this language sees: their own, else the first that was written.
    pub fn shown(&self, locale: Locale) -> &str {
        let all = [self.written(locale), &self.fi, &self.sv, &self.en];
        all.into_iter().find(|name| !name.is_empty()).unwrap_or_default()
    }

    /// Whether nobody wrote any.
    pub fn is_empty(&self) -> bool {
        self.fi.is_empty() && self.sv.is_empty() && self.en.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_whose_language_has_no_name_sees_one_of_another() {
        let shoe = Labels { sv: "Skonummer".into(), ..Labels::default() };
        assert_eq!((shoe.shown(Locale::Fi), shoe.shown(Locale::Sv)), ("Skonummer", "Skonummer"));
        assert_eq!(Labels::same("Kengännumero").shown(Locale::En), "Kengännumero");
        assert!(Labels::default().is_empty() && !shoe.is_empty());
    }
}
