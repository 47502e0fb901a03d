//! The HTML of mails: cleaning what organisers write, making the text part of it, and the shell around it.
//!
//! Decides which HTML a mail may have. Merge tags survive cleaning, in text and in attributes.
//! Start at [`sanitise`], [`html_to_text`] and [`MailDocument`].

use super::lex::{Piece, Tag, pieces};
use std::borrow::Cow;

mod allow;
mod mail;
mod plain;
mod scan;

pub use mail::MailDocument;
pub use plain::html_to_text;

use scan::{Markup, scan};

/// Stand for a merge tag while the HTML around it is cleaned.
const MARK: char = '\u{E002}';
const MARK_END: char = '\u{E003}';
/// Most times the HTML is read anew until it stays as it is.
const ROUNDS: usize = 8;

/// Clean HTML: only what [`allow`] lists, every attribute quoted, merge tags kept. Cleaning twice changes nothing.
pub fn sanitise(typed: &str) -> String {
    let typed = super::without_marks(typed);
    if scan::is_tangled(&typed) {
        return words_only(&typed);
    }
    let mut clean = sanitise_once(&typed);
    for _ in 0..ROUNDS {
        if scan::is_tangled(&clean) {
            break;
        }
        let again = sanitise_once(&clean);
        if again == clean {
            return clean;
        }
        clean = again;
    }
    words_only(&clean)
}

/// Whether the markup is nested so deep that cleaning keeps only its words.
pub(super) fn is_tangled(html: &str) -> bool {
    scan::is_tangled(html)
}

/// What remains of markup that takes too long to read, or is read differently every time.
fn words_only(html: &str) -> String {
    let words = crate::text::clean_text(&html_to_text(html));
    let paragraphs = words.split("\n\n").filter(|words| !words.is_empty());
    let paragraphs: String = paragraphs.map(|words| format!("<p>{}</p>", escape_text(words))).collect();
    sanitise_once(&paragraphs)
}

fn sanitise_once(html: &str) -> String {
    let (found, _) = pieces(html, true);
    let mut marked = String::with_capacity(html.len());
    let mut tags = Vec::new();
    for piece in &found {
        match piece {
            Piece::Text(text) => marked.push_str(text),
            Piece::Tag(tag) => {
                marked.push_str(&marker(tags.len(), tag));
                tags.push(tag);
            }
        }
    }
    restore(&allow::clean(&marked), &tags)
}

/// A condition is marked by a comment, which may stand between the rows of a table where text may not.
fn marker(index: usize, tag: &Tag<'_>) -> String {
    if tag.is_block { format!("<!--{MARK}{index}{MARK_END}-->") } else { format!("{MARK}{index}{MARK_END}") }
}

/// Puts the merge tags back, and drops all comments but theirs.
fn restore(clean: &str, tags: &[&Tag<'_>]) -> String {
    let mut out = String::with_capacity(clean.len() + 256);
    for markup in scan(clean) {
        match markup {
            Markup::Text(text) => push_restored(&mut out, text, tags, escape_text),
            Markup::Tag(tag) => push_restored(&mut out, tag, tags, escape_attribute),
            Markup::Comment(comment) if comment.starts_with(MARK) => {
                push_restored(&mut out, comment, tags, escape_text);
            }
            Markup::Comment(_) => {}
        }
    }
    out
}

fn push_restored(out: &mut String, text: &str, tags: &[&Tag<'_>], escape: fn(&str) -> Cow<'_, str>) {
    let mut rest = text;
    while let Some(start) = rest.find(MARK) {
        let (before, marked) = rest.split_at(start);
        let (index, after) = marked[MARK.len_utf8()..].split_once(MARK_END).unwrap_or(("", ""));
        // The comment mark of a condition, where no comment can be.
        let shown = before.strip_suffix("&lt;!--").filter(|_| after.starts_with("--&gt;"));
        out.push_str(shown.unwrap_or(before));
        rest = if shown.is_some() { &after["--&gt;".len()..] } else { after };
        if let Some(tag) = index.parse::<usize>().ok().and_then(|index| tags.get(index)) {
            out.push_str(&escape(&tag.plain()));
        }
    }
    out.push_str(rest);
}

/// Text as it stands between HTML tags.
pub fn escape_text(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '<', '>']) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;"))
}

/// Text as it stands inside an attribute quoted by `"`.
pub fn escape_attribute(text: &str) -> Cow<'_, str> {
    match escape_text(text) {
        escaped if escaped.contains('"') => Cow::Owned(escaped.replace('"', "&quot;")),
        escaped => escaped,
    }
}

/// The characters behind entities: those HTML serialisers write, and numeric ones.
pub(super) fn decode_entities(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('&') {
        decoded.push_str(&rest[..start]);
        rest = &rest[start..];
        match rest.find(';').and_then(|end| Some((end, entity(&rest[1..end])?))) {
            Some((end, character)) => {
                decoded.push(character);
                rest = &rest[end + 1..];
            }
            None => {
                decoded.push('&');
                rest = &rest[1..];
            }
        }
    }
    decoded.push_str(rest);
    Cow::Owned(decoded)
}

fn entity(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some('\u{A0}'),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code).filter(|character| !crate::text::is_forbidden(*character))
        }
    }
}

#[cfg(test)]
mod tests;
