//! STARTTLS, implicit TLS, certificates and passwords.

use crate::script::{Conversation, Server, mail_to};
use data_encoding::BASE64;
use delivery::smtp::{Outcome, Pool};
use std::{fs, io, sync::Arc};
use tempfile::NamedTempFile;
use tokio_rustls::{
    TlsAcceptor,
    rustls::{
        ServerConfig,
        crypto::ring,
        pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer},
    },
};

/// A server's certificate for `name`, and the file that makes a client trust it.
fn certificate(name: &str) -> (TlsAcceptor, NamedTempFile) {
    let made = rcgen::generate_simple_self_signed(vec![name.to_owned()]).expect("a certificate");
    let file = NamedTempFile::new().expect("a file");
    fs::write(file.path(), made.cert.pem()).expect("written");
    let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(made.signing_key.serialize_der()));
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_no_client_auth()
        .with_single_cert(vec![made.cert.der().clone()], key)
        .expect("a pair");
    (TlsAcceptor::from(Arc::new(config)), file)
}

async fn start_tls(it: &mut Conversation, acceptor: &TlsAcceptor) -> io::Result<()> {
    it.say("220 test\r\n").await?;
    it.line().await?;
    it.say("250-test\r\n250 STARTTLS\r\n").await?;
    it.line().await?;
    it.say("220 go on\r\n").await?;
    it.encrypt(acceptor).await
}

async fn starttls_server(acceptor: TlsAcceptor) -> Server {
    Server::start(move |_, mut it| {
        let acceptor = acceptor.clone();
        async move {
            start_tls(&mut it, &acceptor).await?;
            it.commands(&["PIPELINING", "AUTH PLAIN"], &|_| None).await
        }
    })
    .await
}

fn pool(server: &Server, start: &str, query: &str, ca: Option<&NamedTempFile>) -> Pool {
    let ca = ca.map(|file| format!("&ca={}", file.path().display())).unwrap_or_default();
    Pool::new(server.settings(start, &format!("{query}{ca}"))).expect("settings")
}

#[tokio::test]
async fn required_encryption_greets_again_and_signs_in_only_after_it() {
    let (acceptor, ca) = certificate("localhost");
    let server = starttls_server(acceptor).await;
    let pool = pool(&server, "smtp://kutsu:sala@", "tls=required&helo=a.fi", Some(&ca));

    let outcome = pool.send(&mail_to("aino@example.fi")).await;

    assert!(matches!(outcome, Outcome::Sent { .. }), "{outcome:?}");
    let secret = BASE64.encode(b"\0kutsu\0sala");
    let opening = ["(0)", "EHLO a.fi", "STARTTLS", "EHLO a.fi", &format!("AUTH PLAIN {secret}")];
    assert_eq!(server.log()[..5], opening);
}

#[tokio::test]
async fn required_encryption_sends_nothing_to_a_server_without_it() {
    let server = Server::polite(&["AUTH PLAIN"], |_| None).await;
    let outcome =
        pool(&server, "smtp://kutsu:sala@", "tls=required", None).send(&mail_to("aino@example.fi")).await;
    let Outcome::Unreachable { reason } = outcome else { panic!("{outcome:?}") };
    assert!(reason.contains("STARTTLS"), "{reason}");
    assert_eq!((server.count("AUTH"), server.count("MAIL")), (0, 0));
}

#[tokio::test]
async fn smtps_is_encrypted_from_the_first_byte() {
    let (acceptor, ca) = certificate("localhost");
    let server = Server::start(move |_, mut it| {
        let acceptor = acceptor.clone();
        async move {
            it.encrypt(&acceptor).await?;
            it.converse(&["PIPELINING"], &|_| None).await
        }
    })
    .await;
    let outcome = pool(&server, "smtps://", "", Some(&ca)).send(&mail_to("aino@example.fi")).await;
    assert!(matches!(outcome, Outcome::Sent { .. }), "{outcome:?}");
}

#[tokio::test]
async fn a_certificate_that_is_unknown_or_of_another_host_is_not_trusted() {
    let (acceptor, _) = certificate("localhost");
    let unknown = starttls_server(acceptor).await;
    let (acceptor, ca) = certificate("mail.example.fi");
    let other = starttls_server(acceptor).await;

    for (server, ca) in [(&unknown, None), (&other, Some(&ca))] {
        for query in ["tls=required", "tls=opportunistic"] {
            let pool = pool(server, "smtp://kutsu:sala@", query, ca);
            let outcome = pool.send(&mail_to("aino@example.fi")).await;
            let Outcome::Unreachable { reason } = outcome else { panic!("{outcome:?}") };
            assert!(reason.contains("encryption failed"), "{reason}");
        }
        assert_eq!((server.count("AUTH"), server.count("MAIL")), (0, 0));
    }
}

#[tokio::test]
async fn opportunistic_encryption_without_a_password_takes_any_certificate_or_none() {
    let (acceptor, _) = certificate("snakeoil.example");
    let snakeoil = starttls_server(acceptor).await;
    let plain = Server::polite(&[], |_| None).await;
    for server in [&snakeoil, &plain] {
        let outcome =
            pool(server, "smtp://", "tls=opportunistic", None).send(&mail_to("aino@example.fi")).await;
        assert!(matches!(outcome, Outcome::Sent { .. }), "{outcome:?}");
    }
    assert_eq!((snakeoil.count("STARTTLS"), snakeoil.count("EHLO")), (1, 2));
}

#[tokio::test]
async fn text_slipped_in_before_the_encryption_is_not_believed() {
    let (acceptor, ca) = certificate("localhost");
    let server = Server::start(move |_, mut it| {
        let acceptor = acceptor.clone();
        async move {
            it.say("220 test\r\n").await?;
            it.line().await?;
            it.say("250-test\r\n250 STARTTLS\r\n").await?;
            it.line().await?;
            it.say("220 go on\r\n250 SIZE 1\r\n").await?;
            it.encrypt(&acceptor).await
        }
    })
    .await;
    let outcome = pool(&server, "smtp://", "tls=required", Some(&ca)).send(&mail_to("aino@example.fi")).await;
    let Outcome::Unreachable { reason } = outcome else { panic!("{outcome:?}") };
    assert!(reason.contains("between STARTTLS"), "{reason}");
}

#[tokio::test]
async fn a_server_that_knows_only_login_is_asked_in_three_steps() {
    let server = Server::polite(&["AUTH=LOGIN"], |line| match line {
        "AUTH LOGIN" => Some("334 VXNlcm5hbWU6\r\n"),
        "a3V0c3U=" => Some("334 UGFzc3dvcmQ6\r\n"),
        "c2FsYQ==" => Some("235 2.7.0 welcome\r\n"),
        _ => None,
    })
    .await;
    let outcome = pool(&server, "smtp://kutsu:sala@", "", None).send(&mail_to("aino@example.fi")).await;
    assert!(matches!(outcome, Outcome::Sent { .. }), "{outcome:?}");
}

#[tokio::test]
async fn a_sign_in_that_fails_leaves_the_server_alone_for_a_minute() {
    let server =
        Server::polite(&["AUTH PLAIN"], |line| line.starts_with("AUTH").then_some("535 5.7.8 no\r\n")).await;
    let pool = pool(&server, "smtp://kutsu:sala@", "", None);
    for _ in 0..3 {
        let outcome = pool.send(&mail_to("aino@example.fi")).await;
        assert!(matches!(outcome, Outcome::Unreachable { .. }), "{outcome:?}");
    }
    let trouble = pool.trouble().expect("trouble");
    assert!((trouble.until - tokio::time::Instant::now()).as_secs() > 50);
    assert_eq!(server.count("AUTH"), 1);
}

#[test]
fn a_ca_file_without_a_certificate_is_said_at_once() {
    let file = NamedTempFile::new().expect("a file");
    for path in [file.path().display().to_string(), "/nowhere/ca.pem".to_owned()] {
        let settings = format!("smtps://mail.harju.fi?ca={path}").parse().expect("a good URL");
        let problem = Pool::new(settings).err().expect("refused").to_string();
        assert!(problem.contains(&path), "{problem}");
    }
}
