//! Erasing sensitive answers some days after the event, and files that nobody answered with.

use super::Desk;
use domain::questionnaires;
use ground::Fault;
use std::sync::Arc;

pub(super) async fn round(desk: Arc<Desk>) -> Result<bool, Fault> {
    let mut work = desk.work().await?;
    let erased = questionnaires::erase_due(&mut work).await?;
    questionnaires::sweep_files(&mut work).await?;
    work.commit().await?;
    Ok(erased > 0)
}
