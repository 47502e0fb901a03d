//! Taking an archive in: whole, or not at all.

use super::{
    AT_ONCE, InstanceRefusal, Manifest, Progress, TableFacts,
    manifest::{FORMAT, NAME},
};
use ::store::{
    Actor, Db, Work,
    whole::{self, Table},
};
use ground::{Checksum, Failure, Fault, Value};
use std::io::{BufRead, BufReader, Read, Seek};
use zip::ZipArchive;

/// Tables that hold something in a database that nobody has used yet, or that only say how it runs.
const FIRST: [&str; 4] = ["settings", "sequences", "jobs", "one_time_links"];

/// No line of a sound archive is longer.
const LONGEST_LINE: u64 = 64 * 1024 * 1024;

/// Puts everything into an empty database of the same schema.
///
/// # Errors
/// [`InstanceRefusal`]; nothing is changed then.
pub async fn read(
    db: &Db,
    file: impl Read + Seek,
    mut progress: impl FnMut(Progress),
) -> Result<Manifest, Failure<InstanceRefusal>> {
    let mut zip = ZipArchive::new(file).map_err(|_| InstanceRefusal::NotAnArchive)?;
    let manifest = manifest(&mut zip)?;
    let mut work = db.work(Actor::SYSTEM).await?;
    let tables = whole::tables(&mut work).await?;
    fits(&mut work, &manifest, &tables).await?;
    whole::clear(&mut work, &tables).await?;
    let mut told = Progress { rows: 0, of: manifest.rows() };
    for table in &tables {
        let facts = manifest.tables.iter().find(|facts| facts.name == table.name);
        let facts = facts.ok_or(InstanceRefusal::NotAnArchive)?;
        filled(&mut work, &mut zip, table, facts, &mut told, &mut progress).await?;
    }
    work.commit().await?;
    Ok(manifest)
}

fn manifest(zip: &mut ZipArchive<impl Read + Seek>) -> Result<Manifest, InstanceRefusal> {
    let file = zip.by_name(NAME).map_err(|_| InstanceRefusal::NotAnArchive)?;
    let manifest: Manifest =
        serde_json::from_reader(file.take(LONGEST_LINE)).map_err(|_| InstanceRefusal::NotAnArchive)?;
    let is_known = manifest.program == "kutsu" && manifest.format == FORMAT;
    if is_known { Ok(manifest) } else { Err(InstanceRefusal::NotAnArchive) }
}

/// Refuses an archive of other tables, and a database in which somebody has worked.
async fn fits(
    work: &mut Work,
    manifest: &Manifest,
    tables: &[Table],
) -> Result<(), Failure<InstanceRefusal>> {
    let own = whole::migrations(work).await?;
    if own != manifest.migrations {
        let last = |numbers: &[i64]| numbers.last().copied().unwrap_or(0);
        let (has, wanted) = (last(&manifest.migrations), last(&own));
        let version = manifest.version.clone();
        return Err(InstanceRefusal::OtherVersion { version, has, wanted }.into());
    }
    let same = tables.len() == manifest.tables.len()
        && tables.iter().all(|table| manifest.tables.iter().any(|facts| facts.name == table.name));
    if !same {
        return Err(InstanceRefusal::NotAnArchive.into());
    }
    for table in tables.iter().filter(|table| !FIRST.contains(&table.name.as_str())) {
        if whole::count(work, table).await? > 0 {
            return Err(InstanceRefusal::NotEmpty { table: table.name.clone() }.into());
        }
    }
    Ok(())
}

async fn filled(
    work: &mut Work,
    zip: &mut ZipArchive<impl Read + Seek>,
    table: &Table,
    facts: &TableFacts,
    told: &mut Progress,
    progress: &mut impl FnMut(Progress),
) -> Result<(), Failure<InstanceRefusal>> {
    let damaged = || InstanceRefusal::Damaged { file: facts.file.clone() };
    let mut linked = Vec::new();
    let (mut sum, mut rows) = (Checksum::default(), 0);
    let mut lines = Lines(BufReader::new(zip.by_name(&facts.file).map_err(|_| damaged())?));
    loop {
        let mut chunk: Vec<Vec<Value>> = Vec::with_capacity(AT_ONCE);
        while chunk.len() < AT_ONCE {
            let Some(line) = lines.next().map_err(|_| damaged())? else { break };
            sum.add(line.as_bytes());
            chunk.push(whole::row_of(table, &line).map_err(|_| damaged())?);
        }
        whole::put(work, table, &chunk).await?;
        rows += chunk.len() as u64;
        told.rows += chunk.len() as u64;
        progress(*told);
        let is_last = chunk.len() < AT_ONCE;
        if table.is_tree() {
            linked.append(&mut chunk);
        }
        if is_last {
            break;
        }
    }
    whole::link(work, table, &linked).await?;
    if rows != facts.rows || sum.hex() != facts.sha256 {
        return Err(damaged().into());
    }
    Ok(())
}

/// Lines of bounded length, each with its end.
struct Lines<R>(R);

impl<R: BufRead> Lines<R> {
    fn next(&mut self) -> Result<Option<String>, Fault> {
        let mut line = String::new();
        let broken = |error| Fault::because("reading the archive", error);
        let read = self.0.by_ref().take(LONGEST_LINE).read_line(&mut line).map_err(broken)?;
        match line.ends_with('\n') {
            true => Ok(Some(line)),
            false if read == 0 => Ok(None),
            false => Err(Fault::new("a line without an end")),
        }
    }
}
