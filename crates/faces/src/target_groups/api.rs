//! The calls about target groups and their members. Why, exclusions and turns: `api/people.rs`.

mod people;

use crate::{
    api::{ApiCaller, Body, IfMatch, ListAsk, ListParams, Listed, created, gone, record},
    shell::{App, Path, Problem, Query},
};
use axum::{
    Json,
    extract::State,
    response::{IntoResponse, Response},
};
use domain::{
    Owner, Patch,
    ids::{AccountId, ContactId, EmailTemplateId, TargetGroupId, TurnId},
    owner, settings,
    target_groups::{self, Member, MemberSource, Openness, Refreshed, TargetGroup, TargetGroupDraft},
};
use ground::{Flaw, Instant, Invalid};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

/// Members of a page when nobody says how many, and at most.
const USUAL_MEMBERS: i64 = 50;
const MOST_MEMBERS: i64 = 200;

/// The calls of this slice.
pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list, create))
        .routes(routes!(read, update, archive))
        .routes(routes!(refresh))
        .routes(routes!(members, add, remove))
        .merge(people::api())
}

/// A set of contacts to be invited.
#[derive(Serialize, ToSchema)]
#[schema(as = TargetGroup)]
struct TargetGroupRecord {
    #[schema(value_type = String, examples("tgr_0192f0c1d2e37a3f8b4c5d6e7f809102"))]
    id: TargetGroupId,
    #[schema(examples("KR-1001"))]
    number: String,
    /// A user (`usr_…`) or a group of users (`grp_…`).
    #[schema(value_type = String)]
    owner: Owner,
    name: String,
    #[schema(required)]
    r#type: Option<String>,
    /// What others than the owner may do: `no`, `read` or `write`.
    #[schema(value_type = String, examples("no"))]
    public: Openness,
    /// Only an active group can be attached to a campaign.
    active: bool,
    /// The conditions, in the filter language over contacts; null when all members are chosen by hand.
    #[schema(value_type = Option<Object>, required)]
    filter: Option<serde_json::Value>,
    /// The group's own mail; leave it empty for invitations, which leave from a campaign.
    #[schema(value_type = Option<String>, required)]
    email_template_id: Option<EmailTemplateId>,
    automatic_campaigns: bool,
    /// At most so many of those who match come in, drawn by lot; null for all of them.
    #[schema(required)]
    sample_size: Option<i64>,
    member_count: i64,
    #[schema(value_type = Option<String>, format = DateTime, required)]
    refreshed_at: Option<Instant>,
    #[schema(value_type = Option<String>, format = DateTime, required)]
    archived_at: Option<Instant>,
    version: i64,
    #[schema(value_type = String, format = DateTime)]
    created_at: Instant,
    #[schema(value_type = String, format = DateTime)]
    updated_at: Instant,
}

impl From<TargetGroup> for TargetGroupRecord {
    fn from(group: TargetGroup) -> Self {
        Self {
            id: group.id,
            number: group.number,
            owner: group.owner,
            name: group.name,
            r#type: group.r#type,
            public: group.public,
            active: group.active,
            filter: group.filter,
            email_template_id: group.email_template_id,
            automatic_campaigns: group.automatic_campaigns,
            sample_size: group.sample_size,
            member_count: group.member_count,
            refreshed_at: group.refreshed_at,
            archived_at: group.archived_at,
            version: group.version,
            created_at: group.created_at,
            updated_at: group.updated_at,
        }
    }
}

/// What is to be changed; what is not sent stays. A changed filter takes effect with the next refresh.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = TargetGroupPatch)]
struct Sent {
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    owner: Patch<Owner>,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    name: Patch<String>,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    r#type: Patch<Option<String>>,
    /// `no`, `read` or `write`.
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    public: Patch<Openness>,
    #[schema(value_type = Option<bool>)]
    #[serde(default)]
    active: Patch<bool>,
    /// `{"all": […]}`, `{"any": […]}`, `{"not": …}` or one condition; null for members by hand only.
    #[schema(value_type = Option<Object>)]
    #[serde(default)]
    filter: Patch<Option<serde_json::Value>>,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    email_template_id: Patch<Option<EmailTemplateId>>,
    #[schema(value_type = Option<bool>)]
    #[serde(default)]
    automatic_campaigns: Patch<bool>,
    #[schema(value_type = Option<i64>)]
    #[serde(default)]
    sample_size: Patch<Option<i64>>,
}

impl Sent {
    fn over(self, old: TargetGroupDraft) -> TargetGroupDraft {
        TargetGroupDraft {
            owner: self.owner.or(old.owner),
            name: self.name.or(old.name),
            r#type: self.r#type.or(old.r#type),
            public: self.public.or(old.public),
            active: self.active.or(old.active),
            filter: self.filter.or(old.filter),
            email_template_id: self.email_template_id.or(old.email_template_id),
            automatic_campaigns: self.automatic_campaigns.or(old.automatic_campaigns),
            sample_size: self.sample_size.or(old.sample_size),
        }
    }
}

/// Contacts, by their ids.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Contacts {
    #[schema(value_type = Vec<String>)]
    contact_ids: Vec<ContactId>,
}

/// What a refresh did.
#[derive(Serialize, ToSchema)]
#[schema(as = Refreshed)]
struct RefreshedRecord {
    /// How many came.
    added: u64,
    /// How many left.
    removed: u64,
    member_count: i64,
    /// Under which turn of the history they can be read by name; null when nobody came or left.
    #[schema(value_type = Option<String>, required)]
    turn_id: Option<TurnId>,
}

impl From<Refreshed> for RefreshedRecord {
    fn from(Refreshed { added, removed, member_count, turn }: Refreshed) -> Self {
        Self { added, removed, member_count, turn_id: turn }
    }
}

/// One member of a group.
#[derive(Serialize, ToSchema)]
#[schema(as = Member)]
struct MemberRecord {
    #[schema(value_type = String)]
    contact_id: ContactId,
    first_name: String,
    last_name: String,
    #[schema(required)]
    email: Option<String>,
    email_opt_out: bool,
    #[schema(required)]
    title: Option<String>,
    #[schema(value_type = Option<String>, required)]
    account_id: Option<AccountId>,
    /// `hand`: chosen, and stays; `filter`: found by the conditions.
    #[schema(value_type = String, examples("filter"))]
    source: MemberSource,
    #[schema(value_type = String, format = DateTime)]
    added_at: Instant,
}

impl From<Member> for MemberRecord {
    fn from(member: Member) -> Self {
        Self {
            contact_id: member.contact_id,
            first_name: member.first_name,
            last_name: member.last_name,
            email: member.email,
            email_opt_out: member.email_opt_out,
            title: member.title,
            account_id: member.account_id,
            source: member.source,
            added_at: member.added_at,
        }
    }
}

/// Which members.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct MembersAsk {
    /// Members of one page.
    #[param(minimum = 1, maximum = 200, default = 50)]
    limit: Option<i64>,
    /// `next` of the page before.
    cursor: Option<String>,
}

/// List target groups
#[utoipa::path(get, path = "/target-groups", operation_id = "list_target_groups", params(ListParams),
    responses((status = 200, description = "One page of target groups.", body = Listed<TargetGroupRecord>)))]
async fn list(State(app): State<App>, ask: ListAsk) -> Result<Response, Problem> {
    let wish = ask.wish(&target_groups::fields::FIELDS, &app.custom())?;
    let mut reader = app.reader().await?;
    let zone = settings::read(&mut reader).await?.time_zone;
    ask.answer(target_groups::page(&mut reader, &wish, &zone).await?.map(TargetGroupRecord::from))
}

/// Create a target group
///
/// Its members come with `members` and `refresh`.
#[utoipa::path(post, path = "/target-groups", operation_id = "create_target_group", request_body = Sent,
    responses((status = 201, description = "The new target group.", body = TargetGroupRecord)))]
async fn create(
    State(app): State<App>,
    caller: ApiCaller,
    Body(sent): Body<Sent>,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    let draft = sent.over(TargetGroupDraft::empty(owner::of_new(&mut work).await?));
    let group = target_groups::create(&mut work, &draft).await?;
    work.commit().await?;
    Ok(created(&format!("target-groups/{}", group.id), group.version, &TargetGroupRecord::from(group)))
}

/// Read a target group
#[utoipa::path(get, path = "/target-groups/{id}", operation_id = "read_target_group", params(("id" = String, Path)),
    responses((status = 200, description = "The target group.", body = TargetGroupRecord)))]
async fn read(State(app): State<App>, Path(id): Path<TargetGroupId>) -> Result<Response, Problem> {
    let group = target_groups::store::find(&mut app.reader().await?, &id).await?;
    let group = group.ok_or_else(Problem::not_found)?;
    Ok(record(group.version, &TargetGroupRecord::from(group)))
}

/// Change a target group
#[utoipa::path(patch, path = "/target-groups/{id}", operation_id = "update_target_group", params(("id" = String, Path)),
    request_body = Sent,
    responses((status = 200, description = "The target group as it is now.", body = TargetGroupRecord)))]
async fn update(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<TargetGroupId>,
    IfMatch(seen): IfMatch,
    Body(sent): Body<Sent>,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    let group = target_groups::store::find(&mut work, &id).await?.ok_or_else(Problem::not_found)?;
    let draft = sent.over(TargetGroupDraft::of(&group));
    let group = target_groups::edit(&mut work, &id, seen, &draft).await?;
    work.commit().await?;
    Ok(record(group.version, &TargetGroupRecord::from(group)))
}

/// Archive a target group
///
/// Campaigns keep the contacts that were copied from it.
#[utoipa::path(delete, path = "/target-groups/{id}", operation_id = "archive_target_group", params(("id" = String, Path)),
    responses((status = 204, description = "The target group is archived.")))]
async fn archive(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<TargetGroupId>,
    seen: IfMatch,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    let group = target_groups::store::find(&mut work, &id).await?.ok_or_else(Problem::not_found)?;
    seen.holds(group.version)?;
    target_groups::archive(&mut work, &id).await?;
    work.commit().await?;
    Ok(gone())
}

/// Refresh a target group
///
/// Adds the contacts that match the conditions now, and drops those that no longer do. Members by hand stay.
#[utoipa::path(post, path = "/target-groups/{id}/refresh", operation_id = "refresh_target_group",
    params(("id" = String, Path)),
    responses((status = 200, description = "What the refresh did.", body = RefreshedRecord)))]
async fn refresh(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<TargetGroupId>,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    let refreshed = target_groups::refresh(&mut work, &id).await?;
    work.commit().await?;
    Ok(Json(RefreshedRecord::from(refreshed)).into_response())
}

/// List the members of a target group
#[utoipa::path(get, path = "/target-groups/{id}/members", operation_id = "list_target_group_members",
    params(("id" = String, Path), MembersAsk),
    responses((status = 200, description = "One page of members in order of names.", body = Listed<MemberRecord>)))]
async fn members(
    State(app): State<App>,
    Path(id): Path<TargetGroupId>,
    Query(ask): Query<MembersAsk>,
) -> Result<Response, Problem> {
    let limit = ask.limit.unwrap_or(USUAL_MEMBERS);
    if !(1..=MOST_MEMBERS).contains(&limit) {
        let flaw = Flaw::new("limit", "number.out_of_range").with("least", 1).with("most", MOST_MEMBERS);
        return Err(Invalid(vec![flaw]).into());
    }
    let after: Option<ContactId> = match &ask.cursor {
        Some(cursor) => Some(cursor.parse().map_err(|_| Invalid::one("cursor", "cursor.malformed"))?),
        None => None,
    };
    let mut reader = app.reader().await?;
    target_groups::store::find(&mut reader, &id).await?.ok_or_else(Problem::not_found)?;
    let mut found = target_groups::members(&mut reader, &id, after.as_ref(), limit + 1).await?;
    let most = usize::try_from(limit).unwrap_or(usize::MAX);
    let is_more = found.len() > most;
    found.truncate(most);
    let next = found.last().filter(|_| is_more).map(|last| last.contact_id.to_string());
    let total = target_groups::reach(&mut reader, &id).await?.contacts;
    let items: Vec<MemberRecord> = found.into_iter().map(MemberRecord::from).collect();
    Ok(Json(Listed { items, next, total }).into_response())
}

/// Add contacts by hand
///
/// Who is in already stays, now by hand. An unknown contact is named, and then nobody is added.
#[utoipa::path(post, path = "/target-groups/{id}/members", operation_id = "add_target_group_members",
    params(("id" = String, Path)), request_body = Contacts,
    responses((status = 200, description = "The target group as it is now.", body = TargetGroupRecord)))]
async fn add(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<TargetGroupId>,
    Body(sent): Body<Contacts>,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    let group = target_groups::add(&mut work, &id, &sent.contact_ids).await?;
    work.commit().await?;
    Ok(record(group.version, &TargetGroupRecord::from(group)))
}

/// Take contacts out
///
/// A contact that the conditions find comes back with the next refresh.
#[utoipa::path(delete, path = "/target-groups/{id}/members", operation_id = "remove_target_group_members",
    params(("id" = String, Path)), request_body = Contacts,
    responses((status = 200, description = "The target group as it is now.", body = TargetGroupRecord)))]
async fn remove(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<TargetGroupId>,
    Body(sent): Body<Contacts>,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    let group = target_groups::remove(&mut work, &id, &sent.contact_ids).await?;
    work.commit().await?;
    Ok(record(group.version, &TargetGroupRecord::from(group)))
}
