//! What one user sees and may do now.

use super::{Act, Grants, Level, Module, ProfileRights, sight, store, tree};
use crate::{
    Owner,
    events::Event,
    ids::UserGroupId,
    staff::{self, User},
};
use ::store::{Actor, Reader, Sight, Sql, filter::Kind};
use ground::{Fault, Id};
use std::{collections::BTreeSet, sync::Arc};

/// All that one user may; worked out once and asked by everything that the user's request touches.
#[derive(Clone, Debug, Default)]
pub struct Licence {
    /// None: everything.
    rights: Option<ProfileRights>,
    sight: Option<Arc<Sight>>,
}

impl Licence {
    /// Of administrators, programs and Kutsu itself.
    pub fn everything() -> Self {
        Self::default()
    }

    /// Whether the act is open in the module. Nothing may be done with what is not seen.
    pub fn may(&self, module: Module, act: Act) -> bool {
        let Some(rights) = &self.rights else { return true };
        let acts = rights.of(module).acts;
        acts.contains(&Act::See) && acts.contains(&act)
    }

    /// Whether the profile lets its users see sensitive answers; without a profile nobody is let by it.
    pub fn sees_sensitive(&self) -> bool {
        self.rights.is_some() && self.may(Module::Events, Act::Sensitive)
    }

    /// Whether the field is in nothing that the user gets.
    pub fn hides(&self, module: Module, field: &str) -> bool {
        self.grants(module).is_some_and(|grants| grants.hidden.contains(field))
    }

    /// Whether the field stays as it is, shown or not.
    pub fn is_locked(&self, module: Module, field: &str) -> bool {
        let grants = self.grants(module);
        grants.is_some_and(|grants| grants.hidden.contains(field) || grants.read_only.contains(field))
    }

    /// Every hidden field, with the concept that it belongs to.
    pub fn hidden(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let modules = self.rights.iter().flat_map(|rights| &rights.0);
        modules.flat_map(|(module, grants)| {
            grants.hidden.iter().map(|field| (module.catalog().name, field.as_str()))
        })
    }

    /// What the profile says of a module, when it says anything.
    pub fn grants(&self, module: Module) -> Option<&Grants> {
        self.rights.as_ref()?.0.get(&module)
    }

    /// What narrows the looks of the user at the database; nothing where everything is seen.
    pub fn sight(&self) -> Option<Arc<Sight>> {
        self.sight.clone()
    }

    /// Whether there is anything that the user does not see or may not do.
    pub fn is_everything(&self) -> bool {
        self.rights.is_none() && self.sight.is_none()
    }
}

/// Whose records somebody sees where not everybody's are.
#[derive(Clone, Debug, Default)]
pub(super) struct Owners {
    /// The user and the groups.
    pub own: Vec<[u8; 16]>,
    /// These and what those below own.
    pub with_below: Vec<[u8; 16]>,
}

/// What `user` sees and may do.
pub async fn licence_of(reader: &mut Reader, user: &User) -> Result<Licence, Fault> {
    if user.is_administrator() {
        return Ok(Licence::everything());
    }
    let (role, rights) = store::standing_of(reader, &user.id).await?;
    let levels = store::sharing(reader).await?;
    if rights.is_none() && levels.is_open() {
        return Ok(Licence::everything());
    }
    let owners = if levels.is_open() { Owners::default() } else { owners_of(reader, user, role).await? };
    let rights = rights.unwrap_or_default();
    let sight = sight::of(reader, &rights, &levels, &owners).await?;
    let sight = (!sight.is_everything()).then(|| Arc::new(sight));
    Ok(Licence { rights: Some(rights), sight })
}

/// Whether a user sees what people told about their health or belief when they registered for `event`, or answered without
/// registering: administrators, whose profile allows it, and who answers for the event, also in a group.
pub async fn sees_sensitive(
    reader: &mut Reader,
    (user, licence): (&User, &Licence),
    event: Option<&Event>,
) -> Result<bool, Fault> {
    if user.is_administrator() || licence.sees_sensitive() {
        return Ok(true);
    }
    match event.map(|event| event.owner) {
        None => Ok(false),
        Some(Owner::User(owner)) => Ok(owner == user.id),
        Some(Owner::Group(group)) => Ok(store::groups_of(reader, &[user.id]).await?.contains(&group)),
    }
}

/// What an owner of records sees: a user as on every page, a group what one of its members does.
pub async fn sight_of(reader: &mut Reader, owner: Owner) -> Result<Option<Arc<Sight>>, Fault> {
    match owner {
        Owner::User(id) => match staff::find(reader, &id).await? {
            Some(user) => Ok(licence_of(reader, &user).await?.sight()),
            None => Ok(None),
        },
        Owner::Group(id) => sight_of_group(reader, id).await,
    }
}

async fn sight_of_group(reader: &mut Reader, group: UserGroupId) -> Result<Option<Arc<Sight>>, Fault> {
    let levels = store::sharing(reader).await?;
    if levels.is_open() {
        return Ok(None);
    }
    let groups = staff::groups(reader).await?;
    let members = groups.into_iter().find(|known| known.id == group).map(|known| known.members);
    let mut owners = Owners { own: vec![group.bytes()], with_below: vec![group.bytes()] };
    for member in members.into_iter().flatten() {
        let Some(user) = staff::find(reader, &member).await?.filter(|user| user.active) else { continue };
        if user.is_administrator() {
            return Ok(None);
        }
        let (role, _) = store::standing_of(reader, &user.id).await?;
        let of_member = owners_of(reader, &user, role).await?;
        owners.own.extend(of_member.own);
        owners.with_below.extend(of_member.with_below);
    }
    for ids in [&mut owners.own, &mut owners.with_below] {
        ids.sort_unstable();
        ids.dedup();
    }
    let sight = sight::of(reader, &ProfileRights::default(), &levels, &owners).await?;
    Ok((!sight.is_everything()).then(|| Arc::new(sight)))
}

async fn owners_of(
    reader: &mut Reader,
    user: &User,
    role: Option<crate::ids::RoleId>,
) -> Result<Owners, Fault> {
    let own = store::groups_of(reader, &[user.id]).await?;
    let own: BTreeSet<[u8; 16]> = own.iter().map(Id::bytes).chain([user.id.bytes()]).collect();
    let mut with_below = own.clone();
    if let Some(role) = role {
        let below: Vec<_> = tree::below(&store::parents(reader).await?, role).into_iter().collect();
        let users = store::users_with(reader, &below).await?;
        with_below.extend(users.iter().map(Id::bytes));
        with_below.extend(store::groups_of(reader, &users).await?.iter().map(Id::bytes));
    }
    Ok(Owners { own: own.into_iter().collect(), with_below: with_below.into_iter().collect() })
}

/// Whether the record with this id is seen by `reader`; ids of other kinds than those of modules are nobody's secret.
pub async fn is_seen(reader: &mut Reader, prefix: &str, id: &[u8; 16]) -> Result<bool, Fault> {
    let Some(table) = sight::table_of(prefix) else { return Ok(true) };
    let mut sql = Sql::new("select id from ");
    sql.push(table).push(" where id = ").push_value(id.as_slice());
    Ok(!reader.seen::<(Vec<u8>,)>(sql).await?.is_empty())
}

/// Whether the record `holder` names `id` in one of its fields already: what one may not see may stay where it is.
pub async fn is_held(reader: &mut Reader, holder: (Module, &[u8; 16]), id: &[u8; 16]) -> Result<bool, Fault> {
    let (module, holder) = holder;
    let fields = module.catalog().fields.iter();
    let columns: Vec<&str> = fields
        .filter(|field| matches!(field.kind, Kind::Id(_)) && field.name != "id")
        .map(|field| field.column)
        .collect();
    let mut sql = Sql::new("select id from ");
    sql.push(module.table()).push(" where id = ").push_value(holder.as_slice()).push(" and ");
    sql.push_value(id.as_slice()).push(" in (").push(&columns.join(", ")).push(")");
    Ok(!reader.all::<(Vec<u8>,)>(sql).await?.is_empty())
}

/// Whether the last that happened to this record was done by `actor`: that may be taken back even when the record went
/// out of sight by it.
pub async fn is_last_by(reader: &mut Reader, actor: Actor, id: &[u8; 16]) -> Result<bool, Fault> {
    let sql = Sql::new("select actor_id from journal where subject_id = $1 order by id desc limit 1");
    let last: Option<(Option<Vec<u8>>,)> = reader.optional(sql.bind(id.as_slice())).await?;
    Ok(last.and_then(|(by,)| by).is_some_and(|by| actor.id.is_some_and(|id| id.as_slice() == by)))
}

impl Level {
    pub(super) fn owners(self, owners: &Owners) -> Option<&[[u8; 16]]> {
        match self {
            Self::Everybody => None,
            Self::OwnAndBelow => Some(&owners.with_below),
            Self::Own => Some(&owners.own),
        }
    }
}
