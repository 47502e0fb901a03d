//! Links that work once: the first set-up of an instance, and choosing a password.
//!
//! Nobody is ever mailed a password, and there is no default one (W-18).

use super::{
    Forbidden, PasswordHash, Right, Role, User, UserChange, UserRefusal, require,
    store::{links, users},
    users as commands,
};
use crate::{
    Patch,
    check::Text,
    ids::{OneTimeLinkId, UserId},
    settings::{self, SettingsChange, SettingsRefusal},
};
use ::store::{Entry, Reader, Work};
use ground::{Choice, Failure, Fault, Flaw, Invalid, Refusal, RefusalKind, token};
use serde_json::json;

/// How long a link waits to be used.
const LIFE_DAYS: i64 = 3;

ground::choice! {
    /// What a one-time link does.
    pub enum LinkPurpose {
        /// Makes the first administrator.
        SetUp = "set_up",
        /// Sets the password of its user.
        Reset = "reset",
    }
}

::store::row! {
    /// A link that still works.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Link {
        pub id: OneTimeLinkId,
        /// Whose password it sets.
        pub user_id: Option<UserId>,
    }
}

/// Why a link does nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkRefusal {
    /// It was used, it is over, or it never was one.
    Spent,
    Invalid(Invalid),
}

impl Refusal for LinkRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Spent => "link.spent",
            Self::Invalid(invalid) => invalid.code(),
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Spent => RefusalKind::Missing,
            Self::Invalid(_) => RefusalKind::Invalid,
        }
    }
    fn flaws(&self) -> &[Flaw] {
        match self {
            Self::Spent => &[],
            Self::Invalid(invalid) => invalid.flaws(),
        }
    }
}

/// Whether somebody works with this instance already.
pub async fn is_set_up(reader: &mut Reader) -> Result<bool, Fault> {
    users::is_anybody(reader).await
}

/// The secret of a new set-up link, while there is no user; links made earlier stop working.
pub async fn set_up_link(work: &mut Work) -> Result<Option<token::Secret>, Fault> {
    if users::is_anybody(work).await? {
        return Ok(None);
    }
    links::forget(work, None).await?;
    make(work, LinkPurpose::SetUp, None).await.map(Some)
}

/// The secret of a new link with which the user chooses a password; links made earlier stop working.
///
/// # Errors
/// [`Forbidden`]: only administrators and the command line make one.
pub async fn reset_link(work: &mut Work, user: &UserId) -> Result<token::Secret, Failure<Forbidden>> {
    require(work, Right::Users).await?;
    links::forget(work, Some(*user)).await?;
    let secret = make(work, LinkPurpose::Reset, Some(*user)).await?;
    work.record(Entry::new("user.reset_link_made", user, &json!({})));
    Ok(secret)
}

async fn make(work: &mut Work, purpose: LinkPurpose, user: Option<UserId>) -> Result<token::Secret, Fault> {
    let secret = token::Secret::new()?;
    let (id, until) = (work.new_id::<OneTimeLinkId>(), work.now.plus_days(LIFE_DAYS));
    links::insert(work, id, purpose, user, &secret.digest(), until).await?;
    Ok(secret)
}

/// The link of this secret, while it works.
pub async fn find_link(
    reader: &mut Reader,
    purpose: LinkPurpose,
    secret: &str,
) -> Result<Option<Link>, Fault> {
    links::find(reader, purpose, &token::digest_of(secret)).await
}

/// What the first administrator says.
#[derive(Clone, Debug, Default)]
pub struct SetUp {
    pub organisation_name: Text,
    pub name: Text,
    pub email: Text,
    pub language: Text,
}

impl SetUp {
    /// What is wrong besides the password, so that a form can say it all at once.
    pub fn flaws(&self) -> Vec<Flaw> {
        self.user().flaws_when_new()
    }

    fn user(&self) -> UserChange {
        UserChange {
            email: self.email.clone(),
            name: self.name.clone(),
            role: Patch::Set(Some(Role::Administrator.word().to_owned())),
            language: self.language.clone(),
            active: Patch::Keep,
        }
    }
}

/// Makes the first administrator and names the organisation.
///
/// # Errors
/// [`LinkRefusal`]; the link still works then, unless it is spent.
pub async fn set_up(
    work: &mut Work,
    secret: &str,
    told: &SetUp,
    password: PasswordHash,
) -> Result<User, Failure<LinkRefusal>> {
    let claimed = links::claim(work, LinkPurpose::SetUp, &token::digest_of(secret)).await?;
    if claimed.is_none() || users::is_anybody(work).await? {
        return Err(LinkRefusal::Spent.into());
    }
    let change = SettingsChange {
        organisation_name: told.organisation_name.clone(),
        language: told.language.clone(),
        ..SettingsChange::default()
    };
    settings::change(work, None, change).await.map_err(|failure| failure.map(of_settings))?;
    commands::insert(work, &told.user(), Some(password)).await.map_err(|failure| failure.map(of_user))
}

/// Sets the password of the link's user, who is signed out everywhere.
///
/// # Errors
/// [`LinkRefusal::Spent`].
pub async fn reset(
    work: &mut Work,
    secret: &str,
    password: &PasswordHash,
) -> Result<User, Failure<LinkRefusal>> {
    let claimed = links::claim(work, LinkPurpose::Reset, &token::digest_of(secret)).await?;
    let id = claimed.and_then(|link| link.user_id).ok_or(LinkRefusal::Spent)?;
    let user = users::lock(work, &id).await?.filter(|user| user.active).ok_or(LinkRefusal::Spent)?;
    commands::set_password(work, &id, password, None).await?;
    Ok(user)
}

fn of_settings(refusal: SettingsRefusal) -> LinkRefusal {
    match refusal {
        SettingsRefusal::Invalid(invalid) => LinkRefusal::Invalid(invalid),
        SettingsRefusal::ChangedMeanwhile { .. }
        | SettingsRefusal::NoSuchChange
        | SettingsRefusal::ChangedSince { .. } => LinkRefusal::Spent,
    }
}

fn of_user(refusal: UserRefusal) -> LinkRefusal {
    match refusal {
        UserRefusal::Invalid(invalid) => LinkRefusal::Invalid(invalid),
        _ => LinkRefusal::Spent,
    }
}
