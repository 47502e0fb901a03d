//! Opens a link: connect, greeting, EHLO, STARTTLS, sign-in.
//!
//! Decides when a link is fit for mails. A server that turns us away here says nothing about any mail.
//! Never sends a password unencrypted, but to this machine or where the owner wrote `tls=none`.

use super::{
    LinkError, Login, Reply, Settings, Tls,
    link::{Duplex, Link, Offers},
};
use data_encoding::BASE64;
use std::net::{IpAddr, SocketAddr};
use tokio::{
    net::{TcpStream, lookup_host},
    time::timeout,
};
use tokio_rustls::{TlsConnector, rustls::pki_types::ServerName};

/// Opens a link that is ready for mails.
pub(super) async fn open(settings: &Settings, tls: Option<&TlsConnector>) -> Result<Link, LinkError> {
    let socket = connect(settings).await?;
    let loopback = socket.peer_addr()?.ip().is_loopback();
    let our_name = settings.helo.clone().unwrap_or(literal(socket.local_addr()?.ip()));

    let mut encrypted = settings.tls == Tls::Implicit;
    let stream: Box<dyn Duplex> = match tls {
        Some(tls) if encrypted => encrypt(settings, tls, Box::new(socket)).await?,
        _ => Box::new(socket),
    };
    let mut link = Link::new(stream);
    let greeting = link.reply(settings.timeouts.greeting).await?;
    if greeting.code != 220 {
        return Err(LinkError::TurnedAway(greeting));
    }
    hello(&mut link, settings, &our_name).await?;

    if let Some(tls) = tls.filter(|_| !encrypted) {
        if link.offers.starttls {
            link = start_tls(link, settings, tls).await?;
            hello(&mut link, settings, &our_name).await?;
            encrypted = true;
        } else if settings.tls == Tls::Required {
            return Err(LinkError::Lacks("the server offers no STARTTLS; tls=none sends unencrypted"));
        }
    }
    if let Some(login) = &settings.login {
        if !encrypted && !loopback && settings.tls != Tls::None {
            return Err(LinkError::Lacks("the link is not encrypted, so the password was not sent"));
        }
        sign_in(&mut link, settings, login).await?;
    }
    Ok(link)
}

/// Tries the addresses of the host in turn, so that a dead one costs only its share of patience.
async fn connect(settings: &Settings) -> Result<TcpStream, LinkError> {
    let limit = settings.timeouts.connect;
    let looking = lookup_host((settings.host.as_str(), settings.port));
    let addresses: Vec<SocketAddr> =
        timeout(limit, looking).await.map_err(|_| LinkError::TimedOut)??.collect();
    let mut last = LinkError::Lost("the host has no address".to_owned());
    for address in addresses {
        match timeout(limit, TcpStream::connect(address)).await {
            Ok(Ok(socket)) => {
                socket.set_nodelay(true)?;
                return Ok(socket);
            }
            Ok(Err(error)) => last = error.into(),
            Err(_) => last = LinkError::TimedOut,
        }
    }
    Err(last)
}

/// Our address as EHLO wants it when we have no name (RFC 5321, 4.1.3).
fn literal(address: IpAddr) -> String {
    match address {
        IpAddr::V4(address) => format!("[{address}]"),
        IpAddr::V6(address) => format!("[IPv6:{address}]"),
    }
}

async fn hello(link: &mut Link, settings: &Settings, our_name: &str) -> Result<(), LinkError> {
    let limit = settings.timeouts.command;
    let reply = link.ask(&format!("EHLO {our_name}"), limit).await?;
    if reply.code == 250 {
        link.offers = offers(&reply);
        return Ok(());
    }
    if !reply.is_final() {
        return Err(LinkError::TurnedAway(reply));
    }
    link.offers = Offers::default();
    let reply = link.ask(&format!("HELO {our_name}"), limit).await?;
    if reply.code == 250 { Ok(()) } else { Err(LinkError::TurnedAway(reply)) }
}

fn offers(reply: &Reply) -> Offers {
    let mut offers = Offers::default();
    for line in reply.lines.iter().skip(1) {
        let line = line.to_ascii_uppercase();
        let mut words = line.split([' ', '=']).filter(|word| !word.is_empty());
        match words.next() {
            Some("PIPELINING") => offers.pipelining = true,
            Some("STARTTLS") => offers.starttls = true,
            Some("8BITMIME") => offers.eight_bit = true,
            Some("SMTPUTF8") => offers.smtputf8 = true,
            Some("SIZE") => {
                let limit = words.next().and_then(|word| word.parse().ok());
                offers.size = Some(limit.filter(|limit| *limit > 0));
            }
            Some("AUTH") => words.for_each(|mechanism| match mechanism {
                "PLAIN" => offers.auth_plain = true,
                "LOGIN" => offers.auth_login = true,
                _ => {}
            }),
            _ => {}
        }
    }
    offers
}

async fn start_tls(mut link: Link, settings: &Settings, tls: &TlsConnector) -> Result<Link, LinkError> {
    let reply = link.ask("STARTTLS", settings.timeouts.command).await?;
    if reply.code != 220 {
        return Err(LinkError::TurnedAway(reply));
    }
    let stream = encrypt(settings, tls, link.into_stream()?).await?;
    Ok(Link::new(stream))
}

async fn encrypt(
    settings: &Settings,
    tls: &TlsConnector,
    stream: Box<dyn Duplex>,
) -> Result<Box<dyn Duplex>, LinkError> {
    let name =
        ServerName::try_from(settings.host.clone()).map_err(|error| LinkError::Tls(error.to_string()))?;
    let shaking = timeout(settings.timeouts.command, tls.connect(name, stream));
    let stream = shaking.await.map_err(|_| LinkError::TimedOut)?;
    Ok(Box::new(stream.map_err(|error| LinkError::Tls(error.to_string()))?))
}

async fn sign_in(link: &mut Link, settings: &Settings, login: &Login) -> Result<(), LinkError> {
    let limit = settings.timeouts.command;
    let Login { user, password } = login;
    let reply = if link.offers.auth_plain {
        let secret = BASE64.encode(format!("\0{user}\0{password}").as_bytes());
        link.ask(&format!("AUTH PLAIN {secret}"), limit).await?
    } else if link.offers.auth_login {
        let mut reply = link.ask("AUTH LOGIN", limit).await?;
        for word in [user, password] {
            if reply.code != 334 {
                return Err(LinkError::SignIn(reply));
            }
            reply = link.ask(&BASE64.encode(word.as_bytes()), limit).await?;
        }
        reply
    } else {
        return Err(LinkError::Lacks("the server offers neither AUTH PLAIN nor AUTH LOGIN"));
    };
    match reply.code {
        235 => Ok(()),
        421 => Err(LinkError::TurnedAway(reply)),
        _ => Err(LinkError::SignIn(reply)),
    }
}
