//! A thousand people race for two hundred seats and a hundred waitlist places; afterwards every place is counted.
//!
//! On PostgreSQL also against two processes on one database.

use crate::{
    Scale,
    report::{Goals, Table, figure},
};
use bench::{
    Place, Server,
    load::{Ask, Run, press_all},
    seed::House,
};
use domain::ids::EventId;
use ground::Fault;
use store::Sql;

const PEOPLE: usize = 1_000;
const SEATS: usize = 200;
const WAITLIST: usize = 100;
const CONNECTIONS: usize = 256;

/// Prints the section.
pub async fn measure(scale: &Scale) -> Result<(), Fault> {
    println!(
        "## Race\n\n{PEOPLE} people, {SEATS} seats, {WAITLIST} waitlist places, {CONNECTIONS} connections.\n"
    );
    let mut table = Table::new(&[
        "Where",
        "all answered, s",
        "p50 ms",
        "p99 ms",
        "registered",
        "waitlisted",
        "refused",
        "memory, MB",
    ]);
    let mut goals = Goals::default();
    for place in Place::each().await? {
        let processes: &[usize] = if place.name == "SQLite" { &[1] } else { &[1, 2] };
        let house = House::open(&place.db).await?;
        for processes in processes {
            let ran = race(scale, &place, &house, *processes).await?;
            let words = match processes {
                1 => place.name.to_owned(),
                many => format!("{}, {many} processes", place.name),
            };
            ran.tell(&words, &mut table, &mut goals);
        }
        place.remove().await?;
    }
    table.print();
    goals.print();
    Ok(())
}

struct Ran {
    run: Run,
    registered: usize,
    waitlisted: usize,
    /// Whether the ledger counts every seat and every waitlist place once, the queue in the order of its numbers.
    in_order: bool,
    memory: f64,
}

impl Ran {
    fn tell(&self, words: &str, table: &mut Table, goals: &mut Goals) {
        let Self { run, registered, waitlisted, memory, .. } = self;
        let refused = run.of_status(409);
        table.row([
            words.into(),
            figure(run.seconds),
            figure(run.within(0.5)),
            figure(run.within(0.99)),
            registered.to_string(),
            waitlisted.to_string(),
            refused.to_string(),
            figure(*memory),
        ]);
        goals.at_most(&format!("{words}: all answered"), "s", 2.0, run.seconds);
        let found = format!(
            "{registered} + {waitlisted} + {refused}, {}",
            if self.in_order { "in order" } else { "not in order" }
        );
        let asked = format!("{SEATS} + {WAITLIST} + {}, in order", PEOPLE - SEATS - WAITLIST);
        goals.holds(&format!("{words}: who got what"), &asked, &found);
        goals.at_most(&format!("{words}: memory at most"), "MB", 150.0, *memory);
    }
}

async fn race(scale: &Scale, place: &Place, house: &House, processes: usize) -> Result<Ran, Fault> {
    let message =
        house.template(&place.db, "event", "<p>{{ contact.first_name }}, {{ event.name }}</p>").await?;
    let contacts = house.contacts(&place.db, PEOPLE, &[]).await?;
    let event = house.event(&place.db, SEATS, WAITLIST, Some(message)).await?;
    let pages = house.invite(place, &event.id, &contacts).await?;
    let mut servers = Vec::new();
    for _ in 0..processes {
        servers.push(Server::start(&scale.kutsu, place, &["serve"], &[]).await?);
    }
    let addresses: Vec<_> = servers.iter().map(|server| server.address).collect();
    let asks = pages.iter().map(|page| Ask::Press(format!("{page}/register"))).collect();
    let run = press_all(&addresses, CONNECTIONS, asks).await?;
    let memory = servers.iter().map(|server| server.memory().most).fold(0.0, f64::max);
    let counted = |status: &'static str| counted(place, &event.id, status);
    let (registered, waitlisted) = (counted("registered").await?, counted("waitlisted").await?);
    let in_order = is_in_order(place, &event.id).await?;
    Ok(Ran { run, registered, waitlisted, in_order, memory })
}

async fn counted(place: &Place, event: &EventId, status: &str) -> Result<usize, Fault> {
    let sql = Sql::new("select count(*) from registrations where event_id = $1 and status = $2");
    let (count,): (i64,) = place.db.reader().await?.one(sql.bind(event).bind(status)).await?;
    Ok(usize::try_from(count).unwrap_or_default())
}

async fn is_in_order(place: &Place, event: &EventId) -> Result<bool, Fault> {
    let mut reader = place.db.reader().await?;
    let seats = Sql::new(
        "select seats_taken from seat_movements where event_id = $1 and what = 'seat_taken' order by seats_taken",
    );
    let seats: Vec<(i64,)> = reader.all(seats.bind(event)).await?;
    let queue = Sql::new(
        "select waitlist_taken from seat_movements where event_id = $1 and what = 'queued' order by queue_number",
    );
    let queue: Vec<(i64,)> = reader.all(queue.bind(event)).await?;
    let counts_up = |found: &[(i64,)], to: usize| {
        found.len() == to && found.iter().map(|(n,)| *n).eq(1..=i64::try_from(to).unwrap_or(0))
    };
    Ok(counts_up(&seats, SEATS) && counts_up(&queue, WAITLIST))
}
