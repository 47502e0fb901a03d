//! The tables `user_groups` and `user_group_members`.

use crate::ids::{UserGroupId, UserId};
use ground::{Bind, Fault};
use store::{Reader, Sql, Work};

/// Every group by name.
pub async fn all(reader: &mut Reader) -> Result<Vec<(UserGroupId, String)>, Fault> {
    reader.all(Sql::new("select id, name from user_groups order by name, id")).await
}

/// Who belongs where.
pub async fn members(reader: &mut Reader) -> Result<Vec<(UserGroupId, UserId)>, Fault> {
    let sql = Sql::new(
        "select user_group_members.group_id, user_group_members.user_id
           from user_group_members join users on users.id = user_group_members.user_id
          order by users.sort_key, users.id",
    );
    reader.all(sql).await
}

pub async fn insert(work: &mut Work, id: &UserGroupId, name: &str) -> Result<(), Fault> {
    let row = vec![id.to_value(), name.to_value(), work.now.to_value()];
    work.insert("user_groups", &["id", "name", "created_at"], &[row]).await
}

pub async fn rename(work: &mut Work, id: &UserGroupId, name: &str) -> Result<u64, Fault> {
    work.execute(Sql::new("update user_groups set name = $2 where id = $1").bind(id).bind(name)).await
}

/// Locks the group; says whether it is there.
pub async fn lock(work: &mut Work, id: &UserGroupId) -> Result<bool, Fault> {
    let mut sql = Sql::new("select id from user_groups where id = $1").bind(id);
    sql.push(work.engine().for_update());
    Ok(work.optional::<(UserGroupId,)>(sql).await?.is_some())
}

pub async fn replace_members(work: &mut Work, id: &UserGroupId, users: &[UserId]) -> Result<(), Fault> {
    work.execute(Sql::new("delete from user_group_members where group_id = $1").bind(id)).await?;
    let rows: Vec<_> = users.iter().map(|user| vec![id.to_value(), user.to_value()]).collect();
    work.insert("user_group_members", &["group_id", "user_id"], &rows).await
}
