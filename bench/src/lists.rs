//! Pages of the list of contacts when there are a hundred thousand of them, one asked after another.
//!
//! Timed at the client over one connection on this machine: the server's time and a little more.

use crate::{
    Scale,
    report::{Goals, Table, figure},
};
use bench::{
    Place, Server,
    load::{Ask, press_all},
    seed::{EMAIL, House, PASSWORD},
};
use domain::staff::{Attempt, sign_in};
use ground::Fault;
use std::sync::Arc;

const CONTACTS: usize = 100_000;
const ACCOUNTS: usize = 10_000;
const TIMES: usize = 200;

/// What is looked at: words, what follows `/app/contacts`, and within how many milliseconds nineteen of twenty come.
const PAGES: [(&str, &str, f64); 7] = [
    ("the first page", "", 25.0),
    ("newest first", "?sort=-created_at", 25.0),
    ("searched: öhman", "?q=öhman", 25.0),
    ("searched: nobody", "?q=qqqqqq", 25.0),
    ("in Tampere", r#"?filter={"field":"city","op":"eq","value":"Tampere"}"#, 25.0),
    ("large accounts", r#"?filter={"field":"account.employees","op":"gte","value":500}"#, 60.0),
    (
        "large accounts in two cities",
        r#"?filter={"all":[{"field":"account.city","op":"in","value":["Tampere","Turku"]},{"field":"account.turnover","op":"gte","value":50000}]}"#,
        60.0,
    ),
];

/// Prints the section.
pub async fn measure(scale: &Scale) -> Result<(), Fault> {
    println!(
        "## Lists\n\n`/app/contacts` with {} contacts of {} accounts.\n",
        scale.of(CONTACTS),
        scale.of(ACCOUNTS)
    );
    let mut table = Table::new(&["Where", "Page", "p50 ms", "p95 ms"]);
    let mut goals = Goals::default();
    for place in Place::each().await? {
        let house = House::open(&place.db).await?;
        let accounts = house.accounts(&place.db, scale.of(ACCOUNTS)).await?;
        house.contacts(&place.db, scale.of(CONTACTS), &accounts).await?;
        place.settle().await?;
        let headers = signed_in(&place).await?;
        let server = Server::start(&scale.kutsu, &place, &["serve"], &[]).await?;
        for (words, query, asked) in PAGES {
            let ask = Ask::Look(format!("/app/contacts{}", escaped(query)), Arc::clone(&headers));
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

/// The header lines of a browser in which the house's user is signed in.
pub async fn signed_in(place: &Place) -> Result<Arc<str>, Fault> {
    let attempt = Attempt { email: EMAIL, password: PASSWORD, agent: "bench", address: "" };
    let (_, secret) = sign_in(&place.db, &attempt).await.map_err(|no| Fault::new(format!("{no:?}")))?;
    let cookie = format!("cookie: kutsu_sign_in={}\r\n", secret.reveal());
    Ok(format!("{cookie}accept: text/html\r\naccept-encoding: gzip\r\n").into())
}

/// A query as it may stand in an address.
pub fn escaped(query: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"?&=-_.".contains(&byte);
    query
        .bytes()
        .map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}
