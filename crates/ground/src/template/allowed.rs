//! What a template may name, and what stands for those names when it is rendered.

use std::{collections::BTreeMap, fmt};

crate::choice! {
    /// A personal link an organiser can put into a template.
    pub enum LinkKind {
        /// The personal page for the campaign's event, or for a chosen one: `link.registration("KT-1001")`.
        Registration = "registration",
        /// "Oma ilmoittautumiseni": the personal page of the registration the mail is about (D-19).
        Own = "own",
        /// A questionnaire by its number: `link.questionnaire("KY-7")`.
        Questionnaire = "questionnaire",
        /// Stops campaign mail (D-25).
        Unsubscribe = "unsubscribe",
        /// This mail in the browser.
        Browser = "browser",
        /// Signs the recipient in to the portal, once.
        Portal = "portal",
    }
}

/// One link as a template names it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Link {
    /// For the event of this number, or without one for the campaign's event (D-13).
    Registration(Option<String>),
    Own,
    /// The questionnaire of this number.
    Questionnaire(String),
    Unsubscribe,
    Browser,
    Portal,
}

impl Link {
    pub fn kind(&self) -> LinkKind {
        match self {
            Self::Registration(_) => LinkKind::Registration,
            Self::Own => LinkKind::Own,
            Self::Questionnaire(_) => LinkKind::Questionnaire,
            Self::Unsubscribe => LinkKind::Unsubscribe,
            Self::Browser => LinkKind::Browser,
            Self::Portal => LinkKind::Portal,
        }
    }
}

impl fmt::Display for Link {
    /// As it is written between the braces: `link.registration("KT-1001")`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "link.{}", self.kind())?;
        match self {
            Self::Registration(Some(number)) | Self::Questionnaire(number) => write!(f, "(\"{number}\")"),
            _ => Ok(()),
        }
    }
}

/// The names a template may use. Lent by the slices (`fields.rs`) and the template's folder.
#[derive(Clone, Copy, Debug)]
pub struct Allowed<'a> {
    /// Full names: `contact.first_name`, `event.starts_at`, `custom.diet`.
    pub fields: &'a [&'a str],
    /// Full names of custom fields, `custom.diet`, `account.custom.size`; any, when they are not known here.
    pub custom: Option<&'a [String]>,
    /// The links the template's folder offers.
    pub links: &'a [LinkKind],
}

impl Allowed<'_> {
    pub(super) fn has_field(&self, name: &str) -> bool {
        let is_custom = || match self.custom {
            Some(names) => names.iter().any(|known| known == name),
            None => key_of(name).is_some_and(|key| !key.is_empty() && !key.contains('.')),
        };
        self.fields.contains(&name) || is_custom()
    }

    /// The allowed field that was probably meant.
    pub(super) fn nearest_field(&self, name: &str) -> Option<String> {
        let custom = self.custom.unwrap_or_default().iter().cloned();
        nearest(name, self.fields.iter().map(|field| (*field).to_owned()).chain(custom))
    }

    /// The allowed link that was probably meant.
    pub(super) fn nearest_link(&self, name: &str) -> Option<String> {
        nearest(name, self.links.iter().map(|kind| format!("link.{kind}")))
    }
}

/// The key of a custom field: `diet` of `custom.diet`, `size` of `account.custom.size`.
fn key_of(name: &str) -> Option<&str> {
    let of_another = || name.split_once(".custom.").filter(|(group, _)| !group.contains('.'));
    name.strip_prefix("custom.").or_else(|| of_another().map(|(_, key)| key))
}

fn nearest(name: &str, allowed: impl Iterator<Item = String>) -> Option<String> {
    let near = |candidate: String| (distance(name, &candidate), candidate);
    let (distance, candidate) = allowed.map(near).min()?;
    (distance <= (name.chars().count() / 3).max(2)).then_some(candidate)
}

/// How many letters must change to make one word of the other (Levenshtein).
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (index, letter) in from.chars().take(100).enumerate() {
        let mut diagonal = row[0];
        row[0] = index + 1;
        for column in 0..to.len() {
            let change = diagonal + usize::from(to[column] != letter);
            diagonal = row[column + 1];
            row[column + 1] = change.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[to.len()]
}

/// What one recipient's mail says for each name. What is not set is empty.
#[derive(Clone, Debug, Default)]
pub struct Values {
    fields: BTreeMap<String, String>,
    links: BTreeMap<Link, String>,
}

impl Values {
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets a field. An empty text counts as no value: `default(…)` steps in, a condition does not hold.
    pub fn set(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.fields.insert(name.into(), value.into());
    }

    /// Sets a link: a placeholder made by [`crate::Links::placeholder`], or an address.
    pub fn set_link(&mut self, link: Link, address: impl Into<String>) {
        self.links.insert(link, address.into());
    }

    /// Like [`Values::set`], in a chain.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.set(name, value);
        self
    }

    /// Like [`Values::set_link`], in a chain.
    #[must_use]
    pub fn with_link(mut self, link: Link, address: impl Into<String>) -> Self {
        self.set_link(link, address);
        self
    }

    pub(super) fn field(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", String::as_str)
    }

    pub(super) fn link(&self, link: &Link) -> Option<&str> {
        self.links.get(link).map(String::as_str)
    }
}
