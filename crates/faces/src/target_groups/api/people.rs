//! The calls about the people of a group: why somebody is in, who is kept out, who came and who left.

use super::{Contacts, TargetGroupRecord};
use crate::{
    api::{ApiCaller, Body, Listed, record},
    shell::{App, Path, Problem},
};
use axum::{
    Json,
    extract::State,
    response::{IntoResponse, Response},
};
use domain::{
    ids::{ContactId, TargetGroupId, TurnId},
    target_groups::{self, Excluded, MemberSource, Turn, TurnKind},
};
use ground::Instant;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

/// Most of those kept out, and of turns, in one answer.
const MOST: i64 = 1_000;

pub(super) fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(why))
        .routes(routes!(excluded, exclude, include))
        .routes(routes!(turns))
        .routes(routes!(turn))
}

/// Why one contact is in a group, or is not.
#[derive(Serialize, ToSchema)]
#[schema(as = Membership)]
struct WhyRecord {
    #[schema(value_type = String)]
    contact_id: ContactId,
    is_member: bool,
    /// `hand`: chosen, and stays; `filter`: found by the conditions; null for who is no member.
    #[schema(value_type = Option<String>, required)]
    source: Option<MemberSource>,
    #[schema(value_type = Option<String>, format = DateTime, required)]
    added_at: Option<Instant>,
    /// The name of who chose them by hand.
    #[schema(required)]
    added_by: Option<String>,
    /// Since when they are kept out by hand.
    #[schema(value_type = Option<String>, format = DateTime, required)]
    excluded_at: Option<Instant>,
    #[schema(required)]
    excluded_by: Option<String>,
    /// Whether the conditions as a whole hold now.
    matches: bool,
    /// Each condition by itself.
    conditions: Vec<ConditionRecord>,
}

/// One condition of a group.
#[derive(Serialize, ToSchema)]
#[schema(as = GroupCondition)]
struct ConditionRecord {
    /// In the filter language.
    #[schema(value_type = Object)]
    condition: serde_json::Value,
    /// Whether it holds for the contact now.
    holds: bool,
}

/// Somebody who is kept out of a group.
#[derive(Serialize, ToSchema)]
#[schema(as = Exclusion)]
struct ExcludedRecord {
    #[schema(value_type = String)]
    contact_id: ContactId,
    first_name: String,
    last_name: String,
    #[schema(value_type = String, format = DateTime)]
    excluded_at: Instant,
    #[schema(required)]
    excluded_by: Option<String>,
}

impl From<Excluded> for ExcludedRecord {
    fn from(one: Excluded) -> Self {
        let Excluded { contact_id, first_name, last_name, excluded_at, excluded_by, .. } = one;
        Self { contact_id, first_name, last_name, excluded_at, excluded_by }
    }
}

/// One time that members came or left.
#[derive(Serialize, ToSchema)]
#[schema(as = GroupTurn)]
struct TurnRecord {
    #[schema(value_type = String)]
    id: TurnId,
    /// `refresh` or `hand`.
    #[schema(value_type = String, examples("refresh"))]
    kind: TurnKind,
    #[schema(value_type = String, format = DateTime)]
    at: Instant,
    came: i64,
    left: i64,
    member_count: i64,
}

impl From<Turn> for TurnRecord {
    fn from(turn: Turn) -> Self {
        let Turn { id, kind, at, came, went, member_count, .. } = turn;
        Self { id, kind, at, came, left: went, member_count }
    }
}

/// Who came and who left in one turn, as far as they are kept by name.
#[derive(Serialize, ToSchema)]
#[schema(as = GroupTurnPeople)]
struct TurnPeople {
    turn: TurnRecord,
    #[schema(value_type = Vec<String>)]
    came: Vec<ContactId>,
    #[schema(value_type = Vec<String>)]
    left: Vec<ContactId>,
}

/// Why a contact is in a target group
///
/// Each condition by itself, and what was chosen by hand. Answers for who is no member as well.
#[utoipa::path(get, path = "/target-groups/{id}/members/{contact}", operation_id = "read_target_group_member",
    params(("id" = String, Path), ("contact" = String, Path)),
    responses((status = 200, description = "Why.", body = WhyRecord)))]
async fn why(
    State(app): State<App>,
    Path((id, contact)): Path<(TargetGroupId, ContactId)>,
) -> Result<Response, Problem> {
    let found = target_groups::why(&mut app.reader().await?, &id, &contact).await?;
    let conditions = found
        .reasons
        .iter()
        .map(|(checked, holds)| ConditionRecord { condition: checked.filter().to_json(), holds: *holds });
    let record = WhyRecord {
        contact_id: contact,
        is_member: found.member.is_some(),
        source: found.member.as_ref().map(|member| member.source),
        added_at: found.member.as_ref().map(|member| member.added_at),
        added_by: found.member.and_then(|member| member.added_by),
        excluded_at: found.excluded.as_ref().map(|kept| kept.excluded_at),
        excluded_by: found.excluded.and_then(|kept| kept.excluded_by),
        matches: found.matches,
        conditions: conditions.collect(),
    };
    Ok(Json(record).into_response())
}

/// List who is kept out of a target group
#[utoipa::path(get, path = "/target-groups/{id}/exclusions", operation_id = "list_target_group_exclusions",
    params(("id" = String, Path)),
    responses((status = 200, description = "Up to 1,000 of them, in order of names.", body = Listed<ExcludedRecord>)))]
async fn excluded(State(app): State<App>, Path(id): Path<TargetGroupId>) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    target_groups::store::find(&mut reader, &id).await?.ok_or_else(Problem::not_found)?;
    let found = target_groups::excluded(&mut reader, &id, MOST).await?;
    let items: Vec<ExcludedRecord> = found.into_iter().map(ExcludedRecord::from).collect();
    Ok(Json(Listed::all(items)).into_response())
}

/// Keep contacts out
///
/// They leave the group and do not come back, whatever the conditions say, until they are let in again.
#[utoipa::path(post, path = "/target-groups/{id}/exclusions", operation_id = "add_target_group_exclusions",
    params(("id" = String, Path)), request_body = Contacts,
    responses((status = 200, description = "The target group as it is now.", body = TargetGroupRecord)))]
async fn exclude(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<TargetGroupId>,
    Body(sent): Body<Contacts>,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    let group = target_groups::exclude(&mut work, &id, &sent.contact_ids).await?;
    work.commit().await?;
    Ok(record(group.version, &TargetGroupRecord::from(group)))
}

/// Let contacts in again
///
/// Those that match the conditions come with the next refresh.
#[utoipa::path(delete, path = "/target-groups/{id}/exclusions", operation_id = "remove_target_group_exclusions",
    params(("id" = String, Path)), request_body = Contacts,
    responses((status = 200, description = "The target group as it is now.", body = TargetGroupRecord)))]
async fn include(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<TargetGroupId>,
    Body(sent): Body<Contacts>,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    let group = target_groups::include(&mut work, &id, &sent.contact_ids).await?;
    work.commit().await?;
    Ok(record(group.version, &TargetGroupRecord::from(group)))
}

/// List the turns of a target group
///
/// Each time that members came or left, the latest first.
#[utoipa::path(get, path = "/target-groups/{id}/turns", operation_id = "list_target_group_turns",
    params(("id" = String, Path)),
    responses((status = 200, description = "The latest 1,000 turns.", body = Listed<TurnRecord>)))]
async fn turns(State(app): State<App>, Path(id): Path<TargetGroupId>) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    target_groups::store::find(&mut reader, &id).await?.ok_or_else(Problem::not_found)?;
    let found = target_groups::turns(&mut reader, &id, MOST).await?;
    let items: Vec<TurnRecord> = found.into_iter().map(TurnRecord::from).collect();
    Ok(Json(Listed::all(items)).into_response())
}

/// Read one turn of a target group
#[utoipa::path(get, path = "/target-groups/{id}/turns/{turn}", operation_id = "read_target_group_turn",
    params(("id" = String, Path), ("turn" = String, Path)),
    responses((status = 200, description = "Who came and who left: up to 1,000 of each.", body = TurnPeople)))]
async fn turn(
    State(app): State<App>,
    Path((id, turn)): Path<(TargetGroupId, TurnId)>,
) -> Result<Response, Problem> {
    let found = target_groups::turn(&mut app.reader().await?, &id, &turn, 2 * MOST).await?;
    let (turn, people) = found.ok_or_else(Problem::not_found)?;
    let of = |came| people.iter().filter(|one| one.came == came).map(|one| one.contact_id).collect();
    Ok(Json(TurnPeople { turn: turn.into(), came: of(true), left: of(false) }).into_response())
}
