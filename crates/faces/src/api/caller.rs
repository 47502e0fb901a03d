//! The program that calls, by its key, and whether the key opens what is called.
//!
//! The scope is read from the address: no call can forget to ask for it.

use crate::shell::{App, Problem};
use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, Method, StatusCode, header, request::Parts},
};
use domain::{
    ids::ApiKeyId,
    rights::{self, Licence},
    staff::{self, Access, Collection, Scopes},
};
use ground::{Choice, Fault};
use std::sync::Arc;
use store::Actor;

/// The program that calls.
#[derive(Clone, Debug)]
pub struct ApiCaller {
    pub key: ApiKeyId,
    pub name: String,
    pub actor: Actor,
    pub scopes: Scopes,
    /// Of the user for whom the key stands; without one, everything that the scopes open.
    pub licence: Arc<Licence>,
}

impl<S: Sync> FromRequestParts<S> for ApiCaller {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let caller = parts.extensions.get::<Self>().cloned();
        caller.ok_or_else(|| Fault::new("a call stands outside the layer that knows the caller").into())
    }
}

/// Who calls, when the key is known, not used too often, and opens this address.
pub async fn authenticate(
    app: &App,
    method: &Method,
    path: &str,
    headers: &HeaderMap,
) -> Result<ApiCaller, Problem> {
    let secret = bearer(headers).ok_or_else(Problem::unauthenticated)?;
    let mut reader = app.db.reader().await?;
    let unknown = || Problem::new(StatusCode::UNAUTHORIZED, "api_key.unknown");
    let key = staff::holder_of(&mut reader, secret).await?.ok_or_else(unknown)?;
    let licence = match &key.user_id {
        None => Licence::everything(),
        Some(user) => {
            let user = staff::find(&mut reader, user).await?.filter(|user| user.active);
            rights::licence_of(&mut reader, &user.ok_or_else(unknown)?).await?
        }
    };
    drop(reader);
    app.limits.api.take(&key.id.to_string(), app.now())?;
    if key.is_due(app.now()) {
        let mut work = app.db.work(key.actor()).await?;
        staff::mark_key_used(&mut work, &key.id).await?;
        work.commit().await?;
    }
    if let Some((collection, access)) = needed(method, path)
        && !key.scopes.allow(collection, access)
    {
        let mut problem = Problem::new(StatusCode::FORBIDDEN, "api_key.scope_missing");
        problem.args = vec![("scope", format!("{collection}:{access}"))];
        return Err(problem);
    }
    let licence = Arc::new(licence);
    Ok(ApiCaller { key: key.id, actor: key.actor(), name: key.name, scopes: key.scopes, licence })
}

fn bearer(headers: &HeaderMap) -> Option<&str> {
    let (scheme, secret) = headers.get(header::AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| secret.trim())
}

/// The scope of an address below `/api/v1`; none for those about the caller itself.
fn needed(method: &Method, path: &str) -> Option<(Collection, Access)> {
    let path = path.strip_prefix("/api/v1").unwrap_or(path);
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    let collection = match parts.as_slice() {
        ["events", _, "registrations" | "attendance" | "walk-ins" | "certificates", ..] => {
            Collection::Registrations
        }
        ["event-series", ..] => Collection::Events,
        ["questionnaires", _, "files", ..] => Collection::Registrations,
        ["roles" | "profiles", ..] => Collection::Users,
        ["custom-fields" | "layouts", ..] => Collection::Settings,
        [first, ..] => Collection::from_word(first)?,
        [] => return None,
    };
    let looks = matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS);
    Some((collection, if looks { Access::Read } else { Access::Write }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scope_is_that_of_the_first_collection_but_for_registrations() {
        let scope = |method: Method, path: &str| {
            needed(&method, path).map(|(collection, access)| format!("{collection}:{access}"))
        };
        assert_eq!(scope(Method::GET, "/contacts/con_1").as_deref(), Some("contacts:read"));
        assert_eq!(scope(Method::DELETE, "/api/v1/contacts/con_1").as_deref(), Some("contacts:write"));
        let registrations = scope(Method::POST, "/events/evt_1/registrations");
        assert_eq!(registrations.as_deref(), Some("registrations:write"));
        assert_eq!(scope(Method::POST, "/campaigns/c/target-groups").as_deref(), Some("campaigns:write"));
        let file = scope(Method::POST, "/questionnaires/qnr_1/files");
        assert_eq!(file.as_deref(), Some("registrations:write"), "who answers need not change what is asked");
        assert_eq!(scope(Method::POST, "/roles").as_deref(), Some("users:write"));
        assert_eq!(scope(Method::GET, "/profiles/prf_1").as_deref(), Some("users:read"));
        assert_eq!(scope(Method::DELETE, "/custom-fields/fld_1").as_deref(), Some("settings:write"));
        assert_eq!(scope(Method::GET, "/me"), None);
    }
}
