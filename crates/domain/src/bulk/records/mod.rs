//! What an act does to records of one module, and what gives back what they had: one by one, by the commands of their
//! slice, each with its entry in the journal.

mod groups;
mod mails;
mod modules;
mod portal;

use super::Act;
use crate::{
    accounts::AccountChange, changes, contacts::ContactChange, email_templates::EmailTemplateChange,
    rights::Module, tags::Tags,
};
use ::store::Work;
use ground::{Failure, Fault, Id, Refusal};
use modules::{Accounts, Campaigns, Contacts, EmailTemplates, Events, Products, TargetGroups};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value as Json, json};
use std::future::Future;

/// What became of one record.
pub struct Done {
    pub id: [u8; 16],
    pub outcome: Outcome,
}

/// Changed, the same as before, or refused with a stable code.
pub enum Outcome {
    Changed { before: Json, after: Json },
    Same,
    Refused(&'static str),
}

/// What an act changed in one record.
pub struct Remembered {
    pub id: [u8; 16],
    pub before: Json,
    pub after: Json,
}

/// The records of one module, as acts need them.
trait Records {
    type Id: Id + Send + Sync;

    /// The record as JSON, if it is there.
    fn read(work: &mut Work, id: &Self::Id) -> impl Future<Output = Result<Option<Json>, Fault>> + Send;

    /// Writes one field.
    fn write(
        work: &mut Work,
        id: &Self::Id,
        field: &str,
        value: Json,
    ) -> impl Future<Output = Result<(), Failure<Code>>> + Send;

    /// Archives or brings back.
    fn archive(
        work: &mut Work,
        id: &Self::Id,
        yes: bool,
    ) -> impl Future<Output = Result<(), Failure<Code>>> + Send;
}

/// Why a record refused.
#[derive(Debug)]
struct Code(&'static str);

/// Any refusal as its code: that of the first wrong field, or its own.
fn code<R: Refusal>(failure: Failure<R>) -> Failure<Code> {
    failure.map(|no| Code(no.flaws().first().map_or(no.code(), |flaw| flaw.code)))
}

/// A change of one field, as the slices read it.
fn change<C: DeserializeOwned>(field: &str, value: Json) -> Result<C, Fault> {
    let fields = changes::nested(Map::from_iter([(field.to_owned(), value)]));
    serde_json::from_value(Json::Object(fields))
        .map_err(|error| Fault::because("a field that cannot be changed", error))
}

type ChangeOf<C> = Result<C, Fault>;

fn contact(field: &str, value: Json) -> ChangeOf<ContactChange> {
    change(field, value)
}

fn account(field: &str, value: Json) -> ChangeOf<AccountChange> {
    change(field, value)
}

fn template(field: &str, value: Json) -> ChangeOf<EmailTemplateChange> {
    change(field, value)
}

/// Does the act to these records; every one of them is told of.
pub(super) async fn act_on(
    work: &mut Work,
    module: Module,
    act: &Act,
    ids: &[[u8; 16]],
) -> Result<Vec<Done>, Fault> {
    match (module, act) {
        (_, Act::JoinGroup { group }) => groups::join(work, group, ids).await,
        (_, Act::LeaveGroup { group }) => groups::leave(work, group, ids).await,
        (_, Act::OpenPortal { mail }) => portal::open(work, *mail, ids).await,
        (_, Act::EndPortal) => portal::end(work, ids).await,
        (_, Act::Send) => mails::send(work, ids).await,
        (Module::Contacts, act) => each::<Contacts>(work, act, ids).await,
        (Module::Accounts, act) => each::<Accounts>(work, act, ids).await,
        (Module::TargetGroups, act) => each::<TargetGroups>(work, act, ids).await,
        (Module::EmailTemplates, act) => each::<EmailTemplates>(work, act, ids).await,
        (Module::Events, act) => each::<Events>(work, act, ids).await,
        (Module::Campaigns, act) => each::<Campaigns>(work, act, ids).await,
        (Module::Products, act) => each::<Products>(work, act, ids).await,
        // No list of theirs offers more.
        (
            Module::Messages
            | Module::Invoices
            | Module::Questionnaires
            | Module::DocumentTemplates
            | Module::Certificates,
            _,
        ) => Ok(Vec::new()),
    }
}

/// Gives back what these records had where it is still what the act made of it; says to how many.
pub(super) async fn give_back(
    work: &mut Work,
    module: Module,
    act: &Act,
    changes: &[Remembered],
) -> Result<i64, Fault> {
    match (module, act) {
        (_, Act::JoinGroup { group } | Act::LeaveGroup { group }) => {
            groups::give_back(work, group, changes).await
        }
        (_, Act::OpenPortal { .. } | Act::EndPortal) => portal::give_back(work, changes).await,
        (_, Act::Send) => mails::give_back(work, changes).await,
        (Module::Contacts, act) => each_back::<Contacts>(work, act, changes).await,
        (Module::Accounts, act) => each_back::<Accounts>(work, act, changes).await,
        (Module::TargetGroups, act) => each_back::<TargetGroups>(work, act, changes).await,
        (Module::EmailTemplates, act) => each_back::<EmailTemplates>(work, act, changes).await,
        (Module::Events, act) => each_back::<Events>(work, act, changes).await,
        (Module::Campaigns, act) => each_back::<Campaigns>(work, act, changes).await,
        (Module::Products, act) => each_back::<Products>(work, act, changes).await,
        (
            Module::Messages
            | Module::Invoices
            | Module::Questionnaires
            | Module::DocumentTemplates
            | Module::Certificates,
            _,
        ) => Ok(0),
    }
}

async fn each<R: Records>(work: &mut Work, act: &Act, ids: &[[u8; 16]]) -> Result<Vec<Done>, Fault> {
    let mut done = Vec::with_capacity(ids.len());
    for id in ids {
        let outcome = match one::<R>(work, act, &R::Id::from_bytes(*id)).await {
            Ok(outcome) => outcome,
            Err(Failure::Refused(Code(code))) => Outcome::Refused(code),
            Err(Failure::Fault(fault)) => return Err(fault),
        };
        done.push(Done { id: *id, outcome });
    }
    Ok(done)
}

/// The field an act writes; `archived_at` stands for being archived.
fn field_of(act: &Act) -> &str {
    match act {
        Act::Set { field, .. } => field,
        Act::AddTags { .. } | Act::RemoveTags { .. } => "tags",
        _ => "archived_at",
    }
}

/// What stands in the field, as a change writes it: of built-in fields a text, of custom ones the value.
fn held(record: &Json, field: &str) -> Json {
    if let Some(key) = field.strip_prefix("custom.") {
        return record["custom"][key].clone();
    }
    match &record[field] {
        Json::Array(parts) => parts.iter().filter_map(Json::as_str).collect::<Vec<_>>().join(", ").into(),
        Json::Null | Json::String(_) => record[field].clone(),
        other => other.to_string().into(),
    }
}

async fn one<R: Records>(work: &mut Work, act: &Act, id: &R::Id) -> Result<Outcome, Failure<Code>> {
    let Some(record) = R::read(work, id).await? else { return Ok(Outcome::Same) };
    let field = field_of(act);
    let before = held(&record, field);
    let tags = || Tags::read(before.as_str().unwrap_or_default());
    match act {
        Act::Archive | Act::Restore => {
            let yes = *act == Act::Archive;
            if before.is_null() != yes {
                return Ok(Outcome::Same);
            }
            R::archive(work, id, yes).await?;
            return Ok(Outcome::Changed { before: (!yes).into(), after: yes.into() });
        }
        Act::Set { value, .. } => R::write(work, id, field, json!(value)).await?,
        Act::AddTags { tags: added } => {
            let tags = tags().with(&Tags::read(added));
            R::write(work, id, field, tags.to_string().into()).await?;
        }
        Act::RemoveTags { tags: removed } => {
            let tags = tags().without(&Tags::read(removed));
            R::write(work, id, field, tags.to_string().into()).await?;
        }
        Act::JoinGroup { .. }
        | Act::LeaveGroup { .. }
        | Act::OpenPortal { .. }
        | Act::EndPortal
        | Act::Send => return Ok(Outcome::Same),
    }
    let after = R::read(work, id).await?.map(|record| held(&record, field)).unwrap_or_default();
    if after == before {
        return Ok(Outcome::Same);
    }
    Ok(Outcome::Changed { before, after })
}

async fn each_back<R: Records>(work: &mut Work, act: &Act, changes: &[Remembered]) -> Result<i64, Fault> {
    let mut restored = 0;
    for change in changes {
        match one_back::<R>(work, act, change).await {
            Ok(is_back) => restored += i64::from(is_back),
            // What it had is no longer allowed: it keeps what it has.
            Err(Failure::Refused(_)) => {}
            Err(Failure::Fault(fault)) => return Err(fault),
        }
    }
    Ok(restored)
}

async fn one_back<R: Records>(
    work: &mut Work,
    act: &Act,
    change: &Remembered,
) -> Result<bool, Failure<Code>> {
    let id = R::Id::from_bytes(change.id);
    let Some(record) = R::read(work, &id).await? else { return Ok(false) };
    let field = field_of(act);
    let now = held(&record, field);
    if matches!(act, Act::Archive | Act::Restore) {
        let is_as_left = now.is_null() != (change.after == true);
        if is_as_left {
            R::archive(work, &id, change.before == true).await?;
        }
        return Ok(is_as_left);
    }
    if now != change.after {
        return Ok(false);
    }
    R::write(work, &id, field, change.before.clone()).await?;
    Ok(true)
}
