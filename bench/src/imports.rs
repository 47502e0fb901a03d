//! A file of a hundred thousand contacts, of whom half are there already, imported by the command line.

use crate::{
    Scale,
    report::{Goals, Table, figure},
};
use bench::{
    Place,
    place::KEY,
    seed::House,
    server::{Memory, memory_of},
};
use ground::Fault;
use std::{
    fmt::Write,
    path::Path,
    process::{Command, Stdio},
    time::Duration,
};
use tokio::time::{Instant, sleep};

const ROWS: usize = 100_000;

/// Prints the section.
pub async fn measure(scale: &Scale) -> Result<(), Fault> {
    let rows = scale.of(ROWS);
    println!(
        "## Imports\n\n`kutsu import contacts` with a file of {rows} rows; then the same file with another city.\n"
    );
    let mut table = Table::new(&["Where", "What", "rows a second", "memory at most, MB"]);
    let mut goals = Goals::default();
    for place in Place::each().await? {
        House::open(&place.db).await?;
        let path = place.folder.join("contacts.csv");
        for (words, city) in [("new contacts", "Turku"), ("known contacts, changed", "Oulu")] {
            std::fs::write(&path, file(rows, city))
                .map_err(|error| Fault::because("writing a file", error))?;
            let (time, memory) = import(scale, &place, &path).await?;
            let rate = f64::from(u32::try_from(rows).unwrap_or(u32::MAX)) / time.as_secs_f64();
            table.row([place.name.into(), words.into(), figure(rate), figure(memory.most)]);
            goals.at_least(&format!("{}, {words}: rows a second", place.name), "", 10_000.0, rate);
            goals.at_most(&format!("{}, {words}: memory", place.name), "MB", 200.0, memory.most);
        }
        place.remove().await?;
    }
    table.print();
    goals.print();
    Ok(())
}

fn file(rows: usize, city: &str) -> String {
    let mut text = String::from("Etunimi;Sukunimi;Sähköposti;Puhelin;Kaupunki;Organisaatio\n");
    for row in 0..rows {
        let _ = writeln!(
            text,
            "Aino{row};Äijälä;aino{row}@example.org;'+358 40 {row:07};{city};Firma {}",
            row % 5_000
        );
    }
    text
}

/// How long it took, and how much memory at most.
async fn import(scale: &Scale, place: &Place, path: &Path) -> Result<(Duration, Memory), Fault> {
    let wrong = |error: std::io::Error| Fault::because("running an import", error);
    let began = Instant::now();
    let mut child = Command::new(&scale.kutsu)
        .args(["import", "contacts"])
        .arg(path)
        .env("KUTSU_DATABASE_URL", &place.url)
        .env("KUTSU_DATA_DIR", &place.folder)
        .env("KUTSU_SECRET_KEY", KEY)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .spawn()
        .map_err(wrong)?;
    let mut memory = memory_of(child.id());
    loop {
        if let Some(status) = child.try_wait().map_err(wrong)? {
            if !status.success() {
                return Err(Fault::new(format!("the import ended with {status}")));
            }
            return Ok((began.elapsed(), memory));
        }
        let seen = memory_of(child.id());
        // A process that just ended has none.
        if seen.most > 0.0 {
            memory = seen;
        }
        sleep(Duration::from_millis(10)).await;
    }
}
