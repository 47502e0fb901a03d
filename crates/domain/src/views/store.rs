//! The tables `views` and `view_choices`.

use super::{Chosen, View, Views};
use crate::ids::{UserId, ViewId};
use ground::{Bind, Fault};
use store::{Reader, Sql, Work};

fn select(rest: &str) -> Sql {
    let mut sql = Sql::new("select id, module, owner_id, name, shared, filter, sort from views ");
    sql.push(rest);
    sql
}

/// The views of a list that a user sees, the oldest first, and what they chose.
pub async fn of(reader: &mut Reader, user: &UserId, module: &str) -> Result<Views, Fault> {
    let saved = select("where module = $1 and (owner_id = $2 or shared) order by created_at, id");
    let saved = reader.all(saved.bind(module).bind(user)).await?;
    let chosen = Sql::new(
        "select view, columns, favourite, first from view_choices where user_id = $1 and module = $2 order by view",
    );
    let chosen: Vec<(String, String, bool, bool)> = reader.all(chosen.bind(user).bind(module)).await?;
    let chosen = chosen.into_iter().map(|(view, columns, is_favourite, is_first)| {
        let columns = columns.split(',').filter(|key| !key.is_empty()).map(str::to_owned).collect();
        Chosen { view, columns, is_favourite, is_first }
    });
    Ok(Views { saved, chosen: chosen.collect() })
}

/// The view, if it is there; whoever keeps it.
pub async fn find(reader: &mut Reader, id: &ViewId) -> Result<Option<View>, Fault> {
    reader.optional(select("where id = $1").bind(id)).await
}

/// The shared views of all lists and those of a user, in order of names.
pub async fn seen_by(reader: &mut Reader, user: &UserId) -> Result<Vec<View>, Fault> {
    let sql = select("where shared or owner_id = $1 order by module, name, id limit 500").bind(user);
    reader.all(sql).await
}

/// The view, its row locked until the Work ends.
pub(super) async fn lock(work: &mut Work, id: &ViewId) -> Result<Option<View>, Fault> {
    let mut sql = select("where id = $1").bind(id);
    sql.push(work.engine().for_update());
    work.optional(sql).await
}

pub(super) async fn count_of(reader: &mut Reader, module: &str, owner: &UserId) -> Result<i64, Fault> {
    let sql = Sql::new("select count(*) from views where module = $1 and owner_id = $2");
    Ok(reader.one::<(i64,)>(sql.bind(module).bind(owner)).await?.0)
}

pub(super) async fn insert(work: &mut Work, view: &View) -> Result<(), Fault> {
    let columns =
        ["id", "module", "owner_id", "name", "shared", "filter", "sort", "created_at", "updated_at"];
    let row = vec![
        view.id.to_value(),
        view.module.to_value(),
        view.owner_id.to_value(),
        view.name.to_value(),
        view.shared.to_value(),
        view.filter.to_value(),
        view.sort.to_value(),
        work.now.to_value(),
        work.now.to_value(),
    ];
    work.insert("views", &columns, &[row]).await
}

pub(super) async fn update(work: &mut Work, view: &View) -> Result<(), Fault> {
    let now = work.now;
    let sql = Sql::new(
        "update views set name = $2, shared = $3, filter = $4, sort = $5, updated_at = $6 where id = $1",
    );
    let sql = sql.bind(&view.id).bind(&view.name).bind(&view.shared).bind(&view.filter).bind(&view.sort);
    work.execute(sql.bind(&now)).await.map(drop)
}

pub(super) async fn delete(work: &mut Work, id: &ViewId) -> Result<(), Fault> {
    work.execute(Sql::new("delete from view_choices where view = $1").bind(&id.to_string())).await?;
    work.execute(Sql::new("delete from views where id = $1").bind(id)).await.map(drop)
}

fn user(work: &Work) -> Vec<u8> {
    work.actor.id.map(|id| id.to_vec()).unwrap_or_default()
}

pub(super) async fn set_columns(
    work: &mut Work,
    module: &str,
    view: &str,
    columns: &str,
) -> Result<(), Fault> {
    let sql = Sql::new(
        "insert into view_choices (user_id, module, view, columns) values ($1, $2, $3, $4)
         on conflict (user_id, module, view) do update set columns = excluded.columns",
    );
    work.execute(sql.bind(&user(work)).bind(module).bind(view).bind(columns)).await.map(drop)
}

pub(super) async fn set_favourite(work: &mut Work, module: &str, view: &str, yes: bool) -> Result<(), Fault> {
    let sql = Sql::new(
        "insert into view_choices (user_id, module, view, favourite) values ($1, $2, $3, $4)
         on conflict (user_id, module, view) do update set favourite = excluded.favourite",
    );
    work.execute(sql.bind(&user(work)).bind(module).bind(view).bind(&yes)).await.map(drop)
}

pub(super) async fn set_first(work: &mut Work, module: &str, view: Option<&str>) -> Result<(), Fault> {
    let none = Sql::new("update view_choices set first = false where user_id = $1 and module = $2");
    work.execute(none.bind(&user(work)).bind(module)).await?;
    let Some(view) = view else { return Ok(()) };
    let sql = Sql::new(
        "insert into view_choices (user_id, module, view, first) values ($1, $2, $3, $4)
         on conflict (user_id, module, view) do update set first = excluded.first",
    );
    work.execute(sql.bind(&user(work)).bind(module).bind(view).bind(&true)).await.map(drop)
}
