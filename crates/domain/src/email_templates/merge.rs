//! The merge fields and links that a template may hold, by folder: for the check at save, the picker and composing.
//!
//! A name that is not here is refused when a template is saved. Every name has its words in the locale files.

use super::{Added, Folder};
use ground::{
    Locale,
    template::{Allowed, LinkKind},
};
use serde::Serialize;

/// All fields; those of the event last, because some folders know no event.
const FIELDS: [&str; 38] = [
    "contact.first_name",
    "contact.last_name",
    "contact.name",
    "contact.title",
    "contact.email",
    "contact.phone",
    "contact.mobile",
    "contact.language",
    "contact.street",
    "contact.postal_code",
    "contact.city",
    "contact.country",
    "account.name",
    "account.business_id",
    "account.email",
    "account.phone",
    "account.street",
    "account.postal_code",
    "account.city",
    "account.country",
    "account.industry",
    "account.website",
    "account.invoice_email",
    "account.billing_street",
    "account.billing_postal_code",
    "account.billing_city",
    "account.billing_country",
    "sender.name",
    "sender.email",
    "event.name",
    "event.number",
    "event.time",
    "event.starts_at",
    "event.ends_at",
    "event.location",
    "event.description",
    "event.last_registration_date",
    "event.last_cancellation_date",
];
const BEFORE_EVENT: usize = 29;

/// The names a template of `folder` may use when it is saved (contract.md §2b), with these custom fields by their full
/// names, those of the event last.
pub fn allowed_with(folder: Folder, custom: &[String]) -> Allowed<'_> {
    let before_event = custom.iter().take_while(|name| !name.starts_with("event.")).count();
    let custom = if folder.knows_event() { custom } else { &custom[..before_event] };
    Allowed { custom: Some(custom), ..allowed(folder) }
}

/// The names a saved template may use: a custom field that was retired since is empty.
pub fn allowed(folder: Folder) -> Allowed<'static> {
    let fields: &'static [&'static str] =
        if folder.knows_event() { &FIELDS } else { &FIELDS[..BEFORE_EVENT] };
    Allowed { fields, custom: None, links: links(folder) }
}

/// The links a template of `folder` may have. The own page belongs to the messages of a registration (D-19); these
/// never carry an unsubscribe link, because an opt-out does not stop them (D-25).
fn links(folder: Folder) -> &'static [LinkKind] {
    use LinkKind::{Browser, Own, Portal, Questionnaire, Registration, Unsubscribe};
    match folder {
        Folder::Event => &[Own, Registration, Questionnaire, Browser],
        Folder::Public | Folder::Personal => &[Portal, Registration, Questionnaire, Unsubscribe, Browser],
        _ => &[Registration, Questionnaire, Unsubscribe, Browser],
    }
}

impl Folder {
    /// Whether a mail of this folder is about an event: the campaign's, or the one registered for.
    pub fn knows_event(self) -> bool {
        matches!(self, Self::Campaign | Self::Event)
    }

    /// Whether `link.registration` may stand without a number: only a campaign names its event (D-13).
    pub fn has_campaign_event(self) -> bool {
        self == Self::Campaign
    }
}

/// One entry of the picker "Valitse kentän tyyppi".
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PickerField {
    /// `contact`, `account`, `sender`, `event` or `custom`; its words are `merge-group-<group>`.
    pub group: &'static str,
    /// `contact.first_name`.
    pub name: String,
    /// What stands in the template: `{{ contact.first_name }}`.
    pub tag: String,
    /// The key of its words.
    pub label: String,
    /// Its name, where an administrator gave it.
    pub text: Option<String>,
}

/// The fields a template of `folder` may hold, in the order of the picker: what administrators added to an organisation, a
/// user or an event stands with its own fields, what they added to contacts last.
pub fn picker(folder: Folder, added: &Added, locale: Locale) -> Vec<PickerField> {
    let tag = |name: &str| format!("{{{{ {name} }}}}");
    let entry = |name: &&'static str| PickerField {
        group: group_of(name),
        name: (*name).to_owned(),
        tag: tag(name),
        label: label(name),
        text: None,
    };
    let added = |group: &'static str| {
        let fields = added.group(group);
        fields.map(move |(name, field)| PickerField {
            group,
            tag: tag(&name),
            name,
            label: String::new(),
            text: Some(field.labels.shown(locale).to_owned()),
        })
    };
    let groups = allowed(folder).fields.chunk_by(|one, other| group_of(one) == group_of(other));
    let own = groups.flat_map(|group| group.iter().map(entry).chain(added(group_of(group[0]))));
    own.chain(added("custom")).collect()
}

/// `contact` of `contact.first_name`.
fn group_of(name: &'static str) -> &'static str {
    name.split('.').next().unwrap_or(name)
}

/// The key of a field's words: `merge-field-contact-first-name`.
pub fn label(name: &str) -> String {
    format!("merge-field-{}", name.replace(['.', '_'], "-"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use ground::{Choice, Words};

    #[test]
    fn the_fields_of_the_event_come_last() {
        assert!(FIELDS[..BEFORE_EVENT].iter().all(|name| !name.starts_with("event.")));
        assert!(FIELDS[BEFORE_EVENT..].iter().all(|name| name.starts_with("event.")));
    }

    #[test]
    fn every_field_has_its_words_in_every_language() {
        let words = Words::embedded();
        for locale in Locale::ALL {
            for entry in picker(Folder::Campaign, &Added::default(), *locale) {
                assert!(words.has(*locale, &entry.label), "{locale} has no {}", entry.label);
                assert!(words.has(*locale, &format!("merge-group-{}", entry.group)));
            }
        }
    }

    #[test]
    fn d19_the_own_page_is_offered_in_the_messages_of_an_event_only() {
        for folder in Folder::ALL {
            let has_own = allowed(*folder).links.contains(&LinkKind::Own);
            assert_eq!(has_own, *folder == Folder::Event);
        }
    }
}
