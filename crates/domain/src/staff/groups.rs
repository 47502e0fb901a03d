//! Groups: several users who own records together (AC-1).

use super::{Forbidden, Right, require, store};
use crate::{
    Owner,
    check::{Check, Text},
    ids::{UserGroupId, UserId},
};
use ::store::{Entry, Reader, Work, is_taken};
use ground::{Failure, Fault, Flaw, Invalid, Refusal, RefusalKind, text};
use serde::Serialize;
use serde_json::json;

/// A group and who belongs to it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct UserGroup {
    pub id: UserGroupId,
    pub name: String,
    pub members: Vec<UserId>,
}

/// Why a group is not made or changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GroupRefusal {
    Invalid(Invalid),
    Missing,
    Forbidden,
}

impl From<Forbidden> for GroupRefusal {
    fn from(_: Forbidden) -> Self {
        Self::Forbidden
    }
}

impl Refusal for GroupRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Invalid(invalid) => invalid.code(),
            Self::Missing => "user_group.missing",
            Self::Forbidden => "forbidden",
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Invalid(_) => RefusalKind::Invalid,
            Self::Missing => RefusalKind::Missing,
            Self::Forbidden => RefusalKind::Forbidden,
        }
    }
    fn flaws(&self) -> &[Flaw] {
        match self {
            Self::Invalid(invalid) => invalid.flaws(),
            _ => &[],
        }
    }
}

/// Makes an empty group.
///
/// # Errors
/// [`GroupRefusal`].
pub async fn add_group(work: &mut Work, name: Text) -> Result<UserGroup, Failure<GroupRefusal>> {
    allowed(work).await?;
    let name = checked(&name)?;
    let id = work.new_id();
    store::groups::insert(work, &id, &name).await.map_err(name_taken)?;
    work.record(Entry::new("user_group.added", &id, &json!({"name": name})));
    Ok(UserGroup { id, name, members: Vec::new() })
}

/// Gives a group another name.
///
/// # Errors
/// [`GroupRefusal`].
pub async fn rename_group(
    work: &mut Work,
    id: &UserGroupId,
    name: Text,
) -> Result<(), Failure<GroupRefusal>> {
    allowed(work).await?;
    let name = checked(&name)?;
    if store::groups::rename(work, id, &name).await.map_err(name_taken)? == 0 {
        return Err(GroupRefusal::Missing.into());
    }
    work.record(Entry::new("user_group.renamed", id, &json!({"name": name})));
    Ok(())
}

/// Says who belongs to a group.
///
/// # Errors
/// [`GroupRefusal`]; a user who is not there is named in `members`.
pub async fn set_members(
    work: &mut Work,
    id: &UserGroupId,
    members: &[UserId],
) -> Result<(), Failure<GroupRefusal>> {
    allowed(work).await?;
    if !store::groups::lock(work, id).await? {
        return Err(GroupRefusal::Missing.into());
    }
    let mut members = members.to_vec();
    members.sort_unstable();
    members.dedup();
    for user in &members {
        if store::users::find(work, user).await?.is_none() {
            return Err(GroupRefusal::Invalid(Invalid::one("members", "user.unknown")).into());
        }
    }
    store::groups::replace_members(work, id, &members).await?;
    work.record(Entry::new("user_group.members_set", id, &json!({"members": members})));
    Ok(())
}

/// Every group by name, with its members.
pub async fn groups(reader: &mut Reader) -> Result<Vec<UserGroup>, Fault> {
    let members = store::groups::members(reader).await?;
    let of =
        |id: UserGroupId| members.iter().filter(|(group, _)| *group == id).map(|(_, user)| *user).collect();
    let groups = store::groups::all(reader).await?;
    Ok(groups.into_iter().map(|(id, name)| UserGroup { id, name, members: of(id) }).collect())
}

/// Everybody who may own a record, with the name to show: active users, then groups.
pub async fn owners(reader: &mut Reader) -> Result<Vec<(Owner, String)>, Fault> {
    let users = store::users::all(reader).await?.into_iter().filter(|user| user.active);
    let users = users.map(|user| (Owner::User(user.id), user.name));
    let groups = store::groups::all(reader).await?.into_iter().map(|(id, name)| (Owner::Group(id), name));
    Ok(users.chain(groups).collect())
}

async fn allowed(work: &mut Work) -> Result<(), Failure<GroupRefusal>> {
    require(work, Right::Users).await.map_err(|failure| failure.map(GroupRefusal::from))
}

fn checked(name: &Text) -> Result<String, GroupRefusal> {
    let mut check = Check::default();
    let name = check.name("name", name, String::new(), text::MAX_NAME);
    check.done().map_err(GroupRefusal::Invalid)?;
    Ok(name)
}

fn name_taken(fault: Fault) -> Failure<GroupRefusal> {
    if is_taken(&fault) {
        GroupRefusal::Invalid(Invalid::one("name", "name.taken")).into()
    } else {
        fault.into()
    }
}
