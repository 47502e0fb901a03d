//! A campaign leaves while the server dies again and again: every mail arrives, hardly any twice, each under one name.

use crate::{KILLS, serve, sink::Sink};
use bench::{Place, seed::House};
use ground::Fault;
use std::collections::{HashMap, HashSet};
use store::{Actor, Sql};

const PEOPLE: usize = 420;
/// Kutsu's own when the URL of the mail server names no other.
const CONNECTIONS: usize = 8;
/// Mails that arrive between two kills.
const BETWEEN: usize = PEOPLE / (KILLS + 1);

const BODY: &str = "<p>Hei {{ contact.first_name }}, tervetuloa: {{ event.name }}.</p>\
                    <p><a href=\"{{ link.registration }}\">Ilmoittaudu</a></p>";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_invitation_arrives_and_hardly_any_twice_on_sqlite() {
    let place = Place::sqlite().await.unwrap();
    send(place).await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_invitation_arrives_and_hardly_any_twice_on_postgres() {
    if let Some(place) = Place::postgres().await.unwrap() {
        send(place).await.unwrap();
    }
}

async fn send(place: Place) -> Result<(), Fault> {
    let house = House::open(&place.db).await?;
    let contacts = house.contacts(&place.db, PEOPLE, &[]).await?;
    let event = house.event(&place.db, PEOPLE, 0, None).await?;
    let template = house.template(&place.db, "campaign", BODY).await?;
    house.campaign(&place.db, &event.id, template, &contacts).await?;
    let sink = Sink::start().await.map_err(|error| Fault::because("starting the sink", error))?;
    let smtp = format!("smtp://{}", sink.address);
    let settings = [("KUTSU_SMTP_URL", smtp.as_str())];

    let mut arrived = sink.count.clone();
    let mut server = serve(&place, &settings).await?;
    for kill in 1..=KILLS {
        arrived.wait_for(|count| *count >= kill * BETWEEN).await.expect("mails arrive");
        server.kill();
        time_passes(&place).await?;
        server = serve(&place, &settings).await?;
    }
    all_are_settled(&place).await?;
    server.kill();

    let mails = sink.mails();
    let mut names: HashMap<&str, HashSet<&str>> = HashMap::new();
    for mail in &mails {
        names.entry(&mail.to).or_default().insert(&mail.message_id);
    }
    assert_eq!(names.len(), PEOPLE, "everybody got their invitation");
    let renamed: Vec<_> = names.iter().filter(|(_, names)| names.len() != 1).collect();
    assert!(renamed.is_empty(), "a mail that comes twice has one Message-ID: {renamed:?}");
    let twice = mails.len() - PEOPLE;
    eprintln!("{}: {KILLS} kills, {PEOPLE} invitations, 0 lost, {twice} came twice", place.name);
    assert!(twice <= KILLS * CONNECTIONS, "{twice} mails came twice");
    let (rows,): (i64,) = place.db.reader().await?.one(Sql::new("select count(*) from messages")).await?;
    assert_eq!(usize::try_from(rows).ok(), Some(PEOPLE), "one row for each invitation");
    place.remove().await
}

/// The leases of the dead server run out.
async fn time_passes(place: &Place) -> Result<(), Fault> {
    let mut work = place.db.work(Actor::SYSTEM).await?;
    work.execute(Sql::new("update messages set lease_until = 1 where lease_until is not null")).await?;
    work.execute(Sql::new("update jobs set lease_until = 1 where lease_until is not null")).await?;
    work.commit().await
}

async fn all_are_settled(place: &Place) -> Result<(), Fault> {
    let (waiting, patience) = (std::time::Duration::from_millis(50), 600);
    for _ in 0..patience {
        let sql = Sql::new("select count(*) from messages where status = 'sent'");
        let (sent,): (i64,) = place.db.reader().await?.one(sql).await?;
        if usize::try_from(sent).ok() == Some(PEOPLE) {
            return Ok(());
        }
        tokio::time::sleep(waiting).await;
    }
    let sql = Sql::new("select status, count(*) from messages group by status");
    let states: Vec<(String, i64)> = place.db.reader().await?.all(sql).await?;
    Err(Fault::new(format!("not all mails are settled: {states:?}")))
}
