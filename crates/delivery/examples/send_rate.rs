//! How many mails a second leave: builds and sends COUNT mails to the server at URL and says the rate.
//!
//! `smtp-sink -u nobody 127.0.0.1:7525 256 & cargo run --release -p delivery --example send_rate -- smtp://127.0.0.1:7525 10000`

use delivery::{
    mime::{self, Mailbox, Nature},
    smtp::{Envelope, Outcome, Pool},
};
use std::{env, error::Error, sync::Arc};
use tokio::{task::JoinSet, time::Instant};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let url = arguments.next().unwrap_or("smtp://127.0.0.1:7525".to_owned());
    let count: usize = arguments.next().map_or(Ok(10_000), |count| count.parse())?;
    let pool = Arc::new(Pool::new(url.parse()?)?);
    let text = "Hei Väinö, tervetuloa juhlaan.\n".repeat(100);
    let html = format!("<p>{}</p>", text.replace('\n', "</p>\n<p>"));

    let started = Instant::now();
    let mut senders = JoinSet::new();
    for sender in 0..pool.connections() {
        let (pool, text, html) = (pool.clone(), text.clone(), html.clone());
        senders.spawn(async move {
            let mut sent = 0;
            for number in (sender..count).step_by(pool.connections()) {
                let Some(mail) = compose(number, &text, &html) else { continue };
                match pool.send(&mail).await {
                    Outcome::Sent { .. } => sent += 1,
                    other => eprintln!("{}", other.reason()),
                }
            }
            sent
        });
    }
    let sent: u32 = senders.join_all().await.into_iter().sum();
    pool.close().await;
    let seconds = started.elapsed().as_secs_f64();
    println!("{sent} of {count} mails in {seconds:.2} s: {:.0} a second", f64::from(sent) / seconds);
    Ok(())
}

fn compose(number: usize, text: &str, html: &str) -> Option<Envelope> {
    let address = format!("guest{number}@example.fi");
    let message = mime::build(&mime::Mail {
        message_id: &format!("msg_{number}@kutsu.example"),
        date: ground::Instant::from_millis(1_798_000_000_000),
        from: Mailbox { name: Some("Harju Oy"), address: "kutsut@harju.fi" },
        reply_to: None,
        to: Mailbox { name: Some("Väinö Åkerö"), address: &address },
        subject: "Tervetuloa syysjuhlaan",
        language: "fi",
        text,
        html: Some(html),
        nature: Nature::Automatic,
        calendar: None,
        attachments: Vec::new(),
    });
    Envelope::new("bounce@harju.fi", address.as_str(), message.ok()?).ok()
}
