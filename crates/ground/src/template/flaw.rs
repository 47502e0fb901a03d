//! What is wrong in a template, and where: told when it is saved, so that no mail meets it.

use crate::refusal::Flaw;

/// Most flaws told at once.
pub(super) const MAX_FLAWS: usize = 20;

/// One thing wrong in a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateFlaw {
    pub kind: FlawKind,
    /// Line of the source, from 1.
    pub line: usize,
    /// Character of the line, from 1.
    pub column: usize,
    /// The offending word as written, at most 60 characters.
    pub word: String,
    /// The allowed name that is nearest to it.
    pub nearest: Option<String>,
}

/// What kind of thing is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FlawKind {
    /// The template is longer than allowed.
    TooLong,
    /// Too many merge tags, or conditions too deep inside each other.
    TooComplex,
    /// A `{{` or `{%` without its end.
    Unclosed,
    /// A word or sign that cannot stand here.
    Unexpected,
    /// Something of a programming language: loops, arithmetic, other filters and functions.
    NotAllowed,
    /// A field that does not exist.
    UnknownField,
    /// A link that does not exist.
    UnknownLink,
    /// A link that templates of this folder cannot have.
    LinkNotHere,
    /// The link needs a number, or takes none.
    LinkNumber,
    /// An `if` without `endif`, or the other way round.
    Unbalanced,
    /// A merge tag where it cannot work, e.g. inside a style or between attributes.
    Misplaced,
    /// A field as the beginning of an address: it could lead anywhere.
    FieldInAddress,
}

impl TemplateFlaw {
    /// Stable and public; the sentence is `flaw-<code with dots as dashes>`.
    pub fn code(&self) -> &'static str {
        match self.kind {
            FlawKind::TooLong => "template.too_long",
            FlawKind::TooComplex => "template.too_complex",
            FlawKind::Unclosed => "template.unclosed",
            FlawKind::Unexpected => "template.unexpected",
            FlawKind::NotAllowed => "template.not_allowed",
            FlawKind::UnknownField if self.nearest.is_some() => "template.unknown_field_near",
            FlawKind::UnknownField => "template.unknown_field",
            FlawKind::UnknownLink if self.nearest.is_some() => "template.unknown_link_near",
            FlawKind::UnknownLink => "template.unknown_link",
            FlawKind::LinkNotHere => "template.link_not_here",
            FlawKind::LinkNumber => "template.link_number",
            FlawKind::Unbalanced => "template.unbalanced",
            FlawKind::Misplaced => "template.misplaced",
            FlawKind::FieldInAddress => "template.field_in_address",
        }
    }

    /// All codes there are, for the test that each has its sentence.
    pub const CODES: [&'static str; 14] = [
        "template.too_long",
        "template.too_complex",
        "template.unclosed",
        "template.unexpected",
        "template.not_allowed",
        "template.unknown_field",
        "template.unknown_field_near",
        "template.unknown_link",
        "template.unknown_link_near",
        "template.link_not_here",
        "template.link_number",
        "template.unbalanced",
        "template.misplaced",
        "template.field_in_address",
    ];

    /// The flaw of the form's or the API's `field` that held the template.
    pub fn of_field(&self, field: &str) -> Flaw {
        let flaw = Flaw::new(field, self.code())
            .with("word", &self.word)
            .with("line", self.line)
            .with("column", self.column);
        match &self.nearest {
            Some(nearest) => flaw.with("nearest", nearest),
            None => flaw,
        }
    }
}

/// A flaw that still knows its place as an offset.
#[derive(Clone, Debug)]
pub(super) struct RawFlaw {
    pub kind: FlawKind,
    pub at: usize,
    pub word: String,
    pub nearest: Option<String>,
}

impl RawFlaw {
    pub fn new(kind: FlawKind, at: usize, word: &str) -> Self {
        Self { kind, at, word: word.chars().take(60).collect(), nearest: None }
    }

    /// Moves the place, for flaws found inside a tag.
    pub fn moved(mut self, by: usize) -> Self {
        self.at += by;
        self
    }

    /// Counts lines and columns.
    pub fn placed(self, source: &str) -> TemplateFlaw {
        let mut at = self.at.min(source.len());
        while !source.is_char_boundary(at) {
            at -= 1;
        }
        let before = &source[..at];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        TemplateFlaw {
            kind: self.kind,
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
            word: self.word,
            nearest: self.nearest,
        }
    }
}
