//! What is for administrators alone (AC-7). Who sees and does what with records is `rights`' business.

use super::{Access, Collection, Role, store};
use crate::ids::{ApiKeyId, UserId};
use ::store::{Actor, Reader, Work};
use ground::{Failure, Fault, Id, Refusal, RefusalKind};

/// What not everybody may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Right {
    /// Change the settings of the instance.
    Settings,
    /// Add, change and disable users and groups.
    Users,
    /// Make and revoke the keys of programs.
    ApiKeys,
    /// Say what runs by itself.
    ScheduledTasks,
    /// Say what people are asked (QA-2).
    Questionnaires,
    /// Say how documents look.
    DocumentTemplates,
}

impl Role {
    /// Whether a user of this role has the right.
    pub fn may(self, right: Right) -> bool {
        match right {
            Right::Settings
            | Right::Users
            | Right::ApiKeys
            | Right::ScheduledTasks
            | Right::Questionnaires
            | Right::DocumentTemplates => self == Self::Administrator,
        }
    }
}

/// The actor may not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Forbidden;

impl Refusal for Forbidden {
    fn code(&self) -> &'static str {
        "forbidden"
    }
    fn kind(&self) -> RefusalKind {
        RefusalKind::Forbidden
    }
}

/// Whether `actor` has the right now: a user by role, a program by the scopes of its key, Kutsu itself always.
pub async fn may(reader: &mut Reader, actor: Actor, right: Right) -> Result<bool, Fault> {
    match (actor.kind, actor.id) {
        ("system", _) => Ok(true),
        ("user", Some(id)) => {
            let user = store::users::find(reader, &UserId::from_bytes(id)).await?;
            Ok(user.is_some_and(|user| user.active && user.role.may(right)))
        }
        ("api_key", Some(id)) => {
            let key = store::keys::find(reader, &ApiKeyId::from_bytes(id)).await?;
            // A key that stands for a user opens no more than the user may.
            if let Some(user) = key.as_ref().and_then(|key| key.user_id) {
                let user = store::users::find(reader, &user).await?;
                if !user.is_some_and(|user| user.active && user.role.may(right)) {
                    return Ok(false);
                }
            }
            Ok(key.filter(|key| key.revoked_at.is_none()).is_some_and(|key| match right {
                Right::Settings => key.scopes.allow(Collection::Settings, Access::Write),
                Right::Users => key.scopes.allow(Collection::Users, Access::Write),
                Right::ScheduledTasks => key.scopes.allow(Collection::ScheduledTasks, Access::Write),
                Right::Questionnaires => key.scopes.allow(Collection::Questionnaires, Access::Write),
                Right::DocumentTemplates => key.scopes.allow(Collection::DocumentTemplates, Access::Write),
                Right::ApiKeys => key.scopes.allow_everything(),
            }))
        }
        _ => Ok(false),
    }
}

/// The first line of a command that not everybody may give.
///
/// # Errors
/// [`Forbidden`], when the actor of the Work has not the right.
pub async fn require(work: &mut Work, right: Right) -> Result<(), Failure<Forbidden>> {
    let actor = work.actor;
    if may(work, actor, right).await? { Ok(()) } else { Err(Forbidden.into()) }
}
