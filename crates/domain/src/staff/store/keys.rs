//! The table `api_keys`.

use crate::{
    ids::{ApiKeyId, UserId},
    staff::ApiKey,
};
use ground::{Fault, Value, value::Bind};
use store::{Reader, Sql, Work};

fn select(rest: &str) -> Sql {
    let mut sql =
        Sql::new("select id, name, hint, scopes, user_id, created_at, used_at, revoked_at from api_keys ");
    sql.push(rest);
    sql
}

pub async fn find(reader: &mut Reader, id: &ApiKeyId) -> Result<Option<ApiKey>, Fault> {
    reader.optional(select("where id = $1").bind(id)).await
}

/// The key of this digest, unless it was revoked.
pub async fn find_by_digest(reader: &mut Reader, digest: &[u8]) -> Result<Option<ApiKey>, Fault> {
    reader.optional(select("where token_hash = $1 and revoked_at is null").bind(digest)).await
}

/// Every key: those that work first, the newest first.
pub async fn all(reader: &mut Reader) -> Result<Vec<ApiKey>, Fault> {
    let order = "order by case when revoked_at is null then 0 else 1 end, created_at desc, id desc";
    reader.all(select(order)).await
}

pub async fn insert(work: &mut Work, key: &ApiKey, digest: &[u8]) -> Result<(), Fault> {
    let row = vec![
        key.id.to_value(),
        key.name.to_value(),
        key.hint.to_value(),
        Value::Bytes(digest.to_vec()),
        key.scopes.to_value(),
        key.created_at.to_value(),
    ];
    work.insert("api_keys", &["id", "name", "hint", "token_hash", "scopes", "created_at"], &[row]).await
}

/// Says whether there was one to revoke.
pub async fn revoke(work: &mut Work, id: &ApiKeyId) -> Result<bool, Fault> {
    let now = work.now;
    let sql = Sql::new("update api_keys set revoked_at = $2 where id = $1 and revoked_at is null");
    Ok(work.execute(sql.bind(id).bind(&now)).await? > 0)
}

pub async fn mark_used(work: &mut Work, id: &ApiKeyId) -> Result<(), Fault> {
    let now = work.now;
    work.execute(Sql::new("update api_keys set used_at = $2 where id = $1").bind(id).bind(&now))
        .await
        .map(drop)
}

/// Says for whom a key stands, and whether there was one.
pub async fn bind(work: &mut Work, id: &ApiKeyId, user: Option<UserId>) -> Result<bool, Fault> {
    let sql = Sql::new("update api_keys set user_id = $2 where id = $1 and revoked_at is null");
    Ok(work.execute(sql.bind(id).bind(&user)).await? > 0)
}
