//! People race for seats while the server dies under them. Who got no answer presses again, as people do.

use crate::{KILLS, doctor_is_content, serve};
use bench::{Place, http::Client, seed::House};
use domain::ids::EventId;
use ground::{Fault, Id};
use std::{
    collections::HashSet,
    net::SocketAddr,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};
use store::Sql;
use tokio::{sync::watch, task::JoinSet};

const PEOPLE: usize = 500;
const SEATS: usize = 200;
const WAITLIST: usize = 100;
const AT_ONCE: usize = 16;
/// Answers between two kills: all of them come while most people still race.
const BETWEEN: usize = PEOPLE / (KILLS + 1);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_acknowledged_is_lost_and_no_seat_is_given_twice_on_sqlite() {
    let place = Place::sqlite().await.unwrap();
    race(place).await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_acknowledged_is_lost_and_no_seat_is_given_twice_on_postgres() {
    if let Some(place) = Place::postgres().await.unwrap() {
        race(place).await.unwrap();
    }
}

/// What the people share.
struct Crowd {
    /// Where the server is; it moves with each start.
    server: watch::Receiver<SocketAddr>,
    /// The personal pages, by number of the person.
    pages: Vec<String>,
    next: AtomicUsize,
    answers: watch::Sender<usize>,
    /// Who was told that they are in, and who that it is full.
    told: Mutex<(Vec<usize>, Vec<usize>)>,
}

async fn race(place: Place) -> Result<(), Fault> {
    let house = House::open(&place.db).await?;
    let contacts = house.contacts(&place.db, PEOPLE, &[]).await?;
    let event = house.event(&place.db, SEATS, WAITLIST, None).await?;
    let pages = house.invite(&place, &event.id, &contacts).await?;

    let mut server = serve(&place, &[]).await?;
    let (moved, address) = watch::channel(server.address);
    let crowd = Arc::new(Crowd {
        server: address,
        pages,
        next: AtomicUsize::new(0),
        answers: watch::Sender::new(0),
        told: Mutex::default(),
    });
    let mut people = JoinSet::new();
    for _ in 0..AT_ONCE {
        people.spawn(press(Arc::clone(&crowd)));
    }
    let mut answers = crowd.answers.subscribe();
    for kill in 1..=KILLS {
        answers.wait_for(|count| *count >= kill * BETWEEN).await.expect("people answer");
        server.kill();
        server = serve(&place, &[]).await?;
        moved.send_replace(server.address);
    }
    while let Some(done) = people.join_next().await {
        done.expect("a person did not panic");
    }
    server.kill();

    let (told_in, told_full) = crowd.told.lock().expect("told").clone();
    assert_eq!(told_in.len() + told_full.len(), PEOPLE);
    assert_eq!(told_in.len(), SEATS + WAITLIST, "as many are in as there are places");
    eprintln!("{}: {KILLS} kills, {} acknowledged, checking each", place.name, told_in.len());
    let rows = placed(&place, &event.id).await?;
    for person in told_in {
        assert!(rows.contains(&contacts[person].bytes()), "person {person} was told to be in and is not");
    }
    assert_eq!(rows.len(), SEATS + WAITLIST);
    every_place_is_given_once(&place, &event.id).await?;
    doctor_is_content(&place);
    place.remove().await
}

/// One person after another registers; a lost answer is asked for again where the server is next.
async fn press(crowd: Arc<Crowd>) {
    let mut server = crowd.server.clone();
    loop {
        let person = crowd.next.fetch_add(1, Ordering::Relaxed);
        let Some(page) = crowd.pages.get(person) else { return };
        let status = loop {
            let address = *server.borrow_and_update();
            match asked(address, page).await {
                Ok(status) => break status,
                // The server is gone: wait for the next one.
                Err(_) => server.changed().await.expect("there is a next server"),
            }
        };
        let mut told = crowd.told.lock().expect("told");
        match status {
            303 => told.0.push(person),
            409 => told.1.push(person),
            other => panic!("person {person} was answered with {other}"),
        }
        drop(told);
        crowd.answers.send_modify(|count| *count += 1);
    }
}

async fn asked(address: SocketAddr, page: &str) -> std::io::Result<u16> {
    let mut client = Client::connect(address).await?;
    Ok(client.post(&format!("{page}/register"), "", "").await?.status)
}

/// Those with a place, as contacts.
async fn placed(place: &Place, event: &EventId) -> Result<HashSet<[u8; 16]>, Fault> {
    let sql = Sql::new("select contact_id from registrations where event_id = $1 and status <> 'cancelled'");
    let rows: Vec<(domain::ids::ContactId,)> = place.db.reader().await?.all(sql.bind(event)).await?;
    Ok(rows.into_iter().map(|(contact,)| contact.bytes()).collect())
}

/// The ledger counts the seats from 1 to the last, each once, and so the waitlist in the order of arrival.
async fn every_place_is_given_once(place: &Place, event: &EventId) -> Result<(), Fault> {
    let mut reader = place.db.reader().await?;
    let seats =
        "select seats_taken from seat_movements where event_id = $1 and what = 'seat_taken' order by 1";
    let queue = "select waitlist_taken from seat_movements where event_id = $1 and what = 'queued' order by queue_number";
    for (sql, places) in [(seats, SEATS), (queue, WAITLIST)] {
        let found: Vec<(i64,)> = reader.all(Sql::new(sql).bind(event)).await?;
        let found: Vec<usize> = found.into_iter().filter_map(|(at,)| usize::try_from(at).ok()).collect();
        assert_eq!(found, (1..=places).collect::<Vec<_>>());
    }
    Ok(())
}
