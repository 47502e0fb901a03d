//! The calls about users and about the caller itself.

use crate::{
    api::{ApiCaller, Body, IfMatch, ListAsk, ListParams, Listed, created, gone, record},
    shell::{App, Path, Problem},
};
use axum::{Json, extract::State, response::Response};
use domain::{
    Patch,
    check::Text,
    custom_fields::{self, USERS, Values, Written},
    ids::{ApiKeyId, UserId},
    settings,
    staff::{self, Password, Role, Scopes, User, UserChange},
};
use ground::{EmailAddress, Id, Instant, Invalid, Locale};
use serde::{Deserialize, Serialize};
use store::Reader;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

/// The calls of this slice.
pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list, create))
        .routes(routes!(read, update, disable))
        .routes(routes!(me))
}

/// Somebody who works with Kutsu.
#[derive(Serialize, ToSchema)]
#[schema(as = User)]
struct UserRecord {
    #[schema(value_type = String, examples("usr_0192f0c1d2e37a3f8b4c5d6e7f809102"))]
    id: UserId,
    /// What the user signs in with; no two users share one.
    #[schema(value_type = String)]
    email: EmailAddress,
    name: String,
    #[schema(value_type = String, examples("user"))]
    role: Role,
    #[schema(value_type = String, examples("fi"))]
    language: Locale,
    /// A user who is not active cannot sign in.
    active: bool,
    #[schema(value_type = Object)]
    custom: Values,
    version: i64,
    #[schema(value_type = String, format = DateTime)]
    created_at: Instant,
    #[schema(value_type = String, format = DateTime)]
    updated_at: Instant,
}

impl UserRecord {
    fn of((user, custom): (User, Values)) -> Self {
        let User { id, email, name, role, language, active, version, created_at, updated_at } = user;
        Self { id, email, name, role, language, active, custom, version, created_at, updated_at }
    }

    /// As the user is now.
    async fn read(reader: &mut Reader, id: &UserId) -> Result<Self, Problem> {
        let user = staff::find(reader, id).await?.ok_or_else(Problem::not_found)?;
        Ok(Self::of((user, custom_fields::of_user(reader, id).await?)))
    }
}

/// A new user. Without a password the user chooses one by a link from the settings or `kutsu user reset`.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewUser {
    email: String,
    name: String,
    /// `administrator` or `user`.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    role: Text,
    /// `fi`, `sv` or `en`.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    language: Text,
    /// At least 12 characters.
    password: Option<String>,
    /// Fields that administrators added, by key.
    #[serde(default)]
    #[schema(value_type = Option<Object>)]
    custom: Written,
}

/// What is to be changed; what is not sent stays.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct UserPatch {
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    email: Text,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    name: Text,
    /// `administrator` or `user`.
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    role: Text,
    /// `fi`, `sv` or `en`.
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    language: Text,
    #[schema(value_type = Option<bool>)]
    #[serde(default)]
    active: Patch<bool>,
    /// Fields that administrators added, by key; what is not sent stays, null empties.
    #[serde(default)]
    #[schema(value_type = Option<Object>)]
    custom: Written,
}

/// List users
#[utoipa::path(get, path = "/users", operation_id = "list_users", params(ListParams),
    responses((status = 200, description = "One page of users.", body = Listed<UserRecord>)))]
async fn list(State(app): State<App>, ask: ListAsk) -> Result<Response, Problem> {
    let wish = ask.wish(&staff::fields::FIELDS, &app.custom())?;
    let mut reader = app.reader().await?;
    let zone = settings::read(&mut reader).await?.time_zone;
    let page = staff::page(&mut reader, &wish, &zone).await?;
    let ids: Vec<[u8; 16]> = page.items.iter().map(|user| user.id.bytes()).collect();
    let mut custom = custom_fields::load(&mut reader, USERS, &ids).await?;
    ask.answer(page.map(|user| {
        let values = custom.remove(&user.id.bytes()).unwrap_or_default();
        UserRecord::of((user, values))
    }))
}

/// Add a user
#[utoipa::path(post, path = "/users", operation_id = "create_user", request_body = NewUser,
    responses((status = 201, description = "The new user.", body = UserRecord)))]
async fn create(
    State(app): State<App>,
    caller: ApiCaller,
    Body(sent): Body<NewUser>,
) -> Result<Response, Problem> {
    let password = match &sent.password {
        Some(typed) => {
            let password = Password::read("password", typed).map_err(|flaw| Invalid(vec![flaw]))?;
            Some(password.hashed().await?)
        }
        None => None,
    };
    let written = UserChange {
        email: sent.email.into(),
        name: sent.name.into(),
        role: sent.role,
        language: sent.language,
        active: Patch::Keep,
    };
    let mut work = app.work(caller.actor).await?;
    let user = staff::add(&mut work, &written, password).await?;
    custom_fields::fill_user(&mut work, &user.id, &sent.custom, true).await?;
    let made = UserRecord::read(&mut work, &user.id).await?;
    work.commit().await?;
    Ok(created(&format!("users/{}", user.id), made.version, &made))
}

/// Read a user
#[utoipa::path(get, path = "/users/{id}", operation_id = "read_user", params(("id" = String, Path)),
    responses((status = 200, description = "The user.", body = UserRecord)))]
async fn read(State(app): State<App>, Path(id): Path<UserId>) -> Result<Response, Problem> {
    let user = UserRecord::read(&mut app.reader().await?, &id).await?;
    Ok(record(user.version, &user))
}

/// Change a user
#[utoipa::path(patch, path = "/users/{id}", operation_id = "update_user", params(("id" = String, Path)),
    request_body = UserPatch, responses((status = 200, description = "The user as it is now.", body = UserRecord)))]
async fn update(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<UserId>,
    IfMatch(seen): IfMatch,
    Body(sent): Body<UserPatch>,
) -> Result<Response, Problem> {
    let UserPatch { email, name, role, language, active, custom } = sent;
    let mut work = app.work(caller.actor).await?;
    staff::edit(&mut work, &id, seen, &UserChange { email, name, role, language, active }).await?;
    custom_fields::fill_user(&mut work, &id, &custom, false).await?;
    let user = UserRecord::read(&mut work, &id).await?;
    work.commit().await?;
    Ok(record(user.version, &user))
}

/// Disable a user
///
/// The records of the user stay; signing in ends.
#[utoipa::path(delete, path = "/users/{id}", operation_id = "disable_user", params(("id" = String, Path)),
    responses((status = 204, description = "The user is disabled.")))]
async fn disable(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<UserId>,
    seen: IfMatch,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    seen.holds(staff::find(&mut work, &id).await?.ok_or_else(Problem::not_found)?.version)?;
    staff::disable(&mut work, &id).await?;
    work.commit().await?;
    Ok(gone())
}

/// The key that calls.
#[derive(Serialize, ToSchema)]
struct Me {
    #[schema(value_type = String)]
    id: ApiKeyId,
    name: String,
    /// What the key opens; `*` is everything.
    #[schema(value_type = Vec<String>)]
    scopes: Scopes,
}

/// Say which key calls
#[utoipa::path(get, path = "/me", operation_id = "read_me",
    responses((status = 200, description = "The key.", body = Me)))]
async fn me(caller: ApiCaller) -> Json<Me> {
    Json(Me { id: caller.key, name: caller.name, scopes: caller.scopes })
}
