//! The worker: what is posted arrives, once, whole, and in spite of everything.

use crate::{
    office::{Office, addresses, to},
    script::{Conversation, Server},
    sink::{Sink, free_port},
};
use domain::{
    ids::{ContactId, InvitationId},
    messages::{self, AttemptOutcome, MessageStatus},
};
use ground::token::{Purpose, read_token};
use mail_parser::MessageParser;
use std::{
    collections::BTreeMap,
    io,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    time::Duration,
};
use store::testing::each_engine;
use tokio::time::{Instant, sleep};

const A_MOMENT: Duration = Duration::from_secs(10);

/// The token of the first link that begins so.
fn token<'a>(text: &'a str, path: &str) -> &'a str {
    let (_, rest) = text.split_once(&format!("https://kutsu.test{path}")).expect("such a link");
    &rest[..43]
}

#[tokio::test]
async fn what_is_posted_arrives_with_links_that_open_and_a_way_out() {
    each_engine(|db| async move {
        let office = Office::new(db).await?;
        let sink = Sink::start(&[]);
        let worker = office.worker(to(sink.port, 2));
        let eevi = office.guest("Eevi", "Haavikkola", "eevi@vieras.example").await?;
        office.invites(eevi, &["vaino@vieras.example".to_owned()]).await?;
        office.registers(eevi).await?;
        worker.nudge();
        office.awaits(MessageStatus::Sent, 2).await?;
        worker.stop(A_MOMENT).await;

        let kept = sink.kept();
        let links = office.links();
        let invitation = kept["<vaino@vieras.example>"].as_bytes();
        let invitation = MessageParser::default().parse(invitation).expect("a mail");
        assert_eq!(invitation.subject(), Some("Tervetuloa, Eevi"));
        let to = invitation.to().and_then(|to| to.first()).expect("somebody");
        assert_eq!((to.name(), to.address()), (Some("Väinö Åkerö"), Some("vaino@vieras.example")));
        let html = invitation.body_html(0).expect("HTML").into_owned();
        let text = invitation.body_text(0).expect("text").into_owned();
        let own: InvitationId =
            read_token(links.key(), Purpose::Invitation, token(&html, "/i/")).expect("genuine");
        let same = read_token(links.key(), Purpose::Invitation, token(&text, "/i/"));
        assert_eq!(same, Some(own));
        let unsubscribe = invitation.header_raw("List-Unsubscribe").expect("a way out").to_owned();
        let whose: ContactId =
            read_token(links.key(), Purpose::Unsubscribe, token(&unsubscribe, "/u/")).expect("genuine");
        assert_eq!(whose, eevi);
        let one_click = invitation.header_raw("List-Unsubscribe-Post").expect("one click");
        assert_eq!(one_click.trim(), "List-Unsubscribe=One-Click");

        let confirmation = kept["<eevi@vieras.example>"].as_bytes();
        let confirmation = MessageParser::default().parse(confirmation).expect("a mail");
        assert_eq!(confirmation.subject(), Some("Syysjuhla"));
        assert!(confirmation.header_raw("List-Unsubscribe").is_none(), "D-25: it always goes");
        assert_eq!(confirmation.header_raw("Auto-Submitted").map(str::trim), Some("auto-generated"));
        let calendar = confirmation.attachment(0).expect("a calendar file");
        assert!(String::from_utf8_lossy(calendar.contents()).contains("METHOD:REQUEST"));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn two_workers_send_each_mail_once() {
    each_engine(|db| async move {
        let office = Office::new(db).await?;
        let sink = Sink::start(&[]);
        let guest = office.guest("Eevi", "Haavikkola", "eevi@vieras.example").await?;
        let workers = [office.worker(to(sink.port, 3)), office.worker(to(sink.port, 3))];
        office.invites(guest, &addresses(120)).await?;
        office.awaits(MessageStatus::Sent, 120).await?;
        for worker in workers {
            worker.stop(A_MOMENT).await;
        }
        assert_eq!((sink.count(), sink.kept().len()), (120, 120));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn mail_waits_for_a_server_that_is_away_and_leaves_when_it_is_back() {
    each_engine(|db| async move {
        let office = Office::new(db).await?;
        let port = free_port();
        let worker = office.worker(to(port, 2));
        let guest = office.guest("Eevi", "Haavikkola", "eevi@vieras.example").await?;
        let posted = office.invites(guest, &addresses(5)).await?;
        let patience = Instant::now() + A_MOMENT;
        while worker.health().await?.mail_server.is_none() {
            assert!(Instant::now() < patience, "the worker never noticed");
            sleep(Duration::from_millis(10)).await;
        }
        let waiting = office.mail(&posted[0]).await?;
        assert!(waiting.status != MessageStatus::Failed && waiting.sent_at.is_none());

        let sink = Sink::start_at(port, &[]);
        office.awaits(MessageStatus::Sent, 5).await?;
        worker.stop(A_MOMENT).await;
        assert_eq!(sink.kept().len(), 5);
        for id in &posted {
            let tries = messages::history(&mut office.db.reader().await?, id).await?;
            assert_eq!(tries.len(), 1, "a server that is away is no try: {tries:?}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_mail_the_server_puts_off_is_tried_again_and_one_it_refuses_is_not() {
    each_engine(|db| async move {
        let office = Office::new(db).await?;
        let asked = Arc::new(AtomicUsize::new(0));
        let server = Server::polite(&["PIPELINING"], move |line| match line {
            "RCPT TO:<guest0@vieras.example>" if asked.fetch_add(1, Ordering::SeqCst) == 0 => {
                Some("451 4.7.1 greylisted, try again later\r\n")
            }
            "RCPT TO:<guest1@vieras.example>" => Some("550 5.1.1 no such user\r\n"),
            _ => None,
        })
        .await;
        let worker = office.worker(Some(server.settings("smtp://", "tls=none&connections=2")));
        let guest = office.guest("Eevi", "Haavikkola", "eevi@vieras.example").await?;
        let posted = office.invites(guest, &addresses(2)).await?;
        office.awaits(MessageStatus::Failed, 1).await?;
        let patience = Instant::now() + A_MOMENT;
        while office.mail(&posted[0]).await?.last_reply.is_none() {
            assert!(Instant::now() < patience, "the mail was never put off");
            sleep(Duration::from_millis(10)).await;
        }
        let put_off = office.mail(&posted[0]).await?;
        assert_eq!((put_off.status, put_off.attempts), (MessageStatus::Queued, 1));
        assert_eq!(put_off.due_at, office.db.now().plus_seconds(60));

        office.waits(60);
        worker.nudge();
        office.awaits(MessageStatus::Sent, 1).await?;
        worker.stop(A_MOMENT).await;
        let mut reader = office.db.reader().await?;
        let tries = messages::history(&mut reader, &posted[0]).await?;
        let outcomes: Vec<_> = tries.iter().map(|attempt| attempt.outcome).collect();
        assert_eq!(outcomes, [AttemptOutcome::Deferred, AttemptOutcome::Sent]);
        let refused = office.mail(&posted[1]).await?;
        assert_eq!(refused.reason.as_deref(), Some("recipient_refused"));
        assert_eq!(refused.last_reply.as_deref(), Some("550 5.1.1 no such user"));
        assert_eq!(server.count("RCPT TO:<guest1"), 1);
        Ok(())
    })
    .await;
}

/// Takes mails and keeps them; answers only when it is told to.
async fn take(
    mut it: Conversation,
    taken: Arc<Mutex<Vec<Vec<u8>>>>,
    answers: Arc<AtomicBool>,
) -> io::Result<()> {
    it.say("220 test\r\n").await?;
    loop {
        let line = it.line().await?;
        match line.split(':').next().unwrap_or_default() {
            "DATA" => {
                it.say("354 go on\r\n").await?;
                let message = it.message().await?;
                taken.lock().expect("mails").push(message);
                while !answers.load(Ordering::SeqCst) {
                    sleep(Duration::from_millis(5)).await;
                }
                it.say("250 taken\r\n").await?;
            }
            "QUIT" => return it.say("221 bye\r\n").await,
            _ => it.say("250 fine\r\n").await?,
        }
    }
}

#[tokio::test]
async fn after_a_crash_every_mail_arrives_and_at_most_one_for_each_connection_twice() {
    each_engine(|db| async move {
        const CONNECTIONS: usize = 3;
        let office = Office::new(db).await?;
        let taken = Arc::new(Mutex::new(Vec::new()));
        let answers = Arc::new(AtomicBool::new(false));
        let (keep, answer) = (Arc::clone(&taken), Arc::clone(&answers));
        let server = Server::start(move |_, it| take(it, Arc::clone(&keep), Arc::clone(&answer))).await;
        let smtp = || to(server.address.port(), CONNECTIONS);
        let guest = office.guest("Eevi", "Haavikkola", "eevi@vieras.example").await?;
        office.invites(guest, &addresses(20)).await?;

        let lost = office.worker(smtp());
        let patience = Instant::now() + A_MOMENT;
        while taken.lock().expect("mails").len() < CONNECTIONS {
            assert!(Instant::now() < patience, "no mail came");
            sleep(Duration::from_millis(5)).await;
        }
        drop(lost); // as by kill -9: the server has taken mails whose verdict nobody wrote down
        answers.store(true, Ordering::SeqCst);
        office.waits(61);
        let worker = office.worker(smtp());
        office.awaits(MessageStatus::Sent, 20).await?;
        worker.stop(A_MOMENT).await;

        let mut copies: BTreeMap<String, Vec<Vec<u8>>> = BTreeMap::new();
        for message in taken.lock().expect("mails").iter() {
            let parsed = MessageParser::default().parse(message).expect("a mail");
            let id = parsed.message_id().expect("a Message-ID").to_owned();
            copies.entry(id).or_default().push(message.clone());
        }
        assert_eq!(copies.len(), 20, "none is missing");
        let doubled: Vec<_> = copies.values().filter(|same| same.len() > 1).collect();
        assert_eq!(doubled.len(), CONNECTIONS);
        for same in doubled {
            assert_eq!(same.len(), 2);
            assert_eq!(same[0], same[1], "the same mail to the last byte");
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_worker_told_to_stop_finishes_the_mail_under_way_and_gives_the_rest_back() {
    each_engine(|db| async move {
        let office = Office::new(db).await?;
        let taken = Arc::new(Mutex::new(Vec::new()));
        let answers = Arc::new(AtomicBool::new(false));
        let (keep, answer) = (Arc::clone(&taken), Arc::clone(&answers));
        let server = Server::start(move |_, it| take(it, Arc::clone(&keep), Arc::clone(&answer))).await;
        let guest = office.guest("Eevi", "Haavikkola", "eevi@vieras.example").await?;
        office.invites(guest, &addresses(10)).await?;
        let worker = office.worker(to(server.address.port(), 1));
        let patience = Instant::now() + A_MOMENT;
        while taken.lock().expect("mails").is_empty() {
            assert!(Instant::now() < patience, "no mail came");
            sleep(Duration::from_millis(5)).await;
        }
        tokio::join!(worker.stop(A_MOMENT), async { answers.store(true, Ordering::SeqCst) });
        assert_eq!(office.count(MessageStatus::Sent).await?, 1);
        assert_eq!(office.count(MessageStatus::Queued).await?, 9, "nothing stays in hands that are gone");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn without_a_mail_server_mail_is_composed_and_kept() {
    each_engine(|db| async move {
        let office = Office::new(db).await?;
        let worker = office.worker(None);
        let guest = office.guest("Eevi", "Haavikkola", "eevi@vieras.example").await?;
        let posted = office.invites(guest, &addresses(3)).await?;
        office.awaits(MessageStatus::Held, 3).await?;
        assert_eq!(worker.health().await?, Default::default());
        worker.stop(A_MOMENT).await;
        let body = messages::body(&mut office.db.reader().await?, &posted[0]).await?.expect("composed");
        assert!(office.links().resolve(&body.html).contains("https://kutsu.test/i/"));
        Ok(())
    })
    .await;
}
