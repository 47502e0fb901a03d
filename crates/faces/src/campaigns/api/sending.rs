//! The calls that put contacts into a campaign, and hold its mail back. Programs attach at once: no undo window (W-1).

use super::{CampaignWithWarnings, get};
use crate::{
    api::{ApiCaller, Body, gone, record},
    shell::{App, Path, Problem},
};
use axum::{
    Json,
    extract::State,
    response::{IntoResponse, Response},
};
use domain::{
    campaigns::{self, Attached, Funnel, Source},
    ids::{CampaignId, ContactId, TargetGroupId},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

/// Seconds a mailing of a program waits before it leaves.
const AT_ONCE: i64 = 0;

/// The calls below one campaign.
pub(super) fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(attach_group))
        .routes(routes!(detach_group))
        .routes(routes!(attach_contacts))
        .routes(routes!(detach_contact))
        .routes(routes!(send_missing))
        .routes(routes!(funnel))
        .routes(routes!(pause))
        .routes(routes!(resume))
        .routes(routes!(stop))
}

/// The group to copy in.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Group {
    #[schema(value_type = String)]
    target_group_id: TargetGroupId,
    /// Sends also to who got the same template for the same event before.
    #[serde(default)]
    again: bool,
}

/// The contacts to attach.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Contacts {
    #[schema(value_type = Vec<String>)]
    contact_ids: Vec<ContactId>,
    /// Sends also to who got the same template for the same event before.
    #[serde(default)]
    again: bool,
}

/// What attaching came to.
#[derive(Serialize, ToSchema)]
#[schema(as = Attached)]
struct AttachedRecord {
    /// New in the campaign.
    attached: i64,
    /// Of those, who gets the mail.
    queued: i64,
    /// Who does not get it.
    skipped: Vec<SkippedRecord>,
}

/// How many do not get the mail, and why.
#[derive(Serialize, ToSchema)]
#[schema(as = Skipped)]
struct SkippedRecord {
    /// `already_in_campaign`, `already_got`, `no_address`, `opt_out`, or why the campaign is silent: `inactive`,
    /// `no_template`, `wrong_folder`, `wrong_sending_time`, `ended`.
    reason: String,
    count: i64,
}

impl From<Attached> for AttachedRecord {
    fn from(done: Attached) -> Self {
        let skipped = done.skipped.into_iter();
        let skipped = skipped.map(|skipped| SkippedRecord { reason: skipped.reason, count: skipped.count });
        Self { attached: done.attached, queued: done.queued, skipped: skipped.collect() }
    }
}

/// How far the invitation got. What is not measured is null, not zero.
#[derive(Serialize, ToSchema)]
#[schema(as = Funnel)]
struct FunnelRecord {
    attached: i64,
    /// Waits to leave.
    queued: i64,
    /// Kept here, because there is no SMTP server.
    held: i64,
    sent: i64,
    failed: i64,
    #[schema(required)]
    bounced: Option<i64>,
    #[schema(required)]
    opened: Option<i64>,
    #[schema(required)]
    clicked: Option<i64>,
    registered: i64,
    waitlisted: i64,
    declined: i64,
    /// Is in the campaign and gets nothing.
    skipped: i64,
}

impl From<Funnel> for FunnelRecord {
    fn from(funnel: Funnel) -> Self {
        Self {
            attached: funnel.attached,
            queued: funnel.queued,
            held: funnel.held,
            sent: funnel.sent,
            failed: funnel.failed,
            bounced: funnel.bounced,
            opened: funnel.opened,
            clicked: funnel.clicked,
            registered: funnel.registered,
            waitlisted: funnel.waitlisted,
            declined: funnel.declined,
            skipped: funnel.skipped,
        }
    }
}

async fn attach(
    app: &App,
    caller: &ApiCaller,
    id: &CampaignId,
    source: Source,
    again: bool,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    let done = campaigns::attach(&mut work, id, &source, AT_ONCE, again).await?;
    work.commit().await?;
    Ok(Json(AttachedRecord::from(done)).into_response())
}

async fn detach(app: &App, caller: &ApiCaller, id: &CampaignId, source: Source) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    campaigns::detach(&mut work, id, &source).await?;
    work.commit().await?;
    Ok(gone())
}

/// Attach a target group
///
/// Copies its members into the campaign. A campaign that is active and has a template sends to the new ones at once.
#[utoipa::path(post, path = "/campaigns/{id}/target-groups", operation_id = "attach_target_group",
    params(("id" = String, Path)), request_body = Group,
    responses((status = 200, description = "Who came in, who gets the mail, and who does not.", body = AttachedRecord)))]
async fn attach_group(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<CampaignId>,
    Body(sent): Body<Group>,
) -> Result<Response, Problem> {
    attach(&app, &caller, &id, Source::Group(sent.target_group_id), sent.again).await
}

/// Take the members of a target group out
///
/// Mail that has not left does not leave.
#[utoipa::path(delete, path = "/campaigns/{id}/target-groups/{group}", operation_id = "detach_target_group",
    params(("id" = String, Path), ("group" = String, Path)),
    responses((status = 204, description = "The members of the group are out.")))]
async fn detach_group(
    State(app): State<App>,
    caller: ApiCaller,
    Path((id, group)): Path<(CampaignId, TargetGroupId)>,
) -> Result<Response, Problem> {
    detach(&app, &caller, &id, Source::Group(group)).await
}

/// Attach single contacts
#[utoipa::path(post, path = "/campaigns/{id}/contacts", operation_id = "attach_contacts",
    params(("id" = String, Path)), request_body = Contacts,
    responses((status = 200, description = "Who came in, who gets the mail, and who does not.", body = AttachedRecord)))]
async fn attach_contacts(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<CampaignId>,
    Body(sent): Body<Contacts>,
) -> Result<Response, Problem> {
    attach(&app, &caller, &id, Source::Contacts(sent.contact_ids), sent.again).await
}

/// Take a contact out
#[utoipa::path(delete, path = "/campaigns/{id}/contacts/{contact}", operation_id = "detach_contact",
    params(("id" = String, Path), ("contact" = String, Path)),
    responses((status = 204, description = "The contact is out.")))]
async fn detach_contact(
    State(app): State<App>,
    caller: ApiCaller,
    Path((id, contact)): Path<(CampaignId, ContactId)>,
) -> Result<Response, Problem> {
    detach(&app, &caller, &id, Source::Contacts(vec![contact])).await
}

/// Send to those who never got the mail
///
/// For contacts that were attached before the campaign had a template, or while it was silent.
#[utoipa::path(post, path = "/campaigns/{id}/send-missing", operation_id = "send_missing", params(("id" = String, Path)),
    responses((status = 200, description = "Who gets the mail now, and who does not.", body = AttachedRecord)))]
async fn send_missing(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<CampaignId>,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    let done = campaigns::send_missing(&mut work, &id, AT_ONCE).await?;
    work.commit().await?;
    Ok(Json(AttachedRecord::from(done)).into_response())
}

/// Read the funnel of a campaign
#[utoipa::path(get, path = "/campaigns/{id}/funnel", operation_id = "read_funnel", params(("id" = String, Path)),
    responses((status = 200, description = "How far the invitation got.", body = FunnelRecord)))]
async fn funnel(State(app): State<App>, Path(id): Path<CampaignId>) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    get(&mut reader, &id).await?;
    Ok(Json(FunnelRecord::from(campaigns::funnel(&mut reader, &id).await?)).into_response())
}

/// Pause the sending of a campaign
#[utoipa::path(post, path = "/campaigns/{id}/pause", operation_id = "pause_campaign", params(("id" = String, Path)),
    responses((status = 200, description = "The campaign as it is now.", body = CampaignWithWarnings)))]
async fn pause(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<CampaignId>,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    campaigns::pause(&mut work, &id).await?;
    finish(work, &id).await
}

/// Go on sending where it was paused
#[utoipa::path(post, path = "/campaigns/{id}/resume", operation_id = "resume_campaign", params(("id" = String, Path)),
    responses((status = 200, description = "The campaign as it is now.", body = CampaignWithWarnings)))]
async fn resume(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<CampaignId>,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    campaigns::resume(&mut work, &id).await?;
    finish(work, &id).await
}

/// Stop the sending of a campaign for good
///
/// Who has not got the mail does not get it from this sending.
#[utoipa::path(post, path = "/campaigns/{id}/stop", operation_id = "stop_campaign", params(("id" = String, Path)),
    responses((status = 200, description = "The campaign as it is now.", body = CampaignWithWarnings)))]
async fn stop(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<CampaignId>,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    campaigns::stop(&mut work, &id).await?;
    finish(work, &id).await
}

async fn finish(mut work: store::Work, id: &CampaignId) -> Result<Response, Problem> {
    let campaign = get(&mut work, id).await?;
    let version = campaign.version;
    let answer = CampaignWithWarnings::of(&mut work, campaign).await?;
    work.commit().await?;
    Ok(record(version, &answer))
}
