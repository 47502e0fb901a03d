//! MIME: turns one composed mail into the bytes that travel.
//!
//! Decides headers and structure: text and HTML as alternatives, an invitation to the calendar beside them,
//! attachments around them; what makes a mail automatic or one of a campaign. The same mail gives the same
//! bytes each time, so a second try is the same message. Never decides words, never reads a clock.
//! Start reading at [`build`].

mod header;
#[cfg(test)]
mod tests;

pub use header::BadHeader;

use data_encoding::HEXLOWER;
use ground::Instant;
use header::{address, list_id, message_id, text, token, url};
use mail_builder::{
    MessageBuilder,
    headers::{HeaderType, address::Address, content_type::ContentType, date::Date, raw::Raw, url::URL},
    mime::{BodyPart, MimePart},
};
use ring::digest;
use std::borrow::Cow;

/// One mail, composed for one recipient.
#[derive(Clone, Debug)]
pub struct Mail<'a> {
    /// Without its angle brackets; fixed when the mail was posted, the same on every try.
    pub message_id: &'a str,
    pub date: Instant,
    pub from: Mailbox<'a>,
    pub reply_to: Option<Mailbox<'a>>,
    pub to: Mailbox<'a>,
    pub subject: &'a str,
    /// The language of the words, e.g. `fi`.
    pub language: &'a str,
    pub text: &'a str,
    pub html: Option<&'a str>,
    pub nature: Nature<'a>,
    pub calendar: Option<Calendar<'a>>,
    pub attachments: Vec<Attachment<'a>>,
}

/// An address with the name people see.
#[derive(Clone, Copy, Debug)]
pub struct Mailbox<'a> {
    pub name: Option<&'a str>,
    pub address: &'a str,
}

/// Why the mail is sent, as far as mail programs care.
#[derive(Clone, Copy, Debug)]
pub enum Nature<'a> {
    /// A person wrote it to a person.
    Personal,
    /// Kutsu wrote it because something happened, e.g. a confirmation (RFC 3834).
    Automatic,
    /// One of many: can be left with one click (RFC 2369, RFC 8058).
    Campaign {
        /// The page and the one-click address in one.
        unsubscribe_url: &'a str,
        /// Where a mail with the same wish may go.
        unsubscribe_address: Option<&'a str>,
        /// Names the stream of mails, e.g. `events.kutsu.harju.fi` (RFC 2919).
        list_id: Option<&'a str>,
    },
}

/// An iCalendar object that mail programs offer to put into the calendar (RFC 6047).
#[derive(Clone, Copy, Debug)]
pub struct Calendar<'a> {
    /// As in the object itself: `REQUEST`, `CANCEL` or `PUBLISH`.
    pub method: &'a str,
    pub ics: &'a str,
    pub file_name: &'a str,
}

/// A file that travels with the mail.
#[derive(Clone, Copy, Debug)]
pub struct Attachment<'a> {
    pub file_name: &'a str,
    pub content_type: &'a str,
    pub bytes: &'a [u8],
}

/// Builds the message: headers and body, CRLF line ends, no line over 998 bytes, 7-bit unless an address is not.
///
/// # Errors
/// A header value that could end its header or start another is refused, never mended.
pub fn build(mail: &Mail<'_>) -> Result<Vec<u8>, BadHeader> {
    let mut message = MessageBuilder::new()
        .date(Date::new(mail.date.millis().div_euclid(1000)))
        .from(mailbox("From", mail.from)?)
        .to(mailbox("To", mail.to)?)
        .subject(text("Subject", mail.subject)?)
        .message_id(message_id(mail.message_id)?)
        .header("Content-Language", Raw::new(token("Content-Language", mail.language)?));
    if let Some(reply_to) = mail.reply_to {
        message = message.reply_to(mailbox("Reply-To", reply_to)?);
    }
    for (name, value) in nature_headers(&mail.nature)? {
        message = message.header(name, value);
    }
    let mut bytes = Vec::new();
    message.body(body(mail)?).serialize(&mut bytes);
    Ok(bytes)
}

fn mailbox<'a>(header: &'static str, mailbox: Mailbox<'a>) -> Result<Address<'a>, BadHeader> {
    let name = mailbox.name.map(str::trim).filter(|name| !name.is_empty());
    let name = name.map(|name| text(header, name)).transpose()?;
    Ok(Address::new_address(name, address(header, mailbox.address)?))
}

type Header<'a> = (&'static str, HeaderType<'a>);

fn nature_headers<'a>(nature: &Nature<'a>) -> Result<Vec<Header<'a>>, BadHeader> {
    let raw = |value: Cow<'a, str>| HeaderType::from(Raw::new(value));
    match *nature {
        Nature::Personal => Ok(Vec::new()),
        Nature::Automatic => Ok(vec![("Auto-Submitted", raw("auto-generated".into()))]),
        Nature::Campaign { unsubscribe_url, unsubscribe_address, list_id: list } => {
            let mut ways = vec![Cow::from(url("List-Unsubscribe", unsubscribe_url)?)];
            if let Some(target) = unsubscribe_address {
                ways.push(format!("mailto:{}", address("List-Unsubscribe", target)?).into());
            }
            let mut headers = vec![("List-Unsubscribe", HeaderType::from(URL { url: ways }))];
            if unsubscribe_url.starts_with("https://") {
                headers.push(("List-Unsubscribe-Post", raw("List-Unsubscribe=One-Click".into())));
            }
            if let Some(list) = list {
                headers.push(("List-Id", raw(format!("<{}>", list_id(list)?).into())));
            }
            Ok(headers)
        }
    }
}

fn body<'a>(mail: &Mail<'a>) -> Result<MimePart<'a>, BadHeader> {
    let mut ways = vec![MimePart::new("text/plain", clean(mail.text))];
    if let Some(html) = mail.html {
        ways.push(MimePart::new("text/html", clean(html)));
    }
    let mut files = Vec::new();
    if let Some(calendar) = &mail.calendar {
        let method = token("method", calendar.method)?;
        let kind =
            ContentType::new("text/calendar").attribute("charset", "utf-8").attribute("method", method);
        ways.push(MimePart::new(kind, clean(calendar.ics)));
        files.push(file("application/ics", calendar.file_name, calendar.ics.as_bytes())?);
    }
    for attachment in &mail.attachments {
        files.push(file(attachment.content_type, attachment.file_name, attachment.bytes)?);
    }
    let shown = match ways.len() {
        1 => ways.remove(0),
        _ => group("multipart/alternative", mail, ways),
    };
    if files.is_empty() {
        return Ok(shown);
    }
    files.insert(0, shown);
    Ok(group("multipart/mixed", mail, files))
}

/// A boundary nobody who writes into the mail can foresee, and that no encoded text contains; the same on
/// every try, for it comes from the Message-ID.
fn group<'a>(kind: &'static str, mail: &Mail<'a>, parts: Vec<MimePart<'a>>) -> MimePart<'a> {
    let seed = digest::digest(&digest::SHA256, format!("{kind}\0{}", mail.message_id).as_bytes());
    let boundary = format!("=_{}", HEXLOWER.encode(&seed.as_ref()[..16]));
    MimePart::new(ContentType::new(kind).attribute("boundary", boundary), BodyPart::Multipart(parts))
}

fn file<'a>(kind: &'a str, name: &'a str, bytes: &'a [u8]) -> Result<MimePart<'a>, BadHeader> {
    let (major, minor) = kind.split_once('/').ok_or(BadHeader("Content-Type"))?;
    token("Content-Type", major)?;
    token("Content-Type", minor)?;
    let name = text("Content-Disposition", name)?;
    if name.is_empty() || name.contains(['/', '\\']) {
        return Err(BadHeader("Content-Disposition"));
    }
    let kind = ContentType::new(kind).attribute("name", name);
    // Always base64, also for text: a file is to arrive byte for byte.
    let encoded = data_encoding::BASE64_MIME.encode(bytes);
    Ok(MimePart::new(kind, BodyPart::Binary(encoded.into_bytes().into()))
        .attachment(name)
        .transfer_encoding("base64"))
}

/// Text with plain line ends and without control characters that no mail program shows.
fn clean(text: &str) -> Cow<'_, str> {
    let odd = |c: char| c.is_control() && !matches!(c, '\n' | '\t');
    if !text.contains(odd) {
        return text.into();
    }
    text.replace("\r\n", "\n").replace('\r', "\n").replace(odd, "").into()
}
