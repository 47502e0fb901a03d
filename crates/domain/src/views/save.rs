//! Saving, changing and deleting views.

use super::{View, ViewChange, ViewRefusal, store};
use crate::{
    check::Check,
    ids::{UserId, ViewId},
    staff::{Right, may},
};
use ::store::{Entry, Work};
use ground::{Failure, Id};
use serde_json::json;

/// Most views of one list that one user keeps.
pub const MOST_VIEWS: i64 = 100;
/// Longest name of a view.
const LONGEST_NAME: usize = 60;

/// Saves what a list asks under a name; it stands among the tabs of who saved it.
///
/// # Errors
/// [`ViewRefusal`]; only a user saves views.
pub async fn save(
    work: &mut Work,
    module: &str,
    name: &str,
    shared: bool,
    (filter, sort): (&str, &str),
) -> Result<View, Failure<ViewRefusal>> {
    let owner_id = user(work)?;
    let name = checked(name)?;
    if store::count_of(work, module, &owner_id).await? >= MOST_VIEWS {
        return Err(ViewRefusal::TooMany.into());
    }
    let (module, filter, sort) = (module.to_owned(), filter.to_owned(), sort.to_owned());
    let view = View { id: work.new_id(), module, owner_id, name, shared, filter, sort };
    store::insert(work, &view).await?;
    store::set_favourite(work, &view.module, &view.id.to_string(), true).await?;
    work.record(Entry::new("view.saved", &view.id, &json!({"name": view.name, "module": view.module})));
    Ok(view)
}

/// Gives a view another name, shares it or keeps it, or makes it ask something else.
///
/// # Errors
/// [`ViewRefusal`].
pub async fn change(work: &mut Work, id: &ViewId, change: ViewChange) -> Result<View, Failure<ViewRefusal>> {
    let mut view = own(work, id).await?;
    if let Some(name) = change.name {
        view.name = checked(&name)?;
    }
    view.shared = change.shared.unwrap_or(view.shared);
    if let Some((filter, sort)) = change.asks {
        (view.filter, view.sort) = (filter, sort);
    }
    store::update(work, &view).await?;
    work.record(Entry::new("view.changed", id, &json!({"name": view.name, "shared": view.shared})));
    Ok(view)
}

/// Deletes a view and what anybody chose for it; lists that opened with it open as for everybody (W-26).
///
/// # Errors
/// [`ViewRefusal`].
pub async fn delete(work: &mut Work, id: &ViewId) -> Result<View, Failure<ViewRefusal>> {
    let view = own(work, id).await?;
    store::delete(work, id).await?;
    work.record(Entry::new("view.deleted", id, &json!({"name": view.name, "module": view.module})));
    Ok(view)
}

/// Who saves or chooses: users do, programs have no lists.
pub(super) fn user(work: &Work) -> Result<UserId, ViewRefusal> {
    match (work.actor.kind, work.actor.id) {
        ("user", Some(id)) => Ok(UserId::from_bytes(id)),
        _ => Err(ViewRefusal::NotYours),
    }
}

/// The view, locked, if the actor may change it: one's own, and for administrators the shared ones.
async fn own(work: &mut Work, id: &ViewId) -> Result<View, Failure<ViewRefusal>> {
    let me = user(work)?;
    let view = store::lock(work, id).await?.ok_or(ViewRefusal::Missing)?;
    if view.owner_id == me {
        return Ok(view);
    }
    if !view.shared {
        return Err(ViewRefusal::Missing.into());
    }
    let actor = work.actor;
    if may(work, actor, Right::Settings).await? { Ok(view) } else { Err(ViewRefusal::NotYours.into()) }
}

fn checked(name: &str) -> Result<String, ViewRefusal> {
    let mut check = Check::default();
    let name = check.name("name", &name.into(), String::new(), LONGEST_NAME);
    check.done().map_err(ViewRefusal::Invalid)?;
    Ok(name)
}
