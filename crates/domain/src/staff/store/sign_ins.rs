//! The tables `sign_ins` (one row per signed-in browser, found by the digest of its token) and `sign_in_tries`.

use crate::{
    ids::{SignInId, UserId},
    staff::{SignIn, SignInLine, SignInTry, User, sign_in},
};
use ground::{Fault, Instant, Value, value::Bind};
use store::{FromRow, Reader, Row, Sql, Work};

impl FromRow for SignIn {
    fn from_row(mut row: Row) -> Result<Self, Fault> {
        let (id, seen_at) = (row.named("sign_in_id")?, row.named("seen_at")?);
        Ok(Self { id, seen_at, user: User::from_row(row)? })
    }
}

/// The sign-in of this token, when it is not over and its user is active.
pub async fn find(reader: &mut Reader, digest: &[u8]) -> Result<Option<SignIn>, Fault> {
    let (now, idle) = (reader.now, reader.now.plus_seconds(-sign_in::IDLE_SECONDS));
    let sql = Sql::new(
        "select sign_ins.id as sign_in_id, sign_ins.seen_at, users.id, users.email, users.name, users.role,
                users.language, users.active, users.version, users.created_at, users.updated_at
           from sign_ins join users on users.id = sign_ins.user_id
          where sign_ins.token_hash = $1 and sign_ins.expires_at > $2 and sign_ins.seen_at > $3 and users.active",
    );
    reader.optional(sql.bind(digest).bind(&now).bind(&idle)).await
}

/// The browsers in which a user is signed in, the last used first.
pub async fn of_user(reader: &mut Reader, user: &UserId) -> Result<Vec<SignInLine>, Fault> {
    let (now, idle) = (reader.now, reader.now.plus_seconds(-sign_in::IDLE_SECONDS));
    let sql = Sql::new(
        "select id, agent, created_at, seen_at from sign_ins
          where user_id = $1 and expires_at > $2 and seen_at > $3 order by seen_at desc, id desc",
    );
    reader.all(sql.bind(user).bind(&now).bind(&idle)).await
}

pub async fn insert(
    work: &mut Work,
    id: SignInId,
    user: &UserId,
    digest: &[u8],
    agent: &str,
    expires_at: Instant,
) -> Result<(), Fault> {
    let now = work.now.to_value();
    let row = vec![
        id.to_value(),
        user.to_value(),
        Value::Bytes(digest.to_vec()),
        agent.to_value(),
        now.clone(),
        now,
        expires_at.to_value(),
    ];
    let columns = ["id", "user_id", "token_hash", "agent", "created_at", "seen_at", "expires_at"];
    work.insert("sign_ins", &columns, &[row]).await
}

pub async fn see(work: &mut Work, id: &SignInId) -> Result<(), Fault> {
    let now = work.now;
    let sql = Sql::new("update sign_ins set seen_at = $2 where id = $1");
    work.execute(sql.bind(id).bind(&now)).await.map(drop)
}

/// Ends one; only of this user. Says whether there was one.
pub async fn remove(work: &mut Work, user: &UserId, id: &SignInId) -> Result<bool, Fault> {
    let sql = Sql::new("delete from sign_ins where id = $1 and user_id = $2");
    Ok(work.execute(sql.bind(id).bind(user)).await? > 0)
}

/// Ends all of a user, but perhaps one.
pub async fn remove_all(work: &mut Work, user: &UserId, but: Option<SignInId>) -> Result<u64, Fault> {
    let sql = match but {
        None => Sql::new("delete from sign_ins where user_id = $1").bind(user),
        Some(id) => Sql::new("delete from sign_ins where user_id = $1 and id <> $2").bind(user).bind(&id),
    };
    work.execute(sql).await
}

/// Forgets those that are over; says how many.
pub async fn forget_old(work: &mut Work) -> Result<u64, Fault> {
    let now = work.now;
    work.execute(Sql::new("delete from sign_ins where expires_at <= $1").bind(&now)).await
}

/// Keeps a try.
pub async fn insert_try(work: &mut Work, one: &SignInTry) -> Result<(), Fault> {
    let row = vec![
        one.id.to_value(),
        one.user_id.to_value(),
        one.at.to_value(),
        one.address.to_value(),
        one.agent.to_value(),
        one.result.to_value(),
    ];
    work.insert("sign_in_tries", &["id", "user_id", "at", "address", "agent", "result"], &[row]).await
}

/// The newest tries of one user, or of everybody and nobody.
pub async fn tries(reader: &mut Reader, user: Option<&UserId>, limit: i64) -> Result<Vec<SignInTry>, Fault> {
    let mut sql = Sql::new("select id, user_id, at, address, agent, result from sign_in_tries");
    if let Some(user) = user {
        sql.push(" where user_id = ").push_value(user);
    }
    sql.push(" order by id desc limit ").push_value(&limit);
    reader.all(sql).await
}
