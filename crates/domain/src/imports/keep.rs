//! Imports that are kept: taking a file in, choosing its plan, starting its dry run, its run and its undoing.
//!
//! Each of these only notes what is to be done; [`super::advance`] does it, rows by rows. Pages call these.

use super::{
    Counts, Fate, Fields, FileFacts, Import, ImportKind, ImportRefusal, ImportStatus, Line, Plan, Stage,
    plan,
    run::Chunks,
    store,
    table::{Cells, Table},
};
use crate::ids::ImportId;
use ::store::{Reader, Work, jobs::Job};
use ground::{Choice, Failure, Fault, collate::fold};
use serde::{Deserialize, Serialize};

/// Works on an import until it waits for people again.
#[derive(Debug, Serialize, Deserialize)]
pub struct RunImport {
    pub import: ImportId,
}

impl Job for RunImport {
    const NAME: &'static str = "run_import";
    fn unique_key(&self) -> Option<String> {
        Some(format!("import:{}", self.import))
    }
}

/// Takes in a file. Its plan is the one used last for the same head, else guessed.
///
/// # Errors
/// [`ImportRefusal`], when it cannot be read; then nothing is kept.
pub async fn take_in(
    work: &mut Work,
    kind: ImportKind,
    name: &str,
    table: &Table,
) -> Result<Import, Failure<ImportRefusal>> {
    let fields = Fields::of(work, kind).await?;
    plan::refuse_two_heads(&fields, table)?;
    let head_key = fold(&table.head.join("\u{1F}"));
    let remembered = store::remembered(work, kind, &head_key).await?;
    let mut import = Import {
        id: work.new_id(),
        kind,
        name: name.chars().take(200).collect(),
        status: ImportStatus::Mapping,
        actor: work.actor,
        plan: remembered
            .filter(|plan| plan.check(&fields, table.head.len()).is_ok())
            .unwrap_or_else(|| Plan::guessed(&fields, &table.head)),
        file: FileFacts {
            head: table.head.clone(),
            encoding: table.encoding.to_owned(),
            separator: char::from(table.separator),
        },
        row_count: 0,
        created_at: work.now,
        updated_at: work.now,
    };
    // What was for one file is not for the next.
    import.plan.tags.clear();
    import.plan.target_group = None;
    import.plan.lifts_opt_outs = false;
    import.row_count = table.rows().skip(1).count() as u64;
    store::insert(work, &import, &head_key).await?;
    for (number, rows) in (0..).zip(Chunks(table.rows().skip(1))) {
        store::insert_cells(work, &import.id, number, &rows).await?;
    }
    Ok(import)
}

async fn locked(
    work: &mut Work,
    id: &ImportId,
    wanted: &[ImportStatus],
) -> Result<Import, Failure<ImportRefusal>> {
    let import = store::lock(work, id).await?.ok_or(ImportRefusal::Missing)?;
    if wanted.contains(&import.status) { Ok(import) } else { Err(ImportRefusal::Busy.into()) }
}

async fn start(work: &mut Work, id: &ImportId, status: ImportStatus) -> Result<(), Fault> {
    store::set_status(work, id, status).await?;
    let now = work.now;
    work.enqueue(&RunImport { import: *id }, now).await
}

/// Keeps what was chosen and starts a dry run.
///
/// # Errors
/// [`ImportRefusal::Invalid`] names the columns that are wrong.
pub async fn plan(work: &mut Work, id: &ImportId, plan: &Plan) -> Result<(), Failure<ImportRefusal>> {
    let import = locked(work, id, &[ImportStatus::Mapping, ImportStatus::Planned]).await?;
    let fields = Fields::of(work, import.kind).await?;
    plan.check(&fields, import.file.head.len()).map_err(ImportRefusal::Invalid)?;
    store::set_plan(work, id, plan).await?;
    store::clear_planned(work, id).await?;
    Ok(start(work, id, ImportStatus::Planning).await?)
}

/// Goes back to the columns.
///
/// # Errors
/// [`ImportRefusal::Busy`], when something was written already.
pub async fn replan(work: &mut Work, id: &ImportId) -> Result<(), Failure<ImportRefusal>> {
    locked(work, id, &[ImportStatus::Planning, ImportStatus::Planned]).await?;
    Ok(store::set_status(work, id, ImportStatus::Mapping).await?)
}

/// Writes what the dry run said.
///
/// # Errors
/// [`ImportRefusal::Busy`], when no dry run was looked at.
pub async fn start_run(work: &mut Work, id: &ImportId) -> Result<(), Failure<ImportRefusal>> {
    locked(work, id, &[ImportStatus::Planned]).await?;
    Ok(start(work, id, ImportStatus::Running).await?)
}

/// Takes the whole import back.
///
/// # Errors
/// [`ImportRefusal::Busy`], when it is not done.
pub async fn start_undo(work: &mut Work, id: &ImportId) -> Result<(), Failure<ImportRefusal>> {
    locked(work, id, &[ImportStatus::Done]).await?;
    Ok(start(work, id, ImportStatus::Undoing).await?)
}

/// How far a stage is, and what became of its rows.
pub async fn counts(reader: &mut Reader, id: &ImportId, stage: Stage) -> Result<(Counts, u64, u64), Fault> {
    let chunks = store::counts(reader, id, stage).await?;
    let (mut sums, mut done) = (Counts::new(), 0);
    for counts in chunks.iter().filter_map(|(_, counts)| counts.as_ref()) {
        done += 1;
        for (word, count) in counts {
            *sums.entry(word.clone()).or_default() += count;
        }
    }
    Ok((sums, done, chunks.len() as u64))
}

/// The lines of one fate from the `offset`th on, each with its cells.
pub async fn lines(
    reader: &mut Reader,
    id: &ImportId,
    stage: Stage,
    fate: &str,
    offset: u64,
    limit: usize,
) -> Result<Vec<(Line, Vec<String>)>, Fault> {
    let (mut found, mut before) = (Vec::new(), 0);
    for (number, counts) in store::counts(reader, id, stage).await? {
        let here = counts.and_then(|counts| counts.get(fate).copied()).unwrap_or(0);
        let wanted = here > 0 && before + here > offset && found.len() < limit;
        if wanted && let Some(chunk) = store::chunk(reader, id, number, stage).await? {
            let cells = store::cells(reader, id, number).await?;
            let skipped = usize::try_from(offset.saturating_sub(before)).unwrap_or(usize::MAX);
            let here = chunk.lines.into_iter().filter(|line| line.fate == fate).skip(skipped);
            found.extend(here.take(limit - found.len()).map(|line| with_cells(line, &cells)));
        }
        before += here;
    }
    Ok(found)
}

fn with_cells(line: Line, cells: &[Cells]) -> (Line, Vec<String>) {
    let row = cells.iter().find(|row| row.line == line.line);
    (line, row.map(|row| row.cells.iter().map(str::to_owned).collect()).unwrap_or_default())
}

/// The refused rows of one chunk after another, with their cells; `after` is the last chunk that was given.
pub async fn refused(
    reader: &mut Reader,
    id: &ImportId,
    stage: Stage,
) -> Result<Vec<(Line, Vec<String>)>, Fault> {
    lines(reader, id, stage, Fate::Refused.word(), 0, usize::MAX).await
}

/// The first rows of a file, so that people see what its columns hold.
pub async fn samples(reader: &mut Reader, id: &ImportId, limit: usize) -> Result<Vec<Vec<String>>, Fault> {
    let rows = store::cells(reader, id, 0).await?;
    Ok(rows.iter().take(limit).map(|row| row.cells.iter().map(str::to_owned).collect()).collect())
}
