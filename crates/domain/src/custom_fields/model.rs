//! What a custom field is.

use crate::ids::CustomFieldId;
use ground::{Fault, Instant, Labels};
use serde::Serialize;
use store::{
    FromRow, Row,
    filter::{CustomField, Kind},
};

/// The modules whose records may have fields of their own.
pub const MODULES: [&str; 4] = ["contacts", "accounts", "events", USERS];

/// What the users of this instance are called among them.
pub const USERS: &str = "users";

/// The modules whose records a field may name, and how their ids begin.
pub const TARGETS: [(&str, &[&str]); 5] = [
    ("contacts", &["con"]),
    ("accounts", &["acc"]),
    ("events", &["evt"]),
    ("campaigns", &["cam"]),
    ("target-groups", &["tgr"]),
];

ground::choice! {
    /// What a custom field holds.
    pub enum FieldKind {
        /// One line.
        Text = "text",
        /// Several lines.
        LongText = "long_text",
        /// A number, whole or not.
        Number = "number",
        /// Whole cents.
        Money = "money",
        Date = "date",
        /// One word of a list.
        Choice = "choice",
        /// Any words of a list.
        Choices = "choices",
        YesNo = "yes_no",
        /// An address of the web or of mail.
        Link = "link",
        /// Somebody who works in Kutsu.
        User = "user",
        /// A record of another module.
        Record = "record",
    }
}

impl FieldKind {
    /// Whether its words are chosen from a list.
    pub fn has_choices(self) -> bool {
        matches!(self, Self::Choice | Self::Choices)
    }
}

/// A field that an administrator added.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Field {
    pub id: CustomFieldId,
    /// The module whose records have it: `contacts`.
    pub module: String,
    /// Written `custom.<key>`; never changes.
    pub key: String,
    pub kind: FieldKind,
    pub labels: Labels,
    /// The words that may be chosen, in their order.
    pub choices: Vec<String>,
    /// The module of the record it names.
    pub target: Option<String>,
    /// Since when it is out of use.
    pub retired_at: Option<Instant>,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
}

impl Field {
    /// Its name in filters, files and mails: `custom.shoe_size`.
    pub fn path(&self) -> String {
        format!("custom.{}", self.key)
    }

    /// How the ids it may hold begin.
    pub fn prefixes(&self) -> &'static [&'static str] {
        match self.kind {
            FieldKind::User => &["usr"],
            _ => TARGETS
                .iter()
                .find(|(module, _)| Some(*module) == self.target.as_deref())
                .map_or(&[], |(_, prefixes)| prefixes),
        }
    }

    /// The same as the filter engine knows it.
    pub fn filterable(&self) -> CustomField {
        let kind = match self.kind {
            FieldKind::Text | FieldKind::LongText | FieldKind::Link => Kind::Text,
            FieldKind::Choice | FieldKind::Choices => Kind::Text,
            FieldKind::Number => Kind::Decimal,
            FieldKind::Money => Kind::Money,
            FieldKind::Date => Kind::Date,
            FieldKind::YesNo => Kind::Bool,
            FieldKind::User | FieldKind::Record => Kind::Id(self.prefixes()),
        };
        CustomField {
            choices: self.kind.has_choices().then(|| self.choices.clone()),
            is_multiple: self.kind == FieldKind::Choices,
            is_long: matches!(self.kind, FieldKind::LongText | FieldKind::Link),
            is_retired: self.retired_at.is_some(),
            ..CustomField::new(&self.module, &self.key, kind, self.labels.clone())
        }
    }
}

impl FromRow for Field {
    fn from_row(mut row: Row) -> Result<Self, Fault> {
        let broken = |error| Fault::because("reading a custom field", error);
        let (labels, choices): (String, String) = (row.named("labels")?, row.named("choices")?);
        Ok(Self {
            id: row.named("id")?,
            module: row.named("module")?,
            key: row.named("key")?,
            kind: row.named("kind")?,
            labels: serde_json::from_str(&labels).map_err(broken)?,
            choices: serde_json::from_str(&choices).map_err(broken)?,
            target: row.named("target")?,
            retired_at: row.named("retired_at")?,
            version: row.named("version")?,
            created_at: row.named("created_at")?,
            updated_at: row.named("updated_at")?,
        })
    }
}
