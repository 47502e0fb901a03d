//! The names of modules as JSON: as they are read, and as a change is sent.

use crate::shell::App;
use domain::{
    Patch,
    settings::{Module, ModuleName, ModuleNameChange, ModuleNames, Settings},
};
use ground::Locale;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// The names of one module, language by language.
#[derive(Serialize, ToSchema)]
#[schema(as = Names)]
pub(super) struct NamesRecord {
    fi: NameRecord,
    sv: NameRecord,
    en: NameRecord,
}

/// What one record and what several are called.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Name)]
struct NameRecord {
    singular: String,
    plural: String,
}

/// New names of one module.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct NamesPut {
    #[schema(value_type = Option<NameRecord>)]
    #[serde(default)]
    fi: Patch<Option<NameRecord>>,
    #[schema(value_type = Option<NameRecord>)]
    #[serde(default)]
    sv: Patch<Option<NameRecord>>,
    #[schema(value_type = Option<NameRecord>)]
    #[serde(default)]
    en: Patch<Option<NameRecord>>,
}

/// What every module that may be renamed is called here.
pub(super) fn records(settings: &Settings, app: &App) -> BTreeMap<String, NamesRecord> {
    let name = |module: &str, locale| {
        let ModuleName { singular, plural } = settings.module_names.of(module, locale, &app.words);
        NameRecord { singular, plural }
    };
    let names = |module: &'static str| {
        let [fi, sv, en] = [Locale::Fi, Locale::Sv, Locale::En].map(|locale| name(module, locale));
        (module.to_owned(), NamesRecord { fi, sv, en })
    };
    Module::listed_words().into_iter().map(names).collect()
}

impl NamesPut {
    /// The change that is asked for of a module.
    pub(super) fn written(self, app: &App, module: &str) -> ModuleNameChange {
        let name = |sent, locale| named(sent, app, module, locale);
        ModuleNameChange {
            fi: name(self.fi, Locale::Fi),
            sv: name(self.sv, Locale::Sv),
            en: name(self.en, Locale::En),
        }
    }
}

/// The built-in name, sent back as it was read, stays the built-in one.
fn named(
    sent: Patch<Option<NameRecord>>,
    app: &App,
    module: &str,
    locale: Locale,
) -> Patch<Option<ModuleName>> {
    let Patch::Set(name) = sent else { return Patch::Keep };
    let built_in = ModuleNames::default().of(module, locale, &app.words);
    let name = name.map(|NameRecord { singular, plural }| ModuleName { singular, plural });
    Patch::Set(name.filter(|name| *name != built_in))
}
