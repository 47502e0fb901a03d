//! Sealing the journal: what was committed is chained, a batch a round.

use super::Desk;
use ground::Fault;
use std::sync::Arc;
use store::seal::{Reach, is_waiting, seal};

/// Seals the next entries.
pub(super) async fn round(desk: Arc<Desk>, reach: Reach) -> Result<bool, Fault> {
    if !is_waiting(&mut desk.db.reader().await?, reach).await? {
        return Ok(false);
    }
    let mut work = desk.work().await?;
    let more = seal(&mut work, desk.links.key(), reach).await?;
    work.commit().await?;
    Ok(more)
}
