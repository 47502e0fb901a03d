//! The organisation's logo: a PNG, a JPEG or an SVG without behaviour.
//!
//! Decides by the bytes, never by the name or by what the sender says it is. Start at [`kind_of`].

use crate::ids::LogoId;
use ground::{Flaw, Id};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Most bytes of a logo.
pub const LARGEST_LOGO: usize = 512 * 1024;

ground::choice! {
    /// What a logo may be.
    pub enum LogoKind {
        Png = "image/png",
        Jpeg = "image/jpeg",
        Svg = "image/svg+xml",
    }
}

/// The logo in use: where its bytes are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Logo(pub LogoId);

impl Serialize for Logo {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Logo {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        LogoId::deserialize(d).map(Self)
    }
}

/// What the bytes are, when they may be a logo.
///
/// # Errors
/// The flaw of the field `logo`: too large, no picture we take, or an SVG that does more than show.
pub fn kind_of(bytes: &[u8]) -> Result<LogoKind, Flaw> {
    if bytes.len() > LARGEST_LOGO {
        return Err(Flaw::new("logo", "logo.too_large").with("most", LARGEST_LOGO / 1024));
    }
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Ok(LogoKind::Png);
    }
    if bytes.starts_with(b"\xff\xd8\xff") {
        return Ok(LogoKind::Jpeg);
    }
    match std::str::from_utf8(bytes).map(|text| text.trim_start_matches('\u{feff}').trim_start()) {
        Ok(text) if is_svg(text) && shows_only(text) => Ok(LogoKind::Svg),
        Ok(text) if is_svg(text) => Err(Flaw::new("logo", "logo.behaves")),
        _ => Err(Flaw::new("logo", "logo.unknown")),
    }
}

/// Whether the first element is `svg`, after a declaration, comments and a document type.
fn is_svg(text: &str) -> bool {
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        let end = match rest {
            _ if rest.starts_with("<?") => "?>",
            _ if rest.starts_with("<!--") => "-->",
            _ if rest.starts_with("<!") => ">",
            _ => return rest.starts_with("<svg"),
        };
        match rest.split_once(end) {
            Some((_, after)) => rest = after,
            None => return false,
        }
    }
}

/// What a drawing has no need of: programs, foreign pages, entities that grow, and other hosts.
const BEHAVIOUR: &[&str] = &[
    "<script",
    "<foreignobject",
    "<iframe",
    "<embed",
    "<object",
    "<audio",
    "<video",
    "<handler",
    "<set",
    "<animate",
    "<!entity",
    "javascript:",
    "vbscript:",
    "data:text",
    "@import",
    "url(http",
    "url('http",
    "url(\"http",
    "url(//",
];

fn shows_only(text: &str) -> bool {
    let lower = text.to_lowercase();
    // A character reference may hide any word; a logo needs none of its letters hidden.
    let hides = lower.contains("&#") || lower.contains("&colon;") || lower.contains("&tab;");
    !hides && !BEHAVIOUR.iter().any(|word| lower.contains(word)) && !reacts(&lower) && !leads_away(&lower)
}

/// An attribute such as `onload=`, whatever stands before it.
fn reacts(lower: &str) -> bool {
    lower.match_indices("on").any(|(at, _)| {
        let before = lower[..at].chars().next_back();
        let rest = lower[at + 2..].trim_start_matches(|letter: char| letter.is_ascii_alphanumeric());
        let begins = before.is_some_and(|letter| letter.is_whitespace() || "\"'/:".contains(letter));
        begins && rest.trim_start().starts_with('=')
    })
}

/// A link or a picture that is not inside the file itself.
fn leads_away(lower: &str) -> bool {
    lower.match_indices("href").any(|(at, _)| {
        let value = lower[at + 4..].trim_start().strip_prefix('=').map(str::trim_start);
        let value = value.map(|value| value.trim_start_matches(['"', '\'']).trim_start());
        value.is_some_and(|value| !value.starts_with('#') && !value.starts_with("data:image/"))
    })
}

impl Logo {
    /// The logo of samples and tests.
    pub fn sample() -> Self {
        Self(LogoId::from_bytes([7; 16]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DRAWING: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><defs><path id="p" d="M0 0h9"/></defs><use href="#p"/></svg>"##;

    #[test]
    fn the_bytes_say_what_a_logo_is() {
        assert_eq!(kind_of(b"\x89PNG\r\n\x1a\n rest"), Ok(LogoKind::Png));
        assert_eq!(kind_of(b"\xff\xd8\xff\xe0 rest"), Ok(LogoKind::Jpeg));
        assert_eq!(kind_of(DRAWING.as_bytes()), Ok(LogoKind::Svg));
        let declared = format!("\u{feff}<?xml version=\"1.0\"?>\n<!-- made by hand -->\n{DRAWING}");
        assert_eq!(kind_of(declared.as_bytes()), Ok(LogoKind::Svg));
        for other in [&b"GIF89a"[..], b"", b"<html><svg/></html>", b"%PDF-1.7", b"\x00\x01"] {
            assert_eq!(kind_of(other).expect_err("refused").code, "logo.unknown");
        }
        assert_eq!(kind_of(&vec![0xff; LARGEST_LOGO + 1]).expect_err("refused").code, "logo.too_large");
    }

    #[test]
    fn a_drawing_that_does_more_than_show_is_refused() {
        for inner in [
            "<script>alert(1)</script>",
            "<SCRIPT href='x'/>",
            "<g onload=\"alert(1)\"/>",
            "<g\nonClick = 'x'/>",
            "<a xlink:href=\"javascript:alert(1)\"><path/></a>",
            "<a href=\"&#106;avascript:alert(1)\"/>",
            "<image href=\"https://elsewhere.example/x.png\"/>",
            "<use xlink:href='//elsewhere.example/x.svg#a'/>",
            "<style>@import 'x.css'</style>",
            "<style>path{fill:url(https://elsewhere.example/f)}</style>",
            "<foreignObject><p/></foreignObject>",
            "<animate attributeName=\"href\" to=\"x\"/>",
        ] {
            let drawing = format!("<svg>{inner}</svg>");
            let flaw = kind_of(drawing.as_bytes()).expect_err(&drawing);
            assert_eq!(flaw.code, "logo.behaves", "{drawing}");
        }
        let grows = "<!DOCTYPE svg [<!ENTITY a \"aaaa\">]><svg>&a;</svg>";
        assert!(kind_of(grows.as_bytes()).is_err());
    }
}
