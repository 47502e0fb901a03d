//! What Kutsu needs to be there at all: its size, its memory at rest, and how soon it answers.

use crate::{
    Scale,
    report::{Goals, Table, figure, median},
};
use bench::{Place, Server, http::Client, seed::House};
use ground::Fault;
use std::time::Duration;
use tokio::time::{Instant, sleep};

/// Starts of which the middle one counts.
const STARTS: usize = 7;
/// So long nobody asks anything before the memory at rest is read.
const REST: Duration = Duration::from_secs(3);

/// Prints the section.
pub async fn measure(scale: &Scale) -> Result<(), Fault> {
    println!("## Footprint\n");
    let mut table = Table::new(&["What", "measured"]);
    let mut goals = Goals::default();
    let size =
        std::fs::metadata(&scale.kutsu).map_err(|error| Fault::because("weighing kutsu", error))?.len();
    let megabytes = f64::from(u32::try_from(size / 1024).unwrap_or(u32::MAX)) / 1024.0;
    table.row(["binary, MB".into(), figure(megabytes)]);
    goals.at_most("binary", "MB", 40.0, megabytes);
    for place in Place::each().await? {
        let name = place.name;
        House::open(&place.db).await?;
        let mut starts = Vec::new();
        for _ in 0..STARTS {
            starts.push(first_answer(scale, &place, "serve").await?.0);
        }
        let start = median(starts);
        table.row([format!("{name}: start to first answer, ms"), figure(start)]);
        goals.at_most(&format!("{name}: start to first answer"), "ms", 300.0, start);
        let (_, server) = first_answer(scale, &place, "serve").await?;
        sleep(REST).await;
        let memory = server.memory().now;
        table.row([format!("{name}: memory at rest, MB"), figure(memory)]);
        goals.at_most(&format!("{name}: memory at rest"), "MB", 60.0, memory);
        drop(server);
        place.remove().await?;
    }
    let place = Place::sqlite().await?;
    let (demo, server) = first_answer(scale, &place, "demo").await?;
    drop(server);
    table.row(["`kutsu demo`: start to first answer, ms".into(), figure(demo)]);
    goals.at_most("`kutsu demo`: start to first answer", "ms", 3000.0, demo);
    place.remove().await?;
    table.print();
    goals.print();
    Ok(())
}

/// Milliseconds from the start of the program until it answers, and the program.
async fn first_answer(scale: &Scale, place: &Place, command: &str) -> Result<(f64, Server), Fault> {
    let began = Instant::now();
    let server = Server::start(&scale.kutsu, place, &[command], &[]).await?;
    let wrong = |error: std::io::Error| Fault::because("asking for the first answer", error);
    let answer =
        Client::connect(server.address).await.map_err(wrong)?.get("/healthz", "").await.map_err(wrong)?;
    if answer.status != 200 {
        return Err(Fault::new(format!("/healthz: {}", answer.head)));
    }
    Ok((began.elapsed().as_secs_f64() * 1000.0, server))
}
