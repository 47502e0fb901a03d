//! How far an invitation got, in numbers people ask for.

use crate::ids::CampaignId;
use ground::Fault;
use serde::Serialize;
use std::collections::HashMap;
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
    Ok(funnels(reader, &[*id]).await?.remove(id).unwrap_or_default())
}

/// Counts the funnels of several campaigns at once, for lists.
pub async fn funnels(reader: &mut Reader, ids: &[CampaignId]) -> Result<HashMap<CampaignId, Funnel>, Fault> {
    let mut found: HashMap<CampaignId, Funnel> = HashMap::new();
    if ids.is_empty() {
        return Ok(found);
    }
    for (id, state, count) in counted(reader, "state", "campaign_recipients where ", ids).await? {
        let funnel = found.entry(id).or_default();
        funnel.attached += count;
        match state.as_str() {
            "queued" => funnel.queued += count,
            "attached" | "skipped" => funnel.skipped += count,
            _ => {}
        }
    }
    // A try-out belongs to the campaign too, and is nobody's invitation.
    let invitations = "messages where kind = 'invitation' and ";
    for (id, status, count) in counted(reader, "status", invitations, ids).await? {
        let funnel = found.entry(id).or_default();
        match status.as_str() {
            "queued" | "sending" => funnel.queued += count,
            "held" => funnel.held += count,
            "sent" => funnel.sent += count,
            "failed" => funnel.failed += count,
            _ => {}
        }
    }
    for (id, status, count) in counted(reader, "status", "registrations where ", ids).await? {
        let funnel = found.entry(id).or_default();
        match status.as_str() {
            "registered" => funnel.registered += count,
            "waitlisted" => funnel.waitlisted += count,
            _ => {}
        }
    }
    let mut sql = Sql::new(
        "select campaign_id, count(distinct contact_id) from invitations
          where declined_at is not null and campaign_id in ",
    );
    sql.push_list(ids).push(" group by campaign_id");
    for (id, count) in reader.all::<(CampaignId, i64)>(sql).await? {
        found.entry(id).or_default().declined = count;
    }
    Ok(found)
}

async fn counted(
    reader: &mut Reader,
    column: &str,
    among: &str,
    ids: &[CampaignId],
) -> Result<Vec<(CampaignId, String, i64)>, Fault> {
    let mut sql = Sql::new("select campaign_id, ");
    sql.push(column).push(", count(*) from ").push(among).push("campaign_id in ");
    sql.push_list(ids).push(" group by 1, 2");
    reader.all(sql).await
}
