//! Registering over HTTP: how many a second, how long each takes, what it costs the server; beside what is possible.
//!
//! Everybody has an own link and presses it once, at an event that confirms by mail. The worker is off while this is
//! measured, and on in the line that says so.

use crate::{
    Scale, ceiling,
    report::{Goals, Table, figure, median},
};
use bench::{
    Place, Server,
    load::{Ask, Run, count, press_all},
    seed::House,
};
use domain::ids::{ContactId, EmailTemplateId};
use ground::Fault;

/// People at once, and how many registrations are made by them.
const LEVELS: [(usize, usize); 4] = [(1, 2_000), (16, 12_000), (64, 24_000), (256, 24_000)];

const MESSAGE: &str = "<p>Hei {{ contact.first_name }}, paikkasi on varattu: {{ event.name }}, {{ event.time }}.</p>\
                       <p><a href=\"{{ link.own }}\">Oma ilmoittautumiseni</a></p>";

/// Prints the section.
pub async fn measure(scale: &Scale) -> Result<(), Fault> {
    println!("## Registration\n");
    let mut goals = Goals::default();
    for place in Place::each().await? {
        let stage = Stage::set(scale, place).await?;
        let one_each = stage.ceilings().await?;
        stage.over_http(one_each, &mut goals).await?;
        stage.flat(&mut goals).await?;
        stage.place.remove().await?;
    }
    goals.print();
    Ok(())
}

struct Stage<'a> {
    scale: &'a Scale,
    place: Place,
    house: House,
    message: EmailTemplateId,
    contacts: Vec<ContactId>,
}

/// The seats of the event that is measured while it fills up.
const LARGE: usize = 100_000;

impl<'a> Stage<'a> {
    async fn set(scale: &'a Scale, place: Place) -> Result<Stage<'a>, Fault> {
        let house = House::open(&place.db).await?;
        let message = house.template(&place.db, "event", MESSAGE).await?;
        let contacts = house.contacts(&place.db, scale.of(LARGE), &[]).await?;
        // A first event: an instance where nobody ever registered is no measure for those where many do.
        let few = &contacts[..scale.of(2_000)];
        let first = house.event(&place.db, few.len(), 0, Some(message)).await?;
        ceiling::straight(&place.db, &first.id, few, 64, 1).await?;
        place.settle().await?;
        Ok(Self { scale, place, house, message, contacts })
    }

    /// The ceilings; gives the rate of one transaction for each request with 64 at once.
    async fn ceilings(&self) -> Result<f64, Fault> {
        println!("### {}: the ceiling, without HTTP\n", self.place.name);
        let mut table = Table::new(&["What", "a second"]);
        let flushes = ceiling::flushes(&self.place.folder).await?;
        table.row(["4 kB appended and flushed".into(), figure(flushes)]);
        let mut one_each = 0.0;
        for (words, whole, batch, at_once) in [
            ("one registration a transaction, one at a time", 3_000, 1, 1),
            ("one registration a transaction, 64 at once", 6_000, 1, 64),
            ("64 registrations a transaction", 24_000, 64, 1),
        ] {
            let some = &self.contacts[..self.scale.of(whole)];
            let event = self.house.event(&self.place.db, some.len(), 0, Some(self.message)).await?;
            let rate = ceiling::straight(&self.place.db, &event.id, some, batch, at_once).await?;
            if at_once == 64 {
                one_each = rate;
            }
            table.row([words.into(), figure(rate)]);
        }
        table.print();
        Ok(one_each)
    }

    async fn over_http(&self, one_each: f64, goals: &mut Goals) -> Result<(), Fault> {
        let name = self.place.name;
        println!("### {name}: `POST /i/{{token}}/register`\n");
        let mut table = Table::new(&[
            "People at once",
            "a second",
            "p50 ms",
            "p99 ms",
            "server CPU µs each",
            "of one a transaction",
        ]);
        for (people, whole) in LEVELS {
            let measured = self.level(people, whole, &["serve", "--no-worker"]).await?;
            table.row(measured.cells(&people.to_string(), one_each));
            if people == 64 {
                let ratio = measured.run.rate() / one_each;
                goals.at_least(
                    &format!("{name}, 64 people: times the rate of one a transaction"),
                    "×",
                    5.0,
                    ratio,
                );
                goals.at_most(&format!("{name}, 64 people: p99"), "ms", 50.0, measured.run.within(0.99));
                goals.at_most(&format!("{name}, 64 people: server CPU each"), "µs", 200.0, measured.cpu);
            }
        }
        let with_mails = self.level(64, 24_000, &["serve"]).await?;
        table.row(with_mails.cells("64, and the worker writes the mails", one_each));
        table.print();
        Ok(())
    }

    async fn level(&self, people: usize, whole: usize, arguments: &[&str]) -> Result<Measured, Fault> {
        let some = &self.contacts[..self.scale.of(whole)];
        let event = self.house.event(&self.place.db, some.len(), 0, Some(self.message)).await?;
        let pages = self.house.invite(&self.place, &event.id, some).await?;
        let server = Server::start(&self.scale.kutsu, &self.place, arguments, &[]).await?;
        pressed(&server, people, &pages).await
    }

    /// The first registrations of an event beside the last ones of another, in turns.
    async fn flat(&self, goals: &mut Goals) -> Result<(), Fault> {
        const TURNS: usize = 5;
        let part = self.scale.of(1_600);
        let last = &self.contacts[self.contacts.len() - TURNS * part..];
        let before = &self.contacts[..self.contacts.len() - last.len()];
        let filled = self.house.event(&self.place.db, self.contacts.len(), 0, Some(self.message)).await?;
        ceiling::straight(&self.place.db, &filled.id, before, 256, 1).await?;
        let fresh = self.house.event(&self.place.db, self.contacts.len(), 0, Some(self.message)).await?;
        let last_pages = self.house.invite(&self.place, &filled.id, last).await?;
        let first_pages = self.house.invite(&self.place, &fresh.id, last).await?;
        let server = Server::start(&self.scale.kutsu, &self.place, &["serve", "--no-worker"], &[]).await?;
        let (mut times, mut costs) = (Vec::new(), Vec::new());
        for (first, last) in first_pages.chunks(part).zip(last_pages.chunks(part)) {
            let first = pressed(&server, 64, first).await?;
            let last = pressed(&server, 64, last).await?;
            times.push(first.run.rate() / last.run.rate());
            costs.push(last.cpu / first.cpu);
        }
        let words = format!(
            "{}: the last of {} registrations beside the first",
            self.place.name,
            self.contacts.len()
        );
        goals.about_one(&format!("{words}, time"), 0.2, median(times));
        goals.about_one(&format!("{words}, server CPU"), 0.2, median(costs));
        Ok(())
    }
}

struct Measured {
    run: Run,
    /// Microseconds of the server's processor for each.
    cpu: f64,
}

impl Measured {
    fn cells(&self, people: &str, one_each: f64) -> [String; 6] {
        let run = &self.run;
        [
            people.into(),
            figure(run.rate()),
            figure(run.within(0.5)),
            figure(run.within(0.99)),
            figure(self.cpu),
            format!("{:.1} ×", run.rate() / one_each),
        ]
    }
}

async fn pressed(server: &Server, people: usize, pages: &[String]) -> Result<Measured, Fault> {
    let asks = pages.iter().map(|page| Ask::Press(format!("{page}/register"))).collect();
    let before = server.cpu();
    let run = press_all(&[server.address], people, asks).await?;
    let cpu = (server.cpu() - before).as_secs_f64() * 1e6 / count(pages.len());
    if run.of_status(303) != pages.len() {
        return Err(Fault::new(format!("not everybody was registered: {:?}", run.statuses)));
    }
    Ok(Measured { run, cpu })
}
