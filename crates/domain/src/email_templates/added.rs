//! The fields that administrators added to whom and what a mail is about, as merge fields.
//!
//! Those of the recipient are written `custom.<key>`, of the organisation `account.custom.<key>`, of the person behind the
//! mail `sender.custom.<key>`, of the event `event.custom.<key>`. Called by the check at save, the picker and composing.

use crate::custom_fields::{self, Field, FieldKind, ModuleFields, Registry};
use ground::Fault;
use std::sync::Arc;
use store::Reader;

/// The fields of the four modules that a mail may name.
#[derive(Clone, Debug, Default)]
pub struct Added {
    pub contact: Arc<ModuleFields>,
    pub account: Arc<ModuleFields>,
    pub sender: Arc<ModuleFields>,
    pub event: Arc<ModuleFields>,
}

impl Added {
    /// Those there are now.
    pub async fn of(reader: &mut Reader) -> Result<Self, Fault> {
        Ok(Self::among(&*custom_fields::registry(reader).await?))
    }

    pub fn among(registry: &Registry) -> Self {
        Self {
            contact: registry.of("contacts"),
            account: registry.of("accounts"),
            sender: registry.of("users"),
            event: registry.of("events"),
        }
    }

    /// Full names of all that can be said in a mail; those of the event last, because some folders know no event.
    pub fn names(&self) -> Vec<String> {
        let groups = ["custom", "account", "sender", "event"];
        groups.into_iter().flat_map(|group| self.group(group)).map(|(name, _)| name).collect()
    }

    /// The fields of one group of the picker with their full names. Whom a field names is not said: that stands to the right.
    pub(super) fn group(&self, group: &'static str) -> impl Iterator<Item = (String, &Field)> {
        let (fields, prefix) = match group {
            "custom" => (Some(&self.contact), String::new()),
            "account" => (Some(&self.account), "account.".to_owned()),
            "sender" => (Some(&self.sender), "sender.".to_owned()),
            "event" => (Some(&self.event), "event.".to_owned()),
            _ => (None, String::new()),
        };
        let fields = fields.into_iter().flat_map(|fields| fields.in_use());
        fields
            .filter(|field| !matches!(field.kind, FieldKind::User | FieldKind::Record))
            .map(move |field| (format!("{prefix}{}", field.path()), field))
    }
}
