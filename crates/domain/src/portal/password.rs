//! Signing in with a password, for those who have chosen one (W-18: nobody is ever mailed one).

use super::{Customer, EnterRefusal, sign_in::begin, store::accesses, store::sign_ins};
use crate::{
    ids::ContactId,
    staff::{Password, PasswordHash},
};
use ::store::{Actor, Db, Entry};
use ground::{EmailAddress, Failure, Fault, Invalid, token};
use serde_json::json;

/// Somebody tries to sign in with a password.
pub struct PasswordTry<'a> {
    pub email: &'a str,
    pub password: &'a str,
    /// How the browser describes itself.
    pub agent: &'a str,
}

/// Signs in with a password. Takes the database, because checking one is slow and no transaction may wait for it. An address
/// that nobody has, and one whose holder has no password, take as long.
///
/// # Errors
/// [`EnterRefusal::PasswordWrong`], the same for everything that is wrong.
pub async fn enter_by_password(
    db: &Db,
    attempt: &PasswordTry<'_>,
) -> Result<(ContactId, token::Secret), Failure<EnterRefusal>> {
    let known = known(db, attempt.email).await?;
    let (contact, hash) =
        known.map_or((None, None), |(contact, hash)| (hash.is_some().then_some(contact), hash));
    let is_right = hash.unwrap_or_else(PasswordHash::nobodys).is_of(attempt.password).await?;
    let mut work = db.work(Actor::PUBLIC).await?;
    let Some(contact) = contact.filter(|_| is_right) else { return Err(EnterRefusal::PasswordWrong.into()) };
    let secret = begin(&mut work, &contact, attempt.agent).await?;
    work.commit().await?;
    Ok((contact, secret))
}

async fn known(db: &Db, email: &str) -> Result<Option<(ContactId, Option<PasswordHash>)>, Fault> {
    let Ok(email) = email.parse::<EmailAddress>() else { return Ok(None) };
    accesses::with_password(&mut db.reader().await?, &email).await
}

/// The customer chooses a password; other browsers are signed out. The old one, where there is one, is asked for unless
/// the customer has just signed in: who forgot it comes in by a link, and who finds an open browser gets no further.
///
/// # Errors
/// [`Invalid`]: the old password is wrong, or the new one is not good enough.
pub async fn set_password(
    db: &Db,
    customer: &Customer,
    old: &str,
    new: &str,
) -> Result<(), Failure<Invalid>> {
    let id = customer.contact.id;
    let kept = accesses::password_of(&mut db.reader().await?, &id).await?;
    if let Some(kept) = kept
        && !customer.is_fresh(db.now())
        && !kept.is_of(old).await?
    {
        return Err(Invalid::one("old_password", "password.wrong").into());
    }
    let password = Password::read("new_password", new).map_err(|flaw| Invalid(vec![flaw]))?;
    let hash = password.hashed().await?;
    let mut work = db.work(customer.actor()).await?;
    accesses::set_password(&mut work, &id, Some(&hash)).await?;
    sign_ins::remove_all(&mut work, &id, Some(customer.sign_in)).await?;
    work.record(Entry::new("contact.portal_password_set", &id, &json!({})));
    Ok(work.commit().await?)
}
