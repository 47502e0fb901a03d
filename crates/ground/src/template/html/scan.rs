//! Walks over clean HTML, where every `<` begins a tag or a comment and no attribute holds a `>`.

use std::collections::HashMap;

/// One part of clean HTML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Markup<'a> {
    /// Text with its entities.
    Text(&'a str),
    /// A whole tag with its angle brackets.
    Tag(&'a str),
    /// What stands inside a comment.
    Comment(&'a str),
}

/// The parts of `html`, in order.
pub(super) fn scan(html: &str) -> impl Iterator<Item = Markup<'_>> {
    let mut rest = html;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (markup, length) = next(rest);
        rest = &rest[length..];
        Some(markup)
    })
}

fn next(rest: &str) -> (Markup<'_>, usize) {
    if let Some(comment) = rest.strip_prefix("<!--") {
        let end = comment.find("-->").unwrap_or(comment.len());
        return (Markup::Comment(&comment[..end]), (end + "<!---->".len()).min(rest.len()));
    }
    if rest.starts_with('<') {
        let end = rest.find('>').map_or(rest.len(), |end| end + 1);
        return (Markup::Tag(&rest[..end]), end);
    }
    let end = rest.find('<').unwrap_or(rest.len());
    (Markup::Text(&rest[..end]), end)
}

/// Most tags of a mail.
const MAX_TAGS: usize = 12_000;
/// Deepest nesting; people and their editors reach twenty.
const MAX_DEPTH: usize = 300;

/// Whether any HTML has more tags, or nests them deeper, than a mail ever needs: reading it takes the square of its
/// depth. An end tag counts only for its own name, so strange ones do not hide the depth.
pub(super) fn is_tangled(html: &str) -> bool {
    let mut open: HashMap<String, usize> = HashMap::new();
    let (mut depth, mut count) = (0_usize, 0);
    for part in html.split('<').skip(1) {
        count += 1;
        let is_end = part.starts_with('/');
        let name: String =
            part.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
        let name = name.to_ascii_lowercase();
        if name.is_empty() || EMPTY.contains(&name.as_str()) {
            continue;
        }
        let same = open.entry(name).or_default();
        if !is_end {
            (*same, depth) = (*same + 1, depth + 1);
        } else if *same > 0 {
            (*same, depth) = (*same - 1, depth - 1);
        }
        if depth > MAX_DEPTH || count > MAX_TAGS {
            return true;
        }
    }
    false
}

/// Tags that hold nothing.
const EMPTY: [&str; 8] = ["br", "col", "hr", "img", "input", "link", "meta", "wbr"];

/// A tag taken apart.
#[derive(Clone, Copy, Debug)]
pub(super) struct Element<'a> {
    pub name: &'a str,
    pub is_end: bool,
    /// Everything behind the name, without the closing bracket.
    attributes: &'a str,
}

impl<'a> Element<'a> {
    pub fn of(tag: &'a str) -> Self {
        let inner = tag.trim_start_matches('<').trim_end_matches('>').trim_end_matches('/');
        let is_end = inner.starts_with('/');
        let inner = inner.trim_start_matches('/');
        let end = inner.find(char::is_whitespace).unwrap_or(inner.len());
        Self { name: &inner[..end], is_end, attributes: &inner[end..] }
    }

    /// The value of an attribute, with its entities.
    pub fn attribute(&self, name: &str) -> Option<&'a str> {
        let mut rest = self.attributes;
        while let Some((before, after)) = rest.split_once("=\"") {
            let (value, behind) = after.split_once('"')?;
            if before.trim() == name {
                return Some(value);
            }
            rest = behind;
        }
        None
    }

    pub fn has_class(&self, class: &str) -> bool {
        self.attribute("class").is_some_and(|classes| classes.split(' ').any(|one| one == class))
    }

    /// The attributes without `style`.
    pub fn attributes_but_style(&self) -> String {
        match self.attribute("style") {
            Some(style) => self.attributes.replacen(&format!(" style=\"{style}\""), "", 1),
            None => self.attributes.to_owned(),
        }
    }
}
