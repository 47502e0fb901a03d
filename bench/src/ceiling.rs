//! What is possible at most: the flushes of the disk, and the SQL of a registration without HTTP around it.
//!
//! Both run beside the measure of registration, so that its figures can be judged on any machine.

use bench::load::count;
use domain::{
    ids::{ContactId, EventId},
    questionnaires::Sheet,
    registration::{Channel, Confirm, Request, register_all, rules::Wish},
};
use ground::Fault;
use std::{io::Write, path::Path, time::Duration};
use store::{Actor, Db};
use tokio::{task::JoinSet, time::Instant};

const FLUSHING: Duration = Duration::from_millis(1500);

/// How often a second 4 kB are appended and on the disk.
pub async fn flushes(folder: &Path) -> Result<f64, Fault> {
    let path = folder.join("flushes");
    let flushing = tokio::task::spawn_blocking(move || -> std::io::Result<f64> {
        let mut file = std::fs::File::create(&path)?;
        let (block, began, mut done) = ([7_u8; 4096], Instant::now(), 0_usize);
        while began.elapsed() < FLUSHING {
            file.write_all(&block)?;
            file.sync_data()?;
            done += 1;
        }
        let rate = count(done) / began.elapsed().as_secs_f64();
        std::fs::remove_file(&path)?;
        Ok(rate)
    });
    let rate = flushing.await.map_err(|error| Fault::because("flushing", error))?;
    rate.map_err(|error| Fault::because("flushing", error))
}

/// Registers all contacts, who answer nothing, `batch` in one transaction, `at_once` transactions beside each other; per
/// second.
pub async fn straight(
    db: &Db,
    event: &EventId,
    contacts: &[ContactId],
    batch: usize,
    at_once: usize,
) -> Result<f64, Fault> {
    answering(db, event, contacts, (batch, at_once), |_| Sheet::default()).await
}

/// The same with what each of them answers.
pub async fn answering(
    db: &Db,
    event: &EventId,
    contacts: &[ContactId],
    (batch, at_once): (usize, usize),
    sheet: impl Fn(usize) -> Sheet,
) -> Result<f64, Fault> {
    let each = contacts.iter().enumerate();
    let requests: Vec<Request> =
        each.map(|(number, contact)| request(event, contact, sheet(number))).collect();
    let began = Instant::now();
    let mut hands = JoinSet::new();
    for hand in 0..at_once {
        let batches = requests.chunks(batch).skip(hand).step_by(at_once).map(<[Request]>::to_vec).collect();
        hands.spawn(one_after_another(db.clone(), batches));
    }
    while let Some(done) = hands.join_next().await {
        done.map_err(|error| Fault::because("registering", error))??;
    }
    Ok(count(requests.len()) / began.elapsed().as_secs_f64())
}

async fn one_after_another(db: Db, batches: Vec<Vec<Request>>) -> Result<(), Fault> {
    for batch in batches {
        let mut work = db.work(Actor::SYSTEM).await?;
        let answers = register_all(&mut work, batch).await?;
        work.commit().await?;
        if let Some(Err(refusal)) = answers.into_iter().find(Result::is_err) {
            return Err(Fault::new(format!("refused: {refusal:?}")));
        }
    }
    Ok(())
}

fn request(event: &EventId, contact: &ContactId, sheet: Sheet) -> Request {
    Request {
        event: *event,
        contact: *contact,
        channel: Channel::Link,
        campaign: None,
        wish: Wish::Any,
        confirm: Confirm::AsUsual,
        actor: Actor::of("contact", contact),
        sheet: Some(sheet),
    }
}
