//! The calls about campaigns; attaching and what follows from it is in [`sending`].

mod sending;

use crate::{
    api::{ApiCaller, Body, IfMatch, ListAsk, ListParams, Listed, created, gone, record},
    shell::{App, Path, Problem},
};
use axum::{extract::State, response::Response};
use domain::{
    Owner, Patch,
    campaigns::{self, Campaign, CampaignDraft, CampaignRefusal},
    email_templates::Warning,
    ids::{CampaignId, EmailTemplateId, EventId},
    owner, settings,
};
use ground::{Date, Failure, Instant};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use store::Reader;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

/// The calls of this slice.
pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list, create))
        .routes(routes!(read, update, archive))
        .merge(sending::api())
}

/// A mailing: who gets which template, until when.
#[derive(Serialize, ToSchema)]
#[schema(as = Campaign)]
struct CampaignRecord {
    #[schema(value_type = String, examples("cam_0192f0c1d2e37a3f8b4c5d6e7f809102"))]
    id: CampaignId,
    #[schema(examples("KA-1001"))]
    number: String,
    /// A user (`usr_…`) or a group of users (`grp_…`).
    #[schema(value_type = String)]
    owner: Owner,
    name: String,
    /// Only an active campaign sends.
    active: bool,
    #[schema(value_type = Option<String>, format = Date, required)]
    start_date: Option<Date>,
    /// Nothing leaves after this day; the day itself still counts.
    #[schema(value_type = String, format = Date)]
    estimated_end_date: Date,
    #[schema(value_type = Option<String>, required)]
    email_template_id: Option<EmailTemplateId>,
    /// The event that `link.registration` without a number means.
    #[schema(value_type = Option<String>, required)]
    event_id: Option<EventId>,
    /// When the mail leaves; null sends as soon as contacts are attached.
    #[schema(value_type = Option<String>, format = DateTime, required)]
    send_at: Option<Instant>,
    paused: bool,
    #[schema(value_type = Option<String>, format = DateTime, required)]
    archived_at: Option<Instant>,
    version: i64,
    #[schema(value_type = String, format = DateTime)]
    created_at: Instant,
    #[schema(value_type = String, format = DateTime)]
    updated_at: Instant,
}

impl From<Campaign> for CampaignRecord {
    fn from(campaign: Campaign) -> Self {
        Self {
            id: campaign.id,
            number: campaign.number,
            owner: campaign.owner,
            name: campaign.name,
            active: campaign.active,
            start_date: campaign.start_date,
            estimated_end_date: campaign.estimated_end_date,
            email_template_id: campaign.email_template_id,
            event_id: campaign.event_id,
            send_at: campaign.send_at,
            paused: campaign.paused,
            archived_at: campaign.archived_at,
            version: campaign.version,
            created_at: campaign.created_at,
            updated_at: campaign.updated_at,
        }
    }
}

/// A campaign, and what is worth a second look about it.
#[derive(Serialize, ToSchema)]
struct CampaignWithWarnings {
    #[serde(flatten)]
    campaign: CampaignRecord,
    warnings: Vec<CampaignWarning>,
}

/// Worth a second look, although it was saved.
#[derive(Serialize, ToSchema)]
struct CampaignWarning {
    field: &'static str,
    /// Stable, e.g. `campaign.ended`.
    #[schema(examples("campaign.ended"))]
    code: &'static str,
    /// What the sentence of the warning needs.
    #[schema(value_type = Object)]
    args: BTreeMap<&'static str, String>,
}

impl CampaignWithWarnings {
    async fn of(reader: &mut Reader, campaign: Campaign) -> Result<Self, Problem> {
        let told = |Warning { field, code, args }: Warning| CampaignWarning {
            field,
            code,
            args: args.into_iter().collect(),
        };
        let warnings = campaigns::warnings(reader, &campaign).await?.into_iter().map(told).collect();
        Ok(Self { campaign: campaign.into(), warnings })
    }
}

/// What is to be changed; what is not sent stays.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = CampaignPatch)]
struct Sent {
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    owner: Patch<Owner>,
    /// Required for a new campaign.
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    name: Patch<String>,
    #[schema(value_type = Option<bool>)]
    #[serde(default)]
    active: Patch<bool>,
    #[schema(value_type = Option<String>, format = Date)]
    #[serde(default)]
    start_date: Patch<Option<Date>>,
    /// Required for a new campaign.
    #[schema(value_type = Option<String>, format = Date)]
    #[serde(default)]
    estimated_end_date: Patch<Option<Date>>,
    /// A template of the folder `campaign`.
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    email_template_id: Patch<Option<EmailTemplateId>>,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    event_id: Patch<Option<EventId>>,
    #[schema(value_type = Option<String>, format = DateTime)]
    #[serde(default)]
    send_at: Patch<Option<Instant>>,
}

impl Sent {
    fn over(self, old: CampaignDraft) -> CampaignDraft {
        CampaignDraft {
            owner: self.owner.or(old.owner),
            name: self.name.or(old.name),
            active: self.active.or(old.active),
            start_date: self.start_date.or(old.start_date),
            estimated_end_date: self.estimated_end_date.or(old.estimated_end_date),
            email_template_id: self.email_template_id.or(old.email_template_id),
            event_id: self.event_id.or(old.event_id),
            send_at: self.send_at.or(old.send_at),
        }
    }
}

/// The campaign that must be there.
async fn get(reader: &mut Reader, id: &CampaignId) -> Result<Campaign, Problem> {
    let campaign = campaigns::store::find(reader, id).await?;
    campaign.ok_or_else(|| Failure::Refused(CampaignRefusal::Missing).into())
}

/// List campaigns
#[utoipa::path(get, path = "/campaigns", operation_id = "list_campaigns", params(ListParams),
    responses((status = 200, description = "One page of campaigns, the newest first.", body = Listed<CampaignRecord>)))]
async fn list(State(app): State<App>, ask: ListAsk) -> Result<Response, Problem> {
    let wish = ask.wish(&campaigns::fields::FIELDS, &app.custom())?;
    let mut reader = app.reader().await?;
    let zone = settings::read(&mut reader).await?.time_zone;
    ask.answer(campaigns::page(&mut reader, &wish, &zone).await?.map(CampaignRecord::from))
}

/// Create a campaign
#[utoipa::path(post, path = "/campaigns", operation_id = "create_campaign", request_body = Sent,
    responses((status = 201, description = "The new campaign.", body = CampaignWithWarnings)))]
async fn create(
    State(app): State<App>,
    caller: ApiCaller,
    Body(sent): Body<Sent>,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    let draft = sent.over(CampaignDraft::empty(owner::of_new(&mut work).await?));
    let campaign = campaigns::create(&mut work, &draft).await?;
    let (place, version) = (format!("campaigns/{}", campaign.id), campaign.version);
    let answer = CampaignWithWarnings::of(&mut work, campaign).await?;
    work.commit().await?;
    Ok(created(&place, version, &answer))
}

/// Read a campaign
#[utoipa::path(get, path = "/campaigns/{id}", operation_id = "read_campaign", params(("id" = String, Path)),
    responses((status = 200, description = "The campaign.", body = CampaignWithWarnings)))]
async fn read(State(app): State<App>, Path(id): Path<CampaignId>) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let campaign = get(&mut reader, &id).await?;
    let version = campaign.version;
    Ok(record(version, &CampaignWithWarnings::of(&mut reader, campaign).await?))
}

/// Change a campaign
///
/// Setting a template sends nothing to contacts that are attached already; `send-missing` does.
#[utoipa::path(patch, path = "/campaigns/{id}", operation_id = "update_campaign", params(("id" = String, Path)),
    request_body = Sent,
    responses((status = 200, description = "The campaign as it is now.", body = CampaignWithWarnings)))]
async fn update(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<CampaignId>,
    IfMatch(seen): IfMatch,
    Body(sent): Body<Sent>,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    let draft = sent.over(CampaignDraft::of(&get(&mut work, &id).await?));
    let campaign = campaigns::edit(&mut work, &id, seen, &draft).await?;
    let version = campaign.version;
    let answer = CampaignWithWarnings::of(&mut work, campaign).await?;
    work.commit().await?;
    Ok(record(version, &answer))
}

/// Archive a campaign
///
/// An archived campaign sends nothing more.
#[utoipa::path(delete, path = "/campaigns/{id}", operation_id = "archive_campaign", params(("id" = String, Path)),
    responses((status = 204, description = "The campaign is archived.")))]
async fn archive(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<CampaignId>,
    seen: IfMatch,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    seen.holds(get(&mut work, &id).await?.version)?;
    campaigns::archive(&mut work, &id).await?;
    work.commit().await?;
    Ok(gone())
}
