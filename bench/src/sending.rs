//! Sending invitations of a campaign to smtp-sink, from the moment they may leave until every one is settled; beside it
//! what smtp-source sends to the same sink, which composes nothing and keeps no books.

use crate::{
    Scale,
    report::{Goals, Table, figure},
};
use bench::{Place, Server, load::count, seed::House};
use ground::Fault;
use std::{
    net::{SocketAddr, TcpListener, TcpStream},
    process::{Child, Command, Stdio},
    time::Duration,
};
use store::Sql;
use tokio::time::{Instant, sleep};

const MAILS: usize = 10_000;
const BYTES: usize = 10 * 1024;
/// As many for the one as for the other.
const CONNECTIONS: usize = 32;

/// Prints the section.
pub async fn measure(scale: &Scale) -> Result<(), Fault> {
    let mails = scale.of(MAILS);
    println!("## Sending\n\n{mails} personal invitations through smtp-sink, {CONNECTIONS} connections.\n");
    let mut table =
        Table::new(&["What", "a second", "bytes each", "s", "of smtp-source", "server CPU µs each"]);
    let sink = Sink::start().await?;
    let source = source(sink.address, mails).await?;
    table.row(
        ["smtp-source, one fixed mail", &figure(source), &BYTES.to_string(), "", "1", ""].map(str::to_owned),
    );
    let mut goals = Goals::default();
    for place in Place::each().await? {
        let sent = send(scale, &place, &sink, mails).await?;
        let rate = count(mails) / sent.seconds;
        table.row([
            format!("Kutsu on {}: written, sent and settled", place.name),
            figure(rate),
            sent.bytes.to_string(),
            figure(sent.seconds),
            format!("{:.0} %", 100.0 * rate / source),
            figure(sent.cpu * 1e6 / count(mails)),
        ]);
        goals.at_least(
            &format!("{}: share of smtp-source's rate", place.name),
            "%",
            40.0,
            100.0 * rate / source,
        );
        goals.holds(
            &format!("{}: every mail is settled as sent", place.name),
            &mails.to_string(),
            &sent.settled.to_string(),
        );
        place.remove().await?;
    }
    table.print();
    goals.print();
    Ok(())
}

struct Sent {
    seconds: f64,
    cpu: f64,
    settled: usize,
    /// Of HTML and text in one mail, on average.
    bytes: i64,
}

/// No mail for so long: it will not come.
const PATIENCE: Duration = Duration::from_secs(30);

async fn send(scale: &Scale, place: &Place, sink: &Sink, mails: usize) -> Result<Sent, Fault> {
    let house = House::open(&place.db).await?;
    let contacts = house.contacts(&place.db, mails + mails / 20, &[]).await?;
    let event = house.event(&place.db, mails, 0, None).await?;
    let template = house.template(&place.db, "campaign", &body()).await?;
    // A first, small campaign: an instance that has never sent anything is no measure for those that do.
    let (few, contacts) = contacts.split_at(mails / 20);
    house.campaign(&place.db, &event.id, template, few).await?;
    until_sent(scale, place, sink, few.len()).await?;
    house.campaign(&place.db, &event.id, template, contacts).await?;
    place.settle().await?;
    let (server, seconds, sent) = until_sent(scale, place, sink, few.len() + mails).await?;
    let settled = sent - few.len();
    let sql = Sql::new("select cast(avg(length(html) + length(text)) as bigint) from message_bodies");
    let (bytes,): (i64,) = place.db.reader().await?.one(sql).await?;
    Ok(Sent { seconds, cpu: server.cpu().as_secs_f64(), settled, bytes })
}

/// Starts Kutsu and waits until so many mails are sent in all, or no more come: with the seconds it took, and how many.
async fn until_sent(
    scale: &Scale,
    place: &Place,
    sink: &Sink,
    all: usize,
) -> Result<(Server, f64, usize), Fault> {
    let smtp = format!("smtp://{}?connections={CONNECTIONS}", sink.address);
    let server = Server::start(&scale.kutsu, place, &["serve"], &[("KUTSU_SMTP_URL", &smtp)]).await?;
    let (began, mut settled, mut since) = (Instant::now(), 0, Instant::now());
    while settled < all && since.elapsed() < PATIENCE {
        // Looking costs the database something, so it is looked at often only when the end is near.
        let nearly = settled + all / 5 >= all;
        sleep(Duration::from_millis(if nearly { 20 } else { 200 })).await;
        let now = sent(place).await?;
        if now > settled {
            (settled, since) = (now, Instant::now());
        }
    }
    Ok((server, (since - began).as_secs_f64(), settled))
}

async fn sent(place: &Place) -> Result<usize, Fault> {
    let sql = Sql::new("select count(*) from messages where status = 'sent'");
    let (count,): (i64,) = place.db.reader().await?.one(sql).await?;
    Ok(usize::try_from(count).unwrap_or_default())
}

/// An invitation that comes to 10 kB with its frame and its text part.
fn body() -> String {
    let paragraph = "<p>Hyvä {{ contact.first_name }} {{ contact.last_name }}, kutsumme sinut tilaisuuteen \
                     {{ event.name }}. Illan aikana kuulemme, mitä talvi tuo tullessaan, ja tapaamme ihmisiä.</p>";
    let link = "<p><a class=\"button\" href=\"{{ link.registration }}\">Ilmoittaudu</a></p>";
    format!("<h1>Tervetuloa</h1>{}{link}", paragraph.repeat(19))
}

/// The seconds that smtp-source needs for as many mails of the same size, as a rate.
async fn source(address: SocketAddr, mails: usize) -> Result<f64, Fault> {
    let arguments = format!(
        "-s {CONNECTIONS} -m {mails} -l {BYTES} -f helmi@kutsu.example -t guest@kutsu.example {address}"
    );
    let began = Instant::now();
    let done = tokio::task::spawn_blocking(move || tool("smtp-source").args(arguments.split(' ')).status());
    let done = done.await.map_err(|error| Fault::because("running smtp-source", error))?;
    let done = done.map_err(|error| Fault::because("running smtp-source", error))?;
    if !done.success() {
        return Err(Fault::new(format!("smtp-source: {done}")));
    }
    Ok(count(mails) / began.elapsed().as_secs_f64())
}

/// Takes every mail and throws it away.
struct Sink {
    child: Child,
    address: SocketAddr,
}

impl Sink {
    async fn start() -> Result<Self, Fault> {
        let wrong = |error: std::io::Error| Fault::because("starting smtp-sink", error);
        let address = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).map_err(wrong)?;
        // As root it wants somebody to run as.
        let is_root =
            std::fs::metadata("/proc/self").is_ok_and(|data| std::os::unix::fs::MetadataExt::uid(&data) == 0);
        let somebody: &[&str] = if is_root { &["-u", "nobody"] } else { &[] };
        let child =
            tool("smtp-sink").args(somebody).args([&address.to_string(), "1000"]).spawn().map_err(wrong)?;
        let sink = Self { child, address };
        for _ in 0..100 {
            if TcpStream::connect(address).is_ok() {
                return Ok(sink);
            }
            sleep(Duration::from_millis(50)).await;
        }
        Err(Fault::new("smtp-sink does not listen"))
    }
}

impl Drop for Sink {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Debian keeps them where only administrators look.
fn tool(name: &str) -> Command {
    let path = format!("{}:/usr/sbin:/sbin", std::env::var("PATH").unwrap_or_default());
    let place =
        path.split(':').map(|folder| std::path::Path::new(folder).join(name)).find(|file| file.is_file());
    let mut command = Command::new(place.unwrap_or_else(|| name.into()));
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command
}
