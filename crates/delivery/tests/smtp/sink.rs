//! Against Postfix' smtp-sink, a real server that can also misbehave.
//!
//! It comes with Debian's `postfix` package; `KUTSU_SMTP_SINK` may name another place.

use delivery::{
    mime::{self, Mailbox, Nature},
    smtp::{Envelope, Outcome, Pool, Step},
};
use std::{
    collections::BTreeMap,
    env, fs,
    net::{TcpListener, TcpStream},
    os::unix::fs::PermissionsExt,
    path::Path,
    process::{Child, Command, Stdio},
    sync::Arc,
    time::Duration,
};
use tempfile::TempDir;
use tokio::{task::JoinSet, time::Instant};

/// A running smtp-sink that keeps each mail as a file; it is stopped with the test.
pub struct Sink {
    process: Child,
    pub port: u16,
    mails: TempDir,
}

impl Drop for Sink {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Sink {
    pub fn start(options: &[&str]) -> Self {
        Self::start_at(free_port(), options)
    }

    pub fn start_at(port: u16, options: &[&str]) -> Self {
        let program = env::var("KUTSU_SMTP_SINK").unwrap_or("/usr/sbin/smtp-sink".to_owned());
        assert!(
            Path::new(&program).exists(),
            "{program} is missing: install Debian's postfix package (scripts/install-test-tools) or set KUTSU_SMTP_SINK"
        );
        let mails = TempDir::new().expect("a folder");
        fs::set_permissions(mails.path(), fs::Permissions::from_mode(0o777)).expect("permissions");
        let mut command = Command::new(&program);
        let me = Command::new("id").arg("-u").output().expect("id").stdout;
        if me.starts_with(b"0\n") {
            command.args(["-u", "nobody"]); // it refuses to run as root
        }
        command.args(options).args(["-d", "mail."]).arg(format!("127.0.0.1:{port}")).arg("256");
        let process =
            command.current_dir(mails.path()).stderr(Stdio::inherit()).spawn().expect("smtp-sink starts");
        let patience = Instant::now() + Duration::from_secs(10);
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(Instant::now() < patience, "smtp-sink does not listen");
            std::thread::yield_now();
        }
        Self { process, port, mails }
    }

    fn pool(&self, connections: usize) -> Arc<Pool> {
        let url = format!("smtp://127.0.0.1:{}?connections={connections}", self.port);
        Arc::new(Pool::new(url.parse().expect("a good URL")).expect("settings"))
    }

    /// How many mails were taken so far.
    pub fn count(&self) -> usize {
        fs::read_dir(self.mails.path()).expect("the folder").count()
    }

    /// All mails as they came, with the sink's own headers.
    pub fn all(&self) -> Vec<String> {
        let text = |file: std::io::Result<fs::DirEntry>| {
            fs::read_to_string(file.expect("a file").path()).expect("text")
        };
        fs::read_dir(self.mails.path()).expect("the folder").map(text).collect()
    }

    /// What was kept: the text after the sink's own headers, by recipient.
    pub fn kept(&self) -> BTreeMap<String, String> {
        let mut kept = BTreeMap::new();
        for text in self.all() {
            let recipients: Vec<_> =
                text.lines().filter_map(|line| line.strip_prefix("X-Rcpt-Args: ")).collect();
            assert_eq!(recipients.len(), 1, "one recipient a mail: {text}");
            let (_, message) = text.split_once("(UTC)\n").expect("the sink's own headers");
            let message = message.strip_suffix('\n').expect("the sink ends a mail with an empty line");
            let double = kept.insert(recipients[0].to_owned(), message.to_owned());
            assert_eq!(double, None, "{} got two mails", recipients[0]);
        }
        kept
    }
}

/// A port nobody listens on.
pub fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a free port").port()
}

fn letter(number: usize, text: &str) -> Envelope {
    let to = format!("guest{number}@example.fi");
    let message = mime::build(&mime::Mail {
        message_id: &format!("msg_{number}@kutsu.harju.fi"),
        date: ground::Instant::from_millis(1_798_000_000_000),
        from: Mailbox { name: Some("Harju Oy"), address: "kutsut@harju.fi" },
        reply_to: None,
        to: Mailbox { name: Some("Väinö Åkerö"), address: &to },
        subject: "Tervetuloa syysjuhlaan",
        language: "fi",
        text,
        html: None,
        nature: Nature::Automatic,
        calendar: None,
        attachments: Vec::new(),
    });
    Envelope::new("bounce@harju.fi", to, message.expect("builds")).expect("sendable")
}

async fn send_all(pool: &Arc<Pool>, mails: Vec<Envelope>) -> Vec<Outcome> {
    let mut sending = JoinSet::new();
    for mail in mails {
        let pool = pool.clone();
        sending.spawn(async move { pool.send(&mail).await });
    }
    sending.join_all().await
}

fn sent(outcomes: &[Outcome]) -> usize {
    outcomes.iter().filter(|outcome| matches!(outcome, Outcome::Sent { .. })).count()
}

#[tokio::test]
async fn five_hundred_mails_over_eight_links_arrive_once_each_and_whole() {
    for options in [&[][..], &["-p"], &["-e"]] {
        let sink = Sink::start(options);
        let pool = sink.pool(8);
        let texts: Vec<String> = (0..500).map(|n| format!("Hei {n}\n.\n..\n.piste\nloppu {n}\n")).collect();

        let mails = texts.iter().enumerate().map(|(number, text)| letter(number, text)).collect();
        let outcomes = send_all(&pool, mails).await;
        pool.close().await;

        assert_eq!(sent(&outcomes), 500, "{options:?}");
        let kept = sink.kept();
        assert_eq!(kept.len(), 500);
        for (number, text) in texts.iter().enumerate() {
            let arrived = &kept[&format!("<guest{number}@example.fi>")];
            assert!(arrived.ends_with(&format!("\n\n{text}")), "{arrived}");
            assert!(arrived.contains(&format!("Message-ID: <msg_{number}@kutsu.harju.fi>")), "{arrived}");
        }
    }
}

#[tokio::test]
async fn a_message_that_tries_to_smuggle_another_stays_one_mail() {
    let evil = "\r\nMAIL FROM:<spy@example.com>\r\nRCPT TO:<victim@example.fi>\r\nDATA\r\nSubject: smuggled\r\n\r\nx\r\n.\r\n";
    let ends = ["\n.\n", "\r\n.\r\n", "\r.\r", "\n.\r\n", "\r\n.\n", "\r\n.\r", "\r.\n"];
    let sink = Sink::start(&[]);
    let pool = sink.pool(4);
    let mails = ends.iter().enumerate().map(|(number, end)| {
        let message = format!("Subject: hei\r\n\r\nalku{end}{evil}loppu");
        Envelope::new("", format!("guest{number}@example.fi"), message.into_bytes()).expect("sendable")
    });
    let outcomes = send_all(&pool, mails.collect()).await;
    pool.close().await;
    assert_eq!(sent(&outcomes), ends.len());
    let kept = sink.kept();
    assert_eq!(kept.len(), ends.len(), "{:?}", kept.keys());
    for message in kept.values() {
        assert!(message.contains("alku\n.\n") && message.ends_with(".\nloppu\n"), "{message:?}");
    }
}

#[tokio::test]
async fn refusals_delays_and_hang_ups_of_a_real_server_are_told_apart() {
    let one = |options: &'static [&'static str]| async move {
        let sink = Sink::start(options);
        let pool = sink.pool(2);
        let outcomes = send_all(&pool, vec![letter(1, "Hei\n"), letter(2, "Hei\n")]).await;
        assert_eq!(outcomes.len(), 2);
        outcomes.into_iter().next().expect("an outcome")
    };
    for pipelining in [true, false] {
        let with = |options: &'static [&'static str]| {
            let plain: Vec<&'static str> = [&["-p"], options].concat();
            if pipelining { options } else { &*plain.leak() }
        };
        let outcome = one(with(&["-f", "RCPT"])).await;
        assert!(
            matches!(&outcome, Outcome::Refused { at: Step::Recipient, reply } if reply.is_final()),
            "{outcome:?}"
        );
        let outcome = one(with(&["-r", "RCPT"])).await;
        assert!(matches!(outcome, Outcome::Deferred { at: Step::Recipient, .. }), "{outcome:?}");
        let outcome = one(with(&["-r", "DATA"])).await;
        assert!(matches!(outcome, Outcome::Deferred { at: Step::Message, .. }), "{outcome:?}");
        let outcome = one(with(&["-f", "."])).await;
        assert!(matches!(outcome, Outcome::Refused { at: Step::Message, .. }), "{outcome:?}");
        let outcome = one(with(&["-q", "DATA"])).await;
        assert!(matches!(outcome, Outcome::Deferred { at: Step::Message, .. }), "{outcome:?}");
        let outcome = one(with(&["-Q", "."])).await;
        assert!(matches!(outcome, Outcome::Deferred { at: Step::Message, .. }), "{outcome:?}");
        let outcome = one(with(&["-q", "."])).await;
        assert!(matches!(outcome, Outcome::Unknown { .. }), "{outcome:?}");
        let outcome = one(with(&["-q", "CONNECT"])).await;
        assert!(matches!(outcome, Outcome::Unreachable { .. }), "{outcome:?}");
        let outcome = one(with(&["-f", "CONNECT"])).await;
        assert!(matches!(outcome, Outcome::Unreachable { .. }), "{outcome:?}");
    }
}

#[tokio::test]
async fn a_slow_server_still_takes_the_mail() {
    let sink = Sink::start(&["-w", "1"]);
    let outcomes = send_all(&sink.pool(4), (0..4).map(|number| letter(number, "Hei\n")).collect()).await;
    assert_eq!(sent(&outcomes), 4, "{outcomes:?}");
}
