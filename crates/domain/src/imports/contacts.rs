//! Contacts out of rows: which contact each means, what it changes, and the accounts that it names.

use super::{
    Fate, ImportKind, OnMatch, Plan, Taken, directory::Directory, matching::Known, model::print_of,
    row::Said, table::Cells,
};
use crate::{
    Owner, Tags, accounts, changes,
    contacts::{self, Contact, ContactChange},
    custom_fields::{self, HasValues, ModuleFields},
    ids::{AccountId, ContactId},
};
use ::store::{Reader, Work};
use ground::{EmailAddress, Fault, Flaw, Id, Instant, Invalid};
use serde_json::{Map, Value as Json};
use std::sync::Arc;

/// What the rows so far were about.
pub struct ContactDesk {
    known: Known,
    fields: Arc<ModuleFields>,
    directory: Directory,
    tags: Tags,
    owner: Owner,
}

impl ContactDesk {
    pub async fn begin(reader: &mut Reader, plan: &Plan, owner: Owner) -> Result<Self, Fault> {
        let directory = Directory::read(reader).await?;
        let fields = custom_fields::of(reader, Contact::MODULE).await?;
        Ok(Self { known: Known::default(), fields, directory, tags: Tags::read(&plan.tags), owner })
    }

    /// How many accounts were not there.
    pub fn made(&self) -> u64 {
        self.directory.made()
    }

    /// Remembers whom rows were about before this process took over.
    pub fn touch(&mut self, id: ContactId) {
        self.known.touch(id);
    }

    pub fn forget_unchanged(&mut self) {
        self.known.forget_unchanged();
    }

    /// Looks up whom the rows mean and plans each.
    pub async fn take(
        &mut self,
        reader: &mut Reader,
        plan: &Plan,
        rows: &[Cells],
        lock: bool,
        new_id: &mut (dyn FnMut() -> [u8; 16] + Send),
    ) -> Result<Vec<Taken>, Fault> {
        let said: Vec<_> = rows.iter().map(|row| Said::read(row, ImportKind::Contacts, plan)).collect();
        let texts = |field: &str| -> Vec<String> {
            said.iter().flatten().filter_map(|said| said.text(field)).map(str::to_owned).collect()
        };
        let emails: Vec<EmailAddress> =
            texts("email").iter().filter_map(|email| email.parse().ok()).collect();
        let numbers: Vec<String> =
            said.iter().flatten().filter_map(|said| said.number.as_ref().map(|n| n.to_uppercase())).collect();
        let found = contacts::meant_by(reader, &numbers, &texts("external_id"), &emails, lock).await?;
        self.known.learn(found);
        let now = reader.now;
        let planned = rows.iter().zip(said).map(|(row, said)| {
            let taken = said.and_then(|said| self.plan_row(plan, row.line, said, now, new_id));
            taken.unwrap_or_else(|flaws| Taken::refused(row.line, flaws))
        });
        Ok(planned.collect())
    }

    /// Makes of one row what it says.
    fn plan_row(
        &mut self,
        plan: &Plan,
        line: u64,
        mut said: Said,
        now: Instant,
        new_id: &mut (dyn FnMut() -> [u8; 16] + Send),
    ) -> Result<Taken, Vec<Flaw>> {
        if let Some(name) = &said.owner {
            let owner =
                self.directory.owner(name).ok_or_else(|| vec![Flaw::new("owner", "owner.unknown")])?;
            said.fields.insert("owner".into(), owner.to_string().into());
        }
        let found = self.known.find(&said, plan).map_err(|flaw| vec![flaw])?;
        let old = match found.and_then(|id| self.known.get(&id)) {
            Some(contact) => contact.clone(),
            None => Contact::blank(Id::from_bytes(new_id()), String::new(), self.owner, now),
        };
        let told = |fate, changed| Taken {
            line,
            fate,
            id: old.id.to_string(),
            name: String::new(),
            changed,
            flaws: Vec::new(),
            print: String::new(),
        };
        if found.is_some() && plan.on_match == OnMatch::Skip {
            self.known.touch(old.id);
            return Ok(Taken { name: old.name(), ..told(Fate::Skipped, Map::new()) });
        }
        let new = self.applied(&old, said, now, new_id)?;
        let name = new.name();
        let (fate, changed) = match found {
            None => (Fate::New, Map::new()),
            Some(_) if new == old => (Fate::Unchanged, Map::new()),
            Some(_) => (Fate::Changed, changes::between(&old, &new)),
        };
        let print = if fate == Fate::New { print_of(&new) } else { String::new() };
        let taken = Taken { name, print, ..told(fate, changed) };
        if fate == Fate::Unchanged {
            self.known.touch(new.id);
        } else {
            self.known.set(new);
        }
        Ok(taken)
    }

    fn applied(
        &mut self,
        old: &Contact,
        said: Said,
        now: Instant,
        new_id: &mut (dyn FnMut() -> [u8; 16] + Send),
    ) -> Result<Contact, Vec<Flaw>> {
        let empties_tags = said.fields.get("tags").is_some_and(Json::is_null);
        let change = change_of(said.fields.clone()).map_err(|_| vec![Flaw::new("", "malformed")])?;
        let mut new = change.completed(old, &self.fields, None, now).map_err(|Invalid(flaws)| flaws)?;
        let tags = if empties_tags { Tags::default() } else { old.tags.with(&new.tags) };
        new.tags = tags.with(&self.tags);
        if new.account_id.is_none() {
            new.account_name = None;
        }
        if said.account.is_some() || said.business_id.is_some() {
            let (id, name) = self.directory.account(&said, self.owner, now, new_id)?;
            new.account_id = Some(id);
            new.account_name = Some(name);
        }
        Ok(new)
    }

    /// Keeps what was planned; gives back the accounts that were made for it.
    pub async fn write(&mut self, work: &mut Work) -> Result<Vec<AccountId>, Fault> {
        let made = self.directory.take_new();
        let ids = made.iter().map(|account| account.id).collect();
        accounts::write_all(work, made).await?;
        let (new, changed) = self.known.take();
        contacts::write_all(work, new, changed).await?;
        Ok(ids)
    }
}

/// A change of these fields.
pub(super) fn change_of(fields: Map<String, Json>) -> Result<ContactChange, Fault> {
    serde_json::from_value(Json::Object(changes::nested(fields)))
        .map_err(|error| Fault::because("reading a change", error))
}
