//! Giving places back that were held for an address that nobody confirmed in time.

use super::Desk;
use domain::public;
use ground::Fault;
use std::sync::Arc;

pub(super) async fn round(desk: Arc<Desk>) -> Result<bool, Fault> {
    let mut work = desk.work().await?;
    let lapsed = public::lapse_next(&mut work).await?;
    work.commit().await?;
    Ok(lapsed)
}
