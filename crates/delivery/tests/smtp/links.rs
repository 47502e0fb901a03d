//! Links that break, rest, time out or are too many.

use crate::script::{Server, mail_to};
use delivery::smtp::{Outcome, Pool, Step};
use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};
use tokio::{net::TcpListener, sync::Notify, task::JoinSet, time::Instant};

#[tokio::test]
async fn a_link_is_used_for_mail_after_mail_and_closed_politely_when_it_rests() {
    let server = Server::polite(&["PIPELINING"], |_| None).await;
    let pool = server.pool("");
    for number in 0..20 {
        let outcome = pool.send(&mail_to(&format!("guest{number}@example.fi"))).await;
        assert!(matches!(outcome, Outcome::Sent { .. }), "{outcome:?}");
    }
    assert_eq!((server.count("("), server.count("MAIL"), pool.open_links()), (1, 20, 1));
    pool.close_resting(Duration::from_secs(3600)).await;
    assert_eq!(pool.open_links(), 1);
    pool.close_resting(Duration::ZERO).await;
    assert_eq!((pool.open_links(), server.count("QUIT")), (0, 1));
}

#[tokio::test]
async fn a_link_that_the_server_closed_while_it_rested_costs_no_mail() {
    for last_words in ["", "421 4.4.2 idle too long\r\n"] {
        let closed = Arc::new(Notify::new());
        let told = closed.clone();
        let server = Server::start(move |number, mut it| {
            let told = told.clone();
            async move {
                it.say("220 test\r\n").await?;
                for reply in ["250-test\r\n250 PIPELINING\r\n", "250 a\r\n", "250 b\r\n", "354 c\r\n"] {
                    it.line().await?;
                    it.say(reply).await?;
                }
                it.message().await?;
                it.say("250 taken\r\n").await?;
                if number == 0 {
                    it.say(last_words).await?;
                    drop(it);
                    told.notify_one();
                }
                Ok(())
            }
        })
        .await;
        let pool = server.pool("");

        let first = pool.send(&mail_to("aino@example.fi")).await;
        closed.notified().await;
        let second = pool.send(&mail_to("eino@example.fi")).await;

        assert!(matches!(first, Outcome::Sent { .. }), "{first:?}");
        assert!(matches!(second, Outcome::Sent { .. }), "{last_words:?} {second:?}");
        assert_eq!(server.count("("), 2);
    }
}

#[tokio::test]
async fn a_link_lost_before_the_message_puts_the_mail_off_and_after_the_dot_leaves_it_unknown() {
    let breaking = |after: &'static str| {
        Server::start(move |_, mut it| async move {
            it.say("220 test\r\n").await?;
            for (verb, reply) in [
                ("EHLO", "250-test\r\n250 PIPELINING\r\n"),
                ("MAIL", "250 a\r\n"),
                ("RCPT", "250 b\r\n"),
                ("DATA", "354 c\r\n"),
            ] {
                it.line().await?;
                if verb == after {
                    return Ok(());
                }
                it.say(reply).await?;
            }
            it.message().await?;
            Ok(())
        })
    };
    for (after, at) in [("MAIL", Step::Sender), ("RCPT", Step::Recipient), ("DATA", Step::Message)] {
        let outcome = breaking(after).await.pool("").send(&mail_to("aino@example.fi")).await;
        assert!(matches!(outcome, Outcome::Deferred { at: seen, .. } if seen == at), "{after}: {outcome:?}");
    }
    let outcome = breaking("EHLO").await.pool("").send(&mail_to("aino@example.fi")).await;
    assert!(matches!(outcome, Outcome::Unreachable { .. }), "{outcome:?}");
    let outcome = breaking("dot").await.pool("").send(&mail_to("aino@example.fi")).await;
    assert!(matches!(outcome, Outcome::Unknown { .. }), "{outcome:?}");
}

#[tokio::test]
async fn a_message_lost_halfway_was_never_complete() {
    let server = Server::start(|_, mut it| async move {
        it.say("220 test\r\n").await?;
        for reply in ["250-test\r\n250 PIPELINING\r\n", "250 a\r\n", "250 b\r\n", "354 c\r\n"] {
            it.line().await?;
            it.say(reply).await?;
        }
        it.until(b"zzzz").await?;
        Ok(()) // hangs up with most of the message unread
    })
    .await;
    let message = vec![b'z'; 64 << 20];
    let mail = delivery::smtp::Envelope::new("", "aino@example.fi", message).expect("sendable");
    let outcome = server.pool("").send(&mail).await;
    assert!(matches!(outcome, Outcome::Deferred { at: Step::Message, .. }), "{outcome:?}");
}

#[tokio::test]
async fn what_is_not_smtp_ends_the_link_and_never_hangs() {
    let endless = "250-x".repeat(2000);
    let odd: [&'static str; 6] =
        ["hello\r\n", "250 bare line feed\n", "250-a\r\n550 b\r\n", "25\r\n", "999 x\r\n", endless.leak()];
    for text in odd {
        let server = Server::polite(&["PIPELINING"], move |line| (line == "banner").then_some(text)).await;
        let outcome = server.pool("").send(&mail_to("aino@example.fi")).await;
        assert!(
            matches!(&outcome, Outcome::Unreachable { reason } if reason.contains("not SMTP")),
            "{text}: {outcome:?}"
        );

        let server =
            Server::polite(&["PIPELINING"], move |line| line.starts_with("MAIL").then_some(text)).await;
        let outcome = server.pool("").send(&mail_to("aino@example.fi")).await;
        assert!(
            matches!(&outcome, Outcome::Deferred { at: Step::Sender, reason } if reason.contains("not SMTP")),
            "{text}: {outcome:?}"
        );
    }
}

#[tokio::test]
async fn a_silent_server_is_given_up_after_the_time_of_that_step() {
    let silent_after = |lines: usize| {
        Server::start(move |_, mut it| async move {
            let replies = ["220 test\r\n", "250 test\r\n", "250 a\r\n", "250 b\r\n", "354 c\r\n"];
            for (number, reply) in replies.iter().enumerate() {
                if number == lines {
                    break;
                }
                it.say(reply).await?;
                if number + 1 < replies.len() {
                    it.line().await?;
                }
            }
            it.until(b"the end that never comes").await.map(drop)
        })
    };
    let started = Instant::now();
    for (lines, outcome) in
        [(0, "Unreachable"), (1, "Unreachable"), (2, "Deferred"), (4, "Deferred"), (5, "Unknown")]
    {
        let server = silent_after(lines).await;
        let mut settings = server.settings("smtp://", "");
        let limits = &mut settings.timeouts;
        for limit in [&mut limits.greeting, &mut limits.command, &mut limits.verdict] {
            *limit = Duration::from_millis(100);
        }
        let seen = Pool::new(settings).expect("settings").send(&mail_to("aino@example.fi")).await;
        assert!(format!("{seen:?}").starts_with(outcome), "{lines}: {seen:?}");
        assert!(seen.reason().contains("in time"), "{seen:?}");
    }
    assert!(started.elapsed() < Duration::from_secs(20));
}

#[tokio::test]
async fn a_server_that_is_away_is_left_alone_for_a_moment_and_found_again() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let port = listener.local_addr().expect("an address").port();
    drop(listener);
    let pool = Pool::new(format!("smtp://127.0.0.1:{port}").parse().expect("a good URL")).expect("settings");

    let outcome = pool.send(&mail_to("aino@example.fi")).await;
    assert!(matches!(outcome, Outcome::Unreachable { .. }), "{outcome:?}");
    let trouble = pool.trouble().expect("trouble");
    let again = pool.send(&mail_to("aino@example.fi")).await;
    assert_eq!((again.reason(), pool.trouble()), (trouble.reason.clone(), Some(trouble.clone())));

    let listener = TcpListener::bind(("127.0.0.1", port)).await.expect("the same port");
    tokio::time::sleep_until(trouble.until).await;
    assert_eq!(pool.trouble(), None);
    let accepting = tokio::spawn(async move { listener.accept().await.map(drop) });
    let found = pool.send(&mail_to("aino@example.fi")).await;
    accepting.await.expect("joined").expect("the server was asked again");
    assert!(matches!(found, Outcome::Unreachable { .. }), "{found:?}");
}

#[tokio::test]
async fn no_more_mails_than_connections_are_on_their_way_at_once() {
    let (now, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let (counted, highest) = (now.clone(), most.clone());
    let server = Server::polite(&["PIPELINING"], move |line| {
        match line {
            "DATA" => _ = highest.fetch_max(counted.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst),
            "dot" => _ = counted.fetch_sub(1, Ordering::SeqCst),
            _ => {}
        }
        None
    })
    .await;
    let pool = Arc::new(server.pool("connections=3"));
    assert_eq!(send_many(&pool, 60).await, 60);
    assert!((1..=3).contains(&most.load(Ordering::SeqCst)) && server.count("(") <= 3);
    pool.close().await;
    assert_eq!(server.count("QUIT"), server.count("("));
    let late = pool.send(&mail_to("late@example.fi")).await;
    assert!(matches!(late, Outcome::Unreachable { .. }), "{late:?}");
}

#[tokio::test]
async fn a_server_that_takes_fewer_connections_than_ours_still_takes_every_mail() {
    let open = Arc::new(AtomicUsize::new(0));
    let server = Server::start(move |_, mut it| {
        let open = open.clone();
        async move {
            if open.fetch_add(1, Ordering::SeqCst) >= 2 {
                open.fetch_sub(1, Ordering::SeqCst);
                return it.say("421 4.7.0 too many connections\r\n").await;
            }
            let end = it.converse(&["PIPELINING"], &|_| None).await;
            open.fetch_sub(1, Ordering::SeqCst);
            end
        }
    })
    .await;
    let pool = Arc::new(server.pool("connections=6"));
    assert_eq!(send_many(&pool, 60).await, 60);
}

async fn send_many(pool: &Arc<Pool>, count: usize) -> usize {
    let mut sending = JoinSet::new();
    for number in 0..count {
        let pool = pool.clone();
        sending.spawn(async move { pool.send(&mail_to(&format!("guest{number}@example.fi"))).await });
    }
    let outcomes = sending.join_all().await;
    outcomes.iter().filter(|outcome| matches!(outcome, Outcome::Sent { .. })).count()
}
