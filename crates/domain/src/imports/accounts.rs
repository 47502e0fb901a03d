//! Accounts out of rows: which account each means, and what it changes. A missing column or an empty cell changes nothing.

use super::{Fate, ImportKind, Matching, OnMatch, Plan, Taken, model::print_of, row::Said, table::Cells};
use crate::{
    Owner, Tags,
    accounts::{self, Account, AccountChange},
    changes,
    custom_fields::{self, HasValues, ModuleFields},
    ids::AccountId,
    staff,
};
use ::store::{Reader, Work};
use ground::{Fault, Flaw, Id, Instant, Invalid, collate::fold};
use serde_json::{Map, Value as Json};
use std::{collections::HashMap, sync::Arc};

/// What the rows so far were about.
pub struct AccountDesk {
    owners: Vec<(Owner, String)>,
    by_name: HashMap<String, AccountId>,
    by_business_id: HashMap<String, AccountId>,
    by_number: HashMap<String, AccountId>,
    by_external_id: HashMap<String, AccountId>,
    /// As they were (`None`: not there) and as the rows so far make them.
    known: HashMap<AccountId, (Option<Account>, Account)>,
    fields: Arc<ModuleFields>,
    tags: Tags,
    owner: Owner,
}

impl AccountDesk {
    pub async fn begin(reader: &mut Reader, plan: &Plan, owner: Owner) -> Result<Self, Fault> {
        let mut desk = Self {
            owners: staff::owners(reader).await?,
            by_name: HashMap::new(),
            by_business_id: HashMap::new(),
            by_number: HashMap::new(),
            by_external_id: HashMap::new(),
            known: HashMap::new(),
            fields: custom_fields::of(reader, Account::MODULE).await?,
            tags: Tags::read(&plan.tags),
            owner,
        };
        for (id, name, business_id) in accounts::names(reader).await? {
            desk.note(id, &name, business_id.as_deref());
        }
        Ok(desk)
    }

    /// The oldest account of a name, or of a business id, is the one that is meant.
    fn note(&mut self, id: AccountId, name: &str, business_id: Option<&str>) {
        self.by_name.entry(fold(name)).or_insert(id);
        if let Some(business_id) = business_id {
            self.by_business_id.entry(business_id.to_owned()).or_insert(id);
        }
    }

    fn learn(&mut self, account: Account) {
        self.by_number.insert(account.number.to_uppercase(), account.id);
        if let Some(external_id) = &account.external_id {
            self.by_external_id.entry(external_id.clone()).or_insert(account.id);
        }
        self.known.entry(account.id).or_insert_with(|| (Some(account.clone()), account));
    }

    /// Looks up which accounts the rows mean and plans each.
    pub async fn take(
        &mut self,
        reader: &mut Reader,
        plan: &Plan,
        rows: &[Cells],
        lock: bool,
        new_id: &mut (dyn FnMut() -> [u8; 16] + Send),
    ) -> Result<Vec<Taken>, Fault> {
        let said: Vec<_> = rows.iter().map(|row| Said::read(row, ImportKind::Accounts, plan)).collect();
        let good = || said.iter().flatten();
        let numbers: Vec<String> =
            good().filter_map(|said| said.number.as_ref().map(|number| number.to_uppercase())).collect();
        let external_ids: Vec<String> =
            good().filter_map(|said| said.text("external_id")).map(str::to_owned).collect();
        for account in accounts::meant_by(reader, &numbers, &external_ids, lock).await? {
            self.learn(account);
        }
        let ids = good().flat_map(|said| [self.of_business_id(said), self.of_name(said)]).flatten();
        let ids: Vec<AccountId> = ids.filter(|id| !self.known.contains_key(id)).collect();
        for (_, account) in accounts::of(reader, &ids).await? {
            self.learn(account);
        }
        let now = reader.now;
        let planned = rows.iter().zip(said).map(|(row, said)| {
            let taken = said.and_then(|said| self.plan_row(plan, row.line, said, now, new_id));
            taken.unwrap_or_else(|flaws| Taken::refused(row.line, flaws))
        });
        Ok(planned.collect())
    }

    fn of_business_id(&self, said: &Said) -> Option<AccountId> {
        let business_id = accounts::tidy_business_id(said.text("business_id")?)?;
        self.by_business_id.get(&business_id).copied()
    }

    fn of_name(&self, said: &Said) -> Option<AccountId> {
        self.by_name.get(&fold(said.text("name")?)).copied()
    }

    fn meant(&self, said: &Said, plan: &Plan) -> Result<Option<AccountId>, Flaw> {
        if let Some(number) = said.number.as_ref().filter(|_| plan.matches_by(Matching::Number)) {
            let known = self.by_number.get(&number.to_uppercase()).copied();
            return known.map(Some).ok_or_else(|| Flaw::new("number", "import.number_unknown"));
        }
        let ways = [
            (
                Matching::ExternalId,
                said.text("external_id").and_then(|id| self.by_external_id.get(id)).copied(),
            ),
            (Matching::BusinessId, self.of_business_id(said)),
            (Matching::Name, self.of_name(said)),
        ];
        Ok(ways.into_iter().filter(|(way, _)| plan.matches_by(*way)).find_map(|(_, id)| id))
    }

    fn plan_row(
        &mut self,
        plan: &Plan,
        line: u64,
        mut said: Said,
        now: Instant,
        new_id: &mut (dyn FnMut() -> [u8; 16] + Send),
    ) -> Result<Taken, Vec<Flaw>> {
        if let Some(written) = &said.owner {
            let is_meant = |(owner, name): &&(Owner, String)| {
                fold(name) == fold(written) || owner.to_string() == *written
            };
            let owner = self.owners.iter().find(is_meant).map(|(owner, _)| *owner);
            let owner = owner.ok_or_else(|| vec![Flaw::new("owner", "owner.unknown")])?;
            said.fields.insert("owner".into(), owner.to_string().into());
        }
        let found = self.meant(&said, plan).map_err(|flaw| vec![flaw])?;
        let old = found.and_then(|id| self.known.get(&id)).map(|(_, account)| account.clone());
        let is_there = old.is_some();
        let old =
            old.unwrap_or_else(|| Account::blank(Id::from_bytes(new_id()), String::new(), self.owner, now));
        let told = |fate, name: &str, changed| Taken {
            line,
            fate,
            id: old.id.to_string(),
            name: name.to_owned(),
            changed,
            flaws: Vec::new(),
            print: String::new(),
        };
        if is_there && plan.on_match == OnMatch::Skip {
            return Ok(told(Fate::Skipped, &old.name, Map::new()));
        }
        let empties_tags = said.fields.get("tags").is_some_and(Json::is_null);
        let change = change_of(said.fields).map_err(|_| vec![Flaw::new("", "malformed")])?;
        let mut new = change.completed(&old, &self.fields, None, now).map_err(|Invalid(flaws)| flaws)?;
        let tags = if empties_tags { Tags::default() } else { old.tags.with(&new.tags) };
        new.tags = tags.with(&self.tags);
        let taken = match is_there {
            false => Taken { print: print_of(&new), ..told(Fate::New, &new.name, Map::new()) },
            true if new == old => told(Fate::Unchanged, &new.name, Map::new()),
            true => told(Fate::Changed, &new.name, changes::between(&old, &new)),
        };
        self.set(new);
        Ok(taken)
    }

    fn set(&mut self, account: Account) {
        self.note(account.id, &account.name, account.business_id.as_deref());
        if let Some(external_id) = &account.external_id {
            self.by_external_id.entry(external_id.clone()).or_insert(account.id);
        }
        match self.known.get_mut(&account.id) {
            Some((_, now)) => *now = account,
            None => drop(self.known.insert(account.id, (None, account))),
        }
    }

    /// Keeps what was planned.
    pub async fn write(&mut self, work: &mut Work) -> Result<(), Fault> {
        let (mut new, mut changed) = (Vec::new(), Vec::new());
        for (_, (before, now)) in self.known.drain() {
            match before {
                None => new.push(now),
                Some(before) if before != now => changed.push((before, now)),
                Some(_) => {}
            }
        }
        self.by_number.clear();
        self.by_external_id.clear();
        new.sort_unstable_by_key(|account| account.id);
        accounts::write_all(work, new).await?;
        accounts::write_changed(work, changed).await
    }
}

/// A change of these fields.
pub(super) fn change_of(fields: Map<String, Json>) -> Result<AccountChange, Fault> {
    serde_json::from_value(Json::Object(changes::nested(fields)))
        .map_err(|error| Fault::because("reading a change", error))
}
