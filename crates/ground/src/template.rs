//! The merge language of organisers: fields, links and conditions inside what they write (contract.md §2b).
//!
//! Decides what a template may say; everything else is refused at save with its place. The grammar is the part of
//! Jinja that cannot loop, compute or reach anything, so a template always ends and shows only the given values.
//! Never fetches a value and never makes a token: links come in as placeholders.
//! Start at [`Template::parse`]; HTML and whole mails are in [`html`].

mod allowed;
mod flaw;
pub mod html;
mod lex;
mod parse;
mod place;
mod render;
mod tree;

pub use allowed::{Allowed, Link, LinkKind, Values};
pub use flaw::{FlawKind, TemplateFlaw};
pub use render::MissingLink;

use crate::text::{MAX_BODY, MAX_LINE};
use flaw::{MAX_FLAWS, RawFlaw};
use lex::{Piece, pieces};
use parse::Parsed;
use place::Place;
use render::Rendering;
use std::borrow::Cow;

/// What a template becomes, which decides how values are made harmless in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// The HTML part of a mail.
    Html,
    /// The text part of a mail.
    Text,
    /// One header line: no line breaks, no links.
    Subject,
    /// The source of a document. Values can be nothing but text in it.
    Typst,
}

/// A template that was read and found good. Parse once, render for many.
#[derive(Debug)]
pub struct Template {
    nodes: Vec<tree::Node>,
    fields: Vec<String>,
    links: Vec<Link>,
    target: Target,
    /// Length of the source, to make room at once.
    length: usize,
}

impl Template {
    /// Reads what an organiser wrote. HTML is sanitised here too, so nothing else can ever be rendered.
    ///
    /// # Errors
    /// All that is wrong, at most 20 flaws, each with its line, column and word.
    pub fn parse(source: &str, target: Target, allowed: &Allowed<'_>) -> Result<Self, Vec<TemplateFlaw>> {
        let most = if target == Target::Subject { MAX_LINE } else { MAX_BODY };
        if source.len() > most {
            let flaw = RawFlaw::new(FlawKind::TooLong, 0, &source.len().to_string());
            return Err(vec![flaw.placed("")]);
        }
        let source = without_marks(source);
        let (found, mut flaws) = pieces(&source, target == Target::Html);
        let Parsed { nodes, fields, links, flaws: wrong } = parse::parse(&found, target, allowed, None, None);
        flaws.extend(wrong);
        if !flaws.is_empty() {
            return Err(placed(flaws, &source));
        }
        if target != Target::Html {
            return Ok(Self { nodes, fields, links, target, length: source.len() });
        }
        Self::parse_html(&source, &found, allowed)
    }

    /// Reads the sanitised form, in which the place of every tag is certain.
    fn parse_html(
        source: &str,
        written: &[Piece<'_>],
        allowed: &Allowed<'_>,
    ) -> Result<Self, Vec<TemplateFlaw>> {
        if html::is_tangled(source) {
            return Err(placed(vec![RawFlaw::new(FlawKind::TooComplex, 0, "<")], source));
        }
        let clean = html::sanitise(source);
        let (kept, mut flaws) = pieces(&clean, true);
        flaws.extend(lost_tag(written, &kept));
        if !flaws.is_empty() {
            return Err(placed(flaws, source));
        }
        let tags_at: Vec<usize> = tags(written).map(lex::Tag::inner_at).collect();
        let place = Some(Place::default());
        let Parsed { nodes, fields, links, flaws } =
            parse::parse(&kept, Target::Html, allowed, place, Some(&tags_at));
        if !flaws.is_empty() {
            return Err(placed(flaws, source));
        }
        Ok(Self { nodes, fields, links, target: Target::Html, length: clean.len() })
    }

    /// The fields it names, each once: only these need values.
    pub fn fields(&self) -> impl Iterator<Item = &str> {
        self.fields.iter().map(String::as_str)
    }

    /// The links it has, each once. [`Values`] must hold all of them.
    pub fn links(&self) -> &[Link] {
        &self.links
    }

    /// Writes it for one recipient. Empty values are empty unless `default(…)` says otherwise.
    ///
    /// # Errors
    /// A link without a value: a mail with a dead link must not leave.
    pub fn render(&self, values: &Values) -> Result<String, MissingLink> {
        let mut rendering = Rendering::new(&self.fields, &self.links, values)?;
        rendering.keeps_lines = self.target == Target::Typst;
        rendering.out.reserve(self.length + self.length / 4);
        rendering.write(&self.nodes);
        match self.target {
            Target::Subject => Ok(crate::text::clean_line(&rendering.out)),
            _ => Ok(rendering.out),
        }
    }
}

/// The marks of placeholders and of sanitising are ours alone.
pub(crate) fn without_marks(source: &str) -> Cow<'_, str> {
    let is_mark = |character: char| matches!(character, '\u{E000}'..='\u{E003}');
    if source.contains(is_mark) { Cow::Owned(source.replace(is_mark, "")) } else { Cow::Borrowed(source) }
}

fn tags<'p, 'a>(pieces: &'p [Piece<'a>]) -> impl Iterator<Item = &'p lex::Tag<'a>> {
    pieces.iter().filter_map(|piece| match piece {
        Piece::Tag(tag) => Some(tag),
        Piece::Text(_) => None,
    })
}

/// The first tag that sanitising removed or moved, because no value could stand there.
fn lost_tag(written: &[Piece<'_>], kept: &[Piece<'_>]) -> Option<RawFlaw> {
    let mut kept = tags(kept).map(lex::Tag::plain);
    let lost = tags(written).find(|tag| kept.next() != Some(tag.plain()))?;
    Some(RawFlaw::new(FlawKind::Misplaced, lost.at, lost.raw))
}

fn placed(mut flaws: Vec<RawFlaw>, source: &str) -> Vec<TemplateFlaw> {
    flaws.sort_by_key(|flaw| flaw.at);
    flaws.truncate(MAX_FLAWS);
    flaws.into_iter().map(|flaw| flaw.placed(source)).collect()
}

#[cfg(test)]
mod tests;
