//! Running an import: a thousand rows at a time are read, looked up, planned and written.

use super::{
    Column, ImportRefusal, Progress, RefusedRow, Report, columns,
    directory::Directory,
    matching::{Known, written},
    row::Said,
    table::{Cells, Table},
};
use crate::{
    Owner, accounts,
    contacts::{self, Contact},
    owner,
};
use ::store::{Actor, Db, Reader, Work};
use ground::{EmailAddress, Failure, Fault, Flaw, Id, Instant, Invalid};
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
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    pub mode: Mode,
    /// Say what would happen, write nothing.
    pub dry_run: bool,
    /// Who answers for new contacts; the user at work when nobody is told.
    pub owner: Option<Owner>,
}

/// Rows that are planned together.
const CHUNK: usize = 1_000;

/// Imports contacts, and the accounts they name, from a CSV file. Opens and commits its own Works, each of a thousand
/// rows; one for everything with [`Mode::AllOrNothing`]. Never sends mail.
///
/// # Errors
/// [`ImportRefusal`], when the file as a whole cannot be read; single rows are refused in the report.
pub async fn contacts(
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
    let columns = columns::understood(&table.head)?;
    let mut run = Run { table: &table, columns: &columns, options, now: db.now() };
    if options.dry_run {
        return Ok(run.dry(db, &mut progress).await?);
    }
    if options.mode == Mode::PerRow {
        return Ok(run.by_chunks(db, actor, &mut progress).await?);
    }
    let plan = run.dry(db, &mut |_| {}).await?;
    if plan.refused > 0 {
        return Ok(plan);
    }
    run.now = db.now();
    Ok(run.at_once(db, actor, &mut progress).await?)
}

/// One file on its way in.
struct Run<'a> {
    table: &'a Table,
    columns: &'a [Option<Column>],
    options: Options,
    now: Instant,
}

/// What the rows so far were about.
struct State {
    known: Known,
    directory: Directory,
    report: Report,
    owner: Owner,
}

impl Run<'_> {
    async fn dry(&self, db: &Db, progress: &mut dyn FnMut(Progress)) -> Result<Report, Fault> {
        let mut reader = db.reader().await?;
        let nobody = Owner::User(Id::from_bytes([0; 16]));
        let mut state = self.begin(&mut reader, nobody).await?;
        let mut planned: u128 = 0;
        let mut new_id = || {
            planned += 1;
            planned.to_be_bytes()
        };
        for rows in Chunks(self.table.rows().skip(1)) {
            let said = self.look_up(&mut reader, &mut state, &rows, false).await?;
            self.plan(&mut state, &rows, said, &mut new_id);
            self.tell(&state, &rows, progress);
        }
        Ok(state.report)
    }

    async fn by_chunks(
        &self,
        db: &Db,
        actor: Actor,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Report, Fault> {
        let mut work = db.work(actor).await?;
        let owner = owner::of_new(&mut work).await?;
        let mut state = self.begin(&mut work, owner).await?;
        state.report.written = true;
        for rows in Chunks(self.table.rows().skip(1)) {
            self.write(&mut work, &mut state, &rows).await?;
            work.commit().await?;
            self.tell(&state, &rows, progress);
            work = db.work(actor).await?;
        }
        Ok(state.report)
    }

    async fn at_once(
        &self,
        db: &Db,
        actor: Actor,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Report, Fault> {
        let mut work = db.work(actor).await?;
        let owner = owner::of_new(&mut work).await?;
        let mut state = self.begin(&mut work, owner).await?;
        for rows in Chunks(self.table.rows().skip(1)) {
            self.write(&mut work, &mut state, &rows).await?;
            self.tell(&state, &rows, progress);
        }
        // What others did since the dry run may have made a row wrong.
        if state.report.refused == 0 {
            work.commit().await?;
            state.report.written = true;
        }
        Ok(state.report)
    }

    async fn begin(&self, reader: &mut Reader, owner: Owner) -> Result<State, Fault> {
        let unknown = self.table.head.iter().zip(self.columns).filter(|(_, column)| column.is_none());
        let report = Report {
            unknown_columns: unknown.map(|(name, _)| name.clone()).collect(),
            head: self.table.head.clone(),
            encoding: self.table.encoding,
            separator: char::from(self.table.separator),
            ..Report::default()
        };
        let directory = Directory::read(reader).await?;
        Ok(State { known: Known::default(), directory, report, owner: self.options.owner.unwrap_or(owner) })
    }

    fn tell(&self, state: &State, rows: &[Cells], progress: &mut dyn FnMut(Progress)) {
        let bytes = rows.last().map_or(0, |row| row.end);
        progress(Progress { rows: state.report.rows, bytes, of_bytes: self.table.size() });
    }

    async fn write(&self, work: &mut Work, state: &mut State, rows: &[Cells]) -> Result<(), Fault> {
        let said = self.look_up(work, state, rows, true).await?;
        let mut new_id = || work.new_id::<crate::ids::ContactId>().bytes();
        self.plan(state, rows, said, &mut new_id);
        accounts::write_all(work, state.directory.take_new()).await?;
        let (new, changed) = state.known.take();
        contacts::write_all(work, new, changed).await
    }

    /// Reads the rows and learns every contact that one of them may mean.
    async fn look_up(
        &self,
        reader: &mut Reader,
        state: &mut State,
        rows: &[Cells],
        lock: bool,
    ) -> Result<Vec<Result<Said, Vec<Flaw>>>, Fault> {
        let said: Vec<_> = rows.iter().map(|row| Said::read(row, self.columns)).collect();
        let changes = || said.iter().flatten().map(|said| &said.change);
        let external_ids: Vec<String> =
            changes().filter_map(|change| written(&change.external_id)).map(str::to_owned).collect();
        let emails: Vec<EmailAddress> =
            changes().filter_map(|change| written(&change.email)?.parse().ok()).collect();
        state.known.learn(contacts::meant_by(reader, &external_ids, &emails, lock).await?);
        Ok(said)
    }

    fn plan(
        &self,
        state: &mut State,
        rows: &[Cells],
        said: Vec<Result<Said, Vec<Flaw>>>,
        new_id: &mut dyn FnMut() -> [u8; 16],
    ) {
        for (row, said) in rows.iter().zip(said) {
            state.report.rows += 1;
            if let Err(flaws) = said.and_then(|said| self.plan_row(state, said, new_id)) {
                let cells = row.cells.iter().map(str::to_owned).collect();
                state.report.refuse(RefusedRow { line: row.line, flaws, cells });
            }
        }
    }

    /// Makes of one row what it says.
    fn plan_row(
        &self,
        state: &mut State,
        mut said: Said,
        new_id: &mut dyn FnMut() -> [u8; 16],
    ) -> Result<(), Vec<Flaw>> {
        if let Some(name) = &said.owner {
            let owner =
                state.directory.owner(name).ok_or_else(|| vec![Flaw::new("owner", "owner.unknown")])?;
            said.change.owner = owner.to_string().into();
        }
        let found = state.known.find(&said.change).map_err(|flaw| vec![flaw])?;
        let old = match found.and_then(|id| state.known.get(&id)) {
            Some(contact) => contact.clone(),
            None => Contact::blank(Id::from_bytes(new_id()), String::new(), state.owner, self.now),
        };
        let mut new = said.change.applied(&old, self.now).map_err(|Invalid(flaws)| flaws)?;
        new.tags = old.tags.with(&new.tags);
        if said.account.is_some() || said.business_id.is_some() {
            let account = state.directory.account(&said, state.owner, self.now, new_id)?;
            new.account_id = Some(account.0);
            new.account_name = Some(account.1);
        }
        match found {
            None => state.report.new += 1,
            Some(_) if new == old => state.report.unchanged += 1,
            Some(_) => state.report.changed += 1,
        }
        state.report.new_accounts = state.directory.made();
        match found {
            Some(id) if new == old => state.known.touch(id),
            _ => state.known.set(new),
        }
        Ok(())
    }
}

/// Rows a thousand at a time.
struct Chunks<I>(I);

impl<I: Iterator<Item = Cells>> Iterator for Chunks<I> {
    type Item = Vec<Cells>;
    fn next(&mut self) -> Option<Vec<Cells>> {
        let rows: Vec<Cells> = self.0.by_ref().take(CHUNK).collect();
        (!rows.is_empty()).then_some(rows)
    }
}
