//! The HTML a mail may have: text, headings, lists, tables, pictures, links, and the styles mail programs need.
//!
//! Never allowed: scripts, forms, frames, positions, backgrounds that load, addresses without a fixed beginning.

use ammonia::{Builder, UrlRelative};
use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

const TAGS: [&str; 46] = [
    "a",
    "abbr",
    "address",
    "b",
    "blockquote",
    "br",
    "caption",
    "center",
    "code",
    "col",
    "colgroup",
    "dd",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "hr",
    "i",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "s",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "u",
    "ul",
    "wbr",
    "del",
];

/// These go with all that is inside them.
const WITH_CONTENT: [&str; 12] = [
    "script", "style", "title", "textarea", "template", "noscript", "iframe", "object", "svg", "math",
    "select", "xmp",
];

/// The looks organisers can choose; [`super::mail`] draws them.
const CLASSES: [&str; 6] = ["button", "center", "facts", "key", "muted", "small"];

const STYLES: [&str; 43] = [
    "background-color",
    "border",
    "border-bottom",
    "border-bottom-color",
    "border-bottom-style",
    "border-bottom-width",
    "border-collapse",
    "border-color",
    "border-left",
    "border-radius",
    "border-right",
    "border-spacing",
    "border-style",
    "border-top",
    "border-width",
    "color",
    "font-family",
    "font-size",
    "font-style",
    "font-weight",
    "height",
    "letter-spacing",
    "line-height",
    "margin",
    "margin-bottom",
    "margin-left",
    "margin-right",
    "margin-top",
    "max-width",
    "min-width",
    "padding",
    "padding-bottom",
    "padding-left",
    "padding-right",
    "padding-top",
    "table-layout",
    "text-align",
    "text-decoration",
    "text-transform",
    "vertical-align",
    "white-space",
    "width",
    "word-break",
];

const SCHEMES: [&str; 5] = ["http", "https", "mailto", "tel", "cid"];

/// Cleans one time. Comments stay, for the caller knows its own.
pub(super) fn clean(html: &str) -> String {
    static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(cleaner);
    CLEANER.clean(html).to_string()
}

fn cleaner() -> Builder<'static> {
    let mut builder = Builder::empty();
    builder
        .tags(set(&TAGS))
        .clean_content_tags(set(&WITH_CONTENT))
        .generic_attributes(set(&["align", "dir", "lang", "style", "title", "valign"]))
        .tag_attributes(attributes())
        .allowed_classes(TAGS.iter().map(|tag| (*tag, set(&CLASSES))).collect())
        .filter_style_properties(set(&STYLES))
        .url_schemes(set(&SCHEMES))
        .url_relative(UrlRelative::Custom(Box::new(only_merge_tags)))
        .attribute_filter(attribute)
        .link_rel(None)
        .strip_comments(false);
    builder
}

fn attributes() -> HashMap<&'static str, HashSet<&'static str>> {
    HashMap::from([
        ("a", set(&["href"])),
        ("img", set(&["src", "alt", "width", "height"])),
        ("table", set(&["width", "border", "cellpadding", "cellspacing", "role"])),
        ("td", set(&["width", "height", "colspan", "rowspan"])),
        ("th", set(&["width", "height", "colspan", "rowspan", "scope"])),
        ("col", set(&["span", "width"])),
        ("colgroup", set(&["span"])),
        ("ol", set(&["start", "type"])),
    ])
}

fn set(words: &[&'static str]) -> HashSet<&'static str> {
    words.iter().copied().collect()
}

/// An address without a scheme leads nowhere in a mail, unless it is a merge tag.
fn only_merge_tags(address: &str) -> Option<Cow<'_, str>> {
    address.starts_with(super::MARK).then_some(Cow::Borrowed(address))
}

fn attribute<'a>(tag: &str, name: &str, value: &'a str) -> Option<Cow<'a, str>> {
    let lower = || value.trim().to_ascii_lowercase();
    match (tag, name) {
        ("a", "href") => {
            let trimmed = value.trim();
            (!lower().starts_with("cid:")).then_some(Cow::Borrowed(trimmed))
        }
        ("img", "src") => {
            let lower = lower();
            let allowed = lower.starts_with("https://") || lower.starts_with("cid:");
            allowed.then_some(Cow::Borrowed(value.trim()))
        }
        (_, "style") => {
            let lower = lower();
            let loads = ["url(", "image(", "image-set(", "expression(", "\\", "@", "<"]
                .iter()
                .any(|sign| lower.contains(sign));
            (!loads).then_some(Cow::Borrowed(value))
        }
        _ => Some(Cow::Borrowed(value)),
    }
}
