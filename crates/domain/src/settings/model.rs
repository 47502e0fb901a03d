//! The settings as values, with what they are until somebody changes them.

use super::Colour;
use ground::{EmailAddress, Locale, Words, Zone};
use serde::{Deserialize, Serialize};

/// Longest undo window, in seconds.
pub const LONGEST_UNDO_SECONDS: i64 = 600;

/// What administrators chose for the whole instance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Settings {
    /// The organisation that invites; stands under Kutsu's name and on the pages of the invited.
    pub organisation_name: String,
    /// Whether people registered by hand get the registration confirmation (2.16); off until chosen (D-20).
    pub send_confirmation_for_manual_registrations: bool,
    /// How long a mailing waits before it leaves, so that it can be undone (W-1); 0 means it leaves at once.
    pub undo_seconds: i64,
    /// What the modules are called here (D-24).
    pub module_names: ModuleNames,
    /// The zone of dates and times that name no other (D-7).
    pub time_zone: Zone,
    /// The language of those who have chosen none.
    pub language: Locale,
    /// The sender's name of mails that name none; without it that of `--mail-from`.
    pub sender_name: Option<String>,
    /// The sender's address of mails that name none; without it that of `--mail-from`.
    pub sender_email: Option<EmailAddress>,
    /// The organisation's own colour on the pages of the invited.
    pub accent_colour: Option<Colour>,
    /// Grows with every change; guards against stale forms.
    pub version: i64,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            organisation_name: String::new(),
            send_confirmation_for_manual_registrations: false,
            undo_seconds: 30,
            module_names: ModuleNames::default(),
            time_zone: Zone::helsinki(),
            language: Locale::Fi,
            sender_name: None,
            sender_email: None,
            accent_colour: None,
            version: 0,
        }
    }
}

/// The names of the modules that may be renamed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ModuleNames {
    /// Kutsutilaisuudet.
    pub events: Names,
}

/// The chosen names of one module; none where the built-in word of the language stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Names {
    pub fi: Option<ModuleName>,
    pub sv: Option<ModuleName>,
    pub en: Option<ModuleName>,
}

/// What one record of a module and what several are called: Koulutus, Koulutukset.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ModuleName {
    pub singular: String,
    pub plural: String,
}

impl ModuleNames {
    /// What events are called in `locale`: as chosen, or else the built-in word.
    pub fn events_in(&self, locale: Locale, words: &Words) -> ModuleName {
        let built_in = || ModuleName {
            singular: words.say(locale, "module-events-singular", &[]),
            plural: words.say(locale, "module-events-plural", &[]),
        };
        self.events.chosen(locale).cloned().unwrap_or_else(built_in)
    }
}

impl Names {
    /// The name chosen for `locale`.
    pub fn chosen(&self, locale: Locale) -> Option<&ModuleName> {
        match locale {
            Locale::Fi => self.fi.as_ref(),
            Locale::Sv => self.sv.as_ref(),
            Locale::En => self.en.as_ref(),
        }
    }

    pub(super) fn slot(&mut self, locale: Locale) -> &mut Option<ModuleName> {
        match locale {
            Locale::Fi => &mut self.fi,
            Locale::Sv => &mut self.sv,
            Locale::En => &mut self.en,
        }
    }
}
