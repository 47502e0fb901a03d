//! Doing what was asked of an import, a thousand rows a transaction. What became of them is kept in the same
//! transaction, so that after a crash each row is still written exactly once.

use super::{Chunk, Import, ImportStatus, Line, Stage, desk::Desk, model::ids_of, store, undo::undo_chunk};
use crate::{
    ids::{ContactId, ImportId},
    target_groups,
};
use ::store::{Db, Work};
use ground::{Failure, Fault, Instant};

/// Chunks of one step of the job.
const AT_ONCE: usize = 20;

/// Works on an import for a while. `Some(when)`: there is more to do then.
///
/// # Errors
/// What was done until then stays; the rest is tried again later.
pub async fn advance(db: &Db, id: &ImportId) -> Result<Option<Instant>, Fault> {
    let Some(import) = store::find(&mut db.reader().await?, id).await? else { return Ok(None) };
    let more = match import.status {
        ImportStatus::Planning => plan_all(db, &import).await?,
        ImportStatus::Running => write_some(db, &import).await?,
        ImportStatus::Undoing => undo_some(db, &import).await?,
        _ => false,
    };
    Ok(more.then(|| db.now()))
}

/// The import in a transaction of its own, if it is still at what it was.
async fn still(db: &Db, import: &Import) -> Result<Option<Work>, Fault> {
    let mut work = db.work(import.actor).await?;
    let now = store::lock(&mut work, &import.id).await?;
    Ok(now.filter(|now| now.status == import.status).map(|_| work))
}

/// The dry run sees all rows in one go, for later ones may mean what earlier ones make.
async fn plan_all(db: &Db, import: &Import) -> Result<bool, Fault> {
    let mut reader = db.reader().await?;
    let mut desk = Desk::dry(&mut reader, import.kind, &import.plan).await?;
    let (mut planned, mut made) = (0, 0);
    for (number, _) in store::counts(&mut reader, &import.id, Stage::Planned).await? {
        let rows = store::cells(&mut reader, &import.id, number).await?;
        let taken = desk.plan(&mut reader, &import.plan, &rows, &mut planned).await?;
        let mut chunk = Chunk { lines: taken.into_iter().map(Line::from).collect(), ..Chunk::default() };
        chunk.accounts =
            vec![ground::Id::from_bytes([0; 16]); usize::try_from(desk.made() - made).unwrap_or(0)];
        made = desk.made();
        let Some(mut work) = still(db, import).await? else { return Ok(false) };
        store::set_chunk(&mut work, &import.id, number, Stage::Planned, &chunk).await?;
        work.commit().await?;
    }
    if let Some(mut work) = still(db, import).await? {
        store::set_status(&mut work, &import.id, ImportStatus::Planned).await?;
        work.commit().await?;
    }
    Ok(false)
}

async fn write_some(db: &Db, import: &Import) -> Result<bool, Fault> {
    let mut begun: Option<Desk> = None;
    for _ in 0..AT_ONCE {
        let Some(mut work) = still(db, import).await? else { return Ok(false) };
        let Some(number) = store::next(&mut work, &import.id, Stage::Taken, false).await? else {
            store::set_status(&mut work, &import.id, ImportStatus::Done).await?;
            work.commit().await?;
            return Ok(false);
        };
        let mut desk = match begun.take() {
            Some(desk) => desk,
            None => begin(&mut work, import, number).await?,
        };
        let rows = store::cells(&mut work, &import.id, number).await?;
        let (taken, accounts) = desk.write(&mut work, &import.plan, &rows).await?;
        let lines: Vec<Line> = taken.into_iter().map(Line::from).collect();
        let joined = join(&mut work, import, &lines).await?;
        let chunk = Chunk { lines, accounts, joined };
        store::set_chunk(&mut work, &import.id, number, Stage::Taken, &chunk).await?;
        work.commit().await?;
        begun = Some(desk);
    }
    Ok(true)
}

/// A desk that knows whom the rows before `number` were about.
async fn begin(work: &mut Work, import: &Import, number: i64) -> Result<Desk, Fault> {
    let mut desk = Desk::of(work, import.kind, &import.plan).await?;
    for before in 0..number {
        let chunk = store::chunk(work, &import.id, before, Stage::Taken).await?;
        chunk.iter().flat_map(|chunk| &chunk.lines).for_each(|line| desk.touch(&line.id));
    }
    Ok(desk)
}

/// Lets everybody of these rows join the target group; gives back who was not in it.
async fn join(work: &mut Work, import: &Import, lines: &[Line]) -> Result<Vec<ContactId>, Fault> {
    let Some(group) = import.plan.target_group else { return Ok(Vec::new()) };
    let mut contacts: Vec<ContactId> = ids_of(lines);
    contacts.sort_unstable();
    contacts.dedup();
    let members = store::members(work, &group, &contacts).await?;
    contacts.retain(|contact| !members.contains(contact));
    match target_groups::add(work, &group, &contacts).await {
        Ok(_) => Ok(contacts),
        // A group that went away meanwhile is joined by nobody.
        Err(Failure::Refused(_)) => Ok(Vec::new()),
        Err(Failure::Fault(fault)) => Err(fault),
    }
}

async fn undo_some(db: &Db, import: &Import) -> Result<bool, Fault> {
    for _ in 0..AT_ONCE {
        let Some(mut work) = still(db, import).await? else { return Ok(false) };
        // Backwards: the last rows may have changed what the first ones made.
        let Some(number) = store::next(&mut work, &import.id, Stage::Undone, true).await? else {
            store::set_status(&mut work, &import.id, ImportStatus::Undone).await?;
            work.commit().await?;
            return Ok(false);
        };
        let taken = store::chunk(&mut work, &import.id, number, Stage::Taken).await?.unwrap_or_default();
        let undone = undo_chunk(&mut work, import, &taken).await?;
        store::set_chunk(&mut work, &import.id, number, Stage::Undone, &undone).await?;
        work.commit().await?;
    }
    Ok(true)
}
