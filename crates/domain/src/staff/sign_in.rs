//! Signing in and out.
//!
//! A sign-in ends after 12 hours, or after 8 hours in which nothing was asked. Whether the address is known cannot be
//! told from the answer nor from the time it takes. How often somebody may try is counted at the edge.

use super::{
    PasswordHash, User,
    store::{sign_ins, users},
    tries::{self, TryResult},
};
use crate::ids::{InstanceId, SignInId, UserId};
use ::store::{Actor, Db, Entry, Reader, Work};
use ground::{EmailAddress, Failure, Fault, Id, Instant, Refusal, RefusalKind, text, token};
use serde::Serialize;
use serde_json::json;

/// How long a sign-in lasts, and its cookie with it.
pub const SIGN_IN_SECONDS: u32 = 12 * 3600;
/// How long a sign-in lasts while nothing is asked.
pub(super) const IDLE_SECONDS: i64 = 8 * 3600;
/// How exactly it is known when something was last asked.
const SEEN_SECONDS: i64 = 10 * 60;
/// What is kept of the browser's own description.
const LONGEST_AGENT: usize = 200;

/// Somebody tries to sign in.
pub struct Attempt<'a> {
    pub email: &'a str,
    pub password: &'a str,
    /// How the browser describes itself; shown to the user in the list of own sign-ins.
    pub agent: &'a str,
    /// Where it came from; shortened before it is kept.
    pub address: &'a str,
}

/// A browser that is signed in, and who sits before it.
#[derive(Clone, Debug, PartialEq)]
pub struct SignIn {
    pub id: SignInId,
    pub user: User,
    pub seen_at: Instant,
}

impl SignIn {
    /// Whether it is time to note that something was asked: see [`mark_seen`].
    pub fn is_due(&self, now: Instant) -> bool {
        now >= self.seen_at.plus_seconds(SEEN_SECONDS)
    }
}

::store::row! {
    /// A line in the list of own sign-ins.
    #[derive(Clone, Debug, PartialEq, Serialize)]
    pub struct SignInLine { pub id: SignInId, pub agent: String, pub created_at: Instant, pub seen_at: Instant }
}

/// Why somebody is not signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignInRefusal {
    /// The address, the password or both are wrong, or the user is not active.
    Wrong,
}

impl Refusal for SignInRefusal {
    fn code(&self) -> &'static str {
        "sign_in.wrong"
    }
    fn kind(&self) -> RefusalKind {
        RefusalKind::Unauthenticated
    }
}

/// Signs in, with a new secret for the browser to keep. Takes the database, because checking a password is slow and no
/// transaction may wait for it.
///
/// # Errors
/// [`SignInRefusal::Wrong`], the same for everything that is wrong.
pub async fn sign_in(
    db: &Db,
    attempt: &Attempt<'_>,
) -> Result<(User, token::Secret), Failure<SignInRefusal>> {
    let (user, hash) = known(db, attempt.email).await?;
    let is_right = hash.unwrap_or_else(PasswordHash::nobodys).is_of(attempt.password).await?;
    match user {
        Some(user) if is_right && user.active => {
            let mut work = db.work(user.actor()).await?;
            tries::note(&mut work, Some(user.id), (attempt.address, attempt.agent), TryResult::SignedIn)
                .await?;
            let secret = begin_sign_in(&mut work, &user, attempt.agent).await?;
            work.commit().await?;
            Ok((user, secret))
        }
        user => {
            let mut work = db.work(Actor::PUBLIC).await?;
            let entry = match &user {
                Some(user) => Entry::new("user.sign_in_failed", &user.id, &json!({})),
                None => Entry::new("user.sign_in_failed", &InstanceId::from_bytes([0; 16]), &json!({})),
            };
            work.record(entry);
            let result = if is_right { TryResult::Disabled } else { TryResult::Wrong };
            let user = user.map(|user| user.id);
            tries::note(&mut work, user, (attempt.address, attempt.agent), result).await?;
            work.commit().await?;
            Err(SignInRefusal::Wrong.into())
        }
    }
}

async fn known(db: &Db, email: &str) -> Result<(Option<User>, Option<PasswordHash>), Fault> {
    let Ok(email) = email.parse::<EmailAddress>() else { return Ok((None, None)) };
    let mut reader = db.reader().await?;
    let Some(user) = users::find_by_email(&mut reader, &email).await? else { return Ok((None, None)) };
    let hash = users::password_of(&mut reader, &user.id).await?;
    Ok((Some(user), hash))
}

/// Makes a sign-in for a user who has proved who it is; the secret is for the browser alone.
pub async fn begin_sign_in(work: &mut Work, user: &User, agent: &str) -> Result<token::Secret, Fault> {
    let secret = token::Secret::new()?;
    let (id, expires_at) = (work.new_id::<SignInId>(), work.now.plus_seconds(i64::from(SIGN_IN_SECONDS)));
    let agent: String = text::clean_line(agent).chars().take(LONGEST_AGENT).collect();
    sign_ins::forget_old(work).await?;
    sign_ins::insert(work, id, &user.id, &secret.digest(), &agent, expires_at).await?;
    work.record(Entry::new("user.signed_in", &user.id, &json!({"sign_in": id})));
    Ok(secret)
}

/// Who holds this secret, while the sign-in lasts.
pub async fn signed_in(reader: &mut Reader, secret: &str) -> Result<Option<SignIn>, Fault> {
    sign_ins::find(reader, &token::digest_of(secret)).await
}

/// Notes that something was asked; only when [`SignIn::is_due`] says so.
pub async fn mark_seen(work: &mut Work, id: &SignInId) -> Result<(), Fault> {
    sign_ins::see(work, id).await
}

/// The browsers in which the user is signed in, the last used first.
pub async fn sign_ins_of(reader: &mut Reader, user: &UserId) -> Result<Vec<SignInLine>, Fault> {
    sign_ins::of_user(reader, user).await
}

/// Signs out here.
pub async fn sign_out(work: &mut Work, sign_in: &SignIn) -> Result<(), Fault> {
    sign_out_one(work, &sign_in.user.id, &sign_in.id).await.map(drop)
}

/// Ends one sign-in of this user, in whichever browser; says whether there was one.
pub async fn sign_out_one(work: &mut Work, user: &UserId, id: &SignInId) -> Result<bool, Fault> {
    let was = sign_ins::remove(work, user, id).await?;
    if was {
        work.record(Entry::new("user.signed_out", user, &json!({"sign_in": id})));
    }
    Ok(was)
}

/// Signs out everywhere, but perhaps here; says how many browsers.
pub async fn sign_out_everywhere(
    work: &mut Work,
    user: &UserId,
    stay: Option<SignInId>,
) -> Result<u64, Fault> {
    let count = sign_ins::remove_all(work, user, stay).await?;
    work.record(Entry::new("user.signed_out_everywhere", user, &json!({"count": count})));
    Ok(count)
}
