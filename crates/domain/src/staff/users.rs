//! Adding, changing and disabling users, and their passwords.
//!
//! There is always an active administrator. A user is never deleted: records and history keep their people (AC-4).

use super::{
    Forbidden, PasswordHash, Right, Role, SignIn, User, UserRefusal,
    password::Password,
    require,
    store::{sign_ins, users},
};
use crate::{
    Patch, changes,
    check::{Check, Text},
    ids::{SignInId, UserId},
    settings,
};
use ::store::{Db, Entry, Work, is_taken};
use ground::{EmailAddress, Failure, Fault, Flaw, Id, Instant, Invalid, Locale, text};
use serde::Deserialize;
use serde_json::json;

/// What somebody wrote about a user; what was not sent stays as it is.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct UserChange {
    pub email: Text,
    pub name: Text,
    /// `administrator` or `user`.
    pub role: Text,
    pub language: Text,
    pub active: Patch<bool>,
}

impl UserChange {
    /// What is wrong with this as the telling of a new user.
    pub(super) fn flaws_when_new(&self) -> Vec<Flaw> {
        let blank = blank(UserId::from_bytes([0; 16]), Locale::default(), Instant::from_millis(0));
        let applied = blank.ok().and_then(|blank| self.applied(&blank).err());
        let mut flaws = applied.map_or_else(Vec::new, |invalid| invalid.0);
        if matches!(self.email, Patch::Keep) {
            flaws.insert(0, Flaw::new("email", "required"));
        }
        flaws
    }

    fn applied(&self, old: &User) -> Result<User, Invalid> {
        let mut check = Check::default();
        let email = check.email("email", &self.email, Some(old.email.clone()));
        if email.is_none() && check.flaws.iter().all(|flaw| flaw.field != "email") {
            check.flaw("email", "required");
        }
        let new = User {
            email: email.unwrap_or_else(|| old.email.clone()),
            name: check.name("name", &self.name, old.name.clone(), text::MAX_NAME),
            role: check.parsed("role", &self.role, Some(old.role), "role.unknown").unwrap_or_default(),
            language: check.language("language", &self.language, old.language),
            active: self.active.clone().or(old.active),
            ..old.clone()
        };
        check.done()?;
        Ok(new)
    }
}

/// Adds a user. Without a password the user chooses one through a [`super::reset_link`].
///
/// # Errors
/// [`UserRefusal`]; nobody is added then.
pub async fn add(
    work: &mut Work,
    written: &UserChange,
    password: Option<PasswordHash>,
) -> Result<User, Failure<UserRefusal>> {
    require(work, Right::Users).await.map_err(forbidden)?;
    insert(work, written, password).await
}

/// Adds a user whoever asks: the first set-up comes from the public.
pub(super) async fn insert(
    work: &mut Work,
    written: &UserChange,
    password: Option<PasswordHash>,
) -> Result<User, Failure<UserRefusal>> {
    let language = settings::read(work).await?.language;
    let blank = blank(work.new_id(), language, work.now)?;
    Invalid::unless_none(written.flaws_when_new()).map_err(UserRefusal::Invalid)?;
    let user = written.applied(&blank).map_err(UserRefusal::Invalid)?;
    users::insert(work, &user, password.as_ref()).await.map_err(email_taken)?;
    let detail = json!({"name": user.name, "role": user.role, "version": user.version});
    work.record(Entry::new("user.added", &user.id, &detail));
    Ok(user)
}

/// A user of whom nothing is known; the address stands in until the change is applied.
fn blank(id: UserId, language: Locale, now: Instant) -> Result<User, Fault> {
    let email: EmailAddress =
        "nobody@localhost".parse().map_err(|error| Fault::because("reading a built-in address", error))?;
    let (name, role) = (String::new(), Role::User);
    Ok(User { id, email, name, role, language, active: true, version: 1, created_at: now, updated_at: now })
}

/// Changes a user. `seen` is the version the editor began with; `None` means whatever is there. A user who is
/// disabled is signed out everywhere.
///
/// # Errors
/// [`UserRefusal`]; nothing is changed then.
pub async fn edit(
    work: &mut Work,
    id: &UserId,
    seen: Option<i64>,
    written: &UserChange,
) -> Result<User, Failure<UserRefusal>> {
    require(work, Right::Users).await.map_err(forbidden)?;
    apply(work, id, seen, written).await
}

/// Disables a user: no more signing in; the records stay.
///
/// # Errors
/// [`UserRefusal`], among them that it is the last administrator.
pub async fn disable(work: &mut Work, id: &UserId) -> Result<User, Failure<UserRefusal>> {
    let written = UserChange { active: Patch::Set(false), ..UserChange::default() };
    edit(work, id, None, &written).await
}

/// Changes the user's own name and language.
///
/// # Errors
/// [`UserRefusal::Invalid`].
pub async fn edit_profile(
    work: &mut Work,
    id: &UserId,
    name: Text,
    language: Text,
) -> Result<User, Failure<UserRefusal>> {
    apply(work, id, None, &UserChange { name, language, ..UserChange::default() }).await
}

async fn apply(
    work: &mut Work,
    id: &UserId,
    seen: Option<i64>,
    written: &UserChange,
) -> Result<User, Failure<UserRefusal>> {
    // Administrators first and in one order, so that two who disable each other wait instead of deadlocking.
    let administrators = users::lock_administrators(work).await?;
    let old = users::lock(work, id).await?.ok_or(UserRefusal::Missing)?;
    if let Some(seen) = seen.filter(|seen| *seen != old.version) {
        let fields = changes::since(work, id, seen).await?;
        return Err(UserRefusal::ChangedMeanwhile { version: old.version, fields }.into());
    }
    let mut new = written.applied(&old).map_err(UserRefusal::Invalid)?;
    if new == old {
        return Ok(old);
    }
    if administrators == [*id] && !(new.active && new.is_administrator()) {
        return Err(UserRefusal::LastAdministrator.into());
    }
    new.version += 1;
    new.updated_at = work.now;
    users::update(work, &new).await.map_err(email_taken)?;
    if !new.active {
        sign_ins::remove_all(work, id, None).await?;
    }
    let detail = json!({"version": new.version, "changed": changes::between(&old, &new)});
    work.record(Entry::new("user.changed", id, &detail));
    Ok(new)
}

/// Sets the password of a user and signs the user out everywhere, but perhaps here.
pub async fn set_password(
    work: &mut Work,
    id: &UserId,
    password: &PasswordHash,
    stay: Option<SignInId>,
) -> Result<(), Fault> {
    users::set_password(work, id, password).await?;
    sign_ins::remove_all(work, id, stay).await?;
    work.record(Entry::new("user.password_set", id, &json!({})));
    Ok(())
}

/// Changes the own password of who is signed in; the old one is asked for. Other browsers are signed out.
///
/// # Errors
/// [`Invalid`]: the old password is wrong, or the new one is not good enough.
pub async fn change_own_password(
    db: &Db,
    signed_in: &SignIn,
    old: &str,
    new: &str,
) -> Result<(), Failure<Invalid>> {
    let hash = users::password_of(&mut db.reader().await?, &signed_in.user.id).await?;
    let is_right = hash.unwrap_or_else(PasswordHash::nobodys).is_of(old).await?;
    if !is_right {
        return Err(Invalid::one("old_password", "password.wrong").into());
    }
    let password = Password::read("new_password", new).map_err(|flaw| Invalid(vec![flaw]))?;
    let hash = password.hashed().await?;
    let mut work = db.work(signed_in.user.actor()).await?;
    set_password(&mut work, &signed_in.user.id, &hash, Some(signed_in.id)).await?;
    Ok(work.commit().await?)
}

pub(super) fn forbidden(failure: Failure<Forbidden>) -> Failure<UserRefusal> {
    failure.map(UserRefusal::from)
}

fn email_taken(fault: Fault) -> Failure<UserRefusal> {
    if is_taken(&fault) {
        UserRefusal::Invalid(Invalid::one("email", "email.taken")).into()
    } else {
        fault.into()
    }
}
