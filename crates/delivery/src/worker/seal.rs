//! Sealing the journal: what was committed is chained, a batch a round.

use super::Desk;
use ground::Fault;
use std::sync::Arc;

/// Seals the next entries.
pub(super) async fn round(desk: Arc<Desk>) -> Result<bool, Fault> {
    let mut work = desk.work().await?;
    let more = store::seal::seal(&mut work, desk.links.key()).await?;
    work.commit().await?;
    Ok(more)
}
