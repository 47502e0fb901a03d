//! A mail server that does what a test says, and remembers every line it was sent.

use delivery::smtp::{Envelope, Pool, Settings};
use std::{
    future::Future,
    io,
    net::SocketAddr,
    sync::{Arc, Mutex},
    time::Duration,
};
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    net::TcpListener,
};
use tokio_rustls::TlsAcceptor;

trait Duplex: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Duplex for T {}

type Log = Arc<Mutex<Vec<String>>>;

/// The server; it goes away with the test.
pub struct Server {
    pub address: SocketAddr,
    log: Log,
}

impl Server {
    /// Treats the n-th connection (from 0) as `treat` says.
    pub async fn start<T, F>(treat: T) -> Self
    where
        T: Fn(usize, Conversation) -> F + Send + 'static,
        F: Future<Output = io::Result<()>> + Send + 'static,
    {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let server = Self { address: listener.local_addr().expect("an address"), log: Log::default() };
        let log = server.log.clone();
        tokio::spawn(async move {
            for number in 0.. {
                let Ok((socket, _)) = listener.accept().await else { return };
                socket.set_nodelay(true).expect("nodelay");
                log.lock().expect("log").push(format!("({number})"));
                let conversation =
                    Conversation { stream: Box::new(socket), inbox: Vec::new(), log: log.clone() };
                tokio::spawn(treat(number, conversation));
            }
        });
        server
    }

    /// A server that takes everything, but for the replies that `answer` gives to a command.
    pub async fn polite<A>(offers: &'static [&'static str], answer: A) -> Self
    where
        A: Fn(&str) -> Option<&'static str> + Clone + Send + Sync + 'static,
    {
        Self::start(move |_, mut it| {
            let answer = answer.clone();
            async move { it.converse(offers, &answer).await }
        })
        .await
    }

    /// A pool towards this server with short time-outs.
    pub fn pool(&self, query: &str) -> Pool {
        Pool::new(self.settings("smtp://", query)).expect("settings")
    }

    pub fn settings(&self, start: &str, query: &str) -> Settings {
        let url = format!("{start}localhost:{}?{query}", self.address.port());
        let mut settings: Settings = url.parse().expect("a good URL");
        let limits = &mut settings.timeouts;
        for limit in [&mut limits.connect, &mut limits.greeting, &mut limits.command, &mut limits.verdict] {
            *limit = Duration::from_secs(2);
        }
        settings
    }

    /// Every line received so far; a connection begins with its number in brackets.
    pub fn log(&self) -> Vec<String> {
        self.log.lock().expect("log").clone()
    }

    pub fn count(&self, start: &str) -> usize {
        self.log().iter().filter(|line| line.starts_with(start)).count()
    }
}

/// The server's side of one connection.
pub struct Conversation {
    stream: Box<dyn Duplex>,
    inbox: Vec<u8>,
    log: Log,
}

impl Conversation {
    pub async fn say(&mut self, text: &str) -> io::Result<()> {
        self.stream.write_all(text.as_bytes()).await?;
        self.stream.flush().await
    }

    /// Whatever arrives in one piece.
    pub async fn chunk(&mut self) -> io::Result<String> {
        let mut piece = vec![0; 65536];
        let length = self.stream.read(&mut piece).await?;
        Ok(String::from_utf8_lossy(&piece[..length]).into_owned())
    }

    pub async fn line(&mut self) -> io::Result<String> {
        let end = self.until(b"\r\n").await?;
        let line = String::from_utf8_lossy(&end).trim_end().to_owned();
        self.log.lock().expect("log").push(line.clone());
        Ok(line)
    }

    /// Everything up to and with `end`.
    pub async fn until(&mut self, end: &[u8]) -> io::Result<Vec<u8>> {
        loop {
            if let Some(at) = self.inbox.windows(end.len()).position(|window| window == end) {
                return Ok(self.inbox.drain(..at + end.len()).collect());
            }
            if self.stream.read_buf(&mut self.inbox).await? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
        }
    }

    /// Greets and takes mails until the client leaves or `answer` says 421.
    pub async fn converse(
        &mut self,
        offers: &[&str],
        answer: &(dyn Fn(&str) -> Option<&'static str> + Sync),
    ) -> io::Result<()> {
        self.say(answer("banner").unwrap_or("220 test ready\r\n")).await?;
        self.commands(offers, answer).await
    }

    /// Like `converse` after the greeting.
    pub async fn commands(
        &mut self,
        offers: &[&str],
        answer: &(dyn Fn(&str) -> Option<&'static str> + Sync),
    ) -> io::Result<()> {
        loop {
            let line = self.line().await?;
            let reply = answer(&line).map(str::to_owned).unwrap_or_else(|| usual(&line, offers));
            self.say(&reply).await?;
            if line == "DATA" && reply.starts_with('3') {
                let message = self.message().await?;
                self.log.lock().expect("log").push(format!("<{}>", message.len()));
                self.say(answer("dot").unwrap_or("250 2.0.0 taken\r\n")).await?;
            }
            if reply.starts_with("421") || line == "QUIT" {
                return Ok(());
            }
        }
    }

    /// The message without its final dot, as it travelled.
    pub async fn message(&mut self) -> io::Result<Vec<u8>> {
        if self.inbox.len() < 3 {
            self.stream.read_buf(&mut self.inbox).await?;
        }
        if self.inbox.starts_with(b".\r\n") {
            self.inbox.drain(..3);
            return Ok(Vec::new());
        }
        self.until(b"\r\n.\r\n").await
    }

    /// Encrypts from here on.
    pub async fn encrypt(&mut self, acceptor: &TlsAcceptor) -> io::Result<()> {
        let (placeholder, _) = tokio::io::duplex(1);
        let plain = std::mem::replace(&mut self.stream, Box::new(placeholder));
        self.stream = Box::new(acceptor.accept(plain).await?);
        Ok(())
    }
}

fn usual(line: &str, offers: &[&str]) -> String {
    let verb = line.split([' ', ':']).next().unwrap_or_default();
    match verb {
        "EHLO" => {
            let mut words = vec!["test"];
            words.extend(offers);
            let (last, first) = words.split_last().expect("one at least");
            first.iter().map(|word| format!("250-{word}\r\n")).collect::<String>()
                + &format!("250 {last}\r\n")
        }
        "DATA" => "354 go on\r\n".to_owned(),
        "AUTH" => "235 2.7.0 welcome\r\n".to_owned(),
        "QUIT" => "221 bye\r\n".to_owned(),
        _ => "250 2.1.0 fine\r\n".to_owned(),
    }
}

/// A small mail to `to`.
pub fn mail_to(to: &str) -> Envelope {
    let message = format!("To: {to}\r\nSubject: hei\r\n\r\nterve\r\n");
    Envelope::new("bounce@harju.fi", to, message.into_bytes()).expect("sendable")
}
