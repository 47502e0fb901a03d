//! Matching: which contact a row means. By number, else by external id, else by address and name, else by address alone, else a new one.
//!
//! Two people may share an address: a contact that an earlier row of the same file was about is never taken for another
//! name, and where several are possible the row is refused rather than guessed.

use super::{Matching, Plan, row::Said};
use crate::{contacts::Contact, ids::ContactId};
use ground::{EmailAddress, Flaw, collate::fold};
use std::collections::{HashMap, HashSet};

/// A contact as it was, and as the rows so far make it.
#[derive(Clone, Debug)]
pub struct Meant {
    /// `None` for one that is new.
    pub before: Option<Contact>,
    pub now: Contact,
}

/// The contacts that rows may mean.
#[derive(Debug, Default)]
pub struct Known {
    contacts: HashMap<ContactId, Meant>,
    by_number: HashMap<String, ContactId>,
    by_external_id: HashMap<String, ContactId>,
    by_email: HashMap<EmailAddress, Vec<ContactId>>,
    /// Those that a row of this file was about.
    touched: HashSet<ContactId>,
}

impl Known {
    /// Adds contacts from the database; those that are known already keep what the rows made of them.
    pub fn learn(&mut self, found: Vec<Contact>) {
        for contact in found {
            if !self.contacts.contains_key(&contact.id) {
                self.note(&contact);
                self.contacts.insert(contact.id, Meant { before: Some(contact.clone()), now: contact });
            }
        }
    }

    /// Remembers what a row made of a contact; gives back what it was before all rows.
    pub fn set(&mut self, contact: Contact) {
        self.touched.insert(contact.id);
        self.note(&contact);
        match self.contacts.get_mut(&contact.id) {
            Some(meant) => meant.now = contact,
            None => drop(self.contacts.insert(contact.id, Meant { before: None, now: contact })),
        }
    }

    /// The contact as the rows so far make it.
    pub fn get(&self, id: &ContactId) -> Option<&Contact> {
        self.contacts.get(id).map(|meant| &meant.now)
    }

    /// Notes that a row was about this contact.
    pub fn touch(&mut self, id: ContactId) {
        self.touched.insert(id);
    }

    /// Hands over what was changed or is new and forgets the contacts, but not which were touched.
    pub fn take(&mut self) -> (Vec<Contact>, Vec<(Contact, Contact)>) {
        let (mut new, mut changed) = (Vec::new(), Vec::new());
        for (_, meant) in self.contacts.drain() {
            match meant.before {
                None => new.push(meant.now),
                Some(before) if before != meant.now => changed.push((before, meant.now)),
                Some(_) => {}
            }
        }
        self.by_number.clear();
        self.by_external_id.clear();
        self.by_email.clear();
        new.sort_unstable_by_key(|contact| contact.id);
        (new, changed)
    }

    /// Forgets those that no row changed, in a dry run of many rows.
    pub fn forget_unchanged(&mut self) {
        self.contacts.retain(|_, meant| meant.before.as_ref() != Some(&meant.now));
    }

    fn note(&mut self, contact: &Contact) {
        if !contact.number.is_empty() {
            self.by_number.insert(contact.number.to_uppercase(), contact.id);
        }
        if let Some(external_id) = &contact.external_id {
            self.by_external_id.entry(external_id.clone()).or_insert(contact.id);
        }
        if let Some(email) = &contact.email {
            let sharing = self.by_email.entry(email.clone()).or_default();
            if !sharing.contains(&contact.id) {
                sharing.push(contact.id);
            }
        }
    }

    /// The contact that a row means, if it is there.
    ///
    /// # Errors
    /// A flaw, when the row may mean several.
    pub fn find(&self, said: &Said, plan: &Plan) -> Result<Option<ContactId>, Flaw> {
        if let Some(number) = said.number.as_deref().filter(|_| plan.matches_by(Matching::Number)) {
            let known = self.by_number.get(&number.to_uppercase()).copied();
            let known = known.or_else(|| number.parse().ok().filter(|id| self.contacts.contains_key(id)));
            return known.map(Some).ok_or_else(|| Flaw::new("number", "import.number_unknown"));
        }
        let external_id = said.text("external_id").filter(|_| plan.matches_by(Matching::ExternalId));
        if let Some(id) = external_id.and_then(|external_id| self.by_external_id.get(external_id)) {
            return Ok(Some(*id));
        }
        let email = said.text("email").filter(|_| plan.matches_by(Matching::Email));
        let Some(email) = email.and_then(|text| text.parse::<EmailAddress>().ok()) else {
            return Ok(None);
        };
        let sharing = self.by_email.get(&email).into_iter().flatten().filter_map(|id| self.get(id));
        let may_be = |contact: &&Contact| {
            contact.email.as_ref() == Some(&email)
                && contact.archived_at.is_none()
                && (external_id.is_none() || contact.external_id.is_none())
        };
        let mut sharing: Vec<&Contact> = sharing.filter(may_be).collect();
        sharing.sort_unstable_by_key(|contact| std::cmp::Reverse((contact.created_at, contact.id)));
        if let (Some(first), Some(last)) = (said.text("first_name"), said.text("last_name")) {
            let is_named = |contact: &&&Contact| {
                fold(&contact.first_name) == fold(first) && fold(&contact.last_name) == fold(last)
            };
            if let Some(contact) = sharing.iter().find(is_named) {
                return Ok(Some(contact.id));
            }
            sharing.retain(|contact| !self.touched.contains(&contact.id));
        }
        match sharing.as_slice() {
            [] => Ok(None),
            [one] => Ok(Some(one.id)),
            several => Err(Flaw::new("email", "import.several_match").with("count", several.len())),
        }
    }
}
