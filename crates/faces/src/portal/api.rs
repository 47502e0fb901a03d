//! The calls about the portal: a contact's access (scope `contacts:…`) and portal profiles (scope `settings:…`).

use crate::{
    api::{ApiCaller, Body, IfMatch, Listed, created, gone, record},
    shell::{App, Path, Problem},
};
use axum::{Json, extract::State, response::Response};
use domain::{
    check::Text,
    contacts,
    ids::{ContactId, PortalProfileId},
    portal::{self, Access, EndReason, PortalProfile, PortalRights, Wanted},
};
use ground::{EmailAddress, Instant};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

/// The calls of this slice.
pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(access, open, end))
        .routes(routes!(welcome))
        .routes(routes!(profiles, add_profile))
        .routes(routes!(profile, change_profile, remove_profile))
}

/// Whether and how a contact signs in to the portal.
#[derive(Serialize, ToSchema)]
#[schema(as = PortalAccess)]
struct AccessRecord {
    #[schema(value_type = String, examples("con_0192f0c1d2e37a3f8b4c5d6e7f809102"))]
    contact_id: ContactId,
    active: bool,
    /// Keeps the people of the own organisation.
    administrator: bool,
    /// Null: the built-in rights.
    #[schema(value_type = Option<String>, required)]
    profile_id: Option<PortalProfileId>,
    /// What the contact signs in with.
    #[schema(value_type = Option<String>, required)]
    email: Option<EmailAddress>,
    has_password: bool,
    /// `staff`, `archived`, `merged`, `no_address`, `address_taken` or `left_organisation`.
    #[schema(value_type = Option<String>, required)]
    ended_reason: Option<EndReason>,
    /// Null: it never was open.
    #[schema(value_type = Option<String>, format = DateTime, required)]
    begun_at: Option<Instant>,
    #[schema(value_type = Option<String>, format = DateTime, required)]
    ended_at: Option<Instant>,
    #[schema(value_type = Option<String>, format = DateTime, required)]
    signed_in_at: Option<Instant>,
}

impl From<Access> for AccessRecord {
    fn from(access: Access) -> Self {
        Self {
            contact_id: access.contact_id,
            active: access.active,
            administrator: access.administrator,
            profile_id: access.profile_id,
            email: access.email,
            has_password: access.has_password,
            ended_reason: access.ended_reason,
            begun_at: Some(access.begun_at),
            ended_at: access.ended_at,
            signed_in_at: access.signed_in_at,
        }
    }
}

impl AccessRecord {
    /// Of a contact for whom it never was open.
    fn never(contact_id: ContactId) -> Self {
        Self {
            contact_id,
            active: false,
            administrator: false,
            profile_id: None,
            email: None,
            has_password: false,
            ended_reason: None,
            begun_at: None,
            ended_at: None,
            signed_in_at: None,
        }
    }
}

/// How an access is to be.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
struct AccessPut {
    administrator: bool,
    #[schema(value_type = Option<String>)]
    profile_id: Option<PortalProfileId>,
}

/// Read a contact's access to the portal
#[utoipa::path(get, path = "/contacts/{id}/portal-access", operation_id = "read_portal_access",
    params(("id" = String, Path)),
    responses((status = 200, description = "The access; not active when it ended or never was.", body = AccessRecord)))]
async fn access(State(app): State<App>, Path(id): Path<ContactId>) -> Result<Json<AccessRecord>, Problem> {
    let mut reader = app.reader().await?;
    contacts::get(&mut reader, &id).await?;
    let access = portal::find(&mut reader, &id).await?;
    Ok(Json(access.map_or_else(|| AccessRecord::never(id), AccessRecord::from)))
}

/// Open the portal for a contact
///
/// Also changes how it is open. One address opens one door: 409 `portal.address_taken` names the other contact.
#[utoipa::path(put, path = "/contacts/{id}/portal-access", operation_id = "open_portal",
    params(("id" = String, Path)), request_body = AccessPut,
    responses((status = 200, description = "The access as it is now.", body = AccessRecord)))]
async fn open(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<ContactId>,
    Body(sent): Body<AccessPut>,
) -> Result<Json<AccessRecord>, Problem> {
    let wanted = Wanted { administrator: sent.administrator, profile_id: sent.profile_id };
    let mut work = app.work(caller.actor).await?;
    let access = portal::open(&mut work, &id, wanted).await?;
    work.commit().await?;
    Ok(Json(access.into()))
}

/// End a contact's access to the portal
#[utoipa::path(delete, path = "/contacts/{id}/portal-access", operation_id = "end_portal",
    params(("id" = String, Path)), responses((status = 204, description = "The contact no longer signs in.")))]
async fn end(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<ContactId>,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    contacts::get(&mut work, &id).await?;
    portal::end(&mut work, &id).await?;
    work.commit().await?;
    Ok(gone())
}

/// Send the first mail of the portal
#[utoipa::path(post, path = "/contacts/{id}/portal-access/welcome", operation_id = "welcome_to_portal",
    params(("id" = String, Path)), responses((status = 204, description = "The mail is on its way.")))]
async fn welcome(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<ContactId>,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    contacts::get(&mut work, &id).await?;
    portal::welcome(&mut work, &id).await?;
    work.commit().await?;
    Ok(gone())
}

/// What customers with it see and change.
#[derive(Serialize, ToSchema)]
#[schema(as = PortalProfile)]
struct ProfileRecord {
    #[schema(value_type = String, examples("ppr_0192f0c1d2e37a3f8b4c5d6e7f809102"))]
    id: PortalProfileId,
    name: String,
    /// `{"modules": ["events", "own", "organisation"], "contact": {"seen": […], "edited": […]}, "account": {…}}`
    #[schema(value_type = Object)]
    rights: PortalRights,
    version: i64,
    #[schema(value_type = String, format = DateTime)]
    created_at: Instant,
    #[schema(value_type = String, format = DateTime)]
    updated_at: Instant,
}

impl From<PortalProfile> for ProfileRecord {
    fn from(profile: PortalProfile) -> Self {
        let PortalProfile { id, name, rights, version, created_at, updated_at } = profile;
        Self { id, name, rights, version, created_at, updated_at }
    }
}

/// A profile as sent; what is not sent stays.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = PortalProfilePatch)]
struct ProfilePatch {
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    name: Text,
    #[schema(value_type = Option<Object>)]
    #[serde(default)]
    rights: Option<PortalRights>,
}

/// List portal profiles
#[utoipa::path(get, path = "/settings/portal-profiles", operation_id = "list_portal_profiles",
    responses((status = 200, description = "Every profile, by name.", body = Listed<ProfileRecord>)))]
async fn profiles(State(app): State<App>) -> Result<Json<Listed<ProfileRecord>>, Problem> {
    let found = portal::profiles(&mut app.reader().await?).await?;
    Ok(Json(Listed::all(found.into_iter().map(ProfileRecord::from).collect())))
}

/// Add a portal profile
#[utoipa::path(post, path = "/settings/portal-profiles", operation_id = "create_portal_profile",
    request_body = ProfilePatch,
    responses((status = 201, description = "The new profile.", body = ProfileRecord)))]
async fn add_profile(
    State(app): State<App>,
    caller: ApiCaller,
    Body(sent): Body<ProfilePatch>,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    let profile = portal::add_profile(&mut work, &sent.name, sent.rights.unwrap_or_default()).await?;
    work.commit().await?;
    let path = format!("settings/portal-profiles/{}", profile.id);
    Ok(created(&path, profile.version, &ProfileRecord::from(profile)))
}

/// Read a portal profile
#[utoipa::path(get, path = "/settings/portal-profiles/{id}", operation_id = "read_portal_profile",
    params(("id" = String, Path)),
    responses((status = 200, description = "The profile.", body = ProfileRecord)))]
async fn profile(State(app): State<App>, Path(id): Path<PortalProfileId>) -> Result<Response, Problem> {
    let found = portal::find_profile(&mut app.reader().await?, &id).await?;
    let profile = found.ok_or_else(Problem::not_found)?;
    Ok(record(profile.version, &ProfileRecord::from(profile)))
}

/// Change a portal profile
#[utoipa::path(patch, path = "/settings/portal-profiles/{id}", operation_id = "update_portal_profile",
    params(("id" = String, Path)), request_body = ProfilePatch,
    responses((status = 200, description = "The profile as it is now.", body = ProfileRecord)))]
async fn change_profile(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<PortalProfileId>,
    seen: IfMatch,
    Body(sent): Body<ProfilePatch>,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    let old = portal::find_profile(&mut work, &id).await?.ok_or_else(Problem::not_found)?;
    seen.holds(old.version)?;
    let rights = sent.rights.unwrap_or(old.rights);
    let profile = portal::change_profile(&mut work, &id, None, &sent.name, rights).await?;
    work.commit().await?;
    Ok(record(profile.version, &ProfileRecord::from(profile)))
}

/// Remove a portal profile
///
/// A profile that customers have stays (409 `portal_profile.in_use`).
#[utoipa::path(delete, path = "/settings/portal-profiles/{id}", operation_id = "delete_portal_profile",
    params(("id" = String, Path)), responses((status = 204, description = "The profile is gone.")))]
async fn remove_profile(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<PortalProfileId>,
    seen: IfMatch,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    let old = portal::find_profile(&mut work, &id).await?.ok_or_else(Problem::not_found)?;
    seen.holds(old.version)?;
    portal::remove_profile(&mut work, &id).await?;
    work.commit().await?;
    Ok(gone())
}
