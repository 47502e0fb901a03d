//! Handing records over: the chosen ones get another owner at once, and the toast gives them back.

use super::List;
use crate::shell::{App, Asked, Entered, Problem, Query, Staff, Toast};
use axum::{Router, extract::State, response::Response, routing::post};
use domain::{Owner, staff};
use serde::Deserialize;
use std::{fmt::Display, future::Future, str::FromStr};
use store::Work;

/// A module whose records are handed over.
pub trait Owned: Send + Sync + 'static {
    type Id: Display + FromStr + Send + Sync;
    const LIST: &'static List;

    /// Gives one record to `owner`; says whose it was, when it was somebody else's.
    fn give(
        work: &mut Work,
        id: &Self::Id,
        owner: Owner,
    ) -> impl Future<Output = Result<Option<Owner>, Problem>> + Send;
}

/// `POST /app/<module>/owner`, and the way back.
pub fn routes<O: Owned>() -> Router<App> {
    Router::new()
        .route(&format!("{}/owner", O::LIST.home), post(give::<O>))
        .route(&format!("{}/owner/undo", O::LIST.home), post(give_back::<O>))
}

async fn give<O: Owned>(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    form: Entered,
) -> Result<Response, Problem> {
    let Ok(owner) = form.text("owner").parse::<Owner>() else {
        return Err(Problem::not_found());
    };
    let mut work = app.work(me.user.actor()).await?;
    let mut before: Vec<(Owner, Vec<String>)> = Vec::new();
    for text in form.many("ids") {
        let Ok(id) = text.parse::<O::Id>() else { continue };
        let Some(old) = O::give(&mut work, &id, owner).await? else { continue };
        let bare = text.split('_').next_back().unwrap_or_default().to_owned();
        match before.iter_mut().find(|(owner, _)| *owner == old) {
            Some((_, ids)) => ids.push(bare),
            None => before.push((old, vec![bare])),
        }
    }
    let name = staff::owners(&mut work).await?.into_iter().find(|(known, _)| *known == owner);
    work.commit().await?;
    let count: usize = before.iter().map(|(_, ids)| ids.len()).sum();
    let toast = Toast::new("list-handed").with("count", count);
    let toast = toast.with("name", name.map(|(_, name)| name).unwrap_or_default());
    let was: Vec<String> = before.iter().map(|(owner, ids)| format!("{owner}:{}", ids.join(","))).collect();
    let undo = format!("{}/owner/undo?was={}", O::LIST.home, was.join(";"));
    let toast = if count > 0 { toast.undo(undo) } else { toast };
    Ok(app.told(&asked, O::LIST.home, &toast))
}

/// Whose the records were.
#[derive(Deserialize)]
struct Before {
    was: String,
}

async fn give_back<O: Owned>(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Query(query): Query<Before>,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    for part in query.was.split(';') {
        let Some((owner, ids)) = part.split_once(':') else { continue };
        let Ok(owner) = owner.parse::<Owner>() else { continue };
        for bare in ids.split(',') {
            let id = format!("{}_{bare}", O::LIST.prefix).parse::<O::Id>().ok();
            if let Some(id) = id {
                O::give(&mut work, &id, owner).await?;
            }
        }
    }
    work.commit().await?;
    Ok(app.told(&asked, O::LIST.home, &Toast::new("undone")))
}
