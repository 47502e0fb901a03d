//! Every record has exactly one owner, a user or a group (AC-1).

use crate::ids::{UserGroupId, UserId};
use ground::{Fault, Id, Value, value::Bind};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use store::{Reader, Sql, Work};

/// Who answers for a record. `usr_…` or `grp_…` at the edges; two columns, `owner_kind` and `owner_id`, in SQL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    User(UserId),
    Group(UserGroupId),
}

impl Owner {
    /// The values of `owner_kind` and `owner_id`.
    pub fn columns(&self) -> [Value; 2] {
        match self {
            Self::User(id) => ["user".to_value(), id.to_value()],
            Self::Group(id) => ["group".to_value(), id.to_value()],
        }
    }

    /// Reads `owner_kind` and `owner_id`.
    pub fn from_columns(kind: &str, id: &[u8]) -> Result<Self, Fault> {
        let bytes = <[u8; 16]>::try_from(id).map_err(|_| Fault::new("an owner id is not 16 bytes"))?;
        match kind {
            "user" => Ok(Self::User(UserId::from_bytes(bytes))),
            "group" => Ok(Self::Group(UserGroupId::from_bytes(bytes))),
            _ => Err(Fault::new(format!("an owner is neither user nor group but {kind}"))),
        }
    }
}

impl fmt::Display for Owner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::User(id) => id.fmt(f),
            Self::Group(id) => id.fmt(f),
        }
    }
}

impl FromStr for Owner {
    type Err = ground::id::MalformedId;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self::Group).or_else(|_| text.parse().map(Self::User))
    }
}

impl Serialize for Owner {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Owner {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(d)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// Who answers for what is being made now: the user at work, or for whom the program's key stands; else, for programs and files, the first administrator.
pub async fn of_new(work: &mut Work) -> Result<Owner, Fault> {
    if let ("user", Some(id)) = (work.actor.kind, work.actor.id) {
        return Ok(Owner::User(UserId::from_bytes(id)));
    }
    if let ("api_key", Some(id)) = (work.actor.kind, work.actor.id) {
        let sql = Sql::new("select user_id from api_keys where id = $1 and user_id is not null");
        if let Some((user,)) = work.optional::<(UserId,)>(sql.bind(id.as_slice())).await? {
            return Ok(Owner::User(user));
        }
    }
    let sql = Sql::new(
        "select id from users where role = 'administrator' and active order by created_at, id limit 1",
    );
    let first: Option<(UserId,)> = work.optional(sql).await?;
    Ok(Owner::User(first.map_or_else(nobody, |(id,)| id)))
}

/// Owns what programs make before there is a first user.
fn nobody() -> UserId {
    UserId::from_bytes([0; 16])
}

impl Owner {
    /// Whether this user or group is there. Before the first user, nobody may own.
    pub async fn is_known(&self, reader: &mut Reader) -> Result<bool, Fault> {
        let sql = match self {
            Self::User(id) if *id == nobody() => {
                let anybody: Option<(Vec<u8>,)> =
                    reader.optional(Sql::new("select id from users limit 1")).await?;
                return Ok(anybody.is_none());
            }
            Self::User(id) => Sql::new("select id from users where id = $1").bind(id),
            Self::Group(id) => Sql::new("select id from user_groups where id = $1").bind(id),
        };
        Ok(reader.optional::<(Vec<u8>,)>(sql).await?.is_some())
    }
}

/// Ends `update <table> …`: all rows of one owner get another, told by id and version.
pub(crate) fn push_handed(sql: &mut Sql, from: Owner, to: Owner, now: ground::Instant) {
    let ([kind, id], [old_kind, old_id]) = (to.columns(), from.columns());
    sql.push(" set owner_kind = ").push_value(&kind).push(", owner_id = ").push_value(&id);
    sql.push(", version = version + 1, updated_at = ").push_value(&now);
    sql.push(" where owner_kind = ").push_value(&old_kind).push(" and owner_id = ").push_value(&old_id);
    sql.push(" returning id, version");
}

/// Writes into the journal that records changed hands.
pub(crate) fn record_handed<I: Id>(
    work: &mut Work,
    what: &'static str,
    rows: Vec<(I, i64)>,
    from: Owner,
    to: Owner,
) -> usize {
    for (id, version) in &rows {
        let detail = serde_json::json!({"version": version, "changed": {"owner": [from, to]}});
        work.record(store::Entry::new(what, id, &detail));
    }
    rows.len()
}
