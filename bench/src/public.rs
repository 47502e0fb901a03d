//! The public page: how long it takes the server to draw it, and what a flood of forms from one network comes to while
//! a person elsewhere registers.

use crate::{
    Scale,
    report::{Goals, Table, figure},
};
use bench::{
    Place, Server,
    http::{Answer, Client},
    load::{Run, count},
    seed::House,
};
use ground::Fault;
use ring::digest::{SHA256, digest};
use std::{collections::BTreeMap, io, net::SocketAddr, time::Duration};
use store::{Actor, Sql};
use tokio::{
    task::JoinSet,
    time::{Instant, sleep_until},
};

/// Looks at the event page, and how many a second.
const LOOKS: usize = 6_000;
const RATE: usize = 200;
/// Forms of the flood, and over how many connections.
const FORMS: usize = 10_000;
const CONNECTIONS: usize = 16;
/// A person sends a form each time so long after the last.
const EACH: Duration = Duration::from_millis(500);
const PERSONS: usize = 30;

/// Prints the section.
pub async fn measure(scale: &Scale) -> Result<(), Fault> {
    println!("## Public pages\n");
    let mut table =
        Table::new(&["Where", "page p50 ms", "page p99 ms", "let in of the flood", "a person's p95 ms"]);
    let mut goals = Goals::default();
    for place in Place::each().await? {
        let house = House::open(&place.db).await?;
        let message = house.template(&place.db, "event", "<p>{{ event.name }}</p>").await?;
        let event = house.event(&place.db, 50_000, 0, Some(message)).await?;
        let mut work = place.db.work(Actor::SYSTEM).await?;
        work.execute(Sql::new("update events set public_visible = true where id = $1").bind(&event.id))
            .await?;
        work.commit().await?;
        let server = Server::start(&scale.kutsu, &place, &["serve", "--no-worker"], &[]).await?;
        let path = format!("/e/{}", event.slug);
        let looked = paced(server.address, &path, scale.of(LOOKS)).await?;
        let persons = tokio::spawn(persons(server.address, path.clone()));
        flood(server.address, &path, scale.of(FORMS)).await?;
        let mut times = persons.await.map_err(|error| Fault::because("a person", error))?.map_err(broken)?;
        times.sort_unstable();
        let persons = Run { times, ..Run::default() };
        let sql = Sql::new("select count(*) from public_entries where email like 'bot%'");
        let (bots,): (i64,) = place.db.reader().await?.one(sql).await?;
        let name = place.name;
        table.row([
            name.into(),
            figure(looked.within(0.5)),
            figure(looked.within(0.99)),
            bots.to_string(),
            figure(persons.within(0.95)),
        ]);
        goals.at_most(
            &format!("{name}: p99 of the page at {RATE} a second"),
            "ms",
            15.0,
            looked.within(0.99),
        );
        let let_in = count(usize::try_from(bots).unwrap_or_default());
        goals.at_most(&format!("{name}: let in of {FORMS} forms from one network"), "", 50.0, let_in);
        goals.at_most(&format!("{name}: a person's p95 meanwhile"), "ms", 500.0, persons.within(0.95));
        drop(server);
        place.remove().await?;
    }
    table.print();
    goals.print();
    Ok(())
}

fn broken(error: io::Error) -> Fault {
    Fault::because("asking", error)
}

/// Looks at a steady rate; each is timed from when it was due, so that waiting counts.
async fn paced(server: SocketAddr, path: &str, looks: usize) -> Result<Run, Fault> {
    let began = Instant::now() + Duration::from_millis(50);
    let mut people = JoinSet::new();
    for first in 0..CONNECTIONS {
        let mut client = Client::connect(server).await.map_err(broken)?;
        let path = path.to_owned();
        people.spawn(async move {
            let mut times = Vec::new();
            for look in (first..looks).step_by(CONNECTIONS) {
                let due = began + Duration::from_secs_f64(count(look) / count(RATE));
                sleep_until(due).await;
                client.get(&path, "").await?;
                times.push(due.elapsed());
            }
            Ok::<_, io::Error>(times)
        });
    }
    let mut times = Vec::new();
    while let Some(done) = people.join_next().await {
        times.append(&mut done.map_err(|error| Fault::because("looking", error))?.map_err(broken)?);
    }
    times.sort_unstable();
    Ok(Run { seconds: began.elapsed().as_secs_f64(), times, statuses: BTreeMap::new() })
}

/// One program that reads the page now and then, does its sum, and sends form after form.
async fn flood(server: SocketAddr, path: &str, forms: usize) -> Result<(), Fault> {
    let mut bots = JoinSet::new();
    for first in 0..CONNECTIONS {
        let path = path.to_owned();
        bots.spawn(async move {
            let mut client = Client::connect(server).await?;
            let mut form = Form::read(&mut client, &path, "203.0.113.7").await?;
            for number in (first..forms).step_by(CONNECTIONS) {
                if number % 500 < CONNECTIONS {
                    form = Form::read(&mut client, &path, "203.0.113.7").await?;
                }
                form.send(&mut client, &format!("bot{number}@example.org")).await?;
            }
            Ok::<_, io::Error>(())
        });
    }
    while let Some(done) = bots.join_next().await {
        done.map_err(|error| Fault::because("flooding", error))?.map_err(broken)?;
    }
    Ok(())
}

/// People of other networks who read, type and register; how long each waits for the answer.
async fn persons(server: SocketAddr, path: String) -> io::Result<Vec<Duration>> {
    let mut times = Vec::new();
    for number in 0..PERSONS {
        let next = Instant::now() + EACH;
        let mut client = Client::connect(server).await?;
        let form = Form::read(&mut client, &path, &format!("198.51.100.{number}")).await?;
        let asked = Instant::now();
        let answer = form.send(&mut client, &format!("person{number}@example.org")).await?;
        times.push(asked.elapsed());
        if answer.status != 303 {
            return Err(io::Error::other(format!("a person was answered {}", answer.status)));
        }
        sleep_until(next).await;
    }
    Ok(times)
}

/// A form that was read for as long as people do.
pub(crate) struct Form {
    path: String,
    headers: String,
    fields: String,
}

impl Form {
    pub(crate) async fn read(client: &mut Client, path: &str, network: &str) -> io::Result<Self> {
        let network = format!("x-forwarded-for: {network}\r\n");
        let page = client.get(path, &network).await?;
        let (csrf, seen) = (hidden(&page, "csrf"), hidden(&page, "seen"));
        let cookies: Vec<&str> =
            page.headers("set-cookie").filter_map(|line| line.split(';').next()).collect();
        let proof = (0_u64..).map(|n| n.to_string()).find(|n| is_proof(&seen, n)).unwrap_or_default();
        sleep_until(Instant::now() + Duration::from_millis(1_600)).await;
        Ok(Self {
            path: format!("{path}/register"),
            headers: format!("{network}cookie: {}\r\n", cookies.join("; ")),
            fields: format!(
                "csrf={csrf}&seen={seen}&proof={proof}&first_name=Eevi&last_name=Haavikko&email="
            ),
        })
    }

    pub(crate) async fn send(&self, client: &mut Client, email: &str) -> io::Result<Answer> {
        let body = format!("{}{}", self.fields, email.replace('@', "%40"));
        client.post(&self.path, &self.headers, &body).await
    }
}

pub(crate) fn hidden(page: &Answer, field: &str) -> String {
    let text = page.text();
    let rest = text.split_once(&format!("name=\"{field}\" value=\"")).map(|(_, rest)| rest);
    rest.and_then(|rest| rest.split('"').next()).unwrap_or_default().to_owned()
}

/// As `faces::public::guard` asks for it.
fn is_proof(mark: &str, proof: &str) -> bool {
    let sum = digest(&SHA256, format!("{mark}:{proof}").as_bytes());
    sum.as_ref().first_chunk::<4>().is_some_and(|bytes| u32::from_be_bytes(*bytes).leading_zeros() >= 14)
}
