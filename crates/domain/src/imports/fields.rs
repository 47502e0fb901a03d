//! What columns may become: the fields of a kind of record, and those that administrators added to it.

use super::{AccountColumn, Column, ImportKind};
use crate::custom_fields::{self, Field, ModuleFields};
use ::store::Reader;
use ground::{Choice, Fault, Locale, collate::fold};
use std::sync::Arc;

/// The fields that a file of one kind may fill.
#[derive(Clone, Debug)]
pub struct Fields {
    pub kind: ImportKind,
    pub custom: Arc<ModuleFields>,
}

impl Fields {
    pub async fn of(reader: &mut Reader, kind: ImportKind) -> Result<Self, Fault> {
        Ok(Self { kind, custom: custom_fields::of(reader, kind.word()).await? })
    }

    /// Those of an instance without custom fields.
    pub fn built_in(kind: ImportKind) -> Self {
        Self { kind, custom: Arc::default() }
    }

    /// The names of all fields that a column may become, custom ones last: `custom.<key>`.
    pub fn fields(&self) -> Vec<String> {
        let own = self.kind.fields().iter().map(|word| (*word).to_owned());
        own.chain(self.custom.in_use().map(Field::path)).collect()
    }

    /// Whether a column may become this.
    pub fn has(&self, field: &str) -> bool {
        let is_custom = || field.strip_prefix("custom.").is_some_and(|key| self.custom.find(key).is_some());
        self.kind.fields().contains(&field) || is_custom()
    }

    /// The field that a head means by `name`; of a custom field its name in any language, or its key.
    pub(super) fn meant_by(&self, name: &str) -> Option<String> {
        let own = match self.kind {
            ImportKind::Contacts => Column::of(name).map(|column| column.word()),
            ImportKind::Accounts => AccountColumn::of(name).map(|column| column.word()),
        };
        if let Some(word) = own {
            return Some(word.to_owned());
        }
        let meant = bare(name);
        let is_meant = |field: &&Field| {
            let labels = Locale::ALL.iter().map(|locale| bare(field.labels.written(*locale)));
            let keys = [bare(&field.key), bare(&field.path())];
            !meant.is_empty() && labels.chain(keys).any(|name| name == meant)
        };
        self.custom.in_use().find(is_meant).map(Field::path)
    }
}

fn bare(name: &str) -> String {
    fold(name).chars().filter(|letter| letter.is_alphanumeric()).collect()
}
