//! Running a file at once, for the command line: a thousand rows at a time are read, looked up, planned and written.

use super::{
    Fate, Fields, ImportKind, ImportRefusal, OnMatch, Plan, Progress, RefusedRow, Report, Taken,
    desk::Desk,
    plan,
    table::{Cells, Table},
};
use ::store::{Actor, Db};
use ground::{Failure, Fault, collate::fold};
use std::io::Read;

/// What happens to the good rows when others are refused.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// They are written.
    #[default]
    PerRow,
    /// Nothing is written at all.
    AllOrNothing,
}

/// How a file is imported.
#[derive(Clone, Debug, Default)]
pub struct Options {
    pub mode: Mode,
    /// Say what would happen, write nothing.
    pub dry_run: bool,
    /// What becomes of single columns, by their names in the head; of the others what is guessed. A column without a
    /// field is left out.
    pub columns: Vec<(String, Option<String>)>,
    pub on_match: Option<OnMatch>,
}

/// Rows that are planned together.
pub(super) const CHUNK: usize = 1_000;

/// Imports contacts, and the accounts they name, from a CSV or XLSX file. Opens and commits its own Works, each of a
/// thousand rows; one for everything with [`Mode::AllOrNothing`]. Never sends mail.
///
/// # Errors
/// [`ImportRefusal`], when the file as a whole cannot be read; single rows are refused in the report.
pub async fn contacts(
    db: &Db,
    actor: Actor,
    file: impl Read,
    options: Options,
    progress: impl FnMut(Progress),
) -> Result<Report, Failure<ImportRefusal>> {
    run(ImportKind::Contacts, db, actor, file, options, progress).await
}

/// Imports accounts, as [`contacts`] does.
///
/// # Errors
/// [`ImportRefusal`], when the file as a whole cannot be read; single rows are refused in the report.
pub async fn accounts(
    db: &Db,
    actor: Actor,
    file: impl Read,
    options: Options,
    progress: impl FnMut(Progress),
) -> Result<Report, Failure<ImportRefusal>> {
    run(ImportKind::Accounts, db, actor, file, options, progress).await
}

async fn run(
    kind: ImportKind,
    db: &Db,
    actor: Actor,
    mut file: impl Read,
    options: Options,
    mut progress: impl FnMut(Progress),
) -> Result<Report, Failure<ImportRefusal>> {
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes).map_err(|error| Fault::because("reading the file", error))?;
    let table = Table::read(&bytes)?;
    drop(bytes);
    let fields = Fields::of(&mut db.reader().await?, kind).await?;
    let plan = planned(&fields, &table, &options)?;
    plan.check(&fields, table.head.len()).map_err(ImportRefusal::Invalid)?;
    plan::refuse_two_heads(&fields, &table)?;
    let run = Run { kind, table: &table, plan: &plan };
    if options.dry_run {
        return Ok(run.dry(db, &mut progress).await?);
    }
    if options.mode == Mode::PerRow {
        return Ok(run.by_chunks(db, actor, &mut progress).await?);
    }
    let planned = run.dry(db, &mut |_| {}).await?;
    if planned.refused > 0 {
        return Ok(planned);
    }
    Ok(run.at_once(db, actor, &mut progress).await?)
}

/// What was asked for, over what is guessed.
fn planned(fields: &Fields, table: &Table, options: &Options) -> Result<Plan, ImportRefusal> {
    let mut plan = match options.columns.as_slice() {
        [] => Plan::of_head(fields, &table.head)?,
        _ => Plan::guessed(fields, &table.head),
    };
    for (name, field) in &options.columns {
        let at = table.head.iter().position(|column| fold(column) == fold(name));
        let at = at.ok_or_else(|| ImportRefusal::NoSuchColumn { column: name.clone() })?;
        plan.slots
            .iter_mut()
            .filter(|slot| slot.field.is_some() && slot.field == *field)
            .for_each(|slot| slot.field = None);
        plan.slots[at].field = field.clone();
    }
    plan.on_match = options.on_match.unwrap_or(plan.on_match);
    Ok(plan)
}

/// One file on its way in.
struct Run<'a> {
    kind: ImportKind,
    table: &'a Table,
    plan: &'a Plan,
}

impl Run<'_> {
    async fn dry(&self, db: &Db, progress: &mut dyn FnMut(Progress)) -> Result<Report, Fault> {
        let mut reader = db.reader().await?;
        let mut desk = Desk::dry(&mut reader, self.kind, self.plan).await?;
        let (mut report, mut planned) = (self.report(), 0);
        for rows in Chunks(self.table.rows().skip(1)) {
            let taken = desk.plan(&mut reader, self.plan, &rows, &mut planned).await?;
            self.tell(&mut report, &desk, &rows, taken, progress);
        }
        Ok(report)
    }

    async fn by_chunks(
        &self,
        db: &Db,
        actor: Actor,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Report, Fault> {
        let mut work = db.work(actor).await?;
        let mut desk = Desk::of(&mut work, self.kind, self.plan).await?;
        let mut report = Report { written: true, ..self.report() };
        for rows in Chunks(self.table.rows().skip(1)) {
            let (taken, _) = desk.write(&mut work, self.plan, &rows).await?;
            work.commit().await?;
            self.tell(&mut report, &desk, &rows, taken, progress);
            work = db.work(actor).await?;
        }
        Ok(report)
    }

    async fn at_once(
        &self,
        db: &Db,
        actor: Actor,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Report, Fault> {
        let mut work = db.work(actor).await?;
        let mut desk = Desk::of(&mut work, self.kind, self.plan).await?;
        let mut report = self.report();
        for rows in Chunks(self.table.rows().skip(1)) {
            let (taken, _) = desk.write(&mut work, self.plan, &rows).await?;
            self.tell(&mut report, &desk, &rows, taken, progress);
        }
        // What others did since the dry run may have made a row wrong.
        if report.refused == 0 {
            work.commit().await?;
            report.written = true;
        }
        Ok(report)
    }

    fn report(&self) -> Report {
        let left_out = self.table.head.iter().zip(&self.plan.slots).filter(|(_, slot)| slot.field.is_none());
        Report {
            unknown_columns: left_out.map(|(name, _)| name.clone()).collect(),
            head: self.table.head.clone(),
            encoding: self.table.encoding,
            separator: char::from(self.table.separator),
            ..Report::default()
        }
    }

    fn tell(
        &self,
        report: &mut Report,
        desk: &Desk,
        rows: &[Cells],
        taken: Vec<Taken>,
        progress: &mut dyn FnMut(Progress),
    ) {
        for (row, taken) in rows.iter().zip(taken) {
            report.rows += 1;
            match taken.fate {
                Fate::New => report.new += 1,
                Fate::Changed => report.changed += 1,
                Fate::Unchanged => report.unchanged += 1,
                Fate::Skipped => report.skipped += 1,
                Fate::Refused => {
                    let cells = row.cells.iter().map(str::to_owned).collect();
                    report.refuse(RefusedRow { line: row.line, flaws: taken.flaws, cells });
                }
            }
        }
        report.new_accounts = desk.made();
        let bytes = rows.last().map_or(0, |row| row.end);
        progress(Progress { rows: report.rows, bytes, of_bytes: self.table.size() });
    }
}

/// Rows a thousand at a time.
pub(super) struct Chunks<I>(pub I);

impl<I: Iterator<Item = Cells>> Iterator for Chunks<I> {
    type Item = Vec<Cells>;
    fn next(&mut self) -> Option<Vec<Cells>> {
        let rows: Vec<Cells> = self.0.by_ref().take(CHUNK).collect();
        (!rows.is_empty()).then_some(rows)
    }
}
