//! The table `portal_accesses`.

use crate::{
    ids::{ContactId, PortalProfileId},
    portal::{Access, EndReason},
    staff::PasswordHash,
};
use ground::{Bind, EmailAddress, Fault, Value};
use std::collections::HashMap;
use store::{Reader, Sql, Work};

/// Most ids in one statement.
const CHUNK: usize = 1_000;

const SELECT: &str = "select contact_id, active, administrator, profile_id, email,
       case when password_hash is null then false else true end as has_password, ended_reason, begun_at, ended_at,
       signed_in_at from portal_accesses ";

fn select(rest: &str) -> Sql {
    let mut sql = Sql::new(SELECT);
    sql.push(rest);
    sql
}

/// The access of a contact, ended ones too.
pub async fn find(reader: &mut Reader, id: &ContactId) -> Result<Option<Access>, Fault> {
    reader.optional(select("where contact_id = $1").bind(id)).await
}

/// The accesses of these contacts, ended ones too.
pub async fn many(reader: &mut Reader, ids: &[ContactId]) -> Result<HashMap<ContactId, Access>, Fault> {
    let mut found = HashMap::new();
    for ids in ids.chunks(CHUNK) {
        let mut sql = select("where contact_id in ");
        sql.push_list(ids);
        found.extend(reader.all::<Access>(sql).await?.into_iter().map(|access| (access.contact_id, access)));
    }
    Ok(found)
}

/// Who signs in with this address; of several contacts with it, this is the one that counts (D-14).
pub async fn holder_of(reader: &mut Reader, email: &EmailAddress) -> Result<Option<ContactId>, Fault> {
    let sql = Sql::new("select contact_id from portal_accesses where active and email = $1");
    Ok(reader.optional::<(ContactId,)>(sql.bind(email)).await?.map(|(id,)| id))
}

/// Who signs in with this address, and what is kept of the password.
pub async fn with_password(
    reader: &mut Reader,
    email: &EmailAddress,
) -> Result<Option<(ContactId, Option<PasswordHash>)>, Fault> {
    let sql = Sql::new("select contact_id, password_hash from portal_accesses where active and email = $1");
    reader.optional(sql.bind(email)).await
}

/// What is kept of a contact's password.
pub async fn password_of(reader: &mut Reader, id: &ContactId) -> Result<Option<PasswordHash>, Fault> {
    let sql = Sql::new("select password_hash from portal_accesses where contact_id = $1");
    Ok(reader.optional::<(Option<PasswordHash>,)>(sql.bind(id)).await?.and_then(|(hash,)| hash))
}

pub async fn insert(work: &mut Work, access: &Access) -> Result<(), Fault> {
    let columns = [
        "contact_id",
        "active",
        "administrator",
        "profile_id",
        "email",
        "ended_reason",
        "begun_at",
        "ended_at",
    ];
    let row: Vec<Value> = vec![
        access.contact_id.to_value(),
        access.active.to_value(),
        access.administrator.to_value(),
        access.profile_id.to_value(),
        access.email.to_value(),
        access.ended_reason.to_value(),
        access.begun_at.to_value(),
        access.ended_at.to_value(),
    ];
    work.insert("portal_accesses", &columns, &[row]).await
}

pub async fn update(work: &mut Work, access: &Access) -> Result<(), Fault> {
    let sql = Sql::new(
        "update portal_accesses set active = $2, administrator = $3, profile_id = $4, email = $5, ended_reason = $6,
                begun_at = $7, ended_at = $8 where contact_id = $1",
    );
    let sql = sql.bind(&access.contact_id).bind(&access.active).bind(&access.administrator);
    let sql = sql.bind(&access.profile_id).bind(&access.email).bind(&access.ended_reason);
    work.execute(sql.bind(&access.begun_at).bind(&access.ended_at)).await.map(drop)
}

/// Ends those of `ids` that are active; gives back which.
pub async fn end(work: &mut Work, ids: &[ContactId], reason: EndReason) -> Result<Vec<ContactId>, Fault> {
    let (now, mut ended) = (work.now, Vec::new());
    for ids in ids.chunks(CHUNK) {
        let mut sql = Sql::new("update portal_accesses set active = ");
        sql.push_value(&false).push(", email = null, ended_reason = ").push_value(&reason);
        sql.push(", ended_at = ").push_value(&now).push(" where active and contact_id in ").push_list(ids);
        sql.push(" returning contact_id");
        ended.extend(work.all::<(ContactId,)>(sql).await?.into_iter().map(|(id,)| id));
    }
    ended.sort_unstable();
    Ok(ended)
}

/// From now on another address opens the door.
pub async fn readdress(work: &mut Work, id: &ContactId, email: &EmailAddress) -> Result<(), Fault> {
    let sql = Sql::new("update portal_accesses set email = $2 where contact_id = $1");
    work.execute(sql.bind(id).bind(email)).await.map(drop)
}

pub async fn set_password(work: &mut Work, id: &ContactId, hash: Option<&PasswordHash>) -> Result<(), Fault> {
    let sql = Sql::new("update portal_accesses set password_hash = $2 where contact_id = $1");
    work.execute(sql.bind(id).bind(&hash.cloned())).await.map(drop)
}

pub async fn note_sign_in(work: &mut Work, id: &ContactId) -> Result<(), Fault> {
    let now = work.now;
    let sql = Sql::new("update portal_accesses set signed_in_at = $2 where contact_id = $1");
    work.execute(sql.bind(id).bind(&now)).await.map(drop)
}

/// How many customers have this profile, those whose access ended too.
pub async fn count_with(reader: &mut Reader, profile: &PortalProfileId) -> Result<i64, Fault> {
    let sql = Sql::new("select count(*) from portal_accesses where profile_id = $1");
    let (count,) = reader.one(sql.bind(profile)).await?;
    Ok(count)
}
