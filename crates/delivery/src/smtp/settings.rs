//! Where mails are handed over, as one URL: `smtp://user:password@host:port?tls=required`.
//!
//! Decides the defaults: port 465 for `smtps`, else 587 with a sign-in and 25 without; TLS is required unless
//! the host is this machine. The password appears in no message and no debug output.

use std::{collections::HashSet, fmt, net::IpAddr, path::PathBuf, str::FromStr, time::Duration};

/// How the link is encrypted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tls {
    /// From the first byte (`smtps://`).
    Implicit,
    /// By STARTTLS, or not at all.
    Required,
    /// By STARTTLS when offered; the certificate is checked only when there is a password to protect.
    Opportunistic,
    /// Never. A password is then sent as it is, because the owner said so.
    None,
}

/// The account at the server.
#[derive(Clone, PartialEq, Eq)]
pub struct Login {
    pub user: String,
    pub password: String,
}

impl fmt::Debug for Login {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Login").field("user", &self.user).finish_non_exhaustive()
    }
}

/// How long each step may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timeouts {
    pub connect: Duration,
    pub greeting: Duration,
    pub command: Duration,
    pub body: Duration,
    /// From the final dot to the answer: long, for giving up here may send a mail twice (RFC 5321, 4.5.3.2.6).
    pub verdict: Duration,
}

impl Default for Timeouts {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(10),
            greeting: Duration::from_secs(30),
            command: Duration::from_secs(60),
            body: Duration::from_secs(180),
            verdict: Duration::from_secs(600),
        }
    }
}

/// Everything that is to be known about the server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    pub host: String,
    pub port: u16,
    pub tls: Tls,
    pub login: Option<Login>,
    /// What we call ourselves in EHLO; else our address on the link.
    pub helo: Option<String>,
    /// A PEM file of certificates trusted beside the public ones.
    pub ca: Option<PathBuf>,
    /// How many connections may be open at once.
    pub connections: usize,
    pub timeouts: Timeouts,
}

/// The URL of the server cannot be used; says what is allowed, without repeating the URL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadSmtpUrl(String);

impl BadSmtpUrl {
    fn new(problem: impl fmt::Display) -> Self {
        Self(format!(
            "{problem}; expected smtp://user:password@host:port or smtps://…, optionally with \
             ?tls=required|opportunistic|none, &helo=name, &ca=/path/to.pem, &connections=1..64"
        ))
    }
}

impl fmt::Display for BadSmtpUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for BadSmtpUrl {}

impl FromStr for Settings {
    type Err = BadSmtpUrl;

    fn from_str(url: &str) -> Result<Self, BadSmtpUrl> {
        if url.chars().any(|c| c.is_control() || c.is_whitespace()) {
            return Err(BadSmtpUrl::new("a blank or control character in it"));
        }
        let (scheme, rest) = url.split_once("://").ok_or_else(|| BadSmtpUrl::new("no scheme"))?;
        let implicit = match scheme.to_ascii_lowercase().as_str() {
            "smtp" => false,
            "smtps" => true,
            _ => return Err(BadSmtpUrl::new("another scheme")),
        };
        let (place, query) = rest.split_once('?').unwrap_or((rest, ""));
        let place = place.strip_suffix('/').unwrap_or(place);
        if place.contains(['/', '#']) {
            return Err(BadSmtpUrl::new("a path; encode / as %2F and # as %23 in a password"));
        }
        let (login, place) = match place.rsplit_once('@') {
            Some((login, place)) => (Some(read_login(login)?), place),
            None => (None, place),
        };
        let (host, port) = read_place(place)?;
        let usual = match (implicit, &login) {
            (true, _) => 465,
            (false, Some(_)) => 587,
            (false, None) => 25,
        };
        let tls = match implicit {
            true => Tls::Implicit,
            false if is_this_machine(&host) => Tls::None,
            false => Tls::Required,
        };
        let mut settings = Self {
            host,
            port: port.unwrap_or(usual),
            tls,
            login,
            helo: None,
            ca: None,
            connections: 8,
            timeouts: Timeouts::default(),
        };
        settings.read_query(query)?;
        Ok(settings)
    }
}

impl Settings {
    fn read_query(&mut self, query: &str) -> Result<(), BadSmtpUrl> {
        let mut seen = HashSet::new();
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            if !seen.insert(key) {
                return Err(BadSmtpUrl::new("an option given twice"));
            }
            let value = decode(value)?;
            match key {
                "tls" => self.tls = self.read_tls(&value)?,
                "helo" if is_host_name(&value) => self.helo = Some(value),
                "helo" => return Err(BadSmtpUrl::new("helo is no host name")),
                "ca" if value.is_empty() => return Err(BadSmtpUrl::new("ca is empty")),
                "ca" => self.ca = Some(value.into()),
                "connections" => match value.parse() {
                    Ok(count @ 1..=64) => self.connections = count,
                    _ => return Err(BadSmtpUrl::new("connections is no number from 1 to 64")),
                },
                _ => return Err(BadSmtpUrl::new("an unknown option")),
            }
        }
        Ok(())
    }

    fn read_tls(&self, value: &str) -> Result<Tls, BadSmtpUrl> {
        match (value, self.tls) {
            ("required", Tls::Implicit) => Ok(Tls::Implicit),
            (_, Tls::Implicit) => Err(BadSmtpUrl::new("smtps:// is always encrypted")),
            ("required", _) => Ok(Tls::Required),
            ("opportunistic", _) => Ok(Tls::Opportunistic),
            ("none", _) => Ok(Tls::None),
            _ => Err(BadSmtpUrl::new("another tls")),
        }
    }
}

fn read_login(text: &str) -> Result<Login, BadSmtpUrl> {
    let (user, password) = text.split_once(':').unwrap_or((text, ""));
    let (user, password) = (decode(user)?, decode(password)?);
    if user.is_empty() || user.contains('\0') || password.contains('\0') {
        return Err(BadSmtpUrl::new("no user before the @"));
    }
    Ok(Login { user, password })
}

fn read_place(text: &str) -> Result<(String, Option<u16>), BadSmtpUrl> {
    let (host, port) = match text.strip_prefix('[') {
        Some(rest) => {
            let (host, after) =
                rest.split_once(']').ok_or_else(|| BadSmtpUrl::new("no ] after the address"))?;
            let port = match after {
                "" => None,
                _ => Some(after.strip_prefix(':').ok_or_else(|| BadSmtpUrl::new("no : before the port"))?),
            };
            (host, port)
        }
        None => match text.split_once(':') {
            Some((host, port)) => (host, Some(port)),
            None => (text, None),
        },
    };
    if !is_host_name(host) && host.parse::<IpAddr>().is_err() {
        return Err(BadSmtpUrl::new("no host name or address"));
    }
    let port = match port.map(str::parse::<u16>) {
        None => None,
        Some(Ok(port)) if port > 0 => Some(port),
        Some(_) => return Err(BadSmtpUrl::new("no port from 1 to 65535")),
    };
    Ok((host.to_ascii_lowercase(), port))
}

fn is_host_name(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_');
    !text.is_empty() && text.len() <= 253 && text.chars().all(plain) && !text.starts_with(['.', '-'])
}

fn is_this_machine(host: &str) -> bool {
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// Undoes `%40` and the like.
fn decode(text: &str) -> Result<String, BadSmtpUrl> {
    let wrong = || BadSmtpUrl::new("a % that is not followed by two hexadecimal digits (write % as %25)");
    let mut bytes = Vec::with_capacity(text.len());
    let mut pieces = text.split('%');
    bytes.extend_from_slice(pieces.next().unwrap_or_default().as_bytes());
    for piece in pieces {
        let (digits, rest) = piece.split_at_checked(2).ok_or_else(wrong)?;
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(wrong());
        }
        bytes.push(u8::from_str_radix(digits, 16).map_err(|_| wrong())?);
        bytes.extend_from_slice(rest.as_bytes());
    }
    String::from_utf8(bytes).map_err(|_| BadSmtpUrl::new("encoded bytes that are no UTF-8"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(url: &str) -> Settings {
        url.parse().unwrap_or_else(|problem| panic!("{url}: {problem}"))
    }

    #[test]
    fn the_url_says_all_that_is_needed() {
        let full = read(
            "smtp://kutsu%40harju.fi:p%2Fss%3A%C3%B6@mail.Harju.fi:2525/?tls=opportunistic&helo=kutsu.harju.fi&connections=3&ca=/etc/kutsu/ca.pem",
        );
        let login = full.login.clone().expect("a login");
        assert_eq!((login.user.as_str(), login.password.as_str()), ("kutsu@harju.fi", "p/ss:ö"));
        assert_eq!((full.host.as_str(), full.port, full.tls), ("mail.harju.fi", 2525, Tls::Opportunistic));
        assert_eq!((full.helo.as_deref(), full.connections), (Some("kutsu.harju.fi"), 3));
        assert_eq!(full.ca, Some(PathBuf::from("/etc/kutsu/ca.pem")));
    }

    #[test]
    fn ports_and_encryption_have_safe_defaults() {
        let seen = |url: &str| (read(url).port, read(url).tls);
        assert_eq!(seen("smtp://mail.harju.fi"), (25, Tls::Required));
        assert_eq!(seen("smtp://a:b@mail.harju.fi"), (587, Tls::Required));
        assert_eq!(seen("smtps://a:b@mail.harju.fi"), (465, Tls::Implicit));
        assert_eq!(seen("smtp://localhost:1025"), (1025, Tls::None));
        assert_eq!(seen("smtp://[::1]:1025"), (1025, Tls::None));
        assert_eq!(seen("smtp://[2001:db8::1]"), (25, Tls::Required));
        assert_eq!(seen("smtp://127.0.0.1?tls=required"), (25, Tls::Required));
    }

    #[test]
    fn a_bad_url_is_refused_with_what_is_allowed_and_without_the_password() {
        for url in [
            "",
            "mail.harju.fi",
            "http://mail.harju.fi",
            "smtp://",
            "smtp://a:sala@",
            "smtp://host:0",
            "smtp://host:70000",
            "smtp://host:x",
            "smtp://:sala@host",
            "smtp://a:sala%zz@host",
            "smtp://a:sala%+1@host",
            "smtp://a:sala/@host",
            "smtp://host/path",
            "smtp://host?tls=maybe",
            "smtp://host?tls=none&tls=required",
            "smtp://host?colour=red",
            "smtps://host?tls=none",
            "smtp://host?connections=0",
            "smtp://ho st",
            "smtp://host\r\nRSET",
            "smtp://[::1",
            "smtp://host?helo=a%0D%0Ab",
            "smtp://a%00:sala@host",
        ] {
            let problem = url.parse::<Settings>().expect_err(url).to_string();
            assert!(problem.contains("tls=required|opportunistic|none"), "{url}: {problem}");
            assert!(!problem.contains("sala"), "{url}: {problem}");
        }
    }

    #[test]
    fn the_password_is_not_in_debug_output() {
        assert!(!format!("{:?}", read("smtp://a:sala@host")).contains("sala"));
    }
}
