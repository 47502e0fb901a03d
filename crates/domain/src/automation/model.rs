//! What a scheduled task is, what it does, and what a run of it came to.

use crate::{
    Owner,
    ids::{CampaignId, ScheduledTaskId, TargetGroupId, TaskRunId, UserId, ViewId},
};
use ground::{Cron, Instant, Zone};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

ground::choice! {
    /// What kind of thing a task does.
    pub enum TaskKind {
        /// Makes the members of a group what its conditions find (SC-3).
        RefreshGroup = "refresh_group",
        /// Sends a campaign to whoever is due its mail.
        SendCampaign = "send_campaign",
        /// Changes one field of all members of a group.
        EditMembers = "edit_members",
        /// Mails what a saved view of a list finds to users.
        SendList = "send_list",
        /// Archives the contacts that a saved view finds.
        ArchiveContacts = "archive_contacts",
        /// Forgets what is over and serves nobody.
        CleanUp = "clean_up",
    }
}

ground::choice! {
    /// What may be changed of many contacts by itself. An opt-out is nobody's but the contact's own.
    pub enum Edited {
        Owner = "owner",
        AddTags = "add_tags",
        RemoveTags = "remove_tags",
        Language = "language",
        Title = "title",
        City = "city",
        Country = "country",
    }
}

ground::choice! {
    /// What a clean-up forgets.
    pub enum Upkeep {
        /// Sign-ins and one-time links that are over, and answers kept for repeated calls.
        Expired = "expired",
        /// Files of mailed lists older than 30 days; the mails themselves stay.
        MailedFiles = "mailed_files",
        /// Files of imports older than 30 days, and imports that were never run; what was imported stays.
        ImportedFiles = "imported_files",
    }
}

/// What a task does, and to what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Act {
    RefreshGroup {
        target_group_id: TargetGroupId,
    },
    SendCampaign {
        campaign_id: CampaignId,
        /// Refreshed and attached first; without one the mail goes to those in the campaign who never got it (W-2).
        #[serde(default)]
        target_group_id: Option<TargetGroupId>,
    },
    EditMembers {
        target_group_id: TargetGroupId,
        field: Edited,
        /// As people write it; empty empties the field.
        #[serde(default)]
        value: String,
    },
    SendList {
        view_id: ViewId,
        user_ids: Vec<UserId>,
        /// Whether the rows go along as a file; else the mail only leads to the list.
        #[serde(default)]
        with_file: bool,
    },
    ArchiveContacts {
        view_id: ViewId,
    },
    CleanUp {
        upkeep: Upkeep,
    },
}

impl Act {
    pub fn kind(&self) -> TaskKind {
        match self {
            Self::RefreshGroup { .. } => TaskKind::RefreshGroup,
            Self::SendCampaign { .. } => TaskKind::SendCampaign,
            Self::EditMembers { .. } => TaskKind::EditMembers,
            Self::SendList { .. } => TaskKind::SendList,
            Self::ArchiveContacts { .. } => TaskKind::ArchiveContacts,
            Self::CleanUp { .. } => TaskKind::CleanUp,
        }
    }
}

/// The record a task acts on, as ids are written; none for a clean-up.
pub fn subject_of(act: &Act) -> Option<String> {
    match act {
        Act::RefreshGroup { target_group_id } | Act::EditMembers { target_group_id, .. } => {
            Some(target_group_id.to_string())
        }
        Act::SendCampaign { campaign_id, .. } => Some(campaign_id.to_string()),
        Act::SendList { view_id, .. } | Act::ArchiveContacts { view_id } => Some(view_id.to_string()),
        Act::CleanUp { .. } => None,
    }
}

/// The first place of what is not a refresh; there are so many places for refreshing.
const OTHERS_FROM: i64 = 1_000_000_000;

impl TaskKind {
    /// So many places one order has.
    pub(super) const MOST_PLACES: i64 = OTHERS_FROM - 1;

    /// Where places of this kind begin: groups are refreshed before anything else of the same minute (SC-2).
    pub(super) fn first_place(self) -> i64 {
        if self == Self::RefreshGroup { 1 } else { OTHERS_FROM }
    }
}

store::row! {
    pub(super) struct TaskRow {
        pub id: ScheduledTaskId,
        pub number: String,
        pub owner_kind: String,
        pub owner_id: Vec<u8>,
        pub name: String,
        pub act: String,
        pub cron: Cron,
        pub time_zone: Zone,
        pub active: bool,
        pub place: i64,
        pub next_run_at: Option<Instant>,
        pub last_run_at: Option<Instant>,
        pub last_result: Option<String>,
        pub archived_at: Option<Instant>,
        pub version: i64,
        pub created_at: Instant,
        pub updated_at: Instant,
    }
}

/// Something that runs by itself.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ScheduledTask {
    pub id: ScheduledTaskId,
    /// `AT-1001`…
    pub number: String,
    pub owner: Owner,
    pub name: String,
    pub act: Act,
    pub cron: Cron,
    pub time_zone: Zone,
    /// Only an active task is due.
    pub active: bool,
    /// Its place among the tasks of one minute.
    pub place: i64,
    pub next_run_at: Option<Instant>,
    pub last_run_at: Option<Instant>,
    pub last_result: Option<Outcome>,
    pub archived_at: Option<Instant>,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
}

/// What somebody wants a task to be.
#[derive(Clone, Debug)]
pub struct TaskDraft {
    pub name: String,
    pub act: Act,
    pub cron: Cron,
    pub time_zone: Zone,
    pub active: bool,
}

impl TaskDraft {
    /// The draft that changes nothing.
    pub fn of(task: &ScheduledTask) -> Self {
        Self {
            name: task.name.clone(),
            act: task.act.clone(),
            cron: task.cron.clone(),
            time_zone: task.time_zone.clone(),
            active: task.active,
        }
    }
}

ground::choice! {
    /// Why a task runs.
    pub enum Cause {
        Schedule = "schedule",
        /// Somebody pressed "run now".
        Hand = "hand",
    }
}

ground::choice! {
    /// How far a run is.
    pub enum RunState {
        Waiting = "waiting",
        Running = "running",
        Done = "done",
        /// There was nothing to do, or what it acts on is not in use.
        Idle = "idle",
        Failed = "failed",
        /// Nothing ran at its time, and for long after: somebody decides.
        Missed = "missed",
        /// It was missed, and nobody wanted it any more.
        Skipped = "skipped",
    }
}

impl RunState {
    /// Whether it will still do something by itself.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Waiting | Self::Running)
    }
}

ground::choice! {
    /// What a run came to, so that every language can say it with its numbers.
    pub enum Word {
        /// `added`, `removed`, `members`
        Refreshed = "refreshed",
        /// `queued`, `skipped`
        Sent = "sent",
        /// `changed`, `same`, `refused`
        Edited = "edited",
        /// `sent`, `skipped`
        Listed = "listed",
        /// `archived`
        Archived = "archived",
        /// `sign_ins`, `links`
        ForgotExpired = "forgot_expired",
        /// `files`
        ForgotFiles = "forgot_files",
        GroupMissing = "group_missing",
        GroupInactive = "group_inactive",
        /// The conditions of the group name what is gone.
        GroupUnfit = "group_unfit",
        CampaignMissing = "campaign_missing",
        CampaignPaused = "campaign_paused",
        CampaignInactive = "campaign_inactive",
        CampaignNoTemplate = "campaign_no_template",
        CampaignWrongFolder = "campaign_wrong_folder",
        CampaignWrongSendingTime = "campaign_wrong_sending_time",
        CampaignEnded = "campaign_ended",
        ViewMissing = "view_missing",
        /// The view names what is gone, or finds everybody.
        ViewUnfit = "view_unfit",
        /// It failed again and again.
        Broken = "broken",
        /// A newer run came before anybody decided about this one.
        Overtaken = "overtaken",
        /// Somebody decided not to make it up.
        Skipped = "skipped",
        /// The task was taken away before it could run.
        TaskGone = "task_gone",
    }
}

/// What a run came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    pub word: Word,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub counts: BTreeMap<String, i64>,
}

impl Outcome {
    pub fn new(word: Word) -> Self {
        Self { word, counts: BTreeMap::new() }
    }

    #[must_use]
    pub fn with(mut self, name: &str, count: i64) -> Self {
        self.counts.insert(name.to_owned(), count);
        self
    }

    pub(super) fn add(&mut self, name: &str, more: i64) {
        *self.counts.entry(name.to_owned()).or_default() += more;
    }

    /// The same with these counts in it, also where nothing was counted.
    #[must_use]
    pub(super) fn and_zero(mut self, names: &[&str]) -> Self {
        for name in names {
            self.add(name, 0);
        }
        self
    }
}

store::row! {
    pub(super) struct RunRow {
        pub id: TaskRunId,
        pub task_id: ScheduledTaskId,
        pub due_at: Instant,
        pub cause: Cause,
        pub state: RunState,
        pub place: i64,
        pub done: i64,
        pub total: i64,
        pub went_to: Option<String>,
        pub result: Option<String>,
        pub created_at: Instant,
        pub started_at: Option<Instant>,
        pub ended_at: Option<Instant>,
    }
}

/// One run of a task.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TaskRun {
    pub id: TaskRunId,
    pub task_id: ScheduledTaskId,
    pub due_at: Instant,
    pub cause: Cause,
    pub state: RunState,
    #[serde(skip)]
    pub place: i64,
    /// So many of `total` are done.
    pub done: i64,
    pub total: i64,
    /// Where a long run goes on.
    #[serde(skip)]
    pub went_to: Option<String>,
    pub result: Option<Outcome>,
    pub created_at: Instant,
    pub started_at: Option<Instant>,
    pub ended_at: Option<Instant>,
}
