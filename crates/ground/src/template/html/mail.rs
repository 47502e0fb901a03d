//! The shell around the body of a mail: one sheet with an accent bar, readable in every mail program.
//!
//! Tables and inline styles, because mail programs know little else; dark mode by a style sheet where it is read.

use super::{
    escape_text,
    scan::{Element, Markup, scan},
};
use crate::locale::Locale;
use std::fmt::Write;

/// The accent when none or a strange one is given.
const ACCENT: &str = "#0e5b6d";

/// One mail as a whole HTML document.
#[derive(Clone, Copy, Debug)]
pub struct MailDocument<'a> {
    /// The rendered, clean body. Classes `button`, `facts`, `key`, `center`, `muted` and `small` are drawn.
    pub body: &'a str,
    /// Clean HTML below the body: sender, why the mail came, unsubscribing. Empty for none.
    pub footer: &'a str,
    /// The subject; read out first by screen readers.
    pub title: &'a str,
    /// The language of the body.
    pub lang: Locale,
    /// `#rrggbb`, dark enough for white text on it.
    pub accent: &'a str,
}

impl MailDocument<'_> {
    /// The document as it is sent.
    pub fn to_html(&self) -> String {
        let accent = if is_colour(self.accent) { self.accent } else { ACCENT };
        let (title, lang) = (escape_text(self.title).replace('"', "&quot;"), self.lang);
        let mut out = String::with_capacity(self.body.len() * 2 + 4096);
        // Writing into a String cannot fail.
        let _ = write!(out, "{}", DOCTYPE);
        let _ = write!(out, "<html lang=\"{lang}\"><head>{META}<title>{title}</title>{STYLE}</head>");
        let _ = write!(out, "<body class=\"k-page\" style=\"{PAGE}\">");
        let _ = write!(
            out,
            "<div role=\"article\" aria-roledescription=\"email\" aria-label=\"{title}\" lang=\"{lang}\">\
             <table role=\"presentation\" class=\"k-page\" {FRAME} width=\"100%\" style=\"{BACKGROUND}\"><tr>\
             <td align=\"center\" style=\"padding:18px 12px\">\
             <table role=\"presentation\" class=\"k-sheet\" {FRAME} width=\"560\" style=\"{SHEET}\">\
             <tr><td height=\"8\" style=\"{BAR};background-color:{accent}\">&nbsp;</td></tr>\
             <tr><td class=\"k-body\" style=\"{BODY}\">"
        );
        dress(&mut out, self.body, accent);
        out.push_str("</td></tr>");
        if !self.footer.trim().is_empty() {
            let _ = write!(out, "<tr><td class=\"k-foot\" style=\"{FOOT}\">");
            dress_footer(&mut out, self.footer);
            out.push_str("</td></tr>");
        }
        out.push_str("</table></td></tr></table></div></body></html>\n");
        out
    }
}

fn is_colour(text: &str) -> bool {
    let hex = text.strip_prefix('#').unwrap_or("");
    hex.len() == 6 && hex.bytes().all(|byte| byte.is_ascii_hexdigit())
}

const DOCTYPE: &str = "<!DOCTYPE html>\n";
const META: &str = "<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\
    <meta name=\"color-scheme\" content=\"light dark\">\
    <meta name=\"supported-color-schemes\" content=\"light dark\">\
    <meta name=\"format-detection\" content=\"telephone=no,date=no,address=no,email=no\">";
const STYLE: &str = "<style>:root{color-scheme:light dark;supported-color-schemes:light dark}\
    a{text-underline-offset:2px}img{border:0;max-width:100%;height:auto}\
    @media (max-width:480px){.k-body{padding:22px 18px 8px!important}.k-foot{padding:14px 18px 18px!important}}\
    @media (prefers-color-scheme:dark){.k-page{background-color:#0f1415!important}\
    .k-sheet{background-color:#161c1d!important}.k-body,.k-body h1,.k-body h2,.k-body h3,.k-body h4,.k-body p,\
    .k-body td,.k-body th,.k-body li{color:#e9efef!important}.k-body .key,.k-body .muted,.k-foot,.k-foot p\
    {color:#b3c0c1!important}.k-body td,.k-body th,.k-body table,.k-foot{border-color:#384546!important}\
    .k-body a:not(.button),.k-foot a{color:#74c8da!important}}</style>";
const FRAME: &str = "cellpadding=\"0\" cellspacing=\"0\" border=\"0\"";
const PAGE: &str = "margin:0;padding:0;background-color:#eef2f2";
const BACKGROUND: &str = "background-color:#eef2f2";
const SHEET: &str = "width:100%;max-width:560px;background-color:#ffffff;border-radius:12px;border-collapse:separate;overflow:hidden";
const BAR: &str = "height:8px;line-height:8px;font-size:0;border-radius:12px 12px 0 0";
const BODY: &str = "padding:28px 28px 14px;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.6;color:#1c1b18;\
     text-align:left;word-break:break-word";
const FOOT: &str = "padding:16px 28px 22px;font-family:Arial,Helvetica,sans-serif;font-size:13px;line-height:1.6;\
     color:#5c6a6d;border-top:1px solid #e0e6e6;text-align:left";

/// Copies `body` with the looks of its elements written into them; styles of the organiser come after ours.
fn dress(out: &mut String, body: &str, accent: &str) {
    let mut facts: Vec<bool> = Vec::new();
    for markup in scan(body) {
        let tag = match markup {
            Markup::Text(text) => {
                out.push_str(text);
                continue;
            }
            Markup::Comment(_) => continue,
            Markup::Tag(tag) => tag,
        };
        let element = Element::of(tag);
        match (element.name, element.is_end) {
            ("table", false) => facts.push(element.has_class("facts")),
            ("table", true) => drop(facts.pop()),
            _ => {}
        }
        let in_facts = facts.last().copied().unwrap_or(false);
        let look = look(&element, in_facts, accent);
        if element.is_end || look.is_empty() {
            out.push_str(tag);
            continue;
        }
        let own = element.attribute("style").unwrap_or("");
        let separator = if own.is_empty() { "" } else { ";" };
        let attributes = element.attributes_but_style();
        let _ = write!(out, "<{}{attributes} style=\"{look}{separator}{own}\">", element.name);
    }
}

fn dress_footer(out: &mut String, footer: &str) {
    for markup in scan(footer) {
        match markup {
            Markup::Tag(tag) if tag.starts_with("<p>") => out.push_str("<p style=\"margin:0 0 8px\">"),
            Markup::Tag(tag) if tag.starts_with("<a ") && !tag.contains(" style=") => {
                let _ = write!(out, "<a style=\"color:#5c6a6d\"{}", &tag[2..]);
            }
            Markup::Tag(text) | Markup::Text(text) => out.push_str(text),
            Markup::Comment(_) => {}
        }
    }
}

fn look(element: &Element<'_>, in_facts: bool, accent: &str) -> String {
    let mut look = match element.name {
        "h1" => "margin:0 0 14px;font-size:24px;line-height:1.25;font-weight:bold".to_owned(),
        "h2" => "margin:24px 0 10px;font-size:19px;line-height:1.3;font-weight:bold".to_owned(),
        "h3" | "h4" => "margin:20px 0 8px;font-size:16px;line-height:1.4;font-weight:bold".to_owned(),
        "p" => "margin:0 0 16px".to_owned(),
        "ul" | "ol" => "margin:0 0 16px;padding:0 0 0 22px".to_owned(),
        "li" => "margin:0 0 6px".to_owned(),
        "blockquote" => "margin:0 0 16px;padding:0 0 0 14px;border-left:3px solid #cbd4d5".to_owned(),
        "hr" => "margin:22px 0;border:0;border-top:1px solid #e0e6e6".to_owned(),
        "img" => "border:0;max-width:100%".to_owned(),
        "table" if in_facts => {
            "width:100%;margin:0 0 22px;border-collapse:collapse;border-top:1px solid #e0e6e6".to_owned()
        }
        "td" | "th" if in_facts => {
            "padding:10px 12px 10px 0;border-bottom:1px solid #e0e6e6;font-size:15px;vertical-align:top;text-align:left"
                .to_owned()
        }
        "a" if element.has_class("button") => format!(
            "display:inline-block;background-color:{accent};color:#ffffff;text-decoration:none;font-weight:bold;\
             padding:13px 26px;border-radius:10px"
        ),
        "a" => format!("color:{accent}"),
        _ => String::new(),
    };
    for (class, more) in [
        ("center", "text-align:center"),
        ("key", "color:#5c6a6d;width:84px"),
        ("muted", "color:#5c6a6d"),
        ("small", "font-size:13px"),
    ] {
        if element.has_class(class) {
            let separator = if look.is_empty() { "" } else { ";" };
            look.push_str(separator);
            look.push_str(more);
        }
    }
    look
}
