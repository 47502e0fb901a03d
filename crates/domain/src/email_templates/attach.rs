//! Attachments of a template (TP-5): what may go with a mail, and how much of it.
//!
//! Decides by the ending of the name and the first bytes; what the sender's browser says it is does not count.

use super::{Attachment, EmailTemplate, store};
use crate::ids::{EmailTemplateId, FileId};
use ::store::{Entry, Work};
use ground::{Failure, Fault, Refusal, RefusalKind, text};
use serde_json::json;

/// Most bytes of one attachment: 5 MB.
pub const MOST_IN_ONE: usize = 5 * 1024 * 1024;
/// Most bytes of all attachments of a template together: 10 MB.
pub const MOST_ATTACHED: usize = 10 * 1024 * 1024;
const MOST_FILES: usize = 20;
const LONGEST_NAME: usize = 150;

/// A file as it was sent to us.
#[derive(Clone, Debug)]
pub struct File {
    pub name: String,
    pub content: Vec<u8>,
}

/// Why a file is not attached or taken off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AttachRefusal {
    Missing,
    /// No name, or one that is a path.
    BadName,
    Empty,
    TooLarge,
    TooMuch,
    /// Not among the kinds that mail programs open without danger.
    KindNotAllowed,
    /// The content is not what the name says.
    NotWhatItSays,
}

impl Refusal for AttachRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Missing => "template.missing",
            Self::BadName => "attachment.bad_name",
            Self::Empty => "attachment.empty",
            Self::TooLarge => "attachment.too_large",
            Self::TooMuch => "attachment.too_much",
            Self::KindNotAllowed => "attachment.kind_not_allowed",
            Self::NotWhatItSays => "attachment.not_what_it_says",
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Missing => RefusalKind::Missing,
            Self::TooMuch => RefusalKind::Conflict,
            _ => RefusalKind::Invalid,
        }
    }
    fn args(&self) -> Vec<(&'static str, String)> {
        let megabytes = |bytes: usize| vec![("most", (bytes / 1024 / 1024).to_string())];
        match self {
            Self::TooLarge => megabytes(MOST_IN_ONE),
            Self::TooMuch => megabytes(MOST_ATTACHED),
            Self::KindNotAllowed => {
                let endings: Vec<&str> = KINDS.iter().map(|kind| kind.0).collect();
                vec![("allowed", endings.join(", "))]
            }
            _ => Vec::new(),
        }
    }
}

/// Adds a file to a template.
///
/// # Errors
/// [`AttachRefusal`]; nothing is kept then.
pub async fn attach(
    work: &mut Work,
    id: &EmailTemplateId,
    file: File,
) -> Result<EmailTemplate, Failure<AttachRefusal>> {
    let mut template = store::lock(work, id).await?.ok_or(AttachRefusal::Missing)?;
    let (file, media_type) = checked(file)?;
    fits_with(&template.attachments, file.content.len())?;
    let attachment = store::add_file(work, &template, &file, media_type).await?;
    template.attachments.push(attachment);
    touch(work, &mut template).await?;
    work.record(Entry::new(
        "template.attached",
        id,
        &json!({"name": file.name, "version": template.version}),
    ));
    Ok(template)
}

/// Takes a file off a template.
///
/// # Errors
/// [`AttachRefusal::Missing`] when there is no such template or no such file on it.
pub async fn detach(
    work: &mut Work,
    id: &EmailTemplateId,
    file: &FileId,
) -> Result<EmailTemplate, Failure<AttachRefusal>> {
    let mut template = store::lock(work, id).await?.ok_or(AttachRefusal::Missing)?;
    let place = template.attachments.iter().position(|attachment| attachment.id == *file);
    let attachment = template.attachments.remove(place.ok_or(AttachRefusal::Missing)?);
    store::remove_file(work, id, file).await?;
    touch(work, &mut template).await?;
    let detail = json!({"name": attachment.name, "version": template.version});
    work.record(Entry::new("template.detached", id, &detail));
    Ok(template)
}

/// What was cached or seen by an editor is no longer what is there.
async fn touch(work: &mut Work, template: &mut EmailTemplate) -> Result<(), Fault> {
    template.version += 1;
    template.updated_at = work.now;
    store::mark(work, template).await
}

fn fits_with(attached: &[Attachment], size: usize) -> Result<(), AttachRefusal> {
    let present: i64 = attached.iter().map(|attachment| attachment.size).sum();
    let together = usize::try_from(present).unwrap_or(usize::MAX).saturating_add(size);
    if together > MOST_ATTACHED || attached.len() >= MOST_FILES {
        return Err(AttachRefusal::TooMuch);
    }
    Ok(())
}

/// How a file must begin.
enum Beginning {
    Bytes(&'static [u8]),
    /// Readable text: UTF-8 or a one-byte encoding, no zero bytes.
    Text,
}

use Beginning::{Bytes, Text};

const ZIP: Beginning = Bytes(b"PK\x03\x04");

/// Endings, media types and beginnings of what may be attached.
const KINDS: &[(&str, &str, Beginning)] = &[
    ("pdf", "application/pdf", Bytes(b"%PDF-")),
    ("png", "image/png", Bytes(b"\x89PNG\r\n\x1a\n")),
    ("jpg", "image/jpeg", Bytes(b"\xff\xd8\xff")),
    ("jpeg", "image/jpeg", Bytes(b"\xff\xd8\xff")),
    ("gif", "image/gif", Bytes(b"GIF8")),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ZIP),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ZIP),
    ("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", ZIP),
    ("odt", "application/vnd.oasis.opendocument.text", ZIP),
    ("ods", "application/vnd.oasis.opendocument.spreadsheet", ZIP),
    ("odp", "application/vnd.oasis.opendocument.presentation", ZIP),
    ("txt", "text/plain", Text),
    ("csv", "text/csv", Text),
    ("ics", "text/calendar", Bytes(b"BEGIN:VCALENDAR")),
];

/// The file under a clean name, with its media type.
fn checked(file: File) -> Result<(File, &'static str), AttachRefusal> {
    let name = text::clean_line(&file.name);
    let (stem, ending) = name.rsplit_once('.').ok_or(AttachRefusal::KindNotAllowed)?;
    if stem.is_empty() || name.contains(['/', '\\', '"', '<', '>']) || !text::fits(&name, LONGEST_NAME) {
        return Err(AttachRefusal::BadName);
    }
    let ending = ending.to_ascii_lowercase();
    let kind = KINDS.iter().find(|kind| kind.0 == ending).ok_or(AttachRefusal::KindNotAllowed)?;
    if file.content.is_empty() {
        return Err(AttachRefusal::Empty);
    }
    if file.content.len() > MOST_IN_ONE {
        return Err(AttachRefusal::TooLarge);
    }
    let is_so = match &kind.2 {
        Bytes(beginning) => file.content.starts_with(beginning),
        Text => !file.content.contains(&0),
    };
    if !is_so {
        return Err(AttachRefusal::NotWhatItSays);
    }
    Ok((File { name, content: file.content }, kind.1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(name: &str, content: &[u8]) -> Result<(String, &'static str), AttachRefusal> {
        checked(File { name: name.to_owned(), content: content.to_vec() })
            .map(|(file, kind)| (file.name, kind))
    }

    #[test]
    fn tp5_a_programme_as_pdf_may_be_attached() {
        assert_eq!(
            sent("Ohjelma 14.1.PDF", b"%PDF-1.7"),
            Ok(("Ohjelma 14.1.PDF".to_owned(), "application/pdf"))
        );
    }

    #[test]
    fn what_could_do_harm_is_not_attached() {
        assert_eq!(sent("lasku.exe", b"MZ"), Err(AttachRefusal::KindNotAllowed));
        assert_eq!(sent("kutsu.html", b"<html>"), Err(AttachRefusal::KindNotAllowed));
        assert_eq!(sent("kutsu.svg", b"<svg/>"), Err(AttachRefusal::KindNotAllowed));
        assert_eq!(sent("ilman-päätettä", b"x"), Err(AttachRefusal::KindNotAllowed));
        assert_eq!(sent("../../etc/passwd.txt", b"x"), Err(AttachRefusal::BadName));
        assert_eq!(sent(".pdf", b"%PDF-"), Err(AttachRefusal::BadName));
        assert_eq!(sent("lasku.exe\u{202E}fdp.pdf", b"MZ"), Err(AttachRefusal::NotWhatItSays));
    }

    #[test]
    fn a_name_cannot_end_a_header_line() {
        assert_eq!(sent("a\r\nBcc: b.pdf", b"%PDF-").map(|file| file.0), Ok("a Bcc: b.pdf".to_owned()));
    }

    #[test]
    fn the_content_must_be_what_the_name_says() {
        assert_eq!(sent("kuva.png", b"%PDF-"), Err(AttachRefusal::NotWhatItSays));
        assert_eq!(sent("lista.csv", b"a;b\0"), Err(AttachRefusal::NotWhatItSays));
        assert_eq!(sent("tyhjä.pdf", b""), Err(AttachRefusal::Empty));
    }

    #[test]
    fn five_megabytes_fit_and_ten_together() {
        let mut large = b"%PDF-".to_vec();
        large.resize(MOST_IN_ONE, b' ');
        assert!(sent("a.pdf", &large).is_ok());
        large.push(b' ');
        assert_eq!(sent("a.pdf", &large), Err(AttachRefusal::TooLarge));
        let attached = Attachment {
            id: ground::Id::from_bytes([1; 16]),
            name: "a.pdf".into(),
            media_type: "application/pdf".into(),
            size: 6 * 1024 * 1024,
        };
        assert_eq!(fits_with(std::slice::from_ref(&attached), 4 * 1024 * 1024), Ok(()));
        assert_eq!(fits_with(&[attached], 4 * 1024 * 1024 + 1), Err(AttachRefusal::TooMuch));
    }
}
