//! `kutsu doctor`: looks at what an instance needs and at what must always hold; changes nothing.

use super::open_as_is;
use crate::{config::Config, exit::Exit};
use delivery::smtp::Pool;
use domain::{automation, registration};
use ground::{Fault, Id};
use serde::Serialize;
use store::{
    Db, JournalId,
    seal::{Break, Looked, first_break},
};

#[derive(clap::Args)]
pub struct Options {
    /// For programs
    #[arg(long)]
    json: bool,
}

/// One thing looked at.
#[derive(Serialize)]
struct Finding {
    check: &'static str,
    ok: bool,
    detail: String,
}

impl Finding {
    fn of(check: &'static str, result: Result<String, String>) -> Self {
        let ok = result.is_ok();
        Self { check, ok, detail: result.unwrap_or_else(|problem| problem) }
    }
}

/// Prints what it found; fails when anything is wrong.
pub async fn run(config: &Config, options: Options) -> Result<(), Exit> {
    let db = open_as_is(config).await?;
    let findings = vec![
        Finding::of("database", database(&db).await),
        Finding::of("clock", clock(&db)),
        Finding::of("smtp", smtp(config).await),
        Finding::of("seats", seats(&db).await),
        Finding::of("scheduled tasks", tasks(&db).await),
        Finding::of("journal", journal(config, &db).await),
    ];
    db.close().await;
    if options.json {
        let text =
            serde_json::to_string_pretty(&findings).map_err(|error| Exit::failed(error.to_string()))?;
        println!("{text}");
    } else {
        for finding in &findings {
            println!("{} {}: {}", if finding.ok { "ok  " } else { "BAD " }, finding.check, finding.detail);
        }
    }
    let bad = findings.iter().filter(|finding| !finding.ok).count();
    if bad == 0 {
        Ok(())
    } else {
        Err(Exit::failed(format!("{bad} of {} checks found a problem", findings.len())))
    }
}

async fn database(db: &Db) -> Result<String, String> {
    let pending = store::migrate::pending(db).await.map_err(|_| "no schema: run kutsu migrate".to_owned())?;
    if pending.is_empty() {
        Ok(format!("{:?}, up to date", db.engine()))
    } else {
        Err(format!("migrations are missing ({}): run kutsu migrate", pending.join(", ")))
    }
}

/// Before this program was made, no clock is right.
const EARLIEST: i64 = 1_790_000_000_000;

fn clock(db: &Db) -> Result<String, String> {
    let now = db.now();
    if now.millis() < EARLIEST {
        Err(format!("{now} cannot be: set the machine's clock"))
    } else {
        Ok(now.to_string())
    }
}

async fn smtp(config: &Config) -> Result<String, String> {
    let Some(settings) = config.smtp.clone() else {
        return Ok("none: mail is kept in the viewer and nothing leaves".into());
    };
    let pool = Pool::new(settings).map_err(|error| error.to_string())?;
    let reached = pool.check().await;
    pool.close().await;
    reached.map(|()| "the server answers and lets us in".to_owned())
}

/// So long a task may wait for its worker.
const LONGEST_LAG_SECONDS: i64 = 300;

async fn tasks(db: &Db) -> Result<String, String> {
    let looked = async {
        let mut reader = db.reader().await?;
        let lag = automation::lag_seconds(&mut reader).await?;
        Ok::<_, ground::Fault>((lag, automation::missed(&mut reader, 100).await?.len()))
    };
    match looked.await.map_err(|fault| fault.to_string())? {
        (lag, _) if lag > LONGEST_LAG_SECONDS => {
            Err(format!("the first task is {lag} s late: does a worker run?"))
        }
        (_, 0) => Ok("none is late".into()),
        (_, missed) => Ok(format!("none is late; {missed} missed runs wait for a decision in the settings")),
    }
}

/// Whether the journal is as it was sealed.
async fn journal(config: &Config, db: &Db) -> Result<String, String> {
    if !config.secret_key_file.exists() && std::env::var_os("KUTSU_SECRET_KEY").is_none() {
        return Ok("no secret key yet, so nothing is sealed".to_owned());
    }
    let key = config.secret_key().map_err(|error| error.to_string())?;
    let looked = async { first_break(&mut db.reader().await?, &key).await };
    let Looked { whole, head, first_break } = looked.await.map_err(|fault: Fault| fault.to_string())?;
    let name = |entry: &[u8; 16]| JournalId::from_bytes(*entry);
    match first_break {
        None => {
            let head: String = head.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
            Ok(format!("{whole} entries are as they were sealed; the last seal begins with {head}"))
        }
        Some(Break::Changed { number, entry }) => {
            Err(format!("entry {} was changed after it was sealed as number {number}", name(&entry)))
        }
        Some(Break::Removed { number, entry }) => {
            Err(format!("entry {}, sealed as number {number}, was removed", name(&entry)))
        }
        Some(Break::Missing { number }) => Err(format!("seal {number} is missing")),
        Some(Break::Unsealed { entry }) => {
            Err(format!("entry {} is old and was never sealed: it came in past Kutsu", name(&entry)))
        }
    }
}

async fn seats(db: &Db) -> Result<String, String> {
    let looked = async {
        let mut reader = db.reader().await?;
        registration::store::miscounted(&mut reader).await
    };
    let miscounted = looked.await.map_err(|fault| fault.to_string())?;
    if miscounted.is_empty() {
        return Ok("every count says what the registrations say".into());
    }
    let shown: Vec<String> = miscounted
        .iter()
        .map(|event| {
            format!(
                "{}: seats {} counted {}, waitlist {} counted {}",
                event.number, event.seats_taken, event.registered, event.waitlist_taken, event.waitlisted
            )
        })
        .collect();
    Err(shown.join("; "))
}
