//! What is said, in which order, and what the answers mean for a mail.

use crate::script::{Server, mail_to};
use delivery::smtp::{Envelope, Outcome, Step};
use std::sync::{Arc, Mutex};

#[tokio::test]
async fn with_pipelining_a_mail_takes_two_writes() {
    let chunks = Arc::new(Mutex::new(Vec::new()));
    let seen = chunks.clone();
    let server = Server::start(move |_, mut it| {
        let seen = seen.clone();
        async move {
            it.say("220 test\r\n").await?;
            it.chunk().await?;
            it.say("250-test\r\n250 PIPELINING\r\n").await?;
            let commands = it.chunk().await?;
            seen.lock().expect("seen").push(commands);
            it.say("250 a\r\n250 b\r\n354 c\r\n").await?;
            let message = it.chunk().await?;
            seen.lock().expect("seen").push(message);
            it.say("250 2.0.0 queued as 4F\r\n").await
        }
    })
    .await;

    let outcome = server.pool("").send(&mail_to("aino@example.fi")).await;

    assert!(matches!(&outcome, Outcome::Sent { reply } if reply.code == 250), "{outcome:?}");
    assert_eq!(outcome.reason(), "250 2.0.0 queued as 4F");
    assert_eq!(
        *chunks.lock().expect("seen"),
        [
            "MAIL FROM:<bounce@harju.fi>\r\nRCPT TO:<aino@example.fi>\r\nDATA\r\n",
            "To: aino@example.fi\r\nSubject: hei\r\n\r\nterve\r\n.\r\n",
        ]
    );
}

#[tokio::test]
async fn without_pipelining_each_command_waits_for_its_answer() {
    let server = Server::start(|_, mut it| async move {
        it.say("220 test\r\n").await?;
        for (command, reply) in [
            ("EHLO ", "250 test\r\n"),
            ("MAIL FROM:<bounce@harju.fi>\r\n", "250 a\r\n"),
            ("RCPT TO:<aino@example.fi>\r\n", "250 b\r\n"),
            ("DATA\r\n", "354 c\r\n"),
            ("To: ", "250 d\r\n"),
        ] {
            let chunk = it.chunk().await?;
            let alone = chunk == command || !command.ends_with('\n');
            it.say(if chunk.starts_with(command) && alone { reply } else { "554 unexpected\r\n" }).await?;
        }
        Ok(())
    })
    .await;
    let outcome = server.pool("").send(&mail_to("aino@example.fi")).await;
    assert!(matches!(outcome, Outcome::Sent { .. }), "{outcome:?}");
}

#[tokio::test]
async fn a_server_that_knows_no_ehlo_is_greeted_with_helo() {
    let server = Server::polite(&[], |line| line.starts_with("EHLO").then_some("502 what\r\n")).await;
    let outcome = server.pool("helo=kutsu.harju.fi").send(&mail_to("aino@example.fi")).await;
    assert!(matches!(outcome, Outcome::Sent { .. }), "{outcome:?}");
    assert_eq!(server.log()[1..3], ["EHLO kutsu.harju.fi", "HELO kutsu.harju.fi"]);
}

#[tokio::test]
async fn an_answer_of_4xx_puts_the_mail_off_and_5xx_refuses_it_at_every_step() {
    let steps =
        [("MAIL", Step::Sender), ("RCPT", Step::Recipient), ("DATA", Step::Message), ("dot", Step::Message)];
    for offers in [&["PIPELINING"][..], &[]] {
        for (verb, step) in steps {
            let server =
                Server::polite(offers, move |line| line.starts_with(verb).then_some("451 4.7.1 later\r\n"))
                    .await;
            let outcome = server.pool("").send(&mail_to("aino@example.fi")).await;
            let reason = "451 4.7.1 later".to_owned();
            assert_eq!(outcome, Outcome::Deferred { at: step, reason }, "{verb} {offers:?}");

            let server =
                Server::polite(offers, move |line| line.starts_with(verb).then_some("550 5.1.1 never\r\n"))
                    .await;
            let outcome = server.pool("").send(&mail_to("aino@example.fi")).await;
            assert!(
                matches!(outcome, Outcome::Refused { at, .. } if at == step),
                "{verb} {offers:?} {outcome:?}"
            );
        }
    }
}

#[tokio::test]
async fn after_a_refused_recipient_the_link_is_reset_and_carries_the_next_mail() {
    for offers in [&["PIPELINING"][..], &[]] {
        let server =
            Server::polite(offers, |line| line.contains("nobody").then_some("550 5.1.1 no such mailbox\r\n"))
                .await;
        let pool = server.pool("");

        let refused = pool.send(&mail_to("nobody@example.fi")).await;
        let sent = pool.send(&mail_to("aino@example.fi")).await;

        assert!(matches!(refused, Outcome::Refused { at: Step::Recipient, .. }), "{refused:?}");
        assert!(matches!(sent, Outcome::Sent { .. }), "{sent:?}");
        assert_eq!((server.count("("), server.count("RSET")), (1, 1), "{:?}", server.log());
        // This server answered 354 to DATA without a recipient: it was given an empty message, and no other.
        assert_eq!(server.count("<0>"), offers.len(), "{:?}", server.log());
    }
}

#[tokio::test]
async fn a_refusal_counts_even_when_the_server_hangs_up_after_it() {
    let server = Server::start(|_, mut it| async move {
        it.say("220 test\r\n").await?;
        it.line().await?;
        it.say("250-test\r\n250 PIPELINING\r\n").await?;
        it.line().await?;
        it.say("250 a\r\n550 5.1.1 no such mailbox\r\n").await
    })
    .await;
    let outcome = server.pool("").send(&mail_to("nobody@example.fi")).await;
    assert!(matches!(outcome, Outcome::Refused { at: Step::Recipient, .. }), "{outcome:?}");
}

#[tokio::test]
async fn an_answer_about_us_never_condemns_the_mail() {
    for (verb, reply) in [
        ("banner", "554 5.7.1 your network is not welcome\r\n"),
        ("banner", "421 4.3.2 full\r\n"),
        ("EHLO", "421 4.3.2 closing\r\n"),
        ("MAIL", "530 5.7.0 authentication required\r\n"),
        ("MAIL", "421 4.3.2 closing\r\n"),
        ("AUTH", "535 5.7.8 wrong password\r\n"),
    ] {
        let server = Server::polite(&["PIPELINING", "AUTH PLAIN"], move |line| {
            line.starts_with(verb).then_some(reply)
        })
        .await;
        let pool = delivery::smtp::Pool::new(server.settings("smtp://kutsu:sala@", "")).expect("settings");
        let outcome = pool.send(&mail_to("aino@example.fi")).await;
        let Outcome::Unreachable { reason } = outcome else { panic!("{verb} {reply}: {outcome:?}") };
        assert!(reason.contains(reply.trim_end()) && !reason.contains("sala"), "{reason}");
        assert_eq!(pool.trouble().map(|trouble| trouble.reason), Some(reason));
    }
}

#[tokio::test]
async fn what_the_server_cannot_carry_is_refused_before_it_is_bothered() {
    let ascii = "Subject: x\r\n\r\nterve\r\n";
    let eight_bit = "Subject: x\r\n\r\nyötä\r\n";
    let send = |offers: &'static [&'static str], to: &'static str, message: &'static str| async move {
        let server = Server::polite(offers, |_| None).await;
        let mail = Envelope::new("", to, message.into()).expect("sendable");
        (server.pool("").send(&mail).await, server.log())
    };

    let (outcome, log) = send(&["SIZE 10"], "aino@example.fi", ascii).await;
    assert!(
        matches!(&outcome, Outcome::Refused { at: Step::Message, reply } if reply.code == 552),
        "{outcome:?}"
    );
    assert!(!log.iter().any(|line| line.starts_with("MAIL")), "{log:?}");
    let (outcome, _) = send(&[], "åke@example.fi", ascii).await;
    assert!(
        matches!(&outcome, Outcome::Refused { at: Step::Recipient, reply } if reply.code == 553),
        "{outcome:?}"
    );
    let (outcome, _) = send(&[], "aino@example.fi", eight_bit).await;
    assert!(
        matches!(&outcome, Outcome::Refused { at: Step::Message, reply } if reply.code == 554),
        "{outcome:?}"
    );

    let offers = &["SIZE 1000", "8BITMIME", "SMTPUTF8"];
    let (outcome, log) = send(offers, "åke@example.fi", eight_bit).await;
    assert!(matches!(outcome, Outcome::Sent { .. }), "{outcome:?}");
    assert!(log.contains(&"MAIL FROM:<> SIZE=22 BODY=8BITMIME SMTPUTF8".to_owned()), "{log:?}");
    let (outcome, log) = send(&["SIZE"], "aino@example.fi", ascii).await;
    assert!(matches!(outcome, Outcome::Sent { .. }), "{outcome:?}");
    assert!(log.contains(&"MAIL FROM:<> SIZE=21".to_owned()), "{log:?}");
}

#[tokio::test]
async fn an_address_that_would_end_its_command_makes_no_envelope() {
    for evil in [
        "a@example.fi>\r\nRCPT TO:<spy@example.com",
        "a@example.fi\nDATA",
        "a@example.fi\0",
        "a b@example.fi",
        "a@example.fi> SIZE=1",
        "",
        "a",
        "@example.fi",
        "a@b@example.fi",
    ] {
        assert!(Envelope::new("", evil, Vec::new()).is_err(), "{evil:?}");
        assert!(evil.is_empty() || Envelope::new(evil, "a@example.fi", Vec::new()).is_err(), "{evil:?}");
    }
}
