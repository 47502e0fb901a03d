//! The keys of programs: shown once, kept as a digest, revoked but never deleted.

use super::{Forbidden, Right, Scopes, require, store};
use crate::{
    check::{Check, Text},
    ids::{ApiKeyId, UserId},
};
use ::store::{Actor, Entry, Reader, Work};
use ground::{Failure, Fault, Flaw, Instant, Invalid, Refusal, RefusalKind, text, token};
use serde::Serialize;
use serde_json::json;

/// How exactly it is known when a key was last used.
const USED_SECONDS: i64 = 10 * 60;
/// So many letters of a key are kept readable, to tell keys apart.
const HINT: usize = 10;

::store::row! {
    /// The key of a program.
    #[derive(Clone, Debug, PartialEq, Serialize)]
    pub struct ApiKey {
        pub id: ApiKeyId,
        pub name: String,
        /// How the key begins: `kutsu_x7Qm`.
        pub hint: String,
        pub scopes: Scopes,
        /// What it sees and does is only what this user may.
        pub user_id: Option<UserId>,
        pub created_at: Instant,
        pub used_at: Option<Instant>,
        pub revoked_at: Option<Instant>,
    }
}

impl ApiKey {
    /// As the journal remembers the program.
    pub fn actor(&self) -> Actor {
        Actor::of("api_key", &self.id)
    }

    /// Whether it is time to note that the key was used: see [`mark_key_used`].
    pub fn is_due(&self, now: Instant) -> bool {
        self.used_at.is_none_or(|at| now >= at.plus_seconds(USED_SECONDS))
    }
}

/// Why a key is not made or revoked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyRefusal {
    Invalid(Invalid),
    Missing,
    Forbidden,
}

impl From<Forbidden> for KeyRefusal {
    fn from(_: Forbidden) -> Self {
        Self::Forbidden
    }
}

impl Refusal for KeyRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Invalid(invalid) => invalid.code(),
            Self::Missing => "api_key.missing",
            Self::Forbidden => "forbidden",
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Invalid(_) => RefusalKind::Invalid,
            Self::Missing => RefusalKind::Missing,
            Self::Forbidden => RefusalKind::Forbidden,
        }
    }
    fn flaws(&self) -> &[Flaw] {
        match self {
            Self::Invalid(invalid) => invalid.flaws(),
            _ => &[],
        }
    }
}

/// Makes a key; no scopes means everything. The secret is shown this once.
///
/// # Errors
/// [`KeyRefusal`].
pub async fn create_key(
    work: &mut Work,
    name: Text,
    scopes: &[String],
) -> Result<(ApiKey, token::Secret), Failure<KeyRefusal>> {
    require(work, Right::ApiKeys).await.map_err(|failure| failure.map(KeyRefusal::from))?;
    let mut check = Check::default();
    let name = check.name("name", &name, String::new(), text::MAX_NAME);
    let scopes = Scopes::read("scopes", scopes.iter().map(String::as_str));
    let scopes = scopes.map_err(|flaw| check.flaws.push(flaw)).unwrap_or(Scopes::Everything);
    check.done().map_err(KeyRefusal::Invalid)?;
    let secret = token::Secret::with_prefix("kutsu_")?;
    let key = ApiKey {
        id: work.new_id(),
        name,
        hint: secret.reveal().chars().take(HINT).collect(),
        scopes,
        user_id: None,
        created_at: work.now,
        used_at: None,
        revoked_at: None,
    };
    store::keys::insert(work, &key, &secret.digest()).await?;
    work.record(Entry::new("api_key.created", &key.id, &json!({"name": key.name, "scopes": key.scopes})));
    Ok((key, secret))
}

/// Every key: those that work first, the newest first.
pub async fn keys(reader: &mut Reader) -> Result<Vec<ApiKey>, Fault> {
    store::keys::all(reader).await
}

/// The key with this secret, unless it was revoked.
pub async fn holder_of(reader: &mut Reader, secret: &str) -> Result<Option<ApiKey>, Fault> {
    store::keys::find_by_digest(reader, &token::digest_of(secret)).await
}

/// Notes that the key was used; only when [`ApiKey::is_due`] says so.
pub async fn mark_key_used(work: &mut Work, id: &ApiKeyId) -> Result<(), Fault> {
    store::keys::mark_used(work, id).await
}

/// Revokes a key: from now on it opens nothing.
///
/// # Errors
/// [`KeyRefusal::Missing`] when there is none, or it was revoked already.
pub async fn revoke_key(work: &mut Work, id: &ApiKeyId) -> Result<(), Failure<KeyRefusal>> {
    require(work, Right::ApiKeys).await.map_err(|failure| failure.map(KeyRefusal::from))?;
    if !store::keys::revoke(work, id).await? {
        return Err(KeyRefusal::Missing.into());
    }
    work.record(Entry::new("api_key.revoked", id, &json!({})));
    Ok(())
}
