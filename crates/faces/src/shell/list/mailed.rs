//! A list made ready for a mail: what a saved view finds now, in the columns and with the rights of who gets it.
//!
//! The worker asks for it through the roof; the rows are written as in an export.

use super::{column::Telling, export, page};
use crate::{
    routes::LISTS,
    shell::{App, Asked, licence::under},
};
use domain::{
    automation::Wanted,
    letters::ListFile,
    list::{self, ListQuery, Wish},
    messages::MailFile,
    rights::{self, Act, Licence, Module},
    staff::{self, User},
    views::{self, View},
};
use ground::{Choice, Fault};
use std::sync::Arc;

/// More rows do not go into a mail; it leads to the list then.
const MOST_ROWS: i64 = 20_000;

/// The list; nothing when the user is gone or does not see the view, or when the view no longer fits its fields.
pub async fn mailed(app: &App, wanted: Wanted) -> Result<Option<ListFile>, Fault> {
    let mut reader = app.db.reader().await?;
    let user = staff::find(&mut reader, &wanted.user).await?.filter(|user| user.active);
    let view = views::store::find(&mut reader, &wanted.view).await?;
    let (Some(user), Some(view)) = (user, view.filter(|view| view.is_seen_by(&wanted.user))) else {
        return Ok(None);
    };
    let licence = Arc::new(rights::licence_of(&mut reader, &user).await?);
    drop(reader);
    under(Arc::clone(&licence), seen(app, &licence, &user, &view, wanted.with_file)).await
}

/// The list as this user sees it.
async fn seen(
    app: &App,
    licence: &Licence,
    user: &User,
    view: &View,
    with_file: bool,
) -> Result<Option<ListFile>, Fault> {
    let module = Module::from_word(&view.module);
    let may = |act| module.is_none_or(|module| licence.may(module, act));
    if !may(Act::See) {
        return Ok(None);
    }
    let mut reader = app.reader().await?;
    let Some(list) = LISTS.iter().copied().find(|list| list.module() == view.module) else { return Ok(None) };
    let query = ListQuery {
        filter: Some(view.filter.clone()),
        sort: Some(view.sort.clone()),
        ..ListQuery::default()
    };
    let Ok(wish) = Wish::read(&query, list.catalog, &app.custom()) else { return Ok(None) };
    let wish = Wish { limit: export::AT_ONCE, ..wish }.of(user.id);
    let zone = app.site().zone().clone();
    let rows = list::count(&mut reader, &wish, &zone).await?;
    let name = view.name.clone();
    let path = format!("{}?view={}", list.home, view.id);
    if !with_file || rows > MOST_ROWS || !may(Act::Export) {
        return Ok(Some(ListFile { name, path, rows, file: None }));
    }
    let asked = Asked { now: reader.now, ..Asked::sample(user.language) };
    let mine = views::of(&mut reader, &user.id, list.module()).await?;
    let columns = page::chosen(list, &mine, &view.id.to_string(), &Telling { app, asked: &asked });
    let content = export::written(list, app, &asked, reader, &columns, wish).await?;
    let file = MailFile {
        name: format!("{}-{}.csv", list.module(), asked.now.date(&zone)),
        media_type: "text/csv; charset=utf-8".into(),
        content,
    };
    Ok(Some(ListFile { name, path, rows, file: Some(file) }))
}
