//! What a question that asks for a file takes: which kinds and how large. Pure.
//!
//! What is taken at all, and whether a file is what its name says, decides `sent_file`. A form carries a file by its
//! reference: `afl_… cv.pdf`. Start at [`HeldFile::wanted_by`].

use super::{Question, Typed};
use crate::{
    ids::{AnswerFileId, RegistrationId},
    sent_file::{File, FileFlaw, MOST_IN_ONE},
};
use ground::Flaw;

ground::choice! {
    /// What a file may be, in words that organisers use.
    pub enum FileKind {
        Pdf = "pdf",
        Picture = "picture",
        /// Something to read and write.
        Document = "document",
        Table = "table",
        Slides = "slides",
    }
}

impl FileKind {
    /// The endings of its names.
    pub fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Pdf => &["pdf"],
            Self::Picture => &["jpg", "jpeg", "png", "gif"],
            Self::Document => &["docx", "odt", "txt"],
            Self::Table => &["xlsx", "ods", "csv"],
            Self::Slides => &["pptx", "odp"],
        }
    }
}

/// A file that was taken in, and may be answered with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldFile {
    pub id: AnswerFileId,
    /// The question it was sent for.
    pub key: String,
    pub name: String,
    /// Bytes.
    pub size: i64,
    /// It is an answer of this registration already.
    pub given_with: Option<RegistrationId>,
}

/// Why a question does not take a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unwanted<'q> {
    Kind(&'q [FileKind]),
    TooLarge(usize),
}

impl Unwanted<'_> {
    pub fn at(self, field: &str) -> Flaw {
        match self {
            Self::Kind(kinds) => {
                let endings: Vec<&str> = kinds.iter().flat_map(|kind| kind.endings()).copied().collect();
                Flaw::new(field, "answers.file_kind").with("allowed", endings.join(", "))
            }
            Self::TooLarge(bytes) => {
                Flaw::new(field, "answers.file_too_large").with("most", megabytes(bytes))
            }
        }
    }
}

impl HeldFile {
    /// As forms carry it.
    pub fn reference(&self) -> String {
        format!("{} {}", self.id, self.name)
    }

    pub(super) fn wanted_by<'q>(&self, question: &'q Question) -> Result<(), Unwanted<'q>> {
        let ending = self.name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
        let is = |kind: &FileKind| ending.as_deref().is_some_and(|ending| kind.endings().contains(&ending));
        if !question.kinds.is_empty() && !question.kinds.iter().any(is) {
            return Err(Unwanted::Kind(&question.kinds));
        }
        let most = most_bytes(question);
        if usize::try_from(self.size).unwrap_or(usize::MAX) > most {
            return Err(Unwanted::TooLarge(most));
        }
        Ok(())
    }

    /// The files that a form names, as if they were all there.
    pub(super) fn as_named(typed: &Typed) -> Vec<Self> {
        let each = typed.iter().flat_map(|(key, words)| words.iter().map(move |word| (key, word)));
        let named = each.filter_map(|(key, word)| {
            let (id, name) = named(word)?;
            Some(Self { id, key: key.clone(), name: name.to_owned(), size: 0, given_with: None })
        });
        named.collect()
    }
}

/// Most bytes of an answer to this question.
pub fn most_bytes(question: &Question) -> usize {
    let wanted = question.most.and_then(|most| usize::try_from(most).ok());
    wanted.map_or(MOST_IN_ONE, |most| most.saturating_mul(MEGABYTE).min(MOST_IN_ONE))
}

const MEGABYTE: usize = 1024 * 1024;

fn megabytes(bytes: usize) -> usize {
    bytes / MEGABYTE
}

/// Most megabytes that a question may ask for.
pub(super) fn largest_wanted() -> i64 {
    i64::try_from(megabytes(MOST_IN_ONE)).unwrap_or(1)
}

/// The file that a word of a form names, and what it is called there.
pub(super) fn named(word: &str) -> Option<(AnswerFileId, &str)> {
    let (id, name) = word.trim().split_once(' ').unwrap_or((word.trim(), ""));
    Some((id.parse().ok()?, name))
}

/// The files that a form names.
pub fn named_in(typed: &Typed) -> Vec<AnswerFileId> {
    typed.values().flatten().filter_map(|word| named(word)).map(|(id, _)| id).collect()
}

/// Longest name that is kept whole; people's programs make longer ones, and nobody is sent away for that.
const LONGEST_STEM: usize = 120;

/// The file under a name that fits, its ending kept.
pub(super) fn shortened(file: File) -> File {
    let name = ground::text::clean_line(&file.name);
    let shorter = match name.rsplit_once('.') {
        Some((stem, ending)) if ending.len() < 10 && stem.chars().count() > LONGEST_STEM => {
            let stem: String = stem.chars().take(LONGEST_STEM).collect();
            format!("{}….{ending}", stem.trim_end())
        }
        _ => name,
    };
    File { name: shorter, ..file }
}

/// What is wrong with a file, beside the question that asked for it.
pub(super) fn flaw(field: &str, flaw: FileFlaw) -> Flaw {
    let code = match flaw {
        FileFlaw::BadName => "answers.file_name",
        FileFlaw::Empty => "answers.file_empty",
        FileFlaw::TooLarge => "answers.file_too_large",
        FileFlaw::KindNotAllowed => "answers.file_kind",
        FileFlaw::NotWhatItSays => "answers.file_not_what_it_says",
    };
    flaw.args().into_iter().fold(Flaw::new(field, code), |told, (key, value)| told.with(key, value))
}
