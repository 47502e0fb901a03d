//! What can be done to many records, to which of them, and how far it got.

use crate::{
    custom_fields::ModuleFields,
    ids::{BulkId, TargetGroupId, UserId},
    list::{ListQuery, Wish},
    rights::Module,
};
use ::store::{
    Actor,
    filter::{CustomFields, Field, Filter, Op},
};
use ground::{Flaw, Instant, Invalid, Refusal, RefusalKind};
use serde::{Deserialize, Serialize};

impl Module {
    /// The fields that may be set in many records at once.
    pub fn settable(self) -> impl Iterator<Item = &'static Field> {
        self.catalog().those(|field| field.mass_editable)
    }

    /// Whether its records have tags.
    pub fn has_tags(self) -> bool {
        self.catalog().field("tags").is_some()
    }

    /// Whether its records are archived and come back in a list of theirs.
    pub fn is_archived(self) -> bool {
        self.is_ruled() && self.catalog().standing.is_some()
    }

    /// Whether its records can be members of target groups.
    pub fn joins_groups(self) -> bool {
        self == Self::Contacts
    }

    /// Whether its records can be let into the portal.
    pub fn signs_in(self) -> bool {
        self == Self::Contacts
    }

    /// Whether its records can be sent.
    pub fn is_sent(self) -> bool {
        self == Self::Messages
    }

    /// Whether this can be done to its records, which have these custom fields.
    pub fn offers(self, act: &Act, custom: &ModuleFields) -> bool {
        match act {
            Act::Set { field, .. } => {
                self.settable().any(|one| one.name == field)
                    || custom.mass_editable().any(|one| one.path() == *field)
            }
            Act::AddTags { .. } | Act::RemoveTags { .. } => self.has_tags(),
            Act::Archive | Act::Restore => self.is_archived(),
            Act::JoinGroup { .. } | Act::LeaveGroup { .. } => self.joins_groups(),
            Act::OpenPortal { .. } | Act::EndPortal => self.signs_in(),
            Act::Send => self.is_sent(),
        }
    }
}

/// What is done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "snake_case")]
pub enum Act {
    /// Writes one field; nothing empties it.
    Set {
        field: String,
        value: Option<String>,
    },
    /// `vip, hallitus`
    AddTags {
        tags: String,
    },
    RemoveTags {
        tags: String,
    },
    Archive,
    Restore,
    /// Into a target group, by hand.
    JoinGroup {
        group: TargetGroupId,
    },
    LeaveGroup {
        group: TargetGroupId,
    },
    /// Contacts are let into the portal; with `mail` they get the first mail.
    OpenPortal {
        mail: bool,
    },
    EndPortal,
    /// Mails that are held or failed go into the queue again.
    Send,
}

impl Act {
    /// Its stable word.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Set { .. } => "set",
            Self::AddTags { .. } => "add_tags",
            Self::RemoveTags { .. } => "remove_tags",
            Self::Archive => "archive",
            Self::Restore => "restore",
            Self::JoinGroup { .. } => "join_group",
            Self::LeaveGroup { .. } => "leave_group",
            Self::OpenPortal { .. } => "open_portal",
            Self::EndPortal => "end_portal",
            Self::Send => "send",
        }
    }
}

/// To which records.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Chosen {
    /// Those with these ids; without them all that the list finds.
    pub ids: Option<Vec<String>>,
    pub filter: String,
    pub q: String,
    /// The archived ones instead of the others.
    pub archived: bool,
    /// Who `me` is in the filter.
    pub me: Option<UserId>,
}

impl Chosen {
    /// The wish that finds them.
    ///
    /// # Errors
    /// What the filter names is unknown, or too many ids are listed.
    pub fn wish(&self, module: Module, custom: &CustomFields) -> Result<Wish, Invalid> {
        let catalog = module.catalog();
        let archived = Some(self.archived.to_string());
        if let Some(ids) = &self.ids {
            let filter = Filter::condition("id", Op::In, ids.clone()).check(catalog, custom)?;
            return Ok(Wish { filter, archived: self.archived, ..Wish::everything(catalog) });
        }
        let (filter, q) = (Some(self.filter.clone()), Some(self.q.clone()));
        let query = ListQuery { filter, q, archived, ..ListQuery::default() };
        Ok(Wish { me: self.me, ..Wish::read(&query, catalog, custom)? })
    }
}

ground::choice! {
    /// How far an act is.
    pub enum State {
        Running = "running",
        Done = "done",
        /// Somebody stopped it; what it changed can be undone.
        Stopped = "stopped",
        Undoing = "undoing",
        Undone = "undone",
    }
}

impl State {
    /// Whether there is more to do.
    pub fn is_busy(self) -> bool {
        matches!(self, Self::Running | Self::Undoing)
    }
}

/// One thing done to many records.
#[derive(Clone, Debug, PartialEq)]
pub struct BulkAct {
    pub id: BulkId,
    pub module: Module,
    pub act: Act,
    pub chosen: Chosen,
    /// In whose name.
    pub actor: Actor,
    pub state: State,
    /// How many were chosen when it began.
    pub total: i64,
    /// Through how many it has gone.
    pub seen: i64,
    pub changed: i64,
    pub refused: i64,
    /// How many got back what they had.
    pub restored: i64,
    /// How many were left because somebody has changed them since.
    pub kept: i64,
    pub(super) last_id: Option<Vec<u8>>,
    pub created_at: Instant,
    pub finished_at: Option<Instant>,
}

/// What was changed can be undone so long.
pub(super) const HOURS: i64 = 24;

impl BulkAct {
    /// Until when it can be undone.
    pub fn undone_until(&self) -> Instant {
        self.created_at.plus_seconds(HOURS * 3_600)
    }

    /// Whether it can be undone at `now`.
    pub fn may_undo(&self, now: Instant) -> bool {
        matches!(self.state, State::Done | State::Stopped) && self.changed > 0 && now < self.undone_until()
    }
}

/// Why nothing is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BulkRefusal {
    Missing,
    /// This cannot be done to records of this list.
    NotOffered,
    /// The group is somebody else's, and they let nobody change it.
    GroupNotYours,
    /// It is not over yet, or was undone, or too long ago.
    NotUndoable,
    Invalid(Invalid),
}

impl Refusal for BulkRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Missing => "bulk.missing",
            Self::NotOffered => "bulk.not_offered",
            Self::GroupNotYours => "target_group.not_yours",
            Self::NotUndoable => "bulk.not_undoable",
            Self::Invalid(invalid) => invalid.code(),
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Missing => RefusalKind::Missing,
            Self::GroupNotYours => RefusalKind::Forbidden,
            Self::NotUndoable => RefusalKind::Conflict,
            Self::NotOffered | Self::Invalid(_) => RefusalKind::Invalid,
        }
    }
    fn flaws(&self) -> &[Flaw] {
        match self {
            Self::Invalid(invalid) => invalid.flaws(),
            _ => &[],
        }
    }
}

impl From<Invalid> for BulkRefusal {
    fn from(invalid: Invalid) -> Self {
        Self::Invalid(invalid)
    }
}
