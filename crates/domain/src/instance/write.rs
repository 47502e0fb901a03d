//! Writing an archive, from one look at the database.

use super::{
    AT_ONCE, Manifest, Progress, TableFacts,
    manifest::{FORMAT, NAME},
};
use ::store::{
    Db, Engine, Reader,
    whole::{self, Table},
};
use ground::{Checksum, Fault};
use std::io::{Seek, Write};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

fn broken(error: impl std::error::Error + Send + Sync + 'static) -> Fault {
    Fault::because("writing the archive", error)
}

fn packed() -> SimpleFileOptions {
    SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).large_file(true)
}

/// Writes everything that the database holds now; others go on working meanwhile.
pub async fn write(
    db: &Db,
    file: impl Write + Seek,
    mut progress: impl FnMut(Progress),
) -> Result<Manifest, Fault> {
    let mut reader = db.snapshot().await?;
    let tables = whole::tables(&mut reader).await?;
    let mut told = Progress { rows: 0, of: 0 };
    for table in &tables {
        told.of += u64::try_from(whole::count(&mut reader, table).await?).unwrap_or(0);
    }
    let mut manifest = Manifest {
        program: "kutsu".into(),
        format: FORMAT,
        version: env!("CARGO_PKG_VERSION").into(),
        engine: if db.engine() == Engine::Sqlite { "sqlite" } else { "postgres" }.into(),
        made_at: reader.now,
        migrations: whole::migrations(&mut reader).await?,
        tables: Vec::with_capacity(tables.len()),
    };
    let mut zip = ZipWriter::new(file);
    for table in &tables {
        let facts = written(&mut reader, table, &mut zip, &mut told, &mut progress).await?;
        manifest.tables.push(facts);
    }
    zip.start_file(NAME, packed()).map_err(broken)?;
    serde_json::to_writer_pretty(&mut zip, &manifest).map_err(broken)?;
    zip.finish().map_err(broken)?.flush().map_err(broken)?;
    Ok(manifest)
}

async fn written(
    reader: &mut Reader,
    table: &Table,
    zip: &mut ZipWriter<impl Write + Seek>,
    told: &mut Progress,
    progress: &mut impl FnMut(Progress),
) -> Result<TableFacts, Fault> {
    let file = format!("tables/{}.jsonl", table.name);
    zip.start_file(file.as_str(), packed()).map_err(broken)?;
    let (mut sum, mut rows, mut last) = (Checksum::default(), 0, None);
    loop {
        let limit = i64::try_from(AT_ONCE).unwrap_or(i64::MAX);
        let mut found = whole::rows(reader, table, last.as_deref(), limit).await?;
        for row in &found {
            let line = whole::line_of(table, row) + "\n";
            sum.add(line.as_bytes());
            zip.write_all(line.as_bytes()).map_err(broken)?;
        }
        let here = found.len();
        rows += here as u64;
        told.rows += here as u64;
        progress(*told);
        match found.pop().filter(|_| here == AT_ONCE) {
            Some(row) => last = Some(row),
            None => return Ok(TableFacts { name: table.name.clone(), file, rows, sha256: sum.hex() }),
        }
    }
}
