//! How far an invitation got, in numbers people ask for.

use crate::ids::CampaignId;
use ground::Fault;
use serde::Serialize;
use store::{Reader, Sql};

/// The way from attached to registered. What is not measured is null, not zero.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Funnel {
    pub attached: i64,
    /// Waits to leave: in the campaign's queue or in the outgoing path.
    pub queued: i64,
    /// Kept here, because there is no SMTP server.
    pub held: i64,
    pub sent: i64,
    pub failed: i64,
    pub bounced: Option<i64>,
    pub opened: Option<i64>,
    pub clicked: Option<i64>,
    pub registered: i64,
    pub waitlisted: i64,
    pub declined: i64,
    /// Is in the campaign and gets nothing, for whatever reason.
    pub skipped: i64,
}

/// Counts a campaign's funnel.
pub async fn funnel(reader: &mut Reader, id: &CampaignId) -> Result<Funnel, Fault> {
    let mut funnel = Funnel::default();
    let sql =
        Sql::new("select state, count(*) from campaign_recipients where campaign_id = $1 group by state");
    for (state, count) in reader.all::<(String, i64)>(sql.bind(id)).await? {
        funnel.attached += count;
        match state.as_str() {
            "queued" => funnel.queued += count,
            "attached" | "skipped" => funnel.skipped += count,
            _ => {}
        }
    }
    let sql = Sql::new("select status, count(*) from messages where campaign_id = $1 group by status");
    for (status, count) in reader.all::<(String, i64)>(sql.bind(id)).await? {
        match status.as_str() {
            "queued" | "sending" => funnel.queued += count,
            "held" => funnel.held += count,
            "sent" => funnel.sent += count,
            "failed" => funnel.failed += count,
            _ => {}
        }
    }
    let sql = Sql::new("select status, count(*) from registrations where campaign_id = $1 group by status");
    for (status, count) in reader.all::<(String, i64)>(sql.bind(id)).await? {
        match status.as_str() {
            "registered" => funnel.registered += count,
            "waitlisted" => funnel.waitlisted += count,
            _ => {}
        }
    }
    let sql = Sql::new(
        "select count(distinct contact_id) from invitations where campaign_id = $1 and declined_at is not null",
    );
    (funnel.declined,) = reader.one(sql.bind(id)).await?;
    Ok(funnel)
}
