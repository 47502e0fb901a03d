//! Cuts what an organiser wrote into text and merge tags, and a merge tag into words and signs.
//!
//! In HTML the inside of a tag may be written with entities (`&quot;`), as editors do; it is decoded here.

use super::flaw::{FlawKind, MAX_FLAWS, RawFlaw};
use std::borrow::Cow;

/// Longest merge tag, in bytes; what is longer was never meant as one.
const MAX_TAG: usize = 500;

/// A stretch of text, or one `{{ … }}` or `{% … %}`.
#[derive(Debug)]
pub(super) enum Piece<'a> {
    Text(&'a str),
    Tag(Tag<'a>),
}

/// One merge tag.
#[derive(Debug)]
pub(super) struct Tag<'a> {
    pub is_block: bool,
    /// As it stands in the source, with its braces.
    pub raw: &'a str,
    /// What stands between the braces, entities decoded.
    pub inner: Cow<'a, str>,
    /// Where the tag begins in the source.
    pub at: usize,
}

impl Tag<'_> {
    /// The tag in one canonical spelling: entities decoded, no-break spaces as spaces.
    pub fn plain(&self) -> String {
        if self.is_block { format!("{{%{}%}}", self.inner) } else { format!("{{{{{}}}}}", self.inner) }
    }

    /// Where the inside begins in the source.
    pub fn inner_at(&self) -> usize {
        self.at + 2
    }
}

/// Cuts `source`. An opening brace without its end stays text and is told as a flaw.
pub(super) fn pieces(source: &str, is_html: bool) -> (Vec<Piece<'_>>, Vec<RawFlaw>) {
    let (mut pieces, mut flaws) = (Vec::new(), Vec::new());
    let (mut text_from, mut at) = (0, 0);
    while let Some(found) = source[at..].find('{')
        && flaws.len() < MAX_FLAWS
    {
        let start = at + found;
        let Some((opening, closing)) = braces(&source[start..]) else {
            at = start + 1;
            continue;
        };
        at = start + 2;
        if opening == "{#" {
            flaws.push(RawFlaw::new(FlawKind::NotAllowed, start, opening));
            continue;
        }
        match end_of_tag(&source[at..], closing, is_html) {
            Ok(length) => {
                if text_from < start {
                    pieces.push(Piece::Text(&source[text_from..start]));
                }
                let inner = &source[at..at + length];
                at += length + 2;
                text_from = at;
                pieces.push(Piece::Tag(Tag {
                    is_block: opening == "{%",
                    raw: &source[start..at],
                    inner: decode(inner, is_html),
                    at: start,
                }));
            }
            Err(None) => flaws.push(RawFlaw::new(FlawKind::Unclosed, start, opening)),
            Err(Some(offset)) => flaws.push(RawFlaw::new(FlawKind::Unexpected, at + offset, "<")),
        }
    }
    if text_from < source.len() {
        pieces.push(Piece::Text(&source[text_from..]));
    }
    (pieces, flaws)
}

fn braces(text: &str) -> Option<(&'static str, &'static str)> {
    match text.as_bytes().get(1)? {
        b'{' => Some(("{{", "}}")),
        b'%' => Some(("{%", "%}")),
        b'#' => Some(("{#", "#}")),
        _ => None,
    }
}

/// Length of the inside. `Err(Some(offset))` tells of markup inside the tag.
fn end_of_tag(rest: &str, closing: &str, is_html: bool) -> Result<usize, Option<usize>> {
    let mut quote = None;
    for (offset, character) in rest.char_indices() {
        match (quote, character) {
            _ if offset > MAX_TAG => break,
            _ if is_html && matches!(character, '<' | '>') => return Err(Some(offset)),
            (Some(open), _) if character == open => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(character),
            (None, _) if rest[offset..].starts_with(closing) => return Ok(offset),
            (None, _) => {}
        }
    }
    // A stray quote must not swallow the rest: the tag ends at its braces and is refused for the quote.
    let window = &rest.as_bytes()[..rest.len().min(MAX_TAG + closing.len())];
    let end = window.windows(closing.len()).position(|signs| signs == closing.as_bytes());
    end.ok_or(None)
}

fn decode(inner: &str, is_html: bool) -> Cow<'_, str> {
    let inner = if is_html { super::html::decode_entities(inner) } else { Cow::Borrowed(inner) };
    if inner.contains('\u{A0}') { Cow::Owned(inner.replace('\u{A0}', " ")) } else { inner }
}

/// A word or sign inside a merge tag, and where it stands in it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Token {
    pub kind: TokenKind,
    /// As written, for telling about it.
    pub word: String,
    pub at: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
    /// `contact.first_name`, `if`, `default`.
    Name,
    /// A quoted text; the word is its content.
    Text,
    /// A whole number; the word is its digits.
    Number,
    /// `|`, `(`, `)`, `,`, `==`, `!=`.
    Sign,
    /// Anything else.
    Strange,
}

/// Cuts the inside of a tag into words and signs.
pub(super) fn tokens(inner: &str) -> Result<Vec<Token>, RawFlaw> {
    let mut tokens = Vec::new();
    let mut rest = inner.char_indices().peekable();
    while let Some((at, first)) = rest.next() {
        if first.is_whitespace() {
            continue;
        }
        let mut word = String::from(first);
        let kind = match first {
            '"' | '\'' => {
                word.clear();
                read_text(&mut rest, first, &mut word)
                    .ok_or_else(|| RawFlaw::new(FlawKind::Unexpected, at, &inner[at..]))?;
                TokenKind::Text
            }
            _ if first.is_ascii_digit() => {
                while let Some((_, digit)) = rest.next_if(|(_, next)| next.is_ascii_digit()) {
                    word.push(digit);
                }
                TokenKind::Number
            }
            _ if first.is_alphabetic() || first == '_' => {
                let in_name = |next: char| next.is_alphanumeric() || matches!(next, '_' | '.');
                while let Some((_, letter)) = rest.next_if(|(_, next)| in_name(*next)) {
                    word.push(letter);
                }
                TokenKind::Name
            }
            '|' | '(' | ')' | ',' => TokenKind::Sign,
            '=' | '!' if rest.next_if(|(_, next)| *next == '=').is_some() => {
                word.push('=');
                TokenKind::Sign
            }
            _ => TokenKind::Strange,
        };
        tokens.push(Token { kind, word, at });
    }
    Ok(tokens)
}

fn read_text(rest: &mut impl Iterator<Item = (usize, char)>, quote: char, word: &mut String) -> Option<()> {
    loop {
        match rest.next()?.1 {
            end if end == quote => return Some(()),
            '\\' => match rest.next()?.1 {
                escaped @ ('\\' | '"' | '\'') => word.push(escaped),
                _ => return None,
            },
            letter => word.push(letter),
        }
    }
}
