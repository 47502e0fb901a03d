//! Acts on views: saving what a list asks, changing and deleting what was saved, and choosing columns.

use super::List;
use crate::shell::{App, Asked, Entered, Path, Problem, Staff, Toast};
use axum::{extract::State, response::Response};
use domain::{
    ids::ViewId,
    list::{ListQuery, Wish},
    views::{self, ViewChange, ViewRefusal},
};
use ground::{Failure, Refusal};

/// Back to where the form stood; never to another list or another site.
fn back(list: &List, form: &Entered) -> String {
    let at = form.text("at");
    let is_ours = at.strip_prefix(list.home).is_some_and(|rest| rest.is_empty() || rest.starts_with('?'));
    if is_ours { at.to_owned() } else { list.home.to_owned() }
}

/// Says in a toast why it was refused.
fn refused(app: &App, asked: &Asked, path: &str, refusal: &ViewRefusal) -> Response {
    let key = format!("refusal-{}", refusal.code().replace('.', "-"));
    let key = if refusal.flaws().is_empty() { key } else { "views-name-needed".to_owned() };
    app.told(asked, path, &Toast { bad: true, ..Toast::new(&key) })
}

/// `POST /app/<module>/views` with `name`, `shared`, `filter`, `sort`: saves what the list asks.
pub async fn save(
    list: &'static List,
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    form: Entered,
) -> Result<Response, Problem> {
    let (filter, sort) = (form.text("filter"), form.text("sort"));
    let query = ListQuery { filter: Some(filter.into()), sort: Some(sort.into()), ..ListQuery::default() };
    Wish::read(&query, list.catalog, &app.custom())?;
    let mut work = app.work(me.user.actor()).await?;
    let shared = form.has("shared");
    match views::save(&mut work, list.module(), form.text("name"), shared, (filter, sort)).await {
        Ok(view) => {
            let columns: Vec<String> =
                form.text("columns").split(',').filter(|key| !key.is_empty()).map(str::to_owned).collect();
            let id = view.id.to_string();
            let chosen = views::choose_columns(&mut work, list.module(), &id, &columns).await;
            chosen.map_err(|failure| failure.map(|_| ViewRefusal::Missing))?;
            work.commit().await?;
            let toast = Toast::new("views-told-saved").with("name", view.name);
            Ok(app.told(&asked, &format!("{}?view={id}", list.home), &toast))
        }
        Err(Failure::Refused(refusal)) => Ok(refused(&app, &asked, &back(list, &form), &refusal)),
        Err(Failure::Fault(fault)) => Err(fault.into()),
    }
}

/// `POST /app/<module>/views/{id}` with `act`: `rename`, `asks` (takes over what the list asks now) or `delete`.
pub async fn change(
    list: &'static List,
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<ViewId>,
    form: Entered,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let (key, done) = match form.text("act") {
        "delete" => ("views-told-deleted", views::delete(&mut work, &id).await),
        "asks" => {
            let asks = Some((form.text("filter").to_owned(), form.text("sort").to_owned()));
            let change = ViewChange { asks, ..ViewChange::default() };
            ("views-told-changed", views::change(&mut work, &id, change).await)
        }
        _ => {
            let (name, shared) = (Some(form.text("name").to_owned()), Some(form.has("shared")));
            let change = ViewChange { name, shared, asks: None };
            ("views-told-changed", views::change(&mut work, &id, change).await)
        }
    };
    match done {
        Ok(view) => {
            work.commit().await?;
            let is_gone = key == "views-told-deleted";
            let path = if is_gone { list.home.to_owned() } else { format!("{}?view={id}", list.home) };
            Ok(app.told(&asked, &path, &Toast::new(key).with("name", view.name)))
        }
        Err(Failure::Refused(refusal)) => Ok(refused(&app, &asked, &back(list, &form), &refusal)),
        Err(Failure::Fault(fault)) => Err(fault.into()),
    }
}

/// `POST /app/<module>/views/choose` with `view` and `act`: `favour`, `unfavour`, `open` or `close`.
pub async fn choose(
    list: &'static List,
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    form: Entered,
) -> Result<Response, Problem> {
    let (view, act) = (form.text("view"), form.text("act"));
    let mut work = app.work(me.user.actor()).await?;
    match act {
        "favour" | "unfavour" => views::favour(&mut work, list.module(), view, act == "favour").await?,
        "open" => views::open_with(&mut work, list.module(), Some(view)).await?,
        _ => views::open_with(&mut work, list.module(), None).await?,
    }
    work.commit().await?;
    Ok(app.told(&asked, &back(list, &form), &Toast::new("views-told-chosen")))
}

/// `POST /app/<module>/columns` with `view`, the present `columns` and one press: `up`, `down`, `drop`, `take`, `usual`.
pub async fn columns(
    list: &'static List,
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    form: Entered,
) -> Result<Response, Problem> {
    let present: Vec<String> =
        form.text("columns").split(',').filter(|key| !key.is_empty()).map(str::to_owned).collect();
    let columns = pressed(present, &form);
    let mut work = app.work(me.user.actor()).await?;
    views::choose_columns(&mut work, list.module(), form.text("view"), &columns).await?;
    work.commit().await?;
    let at = back(list, &form);
    let at = if at.contains("choose=columns") {
        at
    } else {
        format!("{at}{}choose=columns", if at.contains('?') { '&' } else { '?' })
    };
    Ok(app.go(&asked, &at))
}

/// The columns after one press; the first stays where it is, for it names the record.
fn pressed(mut columns: Vec<String>, form: &Entered) -> Vec<String> {
    let place = |columns: &[String], act: &str| columns.iter().position(|key| key == form.text(act));
    if form.has("usual") {
        return Vec::new();
    }
    if let Some(at) = place(&columns, "up").filter(|at| *at > 1) {
        columns.swap(at, at - 1);
    }
    if let Some(at) = place(&columns, "down").filter(|at| *at > 0 && *at + 1 < columns.len()) {
        columns.swap(at, at + 1);
    }
    if let Some(at) = place(&columns, "drop").filter(|at| *at > 0) {
        columns.remove(at);
    }
    let taken = form.text("column");
    if form.has("take") && !taken.is_empty() && !columns.iter().any(|key| key == taken) {
        columns.push(taken.to_owned());
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(act: &str, key: &str) -> String {
        let mut form = Entered::default();
        form.set(act, key);
        form.set("column", "phone");
        let columns = ["name", "email", "city"].map(str::to_owned).to_vec();
        pressed(columns, &form).join(",")
    }

    #[test]
    fn a_press_moves_takes_or_drops_one_column_and_the_name_stays_first() {
        assert_eq!(after("up", "city"), "name,city,email");
        assert_eq!(after("up", "email"), "name,email,city");
        assert_eq!(after("down", "email"), "name,city,email");
        assert_eq!(after("drop", "email"), "name,city");
        assert_eq!(after("drop", "name"), "name,email,city");
        assert_eq!(after("take", "on"), "name,email,city,phone");
        assert_eq!(after("usual", "on"), "");
    }
}
