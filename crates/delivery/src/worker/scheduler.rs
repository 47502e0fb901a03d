//! The scheduler: turns tasks whose time has come into runs. Every node has one; a due time is claimed by one of them.

use super::Desk;
use domain::automation;
use ground::Fault;
use std::sync::Arc;

pub(super) async fn round(desk: Arc<Desk>) -> Result<bool, Fault> {
    if !automation::is_due(&mut desk.db.reader().await?).await? {
        return Ok(false);
    }
    let mut work = desk.work().await?;
    let claimed = automation::claim_due(&mut work).await?;
    work.commit().await?;
    if claimed > 0 {
        desk.nudge();
    }
    Ok(claimed > 0)
}
