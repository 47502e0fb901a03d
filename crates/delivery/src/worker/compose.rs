//! Composing: takes due messages batch by batch. A message that breaks its batch is found and put aside.
//!
//! While mail leaves, the claimer composes what it takes ([`into_hands`]); a loop of its own ([`round`]) composes when
//! none does, so that people can read what waits.

use super::Desk;
use crate::smtp::Pool;
use domain::messages::{
    Outgoing,
    store::outbox::{self, Queue},
};
use ground::{Fault, Instant};
use std::sync::Arc;
use store::Engine;

/// Letters in one transaction: few on SQLite, where nobody else writes meanwhile.
fn batch(engine: Engine) -> i64 {
    match engine {
        Engine::Sqlite => 50,
        Engine::Postgres => 200,
    }
}

pub(super) async fn round(desk: Arc<Desk>, pool: Option<Arc<Pool>>) -> Result<bool, Fault> {
    if pool.is_some_and(|pool| pool.trouble().is_none()) {
        return Ok(false); // what is due is composed as it is claimed
    }
    if outbox::due_since(&mut desk.db.reader().await?, Queue::Uncomposed).await?.is_none() {
        return Ok(false);
    }
    let count = match compose(&desk, batch(desk.db.engine())).await {
        Ok(count) => count,
        Err(fault) if fault.passing => return Err(fault),
        Err(fault) => {
            tracing::warn!(%fault, "composing one by one");
            one_by_one(&desk).await?
        }
    };
    if count > 0 {
        desk.nudge();
    }
    Ok(count > 0)
}

/// Composes up to `limit` due messages straight into the hands of the claimer, until `lease`. `None`: nothing is due.
pub(super) async fn into_hands(
    desk: &Desk,
    limit: i64,
    lease: Instant,
) -> Result<Option<Vec<Outgoing>>, Fault> {
    let mut work = desk.work().await?;
    let limit = limit.min(batch(desk.db.engine()));
    let composed = match desk.writer.compose_and_claim(&mut work, limit, lease).await {
        Ok(composed) => work.commit().await.map(|()| composed),
        Err(fault) => Err(fault),
    };
    match composed {
        Ok((count, mails)) => Ok((count > 0).then_some(mails)),
        Err(fault) if fault.passing => Err(fault),
        Err(fault) => {
            tracing::warn!(%fault, "composing one by one");
            Ok((one_by_one(desk).await? > 0).then(Vec::new))
        }
    }
}

async fn compose(desk: &Desk, limit: i64) -> Result<usize, Fault> {
    let mut work = desk.work().await?;
    let count = desk.writer.compose_due(&mut work, limit).await?;
    work.commit().await?;
    Ok(count)
}

/// Letters in one round when one of them breaks its batch.
const ONE_BY_ONE: usize = 50;

/// Composes some, each in a transaction of its own; what breaks becomes failed.
async fn one_by_one(desk: &Desk) -> Result<usize, Fault> {
    let mut count = 0;
    while count < ONE_BY_ONE && !desk.is_stopping() {
        match compose(desk, 1).await {
            Ok(0) => break,
            Ok(one) => count += one,
            Err(fault) if fault.passing => return Err(fault),
            Err(fault) => {
                let mut work = desk.work().await?;
                let broken = outbox::uncomposed(&mut work, 1).await?;
                let failed: Vec<_> = broken.iter().map(|id| (*id, "broken")).collect();
                outbox::fail(&mut work, &failed).await?;
                work.commit().await?;
                tracing::error!(message = ?broken, %fault, "a letter cannot be written");
                count += 1;
            }
        }
    }
    Ok(count)
}
