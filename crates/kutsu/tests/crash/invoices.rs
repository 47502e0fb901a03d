//! Invoices are issued while the server dies under those who issue them. Who got no answer asks again, as programs do.

use crate::{KILLS, doctor_is_content, serve};
use bench::{Place, http::Client, shop};
use ground::Fault;
use std::{
    collections::BTreeMap,
    net::SocketAddr,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};
use store::Sql;
use tokio::{sync::watch, task::JoinSet};

const EVENTS: usize = 126;
const PEOPLE: usize = 12;
const AT_ONCE: usize = 8;
/// Answers between two kills.
const BETWEEN: usize = EVENTS / (KILLS + 1);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn w25_numbers_have_no_gaps_and_nobody_is_invoiced_twice_on_sqlite() {
    let place = Place::sqlite().await.unwrap();
    issue(place).await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn w25_numbers_have_no_gaps_and_nobody_is_invoiced_twice_on_postgres() {
    if let Some(place) = Place::postgres().await.unwrap() {
        issue(place).await.unwrap();
    }
}

/// What the programs share.
struct Desk {
    /// Where the server is; it moves with each start.
    server: watch::Receiver<SocketAddr>,
    calls: Vec<String>,
    headers: String,
    next: AtomicUsize,
    answers: watch::Sender<usize>,
    /// What was acknowledged: numbers of invoices, with the sum of each.
    told: Mutex<BTreeMap<String, i64>>,
    /// Events that were invoiced although nobody was told.
    found_done: AtomicUsize,
}

async fn issue(place: Place) -> Result<(), Fault> {
    let (calls, key) = shop::events(&place, EVENTS, PEOPLE).await?;
    let mut server = serve(&place, &[]).await?;
    let (moved, address) = watch::channel(server.address);
    let desk = Arc::new(Desk {
        server: address,
        calls,
        headers: format!("authorization: Bearer {key}\r\ncontent-type: application/json\r\n"),
        next: AtomicUsize::new(0),
        answers: watch::Sender::new(0),
        told: Mutex::default(),
        found_done: AtomicUsize::new(0),
    });
    let mut programs = JoinSet::new();
    for _ in 0..AT_ONCE {
        programs.spawn(call(Arc::clone(&desk)));
    }
    let mut answers = desk.answers.subscribe();
    for kill in 1..=KILLS {
        answers.wait_for(|count| *count >= kill * BETWEEN).await.expect("invoices are issued");
        server.kill();
        server = serve(&place, &[]).await?;
        moved.send_replace(server.address);
    }
    while let Some(done) = programs.join_next().await {
        done.expect("a program did not panic");
    }
    server.kill();

    let told = desk.told.lock().expect("told").clone();
    let found_done = desk.found_done.load(Ordering::Relaxed);
    eprintln!(
        "{}: {KILLS} kills, {} invoices acknowledged, {found_done} events done without an answer",
        place.name,
        told.len()
    );
    assert_eq!(told.len(), (EVENTS - found_done) * PEOPLE);
    everything_is_there(&place, &told).await?;
    doctor_is_content(&place);
    place.remove().await
}

/// One event after another is invoiced; a lost answer is asked for again where the server is next.
async fn call(desk: Arc<Desk>) {
    let mut server = desk.server.clone();
    loop {
        let Some(path) = desk.calls.get(desk.next.fetch_add(1, Ordering::Relaxed)) else { return };
        let (status, body) = loop {
            let address = *server.borrow_and_update();
            match asked(address, path, &desk.headers).await {
                Ok(answer) => break answer,
                // The server is gone: wait for the next one.
                Err(_) => server.changed().await.expect("there is a next server"),
            }
        };
        match status {
            201 => {
                let mut told = desk.told.lock().expect("told");
                for invoice in body["invoices"].as_array().expect("invoices") {
                    let number = invoice["number"].as_str().expect("a number").to_owned();
                    let double = told.insert(number, invoice["gross"].as_i64().expect("a sum"));
                    assert_eq!(double, None, "a number was told twice");
                }
            }
            // Everybody was invoiced; only the answer had been lost.
            409 => {
                assert_eq!(body["code"], "invoice.nobody");
                desk.found_done.fetch_add(1, Ordering::Relaxed);
            }
            other => panic!("{path} was answered with {other}: {body}"),
        }
        desk.answers.send_modify(|count| *count += 1);
    }
}

async fn asked(address: SocketAddr, path: &str, headers: &str) -> std::io::Result<(u16, serde_json::Value)> {
    let mut client = Client::connect(address).await?;
    let answer = client.post(path, headers, "{\"issue\":true}").await?;
    Ok((answer.status, serde_json::from_slice(&answer.body)?))
}

async fn everything_is_there(place: &Place, told: &BTreeMap<String, i64>) -> Result<(), Fault> {
    let mut reader = place.db.reader().await?;
    let rows: Vec<(String, i64)> =
        reader.all(Sql::new("select number, gross from invoices order by created_at, id")).await?;
    let kept: BTreeMap<String, i64> = rows.into_iter().collect();
    for (number, gross) in told {
        assert_eq!(kept.get(number), Some(gross), "{number} was acknowledged");
    }
    let numbers: Vec<i64> =
        kept.keys().filter_map(|number| number.strip_prefix("L-")?.parse().ok()).collect();
    let all = i64::try_from(EVENTS * PEOPLE).expect("a count");
    assert_eq!(numbers, (1001..=1000 + all).collect::<Vec<_>>(), "no gap");
    let sql = Sql::new(
        "select count(*), count(distinct registration_id), (select count(*) from registrations)
           from invoice_lines where live",
    );
    assert_eq!(reader.one::<(i64, i64, i64)>(sql).await?, (all, all, all), "everybody once");
    Ok(())
}
