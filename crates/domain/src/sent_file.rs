//! Files that people send: which kinds are taken, and how large. Outside the slices, for whoever takes a file.
//!
//! Decides by the ending of the name and the first bytes; what the sender's browser says it is does not count.

use ground::text;

/// Most bytes of one file: 5 MB.
pub const MOST_IN_ONE: usize = 5 * 1024 * 1024;
const LONGEST_NAME: usize = 150;

/// A file as it was sent to us.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    pub name: String,
    pub content: Vec<u8>,
}

/// Why a file is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFlaw {
    /// No name, or one that is a path.
    BadName,
    Empty,
    TooLarge,
    /// Not among the kinds that programs open without danger.
    KindNotAllowed,
    /// The content is not what the name says.
    NotWhatItSays,
}

impl FileFlaw {
    /// The stable code of the flaw.
    pub fn code(self) -> &'static str {
        match self {
            Self::BadName => "attachment.bad_name",
            Self::Empty => "attachment.empty",
            Self::TooLarge => "attachment.too_large",
            Self::KindNotAllowed => "attachment.kind_not_allowed",
            Self::NotWhatItSays => "attachment.not_what_it_says",
        }
    }

    /// What its sentence needs.
    pub fn args(self) -> Vec<(&'static str, String)> {
        match self {
            Self::TooLarge => vec![("most", (MOST_IN_ONE / 1024 / 1024).to_string())],
            Self::KindNotAllowed => {
                vec![("allowed", endings().collect::<Vec<_>>().join(", "))]
            }
            Self::BadName | Self::Empty | Self::NotWhatItSays => Vec::new(),
        }
    }
}

/// How a file must begin.
enum Beginning {
    Bytes(&'static [u8]),
    /// Readable text: UTF-8 or a one-byte encoding, no zero bytes.
    Text,
}

use Beginning::{Bytes, Text};

const ZIP: Beginning = Bytes(b"PK\x03\x04");

/// Endings, media types and beginnings of what is taken.
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

/// The endings of what is taken.
pub fn endings() -> impl Iterator<Item = &'static str> {
    KINDS.iter().map(|kind| kind.0)
}

/// The file under a clean name, with its media type.
///
/// # Errors
/// [`FileFlaw`].
pub fn checked(file: File) -> Result<(File, &'static str), FileFlaw> {
    let name = text::clean_line(&file.name);
    let (stem, ending) = name.rsplit_once('.').ok_or(FileFlaw::KindNotAllowed)?;
    if stem.is_empty() || name.contains(['/', '\\', '"', '<', '>']) || !text::fits(&name, LONGEST_NAME) {
        return Err(FileFlaw::BadName);
    }
    let ending = ending.to_ascii_lowercase();
    let kind = KINDS.iter().find(|kind| kind.0 == ending).ok_or(FileFlaw::KindNotAllowed)?;
    if file.content.is_empty() {
        return Err(FileFlaw::Empty);
    }
    if file.content.len() > MOST_IN_ONE {
        return Err(FileFlaw::TooLarge);
    }
    let is_so = match &kind.2 {
        Bytes(beginning) => file.content.starts_with(beginning),
        Text => !file.content.contains(&0),
    };
    if !is_so {
        return Err(FileFlaw::NotWhatItSays);
    }
    Ok((File { name, content: file.content }, kind.1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(name: &str, content: &[u8]) -> Result<(String, &'static str), FileFlaw> {
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
        assert_eq!(sent("lasku.exe", b"MZ"), Err(FileFlaw::KindNotAllowed));
        assert_eq!(sent("kutsu.html", b"<html>"), Err(FileFlaw::KindNotAllowed));
        assert_eq!(sent("kutsu.svg", b"<svg/>"), Err(FileFlaw::KindNotAllowed));
        assert_eq!(sent("ilman-päätettä", b"x"), Err(FileFlaw::KindNotAllowed));
        assert_eq!(sent("../../etc/passwd.txt", b"x"), Err(FileFlaw::BadName));
        assert_eq!(sent(".pdf", b"%PDF-"), Err(FileFlaw::BadName));
        assert_eq!(sent("lasku.exe\u{202E}fdp.pdf", b"MZ"), Err(FileFlaw::NotWhatItSays));
    }

    #[test]
    fn a_name_cannot_end_a_header_line() {
        assert_eq!(sent("a\r\nBcc: b.pdf", b"%PDF-").map(|file| file.0), Ok("a Bcc: b.pdf".to_owned()));
    }

    #[test]
    fn the_content_must_be_what_the_name_says() {
        assert_eq!(sent("kuva.png", b"%PDF-"), Err(FileFlaw::NotWhatItSays));
        assert_eq!(sent("lista.csv", b"a;b\0"), Err(FileFlaw::NotWhatItSays));
        assert_eq!(sent("tyhjä.pdf", b""), Err(FileFlaw::Empty));
    }

    #[test]
    fn five_megabytes_fit_and_no_more() {
        let mut large = b"%PDF-".to_vec();
        large.resize(MOST_IN_ONE, b' ');
        assert!(sent("a.pdf", &large).is_ok());
        large.push(b' ');
        assert_eq!(sent("a.pdf", &large), Err(FileFlaw::TooLarge));
    }
}
