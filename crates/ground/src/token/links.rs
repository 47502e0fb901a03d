//! Personal links in stored mail: placeholders that become addresses only when a mail is shown or sent.
//!
//! A placeholder is `\u{E000}i:inv_<32 hex>\u{E001}`. Its private-use marks are stripped from everything people
//! write ([`crate::text`], [`crate::template`]), so a placeholder is always ours, and a stored mail opens nothing.

use super::{Purpose, SecretKey, code::code_of_bytes, token_for, token_of_bytes};
use crate::id::Id;
use std::borrow::Cow;

/// Opens a placeholder.
pub(crate) const OPEN: char = '\u{E000}';
/// Closes a placeholder.
pub(crate) const CLOSE: char = '\u{E001}';

/// Begins the placeholder of a code: `\u{E000}code:plk_<32 hex>\u{E001}`.
const CODE: &str = "code";

/// Makes personal links. Holds the key, so only what shows or sends mail has one.
#[derive(Clone, Debug)]
pub struct Links {
    base_url: String,
    key: SecretKey,
}

impl Links {
    /// Links under `base_url`, e.g. `https://kutsu.example.fi`.
    pub fn new(base_url: &str, key: SecretKey) -> Self {
        Self { base_url: base_url.trim_end_matches('/').to_owned(), key }
    }

    /// The address of the instance, without a slash at its end.
    pub fn base_url(&self) -> &str {
        &self.base_url
    }

    /// The key the links are signed with.
    pub fn key(&self) -> &SecretKey {
        &self.key
    }

    /// What stands for the link in a mail until it is shown or sent. Needs no key.
    pub fn placeholder<I: Id>(purpose: Purpose, id: &I) -> String {
        format!("{OPEN}{purpose}:{id}{CLOSE}")
    }

    /// What stands for the six digits of a record in a mail until it is sent. Needs no key.
    pub fn code_placeholder<I: Id>(id: &I) -> String {
        format!("{OPEN}{CODE}:{id}{CLOSE}")
    }

    /// The address itself, to be shown or sent at once.
    pub fn address<I: Id>(&self, purpose: Purpose, id: &I) -> String {
        format!("{}{}{}", self.base_url, purpose.path(), token_for(&self.key, purpose, id))
    }

    /// Turns every placeholder into its address. What is marked like one but is none disappears.
    pub fn resolve<'a>(&self, text: &'a str) -> Cow<'a, str> {
        replace_placeholders(text, |placeholder, out| {
            if let Some(id) = placeholder.strip_prefix(CODE).and_then(id_of) {
                return out.push_str(&code_of_bytes(&self.key, id));
            }
            let Some((purpose, id)) = read(placeholder) else { return };
            out.push_str(&self.base_url);
            out.push_str(purpose.path());
            out.push_str(&token_of_bytes(&self.key, purpose, id));
        })
    }
}

/// The text without its placeholders, for search and excerpts.
pub fn strip_placeholders(text: &str) -> Cow<'_, str> {
    replace_placeholders(text, |_, _| {})
}

fn replace_placeholders<'a>(text: &'a str, mut replace: impl FnMut(&str, &mut String)) -> Cow<'a, str> {
    if !text.contains([OPEN, CLOSE]) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 256);
    let mut rest = text;
    while let Some(at) = rest.find([OPEN, CLOSE]) {
        out.push_str(&rest[..at]);
        let marked = &rest[at..];
        let inner = marked.strip_prefix(OPEN).unwrap_or("");
        rest = match inner.find([OPEN, CLOSE]) {
            Some(end) if inner[end..].starts_with(CLOSE) => {
                replace(&inner[..end], &mut out);
                &inner[end + CLOSE.len_utf8()..]
            }
            _ => &marked[OPEN.len_utf8()..],
        };
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// Reads `i:inv_<32 hex>`. The prefix is for people; the purpose tells which record is meant.
fn read(placeholder: &str) -> Option<(Purpose, [u8; 16])> {
    let (purpose, _) = placeholder.split_once(':')?;
    Some((purpose.parse().ok()?, id_of(&placeholder[purpose.len()..])?))
}

/// Reads `:inv_<32 hex>`.
fn id_of(text: &str) -> Option<[u8; 16]> {
    let (_, hex) = text.strip_prefix(':')?.rsplit_once('_')?;
    let bytes = data_encoding::HEXLOWER.decode(hex.as_bytes()).ok()?;
    bytes.try_into().ok()
}
