//! Automation (ajastetut toiminnot): what runs by itself at set times.
//!
//! Decides when a task is due, in which order tasks of one minute run (SC-2), what becomes of runs that were missed, and
//! that no run is done twice: a due time is claimed by one row, and what a run does is committed with that row.
//! What is done belongs to the slices on the left. Start reading at [`claim_due`] and [`step`].

mod act;
mod change;
mod claim;
mod due;
pub mod fields;
mod model;
mod order;
mod refusal;
mod said;
pub mod store;
mod today;

pub use act::{RunTask, Wanted, give_up, step, wanted_list};
pub use change::{archive, create, edit, restore, set_active};
pub use claim::{claim_due, is_due, lag_seconds, run_now, skip};
pub use due::{Due, MISSED_AFTER_SECONDS, due};
pub use model::{
    Act, Cause, Edited, Outcome, RunState, ScheduledTask, TaskDraft, TaskKind, TaskRun, Upkeep, Word,
    subject_of,
};
pub use order::{Direction, move_by_one};
pub use refusal::TaskRefusal;
pub use said::{said, said_times};
pub use store::{find, page, runs::runs};
pub use today::{Planned, missed, planned};
