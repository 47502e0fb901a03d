//! Taking an import back: what it changed gets its old values, what it made is archived.
//!
//! Only what still is as the import left it: a field that somebody changed since stays, and so does a new contact who
//! was changed or has registered. The lines say which and why.

use super::{
    Chunk, Fate, Import, ImportKind, Line, Wrong, accounts as account_rows, contacts as contact_rows,
    model::{ids_of, print_of},
    store,
};
use crate::{
    accounts::{self, Account},
    changes,
    contacts::{self, Contact},
    custom_fields::{self, HasValues},
    ids::{AccountId, ContactId},
    target_groups,
};
use ::store::Work;
use ground::{Choice, Failure, Fault, Invalid};
use serde::Serialize;
use serde_json::{Map, Value as Json};
use std::collections::{BTreeMap, HashMap, HashSet};

ground::choice! {
    /// How undoing a row ended.
    pub enum Undone {
        /// It has its old values again.
        Restored = "restored",
        /// It was new and is archived.
        Archived = "archived",
        /// It was changed since and stays, at least in part.
        Kept = "kept",
        /// The row had changed nothing.
        Nothing = "nothing",
    }
}

pub(super) async fn undo_chunk(work: &mut Work, import: &Import, taken: &Chunk) -> Result<Chunk, Fault> {
    let mut lines = match import.kind {
        ImportKind::Contacts => undo_contacts(work, &taken.lines).await?,
        ImportKind::Accounts => undo_accounts(work, &taken.lines).await?,
    };
    lines.reverse();
    archive_made(work, &taken.accounts).await?;
    if let Some(group) = import.plan.target_group
        && !taken.joined.is_empty()
    {
        match target_groups::remove(work, &group, &taken.joined).await {
            Ok(_) | Err(Failure::Refused(_)) => {}
            Err(Failure::Fault(fault)) => return Err(fault),
        }
    }
    Ok(Chunk { lines, ..Chunk::default() })
}

async fn undo_contacts(work: &mut Work, lines: &[Line]) -> Result<Vec<Line>, Fault> {
    let ids: Vec<ContactId> = ids_of(lines);
    let texts: Vec<String> = ids.iter().map(ToString::to_string).collect();
    let found = contacts::meant_by(work, &texts, &[], &[], true).await?;
    let before: HashMap<ContactId, Contact> = found.into_iter().map(|one| (one.id, one)).collect();
    let busy = store::registered(work, &ids).await?;
    let custom = custom_fields::of(work, Contact::MODULE).await?;
    let mut now = before.clone();
    let (mut undone, mut gone) = (Vec::new(), HashSet::new());
    for line in lines.iter().rev() {
        let contact = line.id.parse().ok().and_then(|id: ContactId| now.get_mut(&id));
        undone.push(undo_line(line, contact, |contact, fields| match fields {
            None => {
                let is_free = !busy.contains(&contact.id) && contact.archived_at.is_none();
                is_free && gone.insert(contact.id)
            }
            Some(fields) => match contact_rows::change_of(fields)
                .map(|change| change.completed(contact, &custom, None, contact.updated_at))
            {
                Ok(Ok(old)) => {
                    *contact = old;
                    true
                }
                Ok(Err(Invalid(_))) | Err(_) => false,
            },
        }));
    }
    let names = account_names(work, now.values().filter_map(|contact| contact.account_id)).await?;
    let mut changed = Vec::new();
    for (id, mut after) in now {
        let Some(before) = before.get(&id) else { continue };
        after.account_name = after.account_id.and_then(|id| names.get(&id).cloned());
        if after != *before {
            changed.push((before.clone(), after));
        }
    }
    contacts::write_all(work, Vec::new(), changed).await?;
    let gone: Vec<ContactId> = gone.into_iter().collect();
    contacts::archive(work, &gone).await?;
    Ok(undone)
}

async fn account_names(
    work: &mut Work,
    ids: impl Iterator<Item = AccountId>,
) -> Result<HashMap<AccountId, String>, Fault> {
    let ids: Vec<AccountId> = ids.collect();
    let found = accounts::of(work, &ids).await?;
    Ok(found.into_iter().map(|(id, account)| (id, account.name)).collect())
}

async fn undo_accounts(work: &mut Work, lines: &[Line]) -> Result<Vec<Line>, Fault> {
    let ids: Vec<AccountId> = ids_of(lines);
    let before: HashMap<AccountId, Account> = accounts::of(work, &ids).await?;
    let busy = contacts::count_of_accounts(work, &ids).await?;
    let custom = custom_fields::of(work, Account::MODULE).await?;
    let mut now = before.clone();
    let (mut undone, mut gone) = (Vec::new(), HashSet::new());
    for line in lines.iter().rev() {
        let account = line.id.parse().ok().and_then(|id: AccountId| now.get_mut(&id));
        undone.push(undo_line(line, account, |account, fields| match fields {
            None => {
                let is_free = !busy.contains_key(&account.id) && account.archived_at.is_none();
                is_free && gone.insert(account.id)
            }
            Some(fields) => match account_rows::change_of(fields)
                .map(|change| change.completed(account, &custom, None, account.updated_at))
            {
                Ok(Ok(old)) => {
                    *account = old;
                    true
                }
                Ok(Err(Invalid(_))) | Err(_) => false,
            },
        }));
    }
    let changed = now.into_iter().filter_map(|(id, after)| {
        let before = before.get(&id)?;
        (after != *before).then(|| (before.clone(), after))
    });
    accounts::write_changed(work, changed.collect()).await?;
    let gone: Vec<AccountId> = gone.into_iter().collect();
    accounts::archive(work, &gone).await?;
    Ok(undone)
}

/// Undoes one row. `act` archives the record (`None`) or sets fields of it, and says whether it could.
fn undo_line<T: Serialize>(
    line: &Line,
    record: Option<&mut T>,
    act: impl FnOnce(&mut T, Option<Map<String, Json>>) -> bool,
) -> Line {
    let told = |end: Undone, fields: Vec<String>| Line {
        fate: end.to_string(),
        changed: Map::new(),
        print: String::new(),
        flaws: if end == Undone::Kept { vec![kept(&fields)] } else { Vec::new() },
        ..line.clone()
    };
    let (is_new, is_changed) = (line.is(Fate::New), line.is(Fate::Changed));
    let Some(record) = record.filter(|_| is_new || is_changed) else {
        return told(if is_new || is_changed { Undone::Kept } else { Undone::Nothing }, Vec::new());
    };
    if is_new {
        let is_same = print_of(record) == line.print;
        return told(if is_same && act(record, None) { Undone::Archived } else { Undone::Kept }, Vec::new());
    }
    let now = changes::flat(&*record);
    let (mut fields, mut stays) = (Map::new(), Vec::new());
    for (field, values) in &line.changed {
        // They follow from the opt-out itself.
        if field == "email_opt_out_at" || field == "email_opt_out_source" {
            continue;
        }
        // What is empty is not among custom values.
        if now.get(field).unwrap_or(&Json::Null) == &values[1] {
            fields.insert(field.clone(), as_written(&values[0]));
        } else {
            stays.push(field.clone());
        }
    }
    if act(record, Some(fields)) && stays.is_empty() {
        told(Undone::Restored, Vec::new())
    } else {
        told(Undone::Kept, stays)
    }
}

/// A value as it is written into a change.
fn as_written(value: &Json) -> Json {
    match value {
        Json::Array(words) => {
            let words: Vec<&str> = words.iter().filter_map(Json::as_str).collect();
            words.join(", ").into()
        }
        other => other.clone(),
    }
}

fn kept(fields: &[String]) -> Wrong {
    let args = BTreeMap::from([("fields".to_owned(), fields.join(", "))]);
    Wrong { field: fields.first().cloned().unwrap_or_default(), code: "import.changed_since".into(), args }
}

/// Archives accounts that were made for contacts, as long as nobody changed them and nobody is at them.
async fn archive_made(work: &mut Work, made: &[AccountId]) -> Result<(), Fault> {
    if made.is_empty() {
        return Ok(());
    }
    let busy = contacts::count_of_accounts(work, made).await?;
    let found = accounts::of(work, made).await?;
    let is_free = |account: &&Account| account.version == 1 && !busy.contains_key(&account.id);
    let gone: Vec<AccountId> = found.values().filter(is_free).map(|account| account.id).collect();
    accounts::archive(work, &gone).await.map(drop)
}

impl Undone {
    /// What is shown of the end of undoing, in this order.
    pub fn told() -> impl Iterator<Item = &'static str> {
        Self::ALL.iter().map(Choice::word)
    }
}
