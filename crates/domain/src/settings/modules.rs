//! The modules: what they are called here (D-24), which are switched off, and in which order they stand.
//!
//! Decides which modules there are, which may be renamed and switched off, and which need which others. What a module does,
//! and what is left of it while it is off (its data stay), is not its business. `rights` says beside it what its records
//! are, for they stand to the right. Start at [`Module`].

use ground::{Choice, Flaw, Locale, Words};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

ground::choice! {
    /// A module as addresses, the API, settings and profiles call it.
    pub enum Module {
        Events = "events",
        Campaigns = "campaigns",
        TargetGroups = "target-groups",
        Contacts = "contacts",
        Accounts = "accounts",
        EmailTemplates = "email-templates",
        /// What was sent; it has no owner and follows its contact and event.
        Messages = "messages",
        /// What is sold; it has no owner.
        Products = "products",
        /// They have no owner and follow their payer and event.
        Invoices = "invoices",
        Questionnaires = "questionnaires",
        DocumentTemplates = "document-templates",
        /// They follow the event.
        Certificates = "certificates",
    }
}

impl Module {
    /// What Kutsu cannot be without.
    pub fn is_core(self) -> bool {
        matches!(self, Self::Events | Self::Contacts)
    }

    /// Whether it can never be switched off: it is core, or something that always is on needs it.
    pub fn is_always_on(self) -> bool {
        self.is_core() || Self::ALL.iter().any(|other| other.needs().contains(&self) && other.is_always_on())
    }

    /// Whether it has a place of its own in the navigation, and with it an order and a name that may be chosen. The others
    /// stand on pages of settings and of events.
    pub fn is_listed(self) -> bool {
        !matches!(self, Self::Questionnaires | Self::DocumentTemplates | Self::Certificates)
    }

    /// The words of the modules that stand in the navigation.
    pub fn listed_words() -> Vec<&'static str> {
        Self::ALL.iter().filter(|module| module.is_listed()).map(|module| module.word()).collect()
    }

    /// The modules without which this one makes no sense.
    pub fn needs(self) -> &'static [Self] {
        match self {
            Self::Events => &[Self::Contacts, Self::EmailTemplates, Self::Messages],
            Self::Campaigns => &[Self::Contacts, Self::TargetGroups, Self::EmailTemplates, Self::Messages],
            Self::TargetGroups | Self::Messages => &[Self::Contacts],
            Self::Contacts => &[Self::Accounts],
            Self::Invoices => &[Self::Products, Self::Events, Self::Accounts, Self::Contacts],
            Self::Certificates => &[Self::Events],
            Self::Accounts | Self::EmailTemplates | Self::Products => &[],
            Self::Questionnaires | Self::DocumentTemplates => &[],
        }
    }

    /// The modules that are on and need this one.
    pub fn needed_by(self, off: &BTreeSet<Self>) -> Vec<Self> {
        let needs_it = |other: &Self| !off.contains(other) && other.needs().contains(&self);
        Self::ALL.iter().copied().filter(needs_it).collect()
    }
}

/// Reads which modules are to be off. Core modules stay on, and so does what another needs.
pub(super) fn read_off(flaws: &mut Vec<Flaw>, words: &[String]) -> BTreeSet<Module> {
    let off: BTreeSet<Module> =
        words.iter().filter_map(|word| read_module(flaws, "modules_off", word)).collect();
    for module in &off {
        let needed = module.needed_by(&off);
        if module.is_core() {
            flaws.push(Flaw::new("modules_off", "module.core").with("module", module));
        } else if !needed.is_empty() {
            let by: Vec<&str> = needed.iter().map(|module| module.word()).collect();
            let flaw = Flaw::new("modules_off", "module.needed").with("module", module);
            flaws.push(flaw.with("by", by.join(", ")));
        }
    }
    off
}

/// Reads an order; what is named twice counts once.
pub(super) fn read_order(flaws: &mut Vec<Flaw>, words: &[String]) -> Vec<Module> {
    let mut order = Vec::new();
    for word in words {
        match read_listed(flaws, "module_order", word) {
            Some(module) if !order.contains(&module) => order.push(module),
            _ => {}
        }
    }
    order
}

/// One that stands in the navigation.
pub(super) fn read_listed(flaws: &mut Vec<Flaw>, field: &str, word: &str) -> Option<Module> {
    let module = Module::from_word(word.trim()).filter(|module| module.is_listed());
    if module.is_none() {
        let flaw = Flaw::new(field, "choice.unknown");
        flaws.push(flaw.with("allowed", Module::listed_words().join(", ")));
    }
    module
}

fn read_module(flaws: &mut Vec<Flaw>, field: &str, word: &str) -> Option<Module> {
    let module = Module::from_word(word.trim());
    if module.is_none() {
        flaws.push(Flaw::new(field, "choice.unknown").with("allowed", Module::WORDS.join(", ")));
    }
    module
}

/// The names of the modules that were renamed, by the module's word.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ModuleNames(BTreeMap<String, Names>);

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
    /// What a module is called in `locale`: as chosen, or else the built-in word.
    pub fn of(&self, module: &str, locale: Locale, words: &Words) -> ModuleName {
        let built_in = || ModuleName {
            singular: words.say(locale, &format!("module-{module}-singular"), &[]),
            plural: words.say(locale, &format!("module-{module}"), &[]),
        };
        self.chosen(module, locale).cloned().unwrap_or_else(built_in)
    }

    /// The name chosen for a module in `locale`.
    pub fn chosen(&self, module: &str, locale: Locale) -> Option<&ModuleName> {
        self.0.get(module).and_then(|names| names.chosen(locale))
    }

    /// Every chosen name in `locale`, by module.
    pub fn all_in(&self, locale: Locale) -> impl Iterator<Item = (&str, &ModuleName)> {
        self.0.iter().filter_map(move |(module, names)| Some((module.as_str(), names.chosen(locale)?)))
    }

    /// Chooses a name, or returns to the built-in word.
    pub(super) fn choose(&mut self, module: Module, locale: Locale, name: Option<ModuleName>) {
        let names = self.0.entry(module.word().to_owned()).or_default();
        *names.slot(locale) = name;
        self.0.retain(|_, names| *names != Names::default());
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

    fn slot(&mut self, locale: Locale) -> &mut Option<ModuleName> {
        match locale {
            Locale::Fi => &mut self.fi,
            Locale::Sv => &mut self.sv,
            Locale::En => &mut self.en,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_on_has_everything_it_needs(off in proptest::collection::vec(0..Module::ALL.len(), 0..7)) {
            let words: Vec<String> = off.iter().map(|at| Module::ALL[*at].word().to_owned()).collect();
            let mut flaws = Vec::new();
            let off = read_off(&mut flaws, &words);
            let lacking = Module::ALL.iter().any(|module| {
                !off.contains(module) && module.needs().iter().any(|needed| off.contains(needed))
            });
            let core = off.iter().any(|module| module.is_core());
            prop_assert_eq!(flaws.is_empty(), !lacking && !core);
        }
    }

    #[test]
    fn campaigns_and_their_groups_may_be_switched_off_and_only_both() {
        let read = |words: &[&str]| {
            let mut flaws = Vec::new();
            read_off(&mut flaws, &words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>());
            flaws.iter().map(|flaw| flaw.code).collect::<Vec<_>>()
        };
        assert_eq!(read(&["campaigns", "target-groups"]), [""; 0]);
        assert_eq!(read(&["campaigns"]), [""; 0]);
        assert_eq!(read(&["target-groups"]), ["module.needed"]);
        assert_eq!(read(&["events"]), ["module.core"]);
        assert_eq!(read(&["weddings"]), ["choice.unknown"]);
        assert_eq!(read(&["questionnaires", "document-templates", "certificates"]), [""; 0]);
        assert_eq!(read(&["products"]), ["module.needed"]);
        assert_eq!(read(&["products", "invoices"]), [""; 0]);
    }

    #[test]
    fn what_is_said_to_be_on_for_ever_is_what_no_choice_switches_off() {
        let always: Vec<_> = Module::ALL.iter().filter(|module| module.is_always_on()).collect();
        let mut flaws = Vec::new();
        let rest = Module::ALL.iter().filter(|module| !module.is_always_on());
        read_off(&mut flaws, &rest.map(|module| module.word().to_owned()).collect::<Vec<_>>());
        assert!(flaws.is_empty(), "all others together: {flaws:?}");
        assert_eq!(
            always,
            [
                &Module::Events,
                &Module::Contacts,
                &Module::Accounts,
                &Module::EmailTemplates,
                &Module::Messages
            ]
        );
    }
}
