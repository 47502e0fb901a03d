//! Archiving: the chosen records go at once, and the toast brings them back.

use super::List;
use crate::shell::{App, Asked, Entered, Problem, Query, Staff, Toast};
use axum::{Router, extract::State, response::Response, routing::post};
use ground::Id;
use serde::Deserialize;
use std::{fmt::Display, future::Future, str::FromStr};
use store::Work;

/// A module whose records are archived.
pub trait Archived: Send + Sync + 'static {
    type Id: Id + Display + FromStr + Send + Sync;
    const LIST: &'static List;
    /// Keys of what is told: how many went, how many came back.
    const TOLD: [&'static str; 2];

    /// Archives those of `ids` that stand; gives back which.
    fn archive(
        work: &mut Work,
        ids: Vec<Self::Id>,
    ) -> impl Future<Output = Result<Vec<Self::Id>, Problem>> + Send;

    /// Brings `ids` back; says how many came.
    fn restore(work: &mut Work, ids: &[Self::Id]) -> impl Future<Output = Result<usize, Problem>> + Send;
}

/// `POST /app/<module>/archive` with `ids`, and `POST /app/<module>/restore?ids=…,…`.
pub fn routes<A: Archived>() -> Router<App> {
    Router::new()
        .route(&format!("{}/archive", A::LIST.home), post(archive::<A>))
        .route(&format!("{}/restore", A::LIST.home), post(restore::<A>))
}

async fn archive<A: Archived>(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    form: Entered,
) -> Result<Response, Problem> {
    let mut read = form.reading(&asked, app.site().zone());
    let ids: Vec<A::Id> = read.ids("ids");
    read.finish()?;
    let mut work = app.work(me.user.actor()).await?;
    let archived = A::archive(&mut work, ids).await?;
    work.commit().await?;
    let home = A::LIST.home;
    if archived.is_empty() {
        return Ok(app.told(&asked, home, &Toast::new("list-none-chosen")));
    }
    let listed: Vec<String> = archived.iter().map(ToString::to_string).collect();
    let toast = Toast::new(A::TOLD[0]).with("count", archived.len());
    Ok(app.told(&asked, home, &toast.undo(format!("{home}/restore?ids={}", listed.join(",")))))
}

/// The records that come back.
#[derive(Deserialize)]
struct Restored {
    ids: String,
}

async fn restore<A: Archived>(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Query(query): Query<Restored>,
) -> Result<Response, Problem> {
    let ids: Vec<A::Id> = query.ids.split(',').filter_map(|id| id.parse().ok()).collect();
    let mut work = app.work(me.user.actor()).await?;
    let count = A::restore(&mut work, &ids).await?;
    work.commit().await?;
    let home = A::LIST.home;
    let path = match ids.as_slice() {
        [one] => format!("{home}/{one}"),
        _ => home.to_owned(),
    };
    Ok(app.told(&asked, &path, &Toast::new(A::TOLD[1]).with("count", count)))
}
