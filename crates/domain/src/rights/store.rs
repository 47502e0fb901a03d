//! The tables `roles`, `profiles` and `sharing`, and who stands where.

use super::{Level, Module, Profile, ProfileRights, Role, Sharing};
use crate::ids::{ProfileId, RoleId, UserGroupId, UserId};
use ::store::{Reader, Sql, Work};
use ground::{Bind, Fault, Instant};

const ROLE: &str = "select id, name, parent_id, place, version, created_at, updated_at from roles ";
const PROFILE: &str = "select id, name, rights, version, created_at, updated_at from profiles ";

fn select(columns: &str, rest: &str) -> Sql {
    let mut sql = Sql::default();
    sql.push(columns).push(rest);
    sql
}

/// Every role by name.
pub async fn roles(reader: &mut Reader) -> Result<Vec<Role>, Fault> {
    reader.all(select(ROLE, "order by name, id")).await
}

/// The role, if there is one.
pub async fn find_role(reader: &mut Reader, id: &RoleId) -> Result<Option<Role>, Fault> {
    reader.optional(select(ROLE, "where id = $1").bind(id)).await
}

/// Every role, locked in one order: two who move roles at once could else make a loop together.
pub(super) async fn lock_roles(work: &mut Work) -> Result<Vec<Role>, Fault> {
    let lock = work.engine().for_update();
    let mut sql = select(ROLE, "order by id");
    sql.push(lock);
    work.all(sql).await
}

/// Each role and the one above it.
pub(super) async fn parents(reader: &mut Reader) -> Result<Vec<(RoleId, Option<RoleId>)>, Fault> {
    reader.all(Sql::new("select id, parent_id from roles")).await
}

/// The users who stand on these roles.
pub(super) async fn users_with(reader: &mut Reader, roles: &[RoleId]) -> Result<Vec<UserId>, Fault> {
    if roles.is_empty() {
        return Ok(Vec::new());
    }
    let mut sql = Sql::new("select id from users where role_id in ");
    sql.push_set(roles);
    Ok(reader.all::<(UserId,)>(sql).await?.into_iter().map(|(id,)| id).collect())
}

/// The groups to which any of these users belongs.
pub(super) async fn groups_of(reader: &mut Reader, users: &[UserId]) -> Result<Vec<UserGroupId>, Fault> {
    if users.is_empty() {
        return Ok(Vec::new());
    }
    let mut sql = Sql::new("select distinct group_id from user_group_members where user_id in ");
    sql.push_set(users);
    Ok(reader.all::<(UserGroupId,)>(sql).await?.into_iter().map(|(id,)| id).collect())
}

/// The role a user stands on, and what the user's profile says.
pub(super) async fn standing_of(
    reader: &mut Reader,
    user: &UserId,
) -> Result<(Option<RoleId>, Option<ProfileRights>), Fault> {
    let sql = Sql::new(
        "select users.role_id, profiles.rights from users left join profiles on profiles.id = users.profile_id
          where users.id = $1",
    );
    let row: Option<(Option<RoleId>, Option<String>)> = reader.optional(sql.bind(user)).await?;
    let (role, rights) = row.unwrap_or_default();
    Ok((role, rights.map(|text| read(&text)).transpose()?))
}

/// Every profile by name.
pub async fn profiles(reader: &mut Reader) -> Result<Vec<Profile>, Fault> {
    let rows: Vec<ProfileRow> = reader.all(select(PROFILE, "order by name, id")).await?;
    rows.into_iter().map(ProfileRow::profile).collect()
}

/// The profile, if there is one.
pub async fn find_profile(reader: &mut Reader, id: &ProfileId) -> Result<Option<Profile>, Fault> {
    let row: Option<ProfileRow> = reader.optional(select(PROFILE, "where id = $1").bind(id)).await?;
    row.map(ProfileRow::profile).transpose()
}

pub(super) async fn lock_profile(work: &mut Work, id: &ProfileId) -> Result<Option<Profile>, Fault> {
    let lock = work.engine().for_update();
    let mut sql = select(PROFILE, "where id = $1").bind(id);
    sql.push(lock);
    work.optional::<ProfileRow>(sql).await?.map(ProfileRow::profile).transpose()
}

::store::row! {
    struct ProfileRow {
        id: ProfileId,
        name: String,
        rights: String,
        version: i64,
        created_at: Instant,
        updated_at: Instant,
    }
}

impl ProfileRow {
    fn profile(self) -> Result<Profile, Fault> {
        let Self { id, name, rights, version, created_at, updated_at } = self;
        Ok(Profile { id, name, rights: read(&rights)?, version, created_at, updated_at })
    }
}

fn read(rights: &str) -> Result<ProfileRights, Fault> {
    serde_json::from_str(rights).map_err(|error| Fault::because("reading a profile", error))
}

fn written(rights: &ProfileRights) -> Result<String, Fault> {
    serde_json::to_string(rights).map_err(|error| Fault::because("writing a profile", error))
}

/// How widely each module's records are shared.
pub async fn sharing(reader: &mut Reader) -> Result<Sharing, Fault> {
    let rows: Vec<(Module, Level)> = reader.all(Sql::new("select module, level from sharing")).await?;
    Ok(Sharing(rows.into_iter().collect()))
}

pub(super) async fn set_level(work: &mut Work, module: Module, level: Level) -> Result<(), Fault> {
    if level == Level::Everybody {
        return work.execute(Sql::new("delete from sharing where module = $1").bind(&module)).await.map(drop);
    }
    let now = work.now;
    let sql = Sql::new(
        "insert into sharing (module, level, updated_at) values ($1, $2, $3)
         on conflict (module) do update set level = $2, updated_at = $3",
    );
    work.execute(sql.bind(&module).bind(&level).bind(&now)).await.map(drop)
}

pub(super) async fn insert_role(work: &mut Work, role: &Role) -> Result<(), Fault> {
    const WRITTEN: [&str; 7] = ["id", "name", "parent_id", "place", "version", "created_at", "updated_at"];
    let row = vec![
        role.id.to_value(),
        role.name.to_value(),
        role.parent_id.to_value(),
        role.place.to_value(),
        role.version.to_value(),
        role.created_at.to_value(),
        role.updated_at.to_value(),
    ];
    work.insert("roles", &WRITTEN, &[row]).await
}

pub(super) async fn update_role(work: &mut Work, role: &Role) -> Result<(), Fault> {
    let sql = Sql::new(
        "update roles set name = $2, parent_id = $3, place = $4, version = $5, updated_at = $6 where id = $1",
    );
    let sql = sql.bind(&role.id).bind(&role.name).bind(&role.parent_id).bind(&role.place);
    work.execute(sql.bind(&role.version).bind(&role.updated_at)).await.map(drop)
}

pub(super) async fn delete_role(work: &mut Work, id: &RoleId) -> Result<(), Fault> {
    work.execute(Sql::new("delete from roles where id = $1").bind(id)).await.map(drop)
}

pub(super) async fn insert_profile(work: &mut Work, profile: &Profile) -> Result<(), Fault> {
    const WRITTEN: [&str; 6] = ["id", "name", "rights", "version", "created_at", "updated_at"];
    let row = vec![
        profile.id.to_value(),
        profile.name.to_value(),
        written(&profile.rights)?.to_value(),
        profile.version.to_value(),
        profile.created_at.to_value(),
        profile.updated_at.to_value(),
    ];
    work.insert("profiles", &WRITTEN, &[row]).await
}

pub(super) async fn update_profile(work: &mut Work, profile: &Profile) -> Result<(), Fault> {
    let sql =
        Sql::new("update profiles set name = $2, rights = $3, version = $4, updated_at = $5 where id = $1");
    let sql = sql.bind(&profile.id).bind(&profile.name).bind(&written(&profile.rights)?);
    work.execute(sql.bind(&profile.version).bind(&profile.updated_at)).await.map(drop)
}

pub(super) async fn count_with_profile(reader: &mut Reader, id: &ProfileId) -> Result<i64, Fault> {
    let sql = Sql::new("select count(*) from users where profile_id = $1").bind(id);
    Ok(reader.one::<(i64,)>(sql).await?.0)
}

pub(super) async fn delete_profile(work: &mut Work, id: &ProfileId) -> Result<(), Fault> {
    work.execute(Sql::new("delete from profiles where id = $1").bind(id)).await.map(drop)
}
