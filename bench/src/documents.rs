//! A thousand certificates, printed by two workers of the program itself, as it starts them. Afterwards each is looked at.

use crate::{
    Scale,
    report::{Goals, Table, figure},
};
use bench::{Place, load::count, server::memory_of};
use data_encoding::BASE64;
use domain::documents::{CertificateFacts, Chosen, DocumentKind, Facts, Layout, Sheet};
use ground::{Fault, Instant, Locale, Words, Zone};
use serde_json::{Value as Json, json};
use std::{
    io::{Read, Write},
    process::{Child, Command, Stdio},
};
use tokio::time;

const CERTIFICATES: usize = 1_000;
const WORKERS: usize = 2;
/// The bytes that a worker of Kutsu may take.
const MEMORY: usize = 140 * 1024 * 1024;

/// Prints the section.
pub async fn measure(scale: &Scale) -> Result<(), Fault> {
    let certificates = scale.of(CERTIFICATES);
    println!("## Documents\n\n{certificates} certificates by {WORKERS} workers.\n");
    let jobs = jobs(certificates).await?;
    let began = time::Instant::now();
    let mut first = Worker::start(scale)?;
    let size = first.print(&jobs[0])?;
    let to_first = began.elapsed().as_secs_f64() * 1_000.0;

    let began = time::Instant::now();
    let mut workers = vec![first];
    while workers.len() < WORKERS {
        workers.push(Worker::start(scale)?);
    }
    let parts = jobs.chunks(certificates.div_ceil(WORKERS));
    let printing = workers.into_iter().zip(parts).map(|(worker, part)| {
        let part = part.to_vec();
        tokio::task::spawn_blocking(move || worker.print_all(&part))
    });
    let printing: Vec<_> = printing.collect();
    let mut memory = 0.0;
    for worker in printing {
        memory += worker.await.map_err(|error| Fault::because("printing", error))??;
    }
    let seconds = began.elapsed().as_secs_f64();

    let mut table = Table::new(&["What", "measured"]);
    table.row(["the first, from no worker at all, ms".into(), figure(to_first)]);
    table.row([format!("all {certificates}, s"), figure(seconds)]);
    table.row(["one, kB".into(), figure(count(size) / 1024.0)]);
    table.row(["most memory of the workers together, MB".into(), figure(memory)]);
    table.print();
    let mut goals = Goals::default();
    goals.at_most("first certificate", "ms", 200.0, to_first);
    goals.at_most("1,000 certificates", "s", 20.0, seconds * count(CERTIFICATES) / count(certificates));
    goals.at_most("memory of the workers", "MB", 300.0, memory);
    goals.print();
    Ok(())
}

/// What Kutsu would send to its workers, each for another person.
async fn jobs(certificates: usize) -> Result<Vec<Vec<u8>>, Fault> {
    let place = Place::sqlite().await?;
    let words = Words::embedded();
    let mut reader = place.db.reader().await?;
    let of = (DocumentKind::Certificate, Locale::Fi);
    let layout = Layout::of(&mut reader, &words, of, Chosen::Usual).await;
    let layout = layout.map_err(|failure| Fault::new(format!("{failure:?}")))?;
    let zone = Zone::helsinki();
    let starts = Instant::from_millis(1_799_910_000_000);
    let jobs = (0..certificates).map(|number| {
        let code = format!("K7QF-3M2X-{number:04}");
        let (name, url) =
            (format!("Åsa-Áile {number} Öhman"), format!("https://kutsu.example.fi/verify/{code}"));
        let one = CertificateFacts {
            title: &name,
            name: &name,
            event_name: "Vastuullisuusraportoinnin syventävä koulutus",
            location: Some("Kajo-talo, Tampere"),
            starts_at: starts,
            ends_at: starts.plus_seconds(7 * 3_600),
            time_zone: &zone,
            hours: "7 h",
            code: &code,
            verify_url: &url,
            issued_on: starts.date(&zone),
        };
        layout.sheet(&Facts::certificate(&one, Locale::Fi)).map(|sheet| job(&sheet))
    });
    let jobs = jobs.collect();
    drop(reader);
    place.remove().await?;
    jobs
}

fn job(sheet: &Sheet) -> Vec<u8> {
    let files = sheet.files.iter().map(|(name, bytes)| (name.clone(), Json::from(BASE64.encode(bytes))));
    let made_at = json!({"year": 2027, "month": 1, "day": 14, "hour": 9, "minute": 0, "second": 0});
    let files: serde_json::Map<String, Json> = files.collect();
    let job =
        json!({"source": sheet.source, "files": files, "output": "Pdf", "made_at": made_at}).to_string();
    let length = u32::try_from(job.len()).unwrap_or(u32::MAX).to_le_bytes();
    [length.as_slice(), job.as_bytes()].concat()
}

struct Worker(Child);

impl Worker {
    fn start(scale: &Scale) -> Result<Self, Fault> {
        let mut command = Command::new(&scale.kutsu);
        command.args(["press-worker", &MEMORY.to_string()]).env_clear().env("RAYON_NUM_THREADS", "1");
        let child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
        child.map(Self).map_err(|error| Fault::because("starting a worker", error))
    }

    /// Prints them, and gives the most memory it took, in MB.
    fn print_all(mut self, jobs: &[Vec<u8>]) -> Result<f64, Fault> {
        for job in jobs {
            self.print(job)?;
        }
        Ok(memory_of(self.0.id()).most)
    }

    /// Prints one, and gives its bytes.
    fn print(&mut self, job: &[u8]) -> Result<usize, Fault> {
        let wrong = |error: std::io::Error| Fault::because("speaking with a worker", error);
        let (Some(to), Some(from)) = (self.0.stdin.as_mut(), self.0.stdout.as_mut()) else {
            return Err(Fault::new("a worker without pipes"));
        };
        to.write_all(job).and_then(|()| to.flush()).map_err(wrong)?;
        let mut head = [0; 4];
        from.read_exact(&mut head).map_err(wrong)?;
        let mut body = vec![0; u32::from_le_bytes(head) as usize];
        from.read_exact(&mut body).map_err(wrong)?;
        let told: Json = serde_json::from_slice(&body).map_err(|error| Fault::because("reading", error))?;
        let bytes =
            told.pointer("/Ok/Pdf/bytes").and_then(Json::as_str).map(|text| BASE64.decode(text.as_bytes()));
        match bytes {
            Some(Ok(bytes)) if bytes.starts_with(b"%PDF-") => Ok(bytes.len()),
            _ => Err(Fault::new(format!(
                "no PDF but {}",
                told.to_string().chars().take(300).collect::<String>()
            ))),
        }
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
