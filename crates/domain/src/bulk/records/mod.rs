//! What an act does to records of one module, and what gives back what they had: one by one, by the commands of their
//! slice, each with its entry in the journal.

mod groups;
mod mails;
mod modules;

use super::Act;
use crate::{
    accounts::AccountChange, contacts::ContactChange, email_templates::EmailTemplateChange, rights::Module,
    tags::Tags,
};
use ::store::Work;
use ground::{Failure, Fault, Id, Refusal};
use modules::{Accounts, Campaigns, Contacts, EmailTemplates, Events, TargetGroups};
use serde::de::DeserializeOwned;
use serde_json::{Value as Json, json};
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
        value: Option<String>,
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
fn change<C: DeserializeOwned>(field: &str, value: Option<String>) -> Result<C, Fault> {
    serde_json::from_value(json!({ field: value }))
        .map_err(|error| Fault::because("a field that cannot be changed", error))
}

type ChangeOf<C> = Result<C, Fault>;

fn contact(field: &str, value: Option<String>) -> ChangeOf<ContactChange> {
    change(field, value)
}

fn account(field: &str, value: Option<String>) -> ChangeOf<AccountChange> {
    change(field, value)
}

fn template(field: &str, value: Option<String>) -> ChangeOf<EmailTemplateChange> {
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
        (_, Act::Send) => mails::send(work, ids).await,
        (Module::Contacts, act) => each::<Contacts>(work, act, ids).await,
        (Module::Accounts, act) => each::<Accounts>(work, act, ids).await,
        (Module::TargetGroups, act) => each::<TargetGroups>(work, act, ids).await,
        (Module::EmailTemplates, act) => each::<EmailTemplates>(work, act, ids).await,
        (Module::Events, act) => each::<Events>(work, act, ids).await,
        (Module::Campaigns, act) => each::<Campaigns>(work, act, ids).await,
        (Module::Messages, _) => Ok(Vec::new()),
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
        (_, Act::Send) => mails::give_back(work, changes).await,
        (Module::Contacts, act) => each_back::<Contacts>(work, act, changes).await,
        (Module::Accounts, act) => each_back::<Accounts>(work, act, changes).await,
        (Module::TargetGroups, act) => each_back::<TargetGroups>(work, act, changes).await,
        (Module::EmailTemplates, act) => each_back::<EmailTemplates>(work, act, changes).await,
        (Module::Events, act) => each_back::<Events>(work, act, changes).await,
        (Module::Campaigns, act) => each_back::<Campaigns>(work, act, changes).await,
        (Module::Messages, _) => Ok(0),
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

/// What stands in the field: as text, as forms write it.
fn text_in(record: &Json, field: &str) -> Option<String> {
    match &record[field] {
        Json::Null => None,
        Json::String(text) => Some(text.clone()),
        Json::Array(parts) => Some(parts.iter().filter_map(Json::as_str).collect::<Vec<_>>().join(", ")),
        other => Some(other.to_string()),
    }
}

async fn one<R: Records>(work: &mut Work, act: &Act, id: &R::Id) -> Result<Outcome, Failure<Code>> {
    let Some(record) = R::read(work, id).await? else { return Ok(Outcome::Same) };
    let field = field_of(act);
    let before = text_in(&record, field);
    match act {
        Act::Archive | Act::Restore => {
            let yes = *act == Act::Archive;
            if before.is_some() == yes {
                return Ok(Outcome::Same);
            }
            R::archive(work, id, yes).await?;
            return Ok(Outcome::Changed { before: (!yes).into(), after: yes.into() });
        }
        Act::Set { value, .. } => R::write(work, id, field, value.clone()).await?,
        Act::AddTags { tags } => {
            let tags = Tags::read(before.as_deref().unwrap_or_default()).with(&Tags::read(tags));
            R::write(work, id, field, Some(tags.to_string())).await?;
        }
        Act::RemoveTags { tags } => {
            let tags = Tags::read(before.as_deref().unwrap_or_default()).without(&Tags::read(tags));
            R::write(work, id, field, Some(tags.to_string())).await?;
        }
        Act::JoinGroup { .. } | Act::LeaveGroup { .. } | Act::Send => return Ok(Outcome::Same),
    }
    let after = R::read(work, id).await?.and_then(|record| text_in(&record, field));
    if after == before {
        return Ok(Outcome::Same);
    }
    Ok(Outcome::Changed { before: json!(before), after: json!(after) })
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
    let now = text_in(&record, field);
    if matches!(act, Act::Archive | Act::Restore) {
        let is_as_left = now.is_some() == (change.after == true);
        if is_as_left {
            R::archive(work, &id, change.before == true).await?;
        }
        return Ok(is_as_left);
    }
    if json!(now) != change.after {
        return Ok(false);
    }
    R::write(work, &id, field, change.before.as_str().map(str::to_owned)).await?;
    Ok(true)
}
