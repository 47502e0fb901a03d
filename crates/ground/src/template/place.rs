//! Where in clean HTML a merge tag stands, which decides how its value is escaped.
//!
//! Reads only what [`super::html::sanitise`] gives: every attribute quoted by `"`, no `<` or `>` inside one.

use super::{
    flaw::FlawKind,
    tree::{Escape, What},
};

/// The place reached so far.
#[derive(Debug, Default)]
pub(super) struct Place {
    state: State,
    /// The attribute being read, e.g. `href`.
    attribute: String,
    /// What of its value was read.
    value: String,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum State {
    #[default]
    Between,
    InTag,
    InValue,
}

impl Place {
    /// Reads on over a stretch of text.
    pub fn advance(&mut self, text: &str) {
        let mut rest = text;
        while !rest.is_empty() {
            rest = match self.state {
                State::Between => self.skip_to(rest, '<', State::InTag),
                State::InTag => self.read_tag(rest),
                State::InValue => self.read_value(rest),
            };
        }
    }

    fn skip_to<'t>(&mut self, rest: &'t str, mark: char, then: State) -> &'t str {
        let Some(at) = rest.find(mark) else { return "" };
        self.state = then;
        self.attribute.clear();
        &rest[at + 1..]
    }

    fn read_tag<'t>(&mut self, rest: &'t str) -> &'t str {
        let Some(at) = rest.find(['>', '"']) else {
            self.attribute.push_str(rest);
            return "";
        };
        if rest[at..].starts_with('>') {
            self.state = State::Between;
        } else {
            let before = format!("{}{}", self.attribute, &rest[..at]);
            let name = before.trim_end_matches('=').rsplit(' ').next().unwrap_or("");
            self.attribute = name.to_owned();
            self.value.clear();
            self.state = State::InValue;
        }
        &rest[at + 1..]
    }

    fn read_value<'t>(&mut self, rest: &'t str) -> &'t str {
        match rest.find('"') {
            Some(end) => {
                self.state = State::InTag;
                self.attribute.clear();
                &rest[end + 1..]
            }
            None => {
                self.value.push_str(rest);
                ""
            }
        }
    }

    /// Whether conditions may stand here.
    pub fn is_between_tags(&self) -> bool {
        self.state == State::Between
    }

    /// How a value is escaped here, or why it cannot stand here.
    pub fn escape_for(&self, what: &What) -> Result<Escape, FlawKind> {
        match (self.state, self.attribute.as_str(), what) {
            (State::Between, ..) => Ok(Escape::Html),
            (State::InValue, "href", What::Link(_)) if self.value.is_empty() => Ok(Escape::Attribute),
            (State::InValue, "href" | "src", What::Field(_)) => {
                if is_past_host(&self.value) {
                    Ok(Escape::Address)
                } else {
                    Err(FlawKind::FieldInAddress)
                }
            }
            (State::InValue, "alt" | "title", What::Field(_)) => Ok(Escape::Attribute),
            _ => Err(FlawKind::Misplaced),
        }
    }
}

/// Whether an address is fixed so far that a value can no longer change where it leads.
fn is_past_host(address: &str) -> bool {
    let address = address.trim_start().to_ascii_lowercase();
    if address.starts_with("mailto:") || address.starts_with("tel:") {
        return true;
    }
    let host = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
    host.is_some_and(|host| host.find(['/', '?', '#']).is_some_and(|end| end > 0))
}
