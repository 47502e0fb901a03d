//! The table `users`.

use crate::{
    ids::{ProfileId, RoleId, UserId},
    list::{Listing, Wish},
    staff::{PasswordHash, User},
};
use ground::{Bind, EmailAddress, Fault, Value, Zone};
use store::{
    Reader, Sql, Work,
    filter::{Marked, Today},
};

/// The columns that make a [`User`].
const COLUMNS: &str = "users.id, users.email, users.name, users.role, users.language, users.active, \
     users.version, users.created_at, users.updated_at";

fn select(rest: &str) -> Sql {
    let mut sql = Sql::new("select ");
    sql.push(COLUMNS).push(" from users ").push(rest);
    sql
}

/// The user, if there is one (also one who is not active).
pub async fn find(reader: &mut Reader, id: &UserId) -> Result<Option<User>, Fault> {
    reader.optional(select("where id = $1").bind(id)).await
}

/// The user who signs in with this address (also one who is not active).
pub async fn find_by_email(reader: &mut Reader, email: &EmailAddress) -> Result<Option<User>, Fault> {
    reader.optional(select("where email = $1").bind(email)).await
}

/// Every user by name, also those who are not active.
pub async fn all(reader: &mut Reader) -> Result<Vec<User>, Fault> {
    reader.all(select("order by sort_key, id")).await
}

/// Answers `wish`; users are not archived but disabled, and both are listed.
pub async fn page(reader: &mut Reader, wish: &Wish, zone: &Zone) -> Result<Listing<User>, Fault> {
    let today = Today::at(reader.now, zone);
    let restrict = |sql: &mut Sql| {
        sql.push(" from users where ");
        wish.filter.push_to(sql, &today);
        sql.push(" and ");
        wish.catalog.push_search(sql, &wish.q);
    };
    let mut count = Sql::new("select count(*)");
    restrict(&mut count);
    let (total,) = reader.one(count).await?;
    let mut rows = Sql::new("select ");
    rows.push(COLUMNS);
    wish.sort.push_marks(&mut rows);
    restrict(&mut rows);
    if let Some(cursor) = &wish.cursor {
        rows.push(" and ");
        wish.sort.push_after(cursor, &mut rows);
    }
    wish.sort.push_order(&mut rows);
    rows.push(" limit ").push_value(&i64::try_from(wish.limit + 1).unwrap_or(i64::MAX));
    let rows: Vec<Marked<User>> = reader.all(rows).await?;
    let page = wish.sort.page(rows, wish.limit);
    Ok(Listing { items: page.items, next: page.next, total })
}

/// The user, the row locked until the Work ends.
pub async fn lock(work: &mut Work, id: &UserId) -> Result<Option<User>, Fault> {
    let mut sql = select("where id = $1").bind(id);
    sql.push(work.engine().for_update());
    work.optional(sql).await
}

/// Active administrators, their rows locked in one order, so that of two who disable each other one waits.
pub async fn lock_administrators(work: &mut Work) -> Result<Vec<UserId>, Fault> {
    let mut sql = Sql::new("select id from users where role = 'administrator' and active order by id");
    sql.push(work.engine().for_update());
    Ok(work.all::<(UserId,)>(sql).await?.into_iter().map(|(id,)| id).collect())
}

/// Whether anybody works with this instance yet.
pub async fn is_anybody(reader: &mut Reader) -> Result<bool, Fault> {
    let row: Option<(UserId,)> = reader.optional(Sql::new("select id from users limit 1")).await?;
    Ok(row.is_some())
}

/// What is kept of the user's password; none before the first was chosen.
pub async fn password_of(reader: &mut Reader, id: &UserId) -> Result<Option<PasswordHash>, Fault> {
    let sql = Sql::new("select password_hash from users where id = $1").bind(id);
    Ok(reader.optional::<(Option<PasswordHash>,)>(sql).await?.and_then(|(hash,)| hash))
}

pub async fn insert(work: &mut Work, user: &User, password: Option<&PasswordHash>) -> Result<(), Fault> {
    const WRITTEN: [&str; 12] = [
        "id",
        "email",
        "name",
        "sort_key",
        "search_text",
        "role",
        "password_hash",
        "language",
        "active",
        "version",
        "created_at",
        "updated_at",
    ];
    let row = vec![
        user.id.to_value(),
        user.email.to_value(),
        user.name.to_value(),
        Value::Bytes(user.sort_key()),
        Value::Text(user.search_text()),
        user.role.to_value(),
        password.cloned().to_value(),
        user.language.to_value(),
        user.active.to_value(),
        user.version.to_value(),
        user.created_at.to_value(),
        user.updated_at.to_value(),
    ];
    work.insert("users", &WRITTEN, &[row]).await
}

pub async fn update(work: &mut Work, user: &User) -> Result<(), Fault> {
    let sql = Sql::new(
        "update users
            set email = $2, name = $3, sort_key = $4, search_text = $5, role = $6, language = $7, active = $8,
                version = $9, updated_at = $10
          where id = $1",
    );
    let sql = sql.bind(&user.id).bind(&user.email).bind(&user.name).bind(&user.sort_key());
    let sql = sql.bind(&user.search_text()).bind(&user.role).bind(&user.language).bind(&user.active);
    work.execute(sql.bind(&user.version).bind(&user.updated_at)).await.map(drop)
}

/// Counts a change of what others keep of a user; gives the new version.
pub async fn touch(work: &mut Work, id: &UserId) -> Result<i64, Fault> {
    let now = work.now;
    let sql =
        Sql::new("update users set version = version + 1, updated_at = $2 where id = $1 returning version");
    let (version,): (i64,) = work.one(sql.bind(id).bind(&now)).await?;
    Ok(version)
}

pub async fn set_password(work: &mut Work, id: &UserId, hash: &PasswordHash) -> Result<u64, Fault> {
    let now = work.now;
    let sql = Sql::new("update users set password_hash = $2, updated_at = $3 where id = $1");
    work.execute(sql.bind(id).bind(hash).bind(&now)).await
}

/// The role and the profile of a user.
pub async fn place_of(
    reader: &mut Reader,
    id: &UserId,
) -> Result<(Option<RoleId>, Option<ProfileId>), Fault> {
    let sql = Sql::new("select role_id, profile_id from users where id = $1").bind(id);
    Ok(reader.optional(sql).await?.unwrap_or_default())
}

/// The users who stand on a role.
pub async fn on_roles(reader: &mut Reader) -> Result<Vec<(UserId, RoleId)>, Fault> {
    let sql =
        Sql::new("select id, role_id from users where role_id is not null and active order by sort_key, id");
    reader.all(sql).await
}

/// Whether the role and the profile, where they are given, are there.
pub async fn are_known(
    reader: &mut Reader,
    role: Option<RoleId>,
    profile: Option<ProfileId>,
) -> Result<bool, Fault> {
    let role = match role {
        Some(id) => reader.optional(Sql::new("select id from roles where id = $1").bind(&id)).await?,
        None => Some((Vec::new(),)),
    };
    let profile: Option<(Vec<u8>,)> = match profile {
        Some(id) => reader.optional(Sql::new("select id from profiles where id = $1").bind(&id)).await?,
        None => Some((Vec::new(),)),
    };
    Ok(role.is_some() && profile.is_some())
}

pub async fn set_place(
    work: &mut Work,
    id: &UserId,
    role: Option<RoleId>,
    profile: Option<ProfileId>,
) -> Result<(), Fault> {
    let sql = Sql::new("update users set role_id = $2, profile_id = $3 where id = $1");
    work.execute(sql.bind(id).bind(&role).bind(&profile)).await.map(drop)
}
