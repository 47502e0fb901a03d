//! A mail server that remembers who got which mail, before it says that it has taken it.

use std::{
    net::SocketAddr,
    sync::{Arc, Mutex},
};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    sync::watch,
};

/// One mail as it arrived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrived {
    pub to: String,
    pub message_id: String,
}

#[derive(Debug)]
pub struct Sink {
    pub address: SocketAddr,
    mails: Arc<Mutex<Vec<Arrived>>>,
    /// How many have arrived.
    pub count: watch::Receiver<usize>,
}

impl Sink {
    pub async fn start() -> std::io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        let mails = Arc::new(Mutex::new(Vec::new()));
        let (tell, count) = watch::channel(0);
        let (tell, kept) = (Arc::new(tell), Arc::clone(&mails));
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(talk(stream, Arc::clone(&kept), Arc::clone(&tell)));
            }
        });
        Ok(Self { address, mails, count })
    }

    pub fn mails(&self) -> Vec<Arrived> {
        self.mails.lock().expect("mails").clone()
    }
}

/// One conversation, to its end or to the death of the other side.
async fn talk(
    stream: TcpStream,
    mails: Arc<Mutex<Vec<Arrived>>>,
    tell: Arc<watch::Sender<usize>>,
) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    let mut to = String::new();
    write.write_all(b"220 sink.test ESMTP\r\n").await?;
    while let Some(line) = lines.next_line().await? {
        let verb = line.get(..4).unwrap_or_default().to_ascii_uppercase();
        let reply: &[u8] = match verb.as_str() {
            "EHLO" => b"250-sink.test\r\n250-PIPELINING\r\n250 8BITMIME\r\n",
            "RCPT" => {
                to = line.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
                b"250 2.1.5 ok\r\n"
            }
            "DATA" => {
                write.write_all(b"354 go on\r\n").await?;
                let mut message_id = String::new();
                loop {
                    // The other side died in the middle: that mail has not arrived.
                    let Some(line) = lines.next_line().await? else { return Ok(()) };
                    if line == "." {
                        break;
                    }
                    if let Some(id) = line.strip_prefix("Message-ID:").filter(|_| message_id.is_empty()) {
                        message_id = id.trim().to_owned();
                    }
                }
                let mut kept = mails.lock().expect("mails");
                kept.push(Arrived { to: to.clone(), message_id });
                tell.send_replace(kept.len());
                b"250 2.0.0 taken\r\n"
            }
            "QUIT" => return write.write_all(b"221 bye\r\n").await,
            _ => b"250 ok\r\n",
        };
        write.write_all(reply).await?;
    }
    Ok(())
}
