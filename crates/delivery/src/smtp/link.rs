//! A link: one connection to the server, its bytes, lines and time-outs.
//!
//! Decides what a broken link is. Knows how to write bytes and read one reply; the conversation is in `greet`
//! (opening) and `deliver` (mails).

use super::{
    Reply,
    reply::{Gathering, LONGEST_LINE},
};
use std::{fmt, io, sync::Arc, time::Duration};
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    time::timeout,
};

/// Why a link could not be had, or broke.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// The network: refused, reset, closed, unknown host.
    Lost(String),
    /// A step took too long.
    TimedOut,
    /// What came is no SMTP.
    Malformed(&'static str),
    /// The server turns us away as a whole: full, busy, or we may not.
    TurnedAway(Reply),
    /// It does not take our user and password.
    SignIn(Reply),
    /// The encryption failed, e.g. a certificate that is not trusted.
    Tls(String),
    /// It lacks what the settings demand.
    Lacks(&'static str),
}

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Lost(cause) => write!(f, "connection lost: {cause}"),
            Self::TimedOut => f.write_str("the server did not answer in time"),
            Self::Malformed(what) => write!(f, "not SMTP: {what}"),
            Self::TurnedAway(reply) => write!(f, "turned away: {reply}"),
            Self::SignIn(reply) => write!(f, "user or password not accepted: {reply}"),
            Self::Tls(cause) => write!(f, "encryption failed: {cause}"),
            Self::Lacks(what) => f.write_str(what),
        }
    }
}

impl std::error::Error for LinkError {}

impl From<io::Error> for LinkError {
    fn from(error: io::Error) -> Self {
        Self::Lost(error.to_string())
    }
}

pub(super) trait Duplex: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Duplex for T {}

/// What the server said it can do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Offers {
    pub pipelining: bool,
    pub starttls: bool,
    pub eight_bit: bool,
    pub smtputf8: bool,
    /// The `SIZE` parameter is understood; the largest message, when there is a limit.
    pub size: Option<Option<usize>>,
    pub auth_plain: bool,
    pub auth_login: bool,
}

/// One open connection.
pub(super) struct Link {
    stream: Box<dyn Duplex>,
    inbox: Vec<u8>,
    pub offers: Offers,
    /// Mails handed over on it so far.
    pub mails: u64,
    /// Whether another mail may be tried on it.
    pub usable: bool,
    /// Counts the links that are ready for mails, by being alive.
    pub counted: Option<Arc<()>>,
}

impl Link {
    pub(super) fn new(stream: Box<dyn Duplex>) -> Self {
        let inbox = Vec::with_capacity(512);
        Self { stream, inbox, offers: Offers::default(), mails: 0, usable: true, counted: None }
    }

    /// Takes the stream out to encrypt it. Whatever the server wrote before the encryption is not to be trusted.
    pub(super) fn into_stream(self) -> Result<Box<dyn Duplex>, LinkError> {
        if self.inbox.is_empty() {
            Ok(self.stream)
        } else {
            Err(LinkError::Malformed("text between STARTTLS and the encryption"))
        }
    }

    /// Writes `bytes` in one go, wholly or not.
    pub(super) async fn write(&mut self, bytes: &[u8], limit: Duration) -> Result<(), LinkError> {
        let writing = async {
            self.stream.write_all(bytes).await?;
            self.stream.flush().await
        };
        timeout(limit, writing).await.map_err(|_| LinkError::TimedOut)??;
        Ok(())
    }

    /// Reads the next reply.
    pub(super) async fn reply(&mut self, limit: Duration) -> Result<Reply, LinkError> {
        let reading = async {
            let mut gathering = Gathering::default();
            loop {
                let end = self.line_end().await?;
                let taken = gathering.take(&self.inbox[..end - 2]);
                self.inbox.drain(..end);
                if let Some(reply) = taken.map_err(LinkError::Malformed)? {
                    return Ok(reply);
                }
            }
        };
        timeout(limit, reading).await.map_err(|_| LinkError::TimedOut)?
    }

    /// Writes one command and reads its reply.
    pub(super) async fn ask(&mut self, command: &str, limit: Duration) -> Result<Reply, LinkError> {
        self.write(format!("{command}\r\n").as_bytes(), limit).await?;
        self.reply(limit).await
    }

    /// Says goodbye; how the server takes it does not matter.
    pub(super) async fn quit(mut self) {
        let _ = self.ask("QUIT", Duration::from_secs(1)).await;
        let _ = timeout(Duration::from_secs(1), self.stream.shutdown()).await;
    }

    /// Where the first whole line ends, its CRLF included; reads until there is one.
    async fn line_end(&mut self) -> Result<usize, LinkError> {
        let mut searched = 0;
        loop {
            if let Some(at) = self.inbox[searched..].iter().position(|byte| *byte == b'\n') {
                let end = searched + at + 1;
                return match end >= 2 && self.inbox[end - 2] == b'\r' {
                    true if end <= LONGEST_LINE => Ok(end),
                    true => Err(LinkError::Malformed("a line too long")),
                    false => Err(LinkError::Malformed("a line that ends with LF alone")),
                };
            }
            searched = self.inbox.len();
            if searched > LONGEST_LINE {
                return Err(LinkError::Malformed("a line too long"));
            }
            if self.stream.read_buf(&mut self.inbox).await? == 0 {
                return Err(LinkError::Lost("closed by the server".to_owned()));
            }
        }
    }
}
