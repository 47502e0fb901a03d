//! The list at the door of a large event: how long the server needs to find a name while somebody types it.
//!
//! Asked one after another for the part that htmx swaps, timed at the client over one connection on this machine.

use crate::{
    Scale,
    lists::{escaped, signed_in},
    report::{Goals, Table, figure},
};
use bench::{
    Place, Server,
    load::{Ask, press_all},
    seed::House,
};
use domain::registration::{Channel, Confirm, Request, register_all, rules::Wish};
use ground::Fault;
use std::sync::Arc;
use store::Sql;

const PEOPLE: usize = 5_000;
const TIMES: usize = 200;
/// Registered in one transaction.
const TOGETHER: usize = 500;

/// What is typed, and within how many milliseconds nineteen of twenty come.
const SEARCHES: [(&str, &str, f64); 4] = [
    ("nothing typed yet", "", 30.0),
    ("one letter: m", "?q=m", 30.0),
    ("a name: öhman", "?q=öhman", 30.0),
    ("nobody", "?q=qqqqqq", 30.0),
];

/// Prints the section.
pub async fn measure(scale: &Scale) -> Result<(), Fault> {
    let people = scale.of(PEOPLE);
    println!("## At the door\n\nThe list of an event with {people} people, every second of them marked.\n");
    let mut table = Table::new(&["Where", "Typed", "p50 ms", "p95 ms"]);
    let mut goals = Goals::default();
    for place in Place::each().await? {
        let house = House::open(&place.db).await?;
        let contacts = house.contacts(&place.db, people, &[]).await?;
        let event = house.event(&place.db, people, 0, None).await?;
        for some in contacts.chunks(TOGETHER) {
            let mut work = place.db.work(house.actor).await?;
            let request = |contact: &domain::ids::ContactId| Request {
                event: event.id,
                contact: *contact,
                channel: Channel::Manual,
                campaign: None,
                wish: Wish::SeatAnyway,
                confirm: Confirm::No,
                actor: house.actor,
                sheet: None,
            };
            register_all(&mut work, some.iter().map(request).collect()).await?;
            work.commit().await?;
        }
        mark_half(&place, &event.id).await?;
        place.settle().await?;
        let headers: Arc<str> =
            format!("{}hx-request: true\r\nhx-target: door\r\n", signed_in(&place).await?).into();
        let server = Server::start(&scale.kutsu, &place, &["serve", "--no-worker"], &[]).await?;
        for (words, query, asked) in SEARCHES {
            let path = format!("/app/events/{}/door{}", event.id, escaped(query));
            let ask = Ask::Look(path, Arc::clone(&headers));
            press_all(&[server.address], 1, vec![ask.clone(); 5]).await?;
            let run = press_all(&[server.address], 1, vec![ask; scale.of(TIMES)]).await?;
            if run.of_status(200) != run.times.len() {
                return Err(Fault::new(format!("{words}: {:?}", run.statuses)));
            }
            let p95 = run.within(0.95);
            table.row([place.name.into(), words.into(), figure(run.within(0.5)), figure(p95)]);
            goals.at_most(&format!("{}, {words}: p95", place.name), "ms", asked, p95);
        }
        drop(server);
        place.remove().await?;
    }
    table.print();
    goals.print();
    Ok(())
}

/// Every second of them is there already. Straight into the table, for the event has not begun.
async fn mark_half(place: &Place, event: &domain::ids::EventId) -> Result<(), Fault> {
    let mut work = place.db.work(store::Actor::SYSTEM).await?;
    let sql = Sql::new(
        "insert into attendances (registration_id, event_id, attended_at, actor_kind, marked_at)
         select id, event_id, registered_at, 'user', registered_at from
           (select id, event_id, registered_at, row_number() over (order by id) as place from registrations
             where event_id = $1) as numbered
          where place % 2 = 0",
    );
    work.execute(sql.bind(event)).await?;
    work.commit().await
}
