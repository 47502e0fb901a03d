//! Writes a template for one recipient. Values are made harmless for the place they stand in.

use super::{
    allowed::{Link, Values},
    tree::{Condition, Escape, Filter, Node, Operand, What},
};
use crate::text::is_forbidden;
use std::borrow::Cow;

/// A link the template needs has no value: such a mail must not leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingLink(pub Link);

impl std::fmt::Display for MissingLink {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "no value for {}", self.0)
    }
}

impl std::error::Error for MissingLink {}

/// One rendering: the values in the order of the template's lists.
pub(super) struct Rendering<'a> {
    pub fields: Vec<&'a str>,
    pub links: Vec<&'a str>,
    pub out: String,
    /// Whether every line stays where it was written, so that errors further down are told by their line.
    pub keeps_lines: bool,
}

impl<'a> Rendering<'a> {
    pub fn new(fields: &[String], links: &[Link], values: &'a Values) -> Result<Self, MissingLink> {
        let address = |link: &Link| values.link(link).ok_or_else(|| MissingLink(link.clone()));
        Ok(Self {
            fields: fields.iter().map(|name| values.field(name)).collect(),
            links: links.iter().map(address).collect::<Result<_, _>>()?,
            out: String::new(),
            keeps_lines: false,
        })
    }

    pub fn write(&mut self, nodes: &[Node]) {
        for node in nodes {
            match node {
                Node::Text(text) => self.out.push_str(text),
                Node::Show { what: What::Link(link), escape, .. } => {
                    let address = self.links[*link];
                    push_escaped(&mut self.out, address, *escape, true);
                }
                Node::Show { what: What::Field(field), filters, escape } => {
                    let value = self.filtered(*field, filters);
                    push_escaped(&mut self.out, &value, *escape, false);
                }
                Node::If { branches, otherwise } => self.choose(branches, otherwise),
            }
        }
    }

    fn choose(&mut self, branches: &[(Condition, Vec<Node>)], otherwise: &[Node]) {
        let chosen = branches.iter().position(|(condition, _)| self.holds(condition));
        let bodies = branches.iter().map(|(_, nodes)| nodes.as_slice()).chain([otherwise]);
        for (index, nodes) in bodies.enumerate() {
            if index == chosen.unwrap_or(branches.len()) {
                self.write(nodes);
            } else if self.keeps_lines {
                self.skip(nodes);
            }
        }
    }

    /// The lines of what is not said, as a comment of Typst.
    fn skip(&mut self, nodes: &[Node]) {
        let lines = lines_of(nodes);
        if lines > 0 {
            self.out.push_str("/*");
            self.out.extend(std::iter::repeat_n('\n', lines));
            self.out.push_str("*/");
        }
    }

    fn filtered(&self, field: usize, filters: &[Filter]) -> Cow<'a, str> {
        filters.iter().fold(Cow::Borrowed(self.fields[field]), |value, filter| match filter {
            Filter::Default(instead) if value.is_empty() => match instead {
                Operand::Field(field) => Cow::Borrowed(self.fields[*field]),
                Operand::Text(text) => Cow::Owned(text.clone()),
            },
            Filter::Default(_) => value,
            Filter::Upper => Cow::Owned(value.to_uppercase()),
            Filter::Lower => Cow::Owned(value.to_lowercase()),
        })
    }

    fn operand<'s>(&'s self, operand: &'s Operand) -> &'s str {
        match operand {
            Operand::Field(field) => self.fields[*field],
            Operand::Text(text) => text,
        }
    }

    fn holds(&self, condition: &Condition) -> bool {
        match condition {
            Condition::Filled(operand) => !self.operand(operand).is_empty(),
            Condition::Equal(left, right) => self.operand(left) == self.operand(right),
            Condition::Not(inner) => !self.holds(inner),
            Condition::All(all) => all.iter().all(|inner| self.holds(inner)),
            Condition::Any(any) => any.iter().any(|inner| self.holds(inner)),
        }
    }
}

fn lines_of(nodes: &[Node]) -> usize {
    let of = |node: &Node| match node {
        Node::Text(text) => text.matches('\n').count(),
        Node::Show { .. } => 0,
        Node::If { branches, otherwise } => {
            branches.iter().map(|(_, nodes)| lines_of(nodes)).sum::<usize>() + lines_of(otherwise)
        }
    };
    nodes.iter().map(of).sum()
}

/// Appends `value`. Only a link may keep the marks of a placeholder.
fn push_escaped(out: &mut String, value: &str, escape: Escape, is_link: bool) {
    out.reserve(value.len());
    for character in value.chars() {
        let is_mark = matches!(character, '\u{E000}' | '\u{E001}');
        match (escape, character) {
            _ if is_link && is_mark => out.push(character),
            (Escape::Html, '\n') => out.push_str("<br>"),
            (Escape::Text, '\n' | '\t') => out.push(character),
            (Escape::Html, '\t') => out.push(' '),
            (Escape::Line | Escape::Attribute, '\u{A0}') => out.push(character),
            (Escape::Line | Escape::Attribute, _) if character.is_whitespace() => out.push(' '),
            (Escape::Address, _) if character.is_whitespace() => out.push_str("%20"),
            (Escape::Typst, '\n') => push_typst(out, character),
            _ if is_forbidden(character) => {}
            (Escape::Typst, _) => push_typst(out, character),
            (Escape::Html | Escape::Attribute, '&') => out.push_str("&amp;"),
            (Escape::Html | Escape::Attribute, '<') => out.push_str("&lt;"),
            (Escape::Html | Escape::Attribute, '>') => out.push_str("&gt;"),
            (Escape::Html | Escape::Attribute, '"') => out.push_str("&quot;"),
            (Escape::Html | Escape::Attribute, '\'') => out.push_str("&#39;"),
            (Escape::Address, _) => push_percent(out, character),
            _ => out.push(character),
        }
    }
}

/// By its number, letters too: the same in text and between quotes, and in code an error instead of a name.
fn push_typst(out: &mut String, character: char) {
    out.push_str(&format!("\\u{{{:x}}}", u32::from(character)));
}

/// Everything but unreserved characters (RFC 3986) as `%XX`.
fn push_percent(out: &mut String, character: char) {
    if character.is_ascii_alphanumeric() || matches!(character, '-' | '.' | '_' | '~') {
        out.push(character);
        return;
    }
    for byte in character.encode_utf8(&mut [0; 4]).bytes() {
        out.push('%');
        for digit in [byte >> 4, byte & 15] {
            out.push(char::from(b"0123456789ABCDEF"[usize::from(digit)]));
        }
    }
}
