//! Invoicing over HTTP: eight programs issue the invoices of many events at once. Afterwards every number is counted.

use crate::{
    Scale,
    report::{Goals, Table, figure},
};
use bench::{
    Place, Server,
    load::{Ask, count, press_all},
    shop,
};
use ground::Fault;
use std::sync::Arc;
use store::Sql;

const CLIENTS: usize = 8;
/// Events, and people at each.
const EVENTS: usize = 200;
const PEOPLE: usize = 50;

/// Prints the section.
pub async fn measure(scale: &Scale) -> Result<(), Fault> {
    println!("## Invoices\n\n{CLIENTS} programs issue the invoices of events with {PEOPLE} people each.\n");
    let mut table = Table::new(&["Where", "invoices a second", "p50 ms an event", "p99 ms", "numbers"]);
    let mut goals = Goals::default();
    for place in Place::each().await? {
        let events = (scale.of(EVENTS * PEOPLE) / PEOPLE).max(CLIENTS);
        let (calls, key) = shop::events(&place, events, PEOPLE).await?;
        let server = Server::start(&scale.kutsu, &place, &["serve", "--no-worker"], &[]).await?;
        let headers: Arc<str> =
            format!("authorization: Bearer {key}\r\ncontent-type: application/json\r\n").into();
        let asks = calls.into_iter().map(|path| Ask::Call(path, headers.clone(), "{\"issue\":true}".into()));
        let run = press_all(&[server.address], CLIENTS, asks.collect()).await?;
        let rate = count(events * PEOPLE) / run.seconds;
        let numbers = numbers(&place).await?;
        let whole = format!("{0} from 1001 to {1}", events * PEOPLE, 1000 + events * PEOPLE);
        table.row([
            place.name.to_owned(),
            figure(rate),
            figure(run.within(0.5)),
            figure(run.within(0.99)),
            numbers.clone(),
        ]);
        goals.at_least(&format!("{}, {CLIENTS} clients: invoices a second", place.name), "", 500.0, rate);
        goals.holds(&format!("{}: numbers without gaps", place.name), &whole, &numbers);
        drop(server);
        place.remove().await?;
    }
    table.print();
    goals.print();
    Ok(())
}

/// How many different numbers there are, the least and the greatest.
async fn numbers(place: &Place) -> Result<String, Fault> {
    let sql = Sql::new(
        "select count(distinct number), min(cast(substr(number, 3) as bigint)), max(cast(substr(number, 3) as bigint))
           from invoices",
    );
    let (count, least, most): (i64, Option<i64>, Option<i64>) = place.db.reader().await?.one(sql).await?;
    Ok(format!("{count} from {} to {}", least.unwrap_or_default(), most.unwrap_or_default()))
}
