//! Mailing what a saved view finds to users, one user at a time, each what that user may see.
//!
//! The rows are read before the transaction opens, by whoever runs the step: [`wanted_list`] says for whom.

use super::{Outcome, Progress, Word};
use crate::{
    automation::{Act, TaskRun, store},
    ids::{TaskRunId, UserId, ViewId},
    letters::{ListFile, Writer},
    staff,
};
use ::store::{Reader, Work};
use ground::Fault;

/// A list that the next step of a run needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wanted {
    pub user: UserId,
    pub view: ViewId,
    pub with_file: bool,
}

/// The list that the next step of this run needs, if it mails one.
pub async fn wanted_list(reader: &mut Reader, run: &TaskRunId) -> Result<Option<Wanted>, Fault> {
    let run = store::runs::find(reader, run).await?.filter(|run| run.state.is_open());
    let Some(run) = run else { return Ok(None) };
    match store::find(reader, &run.task_id).await?.map(|task| task.act) {
        Some(Act::SendList { view_id, user_ids, with_file }) => {
            let user = next_user(&run, &user_ids);
            Ok(user.map(|user| Wanted { user, view: view_id, with_file }))
        }
        _ => Ok(None),
    }
}

fn next_user(run: &TaskRun, users: &[UserId]) -> Option<UserId> {
    users.get(usize::try_from(run.done).ok()?).copied()
}

pub(super) async fn send(
    work: &mut Work,
    writer: &Writer,
    run: &TaskRun,
    users: &[UserId],
    listed: Option<(Wanted, Option<ListFile>)>,
) -> Result<Progress, Fault> {
    let mut so_far = run.result.clone().unwrap_or_else(|| Outcome::new(Word::Listed));
    let total = i64::try_from(users.len()).unwrap_or(i64::MAX);
    let more = |done, so_far| Progress::More { done, total, went_to: String::new(), so_far };
    let Some(next) = next_user(run, users) else {
        return Ok(Progress::Done(so_far.and_zero(&["sent", "skipped"])));
    };
    // Nothing was made ready, or it is for another step.
    let Some((_, file)) = listed.filter(|(wanted, _)| wanted.user == next) else {
        return Ok(Progress::Wait);
    };
    let user = staff::find(work, &next).await?.filter(|user| user.active);
    match (user, file) {
        (Some(user), Some(file)) => {
            writer.post_list(work, &user, file).await?;
            so_far.add("sent", 1);
        }
        // The user is gone, or the view is, or is no longer shared.
        _ => so_far.add("skipped", 1),
    }
    Ok(more(run.done + 1, so_far))
}
