//! The words scheduled tasks lend to the filter engine and lists.

use super::TaskKind;
use crate::ids::{ScheduledTaskId, UserGroupId, UserId};
use ground::Id;
use store::filter::{Catalog, choice, flag, id, instant, number, text};

/// All fields of a task that lists know.
pub static FIELDS: Catalog = Catalog::new(
    "scheduled-tasks",
    "scheduled_tasks",
    &[
        text("name", "scheduled_tasks.name").required().sorted_by("scheduled_tasks.sort_key"),
        text("number", "scheduled_tasks.number").exact().required().sorted_by("scheduled_tasks.id"),
        choice("kind", "scheduled_tasks.kind", TaskKind::WORDS).required().words("task-kind"),
        flag("active", "scheduled_tasks.active").required(),
        number("place", "scheduled_tasks.place").required().sortable(),
        instant("next_run_at", "scheduled_tasks.next_run_at").sortable(),
        instant("last_run_at", "scheduled_tasks.last_run_at").sortable(),
        id("owner", "scheduled_tasks.owner_id", &[UserId::PREFIX, UserGroupId::PREFIX]).required(),
        instant("created_at", "scheduled_tasks.created_at").required().sortable(),
        instant("updated_at", "scheduled_tasks.updated_at").required().sortable(),
        id("id", "scheduled_tasks.id", &[ScheduledTaskId::PREFIX]).required().hidden(),
    ],
)
.default_sort("place")
.search("scheduled_tasks.search_text")
.standing("scheduled_tasks.archived_at is null");
