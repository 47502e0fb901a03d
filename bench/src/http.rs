//! A minimal HTTP/1.1 client on one kept connection: a request in one write, an answer of known length or in chunks.
//!
//! Small on purpose, so that it takes little of the processor that is being measured. Start at [`Client`].

use std::{io, net::SocketAddr};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

/// One connection.
#[derive(Debug)]
pub struct Client {
    stream: TcpStream,
    host: String,
    /// What has been read and not yet been used.
    read: Vec<u8>,
}

/// What came back.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: u16,
    /// Status line and headers.
    pub head: String,
    pub body: Vec<u8>,
}

impl Answer {
    /// The value of a header.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers(name).next()
    }

    /// The values of a header that may come several times.
    pub fn headers<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> {
        self.head.lines().skip(1).filter_map(move |line| {
            let (key, value) = line.split_once(':')?;
            key.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

impl Client {
    pub async fn connect(address: SocketAddr) -> io::Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, host: address.to_string(), read: Vec::with_capacity(16 * 1024) })
    }

    /// `headers` are whole lines, each with its line end.
    pub async fn get(&mut self, path: &str, headers: &str) -> io::Result<Answer> {
        let request = format!("GET {path} HTTP/1.1\r\nhost: {}\r\n{headers}\r\n", self.host);
        self.exchange(request.as_bytes()).await
    }

    /// Sends a form, or whatever `headers` say that it is.
    pub async fn post(&mut self, path: &str, headers: &str, body: &str) -> io::Result<Answer> {
        let kind = if headers.contains("content-type:") {
            ""
        } else {
            "content-type: application/x-www-form-urlencoded\r\n"
        };
        let request = format!(
            "POST {path} HTTP/1.1\r\nhost: {}\r\n{kind}{headers}content-length: {}\r\n\r\n{body}",
            self.host,
            body.len()
        );
        self.exchange(request.as_bytes()).await
    }

    async fn exchange(&mut self, request: &[u8]) -> io::Result<Answer> {
        self.stream.write_all(request).await?;
        let end = self.until(b"\r\n\r\n").await?;
        let head = String::from_utf8_lossy(&self.read[..end]).into_owned();
        self.read.drain(..end + 4);
        let status = head.split(' ').nth(1).and_then(|word| word.parse().ok());
        let status = status.ok_or_else(|| io::Error::other(format!("no status in {head:?}")))?;
        let mut answer = Answer { status, head, body: Vec::new() };
        if let Some(length) = answer.header("content-length") {
            let length = length.parse().map_err(io::Error::other)?;
            answer.body = self.take(length).await?;
        } else if answer.header("transfer-encoding").is_some_and(|coding| coding.contains("chunked")) {
            answer.body = self.chunks().await?;
        }
        Ok(answer)
    }

    async fn chunks(&mut self) -> io::Result<Vec<u8>> {
        let mut body = Vec::new();
        loop {
            let end = self.until(b"\r\n").await?;
            let line = String::from_utf8_lossy(&self.read[..end]).into_owned();
            self.read.drain(..end + 2);
            let size = line.split(';').next().unwrap_or_default().trim();
            let size = usize::from_str_radix(size, 16).map_err(io::Error::other)?;
            let mut chunk = self.take(size + 2).await?;
            chunk.truncate(size);
            if size == 0 {
                return Ok(body);
            }
            body.append(&mut chunk);
        }
    }

    async fn until(&mut self, mark: &[u8]) -> io::Result<usize> {
        loop {
            if let Some(at) = self.read.windows(mark.len()).position(|bytes| bytes == mark) {
                return Ok(at);
            }
            self.more().await?;
        }
    }

    async fn take(&mut self, count: usize) -> io::Result<Vec<u8>> {
        while self.read.len() < count {
            self.more().await?;
        }
        Ok(self.read.drain(..count).collect())
    }

    async fn more(&mut self) -> io::Result<()> {
        match self.stream.read_buf(&mut self.read).await? {
            0 => Err(io::ErrorKind::UnexpectedEof.into()),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::net::TcpListener;

    /// Gives the texts one after another, each after something was asked.
    async fn answering(texts: &'static [&'static str]) -> SocketAddr {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut asked = [0; 1024];
            for text in texts {
                let _ = stream.read(&mut asked).await.unwrap();
                stream.write_all(text.as_bytes()).await.unwrap();
            }
        });
        address
    }

    #[tokio::test]
    async fn answers_of_known_length_and_in_chunks_are_read_from_one_connection() {
        let address = answering(&[
            "HTTP/1.1 303 See Other\r\nLocation: /i/x\r\nContent-Length: 0\r\n\r\n",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nkut\r\n2;x=y\r\nsu\r\n0\r\n\r\n",
            "HTTP/1.1 409 Conflict\r\ncontent-length: 3\r\n\r\nkut",
        ])
        .await;
        let mut client = Client::connect(address).await.unwrap();

        let sent = client.post("/i/x/register", "", "a=b").await.unwrap();
        assert_eq!((sent.status, sent.header("location")), (303, Some("/i/x")));
        let shown = client.get("/i/x", "").await.unwrap();
        assert_eq!((shown.status, shown.text().as_str()), (200, "kutsu"));
        let refused = client.get("/i/x", "").await.unwrap();
        assert_eq!((refused.status, refused.text().as_str()), (409, "kut"));
        assert!(client.get("/i/x", "").await.is_err());
    }
}
