//! The calls about roles, profiles and sharing. Roles and profiles need the scopes `users:…`, sharing
//! `settings:…`.

use crate::{
    api::{ApiCaller, Body, IfMatch, Listed, created, gone, record},
    shell::{App, Path, Problem},
};
use axum::{Json, extract::State, response::Response};
use domain::{
    Patch,
    check::Text,
    ids::{ProfileId, RoleId},
    rights::{self, Grants, Level, Module, Profile, ProfileRights, Role},
};
use ground::Instant;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

/// The calls of this slice.
pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(roles, add_role))
        .routes(routes!(role, change_role, remove_role))
        .routes(routes!(profiles, add_profile))
        .routes(routes!(profile, change_profile, remove_profile))
        .routes(routes!(sharing, share))
}

/// A place in the tree of roles.
#[derive(Serialize, ToSchema)]
#[schema(as = Role)]
struct RoleRecord {
    #[schema(value_type = String, examples("rol_0192f0c1d2e37a3f8b4c5d6e7f809102"))]
    id: RoleId,
    name: String,
    /// The role above; null at the top.
    #[schema(value_type = Option<String>, required)]
    parent_id: Option<RoleId>,
    /// The order among those below the same role.
    place: i64,
    version: i64,
    #[schema(value_type = String, format = DateTime)]
    created_at: Instant,
    #[schema(value_type = String, format = DateTime)]
    updated_at: Instant,
}

impl From<Role> for RoleRecord {
    fn from(role: Role) -> Self {
        let Role { id, name, parent_id, place, version, created_at, updated_at } = role;
        Self { id, name, parent_id, place, version, created_at, updated_at }
    }
}

/// What users of it may do.
#[derive(Serialize, ToSchema)]
#[schema(as = Profile)]
struct ProfileRecord {
    #[schema(value_type = String, examples("prf_0192f0c1d2e37a3f8b4c5d6e7f809102"))]
    id: ProfileId,
    name: String,
    /// By module: `acts` (`see`, `create`, `edit`, `delete`, `export`, `send`, and of events `sensitive`), `hidden` and `read_only` fields. Modules
    /// that are not told are open.
    #[schema(value_type = Object)]
    rights: ProfileRights,
    version: i64,
    #[schema(value_type = String, format = DateTime)]
    created_at: Instant,
    #[schema(value_type = String, format = DateTime)]
    updated_at: Instant,
}

impl From<Profile> for ProfileRecord {
    fn from(profile: Profile) -> Self {
        let Profile { id, name, rights, version, created_at, updated_at } = profile;
        Self { id, name, rights, version, created_at, updated_at }
    }
}

/// A role as sent; what is not sent stays.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct RolePatch {
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    name: Text,
    /// Null puts it at the top.
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    parent_id: Patch<Option<RoleId>>,
}

/// A profile as sent; what is not sent stays.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ProfilePatch {
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    name: Text,
    #[schema(value_type = Option<Object>)]
    #[serde(default)]
    rights: Option<BTreeMap<Module, Grants>>,
}

/// List roles
#[utoipa::path(get, path = "/roles", operation_id = "list_roles",
    responses((status = 200, description = "Every role, by name.", body = Listed<RoleRecord>)))]
async fn roles(State(app): State<App>) -> Result<Json<Listed<RoleRecord>>, Problem> {
    let roles = rights::roles(&mut app.reader().await?).await?;
    Ok(Json(Listed::all(roles.into_iter().map(RoleRecord::from).collect())))
}

/// Add a role
#[utoipa::path(post, path = "/roles", operation_id = "create_role", request_body = RolePatch,
    responses((status = 201, description = "The new role.", body = RoleRecord)))]
async fn add_role(
    State(app): State<App>,
    caller: ApiCaller,
    Body(sent): Body<RolePatch>,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    let role = rights::add_role(&mut work, &sent.name, sent.parent_id.or(None)).await?;
    work.commit().await?;
    Ok(created(&format!("roles/{}", role.id), role.version, &RoleRecord::from(role)))
}

/// Read a role
#[utoipa::path(get, path = "/roles/{id}", operation_id = "read_role", params(("id" = String, Path)),
    responses((status = 200, description = "The role.", body = RoleRecord)))]
async fn role(State(app): State<App>, Path(id): Path<RoleId>) -> Result<Response, Problem> {
    let role = rights::find_role(&mut app.reader().await?, &id).await?.ok_or_else(Problem::not_found)?;
    Ok(record(role.version, &RoleRecord::from(role)))
}

/// Change a role
///
/// A role that would stand below itself is refused with `role.loop`.
#[utoipa::path(patch, path = "/roles/{id}", operation_id = "update_role", params(("id" = String, Path)),
    request_body = RolePatch, responses((status = 200, description = "The role as it is now.", body = RoleRecord)))]
async fn change_role(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<RoleId>,
    seen: IfMatch,
    Body(sent): Body<RolePatch>,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    let old = rights::find_role(&mut work, &id).await?.ok_or_else(Problem::not_found)?;
    seen.holds(old.version)?;
    let role = rights::change_role(&mut work, &id, &sent.name, sent.parent_id.or(old.parent_id)).await?;
    work.commit().await?;
    Ok(record(role.version, &RoleRecord::from(role)))
}

/// Remove a role
///
/// A role on which users stand, or below which roles are, stays (409 `rights.in_use`).
#[utoipa::path(delete, path = "/roles/{id}", operation_id = "delete_role", params(("id" = String, Path)),
    responses((status = 204, description = "The role is gone.")))]
async fn remove_role(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<RoleId>,
    seen: IfMatch,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    let old = rights::find_role(&mut work, &id).await?.ok_or_else(Problem::not_found)?;
    seen.holds(old.version)?;
    rights::remove_role(&mut work, &id).await?;
    work.commit().await?;
    Ok(gone())
}

/// List profiles
#[utoipa::path(get, path = "/profiles", operation_id = "list_profiles",
    responses((status = 200, description = "Every profile, by name.", body = Listed<ProfileRecord>)))]
async fn profiles(State(app): State<App>) -> Result<Json<Listed<ProfileRecord>>, Problem> {
    let profiles = rights::profiles(&mut app.reader().await?).await?;
    Ok(Json(Listed::all(profiles.into_iter().map(ProfileRecord::from).collect())))
}

/// Add a profile
#[utoipa::path(post, path = "/profiles", operation_id = "create_profile", request_body = ProfilePatch,
    responses((status = 201, description = "The new profile.", body = ProfileRecord)))]
async fn add_profile(
    State(app): State<App>,
    caller: ApiCaller,
    Body(sent): Body<ProfilePatch>,
) -> Result<Response, Problem> {
    let written = ProfileRights(sent.rights.unwrap_or_default());
    let mut work = app.work(caller.actor).await?;
    let profile = rights::add_profile(&mut work, &sent.name, written).await?;
    work.commit().await?;
    Ok(created(&format!("profiles/{}", profile.id), profile.version, &ProfileRecord::from(profile)))
}

/// Read a profile
#[utoipa::path(get, path = "/profiles/{id}", operation_id = "read_profile", params(("id" = String, Path)),
    responses((status = 200, description = "The profile.", body = ProfileRecord)))]
async fn profile(State(app): State<App>, Path(id): Path<ProfileId>) -> Result<Response, Problem> {
    let found = rights::find_profile(&mut app.reader().await?, &id).await?;
    let profile = found.ok_or_else(Problem::not_found)?;
    Ok(record(profile.version, &ProfileRecord::from(profile)))
}

/// Change a profile
#[utoipa::path(patch, path = "/profiles/{id}", operation_id = "update_profile", params(("id" = String, Path)),
    request_body = ProfilePatch, responses((status = 200, description = "The profile as it is now.", body = ProfileRecord)))]
async fn change_profile(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<ProfileId>,
    seen: IfMatch,
    Body(sent): Body<ProfilePatch>,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    let old = rights::find_profile(&mut work, &id).await?.ok_or_else(Problem::not_found)?;
    seen.holds(old.version)?;
    let written = sent.rights.map_or(old.rights, ProfileRights);
    let profile = rights::change_profile(&mut work, &id, None, &sent.name, written).await?;
    work.commit().await?;
    Ok(record(profile.version, &ProfileRecord::from(profile)))
}

/// Remove a profile
///
/// A profile that users have stays (409 `rights.in_use`).
#[utoipa::path(delete, path = "/profiles/{id}", operation_id = "delete_profile", params(("id" = String, Path)),
    responses((status = 204, description = "The profile is gone.")))]
async fn remove_profile(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<ProfileId>,
    seen: IfMatch,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    let old = rights::find_profile(&mut work, &id).await?.ok_or_else(Problem::not_found)?;
    seen.holds(old.version)?;
    rights::remove_profile(&mut work, &id).await?;
    work.commit().await?;
    Ok(gone())
}

/// Read how widely modules are shared
#[utoipa::path(get, path = "/settings/sharing", operation_id = "read_sharing",
    responses((status = 200, description = "By module: `everybody`, `own_and_below` or `own`.", body = Object)))]
async fn sharing(State(app): State<App>) -> Result<Json<BTreeMap<Module, Level>>, Problem> {
    let sharing = rights::sharing(&mut app.reader().await?).await?;
    Ok(Json(Module::owned().map(|module| (module, sharing.of(module))).collect()))
}

/// Say how widely modules are shared
#[utoipa::path(put, path = "/settings/sharing", operation_id = "update_sharing", request_body = Object,
    responses((status = 200, description = "The levels as they are now.", body = Object)))]
async fn share(
    State(app): State<App>,
    caller: ApiCaller,
    Body(levels): Body<BTreeMap<Module, Level>>,
) -> Result<Json<BTreeMap<Module, Level>>, Problem> {
    let mut work = app.work(caller.actor).await?;
    let sharing = rights::share(&mut work, &levels).await?;
    work.commit().await?;
    Ok(Json(Module::owned().map(|module| (module, sharing.of(module))).collect()))
}
