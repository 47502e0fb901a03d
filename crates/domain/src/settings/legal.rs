//! What the organisation says about itself on its public pages: accessibility, privacy, imprint. By page and language.

use crate::check::Text;
use ground::{Choice, Flaw, Locale, page_html, text};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

ground::choice! {
    /// A page that is linked from the foot of every public page.
    pub enum LegalPage {
        /// Saavutettavuusseloste (306/2019).
        Accessibility = "accessibility",
        /// Tietosuojaseloste (GDPR, articles 13 and 14).
        Privacy = "privacy",
        /// Who is behind these pages.
        Imprint = "imprint",
    }
}

/// Most letters of one text.
pub const LONGEST_LEGAL: usize = 60_000;

/// The texts that were written, as clean HTML; where there is none, the built-in one stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LegalTexts(BTreeMap<String, BTreeMap<String, String>>);

/// New texts of one page, language by language; emptied or null returns to the built-in one.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LegalChange {
    pub fi: Text,
    pub sv: Text,
    pub en: Text,
}

impl LegalTexts {
    /// The text that was written for this page and language.
    pub fn of(&self, page: LegalPage, locale: Locale) -> Option<&str> {
        self.0.get(page.word())?.get(locale.word()).map(String::as_str)
    }

    fn choose(&mut self, page: LegalPage, locale: Locale, text: Option<String>) {
        let texts = self.0.entry(page.word().to_owned()).or_default();
        match text {
            Some(text) => drop(texts.insert(locale.word().to_owned(), text)),
            None => drop(texts.remove(locale.word())),
        }
        self.0.retain(|_, texts| !texts.is_empty());
    }
}

/// Reads new texts.
pub(super) fn read(texts: &mut LegalTexts, change: &BTreeMap<String, LegalChange>, flaws: &mut Vec<Flaw>) {
    for (word, change) in change {
        let Some(page) = LegalPage::from_word(word) else {
            let allowed = LegalPage::WORDS.join(", ");
            flaws.push(Flaw::new(format!("legal_texts.{word}"), "choice.unknown").with("allowed", allowed));
            continue;
        };
        for (locale, written) in
            [(Locale::Fi, &change.fi), (Locale::Sv, &change.sv), (Locale::En, &change.en)]
        {
            let crate::Patch::Set(written) = written else { continue };
            let written = written.as_deref().unwrap_or_default();
            if !text::fits(written, LONGEST_LEGAL) {
                let field = format!("legal_texts.{page}.{locale}");
                flaws.push(Flaw::new(field, "text.too_long").with("most", LONGEST_LEGAL));
                continue;
            }
            let clean = page_html::clean(&text::clean_text(written));
            texts.choose(page, locale, Some(clean).filter(|clean| !clean.is_empty()));
        }
    }
}
