//! The text part of a mail, made from its clean HTML: paragraphs, lists, tables by rows, addresses behind links.

use super::{
    decode_entities,
    scan::{Element, Markup, scan},
};

/// The text of clean HTML. Lines are not wrapped, so that addresses stay whole.
pub fn html_to_text(html: &str) -> String {
    let mut writer = Writer::default();
    for markup in scan(html) {
        match markup {
            Markup::Text(text) => writer.text(&decode_entities(text)),
            Markup::Tag(tag) => writer.tag(&Element::of(tag)),
            Markup::Comment(_) => {}
        }
    }
    writer.out.truncate(writer.out.trim_end().len());
    writer.out
}

#[derive(Default)]
struct Writer {
    out: String,
    /// Line breaks owed before the next word.
    breaks: usize,
    /// A space owed before the next word.
    space: bool,
    /// What stands before the next word: the sign of a list item or between cells.
    lead: String,
    links: Vec<OpenLink>,
    /// Open lists; a numbered one knows its next number.
    lists: Vec<Option<u32>>,
    /// Whether the cell being read, or just read, names what the next one says.
    cell_is_key: bool,
    /// Whether a cell of this row has ended.
    cell_ended: bool,
}

struct OpenLink {
    address: String,
    is_button: bool,
    from: usize,
}

impl Writer {
    fn text(&mut self, text: &str) {
        for (index, word) in text.split([' ', '\n', '\t', '\r']).enumerate() {
            self.space |= index > 0;
            if !word.is_empty() {
                self.settle();
                self.out.push_str(word);
            }
        }
    }

    /// Writes what is owed before a word.
    fn settle(&mut self) {
        if self.breaks > 0 {
            if !self.out.is_empty() {
                self.out.extend(std::iter::repeat_n('\n', self.breaks));
            }
        } else if self.space && !self.out.is_empty() && self.lead.is_empty() {
            self.out.push(' ');
        }
        self.out.push_str(&std::mem::take(&mut self.lead));
        (self.breaks, self.space) = (0, false);
    }

    /// Owes line breaks, unless a list item or a cell has just begun.
    fn end_line(&mut self, breaks: usize) {
        self.space = false;
        if self.lead.is_empty() {
            self.breaks = self.breaks.max(breaks);
        }
    }

    /// The same where a row or an item ends that may have stayed empty.
    fn end_row(&mut self, breaks: usize) {
        self.lead.clear();
        self.end_line(breaks);
    }

    fn tag(&mut self, element: &Element<'_>) {
        match element.name {
            "p" | "h1" | "h2" | "h3" | "h4" | "blockquote" | "pre" | "figure" | "dl" => self.end_line(2),
            "table" => {
                self.end_row(2);
                self.cell_ended = false;
            }
            "div" | "center" | "address" | "figcaption" | "caption" | "dt" | "dd" => self.end_line(1),
            "br" => {
                self.settle_line();
                self.breaks += 1;
            }
            "hr" => {
                self.end_line(2);
                self.settle();
                self.out.push_str("--");
                self.end_line(2);
            }
            "ul" | "ol" => self.list(element),
            "li" => self.item(element),
            "tr" => {
                self.end_row(1);
                self.cell_ended = false;
            }
            "td" | "th" => self.cell(element),
            "a" => self.link(element),
            "img" => {
                let words = element.attribute("alt").unwrap_or("");
                self.text(&decode_entities(words));
            }
            _ => {}
        }
    }

    /// A line break after nothing still ends a line, but never more than one empty line is kept.
    fn settle_line(&mut self) {
        self.space = false;
        self.breaks = self.breaks.min(1);
    }

    fn list(&mut self, element: &Element<'_>) {
        if self.lists.len() > usize::from(element.is_end) {
            // A list inside a list follows its item at once.
            self.breaks = 0;
            self.end_row(1);
        } else {
            self.end_row(2);
        }
        if element.is_end {
            self.lists.pop();
        } else {
            let start = element.attribute("start").and_then(|start| start.parse().ok()).unwrap_or(1);
            self.lists.push((element.name == "ol").then_some(start));
        }
    }

    fn item(&mut self, element: &Element<'_>) {
        if element.is_end {
            // Paragraphs inside items do not pull the items apart.
            self.breaks = 0;
            return self.end_row(1);
        }
        self.end_row(1);
        let indent = "  ".repeat(self.lists.len().saturating_sub(1));
        self.lead = match self.lists.last_mut() {
            Some(Some(number)) => {
                *number += 1;
                format!("{indent}{}. ", *number - 1)
            }
            _ => format!("{indent}- "),
        };
    }

    fn cell(&mut self, element: &Element<'_>) {
        self.space = false;
        if element.is_end {
            // Paragraphs inside cells do not break the row.
            self.breaks = 0;
            self.cell_ended = true;
            return;
        }
        if std::mem::take(&mut self.cell_ended) {
            self.breaks = 0;
            self.lead = if self.cell_is_key { ": " } else { "  " }.to_owned();
        }
        self.cell_is_key = element.name == "th" || element.has_class("key");
    }

    fn link(&mut self, element: &Element<'_>) {
        if !element.is_end {
            let address = decode_entities(element.attribute("href").unwrap_or("")).into_owned();
            let is_button = element.has_class("button");
            // The owed space belongs before the link's words, not to them.
            self.links.push(OpenLink { address, is_button, from: self.out.len() });
            return;
        }
        let Some(link) = self.links.pop() else { return };
        let shown = self.out.get(link.from..).unwrap_or("").trim().to_owned();
        let bare = |address: &str| {
            let address = address.trim_start_matches("mailto:").trim_start_matches("tel:");
            address
                .trim_start_matches("https://")
                .trim_start_matches("http://")
                .trim_end_matches('/')
                .to_owned()
        };
        if link.address.is_empty() || bare(&link.address) == bare(&shown) {
            return;
        }
        if shown.is_empty() {
            self.settle();
            self.out.push_str(&link.address);
        } else if link.is_button {
            self.out.push_str(": ");
            self.out.push_str(&link.address);
        } else {
            self.out.push_str(&format!(" ({})", link.address));
        }
    }
}
