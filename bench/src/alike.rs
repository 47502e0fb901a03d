//! Whether the time of an answer tells who is known: the public form (W-30), signing in to the portal, and the check of a
//! certificate, each with known and unknown names in turns, every one from a network of its own. Ratios, never times.

use crate::{
    Scale,
    public::{Form, hidden},
    report::{Goals, Table, figure},
};
use bench::{Place, Server, http::Client, load::Run, seed::House};
use domain::{
    Patch,
    attendance::{self, Newcomer},
    certificates,
    ids::ContactId,
    portal::{self, Wanted},
    settings::{self, SettingsChange},
};
use ground::Fault;
use std::{io, time::Duration};
use store::{Actor, Sql};
use tokio::time::Instant;

/// Known names, and as many unknown ones, at each door.
const EACH: usize = 30;
const FORM: &str = "content-type: application/x-www-form-urlencoded\r\n";

/// A door at which nobody may learn who is known.
#[derive(Clone, Copy)]
enum Door {
    /// Answers at whole steps of 200 ms.
    Public,
    /// Does the same work for every address.
    Portal,
    /// Answers at whole steps of 200 ms.
    Certificate,
}

impl Door {
    const ALL: [(Self, &'static str); 3] = [
        (Self::Public, "public form"),
        (Self::Portal, "portal sign-in"),
        (Self::Certificate, "check of a certificate"),
    ];

    /// How far from 1 the ratios of the medians and of the slowest twentieth may be. What waits for a step is alike but for
    /// the clock; what does not is as unsteady as anything of a few milliseconds.
    fn spread(self) -> (f64, f64) {
        match self {
            Self::Public | Self::Certificate => (0.02, 0.05),
            Self::Portal => (0.25, 0.75),
        }
    }
}

/// The columns of the table.
pub const HEAD: [&str; 6] = ["Where", "door", "known p50 ms", "unknown p50 ms", "p50 ratio", "p95 ratio"];

/// Measures every door of one place.
pub async fn measure(
    scale: &Scale,
    place: &Place,
    house: &House,
    table: &mut Table,
    goals: &mut Goals,
) -> Result<(), Fault> {
    let count = scale.of(EACH);
    let known = known(place, house, count).await?;
    let event = house.event(&place.db, 50_000, 0, None).await?;
    let mut work = place.db.work(Actor::SYSTEM).await?;
    work.execute(Sql::new("update events set public_visible = true where id = $1").bind(&event.id)).await?;
    work.commit().await?;
    let server = Server::start(&scale.kutsu, place, &["serve", "--no-worker"], &[]).await?;
    let page = format!("/e/{}", event.slug);
    for (at, (door, name)) in Door::ALL.into_iter().enumerate() {
        let mut times: [Vec<Duration>; 2] = [Vec::new(), Vec::new()];
        for (number, (email, code)) in known.iter().enumerate() {
            for (kind, times) in times.iter_mut().enumerate() {
                let network = format!("198.{}.{kind}.{number}", 51 + at);
                let stranger = format!("uusi{number}@example.org");
                let took = match (door, kind) {
                    (Door::Public, 0) => registers(&server, &page, &network, email).await,
                    (Door::Public, _) => registers(&server, &page, &network, &stranger).await,
                    (Door::Portal, 0) => signs_in(&server, &network, email).await,
                    (Door::Portal, _) => signs_in(&server, &network, &stranger).await,
                    (Door::Certificate, 0) => checks(&server, &network, code, 200).await,
                    (Door::Certificate, _) => checks(&server, &network, &changed(code), 404).await,
                };
                times.push(took.map_err(broken)?);
            }
        }
        tell((place.name, name, door.spread()), times, table, goals);
    }
    Ok(())
}

fn tell(
    (place, door, (median, slowest)): (&'static str, &str, (f64, f64)),
    times: [Vec<Duration>; 2],
    table: &mut Table,
    goals: &mut Goals,
) {
    let [known, unknown] = times.map(|mut times| {
        times.sort_unstable();
        Run { times, ..Run::default() }
    });
    let ratio = |share| known.within(share) / unknown.within(share);
    table.row([
        place.into(),
        door.into(),
        figure(known.within(0.5)),
        figure(unknown.within(0.5)),
        format!("{:.3}", ratio(0.5)),
        format!("{:.3}", ratio(0.95)),
    ]);
    goals.about_one(
        &format!("{place}, {door}: p50 of a known name beside an unknown one"),
        median,
        ratio(0.5),
    );
    goals.about_one(&format!("{place}, {door}: p95 of the same"), slowest, ratio(0.95));
}

/// People with an address, for whom the portal is open, each with a certificate: address and code.
async fn known(place: &Place, house: &House, count: usize) -> Result<Vec<(String, String)>, Fault> {
    let event = house.event(&place.db, 50_000, 0, None).await?;
    let mut work = place.db.work(Actor::SYSTEM).await?;
    let on = SettingsChange { portal_active: Patch::Set(Some(true)), ..SettingsChange::default() };
    settings::change(&mut work, None, on).await.map_err(refused)?;
    // Certificates are of events that were: two months earlier than the house makes them.
    let ago = 60 * 86_400_000_i64;
    for table in ["events", "event_sessions"] {
        let mut sql = Sql::new("update ");
        sql.push(table).push(" set starts_at = starts_at - ").push_value(&ago);
        sql.push(", ends_at = ends_at - ").push_value(&ago);
        sql.push(if table == "events" { " where id = " } else { " where event_id = " }).push_value(&event.id);
        work.execute(sql).await?;
    }
    let sql = Sql::new("select id, email from contacts where email is not null order by id limit $1");
    let people: Vec<(ContactId, String)> = work.all(sql.bind(&i64::try_from(count).unwrap_or(1))).await?;
    let mut known = Vec::with_capacity(people.len());
    for (contact, email) in people {
        portal::open(&mut work, &contact, Wanted::default()).await.map_err(refused)?;
        let there = attendance::walk_in(&mut work, &event.id, Newcomer::Known(contact)).await;
        let registration = there.map_err(refused)?.marked.registration.id;
        let issued = certificates::issue_for(&mut work, &registration).await.map_err(refused)?;
        known.push((email, issued.code));
    }
    work.commit().await?;
    Ok(known)
}

/// Another code of the same form, which nobody was given.
fn changed(code: &str) -> String {
    let last = code.chars().next_back().unwrap_or('A');
    let other = if last == 'A' { 'B' } else { 'A' };
    let kept = code.len() - last.len_utf8();
    format!("{}{other}", &code[..kept])
}

async fn registers(server: &Server, path: &str, network: &str, email: &str) -> io::Result<Duration> {
    let mut client = Client::connect(server.address).await?;
    let form = Form::read(&mut client, path, network).await?;
    let asked = Instant::now();
    let answer = form.send(&mut client, email).await?;
    expect(answer.status, 303)?;
    Ok(asked.elapsed())
}

async fn signs_in(server: &Server, network: &str, email: &str) -> io::Result<Duration> {
    let mut client = Client::connect(server.address).await?;
    let network = format!("x-forwarded-for: {network}\r\n");
    let page = client.get("/portal/sign-in", &network).await?;
    let cookies: Vec<&str> = page.headers("set-cookie").filter_map(|line| line.split(';').next()).collect();
    let headers = format!("{network}{FORM}cookie: {}\r\n", cookies.join("; "));
    let body = format!("csrf={}&email={}", hidden(&page, "csrf"), email.replace('@', "%40"));
    let asked = Instant::now();
    let answer = client.post("/portal/sign-in", &headers, &body).await?;
    expect(answer.status, 200)?;
    Ok(asked.elapsed())
}

async fn checks(server: &Server, network: &str, code: &str, status: u16) -> io::Result<Duration> {
    let mut client = Client::connect(server.address).await?;
    let asked = Instant::now();
    let path = format!("/verify/{code}");
    let answer = client.get(&path, &format!("x-forwarded-for: {network}\r\n")).await?;
    expect(answer.status, status)?;
    Ok(asked.elapsed())
}

fn expect(status: u16, wanted: u16) -> io::Result<()> {
    match status == wanted {
        true => Ok(()),
        false => Err(io::Error::other(format!("a door answered {status}"))),
    }
}

fn refused<R: std::fmt::Debug>(failure: R) -> Fault {
    Fault::new(format!("{failure:?}"))
}

fn broken(error: io::Error) -> Fault {
    Fault::because("asking at a door", error)
}
